-- What is to be said in a group once there is room for it in its minute: of each kind of message the newest.
-- `arguments` is JSON.
CREATE TABLE group_later (
    chat_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    arguments TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, thread_id, kind)
) WITHOUT ROWID;

-- When calls were made in a group, whatever for: all that happens there shares what Telegram allows in a minute.

CREATE TABLE group_calls (
    chat_id INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (chat_id, made_at)
) WITHOUT ROWID;

ALTER TABLE games DROP COLUMN calls;

-- Files that Telegram has already: an id belongs to one bot, a digest names the bytes.
CREATE TABLE files (
    bot_id INTEGER NOT NULL,
    digest TEXT NOT NULL,
    file_id TEXT NOT NULL,
    PRIMARY KEY (bot_id, digest)
) WITHOUT ROWID;

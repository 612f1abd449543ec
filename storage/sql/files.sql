-- name: file_id$
SELECT file_id FROM files WHERE bot_id = :bot_id AND digest = :digest;

-- name: remember_file!
INSERT INTO files (bot_id, digest, file_id) VALUES (:bot_id, :digest, :file_id)
ON CONFLICT (bot_id, digest) DO UPDATE SET file_id = excluded.file_id;

-- name: forget_file!
DELETE FROM files WHERE bot_id = :bot_id AND digest = :digest;

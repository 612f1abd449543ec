-- name: add_message<!
INSERT INTO outbox (chat_id, thread_id, kind, arguments, once, expires_at, made_at)
VALUES (:chat_id, :thread_id, :kind, :arguments, :once, :expires_at, :made_at) RETURNING message;

-- name: same_waiting$
SELECT message FROM outbox
WHERE chat_id = :chat_id AND thread_id = :thread_id AND kind = :kind AND arguments = :arguments AND state = 'due' LIMIT 1;

-- name: waiting_in
SELECT message, chat_id, thread_id, kind, arguments, once, tries, expires_at FROM outbox
WHERE chat_id = :chat_id AND thread_id = :thread_id AND state = 'due' ORDER BY message LIMIT 20;

-- name: chats_waiting
SELECT DISTINCT chat_id, thread_id FROM outbox WHERE state = 'due' LIMIT :limit;

-- name: mark_sending!
UPDATE outbox SET state = 'sending', tries = tries + 1 WHERE message = :message;

-- name: mark_due!
UPDATE outbox SET state = 'due' WHERE message = :message;

-- name: wait_again!
UPDATE outbox SET state = 'due', tries = tries - 1 WHERE message = :message;

-- name: drop_message!
DELETE FROM outbox WHERE message = :message;

-- name: drop_chat!
DELETE FROM outbox WHERE chat_id = :chat_id;

-- name: on_their_way
SELECT message, chat_id, thread_id, kind, arguments, once, tries, expires_at FROM outbox WHERE state = 'sending';

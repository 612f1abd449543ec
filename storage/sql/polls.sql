-- name: put_poll!
INSERT INTO polls (poll_id, chat_id, thread_id, message_id, outgoing, owner, arguments, sent_at)
VALUES (:poll_id, :chat_id, :thread_id, :message_id, :outgoing, :owner, :arguments, :sent_at)
ON CONFLICT (poll_id) DO NOTHING;

-- name: poll_with^
SELECT poll_id, chat_id, thread_id, message_id, outgoing, owner, arguments, sent_at, closed_at
FROM polls WHERE poll_id = :poll_id;

-- name: polls_in
SELECT poll_id, chat_id, thread_id, message_id, outgoing, owner, arguments, sent_at, closed_at
FROM polls WHERE chat_id = :chat_id AND thread_id = :thread_id ORDER BY message_id;

-- name: open_polls_in
SELECT poll_id, chat_id, thread_id, message_id, outgoing, owner, arguments, sent_at, closed_at
FROM polls WHERE chat_id = :chat_id AND thread_id = :thread_id AND closed_at IS NULL ORDER BY message_id;

-- name: close_poll!
UPDATE polls SET closed_at = :closed_at WHERE poll_id = :poll_id AND closed_at IS NULL;

-- name: drop_poll!
DELETE FROM polls WHERE poll_id = :poll_id;

-- name: prune_polls!
DELETE FROM polls WHERE sent_at < :before;

-- name: keep_vote!
INSERT INTO votes_early (update_id, poll_id, person_id, language, options, came_at)
VALUES (:update_id, :poll_id, :person_id, :language, :options, :came_at)
ON CONFLICT (update_id) DO NOTHING;

-- name: early_votes
SELECT person_id, language, options, came_at FROM votes_early WHERE poll_id = :poll_id ORDER BY update_id;

-- name: drop_votes!
DELETE FROM votes_early WHERE poll_id = :poll_id;

-- name: drop_all_votes!
DELETE FROM votes_early;

-- name: prune_votes!
DELETE FROM votes_early WHERE came_at < :before;

-- name: votes_of
SELECT poll_id, options, came_at FROM votes_early WHERE person_id = :person_id ORDER BY update_id;

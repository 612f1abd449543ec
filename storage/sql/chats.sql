-- name: chat_at^
SELECT chat_id, thread_id, activity, notice, version, shown, fresh, message_id, uncertain, tries, shown_at, touched_at
FROM chats WHERE chat_id = :chat_id AND thread_id = :thread_id;

-- name: put_chat!
INSERT INTO chats (chat_id, thread_id, activity, notice, version, shown, fresh, message_id, uncertain, tries, shown_at, touched_at)
VALUES (:chat_id, :thread_id, :activity, :notice, :version, :shown, :fresh, :message_id, :uncertain, :tries, :shown_at, :touched_at)
ON CONFLICT (chat_id, thread_id) DO UPDATE SET
    activity = excluded.activity, notice = excluded.notice, version = excluded.version, shown = excluded.shown,
    fresh = excluded.fresh, message_id = excluded.message_id, uncertain = excluded.uncertain, tries = excluded.tries,
    shown_at = excluded.shown_at, touched_at = excluded.touched_at;

-- name: show_chat!
UPDATE chats SET shown = :version, message_id = :message_id, shown_at = :shown_at
WHERE chat_id = :chat_id AND thread_id = :thread_id AND shown < :version;

-- name: doubt_chat!
UPDATE chats SET uncertain = 1
WHERE chat_id = :chat_id AND thread_id = :thread_id AND version = :version;

-- name: doubt_all!
UPDATE chats SET uncertain = 1 WHERE version > shown AND shown < fresh AND tries < :silent;

-- name: retry_chat!
UPDATE chats SET tries = tries + 1
WHERE chat_id = :chat_id AND thread_id = :thread_id AND version = :version AND shown < version AND tries < :most;

-- name: give_up_chat!
UPDATE chats SET shown = version WHERE chat_id = :chat_id AND thread_id = :thread_id AND version = :version;

-- name: silence_chat!
UPDATE chats SET tries = :tries, uncertain = 0 WHERE chat_id = :chat_id AND shown < version;

-- name: unshown
SELECT chat_id, thread_id, version FROM chats WHERE version > shown AND tries < :most ORDER BY touched_at LIMIT :limit;

-- name: place_at^
SELECT activity FROM places WHERE chat_id = :chat_id AND thread_id = :thread_id AND topic = :topic;

-- name: places_in
SELECT topic, activity FROM places WHERE chat_id = :chat_id ORDER BY topic;

-- name: put_place!
INSERT INTO places (chat_id, thread_id, topic, activity) VALUES (:chat_id, :thread_id, :topic, :activity)
ON CONFLICT (chat_id, thread_id, topic) DO UPDATE SET activity = excluded.activity;

-- name: drop_place!
DELETE FROM places WHERE chat_id = :chat_id AND thread_id = :thread_id AND topic = :topic;

-- name: park!
INSERT INTO parked (update_id, chat_id, thread_id, person_id, language, message_id, text)
VALUES (:update_id, :chat_id, :thread_id, :person_id, :language, :message_id, :text)
ON CONFLICT (update_id) DO NOTHING;

-- name: parked_in
SELECT update_id, person_id, language, message_id, text FROM parked
WHERE chat_id = :chat_id AND thread_id = :thread_id ORDER BY update_id;

-- name: unpark!
DELETE FROM parked WHERE chat_id = :chat_id AND thread_id = :thread_id;

-- name: chats_with_parked
SELECT DISTINCT chat_id, thread_id FROM parked LIMIT :limit;

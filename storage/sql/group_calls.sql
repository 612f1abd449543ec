-- name: count_calls!
INSERT INTO group_calls (chat_id, made_at, number) VALUES (:chat_id, :made_at, :number)
ON CONFLICT (chat_id, made_at) DO UPDATE SET number = number + excluded.number;

-- name: calls_between
SELECT made_at, number FROM group_calls WHERE chat_id = :chat_id AND made_at > :since AND made_at < :until ORDER BY made_at;

-- name: prune_calls!
DELETE FROM group_calls WHERE made_at < :before;

-- name: under_way
SELECT games.game_id, games.phase, coalesce(rounds.kind, '')
FROM games LEFT JOIN rounds ON rounds.game_id = games.game_id AND rounds.round = games.round
WHERE games.chat_id = :chat_id AND games.phase <> 'over' AND games.seconds < :most_seconds;

-- name: put_later!
INSERT INTO group_later (chat_id, thread_id, kind, arguments, due_at)
VALUES (:chat_id, :thread_id, :kind, :arguments, :due_at)
ON CONFLICT (chat_id, thread_id, kind) DO UPDATE SET arguments = excluded.arguments, due_at = excluded.due_at;

-- name: later_due
SELECT chat_id, thread_id, min(due_at) AS due FROM group_later
GROUP BY chat_id, thread_id HAVING min(due_at) <= :now ORDER BY due LIMIT :limit;

-- name: later_in
SELECT kind, arguments FROM group_later WHERE chat_id = :chat_id AND thread_id = :thread_id ORDER BY due_at, kind;

-- name: drop_later!
DELETE FROM group_later WHERE chat_id = :chat_id AND thread_id = :thread_id;

-- name: silence_later!
DELETE FROM group_later WHERE chat_id = :chat_id;

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

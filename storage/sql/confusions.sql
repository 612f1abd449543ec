-- name: mix_up!
INSERT INTO confusions (learner_id, card, other, last_at) VALUES (:learner_id, :card, :other, :last_at)
ON CONFLICT (learner_id, card, other) DO UPDATE SET times = times + 1, last_at = excluded.last_at;

-- name: tell_apart!
UPDATE confusions SET times = times - 1 WHERE learner_id = :learner_id AND card = :card AND other = :other;

-- name: drop_told_apart!
DELETE FROM confusions WHERE learner_id = :learner_id AND times < 1;

-- name: confusions_of
SELECT card, other, times, last_at FROM confusions WHERE learner_id = :learner_id
ORDER BY times DESC, last_at DESC, card, other;

-- name: mark_seen!
INSERT INTO seen (update_id, seen_at, reference) VALUES (:update_id, :seen_at, :reference) ON CONFLICT (update_id) DO NOTHING;

-- name: prune_seen!
DELETE FROM seen WHERE seen_at < :before;

-- name: count_seen$
SELECT COUNT(*) FROM seen WHERE update_id BETWEEN :first AND :last;

-- name: attempts_of$
SELECT tries FROM attempts WHERE update_id = :update_id;

-- name: count_attempt!
INSERT INTO attempts (update_id, tries) VALUES (:update_id, 1)
ON CONFLICT (update_id) DO UPDATE SET tries = tries + 1;

-- name: forget_attempt!
DELETE FROM attempts WHERE update_id = :update_id;

-- name: leech_of^
SELECT told_lapses, rests_until, hinted FROM leeches WHERE learner_id = :learner_id AND card = :card;

-- name: put_leech!
INSERT INTO leeches (learner_id, card, told_lapses, rests_until, hinted)
VALUES (:learner_id, :card, :told_lapses, :rests_until, :hinted)
ON CONFLICT (learner_id, card) DO UPDATE SET
    told_lapses = excluded.told_lapses, rests_until = excluded.rests_until, hinted = excluded.hinted;

-- name: rested
SELECT card FROM leeches WHERE learner_id = :learner_id AND rests_until <= :now;

-- name: resting
SELECT card, rests_until FROM leeches WHERE learner_id = :learner_id AND rests_until IS NOT NULL ORDER BY rests_until, card;

-- name: suspend_card!
UPDATE cards SET suspended = :suspended WHERE learner_id = :learner_id AND card = :card;

-- name: wake_card!
UPDATE leeches SET rests_until = NULL WHERE learner_id = :learner_id AND card = :card;

-- name: leeches_of
SELECT card, told_lapses, rests_until, hinted FROM leeches WHERE learner_id = :learner_id ORDER BY card;

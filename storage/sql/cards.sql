-- name: card_of^
SELECT learner_id, card, state, step, due_at, stability, difficulty, interval_days, reviewed_at, study_day, reps, lapses,
    position, missed, suspended
FROM cards WHERE learner_id = :learner_id AND card = :card;

-- name: put_card!
INSERT INTO cards (learner_id, card, state, step, due_at, stability, difficulty, interval_days, reviewed_at, study_day,
    reps, lapses, position, missed, suspended)
VALUES (:learner_id, :card, :state, :step, :due_at, :stability, :difficulty, :interval_days, :reviewed_at, :study_day,
    :reps, :lapses, :position, :missed, :suspended)
ON CONFLICT (learner_id, card) DO UPDATE SET
    state = excluded.state, step = excluded.step, due_at = excluded.due_at, stability = excluded.stability,
    difficulty = excluded.difficulty, interval_days = excluded.interval_days, reviewed_at = excluded.reviewed_at,
    study_day = excluded.study_day, reps = excluded.reps, lapses = excluded.lapses, position = excluded.position,
    missed = excluded.missed, suspended = excluded.suspended;

-- name: enter_card!
INSERT INTO cards (learner_id, card, state, position) VALUES (:learner_id, :card, 'new', :position)
ON CONFLICT (learner_id, card) DO NOTHING;

-- name: miss_card!
UPDATE cards SET missed = 1 WHERE learner_id = :learner_id AND card = :card;

-- name: due_cards
SELECT learner_id, card, state, step, due_at, stability, difficulty, interval_days, reviewed_at, study_day, reps, lapses,
    position, missed, suspended
FROM cards WHERE learner_id = :learner_id AND state <> 'new' AND due_at <= :now AND suspended = 0;

-- name: new_cards
SELECT learner_id, card, state, step, due_at, stability, difficulty, interval_days, reviewed_at, study_day, reps, lapses,
    position, missed, suspended
FROM cards WHERE learner_id = :learner_id AND state = 'new' AND suspended = 0 ORDER BY missed DESC, position LIMIT :limit;

-- name: cards_of
SELECT learner_id, card, state, step, due_at, stability, difficulty, interval_days, reviewed_at, study_day, reps, lapses,
    position, missed, suspended
FROM cards WHERE learner_id = :learner_id ORDER BY position, card;

-- name: card_names
SELECT card FROM cards WHERE learner_id = :learner_id;

-- name: scheduled_cards
SELECT card, due_at FROM cards
WHERE learner_id = :learner_id AND state <> 'new' AND suspended = 0 AND due_at IS NOT NULL
ORDER BY due_at, card LIMIT :limit;

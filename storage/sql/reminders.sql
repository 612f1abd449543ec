-- name: plan_reminder!
INSERT INTO reminders (learner_id, planned, state, made_at, activity)
VALUES (:learner_id, :planned, :state, :made_at, :activity) ON CONFLICT (learner_id, planned) DO NOTHING;

-- name: mark_reminder!
UPDATE reminders SET state = :state, message_id = COALESCE(:message_id, message_id)
WHERE learner_id = :learner_id AND planned = :planned;

-- name: reminder_of^
SELECT state, made_at, message_id, activity FROM reminders WHERE learner_id = :learner_id AND planned = :planned;

-- name: uncertain_reminder^
SELECT planned, made_at, activity FROM reminders
WHERE learner_id = :learner_id AND state = 'uncertain' AND made_at > :after ORDER BY planned DESC LIMIT 1;

-- name: reminders_of
SELECT planned, state, made_at, message_id FROM reminders WHERE learner_id = :learner_id ORDER BY planned;

-- name: last_planned$
SELECT MAX(planned) FROM reminders WHERE learner_id = :learner_id;

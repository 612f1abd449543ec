-- name: plan_reminder!
INSERT INTO reminders (learner_id, planned, slot, state, made_at, activity)
VALUES (:learner_id, :planned, :slot, :state, :made_at, :activity)
ON CONFLICT (learner_id, planned, slot) DO NOTHING;

-- name: mark_reminder!
UPDATE reminders SET state = :state, message_id = COALESCE(:message_id, message_id)
WHERE learner_id = :learner_id AND planned = :planned AND slot = :slot;

-- name: reminder_of^
SELECT state, made_at, message_id, activity FROM reminders
WHERE learner_id = :learner_id AND planned = :planned AND slot = :slot;

-- name: uncertain_reminder^
SELECT planned, slot, made_at, activity FROM reminders
WHERE learner_id = :learner_id AND state = 'uncertain' AND made_at > :after ORDER BY made_at DESC LIMIT 1;

-- name: reminders_of
SELECT planned, slot, state, made_at, message_id FROM reminders WHERE learner_id = :learner_id ORDER BY planned, made_at;

-- name: last_planned^
SELECT planned, slot FROM reminders
WHERE learner_id = :learner_id AND slot NOT LIKE '+%' ORDER BY planned DESC, slot DESC LIMIT 1;

-- name: sent_before^
SELECT planned, slot, state, made_at, message_id FROM reminders
WHERE learner_id = :learner_id AND state IN ('sent', 'uncertain') AND (planned <> :planned OR slot <> :slot)
ORDER BY made_at DESC LIMIT 1;

-- name: prune_reminders!
DELETE FROM reminders WHERE made_at < :before AND EXISTS (
    SELECT 1 FROM reminders AS later
    WHERE later.learner_id = reminders.learner_id AND later.made_at > reminders.made_at
        AND later.slot NOT LIKE '+%' AND later.state IN ('sent', 'uncertain')
);

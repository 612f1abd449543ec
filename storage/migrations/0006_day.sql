-- The day: reminders at several times and on certain weekdays, quiet hours, and how one likes to be asked.
ALTER TABLE learners ADD COLUMN reminder_days TEXT NOT NULL DEFAULT '';
ALTER TABLE learners ADD COLUMN reminder_slot TEXT NOT NULL DEFAULT '';
ALTER TABLE learners ADD COLUMN reminder_ignored INTEGER NOT NULL DEFAULT 0;
ALTER TABLE learners ADD COLUMN quiet_hours TEXT NOT NULL DEFAULT '';

-- One row a person, planned local date and slot: "HH:MM" of the wall, "+" and minutes since 1970 for a snooze.
ALTER TABLE reminders RENAME TO reminders_by_date;
CREATE TABLE reminders (
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    planned TEXT NOT NULL,
    slot TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    message_id INTEGER,
    activity TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (learner_id, planned, slot)
) WITHOUT ROWID;
INSERT INTO reminders (learner_id, planned, state, made_at, message_id, activity)
SELECT learner_id, planned, state, made_at, message_id, activity FROM reminders_by_date;
DROP TABLE reminders_by_date;

CREATE TABLE preferences (
    learner_id INTEGER PRIMARY KEY REFERENCES learners (learner_id) ON DELETE CASCADE,
    answer_mode TEXT NOT NULL,
    second_try INTEGER NOT NULL,
    streak INTEGER NOT NULL,
    intervals INTEGER NOT NULL,
    new_order TEXT NOT NULL,
    minutes INTEGER NOT NULL
);

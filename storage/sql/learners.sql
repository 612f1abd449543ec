-- name: learner_with^
SELECT learner_id, started_at, seen_at, language, zone, place, course_id, reminder_time, reminder_at, reminder_planned,
    reminder_postponed, reminder_asked, new_limit, review_limit, asleep_at, reminder_days, reminder_slot,
    reminder_ignored, quiet_hours
FROM learners WHERE learner_id = :learner_id;

-- name: put_learner!
INSERT INTO learners (learner_id, started_at, seen_at, language, zone, place, course_id, reminder_time, reminder_at,
    reminder_planned, reminder_postponed, reminder_asked, new_limit, review_limit, asleep_at, reminder_days,
    reminder_slot, reminder_ignored, quiet_hours)
VALUES (:learner_id, :started_at, :seen_at, :language, :zone, :place, :course_id, :reminder_time, :reminder_at,
    :reminder_planned, :reminder_postponed, :reminder_asked, :new_limit, :review_limit, :asleep_at, :reminder_days,
    :reminder_slot, :reminder_ignored, :quiet_hours)
ON CONFLICT (learner_id) DO UPDATE SET
    seen_at = excluded.seen_at, language = excluded.language, zone = excluded.zone, place = excluded.place,
    course_id = excluded.course_id, reminder_time = excluded.reminder_time, reminder_at = excluded.reminder_at,
    reminder_planned = excluded.reminder_planned, reminder_postponed = excluded.reminder_postponed,
    reminder_asked = excluded.reminder_asked, new_limit = excluded.new_limit, review_limit = excluded.review_limit,
    asleep_at = excluded.asleep_at, reminder_days = excluded.reminder_days, reminder_slot = excluded.reminder_slot,
    reminder_ignored = excluded.reminder_ignored, quiet_hours = excluded.quiet_hours;

-- name: mark_asked!
UPDATE learners SET reminder_asked = 1 WHERE learner_id = :learner_id;

-- name: sleep!
UPDATE learners SET asleep_at = :asleep_at WHERE learner_id = :learner_id AND asleep_at IS NULL;

-- name: with_reminder_due
SELECT learner_id, reminder_planned, reminder_slot FROM learners
WHERE reminder_at IS NOT NULL AND reminder_at <= :now AND asleep_at IS NULL ORDER BY reminder_at LIMIT :limit;

-- name: step_back!
UPDATE learners SET reminder_at = :until WHERE learner_id = :learner_id;

-- name: finish_lesson!
INSERT INTO lessons_done (learner_id, lesson, done_at, right_answers, questions)
VALUES (:learner_id, :lesson, :done_at, :right_answers, :questions)
ON CONFLICT (learner_id, lesson) DO UPDATE SET
    done_at = excluded.done_at, right_answers = excluded.right_answers, questions = excluded.questions;

-- name: lessons_done
SELECT lesson, done_at, right_answers, questions FROM lessons_done WHERE learner_id = :learner_id ORDER BY done_at;

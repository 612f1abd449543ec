-- name: preferences_of^
SELECT answer_mode, second_try, streak, intervals, new_order, minutes FROM preferences WHERE learner_id = :learner_id;

-- name: put_preferences!
INSERT INTO preferences (learner_id, answer_mode, second_try, streak, intervals, new_order, minutes)
VALUES (:learner_id, :answer_mode, :second_try, :streak, :intervals, :new_order, :minutes)
ON CONFLICT (learner_id) DO UPDATE SET
    answer_mode = excluded.answer_mode, second_try = excluded.second_try, streak = excluded.streak,
    intervals = excluded.intervals, new_order = excluded.new_order, minutes = excluded.minutes;

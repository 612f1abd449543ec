-- name: add_check!
INSERT INTO check_answers (learner_id, lesson, question, choice, is_right, answered_at)
VALUES (:learner_id, :lesson, :question, :choice, :is_right, :answered_at);

-- name: checks_of
SELECT lesson, question, choice, is_right, answered_at FROM check_answers
WHERE learner_id = :learner_id ORDER BY answer_id;

-- name: add_quiz_answer!
INSERT INTO quiz_answers (learner_id, question, choice, is_right, answered_at)
VALUES (:learner_id, :question, :choice, :is_right, :answered_at);

-- name: quiz_answers_of
SELECT question, choice, is_right, answered_at FROM quiz_answers WHERE learner_id = :learner_id ORDER BY answer_id;

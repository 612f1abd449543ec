-- name: recalled_since
SELECT rating > 1, desired_retention FROM standing_reviews
WHERE learner_id = :learner_id AND study_day >= :since AND state_before = 'review' AND rating IS NOT NULL;

-- name: days_studied
SELECT DISTINCT study_day FROM standing_reviews WHERE learner_id = :learner_id;

-- name: old_answered_on$
SELECT COUNT(*) FROM standing_reviews
WHERE learner_id = :learner_id AND study_day = :study_day AND state_before <> 'new'
    AND (state_before = 'review' OR study_day_before < :study_day);

-- name: recent_durations
SELECT duration_ms FROM reviews WHERE learner_id = :learner_id AND duration_ms IS NOT NULL
ORDER BY review_id DESC LIMIT 100;

-- name: due_at$
-- What was answered since is known by the row of its first answer after that, all else by the card itself.
SELECT (
    SELECT COUNT(*) FROM cards
    WHERE learner_id = :learner_id AND state <> 'new' AND suspended = 0 AND due_at <= :then
) + (
    SELECT COUNT(*) FROM reviews WHERE state_before <> 'new' AND due_before <= :then AND review_id IN (
        SELECT MIN(review_id) FROM standing_reviews
        WHERE learner_id = :learner_id AND answered_at > :then GROUP BY card
    )
);

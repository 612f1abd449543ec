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

-- name: add_review<!
INSERT INTO reviews (update_id, learner_id, card, kind, answered_at, study_day, zone, rating, mode, verdict, score, answer,
    answer_form, grader_version, overruled, rating_before_overrule, duration_ms, elapsed_days, retrievability,
    params_version, desired_retention, source, voids, state_before, step_before, due_before, stability_before,
    difficulty_before, last_interval_days, reviewed_before, study_day_before, reps_before, lapses_before, missed_before,
    state_after, step_after, due_after, stability_after, difficulty_after, interval_days, revision)
VALUES (:update_id, :learner_id, :card, :kind, :answered_at, :study_day, :zone, :rating, :mode, :verdict, :score, :answer,
    :answer_form, :grader_version, :overruled, :rating_before_overrule, :duration_ms, :elapsed_days, :retrievability,
    :params_version, :desired_retention, :source, :voids, :state_before, :step_before, :due_before, :stability_before,
    :difficulty_before, :last_interval_days, :reviewed_before, :study_day_before, :reps_before, :lapses_before, :missed_before,
    :state_after, :step_after, :due_after, :stability_after, :difficulty_after, :interval_days, :revision)
RETURNING review_id;

-- name: review_with^
SELECT * FROM standing_reviews WHERE review_id = :review_id AND learner_id = :learner_id;

-- name: last_review^
SELECT * FROM standing_reviews WHERE learner_id = :learner_id ORDER BY review_id DESC LIMIT 1;

-- name: standing_reviews
SELECT * FROM standing_reviews WHERE learner_id = :learner_id ORDER BY answered_at, review_id;

-- name: count_standing$
SELECT COUNT(*) FROM standing_reviews;

-- name: durations
SELECT duration_ms FROM reviews WHERE learner_id = :learner_id AND mode = 'typed' AND duration_ms IS NOT NULL
ORDER BY review_id DESC LIMIT 15;

-- name: done_on^
SELECT COUNT(*) FILTER (WHERE state_before = 'new'), COUNT(*) FILTER (WHERE state_before = 'review')
FROM standing_reviews WHERE learner_id = :learner_id AND study_day = :study_day;

-- The review log names the version of the card that was answered; empty where that was not kept yet.
DROP VIEW standing_reviews;
ALTER TABLE reviews ADD COLUMN revision TEXT NOT NULL DEFAULT '';

CREATE VIEW standing_reviews AS
SELECT review_id, update_id, learner_id, card, kind, answered_at, study_day, zone, rating, mode, verdict, score, answer,
    answer_form, grader_version, overruled, rating_before_overrule, duration_ms, elapsed_days, retrievability,
    params_version, desired_retention, source, voids, state_before, step_before, due_before, stability_before,
    difficulty_before, last_interval_days, reviewed_before, study_day_before, reps_before, lapses_before, missed_before,
    state_after, step_after, due_after, stability_after, difficulty_after, interval_days, revision
FROM reviews
WHERE kind IN ('learn', 'review', 'relearn')
    AND NOT EXISTS (SELECT 1 FROM reviews AS later WHERE later.voids = reviews.review_id);

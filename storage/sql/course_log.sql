-- name: card_figures
SELECT card, revision, COUNT(*), SUM(rating = 1), SUM(overruled = 'to_right')
FROM standing_reviews WHERE card >= :from_card AND card < :to_card GROUP BY card, revision;

-- name: card_seconds
SELECT card, revision, duration_ms / 1000.0 FROM (
    SELECT card, revision, duration_ms,
        ROW_NUMBER() OVER (PARTITION BY card, revision ORDER BY duration_ms) AS place,
        COUNT(*) OVER (PARTITION BY card, revision) AS many
    FROM standing_reviews
    WHERE card >= :from_card AND card < :to_card AND mode = 'typed' AND duration_ms IS NOT NULL
) AS ordered WHERE place = (many + 1) / 2;

-- name: overruled_answers
SELECT card, answer, learner_id FROM standing_reviews
WHERE card >= :from_card AND card < :to_card AND overruled = 'to_right' AND answer <> '' ORDER BY review_id;

-- name: choices_taken
SELECT lesson, question, choice, is_right, COUNT(*) FROM check_answers
WHERE lesson >= :from_card AND lesson < :to_card GROUP BY lesson, question, choice, is_right;

-- name: people_checked
SELECT lesson, question, COUNT(DISTINCT learner_id) FROM check_answers
WHERE lesson >= :from_card AND lesson < :to_card GROUP BY lesson, question;

-- name: people_in$
SELECT COUNT(*) FROM (
    SELECT learner_id FROM standing_reviews WHERE card >= :from_card AND card < :to_card
    UNION SELECT learner_id FROM check_answers WHERE lesson >= :from_card AND lesson < :to_card
) AS everyone;

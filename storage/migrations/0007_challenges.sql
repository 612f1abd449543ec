-- Groups: challenges, players, scores.
SELECT 1;

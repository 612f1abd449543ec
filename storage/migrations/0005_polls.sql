-- Polls that were sent, and votes that came before their poll was known.
SELECT 1;

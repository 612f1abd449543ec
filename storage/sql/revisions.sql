-- name: keep_revision!
INSERT INTO revisions (revision, card, content) VALUES (:revision, :card, :content) ON CONFLICT (revision) DO NOTHING;

-- name: revisions
SELECT revision, card, content FROM revisions;

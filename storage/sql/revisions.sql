-- name: keep_revision!
INSERT INTO revisions (revision, card, content) VALUES (:revision, :card, :content) ON CONFLICT (revision) DO NOTHING;

-- name: revisions
SELECT revision, card, content FROM revisions;

-- name: revision_names
SELECT revision, card, stale_since IS NOT NULL FROM revisions;

-- name: mark_stale*!
UPDATE revisions SET stale_since = :since WHERE revision = :revision;

-- name: stale_before
SELECT revision FROM revisions WHERE stale_since < :before;

-- name: prune_revisions!
DELETE FROM revisions WHERE stale_since < :before;

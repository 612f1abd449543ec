-- Since when a version of a card is no longer the one in its course, as upkeep has noticed; NULL while it is.
ALTER TABLE revisions ADD COLUMN stale_since INTEGER;

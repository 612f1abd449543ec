"""Numbers, dates and units as values: read from a text and compared."""

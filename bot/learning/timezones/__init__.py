"""Time zones and times of day, from what people type."""

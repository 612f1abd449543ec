-- The day: reminders, settings, confusions, leeches.
SELECT 1;

"""Pocket Tutor: a Telegram bot that teaches a subject in three-minute bites."""

"""Reminders: their plan, the message itself, how they look while they are set."""

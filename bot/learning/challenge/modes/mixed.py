"""Polls and typed questions in turn."""

from bot.learning.challenge.mode import Kind, Mode

MODE = Mode("mixed", 3, lambda number: Kind.POLL if number % 2 else Kind.TYPED)

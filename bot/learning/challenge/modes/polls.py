"""Quiz polls: everyone votes, results are hidden until the time is up."""

from bot.learning.challenge.mode import Kind, Mode

MODE = Mode("polls", 1, lambda _: Kind.POLL)

"""The typed race: everyone replies to the question with the answer."""

from bot.learning.challenge.mode import Kind, Mode

MODE = Mode("typed", 2, lambda _: Kind.TYPED)

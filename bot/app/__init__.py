"""The whole bot, wired: the only room that knows all others."""

from bot.app.app import App

__all__ = ["App"]

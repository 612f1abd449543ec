"""A strict stand-in for the Telegram Bot API server: `server.Server` is the way in."""

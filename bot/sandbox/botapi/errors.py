"""What the server answers when it refuses a call: Telegram's codes and sentences."""


class RefusedError(Exception):
    """A call Telegram would refuse: HTTP status `code`, its sentence, `parameters` such as retry_after."""

    def __init__(self, code: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}


def bad(sentence: str) -> RefusedError:
    """Return the 400 that says `sentence`."""
    return RefusedError(400, f"Bad Request: {sentence}")


def forbidden(sentence: str) -> RefusedError:
    """Return the 403 that says `sentence`."""
    return RefusedError(403, f"Forbidden: {sentence}")


def conflict(sentence: str) -> RefusedError:
    """Return the 409 that says `sentence`."""
    return RefusedError(409, f"Conflict: {sentence}")


def too_many(retry_after: int) -> RefusedError:
    """Return the 429 that asks to wait `retry_after` seconds."""
    return RefusedError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def migrated(chat_id: int) -> RefusedError:
    """Return the 400 that names the supergroup a group became."""
    sentence = "Bad Request: group chat was upgraded to a supergroup chat"
    return RefusedError(400, sentence, {"migrate_to_chat_id": chat_id})

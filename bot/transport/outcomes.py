"""What became of a call to the Bot API: its errors, and the one table that tells them apart."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from telegram.error import NetworkError, TelegramError


class Fate(StrEnum):
    """Whether Telegram did what we asked, and whether asking again is safe."""

    NOT_SENT = "not_sent"  # the request never left: any call may be repeated
    REFUSED = "refused"  # Telegram said no: the same call will be refused again (`why` says how)
    FLOOD = "flood"  # Telegram said later: repeat after `retry_after` seconds
    SERVER = "server"  # something answered, and it was not a result: not done, may be repeated
    UNKNOWN = "unknown"  # no answer, or half of one: it may have been done


class Why(StrEnum):
    """What lies behind a refusal, as far as the bot acts on it."""

    BLOCKED = "blocked"  # the person blocked the bot or is gone, or it was removed from the group
    CANT_INITIATE = "cant_initiate"  # the person never pressed Start
    CHAT_NOT_FOUND = "chat_not_found"
    NO_RIGHTS = "no_rights"  # the group does not let the bot write
    NO_POLLS = "no_polls"  # the group lets the bot write, but send no polls
    MIGRATED = "migrated"  # the group is a supergroup now: see `new_chat_id`
    NOT_MODIFIED = "not_modified"  # an edit that changes nothing: a success
    MESSAGE_GONE = "message_gone"  # deleted or no longer editable: send a new one
    NOT_TEXT = "not_text"  # a picture stands there, which no edit makes a text of
    TOO_OLD_QUERY = "too_old_query"  # a press answered too late: harmless
    UNAUTHORIZED = "unauthorized"  # the token is refused
    NOT_FOUND = "not_found"  # this server knows no such method; asked who we are: the token is none
    CONFLICT = "conflict"  # another process polls with this token, or a webhook is set
    BAD_REQUEST = "bad_request"  # our own mistake


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fate of one call; `why` only with REFUSED, `retry_after` in seconds only with FLOOD."""

    fate: Fate
    why: Why | None = None
    new_chat_id: int | None = None
    retry_after: float = 0.0

    @property
    def repeatable(self) -> bool:
        """Whether the call surely was not done, and may succeed when asked again."""
        return self.fate in (Fate.NOT_SENT, Fate.FLOOD, Fate.SERVER)


class NeverSent(NetworkError):
    """The request never left this machine: refused, no address, no TLS, no free connection."""


class AnswerLost(NetworkError):
    """The request may have been received, and no whole answer came back."""


class Refused(TelegramError):
    """An answer that is no result; holds all that Telegram said, where PTB would fold it."""

    def __init__(self, status: int, description: str = "", parameters: Mapping[str, object] | None = None):
        super().__init__(description or f"HTTP status {status}")
        self.status = status
        self.description = description
        self.parameters = dict(parameters or {})

    def __reduce__(self) -> tuple[type, tuple[int, str, dict[str, object]]]:  # type: ignore[override]
        return type(self), (self.status, self.description, self.parameters)


# Telegram documents no codes for refusals, only sentences. First match wins; compared in lower case.
SENTENCES: tuple[tuple[int, str, Why], ...] = (
    (403, "can't initiate conversation", Why.CANT_INITIATE),
    (403, "rights to send polls", Why.NO_POLLS),
    (403, "not enough rights", Why.NO_RIGHTS),
    (403, "have no rights", Why.NO_RIGHTS),
    (403, "", Why.BLOCKED),
    (400, "message is not modified", Why.NOT_MODIFIED),
    (400, "message_not_modified", Why.NOT_MODIFIED),
    (400, "poll has already been closed", Why.NOT_MODIFIED),
    (400, "query is too old", Why.TOO_OLD_QUERY),
    (400, "query_id_invalid", Why.TOO_OLD_QUERY),
    (400, "message to edit not found", Why.MESSAGE_GONE),
    (400, "message can't be edited", Why.MESSAGE_GONE),
    (400, "message to delete not found", Why.MESSAGE_GONE),
    (400, "message can't be deleted", Why.MESSAGE_GONE),
    (400, "message_id_invalid", Why.MESSAGE_GONE),
    (400, "message with poll to stop not found", Why.MESSAGE_GONE),
    (400, "there is no media in the message to edit", Why.MESSAGE_GONE),
    (400, "there is no text in the message to edit", Why.NOT_TEXT),
    (400, "chat not found", Why.CHAT_NOT_FOUND),
    (400, "peer_id_invalid", Why.CHAT_NOT_FOUND),
    (400, "user not found", Why.CHAT_NOT_FOUND),
    (400, "user is deactivated", Why.BLOCKED),
    (400, "input_user_deactivated", Why.BLOCKED),
    (400, "user_is_blocked", Why.BLOCKED),
    (400, "group is deactivated", Why.BLOCKED),
    (400, "rights to send polls", Why.NO_POLLS),
    (400, "chat_send_poll_forbidden", Why.NO_POLLS),
    (400, "not enough rights", Why.NO_RIGHTS),
    (400, "have no rights", Why.NO_RIGHTS),
    (400, "chat_write_forbidden", Why.NO_RIGHTS),
    (400, "chat_restricted", Why.NO_RIGHTS),
    (400, "need administrator rights", Why.NO_RIGHTS),
    (400, "", Why.BAD_REQUEST),
    (401, "", Why.UNAUTHORIZED),
    (404, "", Why.NOT_FOUND),
    (409, "", Why.CONFLICT),
    (413, "", Why.BAD_REQUEST),
)


def outcome(error: Exception) -> Outcome:
    """Say what became of the call that raised `error`; what is not known to be undone is UNKNOWN."""
    if isinstance(error, NeverSent):
        return Outcome(Fate.NOT_SENT)
    if not isinstance(error, Refused):
        return Outcome(Fate.UNKNOWN)
    moved = error.parameters.get("migrate_to_chat_id")
    if isinstance(moved, int):
        return Outcome(Fate.REFUSED, Why.MIGRATED, new_chat_id=moved)
    wait = _seconds(error.parameters.get("retry_after"))
    if error.status == 429 or wait:
        return Outcome(Fate.FLOOD, retry_after=wait or _said_in(error.description))
    said = error.description.lower()
    for status, sentence, why in SENTENCES:
        if status == error.status and sentence in said:
            return Outcome(Fate.REFUSED, why)
    return Outcome(Fate.SERVER)


def _seconds(value: object) -> float:
    """Return a wait in seconds, 0 when it is none."""
    if isinstance(value, int | float) and math.isfinite(value):
        return max(0.0, float(value))
    return 0.0


def _said_in(description: str) -> float:
    """Read the wait from the sentence of a 429 that came without parameters; 1 s when it says none."""
    found = re.search(r"retry after (\d{1,9})", description)
    return float(found[1]) if found else 1.0

"""A message as one person's page draws it: plain values, its files with their addresses."""

from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.polls import Poll, PollText
from bot.sandbox.botapi.views import view

KEPT = (
    *("message_id", "from_bot", "date", "kind", "text", "entities", "buttons", "keyboard", "edited"),
    *("reactions", "service", "forwarded_from"),
)
FILES = ("photo", "audio", "voice", "document")
FILE_KEPT = ("title", "performer", "duration", "width", "height")
QUOTED = 120  # characters of the message that is replied to
POLL_KEPT = (
    *("id", "quiz", "anonymous", "multiple", "closed", "closes_at", "voted", "can_vote", "results"),
    *("total", "options"),
)
OPTION_KEPT = ("index", "text", "chosen", "votes", "correct")


def drawn(message: Message, viewer: int) -> Json:
    """Return a message as `viewer` sees it."""
    seen = view(message, viewer)
    shown: Json = {key: seen[key] for key in KEPT}
    shown["mine"] = message.sender.id == viewer
    shown["from"] = {"id": seen["from_id"], "name": seen["from"]}
    if message.poll is not None:
        shown["poll"] = _poll(message.poll, seen["poll"])
    if message.reply_to is not None:
        shown["reply"] = _quote(message.reply_to)
    if kind := next((name for name in FILES if name in message.content), ""):
        shown["file"] = _file(kind, message.content[kind])
    return shown


def _quote(message: Message) -> Json:
    seen = view(message)
    text = seen["text"] or (message.poll.question.text if message.poll else "") or seen["kind"]
    return {"message_id": message.id, "name": seen["from"], "text": text[:QUOTED]}


def _file(kind: str, described: Json | list[Json]) -> Json:
    """Say where a file is; of a photo's sizes the largest."""
    one = described[-1] if isinstance(described, list) else described
    told = {key: one[key] for key in FILE_KEPT if key in one}
    name, size = one.get("file_name", kind), one.get("file_size", 0)
    return {"kind": kind, "name": name, "size": size, "url": f"/files/{one['file_id']}", **told}


def _poll(poll: Poll, seen: Json) -> Json:
    shown = {key: seen[key] for key in POLL_KEPT}
    shown["options"] = [{key: option[key] for key in OPTION_KEPT} for option in seen["options"]]
    shown["question"] = _rich(poll.question)
    shown["description"] = _rich(poll.description)
    shown["explanation"] = _rich(poll.explanation) if seen["results"] else _rich(PollText(""))
    return shown


def _rich(text: PollText) -> Json:
    return {"text": text.text, "entities": list(text.entities)}

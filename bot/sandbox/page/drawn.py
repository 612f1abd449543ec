"""A message as one person's page draws it: plain values, its files with their addresses; a chat in a line."""

from bot.sandbox.botapi.nouns import Chat, Json, Message
from bot.sandbox.botapi.polls import Poll, PollText
from bot.sandbox.botapi.utf16 import cut
from bot.sandbox.botapi.views import view

KEPT = (
    *("message_id", "from_bot", "date", "kind", "text", "entities", "buttons", "keyboard", "edited"),
    *("service", "reply", "forwarded_from", "thread"),
)
FILES = ("photo", "audio", "voice", "document")
FILE_KEPT = ("kind", "name", "size", "title", "performer", "duration", "width", "height")
POLL_KEPT = (
    *("id", "quiz", "anonymous", "multiple", "closed", "closes_at", "voted", "can_vote", "results"),
    *("total", "options"),
)
LINE = 80  # UTF-16 units of the newest message in the list of chats
OPTION_KEPT = ("index", "text", "chosen", "votes", "correct")


def drawn(message: Message, viewer: int) -> Json:
    """Return a message as `viewer` sees it."""
    seen = view(message, viewer)
    shown: Json = {key: seen[key] for key in KEPT}
    shown["reactions"] = seen["reacted"]
    shown["mine"] = message.sender.id == viewer
    shown["from"] = {"id": seen["from_id"], "name": seen["from"]}
    if message.poll is not None:
        shown["poll"] = _poll(message.poll, seen["poll"])
    file = seen["file"]
    if file is not None and file["kind"] in FILES:
        shown["file"] = {key: file[key] for key in FILE_KEPT if key in file} | {
            "url": _address(file["id"]),
            "cover": _address(file["thumbnail"]) if file["thumbnail"] else "",
        }
    return shown


def in_a_line(chat: Chat, viewer: int) -> Json:
    """Return the newest message of a chat as the list of chats has it: `last`, "" for none, and `at`, Unix seconds."""
    newest = next(reversed(chat.messages.values()), None)
    if newest is None:
        return {"last": "", "at": 0}
    seen = view(newest, viewer)
    text = seen["service"] or seen["text"] or (newest.poll.question.text if newest.poll else seen["kind"])
    named = chat.group is not None and not seen["service"]
    who = "You" if newest.sender.id == viewer else seen["from"]
    return {"last": cut(f"{who}: {text}" if named else text, 0, LINE), "at": newest.date}


def _address(file_id: str) -> str:
    return f"/files/{file_id}"


def _poll(poll: Poll, seen: Json) -> Json:
    shown = {key: seen[key] for key in POLL_KEPT}
    shown["options"] = [{key: option[key] for key in OPTION_KEPT} for option in seen["options"]]
    shown["question"] = _rich(poll.question)
    shown["description"] = _rich(poll.description)
    shown["explanation"] = _rich(poll.explanation) if seen["results"] else _rich(PollText(""))
    return shown


def _rich(text: PollText) -> Json:
    return {"text": text.text, "entities": list(text.entities)}

"""What the app of a person does before it sends: texts are trimmed and marked, buttons found, rights checked."""

from bot.sandbox.botapi.groups import Group
from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.texts import TEXT_LIMIT, found
from bot.sandbox.botapi.utf16 import units


def text_content(text: str, entities: list[Json] | None = None) -> Json:
    """What Telegram makes of a typed text: blanks around it go, commands and links are found."""
    text = text.strip()
    if not text or units(text) > TEXT_LIMIT:
        raise ValueError(f"a text has 1 to {TEXT_LIMIT} UTF-16 units, this one {units(text)}")
    marks = found(text) if entities is None else entities
    return {"text": text, "entities": marks} if marks else {"text": text}


def check_writing(group: Group, person: int, thread: int) -> None:
    """Raise ValueError where a member may not write, KeyError for a topic that is not there."""
    if group.migrated_to:
        raise ValueError(f"this group is the supergroup {group.migrated_to} now")
    topic = group.topics.get(thread)
    if thread and topic is None:
        raise KeyError(f"there is no topic {thread}")
    if not group.ranked(person) and (group.restricted or (topic and topic.closed)):
        raise ValueError("only admins may write here")


def data_of(message: Message, label: str) -> str:
    """Return the data of the first button whose label starts with `label`. Raises KeyError that names all."""
    labels = []
    for row in (message.reply_markup or {}).get("inline_keyboard", []):
        for button in row:
            if button["text"].startswith(label) and "callback_data" in button:
                return str(button["callback_data"])
            labels.append(button["text"])
    raise KeyError(f"message {message.id} has no button that begins with {label!r}, only {labels}")

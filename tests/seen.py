"""A message as a person of a conversation test sees it."""

from dataclasses import dataclass

from bot.sandbox.botapi.nouns import Json


@dataclass(frozen=True)
class Seen:
    """A message as a person sees it now."""

    id: int
    from_bot: bool
    text: str
    html: str
    buttons: tuple[tuple[Json, ...], ...]
    edited: bool
    kind: str
    content: Json
    version: int
    reply_to: int | None
    keyboard: Json
    reactions: tuple[str, ...]
    poll: Json | None = None
    chat_id: int = 0
    thread: int = 0
    service: str = ""
    from_id: int = 0

    @property
    def labels(self) -> list[str]:
        """The labels of all buttons, row by row."""
        return [str(button["text"]) for row in self.buttons for button in row]

    def button(self, label: str) -> Json | None:
        """The first button whose label starts with `label`."""
        for row in self.buttons:
            for button in row:
                if str(button["text"]).startswith(label):
                    return button
        return None

    def option(self, wanted: str | int) -> int:
        """The index of a poll's option, by its index or the start of its text. Raises AssertionError."""
        options = self.poll["options"] if self.poll else []
        for one in options:
            if one["index"] == wanted or (isinstance(wanted, str) and one["text"].startswith(wanted)):
                return int(one["index"])
        raise AssertionError(f"there is no option {wanted!r} in: {self}")

    def __str__(self) -> str:
        """The message as one entry of a chat."""
        who = "bot" if self.from_bot else "  →"
        edited = " (edited)" if self.edited else ""
        text = self.text if self.kind == "text" else f"<{self.kind}> {self.text}"
        if self.poll is not None:
            text += self.poll["question"] + "".join(f"\n({one['text']})" for one in self.poll["options"])
        rows = "".join("\n      " + " ".join(f"[{button['text']}]" for button in row) for row in self.buttons)
        return f"{who} #{self.id}{edited} " + text.replace("\n", "\n      ") + rows


def seen_of(shown: Json) -> Seen:
    """Read what `views.view` shows."""
    return Seen(
        id=shown["message_id"],
        from_bot=shown["from_bot"],
        text=shown["text"],
        html=shown["html"],
        buttons=tuple(tuple(row) for row in shown["buttons"]),
        edited=shown["edited"],
        kind=shown["kind"],
        content=shown["content"],
        version=shown["version"],
        reply_to=shown["reply_to"],
        keyboard=shown["keyboard"],
        reactions=tuple(shown["reactions"]),
        poll=shown["poll"],
        chat_id=shown["chat_id"],
        thread=shown["thread"],
        service=shown["service"],
        from_id=shown["from_id"],
    )

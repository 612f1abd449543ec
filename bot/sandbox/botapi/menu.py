"""What a bot's profile shows: its commands by scope and language, its descriptions, its name."""

from dataclasses import dataclass, field

from bot.sandbox.botapi.nouns import Json


@dataclass(slots=True)
class Menu:
    """Commands by (scope, language); texts by (kind, language), the empty language being the default."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)

    def shown(self, chat_id: int, language: str) -> list[Json]:
        """Return the commands a private chat shows: narrowest scope first, its language before none."""
        for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
            for code in (language, ""):
                if found := self.commands.get((scope, code)):
                    return found
        return []

    def text(self, kind: str, language: str = "") -> str:
        """Return a text of the profile in a language, or its default."""
        return self.texts.get((kind, language)) or self.texts.get((kind, ""), "")

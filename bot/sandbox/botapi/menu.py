"""What a bot's profile shows: its commands by scope and language, its descriptions, its name."""

from dataclasses import dataclass, field

from bot.sandbox.botapi.nouns import Json


@dataclass(slots=True)
class Menu:
    """Commands by (scope, language); texts by (kind, language), the empty language being the default."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)

    def shown(self, chat_id: int, language: str, admin: bool = False) -> list[Json]:
        """Return the commands a chat shows, a group if its id is below 0, there also for an `admin` of it.

        The narrowest scope comes first, in it the language before none.
        """
        if chat_id > 0:
            scopes: tuple[str, ...] = (f"chat:{chat_id}", "all_private_chats", "default")
        elif admin:
            own = (f"chat_administrators:{chat_id}", f"chat:{chat_id}")
            scopes = (*own, "all_chat_administrators", "all_group_chats", "default")
        else:
            scopes = (f"chat:{chat_id}", "all_group_chats", "default")
        for scope in scopes:
            for code in (language, ""):
                if found := self.commands.get((scope, code)):
                    return found
        return []

    def text(self, kind: str, language: str = "") -> str:
        """Return a text of the profile in a language, or its default."""
        return self.texts.get((kind, language)) or self.texts.get((kind, ""), "")

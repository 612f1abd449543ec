"""All phones on the desk: whose they are, the chats they can open, whether the bot is there."""

from collections.abc import Iterator
from typing import Literal

from bot.sandbox.botapi.events import Event
from bot.sandbox.botapi.group_life import GroupLife
from bot.sandbox.botapi.nouns import Chat, Json
from bot.sandbox.botapi.people import People
from bot.sandbox.botapi.world import World
from bot.sandbox.page.drawn import in_a_line
from bot.sandbox.page.phone import Phone

BotState = Literal["starting", "online", "offline"]
FIRST_PERSON = 6_000_000_001
LONGEST_NAME = 64
MOST_PEOPLE = 20
MOST_GROUPS = 20
MOST_TOPICS = 20
FIRST_PLAYER = 6_500_000_001


class Desk:
    """Phones are made when they are first asked for; each is one person at one chat."""

    def __init__(self, world: World, people: People) -> None:
        self.world = world
        self.people = people
        self.groups = GroupLife(world)
        self.players: list[int] = []  # simulated, in groups only
        self.residents: list[int] = []  # whose phone one can take, in the order they came
        self.panel: Json = {}  # what the panel beside the chat shows
        self._bot_state: BotState = "starting"
        self._phones: dict[tuple[int, int], Phone] = {}
        self._stop = world.events.listen(self._hear)

    def add_person(self, name: str, language: str = "en") -> int:
        """Let somebody come who has not met the bot; return their id. Raises ValueError."""
        name = checked_name(name)
        if len(self.residents) >= MOST_PEOPLE:
            raise ValueError(f"there are at most {MOST_PEOPLE} people here")
        number = FIRST_PERSON + len(self.residents)
        self.people.create(number, name, language_code=language)
        self.residents.append(number)
        self.tell_around()
        return number

    def add_group(self, title: str, members: list[int]) -> int:
        """Open a group of people, the first its creator, with the bot in it; return its id. Raises ValueError."""
        title = checked_name(title)
        if sum(chat.group is not None for chat in self.world.chats.values()) >= MOST_GROUPS:
            raise ValueError(f"there are at most {MOST_GROUPS} groups here")
        if not members or any(one not in self.residents for one in members):
            raise ValueError("a group is opened by people who are here")
        number = self.groups.create(title, list(dict.fromkeys(members)), supergroup=True)
        self.tell_around()
        return number

    def add_topic(self, chat_id: int, name: str) -> int:
        """Open a topic in a group; return its thread. Raises ValueError, KeyError."""
        name = checked_name(name)
        if len(self.groups.group(chat_id).topics) >= MOST_TOPICS:
            raise ValueError(f"there are at most {MOST_TOPICS} topics in a group here")
        return self.groups.opens_topic(chat_id, name)

    def add_player(self, chat_id: int, name: str) -> int:
        """Let a simulated player come into a group; return their id. Raises ValueError, KeyError."""
        name = checked_name(name)
        if len(self.players) >= MOST_PEOPLE:
            raise ValueError(f"there are at most {MOST_PEOPLE} players here")
        self.groups.group(chat_id)
        number = FIRST_PLAYER + len(self.players)
        self.players.append(number)
        self.people.create(number, name)
        self.groups.joins(chat_id, number)
        self.tell_around()
        return number

    def phone(self, person: int = 0, chat_id: int = 0) -> Phone:
        """Return the phone of a person at a chat of theirs; 0: the first person, their chat with the bot.

        Raises KeyError when there is no such person, or the chat is not theirs.
        """
        person = person or self.residents[0]
        if person not in self.residents:
            raise KeyError(f"nobody here has the id {person}")
        chat = next((one for one in self._chats(person) if one.id == (chat_id or person)), None)
        if chat is None:
            raise KeyError(f"there is no chat {chat_id} for {person}")
        key = (person, chat.id)
        if key not in self._phones:
            self._phones[key] = Phone(self.world, person, chat, self)
        return self._phones[key]

    @property
    def watched(self) -> bool:
        """Whether anybody looks at any phone."""
        return any(phone.watchers for phone in self._phones.values())

    def around(self, person: int) -> Json:
        """Return what every phone of a person shows beside its chat."""
        accounts = self.world.accounts
        people = [{"id": one, "name": accounts[one].first_name} for one in self.residents]
        chats = [self._entry(chat) | in_a_line(chat, person) for chat in self._chats(person)]
        name = self.world.menu.text("name") or self.world.bot.first_name
        return {
            "bot": {"name": name, "state": self._bot_state},
            "people": people,
            "chats": chats,
            "panel": self.panel,
        }

    def show_bot(self, state: BotState) -> None:
        """Show whether the bot is there."""
        self._bot_state = state
        self.tell_around()

    def tell_around(self) -> None:
        """Tell every phone what has changed beside its chat."""
        for phone in self._phones.values():
            phone.tell({"kind": "around", **self.around(phone.person)})

    def show_panel(self, **parts: object) -> None:
        """Show some parts of the panel anew, if they changed."""
        if any(self.panel.get(name) != part for name, part in parts.items()):
            self.panel = {**self.panel, **parts}
            self.tell({"kind": "panel", "panel": self.panel})

    def tell(self, change: Json) -> None:
        """Tell every phone of a change."""
        for phone in self._phones.values():
            phone.tell(change)

    def close(self) -> None:
        """End all who watch."""
        self._stop()
        for phone in self._phones.values():
            phone.close()

    def _hear(self, event: Event) -> None:
        if event.kind == "group":
            self.tell_around()
        for phone in tuple(self._phones.values()):
            phone.hear(event)

    def _chats(self, person: int) -> Iterator[Chat]:
        yield self.world.chats[person]
        for chat in self.world.chats.values():
            if chat.group is not None and chat.group.has(person) and not chat.group.migrated_to:
                yield chat

    def _entry(self, chat: Chat) -> Json:
        """Return a chat as the list of chats has it."""
        if chat.group is None:
            return {"id": chat.id, "title": "", "group": False, "about": "private chat", "topics": []}
        names = [self.world.accounts[one.id].first_name for one in chat.group.present()]
        topics = [
            {"id": one.id, "name": one.name, "closed": one.closed} for one in chat.group.topics.values()
        ]
        told = {"about": ", ".join(names), "members": len(names), "topics": topics}
        return {"id": chat.id, "title": chat.title, "group": True, **told}


def checked_name(name: str) -> str:
    """Return a name of a person or group, on one line. Raises ValueError."""
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise ValueError(f"a name has 1 to {LONGEST_NAME} characters")
    return name

"""What happens to groups: people and bots come, go and rise, topics open and close, a group becomes a supergroup."""

from typing import Any

from bot.sandbox.botapi import privacy, standing
from bot.sandbox.botapi.groups import Group, Member, Status, Topic
from bot.sandbox.botapi.nouns import Account, Chat, Json
from bot.sandbox.botapi.world import World

FIRST_SUPERGROUP = -1_001_000_000_000
FIRST_INSTANCE = 8_134_722_200_000_000_000
TOPIC_COLOUR = 7_322_096
OTHER_BOTS = 7_100_000_000


class GroupLife:
    """Acts on the groups of a world, by chat id. What cannot be done raises ValueError or KeyError."""

    def __init__(self, world: World) -> None:
        self._world = world

    def create(self, title: str, people: list[int], supergroup: bool = False, bot: bool = True) -> int:
        """Open a group of these people, the first its creator, who adds the bot; return the chat id."""
        if not people:
            raise ValueError("a group needs somebody who opens it")
        world = self._world
        if strangers := [person for person in people if person not in world.accounts]:
            raise KeyError(f"nobody here has the ids {strangers}")
        world.ids.group += 1
        number = FIRST_SUPERGROUP - world.ids.group if supergroup else -world.ids.group
        chat = self._chat(number, title, "supergroup" if supergroup else "group")
        group = self.group(number)
        for person in people:
            group.members[person] = Member(person)
        group.members[people[0]].status = "creator"
        self._serve(
            chat, people[0], {"supergroup_chat_created" if supergroup else "group_chat_created": True}
        )
        if bot:
            self.adds_bot(number, people[0])
        return number

    def group(self, chat_id: int) -> Group:
        """Return a group by its chat id. Raises KeyError for what is no group."""
        found = self._world.chats[chat_id].group if chat_id in self._world.chats else None
        if found is None:
            raise KeyError(f"there is no group {chat_id}")
        return found

    def adds_bot(self, chat_id: int, by: int, admin: bool = False) -> None:
        """Let a member bring the bot in, as an admin if wanted."""
        self._changes(chat_id, by, self._world.bot.id, "administrator" if admin else "member")
        self._serve(self._world.chats[chat_id], by, {"new_chat_members": [self._world.bot.as_json()]})

    def joins(self, chat_id: int, person: int, by: int | None = None) -> None:
        """Let a person come in, by an invitation link or brought by a member."""
        self._changes(chat_id, by or person, person, "member")
        new = [self._world.accounts[person].as_json()]
        self._serve(self._world.chats[chat_id], by or person, {"new_chat_members": new})

    def leaves(self, chat_id: int, person: int) -> None:
        """Let a person go."""
        self._goes(chat_id, person, person, "left")

    def removes(self, chat_id: int, account: int, by: int | None = None) -> None:
        """Throw somebody out, the bot too; `by` the creator if nobody is named."""
        self._goes(chat_id, by or self._creator(chat_id), account, "kicked")

    def promotes(self, chat_id: int, account: int, anonymous: bool = False) -> None:
        """Make somebody an admin, the bot too; an anonymous one writes in the group's name.

        The creator stays creator.
        """
        group = self.group(chat_id)
        if group.status(account) != "creator":
            self._changes(chat_id, self._creator(chat_id), account, "administrator", anonymous)
        group.members[account].anonymous = anonymous

    def demotes(self, chat_id: int, account: int) -> None:
        """Make an admin a member."""
        self._changes(chat_id, self._creator(chat_id), account, "member")

    def restricts(self, chat_id: int, restricted: bool = True) -> None:
        """Let only admins write, or all again."""
        self.group(chat_id).restricted = restricted

    def renames(self, chat_id: int, title: str) -> None:
        """Give the group another title."""
        self.group(chat_id)
        chat = self._world.chats[chat_id]
        chat.title = title
        self._serve(chat, self._creator(chat_id), {"new_chat_title": title})

    def opens_topic(self, chat_id: int, name: str) -> int:
        """Open a topic and return its thread id; the supergroup becomes a forum by its first."""
        group, chat = self.group(chat_id), self._world.chats[chat_id]
        if chat.type != "supergroup":
            raise ValueError("only a supergroup has topics: upgrade it first")
        group.forum = True
        thread = group.last_message + 1
        group.topics[thread] = Topic(thread, name)
        content = {"forum_topic_created": {"name": name, "icon_color": TOPIC_COLOUR}}
        self._serve(chat, self._creator(chat_id), content, thread)
        self._world.events.publish("group", chat_id)
        return thread

    def closes_topic(self, chat_id: int, thread: int, closed: bool = True) -> None:
        """Close a topic, or open it again."""
        self.group(chat_id).topics[thread].closed = closed
        name = "forum_topic_closed" if closed else "forum_topic_reopened"
        self._serve(self._world.chats[chat_id], self._creator(chat_id), {name: {}}, thread)
        self._world.events.publish("group", chat_id)

    def deletes_topic(self, chat_id: int, thread: int) -> None:
        """Delete a topic with its messages; the bot is not told."""
        del self.group(chat_id).topics[thread]
        messages = self._world.chats[chat_id].messages
        for message in [one for one in messages.values() if one.thread == thread]:
            self._world.remove(message)
        self._world.events.publish("group", chat_id)

    def upgrades(self, chat_id: int) -> int:
        """Make a group a supergroup under a new id, which is returned; the old id leads there."""
        old, group = self._world.chats[chat_id], self.group(chat_id)
        if old.type != "group" or group.migrated_to:
            raise ValueError("only a group becomes a supergroup, once")
        self._world.ids.group += 1
        number = FIRST_SUPERGROUP - self._world.ids.group
        new = self._chat(number, old.title, "supergroup")
        self.group(number).members.update(group.members)
        self.group(number).last_bot = group.last_bot
        creator = self._creator(chat_id)
        self._serve(old, creator, {"migrate_to_chat_id": number})
        self._serve(new, creator, {"migrate_from_chat_id": chat_id})
        group.migrated_to = number
        return number

    def another_bot(self, chat_id: int, name: str) -> int:
        """Bring another bot in; return its id. It is the one that wrote last once it `another_bot_says`."""
        number = OTHER_BOTS + len(self._world.accounts)
        self._world.accounts[number] = Account(number, name, username=f"{name.lower()}_bot", is_bot=True)
        self._changes(chat_id, self._creator(chat_id), number, "member")
        return number

    def another_bot_says(self, chat_id: int, bot: int, text: str) -> None:
        """Let another bot write; ours is never told."""
        self._world.post(self._world.chats[chat_id], self._world.accounts[bot], {"text": text})

    def _chat(self, number: int, title: str, kind: str) -> Chat:
        group = Group(str(FIRST_INSTANCE + abs(number)))
        chat = self._world.chats[number] = Chat(number, kind, title=title, group=group)
        self._world.events.publish("group", number)
        return chat

    def _creator(self, chat_id: int) -> int:
        return next(one.id for one in self.group(chat_id).members.values() if one.status == "creator")

    def _goes(self, chat_id: int, by: int, account: int, status: Status) -> None:
        chat = self._world.chats[chat_id]
        self._changes(chat_id, by, account, status)
        gone = self._world.accounts[account].as_json()
        message = self._serve(chat, by, {"left_chat_member": gone})
        if by != account == self._world.bot.id and chat.type == "group":
            # only a basic group tells the bot of its own end in a message too
            self._world.updates.put("message", message)

    def _changes(self, chat_id: int, by: int, account: int, status: Status, anonymous: bool = False) -> None:
        world, group = self._world, self.group(chat_id)
        old: Json = standing.described(world, group, account)
        group.members[account] = Member(account, status, anonymous)
        new = standing.described(world, group, account)
        world.events.publish("group", chat_id)
        standing.changed(world, world.chats[chat_id], world.accounts[by], old, new)

    def _serve(self, chat: Chat, by: int, content: dict[str, Any], thread: int = 0) -> Json:
        """Post a service message and tell the bot."""
        message = self._world.post(chat, self._world.accounts[by], content, thread=thread)
        return privacy.tell(self._world, "message", message)

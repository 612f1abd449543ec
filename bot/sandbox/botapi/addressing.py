"""Which chat, topic and message a call means, and whether the bot may write there."""

from dataclasses import dataclass

from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.nouns import Chat, Json, Message
from bot.sandbox.botapi.params import Params, whole
from bot.sandbox.botapi.polls import Poll
from bot.sandbox.botapi.world import World


def chat_id(params: Params) -> int:
    """Return the call's chat id. Raises when it is missing; what is no number is nobody's (0)."""
    if not params.text("chat_id").strip():
        raise bad("chat_id is empty")
    return params.integer("chat_id")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message goes: the chat, the message it replies to, its topic (0: none); `protected`: no further."""

    chat: Chat
    reply: Message | None
    thread: int
    protected: bool

    def post(self, world: World, content: Json, markup: Json | None = None, poll: Poll | None = None) -> Json:
        """Send the bot's message there; return the API's Message."""
        message = world.post(
            self.chat, world.bot, content, markup, self.reply, poll, self.thread, self.protected
        )
        return message.as_json()


def target(world: World, params: Params) -> Target:
    """Return where to write, with flood limits counted; a reply goes to the topic of what it replies to."""
    chat = world.writable(chat_id(params))
    thread = topic(world, chat, params)
    reply = replied(chat, params)
    spend(world, chat)
    protected = params.boolean("protect_content")
    return Target(chat, reply, thread or (reply.thread if reply else 0), protected)


def topic(world: World, chat: Chat, params: Params) -> int:
    """Return the topic a call names, 0 for none. Raises for one that is missing or closed."""
    thread = params.integer("message_thread_id")
    if not thread:
        return 0
    found = chat.group.topics.get(thread) if chat.group and chat.group.forum else None
    if chat.group is None or found is None:
        raise bad("message thread not found")
    if found.closed and not chat.group.ranked(world.bot.id):
        raise bad("TOPIC_CLOSED")
    return thread


def spend(world: World, chat: Chat) -> None:
    """Count one send or edit against the limits, when they are on."""
    if chat.group is not None and world.rules.group_limits is not None:
        world.rules.group_limits.spend(chat.id)
    if world.rules.limits is not None:
        world.rules.limits.spend(chat.id)


def replied(chat: Chat, params: Params) -> Message | None:
    """Return the message this call replies to, if any."""
    given = params.parsed("reply_parameters", "reply parameters")
    if given is None:
        number, lenient = params.integer("reply_to_message_id"), params.boolean("allow_sending_without_reply")
        if not number:
            return None
    else:
        if not isinstance(given, dict) or "message_id" not in given:
            raise bad('can\'t find field "message_id"')
        number, lenient = (
            whole(given["message_id"], "message_id"),
            bool(given.get("allow_sending_without_reply")),
        )
    found = chat.messages.get(number)
    if found is None and not lenient:
        raise bad("message to be replied not found")
    return found


def own_message(world: World, params: Params) -> Message:
    """Return the bot's message that a call wants to change. Raises as Telegram does for others."""
    if params.text("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    number = chat_id(params)
    message_id = params.integer("message_id")
    if not message_id:
        raise bad("message identifier is not specified")
    chat = world.writable(number)
    message = chat.messages.get(message_id)
    if message is None:
        raise bad("message to edit not found")
    if message.sender is not world.bot or not message.editable:
        raise bad("message can't be edited")
    return message

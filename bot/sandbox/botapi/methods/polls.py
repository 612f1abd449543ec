"""sendPoll, stopPoll."""

import itertools
from typing import Any

from bot.sandbox.botapi import addressing, voting
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.keyboards import reply_markup
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params, whole
from bot.sandbox.botapi.polls import Poll, PollText
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.texts import CAPTION_LIMIT, formatted
from bot.sandbox.botapi.world import World

QUESTION_LIMIT = 300
OPTION_LIMIT = 100
OPTIONS_LIMIT = 12
EXPLANATION_LIMIT = 200
EXPLANATION_FEEDS = 2
SHORTEST, LONGEST = 5, 2_628_000
_WRONG_RIGHT_ONE = "wrong correct option ID specified"


def _text(source: str, mode: str, given: object, limit: int, too_long: str, emoji_only: bool) -> PollText:
    """Return a text of the poll; in questions and options all entities but emoji are dropped, silently."""
    text, entities = formatted(source, mode, given, limit, too_long)
    kept = [one for one in entities if not emoji_only or one["type"] == "custom_emoji"]
    return PollText(text, tuple(kept))


def _named(params: Params, name: str, limit: int, too_long: str, emoji_only: bool = False) -> PollText:
    source = params.text(name)
    if not source:
        return PollText()
    given = params.parsed(f"{name}_entities", "entities")
    return _text(source, params.text(f"{name}_parse_mode"), given, limit, too_long, emoji_only)


def _question(params: Params) -> PollText:
    too_long = f"poll question length must not exceed {QUESTION_LIMIT}"
    question = _named(params, "question", QUESTION_LIMIT, too_long, emoji_only=True)
    if not question.text:
        raise bad("poll question must be non-empty")
    return question


def _option(option: object) -> PollText:
    if isinstance(option, str):
        option = {"text": option}
    if not isinstance(option, dict):
        raise bad("expected an Option to be of type Object")
    if not isinstance(option.get("text"), str):
        raise bad('can\'t parse options: Field "text" must be of type String')
    mode, given = str(option.get("text_parse_mode") or ""), option.get("text_entities")
    too_long = f"poll options length must not exceed {OPTION_LIMIT}"
    read = _text(option["text"], mode, given, OPTION_LIMIT, too_long, emoji_only=True)
    if not read.text:
        raise bad("poll options must be non-empty")
    return read


def _options(params: Params) -> tuple[PollText, ...]:
    options = params.parsed("options", "options")
    if not isinstance(options, list):
        raise bad("expected an Array of Option as options")
    if not options:
        raise bad("poll must have at least 1 option")
    if len(options) > OPTIONS_LIMIT:
        raise bad(f"poll can't have more than {OPTIONS_LIMIT} options")
    return tuple(_option(one) for one in options)


def _correct(params: Params, options: int, multiple: bool) -> tuple[int, ...]:
    """Return the right options of a quiz: `correct_option_ids`, or the older `correct_option_id`."""
    given: Any = params.parsed("correct_option_ids", "correct option IDs")
    if given is None:
        given = [params.integer("correct_option_id", -1)]
    if not isinstance(given, list) or not given:
        raise bad(_WRONG_RIGHT_ONE)
    ids = tuple(whole(one, "correct_option_ids") for one in given)
    rising = all(before < after for before, after in itertools.pairwise(ids))
    if not rising or ids[0] < 0 or ids[-1] >= options:
        raise bad(_WRONG_RIGHT_ONE)
    if len(ids) > 1 and not multiple:
        # nobody could be right: say it
        raise bad("several correct options need allows_multiple_answers")
    return ids


def _explanation(params: Params) -> PollText:
    explanation = _named(params, "explanation", EXPLANATION_LIMIT, "message is too long")
    if explanation.text.count("\n") > EXPLANATION_FEEDS:
        raise bad(f"explanation must have at most {EXPLANATION_FEEDS} line feeds")
    return explanation


def _end(world: World, params: Params) -> tuple[int, float | None]:
    """Return the open period and the closing time. Telegram bends wrong ones silently: this server refuses."""
    period, date = params.integer("open_period"), params.integer("close_date")
    if period and date:
        raise bad("open_period can't be used together with close_date")
    if not period and not date:
        return 0, None
    now = world.clock().timestamp()
    if not SHORTEST - (1 if date else 0) <= (period or date - now) <= LONGEST:
        raise bad(f"poll must be open for {SHORTEST} to {LONGEST} seconds")
    return period, now + period if period else float(date)


def _kind(params: Params) -> bool:
    """Say whether it is a quiz."""
    kind = params.text("type") or "regular"
    if kind not in ("quiz", "regular"):
        raise bad("unsupported poll type specified")
    return kind == "quiz"


def _flag(params: Params, name: str, default: bool) -> bool:
    return params.boolean(name) if params.text(name) else default


def _read(world: World, params: Params) -> Poll:
    quiz, options = _kind(params), _options(params)
    multiple = params.boolean("allows_multiple_answers")
    period, closes_at = _end(world, params)
    return Poll(
        id=world.next_poll_id(),
        question=_question(params),
        options=options,
        quiz=quiz,
        anonymous=_flag(params, "is_anonymous", True),
        multiple=multiple,
        revoting=_flag(params, "allows_revoting", not quiz),
        correct=_correct(params, len(options), multiple) if quiz else (),
        explanation=_explanation(params) if quiz else PollText(),
        description=_named(params, "description", CAPTION_LIMIT, "message caption is too long"),
        open_period=period,
        closes_at=closes_at,
        shuffled=params.boolean("shuffle_options"),
        hides_results=params.boolean("hide_results_until_closes"),
        closed=params.boolean("is_closed"),
    )


@method("sendPoll")
def send_poll(world: World, params: Params) -> Json:
    """Send a poll or a quiz; it ends at `open_period` or `close_date` by the world's clock."""
    poll = _read(world, params)
    markup = reply_markup(params)
    return addressing.target(world, params).post(world, {"poll": poll.as_json()}, markup, poll)


@method("stopPoll")
def stop_poll(world: World, params: Params) -> Json:
    """End a poll of the bot and return how it stands; without reply_markup its buttons go."""
    markup = reply_markup(params, inline_only=True)
    message_id = params.integer("message_id")
    chat = world.writable(addressing.chat_id(params))
    voting.close_due(world)
    message = chat.messages.get(message_id)
    if message is None:
        raise bad("message with poll to stop not found")
    if "poll" not in message.content:
        raise bad("message is not a poll")
    if message.poll is None or message.sender is not world.bot or not message.editable:
        raise bad("poll can't be stopped")
    if message.poll.closed:
        raise bad("poll has already been closed")
    addressing.spend(world, chat)
    message.reply_markup = markup
    return voting.close(world, message).as_json()

"""/challenge: a quiz that a group plays together, from the set-up to the podium."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.conversation.activity import Home
from bot.conversation.activity.challenge import ChallengeBoard, ChallengePodium, ChallengeSetUp
from bot.conversation.events import (
    AdminsTold,
    BotAdded,
    ClockStruck,
    MessageStands,
    Migrated,
    PeopleChanged,
    PollLost,
    PollStands,
    Pressed,
    Said,
    Voted,
)
from bot.conversation.games import (
    answering,
    asking,
    choosing,
    ending,
    lobby,
    misses,
    play,
    screens,
    standings,
)
from bot.conversation.games import buttons as press
from bot.conversation.games.hosting import OLD, for_all, for_host, game_of, may, said
from bot.conversation.sending import note
from bot.conversation.topic import Message, Outcome, Topic, Turn
from bot.conversation.wishes import ask, told
from bot.learning.challenge import budget
from bot.learning.challenge.mode import Kind
from bot.learning.challenge.setup import Setup, preset
from storage import challenges, group_chats
from storage.records import Game, Phase


def challenge(turn: Turn, arguments: str) -> Outcome:
    """Set up a game, or say that one is going on here."""
    event = turn.event
    assert isinstance(event, Said)
    standings.met(turn.tx, turn.chat.chat_id, event.person)
    going_on = challenges.newest(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    if going_on is not None and going_on.phase is Phase.LOBBY:
        if arguments and may(turn, going_on, event.person.id):
            going_on = lobby.changed(going_on, arguments)
        return lobby.shown(turn, going_on, fresh=True)
    if going_on is not None and going_on.phase is not Phase.OVER:
        return said(turn, going_on, "note-challenge-running")
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return Outcome(messages=(note("note-no-course"),))
    setup = preset(arguments.split(), Setup(course=course.id))
    game = lobby.made(turn, setup, event.person.id)
    return lobby.opened(turn, replace(game, calls=going_on.calls if going_on else ()))


def in_private(turn: Turn, arguments: str) -> Outcome:
    """In a private chat: how to come by a group; or, from a link, what was missed in a game."""
    if arguments.startswith(misses.PAYLOAD):
        return misses.linked(turn, arguments.removeprefix(misses.PAYLOAD))
    return Outcome(messages=(Message("challenge-in-group"),))


def group_help(_turn: Turn, _: str) -> Outcome:
    """Say how challenges go, and how points are given."""
    return Outcome(messages=(Message("group-help"),))


def stop_typed(turn: Turn, _: str) -> Outcome:
    """/stop and /cancel: as the button does."""
    event, game = turn.event, challenges.newest(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    assert isinstance(event, Said)
    if game is None or game.phase is Phase.OVER:
        return Outcome()
    allowed = may(turn, game, event.person.id)
    if allowed is None:
        return ask(turn)
    return stop(turn, game, None) if allowed else said(turn, game, "note-only-host")


def join(turn: Turn, game: Game, _: Any) -> Outcome:
    """Play."""
    event = turn.event
    assert isinstance(event, Pressed)
    if not standings.joined(turn.tx, game, event.person, turn.now):
        return Outcome(toast="toast-joined-already")
    if game.phase is Phase.LOBBY:
        return lobby.joined(turn, game, "toast-joined")
    return Outcome(toast="toast-joined")


def start(turn: Turn, game: Game, _: Any = None) -> Outcome:
    """Draw the questions and ask the first."""
    if not challenges.players(turn.tx, game.id):
        return Outcome(toast="toast-nobody-joined")
    if not game.queue:
        drawn = asking.drawn(turn.tx, turn.house, game, lobby.chance)
        game = replace(game, queue=drawn)
    if not game.queue:
        return Outcome(toast="toast-no-questions")
    stands = isinstance(turn.activity, ChallengeSetUp) and turn.chat.shown >= turn.chat.fresh
    set_up = turn.chat.message_id if stands else 0
    if not set_up:
        return play.ask(turn, game)
    started = play.ask(turn, replace(game, calls=budget.made(game.calls, turn.now)))
    begun = Message("challenge-begun", {"message_id": set_up})
    return replace(started, messages=(*started.messages, begun))


def stop(turn: Turn, game: Game, _: Any) -> Outcome:
    """End the game at once, whatever it is doing; an open question counts as answered so far."""
    if game.phase is Phase.LOBBY:
        return lobby.closed(turn, game)
    asked = challenges.round_at(turn.tx, game.id, game.round)
    messages: tuple[Message, ...] = ()
    if game.phase is Phase.ASKING and asked is not None and asked.closed_at is None:
        closing = play.close(turn, game, asked)
        messages = closing.messages
        game = challenges.get(turn.tx, game.id) or game
    return replace(ending.finish(turn, game, "stopped"), messages=messages)


def skip(turn: Turn, game: Game, button: press.Skip) -> Outcome:
    """Close the open question at once; from its result, go on to the next one."""
    asked = challenges.round_at(turn.tx, game.id, game.round)
    if asked is None or button.round != game.round or bool(button.result) != (asked.closed_at is not None):
        return OLD
    return play.ask(turn, game) if button.result else play.close(turn, game, asked)


def hand_over(turn: Turn, game: Game, _: Any) -> Outcome:
    """Offer to be the host to whoever takes it."""
    return _redrawn(turn, replace(game, handing=not game.handing))


def take_over(turn: Turn, game: Game, _: Any) -> Outcome:
    """Be the host."""
    event = turn.event
    assert isinstance(event, Pressed)
    if not game.handing:
        return OLD
    standings.met(turn.tx, game.chat_id, event.person)
    game = replace(game, handing=False, host_id=event.person.id)
    return replace(_redrawn(turn, game), toast="toast-host-now")


def rematch(turn: Turn, button: press.Rematch) -> Outcome:
    """Set up the same again; whoever asks is the host."""
    event, before = turn.event, game_of(turn, button)
    assert isinstance(event, Pressed)
    newest = challenges.newest(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    if before is None or newest is None or newest.phase is not Phase.OVER:
        return OLD
    setup = Setup(
        before.course_id, before.lesson_id, before.rounds, before.seconds, before.mode, before.streaks
    )
    standings.met(turn.tx, turn.chat.chat_id, event.person)
    game = replace(lobby.made(turn, setup, event.person.id), calls=newest.calls)
    if button.misses:
        queue = ending.missed_by_anybody(turn, before)
        if not queue:
            return Outcome(toast="toast-no-misses")
        game = replace(game, queue=queue, rounds=len(queue))
    shown = lobby.opened(turn, game)
    return shown if shown.activity else Outcome(toast="toast-shown-soon")


def struck(turn: Turn) -> Outcome:
    """The clock."""
    event = turn.event
    assert isinstance(event, ClockStruck)
    game = challenges.get(turn.tx, event.game)
    if game is None or game.due_at != event.due_at or game.phase is Phase.OVER:
        return Outcome()
    if game.phase is not Phase.LOBBY:
        return play.struck(turn, game)
    if game.daily and turn.now >= game.made_at + lobby.DAILY_GATHERS:
        started = start(turn, game)
        return lobby.closed(turn, game) if started.toast else started
    return lobby.struck(turn, game)


def question_stands(turn: Turn) -> Outcome:
    """Delivery: a question stands in the group."""
    event = turn.event
    assert isinstance(event, PollStands | MessageStands)
    return play.stands(turn, event.arguments, event.message_id)


def added(_: Turn) -> Outcome:
    """Say in one line what the bot is here for."""
    return Outcome(messages=(Message("group-hello"),))


def people(turn: Turn) -> Outcome:
    """Those who leave are no longer named; those who come back are."""
    event = turn.event
    assert isinstance(event, PeopleChanged)
    for person in event.left:
        group_chats.leave(turn.tx, event.place.chat_id, person.id, turn.now)
    for person in event.joined:
        if person.name:
            group_chats.came_back(turn.tx, event.place.chat_id, person.id, person.name)
    return Outcome()


def moved(turn: Turn) -> Outcome:
    """The group has another id: what is open is shown there anew, a typed question is asked again."""
    game = challenges.newest(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    if game is None or game.phase is Phase.OVER:
        return Outcome()
    asked = challenges.round_at(turn.tx, game.id, game.round)
    messages: tuple[Message, ...] = ()
    stood = asked is not None and asked.stands_at is not None and asked.closed_at is None
    if game.phase is Phase.ASKING and asked and stood and asked.kind == Kind.TYPED:
        card = turn.house.shown(asked.question, asked.revision)
        messages = (play.question_message(turn, game, asked, card.question),) if card else ()
    calls = budget.made(game.calls, turn.now, 1 + len(messages))
    challenges.put(turn.tx, replace(game, calls=calls))
    screen = None if isinstance(turn.activity, Home) else turn.activity
    return Outcome(screen, fresh=True, messages=messages)


def _redrawn(turn: Turn, game: Game) -> Outcome:
    if game.phase is Phase.LOBBY:
        return lobby.shown(turn, game)
    challenges.put(turn.tx, game)
    return play.redrawn(turn, game)


_LOBBY = (Phase.LOBBY,)

TOPIC = Topic(
    name="challenge",
    commands={"challenge": in_private},
    group_commands={
        "challenge": challenge,
        "stop": stop_typed,
        "cancel": stop_typed,
        "help": group_help,
        "start": group_help,
    },
    group_presses={
        press.Join: for_all(join),
        press.TakeOver: for_all(take_over),
        press.StartNow: for_host(start, *_LOBBY),
        press.Stop: for_host(stop),
        press.Skip: for_host(skip, Phase.ASKING, Phase.PAUSE),
        press.HandOver: for_host(hand_over),
        press.SetRounds: for_host(choosing.set_rounds, *_LOBBY),
        press.SetSeconds: for_host(choosing.set_seconds, *_LOBBY),
        press.SetMode: for_host(choosing.set_mode, *_LOBBY),
        press.SetStreaks: for_host(choosing.set_streaks, *_LOBBY),
        press.Pick: for_host(choosing.pick, *_LOBBY),
        press.SetCourse: for_host(choosing.set_course, *_LOBBY),
        press.SetLesson: for_host(choosing.set_lesson, *_LOBBY),
        press.Rematch: rematch,
        press.ReviewMisses: misses.wanted,
    },
    group_replies=answering.replied,
    views={
        ChallengeSetUp: screens.view_set_up,
        ChallengeBoard: screens.view_board,
        ChallengePodium: screens.view_podium,
    },
    messages={
        "challenge-poll": screens.view_poll,
        "challenge-day-result": screens.view_day_result,
        "challenge-question": screens.view_question,
        "challenge-seen": screens.view_seen,
        "challenge-begun": screens.view_begun,
        "group-hello": screens.view_hello,
        "ask-admins": screens.view_ask_admins,
        "group-help": screens.view_help,
        "challenge-in-group": screens.view_in_group,
        "challenge-misses": misses.view_added,
    },
    events={
        Voted: answering.voted,
        PollStands: question_stands,
        MessageStands: question_stands,
        PollLost: answering.lost,
        ClockStruck: struck,
        AdminsTold: told,
        BotAdded: added,
        PeopleChanged: people,
        Migrated: moved,
    },
)

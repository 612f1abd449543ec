"""/challenge: a quiz that a group plays together, from the set-up to the podium."""

from __future__ import annotations

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
    RoomFell,
    Said,
    Voted,
)
from bot.conversation.games import (
    answering,
    calls,
    choosing,
    deciding,
    lobby,
    misses,
    placing,
    play,
    screens,
    set_up_screens,
    standings,
    unplaced,
)
from bot.conversation.games import buttons as press
from bot.conversation.games.hosting import for_all, for_host, may
from bot.conversation.sending import note
from bot.conversation.topic import Message, Outcome, Topic, Turn
from bot.conversation.wishes import ask, told
from bot.learning.challenge.mode import Kind
from bot.learning.challenge.setup import Setup, preset
from storage import challenges, group_chats
from storage.records import Phase


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
        return calls.said(turn, note("note-challenge-running"))
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return calls.said(turn, note("note-no-course"))
    setup = preset(arguments.split(), Setup(course=course.id))
    return lobby.opened(turn, lobby.made(turn, setup, event.person.id))


def in_private(turn: Turn, arguments: str) -> Outcome:
    """In a private chat: how to come by a group; or, from a link, what was missed in a game."""
    if arguments.startswith(misses.PAYLOAD):
        return misses.linked(turn, arguments.removeprefix(misses.PAYLOAD))
    return Outcome(messages=(Message("challenge-in-group"),))


def group_help(turn: Turn, _: str) -> Outcome:
    """Say how challenges go, and how points are given."""
    return calls.said(turn, Message("group-help"))


def stop_typed(turn: Turn, _: str) -> Outcome:
    """/stop and /cancel: as the button does."""
    event, game = turn.event, challenges.newest(turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    assert isinstance(event, Said)
    if game is None or game.phase is Phase.OVER:
        return Outcome()
    allowed = may(turn, game, event.person.id)
    if allowed is None:
        return ask(turn, game.id)
    return deciding.stop(turn, game, None) if allowed else calls.said(turn, note("note-only-host"))


def struck(turn: Turn) -> Outcome:
    """The clock."""
    event = turn.event
    assert isinstance(event, ClockStruck)
    game = challenges.get(turn.tx, event.game)
    if game is None or game.due_at != event.due_at or game.phase is Phase.OVER:
        return Outcome()
    if game.phase is not Phase.LOBBY:
        return play.struck(turn, game)
    if not game.daily or turn.now < game.made_at + lobby.DAILY_GATHERS:
        return lobby.struck(turn, game)
    _, why_not = deciding.drawn(turn, game)
    return lobby.closed(turn, game) if why_not else deciding.start(turn, game)


def question_stands(turn: Turn) -> Outcome:
    """Delivery: a question stands in the group."""
    event = turn.event
    assert isinstance(event, PollStands | MessageStands)
    return play.stands(turn, event.arguments, event.message_id)


def added(turn: Turn) -> Outcome:
    """Say in one line what the bot is here for."""
    return calls.said(turn, Message("group-hello"))


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
    calls.made(turn, 1 + len(messages))
    screen = None if isinstance(turn.activity, Home) else turn.activity
    return Outcome(screen, fresh=True, messages=messages)


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
        press.Join: for_all(deciding.join),
        press.TakeOver: for_all(deciding.take_over),
        press.StartNow: for_host(deciding.start, *_LOBBY),
        press.Stop: for_host(deciding.stop),
        press.Skip: for_host(deciding.skip, Phase.ASKING, Phase.PAUSE),
        press.HandOver: for_host(deciding.hand_over),
        press.SetRounds: for_host(choosing.set_rounds, *_LOBBY),
        press.SetSeconds: for_host(choosing.set_seconds, *_LOBBY),
        press.SetMode: for_host(choosing.set_mode, *_LOBBY),
        press.SetStreaks: for_host(choosing.set_streaks, *_LOBBY),
        press.Pick: for_host(choosing.pick, *_LOBBY),
        press.SetCourse: for_host(choosing.set_course, *_LOBBY),
        press.SetLesson: for_host(choosing.set_lesson, *_LOBBY),
        press.Rematch: deciding.rematch,
        press.MyPlace: placing.in_game,
        press.ReviewMisses: misses.wanted,
    },
    questions=frozenset({"ask-admins"}),
    group_replies=answering.replied,
    stray_votes=unplaced.found,
    views={
        ChallengeSetUp: set_up_screens.view_set_up,
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
        RoomFell: calls.said_later,
        AdminsTold: told,
        BotAdded: added,
        PeopleChanged: people,
        Migrated: moved,
    },
)

"""/quiz: ten questions as native quiz polls, one at a time; what was missed comes back in the reviews."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from bot.conversation.activity import Home, Quizzing, decode, encode
from bot.conversation.events import PollLost, PollStands, Pressed, Voted
from bot.conversation.quizzes import quizzing
from bot.conversation.quizzes.closing import closing
from bot.conversation.quizzes.screens import view_above, view_noted, view_poll, view_quiz
from bot.conversation.reviews import struggling
from bot.conversation.reviews.replanning import replan_kept
from bot.conversation.sending import note, poll
from bot.conversation.topic import Message, Notice, Outcome, Topic, Turn
from bot.learning.sessions import quiz as rules
from bot.learning.sessions.quiz import QuizSession
from storage import chats, confusions, polls, quiz
from storage.records import SentPoll

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MOST_PAIRS = 5


def open_quiz(turn: Turn, arguments: str) -> Outcome:
    """Go on with the quiz, or begin one: /quiz, /quiz stop, /quiz score, /quiz missed, /quiz pairs."""
    session, (wanted, _, number) = _session(turn), arguments.partition(" ")
    if wanted == "stop":
        return _stop(turn, session, number)
    if wanted == "score" and session is not None and not session.item:
        return Outcome(Quizzing(session))
    if wanted == "missed":
        if session is None or not session.missed:
            return _none(turn)
        return _begin(turn, session.course, session.missed, missed=True)
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return Outcome(Home())
    if wanted == "pairs":
        return _begin(turn, course.id, _pairs(turn))
    if session is not None and session.item and session.course == course.id:
        return _ask(turn, session)
    return _begin(turn, course.id, quizzing.items(turn.tx, turn.learner, turn.house, course, turn.now))


def voted(turn: Turn) -> Outcome:
    """A vote: it counts once, for the question that is asked; the next one comes."""
    vote = turn.event
    assert isinstance(vote, Voted)
    session, asked = _session(turn), vote.arguments
    if not vote.options or session is None or not session.item:
        return Outcome()
    if (asked.get("quiz"), asked.get("number")) != (session.id, session.number):
        return Outcome()
    right = set(vote.options) == set(asked["correct"])
    _remember(turn, session.item, vote, right=right)
    polls.drop_stray(turn.tx, turn.chat.chat_id)
    moved = rules.answered(session, right=right)
    if isinstance(turn.activity, Quizzing):
        return _ask(turn, moved)
    kept = encode(Quizzing(moved))
    chats.keep_place(turn.tx, turn.chat.chat_id, turn.chat.thread_id, TOPIC.name, kept)
    return Outcome(messages=(Message("quiz noted", {"right": right, "over": not moved.item}),))


def stands(turn: Turn) -> Outcome:
    """A poll stands in the chat; those before it are closed, and itself where its quiz is over, or has gone on."""
    event, session = turn.event, _session(turn)
    assert isinstance(event, PollStands)
    asked = (event.arguments.get("quiz"), event.arguments.get("number"))
    current = session is not None and bool(session.item) and asked == (session.id, session.number)
    return Outcome(messages=closing(turn, event.poll_id if current else ""))


def lost(turn: Turn) -> Outcome:
    """Nobody knows whether the poll arrived: say so, and offer it again; a vote in it counts all the same."""
    event, session = turn.event, _session(turn)
    assert isinstance(event, PollLost)
    asked = (event.arguments.get("quiz"), event.arguments.get("number"))
    if session is None or not session.item or asked != (session.id, session.number):
        return Outcome()
    chat, arguments = turn.chat, json.dumps(event.arguments, ensure_ascii=False)
    stray = SentPoll("", chat.chat_id, chat.thread_id, 0, 0, TOPIC.name, arguments, turn.now)
    polls.put_stray(turn.tx, stray)
    if not isinstance(turn.activity, Quizzing):
        return Outcome()  # /quiz asks it again
    return Outcome(turn.activity, fresh=True, notice=Notice("notice-poll-lost"))


def _begin(turn: Turn, course: str, items: tuple[str, ...], *, missed: bool = False) -> Outcome:
    chats.drop_place(turn.tx, turn.chat.chat_id, turn.chat.thread_id, TOPIC.name)
    polls.drop_stray(turn.tx, turn.chat.chat_id)
    quiz_id = (turn.now - _EPOCH).total_seconds() * 1000
    session = rules.begun(round(quiz_id), course, items)
    if not session.item:
        return _none(turn)
    again = "note-quiz-misses" if missed else "note-quiz-begins"
    name = "note-quiz-pairs" if quizzing.PAIR in session.item else again
    return _ask(turn, session, Message("note", {"text": name, "count": session.total}))


def _ask(turn: Turn, session: QuizSession, *before: Message) -> Outcome:
    """Send the poll of the next question, or come to the end; the polls stand in for the screen."""
    while session.item:
        asked = quizzing.asked(turn.house, session.item, str(session.id))
        if asked is None:
            session = rules.skipped(session)
            continue
        arguments = asked.packed(session)
        above = (Message("quiz above", arguments),) if _needs_above(turn, session, asked) else ()
        return Outcome(Quizzing(session), silent=True, messages=(*before, *above, poll("quiz", arguments)))
    return Outcome(Quizzing(session), fresh=True, messages=closing(turn))


def _needs_above(turn: Turn, session: QuizSession, asked: quizzing.Asked) -> bool:
    library, name = turn.house.library, session.item.partition(quizzing.PAIR)[0]
    one = library.question(name) or library.card(name)
    return asked.spelt_out or (one is not None and one.picture is not None)


def _stop(turn: Turn, session: QuizSession | None, number: str) -> Outcome:
    """End the quiz and close its poll; what was answered counts. A button stops only the quiz that it belongs to."""
    if session is None or not session.item or number not in ("", str(session.id)):
        return _none(turn)
    polls.drop_stray(turn.tx, turn.chat.chat_id)
    return Outcome(Quizzing(rules.stopped(session)), fresh=True, messages=closing(turn))


def _remember(turn: Turn, item: str, vote: Voted, *, right: bool) -> None:
    """Keep the answer; a miss becomes a due card, two cards told apart are less of a pair."""
    options = vote.arguments["options"]
    choice = "; ".join(options[place] for place in vote.options if place < len(options))
    name, _, other = item.partition(quizzing.PAIR)
    quiz.add(turn.tx, turn.learner.id, quiz.QuizAnswer(name, choice, right, turn.now))
    if not right:
        quizzing.missed(turn, item, choice)
        replan_kept(turn)  # a review that was left asks it, too
    if not other and not right:
        other = struggling.answer_of(turn.house, quizzing.tested(turn.house, name), choice)
        name = quizzing.tested(turn.house, name)
    if other and right:
        confusions.tell_apart(turn.tx, turn.learner.id, name, other)
    elif other:
        confusions.mix_up(turn.tx, turn.learner.id, name, other, turn.now)


def _pairs(turn: Turn) -> tuple[str, ...]:
    """Return the pairs that are mixed up, both ways round, as far as they are still in their courses."""
    found = [
        (pair.card, pair.other)
        for pair in confusions.all_of(turn.tx, turn.learner.id)
        if turn.house.card(pair.card) and turn.house.card(pair.other)
    ][:MOST_PAIRS]
    ways = [(card, other) for card, other in found] + [(other, card) for card, other in found]
    return tuple(f"{card}{quizzing.PAIR}{other}" for card, other in ways)


def _session(turn: Turn) -> QuizSession | None:
    """Return the quiz that is open or was left."""
    place = turn.activity
    if not isinstance(place, Quizzing):
        left = chats.place(turn.tx, turn.chat.chat_id, turn.chat.thread_id, TOPIC.name)
        place = decode(left) if left else place
    return place.session if isinstance(place, Quizzing) else None


def _none(turn: Turn) -> Outcome:
    if isinstance(turn.event, Pressed):
        return Outcome(toast="toast-old-button")
    return Outcome(messages=(note("note-quiz-none"),))


TOPIC = Topic(
    name="quiz",
    commands={"quiz": open_quiz},
    views={Quizzing: view_quiz},
    messages={"quiz": view_poll, "quiz above": view_above, "quiz noted": view_noted},
    events={Voted: voted, PollStands: stands, PollLost: lost},
    keeps=(Quizzing,),
)

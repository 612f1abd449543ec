"""What happens next in a challenge: its clock, its end, which answers count, what was missed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import Enum, auto
from typing import Literal

from storage.records import Game, Phase, Player, Round, RoundAnswer

PAUSE = timedelta(seconds=8)  # to read the result; also, the quickest game keeps within its group's calls
LOST = timedelta(seconds=30)  # past its time, a question that is not known to stand is given up
GRACE = timedelta(seconds=1)  # a question is closed within so long after its time
MOST_SILENT = 3  # questions in a row that nobody answers
LEAST_PLAYERS = 2  # from which points count for the week

End = Literal["played", "silent"]


class Step(Enum):
    """What the clock brings."""

    ASK = auto()  # the next question, or the end
    HINT = auto()
    CLOSE = auto()


def step(game: Game, asked: Round | None, now: datetime, *, hintable: bool) -> Step:
    """Return what the clock brings to a game that has begun; `asked` is its newest question.

    `hintable`: a hint can be given. It comes once, while the question is open.
    """
    if game.phase is Phase.PAUSE or asked is None or asked.closed_at is not None:
        return Step.ASK
    if hintable and asked.hinted_at is None and asked.stands_at is not None and now < closes_at(game, asked):
        return Step.HINT
    return Step.CLOSE


def end(game: Game) -> End | None:
    """Return why a game is over instead of asking the next of its queue, None when it goes on."""
    if game.silent >= MOST_SILENT:
        return "silent"
    return None if game.queue and game.round < game.rounds else "played"


def asks_at(game: Game, asked: Round | None, until: datetime) -> tuple[datetime, ...]:
    """Return when a game that has begun will ask its next questions, if nobody skips any; `asked` is its newest."""
    now_open = asked if game.phase is Phase.ASKING else None
    first = up_at(game, now_open) + PAUSE if now_open else game.due_at or until
    cycle, left = timedelta(seconds=game.seconds) + PAUSE, planned(game) - game.round
    times = (first + number * cycle for number in range(left))
    return tuple(at for at in times if at < until)


def planned(game: Game) -> int:
    """Return how many questions a game will have had: a course may hold fewer than it was set up for."""
    return min(game.rounds, game.round + len(game.queue))


def up_at(game: Game, asked: Round) -> datetime:
    """Return when the time of a question is up; one that is on its way is taken to stand at once."""
    return (asked.stands_at or asked.asked_at) + timedelta(seconds=game.seconds)


def closes_at(game: Game, asked: Round) -> datetime:
    """Return when the time of a question is up; of one that is not known to stand, when it is given up."""
    return up_at(game, asked) if asked.stands_at is not None else up_at(game, asked) + LOST


def too_late(game: Game, asked: Round, sent_at: datetime | None, now: datetime) -> bool:
    """Whether a reply that comes after the time was also sent after it: nobody closes questions in an outage.

    One that comes in time is in time, however Telegram's clock and ours differ.
    """
    if asked.stands_at is None or sent_at is None:
        return False
    up = closes_at(game, asked) + GRACE
    return now > up and sent_at > up


def counting(asked: Round, answers: Iterable[RoundAnswer]) -> list[RoundAnswer]:
    """Return the answers that count: votes, and replies to the question itself, where it is known which that is."""
    return [one for one in answers if not one.reply_to or asked.message_id in (0, one.reply_to)]


def silent_after(game: Game, answers: Sequence[RoundAnswer]) -> int:
    """Return how many questions in a row nobody answered, this one included, whether they could see it or not."""
    return 0 if answers else game.silent + 1


def missed_more(right: Collection[int], players: Collection[int]) -> int:
    """Return by how much a question counts as missed in its group: 1 when more missed it than knew it, else -1."""
    return 1 if len(set(players) - set(right)) > len(right) else -1


def missed(
    asked: Iterable[Round], right: Collection[tuple[int, int]], players: Iterable[int]
) -> tuple[str, ...]:
    """Return the closed questions that not all of these players knew, in the order asked.

    `right` holds (number of the round, player) of each right answer.
    """
    everyone = tuple(players)
    return tuple(
        one.question
        for one in asked
        if one.closed_at is not None and any((one.number, player) not in right for player in everyone)
    )


def counts(players: Sequence[Player]) -> bool:
    """Whether a game counts for the week: several played, and somebody knew something."""
    return len(players) >= LEAST_PLAYERS and any(player.points for player in players)


def monday(today: date) -> date:
    """Return the day by which the week of a local date is named."""
    return today - timedelta(days=today.weekday())

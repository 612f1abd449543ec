"""How a backlog after a break is worked off: some minutes a day, and first what is still remembered best."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.learning.scheduling.fsrs import retrievability
from bot.learning.scheduling.study_days import starts_at, study_day
from storage.records import CardState, State

USUAL = 10  # minutes a day until another number is chosen
OFFERED = (5, USUAL, 20)
AWAY = 3  # study days without an answer that are a break
MANY = 20  # cards up to which nothing is a backlog, however slow one is
PATIENCE = 7  # days of work after which a backlog that does not shrink keeps nothing new away any longer
FEW = 2  # new cards a day from then on
_SHRINKING = 0.8  # of what was due that many days ago
_SLOWEST = 60.0  # seconds an answer, so that even five minutes hold a few cards


class Stage(StrEnum):
    """Where a comeback stands."""

    BACK = "back"  # nothing has been answered since the break
    GOING_ON = "going on"
    STEADY = "steady"  # as much is forgotten as is worked off: a few new cards come along
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Comeback:
    """A backlog that is worked off with so many minutes a day; 0 once it is over."""

    minutes: int
    stage: Stage

    @property
    def waits(self) -> bool:
        """Whether new cards wait until one has caught up."""
        return bool(self.minutes) and self.stage is not Stage.STEADY

    def without_new(self) -> Comeback:
        """Return it for a session in which nothing is new after all."""
        return Comeback(self.minutes, Stage.GOING_ON) if self.stage is Stage.STEADY else self


def pace(own: float, usual: float) -> float:
    """Return the seconds that an answer will take: one's own, or the usual ones, as nobody is quick after a break."""
    return min(max(own, usual), _SLOWEST)


def seconds_for(cards: Sequence[CardState], now: datetime, zone: str, each: float) -> float:
    """Return how many seconds these cards take at `each` seconds an answer; a forgotten one is asked once more."""
    return sum(_cost(card, now, zone, each) for card in cards)


def minutes_a_day(seconds: float, cards: int, away: int, minutes: int) -> int:
    """Return the minutes a day in which what is due is to be worked off, 0 where it needs no such care.

    `seconds` is what the due `cards` take, `away` the study days of the last break, `minutes` those of a comeback
    that goes on (0: none does). One begins after a break with more than a usual day holds, and is over when what is
    left fits into one day.
    """
    if minutes:
        return minutes if seconds > 60 * min(minutes, USUAL) else 0
    return USUAL if away >= AWAY and cards > MANY and seconds > 60 * USUAL else 0


def worked(studied: Collection[date], today: date) -> int:
    """Return on how many days before `today` one has studied since the last break."""
    days, later = 0, today
    for day in sorted((day for day in studied if day < today), reverse=True):
        if (later - day).days >= AWAY:
            break
        days, later = days + 1, day
    return days


def holds_level(worked_days: int, due: int, due_then: int) -> bool:
    """Say whether a backlog no longer shrinks, although one works: what was due `PATIENCE` days ago is still due."""
    return worked_days >= PATIENCE and due >= _SHRINKING * due_then


def compared(today: date, zone: str) -> tuple[datetime, datetime]:
    """Return the moments (UTC) whose backlogs are compared: both at the beginning of a study day, before its work."""
    return starts_at(today, zone), starts_at(today - timedelta(days=PATIENCE), zone)


def most_retrievable_first(due: Sequence[CardState], now: datetime, zone: str) -> list[CardState]:
    """Return the cards in the order of a comeback: steps begun today, what was just missed, then by retrievability."""
    today = study_day(now, zone)

    def place(card: CardState) -> tuple[bool, bool, float, str]:
        recall = retrievability(card, now, zone) or 0.0
        return not _begun(card, today), not card.missed, -recall, card.card

    return sorted((card for card in due if not card.suspended), key=place)


def fitting(ordered: Sequence[CardState], now: datetime, zone: str, each: float, minutes: int) -> int:
    """Return how many of the first cards fit into so many minutes, at least one."""
    left = 60.0 * minutes
    for count, card in enumerate(ordered):
        left -= _cost(card, now, zone, each)
        if left < 0:
            return max(1, count)
    return len(ordered)


def left_today(fit: int, done: int) -> int:
    """Return how many of the `fit` cards of a day are left after `done`; 0 when the most of them are done."""
    return fit - done if 2 * done < fit else 0


def spread(forecast: Sequence[int], today: int, a_day: int) -> tuple[int, ...]:
    """Return a forecast (cards due today, tomorrow, …) with only so many `today`, the rest over the days after."""
    told, later = [today], forecast[0] - today
    for coming in forecast[1:]:
        told.append(min(coming + later, a_day))
        later += coming - told[-1]
    return tuple(told)


def _begun(card: CardState, today: date) -> bool:
    return card.state in (State.LEARNING, State.RELEARNING) and card.study_day == today


def _cost(card: CardState, now: datetime, zone: str, each: float) -> float:
    return each * (2 - (retrievability(card, now, zone) or 0.0))

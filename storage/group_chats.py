"""Group chats: settings, who is in them, scores by week, the bag of questions; and a whole group's move."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from storage.database import Transaction
from storage.records import Group, Wish
from storage.statements import load
from storage.times import from_ms, from_ms_or_none, to_ms, to_ms_or_none

_sql = load("group_chats")


def get(tx: Transaction, chat_id: int) -> Group | None:
    """Return the group, or None when it never had anything to do with us."""
    row: tuple[Any, ...] | None = _sql.group_with(tx, chat_id=chat_id)
    if row is None:
        return None
    _, language, zone, place, course, time, kind, thread, daily_at, admins, admins_at, gone_at = row
    return Group(
        chat_id=chat_id,
        language=language,
        zone=zone,
        place=place,
        course_id=course,
        daily_time=time,
        daily_kind=kind,
        daily_thread=thread,
        daily_at=from_ms_or_none(daily_at),
        admins=tuple(json.loads(admins)),
        admins_at=from_ms_or_none(admins_at),
        gone_at=from_ms_or_none(gone_at),
    )


def put(tx: Transaction, group: Group) -> None:
    """Save the group whole."""
    _sql.put_group(
        tx,
        chat_id=group.chat_id,
        language=group.language,
        zone=group.zone,
        place=group.place,
        course_id=group.course_id,
        daily_time=group.daily_time,
        daily_kind=group.daily_kind,
        daily_thread=group.daily_thread,
        daily_at=to_ms_or_none(group.daily_at),
        admins=json.dumps(group.admins),
        admins_at=to_ms_or_none(group.admins_at),
        gone_at=to_ms_or_none(group.gone_at),
    )


def daily_due(tx: Transaction, now: datetime, limit: int) -> list[tuple[int, int, datetime]]:
    """Return (chat, thread, due time) of daily challenges that have fallen due, oldest first."""
    rows = _sql.daily_due(tx, now=to_ms(now), limit=limit)
    return [(chat_id, thread_id, from_ms(due_at)) for chat_id, thread_id, due_at in rows]


def put_daily(tx: Transaction, chat_id: int, at: datetime | None) -> None:
    """Set when the next daily challenge falls due."""
    _sql.put_daily(tx, chat_id=chat_id, daily_at=to_ms_or_none(at))


def meet(tx: Transaction, chat_id: int, person_id: int, name: str) -> None:
    """Record how somebody is called in the group; one who had left is back."""
    _sql.meet(tx, chat_id=chat_id, person_id=person_id, name=name)


def came_back(tx: Transaction, chat_id: int, person_id: int, name: str) -> None:
    """Somebody whom we know is in the group again; who never played there is not recorded."""
    _sql.come_back(tx, chat_id=chat_id, person_id=person_id, name=name)


def leave(tx: Transaction, chat_id: int, person_id: int, at: datetime) -> None:
    """Somebody has left the group: they are named there no more."""
    _sql.leave_group(tx, chat_id=chat_id, person_id=person_id, left_at=to_ms(at))


def name_of(tx: Transaction, chat_id: int, person_id: int) -> str:
    """Return how somebody is called in the group, empty when that is not known."""
    return str(_sql.name_of(tx, chat_id=chat_id, person_id=person_id) or "")


def add_score(tx: Transaction, chat_id: int, person_id: int, week: date, points: int, right: int) -> None:
    """Count a game; `week` is its Monday."""
    _sql.add_score(
        tx, chat_id=chat_id, person_id=person_id, week=week.isoformat(), points=points, right_answers=right
    )


def best_of_week(tx: Transaction, chat_id: int, week: date) -> list[tuple[int, str, int]]:
    """Return (person, name, points) of those who are in the group, best first; `week` is its Monday."""
    return list(_sql.best_of_week(tx, chat_id=chat_id, week=week.isoformat()))


def best_ever(tx: Transaction, chat_id: int) -> list[tuple[int, str, int]]:
    """Return (person, name, points) of all weeks, best first."""
    return list(_sql.best_ever(tx, chat_id=chat_id))


def bag(tx: Transaction, chat_id: int) -> tuple[set[str], dict[str, int]]:
    """Return the questions drawn since the bag was filled, and how often each was missed."""
    rows = list(_sql.bag_of(tx, chat_id=chat_id))
    return {key for key, drawn, _ in rows if drawn}, {key: missed for key, _, missed in rows}


def draw(tx: Transaction, chat_id: int, question: str) -> None:
    """Take a question ("course/card") out of the bag: it is asked."""
    _sql.draw_from_bag(tx, chat_id=chat_id, question=question)


def refill(tx: Transaction, chat_id: int, course_id: str) -> None:
    """Put all questions of a course back into the bag."""
    _sql.refill_bag(tx, chat_id=chat_id, course=course_id)


def missed(tx: Transaction, chat_id: int, question: str, by: int) -> None:
    """Count a question as missed `by` more times; fewer when it was known (never below none)."""
    _sql.miss(tx, chat_id=chat_id, question=question, by=by)


def add_wish(tx: Transaction, wish: Wish) -> None:
    """Keep what somebody wants until it is known who the admins are."""
    _sql.add_wish(
        tx,
        chat_id=wish.chat_id,
        thread_id=wish.thread_id,
        person_id=wish.person_id,
        language=wish.language,
        query_id=wish.query_id,
        content=wish.content,
        made_at=to_ms(wish.made_at),
    )


def take_wishes(tx: Transaction, chat_id: int) -> list[Wish]:
    """Return what people want in a group, oldest first, and keep it no longer."""
    wishes = [
        Wish(chat_id, thread_id, person_id, language, query_id, content, from_ms(at))
        for _, thread_id, person_id, language, query_id, content, at in _sql.wishes_in(tx, chat_id=chat_id)
    ]
    if wishes:
        _sql.drop_wishes(tx, chat_id=chat_id)
    return wishes


def prune_wishes(tx: Transaction, before: datetime) -> int:
    """Forget what people wanted before, and return how many rows."""
    return int(_sql.prune_wishes(tx, before=to_ms(before)))


def move(tx: Transaction, old: int, new: int) -> bool:
    """The group is now a supergroup with another id: everything of it moves. Its messages have new ids, unknown.

    False when there was nothing to move: Telegram tells it twice, in either chat.
    """
    if not _sql.known(tx, chat_id=old):
        return False
    _sql.drop_target_chats(tx, new=new)
    _sql.move_chats(tx, old=old, new=new)
    _sql.move_places(tx, old=old, new=new)
    _sql.move_parked(tx, old=old, new=new)
    _sql.move_outbox(tx, old=old, new=new)
    _sql.move_polls(tx, old=old, new=new)
    _sql.move_group(tx, old=old, new=new)
    _sql.move_people(tx, old=old, new=new)
    _sql.move_bag(tx, old=old, new=new)
    _sql.move_scores(tx, old=old, new=new)
    _sql.move_wishes(tx, old=old, new=new)
    _sql.move_calls(tx, old=old, new=new)
    _sql.move_later(tx, old=old, new=new)
    _sql.move_games(tx, old=old, new=new)
    _sql.move_hosts(tx, old=old, new=new)
    _sql.unplace_rounds(tx, new=new)
    return True


def forget(tx: Transaction, person_id: int) -> None:
    """Remove a person from all groups, their scores, and the admins that are remembered."""
    _sql.forget_person(tx, person_id=person_id)
    _sql.forget_scores(tx, person_id=person_id)
    _sql.forget_wishes(tx, person_id=person_id)
    _sql.forget_admins(tx, person_id=person_id)


def names_of(tx: Transaction, person_id: int) -> list[tuple[int, str]]:
    """Return (group, name) of a person in all groups."""
    return [(chat_id, name) for chat_id, name in _sql.names_of(tx, person_id=person_id)]


def scores_of(tx: Transaction, person_id: int) -> list[tuple[int, str, int, int, int]]:
    """Return (group, Monday of the week, points, right answers, games) of a person in all groups."""
    rows = _sql.scores_of(tx, person_id=person_id)
    return [(chat_id, week, points, right, games) for chat_id, week, points, right, games in rows]

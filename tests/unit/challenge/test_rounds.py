"""The rules of rounds, without a group: what the clock brings, when it ends, what counts and what was missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.learning.challenge import rounds
from bot.learning.challenge.rounds import LOST, Step
from storage.records import Game, Phase, Player, Round, RoundAnswer

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
GAME = Game(
    -1, 0, 1, "metrics", 5, 20, "typed", "code", NOW, phase=Phase.ASKING, round=1, queue=("m/b", "m/c")
)
ASKED = Round(1, 1, "m/a", "typed", NOW, stands_at=NOW, message_id=7)
RIGHT = RoundAnswer(5, NOW, True, reply_to=7)


def after(seconds: float) -> datetime:
    """Return a moment after the question came to stand."""
    return NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("game", "asked", "at", "hintable", "expected"),
    [
        (GAME, ASKED, 10, True, Step.HINT),
        (GAME, ASKED, 10, False, Step.CLOSE),
        (GAME, ASKED, 20, True, Step.CLOSE),  # too late for a hint
        (GAME, replace(ASKED, hinted_at=after(10)), 15, True, Step.CLOSE),
        (GAME, replace(ASKED, stands_at=None), 50, True, Step.CLOSE),
        (GAME, replace(ASKED, closed_at=after(20)), 25, True, Step.ASK),
        (GAME, None, 0, True, Step.ASK),
        (replace(GAME, phase=Phase.PAUSE), ASKED, 25, True, Step.ASK),
    ],
)
def test_the_clock_brings_a_hint_the_end_of_a_question_or_the_next(
    game: Game, asked: Round | None, at: float, hintable: bool, expected: Step
) -> None:
    assert rounds.step(game, asked, after(at), hintable=hintable) is expected


def test_a_game_ends_with_its_questions_or_when_nobody_answers() -> None:
    assert rounds.end(GAME) is None
    assert rounds.end(replace(GAME, queue=())) == "played"
    assert rounds.end(replace(GAME, round=5)) == "played"
    assert rounds.end(replace(GAME, silent=3)) == "silent"
    assert rounds.end(replace(GAME, silent=3, queue=())) == "silent"


def test_a_course_may_hold_fewer_questions_than_wanted() -> None:
    assert rounds.planned(GAME) == 3
    assert rounds.planned(replace(GAME, rounds=2)) == 2


def test_the_time_of_a_question_begins_when_it_stands_and_one_that_never_does_is_given_up() -> None:
    assert rounds.closes_at(GAME, ASKED) == after(20)
    assert rounds.closes_at(GAME, replace(ASKED, stands_at=None)) == after(20) + LOST


def test_the_next_questions_come_a_pause_after_each_is_closed() -> None:
    until, cycle = after(200), timedelta(seconds=20) + rounds.PAUSE
    first = after(20) + rounds.PAUSE
    assert rounds.asks_at(GAME, ASKED, until) == (first, first + cycle)
    assert rounds.asks_at(GAME, ASKED, after(50)) == (first,)
    assert rounds.asks_at(GAME, replace(ASKED, stands_at=None), after(50)) == (first,)  # it is on its way
    waiting = replace(GAME, phase=Phase.PAUSE, due_at=after(60))
    assert rounds.asks_at(waiting, ASKED, until) == (after(60), after(60) + cycle)
    assert rounds.asks_at(replace(GAME, queue=()), ASKED, until) == ()


def test_a_reply_is_too_late_when_it_was_also_sent_late() -> None:
    assert rounds.too_late(GAME, ASKED, sent_at=after(30), now=after(40))
    assert not rounds.too_late(GAME, ASKED, sent_at=after(10), now=after(40))  # it waited in an outage
    assert not rounds.too_late(GAME, ASKED, sent_at=after(30), now=after(10))  # its clock goes wrong
    assert not rounds.too_late(GAME, ASKED, sent_at=None, now=after(40))
    assert not rounds.too_late(GAME, replace(ASKED, stands_at=None), sent_at=after(30), now=after(40))


def test_replies_to_other_messages_do_not_count_where_it_is_known_which_is_the_question() -> None:
    vote, other = replace(RIGHT, reply_to=0), replace(RIGHT, reply_to=8)
    assert rounds.counting(ASKED, (RIGHT, vote, other)) == [RIGHT, vote]
    assert rounds.counting(replace(ASKED, message_id=0), (RIGHT, vote, other)) == [RIGHT, vote, other]


def test_silence_is_counted_until_somebody_answers() -> None:
    game = replace(GAME, silent=1)
    assert rounds.silent_after(game, ()) == 2
    assert rounds.silent_after(game, (RIGHT,)) == 0


def test_a_question_is_missed_more_when_fewer_knew_it_than_did_not() -> None:
    assert rounds.missed_more({1}, {1, 2, 3}) == 1
    assert rounds.missed_more({1, 2}, {1, 2, 3, 4}) == -1
    assert rounds.missed_more(set(), set()) == -1


def test_what_one_of_them_missed_comes_in_the_order_asked() -> None:
    closed = [replace(ASKED, number=number, question=f"m/{number}", closed_at=NOW) for number in (1, 2, 3)]
    asked = (*closed, replace(ASKED, number=4, question="m/4"))
    right = {(1, 5), (1, 6), (2, 5), (3, 6)}
    assert rounds.missed(asked, right, (5, 6)) == ("m/2", "m/3")
    assert rounds.missed(asked, right, (5,)) == ("m/3",)
    assert rounds.missed(asked, right, ()) == ()


def test_points_count_when_two_play_and_somebody_knows_something() -> None:
    anna, ben = Player(5, "Anna", 150), Player(6, "Ben", 0)
    assert rounds.counts([anna, ben])
    assert not rounds.counts([anna])
    assert not rounds.counts([ben, replace(ben, person_id=7)])


def test_a_week_is_named_by_its_monday() -> None:
    assert rounds.monday(date(2026, 3, 8)) == date(2026, 3, 2)
    assert rounds.monday(date(2026, 3, 9)) == date(2026, 3, 9)

"""Which questions a quiz asks, and how it counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.sessions.quiz import Candidate, answered, begun, need, ranked, skipped, stopped


def test_what_was_missed_comes_before_what_was_never_asked_and_that_before_what_was_right() -> None:
    candidates = [
        Candidate("right", wrong_last=False),
        Candidate("never"),
        Candidate("missed", wrong_last=True, misses=1),
    ]
    assert ranked(candidates, "x") == ("missed", "never", "right")


def test_what_was_not_learned_comes_last_however_weak() -> None:
    candidates = [
        Candidate("unlearned", learned=False, wrong_last=True, lapses=4),
        Candidate("learned", recall=1.0),
    ]
    assert ranked(candidates, "x") == ("learned", "unlearned")


def test_lapses_and_fading_raise_the_need() -> None:
    assert need(Candidate("a", lapses=3)) > need(Candidate("a"))
    assert need(Candidate("a", recall=0.3)) > need(Candidate("a", recall=0.9))


def test_two_questions_on_one_card_do_not_stand_together_at_the_top() -> None:
    candidates = [
        Candidate("one", tests="c", wrong_last=True),
        Candidate("two", tests="c", wrong_last=True),
        Candidate("other", wrong_last=False),
    ]
    order = ranked(candidates, "x")
    assert order[1] == "other"


@given(st.lists(st.booleans(), max_size=12))
def test_the_score_is_what_was_right_of_what_was_asked(rights: list[bool]) -> None:
    session = begun(1, "c", (f"c/{n}" for n in range(len(rights))))
    for number, right in enumerate(rights, start=1):
        assert (session.number, session.total) == (number, len(rights))
        session = answered(session, right=right)
    assert not session.item
    assert (session.right, session.answered, len(session.missed)) == (
        sum(rights),
        len(rights),
        rights.count(False),
    )
    assert answered(session, right=True) == session


def test_what_is_gone_is_left_out_and_what_is_stopped_counts_what_was_answered() -> None:
    session = answered(begun(1, "c", ("a", "b", "c", "d")), right=True)
    session = skipped(session)
    assert (session.item, session.number, session.total) == ("c", 2, 3)
    ended = stopped(session)
    assert (ended.item, ended.total, ended.right, ended.stopped) == ("", 1, 1, True)


def test_an_item_is_asked_once_in_a_quiz() -> None:
    assert begun(1, "c", ("a", "b", "a")).queue == ("a", "b")

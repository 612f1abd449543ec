"""Choices made of sibling cards: likely, wrong, and always the same."""

from __future__ import annotations

from bot.learning.grading.verdict import Mark, grade, prepare_card
from bot.learning.sessions.choices import can_be_chosen, mixed, right_choices, wrong_choices
from content.course import Card, CardKind, Course


def term(id_: str, answer: str, lesson: str = "one", **fields: object) -> Card:
    """A typed card."""
    return Card(id_, CardKind.TERM, f"What is {id_}?", answer, lesson=lesson, **fields)  # type: ignore[arg-type]


SENSITIVITY = term("ill", "sensitivity", accept=("recall",))
CARDS = (
    SENSITIVITY,
    term("well", "specificity"),
    term("synonym", "recall"),
    term("curve", "ROC curve", lesson="two"),
    Card("half", CardKind.NUMBER, "AUC of a coin?", "0.5", lesson="one"),
    Card("why", CardKind.POINTS, "Why?", "because of many things", points=(("many things",),), lesson="one"),
    Card(
        "errors",
        CardKind.LIST,
        "Which errors?",
        "a and b",
        items=(("misses",), ("false alarms",)),
        lesson="one",
    ),
)


def wrong(card: Card, **how: object) -> tuple[str, ...]:
    """The choices for a card, with the real grader."""
    key = prepare_card(card, Course("c", "C", loose_cards=CARDS))
    return wrong_choices(card, CARDS, lambda answer: grade(answer, key).mark is Mark.WRONG, **how)  # type: ignore[arg-type]


def test_what_the_grader_takes_for_the_answer_is_no_wrong_choice() -> None:
    assert "recall" not in wrong(SENSITIVITY, most=12)
    assert "sensitivity" not in wrong(SENSITIVITY, most=12)


def test_the_same_lesson_comes_before_others() -> None:
    assert wrong(SENSITIVITY, most=1) == ("specificity",)
    assert wrong(SENSITIVITY, most=12)[-1] == "ROC curve"


def test_numbers_and_explanations_do_not_stand_among_words() -> None:
    assert not {"0.5", "because of many things"} & set(wrong(SENSITIVITY, most=12))
    assert wrong(CARDS[4], most=12) == ()


def test_a_list_has_as_many_right_choices_as_items() -> None:
    errors = CARDS[-1]
    assert right_choices(errors) == ("misses", "false alarms")
    assert not {"misses", "false alarms"} & set(wrong(errors))


def test_explanations_are_not_asked_with_choices() -> None:
    assert not can_be_chosen(CARDS[5])
    assert not can_be_chosen(term("long", "x" * 101))
    assert can_be_chosen(SENSITIVITY)


def test_the_order_is_the_same_for_a_salt_and_differs_among_salts() -> None:
    choices = ("a", "b", "c", "d", "e")
    assert mixed(choices, "1") == mixed(reversed(choices), "1")
    assert len({mixed(choices, str(salt)) for salt in range(9)}) > 3

"""Articles to drafts: what is asked, where it came from, and that nothing else is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.course import CardKind
from content.drafting import Drafted, draft
from content.entry import length

ARTICLES = Path(__file__).parent / "articles"


def of(name: str) -> Drafted:
    """Return the draft of an article among the test data."""
    drafted = draft((ARTICLES / f"{name}.md").read_text(encoding="utf-8"), name)
    assert drafted is not None
    return drafted


def asked(text: str) -> list[tuple[str, str]]:
    """Return question and answer of each card made of a text."""
    drafted = draft(text, "test")
    return [(card.question, card.answer) for card in drafted.course.cards.values()] if drafted else []


@pytest.mark.parametrize(
    ("name", "title", "lessons", "answers"),
    [
        ("history", "The Hanseatic League", 5, {"Verhansung", "kontor", "cog", "Steelyard", "1370", "1669"}),
        ("cooking", "Sauces from scratch", 5, {"roux", "Béchamel", "lecithin", "70 °C", "kneaded butter"}),
        ("law", "How a contract is made", 6, {"offer", "counter-offer", "Damages", "frustration", "1947"}),
    ],
)
def test_an_article_becomes_lessons_and_cards(name: str, title: str, lessons: int, answers: set[str]) -> None:
    course = of(name).course
    assert (course.title, len(course.lessons)) == (title, lessons)
    assert answers <= {card.answer for card in course.cards.values()}
    assert len(course.cards) >= 20
    assert len(course.questions) >= 10


@pytest.mark.parametrize("name", ["history", "cooking", "law"])
def test_every_item_has_a_sentence_of_the_article_or_a_list_in_it(name: str) -> None:
    drafted = of(name)
    course = drafted.course
    kinds = {
        "lesson": [lesson.id for lesson in course.lessons],
        "card": list(course.cards),
        "question": list(course.questions),
        "term": [term.term for term in course.glossary],
    }
    assert {(kind, id_) for kind, ids in kinds.items() for id_ in ids} == set(drafted.sources)
    words = " ".join(drafted.article.replace("*", "").split())
    lists = {drafted.sources["card", card.id] for card in course.cards.values() if card.items}
    assert [
        source for source in drafted.sources.values() if source not in words and source not in lists
    ] == []


@pytest.mark.parametrize("name", ["history", "cooking", "law"])
def test_pages_fit_and_choices_are_siblings(name: str) -> None:
    drafted = of(name)
    course = drafted.course
    assert all(length(page.text) <= 700 for lesson in course.lessons for page in lesson.pages)
    for question in course.questions.values():
        assert all(choice in drafted.article for choice in question.wrong)
        assert len(question.wrong) >= 2
        assert question.card in course.cards


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("A cog is a ship with one mast.", ("Which term is meant: a ship with one mast?", "cog")),
        (
            "A reply that changes the terms is called a counter-offer.",
            ("What is this called: a reply that changes the terms?", "counter-offer"),
        ),
        ("**Fond**: the brown bits in a pan.", ("Which term is meant: the brown bits in a pan?", "Fond")),
        (
            "The Steelyard, also known as the Stalhof, stood by the river.",
            ("What is another name for Steelyard?", "Stalhof"),
        ),
        (
            "The town was founded anew in 1159 by Henry.",
            ("Which year belongs into the gap? The town was founded anew in ____ by Henry.", "1159"),
        ),
        (
            "The sauce breaks above 70 °C when it is kept warm.",
            ("Which number belongs into the gap? The sauce breaks above ____ when it is kept warm.", "70 °C"),
        ),
        (
            "The main goods were furs, wax and salt.",
            ("Name the 3: The main goods were …", "furs, wax, salt"),
        ),
    ],
)
def test_a_sentence_becomes_a_card(text: str, card: tuple[str, str]) -> None:
    assert card in asked(f"## Part\n\n{text}\n")


def test_a_numbered_list_counts_its_order_and_a_pronoun_brings_its_sentence() -> None:
    drafted = draft(
        "## P\n\nThere are three steps:\n\n1. boil\n2. stir\n3. rest\n\nOil is hot. It begins to boil at 90 °C.\n",
        "p",
    )
    assert drafted is not None
    first, second = drafted.course.cards.values()
    assert (first.kind, first.ordered, first.items) == (
        CardKind.LIST,
        True,
        (("boil",), ("stir",), ("rest",)),
    )
    assert second.question.endswith("Oil is hot. It begins to boil at ____.")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Only a title\n",
        "Nice weather today.\n",
        "```\nA cog is a ship with one mast.\n```\n",
        "It is a very good thing.\n",
    ],
)
def test_of_nothing_nothing_is_made(text: str) -> None:
    assert draft(text, "x") is None


def test_headings_of_one_name_get_ids_of_their_own() -> None:
    drafted = draft("## A\nA cog is a ship with one mast.\n## A\nA hulk is a ship with two masts.\n", "x")
    assert drafted is not None
    assert [lesson.id for lesson in drafted.course.lessons] == ["a", "section-2"]
    assert "{#section-2}" in drafted.article


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="ab AIs.:,*_-#`[]()<>!\n12 é", max_size=300))
def test_whatever_is_typed_drafting_does_not_fall_over(text: str) -> None:
    draft(text, "x")


@pytest.mark.parametrize(
    "piece", ["**a ", "[a", "A is a b. ", "- x\n", "<!-- ", "a, ", "# a\n", "_", "A is called (or "]
)
def test_a_hostile_article_takes_no_longer(piece: str) -> None:
    start = time.process_time()
    draft(piece * (200_000 // len(piece)), "x")
    assert time.process_time() - start < 20  # a second or two where it was written

"""Courses from files: what is told of mistakes, and how much an author may leave out or write otherwise."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.course import CardKind, Page, Term
from content.reading import read_course
from tests.unit.content.writing import good, put, told

HEAD = "id: c\ntitle: T\n"
CARDS = HEAD + "cards:\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            CARDS + "- {id: a, question: q, anwser: b}\n",
            "4:24: error: unknown field `anwser` (did you mean `answer`?)",
        ),
        (CARDS + "- {id: a, question: q}\n", "4:3: error: this card has no `answer`"),
        (CARDS + "- {id: a, question: q, answer: }\n", "4:32: error: `answer` is empty"),
        (CARDS + "- {id: a, question: q, answer: [b]}\n", "4:32: error: `answer` is a list, not a text"),
        (
            CARDS + "- {id: a, question: {q: r}, answer: b}\n",
            "4:21: error: `question` is a mapping, not a text",
        ),
        (CARDS + "- a\n", "4:3: error: a text in `cards`, not a card"),
        (HEAD + "cards: a\n", "3:8: error: `cards` is a text, not a list"),
        (HEAD + "lesons: []\n", "3:1: error: unknown field `lesons` (did you mean `lessons`?)"),
        (HEAD + "lessons:\n- a\n", "4:3: error: a text in `lessons`, not a lesson"),
        (HEAD + "lessons:\n- {id: l, pages: [p]}\n", "4:3: error: this lesson has no `title`"),
        (HEAD + "lessons:\n- {id: l, title: t, pages: [{txt: b}]}\n", "4:30: error: unknown field `txt`"),
        (HEAD, "1:1: error: this course has neither lessons nor cards"),
        ("title: T\ncards: []\n", "1:1: error: this course has no `id` (add id: "),
        ("id: c\ncards: []\n", "1:1: error: this course has no `title`"),
        ("id: a b\ntitle: T\ncards: []\n", "1:5: error: `a b` is no id"),
        (HEAD + "minutes: soon\ncards: []\n", "3:10: error: `minutes` is `soon`, not a whole number"),
        (CARDS + "- {id: a, question: q, items: [x, y], need: 3}\n", "4:45: error: `need` is `3`"),
        (CARDS + "- {id: a, question: q, items: []}\n", "4:31: error: this card has no `items`"),
        (CARDS + "- {id: a, question: q, items: x}\n", "4:31: error: `items` is a text, not a list"),
        (CARDS + "- {id: a, question: q, items: [x], ordered: maybe}\n", "4:45: error: `ordered` is `maybe`"),
        (CARDS + "- {id: a, question: q, answer: b, points: [[]]}\n", "an empty part in `points`"),
        (CARDS + "- {id: a, question: q, answer: b, accept: [c, [d]]}\n", "4:47: error: a list in `accept`"),
        (CARDS + "- {id: a, question: q, answer: b, kind: trem}\n", "4:41: error: unknown kind `trem`"),
        (
            CARDS + "- {id: a, kind: number, question: q, answer: b}\n",
            "4:46: error: the answer `b` has no digit",
        ),
        (
            CARDS + "- {id: a, question: q, answer: b, wrong: [c, B]}\n",
            "4:46: error: the choice `B` stands here twice",
        ),
        (CARDS + "- {id: a, question: q, answer: b, wrong: []}\n", "4:42: error: this card has no `wrong`"),
        (
            HEAD + "questions:\n- {id: a, question: q, answer: b}\n",
            "4:3: error: this question has no `wrong`",
        ),
        (HEAD + "cards: []\nopposites: [[a]]\n", "4:13: error: a part of `opposites` is not two texts"),
        (HEAD + "cards: []\nresources: [{title: t}]\n", "4:13: error: this resource has no address"),
        (HEAD + "cards: []\nresources: [{title: t, url: ftp}]\n", "4:29: error: `ftp` is no url"),
        (
            HEAD + "cards: []\nresources: [{title: t, url: 'https://a.b:99999/'}]\n",
            "4:29: error: `https://a.b",
        ),
        (
            HEAD + "cards: []\nresources: [{title: t, url: 'https://a..b/'}]\n",
            "4:29: error: `https://a..b/` is",
        ),
        (HEAD + "cards: []\nresources: [{title: t, doi: x}]\n", "4:29: error: `x` is no doi"),
        (HEAD + "cards: []\nglossary: text\n", "4:11: error: `glossary` is a text, not a list"),
        (HEAD + "cards: []\nsections: [{title: A}, {title: a}]\n", "another section has the id `a`"),
        (HEAD + 'cards: []\nsummary: "a\\x07b"\n', "4:10: error: a control character U+0007 in `summary`"),
        ("", "1:1: error: this is no mapping of fields"),
        ("- a\n", "1:1: error: this is no mapping of fields"),
    ],
)
def test_a_mistake_is_told_once_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    errors = [line for line in told(put(tmp_path, course=text)) if ": error: " in line]
    assert len(errors) == 1, errors
    assert words in errors[0]
    assert errors[0].startswith("course.yaml:")
    assert read_course(tmp_path).course is None


@pytest.mark.parametrize(
    ("field", "length", "fails"),
    [
        ("question", 300, False),
        ("question", 301, True),
        ("answer", 100, False),
        ("answer", 101, True),
        ("explanation", 200, False),
        ("explanation", 201, True),
    ],
)
def test_a_choice_keeps_to_the_bounds_of_a_poll(tmp_path: Path, field: str, length: int, fails: bool) -> None:
    fields = {"question": "q", "answer": "a", "explanation": "e", field: "x" * length}
    lines = "".join(f"    {name}: {text}\n" for name, text in fields.items())
    put(tmp_path, course=f"{HEAD}questions:\n  - id: a\n{lines}    wrong: [b]\n")
    assert any("characters, more than" in line for line in told(tmp_path)) is fails


def test_a_polls_explanation_has_at_most_two_line_breaks(tmp_path: Path) -> None:
    text = HEAD + 'questions:\n- {id: a, question: q, answer: b, wrong: [c], explanation: "1\\n2\\n3\\n4"}\n'
    assert "line breaks" in told(put(tmp_path, course=text))[0]


def test_long_pages_are_warned_of_and_huge_ones_refused(tmp_path: Path) -> None:
    pages = "".join(f"  - {'x' * length}\n" for length in (700, 701, 3_501))
    put(tmp_path, course=f"{HEAD}lessons:\n- id: l\n  title: t\n  pages:\n{pages}")
    found = [re.sub(r": [^:]*$", "", line) for line in told(tmp_path)]
    assert found == ["course.yaml:8:5: warning", "course.yaml:9:5: error"]


def test_length_is_counted_as_telegram_does(tmp_path: Path) -> None:
    put(tmp_path, course=f"{HEAD}questions:\n- {{id: a, question: q, answer: {'😀' * 51}, wrong: [b]}}\n")
    assert "102 characters, more than 100" in told(tmp_path)[0]


def test_a_card_says_what_it_is_by_its_fields(tmp_path: Path) -> None:
    put(
        tmp_path,
        course=CARDS
        + """\
        - {id: term, question: q1, answer: a, accept: one}
        - {id: items, question: q2, items: [a, [b, c]], need: 1, ordered: true}
        - {id: points, question: q3, points: [a, {any: [b, c]}]}
        - {id: flip, kind: flip, question: q4, answer: a}
        - {id: number, kind: number, question: q5, answer: 7.5 %}
        - {id: choice, question: q6, answer: [a, b], wrong: c, card: TERM}
        """,
    )
    course = good(tmp_path)
    cards = course.cards
    assert [card.kind for card in cards.values()] == [
        CardKind.TERM,
        CardKind.LIST,
        CardKind.POINTS,
        CardKind.FLIP,
        CardKind.NUMBER,
    ]
    assert cards["term"].accept == ("one",)
    assert (cards["items"].items, cards["items"].answer) == ((("a",), ("b", "c")), "a, b")
    assert (cards["items"].need, cards["items"].ordered) == (1, True)
    assert (cards["points"].points, cards["points"].answer) == ((("a",), ("b", "c")), "a; b")
    question = course.questions["choice"]
    assert (question.right, question.wrong, question.card) == (("a", "b"), ("c",), "term")


def test_what_a_text_looks_like_changes_nothing(tmp_path: Path) -> None:
    put(
        tmp_path,
        course=CARDS + "- {id: 1, question: 2012, answer: no}\n- {id: 2, question: ~, answer: 1:30}\n",
    )
    assert [(card.question, card.answer) for card in good(tmp_path).cards.values()] == [
        ("2012", "no"),
        ("~", "1:30"),
    ]


def test_an_id_left_out_comes_of_the_words_and_not_of_the_place(tmp_path: Path) -> None:
    first = good(
        put(tmp_path / "a", course=CARDS + "- {question: Who?, answer: a}\n- {question: Why?, answer: b}\n")
    )
    moved = good(
        put(tmp_path / "b", course=CARDS + "- {question: why?, answer: c}\n- {question: Who?, answer: a}\n")
    )
    assert list(first.cards) == list(reversed(moved.cards))
    warnings = [line for line in told(tmp_path / "a") if "no `id`" in line]
    assert len(warnings) == 2
    assert f"(add id: {next(iter(first.cards))})" in warnings[0]


def test_ids_are_unique_in_all_files_of_a_course(tmp_path: Path) -> None:
    card = "- {id: %s, question: %s, answer: a}\n"
    put(
        tmp_path,
        course=CARDS + card % ("a", "q1"),
        lessons__01="id: l\ntitle: t\npages: p\ncards:\n" + card % ("A", "q2"),
    )
    (error,) = (line for line in told(tmp_path) if "error" in line)
    assert error.startswith("course.yaml:4:8: error: another card has the id `a` (the first is in line 5 of ")


def test_a_course_is_read_from_all_its_files(tmp_path: Path) -> None:
    put(
        tmp_path,
        course=HEAD + "lessons:\n- {id: l0, title: zero, pages: [p]}\n",
        lessons__02="id: l2\ntitle: two\npages:\n- p\n- text: p2\n",
        lessons__01="- id: l1\n  title: one\n  section: The Start\n  pages: p\n"
        "  cards: [{id: a, question: q, answer: b}]\n",
        cards="- {id: b, question: r, answer: s}\n",
        questions="questions:\n- {id: c, question: t, answer: u, wrong: [v]}\n",
        glossary="- {term: x, accept: y, meaning: z}\n- w\n- v: u\n",
        resources="- {title: r, arxiv: 1505.04597, lessons: [l1]}\n- {title: s, doi: 10.1000/182}\n",
    )
    (tmp_path / "article.md").write_text(
        "# Title\n\n## The Start\nWords.\n\n```\n# no heading\n```\n\n## End {#fin}\nMore.\n"
    )
    course = good(tmp_path)
    assert not any("error" in line for line in told(tmp_path))
    assert [lesson.id for lesson in course.lessons] == ["l0", "l1", "l2"]
    assert course.lessons[2].pages == (Page("p"), Page("p2"))
    assert (list(course.cards), course.cards["a"].lesson) == (["a", "b"], "l1")
    assert list(course.questions) == ["c"]
    assert course.glossary == (Term("x", ("y",), "z"), Term("w"), Term("v", meaning="u"))
    assert [resource.url for resource in course.resources] == [
        "https://arxiv.org/abs/1505.04597",
        "https://doi.org/10.1000/182",
    ]
    assert [(section.id, section.title) for section in course.sections] == [
        ("the-start", "The Start"),
        ("fin", "End"),
    ]
    assert "# no heading" in course.sections[0].text
    assert course.lessons[1].section == "the-start"
    assert course.minutes == 9


def test_a_lesson_without_pages_shows_its_title(tmp_path: Path) -> None:
    put(tmp_path, course=HEAD + "lessons: [{id: l, title: Only, cards: [{id: a, question: q, answer: b}]}]\n")
    assert good(tmp_path).lessons[0].pages == (Page("Only"),)


def test_the_version_changes_with_any_file(tmp_path: Path) -> None:
    put(tmp_path, course=HEAD + "cards: []\n", glossary="- a\n")
    before = good(tmp_path).version
    assert good(tmp_path).version == before
    put(tmp_path, glossary="- b\n")
    assert good(tmp_path).version != before


def test_links_out_of_the_folder_and_special_files_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("- {id: s, question: q, answer: secret}\n")
    folder = put(tmp_path / "course", course=HEAD + "cards: []\n")
    (folder / "cards.yaml").symlink_to(secret)
    os.mkfifo(folder / "glossary.yaml")
    (folder / "questions.yaml").symlink_to("questions.yaml")
    (folder / "resources.yaml").mkdir()
    found = told(folder)
    names = ["cards.yaml", "questions.yaml", "glossary.yaml", "resources.yaml"]
    assert [line.split(":")[0] for line in found] == names
    assert "leads out of the course's folder" in found[0]
    assert "secret" not in "".join(found[1:])


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    put(tmp_path, course=HEAD + "cards: []\n", more__a="- {id: s, question: q, answer: a}\n")
    (tmp_path / "cards.yaml").symlink_to("more/a.yaml")
    assert list(good(tmp_path).cards) == ["s"]


def test_a_hopeless_file_is_not_told_line_by_line(tmp_path: Path) -> None:
    put(tmp_path, course=CARDS + "- {questio: a}\n" * 5_000)
    lines = told(tmp_path)
    assert len(lines) < 300
    assert "the rest is not shown" in lines[-1]


def test_hidden_characters_are_shown_in_messages_and_kept_on_one_line(tmp_path: Path) -> None:
    lines = told(put(tmp_path, course=HEAD + 'cards: []\n"a\\u202eb\\nc": x\nsummary: "x\\u200by"\n'))
    assert "`a\\u202eb\\nc`" in lines[0]
    assert "hidden character U+200B" in lines[1]
    assert all("\n" not in line for line in lines)


WORDS = st.sampled_from(
    ["id", "title", "cards", "lessons", "pages", "question", "answer", "wrong", "items", "any", "x"]
)
NODES = st.recursive(
    st.sampled_from(["x", "", "no", "2", "q"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=5),
    max_leaves=20,
)


def flow(node: object) -> str:
    """Return a tree of texts, lists and mappings as YAML in brackets."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"{name}: {flow(value)}" for name, value in node.items()) + "}"
    return "[" + ", ".join(map(flow, node)) + "]" if isinstance(node, list) else f'"{node}"'


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(WORDS, NODES, max_size=6))
def test_whatever_the_shape_the_worst_is_a_problem(
    tmp_path_factory: pytest.TempPathFactory, tree: object
) -> None:
    file = tmp_path_factory.getbasetemp() / "shape.yaml"
    file.write_text(flow(tree), encoding="utf-8")
    assert told(file) is not None


@pytest.mark.parametrize(
    ("language", "places"), [("english", ["course.yaml:3:11"]), ("en", []), ("pt-BR", [])]
)
def test_a_language_that_is_no_code_of_one_is_told(tmp_path: Path, language: str, places: list[str]) -> None:
    lines = told(put(tmp_path, course=HEAD + f"language: {language}\ncards: []\n"))
    assert [line.partition(": ")[0] for line in lines if "`language`" in line] == places

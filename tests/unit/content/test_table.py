"""Tables to courses: whatever program wrote them, whatever is wrong with them."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.course import Card, CardKind
from content.formats import table
from content.formats.formulas import as_meant


def cards(data: str | bytes, name: str = "t.csv") -> list[Card]:
    """Return the cards of a table without errors."""
    imported = table.read(data.encode() if isinstance(data, str) else data, Path(name))
    assert imported.course is not None, imported.problems
    return list(imported.course.loose_cards)


def brief(data: str | bytes, name: str = "t.csv") -> list[tuple[str, ...]]:
    """Return question, answer and accepted forms of each card."""
    return [(card.question, card.answer, *card.accept) for card in cards(data, name)]


@pytest.mark.parametrize(
    "data",
    [
        "q1,a1,b1\nq2,a2\n",
        "question,answer,accept\nq1,a1,b1\nq2,a2,\n",
        "Answer,Question,accept1\na1,q1,b1\na2,q2,\n",
        "q1;a1;b1\r\nq2;a2\r\n",
        "q1|a1|b1\nq2|a2",
        "sep=;\nq1;a1;b1\nq2;a2\n",
        '"q1","a1","b1"\n"q2","a2"\n',
        "\n,,\nq1 , a1 ,b1\n\nq2,a2,,,\n",
        "\ufeffq1,a1,b1\nq2,a2\n",
        "q1,a1,b1\rq2,a2\r",
        "q1,a1,b1\nq2,a2\n".encode("utf-16"),
        "q1\ta1\tb1\nq2\ta2\n".encode("utf-16-le"),
        "q1,a1,b1\nq2,a2\n".encode("utf-16-be"),
    ],
)
def test_a_table_is_read_whoever_wrote_it(data: str | bytes) -> None:
    assert brief(data) == [("q1", "a1", "b1"), ("q2", "a2")]


def test_tabs_need_no_guessing() -> None:
    assert brief("a, b or c?\tb; c\nd\te\n", "t.tsv") == [("a, b or c?", "b; c"), ("d", "e")]


def test_commas_inside_texts_do_not_mislead() -> None:
    data = "Which is it, a or b?;a\nWhy?;Because, well, so\nWho, when, where?;b\n"
    assert [answer for _, answer, *_ in brief(data)] == ["a", "Because, well, so", "b"]


def test_cells_are_texts_whatever_they_look_like() -> None:
    row = ["=cmd()|' /C calc'!A0", "+1", "@x", "-2", "no", "~", "*b", "{c}", "a: b"]
    assert brief(",".join(row)) == [tuple(row)]


def test_quotes_commas_and_line_breaks_in_a_cell_are_kept() -> None:
    (card,) = cards('"Say ""hi"", now","two\nlines"\n')
    assert (card.question, card.answer) == ('Say "hi", now', "two\nlines")


def test_what_nobody_would_type_becomes_a_flip_card() -> None:
    kinds = [card.kind for card in cards(f"q1,{'a' * 150}\nq2,{'a' * 151}\n")]
    assert kinds == [CardKind.TERM, CardKind.FLIP]


def test_rows_of_one_question_become_one_card_and_this_is_told() -> None:
    imported = table.read(b"q,a\nQ ,b,c\nq,a\n", Path("t.csv"))
    assert imported.course is not None
    (card,) = imported.course.loose_cards
    assert (card.answer, card.accept, imported.merged) == ("a", ("b", "c"), 2)
    assert [(problem.line, problem.severity) for problem in imported.problems] == [(2, "warning")]


def test_identity_is_of_the_question() -> None:
    first = {card.question: card.id for card in cards("q1,a1\nq2,a2\n")}
    second = {card.question: card.id for card in cards("question,answer,accept\nq0,a0\nq2,other,x\nq1,a1\n")}
    assert {**second, **first} == second


def test_id_and_title_come_of_the_name() -> None:
    course = table.read(b"q,a\n", Path("My Words_2 (é).csv")).course
    assert course is not None
    assert (course.id, course.title) == ("my-words-2-e", "My Words 2 (é)")


def test_other_columns_are_left_out_and_told() -> None:
    imported = table.read(b"question,tags,answer,explanation\nq,t,a,e\n", Path("t.csv"))
    assert imported.course is not None
    (card,) = imported.course.loose_cards
    assert (card.question, card.answer, card.accept, card.explanation) == ("q", "a", (), "e")
    assert [str(problem) for problem in imported.problems] == [
        "t.csv:1:10: warning: the column `tags` is left out"
        " (columns are question, answer, accept, explanation)"
    ]


@pytest.mark.parametrize(
    ("data", "line", "col", "code"),
    [
        ("q,a\nq2\n", 2, 1, "missing-field"),
        ("q,a\nq2, \n", 2, 4, "missing-field"),
        ("q,a\n,a2\n", 2, 1, "missing-field"),
        ('q,a\nq2,"a2\nq3,a3\n', 2, 4, "quote"),
        ('q,a\n"q2" x,a2\n', 2, 1, "quote"),
        ("q,a\nq2,a\0b\n", 2, 5, "nul"),
        ("q,a\nq2,a\x07b\n", 2, 4, "control-character"),
        (b"q,a\nq2,caf\xe9\n", 2, 7, "not-utf-8"),
        (f"q,a\nq2,{'a' * 1_001}\n", 2, 4, "too-long"),
        (f'q,a\n"q\nr",a\nq2,{"a" * 30_000}\n', 4, 4, "too-long"),
        ("q,a\nq2" + ",a" * 200 + "\n", 2, 1, "too-many"),
        ("", 1, 1, "no-content"),
        ("question,answer\n", 1, 1, "no-content"),
    ],
)
def test_a_fault_is_told_with_line_and_column(data: str | bytes, line: int, col: int, code: str) -> None:
    imported = table.read(data.encode() if isinstance(data, str) else data, Path("t.csv"))
    assert imported.course is None
    assert [(problem.line, problem.col, problem.code) for problem in imported.problems] == [(line, col, code)]


@pytest.mark.parametrize(
    "data",
    [
        b"a" * 20_000_001,
        b"a" * 10_000_000,
        b'"' * 5_000_001,
        b'"a\n' * 500_000,
        b'"' + b"a" * 10_000_000,
        b"," * 5_000_000,
        b"a,b\n" * 100_001,
        b"a\n" * 50_000,
        b"\n" * 19_000_000,
        b",\n" * 9_000_000,
        b"\0" * 19_000_000,
    ],
)
def test_a_hostile_table_is_refused_soon(data: bytes) -> None:
    start = time.process_time()
    imported = table.read(data, Path("t.csv"))
    assert imported.course is None
    assert len(imported.problems) < 300
    assert time.process_time() - start < 20  # a second or two where it was written


CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=20
)
CELL = CELLS.map(str.strip).filter(bool)


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=6, unique_by=lambda row: row[0]))
def test_what_a_program_writes_is_read(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["question", "answer", "accept"], *rows])
    imported = table.read(out.getvalue().encode(), Path("t.csv"))
    assert imported.course is not None
    read = {card.question: card.answer for card in imported.course.loose_cards}
    meant = {
        as_meant(row[0]): as_meant(row[1]) for row in rows
    }  # an apostrophe before a formula is the program's
    assert read.items() <= meant.items()
    assert len(read) + imported.merged == len(rows)


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_whatever_the_bytes_the_worst_is_a_problem(data: bytes) -> None:
    imported = table.read(data, Path("t.csv"))
    assert (imported.course is None) == any(problem.severity == "error" for problem in imported.problems)

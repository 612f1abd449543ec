"""Reading YAML: places of faults, bounds that hold against hostile files, texts that stay as typed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import loader
from content.nodes import Fields, Items, Text
from content.problems import Problems


def faults(data: bytes | str) -> list[tuple[int, int, str]]:
    """Return line, column and code of what is told about a file."""
    problems = Problems()
    loader.parse(data.encode() if isinstance(data, str) else data, "f.yaml", problems)
    return [(problem.line, problem.col, problem.code) for problem in problems.found]


@pytest.mark.parametrize(
    ("text", "line", "col", "code"),
    [
        ('a: b\ntitle: "never closed\nc: d\n', 2, 8, "syntax"),
        ('a: b\ntitle: "never closed\nc: "d"\n', 2, 8, "syntax"),
        ("a: b\ntitle: 'it's'\n", 2, 12, "syntax"),
        ("a: [b, c\nd: e\n", 1, 4, "syntax"),
        ("a:\n  - {b: c\n  - d\n", 2, 5, "syntax"),
        ("a: " + "[" * 60 + "\n", 1, 63, "syntax"),
        ("a: b: c\n", 1, 5, "syntax"),
        ("a: b\nc\nd: e\n", 2, 1, "syntax"),
        ("a:\n  - b: c\n    d: e\n   f: g\n", 4, 4, "syntax"),
        ("a: b\n\tc: d\n", 2, 1, "syntax"),
        ("a: *\n", 1, 4, "syntax"),
        ("a: %b\n", 1, 4, "syntax"),
        ("a: |\n  b\n c\n", 3, 2, "syntax"),
        ("a: &b c\n", 1, 4, "anchor"),
        ("a: *b\n", 1, 4, "alias"),
        ("a: !b c\n", 1, 4, "tag"),
        ("a: b\nc: d\na: e\n", 3, 1, "duplicate-key"),
        ("a: b\n---\nc: d\n", 2, 1, "two-documents"),
        ("[a]: b\n", 1, 1, "bad-key"),
        ("x" * 200 + ": b\n", 1, 1, "bad-key"),
        ("a: b\nc: d\x07e\n", 2, 5, "bad-character"),
        ("ä: ö\nc: d\0e\n", 2, 5, "bad-character"),
        (b"a: b\nc: caf\xe9\n", 2, 7, "not-utf-8"),
        ("a: b\n".encode("utf-16"), 1, 1, "not-utf-8"),
    ],
)
def test_a_fault_is_told_where_its_construct_begins(
    text: str | bytes, line: int, col: int, code: str
) -> None:
    assert faults(text) == [(line, col, code)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("[" * 200_000, "too-deep"),
        ("{a: " * 200_000, "too-deep"),
        ("- " * 200_000, "too-deep"),
        ("[" + "a," * 900_000 + "]", "too-many-values"),
        ("- a\n" * 400_000, "too-many-values"),
        ("a: &a [x, x]\nb: &b [*a, *a]\n", "anchor"),
        ("a" * 3_000_000, "too-big"),
        ('"' + "\\u00e4" * 300_000, "syntax"),
        ("? " * 100_000, "bad-key"),
    ],
)
def test_a_hostile_file_gets_one_line_soon(data: str, code: str) -> None:
    start = time.process_time()
    assert [found for _, _, found in faults(data)] == [code]
    assert time.process_time() - start < 10  # a fifth of a second where it was written


def test_texts_stay_what_was_typed() -> None:
    words = ["no", "2012", "1:30", "0x10", "null", "~", "1_000", "2001-01-01", "1e3", "true", "=", "<<"]
    root = loader.parse("".join(f"- {word}\n" for word in words).encode(), "f", Problems())
    assert isinstance(root, Items)
    assert [node.value for node in root.values if isinstance(node, Text)] == words


def test_keys_and_values_know_their_place() -> None:
    root = loader.parse(b"\xef\xbb\xbfa:\n  - b: c\n", "f", Problems())
    assert isinstance(root, Fields)
    items = root.values["a"]
    assert isinstance(items, Items)
    fields = items.values[0]
    assert isinstance(fields, Fields)
    assert root.keys["a"][1:] == (1, 1)
    assert fields.keys["b"][1:] == (2, 5)
    assert fields.values["b"].place[1:] == (2, 8)


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_whatever_the_bytes_the_worst_is_a_problem(data: bytes) -> None:
    faults(data)


@given(st.text(alphabet="ab:-[]{}\"'|>&*!#%@`?,\n \t\\~=.", max_size=60))
def test_whatever_the_signs_every_problem_has_a_place_in_the_file(text: str) -> None:
    for line, col, _ in faults(text):
        assert 1 <= line <= text.count("\n") + 2
        assert col >= 1

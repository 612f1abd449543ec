"""Ids of a release: those that vanish are missed, with the id they have now."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.reading import read_course
from content.released import gone, lock, lock_path
from tests.unit.content.writing import good, put

HEAD = "id: c\ntitle: T\n"
COURSE = (
    f"{HEAD}cards:\n- {{id: spring, question: What?, answer: a}}\n- {{id: neap, question: Who?, answer: b}}\n"
)


def released(tmp_path: Path) -> Path:
    """Return a course that was released."""
    put(tmp_path, course=COURSE)
    lock_path(tmp_path).write_text(lock(good(tmp_path)), encoding="utf-8")
    return tmp_path


def missed(path: Path) -> list[str]:
    """Return what is told, without the folder."""
    return [str(problem).removeprefix(f"{path}/") for problem in gone(read_course(path))]


def test_nothing_is_missed_while_ids_stay_whatever_else_changes(tmp_path: Path) -> None:
    folder = released(tmp_path)
    put(
        folder,
        course=COURSE.replace("What?", "Which?").replace(
            "- {id: neap", "- {id: new, question: x, answer: y}\n- {id: neap"
        ),
    )
    assert missed(folder) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("id: spring", "id: a-tide"), ("id: spring, question: What?", "id: springs, question: Which?")],
)
def test_another_id_is_known_by_its_words_or_its_letters(tmp_path: Path, old: str, new: str) -> None:
    folder = released(tmp_path)
    put(folder, course=COURSE.replace(old, new))
    (line,) = missed(folder)
    assert line.startswith("course.yaml:4:8: warning: the card `spring` of the last release is gone")
    assert line.endswith("now? then set id: spring)")


def test_what_is_gone_for_good_can_be_let_go(tmp_path: Path) -> None:
    folder = released(tmp_path)
    put(
        folder,
        course=COURSE.splitlines(keepends=True)[0]
        + "title: T\ncards: [{id: neap, question: Who?, answer: b}]\n",
    )
    assert "--release" in missed(folder)[0]
    lock_path(folder).write_text(lock(good(folder)), encoding="utf-8")
    assert missed(folder) == []


@pytest.mark.parametrize("data", [b"\xff\xfe", b"<<<<<<< HEAD\n", b"card ../../x\n"])
def test_a_broken_lock_is_one_warning(tmp_path: Path, data: bytes) -> None:
    folder = released(tmp_path)
    lock_path(folder).write_bytes(data)
    assert len(missed(folder)) == 1


def test_without_a_release_nothing_is_missed(tmp_path: Path) -> None:
    assert missed(put(tmp_path, course=COURSE)) == []

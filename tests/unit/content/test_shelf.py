"""Courses on disk: only what was saved is read again, and what was good is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from content import shelf as shelf_room
from content.reading import Read, read_course
from content.shelf import MOST_FILES, Shelf, stamps

GOOD = "id: {id}\ntitle: Course {id}\ncards: [{{id: x, question: Q?, answer: {answer}}}]\n"


def save(folder: Path, course: str, answer: str = "one", text: str = "") -> Path:
    """Save a course, with a time of its own."""
    file = folder / course / "course.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text or GOOD.format(id=course, answer=answer), encoding="utf-8")
    return file


def test_only_the_course_that_was_saved_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def noticed(path: Path) -> Read:
        read.append(path.name)
        return read_course(path)

    monkeypatch.setattr(shelf_room, "read_course", noticed)
    save(tmp_path, "a")
    save(tmp_path, "ab")
    shelf = Shelf([tmp_path])
    first = shelf.take().library
    assert read == ["a", "ab"]
    assert shelf.look() is None
    save(tmp_path, "a", "other")
    assert shelf.look() is not None
    second = shelf.take().library
    assert read == ["a", "ab", "a"]
    assert second.get("ab") is first.get("ab")
    assert second.card("a/x") != first.card("a/x")


def test_a_broken_course_stays_as_it_was_and_is_named_with_its_first_error(tmp_path: Path) -> None:
    save(tmp_path, "a")
    shelf = Shelf([tmp_path])
    good = shelf.take().library.get("a")
    file = save(tmp_path, "a", text="id: a\ntitle: [\n")
    stock = shelf.take()
    assert stock.library.get("a") is good
    ((name, problems),) = stock.broken.items()
    assert name == str(tmp_path / "a")
    assert (problems[0].file, problems[0].line) == (str(file), 2)
    assert not stock.whole
    save(tmp_path, "a", "two")
    stock = shelf.take()
    assert (stock.broken, stock.whole) == ({}, {str(tmp_path / "a"): "Course a"})


def test_a_course_that_never_was_good_is_not_there(tmp_path: Path) -> None:
    save(tmp_path, "a", text="id: [")
    stock = Shelf([tmp_path]).take()
    assert not stock.library.courses
    assert list(stock.broken) == [str(tmp_path / "a")]


def test_a_removed_course_goes_and_comes_back_as_a_new_one(tmp_path: Path) -> None:
    file = save(tmp_path, "a")
    save(tmp_path, "b")
    shelf = Shelf([tmp_path])
    shelf.take()
    file.unlink()
    assert shelf.look() is not None
    assert [course.id for course in shelf.take().library.courses] == ["b"]
    save(tmp_path, "a", text="id: [")
    assert [course.id for course in shelf.take().library.courses] == ["b"]


def test_an_id_that_is_taken_is_told_once_and_the_first_course_keeps_it(tmp_path: Path) -> None:
    save(tmp_path, "a")
    save(tmp_path, "b", text=GOOD.format(id="a", answer="two"))
    stock = Shelf([tmp_path]).take()
    assert [course.title for course in stock.library.courses] == ["Course a"]
    (problems,) = stock.broken.values()
    assert "another course has the id" in problems[0].message


def test_lessons_and_articles_in_files_of_their_own_are_watched(tmp_path: Path) -> None:
    save(tmp_path, "a")
    shelf = Shelf([tmp_path])
    for name in ("lessons/1.yaml", "cards/more.yml", "article.md", "pictures/ct.png"):
        shelf.take()
        file = tmp_path / "a" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("[]", encoding="utf-8")
        assert shelf.look() is not None, name


def test_a_save_of_the_same_length_within_the_second_is_seen(tmp_path: Path) -> None:
    file = save(tmp_path, "a", "one")
    shelf = Shelf([tmp_path])
    shelf.take()
    file.with_suffix(".new").write_text(GOOD.format(id="a", answer="two"), encoding="utf-8")
    os.replace(file.with_suffix(".new"), file)
    assert shelf.look() is not None


def test_hidden_folders_links_that_loop_and_other_files_are_passed_over(tmp_path: Path) -> None:
    file = save(tmp_path, "a")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.yaml").write_text("x", encoding="utf-8")
    (tmp_path / "a" / "notes.txt").write_bytes(b"x")
    (tmp_path / "a" / "gone.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "a" / "again").symlink_to(tmp_path / "a")
    seen = {Path(name).resolve() for name in stamps([tmp_path])}
    assert seen == {file}
    assert len(stamps([tmp_path])) < MOST_FILES


def test_a_path_that_is_one_file_or_is_not_there_is_watched_too(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    shelf = Shelf([file])
    assert not shelf.take().library.courses
    file.write_text(GOOD.format(id="deck", answer="one"), encoding="utf-8")
    assert shelf.look() is not None
    assert shelf.take().library.get("deck")

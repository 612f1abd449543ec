"""Which files of a course's folder are read, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

from content.reading import read_course

COURSE = """id: tides
title: Tides
cards:
  - {id: ebb, question: What is falling water called?, answer: ebb}
"""
LESSONS = """- id: moon
  title: The Moon
  pages: [The Moon pulls.]
- id: sun
  title: The Sun
  pages: [The Sun pulls too.]
"""


def test_lessons_may_stand_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text(COURSE)
    (tmp_path / "lessons.yaml").write_text(LESSONS)
    course = read_course(tmp_path).course
    assert course is not None
    assert [lesson.id for lesson in course.lessons] == ["moon", "sun"]


def test_a_file_that_nothing_reads_is_told(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text(COURSE)
    (tmp_path / "chapters.yaml").write_text(LESSONS)
    told = [problem for problem in read_course(tmp_path).problems if problem.code == "not-read"]
    assert [Path(problem.file).name for problem in told] == ["chapters.yaml"]


def test_a_folder_that_nothing_reads_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text(COURSE)
    for file in ("lesson/one.yaml", "Pictures/a.png", "notes/plan.txt", "inner/course.yaml", "_old/one.yaml"):
        (tmp_path / file).parent.mkdir()
        (tmp_path / file).write_text("id: one")
    told = [problem for problem in read_course(tmp_path).problems if problem.code == "not-read"]
    assert [(Path(problem.file).name, problem.hint) for problem in told] == [
        ("Pictures", "did you mean `pictures`?"),
        ("lesson", "did you mean `lessons`?"),
    ]

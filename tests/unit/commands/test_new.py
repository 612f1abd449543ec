"""`tutor new`: a course one can run at once."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from bot.commands.new import new
from content.course import CardKind
from content.lint import lint
from content.reading import read_course


def test_a_new_course_is_without_a_fault_and_shows_each_kind_of_card(tmp_path: Path) -> None:
    result = CliRunner().invoke(new, [str(tmp_path / "my course")])
    assert result.exit_code == 0
    read = read_course(tmp_path / "my course")
    assert read.course is not None
    assert [*read.problems, *lint(read)] == []
    assert read.course.id == "my-course"
    assert {card.kind for card in read.course.cards.values()} == set(CardKind)
    assert read.course.questions


def test_what_is_there_already_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("id: mine")
    result = CliRunner().invoke(new, [str(tmp_path)])
    assert result.exit_code == 2
    assert "is not empty" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.yaml"]

"""`tutor import`: a table becomes a course that `tutor check` finds no error in, or nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.import_ import import_
from tests.unit.content.writing import good, put


def run(*arguments: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(import_, [str(argument) for argument in arguments])


def tree(folder: Path) -> list[str]:
    """Return all names below a folder, hidden ones too."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_table_becomes_a_course(tmp_path: Path) -> None:
    file = tmp_path / "Capital cities.csv"
    file.write_text("question,answer,accept\nFrance?,Paris,\nNorway?,Oslo,Kristiania\nFrance?,Paris,\n")
    result = run(file, "--out", tmp_path / "new" / "cities")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{tmp_path}/new/cities: 2 cards, 1 row merged with others of the same question\n"
    course = good(tmp_path / "new" / "cities")
    assert (course.id, course.title) == ("capital-cities", "Capital cities")
    assert [card.accept for card in course.loose_cards] == [(), ("Kristiania",)]
    assert tree(tmp_path / "new") == ["cities", "cities/cards.yaml", "cities/course.yaml"]


def test_a_fault_anywhere_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("q1,a1\nq2\n")
    result = run(file, "--out", tmp_path / "new" / "t")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{file}:2:1: error: this row has no answer")
    assert tree(tmp_path) == ["t.csv"]


@pytest.mark.parametrize(
    ("name", "words"),
    [("gone.csv", "no such file"), ("t.txt", "end in .csv, .tsv"), ("folder.csv", "no such file")],
)
def test_what_is_no_table_is_exit_2(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "t.txt").write_text("q,a\n")
    (tmp_path / "folder.csv").mkdir()
    result = run(tmp_path / name, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert words in result.stderr.splitlines()[-1]
    assert not (tmp_path / "out").exists()


def test_what_is_there_is_kept_unless_forced(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("q1,a1\nq2,a2\n")
    assert run(file, "--out", tmp_path / "t").exit_code == 0
    before = good(tmp_path / "t")
    (tmp_path / "t" / "article.md").write_text("# A\nb\n")
    file.write_text("q3,a3\nq1,changed\n")
    refused = run(file, "--out", tmp_path / "t")
    assert (refused.exit_code, "--force" in refused.stderr) == (2, True)
    assert good(tmp_path / "t").cards == before.cards
    assert run(file, "--out", tmp_path / "t", "--force").exit_code == 0
    after = good(tmp_path / "t")
    assert [card.answer for card in after.loose_cards] == ["a3", "changed"]
    assert after.loose_cards[1].id == before.loose_cards[0].id
    assert len(after.sections) == 1


def test_force_never_writes_over_what_is_no_course(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("q,b\n")
    put(tmp_path / "home", letters="a: b\n")
    assert run(file, "--out", tmp_path / "home", "--force").exit_code == 2
    assert run(file, "--out", file, "--force").exit_code == 2
    assert tree(tmp_path / "home") == ["letters.yaml"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    file = tmp_path / "t.tsv"
    file.write_text("q\tb\n")
    (tmp_path / "out").mkdir()
    assert run(file, "--out", tmp_path / "out").exit_code == 0
    assert len(good(tmp_path / "out").cards) == 1

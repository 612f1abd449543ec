"""`tutor export`: a course as a table that comes back, or whole as JSON; cells run no formulas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.export import export
from content.formats import READERS
from content.reading import read_course
from tests.unit.content.writing import png, put_picture

COURSE = """id: signs
title: Signs
cards:
  - {id: a, question: "=1+1", answer: "-2", accept: ["@two"]}
  - {id: b, question: What is it?, answer: "'quoted'"}
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course whose cells look like formulas."""
    folder = tmp_path / "signs"
    folder.mkdir()
    (folder / "course.yaml").write_text(COURSE)
    return folder


def run(*arguments: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(export, [str(argument) for argument in arguments])


def test_a_table_comes_back_as_it_was_and_runs_no_formula(course: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    assert run(course, "--out", file).exit_code == 0
    cells = file.read_text(encoding="utf-8-sig").replace("\n", ",").split(",")
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    back = READERS[".csv"](file.read_bytes(), file).course
    assert back is not None
    assert [(card.question, card.answer, card.accept) for card in back.loose_cards] == [
        ("=1+1", "-2", ("@two",)),
        ("What is it?", "'quoted'", ()),
    ]


def test_json_holds_the_whole_course(course: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    assert run(course, "--out", file).exit_code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["cards"][0]["answer"] == "-2"
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / "course.yaml").write_text(file.read_text(encoding="utf-8"))
    assert read_course(tmp_path / "again").course == read_course(course).course


@pytest.mark.parametrize(("what", "ending"), [("nowhere", ".csv"), ("signs", ".apkg")])
def test_what_cannot_be_is_one_line_and_exit_2(course: Path, tmp_path: Path, what: str, ending: str) -> None:
    result = run(tmp_path / what, "--out", tmp_path / f"out{ending}")
    assert result.exit_code == 2
    assert not (tmp_path / f"out{ending}").exists()


def test_pictures_go_with_the_json_and_write_over_no_others(course: Path, tmp_path: Path) -> None:
    (course / "course.yaml").write_text(
        COURSE.replace("What is it?,", "What is it?, picture: a.png, alt: A sign.,")
    )
    put_picture(course, "a.png")
    out = tmp_path / "out"
    out.mkdir()
    assert run(course, "--out", out / "signs.json").stdout.endswith("2 cards, 1 picture in pictures/\n")
    again = read_course(out / "signs.json").course
    assert again is not None
    assert again.pictures == read_course(course).course.pictures  # type: ignore[union-attr]
    (out / "pictures" / "a.png").write_bytes(png(9, 9))
    (out / "signs.json").unlink()
    assert run(course, "--out", out / "signs.json").exit_code == 2
    assert not (out / "signs.json").exists()
    assert run(course, "--out", out / "signs.json", "--force").exit_code == 0
    assert "without pictures" in run(course, "--out", out / "signs.csv").stdout

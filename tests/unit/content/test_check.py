"""`tutor check`: its lines, its document, its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.check import check
from tests.unit.content.writing import put, put_picture

CLEAN = "id: c\ntitle: T\ncards: [{id: x, question: q, answer: a}]\n"
WARNED = "id: c\ntitle: T\ncards: [{question: q, answer: a}]\n"
BROKEN = "id: c\ntitle: T\ncards: [{id: x, question: q, anwser: a}]\n"


def run(*arguments: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(check, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, [], 0),
        (CLEAN, ["--strict"], 0),
        (WARNED, [], 0),
        (WARNED, ["--strict"], 1),
        (WARNED, ["--strict", "--format", "json"], 1),
        (BROKEN, [], 1),
        (BROKEN, ["--format", "json"], 1),
    ],
)
def test_the_exit_code_says_whether_there_is_something_to_mend(
    tmp_path: Path, text: str, options: list[str], code: int
) -> None:
    assert run(put(tmp_path, course=text), *options).exit_code == code


def test_a_problem_is_a_line_with_its_place_and_the_last_line_counts_them(tmp_path: Path) -> None:
    lines = run(put(tmp_path, course=BROKEN)).stdout.splitlines()
    assert lines == [
        f"{tmp_path}/course.yaml:3:30: error: unknown field `anwser` (did you mean `answer`?)",
        "    cards: [{id: x, question: q, anwser: a}]",
        "                                 ^",
        "1 error",
    ]


def test_a_clean_course_is_summed_up(tmp_path: Path) -> None:
    put(tmp_path, course=CLEAN)
    assert run(tmp_path).stdout == "c: 0 lessons, 1 card, 0 questions, 0 sections\nno problems\n"


def test_a_file_may_be_named_as_well_as_a_folder_of_courses(tmp_path: Path) -> None:
    put(tmp_path, a__course=CLEAN, b__course=BROKEN)
    assert run(tmp_path / "a" / "course.yaml").exit_code == 0
    assert run(tmp_path).stdout.splitlines()[0].startswith(f"{tmp_path}/b/course.yaml:3:30: ")


def test_json_is_one_document_with_problems_and_counts(tmp_path: Path) -> None:
    put(tmp_path, a__course=CLEAN, b__course=BROKEN, c__course=WARNED.replace("id: c", "id: d"))
    (tmp_path / "a" / "article.md").write_text("# One\ntwo three\n## Four\nfive\n")
    document = json.loads(run(tmp_path, "--format", "json").stdout)
    assert [list(problem) for problem in document["problems"]] == [
        ["file", "line", "col", "severity", "code", "message", "hint"]
    ] * 2
    assert document["problems"][0] == {
        "file": f"{tmp_path}/b/course.yaml",
        "line": 3,
        "col": 30,
        "severity": "error",
        "code": "unknown-field",
        "message": "unknown field `anwser`",
        "hint": "did you mean `answer`?",
    }
    assert document["problems"][1]["severity"] == "warning"
    counts = {"lessons": 0, "cards": 1, "questions": 0, "resources": 0, "pictures": 0, "recordings": 0}
    assert document["courses"] == [
        {"id": "c", **counts, "sections": 2, "article_words": 3, "glossary": 0},
        {"id": "d", **counts, "sections": 0, "article_words": 0, "glossary": 0},
    ]


def test_a_path_that_is_not_there_is_exit_2_and_one_line(tmp_path: Path) -> None:
    result = run(tmp_path / "gone")
    assert result.exit_code == 2
    assert "no such file or folder" in result.stderr.splitlines()[-1]
    assert result.stdout == ""


def test_without_a_path_it_checks_what_the_bot_would_teach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TUTOR_COURSES", raising=False)
    assert "ai-imaging" in run("--format", "json").stdout
    put(tmp_path / "mine", course=CLEAN)
    monkeypatch.setenv("TUTOR_COURSES", str(tmp_path / "mine"))
    assert run().stdout.startswith("c: ")


def test_a_folder_without_a_course_has_a_problem(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert (result.exit_code, "no course in this folder" in result.stdout) == (1, True)


def test_pictures_are_counted_with_the_rest(tmp_path: Path) -> None:
    shown = CLEAN.replace("answer: a", "answer: a, picture: a.png, alt: Grey.")
    put_picture(put(tmp_path, course=shown), "a.png")
    assert run(tmp_path).stdout.startswith("c: 0 lessons, 1 card, 0 questions, 0 sections, 1 picture\n")

"""`tutor draft`: the folder it makes is a course that `tutor check` passes; what cannot be drafted is one line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from bot.commands.check import check
from bot.commands.draft import draft
from content.reading import read_course

ARTICLES = Path(__file__).parents[1] / "content" / "articles"


def run(*arguments: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(draft, [str(argument) for argument in arguments])


@pytest.mark.parametrize("name", ["history", "cooking", "law"])
def test_a_draft_passes_the_check_and_every_item_is_marked(tmp_path: Path, name: str) -> None:
    result = run(ARTICLES / f"{name}.md", "--out", tmp_path / "made")
    assert (result.exit_code, result.stderr) == (0, "")
    assert CliRunner().invoke(check, [str(tmp_path / "made")]).exit_code == 0
    read = read_course(tmp_path / "made")
    assert read.course is not None
    things = (*read.course.lessons, *read.course.cards.values(), *read.course.questions.values())
    assert len(read.drafts) == len(things)
    for file in (tmp_path / "made" / "lessons").iterdir():
        lesson = yaml.safe_load(file.read_text(encoding="utf-8"))
        items = (lesson, *lesson.get("cards", []), *lesson.get("questions", []))
        assert all(item["draft"] is True and item["source"] for item in items)
    assert len(read.course.sections) == len(read.course.lessons)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Nice weather.\n", "nothing to ask was found"),
        (b"\xff\xfe\xff", "not UTF-8"),
        (b"a" * 2_000_001, "larger than 2 MB"),
        (None, "no such file"),
    ],
)
def test_what_cannot_be_drafted_is_exit_2_and_leaves_nothing(
    tmp_path: Path, data: bytes | None, words: str
) -> None:
    article = tmp_path / "a.md"
    if data is not None:
        article.write_bytes(data)
    result = run(article, "--out", tmp_path / "made")
    assert result.exit_code == 2
    assert words in result.stderr.splitlines()[-1]
    assert not (tmp_path / "made").exists()


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    assert run(ARTICLES / "law.md", "--out", tmp_path).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]

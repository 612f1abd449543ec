"""`tutor audio build` from the command line: what it says and how it ends, with and without a voice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.audio import voices
from tests.unit.content.writing import put

COURSE = """
    id: {id}
    title: T
    language: {language}
    lessons: [{{id: l, title: T, pages: [p], listen: Hello., cards: [{{id: x, question: q?, answer: a}}]}}]
"""


def folder(at: Path, id_: str = "c", language: str = "en") -> Path:
    """Write a course with one lesson to read aloud."""
    return put(at / id_, course=COURSE.format(id=id_, language=language))


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """No voice is installed."""
    monkeypatch.setattr(voices, "installed", lambda: False)


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Run `tutor audio build …`; give its exit code, stdout and stderr."""
    with pytest.raises(SystemExit) as left:
        main(["audio", "build", *map(str, arguments)])
    return int(str(left.value.code)), *capsys.readouterr()


@pytest.mark.usefixtures("silent")
def test_without_a_voice_one_line_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, folder(tmp_path))
    assert (code, out) == (2, "")
    assert (
        err == 'tutor: the voice is not installed: make audio in a checkout (or pip install -e ".[audio]")\n'
    )


@pytest.mark.usefixtures("silent")
def test_a_check_needs_no_voice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, folder(tmp_path), "--check") == (1, "c: l: no audio yet\n", "")


@pytest.mark.usefixtures("silent")
def test_a_course_that_says_nothing_needs_no_voice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, course="id: c\ntitle: T\ncards: [{id: x, question: q?, answer: a}]")
    assert run(capsys, tmp_path) == (0, "c: nothing to be read aloud\n", "")


@pytest.mark.usefixtures("silent")
def test_another_language_and_a_single_file_are_one_line_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    german = folder(tmp_path, "d", "de")
    assert run(capsys, german) == (1, "", "tutor audio build: d: no voice speaks de, only English (en)\n")
    code, _, err = run(capsys, german / "course.yaml", "--check")
    assert code == 1
    assert err.endswith("a course of one file has no place for audio; make it a folder\n")


@pytest.mark.usefixtures("silent")
def test_a_broken_course_and_one_that_is_not_there_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, course="id: c\n")
    code, _, err = run(capsys, tmp_path, "--check")
    assert (code, err.count("\n")) == (1, 1)
    assert "course.yaml:1:1: error: " in err
    assert run(capsys, "no-such-course")[0] == 2


@pytest.mark.skipif(not voices.installed(), reason="the extra audio is not installed")
def test_a_course_is_recorded_and_then_up_to_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, folder(tmp_path))
    assert (code, out) == (0, "c: 1 recording, 0 min, 0.0 MB; 1 made\n")
    assert run(capsys, tmp_path, "--check") == (0, "c: 1 recording, 0 min, 0.0 MB; all up to date\n", "")
    (tmp_path / "c/audio/l.mp3").unlink()
    assert run(capsys, tmp_path, "--check")[0] == 1


def test_help_of_the_group_opens_no_voice(capsys: pytest.CaptureFixture[str]) -> None:
    before = set(sys.modules)
    with pytest.raises(SystemExit) as left:
        main(["audio", "--help"])
    assert left.value.code == 0
    assert "build" in capsys.readouterr().out
    assert not {"hibari", "onnxruntime", "lameenc"} & (set(sys.modules) - before)

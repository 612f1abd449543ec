"""Recordings of a course: only those that say what it says now are its audio."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from content.audio import wanted
from content.listening import mark_of
from tests.unit.content.writing import good, put, told

COURSE = """
    id: c
    title: T
    language: {language}
    lessons:
      - id: moon
        title: The Moon pulls
        pages: [It pulls.]
        listen: {moon}
        cards: [{{id: q, question: Who?, answer: me}}]
      - id: podcast
        title: Sun
        pages: [It shines.]
        listen: It shines.
        cards: [{{id: r, question: What?, answer: us}}]
    podcast: [{{A: Hello.}}]
"""


def course(folder: Path, moon: str = "It pulls.", language: str = "en") -> Path:
    """Write a course that has three recordings to make."""
    return put(folder, course=COURSE.format(moon=moon, language=language))


def record(folder: Path, *left_out: str) -> None:
    """Write recordings that say what the course says now."""
    files = {}
    (folder / "audio").mkdir(exist_ok=True)
    for one in wanted(good(folder)):
        data = one.title.encode()
        if one.file not in left_out:
            (folder / "audio" / one.file).write_bytes(data)
        about = {
            "mark": mark_of(one.script),
            "seconds": 61.6,
            "size": len(data),
            "digest": hashlib.sha256(data).hexdigest(),
        }
        files[one.file] = about
    (folder / "audio" / "index.json").write_text(json.dumps({"files": files}))


def codes(folder: Path) -> list[str]:
    """Return what is told of the recordings of a course, without its folder."""
    return [line.replace(str(folder), ".") for line in told(folder) if line.startswith("audio")]


def test_a_recording_of_what_is_written_is_the_lessons_audio(tmp_path: Path) -> None:
    record(course(tmp_path))
    read = good(tmp_path)
    audio = read.lessons[0].audio
    assert audio is not None
    assert (audio.path, audio.title, audio.seconds, audio.size) == (
        tmp_path / "audio/moon.mp3",
        "The Moon pulls",
        62,
        14,
    )
    assert read.audio is not None
    assert read.audio.path.name == "podcast.mp3"
    assert codes(tmp_path) == []


def test_a_lesson_called_podcast_has_a_file_of_its_own(tmp_path: Path) -> None:
    record(course(tmp_path))
    audio = good(tmp_path).lessons[1].audio
    assert audio is not None
    assert audio.path.name == "_podcast.mp3"


def test_the_recording_of_another_text_is_no_audio_and_told(tmp_path: Path) -> None:
    record(course(tmp_path))
    read = good(course(tmp_path, moon="It pulls hard."))
    assert (read.lessons[0].audio, read.stale_audio) == (None, ("moon",))
    assert read.lessons[1].audio
    assert codes(tmp_path) == [
        "audio:1:1: warning: the audio says something else than the text: moon (tutor audio build .)"
    ]


def test_what_was_never_recorded_is_told_once(tmp_path: Path) -> None:
    read = good(course(tmp_path))
    assert (read.lessons[0].audio, read.audio, read.stale_audio) == (None, None, ())
    assert codes(tmp_path) == [
        "audio:1:1: warning: no audio yet: the podcast, moon, podcast (tutor audio build .)"
    ]


def test_a_file_that_is_gone_or_cut_is_no_audio(tmp_path: Path) -> None:
    record(course(tmp_path), "moon.mp3")
    assert good(tmp_path).lessons[0].audio is None
    (tmp_path / "audio/moon.mp3").write_bytes(b"The")
    assert good(tmp_path).lessons[0].audio is None


def test_a_file_outside_of_the_folder_is_no_audio(tmp_path: Path) -> None:
    folder = course(tmp_path / "course")
    record(folder, "moon.mp3")
    (tmp_path / "elsewhere").write_bytes(b"The Moon pulls")
    (folder / "audio/moon.mp3").symlink_to(tmp_path / "elsewhere")
    assert good(folder).lessons[0].audio is None


@pytest.mark.parametrize(
    "index",
    [
        "",
        "[",
        "[" * 100_000,
        "{}",
        '{"files": 3}',
        '{"files": {"moon.mp3": 3}}',
        '{"files": {"moon.mp3": {}}}',
        '{"files": {"../moon.mp3": {"mark": "a", "digest": "b"}}}',
        '{"files": {"moon.mp3": {"mark": "a", "digest": "b", "size": "x"}}}',
        '{"files": {"moon.mp3": {"mark": "a", "digest": "b", "size": 3, "seconds": "x"}}}',
    ],
)
def test_a_broken_index_is_told_and_the_course_goes_on(tmp_path: Path, index: str) -> None:
    record(course(tmp_path))
    (tmp_path / "audio/index.json").write_text(index)
    assert good(tmp_path).lessons[0].audio is None
    assert any("index.json:1:1: warning: this is no index of recordings" in line for line in codes(tmp_path))


def test_no_audio_is_missed_in_a_language_that_has_no_voice(tmp_path: Path) -> None:
    course(tmp_path, language="de")
    assert codes(tmp_path) == []


def test_a_new_recording_makes_a_new_version_of_the_course(tmp_path: Path) -> None:
    before = good(course(tmp_path)).version
    record(tmp_path)
    assert good(tmp_path).version != before

"""Recordings brought up to date: only what changed is made, what is no longer wanted goes, nothing is half there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.audio import mp3, recording
from content.audio import Recorded, index_at
from content.course import Course, Turn
from tests.unit.content.writing import good, put

LESSON = (
    "{{id: {id}, title: T, pages: [p], listen: {text}, cards: [{{id: {id}-card, question: q?, answer: a}}]}}"
)


def course(folder: Path, **texts: str) -> Course:
    """Write a course that says these texts in lessons of these ids, and read it."""
    lessons = ", ".join(LESSON.format(id=id_, text=text) for id_, text in texts.items())
    return good(
        put(folder, course=f"id: c\ntitle: T\nlessons: [{lessons}]\npodcast: [{{A: Hello.}}, {{B: Hi.}}]")
    )


class Hum:
    """A mouth that hums as many tenths of a second as there are letters."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def says(self, script: Iterable[Turn]) -> Iterator[Any]:
        numpy = pytest.importorskip("numpy")
        for turn in script:
            self.said.append(turn.say)
            yield (0.2 * numpy.sin(numpy.arange(2_400 * len(turn.say)) / 30)).astype("float32")


def make(folder: Path, read: Course, made_with: str = "hum 1", *, force: bool = False) -> list[str]:
    """Bring the recordings up to date; return what was said for it."""
    pytest.importorskip("lameenc", reason="the extra audio is not installed")
    hum = Hum()
    todo = recording.plan(read, folder, made_with, force=force)
    list(recording.build(todo, lambda: hum, made_with))  # type: ignore[arg-type, return-value]
    return hum.said


def test_everything_is_wanted_of_a_course_without_recordings(tmp_path: Path) -> None:
    todo = recording.plan(course(tmp_path, moon="It pulls.", sun="It shines."), tmp_path)
    assert [one.file for one in todo.make] == ["podcast.mp3", "moon.mp3", "sun.mp3"]
    assert [*recording.why(todo)] == ["the podcast: no audio yet", "moon: no audio yet", "sun: no audio yet"]


def test_a_recording_lasts_as_long_as_the_index_says_and_is_the_lessons(tmp_path: Path) -> None:
    make(tmp_path, course(tmp_path, moon="It pulls."))
    audio = good(tmp_path).lessons[0].audio
    assert audio is not None
    about = index_at(tmp_path)["moon.mp3"]
    assert about.seconds == pytest.approx(0.9)
    assert mp3.seconds(audio.path.read_bytes()) == pytest.approx(0.9, abs=0.1)
    assert (about.words, about.made_with, about.size) == (2, "hum 1", audio.path.stat().st_size)


def test_only_what_changed_is_said_again(tmp_path: Path) -> None:
    assert make(tmp_path, course(tmp_path, moon="It pulls.", sun="It shines.")) == [
        "Hello.",
        "Hi.",
        "It pulls.",
        "It shines.",
    ]
    changed = course(tmp_path, moon="It pulls.", sun="It shines bright.")
    assert [*recording.why(recording.plan(changed, tmp_path))] == [
        "sun: the audio says something else than the text"
    ]
    assert make(tmp_path, changed) == ["It shines bright."]
    assert make(tmp_path, changed) == []
    assert recording.plan(changed, tmp_path).done


def test_another_voice_and_force_make_everything_anew(tmp_path: Path) -> None:
    read = course(tmp_path, moon="It pulls.")
    make(tmp_path, read)
    assert recording.plan(read, tmp_path).done
    assert len(make(tmp_path, read, "hum 2")) == 3
    assert len(make(tmp_path, read, "hum 2", force=True)) == 3


def test_the_recording_of_a_lesson_that_is_gone_goes_and_strangers_stay(tmp_path: Path) -> None:
    make(tmp_path, course(tmp_path, moon="It pulls.", sun="It shines."))
    (tmp_path / "audio/song.mp3").write_bytes(b"mine")
    left = course(tmp_path, moon="It pulls.")
    assert [*recording.why(recording.plan(left, tmp_path))] == ["sun.mp3: nothing says this any more"]
    assert make(tmp_path, left) == []
    assert sorted(file.name for file in (tmp_path / "audio").iterdir()) == [
        "index.json",
        "moon.mp3",
        "podcast.mp3",
        "song.mp3",
    ]


def test_what_was_made_before_it_stopped_stays_and_nothing_half_made_is_there(tmp_path: Path) -> None:
    pytest.importorskip("lameenc", reason="the extra audio is not installed")

    class Chokes(Hum):
        def says(self, script: Iterable[Turn]) -> Iterator[Any]:
            for turn in script:
                yield from super().says([turn])
                if turn.say == "It pulls.":
                    raise KeyboardInterrupt

    read = course(tmp_path, moon="It pulls.", sun="It shines.")
    todo = recording.plan(read, tmp_path, "hum 1")
    with pytest.raises(KeyboardInterrupt):
        list(recording.build(todo, Chokes, "hum 1"))  # type: ignore[arg-type]
    assert sorted(file.name for file in (tmp_path / "audio").iterdir()) == ["index.json", "podcast.mp3"]
    assert [one.file for one in recording.plan(read, tmp_path, "hum 1").make] == ["moon.mp3", "sun.mp3"]


def test_a_folder_of_audio_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    read = course(tmp_path / "course", moon="It pulls.")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "course/audio").symlink_to(tmp_path / "elsewhere")
    todo = recording.plan(read, tmp_path / "course")
    with pytest.raises(OSError, match="leads out of the course"):
        list(recording.build(todo, Hum, "hum 1"))  # type: ignore[arg-type]
    assert not list((tmp_path / "elsewhere").iterdir())


def test_the_index_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "audio").mkdir()
    known = {"a.mp3": Recorded("0123", 61.5, 1234, "ab" * 32, -17.5, -0.4, 1.02, 150, "é")}
    recording._write_index(tmp_path / "audio", known)
    assert index_at(tmp_path) == known

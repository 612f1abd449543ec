"""The recordings that ship: whole, as long and as loud as their index says, and of what the courses say now."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from bot.audio import mp3
from content.audio import FOLDER, index_at, wanted
from content.library import BUNDLED
from content.reading import Read, read_course

COURSES = sorted(path for path in BUNDLED.iterdir() if path.is_dir())
FILES = [file for course in COURSES for file in sorted((course / FOLDER).glob("*.mp3"))]


def named(path: Path) -> str:
    """Return a recording's name in the report of the tests."""
    return f"{path.parent.parent.name}/{path.name}"


@pytest.fixture(scope="module")
def reads() -> list[Read]:
    """The bundled courses."""
    return [read_course(path) for path in COURSES]


def test_every_lesson_can_be_heard_and_every_course_has_a_podcast(reads: list[Read]) -> None:
    for read in reads:
        assert read.course is not None
        assert read.course.audio, f"{read.course.id} has no podcast"
        assert [lesson.id for lesson in read.course.lessons if not lesson.audio] == []
        assert read.course.stale_audio == ()


def test_no_recording_is_stale_missing_or_left_over(reads: list[Read]) -> None:
    for read in reads:
        assert read.course is not None
        files = {one.file for one in wanted(read.course)}
        assert {file.name for file in (read.path / FOLDER).iterdir()} == files | {"index.json"}
        assert [problem.code for problem in read.problems if problem.code.endswith("-audio")] == []


def test_the_podcast_lasts_three_to_five_minutes_and_a_lesson_one_or_two(reads: list[Read]) -> None:
    for read in reads:
        assert read.course is not None
        assert read.course.audio
        assert 180 <= read.course.audio.seconds <= 300
        heard = {lesson.id: lesson.audio.seconds for lesson in read.course.lessons if lesson.audio}
        assert {id_: seconds for id_, seconds in heard.items() if not 40 <= seconds <= 150} == {}


def test_all_of_them_together_stay_small() -> None:
    assert sum(file.stat().st_size for file in FILES) < 15_000_000


@pytest.mark.parametrize("file", FILES, ids=named)
def test_a_recording_is_what_its_index_says_and_easy_to_hear(file: Path) -> None:
    about = index_at(file.parent.parent)[file.name]
    data = file.read_bytes()
    assert hashlib.sha256(data).hexdigest() == about.digest
    assert mp3.seconds(data) == pytest.approx(about.seconds, abs=0.2)
    assert -20 <= about.rms <= -15  # dBFS of what is spoken: as loud as a podcast
    assert -6 <= about.peak <= -1  # loud enough, and encoding adds up to a decibel
    assert about.silence <= 1.5
    assert 130 <= about.words / about.seconds * 60 <= 190


@pytest.mark.parametrize("file", FILES[::13], ids=named)
def test_what_is_decoded_is_as_loud_as_the_index_says_and_never_clipped(file: Path) -> None:
    numpy = pytest.importorskip("numpy", reason="the extra audio is not installed")
    soundfile = pytest.importorskip("soundfile", reason="no decoder: pip install soundfile")
    from bot.audio.sound import Level

    sound, rate = soundfile.read(file, dtype="float32")
    level = Level()
    level.hear(sound)
    about = index_at(file.parent.parent)[file.name]
    assert rate == 24_000
    assert level.rms == pytest.approx(about.rms, abs=1.5)
    assert int((numpy.abs(sound) >= 0.999).sum()) == 0
    assert level.silence <= 1.5

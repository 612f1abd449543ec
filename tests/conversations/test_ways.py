"""No dead end: from what a course lacks, or has no longer, one tap leads back or on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.clock import Clock
from tests.conversations.atlas import write_atlas
from tests.conversations.stories import answers, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor

CARDS_ALONE = """\
id: bare
title: Bare
cards:
  - {id: one, question: What is one?, answer: one, section: nowhere}
"""
UNWRITTEN = """\
id: bare
title: Bare
lessons:
  - id: numbers
    title: Numbers
    section: nowhere
    pages: [Count from one., Count to two.]
    cards:
      - {id: one, question: What is one?, answer: one, section: nowhere}
"""


def save(folder: Path, text: str) -> Path:
    """Save the small course, and return the folder it stands in."""
    (folder / "courses" / "bare").mkdir(parents=True, exist_ok=True)
    (folder / "courses" / "bare" / "course.yaml").write_text(text, encoding="utf-8")
    return folder / "courses"


@pytest.fixture
async def tutor(telegram: Telegram, clock: Clock, tmp_path: Path) -> AsyncIterator[Tutor]:
    """The bot with the course about maps."""
    write_atlas(tmp_path / "courses")
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)) as running:
        yield running


async def test_a_course_of_cards_alone_leads_on_to_its_cards(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    async with Tutor(telegram, clock, tmp_path, courses=(save(tmp_path, CARDS_ALONE),)):
        anna = telegram.person("Anna")
        for command in ("/read", "/resources", "/listen", "/map"):
            seen = await answers(anna, command)
            assert seen.labels == ["Review"], command
            assert "essons are ready" not in seen.text
            assert "Tap a branch" not in seen.text
        assert "What is one?" in (await taps(anna, "Review")).text
        wrong = await answers(anna, "seventeen")
        assert not wrong.button("Read more"), "its section is not written"


async def test_what_a_course_lacks_leads_back_to_the_lesson(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    async with Tutor(telegram, clock, tmp_path, courses=(save(tmp_path, UNWRITTEN),)):
        anna = telegram.person("Anna")
        page = await answers(anna, "/learn")
        assert page.labels == ["Next"]
        for command in ("/read", "/read numbers", "/resources", "/resources numbers", "/listen"):
            seen = await answers(anna, command)
            assert seen.labels == ["Return to the lesson"], command
            assert "I find no" not in seen.text
            assert (await taps(anna, "Return to the lesson")).text == page.text


async def test_what_one_comes_back_to_has_no_way_back_to_itself(anna: Person, tutor: Tutor) -> None:
    page = await answers(anna, "/learn")
    await answers(anna, "/map")
    assert (await answers(anna, "/learn")).labels == page.labels


async def test_a_section_that_is_gone_is_said_without_the_mark_of_its_button(
    telegram: Telegram, anna: Person, tutor: Tutor, tmp_path: Path
) -> None:
    await answers(anna, "/learn")
    await telegram.quiet()
    article = tmp_path / "courses" / "atlas" / "article.md"
    article.write_text(article.read_text(encoding="utf-8").replace("{#scale}", "{#size}"), encoding="utf-8")
    await tutor.app.reload.run()
    seen = await taps(anna, "Read more")
    assert seen.text.startswith("That section is no longer in the article.")
    assert "~" not in seen.text
    assert seen.button("Return to the lesson")


async def test_the_resources_of_a_lesson_that_is_gone_are_not_those_of_all(
    telegram: Telegram, anna: Person, tutor: Tutor, tmp_path: Path
) -> None:
    listed = await answers(anna, "/resources")
    await telegram.quiet()
    course = tmp_path / "courses" / "atlas" / "course.yaml"
    course.write_text(
        course.read_text(encoding="utf-8").replace("id: scale\n    title", "id: size\n    title")
    )
    await tutor.app.reload.run()
    await anna.presses(next(label for label in listed.labels if label == "Scale"))
    await telegram.quiet()
    assert anna.last.text == listed.text


async def test_a_picture_that_was_saved_anew_is_not_taken_for_the_one_it_was(
    telegram: Telegram, anna: Person, tutor: Tutor, tmp_path: Path
) -> None:
    picture = tmp_path / "courses" / "atlas" / "pictures" / "bar.png"
    drawn = picture.read_bytes()
    picture.write_bytes(drawn + drawn)  # its author saves it, and the bot has not looked yet
    await answers(anna, "/learn")
    picture.write_bytes(drawn)
    await answers(anna, "/learn")
    await answers(anna, "/learn")
    uploaded = [call.params.get("photo") is None for call in telegram.calls.of("sendPhoto")]
    assert uploaded == [True, True, False]


async def test_long_titles_and_long_reasons_leave_every_bubble_as_long_as_a_phone_shows(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    folder = save(tmp_path, UNWRITTEN)
    title, why = "A title that goes on " * 6, "It says why in many words. " * 9
    article = f"# {title}{{#one}}\n\n" + "Word after word is read. " * 80
    (folder / "bare" / "article.md").write_text(article, encoding="utf-8")
    resources = "".join(
        f'- {{title: "{n}", url: "https://example.org/{n}", why: "{why}"}}\n' for n in range(7)
    )
    (folder / "bare" / "resources.yaml").write_text(resources, encoding="utf-8")
    async with Tutor(telegram, clock, tmp_path, courses=(folder,)):
        anna = telegram.person("Anna")
        for command, named in (("/read one", ""), ("/resources", "All 7")):
            await answers(anna, command)
            if named:
                await taps(anna, named)
            seen = [anna.last]
            while anna.last.button("Next"):
                seen.append(await taps(anna, "Next"))
            assert len(seen) > 2
            seen.append(await answers(anna, "what now?"))
            assert max(len(one.text) for one in seen) <= 700
        assert [one.labels[0] for one in seen[:-1]] == ["1. 0", "3. 2", "5. 4", "7. 6"]


async def test_a_screen_of_the_last_course_is_no_trap_when_that_is_taken_away(
    telegram: Telegram, anna: Person, tutor: Tutor, tmp_path: Path
) -> None:
    course, away = tmp_path / "courses" / "atlas", tmp_path / "away"
    for way, label in (("/read scale", "Next"), ("/resources", "All 2"), ("/map", "Sizes")):
        await answers(anna, way)
        await telegram.quiet()
        course.rename(away)
        await tutor.app.reload.run()
        await anna.presses(label)
        await telegram.quiet()
        assert "went wrong" not in anna.last.text, (way, label)
        away.rename(course)
        await tutor.app.reload.run()


async def test_a_recording_is_heard_without_a_cover_that_is_gone(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    course = write_atlas(tmp_path / "courses")
    cover = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x10\x00\x10\x01\x00\x00\x00\xff\xd9"
    (course / "cover.jpg").write_bytes(cover)
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)):
        anna = telegram.person("Anna")
        (course / "cover.jpg").unlink()
        await anna.says("/listen scale")
        assert (await anna.sees(kind="audio")).kind == "audio"


async def test_a_recording_that_is_on_its_way_is_not_sent_again_to_who_cannot_wait(
    telegram: Telegram, anna: Person, tutor: Tutor
) -> None:
    await answers(anna, "/listen")
    telegram.faults.hang(600, method="sendAudio", times=1)
    await anna.presses("Scale")
    await telegram.quiet()
    assert telegram.faults.silent, "it is on its way, and stays there"
    await anna.presses("Scale")
    await anna.presses("Scale")
    await telegram.quiet()
    telegram.faults.release()
    await anna.sees(kind="audio")
    await telegram.quiet()
    assert [one.kind for one in anna.chat].count("audio") == 1
    await anna.presses("Scale")
    await telegram.quiet()
    assert [one.kind for one in anna.chat].count("audio") == 2, "who wants it again later gets it"

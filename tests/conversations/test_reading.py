"""The article, the resources, the map and the recordings: all that a learning path's page has, in the chat."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.clock import Clock
from tests.conversations.atlas import SOUND, write_atlas
from tests.conversations.stories import answers, exported, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor


@pytest.fixture
async def tutor(telegram: Telegram, clock: Clock, tmp_path: Path) -> AsyncIterator[Tutor]:
    """The bot with the course about maps."""
    write_atlas(tmp_path / "courses")
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",)) as running:
        yield running


async def test_the_contents_lead_to_a_section_in_pages_of_a_phone(anna: Person) -> None:
    contents = await answers(anna, "/read")
    assert contents.text.startswith("Maps: the article in 2 sections")
    assert contents.labels[:2] == ["Scale", "North"]
    page = await taps(anna, "Scale")
    assert "Scale · page 1 of" in page.text
    assert "<b>1:1000</b>" in page.html
    assert "&lt;street&gt;" in page.html
    assert "the norm (https://example.org/norm)" in page.text
    assert "• small scale: large land" in page.text
    assert len(page.text) <= 700


async def test_next_goes_through_the_whole_article_and_back_comes_back(anna: Person) -> None:
    await answers(anna, "/read scale")
    seen = [anna.last.text]
    while anna.last.button("Next"):
        seen.append((await taps(anna, "Next")).text)
    assert "width = land / 1000" in "".join(seen)
    assert "That was the last page of the article." in seen[-1]
    assert (await taps(anna, "Back")).text == seen[-2]


async def test_the_place_is_kept_also_when_the_bot_is_started_again(anna: Person, tutor: Tutor) -> None:
    await answers(anna, "/read")
    await taps(anna, "Scale")
    second = await taps(anna, "Next")
    await answers(anna, "/help")
    await answers(anna, "/learn")
    await tutor.restart()
    contents = await answers(anna, "/read")
    assert contents.labels[0] == "Continue: Scale"
    assert (await taps(anna, "Continue")).text == second.text


async def test_each_course_keeps_its_own_place(telegram: Telegram, clock: Clock, tmp_path: Path) -> None:
    write_atlas(tmp_path / "two")
    stars = tmp_path / "two" / "stars"
    stars.mkdir()
    (stars / "course.yaml").write_text(
        "id: stars\ntitle: Stars\ncards: [{id: sun, question: Our star?, answer: the sun}]\n",
        encoding="utf-8",
    )
    (stars / "article.md").write_text("## Suns {#suns}\n\nMany.\n\n## Moons {#moons}\n\nSome.\n", "utf-8")
    async with Tutor(telegram, clock, tmp_path / "two", courses=(tmp_path / "two",)):
        ben = telegram.person("Ben")
        await answers(ben, "/read scale")
        second = await taps(ben, "Next")
        await answers(ben, "/courses")
        await taps(ben, "Stars")
        await answers(ben, "/read moons")
        await answers(ben, "/courses")
        await taps(ben, "Maps")
        assert (await answers(ben, "/read")).labels[0] == "Continue: Scale"
        assert (await taps(ben, "Continue")).text == second.text
        await answers(ben, "/courses")
        await taps(ben, "Stars")
        assert (await answers(ben, "/read")).labels[0] == "Continue: Moons"


async def test_a_lesson_half_read_waits_while_another_course_is_learned(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    write_atlas(tmp_path / "two")
    lesson = "{id: suns, title: Suns, pages: [They are many., They are far.]}"
    (tmp_path / "two" / "stars").mkdir()
    course = f"id: stars\ntitle: Stars\nlessons: [{lesson}]\n"
    (tmp_path / "two" / "stars" / "course.yaml").write_text(course, encoding="utf-8")
    async with Tutor(telegram, clock, tmp_path / "two", courses=(tmp_path / "two",)):
        ben = telegram.person("Ben")
        await answers(ben, "/learn")
        for other, page in (
            ("Stars", "They are many."),
            ("Maps", "How much smaller"),
            ("Stars", "They are far."),
        ):
            await taps(ben, "Next")
            await answers(ben, "/courses")
            await taps(ben, other)
            assert page in (await answers(ben, "/learn")).text


async def test_a_section_is_found_by_words_of_its_title(anna: Person) -> None:
    assert "North · page 1 of 1" in (await answers(anna, "/read the north")).text
    assert "Scale · page 1" in (await answers(anna, "/read sclae")).text
    assert "Scale · page 1" in (await answers(anna, "/read Scale bar")).text, "by what it teaches"
    lost = await answers(anna, "/read quantum chromodynamics")
    assert "I find no section about “quantum chromodynamics”." in lost.text
    assert lost.button("Scale")


async def test_a_lesson_is_found_by_its_number_and_by_an_answer_it_teaches(anna: Person) -> None:
    assert "North · page 1 of 1" in (await answers(anna, "/learn 2")).text
    assert "Scale · page 1 of 2" in (await answers(anna, "/learn scale bar")).text
    assert "I find no lesson about “hello there”." in (await answers(anna, "/learn hello there")).text


async def test_a_section_shows_its_cards_with_covered_answers(anna: Person) -> None:
    await answers(anna, "/read scale")
    cards = await taps(anna, "Cards (2)")
    assert "What says how much smaller a map is than the land?" in cards.text
    assert "<tg-spoiler>scale bar</tg-spoiler>" in cards.html
    assert "Scale · page 1 of" in (await taps(anna, "Read on")).text


async def test_a_wrong_answer_leads_to_the_section_and_one_tap_back_to_the_review(anna: Person) -> None:
    await answers(anna, "/learn")
    for label in ("Next", "Next", "Smaller", "Next"):
        await taps(anna, label)
    asked = await answers(anna, "/review")
    await answers(anna, "no idea at all")
    assert "Scale · page 1 of" in (await taps(anna, "Read more")).text
    back = await taps(anna, "Return to the review")
    assert back.button("Show answer")
    assert asked.button("Show answer")


async def test_a_page_leads_to_its_section_and_back_to_where_one_was(anna: Person) -> None:
    await answers(anna, "/learn")
    second = await taps(anna, "Next")
    await taps(anna, "Read more")
    assert (await taps(anna, "Return to the lesson")).text == second.text


async def test_a_picture_stands_above_its_page_and_its_words_below(telegram: Telegram, anna: Person) -> None:
    page = await answers(anna, "/learn")
    assert page.kind == "photo"
    assert "A map is smaller than the land." in page.text
    assert "The picture in words: A bar with the mark of one kilometre." in page.text
    second = await taps(anna, "Next")
    assert second.kind == "text"
    await telegram.quiet()
    assert [one.kind for one in anna.chat if one.from_bot] == ["text"], "the picture's page is replaced"
    again = await taps(anna, "Back")
    assert again.kind == "photo"
    assert again.id == second.id, "a text becomes a picture in its place"


async def test_a_picture_is_uploaded_once(telegram: Telegram, anna: Person) -> None:
    ben = telegram.person("Ben")
    await answers(anna, "/learn")
    await answers(ben, "/learn")
    first, second = (call.params.get("photo") for call in telegram.calls.of("sendPhoto"))
    assert first is None, "uploaded: the file goes beside the fields"
    assert second, "named by the id that Telegram gave it"


async def test_the_page_goes_out_in_words_where_the_picture_is_gone(anna: Person, tmp_path: Path) -> None:
    (tmp_path / "courses" / "atlas" / "pictures" / "bar.png").unlink()
    page = await answers(anna, "/learn")
    assert page.kind == "text"
    assert "The picture in words: A bar with the mark of one kilometre." in page.text


async def test_a_lesson_is_heard_from_its_page(anna: Person) -> None:
    await answers(anna, "/learn")
    await anna.presses("Listen")
    heard = await anna.sees(kind="audio")
    assert heard.content["audio"]["title"] == "Scale"
    assert heard.content["audio"]["performer"] == "Pocket Tutor, Maps"
    assert heard.content["audio"]["duration"] == 61
    assert await anna.downloads(heard) == SOUND


async def test_what_can_be_heard_is_listed_and_what_is_not_recorded_is_said_kindly(anna: Person) -> None:
    listed = await answers(anna, "/listen")
    assert listed.labels[:2] == ["The podcast, 1 minute", "Scale"]
    await anna.presses("The podcast")
    assert (await anna.sees(kind="audio")).content["audio"]["title"] == "Maps"
    assert "no recording of “North” yet" in (await answers(anna, "/listen north")).text


async def test_a_recording_that_cannot_be_sent_is_said_in_words(
    telegram: Telegram, anna: Person, tmp_path: Path
) -> None:
    telegram.faults.error(413, method="sendAudio", times=1)
    assert "I could not send the recording of “Scale”." in (await answers(anna, "/listen scale")).text
    (tmp_path / "courses" / "atlas" / "audio" / "scale.mp3").unlink()
    assert "I could not send the recording of “Scale”." in (await answers(anna, "/listen scale")).text


async def test_a_recording_of_an_earlier_text_is_not_sent(
    telegram: Telegram, anna: Person, tutor: Tutor, tmp_path: Path
) -> None:
    file = tmp_path / "courses" / "atlas" / "course.yaml"
    file.write_text(file.read_text().replace("A map is smaller than the land. How", "Maps are small. How"))
    await tutor.restart()
    assert "no recording of “Scale” yet" in (await answers(anna, "/listen scale")).text


async def test_resources_are_links_by_lesson(anna: Person) -> None:
    listed = await answers(anna, "/resources")
    assert listed.labels[:2] == ["All 2", "Scale"]
    of_scale = await taps(anna, "Scale")
    assert "The standard text." in of_scale.text
    link = of_scale.button("1. On scale")
    assert link is not None
    assert link["url"] == "https://example.org/scale"
    await taps(anna, "By lesson")
    everything = await taps(anna, "All 2")
    assert [label for label in everything.labels if label[0].isdigit()] == ["1. On scale", "2. On everything"]


async def test_the_map_shows_how_well_each_branch_is_known_and_a_tap_goes_there(anna: Person) -> None:
    fresh = await answers(anna, "/map")
    assert fresh.text.startswith("Maps: you know 0 % of it.")
    assert fresh.labels[:2] == ["Sizes, 0 %", "Directions, 0 %"]
    await answers(anna, "/learn scale")
    for label in ("Next", "Next", "Smaller", "Next"):
        await taps(anna, label)
    await answers(anna, "/review")
    await answers(anna, "scale")
    known = await answers(anna, "/map")
    assert "• Sizes: 0 %" not in known.text
    assert "• Directions: 0 %" in known.text
    branch = await taps(anna, "Directions")
    assert "Directions, lesson by lesson" in branch.text
    assert "North · page 1 of 1" in (await taps(anna, "North, 0 %")).text


async def test_a_course_without_article_resources_or_recordings_says_so(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    bare = tmp_path / "bare" / "bare"
    bare.mkdir(parents=True)
    card = "{id: one, question: What is one?, answer: one}"
    (bare / "course.yaml").write_text(f"id: bare\ntitle: Bare\ncards:\n  - {card}\n")
    async with Tutor(telegram, clock, tmp_path / "bare", courses=(tmp_path / "bare",)):
        ben = telegram.person("Ben")
        assert "no article" in (await answers(ben, "/read")).text
        assert "names nothing to read elsewhere" in (await answers(ben, "/resources")).text
        assert "Nothing of this course is recorded yet." in (await answers(ben, "/listen")).text
        assert "Bare: you know 0 % of it." in (await answers(ben, "/map")).text
        assert (await exported(ben))["cards"] is not None

"""/preview: admins see any lesson or card as a learner does, and nothing of it counts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.clock import Clock
from tests.conversations.atlas import write_atlas
from tests.conversations.stories import answers, exported, starts_reviewing, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor

ADMIN = 5_000_000_001  # the first person of a test


@pytest.fixture
async def tutor(telegram: Telegram, clock: Clock, tmp_path: Path) -> AsyncIterator[Tutor]:
    """The bot, with Anna as its admin."""
    async with Tutor(telegram, clock, tmp_path, admins=frozenset({ADMIN})) as running:
        yield running


async def test_the_list_names_every_lesson(anna: Person) -> None:
    seen = await answers(anna, "/preview")
    assert "How tests are measured" in seen.text
    assert seen.labels == ["Two numbers", "The trade-off"]
    assert "The trade-off · page 1 of 1" in (await taps(anna, "The trade-off")).text


async def test_a_lesson_is_walked_through_as_a_learner_sees_it(anna: Person) -> None:
    seen = await answers(anna, "/preview two-numbers")
    assert "Preview: two-numbers" in seen.text
    assert "Two numbers · page 1 of 2" in seen.text
    assert "<b>sensitivity</b>" in seen.html
    assert seen.labels == ["Next", "Lessons"]
    seen = await taps(anna, "Next")
    assert seen.labels == ["Back", "Next", "Lessons"]
    seen = await taps(anna, "Next")
    assert "Quick check, 1 of 2" in seen.text
    assert seen.button("Its prevalence")
    seen = await taps(anna, "Its prevalence")
    assert "❌ Not “Its prevalence”. Right is: Its sensitivity." in seen.text
    for _ in range(2):
        seen = await taps(anna, "Next")
    assert "Which metric is the share of ill people" in seen.text
    assert "sensitivity" not in seen.text.lower()
    seen = await taps(anna, "Next")
    assert "Answer: sensitivity" in seen.text
    assert "Also taken as right:\n• true positive rate\n• recall" in seen.text
    assert "It looks at the ill only." in seen.text
    for _ in range(4):
        seen = await taps(anna, "Next")
    assert "false positives / false positive / false alarms" in seen.text
    assert seen.labels == ["Back", "Lessons"]
    assert (await taps(anna, "Lessons")).button("Two numbers")


async def test_nothing_of_it_is_logged_or_scheduled(anna: Person) -> None:
    await answers(anna, "/preview two-numbers")
    for label in ("Next", "Next", "Its prevalence", "Next", "Specificity", "Next", "Next", "Back"):
        await taps(anna, label)
    await answers(anna, "sensitivity")
    document = await exported(anna)
    assert [document[name] for name in ("reviews", "cards", "lessons", "check_answers")] == [[], [], [], []]


async def test_a_card_is_shown_and_answers_are_tried_on_it(anna: Person) -> None:
    seen = await answers(anna, "/preview healthy-spared")
    assert "Which metric is the share of healthy people" in seen.text
    assert "specificity" not in seen.text
    assert not seen.button("Show answer")
    assert (await answers(anna, "true negative rate")).text.startswith("✅ Who types this is right.")
    seen = await answers(anna, "sensitivity")
    assert seen.text.startswith("❌ Who types this is not right. That is sensitivity")
    assert "Answer: specificity" in (await taps(anna, "Next")).text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("curv", "Preview: curve"), ("trade-of", "Preview: trade-off"), ("metrix", "choose a lesson")],
)
async def test_a_mistyped_id_is_taken_for_the_nearest(anna: Person, typed: str, shown: str) -> None:
    seen = await answers(anna, f"/preview {typed}")
    assert "This is the nearest" in seen.text
    assert shown in seen.text


async def test_an_id_like_no_other_is_told(anna: Person) -> None:
    seen = await answers(anna, "/preview 9876543210987")
    assert "There is no “9876543210987”" in seen.text
    assert seen.button("Two numbers")


async def test_a_lesson_of_another_course_and_its_full_name_are_found(anna: Person) -> None:
    assert "ROC" not in (await answers(anna, "/preview metrics/curve")).text
    assert "page 1 of 1" in (await answers(anna, "/preview METRICS/trade-off")).text


async def test_the_places_of_lesson_and_review_are_kept(telegram: Telegram, anna: Person) -> None:
    asked = await starts_reviewing(anna)
    await answers(anna, "/learn")
    await answers(anna, "/preview two-numbers")
    await taps(anna, "Next")
    assert "The trade-off · page 1 of 1" in (await answers(anna, "/learn")).text
    await answers(anna, "/preview curve")
    assert (await answers(anna, "/review")).text == asked.text


async def test_for_others_there_is_no_such_command(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    ben = telegram.person("Ben")
    seen = await answers(ben, "/preview")
    assert "I do not know that command. Did you mean /review?" in seen.text
    for near in ("/previe", "/prevew", "/previews"):
        assert "/preview" not in (await answers(ben, near)).text
    assert "Did you mean /preview?" in (await answers(anna, "/prevew")).text


async def test_a_forged_button_opens_it_for_nobody_else(telegram: Telegram, anna: Person) -> None:
    ben = telegram.person("Ben")
    card = await answers(ben, "/start")
    await ben.presses(data="o:0:preview two-numbers", message=card)
    await telegram.quiet(0.05)
    assert not any("page 1 of 2" in seen.text for seen in ben.chat)
    assert not any("Preview" in seen.text for seen in ben.chat)


async def test_it_is_not_in_the_menu(telegram: Telegram, tutor: Tutor) -> None:
    await telegram.quiet(0.1)
    menus = [str(call.params["commands"]) for call in telegram.calls.of("setMyCommands")]
    assert len(menus) == 2, "one of private chats, one of groups"
    assert "preview" not in "".join(menus)


async def test_an_author_sees_a_saved_card_at_the_next_step(
    telegram: Telegram, clock: Clock, tmp_path: Path
) -> None:
    course = tmp_path / "courses" / "c" / "course.yaml"
    course.parent.mkdir(parents=True)
    course.write_text("id: c\ntitle: T\ncards: [{id: x, question: One?, answer: first}]\n", encoding="utf-8")
    settings = {"courses": (tmp_path / "courses",), "admins": frozenset({ADMIN})}
    async with Tutor(telegram, clock, tmp_path, **settings) as running:
        anna = telegram.person("Anna")
        await answers(anna, "/preview x")
        course.write_text(course.read_text(encoding="utf-8").replace("first", "second"), encoding="utf-8")
        await running.app.reload.run()
        assert "Answer: second" in (await taps(anna, "Next")).text


async def test_the_picture_of_a_page_is_shown_too(telegram: Telegram, clock: Clock, tmp_path: Path) -> None:
    write_atlas(tmp_path / "courses")
    admins = frozenset({ADMIN})
    async with Tutor(telegram, clock, tmp_path, courses=(tmp_path / "courses",), admins=admins):
        anna = telegram.person("Anna", ADMIN)
        page = await answers(anna, "/preview atlas/scale")
        while page.kind != "photo":
            page = await taps(anna, "Next")
    assert "The picture in words: A bar with the mark of one kilometre." in page.text
    assert page.labels[0] in ("Back", "Next")

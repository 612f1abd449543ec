"""Whatever a person sends at whatever moment: a short answer or silence, and one can go on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import fields

import pytest

from bot.conversation.buttons import Open, pack
from bot.conversation.topics import PRESSES
from tests.conversations.stories import (
    answers,
    exported,
    reads_the_first_lesson,
    sent,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram

Act = Callable[[Person], Awaitable[object]]


async def _nothing(person: Person) -> None:
    await answers(person, "/cancel")


async def _course_card(person: Person) -> None:
    await answers(person, "/start")


async def _course_list(person: Person) -> None:
    await answers(person, "/courses")


async def _page(person: Person) -> None:
    await answers(person, "/learn")


async def _check_question(person: Person) -> None:
    await answers(person, "/learn")
    await taps(person, "Next")
    await taps(person, "Next")


async def _card(person: Person) -> None:
    await starts_reviewing(person)


async def _open_answer(person: Person) -> None:
    await starts_reviewing(person)
    await taps(person, "Show answer")


async def _second_try(person: Person) -> None:
    await starts_reviewing(person)
    await answers(person, "sensitivity")
    await answers(person, "specificity")
    await answers(person, "false positives")


async def _review_end(person: Person) -> None:
    await starts_reviewing(person)
    await taps(person, "Stop")


async def _reminder_time(person: Person) -> None:
    await answers(person, "/remind")


async def _reminder_place(person: Person) -> None:
    await answers(person, "/remind 19:30")


async def _reminder_clock(person: Person) -> None:
    await answers(person, "/remind 19:30")
    await answers(person, "Berlin")


async def _reminder_set(person: Person) -> None:
    await answers(person, "/remind 19:30 Berlin")


async def _quiz(person: Person) -> None:
    await reads_the_first_lesson(person)
    await person.says("/quiz")
    await person.sees_poll()


async def _quiz_end(person: Person) -> None:
    await _quiz(person)
    await taps(person, "Stop")


MOMENTS: dict[str, Act] = {
    "nothing open": _nothing,
    "course card": _course_card,
    "course list": _course_list,
    "page": _page,
    "check question": _check_question,
    "lesson done": reads_the_first_lesson,
    "card": _card,
    "open answer": _open_answer,
    "second try": _second_try,
    "review end": _review_end,
    "quiz": _quiz,
    "quiz end": _quiz_end,
    "reminder time": _reminder_time,
    "reminder place": _reminder_place,
    "reminder clock": _reminder_clock,
    "reminder set": _reminder_set,
}
TEXTS = {
    "4,096 characters": "ж" * 4096,
    "zero-width": "\u200b\u200d\ufeff",
    "right to left": "\u202eabc\u2066 عربي עברית",
    "markup": "<b>&amp;</b> *x* _y_ [z](http://x) `q`",
    "emoji": "👩🏽‍🔬🇩🇪" * 50,
    "newlines": "\n\n1\n\n2\n\n",
    "digits of another script": "٣:٣٠",
    "braces": "{ $answer } {0} %s",
    "a slash alone": "/",
}
KINDS = ("sticker", "voice", "photo", "video", "location", "contact", "poll", "dice", "document")


async def _goes_on(telegram: Telegram, person: Person) -> None:
    """The bot has not apologised, and what the person asks for next comes."""
    await telegram.quiet(0.02)
    assert not [seen for seen in person.chat if "Sorry" in seen.text], person.shown()
    assert "Pocket Tutor" in (await answers(person, "/help")).text
    await person.says("/learn")
    assert (await person.sees()).buttons


@pytest.mark.parametrize("moment", MOMENTS)
async def test_texts_of_every_kind_at_every_moment(telegram: Telegram, anna: Person, moment: str) -> None:
    await MOMENTS[moment](anna)
    for name, text in TEXTS.items():
        if not text.strip():
            continue
        before = sent(telegram, anna)
        seen = await answers(anna, text)
        assert len(seen.text) < 1000, name
        assert sent(telegram, anna) == before + 1, name
    await _goes_on(telegram, anna)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_what_is_no_text_gets_a_short_word_at_every_moment_and_leaves_the_screen(
    telegram: Telegram, anna: Person, moment: str
) -> None:
    await MOMENTS[moment](anna)
    await telegram.quiet(0.02)
    screen = anna.last
    for kind in KINDS:
        if kind == "location" and moment.startswith("reminder"):
            continue  # there it answers: see test_reminder_plans
        await anna.sends(kind)
        assert (await anna.sees()).text.startswith("I can only read"), kind
    await telegram.quiet(0.02)
    kept = next(seen for seen in anna.chat if seen.id == screen.id)
    assert (kept.text, kept.labels) == (screen.text, screen.labels)
    await _goes_on(telegram, anna)


GARBLED = ("x", "o:0:", "o:0:forget everything", "o:1:nope", "rr:1:9", "rr:-1:1", "lp:1", ":" * 64, "ö" * 32)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_garbled_button_data_changes_nothing_at_every_moment(
    telegram: Telegram, anna: Person, moment: str
) -> None:
    await MOMENTS[moment](anna)
    before = await exported(anna)
    await telegram.quiet(0.02)
    screen = next(seen for seen in reversed(anna.chat) if seen.from_bot and seen.kind == "text")
    for data in GARBLED:
        await anna.presses(data=data, message=screen)
        assert await anna.toast(), data
    after = await exported(anna)
    for key in ("reviews", "cards", "settings", "lessons"):
        assert after[key] == before[key], key
    await _goes_on(telegram, anna)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_button_of_another_screen_forged_for_this_one_breaks_nothing(
    telegram: Telegram, anna: Person, moment: str
) -> None:
    await MOMENTS[moment](anna)
    for kind in PRESSES:
        await telegram.quiet(0.01)
        screen = next(seen for seen in reversed(anna.chat) if seen.from_bot)
        version = max(int(data.split(":")[1]) for data in [*_data(screen), "o:1"])
        values = "".join(":1" for _ in fields(kind))
        await anna.presses(data=f"{kind.prefix}:{version}{values}", message=screen)
        await anna.toast()
    await _goes_on(telegram, anna)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_every_button_of_every_screen_does_something(
    telegram: Telegram, anna: Person, moment: str
) -> None:
    await MOMENTS[moment](anna)
    await telegram.quiet(0.02)
    for number, label in enumerate(label.partition(",")[0] for label in anna.last.labels):
        person = telegram.person(f"Ben {number}")
        await MOMENTS[moment](person)
        await telegram.quiet(0.02)
        before = sent(telegram, person)
        await person.presses(label, message=person.last)
        assert await person.toast() == "", label
        assert (await person.sees(kind="text" if moment == "quiz" else None)).text, label
        assert sent(telegram, person) == before + 1, label
        await _goes_on(telegram, person)


async def test_someone_elses_forwarded_text_is_no_answer(telegram: Telegram, anna: Person) -> None:
    await starts_reviewing(anna)
    await anna.sends(
        "text",
        text="sensitivity",
        forward_origin={"type": "hidden_user", "sender_user_name": "Ben", "date": 1_700_000_000},
    )
    await anna.sees("I can only read typed answers")
    assert (await exported(anna))["reviews"] == []


def test_data_of_an_open_button_holds_its_command() -> None:
    assert pack(Open("remind 12:30"), 7) == "o:7:remind 12:30"


def _data(screen: object) -> list[str]:
    rows = screen.buttons  # type: ignore[attr-defined]
    return [str(button["callback_data"]) for row in rows for button in row]

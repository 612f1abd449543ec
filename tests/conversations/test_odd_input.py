"""Whatever a person sends at whatever moment: a short answer or silence, nothing is harmed, and one can go on."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import fields
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.conversation.topics import PRESSES
from storage import chats
from tests.clock import Clock
from tests.conversations.atlas import write_atlas
from tests.conversations.moments import MOMENTS
from tests.conversations.stories import answers, exported, sent, sent_all
from tests.people import Person, Telegram
from tests.seen import Seen
from tests.tutor import COURSE, Tutor

pytestmark = pytest.mark.asyncio(loop_scope="module")
ADMINS = range(9_000_000_000, 9_000_000_400)  # who may see a preview
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
KINDS = ("sticker", "voice", "photo", "video", "contact", "poll", "dice", "document")
GARBLED = (
    "x",
    "o:0:",
    "o:0:nonsense everything",
    "o:1:nope",
    "rr:1:9",
    "rr:-1:1",
    "lp:1",
    ":" * 64,
    "ö" * 32,
)
FORWARDED = {"type": "hidden_user", "sender_user_name": "Ben", "date": 1_700_000_000}
LASTING = ("learner", "settings", "reviews", "cards", "lessons", "check_answers", "quiz_answers", "reminders")


class Here:
    """One bot for the whole file, with new people for each test."""

    def __init__(self, telegram: Telegram, tutor: Tutor) -> None:
        self.telegram = telegram
        self.tutor = tutor
        self._admins = iter(ADMINS)
        self._numbers = count(1)

    async def somebody(self, moment: str) -> Person:
        """Return somebody new for whom it is that moment."""
        wanted, act = MOMENTS[moment]
        admin = next(self._admins) if wanted == "preview" else None
        person = self.telegram.person(f"Anna {next(self._numbers)}", id=admin)
        await act(person)
        await self.still(person)
        assert await self.goes_on_now(person) == wanted
        return person

    async def goes_on_now(self, person: Person) -> str:
        """Return the kind of the activity of a person's chat."""
        chat = await self.tutor.app.database.read(lambda tx: chats.get(tx, person.id, 0))
        return str(json.loads(chat.activity)["kind"]) if chat else ""

    def sent(self, person: Person) -> int:
        """Return how many messages were sent to a person, or edited."""
        media = ("sendAudio", "sendPhoto", "editMessageMedia")
        return sent(self.telegram, person) + sum(len(self.telegram.calls.of(one, person.id)) for one in media)

    async def still(self, person: Person) -> None:
        """Wait until nothing is on its way."""
        await self.telegram.quiet(0.01)
        await sent_all(self.tutor, person)

    async def can_go_on(self, person: Person) -> None:
        """The bot has not apologised, and what the person asks for next comes."""
        await self.still(person)
        assert not [seen for seen in person.chat if "Sorry" in seen.text], person.shown()
        assert "Pocket Tutor" in (await answers(person, "/help")).text
        await person.says("/learn")
        assert (await person.sees()).buttons


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def here(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Here]:
    """The bot with two courses, one of them with an article and recordings."""
    folder: Path = tmp_path_factory.mktemp("odd")
    write_atlas(folder / "courses")
    clock = Clock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    courses = (COURSE, folder / "courses")
    async with (
        Telegram(clock=clock) as telegram,
        Tutor(telegram, clock, folder, courses=courses, admins=frozenset(ADMINS)) as tutor,
    ):
        yield Here(telegram, tutor)


def screen_of(person: Person) -> Seen:
    """The newest message of the bot that is no file and no poll."""
    return next(seen for seen in reversed(person.chat) if seen.from_bot and seen.kind in ("text", "photo"))


def lasting(document: dict[str, Any]) -> dict[str, Any]:
    """What of an export may not change by anything odd."""
    return {part: document[part] for part in LASTING}


@pytest.mark.parametrize("moment", MOMENTS)
async def test_texts_of_every_kind_and_a_place_get_one_short_answer_each(here: Here, moment: str) -> None:
    person = await here.somebody(moment)
    for name, text in {**TEXTS, "a place": ""}.items():
        before = here.sent(person)
        await (person.says(text) if text else person.sends_location())
        assert len((await person.sees()).text) < 1000, name
        await here.still(person)
        assert here.sent(person) == before + 1, name
    await here.can_go_on(person)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_what_is_no_text_gets_a_short_word_or_silence_and_changes_nothing(
    here: Here, moment: str
) -> None:
    person = await here.somebody(moment)
    goes_on, screen, before = await here.goes_on_now(person), screen_of(person), await exported(person)
    for kind in KINDS:
        await person.sends(kind)
        assert (await person.sees()).text.startswith("I can only read"), kind
    await person.sends("text", text="sensitivity", forward_origin=FORWARDED)
    assert (await person.sees()).text.startswith("I can only read"), "somebody else's text is no answer"
    await here.still(person)
    count_sent = here.sent(person)
    for own in [seen for seen in person.chat if not seen.from_bot and seen.kind == "text"][:3]:
        await person.edits(own, "sensitivity")
    await here.telegram.quiet(0.02)
    assert here.sent(person) == count_sent, "an edited message is passed over"
    kept = next(seen for seen in person.chat if seen.id == screen.id)
    assert (kept.text, kept.labels) == (screen.text, screen.labels)
    assert await here.goes_on_now(person) == goes_on
    assert lasting(await exported(person)) == lasting(before)
    await here.can_go_on(person)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_old_forged_and_garbled_buttons_get_a_toast_and_change_nothing(here: Here, moment: str) -> None:
    person = await here.somebody(moment)
    screen, before = screen_of(person), await exported(person)
    goes_on = await here.goes_on_now(person)
    version = max([int(data.split(":")[1]) for data in _data(screen)] or [1])
    kinds = list(PRESSES)[list(MOMENTS).index(moment) % 3 :: 3]  # each at every third moment
    old = [f"{kind.prefix}:{version - 1}" + ":1" * len(fields(kind)) for kind in kinds]
    for data in (*GARBLED, *old):
        await person.presses(data=data, message=screen)
        assert await person.toast(), data
    assert await here.goes_on_now(person) == goes_on
    assert lasting(await exported(person)) == lasting(before)
    await here.can_go_on(person)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_button_of_another_screen_forged_for_this_one_breaks_nothing(here: Here, moment: str) -> None:
    person = await here.somebody(moment)
    for kind in PRESSES:
        screen = next(seen for seen in reversed(person.chat) if seen.from_bot)
        version = max(int(data.split(":")[1]) for data in [*_data(screen), "o:1"])
        await person.presses(data=f"{kind.prefix}:{version}" + ":1" * len(fields(kind)), message=screen)
        await person.toast()
        await sent_all(here.tutor, person)
    await here.can_go_on(person)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_every_button_of_every_screen_does_something(here: Here, moment: str) -> None:
    first = await here.somebody(moment)
    people = [first] + [await here.somebody(moment) for _ in first.last.labels[1:]]
    for person, label in zip(people, [label.partition(",")[0] for label in first.last.labels], strict=False):
        before = here.sent(person)
        await person.presses(label, message=person.last)
        assert "That one is done" not in await person.toast(), label
        assert (await person.sees()).id, label
        await here.still(person)
        assert here.sent(person) == before + 1, label
        await here.can_go_on(person)


def _data(screen: Seen) -> list[str]:
    return [
        str(button["callback_data"]) for row in screen.buttons for button in row if "callback_data" in button
    ]

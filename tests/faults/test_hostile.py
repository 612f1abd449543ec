"""Whatever people send, in whatever state: no apology, no refused call, and the card stands."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation import buttons
from bot.transport.updates import Arrived, read
from tests.faults.hostile import DATA, KINDS, TEXTS, fuzzed_data, fuzzed_text
from tests.faults.ways import FIRST, SECOND, to_the_first_card, to_the_lesson, to_the_lessons_end
from tests.people import Person, Telegram
from tests.tutor import Tutor

SEED = 11
GARBLED_IDS = ("to edit not found", "query is too old", "message is not modified")


async def nowhere(person: Person) -> None:
    """Somebody who has not even pressed Start."""


async def at_home(person: Person) -> None:
    """Nothing is open."""
    await person.says("/cancel")
    await person.sees("Nothing is open")


async def at_the_course(person: Person) -> None:
    """The course card."""
    await person.says("/start")
    await person.sees("How tests are measured")


async def at_a_check(person: Person) -> None:
    """A check question of the lesson."""
    await to_the_lesson(person)
    for label, seen in (("Next", "page 2 of 2"), ("Next", "1 of 2")):
        await person.presses(label)
        await person.sees(seen)


async def at_a_second_try(person: Person) -> None:
    """The flip side of a card."""
    await to_the_first_card(person)
    await person.presses("Show answer")
    await person.sees("Answer: sensitivity", button="Good")


async def at_the_reviews_end(person: Person) -> None:
    """The review was stopped."""
    await to_the_first_card(person)
    await person.presses("Stop")
    await person.sees("Stopped")


async def at_the_time(person: Person) -> None:
    """Asked for the time of the reminder."""
    await person.says("/remind")
    await person.sees("At what time")


async def at_the_place(person: Person) -> None:
    """Asked for the city."""
    await person.says("/remind 07:30")
    await person.sees("city")


async def at_the_clock(person: Person) -> None:
    """Asked whether the clock is right."""
    await at_the_place(person)
    await person.says("Berlin")
    await person.sees("for you now")


async def with_a_reminder(person: Person) -> None:
    """The reminder is set."""
    await person.says("/remind 07:30 Berlin")
    await person.sees("Yes")


STATES: tuple[Callable[[Person], Awaitable[object]], ...] = (
    nowhere,
    at_home,
    at_the_course,
    to_the_lesson,
    at_a_check,
    to_the_lessons_end,
    to_the_first_card,
    at_a_second_try,
    at_the_reviews_end,
    at_the_time,
    at_the_place,
    at_the_clock,
    with_a_reminder,
)


def hold_harmless(telegram: Telegram) -> None:
    """Nobody was told that something went wrong, and Telegram refused nothing but what it must."""
    refused = [
        call
        for call in telegram.calls.of()
        if call.outcome == 400 and not any(why in call.description for why in GARBLED_IDS)
    ]
    assert not refused, [(call.method, call.description, call.params) for call in refused[:3]]
    for chat in telegram.world.chats.values():
        for message in chat.messages.values():
            text = str(message.content.get("text", ""))
            assert "something went wrong" not in text, [
                str(each.content)[:300] for each in list(chat.messages.values())[-6:]
            ]
            assert "did not work just now" not in text


@pytest.mark.parametrize("state", STATES)
async def test_in_every_state_every_text_and_kind_gets_a_sensible_answer(
    telegram: Telegram, tutor: Tutor, state: Callable[[Person], Awaitable[object]]
) -> None:
    people = [telegram.person(f"<b>P{number}&") for number in range(6)]
    await asyncio.gather(*(state(person) for person in people))
    for number, text in enumerate(TEXTS):
        telegram.people.says(people[number % 6].id, text)
    for number, kind in enumerate(KINDS):
        telegram.people.sends(people[number % 6].id, kind)
    await telegram.quiet(0.2)
    hold_harmless(telegram)
    for person in people:
        await person.says("/learn")
        await person.sees(button="")


@pytest.mark.parametrize("state", STATES[1:])
async def test_in_every_state_forged_buttons_have_no_effect(
    telegram: Telegram, tutor: Tutor, state: Callable[[Person], Awaitable[object]]
) -> None:
    anna = telegram.person("Anna")
    await state(anna)
    chance = random.Random(SEED)
    screen = anna.last
    version = _version(screen.keyboard)
    own = {str(button.get("callback_data", "")) for row in screen.buttons for button in row}
    names = [name for name in buttons._KINDS if name != "o"]
    sent = [*DATA, *(fuzzed_data(chance, names, version) for _ in range(120))]
    forged = [
        data
        for data in sent
        if data not in own and not any(data.split(":")[:1] == each.split(":")[:1] for each in own)
    ]
    for some in range(0, len(forged), 30):  # an answer that waits for a free connection too long is given up
        presses = [
            telegram.people.presses(anna.id, screen.id, data=data) for data in forged[some : some + 30]
        ]
        await telegram.quiet(0.2)
        assert all(telegram.people.answer(press) is not None for press in presses)
    hold_harmless(telegram)


def _version(keyboard: dict[str, object]) -> int:
    rows = keyboard.get("inline_keyboard") or [[{"callback_data": "x:0"}]]
    assert isinstance(rows, list)
    return int(str(rows[0][0].get("callback_data", "x:0")).split(":")[1])


async def test_two_thousand_fuzzed_texts_and_presses_end_in_no_apology(
    telegram: Telegram, tutor: Tutor
) -> None:
    chance = random.Random(SEED)
    people = [telegram.person(f"P{number}") for number in range(8)]
    names = list(buttons._KINDS)
    await asyncio.gather(*(to_the_first_card(person) for person in people))
    for _ in range(50):
        for person in people:
            for _ in range(5):
                if chance.random() < 0.6:
                    telegram.people.says(person.id, fuzzed_text(chance))
                    continue
                screen = max((seen for seen in person.chat if seen.buttons), key=lambda seen: seen.version)
                data = fuzzed_data(chance, names, _version(screen.keyboard))
                telegram.people.presses(person.id, screen.id, data=data)
        await asyncio.sleep(0)
    await telegram.quiet(0.3)
    hold_harmless(telegram)
    for person in people:
        await person.says("/learn")
        await person.sees("page")


async def test_what_is_no_new_message_is_no_answer(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    await to_the_first_card(anna)
    await anna.edits(await anna.says("/nosuchcommand"), "sensitivity")
    await anna.sends(
        "forward",
        text="sensitivity",
        forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": "x"},
    )
    telegram.people.injects(
        {"message": _message(telegram, anna, via_bot={"id": 9, "is_bot": True, "first_name": "v"})}
    )
    telegram.people.injects({"channel_post": _message(telegram, anna)})
    telegram.people.injects({"message": {**_message(telegram, anna), "from": None}})
    telegram.people.injects({"brand_new_kind": {"a": 1}})
    await telegram.quiet()
    hold_harmless(telegram)
    kept = await tutor.app.database.read(lambda tx: tx.execute("SELECT count(*) FROM reviews").fetchone())
    assert kept == (0,)
    await anna.says("sensitivity")
    await anna.sees(SECOND)


def _message(telegram: Telegram, person: Person, **fields: object) -> dict[str, object]:
    account = telegram.world.accounts[person.id].as_json()
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    return {"message_id": 10**6, "date": 1, "chat": chat, "from": account, "text": "sensitivity", **fields}


async def test_a_hostile_answer_is_stored_clean_and_short(tutor: Tutor, anna: Person) -> None:
    await to_the_first_card(anna)
    await anna.says("a\x00\u202e" + "b" * 4000)
    await anna.sees("❌")
    kept = await tutor.app.database.read(lambda tx: tx.execute("SELECT answer FROM reviews").fetchone())
    assert kept[0].startswith("ab")
    assert len(kept[0]) <= 512


async def test_one_hostile_text_does_not_hold_up_another_person(
    telegram: Telegram, tutor: Tutor, anna: Person
) -> None:
    ben = telegram.person("Ben")
    await to_the_first_card(anna)
    assert FIRST in anna.last.text
    for text in ("x" * 4096, "sensitivity " * 340, "\ufdfa" * 1300, "1" * 4000):
        await anna.says(text)
        await ben.says("/help")
        await ben.sees("three-minute bites", timeout=20)  # a tenth of a second where it was written


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
_FIELDS = ("message", "edited_message", "callback_query", "my_chat_member", "poll_answer")


@given(update=st.dictionaries(st.sampled_from(_FIELDS), _JSON, max_size=2), update_id=st.integers(1, 10**12))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)
def test_an_update_of_any_shape_is_read_or_broken_but_never_an_error(
    update: dict[str, object], update_id: int
) -> None:
    assert isinstance(read({"update_id": update_id, **update}, "tutor_bot"), Arrived)

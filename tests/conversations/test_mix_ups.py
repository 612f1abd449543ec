"""Answers that belong to another card, and cards that will not stick: told, remembered, acted on."""

from __future__ import annotations

from datetime import timedelta

from tests.clock import Clock
from tests.conversations.quizzes import asked, right_in
from tests.conversations.stories import (
    QUESTIONS,
    RIGHT,
    answers,
    card_asked,
    card_of,
    exported,
    moment,
    passes,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram


async def learns_all(telegram: Telegram, clock: Clock, person: Person) -> None:
    """Read the first lesson and answer its cards until they come back after days."""
    await starts_reviewing(person)
    for _ in range(2):
        for _ in range(3):
            await answers(person, RIGHT[card_asked(person.last)])
        await passes(telegram, clock, minutes=11)
        await answers(person, "/review")


async def forgets(telegram: Telegram, clock: Clock, person: Person, card: str) -> None:
    """Come back when everything is due, answer one card wrong and the others right, then all of them right."""
    await passes(telegram, clock, days=40)
    await answers(person, "/review")
    for _ in range(3):
        asked_now = card_asked(person.last)
        await answers(person, "no idea at all" if asked_now == card else RIGHT[asked_now])
        if asked_now == card:
            return
    raise AssertionError(f"{card} was not asked")


async def knows_again(telegram: Telegram, clock: Clock, person: Person) -> None:
    """Answer what waits right, until nothing does."""
    for _ in range(4):
        await passes(telegram, clock, minutes=11)
        seen = await answers(person, "/review")
        while seen.button("Show answer"):
            seen = await answers(person, RIGHT[card_asked(seen)])


async def test_an_answer_of_another_card_is_told_so(anna: Person) -> None:
    await starts_reviewing(anna)
    told = await answers(anna, "specificity")
    assert told.text.startswith("❌")
    assert f"specificity is the answer to: “{QUESTIONS['healthy-spared'][:90]}" in told.text


async def test_the_pair_is_remembered_once_however_it_was_mixed_up(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "specificity")
    await answers(anna, "recall")  # another name of sensitivity
    (pair,) = (await exported(anna))["confusions"]
    assert (pair["card"], pair["other"], pair["times"]) == ("metrics/healthy-spared", "metrics/ill-found", 2)


async def test_an_answer_that_was_right_after_all_or_is_taken_back_mixed_nothing_up(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "specificity")
    await taps(anna, "I was right")
    assert (await exported(anna))["confusions"] == []
    await answers(anna, "sensitivity")
    await taps(anna, "Undo")
    assert (await exported(anna))["confusions"] == []


async def test_the_pair_comes_back_together(telegram: Telegram, clock: Clock, anna: Person) -> None:
    await learns_all(telegram, clock, anna)
    await passes(telegram, clock, days=40)
    await answers(anna, "/review")
    for _ in range(3):
        card = card_asked(anna.last)
        await answers(anna, "specificity" if card == "ill-found" else RIGHT[card])
    await passes(telegram, clock, minutes=11)
    first = await answers(anna, "/review")
    assert card_asked(first) == "ill-found"
    second = await answers(anna, RIGHT["ill-found"])
    assert card_asked(second) == "healthy-spared"  # not due for days, yet here to be told apart


async def test_statistics_name_the_pair_and_offer_to_tell_it_apart(telegram: Telegram, anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "specificity")
    seen = await answers(anna, "/stats")
    assert "You mix up specificity and sensitivity (once)." in seen.text
    await anna.presses("specificity or sensitivity?", message=seen)
    for number in (1, 2):
        poll = await asked(anna, number)
        assert {option["text"] for option in poll.poll["options"]} == {"sensitivity", "specificity"}  # type: ignore[index]
        await anna.votes(*right_in(telegram, anna), message=poll)
    await anna.sees("2 of 2")
    assert (await exported(anna))["confusions"] == []


async def test_a_card_forgotten_four_times_is_told_and_can_come_with_a_hint(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await learns_all(telegram, clock, anna)
    for lapses in range(1, 5):
        await forgets(telegram, clock, anna, "ill-found")
        if lapses < 4:
            assert not anna.last.button("Rest a month")
            await knows_again(telegram, clock, anna)
    assert "forgotten 4 times" in anna.last.text
    assert len(anna.last.text) <= 700
    await taps(anna, "Hint from now on")
    assert "first letters" in anna.last.text
    assert not anna.last.button("Rest a month")
    await passes(telegram, clock, minutes=11)
    seen = await answers(anna, "/review")
    while card_asked(seen) != "ill-found":
        seen = await answers(anna, RIGHT[card_asked(seen)])
    assert "Hint: s__________ (11 letters)" in seen.text
    await answers(anna, RIGHT["ill-found"])
    for _ in range(4):
        await knows_again(telegram, clock, anna)
        await forgets(telegram, clock, anna, "ill-found")
    assert "forgotten 8 times" in anna.last.text
    assert not anna.last.button("Hint from now on")
    assert anna.last.button("Rest a month")


async def test_a_card_that_rests_is_not_hidden_and_comes_back(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await learns_all(telegram, clock, anna)
    for _ in range(3):
        await forgets(telegram, clock, anna, "ill-found")
        await knows_again(telegram, clock, anna)
    await forgets(telegram, clock, anna, "ill-found")
    rests = await taps(anna, "Rest a month")
    assert "rests for 30 days" in rests.text
    assert "Back in 30 days." in rests.text
    assert "minutes" not in rests.text.partition("Back in 30 days.")[0]
    assert (await card_of(anna, "ill-found"))["suspended"]
    seen = await answers(anna, "/stats")
    until = clock() + timedelta(days=30)
    assert f"sensitivity rests until {until.day} {until:%B}." in seen.text
    await passes(telegram, clock, days=31)
    await answers(anna, "/review")
    card = await card_of(anna, "ill-found")
    assert not card["suspended"]
    assert moment(card["due"]) <= clock()


async def test_a_resting_card_can_be_brought_back_at_once(
    telegram: Telegram, clock: Clock, anna: Person
) -> None:
    await learns_all(telegram, clock, anna)
    for _ in range(3):
        await forgets(telegram, clock, anna, "ill-found")
        await knows_again(telegram, clock, anna)
    await forgets(telegram, clock, anna, "ill-found")
    await taps(anna, "Rest a month")
    await answers(anna, "/stats")
    assert "What rested is back" in (await taps(anna, "Bring back what rests")).text
    assert not (await card_of(anna, "ill-found"))["suspended"]

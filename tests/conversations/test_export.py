"""/export: the document that outside checks and people themselves read."""

from __future__ import annotations

from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from tests.conversations.stories import (
    RIGHT,
    answers,
    exported,
    moment,
    reads_the_first_lesson,
    starts_reviewing,
    taps,
)
from tests.people import Person, Telegram
from tests.tutor import Tutor


async def test_it_comes_as_a_json_document_and_leaves_the_card_waiting(anna: Person) -> None:
    await starts_reviewing(anna)
    await anna.says("/export")
    seen = await anna.sees(kind="document")
    assert str(seen.content["document"]["file_name"]).endswith(".json")
    assert not seen.button("Show answer")
    assert (await answers(anna, RIGHT["ill-found"])).text.startswith("✅")


async def test_it_has_the_parts_of_the_contract(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    document = await exported(anna)
    assert document["learner"]["id"] == anna.id
    assert ZoneInfo(document["settings"]["timezone"])
    assert {"card", "at", "rating", "verdict", "answer"} <= document["reviews"][0].keys()
    assert {"card", "state", "due", "stability", "difficulty"} <= document["cards"][0].keys()


async def test_times_are_iso_in_utc(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    document = await exported(anna)
    for stamp in (
        document["reviews"][0]["at"],
        document["cards"][0]["due"],
        document["learner"]["started_at"],
    ):
        assert moment(stamp).utcoffset() == timedelta(0)
        assert moment(stamp).tzinfo in (UTC, moment(stamp).tzinfo)


async def test_reviews_stand_in_the_order_given_with_the_answers_as_typed(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "  Prevalence <b> ")
    await answers(anna, "SPECIFICITY")
    await taps(anna, "Show answer")
    await taps(anna, "Hard")
    await answers(anna, "Sensitivity.")
    told = [
        (review["card"].partition("/")[2], review["rating"], review["verdict"], review["answer"])
        for review in (await exported(anna))["reviews"]
    ]
    assert told == [
        ("ill-found", 1, "wrong", "Prevalence <b>"),
        ("healthy-spared", 3, "correct", "SPECIFICITY"),
        ("two-errors", 2, "", ""),
        ("ill-found", 3, "correct", "Sensitivity."),
    ]


async def test_new_cards_have_no_due_time_yet(anna: Person) -> None:
    await reads_the_first_lesson(anna)
    for card in (await exported(anna))["cards"]:
        assert (card["state"], card["due"], card["stability"], card["difficulty"]) == (
            "new",
            None,
            None,
            None,
        )


async def test_someone_who_never_did_anything_gets_a_document_too(anna: Person) -> None:
    document = await exported(anna)
    assert (document["reviews"], document["cards"]) == ([], [])


async def test_it_holds_nothing_of_anybody_else(telegram: Telegram, tutor: Tutor, anna: Person) -> None:
    ben = telegram.person("Ben")
    await starts_reviewing(ben)
    await answers(ben, "a word of Ben's")
    assert "Ben" not in str(await exported(anna))

"""Commands anywhere: help, cancel, mistyped ones, and what Telegram's menu shows."""

from __future__ import annotations

import pytest

from bot.app.app import MENU
from bot.conversation.topics import COMMANDS
from tests.conversations.stories import QUESTIONS, RIGHT, answers, exported, sent, starts_reviewing, taps
from tests.people import Person, Telegram
from tests.tutor import Tutor

NOT_TOLD = {"help", "preview"}  # itself; for those who run it


async def test_help_lists_what_the_bot_can_do_and_leaves_the_card_waiting(anna: Person) -> None:
    await starts_reviewing(anna)
    shown = await answers(anna, "/help")
    for command in sorted(COMMANDS.keys() - NOT_TOLD):
        assert f"/{command}" in shown.text, command
    assert not shown.button("Show answer")
    assert (await answers(anna, RIGHT["ill-found"])).text.startswith("✅")


async def test_the_buttons_of_an_old_help_still_open_things(anna: Person) -> None:
    await answers(anna, "/help")
    await starts_reviewing(anna)
    await anna.presses("Next lesson", message=next(seen for seen in anna.chat if "/cancel" in seen.text))
    assert "The trade-off" in (await anna.sees(button="Next")).text


async def test_cancel_leaves_what_is_open_and_keeps_its_place(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    seen = await answers(anna, "/cancel")
    assert "Stopped. Nothing is lost." in seen.text
    assert "2 of 3" in (await taps(anna, "Review")).text


async def test_cancel_with_nothing_open_shows_the_ways_on(anna: Person) -> None:
    seen = await answers(anna, "/cancel")
    assert "Stopped" not in seen.text
    assert seen.button("Review")


@pytest.mark.parametrize("typed", ["/revew", "/reviews", "/REVEIW", "/lern", "/undoo"])
async def test_a_mistyped_command_is_guessed(anna: Person, typed: str) -> None:
    assert "Did you mean /" in (await answers(anna, typed)).text


@pytest.mark.parametrize("typed", ["/xyzzy", "/" + "a" * 4000, "/привет"])
async def test_an_unknown_command_points_to_help(anna: Person, typed: str) -> None:
    assert "/help" in (await answers(anna, typed)).text


@pytest.mark.parametrize(
    "typed", ["/REVIEW", "/review@pocket_tutor_bot", "/review now please", "/review\nnow"]
)
async def test_a_command_is_known_in_every_form_that_telegram_lets_through(anna: Person, typed: str) -> None:
    await starts_reviewing(anna)
    assert QUESTIONS["ill-found"] in (await answers(anna, typed)).text


async def test_an_unknown_command_in_a_review_is_no_answer(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, "/sensitivity")
    assert (await exported(anna))["reviews"] == []


async def test_a_lone_slash_in_a_review_is_an_answer(anna: Person) -> None:
    await starts_reviewing(anna)
    assert (await answers(anna, "/ 5")).text.startswith("❌")


@pytest.mark.parametrize("command", sorted(COMMANDS))
async def test_any_command_in_the_middle_of_a_review_has_one_message_out_and_loses_nothing(
    telegram: Telegram, anna: Person, command: str
) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await telegram.quiet(0.03)
    before = sent(telegram, anna)
    await answers(anna, f"/{command}")
    await telegram.quiet(0.03)
    assert sent(telegram, anna) == before + 1
    if command == "undo":
        return
    asked = await answers(anna, "/review")
    assert "2 of 3" in asked.text
    assert len((await exported(anna))["reviews"]) == 1


async def test_the_menu_and_the_descriptions_are_set_at_start(telegram: Telegram, tutor: Tutor) -> None:
    await telegram.quiet(0.1)
    menus = {call.params["scope"]["type"]: call for call in telegram.calls.of("setMyCommands")}
    private = menus["all_private_chats"]
    assert private.outcome == 200
    starred = ["start", "learn", "review", "quiz", "stats", "remind", "settings", "help"]
    assert [one["command"] for one in private.params["commands"]] == starred == list(MENU)
    in_groups = [one["command"] for one in menus["all_group_chats"].params["commands"]]
    assert in_groups == ["challenge", "leaderboard", "daily", "help"]
    assert telegram.calls.of("setMyDescription")[0].outcome == 200
    assert telegram.calls.of("setMyShortDescription")[0].outcome == 200


def test_every_command_of_the_menu_exists() -> None:
    assert set(MENU) <= set(COMMANDS)


async def test_someone_whose_app_speaks_another_language_is_answered_in_english(
    telegram: Telegram, tutor: Tutor
) -> None:
    zoe = telegram.person("Zoe", language="xx-unknown")
    assert (await answers(zoe, "/start")).button("Start lesson")


async def test_an_idle_text_is_told_what_can_be_done(anna: Person) -> None:
    assert "/learn" in (await answers(anna, "hello")).text


async def test_what_is_opened_in_the_middle_of_a_lesson_or_review_leads_back_with_one_tap(
    anna: Person,
) -> None:
    await answers(anna, "/learn")
    second = await taps(anna, "Next")
    await answers(anna, "/remind 19:30 Berlin")
    assert anna.last.text.startswith("Yes: every day at 19:30")
    assert (await taps(anna, "Return to the lesson")).text == second.text
    await answers(anna, "/courses")
    assert (await taps(anna, "Return to the lesson")).text == second.text


async def test_a_lesson_opened_over_a_review_leads_back_to_its_card(anna: Person) -> None:
    asked = await starts_reviewing(anna)
    await answers(anna, "/learn")
    assert (await taps(anna, "Return to the review")).text == asked.text


@pytest.mark.parametrize("command", ["/help", "/about", "/stats"])
async def test_what_is_only_told_in_between_leads_back_too(anna: Person, command: str) -> None:
    await answers(anna, "/learn")
    page = await taps(anna, "Next")
    told = await answers(anna, command)
    assert told.labels[-1] == "Return to the lesson"
    assert (await taps(anna, "Return to the lesson")).text == page.text


async def test_with_nothing_open_it_leads_nowhere_back(anna: Person) -> None:
    await answers(anna, "/start")
    assert not any(label.startswith("Return") for label in (await answers(anna, "/help")).labels)


async def test_what_is_taken_back_in_the_middle_of_a_lesson_leads_back_to_it(anna: Person) -> None:
    await starts_reviewing(anna)
    await answers(anna, RIGHT["ill-found"])
    await taps(anna, "Stop")
    await answers(anna, "/learn")
    undone = await answers(anna, "/undo")
    assert "Taken back" in undone.text
    assert undone.button("Return to the lesson")

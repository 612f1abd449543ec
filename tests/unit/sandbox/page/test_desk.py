"""The desk: several people and groups, each phone sees its own."""

from typing import Any

import pytest

from bot.sandbox.page import desk as desks
from bot.sandbox.page.desk import Desk
from bot.sandbox.page.phone import Changes
from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call


@pytest.fixture
def desk(telegram: Telegram) -> Desk:
    """With Anna and Ben."""
    desk = Desk(telegram.world, telegram.people)
    desk.add_person("Anna")
    desk.add_person("Ben")
    return desk


def told(changes: Changes) -> list[dict[str, Any]]:
    """What has been told so far."""
    return [change for _ in range(changes.qsize()) if (change := changes.get_nowait())]


async def test_each_has_a_chat_with_the_bot_and_hears_that_another_was_written_to(
    telegram: Telegram, desk: Desk
) -> None:
    anna, ben = desk.residents
    telegram.people.says(ben, "/start")
    with desk.phone(anna).watched() as changes:
        await call(telegram, "sendMessage", chat_id=ben, text="For Ben")
        assert told(changes) == [{"kind": "stirred", "chat": ben, "is_news": True}]
    assert desk.phone(anna).snapshot()["messages"] == []
    assert [one["text"] for one in desk.phone(ben).snapshot()["messages"]] == ["/start", "For Ben"]


async def test_a_group_has_the_bot_and_each_member_sees_whose_message_is_whose(desk: Desk) -> None:
    anna, ben = desk.residents
    group = desk.add_group(" Class\nof 26 ", [anna, ben])
    desk.people.says(ben, "Hello", chat=group)
    messages = desk.phone(anna, group).snapshot()["messages"]
    assert [one["service"] for one in messages[:-1]] == ["Anna created the group", "Anna added Tutor"]
    assert (messages[-1]["text"], messages[-1]["mine"], messages[-1]["from"]["name"]) == (
        "Hello",
        False,
        "Ben",
    )
    assert desk.phone(ben, group).snapshot()["messages"][-1]["mine"]
    (_, entry) = desk.around(ben)["chats"]
    told = {"about": "Anna, Ben, Tutor", "members": 3, "topics": []}
    line = {"last": "You: Hello", "at": messages[-1]["date"]}
    assert entry == {"id": group, "title": "Class of 26", "group": True, **told, **line}


async def test_the_list_of_chats_tells_the_newest_line_of_one_s_own(telegram: Telegram, desk: Desk) -> None:
    anna, ben = desk.residents
    group = desk.add_group("Class", [anna, ben])
    with desk.phone(anna).watched() as changes:
        for person in (ben, anna):
            desk.people.says(person, "Long " * 30, chat=group)
        desk.people.says(ben, "To the bot alone")
        lines = [(one["is_news"], one["line"]["last"]) for one in told(changes)]
    assert lines == [(True, f"Ben: {'Long ' * 15}"), (False, f"You: {'Long ' * 15}")]
    with desk.phone(anna, group).watched() as changes:
        desk.people.says(ben, "Well?", chat=group)
        (change,) = told(changes)
        assert change["line"]["last"] == "Ben: Well?"


async def test_a_player_comes_into_the_group_and_is_nobody_one_can_be(desk: Desk) -> None:
    group = desk.add_group("Class", [desk.residents[0]])
    player = desk.add_player(group, "Mira")
    assert "Mira" in desk.around(desk.residents[0])["chats"][1]["about"]
    with pytest.raises(KeyError):
        desk.phone(player)
    with pytest.raises(KeyError):
        desk.add_player(77, "Tom")


async def test_who_is_not_there_or_in_no_such_chat_has_no_phone(desk: Desk) -> None:
    anna, ben = desk.residents
    group = desk.add_group("Class", [anna])
    for person, chat in ((ben, group), (ben, anna), (9, 0), (anna, 12)):
        with pytest.raises(KeyError):
            desk.phone(person, chat)
    assert desk.phone() is desk.phone(anna, anna)


@pytest.mark.parametrize("name", ["", "  ", "x" * 65])
async def test_names_have_bounds(desk: Desk, name: str) -> None:
    with pytest.raises(ValueError, match="1 to 64"):
        desk.add_person(name)
    with pytest.raises(ValueError, match="1 to 64"):
        desk.add_group(name, desk.residents)


async def test_people_groups_and_players_have_bounds(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    group = desk.add_group("Class", desk.residents)
    for bound in ("MOST_PEOPLE", "MOST_GROUPS"):
        monkeypatch.setattr(desks, bound, 0)
    with pytest.raises(ValueError, match="at most"):
        desk.add_person("Cleo")
    with pytest.raises(ValueError, match="at most"):
        desk.add_group("Two", desk.residents)
    with pytest.raises(ValueError, match="at most"):
        desk.add_player(group, "Mira")
    monkeypatch.undo()
    with pytest.raises(ValueError, match="people who are here"):
        desk.add_group("Two", [12])


async def test_the_panel_is_told_when_it_changes_and_only_then(desk: Desk) -> None:
    with desk.phone().watched() as changes:
        for ahead in (0, 0, 3600):
            desk.show_panel(ahead=ahead)
        assert [one["panel"]["ahead"] for one in told(changes)] == [0, 3600]
    assert desk.watched is False


async def test_a_blocked_bot_shows(telegram: Telegram, desk: Desk) -> None:
    telegram.people.says(desk.residents[0], "/start")
    with desk.phone().watched() as changes:
        telegram.people.blocks(desk.residents[0])
        assert told(changes) == [{"kind": "blocked", "blocked": True}]
    assert desk.phone().snapshot()["blocked"]

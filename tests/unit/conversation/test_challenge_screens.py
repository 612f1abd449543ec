"""A challenge on a phone: never more than 700 letters a bubble, however many play and whatever they are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.activity.challenge import ChallengeBoard, ChallengePodium, ChallengeSetUp, Standing
from bot.conversation.games import screens, set_up_screens
from bot.conversation.house import House
from bot.conversation.screens import Screen
from bot.conversation.topic import Facts
from bot.conversation.topics import leaderboard

FACTS = Facts(House(), "en")
LONGEST = "Wolfeschlegelsteinhausen"  # letters that a name may have


def standings(number: int, name: str = "Anna") -> tuple[Standing, ...]:
    """Return places of players who are called alike."""
    return tuple(
        (place, f"{name[: 24 - len(str(place))]}{place}", 1000 - place) for place in range(1, number + 1)
    )


def podium(players: int, name: str = "Anna") -> Screen:
    """Return the podium of a game with so many players."""
    activity = ChallengePodium(1, 5, standings(min(players, 20), name), 3, True, players)
    return screens.view_podium(activity, FACTS)


def labels(screen: Screen) -> list[str]:
    """Return what stands on its buttons."""
    return [key.label for row in screen.rows for key in row]


@pytest.mark.parametrize("players", [1, 2, 20])
def test_a_podium_has_a_line_a_player(players: int) -> None:
    lines = podium(players).text.plain.splitlines()
    assert lines[-players:] == [f"{place}. Anna{place}: {1000 - place}" for place in range(1, players + 1)]
    assert "My place" not in labels(podium(players))


def test_a_podium_of_hundreds_counts_the_others_and_everyone_finds_their_place() -> None:
    assert podium(200).text.plain.splitlines()[-1] == "and 180 more"
    assert "My place" in labels(podium(200))
    long = podium(200, LONGEST)
    assert len(long.text.plain) <= 700
    assert "and 18" in long.text.plain.splitlines()[-1]


def test_a_podium_that_was_stored_before_players_were_counted_is_drawn() -> None:
    assert "2. Anna2: 998" in screens.view_podium(ChallengePodium(1, 5, standings(2)), FACTS).text.plain


@given(
    st.integers(0, 300),
    st.integers(1, 24),
    st.text("abc ", max_size=300),
    st.text("abc ", min_size=1, max_size=100),
    st.sampled_from((0, 61)),
)
def test_a_result_is_never_longer_than_a_phone_shows(
    players: int, letters: int, why: str, answer: str, wait: int
) -> None:
    ranked = standings(players, LONGEST[:letters])
    scored = tuple((name, points) for _, name, points in ranked)
    board = ChallengeBoard(
        *(1, 3, 50, 300, True),
        closed=True,
        answer=answer,
        why=why,
        scored=scored,
        standings=ranked[:5],
        wait=wait,
        players=players,
    )
    shown = screens.view_board(board, FACTS)
    text = shown.text.plain
    assert len(text) <= 700
    assert ("My place" in labels(shown)) is (players > 5)
    if players > 20:
        assert " more" in text


@pytest.mark.parametrize("players", [0, 3, 300])
def test_a_set_up_names_whom_it_has_room_for(players: int) -> None:
    names = tuple(name for _, name, _ in standings(players, LONGEST))
    activity = ChallengeSetUp(1, "A course", "A lesson", 10, 20, "mixed", True, "Anna", names)
    text = set_up_screens.view_set_up(activity, FACTS).text.plain
    assert len(text) <= 700
    assert (f"{players} player" in text) is bool(players)


def test_a_question_mentions_everyone_within_a_phones_screen() -> None:
    players = [[number, LONGEST] for number in range(1, 40)]
    arguments = {"round": 3, "rounds": 10, "question": "Which?", "players": players}
    question = screens.view_question(arguments, FACTS)
    assert len(question.text.plain) <= 250
    assert [part.person for part in question.text.parts if part.person] == list(range(1, 40))


def test_who_is_called_nothing_yet_is_somebody() -> None:
    names = screens.view_podium(ChallengePodium(1, 5, ((1, "", 150),)), FACTS).text.plain
    assert "1. Somebody: 150" in names


def test_a_leaderboard_counts_those_it_does_not_name() -> None:
    best = [[f"Anna{place}", 1000 - place] for place in range(1, 11)]
    board = leaderboard.view({"week": best, "ever": best, "week_players": 12, "players": 190}, FACTS)
    assert "10. Anna10: 990\nand 2 more" in board.text.plain
    assert "and 180 more" in board.text.plain
    assert labels(board) == ["My place"]
    few = leaderboard.view({"week": best[:2], "ever": best[:2], "week_players": 2, "players": 2}, FACTS)
    assert labels(few) == []

"""How a challenge looks: the question, the board beside it, the podium, and what is said around it."""

from __future__ import annotations

from typing import Any

from bot.conversation.activity.challenge import ChallengeBoard, ChallengePodium
from bot.conversation.games import buttons as press
from bot.conversation.games.keys import Rows, handing
from bot.conversation.games.naming import LONGEST, called, listed, table
from bot.conversation.markup import Part, Text, bold, emphasised, join, plain
from bot.conversation.screens import POLL_QUESTION, AskAdmins, Key, Poll, Reaction, Retold, Screen
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts
from storage.records.challenges import MOST_SECONDS

ROOM = 200  # letters for the best so far, for the words around a list of players


def view_board(activity: ChallengeBoard, facts: Facts) -> Screen:
    """Draw what stands beside a question: how to answer, the hint, then the answer and who was right."""
    language = facts.language
    place = say(language, "challenge-place", number=activity.round, rounds=activity.rounds)
    controls = (
        Key(words(language, "challenge-skip"), press.Skip(activity.game, activity.round, 0)),
        Key(words(language, "challenge-stop"), press.Stop(activity.game)),
    )
    hands = handing(activity.game, activity.handing, language)
    if activity.closed:
        onward = Key(words(language, "challenge-next"), press.Skip(activity.game, activity.round, 1))
        rows: Rows = ((onward, controls[1]), (hands,))
        if activity.players > len(activity.standings):
            rows = (*rows, (Key(words(language, "challenge-my-place"), press.MyPlace(activity.game)),))
        return Screen(join("\n\n", (place, *_result(activity, language))), rows)
    how = "challenge-vote" if activity.poll else "challenge-reply"
    lines = [say(language, how, seconds=activity.seconds)]
    if activity.hint:
        lines = [say(language, "challenge-left", seconds=activity.left)]
        lines.append(say(language, "challenge-hint", hint=activity.hint, letters=activity.letters))
    return Screen(join("\n", (place, *lines)), (controls, (hands,)))


def _result(activity: ChallengeBoard, language: str) -> list[Text]:
    lines = [say(language, "challenge-answer", answer=bold(activity.answer))]
    if activity.why:
        lines.append(emphasised(activity.why.strip()))
    standings = (
        table(activity.standings, language, ROOM, activity.players) if activity.standings else plain("")
    )
    if activity.scored:
        room = LONGEST - sum(len(line.plain) + 2 for line in (*lines, standings)) - ROOM
        scored = [f"{called(name, language)} +{points}" for name, points in activity.scored]
        lines.append(say(language, "challenge-right", who=listed(scored, language, room)))
    else:
        lines.append(say(language, "challenge-nobody-right"))
    if activity.standings:
        lines.append(join("\n", (say(language, "challenge-standings"), standings)))
    if activity.wait:
        lines.append(say(language, "challenge-wait", seconds=activity.wait))
    return lines


def view_podium(activity: ChallengePodium, facts: Facts) -> Screen:
    """Draw the end: a line a player, and what can be done next."""
    language, game = facts.language, activity.game
    head = join(
        "\n",
        (
            say(language, "challenge-over-" + activity.why),
            say(language, "challenge-asked", rounds=activity.asked),
        ),
    )
    places = table(activity.standings, language, LONGEST - ROOM, activity.players)
    lines = [head, places]
    if not activity.standings:
        lines = [head, say(language, "challenge-nobody-played")]
    elif not activity.counts:
        lines.append(say(language, "challenge-counts-not"))
    rows: list[tuple[Key, ...]] = [(Key(words(language, "challenge-rematch"), press.Rematch(game, 0)),)]
    if activity.missed:
        rows[0] += (Key(words(language, "challenge-rematch-misses"), press.Rematch(game, 1)),)
        rows.append((Key(words(language, "challenge-review-misses"), press.ReviewMisses(game)),))
    if len(places.plain.splitlines()) < max(activity.players, len(activity.standings)):
        rows.append((Key(words(language, "challenge-my-place"), press.MyPlace(game)),))
    return Screen(join("\n\n", lines), tuple(rows))


def view_poll(arguments: dict[str, Any], facts: Facts) -> Poll:
    """Make the poll of a question; why it is so stands in the result, once the time is up."""
    question = str(arguments["question"])
    if int(arguments["seconds"]) >= MOST_SECONDS:
        named = f"{words(facts.language, 'challenge-day-poll')} {question}"
        question = named if len(named) <= POLL_QUESTION else question
    return Poll(
        question,
        tuple(arguments["options"]),
        tuple(arguments["correct"]),
        open_period=int(arguments["seconds"]),
        hidden=True,
    )


def view_question(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Make the message of a typed question: who plays is mentioned, so that they are asked to reply."""
    language = facts.language
    place = say(
        language, "challenge-poll-place", number=int(arguments["round"]), rounds=int(arguments["rounds"])
    )
    asked = join("\n", (place, emphasised(arguments["question"].strip())))
    players = arguments["players"]
    longest = max(1, ROOM // max(1, len(players)) - 1)
    mentioned = [
        Text((Part(called(name, language)[:longest].rstrip(), person=int(person)),))
        for person, name in players
    ]
    return Screen(join("\n\n", (asked, join(" ", mentioned))), reply=words(language, "challenge-placeholder"))


def view_seen(arguments: dict[str, Any], _: Facts) -> Reaction:
    """Make the sign under an answer that was read."""
    return Reaction(int(arguments["message_id"]), str(arguments["emoji"]))


def view_day_result(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw what became of the question of the day."""
    scored = tuple((name, points) for name, points in arguments["scored"])
    standings = tuple((place, name, points) for place, name, points in arguments["standings"])
    board = ChallengeBoard(**{**arguments, "scored": scored, "standings": standings})
    head = say(facts.language, "challenge-day-poll")
    return Screen(join("\n\n", (head, *_result(board, facts.language))))


def view_begun(arguments: dict[str, Any], facts: Facts) -> Retold:
    """Put a line in the place of a set-up that has begun; its buttons are over."""
    language, wait = facts.language, int(arguments.get("wait", 0))
    told = say(language, "challenge-begun-wait", seconds=wait) if wait else say(language, "challenge-begun")
    return Retold(int(arguments["message_id"]), told)


def view_hello(_: dict[str, Any], facts: Facts) -> Screen:
    """Greet a group."""
    return Screen(say(facts.language, "group-hello"))


def view_help(_: dict[str, Any], facts: Facts) -> Screen:
    """Draw the help of a group."""
    return Screen(say(facts.language, "group-help"))


def view_in_group(_: dict[str, Any], facts: Facts) -> Screen:
    """Draw the way from the private chat into a group."""
    url = f"https://t.me/{facts.house.username}?startgroup=challenge"
    rows = ((Key(words(facts.language, "challenge-add-me"), url=url),),)
    return Screen(say(facts.language, "challenge-in-group"), rows if facts.house.username else ())


def view_ask_admins(_: dict[str, Any], _facts: Facts) -> AskAdmins:
    """Make the question who the admins are."""
    return AskAdmins()

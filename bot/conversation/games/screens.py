"""How a challenge looks: the set-up, the question, the board beside it, the podium."""

from __future__ import annotations

from typing import Any

from bot.conversation.activity.challenge import ChallengeBoard, ChallengePodium, ChallengeSetUp, Standing
from bot.conversation.buttons import Button
from bot.conversation.games import buttons as press
from bot.conversation.games.buttons import SetRounds, SetSeconds
from bot.conversation.links import number_of
from bot.conversation.markup import Part, Text, bold, emphasised, join, plain
from bot.conversation.screens import POLL_QUESTION, AskAdmins, Key, Poll, Reaction, Retold, Screen, short
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts
from bot.learning.challenge.modes import MODES
from bot.learning.challenge.setup import ROUNDS, SECONDS
from storage.challenges import MOST_SECONDS

MOST_NAMES = 20  # on a screen; the others are counted
Rows = tuple[tuple[Key, ...], ...]
CHOSEN = "✓ "


def view_set_up(activity: ChallengeSetUp, facts: Facts) -> Screen:
    """Draw the set-up, or the list that its host chooses from."""
    language = facts.language
    if activity.closed:
        return Screen(say(language, "challenge-closed"))
    if activity.picking == "course":
        return Screen(say(language, "challenge-pick-course"), _courses(activity, facts))
    if activity.picking == "lesson":
        return Screen(say(language, "challenge-pick-lesson"), _lessons(activity, facts))
    topic = activity.lesson or words(language, "challenge-whole-course")
    lines = [
        say(language, "challenge-daily" if activity.daily else "challenge-title"),
        say(language, "challenge-topic", course=bold(activity.course), topic=topic),
        say(language, "challenge-plan", rounds=activity.rounds, seconds=activity.seconds),
        say(language, "challenge-how-" + activity.mode),
    ]
    if activity.misses:
        lines.append(say(language, "challenge-misses"))
    if activity.streaks:
        lines.append(say(language, "challenge-streaks"))
    players = _names(activity.players, language)
    if activity.players:
        who = say(language, "challenge-players", number=len(activity.players), names=players)
    else:
        who = say(language, "challenge-no-players")
    return Screen(join("\n\n", (join("\n", lines), who)), _set_up_rows(activity, language))


def _set_up_rows(activity: ChallengeSetUp, language: str) -> Rows:
    game = activity.game
    rows: list[tuple[Key, ...]] = []
    if not activity.misses:
        rows += [
            (
                Key(words(language, "challenge-course"), press.Pick(game, 1)),
                Key(words(language, "challenge-lesson"), press.Pick(game, 2)),
            ),
            tuple(
                _choice(
                    _number("challenge-rounds", one, language), one == activity.rounds, SetRounds(game, one)
                )
                for one in ROUNDS
            ),
        ]
    rows += [
        tuple(
            _choice(
                _number("challenge-seconds", one, language), one == activity.seconds, SetSeconds(game, one)
            )
            for one in SECONDS
        ),
        tuple(
            _choice(words(language, "challenge-mode-" + one), one == activity.mode, press.SetMode(game, one))
            for one in MODES
        ),
        (
            Key(
                words(language, "challenge-streaks-off" if activity.streaks else "challenge-streaks-on"),
                press.SetStreaks(game, int(not activity.streaks)),
            ),
            _handing(activity.game, activity.handing, language),
        ),
        (
            Key(words(language, "challenge-join"), press.Join(game)),
            Key(words(language, "challenge-start"), press.StartNow(game)),
        ),
        (Key(words(language, "challenge-stop"), press.Stop(game)),),
    ]
    return tuple(rows)


def _number(name: str, number: int, language: str) -> str:
    return words(language, name, number=number)


def _choice(label: str, chosen: bool, button: Button) -> Key:
    return Key(CHOSEN + label if chosen else label, button)


def _handing(game: int, handing: bool, language: str) -> Key:
    if handing:
        return Key(words(language, "challenge-take-over"), press.TakeOver(game))
    return Key(words(language, "challenge-hand-over"), press.HandOver(game))


def _courses(activity: ChallengeSetUp, facts: Facts) -> Rows:
    game, courses = activity.game, facts.house.library.courses
    rows = [(Key(short(one.title), press.SetCourse(game, number_of(one.id))),) for one in courses]
    return (*rows, (Key(words(facts.language, "back"), press.Pick(game, 0)),))


def _lessons(activity: ChallengeSetUp, facts: Facts) -> Rows:
    course = next((one for one in facts.house.library.courses if one.title == activity.course), None)
    whole = Key(words(facts.language, "challenge-whole-course"), press.SetLesson(activity.game, 0))
    lessons = course.lessons if course else ()
    rows = [(Key(short(one.title), press.SetLesson(activity.game, number_of(one.id))),) for one in lessons]
    return ((whole,), *rows, (Key(words(facts.language, "back"), press.Pick(activity.game, 0)),))


def view_board(activity: ChallengeBoard, facts: Facts) -> Screen:
    """Draw what stands beside a question: how to answer, the hint, then the answer and who was right."""
    language = facts.language
    place = say(language, "challenge-place", number=activity.round, rounds=activity.rounds)
    controls = (
        Key(words(language, "challenge-skip"), press.Skip(activity.game, activity.round, 0)),
        Key(words(language, "challenge-stop"), press.Stop(activity.game)),
    )
    handing = _handing(activity.game, activity.handing, language)
    if activity.closed:
        onward = Key(words(language, "challenge-next"), press.Skip(activity.game, activity.round, 1))
        rows = ((onward, controls[1]), (handing,))
        return Screen(join("\n\n", (place, *_result(activity, language))), rows)
    how = "challenge-vote" if activity.poll else "challenge-reply"
    lines = [say(language, how, seconds=activity.seconds)]
    if activity.hint:
        lines = [say(language, "challenge-left", seconds=activity.left)]
        lines.append(say(language, "challenge-hint", hint=activity.hint, letters=activity.letters))
    return Screen(join("\n", (place, *lines)), (controls, (handing,)))


def _result(activity: ChallengeBoard, language: str) -> list[Text]:
    lines = [say(language, "challenge-answer", answer=bold(activity.answer))]
    if activity.why:
        lines.append(emphasised(activity.why.strip()))
    if activity.scored:
        who = _names(tuple(f"{name} +{points}" for name, points in activity.scored), language)
        lines.append(say(language, "challenge-right", who=who))
    else:
        lines.append(say(language, "challenge-nobody-right"))
    if activity.standings:
        lines.append(join("\n", (say(language, "challenge-standings"), _table(activity.standings))))
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
    lines = [head, _table(activity.standings)]
    if not activity.standings:
        lines = [head, say(language, "challenge-nobody-played")]
    elif not activity.counts:
        lines.append(say(language, "challenge-counts-not"))
    rows: list[tuple[Key, ...]] = [(Key(words(language, "challenge-rematch"), press.Rematch(game, 0)),)]
    if activity.missed:
        rows[0] += (Key(words(language, "challenge-rematch-misses"), press.Rematch(game, 1)),)
        rows.append((Key(words(language, "challenge-review-misses"), press.ReviewMisses(game)),))
    return Screen(join("\n\n", lines), tuple(rows))


def _table(standings: tuple[Standing, ...]) -> Text:
    return plain("\n".join(f"{place}. {name}: {points}" for place, name, points in standings))


def _names(names: tuple[str, ...], language: str) -> str:
    shown = ", ".join(names[:MOST_NAMES])
    left = len(names) - MOST_NAMES
    return shown + words(language, "challenge-and-more", number=left) if left > 0 else shown


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
    players = [Text((Part(name, person=int(person)),)) for person, name in arguments["players"]]
    return Screen(join("\n\n", (asked, join(" ", players))), reply=words(language, "challenge-placeholder"))


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
    return Retold(int(arguments["message_id"]), say(facts.language, "challenge-begun"))


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

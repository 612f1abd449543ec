"""How the set-up of a challenge looks: what is chosen, who plays, and the lists that its host chooses from."""

from __future__ import annotations

from bot.conversation.activity.challenge import ChallengeSetUp
from bot.conversation.buttons import Button
from bot.conversation.games import buttons as press
from bot.conversation.games.buttons import SetRounds, SetSeconds
from bot.conversation.games.keys import Rows, handing
from bot.conversation.games.naming import called, listed
from bot.conversation.links import number_of
from bot.conversation.lists import listed as paged
from bot.conversation.markup import bold, join
from bot.conversation.screens import Key, Screen, short
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts
from bot.learning.challenge.modes import MODES
from bot.learning.challenge.setup import ROUNDS, SECONDS

CHOSEN = "✓ "
ROOM = 300  # letters for the names of those who play


def view_set_up(activity: ChallengeSetUp, facts: Facts) -> Screen:
    """Draw the set-up, or the list that its host chooses from."""
    language = facts.language
    if activity.closed:
        return Screen(say(language, "challenge-closed"))
    if activity.picking == "course":
        return Screen(
            say(language, "challenge-pick-course"), _picking(activity, _courses(activity, facts), 1, language)
        )
    if activity.picking == "lesson":
        return Screen(
            say(language, "challenge-pick-lesson"), _picking(activity, _lessons(activity, facts), 2, language)
        )
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
    if activity.players:
        names = listed([called(name, language) for name in activity.players], language, ROOM)
        who = say(language, "challenge-players", number=len(activity.players), names=names)
    else:
        who = say(language, "challenge-no-players")
    return Screen(join("\n\n", (join("\n", lines), who)), _set_up_rows(activity, language))


def _set_up_rows(activity: ChallengeSetUp, language: str) -> Rows:
    game = activity.game
    rows: list[tuple[Key, ...]] = []
    if not activity.misses:
        rows += [
            (
                Key(words(language, "challenge-course"), press.Pick(game, 1, 0)),
                Key(words(language, "challenge-lesson"), press.Pick(game, 2, 0)),
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
            handing(activity.game, activity.handing, language),
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


def _courses(activity: ChallengeSetUp, facts: Facts) -> list[Key]:
    courses = facts.house.library.courses
    return [Key(short(one.title), press.SetCourse(activity.game, number_of(one.id))) for one in courses]


def _lessons(activity: ChallengeSetUp, facts: Facts) -> list[Key]:
    course = facts.house.library.get(activity.course_id)
    whole = Key(words(facts.language, "challenge-whole-course"), press.SetLesson(activity.game, 0))
    lessons = course.lessons if course else ()
    return [
        whole,
        *(Key(short(one.title), press.SetLesson(activity.game, number_of(one.id))) for one in lessons),
    ]


def _picking(activity: ChallengeSetUp, keys: list[Key], what: int, language: str) -> Rows:
    """Return a page of a list to choose from, and the way back to the set-up."""
    game = activity.game
    rows = paged(keys, activity.page, lambda page: press.Pick(game, what, page), language)
    return (*rows, (Key(words(language, "challenge-to-set-up"), press.Pick(game, 0, 0)),))

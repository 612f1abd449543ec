"""/preview, for admins: any lesson or card as a learner sees it; nothing is logged, nothing scheduled."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from bot.conversation.activity import Preview
from bot.conversation.buttons import Button, Open
from bot.conversation.house import House
from bot.conversation.lesson_screens import choice_rows, page_text, question_text
from bot.conversation.markup import Part, Style, Text, bold, join, plain
from bot.conversation.pictures import pictured
from bot.conversation.reviews.feedback import feedback
from bot.conversation.screens import Key, Screen, short
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Notice, Outcome, Topic, Turn
from bot.learning.grading.verdict import Mark, grade
from bot.learning.sessions import lesson as rules
from bot.learning.sessions.lesson import LessonSession
from content.course import Card, CardKind, Course, Lesson

MOST_LISTED = 60  # lessons, a button each
NEAR_ENOUGH = 60  # rapidfuzz score, 0-100, from which a mistyped id is recognised
_VERDICTS = {Mark.CORRECT: "preview-correct", Mark.CLOSE: "preview-close", Mark.WRONG: "preview-wrong"}


@dataclass(frozen=True, slots=True)
class GoTo(Button, prefix="vs"):
    """Go to a step: pages, check questions, then two for each card."""

    step: int


@dataclass(frozen=True, slots=True)
class TryChoice(Button, prefix="vc"):
    """Choose an answer of the check question."""

    number: int
    mark: int


@dataclass(frozen=True, slots=True)
class ChooseLesson(Button, prefix="vl"):
    """Preview the lesson at this place in the list."""

    number: int


def preview(turn: Turn, wanted: str) -> Outcome:
    """List the lessons, or show the lesson or card that is named by its id, however nearly."""
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return Outcome(Preview())
    if not wanted:
        return Outcome(Preview(course.id))
    names = _names(turn.house, course)
    asked = wanted[:200].strip().lower()
    if asked in names:
        return Outcome(names[asked])
    near = process.extractOne(asked, names.keys(), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    if near is None:
        return Outcome(Preview(course.id), notice=Notice("preview-unknown", {"name": wanted[:60]}))
    return Outcome(names[near[0]], notice=Notice("preview-near", {"name": near[0]}))


def go_to(turn: Turn, button: GoTo) -> Outcome:
    """Turn to another step."""
    activity = turn.activity
    if not isinstance(activity, Preview) or button.step >= _steps_of(turn.house, activity):
        return Outcome(toast="toast-old-button")
    return Outcome(replace(activity, step=button.step, chosen=None))


def try_choice(turn: Turn, button: TryChoice) -> Outcome:
    """Answer the check question, for nothing."""
    activity = turn.activity
    lesson = _lesson(turn.house, activity) if isinstance(activity, Preview) else None
    if lesson is None or not isinstance(activity, Preview):
        return Outcome(toast="toast-old-button")
    question = rules.question_on(_session(activity), lesson)
    if question is None or button.mark != rules.mark(question):
        return Outcome(activity, notice=Notice("notice-question-changed"))
    return Outcome(replace(activity, chosen=button.number))


def choose_lesson(turn: Turn, button: ChooseLesson) -> Outcome:
    """Open a lesson of the list."""
    activity = turn.activity
    course = turn.house.library.get(activity.course) if isinstance(activity, Preview) else None
    if course is None or button.number >= len(course.lessons):
        return Outcome(toast="toast-old-button")
    return Outcome(Preview(course.id, course.lessons[button.number].id))


def typed(turn: Turn, text: str) -> Outcome:
    """Tell how an answer to the card would be judged."""
    activity = turn.activity
    assert isinstance(activity, Preview)
    card, _ = _card_on(turn.house, activity)
    if card is None or card.kind is CardKind.FLIP:
        return Outcome(activity, fresh=True, notice=Notice("notice-use-buttons"))
    verdict = grade(text, turn.house.key(f"{activity.course}/{card.id}"))
    why = feedback(verdict, turn.language)
    return Outcome(activity, fresh=True, notice=Notice(_VERDICTS[verdict.mark], {"why": why}))


def view_preview(activity: Preview, facts: Facts) -> Screen:
    """Draw the list, or the step as a learner sees it."""
    course = facts.house.library.get(activity.course)
    if course is None:
        return Screen(say(facts.language, "no-course"))
    lesson = _lesson(facts.house, activity)
    card, opened = _card_on(facts.house, activity)
    if card is not None:
        shown = pictured(Screen(_card_text(card, opened, facts.language)), card.picture, facts.language)
        return _framed(shown, activity, card.id, facts)
    if lesson is None:
        return _view_list(course, facts.language)
    return _framed(_view_step(activity, lesson, facts), activity, lesson.id, facts)


def _view_list(course: Course, language: str) -> Screen:
    listed = course.lessons[:MOST_LISTED]
    rows = tuple((Key(short(lesson.title), ChooseLesson(number)),) for number, lesson in enumerate(listed))
    return Screen(say(language, "preview-list", title=bold(course.title)), rows)


def _view_step(activity: Preview, lesson: Lesson, facts: Facts) -> Screen:
    session = _session(activity)
    question = rules.question_on(session, lesson)
    if question is None and activity.step >= len(lesson.pages):  # it grew shorter while it was on the screen
        return Screen(say(facts.language, "lesson-read"))
    if question is None:
        page = Screen(page_text(session, lesson, facts.language))
        return pictured(page, lesson.pages[activity.step].picture, facts.language)
    text = question_text(session, lesson, question, facts.language)
    open_ = rules.chosen_of(session, question) is None
    shown = Screen(text, choice_rows(question, TryChoice) if open_ else ())
    return pictured(shown, question.picture, facts.language)


def _framed(shown: Screen, activity: Preview, name: str, facts: Facts) -> Screen:
    """Return a step below the word that this is a preview, with the ways on under it."""
    language, steps = facts.language, _steps_of(facts.house, activity)
    keys = []
    if activity.step > 0:
        keys.append(Key(words(language, "back"), GoTo(activity.step - 1)))
    if activity.step + 1 < steps:
        keys.append(Key(words(language, "next"), GoTo(activity.step + 1)))
    rows = (*shown.rows, *((tuple(keys),) if keys else ()))
    text = join("\n\n", (say(language, "preview-of", name=name), shown.text))
    rows = (*rows, (Key(words(language, "preview-lessons"), Open("preview")),))
    return replace(shown, text=text, rows=rows)


def _card_text(card: Card, opened: bool, language: str) -> Text:
    question = Text((Part(card.question, Style.BOLD),))
    if not opened:
        hint = "hint-flip" if card.kind is CardKind.FLIP else "hint-type"
        return join("\n", (question, say(language, hint)))
    forms = [*card.accept, *(" / ".join(part) for part in (*card.items, *card.points))]
    taken = say(language, "preview-accepted") + plain("".join(f"\n• {form}" for form in forms))
    why = Text((Part(card.explanation, Style.ITALIC),)) if card.explanation else Text()
    answer = join("\n", (question, say(language, "flip-answer", answer=card.answer), why))
    return join("\n\n", (answer, taken if forms else Text()))


def _names(house: House, first: Course) -> dict[str, Preview]:
    """Return what can be named, the course that is learned before others, lessons before cards."""
    names: dict[str, Preview] = {}
    for course in (first, *house.library.courses):
        for lesson in course.lessons:
            found = Preview(course.id, lesson.id)
            for name in (lesson.id, f"{course.id}/{lesson.id}", lesson.title.lower()):
                names.setdefault(name, found)
        for card in course.cards:
            found = Preview(course.id, card=card)
            names.setdefault(card, found)
            names.setdefault(f"{course.id}/{card}", found)
    for course in house.library.courses:
        names.setdefault(course.id, Preview(course.id))
    return names


def _session(activity: Preview) -> LessonSession:
    return LessonSession(activity.course, activity.lesson, activity.step, activity.chosen)


def _lesson(house: House, activity: Preview) -> Lesson | None:
    return house.lesson(activity.course, activity.lesson) if activity.lesson else None


def _steps_of(house: House, activity: Preview) -> int:
    if activity.card:
        return 2
    lesson = _lesson(house, activity)
    return len(lesson.pages) + len(lesson.questions) + 2 * len(lesson.cards) if lesson else 0


def _card_on(house: House, activity: Preview) -> tuple[Card | None, bool]:
    """Return the card of this step, and whether its answer is shown; None where it is no card's."""
    if activity.card:
        return house.card(f"{activity.course}/{activity.card}"), activity.step > 0
    lesson = _lesson(house, activity)
    if lesson is None:
        return None, False
    number, opened = divmod(activity.step - len(lesson.pages) - len(lesson.questions), 2)
    return (lesson.cards[number] if 0 <= number < len(lesson.cards) else None), bool(opened)


TOPIC = Topic(
    name="preview",
    commands={"preview": preview},
    presses={GoTo: go_to, TryChoice: try_choice, ChooseLesson: choose_lesson},
    texts={Preview: typed},
    views={Preview: view_preview},
    for_admins=True,
)

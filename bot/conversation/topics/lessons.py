"""/learn: a lesson's pages, its check questions, and its cards' way into the reviews."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.conversation.activity import CourseCard, Home, Learning, LessonDone, decode, encode
from bot.conversation.buttons import Button, Open
from bot.conversation.lesson_screens import choice_rows, page_text, question_text
from bot.conversation.links import has_section, is_mark, lesson_of, link
from bot.conversation.markup import bold, join, plain
from bot.conversation.pictures import pictured
from bot.conversation.reviews import reviewing
from bot.conversation.screens import Key, Screen
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Notice, Outcome, Topic, Turn
from bot.learning.sessions import lesson as rules
from bot.learning.sessions.lesson import LessonSession
from content.course import Lesson, Question
from storage import cards, chats, checks, learners

OFFERED_TIMES = ("08:00", "12:30", "19:00")


@dataclass(frozen=True, slots=True)
class Turned(Button, prefix="lp"):
    """Next (1) or Back (0)."""

    forward: int


@dataclass(frozen=True, slots=True)
class Chose(Button, prefix="lc"):
    """Choose an answer of the check question; `mark` tells one that was changed since from the one shown."""

    number: int
    mark: int


def learn(turn: Turn, wanted: str) -> Outcome:
    """Go on where the learner was, in the lesson or with the next one; or open the lesson that is named."""
    if wanted:
        return _named(turn, wanted)
    if isinstance(turn.activity, Learning) and _lesson(turn, turn.activity.session):
        return Outcome(turn.activity)
    course = turn.house.course(turn.learner.course_id)
    place = _left(turn, course.id) if course else None
    if place is not None and _lesson(turn, place.session):
        return Outcome(place)
    if course is None:
        return Outcome(Home())
    if not course.lessons:
        return Outcome(opens="review")
    coming = _next_lesson(turn, course.id)
    if coming is None:
        return Outcome(CourseCard(course.id), notice=Notice("notice-all-lessons-done"))
    return Outcome(Learning(LessonSession(course.id, coming.id)))


def _left(turn: Turn, course: str) -> Learning | None:
    """Return the place left in this course's lessons; one left in another course is put aside for the way back."""
    where = (turn.tx, turn.chat.chat_id, turn.chat.thread_id)
    left = chats.place(*where, TOPIC.name)
    place = decode(left) if left else None
    if isinstance(place, Learning):
        if place.session.course == course:
            return place
        chats.keep_place(*where, _aside(place.session.course), encode(place))
        chats.drop_place(*where, TOPIC.name)
    aside = chats.place(*where, _aside(course))
    chats.drop_place(*where, _aside(course))
    place = decode(aside) if aside else None
    return place if isinstance(place, Learning) else None


def _aside(course: str) -> str:
    return f"{TOPIC.name}/{course}"


def _named(turn: Turn, wanted: str) -> Outcome:
    course = turn.house.course(turn.learner.course_id)
    found = lesson_of(turn.house, course, wanted) if course else None
    if found is None:
        going_on = learn(turn, "")
        gone = Notice("lesson-gone")
        notice = gone if is_mark(wanted) else Notice("learn-no-lesson", {"words": wanted[:60]})
        return replace(going_on, notice=notice)
    return Outcome(Learning(LessonSession(found[0].id, found[1])))


def turn_page(turn: Turn, button: Turned) -> Outcome:
    """Turn a page, and after the last one finish the lesson."""
    if not isinstance(turn.activity, Learning):
        return Outcome(toast="toast-old-button")
    session = turn.activity.session
    lesson = _lesson(turn, session)
    if lesson is None:
        return _gone(turn)
    if not button.forward:
        return Outcome(Learning(rules.previous_page(session, lesson)))
    moved = rules.next_page(session, lesson)
    return _finish(turn, moved, lesson) if rules.done(moved, lesson) else Outcome(Learning(moved))


def choose(turn: Turn, button: Chose) -> Outcome:
    """Answer a check question."""
    if not isinstance(turn.activity, Learning):
        return Outcome(toast="toast-old-button")
    session = turn.activity.session
    lesson = _lesson(turn, session)
    if lesson is None:
        return _gone(turn)
    question = rules.question_on(session, lesson)
    if question is None or button.mark != rules.mark(question):
        return Outcome(turn.activity, notice=Notice("notice-question-changed"))
    chosen = rules.choose(session, lesson, button.number)
    if chosen is not session:
        _log(turn, session, question, rules.choices(question)[button.number])
    return Outcome(Learning(chosen))


def typed_after_lesson(turn: Turn, text: str) -> Outcome:
    """A time typed when the reminder was offered sets it."""
    activity = turn.activity
    if (
        isinstance(activity, LessonDone)
        and activity.ask_reminder
        and any(letter.isdigit() for letter in text)
    ):
        return Outcome(opens=f"remind {text}")
    return Outcome(activity, fresh=True, notice=Notice("notice-use-buttons"))


def _finish(turn: Turn, session: LessonSession, lesson: Lesson) -> Outcome:
    """Let the lesson's cards enter the reviews, missed ones first, and ask once about reminders."""
    course = turn.house.library.get(session.course)
    assert course is not None
    learner = turn.learner
    order = {card_id: position for position, card_id in enumerate(course.cards)}
    cards.enter(turn.tx, learner.id, ((f"{course.id}/{card.id}", order[card.id]) for card in lesson.cards))
    missed = rules.missed_cards(session, lesson)
    for card_id in missed:
        cards.miss(turn.tx, learner.id, f"{course.id}/{card_id}")
    questions = len(lesson.questions)
    learners.finish_lesson(
        turn.tx, learner.id, f"{course.id}/{lesson.id}", turn.now, session.right, questions
    )
    for left in (TOPIC.name, _aside(course.id)):
        chats.drop_place(turn.tx, turn.chat.chat_id, turn.chat.thread_id, left)
    asks = not learner.reminder_asked and not learner.reminder_time
    if asks:
        learners.mark_asked(turn.tx, learner.id)
    coming = _next_lesson(turn, course.id)
    return Outcome(
        LessonDone(
            course=course.id,
            lesson=lesson.id,
            right=session.right,
            questions=questions,
            cards=len(lesson.cards),
            missed=len(missed),
            next_lesson=coming.title if coming else "",
            ask_reminder=asks,
            waiting=reviewing.new_cards_wait(turn.tx, learner, turn.house, turn.now),
        )
    )


def _gone(turn: Turn) -> Outcome:
    """The lesson on the screen is no longer in its course: say so and go on with the next one."""
    going_on = learn(turn, "")
    return (
        replace(going_on, notice=Notice("lesson-gone"))
        if isinstance(going_on.activity, Learning)
        else going_on
    )


def _log(turn: Turn, session: LessonSession, question: Question, choice: str) -> None:
    """Keep what was chosen, for the author: no review."""
    lesson = f"{session.course}/{session.lesson}"
    answer = checks.CheckAnswer(lesson, question.id, choice, choice in question.right, turn.now)
    checks.add(turn.tx, turn.learner.id, answer)


def _next_lesson(turn: Turn, course_id: str) -> Lesson | None:
    course = turn.house.library.get(course_id)
    done = learners.lessons_done(turn.tx, turn.learner.id)
    lessons = course.lessons if course else ()
    return next((lesson for lesson in lessons if f"{course_id}/{lesson.id}" not in done), None)


def _lesson(turn: Turn, session: LessonSession) -> Lesson | None:
    return turn.house.lesson(session.course, session.lesson)


def view_lesson(activity: Learning, facts: Facts) -> Screen:
    """Draw a page to read or a check question."""
    session, language = activity.session, facts.language
    lesson = facts.house.lesson(session.course, session.lesson)
    if lesson is None:
        return Screen(say(language, "lesson-gone"), ((Key(words(language, "learn"), Open("learn")),),))
    question = rules.question_on(session, lesson)
    if question is not None:
        return _view_question(session, lesson, question, facts)
    if rules.done(session, lesson):
        return Screen(say(language, "lesson-read"), ((Key(words(language, "next"), Turned(1)),),))
    keys = [Key(words(language, "next"), Turned(1))]
    if session.page:
        keys.insert(0, Key(words(language, "back"), Turned(0)))
    rows = (tuple(keys), _more(session.course, lesson, facts))
    screen = Screen(page_text(session, lesson, language), tuple(row for row in rows if row))
    return pictured(screen, lesson.pages[session.page].picture, language)


def _more(course_id: str, lesson: Lesson, facts: Facts) -> tuple[Key, ...]:
    """Return the ways out of a page: to its recording and to its section of the article."""
    language, keys = facts.language, list[Key]()
    if lesson.audio is not None:
        keys.append(Key(words(language, "listen"), Open(link("listen", course_id, lesson.id))))
    if has_section(facts.house, course_id, lesson.section):
        keys.append(Key(words(language, "read-more"), Open(link("read", course_id, lesson.section))))
    return tuple(keys)


def _view_question(session: LessonSession, lesson: Lesson, question: Question, facts: Facts) -> Screen:
    language = facts.language
    text = question_text(session, lesson, question, language)
    if rules.chosen_of(session, question) is None:
        return pictured(Screen(text, choice_rows(question, Chose)), question.picture, language)
    answered = Screen(text, ((Key(words(language, "next"), Turned(1)),),))
    return pictured(answered, question.picture, language)


def view_done(activity: LessonDone, facts: Facts) -> Screen:
    """Draw what was learned, the way on, and once the question about reminders."""
    language = facts.language
    course = facts.house.library.get(activity.course)
    lesson = facts.house.lesson(activity.course, activity.lesson)
    title = bold(lesson.title if lesson else activity.lesson)
    lines = [say(language, "lesson-done", title=title)]
    if activity.questions:
        lines.append(say(language, "lesson-score", right=activity.right, questions=activity.questions))
    if activity.cards:
        name = "lesson-cards-wait" if activity.waiting else "lesson-cards"
        lines.append(say(language, name, cards=activity.cards))
    if activity.missed and not activity.waiting:
        lines.append(say(language, "lesson-missed", cards=activity.missed))
    text = join("\n", lines)
    rows: list[tuple[Key, ...]] = [(Key(words(language, "start-review"), Open("review")),)]
    if activity.next_lesson:
        rows.append((Key(words(language, "next-lesson"), Open("learn")),))
        text = join("\n\n", (text, say(language, "lesson-coming", title=plain(activity.next_lesson))))
    elif course:
        text = join("\n\n", (text, say(language, "lesson-last")))
    if activity.ask_reminder:
        text = join("\n\n", (text, say(language, "reminder-offer")))
        rows.append(tuple(Key(time, Open(f"remind {time}")) for time in OFFERED_TIMES))
    return Screen(text, tuple(rows))


TOPIC = Topic(
    name="lessons",
    commands={"learn": learn},
    presses={Turned: turn_page, Chose: choose},
    texts={LessonDone: typed_after_lesson},
    views={Learning: view_lesson, LessonDone: view_done},
    keeps=(Learning,),
)

"""How a quiz looks: its polls, what is too long for one, where one is, the score and the weak spots."""

from __future__ import annotations

from typing import Any

from bot.conversation.activity import Quizzing
from bot.conversation.buttons import Open
from bot.conversation.links import link
from bot.conversation.markup import Text, bold, join, plain
from bot.conversation.pictures import pictured
from bot.conversation.quizzes.quizzing import PAIR, asked, section_of
from bot.conversation.screens import (
    POLL_EXPLANATION,
    POLL_LINES,
    POLL_OPTION,
    POLL_QUESTION,
    Key,
    Poll,
    Screen,
    short,
)
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts
from bot.learning.sessions.quiz import QuizSession

MOST_TOLD = 5  # weak spots at the end
LONGEST_ASKED, LONGEST_ANSWER = 65, 35  # letters of a question and its answer in the list of weak spots


def view_poll(arguments: dict[str, Any], facts: Facts) -> Poll:
    """Make the poll of one question, cut to what Telegram takes; Stop stands below it."""
    options = list(arguments["options"])
    if any(len(option) > POLL_OPTION for option in options):
        options = [f"{_letter(place)}. {option}" for place, option in enumerate(options)]
    where = words(facts.language, "quiz-stop", number=arguments["number"], total=arguments["total"])
    return Poll(
        question=cut(arguments["question"], POLL_QUESTION),
        options=tuple(cut(option, POLL_OPTION) for option in options),
        correct=tuple(arguments["correct"]),
        explanation=cut(" ".join(arguments["explanation"].split("\n", POLL_LINES - 1)), POLL_EXPLANATION),
        rows=((Key(where, Open(f"quiz stop {arguments['quiz']}")),),),
    )


def view_noted(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw what becomes of a vote while something else is open, with the way back to the quiz."""
    language = facts.language
    label = words(language, "quiz-new" if arguments["over"] else "return-quiz")
    name = "quiz-noted-right" if arguments["right"] else "quiz-noted-wrong"
    over = say(language, "quiz-noted-over") if arguments["over"] else Text()
    return Screen(join("\n", (say(language, name), over)), ((Key(label, Open("quiz")),),))


def view_above(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw what does not fit into the poll below: its picture, the whole question, the choices in full."""
    options, where = arguments["options"], {"number": arguments["number"], "total": arguments["total"]}
    lines = [say(facts.language, "quiz-look", **where)]
    if len(arguments["question"]) > POLL_QUESTION:
        lines.append(bold(arguments["question"]))
    if any(len(option) > POLL_OPTION for option in options):
        lines += [plain(f"{_letter(place)}. {option}") for place, option in enumerate(options)]
    name = arguments["item"].partition(PAIR)[0]
    one = facts.house.library.question(name) or facts.house.library.card(name)
    return pictured(Screen(join("\n\n", lines)), one.picture if one else None, facts.language)


def view_quiz(activity: Quizzing, facts: Facts) -> Screen:
    """Draw where one is in the quiz, or its end."""
    session, language = activity.session, facts.language
    if not session.item:
        return _view_end(session, facts)
    ending = Open(f"quiz stop {session.id}")
    rows = ((Key(words(language, "quiz-again"), Open("quiz")), Key(words(language, "stop"), ending)),)
    return Screen(say(language, "quiz-waits", number=session.number, total=session.total), rows)


def _view_end(session: QuizSession, facts: Facts) -> Screen:
    language = facts.language
    if not session.answered:
        return Screen(say(language, "quiz-stopped-at-once"), (_more(language),))
    name = "quiz-stopped" if session.stopped else "quiz-done"
    head = say(language, name, right=session.right, total=session.answered)
    rows: list[tuple[Key, ...]] = []
    if session.missed:
        rows.append((Key(words(language, "quiz-misses-only"), Open("quiz missed")),))
    rows += _read_more(session, facts)
    rows.append(_more(language))
    return Screen(join("\n\n", (head, _weak_spots(session, facts))), tuple(rows))


def _weak_spots(session: QuizSession, facts: Facts) -> Text:
    """Name what was missed with its answer, and say that it comes back."""
    language = facts.language
    if not session.missed:
        return say(language, "quiz-all-right")
    lines = [say(language, "quiz-weak-spots")]
    for item in session.missed[:MOST_TOLD]:
        one = asked(facts.house, item)
        if one is not None:
            answer = ", ".join(one.options[place] for place in one.correct)
            told = {"question": cut(one.question, LONGEST_ASKED), "answer": cut(answer, LONGEST_ANSWER)}
            lines.append(say(language, "quiz-weak-spot", **told))
    if len(session.missed) > MOST_TOLD:
        lines.append(say(language, "quiz-weak-more", count=len(session.missed) - MOST_TOLD))
    return join("\n\n", (join("\n", lines), say(language, "quiz-come-back", count=len(session.missed))))


def _read_more(session: QuizSession, facts: Facts) -> list[tuple[Key, ...]]:
    """Return a button for each section that tells more about what was missed."""
    keys: dict[tuple[str, str], Key] = {}
    for item in session.missed[:MOST_TOLD]:
        course_id, section_id = section_of(facts.house, item)
        course = facts.house.library.get(course_id)
        section = next((each for each in course.sections if each.id == section_id), None) if course else None
        if section is not None:
            label = words(facts.language, "quiz-read", title=section.title)
            keys[course_id, section_id] = Key(short(label), Open(link("read", course_id, section_id)))
    return [(key,) for key in keys.values()]


def _more(language: str) -> tuple[Key, ...]:
    return (Key(words(language, "quiz-new"), Open("quiz")), Key(words(language, "review"), Open("review")))


def cut(text: str, longest: int) -> str:
    """Return a text of at most so many letters; one that is cut ends in an ellipsis, at a word where it can."""
    if len(text) <= longest:
        return text
    whole = text[: longest - 1].rpartition(" ")[0]
    return (whole if len(whole) > longest // 2 else text[: longest - 1]).rstrip(" .,;:?!") + "…"


def _letter(place: int) -> str:
    return chr(ord("A") + place)

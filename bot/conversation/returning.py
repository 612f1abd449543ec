"""The way back: from something that was opened in the middle of a lesson or review, with one tap."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity import (
    Activity,
    Adjusting,
    Browsing,
    Forgetting,
    Learning,
    Listening,
    OnMap,
    Quizzing,
    Reading,
    Reviewing,
)
from bot.conversation.buttons import Open
from bot.conversation.screens import Key, Screen
from bot.conversation.texts import words
from bot.conversation.topic import Message
from bot.learning.sessions.review import Phase
from content.course import Course

BACK = "back"  # in the arguments of a message: the command that leads back
LEFT = "left"  # the notice without words: only the way back stands below the screen
_SAID_SO = {"review", "quiz"}  # whose own buttons go on where one was: "Review", "Quiz"
_LABELS = {
    "learn": "return-lesson",
    "review": "return-review",
    "quiz": "return-quiz",
    "quiz score": "return-score",
}


def back_from(activity: Activity) -> str:
    """Return the command that leads back to what is open now, empty when nothing goes on."""
    if isinstance(activity, Reading | Browsing | Listening | OnMap | Adjusting | Forgetting):
        return activity.back
    if isinstance(activity, Learning):
        return "learn"
    if isinstance(activity, Quizzing):
        score = "quiz score" if activity.session.answered else ""
        return "quiz" if activity.session.item else score
    asking = isinstance(activity, Reviewing) and activity.session.phase is not Phase.DONE
    return "review" if asking else ""


def way_back(command: str, language: str) -> tuple[Key, ...]:
    """Return the button that leads back, or none."""
    if not command:
        return ()
    return (Key(words(language, _LABELS[command]), Open(command)),)


def leading_back(message: Message, command: str) -> Message:
    """Return a message with the way back below it, where it wants one."""
    if not message.leads_back:
        return message
    return replace(message, arguments={**message.arguments, BACK: command})


def with_way_back(drawn: Screen, command: str, language: str) -> Screen:
    """Return the screen with the button that leads back below all others, unless one of them says and does the same."""
    if command in _SAID_SO and any(key.does == Open(command) for row in drawn.rows for key in row):
        return drawn
    return replace(drawn, rows=(*drawn.rows, way_back(command, language)))


def way_on(command: str, course: Course | None, language: str) -> tuple[Key, ...]:
    """Return the button that leads back; where nothing was open, the one that goes on with the course."""
    onward = "review" if course is not None and not course.lessons else "learn"
    return way_back(command, language) or (Key(words(language, onward), Open(onward)),)

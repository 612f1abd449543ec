"""Markup that stays letters on the screen: a course knows `*bold*`, and the article Markdown; nothing else is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.course import Course
from content.lints.told import Told
from content.problems import quoted

_HTML = re.compile(r"</?(?:b|i|u|s|a|p|br|em|strong|code|pre|span|div|img|h[1-6]|ul|ol|li)\b[^<>\n]{0,200}>")
_LITERAL = (
    (re.compile(r"\*\*[^*\n]+\*\*"), "write *bold* with one star on each side"),
    (_HTML, "HTML is shown as it is; write *bold*"),
    (re.compile(r"\[[^\]\n]+\]\([^)\n]*\)"), "put links into `resources`"),
    (re.compile(r"(?<!\w)__[^_\n]+__(?!\w)"), "write *bold*"),
    (re.compile(r"^#{1,6} .+", re.MULTILINE), "write *the heading* in bold"),
    (re.compile(r"~~[^~\n]+~~|`[^`\n]+`|\|\|[^|\n]+\|\|"), "only *bold* is read"),
    (re.compile(r"&(?:amp|lt|gt|quot|nbsp|#\d{2,6});"), "write the character itself"),
)
_CODE = re.compile(r"^ {0,3}(`{3,}|~{3,})(?s:.*?)^ {0,3}\1|`[^`\n]+`|^(?: {4}|\t).*$", re.MULTILINE)
_TABLE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*\|[-:| \t]*$", re.MULTILINE)
_LINK = re.compile(r"(!?)\[([^\]\n]*)\]\(\s*([^)\s]*)[^)\n]*\)")
_SCHEME = re.compile(r"(https?://[^\s/]+\.[^\s]+|mailto:\S+@\S+)", re.IGNORECASE)


def markup(course: Course, told: Told) -> None:
    """Tell markup a learner would see as letters, and stars of which one has no partner."""
    for kind, id_, text in _texts(course):
        for pattern, hint in _LITERAL:
            found = pattern.search(text)
            if found:
                told(kind, id_, "literal-markup", f"{quoted(found[0])} stays as it is typed", hint)
                break
    for lesson in course.lessons:
        for number, page in enumerate(lesson.pages, 1):
            lines = page.text.split("\n\n")
            stars = [line for line in lines if line.count("*") % 2 and re.search(r"\*\w", line)]
            if stars and page.text.count("*") % 2:
                message = f"a * without its partner on page {number}, near {quoted(stars[0])}"
                told("lesson", lesson.id, "lone-star", message, "*bold* begins and ends with a star")


def article_links(course: Course, told: Told) -> None:
    """Tell links of the article that lead nowhere: to a heading it has not, to a file, to no address."""
    ids = {section.id for section in course.sections}
    for section in course.sections:
        text = _prose(section.text)
        for found in _LINK.finditer(text):
            shown, label, target = found.groups()
            before = text[: found.start()]
            if shown:
                message = f"of the picture {quoted(target)} the article has the words {quoted(label)} alone"
                hint = "pictures stand on pages, cards and questions: picture: and alt:"
                told.within(section.id, before, "bad-link", message, hint)
            elif not _SCHEME.fullmatch(target) and not (target[:1] == "#" and target[1:].lower() in ids):
                message = f"the link {quoted(label)} leads nowhere: {quoted(target)}"
                hint = "link to https://… or to #a-section of the article"
                told.within(section.id, before, "bad-link", message, hint)


def article_markup(course: Course, told: Told) -> None:
    """Tell what the article cannot show: tables, whose signs are seen, and HTML."""
    for section in course.sections:
        text = _prose(section.text)
        if found := _TABLE.search(text):
            message = f"a table, of which the signs are seen: {quoted(found[0].strip())}"
            told.within(section.id, text[: found.end()], "literal-markup", message, "make a list of it")
        if found := _HTML.search(text):
            message, hint = (
                f"{quoted(found[0])} stays as it is typed",
                "HTML is shown as it is; write Markdown",
            )
            told.within(section.id, text[: found.start()], "literal-markup", message, hint)


def _prose(markdown: str) -> str:
    """Return Markdown without its code, each line where it was."""
    return _CODE.sub(lambda code: "\n" * code[0].count("\n"), markdown)


def _texts(course: Course) -> Iterator[tuple[str, str, str]]:
    yield "course", "", course.summary
    for lesson in course.lessons:
        yield "lesson", lesson.id, "\n".join((lesson.title, *(page.text for page in lesson.pages)))
    for card in course.cards.values():
        yield "card", card.id, "\n".join((card.question, card.answer, card.explanation))
    for question in course.questions.values():
        asked = (question.question, question.explanation, *question.right, *question.wrong)
        yield "question", question.id, "\n".join(asked)

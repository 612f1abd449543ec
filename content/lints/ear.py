"""Texts read aloud that were written for the eye: what a voice says badly, or says as letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.course import Course
from content.lints.told import Told
from content.problems import quoted

WORDS_A_MINUTE = 155
"""Of the voice, measured over a course."""
LESSON_WORDS = (60, 400)
PODCAST_WORDS = (400, 850)
LONGEST_SENTENCE = 40

_SEEN = (
    (
        r"https?://\S+|\bwww\.\S+|\b10\.\d{4,}/\S+",
        "an address",
        "say where it stands instead: in the resources",
    ),
    (r"\*\S|`|\[[^\]]*\]|^#{1,6} |<[a-z/]|~~|__", "markup", "write plain sentences"),
    (r"^\s*(?:[-•–*] |\d+[.)] )", "a list", "write sentences: first …, then …"),
    (r"[()\[\]{}]", "a bracket", "say it in a sentence of its own, or between commas"),
    (r"\b(?:e\.g|i\.e|etc|vs|cf|approx|resp|et al|Fig|Eq|Sec)\b\.?", "an abbreviation", "write the words"),
    (
        r"[=<>≤≥±≈×÷→←^_|\\#@~§µ°∑√∞]|\S\+\S|\d\s*[*]\s*\d",
        "a sign",
        "write it in words: at least, times, equals",
    ),
    (r"\d\s*[-–—]\s*\d", "a range", "write two to five"),
    (r"\d{5,}|\d,\d{3},\d", "a long number", "round it, or write it in words"),
    (r"\d\.\d{3,}", "a long number", "round it: two places can be heard"),
    (r"\w/\w", "a slash", "write or, and, per"),
    (r"\b[vV]\d+(?:\.\d+)+\b|\b\d+(?:\.\d+){2,}", "a version", "leave it out, or write version two"),
    (r"&", "a sign", "write and"),
)
_PATTERNS = tuple((re.compile(pattern, re.MULTILINE), what, hint) for pattern, what, hint in _SEEN)
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’]?\s+")


def for_the_ear(course: Course, told: Told) -> None:
    """Tell what was written to be seen, sentences too long to be heard, and texts too long or too short."""
    for kind, id_, where, text in _heard(course):
        for pattern, what, hint in _PATTERNS:
            found = pattern.search(text)
            if found:
                message = f"{what} in {where}, which is read aloud: {quoted(_around(text, found))}"
                told(kind, id_, "not-for-the-ear", message, hint)
                break
        for sentence in _SENTENCE.split(text):
            if len(sentence.split()) > LONGEST_SENTENCE:
                message = f"a sentence of {len(sentence.split())} words in {where}: {quoted(sentence)}"
                told(kind, id_, "long-sentence", message, "who listens cannot look back; make two of it")
                break
    _lengths(course, told)
    _copied(course, told)


def _heard(course: Course) -> Iterator[tuple[str, str, str, str]]:
    for lesson in course.lessons:
        yield "lesson", lesson.id, "`listen`", lesson.listen
    for number, turn in enumerate(course.podcast, 1):
        yield "course", "", f"turn {number} of `podcast`", turn.say


def _around(text: str, found: re.Match[str]) -> str:
    start = text.rfind(" ", 0, max(0, found.start() - 10)) + 1
    return text[start : found.end() + 12].split("\n")[0].strip()


def _lengths(course: Course, told: Told) -> None:
    for lesson in course.lessons:
        if lesson.listen:
            _length(len(lesson.listen.split()), LESSON_WORDS, ("lesson", lesson.id, "`listen`"), told)
    if course.podcast:
        words = sum(len(turn.say.split()) for turn in course.podcast)
        _length(words, PODCAST_WORDS, ("course", "", "`podcast`"), told)


def _length(words: int, bounds: tuple[int, int], where: tuple[str, str, str], told: Told) -> None:
    kind, id_, name = where
    if not bounds[0] <= words <= bounds[1]:
        minutes = f"{words / WORDS_A_MINUTE:.1f} minutes"
        hint = f"{bounds[0]} to {bounds[1]} words are heard to the end"
        told(kind, id_, "ear-length", f"{name} has {words} words, about {minutes}", hint)


def _copied(course: Course, told: Told) -> None:
    """Tell a text that is mostly the page's: what is read well is not yet heard well."""
    for lesson in course.lessons:
        pages = set(_sentences(" ".join(page.text for page in lesson.pages)))
        heard = list(_sentences(lesson.listen))
        same = [sentence for sentence in heard if sentence in pages]
        if len(heard) >= 3 and len(same) * 2 > len(heard):
            message = f"{len(same)} of {len(heard)} sentences of `listen` are those of the pages"
            told(
                "lesson",
                lesson.id,
                "ear-copied",
                message,
                "write it anew for someone who cannot see the page",
            )


def _sentences(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(text):
        words = " ".join(re.findall(r"\w+", sentence.lower()))
        if words.count(" ") >= 3:
            yield words

"""What a course says aloud: texts for the ear, a conversation, a table of pronunciations; and its script."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable

from content.course import Course, Lesson, Turn
from content.entry import Entry
from content.nodes import Fields, Text, called
from content.problems import quoted
from content.pronunciations import pronounced, unwritable

VOICES = ("A", "B")
"""The two who talk in a podcast; lessons are read by the first."""

LONGEST_LISTEN = 6_000
LONGEST_TURN = 1_000
MOST_TURNS = 200
MOST_WORDS = 2_000
"""Of a course's table of pronunciations."""

_WORD = re.compile(r"[^\W_](?:[\w.+-]|(?<=\w) (?=\w)){0,59}")


def read_listen(entry: Entry) -> str:
    """Return a lesson's text for the ear: paragraphs with an empty line between, each on one line."""
    text = entry.text("listen", longest=LONGEST_LISTEN)
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


def read_turns(parts: Iterable[Entry]) -> tuple[Turn, ...]:
    """Return a conversation: each part is a mapping of a voice to what it says, as `A: Good morning.`"""
    found: list[Turn] = []
    for part in parts:
        part.only(VOICES)
        voices = [voice for voice in VOICES if voice in part.fields.values]
        if len(voices) > 1:
            hint = "begin each with a dash of its own"
            part.problems.error(part.place(), "two-voices", "two voices in one turn", hint)
        elif not voices and not part.meant:
            part.problems.error(
                part.place(), "missing-field", "nobody says this turn", "write - A: Good morning."
            )
        elif voices:
            said = part.text(voices[0], required=True, longest=LONGEST_TURN)
            found.append(Turn(voices[0], " ".join(said.split())))
        if len(found) > MOST_TURNS:
            part.problems.error(part.place(), "too-many", f"more than {MOST_TURNS} turns in `podcast`")
            break
    return tuple(turn for turn in found if turn.say)


def read_pronunciations(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return a course's table of words and their phonemes."""
    node = entry.fields.values.get("pronunciations")
    if not entry.has("pronunciations") or node is None:
        return ()
    tell = entry.problems.error
    if not isinstance(node, Fields):
        message = f"`pronunciations` is {called(node)}, not a mapping of words to phonemes"
        tell(node.place, "wrong-type", message, "write DICOM: dˈIkɑm")
        return ()
    if len(node.values) > MOST_WORDS:
        tell(node.place, "too-many", f"`pronunciations` has more than {MOST_WORDS:,} words")
        return ()
    table: list[tuple[str, str]] = []
    for word, value in node.values.items():
        phonemes = value.value.strip().strip("/") if isinstance(value, Text) else ""
        strange = unwritable(phonemes)
        if not _WORD.fullmatch(word):
            tell(node.keys[word], "bad-word", f"{quoted(word)} is no word", "letters, digits and - . + only")
        elif not phonemes:
            tell(value.place, "empty", f"no phonemes for {quoted(word)}", "for example dˈIkɑm")
        elif strange or len(phonemes) > 200:
            message = f"{quoted(phonemes)} are no phonemes" + (f": {quoted(strange)}" if strange else "")
            tell(value.place, "bad-phonemes", message, "IPA as the voice writes it: see docs/courses.md")
        else:
            table.append((word, phonemes))
    return tuple(table)


Script = tuple[Turn, ...]
"""What is said, by whom, in order, with the phonemes in it."""


def lesson_script(course: Course, lesson: Lesson) -> Script:
    """Return what is read aloud of a lesson, () when it has no text for the ear."""
    return tuple(
        Turn(VOICES[0], pronounced(part, course.pronunciations))
        for part in lesson.listen.split("\n\n")
        if part
    )


def podcast_script(course: Course) -> Script:
    """Return the conversation of the course, () when it has none."""
    return tuple(Turn(turn.voice, pronounced(turn.say, course.pronunciations)) for turn in course.podcast)


def mark_of(script: Script) -> str:
    """Return what changes when anything is said otherwise."""
    said = json.dumps([[turn.voice, turn.say] for turn in script], ensure_ascii=False)
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:16]

"""A course's article: Markdown to sections, one for each heading."""

from __future__ import annotations

import re
from dataclasses import replace

from content.course import Section
from content.entry import CONTROL, HIDDEN, LONGEST_SECTION, LONGEST_TITLE
from content.ids import is_id, slug
from content.problems import Place, Problems, quoted

_HEADING = re.compile(
    r"(?P<marks>#{1,6})[ \t]+(?P<title>(?:\S|\S.*?\S)??)(?:[ \t]*\{#(?P<id>[^{}]*)\})?(?:[ \t]+#+)?[ \t]*"
)
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<rest>.*)")
_MARKS = re.compile(
    r"(\*{1,2}|`)(?=\S)(.+?)(?<=\S)\1"
)  # of a title: it stands on buttons, where they would be letters


def read_article(text: str, file: str, title: str, problems: Problems) -> list[tuple[Section, Place]]:
    """Return the sections with their places. Text before the first heading gets the course's `title`.

    A heading's id is what stands in `{#id}`, else its title in the letters of an id.
    """
    found: list[tuple[Section, Place]] = []
    heading, place, lines = Section("introduction", title), Place(file), list[str]()
    fence, opened = "", place
    for number, line in enumerate(text.splitlines(), 1):
        _visible(line, Place(file, number), problems)
        fence, before = _fence(line, fence), fence
        if fence and not before:
            opened = Place(file, number)
        match = None if fence else _HEADING.fullmatch(line)
        if match is None:
            lines.append(line)
            continue
        found += _ended(heading, lines, place, problems)
        place, lines = Place(file, number), []
        heading = Section(_section_id(match, place, problems), _title(match, place, problems))
    if fence:
        message = f"the code that {fence} opens here is closed nowhere: all below is code"
        problems.warn(opened, "open-fence", message, f"write {fence} on a line of its own where it ends")
    return [*found, *_ended(heading, lines, place, problems)]


def text_begins(article: str, heading: Place) -> Place:
    """Return where the text of the section with this heading begins; one without stands at the article's start."""
    lines = article.splitlines()
    at = heading.line if lines and _HEADING.fullmatch(lines[heading.line - 1]) else 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    return Place(heading.file, at + 1)


def _ended(
    heading: Section, lines: list[str], place: Place, problems: Problems
) -> list[tuple[Section, Place]]:
    """Return the section that ends here; none for a heading without text, as the article's title."""
    text = "\n".join(lines).strip()
    if len(text) > LONGEST_SECTION:
        message = f"a section of {len(text):,} characters, more than {LONGEST_SECTION:,}"
        problems.error(place, "too-long", message, "put headings into it")
    return [(replace(heading, text=text), place)] if text else []


def _fence(line: str, fence: str) -> str:
    """Return the fence that a line of code stands in, empty outside; one closes with as many of the same signs."""
    found = _FENCE.match(line)
    if found is None:
        return fence
    if not fence:
        return found["fence"]
    closes = found["fence"].startswith(fence) and not found["rest"].strip()
    return "" if closes else fence


def _title(match: re.Match[str], place: Place, problems: Problems) -> str:
    """Return the title of a heading without marks; tell one that no button can show."""
    title = match["title"]
    if len(title) > LONGEST_TITLE:
        message = f"a heading of {len(title):,} characters, more than {LONGEST_TITLE}"
        problems.error(place, "too-long", message, "shorten it")
        return title[:LONGEST_TITLE]
    while title != (title := _MARKS.sub(r"\2", title)):
        pass
    if not title:
        problems.error(place, "empty", "a heading without words", "write its title, or remove the #")
    return title


def _visible(line: str, place: Place, problems: Problems) -> None:
    """Tell characters nobody sees, which Telegram refuses or which turn text around."""
    if line.isprintable():
        return
    if found := CONTROL.search(line):
        at = place._replace(col=found.start() + 1)
        problems.error(at, "control-character", f"a control character U+{ord(found[0]):04X}", "remove it")
    elif found := HIDDEN.search(line):
        at = place._replace(col=found.start() + 1)
        problems.warn(at, "hidden-character", f"a hidden character U+{ord(found[0]):04X}", "remove it")


def _section_id(match: re.Match[str], place: Place, problems: Problems) -> str:
    id_ = (match["id"] or "").strip().lstrip("#").lower()
    if id_ and not is_id(id_):
        at = place._replace(col=match.start("id") + 1)
        problems.error(at, "bad-id", f"{quoted(id_)} is no id", f"for example {slug(id_) or 'section-1'}")
    return id_ or slug(match["title"]) or "section"

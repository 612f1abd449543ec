"""A course's article: Markdown to sections, one for each heading."""

from __future__ import annotations

import re
from dataclasses import replace

from content.course import Section
from content.entry import CONTROL, HIDDEN
from content.ids import is_id, slug
from content.problems import Place, Problems, quoted

_HEADING = re.compile(
    r"(?P<marks>#{1,6})[ \t]+(?P<title>.*?)(?:[ \t]*\{#(?P<id>[^}]*)\})?(?:[ \t]+#+)?[ \t]*"
)
_FENCE = re.compile(r" {0,3}(```|~~~)")


def read_article(text: str, file: str, title: str, problems: Problems) -> list[tuple[Section, Place]]:
    """Return the sections with their places. Text before the first heading gets the course's `title`.

    A heading's id is what stands in `{#id}`, else its title in the letters of an id.
    """
    found: list[tuple[Section, Place]] = []
    heading, place, lines = Section("introduction", title), Place(file), list[str]()
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        _visible(line, Place(file, number), problems)
        fenced ^= bool(_FENCE.match(line))
        match = None if fenced else _HEADING.fullmatch(line)
        if match is None:
            lines.append(line)
            continue
        found += _ended(heading, lines, place)
        place, lines = Place(file, number), []
        heading = Section(_section_id(match, place, problems), match["title"].strip())
    return [*found, *_ended(heading, lines, place)]


def _ended(heading: Section, lines: list[str], place: Place) -> list[tuple[Section, Place]]:
    """Return the section that ends here; none for a heading without text, as the article's title."""
    text = "\n".join(lines).strip()
    return [(replace(heading, text=text), place)] if text else []


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

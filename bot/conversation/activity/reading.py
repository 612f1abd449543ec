"""Reading a course's article, looking through its resources and its map, choosing what to hear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Reading:
    """In the article: at page `page` of `section`, at its cards, or (`open` "contents") at the contents' page `listed`.

    `section` stays while the contents are open: it is where one goes on. `back` is the command that returns to
    what was open before, empty when that was nothing; `elsewhere` are course, section and page of other articles.
    """

    course: str
    section: str = ""
    page: int = 0
    open: Literal["contents", "section", "cards"] = "contents"
    listed: int = 0
    back: str = ""
    elsewhere: tuple[tuple[str, str, int], ...] = ()
    kind: Literal["reading"] = "reading"


@dataclass(frozen=True, slots=True)
class Browsing:
    """Among the resources: of `lesson`, or (empty) of all, at page `page`."""

    course: str
    lesson: str = ""
    page: int = 0
    open: Literal["lessons", "resources"] = "lessons"
    back: str = ""
    kind: Literal["resources"] = "resources"


@dataclass(frozen=True, slots=True)
class Listening:
    """Choosing what to hear, at page `page` of the list."""

    course: str
    page: int = 0
    back: str = ""
    kind: Literal["listening"] = "listening"


@dataclass(frozen=True, slots=True)
class OnMap:
    """On the map of a course: `known` in per cent, of each branch, or of each lesson of branch number `branch`."""

    course: str
    known: tuple[int, ...] = ()
    whole: int = 0
    branch: int = -1
    page: int = 0
    back: str = ""
    kind: Literal["map"] = "map"

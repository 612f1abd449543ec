"""The courses on disk while their authors write: reads again only what changed, keeps what was last good."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from content.library import Library, library_of, read_all
from content.problems import Problem, Severity, in_order
from content.reading import Read, read_course

DEEPEST = 4  # folders below the one that is named: courses/course/lessons/file.yaml
MOST_FILES = 20_000
_WATCHED = (".yaml", ".yml", ".md", ".png", ".jpg", ".jpeg", ".json")

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Stock:
    """What the shelf holds, its courses named by their paths.

    `broken`: the errors that keep the newest version of a course from being used; `whole`: titles of the others.
    """

    library: Library
    broken: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    whole: dict[str, str] = field(default_factory=dict)


class Shelf:
    """Courses at paths, each a course or a folder of courses. Not for use by two threads at once."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)
        self._stamps: dict[str, Stamp] = {}
        self._reads: dict[str, tuple[dict[str, Stamp], Read]] = {}
        self._good: dict[str, Read] = {}

    def look(self) -> dict[str, Stamp] | None:
        """Return how the files stand when one was saved, made or removed since they were taken; reads none of them."""
        found = stamps(self._paths)
        return None if found == self._stamps else found

    def take(self) -> Stock:
        """Read what has changed and return all of it. A course with errors stays as it was when it had none."""
        self._stamps = stamps(
            self._paths
        )  # before reading: what is saved meanwhile is found changed next time
        broken: dict[str, tuple[Problem, ...]] = {}
        met: set[str] = set()

        def read(path: Path) -> Read:
            name = str(path)
            met.add(name)
            mine = self._of(name)
            known = self._reads.get(name)
            if known is None or known[0] != mine:
                known = self._reads[name] = (mine, read_course(path))
            newest = known[1]
            if newest.course is not None:
                self._good[name] = newest
                return newest
            errors = (one for one in newest.problems if one.severity is Severity.ERROR)
            broken[name] = tuple(in_order(*errors))
            return self._good.get(name, newest)

        reads = read_all(self._paths, read)
        for table in (self._reads, self._good):
            for name in table.keys() - met:
                del table[name]
        broken |= _left_out(reads, broken)
        whole = {
            name: good.course.title for name, good in self._good.items() if name not in broken and good.course
        }
        return Stock(library_of(reads), broken, whole)

    def _of(self, course: str) -> dict[str, Stamp]:
        inside = course + os.sep
        return {
            name: stamp for name, stamp in self._stamps.items() if name == course or name.startswith(inside)
        }


def _left_out(reads: Iterable[Read], known: dict[str, tuple[Problem, ...]]) -> dict[str, tuple[Problem, ...]]:
    """Return the errors of what is no course for other reasons than its files: a path, an id that is taken."""
    told = {problem for problems in known.values() for problem in problems}
    found: dict[str, tuple[Problem, ...]] = {}
    for read in reads:
        for problem in read.problems if read.course is None else ():
            if problem.severity is Severity.ERROR and problem not in told:
                found[problem.file] = (*found.get(problem.file, ()), problem)
    return found


def stamps(paths: Iterable[Path]) -> dict[str, Stamp]:
    """Return size and times of every file at `paths` that may belong to a course; what cannot be seen is left out."""
    found: dict[str, Stamp] = {}
    for path in paths:
        for name, stat in _files(str(path), DEEPEST):
            found[name] = (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size)
            if len(found) >= MOST_FILES:
                return found
    return found


def _files(path: str, deepest: int) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except NotADirectoryError:
        yield path, os.stat(path)
        return
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            if entry.name.lower().endswith(_WATCHED) and entry.is_file():
                yield entry.path, entry.stat()
            elif deepest and entry.is_dir():
                yield from _files(entry.path, deepest - 1)
        except OSError:  # removed in this moment, or a link that leads nowhere
            continue

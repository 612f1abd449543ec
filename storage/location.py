"""From a database URL to a private file on disk that is ours alone, or to a refusal in one line."""

from __future__ import annotations

import logging
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from storage.errors import DatabaseRefused
from storage.lock import AlreadyLocked, FileLock
from storage.refusals import system_refusal

_log = logging.getLogger(__name__)

_FORM = "write it as sqlite:///tutor.db (relative) or sqlite:////var/lib/tutor.db (absolute)"


@dataclass(frozen=True, slots=True)
class Location:
    """Where a database lives: `path` is absolute with links followed, or None for one in memory."""

    path: Path | None

    def __str__(self) -> str:
        return f"database {printable(str(self.path))}" if self.path else "database in memory"


def printable(text: str) -> str:
    """Return `text` fit for one line of a terminal, at most 200 characters."""
    shown = text if text.isprintable() else ascii(text)
    return shown if len(shown) <= 200 else f"{shown[:199]}…"


def parse_url(url: str) -> Location:
    """Return the place that `url` names. Raises DatabaseRefused; the URL itself, which may hold a password,
    is never in the message."""
    scheme, separator, rest = url.strip().partition("://")
    if separator and scheme.split("+")[0] in ("postgresql", "postgres"):
        raise DatabaseRefused("database URL", "PostgreSQL is not supported yet", _FORM)
    name = rest[1:]
    if scheme != "sqlite" or not rest.startswith("/") or not name:
        raise DatabaseRefused("database URL", "not a URL of a SQLite database", _FORM)
    if name == ":memory:":
        return Location(None)
    if "?" in name or "#" in name or "\0" in name:
        raise DatabaseRefused("database URL", "options after the path are not supported", _FORM)
    return Location(Path(os.path.realpath(name)))


def claim(location: Location) -> FileLock | None:
    """Lock the file for this process and make it (mode 0600) when it is new; None for one in memory.

    Raises DatabaseRefused.
    """
    path = location.path
    if path is None:
        return None
    try:
        _refuse_what_is_no_file(location, path)
        lock = FileLock.acquire(path.with_name(path.name + ".lock"))
    except AlreadyLocked as taken:
        by = f" (process {taken.holder})" if taken.holder else ""
        remedy = "stop that one first, or name another file in TUTOR_DATABASE_URL"
        raise DatabaseRefused(str(location), f"in use by another bot{by}", remedy) from None
    except OSError as error:
        raise system_refusal(str(location), error) from error
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        lock.release()
        raise system_refusal(str(location), error) from error
    return lock


def _refuse_what_is_no_file(location: Location, path: Path) -> None:
    if not path.parent.is_dir():
        remedy = f"make it with: mkdir -p {printable(str(path.parent))}"
        raise DatabaseRefused(str(location), "its folder does not exist", remedy)
    if path.exists() and not path.is_file():
        what = "is a folder" if path.is_dir() else "is not a regular file"
        raise DatabaseRefused(str(location), what, "name a file in TUTOR_DATABASE_URL")


def make_private(location: Location) -> None:
    """Take the rights of group and others away from what an earlier version, or a copy, left open.

    Called once the database is known to be good: a refusal is one line, without this warning before it.
    """
    path = location.path
    if path is None:
        return
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}.lock"):
        file = path.with_name(name)
        if not file.exists() or not stat.S_IMODE(file.stat().st_mode) & 0o077:
            continue
        try:
            file.chmod(0o600)
        except OSError:
            _log.warning("%s can be read by others and its mode cannot be changed", location)
        else:
            _log.warning("%s could be read by others; its mode is 0600 now", location)

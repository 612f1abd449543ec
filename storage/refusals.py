"""What people are told at the start: errors of the system and of the driver as one line and an exit code."""

from __future__ import annotations

import errno

from storage.errors import BROKEN, DatabaseRefused, storage_fault


def damaged(where: str) -> DatabaseRefused:
    """Return the refusal of a file whose pages are not those of a whole database."""
    return DatabaseRefused(where, "is damaged or not a database", "restore a backup of it", BROKEN)


def driver_refusal(where: str, error: Exception) -> DatabaseRefused:
    """Return the refusal for what the driver said while the database was opened."""
    fault = storage_fault(error)
    if fault in ("SQLITE_NOTADB", "SQLITE_CORRUPT"):
        return damaged(where)
    if fault == "SQLITE_FULL":
        return _full(where)
    if fault in ("SQLITE_BUSY", "SQLITE_LOCKED"):
        return DatabaseRefused(where, "in use by another program", "close that one first")
    if fault in ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"):
        return _sealed(where)
    what = f"cannot be opened ({fault or type(error).__name__}: {error})"
    return DatabaseRefused(
        where, what, "check the disk and its free space, or restore a backup of it", BROKEN
    )


def system_refusal(where: str, error: OSError) -> DatabaseRefused:
    """Return the refusal for what the operating system said about the file or its folder."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _full(where)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _sealed(where)
    what = (error.strerror or "cannot be opened").lower()
    return DatabaseRefused(where, what, "check the path in TUTOR_DATABASE_URL")


def _full(where: str) -> DatabaseRefused:
    return DatabaseRefused(where, "the disk is full", "make room and start again", BROKEN)


def _sealed(where: str) -> DatabaseRefused:
    return DatabaseRefused(where, "cannot be written", "make the file and its folder writable")

"""What storage raises: a store that cannot work now, and a store that cannot be opened at all."""

from __future__ import annotations

BROKEN = 1
"""Exit code when the file is damaged or the disk is full at start."""
REFUSED = 2
"""Exit code when the file is the wrong one or not ours to use: newer, in use, read-only, no such folder."""


class StorageUnavailable(Exception):
    """Nothing of the group was kept (disk full, I/O error, locked, read-only); the same call may be repeated.

    `reason` is the driver's short word for it, such as "SQLITE_FULL".
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class DatabaseRefused(Exception):
    """The database cannot be opened. `str()` is one line: where, what, what to do; `exit_code` is 1 or 2."""

    def __init__(self, where: str, what: str, remedy: str, exit_code: int = REFUSED) -> None:
        super().__init__(f"{where}: {what}; {remedy}")
        self.exit_code = exit_code


_WHOLE_STORE = {
    3: "SQLITE_PERM",
    5: "SQLITE_BUSY",
    6: "SQLITE_LOCKED",
    7: "SQLITE_NOMEM",
    8: "SQLITE_READONLY",
    9: "SQLITE_INTERRUPT",
    10: "SQLITE_IOERR",
    11: "SQLITE_CORRUPT",
    13: "SQLITE_FULL",
    14: "SQLITE_CANTOPEN",
    15: "SQLITE_PROTOCOL",
    26: "SQLITE_NOTADB",
}


def storage_fault(error: BaseException | None) -> str:
    """Return the name of the fault when the store itself failed, "" when the error is the caller's own.

    Looks through the errors that a caller wrapped around it. Codes are SQLite's primary result codes.
    """
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        code = getattr(error, "sqlite_errorcode", None)
        if isinstance(code, int) and code & 0xFF in _WHOLE_STORE:
            return _WHOLE_STORE[code & 0xFF]
        error = error.__cause__ or error.__context__
    return ""

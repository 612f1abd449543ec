"""One process per database file: an advisory lock on a file beside it, which dies with its process."""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path


class AlreadyLocked(Exception):
    """Another process, or another lock in this one, holds the file; `holder` is its process id or ""."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


class FileLock:
    """Holds `path` locked from `acquire` to `release`, or to the death of the process (kill -9 included).

    The lock is on a file of its own: opening and closing the database file itself would drop SQLite's locks.
    The file is never removed, as a process could then lock a name that is no longer there.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def acquire(cls, path: Path) -> FileLock:
        """Lock `path`, made with mode 0600, at once. Raises AlreadyLocked, OSError when it cannot be made."""
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            os.close(descriptor)
            raise AlreadyLocked(holder if holder.isdigit() else "") from None
        except OSError:
            os.close(descriptor)
            raise
        with contextlib.suppress(OSError):  # the number only helps a person; a full disk must not matter here
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        return cls(descriptor)

    def release(self) -> None:
        """Free the lock; a second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

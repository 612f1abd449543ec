"""A message to send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to send: `kind` and JSON `arguments`; a `once` row is never sent again when no answer came."""

    chat_id: int
    thread_id: int
    kind: str
    arguments: str
    once: bool = False
    tries: int = 0
    expires_at: datetime | None = None
    id: int = 0

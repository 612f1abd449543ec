"""What the rooms of storage need of a driver's connection, so that only one of them names the driver."""

from __future__ import annotations

from typing import Any, Protocol


class Connection(Protocol):
    """Runs statements, and knows whether a transaction is open."""

    @property
    def in_transaction(self) -> bool: ...

    def execute(self, sql: str, parameters: Any = ..., /) -> Any: ...

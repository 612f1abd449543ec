"""Counters and gauges of this process, as the text Prometheus reads; a label is a kind, never an id."""

import re
from collections import Counter
from collections.abc import Mapping

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds
PREFIX = "tutor_"
MOST_KINDS = 50  # of one metric: a label that grows without bound fills the memory here and there
NAME = re.compile(r"[a-z][a-z0-9_]{0,60}")

HELP: Mapping[str, str] = {
    "updates_total": "Updates taken, by what became of them.",
    "turns_seconds": "Time of a turn, from the update to its commit.",
    "sends_total": "Calls that show something, by outcome.",
    "sends_uncertain_total": "Messages that may or may not have arrived and are not sent again.",
    "reminders_total": "Reminders, by what became of them.",
    "errors_total": "Faults in the bot itself, each logged with a reference.",
    "webhook_requests_total": "Requests to the webhook, by what became of them.",
    "waiting": "Chats whose screen or messages wait to be sent.",
}

Key = tuple[str, str]  # metric, kind ("" for none)


class Metrics:
    """A set of metrics; names ending in `_total` count, in `_seconds` are histograms, others are gauges."""

    def __init__(self) -> None:
        self._values: dict[Key, float] = {}
        self._buckets: dict[Key, Counter[float]] = {}

    def count(self, name: str, kind: str = "", amount: int = 1) -> None:
        """Add `amount` to a counter. Raises ValueError for a name or kind that is not a plain word."""
        key = self._key(name, kind)
        self._values[key] = self._values.get(key, 0) + amount

    def gauge(self, name: str, value: float, kind: str = "") -> None:
        """Set a gauge to what it is now. Raises ValueError as `count` does."""
        self._values[self._key(name, kind)] = value

    def observe(self, name: str, seconds: float, kind: str = "") -> None:
        """Add one duration to a histogram. Raises ValueError as `count` does."""
        key = self._key(name, kind)
        self._values[key] = self._values.get(key, 0.0) + seconds
        bound = next((bucket for bucket in BUCKETS if seconds <= bucket), float("inf"))
        self._buckets.setdefault(key, Counter())[bound] += 1

    def value(self, name: str, kind: str = "") -> float:
        """Return a counter or gauge, or the sum of a histogram; 0 when nothing was recorded."""
        return self._values.get((name, kind), 0.0)

    def _key(self, name: str, kind: str) -> Key:
        if (name, kind) in self._values:
            return name, kind
        if not NAME.fullmatch(name) or (kind and not NAME.fullmatch(kind)):
            raise ValueError("metrics and their kinds are plain words, no ids and no names")
        if sum(known == name for known, _ in self._values) >= MOST_KINDS:
            kind = "other"
        return name, kind

    def render(self) -> str:
        """Return all metrics in Prometheus text format 0.0.4."""
        lines: list[str] = []
        for name in sorted({name for name, _ in self._values}):
            if name in HELP:
                lines.append(f"# HELP {PREFIX}{name} {HELP[name]}")
            lines.append(f"# TYPE {PREFIX}{name} {_type(name)}")
            for key in sorted(key for key in self._values if key[0] == name):
                lines += (
                    self._histogram(key) if key in self._buckets else [_line(name, self._values[key], key[1])]
                )
        return "\n".join(lines) + "\n"

    def _histogram(self, key: Key) -> list[str]:
        name, kind = key
        counts, lines, total = self._buckets[key], [], 0
        for bound in (*BUCKETS, float("inf")):
            total += counts[bound]
            lines.append(
                _line(f"{name}_bucket", total, kind, "+Inf" if bound == float("inf") else f"{bound:g}")
            )
        return [*lines, _line(f"{name}_sum", self._values[key], kind), _line(f"{name}_count", total, kind)]


def _type(name: str) -> str:
    return {"total": "counter", "seconds": "histogram"}.get(name.rpartition("_")[2], "gauge")


def _line(name: str, value: float, kind: str, bound: str = "") -> str:
    labels = [f'kind="{kind}"'] * bool(kind) + [f'le="{bound}"'] * bool(bound)
    return f"{PREFIX}{name}{'{' + ','.join(labels) + '}' if labels else ''} {value:.12g}"


metrics = Metrics()  # of this process: what /metrics shows

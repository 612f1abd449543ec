"""Why an answer was judged as it was: values that the texts turn into sentences."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing was answered, or "I don't know"."""


@dataclass(frozen=True, slots=True)
class Echo:
    """Only words of the question were given back."""


@dataclass(frozen=True, slots=True)
class OtherTerm:
    """Another term of the course was named."""

    name: str


@dataclass(frozen=True, slots=True)
class Opposite:
    """The opposite of the answer was said, by the word `said`."""

    said: str


@dataclass(frozen=True, slots=True)
class Negated:
    """The answer was named and denied."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """Several answers were offered at once; `others` are those that are not it."""

    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """These parts are missing."""

    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extra:
    """These parts were added and do not belong to it."""

    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrongOrder:
    """All the parts are there, in another order, and the order matters."""


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """Another number than `expected` was given."""

    given: str
    expected: str


@dataclass(frozen=True, slots=True)
class OtherUnit:
    """The number with another unit; `expected` is the unit that was asked for, as the key writes it."""

    expected: str


@dataclass(frozen=True, slots=True)
class NoUnit:
    """The number without its unit."""

    expected: str


@dataclass(frozen=True, slots=True)
class Inexact:
    """The right number, rounded more than the key is."""

    expected: str


@dataclass(frozen=True, slots=True)
class Misspelt:
    """Recognisable, yet with too many slips, or in another script; `meant` is the nearest accepted form."""

    meant: str


@dataclass(frozen=True, slots=True)
class Contradicted:
    """The explanation says the contrary of the point `point`."""

    point: str


@dataclass(frozen=True, slots=True)
class Stuffed:
    """Keywords without a statement."""


@dataclass(frozen=True, slots=True)
class NotIt:
    """Nothing of the answer was recognised."""


Reason = (
    Blank
    | Echo
    | OtherTerm
    | Opposite
    | Negated
    | Hedge
    | Missing
    | Extra
    | WrongOrder
    | OtherNumber
    | OtherUnit
    | NoUnit
    | Inexact
    | Misspelt
    | Contradicted
    | Stuffed
    | NotIt
)

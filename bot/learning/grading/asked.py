"""A card as it is asked: all that the grader needs to know, before it is prepared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A card to grade by; the fields mean what design.md's "Grading rows" say. `need` None stands for all."""

    question: str = ""
    kind: str = "term"
    expected: str = ""
    accept: tuple[str, ...] = ()
    vocabulary: tuple[str, ...] = ()
    items: tuple[tuple[str, ...], ...] = ()
    points: tuple[tuple[str, ...], ...] = ()
    opposites: tuple[tuple[str, str], ...] = ()
    ordered: bool = False
    need: int | None = None

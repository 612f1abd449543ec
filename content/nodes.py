"""What stands in a YAML file: texts, lists and mappings that know their place; no text is guessed at."""

from __future__ import annotations

from dataclasses import dataclass, field

from content.problems import Place


@dataclass(slots=True)
class Text:
    """A scalar, as typed: `no`, `2012` and `1:30` stay these letters."""

    value: str
    place: Place


@dataclass(slots=True)
class Items:
    """A list."""

    place: Place
    values: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Fields:
    """A mapping. `keys` are the places of the keys."""

    place: Place
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


Node = Text | Items | Fields


def is_blank(node: Node | None) -> bool:
    """Whether there is nothing: no node, or an empty text as `title:` with nothing behind it."""
    return node is None or (isinstance(node, Text) and not node.value.strip())


def is_empty(node: Node | None) -> bool:
    """Whether there is nothing, or a list with nothing in it."""
    return is_blank(node) or (isinstance(node, Items) and not node.values)


def called(node: Node) -> str:
    """Return what an author calls this kind of node."""
    return {Text: "a text", Items: "a list", Fields: "a mapping"}[type(node)]

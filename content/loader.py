"""YAML to nodes with places, by walking the parser's events: no recursion, all bounded, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from content import syntax_faults
from content.nodes import Fields, Items, Node, Text
from content.problems import Place, Problems, quoted

LARGEST_FILE = 2_000_000
"""Bytes of one file."""
DEEPEST = 64
MOST_NODES = 120_000
LONGEST_KEY = 100

# `yaml.compose` with the C loader dies of a segmentation fault at 200,000 nested brackets; its events do not.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS = {"!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))}


class _FaultError(Exception):
    """Reading cannot go on; carries place, code, message and hint of the one problem."""


@dataclass(slots=True)
class _Growing:
    """The tree so far: open containers and the key whose value comes next."""

    file: str
    problems: Problems
    root: Node | None = None
    open: list[Items | Fields] = field(default_factory=list)
    keys: list[tuple[str, Place] | None] = field(default_factory=list)
    nodes: int = 0

    def add(self, node: Node) -> None:
        """Put a node where it belongs. Raises _FaultError when a bound is passed."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise _FaultError(node.place, "too-many-values", f"more than {MOST_NODES:,} values in one file")
        if not self.open:
            self.root = node
            return
        container, key = self.open[-1], self.keys[-1]
        if isinstance(container, Items):
            container.values.append(node)
        elif key is None:
            self.keys[-1] = self._key(node)
        else:
            self.keys[-1] = None
            self._set(container, *key, node)

    def enter(self, node: Items | Fields) -> None:
        """Open a container. Raises _FaultError when nested too deeply."""
        if len(self.open) >= DEEPEST:
            raise _FaultError(node.place, "too-deep", f"nested more than {DEEPEST} levels deep")
        self.add(node)
        self.open.append(node)
        self.keys.append(None)

    def leave(self) -> None:
        """Close the innermost container."""
        self.open.pop()
        self.keys.pop()

    def _key(self, node: Node) -> tuple[str, Place]:
        if not isinstance(node, Text):
            hint = "put quotes around a text that begins with { or ["
            raise _FaultError(node.place, "bad-key", "a field's name must be a text", hint)
        if len(node.value) > LONGEST_KEY:
            raise _FaultError(node.place, "bad-key", f"a field's name of {len(node.value):,} characters")
        return node.value, node.place

    def _set(self, fields: Fields, key: str, place: Place, node: Node) -> None:
        if key in fields.values:
            first = fields.keys[key].line
            message = f"field {quoted(key)} stands here twice"
            self.problems.error(place, "duplicate-key", message, f"the first is in line {first}; keep one")
            return
        fields.values[key] = node
        fields.keys[key] = place


def parse(data: bytes, file: str, problems: Problems) -> Node | None:
    """Return what stands in a YAML file of the name `file`, or None (for an empty one, or after an error).

    Faults are added to `problems`, not raised. `data` is refused above LARGEST_FILE.
    """
    start = Place(file)
    if len(data) > LARGEST_FILE:
        hint = "split it: lessons and cards may stand in files of their own"
        problems.error(start, "too-big", f"larger than {LARGEST_FILE // 1_000_000} MB", hint)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8-sig", "replace")
        problems.error(_at(file, before), "not-utf-8", "not UTF-8 text", "save the file as UTF-8")
        return None
    try:
        return _grow(text, file, problems)
    except _FaultError as fault:
        problems.error(*fault.args)
        return None


def _grow(text: str, file: str, problems: Problems) -> Node | None:
    growing = _Growing(file, problems)
    documents = 0
    for event in _events(text, file):
        place = Place(file, event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            _refuse_marks(event, place)
            growing.add(Text(event.value, place))
        elif isinstance(event, yaml.MappingStartEvent):
            _refuse_marks(event, place)
            growing.enter(Fields(place))
        elif isinstance(event, yaml.SequenceStartEvent):
            _refuse_marks(event, place)
            growing.enter(Items(place))
        elif isinstance(event, yaml.CollectionEndEvent):
            growing.leave()
        elif isinstance(event, yaml.AliasEvent):
            hint = "put quotes around a text that begins with *"
            raise _FaultError(place, "alias", "aliases (*name) are not used in courses", hint)
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _FaultError(place, "two-documents", "a second document begins here", "remove the ---")
    return growing.root


def _refuse_marks(event: Any, place: Place) -> None:
    """Refuse what would silently drop the first word of a text: `&anchor`, `!tag`."""
    if event.anchor is not None:
        hint = "put quotes around a text that begins with &"
        raise _FaultError(place, "anchor", "anchors (&name) are not used in courses", hint)
    if event.tag is not None and event.tag not in _PLAIN_TAGS:
        hint = "put quotes around a text that begins with !"
        raise _FaultError(place, "tag", "tags (!name) are not used in courses", hint)


def _events(text: str, file: str) -> Iterator[Any]:
    """Yield the parser's events. Raises _FaultError for what is no YAML."""
    last: Any = None
    open_: list[Any] = []
    try:
        for event in yaml.parse(text, Loader=_Loader):
            yield event
            last = event
            if isinstance(event, yaml.CollectionStartEvent):
                open_.append(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                open_.pop()
    except yaml.MarkedYAMLError as fault:
        bracket = open_[-1].start_mark if open_ and open_[-1].flow_style else None
        mark, message, hint = syntax_faults.tell(fault, last, bracket)
        raise _FaultError(_marked(file, mark), "syntax", message, hint) from None
    except yaml.YAMLError as fault:
        place = _at(file, _before(text, fault))
        raise _FaultError(place, "bad-character", "a control character that YAML does not allow") from None


def _marked(file: str, mark: Any) -> Place:
    return Place(file) if mark is None else Place(file, mark.line + 1, mark.column + 1)


def _before(text: str, fault: yaml.YAMLError) -> str:
    """Return the text up to the character a reader error speaks of; the C parser counts in bytes."""
    position = getattr(fault, "position", None) or 0
    if _Loader is yaml.SafeLoader:
        return text[:position]
    return text.encode("utf-8", "replace")[:position].decode("utf-8", "ignore")


def _at(file: str, before: str) -> Place:
    lines = before.split("\n")
    return Place(file, len(lines), len(lines[-1]) + 1)

"""One mapping of a course file, read field by field; says what is missing, unknown, misshapen, too long.

Plain checks, not pydantic: nearly every field takes several shapes (a text or a list of them), each message
needs the place of a key or a value, and that is less code than mapping a validator's errors back.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from content.ids import LONGEST_ID, is_id, slug
from content.nodes import Fields, Items, Node, Text, called, is_blank, is_empty
from content.problems import Place, Problems, quoted

DRAFT_FIELDS = frozenset({"draft", "source"})
"""Of what `tutor draft` made: that nobody has looked at it yet, and the sentence it was made of."""

PICTURE_FIELDS = frozenset({"picture", "alt"})
"""Of what may carry a picture: the name of its file, and the words for who does not see it."""

LONGEST_SOURCE = 2_000
LONGEST_TEXT = 1_000
"""For texts of cards: verdict, answer, explanation and the next question go into one message of 4,096."""
LONGEST_TITLE = 200
"""Of a course, a lesson, a section."""
LONGEST_SECTION = 200_000
"""Of the article; a page of a phone is made of it while somebody waits."""
LONGEST_FORM = 300
MOST_FORMS = 100
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
HIDDEN = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd"
    "\ue000-\uf8ff]"
    "|(?<=[ -~])[\u200c-\u200f](?=[ -~])"  # joiners and marks of direction belong into other scripts only
)
"""Characters nobody sees that spoil comparing, or turn text around."""
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False, "": False}


def length(text: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2


@dataclass(slots=True)
class Entry:
    """A mapping that is a `what` ("card", "lesson" …). Readers return an empty value after a problem."""

    fields: Fields
    what: str
    problems: Problems
    meant: set[str] = field(default_factory=set)  # known fields that unknown ones were taken for

    def has(self, name: str) -> bool:
        """Whether the field is there and says something."""
        return not is_blank(self.fields.values.get(name))

    def lacks(self, name: str) -> bool:
        """Whether the field is not there, or says nothing."""
        return is_empty(self.fields.values.get(name))

    def place(self, name: str = "") -> Place:
        """Return where the field's value stands, or the entry itself when it has none."""
        node = self.fields.values.get(name)
        return node.place if node is not None else self.fields.place

    def only(self, known: Collection[str]) -> None:
        """Tell unknown fields, and the known one that was probably meant."""
        for name, place in self.fields.keys.items():
            if name not in known:
                guess = process.extractOne(name.lower(), sorted(known), scorer=fuzz.ratio, score_cutoff=60)
                if guess:
                    self.meant.add(guess[0])
                listed = ", ".join(f"`{word}`" for word in sorted(known))
                hint = f"did you mean `{guess[0]}`?" if guess else f"a {self.what} has {listed}"
                self.problems.error(place, "unknown-field", f"unknown field {quoted(name)}", hint)

    def text(self, name: str, *, required: bool = False, longest: int = LONGEST_TEXT) -> str:
        """Return a text without space around it, "" when absent."""
        node = self.fields.values.get(name)
        if node is None:
            if required:
                self.missing(name)
            return ""
        if not isinstance(node, Text):
            hint = (
                ""
                if isinstance(node, Items)
                else 'put quotes around a text with ": " in it, or that begins with {'
            )
            self.problems.error(node.place, "wrong-type", f"`{name}` is {called(node)}, not a text", hint)
            return ""
        if not node.value.strip() and required:
            self.problems.error(node.place, "empty", f"`{name}` is empty")
        return self._fits(node, name, longest)

    def missing(self, name: str, hint: str = "") -> None:
        """Tell that a field is not there, unless a misspelt one was told already."""
        if name not in self.meant:
            message = f"this {self.what} has no `{name}`"
            self.problems.error(self.place(name), "missing-field", message, hint)

    def texts(self, name: str, longest: int = LONGEST_FORM) -> tuple[str, ...]:
        """Return one text or a list of texts."""
        return self.forms(self.fields.values.get(name), name, longest)

    def forms(self, node: Node | None, name: str, longest: int = LONGEST_FORM) -> tuple[str, ...]:
        """Return what a node says as one text, a list of texts or `{any: [texts]}`; each once, in order."""
        if node is None or (isinstance(node, Text) and is_blank(node)):
            return ()
        if isinstance(node, Fields) and set(node.values) == {"any"}:
            node = node.values["any"]
        if isinstance(node, Fields):
            hint = 'put quotes around a text with ": " in it'
            self.problems.error(node.place, "wrong-type", f"`{name}` holds a mapping, not a text", hint)
            return ()
        values = node.values if isinstance(node, Items) else [node]
        if len(values) > MOST_FORMS:
            self.problems.error(node.place, "too-many", f"`{name}` has more than {MOST_FORMS} texts")
            return ()
        found: dict[str, None] = {}
        for value in values:
            if not isinstance(value, Text):
                self.problems.error(value.place, "wrong-type", f"{called(value)} in `{name}`, not a text")
            elif is_blank(value):
                self.problems.error(value.place, "empty", f"an empty text in `{name}`")
            else:
                found[self._fits(value, name, longest)] = None
        return tuple(found)

    def groups(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return a list of which each part is a text or a list of its forms."""
        found = []
        for node in self.nodes(name):
            if is_empty(node):
                self.problems.error(node.place, "empty", f"an empty part in `{name}`")
            elif forms := self.forms(node, name):
                found.append(forms)
        return tuple(found)

    def nodes(self, name: str) -> list[Node]:
        """Return the parts of a list, none when absent."""
        node = self.fields.values.get(name)
        if node is None or is_blank(node):
            return []
        if not isinstance(node, Items):
            hint = "begin each part with a dash on a line of its own"
            self.problems.error(node.place, "wrong-type", f"`{name}` is {called(node)}, not a list", hint)
            return []
        return node.values

    def number(self, name: str, low: int, high: int) -> int | None:
        """Return a whole number from `low` to `high`, None when absent."""
        text = self.text(name)
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and len(text) < 10 and low <= int(text) <= high):
            message = f"`{name}` is {quoted(text)}, not a whole number from {low} to {high}"
            self.problems.error(self.place(name), "wrong-type", message)
            return None
        return int(text)

    def flag(self, name: str) -> bool:
        """Return whether the field says yes."""
        text = self.text(name).lower()
        if text not in _TRUTH:
            message = f"`{name}` is {quoted(text)}, neither true nor false"
            self.problems.error(self.place(name), "wrong-type", message)
        return _TRUTH.get(text, False)

    def source(self) -> str | None:
        """Return the sentence a draft was made of ("" when it names none); None for what is no draft."""
        source = self.text("source", longest=LONGEST_SOURCE)
        return source if self.flag("draft") else None

    def id(self) -> str:
        """Return the entry's `id` in small letters, "" when absent or none."""
        text = self.text("id").lower()
        if text and not is_id(text):
            hint = f"for example {slug(text)}" if slug(text) else "begin with a small letter or digit"
            message = f"{quoted(text)} is no id: a-z, 0-9, - _ and ., at most {LONGEST_ID} characters"
            self.problems.error(self.place("id"), "bad-id", message, hint)
            return ""
        return text

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return a list of pairs of texts."""
        found = []
        for node in self.nodes(name):
            pair = self.forms(node, name)
            if len(pair) == 2:
                found.append((pair[0], pair[1]))
            else:
                self.problems.error(
                    node.place, "wrong-type", f"a part of `{name}` is not two texts", "write [a, b]"
                )
        return tuple(found)

    def _fits(self, node: Text, name: str, longest: int) -> str:
        text = node.value.strip()
        if not text.isascii() or not text.isprintable():
            self._visible(node, name)
        if length(text) > longest:
            message = f"`{name}` has {length(text):,} characters, more than {longest:,}"
            self.problems.error(node.place, "too-long", message, "shorten it")
        return text

    def _visible(self, node: Text, name: str) -> None:
        """Tell characters nobody sees: they are refused by Telegram, spoil comparing, or turn text around."""
        found = CONTROL.search(node.value)
        if found:
            message = f"a control character U+{ord(found[0]):04X} in `{name}`"
            self.problems.error(node.place, "control-character", message, "remove it")
            return
        found = HIDDEN.search(node.value)
        if found:
            message = f"a hidden character U+{ord(found[0]):04X} in `{name}`"
            self.problems.warn(node.place, "hidden-character", message, "remove it")

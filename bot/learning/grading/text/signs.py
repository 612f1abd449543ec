"""Signs by their names and in the shapes that a keyboard has: a question mark, +- for ±, >= for ≥."""

from __future__ import annotations

_SHAPES = str.maketrans(
    {
        "±": "+-",
        "≥": ">=",
        "⩾": ">=",
        "≤": "<=",
        "⩽": "<=",
        "→": "->",
        "⟶": "->",
        "⇒": "=>",
        "⟹": "=>",
        "←": "<-",
        "↔": "<->",
        "⇔": "<=>",
        "−": "-",
        "∗": "*",
        "×": "*",
        "÷": "/",
        "∞": "infinity",
    }
)
_NAMES = {
    "?": "question mark",
    "*": "asterisk/star",
    "+": "plus sign/plus",
    ".": "dot/period/full stop",
    "#": "hash/hashtag/number sign/pound sign",
    "&": "ampersand",
    "@": "at sign",
    "!": "exclamation mark/exclamation point",
    "%": "percent sign",
    "$": "dollar sign/dollar",
    "^": "caret",
    "~": "tilde",
    "|": "pipe/vertical bar",
    "/": "slash",
    "\\": "backslash",
    "_": "underscore",
    "=": "equals sign/equal sign",
    ":": "colon",
    ";": "semicolon",
    "±": "plus minus/plus minus sign",
    "==": "double equals/two equals signs/double equal sign",
    "===": "triple equals/three equals signs",
    "&&": "double ampersand",
    "||": "double pipe",
    "→": "arrow",
    "∞": "infinity/infinity sign",
    "π": "pi",
    "[]": "square brackets/brackets",
    "{}": "curly braces/braces/curly brackets",
    "()": "parentheses/round brackets",
}


def plain_shape(text: str) -> str:
    """Return `text` with signs in the shapes that a keyboard has."""
    return text if text.isascii() else text.translate(_SHAPES)


def names_of(sign: str) -> tuple[str, ...]:
    """Return the English names of a sign; none for any other text."""
    return tuple(_NAMES[sign].split("/")) if sign in _NAMES else ()

"""The hint at half time: the first letter and how long the answer is."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 80  # letters of an answer whose length still helps


@dataclass(frozen=True, slots=True)
class Hint:
    """`shown` has the first letter of each word and a mark for every other one; `letters` are counted."""

    shown: str
    letters: int


def hint(answer: str) -> Hint | None:
    """Return the hint for an answer, or None where it would be the answer, or help nobody."""
    letters = sum(sign.isalnum() for sign in answer)
    if letters < 3 or len(answer) > LONGEST or any(sign.isdigit() for sign in answer):
        return None
    words = [word for word in answer.split() if any(sign.isalnum() for sign in word)]
    return Hint(" ".join(_opened(word) for word in words), letters)


def _opened(word: str) -> str:
    first = next(index for index, sign in enumerate(word) if sign.isalnum())
    return "".join(
        sign if (index == first and len(word) > 1) or not sign.isalnum() else "_"
        for index, sign in enumerate(word)
    )

"""Words of one family that are not one another: empirical and empiricism, monopolistic and monopoly."""

from __future__ import annotations

from bot.learning.grading.text.typos import another_word

_ADJECTIVAL = ("istic", "otic", "ical", "tic", "ic", "al", "ous", "ary", "ive")
_NOMINAL = ("osis", "ism", "sis", "ion", "ia", "is", "us", "y", "e")


def _unlike(one: str, other: str) -> bool:
    """Tell whether an ending makes two words that begin alike mean different things (-ite, -ate)."""
    if {one[-3:], other[-3:]} == {"ism", "ist"}:
        return False  # a surrealist is close to surrealism
    return another_word(one, other) and not one.endswith(("tic", "sis"))


def _bases(word: str, endings: tuple[str, ...]) -> set[str]:
    """Return what is left of a word without each of the endings it has."""
    return {word[: -len(one)] for one in endings if word.endswith(one) and len(word) - len(one) > 2}


def derived(one: str, other: str, beside: bool = False) -> bool:
    """Tell whether two bare words are of one family by their beginning (empirical, empiricism).

    `beside` words that are right, half of the letters will do (presumed innocence, presumption).
    """
    if not (_bases(one, _ADJECTIVAL).isdisjoint(_bases(other, _NOMINAL)) or _unlike(one, other)):
        return True  # monopolistic, monopoly
    longest = max(len(one), len(other))
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return (
        longest >= 7 and same >= 5 and same * 10 >= longest * (5 if beside else 7) and not _unlike(one, other)
    )

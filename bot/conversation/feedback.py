"""The grader's reasons as one plain sentence, for `tutor grade`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.learning.grading import reasons
from bot.learning.grading.judgement import Mark, Verdict

_MOST = 4  # parts that one sentence names


def _several(parts: tuple[str, ...]) -> str:
    """Return parts as words: "a", "a and b", "a, b and 3 more"."""
    if len(parts) > _MOST:
        return f"{', '.join(parts[: _MOST - 1])} and {len(parts) - _MOST + 1} more"
    return (
        parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else "something"
    )


def _blank(_: reasons.Blank) -> str:
    return "No answer yet: a guess is welcome."


def _echo(_: reasons.Echo) -> str:
    return "These are words of the question; the answer is still to come."


def _other_term(reason: reasons.OtherTerm) -> str:
    return f"That is {reason.name}, another term of this course."


def _opposite(reason: reasons.Opposite) -> str:
    return f"It is the other way round: not {reason.said}."


def _negated(_: reasons.Negated) -> str:
    return "You named it and ruled it out."


def _hedge(reason: reasons.Hedge) -> str:
    return (
        f"One answer, please: {_several(reason.others)} is not it."
        if reason.others
        else "One answer, please."
    )


def _missing(reason: reasons.Missing) -> str:
    return f"Still missing: {_several(reason.parts)}."


def _extra(reason: reasons.Extra) -> str:
    return f"This does not belong here: {_several(reason.parts)}."


def _wrong_order(_: reasons.WrongOrder) -> str:
    return "The parts are right, in another order."


def _other_number(reason: reasons.OtherNumber) -> str:
    return f"It is another number: {reason.expected}."


def _other_unit(reason: reasons.OtherUnit) -> str:
    return f"The number is right, with another unit: {reason.expected}."


def _no_unit(reason: reasons.NoUnit) -> str:
    return f"The number is right; its unit belongs to it: {reason.expected}."


def _inexact(reason: reasons.Inexact) -> str:
    return f"Nearly, only rounded: {reason.expected}."


def _misspelt(reason: reasons.Misspelt) -> str:
    return f"Nearly: it is written {reason.meant}."


def _contradicted(reason: reasons.Contradicted) -> str:
    return f"It is the other way round: {reason.point}."


def _stuffed(_: reasons.Stuffed) -> str:
    return "The keywords are there; say how they belong together."


def _not_it(_: reasons.NotIt) -> str:
    return "That is not it yet."


_SENTENCES: dict[type, Callable[[Any], str]] = {
    reasons.Blank: _blank,
    reasons.Echo: _echo,
    reasons.OtherTerm: _other_term,
    reasons.Opposite: _opposite,
    reasons.Negated: _negated,
    reasons.Hedge: _hedge,
    reasons.Missing: _missing,
    reasons.Extra: _extra,
    reasons.WrongOrder: _wrong_order,
    reasons.OtherNumber: _other_number,
    reasons.OtherUnit: _other_unit,
    reasons.NoUnit: _no_unit,
    reasons.Inexact: _inexact,
    reasons.Misspelt: _misspelt,
    reasons.Contradicted: _contradicted,
    reasons.Stuffed: _stuffed,
    reasons.NotIt: _not_it,
}


def sentence(reason: reasons.Reason) -> str:
    """Return one reason as a sentence."""
    return _SENTENCES[type(reason)](reason)


def feedback(verdict: Verdict) -> str:
    """Return one sentence on a verdict; it is empty for a right answer only."""
    if verdict.mark is Mark.CORRECT:
        return ""
    return sentence(verdict.reasons[0]) if verdict.reasons else sentence(reasons.NotIt())

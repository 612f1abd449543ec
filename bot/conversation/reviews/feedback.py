"""The grader's reasons in words: one short sentence each, in the language of the person, never a scolding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from bot.conversation.markup import Text, join
from bot.conversation.texts import DEFAULT, say, words
from bot.learning.grading import reasons as of
from bot.learning.grading.judgement import Mark, Verdict
from bot.learning.grading.reasons import Reason

MOST_PARTS = 4  # of a list that are named
LONGEST = 60  # letters of one part that are quoted
ALONE = {
    "reason-hedge": "reason-hedge-alone",
    "reason-missing": "reason-missing-alone",
}  # when no parts are known
NAMES: dict[type[Any], str] = {
    of.Blank: "reason-blank",
    of.Echo: "reason-echo",
    of.OtherTerm: "reason-other-term",
    of.Opposite: "reason-opposite",
    of.Negated: "reason-negated",
    of.Hedge: "reason-hedge",
    of.Missing: "reason-missing",
    of.Extra: "reason-extra",
    of.WrongOrder: "reason-wrong-order",
    of.OtherNumber: "reason-other-number",
    of.OtherUnit: "reason-other-unit",
    of.NoUnit: "reason-no-unit",
    of.Inexact: "reason-inexact",
    of.Misspelt: "reason-misspelt",
    of.Contradicted: "reason-contradicted",
    of.Stuffed: "reason-stuffed",
    of.NotIt: "reason-not-it",
}


def sentence(language: str, reasons: Iterable[Reason]) -> Text:
    """Return what the reasons say, a sentence each, in reading order."""
    return join(" ", (_said(language, reason) for reason in reasons))


def feedback(verdict: Verdict, language: str = DEFAULT) -> str:
    """Return one plain sentence on a verdict, for `tutor grade`; it is empty for a right answer only."""
    if verdict.mark is Mark.CORRECT:
        return ""
    reason = verdict.reasons[0] if verdict.reasons else of.NotIt()
    return _said(language, reason).plain


def _said(language: str, reason: Reason) -> Text:
    arguments = {field.name: _shown(getattr(reason, field.name), language) for field in fields(reason)}
    name = NAMES[type(reason)]
    if name in ALONE and not any(arguments.values()):
        return say(language, ALONE[name])
    return say(language, name, **arguments)


def _shown(value: Any, language: str) -> str:
    """Return a part, or parts as words: "a", "a and b", "a, b and 3 more"."""
    if not isinstance(value, tuple):
        return _cut(str(value))
    named = [_cut(part) for part in value]
    if len(named) > MOST_PARTS:
        rest = len(named) - MOST_PARTS + 1
        named = [*named[: MOST_PARTS - 1], words(language, "and-more", count=rest)]
    if len(named) < 2:
        return "".join(named)
    return f"{', '.join(named[:-1])} {words(language, 'and')} {named[-1]}"


def _cut(part: str) -> str:
    return part if len(part) <= LONGEST else part[: LONGEST - 1] + "…"

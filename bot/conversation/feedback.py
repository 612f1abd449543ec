"""The grader's reasons in words: one short sentence each, in the language of the person, never a scolding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from bot.conversation.markup import Text, join
from bot.conversation.texts import say, words
from bot.learning.grading import reasons as of
from bot.learning.grading.reasons import Reason

MOST_PARTS = 4  # of a list that are named
LONGEST = 60  # letters of one part that are quoted
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


def _said(language: str, reason: Reason) -> Text:
    arguments = {field.name: _shown(getattr(reason, field.name), language) for field in fields(reason)}
    return say(language, NAMES[type(reason)], **arguments)


def _shown(value: Any, language: str) -> str:
    if isinstance(value, tuple):
        named = [_cut(part) for part in value[:MOST_PARTS]]
        if len(value) > MOST_PARTS:
            named.append("…")
        last = f" {words(language, 'and')} "
        return last.join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else "".join(named)
    return _cut(str(value))


def _cut(part: str) -> str:
    return part if len(part) <= LONGEST else part[: LONGEST - 1] + "…"

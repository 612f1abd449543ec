"""Phrases of numbers that hold a word with another meaning, put plainly: no less than, more or less."""

from __future__ import annotations

import re

_AT_LEAST = re.compile(
    r"\b(?:(?:no|not) (?:less|fewer|lower|under|below|smaller|shorter)(?: than)?|"
    r"nicht (?:weniger|unter|kleiner)(?: als)?|"
    r"no menos de|pas moins de|non meno di|não menos (?:de|do que)|niet minder dan|не менее(?: чем)?|не меньше|"
    r"nie mniej niż|inte mindre än)(?=\s)|不少于|不小于|不低于",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:(?:no|not) (?:more|over|above|higher|larger|greater|longer)(?: than)?|nicht (?:mehr|über|größer)(?: als)?|"
    r"no más de|pas plus de|non più di|não mais (?:de|do que)|niet meer dan|не более(?: чем)?|не больше|"
    r"nie więcej niż|inte mer än)(?=\s)|不超过|不大于|不多于",
    re.IGNORECASE,
)
_BUT_NOT = re.compile(r"\b(?:up to|to|bis) (?:but )?(?:not including|excluding)\b", re.IGNORECASE)
_ROUGHLY = re.compile(
    r"\b(?:more or less|give or take|mehr oder weniger|más o menos|plus ou moins|più o meno|mais ou menos|"
    r"min of meer|meer of minder|более или менее|mer eller mindre)\b(?!\s?\d+\s?[%)])",
    re.IGNORECASE,
)
_NUMBER = r"(?:-?\d+(?:[.,]\d+)*(?: ?[^\s\d,;<≤]{1,8})??)"
_BOTH_ENDS = re.compile(
    rf"^(?:(?:at least|min(?:imum|\.)?|mindestens|al menos|au moins|almeno|>=|≥|>) ?({_NUMBER})),? ?"
    rf"(?:(?:and|but|und|aber|y|et|e|en|to) )?(?:at most|up to|no more than|max(?:imum|\.)?|höchstens|maximal|"
    rf"como máximo|au plus|al massimo|<=|≤|<) ?({_NUMBER})$",
    re.IGNORECASE,
)
_AROUND_X = re.compile(rf"^({_NUMBER}) ?(?:<=|≤|<) ?[^\W\d_]{{1,8}} ?(?:<=|≤|<) ?({_NUMBER})$")
_POWER = re.compile(
    r"(\d[\d.,]*) (?:to the (?:power (?:of )?)?|raised to (?:the )?(?:power (?:of )?)?|hoch |puissance |"
    r"(?:elevado )?a la |elevado a |alla |в степени |tot de macht )"
    r"(minus |-)?(\d{1,3})(?:th|st|nd|rd|e|a)?(?: power)?(?!\w)",
    re.IGNORECASE,
)
_BEFORE_CHRIST = re.compile(
    r"\bbefore (?:the )?(?:common era|christ|our era)\b|\bvor (?:christus|unserer zeit(?:rechnung)?)\b|"
    r"\bantes de (?:cristo|la era común)\b|\bavant (?:jésus-christ|notre ère)\b|\bavanti cristo\b|\bvoor christus\b|"
    r"\bдо нашей эры\b|\bföre kristus\b|\bprzed naszą erą\b",
    re.IGNORECASE,
)
_SHORT_CENTURY = re.compile(r"(?<=\d(?:st|nd|rd|th)) (?:cent|c)\.?$", re.IGNORECASE)


def plainly(text: str) -> str:
    """Return an answer to a question for a number without denials that deny nothing ("no less than 7")."""
    text = _AT_MOST.sub("at most", _AT_LEAST.sub("at least", text))
    text = _ROUGHLY.sub("about", _BUT_NOT.sub("less than", text))
    return _BEFORE_CHRIST.sub("BC", text)


def in_signs(text: str) -> str:
    """Return a text in figures with both ends of a range, powers and centuries in the usual signs."""
    text = _BOTH_ENDS.sub(r"\1 to \2", text)
    text = _AROUND_X.sub(r"\1 to \2", text)
    text = _POWER.sub(lambda found: f"{found[1]}^{'-' if found[2] else ''}{found[3]}", text)
    text = text.replace(" times 10^", " x 10^").replace(" mal 10^", " x 10^")
    return _SHORT_CENTURY.sub(" century", text)

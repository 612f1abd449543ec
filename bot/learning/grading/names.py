"""Names of people: the surname alone will do, and initials stand for given names."""

from __future__ import annotations

import re

from bot.learning.grading.forms import Form
from bot.learning.grading.words import Word

_WHO = re.compile(
    r"\b(?:"
    r"who|whom|whose|wer|wem|wessen|qui|quién|quien|quem|chi|wie|кто|кого|чей|ποιος|ποια|surname|"
    r"(?:pen|stage|real|maiden) name|pseudonym|nickname|"
    r"name of the (?:man|woman)|(?:bio|geo|zoo|astro)?(?:logist|grapher|chemist|physicist)|composer|"
    r"author|novelist|writer|poet|playwright|painter|sculptor|president|king|queen|emperor|empress|"
    r"pharaoh|tsar|scientist|inventor|philosopher|mathematician|statistician|explorer|economist|"
    r"director|actor|actress|singer|musician|architect|engineer|astronomer|astronaut|cosmonaut|doctor|"
    r"physician|radiologist|surgeon|nurse|general|admiral|prime minister|chancellor|politician|leader|"
    r"dictator|founder|discoverer|researcher|programmer|psychologist|sociologist|linguist|naturalist|"
    r"botanist|historian|pope|saint|monk|theologian|Komponist|Physiker|Autor|Schriftsteller|Maler|"
    r"compositeur|écrivain|peintre|compositor|escritor|pintor"
    r")\b",
    re.IGNORECASE,
)
_PARTICLES_WORDS = """
    van von der den de del della di da dos du le la ten ter af av bin ibn al el of the
"""
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
_TITLES_WORDS = """
    mr mrs ms dr sir dame lady lord prof professor president king queen saint st emperor empress general captain
    pope tsar czar kaiser empereur emperador imperatore император царь король
    herr frau monsieur madame m mme señor don doña signor prince princess duke count baron
"""
TITLES = frozenset(_TITLES_WORDS.split())
_ROLES_WORDS = """
    painter artist sculptor composer musician singer author writer novelist poet playwright physicist chemist biologist
    mathematician scientist philosopher inventor explorer engineer architect astronomer economist psychologist doctor
    surgeon nurse politician statesman emperor chancellor minister leader dictator comrade tyrant
    director actor actress dancer historian
    named called maler dichter komponist schriftsteller physiker peintre compositeur écrivain poète pintor compositor
    escritor poeta pittore compositore scrittore художник композитор писатель поэт
"""
ROLES = frozenset(_ROLES_WORDS.split())
_PLACES_WORDS = """
    north south east west northern southern eastern western new united great saint san los cape upper lower
    central
"""
_PLACES = frozenset(_PLACES_WORDS.split())


def asks_for_a_person(question: str) -> bool:
    """Tell whether a question asks for somebody."""
    return _WHO.search(question[:600]) is not None


def looks_like_a_person(one: Form) -> bool:
    """Tell whether a wording has the shape of a person's name: two to five words, all but particles in capitals."""
    words = [word for word in one.words if word.text.casefold() not in _PARTICLES]
    if not 2 <= len(words) <= 5 or any(word.number is not None for word in words):
        return False
    return words[0].bare not in _PLACES and all(word.text[:1].isupper() for word in words)


def surname(one: Form) -> Word | None:
    """Return the word by which a person goes: the last one, or the first before "of" (Leonardo da Vinci: Vinci)."""
    words = [word for word in one.words if word.number is None]
    return words[-1] if words else None


def is_initial(short: Word, full: Word) -> bool:
    """Tell whether `short` is the initial of `full`."""
    return len(short.bare) == 1 and full.bare.startswith(short.bare)

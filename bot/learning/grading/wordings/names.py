"""Names of people: the surname alone will do, and initials stand for given names."""

from __future__ import annotations

import re

from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.words import Word
from bot.learning.grading.wordings.forms import Form

_WHO = re.compile(
    r"\b(?:"
    r"who|whom|whose|wer|wem|wessen|qui|quién|quien|quem|chi|wie|кто|кого|хто|чей|ποιος|ποια|surname|"
    r"(?:pen|stage|real|maiden) name|pseudonym|nickname|"
    r"name of the (?:man|woman)|(?:bio|geo|zoo|astro)?(?:logist|grapher|chemist|physicist)|composer|"
    r"author|novelist|writer|poet|playwright|painter|sculptor|president|king|queen|emperor|empress|"
    r"pharaoh|tsar|scientist|inventor|philosopher|mathematician|statistician|explorer|economist|"
    r"director|actor|actress|singer|musician|architect|engineer|astronomer|astronaut|cosmonaut|doctor|"
    r"physician|radiologist|surgeon|nurse|general|admiral|prime minister|chancellor|politician|leader|"
    r"dictator|founder|discoverer|researcher|programmer|psychologist|sociologist|linguist|naturalist|"
    r"botanist|historian|pope|saint|monk|theologian|Komponist|Physiker|Autor|Schriftsteller|Maler|"
    r"compositeur|écrivain|peintre|compositor|escritor|pintor|автор|писатель|поэт|художник|композитор|учёный|ученый|"
    r"συγγραφέας|φιλόσοφος|ποιητής|ζωγράφος|δάσκαλος|ποιος|מי|מיהו|किसने|कौन(?! स[ाीे])|किसकी|किसका|लेखक"
    r")\b|^من\b|谁|誰|哪位|누가|누구|だれ",
    re.IGNORECASE,
)
_PARTICLES_WORDS = """
    van von der den de del della di da dos du le la ten ter af av bin ibn al el of the
"""
_EPITHETS = frozenset(["the", "der", "die", "le", "el", "il"])
PARTICLES = frozenset(_PARTICLES_WORDS.split())
_TITLES_WORDS = """
    mr mrs ms dr sir dame lady lord prof professor president king queen saint st emperor empress general captain
    pope tsar czar kaiser empereur emperador imperatore император царь король
    herr frau monsieur madame m mme señor don doña signor prince princess duke count baron
    pres gen col capt rev reverend father brother sister mother earl marquis marshal admiral kg könig königin
    roi reine rey reina re regina rei rainha koning граф князь царица королева г-н доктор профессор генерал
    βασιλιάς δόκτωρ الملك الدكتور السيد الرئيس الأمير الإمام המלך הרב הנשיא ד"ר פרופסור श्री डॉ राजा सम्राट महात्मा
"""
TITLES = frozenset(bare(word) for word in _TITLES_WORDS.split())
_ROLES_WORDS = """
    painter artist sculptor composer musician singer author writer novelist poet playwright physicist chemist biologist
    mathematician scientist philosopher inventor explorer engineer architect astronomer economist psychologist doctor
    surgeon nurse politician statesman emperor chancellor minister leader dictator comrade tyrant
    director actor actress dancer historian
    named called maler dichter komponist schriftsteller physiker peintre compositeur écrivain poète pintor compositor
    escritor poeta pittore compositore scrittore художник композитор писатель поэт учёный физик химик математик
    философ автор физики великий scienziato fisico filosofo científico físico filósofo scientifique physicien
    philosophe wissenschaftler philosoph mathematiker chemiker entdecker erfinder autor auteur autore
    φιλόσοφος συγγραφέας ποιητής ζωγράφος επιστήμονας μαθηματικός φυσικός συνθέτης
    الكاتب الروائي الشاعر العالم الرسام الفيلسوف الأديب للكاتب كاتب شاعر عالم المؤلف
    הסופר המשורר המדען הצייר המלחין הפילוסוף הממציא סופר משורר
    लेखक कवि वैज्ञानिक दार्शनिक चित्रकार संगीतकार
"""
ROLES = frozenset(bare(word) for word in _ROLES_WORDS.split())
_PLACES_WORDS = """
    north south east west northern southern eastern western new united great saint san los cape upper lower
    central
"""
_PLACES = frozenset(_PLACES_WORDS.split())


_ROLE = re.compile(r"[a-z]{2,}(?:ologist|ographer|ician|icist|emist|omist|onomer)$")  # bacteriologist


def is_role(text: str) -> bool:
    """Tell whether a word says by its ending what somebody is."""
    return _ROLE.match(text) is not None


def asks_for_a_person(question: str) -> bool:
    """Tell whether a question asks for somebody."""
    return _WHO.search(question[:600]) is not None


def looks_like_a_person(one: Form) -> bool:
    """Tell whether a wording has the shape of a person's name: two to five words, only particles in small letters."""
    words = [word for word in one.words if word.text.casefold() not in PARTICLES]
    if not 2 <= len(words) <= 5 or any(word.number is not None for word in words):
        return False
    return words[0].bare not in _PLACES and not any(word.text[:1].islower() for word in words)


def surname(one: Form) -> Word | None:
    """Return the word by which a person goes: the last one, or the first before "of" (Leonardo da Vinci: Vinci)."""
    words = [word for word in one.words if word.number is None]
    if len(words) == 3 and words[1].bare in _EPITHETS:
        return words[0]  # Constantine the Great
    return words[-1] if words else None


def is_initial(short: Word, full: Word) -> bool:
    """Tell whether `short` is the initial of `full`."""
    return len(short.bare) == 1 and full.bare.startswith(short.bare)

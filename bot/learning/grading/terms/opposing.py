"""What a denial leaves: "not X" is wrong, "not" with the opposite of the key may be right."""

from __future__ import annotations

from bot.learning.grading.judgement import Verdict, close, correct, wrong
from bot.learning.grading.key import Key
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.reasons import Missing, Negated, NotIt
from bot.learning.grading.text.typos import another_word
from bot.learning.grading.wordings.forms import Form, form


def denied(found: Found, key: Key) -> Verdict:
    """Return the verdict on an answer that only denies: "not X" is wrong, "not" with the opposite of the key is not."""
    if found.met is Met.KEY:
        return wrong(Negated())
    if found.met is Met.OTHER and found.named:
        other = form(found.named.term, key.lexicon.code)
        if other.squashed & key.declared:
            return correct("opposite", 0.9)
        if _is_opposite(other, key):
            both_asked = all(
                word.bare in key.question_words for word in (*other.core, *key.whole.forms[0].core)
            )
            return correct("opposite", 0.9) if both_asked else close(Missing((key.shown,)))
    return wrong(NotIt())


def _other_choice(other: Form, key: Key) -> bool:
    """Tell whether the question offers a choice of two, the key and this term ("faster in water or in air?")."""
    offered = {word.bare for word in (*other.core, *key.whole.forms[0].core)}
    choice = not key.lexicon.ors.isdisjoint(key.question_words) and len(key.vocabulary.forms) <= 3
    return choice and offered <= key.question_words


def _is_opposite(other: Form, key: Key) -> bool:
    """Tell whether a term is the opposite of the key: one of two to choose from, or made so by one word."""
    if _other_choice(other, key):
        return True
    for wording in key.whole.forms:
        mine = [word for word in wording.core if word.bare not in {one.bare for one in other.core}]
        theirs = [word for word in other.core if word.bare not in {one.bare for one in wording.core}]
        if len(mine) == len(theirs) == 1:
            against = key.opposites.get(mine[0].bare, frozenset())
            if (
                theirs[0].bare in against
                or theirs[0].stem in against
                or another_word(mine[0].bare, theirs[0].bare)
            ):
                return True
    return False

"""Words around a whole key that change nothing of it: "doctors call it X", "X such as Y"."""

from __future__ import annotations

from bot.learning.grading.key import Key
from bot.learning.grading.meeting.matching import Match
from bot.learning.grading.text.words import Word
from bot.learning.grading.wordings.forms import Form
from bot.learning.grading.wordings.vocabulary import LOOSE

WHERE = frozenset(["beyond", "across", "behind", "around", "along", "between"])
_CALLING_WORDS = "call calls called say says said use uses used name names refer refers leads lead"
_CALLING = frozenset(_CALLING_WORDS.split())
_PLACING = frozenset(["in", "at", "for", "here", "among"])
_BEFORE_WORDS = "it it's is this that them these say says said uses use used called to as the a an"
_BEFORE_KEY = frozenset(_BEFORE_WORDS.split())
_EXAMPLES = frozenset(["like", "including", "such", "eg", "namely"])
_MOST = 6  # words that lead to a key


def led_to(match: Match, said: Form, key: Key) -> bool:
    """Tell whether a sentence ends with the whole key: after "beyond" and the like, or who calls it so."""
    words = match.wording.words
    ending = said.words[-len(words) :]
    if [word.stem for word in ending] != [word.stem for word in words]:
        return match.level <= LOOSE and _called(match, said, key)
    begins = words[0].bare in key.lexicon.little | key.lexicon.relations | WHERE
    if len(words) >= 3 and begins and words[0].bare not in key.lexicon.articles:
        return True
    return _called(match, said, key)


def _called(match: Match, said: Form, key: Key) -> bool:
    """Tell whether all before the key says who calls it so ("in school we called it X")."""
    before = said.words[: match.first]
    if match.missing or match.last + 1 != len(said.words) or not 0 < len(before) <= _MOST:
        return False
    if before[-1].bare not in _BEFORE_KEY or not _says_so(before):
        return False
    return not any(
        word.bare in key.vocabulary.telling or word.bare in key.lexicon.negations or word.number is not None
        for word in before
    )


def _says_so(before: tuple[Word, ...]) -> bool:
    """Tell whether words before a key hold a verb of calling, or say where it is so ("in Europe it's X")."""
    if not _CALLING.isdisjoint([word.text.casefold() for word in before]):
        return True
    return before[0].bare in _PLACING and before[-1].text.casefold() in ("it's", "is", "it")


def exampled(match: Match, said: Form, key: Key) -> bool:
    """Tell whether nothing but examples follow the key ("plants such as grass")."""
    after = said.words[match.last + 1 :]
    if match.missing or not match.trailing or not after or after[0].bare not in _EXAMPLES:
        return False
    return not any(
        word.bare in key.vocabulary.telling or word.bare in key.lexicon.negations for word in after[1:]
    )

"""Grading an explanation by its key points: content words in any inflection, the same roles, the same polarity."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.learning.grading.judgement import Verdict, close, correct, wrong
from bot.learning.grading.key import Key
from bot.learning.grading.meeting.matching import word_rank
from bot.learning.grading.points.clauses import THAN, Said, read_clause
from bot.learning.grading.points.explanations import Spot, Told, read_explanation, words_told
from bot.learning.grading.points.turning import turned_round
from bot.learning.grading.reasons import Contradicted, Echo, Missing, NotIt, Stuffed
from bot.learning.grading.text.joints import UNSPACED
from bot.learning.grading.text.lexicon import lexicon
from bot.learning.grading.text.stems import root
from bot.learning.grading.text.words import Word
from bot.learning.grading.wordings.forms import Form

_FAILING_WORDS = "fail fails failed lack lacks lacking unable wrong incorrect mistaken excluding outside"
_FAILING = frozenset(_FAILING_WORDS.split())
_SMALL = frozenset(["low", "smal", "small", "few", "little", "reduc", "decreas", "lower"])
_LARGE = frozenset(["high", "great", "large", "larg", "big", "increas", "rais", "more"])


# The stems of words that say little: verbs, and how very much something is.
_LIGHT = frozenset(
    ["becom", "get", "got", "too", "very", "veri", "overly", "overli", "much", "so", "quit", "away"]
)
_AVOIDING = frozenset(["avoid", "prevent", "exclud", "forbid", "stop"])  # of those that deny as "no" does


class Made(Enum):
    """How far a point was made."""

    YES = "yes"
    NO = "no"
    CONTRARY = "contrary"


class Wanted(NamedTuple):
    """What an explanation must hold to make a point: its words with content in their roles, and those that deny."""

    words: tuple[Said, ...]
    denials: tuple[str, ...]


@lru_cache(maxsize=4096)
def _wanted(text: str, code: str) -> Wanted:
    words = words_told(text, code)
    found, denials, _ = read_clause(words, lexicon(code))
    content = [one for one in found if one.word.stem not in _LIGHT]
    return Wanted(
        tuple(content if len(content) > 1 else found) or tuple(Said(word) for word in words),
        tuple(one.word for one in denials),
    )


def _fits(spot: Spot, meant: Word, key: Key) -> bool:
    said = spot.word
    if word_rank(said, meant, person=False, known=frozenset()) is not None:
        return True
    return (
        key.lexicon.code == "en"
        and said.number is None
        and root(said.stem) == root(meant.stem)
        and len(root(meant.stem)) >= 4
    )


def _joined(place: int, meant: Word, told: Told) -> bool:
    """Tell whether a word and the next are one word of the point, written apart (wave length)."""
    if place + 1 >= len(told.spots) or len(meant.bare) < 6:
        return False
    one, other = told.spots[place], told.spots[place + 1]
    return (
        one.clause == other.clause
        and meant.bare.startswith(one.word.bare)
        and (one.word.bare + other.word.stem == meant.stem or one.word.bare + other.word.bare == meant.bare)
    )


def _glued(wanted: Wanted, number: int, told: Told) -> int:
    """Return the place of one word that is two of the point (xrays for X-rays), or -1."""
    first = max(0, number - 1)
    for one, other in pairwise(wanted.words[first : number + 2]):
        whole = one.word.bare + other.word.bare
        if len(whole) > 4 and whole in told.places:
            return told.places[whole]
    return -1


def _against(spot: Spot, meant: Word, key: Key) -> bool:
    against = key.opposites.get(meant.bare, frozenset()) | key.opposites.get(meant.stem, frozenset())
    return spot.word.bare in against or spot.word.stem in against


def _role(spot: Spot, relation: str, told: Told) -> bool:
    """Tell whether a word stands in the role that the point gives it."""
    if relation:
        if spot.said.relation == relation:
            return True
        return relation not in THAN and (not spot.said.relation or relation not in told.relations)
    return spot.said.relation not in THAN


@dataclass(slots=True)
class Trial:
    """How far one sentence makes a point: which word of it (by number) was found at which place."""

    found: list[tuple[int, int]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    flips: int = 0
    lessened: int = 0  # words of which less is said where the point says nothing of how much
    swapped: int = 0  # words found in another role than the point gives them
    omitted: int = 0
    missing: int = 0


def _place(wanted: Wanted, told: Told, key: Key, sentence: int) -> Trial:
    """Find each content word of a point in one sentence, in order where that is possible."""
    trial = Trial()
    own = told.sentences[sentence]
    last = -1
    flipped = -2  # the last word of the point in whose place its opposite was found
    for number, meant in enumerate(wanted.words):
        free = [place for place in own if place not in trial.places]
        options = [place for place in free if _fits(told.spots[place], meant.word, key)]
        good = [place for place in options if _role(told.spots[place], meant.relation, told)]
        if not good and options:
            trial.swapped += 1
            good = options
        if not good:
            good = [place for place in free if _joined(place, meant.word, told)]
        if not good and (glued := _glued(wanted, number, told)) >= 0:
            trial.places.append(glued)
            trial.found.append((number, glued))
            last = glued
            continue
        if not good:
            good = [place for place in free if _against(told.spots[place], meant.word, key)]
            if good:
                # "Closer together" is the opposite of "further apart" once, not twice.
                trial.flips += not (flipped == number - 1 and not meant.relation)
                flipped = number
        if not good:
            if any(told.spots[place].word.stem == meant.word.stem for place in trial.places):
                continue  # blue light … than red light: the second "light" goes without saying
            if meant.word.bare in key.question_words or meant.word.stem in key.question_words:
                trial.omitted += 1
            else:
                trial.missing += 1
            continue
        following = [place for place in good if place > last]
        last = following[0] if following else good[0]
        trial.places.append(last)
        trial.found.append((number, last))
        _compare_degrees(meant, last, own, told, trial)
    return trial


def _compare_degrees(meant: Said, place: int, own: list[int], told: Told, trial: Trial) -> None:
    """Note whether less is said of a word where the point says more, or nothing where it counts."""
    spot = told.spots[place]
    degree = spot.said.degree
    if meant.degree and not degree and meant.marked:
        degree = _degree_beside(meant.degree, spot, own, told)
        trial.missing += not degree
    if meant.degree * degree < 0:
        trial.flips += 1
    elif not meant.degree and degree < 0:
        trial.lessened += 1


def _degree_beside(wanted: int, spot: Spot, own: list[int], told: Told) -> int:
    """Return how much is said of something else in the sentence: "of lower density" is as good as "less dense"."""
    others = [told.spots[place] for place in own]
    if any(one.said.degree == wanted and one.said.marked for one in others):
        return wanted
    beside = [one.word.stem for one in others if one.clause == spot.clause]
    small, large = any(stem in _SMALL for stem in beside), any(stem in _LARGE for stem in beside)
    if small != large:
        return -1 if small else 1
    return next((one.said.degree for one in others if one.clause == spot.clause and one.said.degree), 0)


def _denied(trial: Trial, told: Told, alike: frozenset[str]) -> int:
    """Count the denials that bear on the words found: those of their clauses, before the last of them."""
    last: dict[int, int] = {}
    for place in trial.places:
        clause = told.spots[place].clause
        last[clause] = max(place, last.get(clause, 0))
    return sum(
        one.word not in alike and (one.after <= place or not one.contrasts)
        for clause, place in last.items()
        for one in told.denials.get(clause, ())
    )


def _avoided(wanted: Wanted, trial: Trial, told: Told) -> bool:
    """Tell whether what the point denies is said to be avoided: "no punishment", "to avoid punishment"."""
    clauses = {told.spots[place].clause for place in trial.places}
    return bool(wanted.denials) and any(
        spot.clause in clauses and spot.word.stem in _AVOIDING for spot in told.spots
    )


def _parted(wanted: Wanted, trial: Trial, told: Told, key: Key) -> bool:
    """Tell whether a clause says the opposite of a point whose words stand in two clauses.

    "Writes become faster and lookups slower" has both words of "faster lookups"; it says "lookups slower".
    """
    clauses = {told.spots[place].clause for place in trial.places}
    if len(clauses) < 2:
        return False
    for place, spot in enumerate(told.spots):
        if spot.clause not in clauses or place in trial.places:
            continue
        beside = [one for one in told.spots if one.clause == spot.clause and one is not spot]
        for meant in wanted.words:
            if _against(spot, meant.word, key) and all(
                other is meant or any(_fits(one, other.word, key) for one in beside) for other in wanted.words
            ):
                return True
    return False


def _made(wording: Form, told: Told, key: Key) -> tuple[Made, Trial]:
    """Tell whether an explanation makes the point in this wording, and by which of its words."""
    wanted = _wanted(wording.text, key.lexicon.code)
    said = {one.word for denying in told.denials.values() for one in denying}
    # Words such as "fail" that deny in the point and that the explanation has too cancel out.
    alike = frozenset(word for word in wanted.denials if word in said and word in _FAILING)
    polarity = sum(word not in alike for word in wanted.denials)
    outcome = (Made.NO, Trial())
    for sentence in told.sentences:
        trial = _place(wanted, told, key, sentence)
        if not trial.places or trial.missing:
            enough = trial.flips and len(trial.places) > 1 and trial.missing * 2 <= len(trial.places)
            if enough and (_denied(trial, told, alike) + trial.flips + polarity) % 2:
                outcome = (Made.CONTRARY, trial)
            continue
        if trial.omitted and not _tells_news(trial, told, key):
            continue
        made = _judged(wording, wanted, trial, told, key)
        turns = _denied(trial, told, alike) + trial.flips + min(trial.lessened, 1) - polarity
        if made is Made.YES and (turns + _avoided(wanted, trial, told)) % 2:
            made = Made.CONTRARY
        if made is Made.YES:
            return made, trial
        if made is Made.CONTRARY:
            outcome = (made, trial)
    return outcome


def _tells_news(trial: Trial, told: Told, key: Key) -> bool:
    return any(
        told.spots[place].word.bare not in key.question_words
        and told.spots[place].word.stem not in key.question_words
        for place in trial.places
    )


def _judged(wording: Form, wanted: Wanted, trial: Trial, told: Told, key: Key) -> Made:
    """Tell whether the words of a point, all found, stand in its roles."""
    if trial.swapped and trial.flips:
        trial.flips += 1  # red is scattered less than blue: turned round twice
    elif trial.swapped:
        return Made.CONTRARY
    turned = turned_round(wording.words, wanted.words, trial.found, told, key.lexicon)
    if turned is not None:
        return Made.CONTRARY if turned else Made.NO
    return Made.CONTRARY if _parted(wanted, trial, told, key) else Made.YES


def _shown(point: tuple[Form, ...]) -> str:
    return point[0].text if point else ""


def grade_points(answer: str, key: Key) -> Verdict:
    """Grade a cleaned explanation."""
    told = read_explanation(answer, key)
    missing: list[str] = []
    contrary: list[str] = []
    outcomes = [[_made(wording, told, key) for wording in point] for point in key.points]
    # What makes one point is no contradiction of another, half of whose words it happens to hold.
    used = {
        place for tried in outcomes for made, trial in tried if made is Made.YES for place in trial.places
    }
    for point, tried in zip(key.points, outcomes, strict=True):
        if any(made is Made.YES for made, _ in tried) and not _outdone(tried):
            continue
        against = [trial for made, trial in tried if made is Made.CONTRARY]
        if any(not ((trial.missing or trial.omitted) and used.issuperset(trial.places)) for trial in against):
            contrary.append(_shown(point))
        else:
            missing.append(_shown(point))
    made = len(key.points) - len(missing) - len(contrary)
    if contrary:
        return wrong(Contradicted(contrary[0]), score=0.1)
    if not made:
        asked = key.question_words
        echo = told.spots and all(spot.word.bare in asked or spot.word.stem in asked for spot in told.spots)
        return wrong(Echo() if echo else NotIt() if not key.points else Missing(tuple(missing)))
    if key.lexicon.code not in UNSPACED and _heap(told, made):
        told_on = all(
            _in_a_row(trial.places) for tried in outcomes for one, trial in tried if one is Made.YES
        )
        return close(Stuffed(), score=0.3) if told_on else wrong(Stuffed(), score=0.2)
    if made >= key.need:
        return correct("points")
    return close(Missing(tuple(missing)), score=made / max(1, key.need))


def _outdone(tried: list[tuple[Made, Trial]]) -> bool:
    """Tell whether all of a fuller wording of a point is said, but the contrary of it."""
    made = min(len(trial.found) for outcome, trial in tried if outcome is Made.YES)
    return any(
        outcome is Made.CONTRARY and not trial.missing and not trial.omitted and len(trial.found) > made
        for outcome, trial in tried
    )


def _in_a_row(places: list[int]) -> bool:
    return max(places) - min(places) < len(places)


def _heap(told: Told, made: int) -> bool:
    """Tell whether an explanation is a row of keywords: no little word, no sign, and too long for one point."""
    return (
        told.little == 0
        and len({spot.clause for spot in told.spots}) == 1
        and (len(told.spots) >= 5 or (made > 1 and len(told.spots) > 2))
    )

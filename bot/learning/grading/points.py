"""Grading an explanation by its key points: content words in any inflection, the same roles, the same polarity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.learning.grading.explanations import BY, THAN, Spot, Told, read_explanation
from bot.learning.grading.forms import Form
from bot.learning.grading.judgement import Verdict, close, correct, wrong
from bot.learning.grading.key import Key
from bot.learning.grading.matching import word_rank
from bot.learning.grading.reasons import Contradicted, Echo, Missing, NotIt, Stuffed
from bot.learning.grading.stems import root
from bot.learning.grading.words import Word

_PRONOUNS = frozenset(["him", "her", "them", "it", "his", "its", "their"])


_FAILING_WORDS = "fail fails lack lacks lacking unable wrong incorrect mistaken excluding outside"
_FAILING = frozenset(_FAILING_WORDS.split())


class Made(Enum):
    """How far a point was made."""

    YES = "yes"
    NO = "no"
    CONTRARY = "contrary"


def _wanted(wording: Form, key: Key) -> tuple[list[tuple[Word, str]], list[str]]:
    """Return the content words of a point with the relation word that leads to each, and the words that deny."""
    tables = key.lexicon
    found: list[tuple[Word, str]] = []
    relation, since = "", 99
    denials: list[str] = []
    for word in wording.words:
        since += 1
        if word.bare in tables.negations:
            denials.append(word.bare)
        elif word.bare in tables.relations:
            relation, since = word.bare, 0
        elif word.bare not in tables.little and word.bare not in tables.ands and word.bare not in tables.ors:
            found.append((word, relation if since <= 3 else ""))
    if not found:
        found = [(word, "") for word in wording.words]
    return found, denials


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


def _against(spot: Spot, meant: Word, key: Key) -> bool:
    against = key.opposites.get(meant.bare, frozenset()) | key.opposites.get(meant.stem, frozenset())
    return spot.word.bare in against or spot.word.stem in against


def _role(spot: Spot, relation: str, told: Told) -> bool:
    """Tell whether a word stands in the role that the point gives it."""
    if relation:
        if spot.relation == relation:
            return True
        return relation not in THAN and relation not in told.relations
    return spot.relation not in THAN


@dataclass(slots=True)
class _Trial:
    places: list[int]
    flips: int = 0
    swapped: int = 0  # words found in another role than the point gives them
    omitted: int = 0
    missing: int = 0


def _place(wanted: list[tuple[Word, str]], told: Told, key: Key, sentence: int) -> _Trial:
    """Find each content word of a point in one sentence, in order where that is possible."""
    trial = _Trial([])
    own = told.sentences[sentence]
    last = -1
    for meant, relation in wanted:
        options = [
            place for place in own if place not in trial.places and _fits(told.spots[place], meant, key)
        ]
        good = [place for place in options if _role(told.spots[place], relation, told)]
        if not good and options:
            trial.swapped += 1
            good = options
        if not good:
            contrary = [
                place
                for place in own
                if place not in trial.places and _against(told.spots[place], meant, key)
            ]
            if contrary:
                trial.flips += 1
                good = contrary
        if not good:
            if any(told.spots[place].word.stem == meant.stem for place in trial.places):
                continue  # blue light … than red light: the second "light" goes without saying
            if meant.bare in key.question_words or meant.stem in key.question_words:
                trial.omitted += 1
            else:
                trial.missing += 1
            continue
        following = [place for place in good if place > last]
        last = following[0] if following else good[0]
        trial.places.append(last)
    return trial


def _said_alike(denials: list[str], told: Told) -> frozenset[str]:
    """Return the words such as "fail" that deny in the point and that the explanation has too: they cancel out."""
    said = {word for words in told.denials.values() for word in words}
    return frozenset(word for word in denials if word in said and word in _FAILING)


def _denied(trial: _Trial, told: Told, alike: frozenset[str]) -> int:
    """Count the denials that bear on the words found: those of their clauses, before the last of them."""
    clauses = {told.spots[place].clause for place in trial.places}
    return sum(word not in alike for clause in clauses for word in told.denials.get(clause, ()))


def _parted(wanted: list[tuple[Word, str]], trial: _Trial, told: Told, key: Key) -> bool:
    """Tell whether a word of the point is said of something else, its opposite of what the point is about.

    "Writes become faster and lookups slower" has both words of "faster lookups", in two clauses.
    """
    clauses = {told.spots[place].clause for place in trial.places}
    if len(clauses) < 2:
        return False
    return any(
        _against(spot, meant, key)
        for place, spot in enumerate(told.spots)
        if spot.clause in clauses and place not in trial.places
        for meant, _ in wanted
        if not any(
            told.spots[other].clause == spot.clause and _fits(told.spots[other], meant, key)
            for other in trial.places
        )
    )


def _reversed(trial: _Trial, told: Told, wording: Form, key: Key) -> bool:
    """Tell whether who does what to whom was turned round: A does B became B does A, not in the passive."""
    places = trial.places
    if len(places) > 3 and places[0] > places[1] > places[2] and not _passive(places[:3], told):
        return True
    if len(places) < 3 or places[0] < places[-1]:
        return False
    if any(word.bare in key.lexicon.ands for word in wording.words):
        return False
    between = range(places[-1], places[0] + 1)
    if any(told.spots[place].relation in BY for place in between):
        return False
    return any(places[-1] < place < places[0] for place in places[1:-1])


def _passive(places: list[int], told: Told) -> bool:
    """Tell whether any of these words is done to something, or what does it follows a "by"."""
    return any(told.spots[place].passive or told.spots[place].relation in BY for place in places)


def _subject_and_object_swapped(
    wording: Form, wanted: list[tuple[Word, str]], trial: _Trial, told: Told, key: Key
) -> bool:
    """Tell whether a short point (verb and object, or subject and verb) is said with another doer."""
    if len(wanted) != 2 or len(trial.places) != 2 or trial.places[0] < trial.places[1]:
        return False
    words = [word.bare for word in wording.words]
    first, second = (words.index(word.bare) for word, _ in wanted)
    follows = words[first + 1 : second]
    doing = any(word in key.lexicon.articles or word in _PRONOUNS for word in follows)
    done_to = second + 1 < len(words) and words[second + 1] in _PRONOUNS
    if not (doing or done_to):
        return False
    verb = told.spots[trial.places[0 if doing else 1]]
    return not verb.passive


def _made(wording: Form, told: Told, key: Key) -> Made:
    """Tell whether an explanation makes the point in this wording."""
    wanted, denials = _wanted(wording, key)
    alike = _said_alike(denials, told)
    polarity = sum(word not in alike for word in denials)
    outcome = Made.NO
    for sentence in told.sentences:
        trial = _place(wanted, told, key, sentence)
        if not trial.places or trial.missing:
            enough = trial.flips and len(trial.places) > 1 and trial.missing * 2 <= len(trial.places)
            if enough and (_denied(trial, told, alike) + trial.flips + polarity) % 2:
                outcome = Made.CONTRARY
            continue
        told_new = [
            place
            for place in trial.places
            if told.spots[place].word.bare not in key.question_words
            and told.spots[place].word.stem not in key.question_words
        ]
        if trial.omitted and not told_new:
            continue
        if _subject_and_object_swapped(wording, wanted, trial, told, key):
            outcome = Made.CONTRARY
            continue
        if trial.swapped and trial.flips:
            trial.flips += 1  # red is scattered less than blue: turned round twice
        elif trial.swapped or _reversed(trial, told, wording, key):
            outcome = Made.CONTRARY if trial.swapped else outcome
            continue
        if _parted(wanted, trial, told, key):
            outcome = Made.CONTRARY
            continue
        if (_denied(trial, told, alike) + trial.flips - polarity) % 2:
            outcome = Made.CONTRARY
            continue
        return Made.YES
    return outcome


def _shown(point: tuple[Form, ...]) -> str:
    return point[0].text if point else ""


def grade_points(answer: str, key: Key) -> Verdict:
    """Grade a cleaned explanation."""
    told = read_explanation(answer, key)
    made = 0
    missing: list[str] = []
    contrary: list[str] = []
    for point in key.points:
        outcomes = [_made(wording, told, key) for wording in point]
        if Made.YES in outcomes:
            made += 1
        elif Made.CONTRARY in outcomes:
            contrary.append(_shown(point))
        else:
            missing.append(_shown(point))
    if contrary:
        return wrong(Contradicted(contrary[0]), score=0.1)
    if not made:
        asked = key.question_words
        echo = told.spots and all(spot.word.bare in asked or spot.word.stem in asked for spot in told.spots)
        return wrong(Echo() if echo else NotIt() if not key.points else Missing(tuple(missing)))
    heap = told.little == 0 and len(told.spots) >= 5 and len({spot.clause for spot in told.spots}) == 1
    if heap:
        return close(Stuffed(), score=0.3)
    if made >= key.need:
        return correct("points")
    return close(Missing(tuple(missing)), score=made / max(1, key.need))

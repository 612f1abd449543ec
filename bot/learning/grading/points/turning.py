"""Whether an explanation turns round who does what to whom: "A beats B" beside "B beats A" and "A is beaten by B"."""

from __future__ import annotations

from bot.learning.grading.points.clauses import BY, Said
from bot.learning.grading.points.explanations import Told
from bot.learning.grading.text.lexicon import Lexicon
from bot.learning.grading.text.words import Word

_PRONOUNS = frozenset(["him", "her", "them", "it", "his", "its", "their"])
Found = list[tuple[int, int]]


def turned_round(
    wording: tuple[Word, ...], wanted: tuple[Said, ...], found: Found, told: Told, tables: Lexicon
) -> bool | None:
    """Tell whether the words of a point, found as (number in the point, place), stand in other roles.

    None: they do not; True: they say the contrary; False: they say nothing of the point.
    """
    places = [place for _, place in found]
    if _by_another(wanted, found, told) or _other_doer(wording, wanted, places, told, tables):
        return True
    if not _reversed(wording, places, told, tables):
        return None
    return _plainly(places, told)


def _by_another(wanted: tuple[Said, ...], found: Found, told: Told) -> bool:
    """Tell whether in the passive what the point acts upon became what acts: "A was beaten by B" for "A beats B"."""
    if any(one.relation in BY for one in wanted):
        return False
    for number, place in found:
        verb = told.spots[place]
        if not verb.said.passive or wanted[number].passive:
            continue
        for other, at in found:
            agent = told.spots[at]
            if at > place and agent.said.relation in BY and agent.clause == verb.clause and other > number:
                return True
    return False


def _reversed(wording: tuple[Word, ...], places: list[int], told: Told, tables: Lexicon) -> bool:
    """Tell whether the order of a point's words was turned round, not in the passive."""
    if len(places) > 3 and places[0] > places[1] > places[2] and not _passive(places[:3], told):
        return True
    if len(places) < 3 or places[0] < places[-1]:
        return False
    if any(word.bare in tables.ands for word in wording):
        return False
    between = range(places[-1], places[0] + 1)
    if any(told.spots[place].said.relation in BY for place in between):
        return False
    return any(places[-1] < place < places[0] for place in places[1:-1])


def _plainly(places: list[int], told: Told) -> bool:
    """Tell whether words in a row, with no "of" or "from" among them, say who does what to whom."""
    if max(places) - min(places) >= len(places):
        return False
    return not any(
        told.spots[place].said.genitive or told.spots[place].said.relation or told.spots[place].said.passive
        for place in places
    )


def _passive(places: list[int], told: Told) -> bool:
    """Tell whether any of these words is done to something, or what does it follows a "by"."""
    return any(told.spots[place].said.passive or told.spots[place].said.relation in BY for place in places)


def _other_doer(
    wording: tuple[Word, ...], wanted: tuple[Said, ...], places: list[int], told: Told, tables: Lexicon
) -> bool:
    """Tell whether a short point (verb and object, or subject and verb) is said with another doer."""
    if len(wanted) != 2 or len(places) != 2 or places[0] < places[1]:
        return False
    words = [word.bare for word in wording]
    first, second = (words.index(one.word.bare) for one in wanted)
    follows = words[first + 1 : second]
    doing = any(word in tables.articles or word in _PRONOUNS for word in follows)
    done_to = second + 1 < len(words) and words[second + 1] in _PRONOUNS
    if not (doing or done_to):
        return False
    return not told.spots[places[0 if doing else 1]].said.passive

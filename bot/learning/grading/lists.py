"""Grading a list: items in any order and with any separator, false ones counted against it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.learning.grading.judgement import Verdict, close, correct, wrong
from bot.learning.grading.key import Key
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.meeting.stretches import is_echo, meets
from bot.learning.grading.reasons import Echo, Extra, Missing, Negated, NotIt, Reason, WrongOrder
from bot.learning.grading.text.joints import Joint, unstuck
from bot.learning.grading.text.reading import Piece, kept_whole, pieces
from bot.learning.grading.text.typos import budget, distance
from bot.learning.grading.text.words import Word, read_words, squash
from bot.learning.grading.wordings.forms import form
from bot.learning.grading.wordings.vocabulary import BARE

_NUMBERING = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}[.)]|[-*•])\s")
_BULLET = re.compile(r"(?:(?<=\s)|^)-\s")
_BOTH_SIGNS = re.compile(r"(?:±|\+/-|\bplus or minus|\bplus/minus)\s?(\d[\d.,]*)", re.IGNORECASE)
_LONGEST_RUN = 60  # characters of items that are written without anything between them
_MOST_PIECES = 80
_WIDEST = 6  # words of an item that are looked for in a row without separators


@dataclass(slots=True)
class Tally:
    """What an answer to a list holds: items by number in the order said, false entries, items named in part."""

    hits: list[int] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    partial: list[int] = field(default_factory=list)
    echoed: bool = False

    def hopeless(self, key: Key) -> bool:
        """Tell whether there are more false entries than the key has items: nothing can mend that."""
        return len(self.false) > len(key.items)

    def hit(self, number: int) -> None:
        """Count an item once."""
        if number not in self.hits:
            self.hits.append(number)


def _meet(text: str, key: Key) -> tuple[Found, int]:
    """Return the best understanding of `text` over all items, and the item's number."""
    said = form(text, key.lexicon.code)
    best, number = Found(Met.UNKNOWN, words=said.words), -1
    for place, item in enumerate(key.items):
        if any(said.folded == wording.folded for wording in item.forms):
            return meets(said, item, key), place
    for place, item in enumerate(key.items):
        found = meets(said, item, key)
        if found.rank < best.rank:
            best, number = found, place
            if found.met is Met.KEY and found.match and found.match.level <= BARE:
                break  # no other item can be nearer
    return best, number


def _joined(parts: list[Piece], at: int, key: Key) -> tuple[int, int]:
    """Look for an item that holds a joining word itself ("salt and pepper"): return its number and its width."""
    if not any(len(wording.words) > 1 for item in key.items for wording in item.forms):
        return -1, 0
    for width in (3, 2):
        if at + width > len(parts):
            continue
        run = parts[at : at + width]
        for glue in (" and ", " "):
            whole = squash(read_words(glue.join(piece.text for piece in run), key.lexicon.code))
            for number, item in enumerate(key.items):
                if any(whole == squash(wording.words) for wording in item.forms):
                    return number, width
    return -1, 0


def _sharing_a_noun(parts: list[Piece], at: int, key: Key) -> int:
    """Return the item meant by a word that shares the noun of what follows ("left and right atrium"), or -1."""
    if at + 1 >= len(parts) or parts[at + 1].joint is not Joint.AND or parts[at].denied:
        return -1
    words, following = parts[at].text.split(), parts[at + 1].text.split()
    if len(words) > 2 or not 2 <= len(following) <= 4:
        return -1
    found, number = _meet(" ".join((words[-1], *following[-1:])), key)
    met = found.met is Met.KEY and found.match is not None and len(found.match.wording.core) > 1
    return number if met and _meet(parts[at].text, key)[0].met is not Met.KEY else -1


def _likely(span: tuple[Word, ...], key: Key) -> bool:
    """Tell quickly whether words in a row may be an item or another term, a few slips allowed."""
    said = squash(span)
    if said in key.vocabulary.squashed:
        return True
    for item in key.items:
        for wording in item.forms:
            if len(wording.words) != len(span) and said not in wording.squashed:
                continue
            meant = squash(wording.words)
            if len(span) > len(wording.words) and len(span) == len(said):
                continue  # A and B are not AB
            if (
                distance(said, meant, budget(len(meant))) <= budget(len(meant))
                or span[0].stem == wording.words[0].stem
            ):
                return True
    return False


def _scan(words: tuple[Word, ...], key: Key, tally: Tally) -> None:
    """Count items and false entries in words that no separator parts."""
    at, loose = 0, 0
    met: dict[str, tuple[Found, int]] = {}  # what is said again and again is met once
    while at < len(words) and not tally.hopeless(key):
        for width in range(min(_WIDEST, len(words) - at), 0, -1):
            span = words[at : at + width]
            if not _likely(span, key):
                continue
            text = " ".join(word.text for word in span)
            found, number = met[text] = met.get(text) or _meet(text, key)
            if found.met is Met.KEY and found.match and len(found.match.extra) == 0:
                tally.hit(number)
                break
            if found.met is Met.OTHER and (found.named is None or width == 1 or found.named.level <= 4):
                tally.false.append(found.named.term if found.named else words[at].text)
                break
        else:
            width = 1
            loose += not _beside(words[at], key)
        at += width
    listed = len(tally.hits) + len(tally.false)
    if (
        loose > 1
        and listed > 2
        and not any(word.bare in key.lexicon.little or word.bare in key.lexicon.ands for word in words)
    ):
        tally.false.extend(["…"] * loose)  # words in a row are guesses, known or not
    elif loose and not tally.hits:
        tally.false.append(" ".join(word.text for word in words[:12]))
    elif loose > 2:
        tally.false.extend(["…"] * min(loose // 2, 9))


def _beside(word: Word, key: Key) -> bool:
    return (
        word.bare in key.lexicon.around or word.bare in key.lexicon.little or word.bare in key.question_words
    ) or word.stem in key.question_words


def _count(parts: list[Piece], key: Key) -> Tally:
    tally = Tally()
    at = 0
    explaining = False
    seen: set[str] = set()
    while at < len(parts) and not tally.hopeless(key):
        piece = parts[at]
        if (shared := _sharing_a_noun(parts, at, key)) >= 0:
            tally.hit(shared)
            at += 1
            continue
        number, width = _joined(parts, at, key)
        if width:
            tally.hit(number)
            at += width
            continue
        at += 1
        if piece.text in seen or _heads(parts, at, key):
            continue
        seen.add(piece.text)
        explaining = bool(tally.hits) and (
            piece.joint is Joint.BECAUSE or (explaining and piece.joint is not Joint.STOP)
        )
        if explaining and not _goes_on(piece, key):
            continue
        explaining = False
        words = read_words(piece.text, key.lexicon.code)
        plain = len(_undenied(words, key)) == len(words)
        if plain and sum(_alone(word, key) for word in words) > 1:
            _scan(words, key, tally)
        elif run := _run_together(piece.text, key):
            for one in run:
                _take(piece._replace(text=one), key, tally)
        else:
            _take(piece, key, tally)
    return tally


def _heads(parts: list[Piece], at: int, key: Key) -> bool:
    """Tell whether the piece before `at` is only a heading of what follows ("HOMES: Huron, …")."""
    if at != 1 or len(parts) < 2 or parts[1].joint is not Joint.ASIDE or len(parts[0].text.split()) > 4:
        return False
    return _meet(parts[0].text, key)[0].met in (Met.UNKNOWN, Met.ECHO) and not key.knows(parts[0].text)


def _goes_on(piece: Piece, key: Key) -> bool:
    """Tell whether a piece after an explanation is the next item: "insulin, which …, and glucagon, which …"."""
    if piece.joint not in (Joint.LIST, Joint.AND) or len(piece.text.split()) > 4:
        return False
    found, _ = _meet(piece.text, key)
    return found.met is Met.KEY and found.match is not None and not found.match.extra


def _run_together(text: str, key: Key) -> tuple[str, ...]:
    """Return the items and terms that a text is made of with nothing between them (赤緑青, ADEK), or nothing."""
    folded = text.casefold()
    if " " in text or not 2 <= len(text) <= _LONGEST_RUN or folded in key.vocabulary.folded:
        return ()
    wordings = [one.folded for item in key.items for one in item.forms]
    if folded in wordings:
        return ()
    if text.isascii():
        wordings = [one for one in wordings if len(one) == 1]
    else:
        wordings += [one.folded for _, one in key.vocabulary.forms if not one.text.isascii()]
    found: list[str] = []
    while folded:
        word = max((one for one in wordings if one and folded.startswith(one)), key=len, default="")
        if not word:
            return ()
        found.append(word)
        folded = folded[len(word) :]
    return tuple(found) if len(found) > 1 else ()


def _take(piece: Piece, key: Key, tally: Tally) -> None:
    """Count one piece of the answer."""
    said = form(piece.text, key.lexicon.code)
    if not said.words and not said.tight:
        return
    words = _undenied(said.words, key)
    denied = piece.denied or len(words) < len(said.words)
    found, number = _meet(" ".join(word.text for word in words) if denied else piece.text, key)
    if denied:
        if found.met is Met.KEY:
            tally.false.append(piece.text)
        return
    if found.met is not Met.KEY and not piece.text.isascii():
        loose, _ = unstuck(piece.text, key.lexicon.code)
        found, number = _meet(loose, key)
    if found.met is Met.KEY and found.match and not found.match.extra:
        tally.hit(number)
    elif found.met is Met.OTHER and found.named:
        tally.false.append(found.named.term)
    elif (all(_beside(word, key) for word in words) and words) or (
        found.met is Met.PART and is_echo(said, key)
    ):
        tally.echoed = tally.echoed or is_echo(said, key)
    elif piece.joint is Joint.ASIDE and tally.hits and found.met is Met.UNKNOWN and len(words) > 1:
        return
    else:
        _take_loosely(piece, words, found.met, number, key, tally)


def _take_loosely(
    piece: Piece, words: tuple[Word, ...], met: Met, number: int, key: Key, tally: Tally
) -> None:
    """Count a piece that is no item as a whole: items in a row, a part of one, or something else."""
    before = len(tally.hits) + len(tally.false)
    if len(words) > 1:
        _scan(words, key, tally)
    elif met is not Met.PART:
        tally.false.append(piece.text)
    if len(tally.hits) + len(tally.false) == before and met is Met.PART:
        tally.partial.append(number)


def _undenied(words: tuple[Word, ...], key: Key) -> tuple[Word, ...]:
    """Return the words without the negations that are not part of an item."""
    mine = {word.bare for item in key.items for wording in item.forms for word in wording.words}
    return tuple(word for word in words if word.bare not in key.lexicon.negations or word.bare in mine)


def _alone(word: Word, key: Key) -> bool:
    """Tell whether a word is an item as it is written, though it may be a little word besides (A, D, He)."""
    return any(
        wording.text == word.text or (len(word.bare) == 1 and wording.folded == word.bare)
        for item in key.items
        for wording in item.forms
    )


def _all_denied(parts: list[Piece], key: Key) -> bool:
    """Tell whether an answer denies all that it names: "not A, B or C", "neither A nor B"."""
    if not parts or any(piece.joint in (Joint.BUT, Joint.STOP) for piece in parts):
        return False
    first = read_words(parts[0].text, key.lexicon.code)[:1]
    denied = parts[0].denied or (bool(first) and len(_undenied(first, key)) < len(first))
    return denied and any(piece.joint is Joint.OR for piece in parts)


def grade_list(answer: str, key: Key) -> Verdict:
    """Grade a cleaned answer to a list."""
    dashes = len(_BULLET.findall(answer))
    if dashes == 1 and not answer.startswith("-"):
        answer = _BULLET.sub("– ", answer)  # a dash, no bullet
    answer = _BOTH_SIGNS.sub(r"\1 ; -\1", _NUMBERING.sub(" ; ", answer))
    whole = kept_whole(answer, (*key.joined, *key.vocabulary.joined))
    parts = pieces(answer.replace("– ", "- "), key.lexicon, key.knows, _MOST_PIECES, whole)
    if _all_denied(parts, key):
        return wrong(Negated())
    tally = _count(parts, key)
    missing = tuple(item.shown for number, item in enumerate(key.items) if number not in tally.hits)
    reasons: list[Reason] = []
    if len(tally.hits) < key.need and missing:
        reasons.append(Missing(missing))
    if tally.false:
        reasons.append(Extra(tuple(dict.fromkeys(tally.false))))
    score = max(0.0, min(1.0, (len(tally.hits) - 0.5 * len(tally.false)) / max(1, key.need)))
    if not tally.hits:
        if tally.partial and not tally.false:
            return close(Missing(missing), score=0.3)
        return wrong(Echo() if tally.echoed and not tally.false else reasons[-1] if tally.false else NotIt())
    if tally.false:
        bad = len(tally.false) > len(key.items) or len(tally.hits) * 2 < key.need
        return wrong(*reasons, score=score / 2) if bad else close(*reasons, score=score)
    if len(tally.hits) < key.need:
        return close(*reasons, score=score)
    if key.ordered and tally.hits != sorted(tally.hits):
        return close(WrongOrder(), score=0.6)
    return correct("list")

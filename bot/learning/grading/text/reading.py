"""An answer taken apart: which pieces it claims, denies, offers as alternatives, takes back or only explains."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.joints import Joint, Phrases, denials, glued, phrases
from bot.learning.grading.text.lexicon import Lexicon

MOST_PIECES = 16  # of an answer to a term that are read
_EAST = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_ASIDE_UNSPACED = re.compile(rf"(?<=[{_EAST}])(?=\()|(?<=\w)(?=\([{_EAST}])")
_AND_STUCK = frozenset(("he", "ar"))
_AND = re.compile(r"(?<=\s)([וو])(?=\w{2})")
_SEGMENT = re.compile(r"([^\s,;:()!?/|・]+)")
_TOKEN = re.compile(
    r"(?:(?<=\s)|^)(?!--|->|=>)[=!<>+*/&|~]{2,3}(?=\s|,|$)"  # an operator of a programming language
    r"|[;|!?\n]"  # ends of pieces
    r"|(?<!\w)[(\[]|[)\]]"  # a parenthesis, not the call in O(n)
    r"|(?<!\W[^\W\d_])(?<!^[^\W\d_])\.(?=\s|$)|:(?=\s|$)|,(?!\d)|(?<!\d),"
    r"|(?<=\s)-{1,2}(?=\s)|[=-]>|→|(?<=\s)=(?=\s)|&|・"
    r"|(?<!\d)/|/(?!\d)"
    r"|\s+"
    r"|(?:[^\s,;|()\[\]!?/&.:=→・\n-]|(?<=\w)[.:=-](?=\w)|(?:(?<=\W[^\W\d_])|"
    r"(?<=^[^\W\d_]))\.(?=\s|$)|(?<=\d)[,/](?=\d)|(?<=\w)[(\[]|-(?=\d)|(?:(?<=[\s\"'])|^)-(?=[^\W\d_]))+"
    r"|."
)
_KEPT = "\ue000"  # a sign that no cleaned text holds
_PLACE = re.compile(f"{_KEPT}(\\d+){_KEPT}")
_PUNCTUATION = {
    **dict.fromkeys((",", ";", "|", "/", "\n", "・"), Joint.LIST),
    **dict.fromkeys((")", "]", "!", "?", "."), Joint.STOP),
    **dict.fromkeys(("(", "[", ":", "-", "--", "=>", "->", "→", "="), Joint.ASIDE),
    **dict.fromkeys(("&", "+"), Joint.AND),
}
_ENDS = frozenset(",.?!;")
_WEAK = (Joint.LIST, Joint.STOP)


class Piece(NamedTuple):
    """A stretch of the answer between two joints; `denied` when a joining word denies it."""

    text: str
    joint: Joint = Joint.START
    denied: bool = False


def _nothing_known(_: str) -> bool:
    return False


def _set_apart(text: str, code: str, known: Callable[[str], bool]) -> str:
    """Put blanks around joining words that are stuck to others, where a known term is beside them."""
    if code in _AND_STUCK:
        return _AND.sub(lambda found: _and_apart(found, known), text)
    joining = glued(code)
    if not joining or text in joining:
        return text
    longer = [re.escape(word) for word in joining if len(word) > 1]
    text = re.sub("|".join(longer), lambda found: f" {found.group()} ", text)
    single = [word for word in joining if len(word) == 1 and word in text]
    return _SEGMENT.sub(lambda found: _split(found.group(), single, known), text) if single else text


def _and_apart(found: re.Match[str], known: Callable[[str], bool]) -> str:
    """Return a word with its "and" apart, if a known term follows this."""
    rest = found.string[found.end(1) :]
    terms = (rest, rest.split()[0], rest.partition(",")[0])
    return f"{found.group(1)} " if any(known(term) for term in terms) else found.group(1)


def _split(segment: str, joining: list[str], known: Callable[[str], bool]) -> str:
    """Return a stretch without signs with blanks around the joining words that stand beside a known term."""
    if known(segment):
        return segment
    for word in joining:
        parts = segment.split(word)
        if len(parts) > 1 and any(known(part) for part in parts):
            segment = f" {word} ".join(parts)
    return segment


def _restored(token: str, kept: list[str]) -> str:
    """Return a token with what was kept whole in the place of its number."""
    if not kept or _KEPT not in token:
        return token
    return _PLACE.sub(lambda found: kept[int(found.group(1))], token)


def kept_whole(answer: str, texts: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds in an answer those of some texts (in small letters) that must not be split, or None."""
    folded = answer.casefold()
    some = sorted((re.escape(text) for text in texts if text in folded), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(some)})(?!\w)", re.IGNORECASE) if some else None


def pieces(
    text: str,
    tables: Lexicon,
    known: Callable[[str], bool] = _nothing_known,
    most: int = MOST_PIECES,
    whole: re.Pattern[str] | None = None,
    signs: frozenset[str] = frozenset(),
) -> list[Piece]:
    """Split a cleaned answer at its punctuation and its joining words.

    `known` tells terms from other texts; what matches `whole` is not split, nor is at `signs` that are terms.
    """
    text = _set_apart(_ASIDE_UNSPACED.sub(" ", text), tables.code, known)
    kept: list[str] = []
    if whole:
        kept = [found.group() for found in whole.finditer(text)]
        places = iter(range(len(kept)))
        text = whole.sub(lambda _: f"{_KEPT}{next(places)}{_KEPT}", text)
    raw = [token for token in _TOKEN.findall(text) if not token.isspace()]
    whole_at = {at for at, token in enumerate(raw) if kept and _KEPT in token}
    tokens = [_restored(token, kept) for token in raw] if kept else raw
    joining = phrases(tables.code)
    found: list[Piece] = []
    current: list[str] = []
    joint = Joint.START
    at = 0
    while at < len(tokens) and len(found) < most:
        following, width = _joint_at(tokens, at, joining, tables.code)
        if (
            following is None
            or tokens[at] in signs
            or at in whole_at
            or (
                following is Joint.BECAUSE
                and ((not current and not _explains(tokens[at], found)) or (width == 1 and known(tokens[at])))
            )
        ):
            current.append(tokens[at])
            at += 1
            continue
        if current:
            found.append(_piece(current, joint, found))
        if following is Joint.UNSAID:
            if found:
                found[-1] = found[-1]._replace(denied=True)
            following = Joint.START
        if current or not (following in _WEAK or (joint is Joint.OR and following is Joint.ASIDE)):
            joint = following
        current = []
        at += width
    if current:
        found.append(_piece(current, joint, found))
    return found


def _explains(token: str, found: list[Piece]) -> bool:
    """Tell whether a phrase explains what was said already: "8, that is four pairs", not "X, it is Y"."""
    return bool(found) and bare(token) not in ("it", "when", "where", "who")


def _piece(words: list[str], joint: Joint, before: list[Piece]) -> Piece:
    """Make a piece; it is denied by a contrast, and so are the alternatives that go on after one."""
    denied = joint is Joint.CONTRAST or (joint is Joint.OR and bool(before) and before[-1].denied)
    return Piece(" ".join(words), joint, denied)


def _takes_back(tokens: list[str], at: int, code: str) -> bool:
    """Tell whether a "no" stands between signs, so that it takes back what came before ("X? no, Y")."""
    if not 0 < at < len(tokens) - 1 or tokens[at - 1] not in _ENDS or tokens[at + 1] not in _ENDS:
        return False
    return bare(tokens[at]) in denials(code)


def _joint_at(tokens: list[str], at: int, joining: Phrases, code: str) -> tuple[Joint | None, int]:
    token = tokens[at]
    if token in _PUNCTUATION:
        return _PUNCTUATION[token], 1
    if _takes_back(tokens, at, code):
        return Joint.RETRACT, 2
    # One letter must be that letter: é is no e, it is "is".
    for words, joint in joining.get(bare(token) if len(token) > 1 else token.casefold(), ()):
        if all(at + n < len(tokens) and bare(tokens[at + n]) == word for n, word in enumerate(words)):
            return joint, len(words)
    return None, 1

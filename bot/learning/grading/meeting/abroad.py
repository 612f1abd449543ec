"""What goes from one language to another: names in other letters, and the pronouns of a translation."""

from __future__ import annotations

from bot.learning.grading.key import Item, Key
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.meeting.matching import Match
from bot.learning.grading.text.sounds import same_name
from bot.learning.grading.wordings.forms import Form
from bot.learning.grading.wordings.vocabulary import LOOSE


def with_pronouns(found: Found, said: Form, item: Item, key: Key) -> Found:
    """Judge a translation by its pronouns, too: "llamo" is part of "me llamo", "te llamo" another thing."""
    if not key.translated or found.met is not Met.KEY:
        return found
    some = key.lexicon.pronouns
    mine = [word.bare for word in said.words if word.bare in some]
    for wording in item.forms:
        meant = [word.bare for word in wording.words if word.bare in some]
        if set(meant) <= set(mine) and len(wording.words) > len(meant):
            return found
        if found.match and found.match.wording is wording and len(wording.words) == 1:
            return found
    if not some or all(len(wording.words) < 2 for wording in item.forms):
        return found
    if mine or found.match is None:
        return Found(Met.UNKNOWN, words=said.words)
    lacking = tuple(word for word in found.match.wording.words if word.bare in some)
    return Found(Met.PART, found.match.trimmed(lacking, ()))


def in_other_letters(said: Form, item: Item, key: Key) -> Found | None:
    """Meet a name that was written in another alphabet than the key's; None when it was not."""
    if said.text.isascii() and item.forms[0].text.isascii() if item.forms else True:
        return None
    words = [word.text for word in said.core]
    name = " ".join(words)
    for wording in item.forms:
        texts = [" ".join(word.text for word in wording.core)]
        if key.person and len(words) == 1:
            texts.append(wording.core[-1].text)
        if any(same_name(name, text) for text in texts):
            return Found(Met.KEY, Match(wording, LOOSE, met=wording.core))
    return None

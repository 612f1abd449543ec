"""Choices for a card that has none: the answers of its siblings that the grader tells apart from its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b

from content.course import Card, CardKind

MOST_WRONG = 3
LONGEST = 100  # letters of a poll's option
LEAST_WRONG = 2


def wrong_choices(
    card: Card,
    siblings: Iterable[Card],
    is_wrong: Callable[[str], bool],
    *,
    most: int = MOST_WRONG,
    salt: str = "",
) -> tuple[str, ...]:
    """Return up to `most` answers of other cards that could be meant and are wrong, the likeliest first.

    `is_wrong` asks the grader whether an answer to `card` would be wrong; what it may accept is no choice. `salt`
    varies which of equally likely ones are taken. The same arguments give the same choices.
    """
    taken = {_folded(form) for form in right_choices(card)}
    ranked = sorted(
        (
            (_unlike(card, other), _shuffled(f"{salt}\0{card.id}", answer), answer)
            for other in siblings
            if other.id != card.id and _comparable(card, other)
            for answer in right_choices(other)
        ),
    )
    found: list[str] = []
    for _, _, answer in ranked:
        if len(found) >= most:
            break
        if len(answer) <= LONGEST and _folded(answer) not in taken and is_wrong(answer):
            taken.add(_folded(answer))
            found.append(answer)
    return tuple(found)


def right_choices(card: Card) -> tuple[str, ...]:
    """Return what is right on a card, as choices: as many items of a list as it asks for, else the one answer."""
    if card.kind is CardKind.LIST:
        return tuple(item[0] for item in card.items if item)[: card.need]
    return (card.answer,)


def can_be_chosen(card: Card) -> bool:
    """Whether a card can be asked with choices: explanations are to be said, not recognised."""
    rights = right_choices(card)
    return (
        card.kind is not CardKind.POINTS
        and not card.ordered
        and 0 < len(rights) <= 6
        and all(0 < len(one) <= LONGEST for one in rights)
    )


def mixed(choices: Iterable[str], salt: str) -> tuple[str, ...]:
    """Return the choices in an order that is always the same for a `salt`, and says nothing about which is right."""
    return tuple(sorted(choices, key=lambda choice: _shuffled(salt, choice)))


def _comparable(card: Card, other: Card) -> bool:
    """Numbers stand among numbers; words among words."""
    return can_be_chosen(other) and _is_number(card) == _is_number(other)


def _is_number(card: Card) -> bool:
    return card.kind is CardKind.NUMBER or card.answer[:1].isdigit()


def _unlike(card: Card, other: Card) -> int:
    """Return how unlike two cards are: one of the same lesson, kind and length could most easily be meant."""
    words, others = (len(one.split()) for one in (right_choices(card)[0], right_choices(other)[0]))
    return (
        3 * (card.lesson != other.lesson)
        + 2 * (card.section != other.section)
        + 2 * (card.kind is not other.kind)
        + min(6, abs(words - others))
    )


def _shuffled(salt: str, choice: str) -> bytes:
    """Return a sort key without any order to be seen in it (a CRC would keep much of one)."""
    return blake2b(f"{salt}\0{choice}".encode("utf-8", "replace"), digest_size=8).digest()


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())

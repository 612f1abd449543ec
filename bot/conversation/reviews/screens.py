"""How a review looks: the verdict on the last answer, the card that is asked, the flip card, the end."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation import spans
from bot.conversation.activity import Reviewing
from bot.conversation.buttons import Button, Open
from bot.conversation.house import House
from bot.conversation.links import has_section, link
from bot.conversation.markup import Part, Style, Text, join
from bot.conversation.pictures import pictured
from bot.conversation.reviews import comeback_screens
from bot.conversation.reviews.verdicts import verdict_text
from bot.conversation.screens import Key, Screen
from bot.conversation.snoozing import snooze_rows
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts
from bot.learning.challenge.hints import hint
from bot.learning.grading.verdict import Mark
from bot.learning.scheduling.fsrs import Scheduled
from bot.learning.sessions.review import Input, Phase, ReviewSession, flips
from content.course import Card
from storage.records import Rating


@dataclass(frozen=True, slots=True)
class ShowAnswer(Button, prefix="rs"):
    """Turn the card over."""


@dataclass(frozen=True, slots=True)
class Rate(Button, prefix="rr"):
    """Say how well the flipped card was known: 1-4."""

    rating: int


@dataclass(frozen=True, slots=True)
class IWasRight(Button, prefix="ri"):
    """Overrule the last verdict."""


@dataclass(frozen=True, slots=True)
class Stop(Button, prefix="rx"):
    """End the session."""


@dataclass(frozen=True, slots=True)
class TakeBack(Button, prefix="ru"):
    """Undo the last answer."""


@dataclass(frozen=True, slots=True)
class HintFromNow(Button, prefix="rh"):
    """Ask the card that will not stick with a hint from now on."""


@dataclass(frozen=True, slots=True)
class RestAMonth(Button, prefix="rm"):
    """Let the card that will not stick rest."""


def view_review(activity: Reviewing, facts: Facts) -> Screen:
    """Draw the review as it stands."""
    session = activity.session
    if session.phase is Phase.DONE:
        return _view_end(activity, facts)
    card = facts.house.shown(session.card, session.revision)
    if card is None:  # it went while it was on the screen: any answer asks the next one
        return Screen(
            say(facts.language, "card-gone"), ((Key(words(facts.language, "review"), Open("review")),),)
        )
    if session.phase is Phase.FLIPPED:
        return _view_flipped(session, card, facts)
    return _view_asked(activity, card, facts)


def _view_asked(activity: Reviewing, card: Card, facts: Facts) -> Screen:
    session, language = activity.session, facts.language
    greeting = comeback_screens.opening(activity, language)
    at = session.last_at or session.started_at
    progress = say(language, "progress", number=session.answered + 1, total=session.total(at))
    how = say(language, _HINTS[session.phase, card.kind == "flip" or flips(session)])
    question = Text((Part(card.question, Style.BOLD),))
    asked = join("\n", (progress, question, _first_letters(card, language, session.hinted), how))
    rows: list[tuple[Key, ...]] = [
        (Key(words(language, "show-answer"), ShowAnswer()), Key(words(language, "stop"), Stop()))
    ]
    after = _after_verdict(session, facts)
    rows += [after[at : at + 2] for at in range(0, len(after), 2)]
    rows += comeback_screens.choices(session, language)
    if activity.greeting:
        rows += snooze_rows(language)
    screen = Screen(join("\n\n", (greeting, *_verdicts(session, facts), asked)), tuple(rows))
    return pictured(screen, card.picture, language)


_HINTS = {
    (Phase.ASKING, False): "hint-type",
    (Phase.ASKING, True): "hint-flip",
    (Phase.RETRYING, False): "hint-again",
    (Phase.RETRYING, True): "hint-flip",
}


def _view_flipped(session: ReviewSession, card: Card, facts: Facts) -> Screen:
    language = facts.language
    why = Text((Part(card.explanation, Style.ITALIC),)) if card.explanation else Text()
    answer = join(
        "\n",
        (Text((Part(card.question, Style.BOLD),)), say(language, "flip-answer", answer=card.answer), why),
    )
    text = join("\n\n", (answer, say(language, "flip-ask")))
    rate = [
        Key(words(language, _RATINGS[rating]) + _back_in(session, offer, language), Rate(int(rating)))
        for rating, offer in zip(Rating, session.offers, strict=True)
    ]
    last = (Key(words(language, "stop"), Stop()), *_read_more(session.card, card, facts.house, language))
    return pictured(Screen(text, (tuple(rate[:2]), tuple(rate[2:]), last)), card.picture, language)


def _read_more(name: str, card: Card, house: House, language: str) -> tuple[Key, ...]:
    """Return the way from a card, "course/card", to its section of the article."""
    course_id = name.partition("/")[0]
    if not has_section(house, course_id, card.section):
        return ()
    return (Key(words(language, "read-more"), Open(link("read", course_id, card.section))),)


_RATINGS = {
    Rating.AGAIN: "rating-again",
    Rating.HARD: "rating-hard",
    Rating.GOOD: "rating-good",
    Rating.EASY: "rating-easy",
}


def _view_end(activity: Reviewing, facts: Facts) -> Screen:
    session, language = activity.session, facts.language
    lines: list[Text] = []
    if session.answered:
        minutes = max(1, round(session.spent / 60))
        name = "review-stopped" if session.stopped else "review-done"
        lines.append(
            say(language, name, answers=session.answered, recalled=session.recalled, minutes=minutes)
        )
    elif session.stopped:
        lines.append(say(language, "review-stopped-at-once"))
    else:
        lines.append(say(language, "review-nothing-due"))
    lines.append(comeback_screens.closing(session, language) or _return(activity, language))
    rows: list[tuple[Key, ...]] = []
    after = _after_verdict(session, facts)
    rows += [after[at : at + 2] for at in range(0, len(after), 2)]
    rows.append((Key(words(language, "learn"), Open("learn")), comeback_screens.going_on(session, language)))
    return Screen(join("\n\n", (*_verdicts(session, facts), join("\n", lines))), tuple(rows))


def _return(activity: Reviewing, language: str) -> Text:
    """Say when to come back."""
    if activity.next_due_days:
        return say(language, "review-next", when=spans.days(language, activity.next_due_days))
    if activity.next_due_seconds:
        return say(language, "review-next", when=spans.seconds(language, activity.next_due_seconds))
    if activity.session.stopped:
        return say(language, "review-still-due")
    return Text()


def _verdicts(session: ReviewSession, facts: Facts) -> list[Text]:
    shown = []
    for told in session.told:
        card = facts.house.shown(told.card, told.revision)
        if card is not None:
            shown.append(verdict_text(told, card, facts.language, facts.house.card(told.belongs_to)))
        if told.slips and told is session.told[-1]:
            shown.append(say(facts.language, "review-slips", times=told.slips))
    return shown


def _first_letters(card: Card, language: str, hinted: bool) -> Text:
    """Return the hint for a card that will not stick: its first letters, and how many there are."""
    found = hint(card.answer) if hinted else None
    return say(language, "review-hint", shown=found.shown, letters=found.letters) if found else Text()


def _after_verdict(session: ReviewSession, facts: Facts) -> tuple[Key, ...]:
    """Return what can be done about the last verdict."""
    if not session.told:
        return ()
    told, language = session.told[-1], facts.language
    keys: list[Key] = []
    if told.mark in (Mark.WRONG, Mark.CLOSE) and not told.overruled and session.allows(Input.OVERRULE):
        keys.append(Key(words(language, "i-was-right"), IWasRight()))
    if told.review_id:
        keys.append(Key(words(language, "undo"), TakeBack()))
    card = facts.house.shown(told.card, told.revision)
    if card is not None and told.mark is not Mark.CORRECT:
        keys += _read_more(told.card, card, facts.house, language)
    if card is not None and told.slips:
        if hint(card.answer) is not None and not told.hinted:
            keys.append(Key(words(language, "hint-from-now"), HintFromNow()))
        keys.append(Key(words(language, "rest-a-month"), RestAMonth()))
    return tuple(keys)


def _back_in(session: ReviewSession, offer: Scheduled, language: str) -> str:
    """Return what a rating button says of when the card comes back; nothing where that is hidden."""
    return f", {_span(offer, language)}" if session.intervals else ""


def _span(offer: Scheduled, language: str) -> str:
    wait = round(offer.wait.total_seconds()) if offer.wait else 0
    return spans.interval(language, offer.interval_days, wait)

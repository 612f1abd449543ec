"""/stats: how one is doing, in words and numbers; what is mixed up and what rests, with a way to act on it."""

from __future__ import annotations

from typing import Any

from bot.conversation.buttons import Open
from bot.conversation.markup import Part, Style, Text, join
from bot.conversation.screens import Key, Screen, short
from bot.conversation.sending import note
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Message, Outcome, Topic, Turn
from bot.learning.statistics.figures import Figures
from storage import leeches

WIDEST = 8  # blocks of the longest bar
SHORT_ANSWER = 40  # letters up to which an answer names its card
MOST_PAIRS = 2
MOST_RESTING = 3  # named one by one


def ask_stats(turn: Turn, arguments: str) -> Outcome:
    """Tell how the learner is doing, or bring back what rests: /stats, /stats wake."""
    if arguments == "wake":
        resting = leeches.resting(turn.tx, turn.learner.id)
        for card, _ in resting:
            leeches.wake(turn.tx, turn.learner.id, card)
        return Outcome(messages=(note("note-woken" if resting else "note-none-rests"),))
    asked = {"learner": turn.learner.id, "at": turn.now.isoformat()}
    return Outcome(messages=(Message("stats", asked, leads_back=True),))


def view_stats(arguments: dict[str, Any], facts: Facts) -> Screen:
    """Draw the figures that were read for this message."""
    figures, language = arguments["figures"], facts.language
    if not isinstance(figures, Figures) or not sum(figures_of_cards(figures)):
        rows = ((Key(words(language, "learn"), Open("learn")),),)
        return Screen(say(language, "stats-nothing"), rows)
    parts = (_today(figures, language), _bars(figures, language), _hard(figures, facts))
    return Screen(join("\n\n", parts), _rows(figures, facts))


def figures_of_cards(figures: Figures) -> tuple[int, ...]:
    """Return how many cards there are, by state."""
    states = figures.states
    return states.new, states.learning, states.young, states.firm, states.resting


def _today(figures: Figures, language: str) -> Text:
    due, kept, states = figures.forecast[0], figures.retention, figures.states
    lines = [
        say(language, "stats-due", cards=due, minutes=figures.minutes)
        if due
        else say(language, "stats-none-due")
    ]
    if kept is not None:
        told = {"recalled": kept.recalled, "asked": kept.asked}
        percent = {"percent": round(100 * kept.share), "target": round(100 * kept.target)}
        lines.append(say(language, "stats-retention", **told, **percent))
    counts = {"new": states.new, "learning": states.learning, "young": states.young, "firm": states.firm}
    lines.append(say(language, "stats-states", **counts))
    lines.append(say(language, "stats-known", percent=round(100 * figures.known)))
    if figures.streak:
        lines.append(say(language, "stats-streak", days=figures.streak))
    return join("\n", lines)


def _bars(figures: Figures, language: str) -> Text:
    """Draw a line a day: its name, a bar, and the number that the bar stands for."""
    most = max(figures.forecast)
    if not most:
        return Text()
    lines = [say(language, "stats-forecast")]
    for ahead, cards in enumerate(figures.forecast):
        weekday = (figures.today.weekday() + ahead) % 7
        bar = "█" * (-(-cards * WIDEST // most))
        line = " ".join(filter(None, (words(language, "stats-day", day=weekday), bar, str(cards))))
        lines.append(Text((Part(line, Style.CODE),)))
    return join("\n", lines)


def _hard(figures: Figures, facts: Facts) -> Text:
    """Name what is mixed up, and what rests."""
    language = facts.language
    lines = []
    for card, other, times in figures.pairs[:MOST_PAIRS]:
        named = {"one": _name(card, facts), "other": _name(other, facts)}
        lines.append(say(language, "stats-mixed-up", times=times, **named))
    for card, until in figures.resting[:MOST_RESTING]:
        day = words(language, "stats-date", day=until.day, month=until.month)
        lines.append(say(language, "stats-resting", card=_name(card, facts), until=day))
    if len(figures.resting) > MOST_RESTING:
        lines.append(say(language, "stats-resting-more", cards=len(figures.resting) - MOST_RESTING))
    return join("\n", lines)


def _rows(figures: Figures, facts: Facts) -> tuple[tuple[Key, ...], ...]:
    language = facts.language
    rows: list[tuple[Key, ...]] = []
    if figures.pairs:
        card, other, _ = figures.pairs[0]
        label = words(language, "stats-which", one=_name(card, facts), other=_name(other, facts))
        rows.append((Key(short(label), Open("quiz pairs")),))
    if figures.resting:
        rows.append((Key(words(language, "stats-wake"), Open("stats wake")),))
    rows.append((Key(words(language, "review"), Open("review")), Key(words(language, "quiz"), Open("quiz"))))
    return tuple(rows)


def _name(card: str, facts: Facts) -> str:
    """Return a card's answer, cut to what names it."""
    found = facts.house.card(card)
    answer = found.answer if found else card
    return answer if len(answer) <= SHORT_ANSWER else answer[: SHORT_ANSWER - 1].rstrip() + "…"


TOPIC = Topic(name="statistics", commands={"stats": ask_stats}, messages={"stats": view_stats})

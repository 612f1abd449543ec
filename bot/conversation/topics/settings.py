"""/settings: limits, order, ways of answering, what is shown, quiet hours; each change edits the one message."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.activity import Adjusting
from bot.conversation.buttons import Button
from bot.conversation.returning import back_from
from bot.conversation.reviews.replanning import replan_kept
from bot.conversation.settings_screens import AllSettings, SetTo, ShowChoices, view_settings
from bot.conversation.topic import Notice, Outcome, Topic, Turn
from bot.learning.own_settings import PLANNED_BY, Chosen, Setting, set_to, value_of
from storage import learners, preferences
from storage.records import Learner


def settings(turn: Turn, _: str) -> Outcome:
    """Show the settings as they stand."""
    return Outcome(_shown(_chosen(turn), back_from(turn.activity)))


def show_choices(turn: Turn, button: ShowChoices) -> Outcome:
    """Show what one setting may be."""
    return Outcome(replace(_current(turn), asks=button.setting))


def all_settings(turn: Turn, _: Button) -> Outcome:
    """Go back to all settings."""
    return Outcome(_current(turn))


def choose(turn: Turn, button: SetTo) -> Outcome:
    """Set one; its message says how it stands now."""
    chosen = _kept(turn, button.setting, button.value)
    if chosen is None:
        return Outcome(toast="toast-old-button")
    return Outcome(_shown(chosen, _back(turn)))


def typed(turn: Turn, text: str) -> Outcome:
    """A number or quiet hours were typed where they are asked for."""
    asks = turn.activity.asks if isinstance(turn.activity, Adjusting) else None
    if asks is None:
        return Outcome(_current(turn), notice=Notice("notice-use-buttons"))
    chosen = _kept(turn, asks, text[:100])
    if chosen is None:
        name = "notice-no-quiet-hours" if asks is Setting.QUIET else "notice-no-setting"
        return Outcome(replace(_current(turn), asks=asks), notice=Notice(name))
    return Outcome(_shown(chosen, _back(turn)))


def _kept(turn: Turn, setting: Setting, value: str) -> Chosen | None:
    """Save a choice and let a review that was left obey it; None when it means nothing."""
    before = _chosen(turn)
    chosen = set_to(before, setting, value)
    if chosen is None:
        return None
    learners.put(turn.tx, chosen.learner)
    preferences.put(turn.tx, chosen.learner.id, chosen.preferences)
    if setting in PLANNED_BY and chosen != before:
        replan_kept(replace(turn, learner=chosen.learner))
    return chosen


def _chosen(turn: Turn) -> Chosen:
    return Chosen(turn.learner, preferences.get(turn.tx, turn.learner.id))


def _current(turn: Turn) -> Adjusting:
    return _shown(_chosen(turn), _back(turn))


def _back(turn: Turn) -> str:
    return turn.activity.back if isinstance(turn.activity, Adjusting) else ""


def _shown(chosen: Chosen, back: str) -> Adjusting:
    learner: Learner = chosen.learner
    return Adjusting(
        values={setting: value_of(chosen, setting) for setting in Setting},
        course=learner.course_id,
        time=learner.reminder_time if learner.zone else "",
        place=learner.place,
        back=back,
    )


TOPIC = Topic(
    name="settings",
    commands={"settings": settings},
    presses={ShowChoices: show_choices, SetTo: choose, AllSettings: all_settings},
    texts={Adjusting: typed},
    views={Adjusting: view_settings},
)

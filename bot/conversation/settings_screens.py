"""How the settings look: each in words with a button, and the choices of one of them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.activity import Adjusting
from bot.conversation.buttons import Button, Open
from bot.conversation.markup import Text, bold, join
from bot.conversation.returning import way_back
from bot.conversation.screens import Key, Screen
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts
from bot.learning.own_settings import NO_LIMIT, OFF, OFFERED, ON, Setting


@dataclass(frozen=True, slots=True)
class ShowChoices(Button, prefix="ac"):
    """Show what one setting may be."""

    setting: Setting


@dataclass(frozen=True, slots=True)
class SetTo(Button, prefix="as"):
    """Set it; `value` is as in `own_settings.value_of`."""

    setting: Setting
    value: str


@dataclass(frozen=True, slots=True)
class AllSettings(Button, prefix="ab"):
    """Back to all settings."""


def view_settings(activity: Adjusting, facts: Facts) -> Screen:
    """Draw all settings, or the choices of one."""
    if activity.asks is not None:
        return _view_choices(activity, activity.asks, facts.language)
    language = facts.language
    lines = [_standing(setting, activity.values[setting], language) for setting in Setting]
    lines.append(_reminder(activity, language))
    course = facts.house.course(activity.course)
    if course is not None:
        lines.append(say(language, "settings-course", title=bold(course.title)))
    text = join("\n\n", (say(language, "settings-title"), join("\n", lines)))
    keys = [
        Key(words(language, "settings-new-label"), ShowChoices(Setting.NEW)),
        Key(words(language, "settings-reviews-label"), ShowChoices(Setting.REVIEWS)),
        Key(words(language, "settings-answers-label"), ShowChoices(Setting.ANSWERS)),
        _switch(activity, Setting.ORDER, language),
        _switch(activity, Setting.SECOND_TRY, language),
        _switch(activity, Setting.INTERVALS, language),
        _switch(activity, Setting.STREAK, language),
        Key(words(language, "settings-quiet-label"), ShowChoices(Setting.QUIET)),
        Key(words(language, "settings-reminder-label"), Open("remind")),
        Key(words(language, "settings-course-label"), Open("courses")),
    ]
    rows = [tuple(keys[at : at + 2]) for at in range(0, len(keys), 2)]
    back = way_back(activity.back, language)
    return Screen(text, (*rows, back) if back else tuple(rows))


def _view_choices(activity: Adjusting, setting: Setting, language: str) -> Screen:
    stands = activity.values[setting]
    text = join("\n\n", (_standing(setting, stands, language), say(language, _QUESTIONS[setting])))
    keys = [Key(_choice(setting, value, language), SetTo(setting, value)) for value in OFFERED[setting]]
    side_by_side = 3 if max(len(key.label) for key in keys) <= 8 else 2
    rows = [tuple(keys[at : at + side_by_side]) for at in range(0, len(keys), side_by_side)]
    return Screen(text, (*rows, (Key(words(language, "back"), AllSettings()),)))


_QUESTIONS = {
    Setting.NEW: "settings-ask-new",
    Setting.REVIEWS: "settings-ask-reviews",
    Setting.ORDER: "settings-ask-order",
    Setting.ANSWERS: "settings-ask-answers",
    Setting.SECOND_TRY: "settings-ask-second",
    Setting.STREAK: "settings-ask-streak",
    Setting.INTERVALS: "settings-ask-intervals",
    Setting.QUIET: "settings-ask-quiet",
}
_STANDINGS = {
    (Setting.ORDER, "course"): "settings-order-course",
    (Setting.ORDER, "mixed"): "settings-order-mixed",
    (Setting.ANSWERS, "type"): "settings-answers-type",
    (Setting.ANSWERS, "flip"): "settings-answers-flip",
    (Setting.ANSWERS, "mixed"): "settings-answers-mixed",
    (Setting.SECOND_TRY, ON): "settings-second-on",
    (Setting.SECOND_TRY, OFF): "settings-second-off",
    (Setting.STREAK, ON): "settings-streak-on",
    (Setting.STREAK, OFF): "settings-streak-off",
    (Setting.INTERVALS, ON): "settings-intervals-on",
    (Setting.INTERVALS, OFF): "settings-intervals-off",
    (Setting.QUIET, ""): "settings-quiet-none",
}
_LABELS = {
    (Setting.ORDER, "course"): "settings-order-to-course",
    (Setting.ORDER, "mixed"): "settings-order-to-mixed",
    (Setting.ANSWERS, "type"): "settings-answers-to-type",
    (Setting.ANSWERS, "flip"): "settings-answers-to-flip",
    (Setting.ANSWERS, "mixed"): "settings-answers-to-mixed",
    (Setting.SECOND_TRY, ON): "settings-second-to-on",
    (Setting.SECOND_TRY, OFF): "settings-second-to-off",
    (Setting.STREAK, ON): "settings-streak-to-on",
    (Setting.STREAK, OFF): "settings-streak-to-off",
    (Setting.INTERVALS, ON): "settings-intervals-to-on",
    (Setting.INTERVALS, OFF): "settings-intervals-to-off",
    (Setting.QUIET, ""): "settings-quiet-to-none",
    (Setting.NEW, "0"): "settings-new-to-none",
    (Setting.REVIEWS, str(NO_LIMIT)): "settings-reviews-to-free",
}


def _switch(activity: Adjusting, setting: Setting, language: str) -> Key:
    """Return the button of a setting that is one of two: it sets the other."""
    first, second = OFFERED[setting]
    other = second if activity.values[setting] == first else first
    return Key(words(language, _LABELS[setting, other]), SetTo(setting, other))


def _standing(setting: Setting, value: str, language: str) -> Text:
    """Say how a setting stands."""
    if setting is Setting.NEW:
        return say(language, "settings-new", count=int(value))
    if setting is Setting.REVIEWS:
        if int(value) >= NO_LIMIT:
            return say(language, "settings-reviews-free")
        return say(language, "settings-reviews", count=int(value))
    if setting is Setting.QUIET and value:
        start, _, end = value.partition("-")
        return say(language, "settings-quiet", start=start, end=end)
    return say(language, _STANDINGS[setting, value])


def _choice(setting: Setting, value: str, language: str) -> str:
    """Return what a choice is called on its button: a name, a number, or two times of day."""
    name = _LABELS.get((setting, value))
    if name is not None:
        return words(language, name)
    if setting is Setting.QUIET:
        start, _, end = value.partition("-")
        return words(language, "settings-quiet-to", start=start, end=end)
    return value


def _reminder(activity: Adjusting, language: str) -> Text:
    if not activity.time:
        return say(language, "settings-no-reminder")
    return say(language, "settings-reminder", time=activity.time, place=activity.place)

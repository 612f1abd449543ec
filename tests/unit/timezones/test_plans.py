"""Plans of reminders as people type them: times, weekdays and a place, in any order and many words."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning.timezones.plans import Plan, parse_plan

UNDERSTOOD = {
    "08:00": "8 | 8am | at 8 | @8 | 8ish | around 8 | eight | 8 o'clock | 8 Uhr | 8h"
    " | please remind me at 8 | every day 8"
    " | every day at 8 | daily at 8 | 8 daily | 8 every day | once a day at 8 | 7 days a week at 8"
    " | everday 8 | täglich 8 Uhr"
    " | every morning | in the morning | 8 in the morning | mornings at 8 | 8 today | tomorrow at 8",
    "20:00": "8pm | 8 p.m. | 8pm please | 20 Uhr | 20h | 20:00h | evenings at 8 | 8 every evening"
    " | 8 in the evening",
    "08:30": "8.30 | 8:30 | 8h30 | 0830 | 8,30 | half 8 | half past eight | eight thirty",
    "12:00": "noon | 12 noon | midday | 12pm",
    "00:00": "midnight | 12 midnight | 24:00",
    "12:30": "at lunch | lunchtime",
    "15:00": "in the afternoon",
    "19:00": "evening | in the evening | every evening at 7 | after dinner | 7 in the evening",
    "21:30": "before bed | at bedtime",
    "08:00 19:00": "morning and evening | 8am and in the evening | mornings and evenings",
    "08:00 20:00": "8 and 20 | 8, 20 | 8am 8pm | 8:00 & 20:00 | 8 am, 8 pm",
    "08:00 12:00 20:00": "8, 12, 20 | 8:00 12:00 20:00 | 8:00, 12:00 and 20:00",
    "08:00 on 12345": "mo-fr 08:00 | Mo–Fr 8 | weekdays 8 | every weekday at 8 | working days 8"
    " | week days 8 | mon-fri 8"
    " | monday to friday at 8 | from Monday through Friday 8am | 8 on weekdays | weekdys 8"
    " | monday - friday 8",
    "19:00 on 135": "mon,wed,fri 7pm | mon/wed/fri 7pm | Mon, Wed & Fri at 7pm | mwf 19:00"
    " | mo mi fr 19 Uhr | we fr mo 7pm",
    "10:00 on 67": "weekend 10 | at the weekend at 10 | sat and sun 10 | sa+so 10"
    " | saturdays and sundays at 10",
    "08:00 on 4": "thrusday 8 | every Thursday 8 | donnerstags 8",
    "08:00 on 123456": "every day except sunday 8 | all but Sunday at 8 | 8 but not on sunday | mon-sat 8",
    "09:00 on 1567": "fri-mon 9",
    "19:00 on 5": "friday evenings | on friday evening at 7",
    "08:00 in Berlin": "8 Berlin | Berlin 8 | 8 in Berlin | 8:00, Berlin | 8:00 (Berlin)"
    " | 8:00 - Berlin | daily at 8, Berlin",
    "20:30 in New York": "8:30 pm New York | New York 8:30 pm | New York, half past 8 in the evening",
    "08:00 in The Hague": "The Hague 8 | in The Hague at 8",
    "08:00 in Trinidad and Tobago": "8 Trinidad and Tobago | Trinidad and Tobago, 8",
    "08:00 in Marseille 13": "8 Marseille 13 | Marseille 13, 8:00",
    "08:00 in Frankfurt (Oder)": "8 Frankfurt (Oder)",
    "08:00 in A Coruña": "8 A Coruña | A Coruña 8:00",
    "08:00 in Mon Repos": "8 Mon Repos",
    "08:00 in St Louis MO": "8 St Louis MO",
    "08:00 in Santo Domingo": "8 Santo Domingo | Santo Domingo at 8",
    "08:00 on 7 in Santo Domingo": "sundays 8 Santo Domingo | domingo 8 Santo Domingo",
    "08:00 on 5 in Berlin": "Berlin friday 8 | Berlin, 8 on Fridays",
    "19:30 in UTC+2": "19:30 UTC+2",
    "08:00 in it is 19:40 here": "8:00 it is 19:40 here",
    "08:00 on 12345 in Berlin": "mo-fr 08:00 Berlin | Berlin weekdays 8 | weekdays at 8 in Berlin",
    "on 12345": "weekdays | on weekdays | mo-fr",
    "on 12347": "not on friday and saturday",
}


def written(plan: Plan | None) -> str:
    """The plan as the table above writes it."""
    assert plan is not None
    times = " ".join(f"{at:%H:%M}" for at in plan.times)
    days, place = f"on {plan.days}" * bool(plan.days), f"in {plan.place}" * bool(plan.place)
    return " ".join(part for part in (times, days, place) if part)


@pytest.mark.parametrize(
    ("words", "expected"),
    [(words.strip(), expected) for expected, many in UNDERSTOOD.items() for words in many.split(" | ")],
)
def test_a_plan_is_understood(words: str, expected: str) -> None:
    assert written(parse_plan(words)) == expected


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            "Berlin",
            "25:00",
            "8:75",
            "never",
            "soon",
            "every hour",
            "in 2 hours",
            "in 10 minutes",
            "in half an hour",
        ),
        *(
            "weekdays 8, weekends 10",
            "monday 8 and friday 9",
            "every other day 8",
            "between 8 and 10",
            "8 to 10",
            "8/20",
        ),
        *("8 but not", "every day except mon-sun 8", "it is 19:40 here", "twice a day at 8"),
    ],
)
def test_what_is_no_plan_or_more_than_one_is_none(words: str) -> None:
    assert parse_plan(words) is None


WORDS = st.sampled_from(
    ["8", "8pm", "mon", "mo-fr", "except", "and", "evening", "to", "Berlin", ",", "half", "-", "the"]
)


@settings(deadline=None)  # the first one reads the table of places
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=12).map(" ".join)))
def test_whatever_is_typed_is_a_plan_within_bounds_or_none(words: str) -> None:
    plan = parse_plan(words)
    if plan is not None:
        assert len(plan.times) <= 6
        assert list(plan.times) == sorted(set(plan.times))
        assert all(isinstance(at, time) for at in plan.times)
        assert plan.days == "".join(sorted(set(plan.days) & set("1234567")))
        assert plan.times or plan.days

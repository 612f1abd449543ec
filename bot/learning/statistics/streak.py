"""Days in a row on which something was learned; two rest days a week are free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, timedelta

FREE_A_WEEK = 2  # Monday to Sunday


def streak(days: Collection[date], today: date) -> int:
    """Return how many days were studied in the run that reaches until today, over study days (from 04:00).

    Free rest days keep the run and do not count in it; today breaks nothing, as it is not over yet.
    """
    studied = {day for day in days if day <= today}
    if not studied:
        return 0
    rested: Counter[tuple[int, int]] = Counter()
    first, run, day = min(studied), 0, today
    while day >= first:
        if day in studied:
            run += 1
        elif day != today:
            week = day.isocalendar()[:2]
            rested[week] += 1
            if rested[week] > FREE_A_WEEK:
                break
        day -= timedelta(days=1)
    return run

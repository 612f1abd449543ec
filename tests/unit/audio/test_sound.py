"""Level: louder without clipping, measured without its silences."""

from __future__ import annotations

import math
from typing import Any

import pytest

from bot.audio.sound import CEILING, Level, louder

numpy = pytest.importorskip("numpy", reason="the extra audio is not installed")


def tone(loud: float, seconds: float = 1.0) -> Any:
    """Return a tone whose peak is `loud`."""
    return (loud * numpy.sin(numpy.arange(int(seconds * 24_000)) / 10)).astype("float32")


def test_what_is_quiet_gets_the_whole_gain_and_what_is_loud_stays_below_the_ceiling() -> None:
    assert numpy.abs(louder(tone(0.1))).max() == pytest.approx(0.251, abs=0.001)
    assert 0.8 < numpy.abs(louder(tone(0.9))).max() <= CEILING


def test_bending_keeps_the_order_of_levels() -> None:
    peaks = [float(numpy.abs(louder(tone(loud))).max()) for loud in (0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9)]
    assert peaks == sorted(set(peaks))


def test_the_level_leaves_silence_out_and_finds_the_longest() -> None:
    level = Level()
    for sound in (tone(0.5), tone(0, 0.7), tone(0, 0.5), tone(0.5), tone(0, 0.2)):
        level.hear(sound)
    assert level.seconds == pytest.approx(3.4)
    assert level.rms == pytest.approx(20 * math.log10(0.5 / math.sqrt(2)), abs=0.2)
    assert level.peak == pytest.approx(20 * math.log10(0.5), abs=0.01)
    assert level.silence == pytest.approx(1.2, abs=0.05)


def test_all_silence_has_no_level() -> None:
    level = Level()
    level.hear(tone(0))
    level.hear(tone(0, 0))
    assert (level.rms, level.peak) == (-math.inf, -math.inf)

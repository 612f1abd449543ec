"""The level of a recording: made loud enough for a phone in a street, never clipped, and measured."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.audio.voices import RATE

if TYPE_CHECKING:
    from bot.audio.voices import Samples

GAIN = 8.0
"""Decibels: the voice is quiet, -26 LUFS."""

KNEE, CEILING = 0.6, 0.84
"""Above the knee the sound is bent, so that nothing passes the ceiling."""

_FRAME = RATE // 50
_QUIET = 10 ** (-50 / 20)


def louder(sound: Samples) -> Samples:
    """Return the sound with the gain; peaks are bent softly, not cut."""
    import numpy as np

    raised = sound * np.float32(10 ** (GAIN / 20))
    size = np.abs(raised)
    over = np.maximum(size - KNEE, 0) / (CEILING - KNEE)
    bent: Samples = np.sign(raised) * np.where(size > KNEE, KNEE + (CEILING - KNEE) * np.tanh(over), size)
    return bent.astype(np.float32)


@dataclass(slots=True)
class Level:
    """Measures sound as it passes: RMS of what is no silence and peak in dBFS, the longest silence in seconds."""

    samples: int = 0
    _power: float = 0.0
    _heard: int = 0
    _peak: float = 0.0
    _quiet: int = 0
    _longest: int = 0

    def hear(self, sound: Samples) -> None:
        """Take the next piece into account, in frames of 20 ms."""
        import numpy as np

        self.samples += len(sound)
        if not len(sound):
            return
        self._peak = max(self._peak, float(np.abs(sound).max()))
        padded = np.pad(sound.astype(np.float64), (0, -len(sound) % _FRAME)).reshape(-1, _FRAME)
        power = (padded**2).mean(axis=1)
        heard = power > _QUIET**2
        self._power += float(power[heard].sum())
        self._heard += int(heard.sum())
        for one in heard:
            self._quiet = 0 if one else self._quiet + 1
            self._longest = max(self._longest, self._quiet)

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.samples / RATE

    @property
    def rms(self) -> float:
        """How loud it is, without its silences; -inf when it is all silence."""
        return _decibels(math.sqrt(self._power / self._heard)) if self._heard else -math.inf

    @property
    def peak(self) -> float:
        """The loudest sample."""
        return _decibels(self._peak)

    @property
    def silence(self) -> float:
        """The longest silence."""
        return self._longest * _FRAME / RATE


def _decibels(value: float) -> float:
    return 20 * math.log10(value) if value > 0 else -math.inf

"""The two voices, from the extra `audio`: hibari says a sentence, offline, and the second is the first made lower."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import metadata
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy import float32
    from numpy.typing import NDArray

    from content.course import Turn

    Samples: TypeAlias = NDArray[float32]

RATE = 24_000
"""Samples a second."""

LOWER = 0.86
"""The pitch of voice B against A's; its words are said faster first, so that both take their time."""

BREATH, TURN, LEAD, TAIL = 0.35, 0.15, 0.0, 0.3
"""Seconds of silence: between paragraphs of one voice, between two voices, before all, after all."""

_PACKAGES = ("hibari-tts", "lameenc")
_MODULES = ("hibari", "lameenc", "numpy")
_SETTINGS = f"3, seed 0, B {LOWER}, pauses {BREATH} {TURN} {LEAD} {TAIL}"
"""Begins with the number of our own treatment of the sound; a change of it makes all recordings anew."""


class ExtraMissing(Exception):
    """The packages that speak and encode are not installed."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            'the voice is not installed: make audio in a checkout (or pip install -e ".[audio]")'
        )


def installed() -> bool:
    """Whether there is a voice."""
    return all(find_spec(name) is not None for name in _MODULES)


def made_with() -> str:
    """Return what a recording depends on beside its text: versions and settings. Raises ExtraMissing."""
    if not installed():
        raise ExtraMissing
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in _PACKAGES)
    return f"{versions}, sound {_SETTINGS}"


class Mouth:
    """Says turns; takes a third of a second and 250 MB to open. Raises ExtraMissing."""

    def __init__(self) -> None:
        if not installed():
            raise ExtraMissing
        from hibari import Hibari

        self._voice = Hibari(threads=1)

    def phonemes(self, text: str) -> str:
        """Return how a text is read."""
        return " ".join(self._voice.phonemize(text))

    def says(self, script: Iterable[Turn]) -> Iterator[Samples]:
        """Yield the sound of a script, sentence by sentence with the pauses between. The same each time."""
        import numpy as np

        before = ""
        for turn in script:
            pause = LEAD if not before else BREATH if turn.voice == before else TURN
            yield np.zeros(int(pause * RATE), np.float32)
            speed = 1.0 if turn.voice == "A" else 1 / LOWER
            for sentence in self._voice.stream(turn.say, speed=speed, seed=0):
                yield sentence if turn.voice == "A" else _lower(sentence)
            before = turn.voice
        yield np.zeros(int(TAIL * RATE), np.float32)


def _lower(sound: Samples) -> Samples:
    """Play slower: pitch and formants become lower, and the sound as much longer."""
    import numpy as np

    if not len(sound):
        return sound
    longer = round(len(sound) / LOWER)
    lower: Samples = np.fft.irfft(np.fft.rfft(sound), longer) * (longer / len(sound))
    return lower.astype(np.float32)

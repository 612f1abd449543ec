"""MP3: encoded with LAME, 32 kbit/s mono, 0.24 MB a minute; and how long a file lasts, by its frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.audio.voices import RATE

if TYPE_CHECKING:
    from bot.audio.voices import Samples

KBITS = 32
_BITRATES = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Of MPEG 1 and of its halves, layer III, in kbit/s; 0 and the sixteenth are of no use to us."""
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


class Encoder:
    """Takes sound piece by piece and gives MP3, the same bytes each time."""

    def __init__(self) -> None:
        import lameenc

        self._lame: Any = lameenc.Encoder()
        self._lame.set_bit_rate(KBITS)
        self._lame.set_in_sample_rate(RATE)
        self._lame.set_out_sample_rate(RATE)  # LAME would take 22,050 Hz for so few bits
        self._lame.set_channels(1)
        self._lame.set_quality(2)
        self._lame.silence()

    def add(self, sound: Samples) -> bytes:
        """Return the frames that are full."""
        import numpy as np

        whole = (np.clip(sound, -1.0, 1.0) * 32_767).astype("<i2").tobytes()
        return bytes(self._lame.encode(whole)) if whole else b""

    def end(self) -> bytes:
        """Return the last frames."""
        return bytes(self._lame.flush())


def seconds(data: bytes) -> float:
    """Return how long an MP3 lasts. Raises ValueError for bytes that are no frame after frame of layer III."""
    at, lasting = 0, 0.0
    if data[:3] == b"ID3" and len(data) >= 10:
        at = 10 + int("".join(f"{byte & 127:07b}" for byte in data[6:10]), 2)
    while at < len(data):
        size, duration = _frame(data[at : at + 4])
        at += size
        lasting += duration
    if at != len(data) or not lasting:
        raise ValueError("a frame is cut off" if lasting else "no frame")
    return lasting


def _frame(head: bytes) -> tuple[int, float]:
    """Return bytes and seconds of the frame that begins so. Raises ValueError."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        raise ValueError("no frame of MPEG layer III")
    version, rate, bits = head[1] >> 3 & 3, head[2] >> 2 & 3, head[2] >> 4
    if version == 1 or rate == 3 or bits in (0, 15):
        raise ValueError("no frame of MPEG layer III")
    hertz, kbits = _RATES[version][rate], _BITRATES[1 if version == 3 else 2][bits]
    samples = 1152 if version == 3 else 576
    return samples // 8 * kbits * 1000 // hertz + (head[2] >> 1 & 1), samples / hertz

"""How long an MP3 lasts is read from its frames."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audio import mp3

FRAME = b"\xff\xf3\x44\xc0" + bytes(92)
"""A frame of MPEG 2, layer III, 32 kbit/s at 24 kHz: 576 samples in 96 bytes."""
MUSIC = b"\xff\xfb\x90\x00" + bytes(413)
"""One of MPEG 1 at 128 kbit/s and 44.1 kHz: 1,152 samples in 417 bytes."""


def test_frames_are_counted() -> None:
    assert mp3.seconds(FRAME * 100) == pytest.approx(100 * 576 / 24_000)
    assert mp3.seconds(MUSIC * 10) == pytest.approx(10 * 1152 / 44_100)


def test_a_tag_at_the_beginning_is_passed_over() -> None:
    assert mp3.seconds(b"ID3\x04\x00\x00\x00\x00\x01\x02" + bytes(130) + FRAME) == pytest.approx(0.024)


@pytest.mark.parametrize(
    "data", [b"", FRAME[:-1], FRAME + b"x", b"RIFF" + FRAME, b"ID3", FRAME[:3], b"\xff" * 400]
)
def test_what_is_no_frame_after_frame_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"frame"):
        mp3.seconds(data)


@given(
    st.lists(st.sampled_from([FRAME, MUSIC, b"\xff", b"x"]) | st.binary(max_size=40), max_size=6).map(
        b"".join
    )
)
def test_any_bytes_last_some_time_or_are_refused(data: bytes) -> None:
    with suppress(ValueError):
        assert mp3.seconds(data) > 0


def test_what_is_encoded_is_as_long_as_it_was_and_the_same_each_time() -> None:
    numpy = pytest.importorskip("numpy", reason="the extra audio is not installed")
    pytest.importorskip("lameenc", reason="the extra audio is not installed")
    sound = (0.4 * numpy.sin(numpy.arange(48_000) / 20)).astype("float32")

    def encoded() -> bytes:
        encoder = mp3.Encoder()
        return encoder.add(sound[:1000]) + encoder.add(sound[1000:]) + encoder.end()

    assert mp3.seconds(encoded()) == pytest.approx(2, abs=0.1)
    assert encoded() == encoded()

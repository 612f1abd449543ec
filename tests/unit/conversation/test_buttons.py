"""Button data: what was packed comes back, and nothing else does."""

from __future__ import annotations

from dataclasses import fields
from enum import IntEnum
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.buttons import LIMIT_BYTES, Button, Open, Stale, pack, unpack
from bot.conversation.topics import COMMANDS, PRESSES

KINDS: list[type[Button]] = [*PRESSES, Open]


def _made(kind: type[Button], draw: st.DataObject) -> Button:
    hints = {name: get_type_hints(kind)[name] for name in (field.name for field in fields(kind))}
    values: dict[str, Any] = {
        name: draw.draw(
            st.integers(0, 999)
            if hint is int
            else st.sampled_from(hint)
            if issubclass(hint, IntEnum)
            else st.text(alphabet="abc 12:30", min_size=1, max_size=30)
        )
        for name, hint in hints.items()
    }
    return kind(**values)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=25)
@given(draw=st.data(), version=st.integers(0, 10**9))
def test_every_button_comes_back_as_it_was_packed(
    kind: type[Button], draw: st.DataObject, version: int
) -> None:
    button = _made(kind, draw)
    data = pack(button, version)
    assert 1 <= len(data.encode()) <= LIMIT_BYTES
    assert unpack(data) == (button, version)


def test_data_of_an_open_button_holds_its_command() -> None:
    assert pack(Open("remind 12:30"), 7) == "o:7:remind 12:30"


@given(st.text(max_size=80))
def test_forged_data_is_stale_or_a_button_and_never_an_error(data: str) -> None:
    try:
        button, version = unpack(data)
    except Stale:
        return
    assert isinstance(button, Button)
    assert version >= 0


@given(
    st.sampled_from(sorted(kind.prefix for kind in KINDS)), st.text(alphabet="0123456789:-+٣ x", max_size=40)
)
def test_data_that_begins_like_ours_is_read_strictly(prefix: str, rest: str) -> None:
    data = f"{prefix}:{rest}"
    try:
        button, version = unpack(data)
    except Stale:
        return
    assert unpack(pack(button, version)) == (button, version)


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "zz:1",
        "rr",
        "rr:",
        "rr:1",
        "rr:x:1",
        "rr:1:-1",
        "rr:1:1.5",
        "rr:1:٣",
        "rr:1:1:1",
        "rr:1:" + "9" * 40,
    ],
)
def test_what_pack_never_makes_is_stale(data: str) -> None:
    with pytest.raises(Stale):
        unpack(data)


def test_lone_surrogates_are_stale_and_no_error() -> None:
    with pytest.raises(Stale):
        unpack("o:1:" + "\ud800" * 70)


def test_no_two_buttons_share_a_prefix() -> None:
    assert len({kind.prefix for kind in KINDS}) == len(KINDS)
    assert all(":" not in kind.prefix and kind.prefix for kind in KINDS)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_fits_into_a_button(command: str) -> None:
    assert unpack(pack(Open(command), 10**9)) == (Open(command), 10**9)

"""The port that was asked for, or the next that is free."""

import pytest

from bot.sandbox import ports


def test_a_taken_port_is_one_line_and_exit_2() -> None:
    with ports.claim(0) as first, pytest.raises(ports.PortTaken) as taken:
        ports.claim(first.getsockname()[1])
    assert taken.value.exit_code == 2
    assert "--port" in str(taken.value)


def test_without_a_wish_the_next_free_port_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with ports.claim(0) as first:
        port = first.getsockname()[1]
        monkeypatch.setattr(ports, "FIRST", port)
        with ports.claim() as second:
            assert second.getsockname()[1] > port


def test_only_this_machine_can_reach_it() -> None:
    with ports.claim(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"

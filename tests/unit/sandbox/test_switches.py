"""Faults at a switch: on is on, off is off, and one does not move another."""

import pytest

from bot.sandbox.botapi.faults import Fault
from bot.sandbox.switches import SWITCHES, Switches
from tests.people import Telegram


async def test_each_switch_goes_on_and_off_by_itself(telegram: Telegram) -> None:
    others = telegram.faults.add(Fault(kind="close", probability=0.0))
    switches = Switches(telegram.faults, telegram.world)
    for name in SWITCHES:
        switches.turn(name, True)
        switches.turn(name, True)  # twice is once
    assert all(switches.state().values())
    assert telegram.world.updates.mischief.repeat > 0
    for name in SWITCHES:
        switches.turn(name, False)
        assert not switches.state()[name]
    assert telegram.faults.active == [others]
    assert telegram.world.updates.mischief.repeat == 0


def test_what_is_no_switch_is_told(telegram: Telegram) -> None:
    with pytest.raises(ValueError, match="no switch"):
        Switches(telegram.faults, telegram.world).turn("gravity", True)

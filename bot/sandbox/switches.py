"""What can be made to go wrong from the page: a few faults of the Bot API server, each at a switch."""

from collections.abc import Callable

from bot.sandbox.botapi.faults import Fault, Faults
from bot.sandbox.botapi.updates import Mischief
from bot.sandbox.botapi.world import World

OFTEN = 1 / 3
WAIT = 2  # seconds that a 429 asks for

SWITCHES: dict[str, Callable[[Faults], list[Fault]]] = {
    "lost": lambda faults: [
        faults.lose_request(probability=OFTEN / 2),
        faults.lose_answer(probability=OFTEN / 2),
    ],
    "busy": lambda faults: [faults.too_many(WAIT, probability=OFTEN)],
    "broken": lambda faults: [faults.error(502, "html", probability=OFTEN)],
    "twice": lambda _: [],
}


class Switches:
    """Which of SWITCHES are on."""

    def __init__(self, faults: Faults, world: World) -> None:
        self._faults = faults
        self._world = world
        self._on: dict[str, list[Fault]] = {}

    def turn(self, name: str, on: bool) -> None:
        """Switch one on or off. Raises ValueError for one that does not exist."""
        if name not in SWITCHES:
            raise ValueError(f"there is no switch {name[:40]!r}; there are {', '.join(SWITCHES)}")
        for fault in self._on.pop(name, []):
            self._faults.remove(fault)
        if on:
            self._on[name] = SWITCHES[name](self._faults)
        self._world.updates.mischief = Mischief(repeat=OFTEN if "twice" in self._on else 0.0)

    def state(self) -> dict[str, bool]:
        """Return which are on."""
        return {name: name in self._on for name in SWITCHES}

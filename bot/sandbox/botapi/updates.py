"""The queue of updates that wait for the bot, with Telegram's rules of confirming."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from random import Random

from bot.sandbox.botapi.bell import Bell
from bot.sandbox.botapi.nouns import Json

OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
REMEMBERED = 1_000
FUTURE = 10
LOOKAHEAD = 200


@dataclass(slots=True, eq=False)
class Waiting:
    """One update that is not confirmed yet."""

    id: int
    body: Json
    handed_out: bool = False
    repeated: bool = False


@dataclass(slots=True)
class Mischief:
    """What goes wrong with deliveries: chances of 0-1, and the largest gap between two ids."""

    repeat: float = 0.0
    shuffle: bool = False
    gap: int = 1


class UpdateQueue:
    """Updates in order; each stays until an offset above its id confirms it."""

    def __init__(self, first_id: int, chance: Random) -> None:
        self.next_id = first_id
        self.last_id = first_id - 1
        self.mischief = Mischief()
        self.bell = Bell()
        self.poll = 0
        self._chance = chance
        self._waiting: deque[Waiting] = deque()
        self._past: dict[int, Json] = {}
        self._allowed: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def allowed(self) -> frozenset[str]:
        """The kinds asked for; empty means all that need no opting in."""
        return self._allowed

    def allow(self, kinds: list[str]) -> None:
        """From now on queue only these kinds; an empty list brings the default back."""
        self._allowed = frozenset(kinds)

    def put(self, kind: str, body: Json) -> int | None:
        """Queue an update of `kind`; return its id, or None when the bot did not ask for that kind."""
        wanted = kind in self._allowed if self._allowed else kind not in OPT_IN
        return self.put_raw({kind: body}) if wanted else None

    def put_raw(self, fields: Json, update_id: int | None = None) -> int:
        """Queue fields of any shape, under the next id or the one given; return the id."""
        number = self.next_id if update_id is None else update_id
        gap = self.mischief.gap
        self.next_id = number + (self._chance.randint(1, gap) if gap > 1 else 1)
        self.last_id = number
        update = {"update_id": number, **fields}
        self._past[number] = update
        if len(self._past) > REMEMBERED:
            del self._past[next(iter(self._past))]
        self._waiting.append(Waiting(number, update))
        self.bell.ring()
        return number

    def jump(self, to: int) -> None:
        """Let the next update have the id `to`, above or below the last."""
        self.next_id = to

    def again(self, update_id: int) -> None:
        """Deliver a recent update once more, under the same id. Raises KeyError when it is forgotten."""
        self._waiting.append(Waiting(update_id, self._past[update_id], repeated=True))
        self.bell.ring()

    def clear(self) -> None:
        """Forget all that wait."""
        self._waiting.clear()

    def confirm(self, offset: int) -> None:
        """Forget updates below `offset`; when it is beyond all ids (they jumped down), only those read."""
        future = offset > self.last_id + FUTURE
        keep: list[Waiting] = []
        for _ in range(len(self._waiting)):
            head = self._waiting[0]
            if head.id < offset and (head.handed_out or not (future or head.repeated)):
                self._waiting.popleft()
                self._maybe_repeat(head)
            elif head.handed_out:
                keep.append(self._waiting.popleft())
            else:
                break
        self._waiting.extendleft(reversed(keep))

    def _maybe_repeat(self, one: Waiting) -> None:
        if self.mischief.repeat and not one.repeated and self._chance.random() < self.mischief.repeat:
            self._waiting.append(Waiting(one.id, one.body, repeated=True))

    def keep_last(self, count: int) -> None:
        """Forget all but the last `count`: a negative offset."""
        while len(self._waiting) > count:
            self._waiting.popleft()

    def read(self, limit: int) -> list[Json]:
        """Return the first `limit` updates; they stay until confirmed."""
        batch = []
        for index, one in enumerate(self._waiting):
            if index >= limit:
                break
            one.handed_out = True
            batch.append(one.body)
        if self.mischief.shuffle:
            self._chance.shuffle(batch)
        return batch

    def first(self, fits: Callable[[Json], bool]) -> Waiting | None:
        """Return the first of the next LOOKAHEAD updates that fits: what a webhook pushes next."""
        return next((one for one in islice(self._waiting, LOOKAHEAD) if fits(one.body)), None)

    def drop(self, one: Waiting) -> None:
        """Forget this one: a webhook took it."""
        if one in self._waiting:
            self._waiting.remove(one)
            self._maybe_repeat(one)

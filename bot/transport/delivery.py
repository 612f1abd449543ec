"""Shows screens and sends messages, a lane a chat: in order, one at a time, so that one chat holds up no other."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from bot.conversation.events import Place
from bot.conversation.screens import AskAdmins, Screen, Sendable
from bot.conversation.showing import Pending
from bot.health import metrics
from bot.logs import event
from bot.transport.ledger import Ledger
from bot.transport.messages import Messages
from bot.transport.outcomes import Fate, Outcome, Why, outcome
from bot.transport.pace import Pace
from bot.transport.sendables import awaited, handed_over
from storage.records import Outgoing

logger = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 4.0  # seconds between tries while Telegram is out of reach
ROOM = 100  # calls at work from which on no further updates are asked for
MOST_HELD = 1_000  # chats that may wait for Telegram besides, before all others wait with them
CANNOT_EDIT = {
    Why.MESSAGE_GONE,
    Why.NOT_TEXT,
    Why.BAD_REQUEST,
    Why.NOT_FOUND,
}  # Telegram's sentences are no contract
DONE_ALREADY = {Why.NOT_MODIFIED, Why.MESSAGE_GONE}  # of a poll that is to be closed
UNREACHABLE = {Why.BLOCKED, Why.CANT_INITIATE, Why.CHAT_NOT_FOUND, Why.NO_RIGHTS}
ASKS = "ask-admins"  # the kind of message that is read, not sent: nobody sees it

Draw = Callable[[Pending], Screen]
Make = Callable[[Outgoing], Awaitable[tuple[Sendable, int]]]  # what to send, and its buttons' version


@dataclass(slots=True)
class Lane:
    """What waits for one chat: the newest screen only, all messages."""

    screen: Pending | None = None
    showing: int = 0  # the version that is on its way
    messages: deque[Outgoing] = field(default_factory=deque)


class Delivery:
    """The sending side. `refused` is set when Telegram no longer takes our token."""

    def __init__(self, messages: Messages, ledger: Ledger, draw: Draw, make: Make, pace: Pace) -> None:
        self._messages = messages
        self._ledger = ledger
        self._draw = draw
        self._make = make
        self._pace = pace
        self._lanes: dict[Place, Lane] = {}
        self._tasks: set[asyncio.Task[None]] = set()  # of lanes, and of answers to presses
        self._held = 0
        self._freed = asyncio.Event()
        self.token_refused = asyncio.Event()

    def show(self, screen: Pending) -> None:
        """Show a screen as soon as its chat is free; only the newest of a chat is."""
        lane = self._lanes.get(screen.place)
        if lane is not None:
            newest = lane.screen is None or lane.screen.version <= screen.version
            if newest and screen.version != lane.showing:
                lane.screen = screen
            return
        self._open(screen.place, Lane(screen=screen))

    def send(self, message: Outgoing) -> None:
        """Send a message after those that wait in its chat; a question to Telegram holds up nothing there."""
        if message.kind == ASKS:
            self._start(self._ask(message))
            return
        place = Place(message.chat_id, message.thread_id)
        lane = self._lanes.get(place)
        if lane is not None:
            lane.messages.append(message)
        else:
            self._open(place, Lane(messages=deque((message,))))

    def answer(self, query_id: str, toast: str, url: str = "") -> None:
        """Answer a press; too late or lost, it is only a spinner that ends by itself."""
        self._start(self._answer(query_id, toast, url))

    @property
    def chats(self) -> int:
        """To how many chats something is on its way."""
        return len(self._lanes)

    def at_work(self, place: Place) -> bool:
        """Whether something is on its way to this chat."""
        return place in self._lanes

    async def room(self) -> None:
        """Return when few enough calls are at work: until then updates wait with Telegram."""
        while len(self._tasks) - self._held >= ROOM or self._held >= MOST_HELD:
            self._freed.clear()
            await self._freed.wait()

    async def arrived(self, seconds: float) -> None:
        """Wait until nothing is on its way any more, at most so long."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def drain(self, seconds: float) -> None:
        """Let what is on its way arrive, then stop; what did not is in the rows."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _open(self, place: Place, lane: Lane) -> None:
        self._lanes[place] = lane
        self._start(self._serve(place, lane))

    def _start(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._freed.set()

    async def _serve(self, place: Place, lane: Lane) -> None:
        try:
            while lane.messages or lane.screen is not None:
                if lane.messages:
                    await self._deliver(lane.messages.popleft())
                elif lane.screen is not None:
                    screen, lane.screen = lane.screen, None
                    lane.showing = screen.version
                    await self._show(lane, screen)
                    lane.showing = 0
        except Exception as error:
            metrics.count("errors_total")
            event(logger, "delivery failed", level=logging.ERROR, error=error)
        finally:
            self._lanes.pop(place, None)
            metrics.gauge("waiting", len(self._lanes))

    async def _ask(self, message: Outgoing) -> None:
        try:
            await self._deliver(message)
        except Exception as error:
            metrics.count("errors_total")
            event(logger, "question failed", level=logging.ERROR, error=error)

    async def _answer(self, query_id: str, toast: str, url: str) -> None:
        try:
            await self._messages.answer(query_id, toast, url)
        except Exception as error:
            metrics.count("sends_total", f"answer_{outcome(error).fate}")

    async def _show(self, lane: Lane, screen: Pending) -> None:
        """Show one screen, or give way to a newer one while Telegram is out of reach."""
        drawn = self._draw(screen)
        edits, pause, instead_of = screen.edits, FIRST_PAUSE, 0
        while True:
            await self._pace.wait(screen.place.chat_id)
            try:
                if edits:
                    message_id = await self._messages.edit(screen.place, edits, drawn, screen.version)
                else:
                    message_id = await self._messages.send(screen.place, drawn, screen.version)
            except Exception as error:
                became = outcome(error)
                metrics.count("sends_total", f"screen_{became.fate}")
                if became.why is Why.NOT_MODIFIED:
                    await self._ledger.shown(screen, edits)
                    return
                if became.why in CANNOT_EDIT and edits:
                    instead_of = edits if became.why is Why.NOT_TEXT else 0
                    edits = 0
                    continue
                if became.repeatable:
                    pause = await self._hold(screen.place.chat_id, became, pause)
                    if lane.screen is not None:
                        return
                    continue
                if became.fate is Fate.UNKNOWN and (edits or await self._ledger.doubtful(screen)):
                    pause = await self._hold(screen.place.chat_id, became, pause)
                    if lane.screen is not None:
                        return
                    continue
                await self._give_up(screen, became)
                return
            metrics.count("sends_total", "screen_sent")
            await self._ledger.shown(screen, message_id)
            if instead_of:
                await self._take_away(screen.place, instead_of)
            return

    async def _take_away(self, place: Place, message_id: int) -> None:
        """Delete the message that a new one replaced; where that fails its buttons are old, and say so."""
        try:
            await self._messages.delete(place, message_id)
        except Exception as error:
            metrics.count("sends_total", f"delete_{outcome(error).fate}")

    async def _give_up(self, screen: Pending, became: Outcome) -> None:
        if became.why is Why.UNAUTHORIZED:
            self.token_refused.set()
        elif became.new_chat_id is not None:
            await self._ledger.migrated(screen.place.chat_id, became.new_chat_id)
        elif became.why in UNREACHABLE:
            await self._ledger.unreachable(screen.place.chat_id)
        else:
            if became.fate is Fate.REFUSED:
                metrics.count("errors_total")
                event(
                    logger,
                    "screen refused",
                    level=logging.ERROR,
                    why=str(became.why),
                    kind=screen.activity.kind,
                )
            await self._ledger.refused(screen)

    async def _deliver(self, message: Outgoing) -> None:
        """Send one message; a `once` one is marked before its request and never sent again without an answer."""
        place, pause = Place(message.chat_id, message.thread_id), FIRST_PAUSE
        try:
            made, version = await self._make(message)
        except Exception as error:
            metrics.count("errors_total")
            event(logger, "message not made", level=logging.ERROR, error=error, kind=message.kind)
            await self._ledger.dropped(message)
            return
        while True:
            if not isinstance(made, AskAdmins):
                await self._pace.wait(place.chat_id, hurried=not message.once or awaited(made))
            if not await self._ledger.sending(message):
                return
            try:
                if isinstance(made, AskAdmins):
                    await self._ledger.told_admins(message, await self._messages.admins(place))
                    return
                message_id, poll_id = await handed_over(self._messages, place, made, version)
            except Exception as error:
                became = outcome(error)
                metrics.count("sends_total", f"message_{became.fate}")
                if became.repeatable:
                    await self._ledger.unsent(message)
                    pause = await self._hold(place.chat_id, became, pause)
                elif became.fate is not Fate.UNKNOWN:
                    await self._refuse(message, became)
                    return
                elif await self._ledger.lost(message):
                    message = replace(message, tries=message.tries + 1)
                    pause = await self._hold(place.chat_id, became, pause)
                else:
                    return
                continue
            metrics.count("sends_total", "message_sent")
            await self._ledger.sent(message, message_id, poll_id)
            return

    async def _refuse(self, message: Outgoing, became: Outcome) -> None:
        if became.why is Why.UNAUTHORIZED:
            self.token_refused.set()
            return
        if became.new_chat_id is not None:
            await self._ledger.unsent(message)
            await self._ledger.migrated(message.chat_id, became.new_chat_id)
            self.send(replace(message, chat_id=became.new_chat_id))
            return
        await self._ledger.dropped(message, became.why is Why.NO_POLLS)
        if became.why in UNREACHABLE:
            await self._ledger.unreachable(message.chat_id)
        elif became.why not in DONE_ALREADY:
            metrics.count("errors_total")
            event(logger, "message refused", level=logging.ERROR, why=str(became.why), kind=message.kind)

    async def _hold(self, chat_id: int, became: Outcome, pause: float) -> float:
        """Wait before the next try, this chat alone; return the pause after that."""
        self._held += 1
        self._freed.set()
        try:
            if became.fate is Fate.FLOOD:
                self._pace.flooded(chat_id, became.retry_after)
                await asyncio.sleep(became.retry_after)
                return FIRST_PAUSE
            await asyncio.sleep(pause)
            return min(pause * 2, LONGEST_PAUSE)
        finally:
            self._held -= 1

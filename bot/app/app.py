"""The bot as one object: opened, run until it is told to stop, closed; everything is put together here."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot import turn
from bot.app.drawing import Drawing
from bot.app.files import Files
from bot.app.intake import Intake
from bot.app.ledger import Ledger
from bot.app.recovery import recover
from bot.conversation.house import House
from bot.conversation.showing import Taken
from bot.jobs.challenges import ChallengeSweep
from bot.jobs.redraw import Redraw
from bot.jobs.reload import Reload
from bot.jobs.reminders import ReminderSweep
from bot.jobs.upkeep import Upkeep
from bot.logs import event
from bot.settings import Listen, Settings
from bot.transport import menu
from bot.transport.delivery import Delivery
from bot.transport.http import make_bot
from bot.transport.messages import Messages
from bot.transport.outcomes import Fate, Why, outcome
from bot.transport.pace import Pace
from bot.transport.polling import Polling, TokenRefused
from bot.transport.updates import ALLOWED, Arrived, NoUpdate, read
from content.library import BUNDLED
from content.shelf import Shelf
from storage.database import Database

if TYPE_CHECKING:
    from bot.jobs.sweeps import Beat

logger = logging.getLogger(__name__)

MENU = ("start", "learn", "review", "quiz", "stats", "remind", "settings", "help")  # of private chats
GROUP_MENU = ("challenge", "leaderboard", "daily", "help")
REMINDERS_EVERY, REDRAW_EVERY, RELOAD_EVERY, UPKEEP_EVERY = 15.0, 20.0, 2.0, 3600.0  # seconds
CHALLENGES_EVERY = 0.5  # seconds: a question is closed within one of its time
CAUGHT_UP_WITHIN = 3.0  # seconds that a redraw waits for the answers that are already on their way
BEHIND_AT_MOST = 30.0  # seconds that a question stays open for answers that were given in time
LAST_COMMIT, DRAIN = 1.5, 2.0  # seconds at the end: for the batch in hand, for sends in flight
BEHIND_A_PROXY = Listen("127.0.0.1", 8443)


def utc_now() -> datetime:
    """Return the time by the machine's clock."""
    return datetime.now(UTC)


class WebhookRefused(Exception):
    """Telegram does not take the address of the webhook: asking again would change nothing."""

    exit_code = 2

    def __init__(self, said: str) -> None:
        super().__init__(f"Telegram refuses TUTOR_WEBHOOK_URL: {said}")


class App:
    """One bot process. `clock` may be replaced, so that a test or the sandbox can turn it."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime] = utc_now) -> None:
        self._settings = settings
        self._clock = clock
        self._stack = AsyncExitStack()
        self._ready = asyncio.Event()  # updates may be taken
        self._used = asyncio.Event()  # some were
        self._beat: Beat | None = None
        self.username = ""
        self._bot_id = 0

    async def open(self) -> None:
        """Open the database, prove the token, take up what was left. Raises DatabaseRefused, TokenRefused."""
        settings = self._settings
        self._bot = make_bot(settings.bot_token(), settings.api_url)
        self.database = await Database.open(settings.database_url)
        self._stack.push_async_callback(self.database.close)
        await self._bot.initialize()
        self._stack.push_async_callback(self._bot.shutdown)
        self.username = await self._prove_token()
        self.house = House(admins=settings.admins, username=self.username)
        drawing = Drawing(self.database, self.house)
        ledger = Ledger(self.database, self.house, self._clock, self._hand_on)
        self.delivery = Delivery(
            Messages(self._bot, Files(self.database, self._bot_id)),
            ledger,
            drawing.screen,
            drawing.message,
            Pace(settings.send_rate),
        )
        self.intake = Intake(self.database, self.house, self._clock, self.delivery)
        self.polling = Polling(self._bot, self.username, self._accept, self.delivery.room)
        self.reminders = ReminderSweep(self.database, self._clock, self.intake.happen, self.delivery.room)
        self.challenges = ChallengeSweep(self.database, self._clock, self.intake.happen)
        self.redraw = Redraw(self.database, self.delivery, turn.pending, turn.MOST_SENDS)
        shelf = Shelf(settings.courses or (BUNDLED,))
        self.reload = Reload(shelf, self.house, self.database, self._clock, self._hand_on)

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. Raises TokenRefused, also later on, WebhookRefused and CannotListen."""
        async with AsyncExitStack() as stack:
            serving = asyncio.create_task(self._serve(stop))
            stack.push_async_callback(self._ended, serving)
            await asyncio.sleep(0)  # the first poll is on its way while the courses are read
            await self._open_door(stack)  # what comes through it waits until updates are taken
            await self._furnish()
            self._start_jobs(stack)
            event(logger, "started", courses=len(self.house.library.courses))
            refused = asyncio.create_task(self.delivery.token_refused.wait())
            stack.callback(refused.cancel)
            told = asyncio.create_task(stop.wait())
            stack.callback(told.cancel)
            await asyncio.wait({told, refused, serving}, return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                serving.result()
            if refused.done():
                raise TokenRefused

    async def _furnish(self) -> None:
        """Read the courses and take up what the process before left unfinished; then updates are taken."""
        self.house.furnish(self.reload.first())
        await self.database.read(self.house.recall)
        for taken in await recover(self.database, self._clock(), self.house):
            self._hand_on(taken)
        self._ready.set()

    def _start_jobs(self, stack: AsyncExitStack) -> None:
        self._caught_up_at = asyncio.get_running_loop().time()
        from bot.jobs.sweeps import Beat  # here: APScheduler is not needed for the first poll

        beat = Beat(
            {
                self.reminders.run: REMINDERS_EVERY,
                self.reload.run: RELOAD_EVERY,
                self._challenges_once_caught_up: CHALLENGES_EVERY,
                self._redraw_once_caught_up: REDRAW_EVERY,
                Upkeep(self.database, self._clock, self.house).run: UPKEEP_EVERY,
            }
        )
        beat.start()
        stack.callback(beat.stop)
        self._beat = beat
        stack.callback(asyncio.create_task(menu.publish(self._bot, MENU, GROUP_MENU)).cancel)
        stack.callback(asyncio.create_task(self._prepare_once_used()).cancel)

    def wake(self) -> None:
        """Let every sweep run now, also those that nobody waits for."""
        if self._beat is not None:
            self._beat.wake()

    async def catch_up(self) -> None:
        """Let happen now what has fallen due, and what it sends arrive: the clock was turned."""
        await self.reminders.run()
        await self._challenges_once_caught_up()
        await self.delivery.arrived(DRAIN)

    async def _prepare_once_used(self) -> None:
        """Prepare all answer keys when the first person is there: a bot that nobody uses stays small."""
        await self._used.wait()
        await asyncio.to_thread(self.house.prepare)

    async def _ended(self, serving: asyncio.Task[None]) -> None:
        """Let the batch in hand be committed; while nothing can be stored it stays with Telegram."""
        self.polling.stop()
        await asyncio.wait({serving}, timeout=LAST_COMMIT)
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)

    async def _accept(self, batch: Sequence[Arrived]) -> None:
        await self._ready.wait()
        await self.intake.accept(batch)
        self._used.set()

    async def close(self) -> None:
        """Let sends in flight arrive, then close everything; within a few seconds."""
        if hasattr(self, "delivery"):
            await self.delivery.drain(DRAIN)
        await self._stack.aclose()

    async def healthy(self) -> bool:
        """Whether the database can be read and written and the API answers."""
        if not self.intake.storing or not await self.database.healthy():
            return False
        try:
            await self._bot.call("getMe", {}, read_timeout=3.0)
        except Exception:
            return False
        return True

    async def _serve(self, stop: asyncio.Event) -> None:
        if self._settings.webhook_url is None:
            await self.polling.run()
            await self.polling.confirm()
            return
        self.polling.caught_up.set()
        await self._set_webhook()
        await stop.wait()

    async def _open_door(self, stack: AsyncExitStack) -> None:
        """Serve webhook, health and metrics where the settings say so."""
        settings = self._settings
        listen = settings.listen or (BEHIND_A_PROXY if settings.webhook_url else None)
        if listen is None:
            return
        from bot.transport import webhook  # here: aiohttp's server side is not needed for polling

        secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
        accept = self._accept_one if settings.webhook_url else None
        door = webhook.application(self.healthy, accept, settings.webhook_url or "", secret)
        await stack.enter_async_context(webhook.serving(door, listen.host, listen.port))

    async def _accept_one(self, raw: dict[str, Any]) -> None:
        try:
            arrived = read(raw, self.username)
        except NoUpdate:
            return
        await self._accept([arrived])

    async def _set_webhook(self) -> None:
        settings = self._settings
        secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
        data = {"url": settings.webhook_url, "secret_token": secret, "allowed_updates": list(ALLOWED)}
        await self._insisting("setWebhook", data)

    async def _prove_token(self) -> str:
        """Ask who we are, for as long as it takes. Raises TokenRefused."""
        me = await self._insisting("getMe", {})
        if self._settings.webhook_url is None:
            await self._insisting("deleteWebhook", {"drop_pending_updates": False})
        if not isinstance(me, dict):
            return ""
        self._bot_id = me["id"] if isinstance(me.get("id"), int) else 0
        return str(me.get("username", ""))

    async def _insisting(self, method: str, data: dict[str, Any]) -> Any:
        """Call a method until Telegram answers. Raises TokenRefused, WebhookRefused."""
        while True:
            try:
                return await self._bot.call(method, data)
            except Exception as error:
                became = outcome(error)
                if became.why is Why.UNAUTHORIZED or (became.why is Why.NOT_FOUND and method == "getMe"):
                    raise TokenRefused from None
                if became.why is Why.NOT_FOUND:  # a Bot API server without webhooks has none to delete
                    event(logger, "method not known", level=logging.WARNING, method=method)
                    return None
                if became.fate is Fate.REFUSED and method == "setWebhook":
                    raise WebhookRefused(str(error)) from None
                event(logger, "telegram out of reach", level=logging.WARNING, method=method, every=10.0)
                await asyncio.sleep(max(1.0, became.retry_after))

    async def _redraw_once_caught_up(self) -> None:
        await self._caught_up()
        await self.redraw.run()

    async def _challenges_once_caught_up(self) -> None:
        """After a start or an outage, answers that were given in time are taken before their question is closed."""
        now = asyncio.get_running_loop().time()
        if self.polling.caught_up.is_set():
            self._caught_up_at = now
        if now - self._caught_up_at < BEHIND_AT_MOST and not self.polling.caught_up.is_set():
            return
        await self.challenges.run()

    async def _caught_up(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.polling.caught_up.wait(), CAUGHT_UP_WITHIN)

    def _hand_on(self, taken: Taken) -> None:
        self.intake.hand_on(taken)

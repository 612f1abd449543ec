"""Webhook delivery: posts each update to the bot's URL until it is taken."""

import asyncio
from collections.abc import Hashable
from contextlib import suppress

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.updates import Waiting
from bot.sandbox.botapi.world import Webhook, World

IDLE_SECONDS = 3600.0
FIRST_PAUSE = 0.05
LONGEST_PAUSE = 2.0
TIMEOUT = ClientTimeout(total=60)


def lane(update: Json) -> Hashable:
    """Return what an update must keep its order in.

    Telegram keeps it for the messages of one chat, the presses of one person and the votes of one poll; a
    press or a vote can overtake a message.
    """
    for kind, body in update.items():
        if kind in ("poll", "poll_answer") and isinstance(body, dict):
            return "poll", body.get("poll_id", body.get("id"))
        if isinstance(body, dict):
            side = "from" if kind == "callback_query" else "chat"
            where = body.get(side)
            return kind == "callback_query", where.get("id") if isinstance(where, dict) else None
    return None


class Pusher:
    """Pushes up to max_connections updates at once, one a lane, each again and again until it gets a 2xx."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._busy: dict[Hashable, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Work until cancelled; sleeps while no webhook is set or nothing can be pushed."""
        queue = self._world.updates
        async with ClientSession(timeout=TIMEOUT) as session:
            try:
                while True:
                    hook = self._world.webhook
                    free = hook.url and len(self._busy) < hook.max_connections
                    one = queue.first(lambda update: lane(update) not in self._busy) if free else None
                    if one is None:
                        await queue.bell.wait(IDLE_SECONDS)
                    else:
                        name = lane(one.body)
                        self._busy[name] = asyncio.create_task(self._deliver(session, hook, one, name))
            finally:
                await self._abandon()

    async def _abandon(self) -> None:
        tasks = list(self._busy.values())
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver(self, session: ClientSession, hook: Webhook, one: Waiting, name: Hashable) -> None:
        """Push one update until it is taken or the webhook is another one."""
        pause = FIRST_PAUSE
        try:
            while self._world.webhook is hook:
                if await self._push(session, hook, one):
                    self._world.updates.drop(one)
                    return
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        finally:
            del self._busy[name]
            self._world.updates.bell.ring()

    async def _push(self, session: ClientSession, hook: Webhook, one: Waiting) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=one.body, headers=headers) as answer:
                taken = 200 <= answer.status < 300
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (ClientError, TimeoutError, OSError):
            taken, problem = False, "Connection refused"
        if not taken:
            hook.last_error, hook.last_error_date = problem, self._world.now()
        return taken

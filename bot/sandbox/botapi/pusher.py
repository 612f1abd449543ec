"""Webhook delivery: posts each update to the bot's URL until it is taken."""

import asyncio

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.botapi.updates import Waiting
from bot.sandbox.botapi.world import World

IDLE_SECONDS = 3600.0
FIRST_PAUSE = 0.05
LONGEST_PAUSE = 2.0
TIMEOUT = ClientTimeout(total=60)


class Pusher:
    """Pushes one update at a time, in order, again and again until the answer is 2xx.

    Telegram pushes up to max_connections at once and keeps the order of each chat only; one at a time is
    within that promise.
    """

    def __init__(self, world: World) -> None:
        self._world = world

    async def run(self) -> None:
        """Work until cancelled; sleeps while no webhook is set or nothing waits."""
        async with ClientSession(timeout=TIMEOUT) as session:
            pause = FIRST_PAUSE
            while True:
                head = self._world.updates.head()
                if not self._world.webhook.url or head is None:
                    await self._world.updates.bell.wait(IDLE_SECONDS)
                elif await self._push(session, head):
                    self._world.updates.drop(head)
                    pause = FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)

    async def _push(self, session: ClientSession, one: Waiting) -> bool:
        hook = self._world.webhook
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

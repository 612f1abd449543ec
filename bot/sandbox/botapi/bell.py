"""Something to wait on: many may wait, one ring wakes them all."""

import asyncio


class Bell:
    """A ring wakes everyone who waits at that moment; ringing with nobody there costs nothing."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        """Wake all who wait now."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            if not one.done():
                one.set_result(None)

    async def wait(self, seconds: float) -> bool:
        """Wait for the next ring, at most `seconds`; say whether it rang."""
        if seconds <= 0:
            return False
        one: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(one)
        try:
            async with asyncio.timeout(seconds):  # wait_for forgets a cancelling that meets a ring
                await one
        except TimeoutError:
            return False
        finally:
            if one in self._waiting:
                self._waiting.remove(one)
        return True

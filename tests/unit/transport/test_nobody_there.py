"""A call to where nobody is was never sent."""

import asyncio

import pytest

from bot.transport.http import make_bot
from bot.transport.outcomes import NeverSent

TOKEN = "123456789:AAExample-Token_of35CharactersLong0"


async def test_nobody_listening_is_never_sent() -> None:
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    bot = make_bot(TOKEN, f"http://127.0.0.1:{port}/bot")
    await bot.initialize()
    with pytest.raises(NeverSent, match=r"(?i)refused|connect"):
        await bot.get_me()
    await bot.shutdown()


async def test_a_name_that_does_not_exist_is_never_sent() -> None:
    bot = make_bot(TOKEN, "http://no-such-host.invalid/bot")
    await bot.initialize()
    with pytest.raises(NeverSent):
        await bot.get_me(connect_timeout=2)
    await bot.shutdown()

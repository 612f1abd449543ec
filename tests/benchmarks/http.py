"""CPU of a Bot API call, ours on aiohttp against PTB's httpx; by hand: `python -m tests.benchmarks.http`."""

import asyncio
import json
import multiprocessing
import time
from multiprocessing.connection import Connection

from aiohttp import web
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.transport.http import TutorBot, make_bot

TOKEN = "1:benchmark"
CALLS = 1_000
AT_ONCE = (1, 64)
MESSAGE = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "What lowers it?"}


def serve(pipe: Connection) -> None:
    """Answer every call with the same message, in a process of its own."""

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        return web.Response(body=body, content_type="application/json")

    async def main() -> None:
        app = web.Application()
        app.router.add_post("/{any:.*}", answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        pipe.send(runner.addresses[0][1])
        await asyncio.Event().wait()

    body = json.dumps({"ok": True, "result": MESSAGE}).encode()
    asyncio.run(main())


async def microseconds(bot: Bot, at_once: int, raw: bool = False) -> float:
    """Return the CPU time of one sendMessage, in microseconds of this process."""

    async def calls(number: int) -> None:
        for _ in range(number):
            if raw and isinstance(bot, TutorBot):
                await bot.call("sendMessage", {"chat_id": 7, "text": "What lowers it?"})
            else:
                await bot.send_message(7, "What lowers it?")

    await calls(50)
    began = time.process_time()
    await asyncio.gather(*(calls(CALLS // at_once) for _ in range(at_once)))
    return (time.process_time() - began) / (CALLS // at_once * at_once) * 1e6


async def compare(api_url: str) -> None:
    """Measure both, turn about, and print the ratio."""
    ours = make_bot(TOKEN, api_url)
    stock = Bot(TOKEN, base_url=api_url, request=HTTPXRequest(connection_pool_size=64))
    await ours.initialize()
    await stock.request.initialize()
    for at_once in AT_ONCE:
        figures = [
            (
                await microseconds(ours, at_once),
                await microseconds(ours, at_once, raw=True),
                await microseconds(stock, at_once),
            )
            for _ in range(3)
        ]
        mine, raw, theirs = (min(column) for column in zip(*figures, strict=True))
        print(
            f"{at_once:3} at once, CPU a call: aiohttp {mine:.0f} us (result not parsed: {raw:.0f}),"
            f" httpx {theirs:.0f} us: {theirs / mine:.1f} ({theirs / raw:.1f}) times"
        )
    await ours.shutdown()
    await stock.request.shutdown()


def main() -> None:
    """Start the server, compare, stop it."""
    here, there = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(there,), daemon=True)
    server.start()
    try:
        asyncio.run(compare(f"http://127.0.0.1:{here.recv()}/bot"))
    finally:
        server.terminate()
        server.join()


if __name__ == "__main__":
    main()

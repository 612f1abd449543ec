"""Whatever goes wrong, nothing that the process prints holds the token, a name, or what a person typed."""

from __future__ import annotations

from pathlib import Path

from tests.faults.deadly import RAISES
from tests.faults.process import BotProcess
from tests.faults.ways import SECOND, to_the_first_card
from tests.people import Telegram
from tests.tutor import COURSE

NAME, ANSWER, CITY = "Zebulonqq", "Qxmarkeranswerz", "Qxnowheretownz"


async def test_at_debug_and_under_errors_no_secret_name_or_answer_is_printed(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        person = telegram.person(NAME)
        faults = telegram.faults
        settings = {"TUTOR_LOG_LEVEL": "DEBUG", "TUTOR_COURSES": str(COURSE)}
        async with BotProcess(telegram, tmp_path, "tests.faults.deadly", **settings) as bot:
            await to_the_first_card(person)
            for status, body in (
                (500, "json"),
                (502, "html"),
                (504, "truncated"),
                (400, "json"),
                (403, "json"),
            ):
                faults.error(status, body, method="answerCallbackQuery", times=1)  # type: ignore[arg-type]
                telegram.people.presses(person.id, person.last.id, data=f"rs:1:{ANSWER}")
            faults.lose_answer(method="sendMessage", times=1)
            faults.lose_request(method="getUpdates", times=1)
            faults.error(502, "html", method="getUpdates", times=1)
            faults.error(400, "json", method="sendMessage", times=1)
            await person.says(ANSWER)
            await telegram.quiet(0.8)
            while (
                "Reference " not in person.last.text
            ):  # until it is known that a card stands which it may answer
                await person.says(RAISES)
                await person.sees()
            await person.says(f"/remind 07:30 {CITY}")
            await person.sees(CITY)
            telegram.people.injects({"message": {"text": ANSWER, "from": {"first_name": NAME}}})
            telegram.people.injects({"callback_query": {"data": ANSWER}})
            await telegram.server.go_down()
            await telegram.server.come_back()
            await person.says("/review")
            await person.sees("specificity" if SECOND in person.last.text else "")
            telegram.world.token = "4815162342:AAanother-token-since-then_012345"
            await telegram.server.go_down()
            await telegram.server.come_back()
            assert await bot.ended() == 2
    printed = bot.printed
    assert '"level": "error"' in printed, "nothing went wrong, so nothing was shown"
    for secret in (telegram.token, telegram.token.split(":")[1], NAME, ANSWER, CITY, RAISES, str(person.id)):
        assert secret not in printed, secret

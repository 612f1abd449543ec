"""Files: how large they may be, and which are refused."""

from io import BytesIO

import aiohttp
import pytest

from bot.sandbox.botapi.files import DOWNLOAD_LIMIT, PHOTO_LIMIT
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import Answer, call


async def upload(telegram: Telegram, person: Person, kind: str, content: bytes) -> Answer:
    """Send a file as multipart."""
    form = aiohttp.FormData({"chat_id": str(person.id)})
    form.add_field(kind, BytesIO(content), filename="x.bin")
    url = f"{telegram.url}{telegram.token}/send{kind}"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        return Answer(answer.status, await answer.json())


@pytest.mark.parametrize(
    ("kind", "content", "sentence"),
    [
        ("document", b"", "file must be non-empty"),
        ("photo", bytes(PHOTO_LIMIT + 1), "file is too big"),
    ],
)
async def test_a_file_of_the_wrong_size_is_refused(
    telegram: Telegram, anna: Person, kind: str, content: bytes, sentence: str
) -> None:
    answer = await upload(telegram, anna, kind, content)
    assert answer.refusal == (400, f"Bad Request: {sentence}")


async def test_a_document_may_be_larger_than_a_photo_and_comes_back_whole(
    telegram: Telegram, anna: Person
) -> None:
    content = bytes(range(256)) * (PHOTO_LIMIT // 256 + 1)
    described = (await upload(telegram, anna, "document", content)).result["document"]
    path = (await call(telegram, "getFile", file_id=described["file_id"])).result["file_path"]
    url = f"{telegram.file_url}{telegram.token}/{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        assert await answer.read() == content


async def test_a_file_over_twenty_megabytes_cannot_be_fetched(telegram: Telegram, anna: Person) -> None:
    stored = telegram.world.files.add("documents", "x.apkg", "application/zip", bytes(DOWNLOAD_LIMIT + 1))
    answer = await call(telegram, "getFile", file_id=stored.id)
    assert answer.refusal == (400, "Bad Request: file is too big")


async def test_a_file_nobody_sent_cannot_be_sent_or_fetched(telegram: Telegram, anna: Person) -> None:
    answer = await call(telegram, "sendDocument", chat_id=anna.id)
    assert answer.refusal == (400, "Bad Request: there is no document in the request")
    answer = await call(telegram, "getFile", file_id="BQACnothing")
    assert answer.refusal == (400, "Bad Request: wrong file_id or the file is temporarily unavailable")

"""Photos and audio: what is taken, how a file_id is used again, and edits from text to file and between files."""

import json
from typing import Any

import aiohttp
import pytest

from bot.sandbox.botapi.methods.edits import NOT_MODIFIED
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.api import Answer, call
from tests.unit.sandbox.botapi.images import jpeg, png

Files = dict[str, tuple[str, bytes]]


async def upload(telegram: Telegram, method: str, files: Files, **values: Any) -> Answer:
    """Call with files as multipart: field -> (name, content)."""
    form = aiohttp.FormData()
    for name, value in values.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for field, (name, content) in files.items():
        form.add_field(field, content, filename=name)
    url = f"{telegram.url}{telegram.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        return Answer(answer.status, await answer.json())


async def photo(telegram: Telegram, person: Person, content: bytes, **values: Any) -> Answer:
    """Send a photo."""
    return await upload(telegram, "sendPhoto", {"photo": ("p.png", content)}, chat_id=person.id, **values)


async def test_a_photo_comes_in_sizes_and_any_of_them_can_be_sent_again(
    telegram: Telegram, anna: Person
) -> None:
    small, large = (await photo(telegram, anna, png(640, 400))).result["photo"]
    assert (large["width"], large["height"], small["width"], small["height"]) == (640, 400, 320, 200)
    again = (await call(telegram, "sendPhoto", chat_id=anna.id, photo=large["file_id"])).result
    assert again["photo"] == [small, large]
    assert (await call(telegram, "sendPhoto", chat_id=anna.id, photo=small["file_id"])).status == 200
    assert await anna.downloads(anna.last) == png(640, 400)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"<svg/>", "IMAGE_PROCESS_FAILED"),
        (jpeg(9_000, 1_001), "PHOTO_INVALID_DIMENSIONS"),
        (jpeg(2_100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (png()[:15], "IMAGE_PROCESS_FAILED"),
    ],
)
async def test_what_is_no_photo_is_refused(
    telegram: Telegram, anna: Person, content: bytes, sentence: str
) -> None:
    assert (await photo(telegram, anna, content)).refusal == (400, f"Bad Request: {sentence}")


async def test_a_caption_is_measured_after_parsing(telegram: Telegram, anna: Person) -> None:
    fits = f"<b>{'x' * 1024}</b>"
    assert (await photo(telegram, anna, jpeg(), caption=fits, parse_mode="HTML")).status == 200
    answer = await photo(telegram, anna, jpeg(), caption="😀" * 513)
    assert answer.refusal == (400, "Bad Request: message caption is too long")


async def test_audio_keeps_title_length_and_cover_when_its_id_is_sent_again(
    telegram: Telegram, anna: Person
) -> None:
    files = {"audio": ("lesson.mp3", b"ID3"), "cover": ("c.jpg", jpeg(320, 320))}
    told = {"title": "Bayes", "performer": "Tutor", "duration": 225, "thumbnail": "attach://cover"}
    first = (await upload(telegram, "sendAudio", files, chat_id=anna.id, **told)).result["audio"]
    assert (first["title"], first["performer"], first["duration"]) == ("Bayes", "Tutor", 225)
    assert first["thumbnail"]["width"] == 320
    again = await call(telegram, "sendAudio", chat_id=anna.id, audio=first["file_id"], title="Another")
    assert again.result["audio"] == first


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"audio": ("lesson.ogg", b"OggS")}, "audio must be a file in .mp3 or .m4a format"),
        (
            {"audio": ("lesson.m4a", b"x"), "thumbnail": ("c.jpg", jpeg(321, 99))},
            "thumbnail must be a JPEG of at most 200 kB and 320 pixels a side",
        ),
        (
            {"audio": ("lesson.m4a", b"x"), "thumbnail": ("c.png", png())},
            "thumbnail must be a JPEG of at most 200 kB and 320 pixels a side",
        ),
    ],
)
async def test_what_telegram_would_bend_silently_is_refused(
    telegram: Telegram, anna: Person, files: Files, sentence: str
) -> None:
    answer = await upload(telegram, "sendAudio", files, chat_id=anna.id)
    assert answer.refusal == (400, f"Bad Request: {sentence}")


async def test_an_id_is_of_its_kind_and_known_to_this_bot(telegram: Telegram, anna: Person) -> None:
    sent = (await upload(telegram, "sendDocument", {"document": ("x.txt", b"x")}, chat_id=anna.id)).result
    number = sent["document"]["file_id"]
    answer = await call(telegram, "sendPhoto", chat_id=anna.id, photo=number)
    assert answer.refusal == (400, "Bad Request: type of file mismatch")
    answer = await call(telegram, "sendPhoto", chat_id=anna.id, photo="AgACAgIAAxkDAAIanother")
    assert answer.refusal == (400, "Bad Request: wrong file identifier/HTTP URL specified")


async def edit_media(
    telegram: Telegram, person: Person, number: int, media: Any, files: Files | None = None, **values: Any
) -> Answer:
    """Edit a message's media."""
    place = {"chat_id": person.id, "message_id": number}
    return await upload(telegram, "editMessageMedia", files or {}, media=media, **place, **values)


async def test_a_text_can_become_a_photo_and_another_but_never_a_text_again(
    telegram: Telegram, anna: Person
) -> None:
    number = (await call(telegram, "sendMessage", chat_id=anna.id, text="one")).result["message_id"]
    buttons = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}
    media = {"type": "photo", "media": "attach://new", "caption": "<b>two</b>", "parse_mode": "HTML"}
    files = {"new": ("p.png", png())}
    edited = (await edit_media(telegram, anna, number, media, files, reply_markup=buttons)).result
    seen = await anna.sees("two", button="Next", kind="photo")
    assert (seen.id, seen.html, seen.edited) == (number, "<b>two</b>", True)
    assert await anna.downloads(seen) == png()
    same = {**media, "media": edited["photo"][-1]["file_id"]}
    answer = await edit_media(telegram, anna, number, same, reply_markup=buttons)
    assert answer.refusal == (400, f"Bad Request: {NOT_MODIFIED}")
    answer = await call(telegram, "editMessageText", chat_id=anna.id, message_id=number, text="three")
    assert answer.refusal == (400, "Bad Request: there is no text in the message to edit")
    caption: dict[str, Any] = {"chat_id": anna.id, "message_id": number, "caption": "four"}
    assert (await call(telegram, "editMessageCaption", **caption)).result["photo"] == edited["photo"]
    assert anna.last.labels == []


@pytest.mark.parametrize(
    ("media", "sentence"),
    [
        ([], "can't parse InputMedia: expected an Object"),
        ({"type": "text", "media": "x"}, "can't parse InputMedia: invalid type specified"),
        ({"type": "photo"}, "can't parse InputMedia: Can't find field \"media\""),
        ({"type": "photo", "media": "nothing"}, "wrong file identifier/HTTP URL specified"),
    ],
)
async def test_media_that_say_nothing_are_refused(
    telegram: Telegram, anna: Person, media: Any, sentence: str
) -> None:
    number = (await call(telegram, "sendMessage", chat_id=anna.id, text="one")).result["message_id"]
    answer = await edit_media(telegram, anna, number, media)
    assert answer.refusal == (400, f"Bad Request: {sentence}")


async def test_a_poll_takes_no_media(telegram: Telegram, anna: Person) -> None:
    sent = await call(telegram, "sendPoll", chat_id=anna.id, question="?", options=["a", "b"])
    known = (await photo(telegram, anna, png())).result["photo"][0]["file_id"]
    answer = await edit_media(telegram, anna, sent.result["message_id"], {"type": "photo", "media": known})
    assert answer.refusal == (400, "Bad Request: message media can't be edited")


async def test_a_copy_is_a_message_of_its_own_and_a_forward_names_its_origin(
    telegram: Telegram, anna: Person
) -> None:
    buttons = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}
    number = (await photo(telegram, anna, png(), caption="one", reply_markup=buttons)).result["message_id"]
    source: dict[str, Any] = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": number}
    assert (await call(telegram, "copyMessage", **source, caption="two")).result == {"message_id": number + 1}
    copy = await anna.sees("two", kind="photo")
    assert (copy.labels, "forward_origin" in copy.content) == ([], False)
    forwarded = (await call(telegram, "forwardMessage", **source)).result
    assert forwarded["forward_origin"]["sender_user"]["is_bot"] is True
    assert "reply_markup" not in forwarded
    answer = await call(telegram, "copyMessage", **{**source, "message_id": 999_999})
    assert answer.refusal == (400, "Bad Request: message to copy not found")


async def test_a_person_can_send_a_photo_that_the_bot_downloads(telegram: Telegram, anna: Person) -> None:
    telegram.people.uploads(anna.id, "me.png", png(), "image/png", kind="photo")
    [update] = (await call(telegram, "getUpdates")).result
    path = (await call(telegram, "getFile", file_id=update["message"]["photo"][-1]["file_id"])).result[
        "file_path"
    ]
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{telegram.file_url}{telegram.token}/{path}") as answer:
            assert await answer.read() == png()
        async with session.get(f"{telegram.file_url}1:wrong/{path}") as answer:
            assert answer.status == 404
    with pytest.raises(ValueError, match="IMAGE_PROCESS_FAILED"):
        telegram.people.uploads(anna.id, "me.png", b"x", "image/png", kind="photo")


async def test_a_view_tells_of_files_replies_and_origins(telegram: Telegram, anna: Person) -> None:
    files = {"audio": ("lesson.mp3", b"ID3"), "cover": ("c.jpg", jpeg(320, 320))}
    told = {"title": "Bayes", "duration": 225, "thumbnail": "attach://cover", "caption": "Listen"}
    sent = (await upload(telegram, "sendAudio", files, chat_id=anna.id, **told)).result
    await anna.says("nice", reply_to=anna.last)
    await anna.forwards(anna.last)
    audio, reply, forward = telegram.people.chat(anna.id)[-3:]
    assert audio["file"] == {
        "kind": "audio",
        "id": sent["audio"]["file_id"],
        "name": "lesson.mp3",
        "size": 3,
        "type": "audio/mpeg",
        "title": "Bayes",
        "duration": 225,
        "thumbnail": sent["audio"]["thumbnail"]["file_id"],
    }
    quoted = {"message_id": sent["message_id"], "from": "Tutor", "text": "Listen", "kind": "audio"}
    assert (reply["reply"], reply["file"]) == (quoted, None)
    assert (forward["forwarded_from"], forward["from"]) == ("Tutor", "Anna")

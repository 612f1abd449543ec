"""The library the bot uses can talk to this server as to Telegram's."""

from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO

import pytest
import pytest_asyncio
import telegram as ptb
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.sandbox.botapi.kinds import SAMPLES
from tests.people import Person, Telegram
from tests.unit.sandbox.botapi.images import png


@pytest_asyncio.fixture
async def bot(telegram: Telegram) -> AsyncIterator[ptb.Bot]:
    """The library's bot, connected."""
    async with ptb.Bot(telegram.token, base_url=telegram.url, base_file_url=telegram.file_url) as connected:
        yield connected


async def test_the_bot_knows_itself(bot: ptb.Bot) -> None:
    assert bot.bot.is_bot
    assert bot.username == "tutor_bot"


async def test_a_conversation_by_the_library(bot: ptb.Bot, anna: Person) -> None:
    await anna.says("/learn now")
    [update] = await bot.get_updates(timeout=5)
    assert update.message
    assert update.message.parse_entities(["bot_command"]).popitem()[1] == "/learn"
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Start", callback_data="go")]])
    sent = await bot.send_message(anna.id, "<b>One</b> 😀 <i>two</i>", "HTML", reply_markup=keyboard)
    assert sent.text_html == "<b>One</b> 😀 <i>two</i>"
    assert (await anna.sees("One", button="Start")).html == sent.text_html
    await anna.presses("Start")
    [update] = await bot.get_updates(offset=update.update_id + 1, timeout=5)
    assert update.callback_query
    assert update.callback_query.data == "go"
    await update.callback_query.answer("Off we go", show_alert=True)
    await update.callback_query.edit_message_text("Lesson 1")
    assert await anna.toast() == "Off we go"
    seen = await anna.sees("Lesson 1")
    assert (seen.id, seen.edited) == (sent.message_id, True)
    await bot.delete_message(anna.id, sent.message_id)
    assert [one for one in anna.chat if one.from_bot] == []


async def test_files_go_both_ways(bot: ptb.Bot, anna: Person, telegram: Telegram) -> None:
    sent = await bot.send_document(
        anna.id, BytesIO(b'{"a": 1}'), filename="you.json", caption="<b>You</b>", parse_mode="HTML"
    )
    assert sent.document
    seen = await anna.sees("You", kind="document")
    assert await anna.downloads(seen) == b'{"a": 1}'
    assert seen.content["document"]["file_name"] == "you.json"
    again = await bot.send_document(anna.id, sent.document.file_id)
    assert again.document == sent.document
    await anna.sends_document("cards.csv", b"question,answer\n")
    [update] = await bot.get_updates(timeout=5)
    assert update.message
    assert update.message.document
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"question,answer\n"


async def test_photo_audio_and_voice_keep_their_names(bot: ptb.Bot, anna: Person) -> None:
    photo = await bot.send_photo(anna.id, png(640, 400), caption="chart")
    audio = await bot.send_audio(
        anna.id, b"mp3", title="Lesson", performer="Tutor", duration=225, filename="lesson.mp3"
    )
    voice = await bot.send_voice(anna.id, b"ogg", duration=3)
    assert [(size.width, size.height) for size in photo.photo] == [(320, 200), (640, 400)]
    assert audio.audio
    assert (audio.audio.title, audio.audio.performer) == ("Lesson", "Tutor")
    assert voice.voice
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(anna.id, png(), caption="x" * 1025)
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_photo(anna.id, "https://example.org/x.png")


async def test_refusals_are_the_library_s_errors(
    bot: ptb.Bot, anna: Person, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(12345, "x")
    with pytest.raises(BadRequest, match='unsupported start tag "3" at byte offset 2'):
        await bot.send_message(anna.id, "I <3 you>", "HTML")
    telegram.faults.too_many(7, times=1)
    with pytest.raises(RetryAfter) as waits:
        await bot.send_message(anna.id, "x")
    assert waits.value.retry_after == timedelta(seconds=7)
    await anna.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "x")
    await bot.set_webhook("http://127.0.0.1:9/nowhere")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    telegram.world.token = "4815162342:AAanother-token_9876543210"
    with pytest.raises(InvalidToken):
        await bot.get_me()


async def test_commands_and_descriptions_are_kept(bot: ptb.Bot, anna: Person) -> None:
    await bot.set_my_commands([("start", "Begin"), ("review", "Due cards")])
    await bot.set_my_commands([("start", "Anfangen")], language_code="de")
    private = ptb.BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([("learn", "Go on")], scope=private)
    assert [one.command for one in await bot.get_my_commands()] == ["start", "review"]
    assert [one.description for one in await bot.get_my_commands(language_code="de")] == ["Anfangen"]
    assert [one.command for one in await bot.get_my_commands(scope=private)] == ["learn"]
    await bot.set_my_description("d" * 512)
    await bot.set_my_short_description("Kurz", language_code="de")
    assert (await bot.get_my_description()).description == "d" * 512
    assert (await bot.get_my_short_description(language_code="de")).short_description == "Kurz"
    assert (await bot.get_my_short_description()).short_description == ""
    for refused in (
        bot.set_my_description("d" * 513),
        bot.set_my_short_description("s" * 121),
        bot.set_my_commands([("Start", "x")]),
        bot.set_my_commands([("a" * 33, "x")]),
        bot.set_my_commands([("start", "")]),
        bot.set_my_commands([("start", "x" * 257)]),
        bot.set_my_commands([("start", "x")] * 101),
        bot.set_my_commands([("start", "x")], language_code="english"),
    ):
        with pytest.raises(BadRequest):
            await refused


async def test_chat_actions_and_reactions_are_taken(bot: ptb.Bot, anna: Person) -> None:
    message = await anna.says("thanks")
    assert await bot.send_chat_action(anna.id, "typing")
    assert await bot.set_message_reaction(anna.id, message, "👍")
    assert anna.chat[-1].reactions == ("👍",)
    with pytest.raises(BadRequest, match="Wrong parameter action"):
        await bot.send_chat_action(anna.id, "dancing")
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await bot.set_message_reaction(anna.id, message, "🦖")
    assert (await bot.get_chat(anna.id)).first_name == "Anna"


@pytest.mark.parametrize("kind", sorted(SAMPLES))
async def test_every_kind_people_send_can_be_read(bot: ptb.Bot, anna: Person, kind: str) -> None:
    await anna.sends(kind)
    [update] = await bot.get_updates(timeout=5)
    assert update.message
    assert update.message.from_user
    assert update.message.from_user.id == anna.id


async def test_edits_and_blocks_can_be_read(bot: ptb.Bot, anna: Person) -> None:
    number = await anna.says("first")
    await anna.edits(number, "second")
    await anna.blocks()
    _, edited, blocked = await bot.get_updates(timeout=5)
    assert edited.edited_message
    assert (edited.edited_message.text, edited.edited_message.message_id) == ("second", number)
    assert edited.edited_message.edit_date
    assert blocked.my_chat_member
    assert blocked.my_chat_member.new_chat_member.status == "kicked"

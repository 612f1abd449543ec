"""Pictures and sound in a bubble, with a bot that is played by the test."""

from __future__ import annotations

import io
import wave

from PIL import Image

from tests.browser.conftest import newest
from tests.browser.watching import Watched, until
from tests.people import Telegram
from tests.unit.sandbox.botapi.api import call
from tests.unit.sandbox.page.serving import ANNA, Page


def picture(kind: str, width: int = 64, height: int = 32) -> bytes:
    """A grey picture."""
    made = io.BytesIO()
    Image.new("L", (width, height), 0x90).save(made, kind)
    return made.getvalue()


def wav(seconds: float) -> bytes:
    """Silence."""
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(int(8000 * seconds) * 2))
    return made.getvalue()


async def test_a_picture_has_its_words_and_a_tap_enlarges_it(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    tab = await watched.tab(page.url)
    scan = telegram.world.files.add("photos", "scan.png", "image/png", picture("png"))
    await call(telegram, "sendPhoto", chat_id=ANNA, photo=scan.id, caption="A slice of a scan")
    await until(tab, "document.querySelector('.photo img')?.naturalWidth === 64")
    await tab.get_by_role("link", name="A slice of a scan").press("Enter")
    large = tab.get_by_role("dialog", name="A slice of a scan")
    shown = await large.get_by_role("img").bounding_box()
    assert shown is not None
    assert shown["width"] == 390
    await tab.keyboard.press("Escape")
    await large.wait_for(state="detached")
    await tab.get_by_role("link", name="A slice of a scan").click()
    await large.click()
    await large.wait_for(state="detached")


async def test_sound_shows_cover_title_speaker_and_length_and_plays(
    telegram: Telegram, page: Page, watched: Watched
) -> None:
    files = telegram.world.files
    sound = files.add("audios", "lesson.wav", "audio/wav", wav(90))
    cover = files.add("thumbnails", "cover.jpg", "image/jpeg", picture("jpeg", 32))
    told = {"title": "<b>Lesson 1</b>", "performer": "Tutor", "duration": 90}
    audio = {"file_id": sound.id, **told, "thumbnail": {"file_id": cover.id}}
    telegram.world.post(telegram.world.chats[ANNA], telegram.world.bot, {"audio": audio})
    tab = await watched.tab(page.url)
    await until(tab, "document.querySelector('.audio img')?.naturalWidth === 32")
    await newest(tab).get_by_text("<b>Lesson 1</b>").wait_for()
    await newest(tab).get_by_text("Tutor", exact=True).wait_for()
    await newest(tab).get_by_text("0:00 / 1:30").wait_for()
    await tab.get_by_role("button", name="Play <b>Lesson 1</b>").click()
    await tab.get_by_role("button", name="Pause <b>Lesson 1</b>").wait_for()
    await until(tab, "document.querySelector('audio').currentTime > 0")
    await tab.get_by_role("button", name="Speed: 1 times").click()
    await until(tab, "document.querySelector('audio').playbackRate === 1.5")
    await newest(tab).get_by_text("Tutor", exact=True).click(button="right")
    async with tab.expect_download() as download:
        await tab.get_by_role("menuitem", name="Save").click()
    assert (await download.value).suggested_filename == "lesson.wav"
    place = tab.get_by_role("slider", name="Position")
    await place.press("End")
    await until(tab, "document.querySelector('audio').currentTime === 90")
    assert await place.get_attribute("aria-valuetext") == "1 minutes 30 seconds of 1 minutes 30 seconds"
    await tab.get_by_role("button", name="Play <b>Lesson 1</b>").wait_for()  # it is over

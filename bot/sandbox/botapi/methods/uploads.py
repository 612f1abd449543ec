"""sendDocument, sendPhoto, sendAudio, sendVoice, getFile."""

from bot.sandbox.botapi import addressing, media
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.files import DOWNLOAD_LIMIT
from bot.sandbox.botapi.keyboards import reply_markup
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.world import World


def _send(world: World, params: Params, kind: str) -> Json:
    content = media.content(world.files, media.given_by(params, kind))
    markup = reply_markup(params)
    return addressing.target(world, params).post(world, content, markup)


@method("sendDocument")
def send_document(world: World, params: Params) -> Json:
    """Send any file."""
    return _send(world, params, "document")


@method("sendPhoto")
def send_photo(world: World, params: Params) -> Json:
    """Send a picture of at most 10 MB."""
    return _send(world, params, "photo")


@method("sendAudio")
def send_audio(world: World, params: Params) -> Json:
    """Send music or speech for the player."""
    return _send(world, params, "audio")


@method("sendVoice")
def send_voice(world: World, params: Params) -> Json:
    """Send a voice note."""
    return _send(world, params, "voice")


@method("getFile")
def get_file(world: World, params: Params) -> Json:
    """Return where a file of at most 20 MB can be downloaded."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    stored = world.files.by_id(file_id)
    if stored is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return media.described(stored) | {"file_path": stored.path}

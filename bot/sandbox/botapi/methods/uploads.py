"""sendDocument, sendPhoto, sendAudio, sendVoice, getFile."""

from bot.sandbox.botapi import addressing
from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.files import DOWNLOAD_LIMIT, PHOTO_LIMIT, UPLOAD_LIMIT, StoredFile
from bot.sandbox.botapi.keyboards import reply_markup
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.registry import method
from bot.sandbox.botapi.texts import CAPTION_LIMIT, formatted
from bot.sandbox.botapi.world import World


def caption_content(params: Params) -> Json:
    """Return a call's caption and entities as message fields; none when it is empty."""
    source = params.text("caption")
    if not source:
        return {}
    given = params.parsed("caption_entities", "caption entities")
    mode = params.text("parse_mode")
    text, entities = formatted(source, mode, given, CAPTION_LIMIT, "message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def described(stored: StoredFile) -> Json:
    """Return what every kind of file tells of itself."""
    return {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": len(stored.content)}


def _document(stored: StoredFile, _params: Params) -> Json:
    return {"document": described(stored) | {"file_name": stored.name, "mime_type": stored.mime_type}}


def _photo(stored: StoredFile, _params: Params) -> Json:
    # this server does not open pictures: their size is made up
    return {"photo": [described(stored) | {"width": 800, "height": 600}]}


def _audio(stored: StoredFile, params: Params) -> Json:
    audio = described(stored) | {"file_name": stored.name, "mime_type": stored.mime_type}
    audio["duration"] = params.integer("duration")
    for field in ("title", "performer"):
        if value := params.text(field):
            audio[field] = value
    return {"audio": audio}


def _voice(stored: StoredFile, params: Params) -> Json:
    duration = params.integer("duration")
    return {"voice": described(stored) | {"duration": duration, "mime_type": stored.mime_type}}


_KINDS = {
    "document": (_document, UPLOAD_LIMIT),
    "photo": (_photo, PHOTO_LIMIT),
    "audio": (_audio, UPLOAD_LIMIT),
    "voice": (_voice, UPLOAD_LIMIT),
}


def _send(world: World, params: Params, kind: str) -> Json:
    describe, limit = _KINDS[kind]
    caption = caption_content(params)
    markup = reply_markup(params)
    chat = addressing.target(world, params)
    reply = addressing.replied(chat, params)
    stored = world.files.sent(params, kind, limit)
    return world.post(chat, world.bot, describe(stored, params) | caption, markup, reply).as_json()


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
    return described(stored) | {"file_path": stored.path}

"""Files as message contents: photos, audio, documents, voice notes; uploaded now or known by a file_id."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.files import PHOTO_LIMIT, UPLOAD_LIMIT, FileStore, StoredFile
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params, Upload
from bot.sandbox.botapi.pictures import photo_size
from bot.sandbox.botapi.texts import CAPTION_LIMIT, formatted

THUMBNAIL_LIMIT = 200 * 1024
THUMBNAIL_SIDE = 320
SMALL_SIDE = 320
AUDIO_TYPES = {".mp3": "audio/mpeg", ".m4a": "audio/mp4"}


@dataclass(frozen=True, slots=True)
class Given:
    """A file a call sends: a kind, an upload or a file_id, and the values that describe it."""

    kind: str
    upload: Upload | None
    file_id: str
    values: Params
    thumbnail: Upload | None = None


def given_by(params: Params, kind: str) -> Given:
    """Return the file of a send method: sendPhoto has it in `photo`, and so on."""
    return Given(kind, params.upload(kind), params.text(kind), params, params.upload("thumbnail"))


def given_in(params: Params, media: object) -> Given:
    """Return the file of an InputMedia. Raises RefusedError when it is none."""
    if not isinstance(media, dict):
        raise bad("can't parse InputMedia: expected an Object")
    kind = media.get("type")
    if not isinstance(kind, str) or kind not in KINDS or kind == "voice":
        raise bad("can't parse InputMedia: invalid type specified")
    inner = Params(media, params.uploads)
    if not inner.text("media"):
        raise bad("can't parse InputMedia: Can't find field \"media\"")
    return Given(kind, inner.attached("media"), inner.text("media"), inner, inner.attached("thumbnail"))


def content(files: FileStore, given: Given) -> Json:
    """Return the message fields of a file with its caption; a new one is kept. Raises RefusedError."""
    caption = caption_content(given.values)
    stored = _stored(files, given)
    # what was uploaded as one kind stays it, whichever method sends it again
    describe, _ = KINDS[stored.kind]
    above = {"show_caption_above_media": True} if given.values.boolean("show_caption_above_media") else {}
    covered = {"has_media_spoiler": True} if given.values.boolean("has_spoiler") else {}
    return describe(files, stored, given) | caption | above | covered


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


def _stored(files: FileStore, given: Given) -> StoredFile:
    upload, kind = given.upload, given.kind
    if upload is None:
        return _known(files, given)
    if not upload.content:
        raise bad("file must be non-empty")
    if len(upload.content) > KINDS[kind][1]:
        raise bad("file is too big")
    if kind == "photo":
        photo_size(upload.content)
    if kind == "audio" and upload.name[-4:].lower() not in AUDIO_TYPES:
        # Telegram makes a document of it without a word: say it
        raise bad(f"audio must be a file in {' or '.join(AUDIO_TYPES)} format")
    return files.add(f"{kind}s", upload.name, upload.mime_type, upload.content)


def _known(files: FileStore, given: Given) -> StoredFile:
    if not given.file_id:
        raise bad(f"there is no {given.kind} in the request")
    stored = files.by_id(given.file_id)
    if stored is None:
        # this server fetches nothing from elsewhere: an address is refused like an unknown id
        raise bad("wrong file identifier/HTTP URL specified")
    if (stored.kind == "photo") is not (given.kind == "photo"):
        raise bad("type of file mismatch")
    return stored


def _thumbnail(files: FileStore, given: Given) -> Json:
    """Telegram leaves a wrong thumbnail out without a word: this server says it."""
    upload = given.thumbnail
    if upload is None:
        return {}
    width, height = photo_size(upload.content)
    jpeg = upload.content.startswith(b"\xff\xd8")
    if not jpeg or len(upload.content) > THUMBNAIL_LIMIT or max(width, height) > THUMBNAIL_SIDE:
        raise bad(f"thumbnail must be a JPEG of at most 200 kB and {THUMBNAIL_SIDE} pixels a side")
    stored = files.add("thumbnails", upload.name, upload.mime_type, upload.content)
    return {"thumbnail": described(stored) | {"width": width, "height": height}}


def _document(files: FileStore, stored: StoredFile, given: Given) -> Json:
    named = {"file_name": stored.name, "mime_type": stored.mime_type}
    return {"document": described(stored) | named | _thumbnail(files, given)}


def _photo(files: FileStore, stored: StoredFile, _given: Given) -> Json:
    """A photo comes in sizes; the small one here is the same picture under an id of its own."""
    width, height = photo_size(stored.content)
    sizes = [described(stored) | {"width": width, "height": height}]
    if max(width, height) > SMALL_SIDE:
        part = SMALL_SIDE / max(width, height)
        sides = {"width": max(1, int(width * part)), "height": max(1, int(height * part))}
        sizes.insert(0, described(files.small(stored)) | sides)
    return {"photo": sizes}


def _audio(files: FileStore, stored: StoredFile, given: Given) -> Json:
    """Title, performer, duration and cover belong to the file: an id sent again brings them along."""
    if stored.id not in files.told:
        values = given.values
        told: Json = {"duration": values.integer("duration")}
        told |= {field: text for field in ("title", "performer") if (text := values.text(field))}
        files.told[stored.id] = told | _thumbnail(files, given)
    named = {"file_name": stored.name, "mime_type": AUDIO_TYPES[stored.name[-4:].lower()]}
    return {"audio": described(stored) | named | files.told[stored.id]}


def _voice(_files: FileStore, stored: StoredFile, given: Given) -> Json:
    duration = given.values.integer("duration")
    return {"voice": described(stored) | {"duration": duration, "mime_type": stored.mime_type}}


Describe = Callable[[FileStore, StoredFile, Given], Json]
KINDS: dict[str, tuple[Describe, int]] = {
    "document": (_document, UPLOAD_LIMIT),
    "photo": (_photo, PHOTO_LIMIT),
    "audio": (_audio, UPLOAD_LIMIT),
    "voice": (_voice, UPLOAD_LIMIT),
}

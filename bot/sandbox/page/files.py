"""Files of the chat over HTTP: to be saved, and only pictures and sound to be shown and heard."""

from urllib.parse import quote

from aiohttp import web

from bot.sandbox.botapi.files import StoredFile

# by the first bytes, as a name says nothing; SVG is not among them: it can hold scripts
_SHOWN = (
    (b"\x89PNG\r\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF8", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    (b"OggS", 0, "audio/ogg"),
    (b"ID3", 0, "audio/mpeg"),
    (b"\xff\xfb", 0, "audio/mpeg"),
    (b"\xff\xf3", 0, "audio/mpeg"),
    (b"WAVE", 8, "audio/wav"),
    (b"ftyp", 4, "audio/mp4"),
)


def answer(stored: StoredFile, request: web.Request) -> web.Response:
    """Return a file: a picture or sound in itself (in part, when a player asks so), anything else as a download."""
    kind = _kind(stored.content)
    if kind is None or "save" in request.query:
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(stored.name, safe='')}",
            "Content-Type": "application/octet-stream",
        }
        return web.Response(body=stored.content, headers=headers)
    size = len(stored.content)
    headers = {"Content-Type": kind, "Accept-Ranges": "bytes"}
    try:
        wanted = request.http_range
    except ValueError:
        wanted = slice(None)
    start, stop, _ = wanted.indices(size)
    if (start, stop) == (0, size) or start >= stop:
        return web.Response(body=stored.content, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    return web.Response(status=206, body=stored.content[start:stop], headers=headers)


def _kind(content: bytes) -> str | None:
    return next((kind for sign, at, kind in _SHOWN if content[at : at + len(sign)] == sign), None)

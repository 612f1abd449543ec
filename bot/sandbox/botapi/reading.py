"""From an HTTP request to the parameters of a call."""

import json
from urllib.parse import parse_qsl

from aiohttp import web

from bot.sandbox.botapi.errors import RefusedError, bad
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params, Upload

BODY_LIMIT = 60 * 1024 * 1024


async def read_params(request: web.BaseRequest) -> Params:
    """Return what a request carries. Raises RefusedError for a body that cannot be read."""
    values: Json = dict(request.query) if request.query_string else {}
    uploads: dict[str, Upload] = {}
    if request.body_exists:
        kind = request.content_type
        try:
            if kind == "multipart/form-data":
                await _multipart(request, values, uploads)
            elif kind == "application/json":
                values.update(_object(await request.read()))
            else:
                body = (await request.read()).decode()
                values.update(parse_qsl(body, keep_blank_values=True))
        except UnicodeDecodeError:
            raise bad("strings must be encoded in UTF-8") from None
        except web.HTTPRequestEntityTooLarge:
            raise RefusedError(413, "Request Entity Too Large") from None
    return Params(values, uploads)


def _object(body: bytes) -> Json:
    if not body:
        return {}
    try:
        value = json.loads(body)
    except ValueError:
        raise bad("can't parse JSON object") from None
    if not isinstance(value, dict):
        raise bad("object expected as request body")
    return value


async def _multipart(request: web.BaseRequest, values: Json, uploads: dict[str, Upload]) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.content_type, value.file.read())
            value.file.close()
        else:
            values[name] = value if isinstance(value, str) else bytes(value).decode()

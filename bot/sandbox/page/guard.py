"""Who may ask: the browser of this machine, for our own pages; and the headers that keep them apart."""

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

OWN_NAMES = ("127.0.0.1", "localhost")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
        " media-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def is_own(request: web.Request, port: int) -> bool:
    """Say whether a request was made for a name of ours, and by no page of another site.

    The Host is looked at because another site's name can be pointed at this address, and its page would then
    count as ours to the browser.
    """
    hosts = [f"{name}:{port}" for name in OWN_NAMES] + (list(OWN_NAMES) if port == 80 else [])
    origin = request.headers.get("Origin")
    return request.host in hosts and (origin is None or origin in [f"http://{host}" for host in hosts])


def guard(port: int) -> Middleware:
    """Return the middleware that refuses everybody else with 403."""

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not is_own(request, port):
            raise web.HTTPForbidden(text="this page is only for the browser of this machine\n")
        return await handler(request)

    return guarded


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Give every answer, errors too, the headers above."""
    response.headers.update(HEADERS)

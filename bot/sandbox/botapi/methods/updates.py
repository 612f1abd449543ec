"""getUpdates, setWebhook, deleteWebhook, getWebhookInfo: how the bot gets its updates."""

import asyncio
import re
from urllib.parse import urlsplit

from bot.sandbox.botapi.errors import bad, conflict, too_many
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.registry import method, waiting_method
from bot.sandbox.botapi.world import Webhook, World

LIMIT = 100
LONGEST_WAIT = 50
PORTS = frozenset({80, 88, 443, 8443})
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


def _allow(world: World, params: Params) -> None:
    kinds = params.parsed("allowed_updates", "allowed updates")
    if isinstance(kinds, list):
        world.updates.allow([str(kind) for kind in kinds])


@waiting_method("getUpdates")
async def get_updates(world: World, params: Params) -> list[Json]:
    """Wait for updates; an offset confirms those below it. A second poller ends the first."""
    if world.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    _allow(world, params)
    queue = world.updates
    queue.poll += 1
    mine = queue.poll
    queue.bell.ring()
    limit = params.integer("limit", LIMIT)
    limit = limit if 1 <= limit <= LIMIT else LIMIT
    offset = params.integer("offset")
    if offset > 0:
        queue.confirm(offset)
    elif offset < 0:
        queue.keep_last(-offset)
    loop = asyncio.get_running_loop()
    end = loop.time() + max(0, min(params.integer("timeout"), LONGEST_WAIT))
    while True:
        if batch := queue.read(limit):
            return batch
        if not await queue.bell.wait(end - loop.time()):
            return []
        if queue.poll != mine:
            if world.webhook.url:
                raise conflict("terminated by setWebhook request")
            raise conflict(OTHER_POLLER)


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if not parts.hostname:
        raise bad("bad webhook: invalid webhook URL specified")
    # a server of one's own takes plain HTTP on this machine, as Telegram's own local server does
    if parts.hostname in LOOPBACK:
        return
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


@method("setWebhook")
def set_webhook(world: World, params: Params) -> bool:
    """Push updates to a URL from now on; an empty URL goes back to polling."""
    url = params.text("url").strip()
    secret = params.text("secret_token")
    if not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    if url:
        _check_url(url)
    now = world.steady()
    if world.rules.limits is not None and now - world.webhook.set_at < 1:
        raise too_many(1)
    _allow(world, params)
    if params.boolean("drop_pending_updates"):
        world.updates.clear()
    world.webhook = Webhook(url, secret, params.integer("max_connections", 40), set_at=now)
    world.updates.poll += 1
    world.updates.bell.ring()
    return True


@method("deleteWebhook")
def delete_webhook(world: World, params: Params) -> bool:
    """Go back to polling."""
    if params.boolean("drop_pending_updates"):
        world.updates.clear()
    world.webhook = Webhook()
    world.updates.bell.ring()
    return True


@method("getWebhookInfo")
def get_webhook_info(world: World, _params: Params) -> Json:
    """Return where updates go and how many wait."""
    hook = world.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if hook.url:
        info["max_connections"] = hook.max_connections
    if hook.last_error:
        info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    if world.updates.allowed:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info

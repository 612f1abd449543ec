"""Links to people: tg://user?id=1 becomes a mention of somebody the bot has met, and goes for anybody else."""

import re

from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.world import World

_USER = re.compile(r"tg://user\?id=(\d{1,16})")


def with_mentions(world: World, entities: list[Json]) -> list[Json]:
    """Return the entities of a text with its links to people as mentions."""
    read = (_mention(world, one) for one in entities)
    return [one for one in read if one is not None]


def _mention(world: World, entity: Json) -> Json | None:
    found = _USER.fullmatch(entity.get("url", ""))
    if entity["type"] != "text_link" or found is None:
        return entity
    account = world.accounts.get(int(found.group(1)))
    if account is None:
        return None
    place = {"offset": entity["offset"], "length": entity["length"]}
    return {"type": "text_mention", **place, "user": account.as_json()}

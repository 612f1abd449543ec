"""What the bot in the sandbox is told: the settings of its owner, except those that lead out of the sandbox."""

import os
from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values

PREFIX = "TUTOR_"
ENV_FILE = ".env"
SQLITE = "sqlite:///"
# these lead to the real Telegram, to the real learners, or open a port
HELD_BACK = frozenset(
    f"{PREFIX}{name}"
    for name in ("TOKEN", "API_URL", "DATABASE_URL", "WEBHOOK_URL", "WEBHOOK_SECRET", "LISTEN")
)
ROOT = Path(__file__).parents[2]  # of the packages bot, content, storage


class EnvironmentRefused(Exception):
    """The `.env` file cannot be read; the text is one line."""

    exit_code = 2


def owned(environment: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Return the owner's settings by name in capitals; the environment wins over `.env` in `folder`.

    Raises EnvironmentRefused.
    """
    try:
        file = dotenv_values(folder / ENV_FILE, encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentRefused(f"{ENV_FILE} cannot be read: {type(error).__name__}") from None
    both = [*file.items(), *environment.items()]
    return {name.upper(): value for name, value in both if name.upper().startswith(PREFIX) and value}


def for_the_bot(
    environment: Mapping[str, str], folder: Path, token: str, api_url: str, database_url: str
) -> dict[str, str]:
    """Return the environment of the bot's process, which has a working directory of its own.

    So no `.env` can reach it (an empty variable would not keep one out), and what is relative to `folder`
    becomes absolute. Raises EnvironmentRefused.
    """
    settings = {name: value for name, value in owned(environment, folder).items() if name not in HELD_BACK}
    if courses := settings.get("TUTOR_COURSES"):
        parts = [Path(part).expanduser() for part in courses.split(os.pathsep) if part.strip()]
        settings["TUTOR_COURSES"] = os.pathsep.join(str(folder / part) for part in parts)
    if database_url.startswith(SQLITE):
        database_url = f"{SQLITE}{folder / database_url.removeprefix(SQLITE)}"
    rest = {name: value for name, value in environment.items() if not name.upper().startswith(PREFIX)}
    if ROOT.name not in ("site-packages", "dist-packages"):  # run from its sources
        rest["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), environment.get("PYTHONPATH")]))
    return {
        **rest,
        "TUTOR_LOG_LEVEL": "WARNING",
        **settings,
        "TUTOR_TOKEN": token,
        "TUTOR_API_URL": api_url,
        "TUTOR_DATABASE_URL": database_url,
    }

"""What an operator may set: the TUTOR_ variables, from the environment or a `.env` file.

Slow to import (pydantic): commands import it when they run, never at the top of the command line.
"""

import logging
import math
import os
import re
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple
from urllib.parse import urlsplit

from dotenv import dotenv_values
from dotenv.parser import parse_stream
from pydantic import BaseModel, BeforeValidator, ConfigDict, SecretStr, ValidationError

PREFIX = "TUTOR_"
ENV_FILE = ".env"
ENCODING = "utf-8-sig"  # of that file: some editors put a mark before its first letter
MOST_ADMINS = 100


class SettingsRefused(Exception):
    """A setting is missing or wrong; the text is one line that names it and says what to do."""

    exit_code = 2


class Listen(NamedTuple):
    """Where the webhook, health and metrics are served; port 0 takes a free one."""

    host: str
    port: int


def _token(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]+(:[A-Za-z0-9_-]+)?", value) or len(value) > 200:
        raise ValueError("is no bot token; copy it from @BotFather, it looks like 123456:ABC-def")
    return value


def _secret(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value):
        raise ValueError("may hold 1 to 256 letters, digits, - and _; make one with: openssl rand -hex 32")
    return value


def _api_url(value: str) -> str:
    value = value.rstrip("/")
    if not _is_web_address(value, ("http", "https")) or not value.endswith("/bot"):
        raise ValueError("must be a Bot API base that ends in /bot, such as http://127.0.0.1:8081/bot")
    return value


def _webhook_url(value: str) -> str:
    if not _is_web_address(value, ("http", "https")):
        raise ValueError("must be the https address Telegram calls, such as https://tutor.example.org/hook")
    return value


def _is_web_address(value: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in schemes and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _database_url(value: str) -> str:
    if value.startswith("postgres"):
        raise ValueError("cannot be PostgreSQL yet; use sqlite:///path/to/tutor.db")
    if not re.fullmatch(r"sqlite:///[^\0?#]+", value) or value.endswith("/"):
        raise ValueError("must be sqlite:/// and the path of a file, such as sqlite:///tutor.db")
    return value


def _courses(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    folders = tuple(Path(part).expanduser() for part in value.split(os.pathsep) if part.strip())
    for folder in folders:
        if not folder.is_dir():
            raise ValueError(f"names no folder: {str(folder)[:200]!r}; separate folders with {os.pathsep!r}")
    return folders


def _listen(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    host, _, port = value.rpartition(":")
    if not host or not re.fullmatch(r"\d{1,5}", port) or int(port) > 65535:
        raise ValueError("must be host:port, such as 127.0.0.1:8080")
    return Listen(host.strip("[]"), int(port))


def _admins(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    ids = value.replace(",", " ").split()
    if len(ids) > MOST_ADMINS or not all(re.fullmatch(r"[1-9]\d{0,15}", one) for one in ids):
        raise ValueError("must be Telegram user ids (numbers), separated by commas")
    return frozenset(int(one) for one in ids)


def _send_rate(value: Any) -> float:
    try:
        rate = float(value)
    except ValueError:
        rate = -1.0
    if not math.isfinite(rate) or rate < 0:
        raise ValueError("must be a number of messages a second, such as 25; 0 means no limit of our own")
    return rate


def _log_level(value: str) -> str:
    if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise ValueError("must be one of debug, info, warning, error")
    return value.upper()


class Settings(BaseModel):
    """The settings of one process; each field is the variable of its name with TUTOR_ before it."""

    model_config = ConfigDict(frozen=True)

    token: Annotated[SecretStr | None, BeforeValidator(_token)] = None
    api_url: Annotated[str, BeforeValidator(_api_url)] = "https://api.telegram.org/bot"
    database_url: Annotated[str, BeforeValidator(_database_url)] = "sqlite:///tutor.db"
    courses: Annotated[tuple[Path, ...], BeforeValidator(_courses)] = ()  # empty: the bundled ones
    webhook_url: Annotated[str | None, BeforeValidator(_webhook_url)] = None
    webhook_secret: Annotated[SecretStr | None, BeforeValidator(_secret)] = None
    listen: Annotated[Listen | None, BeforeValidator(_listen)] = None
    admins: Annotated[frozenset[int], BeforeValidator(_admins)] = frozenset()
    send_rate: Annotated[float, BeforeValidator(_send_rate)] = 25.0  # messages a second; 0: no limit
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_log_level)] = "INFO"

    def bot_token(self) -> str:
        """Return the token. Raises SettingsRefused when none is set."""
        if self.token is None:
            raise SettingsRefused(
                "TUTOR_TOKEN is not set: put the token from @BotFather into the environment or .env"
                " (to try the bot without one: tutor sandbox)"
            )
        return self.token.get_secret_value()

    def secrets(self) -> tuple[str, ...]:
        """Return what must never be seen: for `logs.setup`."""
        return tuple(one.get_secret_value() for one in (self.token, self.webhook_secret) if one)


def load() -> Settings:
    """Read the settings; the environment wins over `.env`, an empty variable counts as unset.

    Raises SettingsRefused, whose text never holds the value of the token or of the webhook secret.
    """
    try:
        settings = Settings.model_validate(_given())
    except ValidationError as error:
        raise SettingsRefused(_first_line(error)) from None
    except (UnicodeDecodeError, OSError) as error:
        reason = "is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else "cannot be read"
        raise SettingsRefused(f"{ENV_FILE} {reason}: {type(error).__name__}; correct or remove it") from None
    if (settings.webhook_url is None) != (settings.webhook_secret is None):
        missing = "TUTOR_WEBHOOK_SECRET" if settings.webhook_url else "TUTOR_WEBHOOK_URL"
        raise SettingsRefused(f"{missing} is not set: a webhook needs an address and a secret, or neither")
    return settings


def _given() -> dict[str, str]:
    """Return what is set, by the names of the fields."""
    _refuse_half_lines()
    both = [*dotenv_values(ENV_FILE, encoding=ENCODING).items(), *os.environ.items()]
    named = ((name.upper(), value) for name, value in both if value)
    return {name.removeprefix(PREFIX).lower(): value for name, value in named if name.startswith(PREFIX)}


def _refuse_half_lines() -> None:
    """Raise SettingsRefused for a line of ours that dotenv cannot read: it would only warn, and go on without it."""
    logging.getLogger("dotenv").setLevel(logging.ERROR)
    if not Path(ENV_FILE).is_file():
        return
    with Path(ENV_FILE).open(encoding=ENCODING) as file:
        for line in parse_stream(file):
            if line.error and PREFIX in line.original.string.upper():
                raise SettingsRefused(
                    f"{ENV_FILE} line {line.original.line} cannot be read: write NAME=value, quotes closed or none"
                )


def _first_line(error: ValidationError) -> str:
    """Say the first fault as "VARIABLE what is wrong"; pydantic's own text would quote the value."""
    fault = error.errors(include_url=False, include_input=False)[0]
    name = PREFIX + str(fault["loc"][0]).upper() if fault["loc"] else "a setting"
    reason = fault.get("ctx", {}).get("error") or fault["msg"]
    return f"{name} {' '.join(str(reason).split())}"

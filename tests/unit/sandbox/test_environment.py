"""The bot in the sandbox hears its owner's settings, and nothing that leads out of the sandbox."""

import os
from pathlib import Path

import pytest

from bot.sandbox import environment

OUTSIDE = """
TUTOR_TOKEN=123456:real
TUTOR_API_URL=https://api.example.org/bot
TUTOR_DATABASE_URL=sqlite:///learners.db
TUTOR_WEBHOOK_URL=https://tutor.example.org/hook
TUTOR_WEBHOOK_SECRET=secret
TUTOR_LISTEN=0.0.0.0:8443
"""


def made(given: dict[str, str], folder: Path, database: str = "sqlite:///x.db") -> dict[str, str]:
    """What the bot gets."""
    return environment.for_the_bot(given, folder, "1:made-up", "http://127.0.0.1:1/bot", database)


@pytest.mark.parametrize("where", ["environment", "file"])
def test_the_real_telegram_and_the_real_learners_are_out_of_reach(tmp_path: Path, where: str) -> None:
    given = {}
    if where == "file":
        (tmp_path / ".env").write_text(OUTSIDE)
    else:
        given = dict(line.split("=", 1) for line in OUTSIDE.split()) | {
            "tutor_webhook_url": "https://a.example"
        }
    settings = {
        name: value for name, value in made(given, tmp_path).items() if name.upper().startswith("TUTOR")
    }
    assert settings == {
        "TUTOR_TOKEN": "1:made-up",
        "TUTOR_API_URL": "http://127.0.0.1:1/bot",
        "TUTOR_DATABASE_URL": f"sqlite:///{tmp_path}/x.db",
        "TUTOR_LOG_LEVEL": "WARNING",
    }


def test_the_rest_is_passed_on_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("TUTOR_LOG_LEVEL=debug\nTUTOR_SEND_RATE=1\nTUTOR_ADMINS=5\n")
    given = {"TUTOR_LOG_LEVEL": "error", "TUTOR_SEND_RATE": "", "LANG": "C"}
    settings = made(given, tmp_path)
    assert settings["TUTOR_LOG_LEVEL"] == "error"
    assert settings["TUTOR_SEND_RATE"] == "1"  # an empty one counts as unset, as everywhere
    assert settings["TUTOR_ADMINS"] == "5"
    assert settings["LANG"] == "C"


def test_folders_of_courses_are_found_from_elsewhere(tmp_path: Path) -> None:
    settings = made({"TUTOR_COURSES": os.pathsep.join(["mine", "/theirs"])}, tmp_path)
    assert settings["TUTOR_COURSES"] == os.pathsep.join([f"{tmp_path}/mine", "/theirs"])


def test_an_absolute_database_stays_where_it_is(tmp_path: Path) -> None:
    assert made({}, tmp_path, "sqlite:////srv/a.db")["TUTOR_DATABASE_URL"] == "sqlite:////srv/a.db"


def test_a_broken_env_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"TUTOR_ADMINS=\xff\xfe")
    with pytest.raises(environment.EnvironmentRefused) as refused:
        made({}, tmp_path)
    assert refused.value.exit_code == 2
    assert "\n" not in str(refused.value)

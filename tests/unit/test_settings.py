"""Settings: what is taken, what is refused with one line, and that secrets stay secret."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, strategies
from hypothesis import settings as run

from bot import settings
from bot.settings import Listen, SettingsRefused

TOKEN = "123456:ABC-def_ghiJKLmnoPQRstuVWXyz012345"


@pytest.fixture(autouse=True)
def an_empty_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("TUTOR_")]:
        monkeypatch.delenv(name)


def refusal() -> str:
    with pytest.raises(SettingsRefused) as refused:
        settings.load()
    text = str(refused.value)
    assert "\n" not in text
    assert len(text) < 300
    return text


def test_nothing_set_gives_the_documented_defaults() -> None:
    found = settings.load()
    assert found.token is None
    assert found.api_url == "https://api.telegram.org/bot"
    assert found.database_url == "sqlite:///tutor.db"
    assert found.courses == ()
    assert found.webhook_url is None
    assert found.listen is None
    assert found.admins == frozenset()
    assert found.send_rate == 25.0
    assert found.log_level == "INFO"


def test_every_variable_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    wanted = {
        "TUTOR_TOKEN": TOKEN,
        "TUTOR_API_URL": "http://127.0.0.1:8081/bot",
        "TUTOR_DATABASE_URL": "sqlite:////var/tutor.db",
        "TUTOR_COURSES": f"{one}{os.pathsep}{two}",
        "TUTOR_WEBHOOK_URL": "https://tutor.example.org/hook",
        "TUTOR_WEBHOOK_SECRET": "s3cret_-",
        "TUTOR_LISTEN": "0.0.0.0:8443",
        "TUTOR_ADMINS": "12, 9007199254740991",
        "TUTOR_SEND_RATE": "0",
        "TUTOR_LOG_LEVEL": "debug",
    }
    for name, value in wanted.items():
        monkeypatch.setenv(name, value)
    found = settings.load()
    assert {f"TUTOR_{field.upper()}" for field in settings.Settings.model_fields} == set(wanted)
    assert found.bot_token() == TOKEN
    assert found.api_url == "http://127.0.0.1:8081/bot"
    assert found.database_url == "sqlite:////var/tutor.db"
    assert found.courses == (one, two)
    assert found.webhook_url == "https://tutor.example.org/hook"
    assert found.listen == Listen("0.0.0.0", 8443)
    assert found.admins == {12, 9007199254740991}
    assert found.send_rate == 0.0
    assert found.log_level == "DEBUG"
    assert found.secrets() == (TOKEN, "s3cret_-")


def test_a_dotenv_file_in_the_working_directory_works_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path(".env").write_text(f"TUTOR_TOKEN={TOKEN}\nTUTOR_SEND_RATE=3\nOTHER=1\n")
    monkeypatch.setenv("TUTOR_SEND_RATE", "4")
    found = settings.load()
    assert found.bot_token() == TOKEN
    assert found.send_rate == 4.0


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in settings.Settings.model_fields:
        monkeypatch.setenv(f"TUTOR_{field.upper()}", "")
    assert settings.load() == settings.Settings.model_construct()


def test_a_missing_token_is_one_line_that_says_where_to_get_it() -> None:
    with pytest.raises(SettingsRefused, match=r"TUTOR_TOKEN is not set.*BotFather"):
        settings.load().bot_token()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TUTOR_TOKEN", "12345:has a space"),
        ("TUTOR_API_URL", "api.telegram.org/bot"),
        ("TUTOR_API_URL", "http://127.0.0.1:8081"),
        ("TUTOR_API_URL", "http://127.0.0.1:port/bot"),
        ("TUTOR_DATABASE_URL", "postgresql://here/db"),
        ("TUTOR_DATABASE_URL", "tutor.db"),
        ("TUTOR_DATABASE_URL", "sqlite:///"),
        ("TUTOR_COURSES", "/nowhere/at/all"),
        ("TUTOR_LISTEN", "8080"),
        ("TUTOR_LISTEN", ":8080"),
        ("TUTOR_LISTEN", "127.0.0.1:99999"),
        ("TUTOR_ADMINS", "anna"),
        ("TUTOR_ADMINS", "-5"),
        ("TUTOR_ADMINS", "[1,"),
        ("TUTOR_SEND_RATE", "-1"),
        ("TUTOR_SEND_RATE", "nan"),
        ("TUTOR_SEND_RATE", "fast"),
        ("TUTOR_LOG_LEVEL", "loud"),
        ("TUTOR_WEBHOOK_SECRET", "no spaces please"),
        ("TUTOR_WEBHOOK_URL", "tutor.example.org"),
    ],
)
def test_a_wrong_value_is_refused_with_one_line_that_names_the_variable(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    text = refusal()
    assert text.startswith(name + " ")
    assert "Input should" not in text


@pytest.mark.parametrize(
    ("given_one", "value", "missing"),
    [
        ("TUTOR_WEBHOOK_URL", "https://a.example/hook", "TUTOR_WEBHOOK_SECRET"),
        ("TUTOR_WEBHOOK_SECRET", "abc", "TUTOR_WEBHOOK_URL"),
    ],
)
def test_half_a_webhook_is_refused(
    given_one: str, value: str, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(given_one, value)
    assert refusal().startswith(missing)


@run(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(junk=strategies.text(strategies.characters(codec="utf-8", exclude_characters="\0"), min_size=12))
def test_no_refusal_quotes_a_secret(junk: str) -> None:
    value = junk + " "  # a space is in no token: always refused
    os.environ["TUTOR_TOKEN"] = value
    try:
        text = refusal()
    finally:
        del os.environ["TUTOR_TOKEN"]
    assert text == "TUTOR_TOKEN is no bot token; copy it from @BotFather, it looks like 123456:ABC-def"


def test_a_repr_of_the_settings_holds_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_TOKEN", TOKEN)
    assert TOKEN not in repr(settings.load()) + str(settings.load())


def test_a_dotenv_file_that_is_no_text_is_refused_with_one_line() -> None:
    Path(".env").write_bytes(b"TUTOR_TOKEN=\xff\xfe\x00")
    assert refusal().startswith(".env is not UTF-8 text")


@pytest.mark.parametrize("line", ['TUTOR_TOKEN="1:AB', "tutor_listen 127.0.0.1:80"])
def test_a_line_of_a_dotenv_file_that_cannot_be_read_is_named(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(".env").write_text(f"OTHER=1\n{line}\n")
    assert refusal().startswith(".env line 2 cannot be read")
    assert capsys.readouterr() == ("", "")


def test_a_line_of_other_programs_in_a_dotenv_file_is_passed_over() -> None:
    Path(".env").write_text(f"what is this\nTUTOR_TOKEN={TOKEN}\n")
    assert settings.load().bot_token() == TOKEN


def test_a_dotenv_file_of_an_editor_that_marks_it_as_utf_8_is_read() -> None:
    Path(".env").write_text(f"TUTOR_TOKEN={TOKEN}\n", encoding="utf-8-sig")
    assert settings.load().bot_token() == TOKEN

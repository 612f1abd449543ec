"""The command line: quick, helpful, and never a traceback."""

import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from bot import __main__ as cli
from bot.commands import COMMANDS, Row

ROOT = Path(__file__).parents[2]

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run `tutor …` in this process; give its exit code, stdout and stderr."""

    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            cli.main(arguments)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return int(str(left.value.code)), out, err

    return run


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Callable[[], object]], None]:
    """Put a command of a test in the place of a real one."""

    def put(name: str, body: Callable[[], object]) -> None:
        module = types.ModuleType("bot.commands.of_a_test")
        module.it = click.Command(name, callback=body)  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, f"bot.commands.of_a_test_{name}", module)
        monkeypatch.setitem(COMMANDS, name, Row(f"of_a_test_{name}", "it", "Help."))

    return put


def test_help_imports_nothing_heavy_and_names_every_command() -> None:
    code = (
        "import sys\nfrom bot.__main__ import main\n"
        "try: main(['--help'])\n"
        "except SystemExit as left: assert left.code == 0\n"
        "heavy = {'telegram', 'aiohttp', 'pydantic', 'asyncio', 'yaml', 'sqlite3', 'rapidfuzz'}\n"
        "print('heavy:', heavy & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=240, check=True
    )
    assert done.stdout.endswith("heavy: set()\n")
    assert all(f"  {name} " in done.stdout for name in COMMANDS)


def test_a_version_is_told(call: Call) -> None:
    code, out, _ = call("--version")
    assert code == 0
    assert out.startswith("tutor ")


def test_an_unknown_command_is_one_line_with_the_nearest_one(call: Call) -> None:
    code, out, err = call("chekc", "x")
    assert (code, out) == (2, "")
    assert err == "tutor: there is no command 'chekc', did you mean 'check'? (see tutor --help)\n"


def test_a_command_like_nothing_gets_no_suggestion(call: Call) -> None:
    assert call("\x1b[31m" + "z" * 500)[2].count("\n") == 1
    assert "mean" not in call("zzzz")[2]


def test_an_unknown_option_is_one_line(call: Call) -> None:
    code, _, err = call("--nope")
    assert code == 2
    assert err.count("\n") == 1


def test_no_command_shows_the_help_and_is_a_usage_error(call: Call) -> None:
    code, _, err = call()
    assert code == 2
    assert "Commands:" in err


def raises(error: BaseException) -> Callable[[], object]:
    def body() -> object:
        raise error

    return body


class OursError(Exception):
    exit_code = 1


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        (lambda: None, 0, ""),
        (lambda: 1, 1, ""),
        (raises(SystemExit(2)), 2, ""),
        (raises(click.ClickException("no such\npath")), 1, "tutor: no such path\n"),
        (raises(OursError("the database is broken\nreally")), 1, "tutor: the database is broken really\n"),
        (raises(KeyboardInterrupt()), 130, "\n"),  # click's: it ends the line of the ^C
    ],
)
def test_a_command_ends_with_its_code_and_at_most_one_line(
    body: Callable[[], object],
    code: int,
    line: str,
    call: Call,
    command: Callable[[str, Callable[[], object]], None],
) -> None:
    command("probe", body)
    assert call("probe") == (code, "", line)


def test_a_fault_of_ours_is_one_line_without_its_text(
    call: Call, command: Callable[[str, Callable[[], object]], None]
) -> None:
    command("probe", raises(ValueError("hypotension, says Anna")))
    code, _, err = call("probe")
    assert code == 1
    assert err.count("\n") == 1
    assert "ValueError at " in err
    assert "Anna" not in err


@pytest.mark.parametrize(("token", "chosen"), [("123:abc", "run"), ("", "sandbox")])
def test_start_runs_the_bot_with_a_token_and_the_sandbox_without(
    token: str,
    chosen: str,
    call: Call,
    command: Callable[[str, Callable[[], object]], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    called: list[str] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TUTOR_TOKEN", token)
    for name in ("run", "sandbox"):
        command(name, lambda name=name: called.append(name))  # type: ignore[misc]
    assert call("start")[0] == 0
    assert called == [chosen]


def test_start_takes_the_token_from_a_dotenv_file_and_refuses_what_the_command_would(
    call: Call,
    command: Callable[[str, Callable[[], object]], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TUTOR_TOKEN", raising=False)
    (tmp_path / ".env").write_text("TUTOR_TOKEN=123:abc\n")
    command("run", lambda: 5)
    assert call("start")[0] == 5
    code, _, err = call("start", "--nope")
    assert (code, err.count("\n")) == (2, 1)


def test_a_wrong_setting_is_one_line_and_exit_2(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TUTOR_SEND_RATE", "fast")
    code, out, err = call("start")
    assert (code, out) == (2, "")
    assert err.startswith("tutor: TUTOR_SEND_RATE must be")
    assert err.count("\n") == 1


def test_a_reader_that_goes_away_is_no_fault() -> None:
    done = subprocess.run(
        f"{sys.executable} -m bot --help | true",
        shell=True,
        capture_output=True,
        cwd=ROOT,
        timeout=240,
        check=False,
    )
    assert done.stderr == b""

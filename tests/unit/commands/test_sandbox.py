"""`tutor sandbox --open` shows the page, or says that it cannot."""

import webbrowser
from collections.abc import Callable
from threading import Event

import pytest
from click.testing import CliRunner

from bot.commands.sandbox import sandbox
from bot.sandbox import running

ADDRESS = "http://127.0.0.1:8080/"


@pytest.mark.parametrize("options", [["--open"], []])
def test_the_page_is_opened_only_when_asked_for(options: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    opened, seen = Event(), list[str]()

    def show(address: str) -> bool:
        seen.append(address)
        opened.set()
        return True

    async def run(_port: object, _url: object, announce: Callable[[str], None], _demo: bool) -> int:
        announce(ADDRESS)
        return 0

    monkeypatch.setattr(webbrowser, "open", show)
    monkeypatch.setattr(running, "run", run)
    told = CliRunner().invoke(sandbox, options)
    assert told.output == f"The sandbox is ready: open {ADDRESS} in a browser (Ctrl-C ends it)\n"
    if options:
        assert opened.wait(20)
    assert seen == [ADDRESS] * len(options)


def test_a_machine_without_a_browser_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from bot.commands.sandbox import _open

    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    _open(ADDRESS)
    assert capsys.readouterr().err.startswith("tutor sandbox: no browser could be opened here")

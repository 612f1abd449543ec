"""The README tells every setting, subcommand and chat command."""

from __future__ import annotations

import pytest

from bot.commands import COMMANDS as SUBCOMMANDS
from bot.conversation.topics import COMMANDS
from bot.settings import Settings
from tests.docs.sources import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("field", Settings.model_fields)
def test_every_setting_is_told(field: str) -> None:
    assert f"TUTOR_{field.upper()}" in README


def test_every_subcommand_is_told() -> None:
    missing = [command for command in SUBCOMMANDS if f"`tutor {command}" not in README]
    assert not missing


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_chat_command_is_told(command: str) -> None:
    assert f"/{command}" in README


def test_the_first_screen_has_the_two_commands() -> None:
    first = "\n".join(README.splitlines()[:30])
    assert "make run" in first
    assert "make test" in first

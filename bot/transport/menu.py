"""What Telegram shows about the bot: its menu of commands and its descriptions, set at each start."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot.conversation.texts import DEFAULT, languages, words
from bot.logs import event
from bot.transport.http import TutorBot
from bot.transport.outcomes import outcome

logger = logging.getLogger(__name__)


async def publish(bot: TutorBot, commands: Sequence[str], of_group: Sequence[str]) -> None:
    """Set menu and descriptions in every language; what fails is logged and set at the next start."""
    for language in languages():
        code = {} if language == DEFAULT else {"language_code": language}
        menu = [{"command": name, "description": words(language, f"menu-{name}")} for name in commands]
        group = [{"command": name, "description": words(language, f"menu-{name}")} for name in of_group]
        calls = (
            ("setMyCommands", {"commands": menu, "scope": {"type": "all_private_chats"}}),
            ("setMyCommands", {"commands": group, "scope": {"type": "all_group_chats"}}),
            ("setMyDescription", {"description": words(language, "bot-description")}),
            ("setMyShortDescription", {"short_description": words(language, "bot-short-description")}),
        )
        for method, data in calls:
            try:
                await bot.call(method, {**data, **code})
            except Exception as error:
                event(
                    logger,
                    "menu not set",
                    level=logging.WARNING,
                    method=method,
                    fate=str(outcome(error).fate),
                )

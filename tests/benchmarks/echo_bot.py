"""The measure of the bench: python-telegram-bot as its examples have it, answering each text with itself."""

from __future__ import annotations

import logging
import os
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a text with itself."""
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


def main() -> None:
    """Poll until killed; sends that time out on a machine that is busy are no news."""
    logging.disable()
    builder = ApplicationBuilder().token(os.environ["TUTOR_TOKEN"]).base_url(os.environ["TUTOR_API_URL"])
    application: Any = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()

"""The bot that the desk is compared with: an echo bot of python-telegram-bot, as documented."""

from __future__ import annotations

import argparse
import logging

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

from bench.standin import TOKEN
from bot.transport import AiohttpRequest


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Reply with the text of the message."""
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


def main() -> None:
    """Read the command line, and poll for updates until SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--aiohttp", action="store_true", help="over the desk's transport")
    parser.add_argument("--concurrent", action="store_true", help="with concurrent updates")
    given = parser.parse_args()
    logging.disable(logging.CRITICAL)
    builder = Application.builder().token(TOKEN).base_url(f"{given.url}/bot")
    if given.aiohttp:
        builder = builder.request(AiohttpRequest(256)).get_updates_request(AiohttpRequest(1))
    if given.concurrent:
        builder = builder.concurrent_updates(True)
    application = builder.build()
    application.add_handler(CommandHandler(["remind", "action"], echo))
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    application.run_polling()


if __name__ == "__main__":
    main()

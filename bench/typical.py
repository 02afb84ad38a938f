"""What one would write instead of the desk: a bot that stores each command and plans a job for it.

It is built as the documents of python-telegram-bot and SQLAlchemy show. Its jobs are in memory, so
a restart loses them, and a reply is lost if the process ends before it is sent.
"""

from __future__ import annotations

import argparse
import logging
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes

from bench.standin import TOKEN

_IN_HOURS = re.compile(r"^(?P<text>.+?)(?: by)? \+(?P<hours>\d+)h$")


class Base(DeclarativeBase):
    """The base of all entities."""


class Task(Base):
    """What somebody has asked to be reminded of."""

    __tablename__ = "tasks"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat: Mapped[int]
    text: Mapped[str]
    due: Mapped[datetime]
    created_at: Mapped[datetime]


class Bot:
    """The handlers of the bot, and its database."""

    def __init__(self, database: Path) -> None:
        self._engine = create_async_engine(f"sqlite+aiosqlite:///{database}")
        event.listen(self._engine.sync_engine, "connect", _sync_fully)
        self._session: async_sessionmaker[AsyncSession] = async_sessionmaker(self._engine)

    async def begin(self, _application: object) -> None:
        """Create the table."""
        async with self._engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)

    async def end(self, _application: object) -> None:
        """Close the database."""
        await self._engine.dispose()

    async def add(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Store a command, plan its job, and reply."""
        assert update.message is not None
        assert context.job_queue is not None
        found = _IN_HOURS.match(" ".join(context.args or []))
        if found is None:
            await update.message.reply_text("Please send a text and +hours.")
            return
        now = datetime.now(UTC)
        task = Task(
            chat=update.message.chat_id,
            text=found["text"],
            due=now + timedelta(hours=int(found["hours"])),
            created_at=now,
        )
        async with self._session() as session:
            session.add(task)
            await session.flush()
            number, text, due = task.id, task.text, task.due
            await session.commit()
        context.job_queue.run_once(_remind, due, data=text, chat_id=update.message.chat_id)
        await update.message.reply_text(f"{number}: {text}\nDue {due:%d %b %H:%M} UTC")


async def _remind(context: ContextTypes.DEFAULT_TYPE) -> None:
    assert context.job is not None
    assert context.job.chat_id is not None
    await context.bot.send_message(context.job.chat_id, str(context.job.data))


def _sync_fully(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=wal")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()


def main() -> None:
    """Read the command line, and poll for updates until SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--database", required=True, type=Path)
    given = parser.parse_args()
    logging.disable(logging.CRITICAL)
    bot = Bot(given.database)
    builder = Application.builder().token(TOKEN).base_url(f"{given.url}/bot")
    application = builder.post_init(bot.begin).post_shutdown(bot.end).build()
    application.add_handler(CommandHandler(["remind", "action"], bot.add))
    application.run_polling()


if __name__ == "__main__":
    main()

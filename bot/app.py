"""The wiring: everything is opened here, in order, and closed in reverse."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

import structlog
from telegram import Bot, User
from telegram.error import TelegramError

from bot.backoff import Backoff, until
from bot.config.settings import Config
from bot.errors import SENTENCES
from bot.health import Health
from bot.inbound.intake import Intake, Source
from bot.inbound.polling import Polling
from bot.outbound.delivery import Delivery
from bot.outbound.rate_limits import Limits
from bot.timing.sandbox_clock import DeskClock, Pulse, clock_for
from bot.timing.scheduler import Clock
from bot.timing.wal_checkpoints import Checkpoints
from bot.transport import AiohttpRequest
from handlers.contents import CONTENTS
from handlers.dispatch.dispatch import Dispatch
from handlers.dispatch.undelivered import Undelivered
from storage.store import Store

log = structlog.get_logger(__name__)


async def run(config: Config) -> None:
    """Run the desk until SIGTERM or SIGINT; neither loses anything: what is under way waits."""
    # What a turn makes goes as it ends. Looking for cycles every 700 objects finds hardly any, and
    # took a tenth of the time.
    gc.set_threshold(20_000)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(Store.open(config.database))
        clock = await stack.enter_async_context(clock_for(config))
        bot = await stack.enter_async_context(opened(config))
        me = await introduce(bot, stop)
        if me is not None:
            await serve(config, store, clock, bot, me, stop)


@asynccontextmanager
async def opened(config: Config) -> AsyncIterator[Bot]:
    """The bot over our transport; nothing is asked of Telegram yet."""
    request = AiohttpRequest()
    bot = Bot(
        config.token.get_secret_value(), base_url=f"{config.api}/bot",
        base_file_url=f"{config.api}/file/bot", request=request, get_updates_request=request,
    )  # fmt: skip
    await request.initialize()
    try:
        yield bot
    finally:
        await request.shutdown()


async def introduce(bot: Bot, stop: asyncio.Event) -> User | None:
    """Who the desk is to Telegram, asked until it is known; None where *stop* came first."""
    backoff = Backoff()
    while not stop.is_set():
        try:
            return await until(stop, bot.get_me())
        except TelegramError as problem:
            name = type(problem).__name__
            log.warning("telegram.unreachable", problem=name, means=SENTENCES.get(name))
            await backoff.failed(stop)
    return None


async def serve(
    config: Config, store: Store, clock: DeskClock, bot: Bot, me: User, stop: asyncio.Event
) -> None:
    """Take in, handle, knock and deliver until *stop*."""
    desk = config.desk(me.username or "", CONTENTS)
    dispatch = Dispatch(store, desk)
    delivery = Delivery(
        bot,
        store,
        reports=Undelivered(desk),
        limits=_limits(config),
        machine_now=_machine_now,
        now=clock.now,
    )
    checkpoints = Checkpoints(store, delivery.settled)

    def wrote() -> None:
        delivery.nudge()
        checkpoints.note()

    knocker = Clock(dispatch, now=clock.now, nudge=wrote, tick=config.safety_tick)

    def told() -> None:
        wrote()
        knocker.look_again()
        clock.look()

    intake = Intake(
        bot, store, dispatch, now=clock.now, username=me.username or "",
        stale_after=desk.stale_after, told=told, moved=clock.look,
    )  # fmt: skip
    clock.on_change(knocker.look_again)
    await dispatch.open(clock.now())
    async with (
        checkpoints.working(),
        delivery.working(),
        knocker.working(),
        clock.reporting(Pulse(store, dispatch, delivery, intake)),
        Health(config.health, store, intake, now=clock.now).working(),
    ):
        log.info("desk.open", username=me.username)
        await intake.run(_source(config, bot, clock), stop)


def _source(config: Config, bot: Bot, clock: DeskClock) -> Source:
    if config.webhook is not None and config.mode == "webhook":
        # The server is needed only here.
        from bot.inbound.webhook import Webhook

        return Webhook(bot, config.webhook)
    return Polling(bot, AiohttpRequest(), now=clock.now)


def _limits(config: Config) -> Limits:
    return Limits.telegram() if config.limits.telegram else Limits.off()


def _machine_now() -> datetime:
    return datetime.now(UTC)

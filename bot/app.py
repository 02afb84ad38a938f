"""Opens all parts of the desk in the right order, runs it, and closes them in reverse order."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import replace
from datetime import timedelta

import structlog
from telegram import Bot, User
from telegram.error import TelegramError

from bot.backoff import Backoff, sleep, until
from bot.beat import Beat
from bot.collector import spare_collector
from bot.config import Config
from bot.errors import SENTENCES
from bot.fresh_look import POLLING_GRACE, WEBHOOK_GRACE, FreshLook
from bot.health import Health
from bot.inbound import Intake, Polling, Source, Webhook
from bot.machine import Machine
from bot.outbound import Delivery, Limits
from bot.setup.profiles import show_profile
from bot.setup.whispers import knows_whispers
from bot.timing import (
    ClockWatch,
    DeskClock,
    IdleCheck,
    Scheduler,
    SecondClock,
    WalCheckpoints,
    clock_for,
)
from bot.verification import Verification
from handlers.contents import CONTENTS
from handlers.dispatch.dispatch import Dispatch
from handlers.dispatch.undelivered import Undelivered
from handlers.dispatch.wrong_clock import WrongClock
from handlers.turns.desk import Desk
from storage.store import Store
from voice import LANGUAGES, load_language
from voice.zones import load_zones

log = structlog.get_logger(__name__)

#: The catalogues are read this many seconds after the start.
LOAD_AFTER = 2.0
#: The first look at Telegram waits for the journal at most so many seconds. A journal is mostly
#: verified before that, and then what was missed is sent in the order in which it was due.
VERIFIED_WITHIN = 3.0
#: The machine that runs this process.
MACHINE = Machine()


async def run(config: Config) -> None:
    """Run the desk until SIGTERM or SIGINT.

    No work is lost at the end: unfinished updates, timers and letters are rows of the database.
    """
    spare_collector()
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        began = time.monotonic()
        store = await stack.enter_async_context(Store.open(config.database))
        log.info("database.sound", seconds=round(time.monotonic() - began, 3))
        clock = await stack.enter_async_context(clock_for(config))
        second = SecondClock(clock.now, reread=clock.reread)
        bot = await stack.enter_async_context(open_bot(config, second))
        me = await introduce(bot, stop)
        if me is not None:
            desk = config.desk(me.username or "", CONTENTS)
            if desk.whispers:
                desk = replace(desk, whispers=await knows_whispers(bot, me.id))
            await serve(config, desk, store, clock, second, bot, stop)


@asynccontextmanager
async def open_bot(
    config: Config, second: SecondClock | None = None, machine: Machine = MACHINE
) -> AsyncIterator[Bot]:
    """Yield a bot with a transport of its own. Telegram is not called yet.

    *second* hears the times that Telegram tells in its answers.
    """
    request = machine.request(listen=second.listen if second else None)
    bot = Bot(
        config.token.get_secret_value(),
        base_url=f"{config.api}/bot",
        base_file_url=f"{config.api}/file/bot",
        request=request,
        get_updates_request=request,
    )
    await request.initialize()
    try:
        yield bot
    finally:
        await request.shutdown()


async def introduce(bot: Bot, stop: asyncio.Event) -> User | None:
    """Return the bot's own Telegram account, or None if *stop* is set first.

    A call that fails is repeated until Telegram answers.
    """
    backoff = Backoff()
    while not stop.is_set():
        try:
            return await until(stop, bot.get_me())
        except TelegramError as problem:
            kind = type(problem)
            log.warning("telegram.unreachable", problem=kind.__name__, means=SENTENCES.get(kind))
            await backoff.failed(stop)
    return None


async def serve(
    config: Config,
    desk: Desk,
    store: Store,
    clock: DeskClock,
    second: SecondClock,
    bot: Bot,
    stop: asyncio.Event,
    machine: Machine = MACHINE,
) -> None:
    """Receive and handle updates, fire timers and send letters until *stop* is set.

    While the clock is not believed, updates are only stored, and timers and letters wait.
    """
    desk.formal.is_open = False
    dispatch = Dispatch(store, desk)

    def wake() -> None:
        beat.wake()

    def held() -> bool:
        return not second.believed()

    # Without a sandbox the desk's time is the machine's time.
    machine_now = machine.now if config.sandbox else second.now
    look = FreshLook(now=second.now, grace=_grace(config, clock), wake=wake)
    delivery = Delivery(
        bot,
        store,
        reports=Undelivered(desk),
        limits=Limits.telegram() if config.limits.telegram else Limits.off(),
        machine_now=machine_now,
        now=second.now,
        wake=wake,
        look=look,
        look_again=lambda: scheduler.look_again(),
        held=held,
    )
    scheduler = Scheduler(
        dispatch,
        now=second.now,
        wake=wake,
        look=look,
        held=lambda: intake.rows_wait or held(),
        tick=config.safety_tick,
        machine_now=machine.now,
        jobs=machine.jobs(),
    )
    intake = Intake(
        bot,
        store,
        dispatch,
        now=second.now,
        wake=wake,
        username=desk.username,
        after_update=clock.check_idle,
        machine_now=machine_now,
        formal=desk.formal,
        paused=held,
        note_message=second.note_message,
    )
    health = Health(config.health, store, intake, now=second.now, ahead=lambda: second.difference)
    watch = ClockWatch(second, bot, store, WrongClock(desk), wake=wake)

    def after(wrote: bool) -> None:
        if wrote:
            wal_checkpoints.note()
        clock.check_idle()

    # What was received comes before what is due, and both come before what is sent.
    beat = Beat(
        store,
        [delivery.settling, intake.receiving, scheduler.firing, delivery.claiming],
        busy=lambda: delivery.busy,
        after=after,
        tick=machine.tick,
    )
    wal_checkpoints = WalCheckpoints(store, beat.wait_until_idle)

    verified = asyncio.Event()

    def open_formal() -> None:
        intake.open_formal()
        scheduler.look_again()
        verified.set()

    verification = Verification(
        store,
        opened=open_formal,
        halt=beat.halt,
        every=machine.verify_every,
        steady=machine.steady,
    )
    clock.on_change(scheduler.look_again)
    second.agreed = scheduler.clock_was_set
    await show_profile(bot, store, desk)
    await dispatch.open(second.now())
    async with (
        _loading_languages(machine),
        wal_checkpoints.working(),
        delivery.working(),
        scheduler.working(),
        beat.working(),
        watch.working(),
        clock.reporting(IdleCheck(store, beat, intake, held)),
        health.working(),
        verification.working(),
    ):
        await sleep(VERIFIED_WITHIN, verified)
        log.info("desk.open", username=desk.username)
        await intake.run(_source(config, bot, second, look, machine), stop)


@asynccontextmanager
async def _loading_languages(machine: Machine) -> AsyncIterator[None]:
    """While this is open, read the catalogues one by one, and the names of time zones.

    Otherwise the first person who chooses a language would wait for that, and with them all
    others. It begins later than the start, which has enough to do.
    """

    async def load() -> None:
        await asyncio.sleep(LOAD_AFTER)
        for language in LANGUAGES:
            await machine.aside(load_language, language)
        await machine.aside(load_zones)

    loading = asyncio.create_task(load(), name="languages")
    try:
        yield
    finally:
        loading.cancel()
        with suppress(asyncio.CancelledError):
            await loading


def _source(
    config: Config, bot: Bot, second: SecondClock, look: FreshLook, machine: Machine
) -> Source:
    if config.webhook is not None and config.mode == "webhook":
        return Webhook(bot, config.webhook, look=look)
    return Polling(
        bot,
        machine.request(listen=second.listen),
        now=second.now,
        look=look,
        long_poll=machine.long_poll,
        steady=machine.steady,
    )


def _grace(config: Config, clock: DeskClock) -> timedelta:
    """Return how long after an instant a look at Telegram has to begin to count for it."""
    if clock.delivers_at_once:
        return timedelta(0)
    return WEBHOOK_GRACE if config.mode == "webhook" else POLLING_GRACE

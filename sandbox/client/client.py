"""The client of the control API, with which tests and the demonstration use a sandbox."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sandbox import control
from sandbox.client.answers import Command, DeskState, Window
from sandbox.client.connection import Call, Connection
from sandbox.errors import Json
from sandbox.state.clock import ClockState, write_instant
from sandbox.state.desk_status import Stepped
from sandbox.state.faults import Fault, Kind
from sandbox.state.records import LedgerEntry, SeenMessage, SeenPlace, TranscriptEntry

Moved = TypeVar("Moved", ClockState, Stepped)


class Sandbox(Connection):
    """A client of the sandbox that runs at `url`; open it with `async with`.

    Each attribute that is a Call takes the parameters of its endpoint in `sandbox.control`. The
    other methods are shorter forms of such calls.
    """

    person = Call(control.world.add_person)
    people = Call(control.world.list_people)
    block = Call(control.world.block_bot)
    chat = Call(control.world.add_chat)
    chats = Call(control.world.list_chats)
    migrate = Call(control.world.migrate_chat)
    bot = Call(control.world.change_bot)
    close_topic = Call(control.world.close_topic)
    reopen_topic = Call(control.world.reopen_topic)
    delete_topic = Call(control.world.remove_topic)
    rename_topic = Call(control.world.name_topic)
    join = Call(control.world.let_join)
    leave = Call(control.world.let_leave)
    say = Call(control.deeds.say)
    press = Call(control.deeds.press)
    answer = Call(control.deeds.read_press)
    edit = Call(control.deeds.edit)
    forward = Call(control.deeds.forward)
    clock = Call(control.time.read_clock)
    falsify_clock = Call(control.time.falsify_clock)
    post_desk = Call(control.time.post_desk)
    faults = Call(control.faults.list_faults)
    clear_faults = Call(control.faults.clear_faults)
    drop_whispers = Call(control.whispers.drop_whispers)
    message = Call(control.records.read_message)
    stats = Call(control.records.read_stats)
    world = Call(control.page.read_world)
    read = Call(control.page.mark_read)
    read_all = Call(control.page.mark_all_read)
    report_running = Call(control.keeper.report_running)
    kept = Call(control.keeper.wait_running)
    wish_desk = Call(control.keeper.wish_desk)
    wait_wish = Call(control.keeper.wait_wish)
    wish_anew = Call(control.keeper.wish_anew)
    wait_anew = Call(control.keeper.wait_anew)
    _fault = Call(control.faults.arm_fault)
    _topic = Call(control.world.add_topic)
    _raw = Call(control.deeds.put_raw)
    _move = Call(control.time.move_clock)
    _desk = Call(control.time.read_desk)
    _ledger = Call(control.records.read_ledger)
    _transcript = Call(control.records.read_transcript)
    _messages = Call(control.records.read_messages)
    _whispers = Call(control.whispers.list_whispers)
    _places = Call(control.page.list_places)
    _commands = Call(control.page.list_commands)

    async def topic(self, chat: int, name: str) -> int:
        """Open a topic and return its message_thread_id."""
        return (await self._topic(chat, name)).message_thread_id

    async def raw(self, update: Json, *, keep_id: bool = False) -> int:
        """Queue any JSON as an update for the bot, and return its update_id."""
        return (await self._raw(update, keep_id=keep_id))["update_id"]

    async def set_clock(self, instant: datetime) -> ClockState:
        """Set the clock to an instant, earlier or later, without any wait for the desk."""
        return await self._move_clock(ClockState, set=write_instant(instant))

    async def run_clock(self, running: bool = True) -> ClockState:
        """Let the sandbox's clock run at the speed of the machine's clock, or freeze it."""
        return await self._move_clock(ClockState, running=running)

    async def advance(self, seconds: float, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Move the clock forward by this many seconds.

        The clock stops at the due time of each timer, until the desk has done its work.
        """
        return await self._move_clock(Stepped, advance=seconds, timeout=timeout)

    async def until(self, instant: datetime, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Move the clock forward to an instant.

        The clock stops at the due time of each timer, until the desk has done its work.
        """
        return await self._move_clock(Stepped, to=write_instant(instant), timeout=timeout)

    async def next_due(self, timeout: float = 60.0) -> Stepped:  # noqa: ASYNC109 - the server waits
        """Move the clock forward to the due time of the desk's next timer."""
        return await self._move_clock(Stepped, next_due=True, timeout=timeout)

    async def settle(self, timeout: float = 30.0, instance: str | None = None) -> DeskState:  # noqa: ASYNC109 - the server waits
        """Wait until the desk has nothing left to do now; return its last report."""
        return await self._desk(True, timeout, instance)

    async def ledger(self, after: int = 0) -> list[LedgerEntry]:
        """Return the ledger's entries (what the bot did) with a number above `after`."""
        return (await self._ledger(after)).entries

    async def transcript(self, after: int = 0) -> list[TranscriptEntry]:
        """Return the transcript's entries (events in the chats) with a number above `after`."""
        return (await self._transcript(after)).entries

    async def messages(
        self, chat: int, thread: int | None = None, after: int = 0
    ) -> list[SeenMessage]:
        """Return all messages of a chat or thread with a number above `after`."""
        return (await self._messages(chat, thread, after)).messages

    async def window(
        self, chat: int, thread: int | None = None, *, start: int = 0, limit: int = 100
    ) -> Window:
        """Return up to `limit` consecutive messages; a negative `start` counts from the end."""
        return await self._messages(chat, thread, start=start, limit=limit)

    async def whispers(
        self, person: int, chat: int, thread: int | None = None
    ) -> list[SeenMessage]:
        """Return the messages of a chat or topic that this person sees alone."""
        return (await self._whispers(person, chat, thread))["whispers"]

    async def places(self, person: int) -> list[SeenPlace]:
        """Return the chats and topics that a person can open, the bot's private chat first."""
        return (await self._places(person))["places"]

    async def commands(self, person: int, chat: int | None = None) -> list[Command]:
        """Return the commands in a person's menu, in the private chat if `chat` is None."""
        return (await self._commands(person, chat))["commands"]

    async def guide(self, steps: Sequence[Json]) -> list[Json]:
        """Replace the guide's steps, given as JSON; return them, each with the field `done`."""
        guide: list[Json] = (await self.ask("POST", "/control/guide", {"steps": steps}))["guide"]
        return guide

    async def fault(
        self, kind: Kind, method: str = "*", *, chat: int | None = None, **detail: Any
    ) -> Fault:
        """Arm a fault and return it; `detail` has further parameters of the endpoint."""
        return await self._fault(kind, method, chat_id=chat, **detail)

    async def _move_clock(self, kind: type[Moved], **way: Any) -> Moved:
        moved = await self._move(**way)
        assert isinstance(moved, kind), "the way decides which answer comes"
        return moved

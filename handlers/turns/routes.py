"""Routes: how a matter declares its commands, timers and all that it does for other matters."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from domain.actions.model import Action
from domain.events import Event
from domain.groups import Group
from domain.permissions import Act
from domain.refs import Ref
from domain.timers import Timer
from handlers.turns.forms import EmptyForm, Form
from handlers.turns.parsing import Parser
from handlers.turns.subjects import Subject
from handlers.turns.turn import GroupTurn, Turn
from handlers.turns.user_turn import UserTurn
from storage.records import Records
from voice import Markup


class Where(StrEnum):
    """Where a command may be given."""

    ANYWHERE = "anywhere"
    GROUP = "group"
    PRIVATE = "private"


#: A handler may return another line, which is then carried out in its place.
Handler = Callable[[UserTurn, Any], Awaitable[str | None]]
Fire = Callable[[Any, Timer], Awaitable[None]]
#: Reads at once what the timers of a whole batch are about.
Load = Callable[[Records, Sequence[Timer]], Awaitable[object]]
Listener = Callable[[Turn, Any], Awaitable[None]]
#: Returns the entry that a follow-up can be about, whoever asks; None if there is none.
FindSubject = Callable[[Turn, Ref], Awaitable[Subject | None]]
#: Returns a line of a group's digest in the group's language, or None if there is nothing to say.
#: The items are those that the digest is about.
DigestLine = Callable[[Turn, Group, Sequence[Action]], Awaitable[Markup | None]]
#: Returns the command line that a reply (its text is the second argument) stands for; None if the
#: message replied to belongs to another matter.
ReadReply = Callable[[UserTurn, str], Awaitable[str | None]]
AtStart = Callable[[Turn], Awaitable[None]]

_Function = TypeVar("_Function", bound=Callable[..., Awaitable[Any]])


async def load_nothing(_records: Records, _timers: Sequence[Timer]) -> None:
    """Read nothing beforehand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerHandler:
    """How the timers of one kind are fired, each by *fire*, after *load* for all of a batch."""

    fire: Fire
    load: Load
    #: True if *fire* takes a GroupTurn: such timers belong to a group.
    in_group: bool = False
    #: True if a timer that is much too late waits for a person's decision; False if it fires.
    parked: bool = True
    #: Called after a person has dropped a parked timer.
    on_drop: Callable[[Turn, Timer], Awaitable[None]] | None = None
    #: The sentence by which /parked names such a timer; its fact is *ref*, the timer's subject.
    called: str = "parked-notice"


@dataclass(frozen=True, slots=True)
class Step:
    """One of several things that a command does: chosen by the shape of its words."""

    form: type[Form]
    handler: Handler


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command. Dispatch, menus, help and docs take all that they say of it from here."""

    name: str
    act: Act
    form: type[Form]
    handler: Handler
    #: Further acts that some of its lines are; its handler asks for the right to them.
    also: tuple[Act, ...] = ()
    where: Where = Where.ANYWHERE
    #: Its rank in menus, lowest first; None keeps it out of them (the typed twins of buttons).
    menu: int | None = None
    #: Its rank in help among the commands that are in no menu, lowest first.
    rank: int = 0
    #: True if it adds an entry to a group: it then needs a group, and needs it open.
    enters: bool = False
    #: True if people whose accreditation is suspended may send it as well.
    public: bool = False
    #: True if people without accreditation may send it in private, once a day.
    unaccredited: bool = False
    example: str = ""
    #: Tried before `form`, in this order.
    steps: tuple[Step, ...] = ()
    #: The letter of the kind of entry that it is for, if other kinds have handlers of their own.
    kind: str = ""
    #: False if help says nothing of it beside what it says of the command for other kinds.
    in_help: bool = True
    #: The same command for entries of other kinds, by the kind's letter.
    kinds: Mapping[str, Command] = field(default_factory=dict)

    @property
    def acts(self) -> tuple[Act, ...]:
        """All acts that may be done with it."""
        return (self.act, *self.also)

    @property
    def help(self) -> str:
        """The key of its one line in menus and help."""
        return f"help-{self.name}"

    def step(self, text: str, parser: Parser) -> Step | None:
        """Return the first step whose form has the shape of *text*, or None."""
        return next((each for each in self.steps if each.form.matches(text, parser)), None)


@dataclass(slots=True)
class Routes:
    """All that one matter declares. Each decorator declares the function below it."""

    commands: dict[str, Command] = field(default_factory=dict)
    #: Commands that another matter declares too, as they are for one kind of entry.
    of_kind: list[Command] = field(default_factory=list)
    steps: list[tuple[str, Step]] = field(default_factory=list)
    timers: dict[str, TimerHandler] = field(default_factory=dict)
    listeners: list[tuple[type[Event], Listener]] = field(default_factory=list)
    subjects: dict[str, FindSubject] = field(default_factory=dict)
    digest_lines: list[DigestLine] = field(default_factory=list)
    replies: list[ReadReply] = field(default_factory=list)
    starts: list[AtStart] = field(default_factory=list)

    @classmethod
    def of(cls, *parts: Routes) -> Routes:
        """Return the routes of a matter that several files declare."""
        whole = cls()
        for each in parts:
            whole.commands |= each.commands
            whole.of_kind += each.of_kind
            whole.steps += each.steps
            whole.timers |= each.timers
            whole.listeners += each.listeners
            whole.subjects |= each.subjects
            whole.digest_lines += each.digest_lines
            whole.replies += each.replies
            whole.starts += each.starts
        return whole

    def command(
        self, name: str, *, act: Act, form: type[Form] = EmptyForm, **rest: Any
    ) -> Callable[[Handler], Handler]:
        """Answer the command /*name*; with *kind*, for entries of that kind alone."""

        def declare(handler: Handler) -> Handler:
            command = Command(name=name, act=act, form=form, handler=handler, **rest)
            if command.kind:
                self.of_kind.append(command)
            else:
                self.commands[name] = command
            return handler

        return declare

    def step(self, name: str, form: type[Form]) -> Callable[[Handler], Handler]:
        """Answer the command /*name* if its words have the shape of *form*."""

        def declare(handler: Handler) -> Handler:
            self.steps.append((name, Step(form, handler)))
            return handler

        return declare

    def timer(
        self, kind: str, load: Load = load_nothing, **rest: Any
    ) -> Callable[[Callable[[Turn, Timer], Awaitable[None]]], Fire]:
        """Fire the timers of *kind*."""

        def declare(fire: Fire) -> Fire:
            self.timers[kind] = TimerHandler(fire=fire, load=load, **rest)
            return fire

        return declare

    def group_timer(
        self, kind: str, load: Load = load_nothing, **rest: Any
    ) -> Callable[[Callable[[GroupTurn, Timer], Awaitable[None]]], Fire]:
        """Fire the timers of *kind*, each in its group."""

        def declare(fire: Fire) -> Fire:
            self.timers[kind] = TimerHandler(fire=fire, load=load, in_group=True, **rest)
            return fire

        return declare

    def on(self, event: type[Event]) -> Callable[[_Function], _Function]:
        """Act on a domain event, in the turn of the matter that publishes it."""

        def declare(listener: _Function) -> _Function:
            self.listeners.append((event, listener))
            return listener

        return declare

    def subject(self, kind: str) -> Callable[[FindSubject], FindSubject]:
        """Find the entries of a kind (its letter) that follow-ups can be about."""

        def declare(find: FindSubject) -> FindSubject:
            self.subjects[kind] = find
            return find

        return declare

    def digest_line(self, line: DigestLine) -> DigestLine:
        """Say one line on a group's daily digest."""
        self.digest_lines.append(line)
        return line

    def reply(self, read: ReadReply) -> ReadReply:
        """Read replies in private to one kind of the desk's messages."""
        self.replies.append(read)
        return read

    def at_start(self, start: AtStart) -> AtStart:
        """Plan at each start of the desk what has to be planned."""
        self.starts.append(start)
        return start

"""Routes: how a matter declares its commands, timers and services to other matters."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from domain.awaits import Await
from domain.events import Event
from domain.groups import Group
from domain.people.model import Person
from domain.permissions import Act
from domain.refs import Ref
from domain.timers import Timer
from handlers.turns.forms import EmptyForm, Form
from handlers.turns.parsing import Parser
from handlers.turns.ranks import NO_MENU, Menu
from handlers.turns.subjects import Subject
from handlers.turns.turn import GroupTurn, Turn
from handlers.turns.user_turn import UserTurn
from storage.records import Records
from voice import Markup


class Where(StrEnum):
    """The kind of chat in which a command may be given."""

    ANYWHERE = "anywhere"
    GROUP = "group"
    PRIVATE = "private"


#: A handler may return another command line, which is then carried out next in the same turn.
Handler = Callable[[UserTurn, Any], Awaitable[str | None]]
Fire = Callable[[Any, Timer], Awaitable[None]]
#: Reads the entries of a whole batch of timers with few queries.
Load = Callable[[Records, Sequence[Timer]], Awaitable[object]]
Listener = Callable[[Turn, Any], Awaitable[None]]
#: Returns the entry that a follow-up can be about, without a check of rights, or None if there is
#: no such entry.
FindSubject = Callable[[Turn, Ref], Awaitable[Subject | None]]
#: Returns the entry if the person may see it; raises UnknownRef.
FindEntry = Callable[[UserTurn, Ref], Awaitable[object]]
#: Returns a line of a group's digest in the group's language, or None if there is nothing to say.
DigestLine = Callable[[Turn, Group], Awaitable[Markup | None]]
#: Returns a line for each of these awaits of one kind; None if the person does not have to act.
OwnLines = Callable[[Turn, Person, Sequence[Await]], Awaitable[Sequence[Markup | None]]]
#: Returns the command line that a reply with this text means; None if the message replied to
#: belongs to another matter.
ReadReply = Callable[[UserTurn, str], Awaitable[str | None]]
AtStart = Callable[[Turn], Awaitable[None]]

_Function = TypeVar("_Function", bound=Callable[..., Awaitable[Any]])


async def load_nothing(_records: Records, _timers: Sequence[Timer]) -> None:
    """Read nothing in advance, for timers that need no entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerHandler:
    """The functions for one kind of timer.

    *load* is called once for the whole batch, then *fire* for each timer.
    """

    fire: Fire
    load: Load
    #: True if *fire* takes a GroupTurn, because timers of this kind belong to a group.
    in_group: bool = False
    #: True if a timer that is much too late is parked for the secretariat; False if it still
    #: fires.
    parked: bool = True
    #: True if the timer makes a state change for which its time has come. *fire* only calls the
    #: entry's `advance`, and says what it has changed. Such a timer is never parked, and no other
    #: timer takes its place.
    state: bool = False
    #: True if the timer changes no state, and its message says nothing of what people have or have
    #: not entered. Every other timer waits until all is handled that was sent before its time.
    at_once: bool = False
    #: True if *fire* may be called again for the same timer, to write anew a message that is not
    #: sent yet: because of its dedup key, what is sent already is not written twice.
    renewed: bool = False
    #: True if the timer's message states what the record is. It waits until that is verified.
    formal: bool = False
    #: Called after the secretariat has dropped a parked timer.
    on_drop: Callable[[Turn, Timer], Awaitable[None]] | None = None
    #: The sentence that names these timers in /parked; its fact *ref* is the timer's subject.
    called: str = "parked-notice"

    def __post_init__(self) -> None:
        if self.state and self.at_once:
            raise ValueError("a state changes only after all is handled that was sent before")


def handler_of(turn: Turn, timer: Timer) -> TimerHandler:
    """Return what the matters have declared for timers of that kind."""
    handler: TimerHandler = turn.desk.contents.timers[timer.kind]
    return handler


@dataclass(frozen=True, slots=True)
class Step:
    """One of several steps of a command, chosen if the words have the shape of its form."""

    form: type[Form]
    handler: Handler


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """The declaration of one command, from which dispatch, menus, help and docs are made."""

    name: str
    act: Act
    form: type[Form]
    handler: Handler
    #: Further acts that the command performs with some words; its handler checks the right to
    #: them.
    also: tuple[Act, ...] = ()
    where: Where = Where.ANYWHERE
    #: The rank in the menus of each role. Without one the command is in no menu, for example if
    #: buttons type it.
    menu: Menu = NO_MENU
    #: True if the command answers a question or a preview of the desk.
    answers: bool = False
    #: The rank in help among the commands that are in no menu, lowest first.
    rank: int = 0
    #: True if the command only shows something.
    shows: bool = False
    #: True if the command adds an entry to a group, which must then be known and open.
    enters: bool = False
    #: True if the command answers something that exists, so that it counts by the time at which it
    #: was sent, and is carried out even if it reaches the desk hours later.
    stamped: bool = False
    #: True if the command states what the record is, or completes something for both sides. It
    #: waits until the record is verified.
    formal: bool = False
    #: True if people whose accreditation is suspended may also send the command.
    public: bool = False
    #: True if people without accreditation may send the command in private, once a day.
    unaccredited: bool = False
    example: str = ""
    #: The steps are tried in this order before `form`.
    steps: tuple[Step, ...] = ()
    #: The letter of the kind of entry that the command is about, without its variants.
    about: str = ""
    #: The letter of the kind of entry for this variant, if each kind has a handler of its own.
    kind: str = ""
    #: True if this variant is meant only when the reference is the whole text. With more words the
    #: command itself is meant. Help shows no shapes of such a variant.
    bare: bool = False
    #: The command's variants for other kinds of entry, by the letter of the kind.
    kinds: Mapping[str, Command] = field(default_factory=dict)

    @property
    def acts(self) -> tuple[Act, ...]:
        """All acts that the command may perform."""
        return (self.act, *self.also)

    @property
    def help(self) -> str:
        """The key of the command's line in menus and help."""
        return f"help-{self.name}"

    def of(self, kind: str) -> Command | None:
        """Return the command or its variant for entries of *kind*; None if it takes no such."""
        return self.kinds.get(kind) or (self if kind and kind == self.about else None)

    def step(self, text: str, parser: Parser) -> Step | None:
        """Return the first step whose form has the shape of *text*, or None.

        A step's word at the beginning goes before one behind a name.
        """
        fit = (each for each in self.steps if each.form.matches(text, parser))
        return min(fit, key=lambda each: not each.form.begins(text), default=None)


@dataclass(slots=True)
class Routes:
    """All declarations of one matter; each decorator here declares the function below it."""

    #: The kind of entry that the commands are about, where a command does not name another.
    about: str = ""
    commands: dict[str, Command] = field(default_factory=dict)
    #: The variants of other matters' commands for one kind of entry.
    of_kind: list[Command] = field(default_factory=list)
    steps: list[tuple[str, Step]] = field(default_factory=list)
    timers: dict[str, TimerHandler] = field(default_factory=dict)
    listeners: list[tuple[type[Event], Listener]] = field(default_factory=list)
    entries: dict[str, FindEntry] = field(default_factory=dict)
    subjects: dict[str, FindSubject] = field(default_factory=dict)
    digest_lines: list[DigestLine] = field(default_factory=list)
    own_lines: dict[str, OwnLines] = field(default_factory=dict)
    replies: list[ReadReply] = field(default_factory=list)
    starts: list[AtStart] = field(default_factory=list)

    @classmethod
    def of(cls, *parts: Routes) -> Routes:
        """Return the routes of a matter that are declared in several files."""
        whole = cls()
        for part in parts:
            for each in ("commands", "timers", "entries", "subjects", "own_lines"):
                getattr(whole, each).update(getattr(part, each))
            for each in ("of_kind", "steps", "listeners", "digest_lines", "replies", "starts"):
                getattr(whole, each).extend(getattr(part, each))
        return whole

    def command(
        self, name: str, *, act: Act, form: type[Form] = EmptyForm, **rest: Any
    ) -> Callable[[Handler], Handler]:
        """Declare the handler of the command /*name*.

        With *kind* it handles the command for entries of that kind only.
        """

        def declare(handler: Handler) -> Handler:
            facts = {"about": self.about, **rest}
            command = Command(name=name, act=act, form=form, handler=handler, **facts)
            if command.kind:
                self.of_kind.append(command)
            else:
                self.commands[name] = command
            return handler

        return declare

    def step(self, name: str, form: type[Form]) -> Callable[[Handler], Handler]:
        """Declare the handler of /*name* for words that have the shape of *form*."""

        def declare(handler: Handler) -> Handler:
            self.steps.append((name, Step(form, handler)))
            return handler

        return declare

    def timer(
        self, kind: str, load: Load = load_nothing, **rest: Any
    ) -> Callable[[Callable[[Turn, Timer], Awaitable[None]]], Fire]:
        """Declare the function that fires timers of *kind*."""

        def declare(fire: Fire) -> Fire:
            self.timers[kind] = TimerHandler(fire=fire, load=load, **rest)
            return fire

        return declare

    def group_timer(
        self, kind: str, load: Load = load_nothing, **rest: Any
    ) -> Callable[[Callable[[GroupTurn, Timer], Awaitable[None]]], Fire]:
        """Declare the function that fires timers of *kind*, each in a turn of its group."""

        def declare(fire: Fire) -> Fire:
            self.timers[kind] = TimerHandler(fire=fire, load=load, in_group=True, **rest)
            return fire

        return declare

    def on(self, event: type[Event]) -> Callable[[_Function], _Function]:
        """Declare a listener to a domain event; it runs in the turn that publishes the event."""

        def declare(listener: _Function) -> _Function:
            self.listeners.append((event, listener))
            return listener

        return declare

    def entry(self, kind: str) -> Callable[[_Function], _Function]:
        """Declare the function that finds entries of *kind* (a letter) for people."""

        def declare(find: _Function) -> _Function:
            self.entries[kind] = find
            return find

        return declare

    def subject(self, kind: str) -> Callable[[FindSubject], FindSubject]:
        """Declare the function that finds entries of *kind* (a letter) for follow-ups."""
        return lambda find: self.subjects.setdefault(kind, find)

    def digest_line(self, line: DigestLine) -> DigestLine:
        """Declare a function that returns one line for a group's daily digest."""
        self.digest_lines.append(line)
        return line

    def own_lines_of(self, kind: str) -> Callable[[OwnLines], OwnLines]:
        """Declare the function that writes what is awaited about entries of *kind* for /my."""
        return lambda write: self.own_lines.setdefault(kind, write)

    def reply(self, read: ReadReply) -> ReadReply:
        """Declare a function that reads private replies to one kind of the desk's messages."""
        self.replies.append(read)
        return read

    def at_start(self, start: AtStart) -> AtStart:
        """Declare a function that plans timers at each start of the desk."""
        self.starts.append(start)
        return start

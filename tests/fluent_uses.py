"""Finds which sentences the code uses: by keys in calls and by keys from declarations."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path

from domain.actions.model import State
from domain.awaits import What
from domain.groups import CODES, GroupState
from domain.notices.model import ROLES
from domain.people.model import Role
from domain.permissions import Act
from domain.refusals import Refusal
from domain.reminders import SNOOZE
from handlers.actions.forms import OFFERED
from handlers.contents import CONTENTS
from handlers.turns.forms import About
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command, Where
from handlers.turns.updates import InputKind
from voice.addressees import Names

COMMANDS = CONTENTS.commands
_HOUSE = Path(__file__).parents[1]

#: Function -> position of the argument with the key, and position of the dictionary of facts, or
#: None if the facts are keyword arguments.
_KEYED = {"say": (0, None), "receipt": (0, None), "Button": (0, 3), "Choice": (1, 2)}
#: Function -> position of the argument with the event type of a journal entry. A history shows
#: the entry with the sentence `history-TYPE`.
_RECORDED = {"_record": 1, "_change": 3}
_HISTORY = "history-"
#: Key -> facts that dispatch adds to the refusal: `usage` is an example of the refused command,
#: and `command` its name.
_ADDED = {
    "refusal-not-understood": {"usage"},
    "refusal-words-beyond": {"usage"},
    "refusal-second-entry": {"command"},
    "refusal-may-not": {"commands"},
    "refusal-secretariat-only": {"commands"},
    "refusal-heads-only": {"commands", "kind"},
}
#: Sample answers to questions: a reference, a date, a time phrase, a code, none, a text.
_ANSWERS = (
    "HUM-A1",
    "26 Jul 2027 09:00",
    "without delay",
    "B",
    "-",
    "some words",
    "some words by 26 Jul 2027 09:00",
)
_PARSER = Parser(
    now=datetime(2026, 7, 25, 12, tzinfo=UTC),
    since=datetime(2026, 7, 25, 12, tzinfo=UTC),
    zone="UTC",
    language="en",
    default_time=time(12),
    delegations=("A", "B"),
    own="A",
    group="HUM",
    text_max=500,
    names=Names({"A": (), "B": ()}, CODES, tuple(ROLES), frozenset()),
)


@dataclass(frozen=True, slots=True)
class Use:
    """A use of a sentence in the code.

    *where* is file and line or a declaration; *facts* is None if the code does not show them.
    """

    key: str
    where: str
    facts: frozenset[str] | None = frozenset()


def asked(house: Path) -> list[Use]:
    """Return every use of a sentence whose key can be read from the code or a declaration."""
    seen = (chain(_called(*each), _recorded(*each)) for each in _modules(house))
    return [*_declared(), *chain.from_iterable(seen)]


def used(house: Path, keys: set[str]) -> set[str]:
    """Return those of *keys* that a module uses.

    A key is used if it is a string there, or if an f-string begins with the key's first part
    and the rest of the key is a word of the module.
    """
    found: set[str] = set()
    for _, tree in _modules(house):
        literals = set(_literals(tree))
        found |= keys & {*literals, *(f"{_HISTORY}{each}" for each in literals)}
        words = literals | set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", " ".join(literals)))
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                start = str(node.values[0].value)
                found |= {key for key in keys if start and key.removeprefix(start) in words}
    return found


@cache
def _modules(house: Path) -> Sequence[tuple[str, ast.Module]]:
    """Return path and syntax tree of each module of handlers/ and voice/, read once."""
    paths = sorted([*(house / "handlers").rglob("*.py"), *(house / "voice").rglob("*.py")])
    return [(str(each.relative_to(house)), ast.parse(each.read_text("utf-8"))) for each in paths]


# Keys in calls.


def _called(file: str, tree: ast.Module) -> Iterator[Use]:
    # Published events are left out, because an event may have the same name as a refusal.
    published = {
        argument
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _name(node.func) == "publish"
        for argument in node.args
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name):
            yield from _refused(node.exc.id, frozenset(), f"{file}:{node.lineno}")
        if not isinstance(node, ast.Call) or node in published:
            continue
        where, name = f"{file}:{node.lineno}", _name(node.func)
        if name in _KEYED:
            position, facts = _KEYED[name]
            keys = _texts(node.args[position]) if len(node.args) > position else ()
            yield from (Use(key, where, _facts(node, facts)) for key in keys)
        yield from _refused(name, _facts(node, None), where)


def _recorded(file: str, tree: ast.Module) -> Iterator[Use]:
    """Yield the uses of history sentences, if the module records journal entries with a ref."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    if not any(
        _name(each.func) in {"record", "record_own"} and _keyword(each, "ref") for each in calls
    ):
        return
    for each in calls:
        position = _RECORDED.get(_name(each.func), len(each.args))
        for kind in chain.from_iterable(map(_texts, each.args[position : position + 1])):
            where = f"{file}:{each.lineno}"
            yield Use(f"{_HISTORY}{kind}", where, frozenset({"delegation", "at", "ref"}))


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((each.value for each in call.keywords if each.arg == name), None)


def _refused(name: str, facts: frozenset[str] | None, where: str) -> Iterator[Use]:
    found = _refusals().get(name)
    if found is not None:
        key = found.key()
        yield Use(key, where, None if facts is None else facts | _ADDED.get(key, set()))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the text of `"key"`, or both texts of `"key" if condition else "other"`."""
    if isinstance(node, ast.IfExp):
        yield from chain(_texts(node.body), _texts(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _facts(call: ast.Call, position: int | None) -> frozenset[str] | None:
    """Return the names of the facts in a call, or None if the call does not show all names."""
    if position is None:
        names = [each.arg for each in call.keywords]
        return None if None in names else frozenset(filter(None, names))
    given = [_keyword(call, "facts"), *call.args[position : position + 1]][-1]
    if given is None:
        return frozenset()
    keys = given.keys if isinstance(given, ast.Dict) else [None]
    texts = [each.value if isinstance(each, ast.Constant) else None for each in keys]
    return frozenset(map(str, texts)) if None not in texts else None


def _literals(tree: ast.Module) -> Iterator[str]:
    """Yield the strings of a module; a docstring is no string that code uses."""
    prose = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in prose:
            yield node.value


# Keys from declarations.


def _declared() -> Iterator[Use]:
    yield from _terms()
    for command in COMMANDS.values():
        for told in {"", *command.menu.told.values()}:
            yield Use(f"help-{command.name}{told}", f"/{command.name}")
        if command.example:
            yield Use(command.example, f"/{command.name}")
        yield from (
            Use(f"kind-{kind.lower()}", f"/{command.name}")
            for kind, each in command.kinds.items()
            if not each.bare
        )
        for name in (each.name for each in command.form.fields):
            yield Use(f"ask-{command.name}-{name}", f"/{command.name}")
            yield from _previews(command, name)
    for name, each in _refusals().items():
        yield Use(each.key(), name, None)


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    """Yield all subclasses of *kind*, direct and indirect."""
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


@cache
def _refusals() -> dict[str, type[Refusal]]:
    """Return class name -> class for every refusal that is defined in domain/.

    A matter may have no commands yet. Its refusals are imported here, so that they are seen too.
    """
    for path in sorted((_HOUSE / "domain").rglob("*.py")):
        import_module(".".join(path.relative_to(_HOUSE).with_suffix("").parts))
    found = (each for each in _below(Refusal) if each.__module__.startswith("domain."))
    return {each.__name__: each for each in found}


def _terms() -> Iterator[Use]:
    for state in State:
        yield Use(f"state-{state}", "State")
        if state in {State.REPORTED, State.CLOSED, State.DECLINED}:
            yield Use(f"action-{state}", "State", frozenset({"delegation", "at"}))
    yield from (Use(f"entry-{each.lower()}", "routes.entry") for each in CONTENTS.entries)
    yield from (Use(f"awaited-{each}", "What") for each in What)
    yield from (Use(f"role-{each}", "Role") for each in Role)
    yield from (Use(f"group-{each.lower()}", "groups.CODES") for each in CODES)
    yield from (Use(f"button-{each.lower()}", "groups.CODES") for each in CODES)
    yield from (Use(f"group-state-{each}", "GroupState") for each in GroupState)
    yield from (Use(f"button-due-{n}", "actions.OFFERED") for n, _ in enumerate(OFFERED, 1))
    yield from (Use(f"button-change-{each}", "forms.About") for each in About)
    yield from (Use(f"button-snooze-{each}", "reminders.SNOOZE") for each in SNOOZE)
    yield from (Use(f"notice-role-{each}", "notices.ROLES") for each in ROLES)
    yield from (Use(f"mark-{each}", "Person") for each in ("poc", "duty"))
    yield from (Use(f"act-{each}", "permissions.TABLE") for each in Act)
    yield from (Use(f"right-{each}", "permissions.TABLE") for each in ("own", "any"))
    yield from (Use(f"where-{each}", "Where") for each in Where)
    said_otherwise = {InputKind.PLAIN, InputKind.HIDDEN, InputKind.FILE}
    for kind in set(InputKind) - said_otherwise:
        yield Use(f"form-{kind.value}", "InputKind", frozenset({"at"}))


def _previews(command: Command, name: str) -> Iterator[Use]:
    """Yield the uses of sentences that preview an answer; an answer that is a text has none."""
    for answer in _ANSWERS if command.form.previewed else ():
        try:
            meant = command.form.field(name).preview(answer, _PARSER)
        except Refusal:
            continue
        key = f"preview-{command.name}-{name}"
        if meant is None:
            yield Use(f"{key}-none", f"/{command.name}")
        elif not isinstance(meant, str):
            yield Use(key, f"/{command.name}", frozenset({name}))

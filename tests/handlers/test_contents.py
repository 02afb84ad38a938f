"""The table of contents: gather() indexes the commands and listeners that matters declare."""

from __future__ import annotations

from domain.events import EntryClosed, GroupOpened
from domain.permissions import Act
from handlers.contents import CONTENTS, MATTERS, gather
from handlers.turns.forms import EmptyForm, Form
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn


class ListForm(Form):
    """`list`: one word."""

    pattern = "list"


async def answer(_turn: UserTurn, _form: Form) -> str | None:
    return None


async def listen(_turn: Turn, _event: EntryClosed) -> None:
    pass


async def listen_later(_turn: Turn, _event: EntryClosed) -> None:
    pass


async def listen_to_groups(_turn: Turn, _event: GroupOpened) -> None:
    pass


def test_listeners_to_an_event_are_ordered_as_the_routes_that_declare_them() -> None:
    first, second = Routes(), Routes()
    second.on(GroupOpened)(listen_to_groups)
    second.on(EntryClosed)(listen_later)
    first.on(EntryClosed)(listen)
    found = gather(Routes.of(first, second)).listeners
    assert found == {EntryClosed: [listen, listen_later], GroupOpened: [listen_to_groups]}
    found = gather(Routes.of(second, first)).listeners
    assert found[EntryClosed] == [listen_later, listen]


def test_the_listeners_in_the_desks_contents_are_ordered_as_its_matters() -> None:
    rank = {each.__name__: number for number, each in enumerate(MATTERS)}
    assert CONTENTS.listeners
    for listeners in CONTENTS.listeners.values():
        rooms = [".".join(each.__module__.split(".")[:2]) for each in listeners]
        assert rooms == sorted(rooms, key=rank.__getitem__)


def test_the_steps_of_a_command_are_in_the_order_in_which_they_were_declared() -> None:
    routes = Routes()
    for name in ("one", "two"):
        routes.command(name, act=Act.READ)(answer)
    routes.step("two", ListForm)(answer)
    routes.step("one", EmptyForm)(answer)
    routes.step("two", EmptyForm)(answer)
    commands = gather(routes).commands
    assert [each.form for each in commands["one"].steps] == [EmptyForm]
    assert [each.form for each in commands["two"].steps] == [ListForm, EmptyForm]


def test_the_steps_of_a_command_may_be_declared_in_another_file_than_the_command() -> None:
    steps, commands = Routes(), Routes()
    steps.step("one", ListForm)(answer)
    commands.command("one", act=Act.READ)(answer)
    [step] = gather(Routes.of(steps, commands)).commands["one"].steps
    assert step.form is ListForm


def test_a_command_for_one_kind_of_entry_is_found_in_the_command_of_the_same_name() -> None:
    own, other = Routes(), Routes()
    own.command("show", act=Act.READ)(answer)
    own.command("list", act=Act.READ)(answer)
    other.command("show", act=Act.READ, kind="N", form=ListForm)(answer)
    commands = gather(Routes.of(own, other)).commands
    assert list(commands) == ["show", "list"]
    assert {kind: each.form for kind, each in commands["show"].kinds.items()} == {"N": ListForm}
    assert commands["list"].kinds == {}

"""Routes: how matters declare commands, timers and listeners, and how routes are joined."""

from __future__ import annotations

from domain.events import EntryClosed, GroupOpened
from domain.groups import Group
from domain.permissions import Act
from domain.refs import Ref
from domain.timers import Timer
from handlers.turns.forms import EmptyForm, Form
from handlers.turns.ranks import all_roles
from handlers.turns.routes import Command, Routes, Step, load_nothing
from handlers.turns.subjects import Subject
from handlers.turns.turn import GroupTurn, Turn
from handlers.turns.user_turn import UserTurn
from tests.handlers.turns.turns import PARSER
from voice import Markup


class ListForm(Form):
    """`list`: one word."""

    pattern = "list"


class WordForm(Form):
    """`word`: any word."""

    pattern = r"\w+"


async def answer(_turn: UserTurn, _form: Form) -> str | None:
    return None


async def answer_else(_turn: UserTurn, _form: Form) -> str | None:
    return None


def declared(name: str) -> Routes:
    """Return routes with one command, step, timer, listener and so on, named after *name*."""
    routes = Routes()
    routes.command(name, act=Act.READ)(answer)
    routes.command("show", act=Act.READ, kind=name[0].upper())(answer)
    routes.step(name, ListForm)(answer)

    @routes.timer(name)
    async def fire(_turn: Turn, _timer: Timer) -> None:
        pass

    @routes.on(EntryClosed)
    async def listen(_turn: Turn, _event: EntryClosed) -> None:
        pass

    @routes.subject(name[0].upper())
    async def find(_turn: Turn, _ref: Ref) -> Subject | None:
        return None

    @routes.digest_line
    async def line(_turn: Turn, _group: Group) -> Markup | None:
        return None

    @routes.reply
    async def read(_turn: UserTurn, _text: str) -> str | None:
        return None

    @routes.at_start
    async def start(_turn: Turn) -> None:
        pass

    return routes


# Declaring a command, a timer or a listener.


def test_the_decorator_command_stores_name_form_menu_and_function_of_a_command() -> None:
    routes = Routes()
    assert routes.command("list", act=Act.READ, form=ListForm, menu=all_roles(3))(answer) is answer
    [command] = routes.commands.values()
    assert (command.name, command.form, command.handler) == ("list", ListForm, answer)
    assert (command.menu, command.help) == (all_roles(3), "help-list")


def test_a_command_declared_without_a_form_takes_no_arguments() -> None:
    routes = Routes()
    routes.command("enter", act=Act.READ)(answer)
    assert routes.commands["enter"].form is EmptyForm


def test_a_command_for_one_kind_of_entry_does_not_replace_the_general_command() -> None:
    routes = Routes()
    routes.command("show", act=Act.READ)(answer)
    routes.command("show", act=Act.READ, kind="N")(answer_else)
    assert routes.commands["show"].handler is answer
    assert [(each.kind, each.handler) for each in routes.of_kind] == [("N", answer_else)]


async def test_a_timer_declared_with_group_timer_is_marked_as_needing_its_group() -> None:
    routes = Routes()

    @routes.timer("plain")
    async def fire(_turn: Turn, _timer: Timer) -> None:
        pass

    @routes.group_timer("grouped", parked=False)
    async def fire_in_group(_turn: GroupTurn, _timer: Timer) -> None:
        pass

    plain, grouped = routes.timers["plain"], routes.timers["grouped"]
    assert (plain.fire, plain.in_group, plain.parked) == (fire, False, True)
    assert (grouped.fire, grouped.in_group, grouped.parked) == (fire_in_group, True, False)
    assert plain.load is load_nothing


def test_one_function_can_listen_to_several_events() -> None:
    routes = Routes()

    async def listen(_turn: Turn, _event: EntryClosed | GroupOpened) -> None:
        pass

    for event in (EntryClosed, GroupOpened):
        assert routes.on(event)(listen) is listen
    assert routes.listeners == [(EntryClosed, listen), (GroupOpened, listen)]


# Joining several routes.


def test_joined_routes_have_all_declarations_in_the_order_of_the_parts() -> None:
    first, second = declared("first"), declared("second")
    whole = Routes.of(first, second)
    assert list(whole.commands) == ["first", "second"]
    assert [each.kind for each in whole.of_kind] == ["F", "S"]
    assert [name for name, _ in whole.steps] == ["first", "second"]
    assert list(whole.timers) == ["first", "second"]
    assert list(whole.subjects) == ["F", "S"]
    assert whole.listeners == [*first.listeners, *second.listeners]
    assert whole.digest_lines == [*first.digest_lines, *second.digest_lines]
    assert whole.replies == [*first.replies, *second.replies]
    assert whole.starts == [*first.starts, *second.starts]


def test_joining_routes_does_not_change_the_parts() -> None:
    first = declared("first")
    Routes.of(first, declared("second"))
    assert first.commands.keys() == {"first"}
    assert len(first.listeners) == len(first.steps) == len(first.starts) == 1


# Choosing the step of a command.


def test_a_line_is_given_to_the_first_step_whose_form_matches_it() -> None:
    narrow, wide = Step(ListForm, answer), Step(WordForm, answer_else)
    command = Command(
        name="list", act=Act.READ, form=EmptyForm, handler=answer, steps=(narrow, wide)
    )
    assert command.step("list", PARSER) is narrow
    assert command.step("other", PARSER) is wide
    turned = Command(
        name="list", act=Act.READ, form=EmptyForm, handler=answer, steps=(wide, narrow)
    )
    assert turned.step("list", PARSER) is wide


def test_no_step_is_chosen_for_a_line_that_matches_no_steps_form() -> None:
    command = Command(
        name="list", act=Act.READ, form=EmptyForm, handler=answer, steps=(Step(ListForm, answer),)
    )
    assert command.step("two words", PARSER) is None

"""Carries out what a person has sent, after all checks that come before a command's handler."""

from __future__ import annotations

from datetime import timedelta

from domain.characters import refuse_lines, tidy
from domain.groups import CODES, Group, GroupMovedOn, GroupState
from domain.guards import refuse_guarded
from domain.permissions import Act
from domain.refs import fold, read_assignees
from domain.refusals import (
    ButtonUnknown,
    GroupNotOpen,
    GroupNotSetUp,
    HiddenCharacters,
    HoldsFile,
    InGroupOnly,
    InPrivateOnly,
    NotAccreditedHere,
    NotUnderstood,
    OtherDelegation,
    Refusal,
    Stale,
    Suspended,
    UnknownDelegation,
    UnknownRef,
    Usage,
)
from handlers import prompts
from handlers.dispatch.double_taps import refuse_double_tap
from handlers.dispatch.lines import refuse_several, split_line, without_gap
from handlers.dispatch.refused import NotCarriedOut
from handlers.dispatch.replies import with_ref
from handlers.turns.buttons import ONCE, UNREAD
from handlers.turns.entries import of_kind
from handlers.turns.forms import ToCheck
from handlers.turns.group_choice import ask_group
from handlers.turns.other_kinds import other_kind
from handlers.turns.rights import refuse_role
from handlers.turns.routes import Command, Where
from handlers.turns.steps import EntryStepForm
from handlers.turns.unknown_words import read_step, refuse_other_word, unknown_command
from handlers.turns.updates import InputKind
from handlers.turns.user_turn import UserTurn
from voice.groups import where
from voice.help import asks_for_help

#: A stamped command is carried out if it arrives at most this long after it was sent. Telegram
#: keeps no message for longer.
STAMPED_FOR = timedelta(hours=24)


async def carry_out(turn: UserTurn) -> None:
    """Carry out what the person sent.

    Raises a Refusal; the caller then discards everything that this turn wrote.
    """
    _refuse_kind(turn.input.kind)
    first = await _line(turn)
    if turn.button is None:
        refuse_several(first)
    line: str | None = first
    while line is not None:
        turn.line = line
        if line.startswith("/"):
            line = await _run(turn, line)
        else:
            line = await _take(turn, line)


async def _run(turn: UserTurn, line: str) -> str | None:
    """Carry out one command line; return a line to carry out next, or None if there is none."""
    name, words = split_line(line)
    if turn.button is None:
        words = without_gap(words)
    if name != "start":
        refuse_guarded(line)
    command = turn.desk.contents.commands.get(name)
    if command is None:
        raise unknown_command(turn, name)
    turn.enters = command.enters
    if turn.person.suspended and not command.public:
        raise Suspended
    await _place(turn, command)
    whole = await with_ref(turn, command, words)
    if whole != words:
        words, turn.line = whole, f"/{name} {whole}"
    command = of_kind(command, words, turn.group.code if turn.group else None)
    turn.stamped = command.stamped
    _refuse_stale(turn, STAMPED_FOR if command.stamped else turn.desk.stale_after)
    refuse_role(turn, command.act, name)
    if command.enters:
        chosen = await _group(turn, command, words)
        if chosen is None:
            return None
        words = chosen
    try:
        return await _handle(turn, command, words)
    except NotUnderstood as problem:
        shown = usage(command, problem.facts.get("ref"))
        known = {"usage": shown, "command": command.name}
        raise type(problem)(**{**known, **problem.facts}) from problem
    except UnknownRef as problem:
        raise await other_kind(turn, name, words, problem) from problem


async def _handle(turn: UserTurn, command: Command, words: str) -> str | None:
    """Call the handler of the step whose form matches the words, else that of the command.

    If words are missing, start to ask for them. Returns the line to carry out next, or None.
    """
    if command.form.addressed:
        turn.labels = frozenset(each.label for each in await turn.records.people.all())
    parser = turn.parser()
    step = command.step(words, parser)
    answers = None
    if step is None:
        refuse_other_word(command, words, parser)
        answers = await command.form.prefill(words, turn)
    if answers is not None:
        await prompts.begin(turn, command, answers)
        return None
    if command.formal and step is None:
        turn.desk.formal.require_open()
    try:
        if step is not None:
            return await step.handler(turn, read_step(command, step, words, parser))
        return await command.handler(turn, command.form.read(words, parser))
    except ToCheck as found:
        await command.form.refuse_early(found.answers, turn)
        await prompts.begin(turn, command, found.answers, doubtful=found)
        return None


async def _take(turn: UserTurn, answer: str) -> str | None:
    """Use a text that is no command as the answer to what the desk has asked this person.

    If the text replies to a message that shows a delegation's question, it is read as the command
    /reply to that question instead. Returns the command line to carry out next; None if the text
    was taken as an answer, or if it is talk in a thread.
    """
    if not turn.input.private:
        return await _read_reply(turn, answer)
    if asks_for_help(answer) and not await prompts.waits(turn):
        return "/help"
    if turn.person.suspended:
        raise Suspended
    refuse_guarded(answer)
    line = await _read_reply(turn, answer)
    if line is not None:
        return line
    asked_for = await prompts.asked_for(turn)
    stamped = asked_for is not None and asked_for.stamped
    _refuse_stale(turn, STAMPED_FOR if stamped else turn.desk.stale_after)
    try:
        return await prompts.take(turn, answer.strip())
    except UnknownRef as problem:
        assert asked_for is not None, "only an answer to a question of a command names an entry"
        raise await other_kind(turn, asked_for.name, answer, problem) from problem


async def _read_reply(turn: UserTurn, answer: str) -> str | None:
    """Return the line for a text that replies to a message of the desk, or None."""
    lines = [await read_reply(turn, answer) for read_reply in turn.desk.contents.replies]
    return next(filter(None, lines), None)


def usage(command: Command, ref: object = None) -> str | Usage:
    """Return a line that the person can send: the command with *ref*, or else with its example."""
    return f"/{command.name} {ref}" if ref else Usage(command.name, command.example)


_REFUSED_KINDS: dict[InputKind, type[Refusal]] = {
    InputKind.HIDDEN: HiddenCharacters,
    InputKind.FILE: HoldsFile,
}


def _refuse_kind(kind: InputKind) -> None:
    """Raise the Refusal for this kind of input, unless the input is a plain message."""
    if kind is not InputKind.PLAIN:
        raise _REFUSED_KINDS[kind] if kind in _REFUSED_KINDS else NotCarriedOut(kind)


def _refuse_stale(turn: UserTurn, after: timedelta) -> None:
    """Refuse a typed message that reaches the desk later than *after* its sending."""
    if turn.input.token is None and turn.now - turn.input.at > after:
        raise Stale(at=turn.input.at)


async def _line(turn: UserTurn) -> str:
    """Return the line that the person typed, or the line that the pressed button types."""
    if turn.input.token is None:
        line = tidy(turn.input.text)
        refuse_lines(line)
        return line
    button = await turn.records.buttons.find(turn.input.token)
    if button is None:
        raise ButtonUnknown
    turn.button = button
    audience = button.audience
    if audience.user is not None and audience.user != turn.person.user:
        raise ButtonUnknown
    if audience.delegations and turn.person.delegation not in audience.delegations:
        raise OtherDelegation(delegations=audience.delegations)
    await refuse_double_tap(turn, button)
    if button.subject.startswith(ONCE):
        turn.records.buttons.spend(button)
        await prompts.drop_choice(turn)
    turn.seen = not button.subject.startswith(UNREAD)
    return button.line


async def _place(turn: UserTurn, command: Command) -> None:
    """Set `turn.group` to the group in whose thread the command was sent.

    Raises a Refusal if the command may not be sent in this chat or topic.
    """
    if turn.input.private:
        if command.where is Where.GROUP:
            raise InGroupOnly(command=command.name)
        return
    turn.group = await _group_here(turn)
    if command.where is Where.PRIVATE:
        raise InPrivateOnly(command=command.name)
    if turn.group is None:
        if command.act is not Act.SET_UP:
            moved = await turn.records.groups.former(turn.input.place)
            raise GroupMovedOn(group=moved.code, thread=where(moved)) if moved else GroupNotSetUp
        return
    if not turn.person.sees(turn.group.code):
        raise NotAccreditedHere(group=turn.group.code)


async def _group_here(turn: UserTurn) -> Group | None:
    """Return the group in whose thread the person is; None if the thread is no group's.

    A button on a card that a moved group has left behind works as on the card in its new thread.
    """
    here = await turn.records.groups.at(turn.input.place)
    about = turn.button.subject.partition("-")[0] if turn.button is not None else ""
    if not about or (here is not None and here.code == about):
        return here
    former = await turn.records.groups.former(turn.input.place)
    left = former is not None and (here is None or former.code == about)
    return former if left else here


async def _group(turn: UserTurn, command: Command, words: str) -> str | None:
    """Set the group of a new entry; return the words without the group's code.

    Returns None if the group is unclear: the person is then asked for it.
    """
    head, rest = [*words.split(maxsplit=1), "", ""][:2]
    if turn.input.private:
        own = [each for each in await turn.records.groups.all() if turn.person.sees(each)]
        if fold(head) in CODES:
            code, words = fold(head), rest
        elif about := _group_of_step(turn, command, words):
            code = about
        elif len(own) == 1:
            code = own[0]
        elif own:
            ask_group(turn, command.name, words, own)
            return None
        else:
            raise GroupNotSetUp
        turn.group = await _known(turn, code)
    assert turn.group is not None, "a thread that is bound to no group was refused before"
    # In a thread, too, people may write the group's code first (`HUM B: …`), as in private.
    words = rest if fold(head) == turn.group.code and _names_delegation(turn, rest) else words
    if turn.group.state is not GroupState.ACTIVE:
        raise GroupNotOpen(group=turn.group.code)
    return words


def _group_of_step(turn: UserTurn, command: Command, words: str) -> str:
    """Return the group of the entry that a step of the command is about, or "" without one."""
    parser = turn.parser()
    step = command.step(words, parser)
    form = step.form if step else None
    return form.read(words, parser).ref.group if form and issubclass(form, EntryStepForm) else ""


def _names_delegation(turn: UserTurn, words: str) -> bool:
    """Return True if a delegation is before a colon, or a word that the form may read as one."""
    try:
        return bool(read_assignees(words, turn.desk.registry.codes)[0])
    except UnknownDelegation:
        return True


async def _known(turn: UserTurn, code: str) -> Group:
    group = await turn.records.groups.find(code)
    if not turn.person.sees(code):
        raise NotAccreditedHere(group=code)
    if group is None:
        raise GroupNotSetUp
    return group

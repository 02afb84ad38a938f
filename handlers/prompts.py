"""Prompts: a command without words asks one question at a time, and previews what it records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.events import PersonRemoved
from domain.groups import Place
from domain.permissions import Act
from domain.refusals import (
    AlreadyDropped,
    AlreadyEntered,
    ButtonUnknown,
    EnteredBefore,
    NothingAsked,
    NotUnderstood,
    Refusal,
)
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.entries import of_kind
from handlers.turns.forms import EmptyForm, Form, Shown
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command, Routes, Where
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.prompts import End, Prompt
from voice import Markup, lines, plain, quote

routes = Routes()

#: The subject of a question's buttons: they count as long as that question is open.
QUESTION = "question"


class TypedAnswerForm(Form):
    """`words`: the answer itself, as a button of a question types it."""

    pattern = r"(?P<words>.+)"
    words: str


@routes.command("enter", act=Act.SETTLE_IN, rank=3, where=Where.PRIVATE)
async def enter(turn: UserTurn, _form: EmptyForm) -> str:
    """Record what the preview shows."""
    prompt = await _open(turn, twice=AlreadyEntered)
    if prompt.field is not None:
        raise NothingAsked
    _end(turn, prompt, End.ENTERED)
    return f"/{prompt.command} {prompt.answers['line']}"


@routes.command("cancel", act=Act.SETTLE_IN, rank=3, where=Where.PRIVATE)
async def cancel(turn: UserTurn, _form: EmptyForm) -> None:
    """Record nothing, and ask nothing more."""
    prompt = await _open(turn, twice=EnteredBefore)
    _end(turn, prompt, End.CANCELLED)
    turn.receipt("prompt-cancelled")


@routes.command(
    "answer", act=Act.SETTLE_IN, rank=3, form=TypedAnswerForm, where=Where.PRIVATE, example="B"
)
async def answer(_turn: UserTurn, form: TypedAnswerForm) -> str:
    """Answer the open question; the answer alone, without the command, does the same."""
    return form.words.lstrip("/")


@routes.on(PersonRemoved)
async def forget(turn: Turn, event: PersonRemoved) -> None:
    """Ask a removed person nothing more."""
    turn.records.prompts.close(event.person.user)


async def begin(turn: UserTurn, command: Command, answers: Mapping[str, str]) -> None:
    """Ask the first question of *command* that *answers* leaves open.

    If none is open, the preview is shown at once. The group of the turn is remembered.
    """
    group = turn.group.code if turn.group else None
    names = [each.name for each in command.form.fields]
    first = next((name for name in names if name not in answers), None)
    prompt = Prompt(
        turn.person.user, command.name, first, turn.now, turn.input.row, group, answers
    )
    if first is None:
        _preview(turn, command, prompt, turn.parser(group))
    else:
        turn.records.prompts.ask(prompt)
        await _question(turn, command, prompt)
    if not turn.input.private:
        turn.popup = plain(turn.voice.say("asked-in-private"))


async def take(turn: UserTurn, text: str) -> None:
    """Take an answer: refuse it, ask the next question, or show the preview."""
    prompt = await _open(turn)
    if prompt.field is None:
        raise NothingAsked
    about = text if prompt.field == "ref" else prompt.answers.get("ref", "")
    command = of_kind(turn.desk.contents.commands[prompt.command], about, prompt.group)
    parser = turn.parser(prompt.group)
    try:
        kept = command.form.field(prompt.field).kept(text, parser)
    except NotUnderstood as problem:
        usage = f"/{command.name} {command.example}"
        raise NotUnderstood(**{"usage": usage, **problem.facts}) from problem
    if prompt.field == "ref":
        # An entry on which the command has no effect is refused before more is asked.
        await command.form.prefill(kept, turn)
    answers = {**prompt.answers, prompt.field: kept}
    names = [each.name for each in command.form.fields]
    left = names[names.index(prompt.field) + 1 :]
    if left:
        asked = replace(prompt, field=left[0], answers=answers, step=turn.input.row)
        turn.records.prompts.ask(asked)
        await _question(turn, command, asked)
    else:
        _preview(turn, command, replace(prompt, answers=answers), parser)


async def _open(turn: UserTurn, twice: type[Refusal] = NothingAsked) -> Prompt:
    """Return what the person is being asked. A button counts for the question that it belongs to.

    Raises *twice* if the preview was entered before, AlreadyDropped if it was cancelled.
    """
    prompt = await turn.records.prompts.last(turn.person.user)
    if prompt is None:
        raise NothingAsked
    if turn.button and turn.button.subject == QUESTION and turn.button.version != prompt.step:
        raise ButtonUnknown
    if prompt.end is not None:
        dropped = prompt.end is End.CANCELLED and twice is not NothingAsked
        refusal = AlreadyDropped if dropped else twice
        raise refusal(command=prompt.command, at=prompt.ended_at)
    return prompt


def _end(turn: UserTurn, prompt: Prompt, end: End) -> None:
    """Ask no more; a preview says what became of it, and loses its buttons."""
    turn.records.prompts.end(prompt, end, turn.now)
    if prompt.field is not None:
        return
    key = "preview-entered" if end is End.ENTERED else "preview-cancelled"
    said = turn.voice.say(key, command=prompt.command, at=turn.now)
    text = lines(said, Markup(prompt.answers["shown"]))
    turn.answer(text, card=_card(prompt), edits=True)


def _card(prompt: Prompt) -> str:
    return f"preview-{prompt.user}-{prompt.step}"


async def _question(turn: UserTurn, command: Command, prompt: Prompt) -> None:
    """Ask the question of `prompt.field`, with its choices as buttons."""
    field = command.form.field(prompt.field or "")
    rows = [
        [Button(each.label, f"/answer {each.answer}", audience=turn.only, facts=each.facts)]
        for each in await field.choices(turn)
    ]
    text = lines(
        turn.voice.say(f"ask-{command.name}-{field.name}"),
        _clock(turn) if field.is_time else None,
    )
    _ask(turn, text, [*rows, [Button("button-cancel", "/cancel", audience=turn.only)]])


def _clock(turn: UserTurn) -> Markup | None:
    """Say by whose clock a bare time is read, if that clock does not show UTC now."""
    zone = turn.person.zone
    if not turn.now.astimezone(ZoneInfo(zone)).utcoffset():
        return None
    return turn.voice.say("ask-own-clock", zone=zone)


def _preview(turn: UserTurn, command: Command, prompt: Prompt, parser: Parser) -> None:
    """Show what Enter will record, and keep the line that will record it."""
    answers = prompt.answers
    meant = {name: command.form.field(name).preview(answers[name], parser) for name in answers}
    line = command.form.line(answers)
    if command.enters and prompt.group:
        line = f"{prompt.group} {line}"
    shown = lines(*[_shown(turn, command, name, fact) for name, fact in meant.items()])
    asked = replace(
        prompt, field=None, answers={"line": line, "shown": shown}, step=turn.input.row
    )
    turn.records.prompts.ask(asked)
    text = lines(
        turn.voice.say("preview", command=command.name), shown, turn.voice.say("preview-next")
    )
    row = [
        Button("button-enter", "/enter", audience=turn.only),
        Button("button-cancel", "/cancel", audience=turn.only),
    ]
    turn.records.cards.add(_card(asked), Place(asked.user))
    _ask(turn, text, [row], card=_card(asked))


def _ask(turn: UserTurn, text: Markup, buttons: ButtonRows, card: str | None = None) -> None:
    turn.answer(text, buttons=buttons, subject=QUESTION, version=turn.input.row, card=card)


def _shown(turn: UserTurn, command: Command, name: str, fact: object) -> Markup:
    if isinstance(fact, Shown):
        return lines(_shown(turn, command, name, fact.fact), quote(fact.words))
    if isinstance(fact, str):
        return quote(fact)
    if fact is None:
        return turn.voice.say(f"preview-{command.name}-{name}-none")
    return turn.voice.say(f"preview-{command.name}-{name}", **{name: fact})

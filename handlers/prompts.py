"""Prompts: asks for missing words one question at a time, and previews what is recorded."""

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
    PreviewWaits,
    QuestionWaits,
    Refusal,
    Usage,
)
from domain.times.recurrences import Recurrence
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.entries import of_kind
from handlers.turns.forms import EmptyForm, Form, Shown
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command, Routes, Where
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.prompts import End, Prompt
from voice import Markup, lines, plain, quote
from voice.speech.recurrences import recurrence_line

routes = Routes()

#: The buttons of a question have this subject; they work only while the question is open.
QUESTION = "question"


class TypedAnswerForm(Form):
    """`words`: the answer to the open question, as the question's buttons type it."""

    pattern = r"(?P<words>.+)"
    words: str


@routes.command("enter", act=Act.SETTLE_IN, rank=3, where=Where.PRIVATE)
async def enter(turn: UserTurn, _form: EmptyForm) -> str:
    """Return the command line that the preview shows, which is then carried out and recorded."""
    prompt = await _open(turn, twice=AlreadyEntered)
    if prompt.field is not None:
        raise QuestionWaits
    _end(turn, prompt, End.ENTERED)
    return f"/{prompt.command} {prompt.answers['line']}"


@routes.command("cancel", act=Act.SETTLE_IN, rank=3, where=Where.PRIVATE)
async def cancel(turn: UserTurn, _form: EmptyForm) -> None:
    """End the open question or preview, and record nothing."""
    prompt = await _open(turn, twice=EnteredBefore)
    _end(turn, prompt, End.CANCELLED)
    turn.receipt("prompt-cancelled")


@routes.command(
    "answer",
    act=Act.SETTLE_IN,
    rank=3,
    form=TypedAnswerForm,
    where=Where.PRIVATE,
    example="example-answer",
)
async def answer(_turn: UserTurn, form: TypedAnswerForm) -> str:
    """Return the answer to the open question; people may also send the answer without /answer."""
    return form.words.lstrip("/")


@routes.on(PersonRemoved)
async def forget(turn: Turn, event: PersonRemoved) -> None:
    """End the open question for a person who was removed."""
    turn.records.prompts.close(event.person.user)


async def begin(turn: UserTurn, command: Command, answers: Mapping[str, str]) -> None:
    """Ask the first question of *command* that *answers* does not answer yet.

    If no question is left, the preview is sent immediately. The prompt stores the turn's
    group.
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
    """Take the answer to the open question, then ask the next question or send the preview.

    Raises a Refusal if the answer is not accepted.
    """
    prompt = await _open(turn)
    if prompt.field is None:
        raise PreviewWaits
    about = text if prompt.field == "ref" else prompt.answers.get("ref", "")
    command = of_kind(turn.desk.contents.commands[prompt.command], about, prompt.group)
    parser = turn.parser(prompt.group)
    try:
        kept = command.form.field(prompt.field).kept(text, parser)
    except NotUnderstood as problem:
        usage = Usage(command.name, command.example)
        raise NotUnderstood(**{"usage": usage, **problem.facts}) from problem
    if prompt.field == "ref":
        # If the command can have no effect on this entry, refuse now, before further questions.
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
    """Return the person's open question or preview.

    Raises NothingAsked if there is none, and ButtonUnknown if the pressed button belongs to
    another question. If the preview has ended, raises AlreadyDropped if it was cancelled, else
    *twice*.
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
    """End the prompt; a preview's message then shows the outcome and loses its buttons."""
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
    """Send the question for `prompt.field`, with its choices as buttons."""
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
    """Return the line that names the person's zone; None if its clocks show UTC now."""
    zone = turn.person.zone
    if not turn.now.astimezone(ZoneInfo(zone)).utcoffset():
        return None
    return turn.voice.say("ask-own-clock", zone=zone)


def _preview(turn: UserTurn, command: Command, prompt: Prompt, parser: Parser) -> None:
    """Send the preview of what the button Enter will record, and store that command line."""
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
    if isinstance(fact, Recurrence):
        return recurrence_line(turn.voice, fact)
    if fact is None:
        return turn.voice.say(f"preview-{command.name}-{name}-none")
    return turn.voice.say(f"preview-{command.name}-{name}", **{name: fact})

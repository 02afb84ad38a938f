"""Prompts: a bare command asks one question at a time in private, and previews what it records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

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
from handlers.turns.entries import of_kind
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command, EmptyForm, Form, Meant, Routes, Where
from handlers.turns.turn import Button, ButtonRows, UserTurn
from storage.mail.buttons import Audience
from storage.prompts import End, Prompt
from voice import Markup, lines, plain, quote

routes = Routes()

#: The subject of a question's buttons: they count while that very question is open.
QUESTION = "question"


class TypedAnswerForm(Form):
    """`words`: the answer itself, as a button of a question types it."""

    pattern = r"(?P<words>.+)"
    words: str


@routes.command("enter", act=Act.SETTLE_IN, where=Where.PRIVATE)
async def enter(turn: UserTurn, _words: EmptyForm) -> str:
    """Record what the preview shows."""
    prompt = await _open(turn, twice=AlreadyEntered)
    if prompt.field is not None:
        raise NothingAsked
    _end(turn, prompt, End.ENTERED)
    return f"/{prompt.command} {prompt.answers['line']}"


@routes.command("cancel", act=Act.SETTLE_IN, where=Where.PRIVATE)
async def cancel(turn: UserTurn, _words: EmptyForm) -> None:
    """Record nothing, and ask nothing more."""
    prompt = await _open(turn, twice=EnteredBefore)
    _end(turn, prompt, End.CANCELLED)
    turn.receipt("prompt-cancelled")


@routes.command(
    "answer", act=Act.SETTLE_IN, form=TypedAnswerForm, where=Where.PRIVATE, example="B"
)
async def answer(_turn: UserTurn, words: TypedAnswerForm) -> str:
    """Answer the open question; writing the answer alone does the same."""
    return words.words.lstrip("/")


async def begin(turn: UserTurn, command: Command, answers: Mapping[str, str]) -> None:
    """Ask the first question of *command* left open; the group it was sent in is remembered.

    Where none is left open, the preview is shown at once.
    """
    group = turn.group.code if turn.group else None
    first = next((name for name in command.form.asks if name not in answers), None)
    user, row = turn.person.user, turn.input.row
    prompt = Prompt(user, command.name, first, turn.now, row, group, answers)
    if first is None:
        _preview(turn, command, prompt, turn.parser(group))
    else:
        turn.records.prompts.ask(prompt)
        await _question(turn, command, prompt)
    if not turn.input.private:
        turn.popup = plain(turn.voice.say("asked-in-private"))


async def take(turn: UserTurn, text: str, commands: Mapping[str, Command]) -> None:
    """Take an answer: refuse it, ask the next question, or show the preview."""
    prompt = await _open(turn)
    if prompt.field is None:
        raise NothingAsked
    about = text if prompt.field == "ref" else prompt.answers.get("ref", "")
    command = of_kind(commands[prompt.command], about, prompt.group)
    parser = turn.parser(prompt.group)
    try:
        ended = command.form.settle(prompt.field, text, parser)
    except NotUnderstood as problem:
        usage = f"/{command.name} {command.example}"
        raise NotUnderstood(**{"usage": usage, **problem.facts}) from problem
    if prompt.field == "ref":
        # An item with which the command leads nowhere is refused before more is asked.
        await command.form.begun(ended, turn)
    answers = {**prompt.answers, prompt.field: ended}
    left = command.form.asks[command.form.asks.index(prompt.field) + 1 :]
    if left:
        asked = replace(prompt, field=left[0], answers=answers, step=turn.input.row)
        turn.records.prompts.ask(asked)
        await _question(turn, command, asked)
    else:
        _preview(turn, command, replace(prompt, answers=answers), parser)


async def _open(turn: UserTurn, twice: type[Refusal] = NothingAsked) -> Prompt:
    """What the person is being asked; a button counts for the question that it stood under.

    *twice* says what a second press is told where the first has recorded.
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
    assert prompt.field is not None, "a preview asks nothing"
    only = Audience(user=turn.person.user)
    choices = await command.form.choices(prompt.field, turn)
    buttons = [
        [Button(each.label, f"/answer {each.answer}", only, dict(each.facts))] for each in choices
    ]
    text = lines(
        turn.voice.say(f"ask-{command.name}-{prompt.field}"),
        _clock(turn) if prompt.field in command.form.timed else None,
    )
    _ask(turn, text, [*buttons, [Button("button-cancel", "/cancel", only)]])


def _clock(turn: UserTurn) -> Markup | None:
    """Whose clock a bare time is read by, where that is not UTC."""
    zone = turn.person.zone
    if not turn.now.astimezone(ZoneInfo(zone)).utcoffset():
        return None
    return turn.voice.say("ask-own-clock", zone=zone)


def _preview(turn: UserTurn, command: Command, prompt: Prompt, parser: Parser) -> None:
    """Show what Enter will record, and keep the line that will record it."""
    answers = prompt.answers
    meant = {name: command.form.check(name, answers[name], parser) for name in answers}
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
    only = Audience(user=turn.person.user)
    buttons = [[Button("button-enter", "/enter", only), Button("button-cancel", "/cancel", only)]]
    turn.records.cards.add(_card(asked), Place(asked.user))
    _ask(turn, text, buttons, card=_card(asked))


def _ask(turn: UserTurn, text: Markup, buttons: ButtonRows, card: str | None = None) -> None:
    turn.answer(text, buttons=buttons, subject=QUESTION, version=turn.input.row, card=card)


def _shown(turn: UserTurn, command: Command, name: str, fact: object) -> Markup:
    if isinstance(fact, Meant):
        return lines(_shown(turn, command, name, fact.fact), quote(fact.words))
    if isinstance(fact, str):
        return quote(fact)
    if fact is None:
        return turn.voice.say(f"preview-{command.name}-{name}-none")
    return turn.voice.say(f"preview-{command.name}-{name}", **{name: fact})

"""Prompts: asks for missing words one question at a time, and previews what is recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.events import PersonRemoved
from domain.groups import Place
from domain.permissions import Act
from domain.refs import legible
from domain.refusals import (
    AlreadyDropped,
    AlreadyEntered,
    ButtonUnknown,
    EnteredBefore,
    NothingAsked,
    NotUnderstood,
    PreviewWaits,
    Refusal,
)
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.checks import option_button
from handlers.turns.entries import of_kind
from handlers.turns.forms import EmptyForm, Form, Option, Shown
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command, Routes, Where
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.prompts import End, Prompt
from voice import Markup, lines, plain, quote

routes = Routes()

#: The buttons of a question have this subject; they work only while the question is open.
QUESTION = "question"
#: Under these names the prompt stores the words that were not understood, and the preview's text.
_DOUBT, _SHOWN = "-doubt", "-shown"
#: Words that mean Enter and Cancel while a preview waits, and words that also end a question.
_YES = frozenset({"yes", "ok", "enter", "да", "ок", "так", "evet", "tamam"})
_NO = frozenset({"no", "нет", "ні", "hayır", "hayir"})
_STOP = frozenset(
    {"cancel", "отмена", "отменить", "скасувати", "скасування", "відміна", "iptal", "vazgeç"}
)


class TypedAnswerForm(Form):
    """`words`: the answer to the open question, as the question's buttons type it."""

    pattern = r"(?P<words>.+)"
    words: str


class ChosenForm(Form):
    """`[FIELD WORDS]`: another answer to one of the preview's fields, as its buttons type it."""

    pattern = r"(?:(?P<name>[a-z]+)(?:\s+(?P<words>.+))?)?"
    name: str = ""
    words: str = ""


@routes.command("enter", act=Act.SETTLE_IN, form=ChosenForm, rank=3, where=Where.PRIVATE)
async def enter(turn: UserTurn, form: ChosenForm) -> str:
    """Return the command line that the preview shows, which is then carried out and recorded.

    If the line names a field, its words replace the answer that the preview shows.
    """
    prompt = await _open(turn, twice=AlreadyEntered)
    command = _command(turn, prompt)
    answers = _given(prompt)
    if form.name:
        if form.name not in answers.keys() | _names(command):
            raise NotUnderstood(usage="/enter")
        answers[form.name] = form.words
    if (prompt.field is not None and not form.words) or _missing(command, answers):
        raise NothingAsked
    _end(turn, prompt, End.ENTERED)
    turn.seen = True
    line = command.form.line(answers)
    return (
        f"/{command.name} {prompt.group} {line}"
        if _grouped(command, prompt)
        else (f"/{command.name} {line}")
    )


@routes.command("change", act=Act.SETTLE_IN, form=ChosenForm, rank=3, where=Where.PRIVATE)
async def change(turn: UserTurn, form: ChosenForm) -> None:
    """Ask which part of the preview is to be changed, or ask for that part again."""
    prompt = await _open(turn)
    command = _command(turn, prompt)
    answers = _given(prompt)
    if prompt.field is not None:
        raise NothingAsked
    fields = [each for each in command.form.fields if each.asked or each.name in answers]
    if form.name not in [each.name for each in fields]:
        buttons = [
            [Button(f"button-change-{each.about}", f"/change {each.name}", audience=turn.only)]
            for each in fields
        ]
        turn.records.prompts.ask(replace(prompt, step=turn.input.row))
        _ask(turn, turn.voice.say("ask-change"), buttons)
        return
    answers.pop(form.name, None)
    asked = replace(prompt, field=form.name, answers=answers, step=turn.input.row)
    turn.records.prompts.ask(asked)
    await _question(turn, command, asked)


@routes.command("cancel", act=Act.SETTLE_IN, rank=3, where=Where.PRIVATE)
async def cancel(turn: UserTurn, _form: EmptyForm) -> None:
    """End the open question or preview, and record nothing."""
    prompt = await _open(turn, twice=EnteredBefore)
    _end(turn, prompt, End.CANCELLED)
    turn.receipt("prompt-cancelled")


@routes.command(
    "answer", act=Act.SETTLE_IN, rank=3, form=TypedAnswerForm, where=Where.PRIVATE, example="B"
)
async def answer(_turn: UserTurn, form: TypedAnswerForm) -> str:
    """Return the answer to the open question; people may also send the answer without /answer."""
    return form.words.lstrip("/")


@routes.on(PersonRemoved)
async def forget(turn: Turn, event: PersonRemoved) -> None:
    """End the open question for a person who was removed."""
    turn.records.prompts.close(event.person.user)


async def begin(
    turn: UserTurn,
    command: Command,
    answers: Mapping[str, str],
    *,
    doubt: str = "",
    options: Sequence[Option] = (),
) -> None:
    """Ask the first question of *command* that *answers* does not answer yet.

    If no question is left, the preview is sent immediately. The prompt stores the turn's
    group. *doubt* has words of the line that were not understood as they stand, and *options* are
    times that may be meant instead.
    """
    group = turn.group.code if turn.group else None
    first = next(iter(_missing(command, answers)), None)
    kept = {**answers, _DOUBT: doubt} if doubt else answers
    prompt = Prompt(turn.person.user, command.name, first, turn.now, turn.input.row, group, kept)
    if first is None:
        _preview(turn, command, prompt, turn.parser(group), options)
    else:
        turn.records.prompts.ask(prompt)
        await _question(turn, command, prompt, options)
    if not turn.input.private:
        turn.popup = plain(turn.voice.say("asked-in-private"))


async def take(turn: UserTurn, text: str) -> str | None:
    """Take the answer to the open question, then ask the next question or send the preview.

    Words such as "yes" and "cancel" are the buttons Enter and Cancel. Returns the command line to
    carry out next, or None. Raises a Refusal if the answer is not accepted.
    """
    prompt = await _open(turn)
    said = legible(text).strip(" .,!").lower().replace("\u0307", "")
    if said in _STOP or (prompt.field is None and said in _NO):
        return "/cancel"
    if prompt.field is None:
        if said in _YES:
            return "/enter"
        raise PreviewWaits
    about = text if prompt.field == "ref" else prompt.answers.get("ref", "")
    command = of_kind(turn.desk.contents.commands[prompt.command], about, prompt.group)
    parser = turn.parser(prompt.group)
    try:
        kept = command.form.field(prompt.field).kept(text, parser)
    except NotUnderstood as problem:
        usage = f"/{command.name} {command.example}"
        raise NotUnderstood(**{"usage": usage, **problem.facts}) from problem
    if prompt.field == "ref":
        # If the command can have no effect on this entry, refuse now, before further questions.
        await command.form.prefill(kept, turn)
    answers = {**prompt.answers, prompt.field: kept}
    left = _missing(command, answers)
    if left:
        asked = replace(prompt, field=left[0], answers=answers, step=turn.input.row)
        turn.records.prompts.ask(asked)
        await _question(turn, command, asked)
    else:
        _preview(turn, command, replace(prompt, answers=answers), parser)
    return None


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
    text = lines(said, Markup(prompt.answers[_SHOWN]))
    turn.answer(text, card=_card(prompt), edits=True)


def _card(prompt: Prompt) -> str:
    return f"preview-{prompt.user}-{prompt.step}"


async def _question(
    turn: UserTurn, command: Command, prompt: Prompt, options: Sequence[Option] = ()
) -> None:
    """Send the question for `prompt.field`, with its choices as buttons."""
    field = command.form.field(prompt.field or "")
    rows = [[option_button(f"/answer {each[0]}", each, turn)] for each in options] + [
        [Button(each.label, f"/answer {each.answer}", audience=turn.only, facts=each.facts)]
        for each in await field.choices(turn)
    ]
    text = lines(
        _doubted(turn, prompt) if options else None,
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


def _preview(
    turn: UserTurn,
    command: Command,
    prompt: Prompt,
    parser: Parser,
    options: Sequence[Option] = (),
) -> None:
    """Send the preview of what the button Enter will record, and store its answers."""
    answers = _given(prompt)
    seen = replace(parser, seen=True)
    meant = {
        each.name: each.preview(answers[each.name], seen)
        for each in command.form.fields
        if each.name in answers
    }
    shown = lines(*[_shown(turn, command, name, fact) for name, fact in meant.items()])
    asked = replace(
        prompt, field=None, answers={**prompt.answers, _SHOWN: shown}, step=turn.input.row
    )
    turn.records.prompts.ask(asked)
    text = lines(
        _doubted(turn, prompt),
        turn.voice.say("preview", command=command.name),
        shown,
        turn.voice.say("preview-next"),
    )
    timed = next((each.name for each in command.form.fields if each.is_time), "")
    rows = [
        [Button("button-enter", "/enter", audience=turn.only)],
        *[[option_button(f"/enter {timed} {each[0]}", each, turn)] for each in options],
        [
            Button("button-change", "/change", audience=turn.only),
            Button("button-cancel", "/cancel", audience=turn.only),
        ],
    ]
    turn.records.cards.add(_card(asked), Place(asked.user))
    _ask(turn, text, rows, card=_card(asked))


def _doubted(turn: UserTurn, prompt: Prompt) -> Markup | None:
    """Return the line that names what was not understood, or None."""
    doubt = prompt.answers.get(_DOUBT)
    return turn.voice.say("preview-doubt", words=doubt) if doubt else None


def _given(prompt: Prompt) -> dict[str, str]:
    """Return the person's answers, without what the prompt stores beside them."""
    return {name: words for name, words in prompt.answers.items() if name not in (_DOUBT, _SHOWN)}


def _command(turn: UserTurn, prompt: Prompt) -> Command:
    command = turn.desk.contents.commands[prompt.command]
    return of_kind(command, prompt.answers.get("ref", ""), prompt.group)


def _names(command: Command) -> set[str]:
    return {each.name for each in command.form.fields}


def _missing(command: Command, answers: Mapping[str, str]) -> list[str]:
    """Return the names of the fields that still have to be asked for."""
    return [each.name for each in command.form.fields if each.asked and each.name not in answers]


def _grouped(command: Command, prompt: Prompt) -> bool:
    return bool(command.enters and prompt.group)


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

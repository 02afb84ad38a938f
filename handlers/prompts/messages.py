"""The messages about prompts: questions for missing words, and previews."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.groups import Place
from domain.timers import is_late
from domain.times.recurrences import Recurrence
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.checks import option_button
from handlers.turns.forms import Option, Shown
from handlers.turns.parsing import Parser
from handlers.turns.routes import Command
from handlers.turns.user_turn import UserTurn
from storage.prompts import Prompt
from voice import Markup, lines, quote
from voice.speech.recurrences import recurrence_line

#: The buttons of a question have this subject; they work only while the question is open.
QUESTION = "question"
#: Under these names the prompt stores the words that were not understood, the entry that says the
#: same already, what the line would take away, the line that a yes types, and the preview's text.
DOUBT, SAME, LOST, CHOICE, SHOWN = "-doubt", "-same", "-lost", "-choice", "-shown"


async def question(
    turn: UserTurn, command: Command, prompt: Prompt, options: Sequence[Option] = ()
) -> None:
    """Send the question for `prompt.field`, with its choices as buttons."""
    field = command.form.field(prompt.field or "")
    rows = [[option_button(f"/answer {each[0]}", each, turn)] for each in options] + [
        [Button(each.label, f"/answer {each.answer}", audience=turn.only, facts=each.facts)]
        for each in await field.choices(turn)
    ]
    text = lines(
        _late(turn, command, prompt),
        _doubted(turn, prompt) if options else None,
        turn.voice.say(f"ask-{command.name}-{field.name}"),
        _clock(turn) if field.is_time else None,
    )
    ask(turn, text, [*rows, [Button("button-cancel", "/cancel", audience=turn.only)]])


def _late(turn: UserTurn, command: Command, prompt: Prompt) -> Markup | None:
    """Return the line that says what is asked about, if it was typed long ago; else None."""
    if turn.input.token is not None or not is_late(turn.input.at, turn.now):
        return None
    line = f"/{command.name} {prompt.answers.get('ref', '')}".rstrip()
    return turn.voice.say("prompt-late", line=line, at=turn.input.at)


def _clock(turn: UserTurn) -> Markup | None:
    """Return the line that names the person's zone; None if its clocks show UTC now."""
    zone = turn.person.zone
    if not turn.now.astimezone(ZoneInfo(zone)).utcoffset():
        return None
    return turn.voice.say("ask-own-clock", zone=zone)


def preview(
    turn: UserTurn,
    command: Command,
    prompt: Prompt,
    parser: Parser,
    options: Sequence[Option] = (),
) -> None:
    """Send the preview of what the button Enter will record, and store its answers."""
    answers = given(prompt)
    seen = replace(parser, seen=True)
    meant = {
        each.name: each.preview(answers[each.name], seen)
        for each in command.form.fields
        if each.name in answers
    }
    shown = lines(*[_shown(turn, command, name, fact) for name, fact in meant.items()])
    asked = replace(
        prompt, field=None, answers={**prompt.answers, SHOWN: shown}, step=turn.input.row
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
        [
            Button("button-enter", "/enter", audience=turn.only),
            Button("button-cancel", "/cancel", audience=turn.only),
            Button("button-change", "/change", audience=turn.only),
        ],
        *[[option_button(f"/enter {timed} {each[0]}", each, turn)] for each in options],
    ]
    turn.records.cards.add(card_of(asked), Place(asked.user))
    ask(turn, text, rows, card=card_of(asked))


def _doubted(turn: UserTurn, prompt: Prompt) -> Markup | None:
    """Return the line that says why nothing is recorded yet, or None."""
    if same := prompt.answers.get(SAME):
        return turn.voice.say("preview-same", ref=same)
    if lost := prompt.answers.get(LOST):
        return turn.voice.say("preview-lost", words=lost)
    doubt = prompt.answers.get(DOUBT)
    return turn.voice.say("preview-doubt", words=doubt) if doubt else None


def ask(turn: UserTurn, text: Markup, buttons: ButtonRows, card: str | None = None) -> None:
    turn.answer(text, buttons=buttons, subject=QUESTION, version=turn.input.row, card=card)


def _shown(turn: UserTurn, command: Command, name: str, fact: object) -> Markup:
    if isinstance(fact, Shown):
        return lines(_shown(turn, command, name, fact.fact), quote(fact.words))
    if isinstance(fact, Recurrence):
        return recurrence_line(turn.voice, fact)
    if isinstance(fact, str):
        return quote(fact)
    if fact is None:
        return turn.voice.say(f"preview-{command.name}-{name}-none")
    return turn.voice.say(f"preview-{command.name}-{name}", **{name: fact})


def given(prompt: Prompt) -> dict[str, str]:
    """Return the person's answers, without what the prompt stores beside them."""
    beside = {DOUBT, SAME, LOST, CHOICE, SHOWN}
    return {name: words for name, words in prompt.answers.items() if name not in beside}


def card_of(prompt: Prompt) -> str:
    """Return the key of the preview's card."""
    return f"preview-{prompt.user}-{prompt.step}"

"""Checks whether a line is certain; the person must see first how a doubtful line is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import cast

from domain.refusals import Refusal
from domain.times.recurrences import Recurrence
from domain.times.refusals import DoubtfulDue
from handlers.turns.buttons import Button
from handlers.turns.forms import Meaning, Option, ToCheck
from handlers.turns.parsing import Parser
from handlers.turns.user_turn import UserTurn
from voice.dues import Cut
from voice.speech.recurrences import recurrence_line

#: A command within a line, with the words behind it.
_INNER = re.compile(r"(?<=\s)(/[a-z]{3,}(?:@\w+)?(?:\s+\S+){1,3})", re.IGNORECASE)


def refuse_rhythm(found: Cut, refusal: type[Refusal]) -> None:
    """Raise *refusal* if words beside the time say how often, so that the time alone is wrong."""
    if found.recurs:
        raise refusal(words=found.doubt or found.words)


def check(
    found: Cut,
    parser: Parser,
    answers: Mapping[str, str],
    *,
    when: str,
    doubt: str | None = None,
    exact: Callable[[str], str] | None = None,
    whole: str = "{}",
) -> None:
    """Raise ToCheck if the line is doubtful.

    *answers* are those of the form's fields that are not about the time, and *when* is the name of
    the field with the time. *doubt* has the words at the addressee's place that were not
    understood. *exact* returns exact words for a time; *whole* is the answer in which these words
    stand. Raises the refusal of a time that cannot be read.
    """
    if not parser.seen:
        doubt = doubt or _inner(answers)
    if not doubt and not found.doubt:
        return
    known = dict(answers)
    options = [(whole.format(words), at) for words, at in options_of(found, parser)]
    if found.words is not None:
        try:
            known[when] = whole.format((exact or parser.normalised)(found.words))
        except DoubtfulDue as several:
            if not doubt and found.doubt.endswith(found.words):
                raise  # only the time is doubtful, and its buttons record the line
            options = [(whole.format(words), at) for words, at in _candidates(several)] + options
    raise ToCheck(known, " … ".join(filter(None, (doubt, found.doubt))), options)


def _inner(answers: Mapping[str, str]) -> str | None:
    """Return what may be a second command within an answer, or None."""
    found = (_INNER.search(words) for words in answers.values())
    return next((each[1] for each in found if each), None)


def escaped(text: str) -> str:
    """Return *text* so that `check` can put a time beside it."""
    return text.replace("{", "{{").replace("}", "}}")


def options_of(found: Cut, parser: Parser) -> tuple[Option, ...]:
    """Return the other times that the line names, if they can be read."""
    options: dict[Option, None] = {}
    for words in found.options:
        try:
            options |= {(parser.normalised(words), parser.due(words).at): None}
        except DoubtfulDue as several:
            options |= dict.fromkeys(_candidates(several))
        except Refusal:
            continue
    return tuple(options)


def _candidates(doubt: DoubtfulDue) -> tuple[Option, ...]:
    return cast("tuple[Option, ...]", doubt.facts["candidates"])


def option_button(line: str, option: Option, turn: UserTurn) -> Button:
    """Return the button that types *line* with the time *option*; it shows that time."""
    _words, meant = option
    label, facts = _label(turn, meant)
    return Button(label, line, audience=turn.only, facts=facts)


def _label(turn: UserTurn, meant: Meaning) -> tuple[str, dict[str, object]]:
    """Return the key of a button's label for a possible meaning, and the facts of the label."""
    match meant:
        case datetime():
            return "button-time", {"at": meant}
        case Recurrence():
            return "button-words", {"words": recurrence_line(turn.voice, meant)}
        case None:
            return "button-words", {"words": turn.voice.say("without-delay")}

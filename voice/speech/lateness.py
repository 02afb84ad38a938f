"""Lateness: the line that says for when something was prepared, and when it is really sent."""

from __future__ import annotations

from datetime import datetime

from domain.timers import PROMPT
from voice.speech.markup import Markup, lines
from voice.speech.speaker import Speaker

#: The sentences in which a text may say so already, whichever it was written with.
_SAID = ("late", "late-days", "notice-late")


def late_line(speaker: Speaker, due: datetime, sent: datetime) -> Markup:
    """With the days, where it was sent on another than it was prepared for."""
    key = "late" if due.date() == sent.date() else "late-days"
    return speaker.say(key, due=due, sent=sent)


def say_late(
    speaker: Speaker, text: Markup, *, due: datetime, written: datetime, sent: datetime
) -> Markup:
    """*text*, *written* some time ago, with the line for what it was *due* and when it is *sent*.

    The line stands at the top, before any word such as "in 2 h". A text that was late when it was
    written says so itself; where it has waited since, its line gives way to the true one.
    """
    for said in (f"\n{speaker.say(key, due=due, sent=written)}" for key in _SAID):
        if said in text:
            if sent - written <= PROMPT:
                return text
            text = Markup(text.replace(said, ""))
    return lines(late_line(speaker, due, sent), text)

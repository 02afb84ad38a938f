"""Lateness: the line that says for when a text was prepared, and when it is sent."""

from __future__ import annotations

from datetime import datetime

from domain.timers import is_late
from voice.speech.markup import Markup, lines
from voice.speech.speaker import Speaker

#: The sentences with which a text may already say that it is late.
_SAID = ("late", "late-days", "notice-late")


def late_line(speaker: Speaker, due: datetime, sent: datetime) -> Markup:
    """Return the line; it names the days if they differ."""
    key = "late" if due.date() == sent.date() else "late-days"
    return speaker.say(key, due=due, sent=sent)


def say_late(
    speaker: Speaker, text: Markup, *, due: datetime, written: datetime, sent: datetime
) -> Markup:
    """Return *text* with a first line that says when it was *due* and when it is *sent*.

    The line comes before words such as "in 2 h". A text that was late when it was *written* has
    such a line already. It is kept if the text is sent promptly, and otherwise replaced.
    """
    for said in (f"\n{speaker.say(key, due=due, sent=written)}" for key in _SAID):
        if said in text:
            if not is_late(written, sent):
                return text
            text = Markup(text.replace(said, ""))
    return lines(late_line(speaker, due, sent), text)

"""Write the line that says for when a late text was planned, and when it is sent."""

from __future__ import annotations

from datetime import datetime

from domain.absences import Absence
from domain.timers import is_late
from voice.speech.markup import Markup, lines
from voice.speech.speaker import Speaker

#: The keys of the sentences by which a text may already say that it is late.
_SAID = ("late", "late-days")


def late_line(speaker: Speaker, due: datetime, sent: datetime) -> Markup:
    """Return the line with the planned time and the time of sending.

    The line also names the days if they differ.
    """
    key = "late" if due.date() == sent.date() else "late-days"
    return speaker.say(key, due=due, sent=sent)


def received_line(
    speaker: Speaker, delegation: str, at: datetime, received: datetime | None
) -> Markup | None:
    """Return the line that says when a delegation's act was entered and when it was received.

    Returns None if *received* is None, because the act was then received soon after *at*.
    """
    if received is None:
        return None
    return speaker.say("entered-received", delegation=delegation, at=at, received=received)


def lost_line(
    speaker: Speaker, lost: Absence | None, typed: Markup | None = None
) -> Markup | None:
    """Return the line that says what may have been lost in an absence; None without an absence.

    If only presses may have been lost, *typed* says what to send instead. It is None if the text
    around the line says it.
    """
    if lost is None:
        return None
    times = {"since": lost.since, "until": lost.until}
    if lost.long:
        return speaker.say("away-lost", **times)
    same = lost.since.date() == lost.until.date()
    said = speaker.say("away-pressed" if same else "away-pressed-days", **times)
    return Markup(f"{said} {typed}") if typed else said


def say_late(
    speaker: Speaker, text: Markup, *, due: datetime, written: datetime, sent: datetime
) -> Markup:
    """Return *text* below a line that says when it was *due* and when it is *sent*.

    The line comes first because the text may contain words such as "in 2 h", which count from the
    time when the text was due. A text that was already late when it was *written* has such a line.
    That line is kept if the text is sent promptly, and is otherwise replaced.

    A notice says in a line of its own when it was sent. That line is replaced where it stands.
    """
    if dated := _date_anew(speaker, text, due=due, written=written, sent=sent):
        return dated
    for said in (f"\n{speaker.say(key, due=due, sent=written)}" for key in _SAID):
        if said in text:
            if not is_late(written, sent):
                return text
            text = Markup(text.replace(said, ""))
    return lines(late_line(speaker, due, sent), text)


def _date_anew(
    speaker: Speaker, text: Markup, *, due: datetime, written: datetime, sent: datetime
) -> Markup | None:
    """Return a notice with the time of its sending; None if *text* says nothing of it."""
    own = [
        speaker.say("at-stamp", at=written),
        speaker.say("notice-late", due=due, sent=written),
    ]
    rows = text.split("\n")
    if not any(each in own for each in rows):
        return None
    dated = speaker.say("notice-late", due=due, sent=sent)
    return Markup("\n".join(dated if each in own else each for each in rows))

"""Write a length of time in days, hours and minutes."""

from __future__ import annotations

from datetime import timedelta

from voice.speech.markup import Markup
from voice.speech.speaker import Speaker


def length(speaker: Speaker, span: timedelta) -> Markup:
    """Return a duration in its two largest units, to the minute: `1 day 3 h`, `2 h`, `20 min`."""
    minutes = round(span.total_seconds() / 60)
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days >= 2 or (days and hours):
        parts = [("length-days", days), ("length-hours", hours)]
    else:
        parts = [("length-hours", hours + 24 * days), ("length-minutes", minutes)]
    shown = [speaker.say(key, count=count) for key, count in parts if count]
    return Markup(" ".join(shown or [speaker.say("length-minutes", count=0)]))

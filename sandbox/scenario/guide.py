"""The guide that the demonstration's page shows: steps that a new user may try, and where."""

from __future__ import annotations

from typing import Any

from sandbox.scenario.languages import WORDS
from sandbox.scenario.stage import Stage


def make_guide(stage: Stage, language: str = "en") -> list[dict[str, Any]]:
    """Return the guide's steps as JSON for the control API, for a negotiation in that language.

    The page has the text of each step under the step's `key`.
    """
    words = WORDS[language]
    card = {**_at(stage, "B-hum", "HUM"), "finds": r"^HUM-A1 ·"}
    seen = {**_at(stage, "A-head", "HUM"), "finds": r"^DEL-N2 ·", "button": words.seen}
    passing = {**_at(stage, "B-hum", "HUM"), "panel": "clock"}
    ours, alone, duty = _at(stage, "S-sec", "HUM"), _at(stage, "B-hum"), _at(stage, "S-duty")
    follow = f"/follow HUM-A1 B: {words.asked} {words.question}"
    notice = f"/notice all {words.notice}"
    # This notice goes to the people of B in private and not to a group. One of them has blocked
    # the bot in the step before, so the message to that person fails.
    missed = f"/notice B {words.annex}"
    waits = f"^{words.waits}"
    return [
        {"key": "accept", **card, "button": words.accept, "done_by": _press(words.accept)},
        {"key": "date", **card, "button": words.date, "done_by": _press(words.date)},
        {
            "key": "answer",
            **alone,
            "draft": words.moved,
            "button": words.enter,
            "done_by": _press(words.enter),
        },
        {"key": "follow", **ours, "draft": follow, "done_by": _shows("reaction", "✍")},
        {"key": "clock", **passing, "done_by": _kind("clock")},
        {"key": "notice", **ours, "draft": notice, "done_by": _shows("message", "^DEL-N2 ")},
        {"key": "seen", **seen, "done_by": _press(words.seen)},
        {"key": "block", **alone, "panel": "faults", "done_by": _kind("blocked")},
        {"key": "missed", **duty, "draft": missed, "done_by": _shows("message", r"^DESK-N1\b")},
        {
            "key": "parked",
            **duty,
            "draft": "/parked",
            "done_by": _shows("message", waits),
        },
    ]


def _at(stage: Stage, who: str, where: str | None = None) -> dict[str, Any]:
    """Return the fields that name a person and a group's thread.

    If *where* is None, they name the person's private chat with the desk.
    """
    person = stage.people[who]
    chat, thread = stage.threads[where] if where else (person, None)
    return {"person": person, "chat": chat, "thread": thread}


def _press(label: str) -> dict[str, Any]:
    return {"kind": "press", "text": f"^{label}$"}


def _shows(kind: str, pattern: str) -> dict[str, Any]:
    return {"kind": kind, "text": pattern, "by_bot": True}


def _kind(kind: str) -> dict[str, Any]:
    return {"kind": kind}

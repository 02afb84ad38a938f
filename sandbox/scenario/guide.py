"""The guide: what a newcomer may try on the page after the opening, each with the way there."""

from __future__ import annotations

from typing import Any

from sandbox.scenario.stage import Stage


def make_guide(stage: Stage) -> list[dict[str, Any]]:
    """The steps as the control API takes them; their words are the page's own, by `key`."""
    accept = {**_at(stage, "B-hum", "HUM"), "finds": r"^HUM-A1 ·", "button": "Accept"}
    date = {**_at(stage, "B-hum", "HUM"), "finds": r"^HUM-A1 ·", "button": "Ask for a new date"}
    follow = {
        **_at(stage, "S-sec", "HUM"),
        "draft": "/follow HUM-A1 B: 24 Jul 11:00 How many units are on site?",
    }
    notice = {
        **_at(stage, "S-sec", "HUM"),
        "draft": "/notice all The sessions on 25 Jul begin at 08:30 UTC.",
    }
    seen = {**_at(stage, "A-head", "HUM"), "finds": r"^DEL-N2 ·", "button": "Seen"}
    clock = {**_at(stage, "B-hum", "HUM"), "panel": "clock"}
    waits = _shows("message", "^Waiting for a person")
    return [
        {"key": "accept", **accept, "done_by": _press("Accept")},
        {"key": "date", **date, "done_by": _shows("edit", r"asks for \w{3} \d")},
        {"key": "follow", **follow, "done_by": _shows("reaction", "✍")},
        {"key": "clock", **clock, "done_by": _kind("clock")},
        {"key": "notice", **notice, "done_by": _shows("message", r"^DEL-N2 ")},
        {"key": "seen", **seen, "done_by": _press("Seen")},
        {"key": "block", **_at(stage, "B-hum"), "panel": "faults", "done_by": _kind("blocked")},
        {"key": "parked", **_at(stage, "S-sec"), "draft": "/parked", "done_by": waits},
    ]  # fmt: skip


def _at(stage: Stage, who: str, where: str | None = None) -> dict[str, Any]:
    """Somebody in a group's thread, or in the private chat."""
    person = stage.people[who]
    chat, thread = stage.threads[where] if where else (person, None)
    return {"person": person, "chat": chat, "thread": thread}


def _press(label: str) -> dict[str, Any]:
    return {"kind": "press", "text": f"^{label}$"}


def _shows(kind: str, pattern: str) -> dict[str, Any]:
    return {"kind": kind, "text": pattern, "by_bot": True}


def _kind(kind: str) -> dict[str, Any]:
    return {"kind": kind}

"""Thursday evening and Friday morning: a private reminder, and a change of language."""

from __future__ import annotations

from sandbox.scenario.instants import on
from sandbox.scenario.play import Play
from sandbox.scenario.sights import answer, message

_KEYS = (
    "[ English ] [ Русский ] [ Українська ] [ Türkçe ] "
    "[ UTC ] [ Europe/Kyiv ] [ Europe/Moscow ] [ Europe/Istanbul ] [ Europe/Zurich ] "
    "[ Quiet hours 20:00-05:00 ] [ No quiet hours ] [ On duty ] "
    "[ Weekly, Mon 09:00 ]"
)


async def settle_in(play: Play) -> None:
    await play.says(
        "B-hum",
        "/remind HUM-A1 tomorrow 07:00",
        None,
        message("B-hum", "Reminder 1 · HUM-A1: Fri 25 Jul, 04:00 UTC (07:00 your time)"),
    )
    await play.says(
        "M-mil",
        "/settings",
        None,
        message(
            "M-mil",
            """
            Your settings
            Language: English
            Time zone: Europe/Istanbul · now 20:00 (UTC+3)
            Quiet hours: 20:00-05:00
            Not on duty
            Weekly digest: off
            Press a button, or send: /settings zone Europe/Istanbul
            """
            + _KEYS,
        ),
    )
    await play.presses(
        "M-mil",
        "Türkçe",
        None,
        answer("M-mil", "Dil: Türkçe"),
    )
    await play.says(
        "M-mil",
        "/my",
        None,
        message(
            "M-mil",
            """
            Heyetinizden beklenen bir şey yok.
            Hiçbir heyetten beklenen bir şey yok.
            """,
        ),
    )


async def remind_privately(play: Play) -> None:
    await play.passes(on(25, "04:00"))

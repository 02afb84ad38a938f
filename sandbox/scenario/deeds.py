"""The deeds of the scenario: what people do, and what has to be seen thereupon."""

from __future__ import annotations

import re

from sandbox.records import LedgerEntry
from sandbox.scenario.cast import HEADS, MEMBERS
from sandbox.scenario.play import Play, at_place, on
from sandbox.scenario.stage import GROUPS


async def set_up(play: Play) -> None:
    for group in GROUPS:
        seen = await play.stage.says("S-sec", f"/setup {group}", group)
        play.sees(
            seen, "This bot records only what is entered with a command or a button.", where=group
        )


async def accredit_heads(play: Play) -> None:
    for label, words in HEADS.items():
        seen = await play.stage.says("S-sec", f"/accredit {words} as {label}")
        play.sees(seen, "Single use, valid to Fri 25 Jul, 18:44 UTC", where="S-sec")
        _keep_code(play, label, seen)


async def open_links(play: Play) -> None:
    for label in HEADS:
        await play.stage.says(label, f"/start {play.stage.codes[label]}")
    seen = await play.stage.says("S-sec", "/status DEL")
    play.sees(seen, "Heads of delegation", where="S-sec")
    for label, (head, words) in MEMBERS.items():
        _keep_code(play, label, await play.stage.says(head, f"/accredit {words} as {label}"))
        seen = await play.stage.says(label, f"/start {play.stage.codes[label]}")
        play.sees(seen, f"Accredited: {label}", where="HUM" if label.endswith("hum") else "MIL")
    seen = await play.stage.says("Guest", f"/start {play.stage.codes['A-head']}")
    play.sees(seen, "This link has been used.", where="Guest")
    for label in (*HEADS, *MEMBERS):
        zone = "Europe/Zurich" if label.startswith("O-") else "Europe/Istanbul"
        await play.stage.says(label, f"/settings zone {zone}")


async def refuse_foreign(play: Play) -> None:
    seen = await play.stage.says("B-head", "/accredit A delegate HUM")
    play.sees(seen, "members of Delegation A are accredited by Delegation A", where="B-head")


async def publish_notice(play: Play) -> None:
    text = "Sessions on 24 Jul: HUM 08:30, POL 10:00, MIL 11:00 UTC"
    seen = await play.stage.says("S-sec", f"/notice all {text}")
    for group in GROUPS:
        play.sees(seen, "DEL-N1 · Notice from the secretariat", text, where=group)
    await play.stage.passes(on(23, "19:02"))
    await play.stage.presses("A-head", "Seen", "DEL")
    await play.stage.passes(on(23, "19:04"))
    seen = await play.stage.presses("B-head", "Seen", "DEL")
    for group in GROUPS:
        # Each apart: which side is named first is the number's to say, not the sides'.
        play.sees(seen, "Delegation A 19:02", "Delegation B 19:04", " · Observer —", where=group)


async def log_first(play: Play) -> None:
    text = "Confirm cold-storage and transport capacity at the receiving point, per day."
    seen = await play.stage.says("A-hum", f"/action B: {text} by 25 Jul 12:00", "HUM")
    play.sees(
        seen,
        "HUM-A1 · Action, awaiting acceptance",
        text,
        "due Fri 25 Jul, 12:00 UTC",
        where="HUM",
    )


async def accept_twice(play: Play) -> None:
    seen = await play.stage.presses("B-hum", "Accept", "HUM", times=2)
    play.sees(seen, "HUM-A1 · Action\n", "accepted 24 Jul, 08:55 UTC", where="HUM")
    play.sees(seen, "Already accepted, 08:55 UTC")


async def refuse_two_readings(play: Play) -> None:
    words = "/action A: Provide batch sizes and the identification data available by 03/07"
    seen = await play.stage.says("B-hum", words, "HUM")
    play.sees(seen, "the date 03/07 can be read two ways", where="B-hum")
    play.sees_nothing(seen, "HUM-A2")


async def agree_another_date(play: Play) -> None:
    words = "/action A: Provide batch sizes and the identification data available by 25 Jul 15:00"
    seen = await play.stage.says("B-hum", words, "HUM")
    play.sees(seen, "HUM-A2 · Action, awaiting acceptance", where="HUM")
    await play.stage.passes(on(24, "09:01"))
    await play.stage.presses("A-hum", "Accept with another date", "HUM")
    seen = await play.stage.says("A-hum", "26 Jul 12:00")
    play.sees(seen, "New date Sat 26 Jul, 09:00 UTC (12:00 your time)", where="A-hum")
    seen = await play.stage.presses("A-hum", "Enter")
    play.sees(seen, "Delegation A asks for Sat 26 Jul, 09:00 UTC", where="HUM")
    await play.stage.passes(on(24, "09:02"))
    seen = await play.stage.presses("B-hum", "Agree", "HUM")
    play.sees(seen, "Delegation A · due Sat 26 Jul, 09:00 UTC", where="HUM")


async def log_own(play: Play) -> None:
    words = "/action Advise both sides on marking and transport by 25 Jul 10:00"
    seen = await play.stage.says("O-field", words, "HUM")
    play.sees(seen, "HUM-A3 · Action\n", "Entered by the observer", where="HUM")


async def refuse_coordinates(play: Play) -> None:
    seen = await play.stage.says("B-hum", "/action A: Meet at 50.4501, 30.5234 by 26 Jul", "HUM")
    play.sees(seen, "the text contains coordinates", where="B-hum")
    play.sees_nothing(seen, "50.4501")


async def remind_noon(play: Play) -> None:
    seen = await play.stage.passes(on(24, "12:00"))
    play.sees(seen, "HUM-A3 · due in 24 h", "HUM-A1 · due in 24 h", where="HUM")
    play.sees(seen, "HUM-A1 · due in 24 h", where="B-hum")


async def settle_in(play: Play) -> None:
    seen = await play.stage.says("B-hum", "/remind HUM-A1 tomorrow 07:00")
    play.sees(seen, "Fri 25 Jul, 04:00 UTC (07:00 your time)", where="B-hum")
    await play.stage.says("M-mil", "/settings")
    await play.stage.presses("M-mil", "Türkçe")
    seen = await play.stage.says("M-mil", "/my")
    play.sees_nothing(seen, "Nothing waits for your delegation.")


async def remind_privately(play: Play) -> None:
    seen = await play.stage.passes(on(25, "04:00"))
    play.sees(seen, "HUM-A1", where="B-hum")
    if any(at_place(each) == play.stage.threads["HUM"] for each in seen):
        play.differences.append(f"step {play.step}: a private reminder was seen in the thread")


async def digest_morning(play: Play) -> None:
    seen = await play.stage.passes(on(25, "05:00"))
    for group in ("DEL", "POL", "MIL"):
        play.sees(seen, "Nothing is due today.", where=group)
    play.sees(
        seen,
        "Humanitarian group · Fri 25 Jul, 05:00 UTC",
        "10:00 · HUM-A3 · Observer",
        "12:00 · HUM-A1 · Delegation B",
        "Record: entry ",
        where="HUM",
    )


async def remind_morning(play: Play) -> None:
    play.sees(
        await play.stage.passes(on(25, "08:00")), "HUM-A3 · due in 2 h, at 10:00 UTC", where="HUM"
    )
    play.sees(await play.stage.passes(on(25, "09:00")), "HUM-A2 · due in 24 h", where="HUM")


async def report_own(play: Play) -> None:
    seen = await play.stage.says("O-field", "/done HUM-A3 Note sent to both sides.", "HUM")
    play.sees(seen, "HUM-A3 · Action, closed", "Note sent to both sides.", where="HUM")


async def remind_until_past(play: Play) -> None:
    seen = await play.stage.passes(on(25, "10:00"))
    play.sees(seen, "HUM-A1 · due in 2 h, at 12:00 UTC", where="HUM")
    play.sees_nothing(seen, "HUM-A3")
    play.sees(await play.stage.passes(on(25, "12:00")), "HUM-A1 · due now", where="HUM")
    seen = await play.stage.passes(on(25, "15:00"))
    play.sees(
        seen,
        "the due time has passed",
        "No report has been entered. Next notice Sat 26 Jul, 12:00 UTC.",
        where="HUM",
    )
    play.sees(seen, "Was due Fri 25 Jul, 12:00 UTC (15:00 your time)", where="B-hum")


async def move_date(play: Play) -> None:
    await play.stage.presses("B-hum", "Ask for a new date", "HUM")
    await play.stage.says("B-hum", "26 Jul 08:00 UTC Two refrigeration units are in transit.")
    seen = await play.stage.presses("B-hum", "Enter")
    play.sees(
        seen,
        "Delegation B asks for Sat 26 Jul, 08:00 UTC",
        "Two refrigeration units are in transit.",
        where="HUM",
    )
    await play.stage.passes(on(25, "15:31"))
    seen = await play.stage.presses("A-hum", "Agree", "HUM")
    play.sees(seen, "Date moved once, from 25 Jul, 12:00 UTC", where="HUM")


async def remind_new_date(play: Play) -> None:
    seen = await play.stage.passes(on(26, "06:00"))
    play.sees(seen, "HUM-A1 · due in 2 h, at 08:00 UTC", where="HUM")


async def report_and_confirm(play: Play) -> None:
    play.sees(
        await play.stage.passes(on(26, "07:00")), "HUM-A2 · due in 2 h, at 09:00 UTC", where="HUM"
    )
    await play.stage.passes(on(26, "07:55"))
    seen = await play.stage.says("B-hum", "/done HUM-A1 120 a day, 2 vehicles", "HUM")
    play.sees(seen, "HUM-A1 · Action, reported done", "120 a day, 2 vehicles", where="HUM")
    seen = await play.stage.passes(on(26, "08:10"))
    play.sees_nothing(seen, "HUM-A1")
    seen = await play.stage.presses("A-hum", "Confirm", "HUM")
    play.sees(seen, "HUM-A1 · Action, closed", where="HUM")


async def report_second(play: Play) -> None:
    await play.stage.says("A-hum", "/done HUM-A2 Batches of 120.", "HUM")
    await play.stage.passes(on(26, "08:41"))
    play.sees(
        await play.stage.presses("B-hum", "Confirm", "HUM"), "HUM-A2 · Action, closed", where="HUM"
    )
    play.sees_nothing(await play.stage.passes(on(26, "09:30")), "HUM-A2")


async def stop_and_start(play: Play) -> None:
    """The desk is away at the hour of the digests: each comes once, and says so."""
    stage = play.stage
    before = max(each.seq for each in await stage.sandbox.ledger())
    await stage.stop_desk()
    await stage.sandbox.set_clock(on(29, "05:25"))
    await stage.start_desk()
    await stage.rests()
    seen = [each for each in await stage.sandbox.ledger(before) if "Prepared for" in each.text]
    for group in GROUPS:
        play.sees(seen, "Prepared for 05:00 UTC, sent 05:25 UTC.", where=group)
    if len(seen) != len(GROUPS):
        play.differences.append(f"step {play.step}: {len(seen)} digests were seen")
    play.sees_nothing(await stage.passes(on(29, "05:40")), "Nothing is due today.")


def _keep_code(play: Play, label: str, seen: list[LedgerEntry]) -> None:
    codes = [found[1] for each in seen if (found := re.search(r"start=([\w-]+)", each.text))]
    if not codes:
        play.differences.append(f"step {play.step}: no link for {label}")
        codes = [""]
    play.stage.codes[label] = codes[0]

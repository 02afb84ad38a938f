"""Wednesday 23 July: groups are set up, people are accredited, a notice is published."""

from __future__ import annotations

import re

from sandbox.scenario.cast import HEADS, MEMBERS, zone_of
from sandbox.scenario.instants import on
from sandbox.scenario.play import Play
from sandbox.scenario.rosters import Member, Roster
from sandbox.scenario.sights import Sight, answer, edit, message, pin
from sandbox.scenario.stage import GROUPS
from sandbox.state.records import LedgerEntry

_SECRETARY = Member("S-sec", "S secretary")
_UNTIL = {"S-sec": "Fri 25 Jul, 18:44 UTC", "head": "Fri 25 Jul, 18:51 UTC"}


async def arrive(play: Play) -> None:
    """Expect the welcome that the first secretary got after opening the link."""
    await play.sees(message("S-sec", _SECRETARY.welcome()))


async def set_up(play: Play) -> None:
    roster = Roster()
    roster.add(_SECRETARY)
    for group in GROUPS:
        card = roster.card(group)
        seen = message(group, card), pin(group, card.partition("\n")[0])
        await play.says("S-sec", f"/setup {group}", group, *seen)


async def accredit_heads(play: Play) -> None:
    for label, words in HEADS.items():
        invitation = Member(label, words).invitation(_UNTIL["S-sec"])
        seen = await play.says(
            "S-sec", f"/accredit {words} as {label}", None, message("S-sec", invitation)
        )
        _keep_code(play, label, seen)


async def open_links(play: Play) -> None:
    roster = Roster()
    roster.add(_SECRETARY)
    for label, words in HEADS.items():
        await _open(play, roster, Member(label, words))
    board = (
        "Heads of delegation · active\nOn duty: Secretariat (S-duty)\nNo open points.\n"
        "Record: entry 5 · ·"
    )
    await play.says("S-sec", "/status DEL", None, message("S-sec", board))
    for label, (head, words) in MEMBERS.items():
        invitation = Member(label, words).invitation(_UNTIL["head"])
        seen = await play.says(
            head, f"/accredit {words} as {label}", None, message(head, invitation)
        )
        _keep_code(play, label, seen)
        await _open(play, roster, Member(label, words))
    used = f"/start {play.stage.codes['A-head']}"
    await play.says("Guest", used, None, message("Guest", "This link has been used."))
    for label in (*HEADS, *MEMBERS):
        zone = zone_of(label)
        clock = "20:51 (UTC+2)" if zone == "Europe/Zurich" else "21:51 (UTC+3)"
        told = message(label, f"Time zone: {zone}. It is {clock} there now.")
        await play.says(label, f"/settings zone {zone}", None, told)


async def refuse_foreign(play: Play) -> None:
    told = "Not recorded: members of Delegation A are accredited by Delegation A."
    await play.says("B-head", "/accredit A delegate HUM", None, message("B-head", told))


async def publish_notice(play: Play) -> None:
    text = "Sessions on 24 Jul: HUM 08:30, POL 10:00, MIL 11:00 UTC"
    places = (
        "DEL-N1 is sent to: Heads of delegation, Political group, Humanitarian group, "
        "Military group."
    )
    nobody = [message(group, _notice(text, "—", "—")) for group in GROUPS]
    await play.says("S-sec", f"/notice all {text}", None, *nobody, message("S-sec", places))
    await play.passes(on(23, "19:02"))
    first = [edit(group, _notice(text, "19:02", "—")) for group in GROUPS]
    told = answer("DEL", "DEL-N1: seen by Delegation A, 19:02 UTC.")
    await play.presses("A-head", "Seen", "DEL", *first, told)
    await play.passes(on(23, "19:04"))
    both = [edit(group, _notice(text, "19:02", "19:04")) for group in GROUPS]
    told = answer("DEL", "DEL-N1: seen by Delegation B, 19:04 UTC.")
    await play.presses("B-head", "Seen", "DEL", *both, told)


def _notice(text: str, one: str, other: str) -> str:
    seen = f"Seen: Delegation A {one} · Delegation B {other} · Observer —"
    head = "DEL-N1 · Notice from the secretariat"
    return f"{head}\n> {text}\n23 Jul, 19:01 UTC\n{seen}\n[ Seen ]"


async def _open(play: Play, roster: Roster, member: Member) -> None:
    roster.add(member)
    seen: list[Sight] = [message(member.label, member.welcome())]
    for group in member.groups:
        told = f"{member.announcement()}\n{roster.present(group)}"
        seen += [message(group, told), edit(group, roster.card(group))]
    await play.says(member.label, f"/start {play.stage.codes[member.label]}", None, *seen)


def _keep_code(play: Play, label: str, seen: list[LedgerEntry]) -> None:
    codes = [found[1] for each in seen if (found := re.search(r"start=([\w-]+)", each.text))]
    # If the message has no link, no code is kept here, and a later step reports the difference.
    play.stage.codes[label] = codes[0] if codes else ""

"""The people of the second negotiation, and how they come in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from sandbox.scenario.exchange import Sides
from sandbox.scenario.stage import GROUPS, Stage

BEGINS = datetime(2026, 10, 19, 6, 0, tzinfo=UTC)
SIDES = Sides("NOR", "SUD")
DELEGATIONS = (
    ("NOR", "party"),
    ("SUD", "party"),
    ("FAC", "facilitator"),
    ("REL", "observer"),
    ("OBS", "observer"),
    ("SEC", "secretariat"),
)
#: Maps a group to the language of its thread and the name of its topic.
TOPICS = {
    "DEL": ("tr", "Heads"),
    "POL": ("uk", "Political"),
    "HUM": ("ru", "Humanitarian"),
    "MIL": ("en", "Military"),
}


@dataclass(frozen=True)
class Member:
    """A person. *by* is who accredits them, *words* are the arguments of /accredit."""

    label: str
    by: str
    words: str
    language: str
    zone: str


CAST = (
    Member("SEC-one", "", "SEC", "en", "Europe/Zurich"),
    Member("SEC-two", "SEC-one", "SEC duty", "ru", "America/Bogota"),
    Member("FAC-one", "SEC-one", "FAC convener DEL POL HUM MIL", "en", "Europe/Zurich"),
    Member("REL-one", "SEC-one", "REL observer HUM poc", "en", "Africa/Nairobi"),
    Member("OBS-one", "SEC-one", "OBS observer HUM MIL poc", "tr", "Asia/Kathmandu"),
    Member("NOR-head", "SEC-one", "NOR head DEL POL HUM MIL", "en", "America/Bogota"),
    Member("SUD-head", "SEC-one", "SUD head DEL POL HUM MIL", "ru", "Asia/Kathmandu"),
    Member("NOR-alt", "NOR-head", "NOR alternate DEL POL", "en", "Africa/Nairobi"),
    Member("SUD-alt", "SUD-head", "SUD alternate DEL POL", "tr", "Europe/Istanbul"),
    Member("NOR-pol", "NOR-head", "NOR delegate POL poc", "tr", "Europe/Istanbul"),
    Member("SUD-pol", "SUD-head", "SUD delegate POL poc", "en", "America/New_York"),
    Member("NOR-hum", "NOR-head", "NOR delegate HUM poc", "uk", "Europe/Kyiv"),
    Member("SUD-hum", "SUD-head", "SUD delegate HUM poc", "ru", "Asia/Kathmandu"),
    Member("NOR-aid", "NOR-head", "NOR delegate HUM", "uk", "Europe/Kyiv"),
    Member("SUD-aid", "SUD-head", "SUD delegate HUM", "en", "Africa/Nairobi"),
    Member("NOR-mil", "NOR-head", "NOR delegate MIL poc", "ru", "Africa/Nairobi"),
    Member("SUD-mil", "SUD-head", "SUD delegate MIL poc", "uk", "Europe/Kyiv"),
)
#: Who takes over as point of contact in the second week.
SUCCESSOR = Member("SUD-new", "SUD-head", "SUD delegate HUM poc", "ru", "Asia/Kathmandu")


async def assemble(stage: Stage) -> None:
    """Add the people, start the desk, open the forum, set up the groups and accredit everybody."""
    for member in (*CAST, SUCCESSOR):
        label = stage.told(member.label)
        person = await stage.sandbox.person(label, language=member.language, zone=member.zone)
        stage.people[label] = person.id
    stage.codes["SEC-one"] = await stage.init_desk("SEC-one")
    await stage.start_desk()
    # The desk stays only in a chat to which an accredited secretary adds it.
    await _open_link(stage, CAST[0])
    forum = await stage.sandbox.chat("Negotiation", list(stage.people.values()), forum=True)
    for group in GROUPS:
        stage.threads[group] = (forum.id, await stage.sandbox.topic(forum.id, TOPICS[group][1]))
    await stage.rests()
    for group in GROUPS:
        await stage.says("SEC-one", f"/setup {group} {TOPICS[group][0]}", group)
    for member in CAST[1:]:
        await accredit(stage, member)


async def accredit(stage: Stage, member: Member) -> None:
    """Accredit a person, who opens the link and names the own time zone."""
    done = await stage.says(member.by, f"/accredit {member.words} as {member.label}")
    [code] = {code for each in done for code in re.findall(r"start=([\w-]+)", each.text)}
    stage.codes[member.label] = code
    await _open_link(stage, member)


async def _open_link(stage: Stage, member: Member) -> None:
    await stage.says(member.label, f"/start {stage.codes[member.label]}")
    await stage.says(member.label, f"/settings zone {member.zone}")

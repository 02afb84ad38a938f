"""The people of the scenario, how each is accredited, and their forum."""

from __future__ import annotations

from sandbox.scenario.instants import BEGINS
from sandbox.scenario.stage import GROUPS, Stage

__all__ = ["BEGINS", "HEADS", "MEMBERS", "assemble", "zone_of"]

#: Label → what the secretariat or the head writes to accredit that person.
HEADS = {
    "A-head": "A head DEL POL HUM MIL",
    "B-head": "B head DEL POL HUM MIL",
    "M-conv": "M convener DEL POL HUM MIL",
    "M-mil": "M convener MIL",
    "O-field": "O observer HUM poc",
    "O-trace": "O observer HUM",
    "S-duty": "S duty",
}
MEMBERS = {
    "A-hum": ("A-head", "A delegate HUM poc"),
    "A-mil": ("A-head", "A delegate MIL poc"),
    "B-hum": ("B-head", "B delegate HUM poc"),
    "B-mil": ("B-head", "B delegate MIL poc"),
}


def zone_of(label: str) -> str:
    """Return a person's time zone."""
    return "Europe/Zurich" if label.startswith("O-") else "Europe/Istanbul"


async def assemble(stage: Stage) -> None:
    """Add the people, the first secretary's link and the forum with its four topics."""
    ranks = {"S-sec": "S secretariat", "Guest": ""}
    ranks |= HEADS | {label: words for label, (_head, words) in MEMBERS.items()}
    for label in ("S-sec", *HEADS, *MEMBERS, "Guest"):
        delegation, role = (*ranks[label].split(), None, None)[:2]
        person = await stage.sandbox.person(
            label, zone=zone_of(label), delegation=delegation, role=role
        )
        stage.people[label] = person.id
    code = await stage.init_desk("S-sec")
    await stage.start_desk()
    await stage.says("S-sec", f"/start {code}")
    everyone = list(stage.people.values())
    chat = await stage.sandbox.chat("Negotiation", everyone, forum=True, bot="administrator",
                                    rights={"can_pin_messages": True})  # fmt: skip
    names = ("Heads of delegation", "Political", "Humanitarian", "Military")
    for group, name in zip(GROUPS, names, strict=True):
        stage.threads[group] = (chat.id, await stage.sandbox.topic(chat.id, name))
    await stage.rests()

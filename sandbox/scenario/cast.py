"""The people of the scenario, the words with which each is accredited, and their forum."""

from __future__ import annotations

from sandbox.scenario.instants import BEGINS
from sandbox.scenario.languages import WORDS, Words
from sandbox.scenario.stage import GROUPS, Stage

__all__ = ["BEGINS", "HEADS", "MEMBERS", "assemble", "zone_of"]

#: Both map a person's label to the arguments of /accredit for this person. In MEMBERS, the
#: arguments follow the label of the head who sends the command.
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
    """Return the time zone of the person with this label."""
    return "Europe/Zurich" if label.startswith("O-") else "Europe/Istanbul"


async def assemble(stage: Stage, words: Words = WORDS["en"]) -> None:
    """Add the people to the sandbox, start the desk, and add the forum with its four topics.

    The first secretary opens the link that the setup of the desk returned.
    """
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
    chat = await stage.sandbox.chat(words.forum, everyone, forum=True, bot="administrator",
                                    rights={"can_pin_messages": True})  # fmt: skip
    for group, name in zip(GROUPS, words.topics, strict=True):
        stage.threads[group] = (chat.id, await stage.sandbox.topic(chat.id, name))
    await stage.rests()

"""The texts with which the desk shows who is accredited so far."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sandbox.scenario.stage import GROUPS

_NAMES = dict(
    zip(
        GROUPS,
        ("Heads of delegation", "Political group", "Humanitarian group", "Military group"),
        strict=True,
    )
)
_DELEGATIONS = {
    "A": "Delegation A", "B": "Delegation B", "M": "Facilitator", "O": "Observer",
    "S": "Secretariat",
}  # fmt: skip
#: The names of a party's roles. People of the other delegations are called by their delegation's
#: name instead.
_ROLES = {"head": "head of delegation", "delegate": "delegate"}
_RECORDS = (
    "The desk records only what is entered with a command or a button. "
    "It does not record conversation."
)
_HEARS = 'Only lines that begin with "/" are heard.'
_LADDER = (
    "Told in private of a due time: who has the item in hand, else the point of contact · "
    "3 h after it the point of contact too · after 2 days the heads of delegation · "
    "after 3 days nobody, the item then stands in the lists of secretariat and facilitator"
)
_NO_NAMES = "Write no names of protected persons, no coordinates, no phone numbers."
_HELP = (
    "Send /help to see what you can do, /settings to change the language, "
    "the time zone and quiet hours."
)
_LANGUAGES = "[ English ] [ Русский ] [ Українська ] [ Türkçe ]"
_MARKS = {"poc": "point of contact", "duty": "on duty"}


@dataclass(frozen=True)
class Member:
    """A person as the arguments of `/accredit` describe them, for example `A delegate HUM poc`."""

    label: str
    words: str

    @property
    def delegation(self) -> str:
        return _DELEGATIONS[self.words[0]]

    @property
    def standing(self) -> str:
        role = _ROLES.get(self.words.split()[1])
        return f"{role}, {self.delegation}" if role else self.delegation

    @property
    def groups(self) -> list[str]:
        """Return the groups that the arguments name, or all groups if they name none."""
        return [each for each in GROUPS if each in self.words.split()] or list(GROUPS)

    @property
    def _head(self) -> str:
        names = ", ".join(_NAMES[each] for each in self.groups)
        marks = [text for mark, text in _MARKS.items() if mark in self.words.split()]
        return "\n".join([f"{self.label}: {self.standing}", f"Groups: {names}", *marks])

    def invitation(self, until: str) -> str:
        """Return the desk's answer to /accredit, which has the link; random parts are `·`."""
        return (
            f"{self._head}\nhttps://t.me/GreffierBot?start=·\nOr send the desk: /start ·\n"
            f"Single use, valid to {until}.\n[ Copy the link ]"
        )

    def welcome(self) -> str:
        """Return the desk's welcome to the person who opens the link."""
        return (
            f"{self._head}\n{_RECORDS}\n{_NO_NAMES}\n"
            "Telegram and the operator of the desk can technically read what is written here.\n"
            "Send /privacy to see what is stored and who can read it.\n"
            f"Language: English · time zone: UTC\n{_HELP}\n{_LANGUAGES}"
        )

    def announcement(self) -> str:
        """Return the line with which the desk announces the person in a group."""
        return f"Accredited: {self.label}, {self.standing}"


@dataclass
class Roster:
    """The number of people of each delegation that are accredited in each group so far."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, member: Member) -> None:
        for group in member.groups:
            self.counts[group][member.delegation] += 1

    def present(self, group: str) -> str:
        """Return a line that counts each delegation's people: `Accredited: Delegation A 1 · …`."""
        return "Accredited: " + " · ".join(
            f"{_plural(name, self.counts[group][name])} {self.counts[group][name]}"
            for name in _DELEGATIONS.values()
        )

    def card(self, group: str) -> str:
        """Return the card of a group that was set up on 23 July at 18:40 UTC."""
        return (
            f"{_NAMES[group]} · opened 23 Jul, 18:40 UTC\n"
            f"{_RECORDS}\n{_HEARS}\n{_NO_NAMES}\n"
            "All times are UTC. Action items, questions and answers of this group "
            "are visible to all its members alike.\n"
            f"{_LADDER}\n{self.present(group)}"
        )


def _plural(name: str, number: int) -> str:
    return f"{name}s" if name in {"Facilitator", "Observer"} and number != 1 else name

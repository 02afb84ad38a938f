"""Texts of help: what a person may send, from the declarations of the commands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.permissions import Act
from voice.speech.markup import Markup, lines, safe
from voice.speech.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Described:
    """A command as help shows it; *forms* and *example* are what follows its name."""

    name: str
    act: Act
    forms: tuple[str, ...]
    example: str
    #: `anywhere`, `group` or `private`.
    where: str
    menu: bool = True
    #: True if the desk asks for what the line does not say.
    asks: bool = False
    #: True if suspended people may send it, and if unaccredited people may.
    public: bool = False
    unaccredited: bool = False
    #: The forms for entries of other kinds, by the letter of the kind.
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Further acts that some of its lines are.
    also: tuple[Act, ...] = ()

    @property
    def acts(self) -> tuple[Act, ...]:
        """All acts that may be done with it."""
        return (self.act, *self.also)

    @property
    def usage(self) -> str:
        """An example of the whole line."""
        return self.line(self.example)

    @property
    def variants(self) -> list[str]:
        """The whole line in each of its forms; the command alone if it takes no words."""
        return [self.line(form) for form in self.forms or ("",)]

    def line(self, words: str) -> str:
        """Return the command with *words* after its name."""
        return f"/{self.name} {words}".strip()


def help_list(speaker: Speaker, mine: Sequence[Described], username: str) -> Markup:
    """Return each command of the menu with its line, then an example of each other command."""
    return lines(
        speaker.say("help-title"),
        *(headline(speaker, each) for each in mine if each.menu),
        speaker.say("help-twins"),
        *(safe(each.usage) for each in mine if not each.menu),
        speaker.say("help-more", username=username),
    )


def help_one(speaker: Speaker, command: Described) -> Markup:
    """Return what one command does, its forms, an example, and where it may be sent."""
    forms = [each for each in command.variants if each != command.usage]
    return lines(
        headline(speaker, command),
        *(safe(each) for each in forms),
        speaker.say("help-example", usage=command.usage),
        None if command.where == "anywhere" else speaker.term("where", command.where),
    )


def headline(speaker: Speaker, command: Described) -> Markup:
    """Return `/done · Report an action item done`."""
    return Markup(f"/{command.name} · {speaker.say(f'help-{command.name}')}")

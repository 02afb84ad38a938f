"""Help in words: what a person may send, read from the declarations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.permissions import Act
from voice.speech.markup import Markup, lines, safe
from voice.speech.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Described:
    """A command as people are told of it; *forms* and *example* are what follows its name."""

    name: str
    act: Act
    forms: tuple[str, ...]
    example: str
    #: `anywhere`, `group` or `private`.
    where: str
    menu: bool = True
    #: True where it asks for what its line lacks.
    asks: bool = False
    #: True for whoever is suspended, and for whoever is not accredited.
    public: bool = False
    unaccredited: bool = False
    #: The forms for entries of other kinds, by the kind's letter.
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def usage(self) -> str:
        """An example of the whole line."""
        return self.line(self.example)

    @property
    def variants(self) -> list[str]:
        """The whole line in each of its forms; the bare command where it takes no words."""
        return [self.line(form) for form in self.forms or ("",)]

    def line(self, words: str) -> str:
        """The command with *words* behind its name."""
        return f"/{self.name} {words}".strip()


def help_list(speaker: Speaker, mine: Sequence[Described], username: str) -> Markup:
    """Every command with its line, then the typed twins of the buttons with an example each."""
    return lines(
        speaker.say("help-title"),
        *(headline(speaker, each) for each in mine if each.menu),
        speaker.say("help-twins"),
        *(safe(each.usage) for each in mine if not each.menu),
        speaker.say("help-more", username=username),
    )


def help_one(speaker: Speaker, command: Described) -> Markup:
    """One command: what it does, the forms of its line, an example, and where it may be sent."""
    forms = [each for each in command.variants if each != command.usage]
    return lines(
        headline(speaker, command),
        *(safe(each) for each in forms),
        speaker.say("help-example", usage=command.usage),
        None if command.where == "anywhere" else speaker.term("where", command.where),
    )


def headline(speaker: Speaker, command: Described) -> Markup:
    """`/done · Report an action item done`."""
    return Markup(f"/{command.name} · {speaker.say(f'help-{command.name}')}")

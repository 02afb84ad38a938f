"""Write the help texts: what a person may send, taken from the declarations of the commands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.permissions import Act
from domain.refusals import Usage
from domain.spellings import fold_name
from voice.speech.catalogues import fixed_sentences
from voice.speech.markup import Markup, lines, plain, safe
from voice.speech.speaker import Speaker

#: The placeholders in the forms of commands, each with the key of the sentence that explains it.
WORDS = {
    "REF": "manual-ref",
    "X": "manual-delegation",
    "GROUP": "manual-group",
    "WHEN": "manual-when",
    "LENGTH": "manual-length",
    "HH:MM": "manual-hour",
    "TO": "manual-to",
    "LABEL": "manual-label",
    "NUMBER": "manual-number",
    "PAGE": "manual-page",
    "VALUE": "manual-value",
}

#: The words by which people ask for help, without the slash, in every language of the desk.
HELP_WORDS = frozenset(
    {"help", "помощь", "помоги", "помогите", "справка", "допомога", "допоможіть", "довідка"}
    | {"yardım", "yardim"}
)
_LONGEST = 16


def asks_for_help(text: str) -> bool:
    """Return True if *text* is the word for help alone, also as the name of a command."""
    word = text.strip().strip("/?!.").strip()
    if len(word) > _LONGEST:
        return False
    return not HELP_WORDS.isdisjoint({word.casefold(), word.lower(), fold_name(word)})


@dataclass(frozen=True, slots=True)
class Described:
    """A command as the help texts show it.

    *forms* are the words that may follow the command's name. *example* is the key of the sentence
    with an example of such words, or empty.
    """

    name: str
    act: Act
    forms: tuple[str, ...]
    example: str
    #: Where the command may be sent: `anywhere`, `group` or `private`.
    where: str
    menu: bool = True
    #: True if the desk asks the sender for the words that are missing after the command's name.
    asks: bool = False
    #: *public*: suspended people may send the command too. *unaccredited*: people without
    #: accreditation may send it too.
    public: bool = False
    unaccredited: bool = False
    #: The forms of the command for other types of entries, by the type's letter (`F`: follow-up).
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: What the key of its help line ends with for the reader's role.
    told: str = ""
    #: Other acts that the command does in some of its forms, besides *act*.
    also: tuple[Act, ...] = ()

    @property
    def acts(self) -> tuple[Act, ...]:
        """Return all acts that a person may do with the command."""
        return (self.act, *self.also)

    @property
    def usage(self) -> Usage:
        """Return an example of the whole line, which a speaker writes."""
        return Usage(self.name, self.example)

    @property
    def variants(self) -> list[str]:
        """Return the whole line in each of its forms; the command alone if it takes no words."""
        return [self.line(form) for form in self.forms or ("",)]

    def line(self, words: str) -> str:
        """Return the command's name with a slash, followed by *words*."""
        return f"/{self.name} {words}".strip()


def help_list(
    speaker: Speaker, shown: Sequence[Described], others: Sequence[str], username: str
) -> Markup:
    """Return the help line of each command in *shown*, and the names of the *others*."""
    names = [f"/{each}" for each in others]
    return lines(
        speaker.say("help-title"),
        *(headline(speaker, each) for each in shown),
        speaker.say("help-others", commands=names) if others else None,
        speaker.say("help-more", username=username),
    )


def help_one(speaker: Speaker, command: Described) -> Markup:
    """Return the help for one command: what it does, its forms, an example, where to send it."""
    usage = speaker.usage(command.usage)
    forms = [each for each in command.variants if each != plain(usage)]
    return lines(
        headline(speaker, command),
        *(safe(each) for each in forms),
        *explained(speaker, forms),
        speaker.say("help-example", usage=usage),
        None if command.where == "anywhere" else speaker.term("where", command.where),
    )


def about_bot(language: str, commands: Sequence[str]) -> tuple[str, str, list[str]]:
    """Return what people see of the bot before they press Start.

    It is the bot's description, a short one, and the help line of each of *commands*.
    """
    keys = ["bot-about", "bot-about-short", *(f"help-{name}" for name in commands)]
    about, short, *lines_of_help = fixed_sentences(language, keys)
    return about, short, lines_of_help


def explained(speaker: Speaker, forms: Sequence[str]) -> list[Markup]:
    """Return a line for each word in capitals in *forms*, which says what to put in its place."""
    named = {word for form in forms for word in re.findall(r"\b(?:HH:MM|[A-Z]+)\b", form)}
    return [Markup(f"{word}: {speaker.say(key)}") for word, key in WORDS.items() if word in named]


def headline(speaker: Speaker, command: Described) -> Markup:
    """Return the command with its help line: `/done · Report an action item done`."""
    return Markup(f"/{command.name} · {speaker.say(f'help-{command.name}{command.told}')}")

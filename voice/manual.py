"""Write the manual: all commands and permissions on one page of Markdown, in all languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.people.model import Registry, Role
from domain.permissions import Act, Relation, may, may_ever
from voice.help import WORDS, Described
from voice.speech.catalogues import LANGUAGES, NAMES
from voice.speech.markup import Markup, plain
from voice.speech.nobreak import NBSP
from voice.speech.speaker import Speaker

#: The comment at the top of the page. It tells developers to change the declarations, not the
#: page.
HEAD = "<!-- `make docs` writes this page from the declarations of the desk: change those. -->"


@dataclass(frozen=True, slots=True)
class MenuShown:
    """The menu of a role in private or in a group's chat (*where*); *commands* are the names.

    *groups* are the codes of the groups for which it is so, or empty if it is so for all.
    """

    role: Role
    where: str
    groups: tuple[str, ...]
    commands: tuple[str, ...]


def manual_page(commands: Sequence[Described], menus: Sequence[MenuShown]) -> str:
    """Return the page: a title, a link to each language, and the manual in each language."""
    voices = [_Voice(Speaker(each, Registry.of(()))) for each in LANGUAGES]
    title = " · ".join(each.say("manual-title") for each in voices)
    links = " · ".join(f"[{NAMES[each]}](#{NAMES[each].lower()})" for each in LANGUAGES)
    parts = [part for voice in voices for part in _in_language(voice, commands, menus)]
    return "\n\n".join([HEAD, f"# {title}", links, *parts]) + "\n"


class _Voice:
    """Returns a speaker's sentences as plain text, because the page must not contain HTML.

    No-break spaces become ordinary spaces, because people copy lines from the page.
    """

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker

    @property
    def language(self) -> str:
        return self._speaker.language

    def say(self, key: str, /, **facts: object) -> str:
        return _spaced(self._speaker.say(key, **facts))

    def usage(self, command: Described) -> str:
        return _spaced(self._speaker.usage(command.usage))

    def term(self, family: str, name: object) -> str:
        return _spaced(self._speaker.term(family, name))


def _spaced(text: Markup) -> str:
    return plain(text).replace(NBSP, " ")


def _in_language(
    voice: _Voice, commands: Sequence[Described], menus: Sequence[MenuShown]
) -> Iterator[str]:
    yield f"## {NAMES[voice.language]}"
    yield voice.say("manual-about")
    yield f"### {voice.say('manual-reading')}"
    yield _list([voice.say("manual-notation"), voice.say("manual-order"), *_explained(voice)])
    yield f"### {voice.say('manual-menu')}"
    yield _list([_entry(voice, each) for each in commands if each.menu])
    yield f"### {voice.say('manual-typed')}"
    yield voice.say("manual-twins")
    yield _list([_entry(voice, each) for each in commands if not each.menu])
    yield f"### {voice.say('manual-menus')}"
    yield voice.say("manual-menus-about")
    yield _menus(voice, menus)
    yield f"### {voice.say('manual-rights')}"
    yield voice.say("manual-relations")
    yield _rights(voice, commands)


def _named(names: Sequence[str]) -> str:
    return " ".join(f"`/{each}`" for each in names)


def _list(items: Sequence[str]) -> str:
    return "\n".join(f"* {each}" for each in items)


def _explained(voice: _Voice) -> Iterator[str]:
    for word, key in WORDS.items():
        yield f"`{word}`: {voice.say(key)}"


# The description of one command.


def _entry(voice: _Voice, command: Described) -> str:
    """Return what a command does, its forms, an example, and who may send it where."""
    told = [
        f"**/{command.name}** · {voice.say(f'help-{command.name}')}",
        _codes(command.variants),
        *(
            f"{voice.term('kind', kind)}: {_codes([command.line(each) for each in forms])}"
            for kind, forms in command.kinds.items()
        ),
    ]
    if command.example:
        told.append(voice.say("help-example", usage=Markup(f"`{voice.usage(command)}`")))
    told.append(_whoever(voice, command))
    return " \\\n  ".join(told)


def _whoever(voice: _Voice, command: Described) -> str:
    """Return who may send a command, where, and whether the desk asks for missing words.

    For example `delegate, expert · in a group or in private · sent bare, it asks for the rest`.
    """
    told = [_who(voice, command), voice.term("where", command.where)]
    if command.asks:
        told.append(voice.say("manual-asks"))
    return " · ".join(told)


def _who(voice: _Voice, command: Described) -> str:
    if command.unaccredited:
        return voice.say("manual-everybody")
    if command.public:
        return voice.say("manual-suspended")
    roles = [each for each in Role if may_ever(each, command.act)]
    if len(roles) == len(Role):
        return voice.say("manual-accredited")
    return ", ".join(voice.term("role", each) for each in roles)


def _codes(words: Sequence[str]) -> str:
    return " · ".join(f"`{each}`" for each in words)


# The table of menus.


def _menus(voice: _Voice, menus: Sequence[MenuShown]) -> str:
    """Return a table with a row for each menu that differs from the role's others."""
    head = [voice.say(each) for each in ("manual-role", "manual-chat", "manual-ordered")]
    rows = [
        [
            voice.term("role", each.role),
            ": ".join(filter(None, (voice.term("where", each.where), ", ".join(each.groups)))),
            _named(each.commands),
        ]
        for each in menus
    ]
    return "\n".join(_row(each) for each in [head, ["---"] * len(head), *rows])


# The table that shows which role may do which act.


def _rights(voice: _Voice, commands: Sequence[Described]) -> str:
    """Return a table with a row for each act that a command does.

    A row names the act, says for each role whether people in it may do the act, and lists the
    act's commands.
    """
    acts = [act for act in Act if any(act in each.acts for each in commands)]
    roles = [voice.term("role", each) for each in Role]
    head = [voice.say("manual-act"), *roles, voice.say("manual-title")]
    rows = [[voice.term("act", act), *_grants(voice, act), _by(act, commands)] for act in acts]
    return "\n".join(_row(each) for each in [head, ["---"] * len(head), *rows])


def _grants(voice: _Voice, act: Act) -> Iterator[str]:
    """Yield what each role may do with the act: "any", "own" or a dash.

    "any" means the entries of every delegation, "own" means those of the person's own delegation,
    and a dash means that the act is not permitted.
    """
    for role in Role:
        if may(role, act, Relation.OTHER):
            yield voice.term("right", "any")
        else:
            yield voice.term("right", "own") if may(role, act) else "–"


def _by(act: Act, commands: Sequence[Described]) -> str:
    return _named([each.name for each in commands if act in each.acts])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"

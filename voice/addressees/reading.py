"""Read the addressee of a line.

Strict forms are read as the commands have always read them. Whatever else names somebody at the
addressee's place is a doubt: the writer is asked, and nothing is recorded by default.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.notices.model import ALL as EVERY_GROUP
from domain.notices.reading import read_recipients
from domain.notices.refusals import UnclearRecipients, UnknownRecipients
from domain.refs import fold, read_assignees
from domain.refusals import NamesPerson, NoExceptions, UnknownDelegation
from voice.addressees.behind import (
    begins_text,
    find_called,
    find_more_groups,
    find_narrowed,
    find_second,
    goes_on,
)
from voice.addressees.descriptions import Found, Sort
from voice.addressees.lines import Addressee, Kind, Line, find_later, find_line, is_ref
from voice.addressees.names import Names
from voice.addressees.plain import find_plain
from voice.addressees.told import find_told

#: `to HUM text`, `to A: text`: the strict form of a reminder for others.
_TO = re.compile(r"to\s+([^\s:：]+)\s*([:：])?\s+(.+)", re.IGNORECASE | re.DOTALL)

#: Lines of these kinds name recipients, and not those who have to do something.
_TO_RECIPIENTS = frozenset({Kind.NOTICE, Kind.REMIND})
#: In lines of these kinds a name that begins a later clause is doubtful.
_LATER = frozenset({Kind.ACTION, Kind.QUESTION})


def read_addressee(
    text: str, names: Names, language: str, *, kind: Kind, own: str = "", seen: bool = False
) -> Addressee:
    """Return whom the beginning of *text* addresses; *language* is the writer's.

    *own* is the code of the writer's delegation, which "we" means. A line that the writer has
    *seen* in a preview is only read strictly. Raises nothing: a refusal is returned.
    """
    match kind:
        case Kind.NOTICE:
            strict = _strict_notice(text, names)
        case Kind.REMIND:
            strict = _strict_reminder(text, names)
        case _:
            strict = _strict_assignees(text, names, kind)
    if seen:
        return Addressee((), text) if strict.doubt else strict
    if strict.named and kind not in _TO_RECIPIENTS:
        more = _more(strict, names, language, kind, own)
        return more or _second(strict, names, language, own) or strict
    line = find_line(text, names, language, kind)
    if line is None and kind in _LATER:
        line = find_later(text, names, language, kind)
    found = _beside(line, strict, names, kind, own) if line else strict
    if found is not strict or strict.refused or strict.doubt:
        return found
    if not strict.named:
        return _elsewhere(text, names, language, kind, own) or strict
    more = _more(strict, names, language, kind, own)
    return more or _changed(text, strict, names, language, kind) or strict


def _beside(line: Line, strict: Addressee, names: Names, kind: Kind, own: str) -> Addressee:
    """Return whom the line addresses if somebody is named at the place of its addressee."""
    if line.place.excepted:
        return line.refused(NoExceptions(words=line.exception))
    match kind:
        case Kind.NOTICE:
            return _notice(line, strict, names, own)
        case Kind.REMIND:
            return _reminder(line, strict, names, own)
        case _:
            return _assignees(line, strict, names, own)


# The strict forms: those that are read without a question.


def _strict_assignees(text: str, names: Names, kind: Kind) -> Addressee:
    try:
        named, rest = read_assignees(text, names.delegations)
    except UnknownDelegation as refusal:
        code = str(refusal.facts["code"])
        if kind is Kind.QUESTION:
            return Addressee((), text)
        if len(code) > 1 and not code.isupper() and fold(code) not in names.groups:
            return Addressee((), text, doubt=code)  # "ok: ...": a word, or a code
        return Addressee((), text, refused=refusal)
    return Addressee(named, rest)


def _strict_notice(text: str, names: Names) -> Addressee:
    try:
        named, rest = read_recipients(text, names.delegations)
    except (UnknownRecipients, UnclearRecipients) as refusal:
        return Addressee((), text, refused=refusal)
    return Addressee(named, rest)


def _strict_reminder(text: str, names: Names) -> Addressee:
    """Read `to HUM …` and `to A: …`; without a colon the code must be in capitals."""
    found = _TO.fullmatch(text)
    if found is None or not (found[2] or found[1] == found[1].upper()):
        return Addressee((), text)
    known = (*names.delegations, *names.groups)
    codes = {fold(each): each for each in known}
    if code := codes.get(fold(found[1])):
        return Addressee((code,), found[3])
    unknown = UnknownDelegation(code=found[1], known=known) if found[2] else None
    return Addressee((), text, refused=unknown)


# What the line says beside the strict form.


def _more(
    strict: Addressee, names: Names, language: str, kind: Kind, own: str
) -> Addressee | None:
    """Return the doubt whether the text behind those named addresses others too, or None."""
    line = find_later(strict.rest, names, language, kind, addressed=True)
    if line is None:
        return None
    if line.place.within:
        return None if kind is Kind.NOTICE else Addressee(strict.named, strict.rest, line.words)
    more = _recipients(line, names, own) if kind is Kind.NOTICE else ()
    more = more or _delegations(line.place.found, names, own)
    named = tuple(dict.fromkeys((*strict.named, *more)))
    public = len({each in {EVERY_GROUP, *names.groups} for each in named}) == 1
    return line.doubtful(named if public else ())


def _second(strict: Addressee, names: Names, language: str, own: str) -> Addressee | None:
    """Return the doubt whether one more of those named in the text has to do it, or None."""
    line = find_second(strict.rest, names, language)
    if line is None:
        return None
    named = (*strict.named, *_delegations(line.place.found, names, own))
    return Addressee(tuple(dict.fromkeys(named)), strict.rest, line.words)


def _elsewhere(text: str, names: Names, language: str, kind: Kind, own: str) -> Addressee | None:
    """Return the doubt whether the line is for those whom its text names, or None."""
    match kind:
        case Kind.ACTION:
            line = find_plain(text, names, language)
            return line.doubtful(_delegations(line.place.found, names, own)) if line else None
        case Kind.QUESTION:
            line = find_called(text, names, language)
            return line.doubtful(_delegations(line.place.found, names, own)) if line else None
        case Kind.REMIND if not is_ref(text):
            line = find_told(text, names, language)
            return line.doubtful(_recipients(line, names, own)) if line else None
        case _:
            return None


def _changed(
    text: str, strict: Addressee, names: Names, language: str, kind: Kind
) -> Addressee | None:
    """Return the doubt whether the words behind the recipients narrow or widen them, or None.

    Without a colon between them, the recipients may also be the subject of the text.
    """
    line = find_narrowed(strict.rest, names, language)
    if line is None and kind is Kind.NOTICE:
        line = find_more_groups(strict.rest, names, language)
    if line:
        named = _recipients(line, names, "")
        named = (*strict.named, *named) if line.place.joined else named
        public = {each in {EVERY_GROUP, *names.groups} for each in named}
        return line.doubtful(() if line.place.within or len(public) > 1 else named)
    head = text.rstrip().removesuffix(strict.rest).strip()
    if kind is Kind.REMIND or head.endswith(":") or begins_text(strict.rest, names, language):
        return None
    subject = strict.named == (EVERY_GROUP,) or strict.named[0] in names.roles
    article = head == "A" and language == "en"
    if goes_on(strict.rest) or article:
        return Addressee((), text, head)
    return Addressee(strict.named, text if subject and head.istitle() else strict.rest, head)


def _assignees(line: Line, strict: Addressee, names: Names, own: str) -> Addressee:
    known, likely = tuple(names.delegations), _delegations(line.place.found, names, own)
    roles = {each.word for each in line.place.found if each.sort is Sort.ROLE}
    if line.letters_differ or (line.place.qualified and not roles <= names.index.roles.keys()):
        likely = ()  # "heads of A" are not A
    if line.label and not line.place.within and (line.marked or line.place.joined):
        return line.refused(NamesPerson(label=line.label, known=known))
    if line.unknown_code:
        return line.refused(UnknownDelegation(code=line.unknown_code, known=known))
    if strict.refused and not (likely and line.before_colon):
        return strict
    if line.is_article:
        return Addressee((), line.text, line.doubtful(likely).doubt)
    return line.doubtful(likely)


def _notice(line: Line, strict: Addressee, names: Names, own: str) -> Addressee:
    known = (EVERY_GROUP, *names.groups, *names.delegations, *names.roles)
    if line.place.qualified:
        return line.refused(UnknownRecipients(words=line.words, known=known))
    if isinstance(strict.refused, UnclearRecipients):
        return strict
    likely = _recipients(line, names, own)
    if strict.named and set(strict.named) == set(likely) and line.begins_in(strict.rest):
        return strict
    if line.label:
        return line.refused(UnknownRecipients(words=line.label, known=known))
    public = {EVERY_GROUP, *names.groups}
    mixed = len({each in public for each in likely}) > 1
    if mixed or (EVERY_GROUP in likely and len(likely) > 1):
        return line.refused(UnclearRecipients())
    if likely:
        return line.doubtful(likely)
    words = line.doubtful(()).doubt
    return strict if strict.refused else line.refused(UnknownRecipients(words=words, known=known))


def _reminder(line: Line, strict: Addressee, names: Names, own: str) -> Addressee:
    likely = () if line.place.qualified else _recipients(line, names, own)
    if strict.named and strict.named == likely and line.begins_in(strict.rest):
        return strict
    if line.label and (line.marked or line.place.joined):
        known = (*names.delegations, *names.groups)
        return line.refused(UnknownDelegation(code=line.label, known=known))
    if strict.refused and not likely:
        return strict
    return line.doubtful(likely)


# What the names at a place mean for a command.


def _delegations(found: Iterable[Found], names: Names, own: str) -> tuple[str, ...]:
    """Return the delegations that these names likely mean."""
    named: dict[str, None] = {}
    for each in found:
        match each.sort:
            case Sort.DELEGATION:
                named[each.word] = None
            case Sort.ALL:
                named |= dict.fromkeys(names.delegations)
            case Sort.BOTH:
                named |= dict.fromkeys(names.parties)
            case Sort.OWN if own:
                named[own] = None
            case Sort.OTHER if own in names.parties:
                others = [each for each in names.parties if each != own]
                named |= dict.fromkeys(others if len(others) == 1 else ())
            case Sort.ROLE:
                named |= dict.fromkeys(names.index.roles.get(each.word, ()))
            case _:
                continue
    return tuple(named)


def _recipients(line: Line, names: Names, own: str) -> tuple[str, ...]:
    """Return the recipients that the names of the line likely mean.

    Of "all heads" these are the heads, because fewer people then read what is meant for few.
    """
    named: dict[str, None] = {}
    for each in line.place.found:
        if each.sort is Sort.ALL:
            named[EVERY_GROUP] = None
        elif each.sort is Sort.GROUP or (each.sort is Sort.ROLE and each.word in names.roles):
            named[each.word] = None
        else:
            named |= dict.fromkeys(_delegations([each], names, own))
    if line.place.beside and len(named) > 1:
        named.pop(EVERY_GROUP, None)
    return tuple(named)

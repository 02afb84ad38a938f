"""Reads the recipients with which the line of a notice begins."""

from __future__ import annotations

import re
from collections.abc import Collection

from domain.groups import CODES
from domain.notices.model import ALL, ROLES
from domain.notices.refusals import UnclearRecipients, UnknownRecipients
from domain.refs import fold

#: Marks around the first word of a line.
_MARKS = ",.:;"
_LISTED = re.compile(r"(?P<to>[^\s:,+]+(?:\s*[,+]\s*[^\s:,+]+)*)(?P<colon>\s*:(?!//))?(?:\s+|$)")
_BEFORE_COLON = re.compile(r"(?P<to>[^:]{1,80}):(?!//)(?:\s+|$)")


def read_recipients(text: str, delegations: Collection[str]) -> tuple[tuple[str, ...], str]:
    """Cut `HUM+POL text`, `HUM POL: text` or `heads text` into recipients and text.

    Raises UnknownRecipients if the line does not begin with recipients. Raises UnclearRecipients
    if groups and people are mixed. Raises UnclearRecipients also if there is no colon and the text
    begins with a word that may be one more recipient.
    """
    found = _BEFORE_COLON.match(text)
    if found and (named := _names(found["to"], delegations, article=True)):
        return _of_one_kind(named), text[found.end() :].strip()
    found = _LISTED.match(text)
    named = _names(found["to"], delegations, article=bool(found["colon"])) if found else ()
    if found is None or not named:
        known = (ALL, *CODES, *delegations, *ROLES)
        first = "".join(text.split(maxsplit=1)[:1])
        raise UnknownRecipients(words=first.strip(_MARKS) or first, known=known)
    to, rest = _of_one_kind(named), text[found.end() :].strip()
    following = _names(rest.split(maxsplit=1)[0], delegations) if rest else ()
    if not found["colon"] and to != (ALL,) and following and _alike(to[0], following[0]):
        raise UnclearRecipients
    return to, rest


def _names(
    words: str, delegations: Collection[str], *, article: bool = False
) -> tuple[str, ...] | None:
    """Return the groups, delegations or roles in *words*, or None if a word names none of them.

    A delegation code in small letters counts only if *article* is true. Otherwise `a` may be the
    English article.
    """
    codes = {fold(code): code for code in delegations}
    named: dict[str, None] = {}
    for word in re.split(r"[\s,+]+", words.strip()):
        key, small = fold(word), word.casefold()
        if small == ALL or small in ROLES:
            named[small] = None
        elif key in CODES:
            named[key] = None
        elif key in codes and (article or word.isupper()):
            named[codes[key]] = None
        else:
            return None
    return tuple(named)


def _of_one_kind(named: tuple[str, ...]) -> tuple[str, ...]:
    if ALL in named and len(named) > 1:
        raise UnclearRecipients
    if not all(_alike(named[0], each) for each in named):
        raise UnclearRecipients
    return named


def _alike(one: str, other: str) -> bool:
    return (one in {ALL, *CODES}) == (other in {ALL, *CODES})

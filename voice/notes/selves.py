"""Words to the desk at the beginning of a reminder for oneself: "me to", "to me", "remind me"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLEASE = r"(?:please|пожалуйста|будь ласка|lütfen)[\s,]+"
#: English "remind" alone may be the deed itself: "remind the drivers".
_REMIND = (
    r"remind(?=\s+(?:me|myself|to)\b)|напомни(?:те)?|нагадай(?:те)?"
    r"|hatırlat(?:ın|ınız|ır mısın(?:ız)?)?"
)
_SELF = (
    r"(?:(?:to|for)\s+)?(?:me|myself)|(?:для\s+)?(?:меня|себя|мене|себе)|мне|мені|собі"
    # Turkish "bana gelen liste" is "the list that came to me".
    r"|bana(?!\s+\w+[ae]n\b)|kendime|(?:benim|kendim)\s+için"
)
_END = r"(?=[\s,:;.–—-]|$)"
_PIECE = re.compile(rf"(?:{_PLEASE})?(?:{_REMIND}|{_SELF}){_END}[\s,:;.–—-]*", re.IGNORECASE)
#: Others are named beside the person.
_OTHERS = re.compile(r"(?:and|or|и|или|та|і|й|або|ve|veya|ile)\s|[&+]", re.IGNORECASE)
#: These words lead from the desk to the text.
_LEADING = re.compile(r"(?:to|that|что|що)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Oneself:
    """A line without the words that make it a reminder for oneself.

    *said* has these words, or "" if there are none. *rest* is the line without them. *others* is
    true if the line names others beside the person: then the line is whole.
    """

    said: str
    rest: str
    others: bool = False


def for_oneself(text: str) -> Oneself:
    """Return *text* without the words that say that the reminder is for the writer alone."""
    rest = text.strip()
    while found := _PIECE.match(rest):
        rest = rest[found.end() :]
        if _OTHERS.match(rest):
            beside = " ".join(rest.split()[:2])
            return Oneself(f"{found[0].strip()} {beside}", text.strip(), others=True)
    if rest == text.strip():
        return Oneself("", rest)
    if led := _LEADING.match(rest):
        rest = rest[led.end() :]
    return Oneself(text.strip().removesuffix(rest).strip(), rest)

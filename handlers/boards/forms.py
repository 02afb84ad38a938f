"""The forms of /my, /status and /show: a page, a group, an entry or words to look for."""

from __future__ import annotations

import re
from typing import Self

from domain.refs import Ref, looks_like_ref
from domain.refusals import UnknownWord
from handlers.turns.entries import split_ref
from handlers.turns.forms import Form
from handlers.turns.parsing import Parser
from voice.step_words import cut_page, cut_word, nearest_word

#: The words of /my.
_OWN = ("ics",)


class OwnForm(Form):
    """`[PAGE]`, or `ics`: a page of the person's open points, or the calendar file."""

    pattern = r"(?:(?P<page>\d{1,6})|(?P<calendar>ics))?"
    page: int = 1
    calendar: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        if cut_word(text, "ics") == "":
            return cls(calendar="ics")
        rest, page = cut_page(text)
        if not rest:
            return cls(page=page)
        if cls.matches(text, parser) or len(text.split()) > 1:
            return super().read(text, parser)
        raise UnknownWord(word=text, command="my", nearest=nearest_word(text, _OWN), known=_OWN)


class GroupForm(Form):
    """`[GROUP] [PAGE]`: the group whose open points are listed.

    In a group's thread it is that group by default.
    """

    pattern = r"(?:(?P<group>[^\W\d]\S*)\s*)?(?P<page>\d{1,6})?"
    group: str | None = None
    page: int = 1

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        number, _, group = text.partition(" ")
        if number.isdecimal() and group:
            text = f"{group} {number}"
        rest, page = cut_page(text)
        return super().read(f"{rest} {page}" if rest != text else text, parser)


class ShowForm(Form):
    """`REF`, `words` to look for, or `page PAGE: words` for a further page of entries found."""

    ref: Ref | None = None
    words: str = ""
    page: int = 1

    @classmethod
    def lacks_ref(cls, words: str, parser: Parser) -> bool:
        return not words

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        if looks_like_ref(text):
            return cls(ref=split_ref(text, parser.group)[0])
        behind = cut_word(text, "page")
        found = re.fullmatch(r"(\d{1,6})\s*(?:[:,]\s*(.*))?", behind or "", re.DOTALL)
        if found:
            # The desk's own buttons name the page first. Of which list it is, the words say.
            return cls(words=found[2] or "", page=int(found[1]))
        words, page = cut_page(text)
        return cls(words=text) if parser.seen or not words else cls(words=words, page=page)

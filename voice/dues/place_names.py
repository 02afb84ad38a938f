"""Tell which words name a place, whose time may be meant behind an hour: "10:00 Geneva"."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.times.wall_clock import zone_places
from voice.dues.side_words import word_set
from voice.dues.tokens import fold_words

#: The beginnings of names of cities and countries, in one spelling, as `fold_words` returns them.
#: Their endings change with the case: ru "Женева", "Женеве".
_BEGINNINGS = (
    "geneva bern berne basel hague washington beijing delhi doha dhabi ankara lviv odesa odessa"
    " kharkiv petersburg ukrain turkey turkiye russia swiss switzerland europe"
    " женев берн вен[аеыуи] гааг гааз лондон париж берлин варшав брюссел вашингтон нью-йорк киев"
    " москв стамбул анкар минск кишинев риг[аеиу] вильнюс таллин хельсинк стокгольм"
    " копенгаген мадрид лиссабон афин софи[яи] бухарест белград будапешт праг загреб каир рияд"
    " эр-рияд джидд дох[ае] дубае дубаи дубай абу-даби тегеран багдад дамаск бейрут амман"
    " иерусалим пекин токио астан алмат ташкент тбилис ереван одесс харьков львов"
    " петербург гринвич украин росси турци швейцари европ"
    " відн віден берлін брюссел київ києв москв вільнюс таллінн гельсінк лісабон афін софі"
    " бєлград праз загреб каїр ер-ріяд катар тегеран єрусалим пекін токіо делі єреван"
    " тбіліс кишинів кишинев одес харків харков львів гринвіч україн росі туреччин швейцарі"
    " європ"
    " cenevre londra viyana varsova bruksel moskova kiev kiyiv kahire baku tiflis erivan"
    " pekin lahey atina bukres belgrad budapeste riyad bagdat tahran bern astana"
    " taskent ukrayna rusya isvicre avrupa"
)
#: Names that other words begin with as well.
_WHOLE = word_set("осло рим риме рима дели баку roma prag şam")
_NAME = re.compile(rf"(?:{'|'.join(_BEGINNINGS.split())})(?:\w{{0,3}}|\w?(?:ськ|ск)\w{{1,3}})")


@lru_cache(maxsize=1024)
def is_place(word: str) -> bool:
    """Return True if *word* names a city or a country that people name zones after."""
    text = fold_words(word.strip("()[] ,.;:"))
    return text in zone_places() or text in _WHOLE or _NAME.fullmatch(text) is not None

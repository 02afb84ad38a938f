"""Reads words that stand in place of a name: "me", «никто», `onlar`."""

from __future__ import annotations

from enum import StrEnum

from voice.yes_no import is_no, is_stop, is_yes, spelled

_ONESELF = frozenset(
    (
        *("me", "i", "myself", "self", "for me", "to me", "with me", "i do", "i will", "its me"),
        *("i myself", "me myself", "mine"),
        *("я", "мне", "меня", "мной", "на меня", "за мной", "у меня", "для меня", "это я", "сам"),
        *("сама", "я сам", "я сама", "себе", "себя", "на себя", "мной"),
        *("мені", "мене", "мною", "на мене", "за мною", "у мене", "для мене", "це я", "собі"),
        *("себе", "на себе", "я сам", "я сама"),
        *("ben", "bana", "beni", "bende", "benim", "kendim", "kendime", "ben kendim"),
    )
)
_NOBODY = frozenset(
    (
        *("nobody", "no one", "noone", "none", "not anybody", "not anyone", "unassigned"),
        *("никто", "никого", "никому", "никем", "ни за кем", "ни у кого"),
        *("ніхто", "нікого", "нікому", "ніким", "ні за ким", "ні в кого"),
        *("kimse", "hiç kimse", "hiçkimse", "kimseye", "hiç kimseye", "hiçbiri", "kimsede"),
    )
)
_OTHERS = frozenset(
    (
        *("him", "he", "her", "she", "them", "they", "us", "we", "you", "it", "this", "that"),
        *("everyone", "everybody", "all", "someone", "somebody", "anyone", "anybody", "who"),
        *("both", "others", "other", "remove", "clear", "unassign", "off", "ourselves"),
        *("он", "она", "они", "мы", "вы", "ты", "ему", "ей", "им", "нам", "вам", "тебе", "его"),
        *("нас", "вас", "все", "всем", "всех", "кто", "кто-то", "кто то", "кто-нибудь", "оба"),
        *("кто нибудь", "другие", "снять", "убрать", "удалить"),
        *("він", "вона", "вони", "ми", "ви", "ти", "йому", "їй", "їм", "нам", "вам", "тобі"),
        *("його", "її", "всі", "усі", "всім", "усім", "хто", "хтось", "хто небудь", "обидва"),
        *("інші", "зняти", "прибрати", "видалити"),
        *("o", "onlar", "biz", "siz", "sen", "ona", "onlara", "bize", "size", "sana", "herkes"),
        *("herkese", "hepsi", "biri", "birisi", "birine", "kim", "ikisi", "diğerleri", "kaldır"),
        *("sil", "çıkar"),
    )
)


class StandIn(StrEnum):
    """For whom a word stands."""

    ONESELF = "oneself"
    NOBODY = "nobody"
    #: For somebody whom only the writer knows, or for no person at all.
    UNCLEAR = "unclear"


def stand_in(words: str) -> StandIn | None:
    """Return for whom *words* stand, or None if they may be a name."""
    said = spelled(words)
    if said in _ONESELF:
        return StandIn.ONESELF
    if said in _NOBODY:
        return StandIn.NOBODY
    unclear = said in _OTHERS or is_no(words) or is_yes(words) or is_stop(words)
    return StandIn.UNCLEAR if unclear else None

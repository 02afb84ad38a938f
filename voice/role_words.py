"""The words of four languages that name a role, everybody, a group, or the desk itself."""

from __future__ import annotations

from functools import cache

from domain.people.labels import RESERVED, capitals
from domain.people.model import Role

#: The beginnings of words, so that all endings of a word are found.
_STEMS: dict[Role | str, str] = {
    Role.HEAD: "head heads chief leader глава руковод голова керівник başkan lider",
    Role.ALTERNATE: "alternate deputy заместит замест заступ yardımcı yedek vekil",
    Role.DELEGATE: "delegate delegat делегат delege member",
    Role.EXPERT: "expert adviser advisor эксперт експерт советник радник uzman danışman",
    Role.SECRETARIAT: "secretar секретар sekret duty дежурн чергов nöbet",
    Role.FACILITATOR: "facilitat conven mediat посредник посередник медиатор медіатор фасилит"
    " модератор kolaylaş arabulu moderat chair председат голову",
    Role.OBSERVER: "observer monitor наблюд спостер монитор моніто gözlem",
    RESERVED: "everyone everybody все всем всех усі всі усіх hepsi herkes tüm bot бот greffier"
    " desk admins admin админ адмін yönetici telegram телеграм support поддержк підтрим destek"
    " humanitar гуманитар гуманітар insani militar военн військ askeri politic политич політич"
    " siyasi delegation heyet делегац",
}
#: A beginning of up to this many letters counts only as a whole word.
_SHORT = 4
#: These are whole words, because many names begin with them.
_WHOLE = {RESERVED: "all heads group poc"}


@cache
def _stems() -> tuple[tuple[str, Role | str], ...]:
    found = [(capitals(stem), role) for role, stems in _STEMS.items() for stem in stems.split()]
    # The longest beginning counts: "delegation" is no delegate.
    return tuple(sorted(found, key=lambda each: -len(each[0])))


@cache
def _whole() -> dict[str, str]:
    return {capitals(word): role for role, words in _WHOLE.items() for word in words.split()}


def read_role(part: str) -> Role | str | None:
    """Return what a part of a label names: a role, RESERVED, or None for any other word.

    *part* is in the form that `labels.capitals` gives it.
    """
    if part in _whole():
        return _whole()[part]
    fitting = (
        role
        for stem, role in _stems()
        if (part.startswith(stem) if len(stem) > _SHORT else part == stem)
    )
    return next(fitting, None)

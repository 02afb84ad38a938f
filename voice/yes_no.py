"""Reads the words by which people say yes, no and stop to a question of the desk."""

from __future__ import annotations

import re

from domain.refs import legible

_YES = frozenset(
    (
        *("yes", "y", "yes please", "ok", "okay", "enter", "confirm", "confirmed", "correct"),
        *("yep", "yeah", "sure", "right", "agreed", "yes confirm", "go ahead", "do it"),
        *("да", "ок", "подтверждаю", "да подтверждаю", "внести", "верно", "согласен", "согласна"),
        *("ага", "да верно", "всё верно", "все верно", "правильно", "хорошо", "давай", "конечно"),
        *("так", "підтверджую", "так підтверджую", "внести", "вірно", "згоден", "згодна", "авжеж"),
        *("ага", "так вірно", "все вірно", "правильно", "добре", "гаразд", "звичайно", "еге ж"),
        *("evet", "tamam", "olur", "onayla", "onaylıyorum", "evet onaylıyorum", "kaydet", "doğru"),
        *("evet doğru", "tabii", "tabi", "elbette", "peki"),
    )
)
_NO = frozenset(
    (
        *("no", "n", "nope", "nah", "no thanks", "no thank you", "not now", "never mind"),
        *("nevermind", "forget it", "nothing", "none", "stop", "no stop", "no cancel", "abort"),
        *("нет", "нет спасибо", "не надо", "не нужно", "не стоит", "не сейчас", "ничего", "неа"),
        *("передумал", "передумала", "стоп", "нет не надо", "нет отмена", "никакой", "хватит"),
        *("ні", "ні дякую", "не треба", "не потрібно", "не варто", "не зараз", "нічого", "нє"),
        *("передумав", "передумала", "стоп", "ні не треба", "ні скасувати", "годі"),
        *("hayır", "hayir", "yok", "hayır teşekkürler", "yok teşekkürler", "gerek yok", "dur"),
        *("istemiyorum", "şimdi değil", "boşver", "boş ver", "hiçbir şey", "hiç", "olmaz"),
    )
)
_STOP = frozenset(
    (
        *("cancel", "отмена", "отменить", "отмени", "скасувати", "скасуй", "скасування"),
        *("відміна", "відмінити", "iptal", "iptal et", "vazgeç", "vazgeçtim"),
    )
)


def is_yes(words: str) -> bool:
    """Return True if *words* are nothing but a yes."""
    return spelled(words) in _YES


def is_no(words: str) -> bool:
    """Return True if *words* are nothing but a no."""
    return spelled(words) in _NO


def is_stop(words: str) -> bool:
    """Return True if *words* are nothing but a word such as "cancel", which ends any question."""
    return spelled(words) in _STOP


def spelled(words: str) -> str:
    """Return *words* in small letters, without punctuation."""
    marked = legible(words).lower().replace("\u0307", "")
    return " ".join(re.sub(r"[.,!?…–—-]", " ", marked).split())

"""The words of four languages that choose a step of a command: `cancel`, «отменить», `iptal`."""

from __future__ import annotations

from functools import cache

from domain.spellings import level, nearest_name

#: The words beside the English one, which help shows. A word may be one of several steps if no
#: command has two of them.
_WORDS = {
    "list": "список перечень перелік liste listele",
    "cancel": "отменить отмени отмена скасувати скасуй скасування iptal",
    "skip": "пропустить пропусти пропуск пропустити atla",
    "snooze": "отложить отложи відкласти відклади ertele",
    "change": "изменить измени исправить змінити зміни виправити değiştir",
    "move": "перенести перенеси сдвинуть пересунути ertele taşı",
    "withdraw": "снять сними отозвать отзови зняти зніми відкликати geri_çek geri_al",
    "confirm": "подтвердить подтверди підтвердити підтверди teyit onayla",
    "again": "снова повторить знову повторити yeniden tekrar",
    "arrived": "дошло доставлено дійшло прийшло ulaştı",
    "drop": "удалить убрать видалити прибрати sil çıkar",
    "flood": "поток потік sel",
    "suspend": "приостановить призупинити askıya_al",
    "reinstate": "возобновить восстановить поновити відновити yeniden_aç",
    "revoke": "отозвать відкликати iptal iptal_et",
    "language": "язык мова dil",
    "zone": "пояс зона dilim saat_dilimi",
    "quiet": "тихо тишина тиша sessiz",
    "duty": "дежурство чергування nöbet",
}
#: A step's word has at most this many words of a line: "geri çek".
_MOST = 2
#: Signs that people put behind the word.
_SIGNS = " \t\n:,"


def cut_word(text: str, word: str) -> str | None:
    """Return what stands behind the step's *word*, with which *text* begins; None if it does not.

    The word may be in any of the languages.
    """
    said = text.split(maxsplit=_MOST)
    for count in range(min(_MOST, len(said)), 0, -1):
        if _spelled(" ".join(said[:count])) in spellings(word):
            return text.split(maxsplit=count)[count].strip(_SIGNS) if len(said) > count else ""
    return None


def nearest_word(typed: str, words: tuple[str, ...], most: int = 2) -> str:
    """Return the one of *words* that is mistyped as *typed* in any language, or "".

    *most* is the number of typing errors that it may have.
    """
    spelled = {each: word for word in reversed(words) for each in spellings(word)}
    found = nearest_name(_spelled(typed), sorted(spelled), most)
    return spelled.get(found, "")


@cache
def spellings(word: str) -> frozenset[str]:
    """Return the words of all languages for the step's English *word*, in small letters."""
    others = (each.replace("_", " ") for each in _WORDS.get(word, "").split())
    return frozenset({word, *map(_spelled, others)})


def _spelled(words: str) -> str:
    return level(words).rstrip(_SIGNS).replace("ё", "е").lower().replace("i̇", "i")

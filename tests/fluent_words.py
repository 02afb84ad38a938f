"""The words that no sentence of the desk may contain, in each of its languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: Language -> beginnings of words; an entry that ends in `$` is a whole word. These words judge a
#: delegation, give it orders, or have another meaning for people who have lived through a war.
_STEMS = {
    "en": (
        "violat breach fail refus late$ guilt ignor unfortunate warning enem please$ sorry$ "
        "target hit$ trigger kill fire$ deadline"
    ),
    "ru": (
        "наруш срыв сорва провал отказ опозда опазд поздно$ просроч невыполн неисполн винов "
        "игнор сожал предупрежд враг враж неприятел противник пожалуйста$ тишин сводк поручен "
        "груз$ груза$ грузы$ двухсот дело$ дела$ делу$"
    ),
    "uk": (
        "поруш зрив зірва провал відмов запізн спізн пізно$ простроч невикон винн винуват "
        "ігнор жаль$ попередж ворог ворож супротивн противник ласка$ тиша$ тиші$ тишу$ тишею$ "
        "зведен доручен вантаж$ вантажу$ вантажі$ двохсот справа$ справи$ справу$ справі$"
    ),
    "tr": (
        "ihlal ihlâl başarısız reddet reddi ret$ gecikti gecikme$ gecikmiş geç$ suç görmezden "
        "yoksay maalesef$ yazık$ uyarı düşman lütfen$ ceset cesed takas üzgün"
    ),
}
_FORBIDDEN = {
    language: re.compile(
        r"\b(?:"
        + "|".join(
            f"{stem[:-1]}\\b" if stem[-1] == "$" else f"{stem}\\w*" for stem in stems.split()
        )
        + ")",
        re.IGNORECASE,
    )
    for language, stems in _STEMS.items()
}


def forbidden(text: str, language: str) -> Iterator[str]:
    """Yield each forbidden part of *text*: words of _STEMS, exclamation marks, emoji."""
    yield from (match[0] for match in _FORBIDDEN[language].finditer(text))
    yield from (each for each in text if each in "!¡" or _is_emoji(each))


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) == "So" and character != "№"

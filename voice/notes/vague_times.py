"""Tells whether a text speaks of a time at all, also of one that cannot be read."""

from __future__ import annotations

import re

from voice.dues import says_how_often
from voice.dues.anchors import is_day
from voice.dues.hints import unit_of
from voice.dues.lexicons import languages
from voice.dues.side_words import word_set
from voice.dues.tokens import fold_words
from voice.notes.times import times_in

_UNITS = frozenset({"hour", "day", "week", "month", "year"})
#: Before a unit these make a rate: "120 a day", ru "в сутки".
_RATES = word_set("per a an в во на за у")
#: In front of such a unit they make it a time again: "within a week".
_WITHIN = word_set("within in during after next for за через протягом протягом упродовж течение")
_WORDS = re.compile(
    r"\b(?:due|deadlines?|tb[dac]|undated|open-ended|latest|earliest|asap|soon(?:est)?|sooner"
    r"|later|until|till?|before|after|during|when(?:ever)?|once|urgent(?:ly)?|immediate(?:ly)?"
    r"|promptly|ongoing|indefinitely|continuous(?:ly)?|constant(?:ly)?|permanent(?:ly)?|always"
    r"|regular(?:ly)?|repeated(?:ly)?|tonight|nightly|fortnight|weekend|(?:no|any|some) time"
    r"|time ?frame|(?:next|this|following|coming) (?:session|meeting|round|time|call|visit)"
    r"|(?:end|start|beginning|middle) of|for (?:now|the time being)|near future"
    r"|(?:first|next) opportunity|time permitting|as time \w+|at \w+ (?:convenience|leisure)"
    r"|срок\w*|бессрочн\w*|дедлайн\w*|срочно|скор\w{1,3}|скорее|позже|позднее|ранее|раньше"
    r"|после|пока|когда|во время|до конца|к концу|в конце|в начале|перед|немедленно|вскоре"
    r"|постоянно|регулярно|всегда|непрерывно|периодически|(?:до|к|перед) \w+ (?:сесси|встреч"
    r"|заседани|раунд)\w*|(?:следующ|ближайш|будущ)\w+|на неделе|выходн\w+|в будни|на днях"
    r"|до (?:\w+ )?(?:распоряжени|указани|уведомлени|извещени|приказ|отмен)\w*"
    r"|(?:при|по) (?:(?:перв|удобн|мер|появлени)\w+ )?(?:же )?(?:возможност\w*|случае)"
    r"|при (?:перв\w+|удобном) (?:же )?(?:удобном )?случае|на досуге|со временем|как только"
    r"|как (?:будет|появится|найдется) (?:время|возможность)|(?:наличии|появлении) времени"
    r"|(?:свободн|удобн)\w+ врем\w+"
    r"|строк\w*|безстроков\w*|термін\w*|терміново|невдовзі|незабаром|пізніше|раніше|після|поки"
    r"|коли|під час|до кінця|наприкінці|на початку|негайно|постійно|регулярно|завжди"
    r"|безперервно|періодично|(?:наступн|найближч|майбутн)\w+|вихідн\w+|на тижні|[ув] будні"
    r"|до (?:\w+ )?(?:розпоряджен|вказів|повідомлен|сповіщен|наказ|скасуван)\w*|днями"
    r"|(?:за|при) (?:(?:перш|зручн)\w+ )?(?:ж )?(?:нагод|можливост)\w*|на дозвіллі|згодом"
    r"|(?:як|якщо|щойно) (?:буде|зявиться|знайдеться) (?:час|нагода|можливість)|з часом"
    r"|(?:вільн|зручн)\w+ час\w*|(?:як|що)найшвидше"
    r"|vade\w*|sure(?:si|siz|li|de|sinde|yle)?|son tarih\w*|tarih(?:i|te|ine|siz)?|acil(?:en)?"
    r"|hemen|derhal|yakinda|sonra|once(?:si|sinde)?|kadar|sirasinda|iken|surekli|devamli|daima"
    r"|duzenli|her zaman|gelecek|onumuzdeki|sonuna|sonunda|basinda|hafta sonu|haftasonu"
    r"|dek|degin|simdilik|ileride|zamanla|bir ara|(?:bu|is)?gunler(?:in)?de"
    r"|(?:ilk|yakin|uygun|bos|musait|kisa) (?:bir )?(?:firsat|zaman|vak[it]|an\b)\w*"
    r"|(?:firsat|vak[it]|zaman|imkan|musait|uygun|mumkun)\w* (?:bul|ol|kal|cik)\w*?"
    r"(?:[iu]nca|[dt][iu]kca|[dt][iu]g[iu]n\w{0,3}da|[aiu]rsa|[aiu]r olmaz))\b"
)


def speaks_of_time(text: str, language: str) -> bool:
    """Return True if *text* speaks of a time, of a rhythm, or of having no time.

    "120 a day" is an amount.
    """
    if times_in(text, language) or any(says_how_often(text, each) for each in languages()):
        return True
    folded = fold_words(text)
    if _WORDS.search(folded):
        return True
    words = re.findall(r"[^\W_]+", folded)
    return any(is_day(each) or _is_span(words[:place], each) for place, each in enumerate(words))


def _is_span(before: list[str], word: str) -> bool:
    """Return True if *word* is a unit of time that is no rate with the words *before* it."""
    if not any(unit_of(word, each) in _UNITS for each in languages()):
        return False
    rate = before[-1:] and before[-1] in _RATES
    return not rate or not _WITHIN.isdisjoint(before[-2:])

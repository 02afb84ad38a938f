"""Tell whether a time belongs to the text: it ends what lasts, or it is the time of an event."""

from __future__ import annotations

import re

from voice.dues.expressions import Expression
from voice.dues.side_words import word_set
from voice.dues.tokens import fold_words

#: With these cues English says that something lasts; a job is done "by" a time.
_UNTIL = re.compile(r"(?:until|till|up to)\b", re.IGNORECASE)
#: Ru and uk "до" and tr "kadar" mean both "by" and "until".
_UP_TO = re.compile(r"до\b", re.IGNORECASE)
_KADAR = re.compile(r"\bkadar$", re.IGNORECASE)
#: What is asked with one of these does not end with the time: "say who is there until".
_ASKING = word_set(
    "кто что сколько ли когда если пока где чем",
    "хто що скільки чи коли якщо доки де",
    "который которые которых которая которую которое які який яка яке яких котрі",
)
#: The beginnings of verbs for what lasts.
_STATES = re.compile(
    r"(?:режим|тишин|перемири|соблюд|продл|прекращени|приостан|отлож|жд[аи]|храни|держ|закры|запре|воздерж|прекра|остав|гарант"
    r"|быть|работа|дежур|сохран|обеспеч|удерж|находит"
    r"|режим|тиш|перемир|дотрим|продовж|подовж|призупин|відкла|чека|зберіг|трима|закри|заборон|утрим|припин|залиш|бути"
    r"|працюва|чергува|забезпеч|перебува)"
)
#: A participle in front of "до": ru "лиц, задержанных до 28 июля".
_PARTICIPLE = re.compile(
    r"(?!данны).{2,}(?:нных|нные|нный|нная|тых|тые|вших|вшие|ющих|ющие|ящих|ящие|щего|щая|щий"
    r"|них|ними|ній|аних|ених|ючих|ючі|ячі|тих)$"
)
#: A Turkish participle behind "kadar" ("gelen"), and words for a state.
_BEHIND_KADAR = re.compile(r".{2,}(?:[ae]n|acak|ecek)$|(?:gecerli|izinli|acik|kapali|ve)$")
#: Turkish verbs that forbid or last.
_KADAR_STATES = re.compile(
    r"(?:.{2,}m[ae]y[iu]n(?:[iu]z)?|.{2,}m[ae]s[iu]n|(?:bekle|surdur|tut|kal|durdur|koru|sagla|devam"
    r"|nobet).*|.*olacak.*|acik|kapali)$"
)
#: A Turkish noun with a possessive ending, or a participle: "oturumunun", "başlayacak". "Yerinde"
#: ("on site") only looks like one.
_OF_NOUN = re.compile(
    r"(?!neden|zaten|zaman|yerinde$)(?:.{2,}s[iu](?:n\w*)?|.{3,}[iu]n[iu]n\w*|.{3,}[iu]n[ae]|.{3,}[iu]nd[ae]n?"
    r"|.{2,}[^\Wy][ae]n|.{2,}[ae]c[ae]k)"
)
#: With one of these behind the noun, it is one with any ending: "uçağı için".
_POSTPOSITIONS = word_set("için öncesi önce öncesinde sonrası sonra sonrasında hakkında")


def lasts_until(line: str, told: Expression, language: str) -> bool:
    """Return True if something may last until the time that a word such as "by" marks."""
    said = line[told.start : told.end]
    if _UNTIL.match(said):
        return True
    if language == "tr" and _KADAR.search(said):
        return _kadar_lasts(line, told, said)
    if language in {"ru", "uk"} and (_UP_TO.match(said) or _ends_with_cue(line, told)):
        return _lasts_before(line[: told.start])
    if said.lower().startswith("before "):
        before = fold_words(line[: told.start]).split()
        return bool(before) and before[-1].endswith("ed")
    return False


def _ends_with_cue(line: str, told: Expression) -> bool:
    before = line[: told.start].split()
    return bool(before) and _UP_TO.fullmatch(before[-1]) is not None


def _lasts_before(text: str) -> bool:
    """Return True if the words in front of ru or uk "до" tell of a state or ask a question."""
    words = fold_words(text).strip(" ,").split()
    clause = fold_words(re.split(r"[,;:.]", text)[-1]).split()
    if not words:
        return False
    if _PARTICIPLE.fullmatch(words[-1]) or not _ASKING.isdisjoint(clause):
        return True
    return any(_STATES.match(each) for each in clause[:2])


def _kadar_lasts(line: str, told: Expression, said: str) -> bool:
    """Return True if tr "kadar" means "until": "yarın 10:00'a kadar bekleyin"."""
    if fold_words(said).startswith("bugune"):
        return True
    behind = fold_words(line[told.end :]).strip(" ,").split()
    if behind and _BEHIND_KADAR.fullmatch(behind[0]):
        return True
    words = fold_words(line).replace(",", " ").split()
    return any(_KADAR_STATES.fullmatch(each.strip(".!")) for each in words)


def belongs_to_noun(rest: str) -> bool:
    """Return True if a Turkish time may belong to the noun behind it: "14:00 toplantısı için"."""
    words = [each.strip(",.") for each in fold_words(rest).strip(" ,'").split()[:2]]
    if not words:
        return False
    return _OF_NOUN.fullmatch(words[0]) is not None or words[-1] in _POSTPOSITIONS

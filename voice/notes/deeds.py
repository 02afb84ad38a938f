"""Notes that turn their command round: "/done … not yet", "/date … is not possible"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from voice.dues.side_words import word_set
from voice.notes.joints import plain_words

#: So many words at the beginning of a note say what it is about.
_FIRST = 3
#: So many words may stand between "not" and what it denies: "not really possible".
_BETWEEN = 2

_NOT = word_set(
    "not never cannot cant couldnt isnt arent wasnt werent hasnt havent didnt dont doesnt"
    " wont wouldnt unable failed не ни degil"
)
#: Alone or at the beginning of a note they deny it; elsewhere they may deny anything.
_NO = word_set("no none nothing nope нет нету ні немає нема hayir yok")
_UNDONE = word_set(
    "impossible undone incomplete unfinished невозможно неготово невыполнено неисполнено"
    " несделано недоделано незавершено неможливо неготово невиконано незроблено незавершено"
    " imkansiz eksik cancelled canceled withdrawn postponed delayed waiting awaiting preparing"
    " отменено отменили отложено перенесено ждем ожидаем готовится готовим скасовано відкладено"
    " перенесено чекаємо очікуємо готується готуємо iptal ertelendi"
)
#: Anywhere in a note they say that something is left out.
_EXCEPT = word_set(
    "except excepting excluding кроме исключением крім окрім винятком haric disinda"
)
#: What is done in part, or is still to be done.
_PART = word_set(
    "partly partially partial half halfway almost nearly mostly only частично отчасти"
    " наполовину половина половину почти только осталось частково почасти наполовину половина"
    " половину майже тільки лише залишилось залишилося kismen yarisi yari neredeyse sadece"
    " yalnizca"
)
_FUTURE = word_set(
    "will shall yet still soon later shortly pending tomorrow underway ongoing tbd expected"
    " planned scheduled будет будут будем буду еще пока скоро позже позднее завтра послезавтра"
    " вскоре сделаем сделаю закончим завершим выполним исполним передадим доделаем отправим"
    " доставим планируется ожидается буде будуть будемо ще поки скоро незабаром згодом пізніше"
    " завтра післязавтра зробимо зроблю закінчимо завершимо виконаємо передамо доробимо"
    " надішлемо доставимо планується очікується henuz yarin yakinda bekleniyor bekliyor"
    " surecek"
)
_PHRASES = re.compile(
    r"\b(?:in progress|in part|to be|going to|not all|в процессе|в работе|в процесі|в роботі"
    r"|devam ediyor|daha sonra|hemen hemen)\b"
)
#: "8 of 12", "80 %".
_SHARE = re.compile(
    r"\b\d+ (?:out of|of|из|з|із|зі) \d+\b|\b\d{1,2} ?(?:%|percent|процент|відсот)"
)
#: Turkish verbs with a negation, and verbs of the future.
_TURKISH_NOT = re.compile(
    r"\w*(?:m[ae](?:di|mis|y[ae]c[ae][kg]|y[iu]z|z)|m[iu]yor)"
    r"(?:m|k|n|s[iu]n|niz|l[ae]r|ti|di|im|iz|uz|um|siniz)*"
)
_TURKISH_WILL = re.compile(
    r"(?!(?:yiy|giy|ic|yak|al|bic|oyun|sic)[ae]c[ae][kg])\w*[ae]c[ae][kg](?:l[ae]r|ti|iz|im)*"
)
_TURKISH_DOING = re.compile(r"\w+[iu]yor(?:um|uz|l[ae]r)?")
_TURKISH_PAST = re.compile(r"\w{2,}[dt][iu](?:k|m|l[ae]r)?")

#: A time that is "not" one of these is refused.
_FIT = word_set(
    "possible suitable convenient feasible realistic acceptable ok okay good work works suit"
    " suits make manage able agree agreed available doable going fit fits подходит подойдет"
    " устраивает сможем смогу сможет успеем успеваем успею успеет получится получается выйдет"
    " годится возможно реально удобно пойдет согласны можем будем підходить підійде влаштовує"
    " зможемо зможу зможе встигнемо встигаємо встигну вийде годиться можливо реально зручно"
    " згодні можемо будемо uygun mumkun musait gercekci iyi olasi"
    " earlier later before sooner until раньше позже ранее позднее раніше пізніше erken gec once"
)
_UNFIT = word_set(
    "impossible unrealistic unacceptable inconvenient unsuitable infeasible cannot cant wont"
    " невозможно нереально неудобно неприемлемо рановато поздновато неможливо нереально"
    " незручно неприйнятно зарано запізно ранувато imkansiz olmaz olmuyor"
    " rejected refused declined никак отклонено отказ ніяк відхилено відмова reddedildi"
)
_TOO = word_set("too слишком очень чересчур занадто надто дуже cok fazla")
_EARLY = word_set("early late soon tight short рано поздно скоро пізно швидко erken gec")
_BETTER = word_set(
    "better rather preferably prefer instead лучше предпочтительно вернее точнее скорее"
    " желательно краще радше точніше бажано tercihen iyisi dogrusu"
)
_MAY_NOT = re.compile(r"(?:yetis|uy|ol|cik|(?:yap|bitir|tamamla)\w*[ae]m)\w+")


def is_not_done(note: str) -> bool:
    """Return True if *note* says that its deed is not done, or not all, or not yet."""
    words = plain_words(note)
    if not words:
        return False
    first = words[:_FIRST]
    if first[0] in _NO or _SHARE.search(" ".join(words)) or _PHRASES.search(" ".join(first)):
        return True
    if not (_NOT | _UNDONE | _PART | _FUTURE).isdisjoint(first):
        return True
    if note.rstrip().endswith("?") or not _EXCEPT.isdisjoint(words):
        return True
    # A Turkish verb stands at the end.
    verbs = (_TURKISH_NOT, _TURKISH_WILL, _TURKISH_DOING)
    return any(verb.fullmatch(each) for verb in verbs for each in (*first, words[-1]))


def is_past(note: str) -> bool:
    """Return True if *note* ends in a Turkish verb of the past: "pazartesi teslim edildi"."""
    words = plain_words(note)
    return bool(words) and _TURKISH_PAST.fullmatch(words[-1]) is not None


def is_turned_down(note: str) -> bool:
    """Return True if *note* says of the time in front of it that it does not suit."""
    words = plain_words(note)
    first = words[:_FIRST]
    if note.rstrip().endswith("?"):
        return True
    if not first:
        return False
    if first[0] in _UNFIT or (len(words) == 1 and first[0] in _NO):
        return True
    return (
        not (_UNFIT - {"cannot", "cant", "wont"} | _BETTER).isdisjoint(first)
        or _is_denied(words)
        or _is_too_early(words[: _FIRST + 1])
        or any(_TURKISH_NOT.fullmatch(each) and _MAY_NOT.match(each) for each in first)
    )


def _is_denied(words: Sequence[str]) -> bool:
    """Return True if "not" at the beginning of *words* denies that a time fits."""
    for place, word in enumerate(words[:_FIRST]):
        if word in _NOT:
            near = words[place - 1 : place] if word == "degil" else words[place + 1 :][:_BETWEEN]
            if not _FIT.isdisjoint(near):
                return True
    return False


def _is_too_early(words: Sequence[str]) -> bool:
    return any(one in _TOO and other in _EARLY for one, other in pairwise(words))

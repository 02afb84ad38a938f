"""Tells which notes on progress may be steps on a list: "done all", «готово два», `2 bitti`."""

from __future__ import annotations

import re

from voice.dues.side_words import word_set
from voice.notes.joints import JOINTS, plain_words
from voice.step_words import cut_last_word, cut_word

#: The steps on a list.
_STEPS = ("done", "undone", "drop", "add", "list")
#: Other words for the same, which people may put before the numbers of lines or behind them.
_OTHERS = word_set(
    "tick untick check uncheck mark unmark remove delete strike cross clear cancel close complete"
    " completed finished ready",
    "отметить отметь отмечено снять сними вычеркнуть вычеркни зачеркнуть закрыть закрой отменить"
    " отмени выполнить завершить завершено закончено стереть готов готова готовы",
    "позначити познач позначено зняти зніми викреслити викресли закрити закрий скасувати скасуй"
    " виконати завершити завершено закінчено стерти готовий готова готові",
    "işaretle kaldır çiz sil iptal kapat tamamla bitir hazır",
)
_COUNTED = word_set(
    "one two three four five six seven eight nine ten first second third fourth fifth sixth"
    " seventh eighth ninth tenth last both all everything rest others",
    "один одну два две три четыре пять шесть семь восемь девять десять первый первую первое первая"
    " второй вторую второе вторая третий третью третье третья четвертый четвертую пятый пятую"
    " шестой седьмой восьмой девятый десятый последний последнюю последнее оба обе все всё весь"
    " остальное остальные",
    "один одну два дві три чотири п'ять шість сім вісім дев'ять десять перший першу перше перша"
    " другий другу друге друга третій третю третє третя четвертий четверту п'ятий п'яту шостий"
    " сьомий восьмий дев'ятий десятий останній останню останнє обидва обидві все усе всі усі"
    " решту решта",
    "bir iki üç dört beş altı yedi sekiz dokuz on birinci ikinci üçüncü dördüncü beşinci altıncı"
    " yedinci sekizinci dokuzuncu onuncu ilk son ikisi üçü hepsi tümü hepsini tümünü tamamı"
    " kalanı kalanlar",
)
#: What the lines of a list are called, and other words beside their numbers.
_FILLING = (
    word_set(
        "line lines item items row rows point points number numbers no the on list of as",
        "строка строку строки строк пункт пункты пункта номер номера позиция позицию",
        "рядок рядки рядка пункт пункти пункта номер номери позиція позицію",
        "satır satırı satırlar satırları madde maddeyi maddeler numara numarayı nolu",
    )
    | JOINTS
)
_NUMBER = re.compile(r"\d{1,3}(?:y?[iu]|s[iu]|n?c[iu]|й|ю|е|st|nd|rd|th)?")
#: A note has at most so many words beside the numbers of lines that it may be about.
_FEW = 2


def resembles_list_step(note: str) -> bool:
    """Return True if *note* may be a step on a list, with words that the step does not take.

    Its first or last word is a step's, and what is beside it is nothing, or numbers of lines.
    """
    for step in _STEPS:
        behind, before = cut_word(note, step), cut_last_word(note, step)
        if behind == "" or (before is not None and _counts(before, whole=True)):
            return True
        if behind is None:
            continue
        if step == "list" and re.search(r"[:;\n]", note):
            return True
        if _counts(behind, whole=False):
            return True
    words = plain_words(note)
    if len(words) < 2:
        return False
    return (words[0] in _OTHERS and _counts(" ".join(words[1:]), whole=True)) or (
        words[-1] in _OTHERS and _counts(" ".join(words[:-1]), whole=True)
    )


def names_lines(note: str, count: int) -> bool:
    """Return True if *note* may be about lines of a list that has *count* lines: "sent 2".

    It has numbers of such lines, and hardly a word beside them.
    """
    words = [each for each in plain_words(note) if each not in _FILLING]
    numbers = [int(each[0]) for each in (re.match(r"\d+", word) for word in words) if each]
    others = [each for each in words if not each[:1].isdigit()]
    fit = bool(numbers) and all(1 <= each <= count for each in numbers)
    return fit and len(others) <= _FEW


def _counts(words: str, *, whole: bool) -> bool:
    """Return True if *words* begin with the number of a line, or with *whole* are only numbers."""
    left = [each for each in plain_words(words) if each not in _FILLING]
    if not left:
        return True
    return all(map(_is_counted, left)) if whole else _is_counted(left[0])


def _is_counted(word: str) -> bool:
    return word in _COUNTED or _NUMBER.fullmatch(word) is not None

"""Words about a correction that are no corrected text: "move to …", "should be …", "text: …"."""

from __future__ import annotations

import re

from domain.refs import traced
from voice.dues.expressions import expressions
from voice.dues.side_words import word_set
from voice.notes.joints import plain_words

#: So many words at the beginning say that a text is about its change.
_FIRST = 2

#: A label before a corrected text.
_LABEL = re.compile(
    r"(?:(?:the\s+)?(?:new\s+|corrected\s+|correct\s+)?text"
    r"|(?:новый|правильный|исправленный|новий|правильний|виправлений)?\s*текст"
    r"|(?:yeni\s+|doğru\s+|düzeltilmiş\s+)?metin)(?:\s*[:：]\s*|\s+[-–—]\s+)",
    re.IGNORECASE,
)
_ENGLISH_VERBS = (
    "change move shift postpone extend replace swap rename amend delay reschedule correct set"
    " remove"
)
_VERBS = word_set(
    f"{_ENGLISH_VERBS}"
    " перенести перенесите перенесем сдвинуть сдвиньте заменить замените изменить измените"
    " поменять поменяйте исправить исправьте продлить продлите отложить удалить убрать вместо"
    " перенести перенесіть зсунути замінити замініть змінити змініть поміняти виправити"
    " виправте продовжити відкласти видалити прибрати замість"
    " degistir degistirin degistirilsin ertele erteleyin ertelensin duzelt duzeltin uzat"
)
#: Words that only a writer who speaks of the text itself puts first.
_OF_TEXT = word_set(
    "add insert delete typo correction добавить добавьте дописать вставить опечатка описка"
    " исправление додати додайте дописати вставити помилка одрук виправлення ekle ekleyin"
    " eklensin sil silin yazim hata hatasi duzeltme"
)
#: An English item may begin with such a verb too: "Move the tents". It is about its change with
#: one of these behind the verb.
_TOWARDS = word_set("to with by from until till")
_ENGLISH = word_set(_ENGLISH_VERBS)
#: What a changed time is called.
_TIMES = word_set(
    "deadline due date time day hour срок срока дедлайн дата дату время час день строк строку"
    " термін терміну дедлайн дата дату час день tarih tarihi tarihini sure suresi sureyi saat"
    " saati saatini son gun gunu termin"
)
#: Other words that may stand around a new time.
_SMALL = word_set(
    "the a an is are it its will be was should must now new not but to by on at for of from"
    " instead please and or until till с со на до к ко в во не а но и или это этот эта новый"
    " новая новое нового будет быть должен должна должно теперь пожалуйста з із до на о об у в"
    " не а але та і або чи це цей новий нова нове буде бути має повинен тепер olacak olsun"
    " olmali olarak no sorry oops actually нет извините простите ні вибачте перепрошую"
    " hayir pardon ozur yeni icin degil ama ve veya bu artik lutfen yerine"
)
_PHRASES = re.compile(
    r"^(?:it )?(?:should|must|needs to|has to|is to) (?:be|read|say)\b"
    r"|^(?:это )?(?:должн[оаы]|должен|должны) быть\b|^(?:це )?(?:має|повинн[оа]|повинен) бути\b"
    r"|\b(?:olmali|olacak|olsun)$|\byerine\b"
    r"|^not (?:\S+ ){1,4}but\b|^не (?:\S+ ){1,4}(?:а|но)\b"
    r"|^(?:\S+ ){1,3}degil \S"
)
_INSTEAD = re.compile(r"\binstead of\b|\bвместо\b|\bзамість\b")
_ARROW = re.compile(r"[-=]>|→|⇒")


def without_label(text: str) -> str:
    """Return a corrected text without a label such as "text:" before it."""
    found = _LABEL.match(text)
    return text[found.end() :] if found and text[found.end() :].strip() else text


def is_about_change(text: str) -> bool:
    """Return True if *text* tells how an earlier text is to change, and may be no text itself."""
    words = plain_words(text)
    first = words[:_FIRST]
    if _ARROW.search(text) or not _OF_TEXT.isdisjoint(words[:1]):
        return True
    if any(each in _VERBS and each not in _ENGLISH for each in first):
        return True
    if any(each in _ENGLISH for each in first) and not _TOWARDS.isdisjoint(words[1:]):
        return True
    joined = " ".join(words)
    return bool(_PHRASES.search(joined) or _INSTEAD.search(joined))


def is_time_alone(text: str, language: str) -> bool:
    """Return True if *text* names a time, and all other words are only about its change."""
    line, _ = traced(text)
    found = expressions(line, language)
    if not found:
        return False
    rest, end = "", 0
    for each in found:
        rest += f"{line[end : each.start]} "
        end = each.end
    left = plain_words(rest + line[end:])
    known = _VERBS | _TIMES | _SMALL
    # "Move from 30 to 31 July": the number is a day.
    moved = not _VERBS.isdisjoint(left)
    return all(each in known or (moved and each.isdigit()) for each in left)

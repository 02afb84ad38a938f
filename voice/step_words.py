"""The words of four languages that choose a step of a command: `cancel`, «отменить», `iptal`."""

from __future__ import annotations

from functools import cache

from domain.spellings import level, nearest_name

#: The words in Russian, Ukrainian and Turkish beside the English one, which help shows; a fourth
#: row has more English ones. The first of a language is the one that the desk names. A word may be
#: one of several steps if no command has two of them.
_WORDS = {
    "list": ("список перечень", "список перелік", "liste listele"),
    "cancel": (
        "отменить отмени отмена удалить удали",
        "скасувати скасуй скасування відмінити видалити видали",
        "iptal sil",
        "delete remove",
    ),
    "skip": ("пропустить пропусти пропуск", "пропустити пропусти", "atla"),
    "snooze": ("отложить отложи", "відкласти відклади", "ertele"),
    "change": ("изменить измени исправить", "змінити зміни виправити", "değiştir"),
    "default": ("по_умолчанию срок_по_умолчанию", "за_замовчуванням типовий", "varsayılan"),
    "no default": ("без_умолчания без_срока", "без_замовчування без_строку", "varsayılan_yok"),
    "move": (
        "перенести перенеси сдвинуть переместить передвинуть",
        "перенести перенеси пересунути перемістити зсунути",
        "taşı ertele kaydır",
        "postpone reschedule",
    ),
    "withdraw": (
        "снять сними отозвать отзови",
        "зняти зніми відкликати",
        "geri_çek geriçek geri_al gerial",
    ),
    "confirm": ("подтвердить подтверди", "підтвердити підтверди", "onayla teyit"),
    "sound": ("звук", "звук", "ses sesli"),
    "again": ("снова повторить", "знову повторити", "yeniden tekrar"),
    "arrived": ("доставлено дошло", "доставлено дійшло прийшло", "ulaştı"),
    "drop": ("удалить убрать", "видалити прибрати", "sil çıkar"),
    "done": (
        "готово сделано выполнено исполнено отметить отметь",
        "готово зроблено виконано позначити познач відмітити відміть",
        "yapıldı tamamlandı bitti tamam işaretle",
        "tick",
    ),
    "undone": (
        "не_готово неготово не_сделано не_выполнено невыполнено не_исполнено",
        "не_готово неготово не_зроблено не_виконано невиконано",
        "yapılmadı bitmedi tamamlanmadı",
        "not_done untick",
    ),
    "date": ("срок дата", "строк дата", "tarih"),
    "words": ("слова формулировка", "слова формулювання", "ifade sözler metin"),
    "add": ("добавить добавь", "додати додай", "ekle"),
    "flood": ("поток", "потік", "sel"),
    "waiting": ("ожидающие ожидает", "очікують очікує", "bekleyen bekleyenler"),
    "suspend": ("приостановить", "призупинити", "askıya_al askıyaal"),
    "reinstate": ("восстановить возобновить", "поновити відновити", "yeniden_aç"),
    "revoke": ("отозвать", "відкликати", "iptal iptal_et"),
    "language": ("язык языка", "мова мову", "dil dili", "lang"),
    "zone": (
        "пояс зона часовой_пояс",
        "пояс зона часовий_пояс",
        "dilim saat_dilimi",
        "time_zone timezone tz",
    ),
    "quiet": (
        "тихо тишина часы_без_уведомлений без_уведомлений тихие_часы",
        "тихо тиша години_без_сповіщень без_сповіщень тихі_години",
        "sessiz bildirimsiz bildirimsiz_saatler sessiz_saatler",
        "quiet_hours",
    ),
    "duty": (
        "дежурство на_дежурстве",
        "чергування на_чергуванні",
        "nöbet nöbette",
        "on_duty",
    ),
    "weekly": (
        "еженедельно неделя обзор обзор_недели",
        "щотижня тиждень огляд огляд_тижня",
        "haftalık özet haftalık_özet",
        "weekly_digest digest",
    ),
    "ics": ("календарь", "календар", "takvim"),
    "page": ("страница страницу стр стр.", "сторінка сторінку стор стор.", "sayfa"),
    "at": ("в о об", "о об у в", "saat"),
    # The words of `/propose` and `/position`.
    "groups": ("группы группа", "групи група", "gruplar grup"),
    "close": ("закрыть закрытие", "закрити закриття", "kapat kapatma"),
    "package": ("пакет", "пакет", "paket"),
    "non-paper": ("нон-пейпер", "нон-пейпер", "gayriresmî_belge"),
    "silence": ("процедура_умолчания умолчание", "мовчазна_згода", "sessizlik_usulü sessizlik"),
    "lift": ("прекратить", "припинити", "kaldır"),
    "until": ("до", "до", "son_tarih"),
    "defer": ("отложить отложи", "відкласти відклади", "ertele"),
    "valid": ("действует", "чинна чинний", "geçerli"),
    "versions": ("редакции редакция", "редакції редакція", "sürümler sürüm"),
    "agree": ("согласие", "згода", "kabul"),
    "statement": ("заявление", "заява", "beyan"),
    "adref": ("ad_referendum", "ad_referendum", "ad_referendum"),
    "considering": ("на_рассмотрении", "на_розгляді", "değerlendiriliyor"),
    "object": ("возражение возражаю", "заперечення заперечую", "itiraz"),
    "notsilence": ("не_умолчание", "не_мовчазно", "sessizlik_değil"),
    "basis": ("основа", "основа", "temel"),
    "yes": ("да", "так", "evet"),
    "no": ("нет", "ні", "hayır"),
}
_LANGUAGES = ("ru", "uk", "tr")
#: A step's word has at most this many words of a line: "часы без уведомлений".
_MOST = 3
#: A page's number has fewer digits.
_DIGITS = 7
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


def cut_last_word(text: str, word: str) -> str | None:
    """Return what stands before the step's *word*, with which *text* ends; None if it does not."""
    said = text.split()
    for count in range(min(_MOST, len(said) - 1), 0, -1):
        if _spelled(" ".join(said[-count:])) in spellings(word):
            return " ".join(said[:-count]).rstrip(_SIGNS)
    return None


def cut_page(text: str) -> tuple[str, int]:
    """Return *text* without `page 2` at its end, in any language, and that number, or else 1."""
    before, _, last = text.rpartition(" ")
    found = cut_last_word(before, "page") if last.isdecimal() and len(last) < _DIGITS else None
    if found is None and last.isdecimal() and cut_word(before, "page") == "":
        found = ""
    return (text, 1) if found is None else (found, int(last))


def nearest_word(typed: str, words: tuple[str, ...], most: int = 2) -> str:
    """Return the one of *words* that is mistyped as *typed* in any language, or "".

    *most* is the number of typing errors that it may have.
    """
    spelled = {each: word for word in reversed(words) for each in spellings(word)}
    found = nearest_name(_spelled(typed), sorted(spelled), most)
    return spelled.get(found, "")


def own_word(word: str, language: str) -> str:
    """Return the step's English *word* in *language*, as the desk names it."""
    if word not in _WORDS or language not in _LANGUAGES:
        return word
    return _WORDS[word][_LANGUAGES.index(language)].split()[0].replace("_", " ")


@cache
def spellings(word: str) -> frozenset[str]:
    """Return the words of all languages for the step's English *word*, in small letters."""
    others = " ".join(_WORDS.get(word, ())).split()
    return frozenset({word, *(_spelled(each.replace("_", " ")) for each in others)})


def _spelled(words: str) -> str:
    return level(words).rstrip(_SIGNS).replace("ё", "е").lower().replace("i̇", "i")

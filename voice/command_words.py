"""The words by which people call the commands in Russian, Ukrainian and Turkish."""

from __future__ import annotations

from voice.dues.tokens import fold_words

#: The beginnings of such words, by the command's name.
_STEMS = {
    "remind": "напомин напомн нагад hatirlat animsat",
    "action": "задач действ поручен завдан дія дію доручен eylem gorev",
    "done": "готов сделан выполн исполн зроблен викон yapildi tamam bitti",
    "accept": "принят приня прийня приймаю kabul",
    "decline": "отклон відхил reddet",
    "date": "срок дата перенос строк дату tarih sure",
    "assign": "назнач признач ata gorevlendir",
    "progress": "ход прогресс продвиж перебіг прогрес поступ ilerleme gelisme",
    "follow": "вопрос уточн запитан питан soru takip",
    "reply": "ответ відпов yanit cevap",
    "confirm": "подтвер підтвер onay dogrula",
    "withdraw": "отозв снят відклик зняти geri",
    "correct": "исправ виправ duzelt",
    "notice": "уведомл объявл повідомл оголош duyuru bildir",
    "seen": "прочит видел прочитан бачив gordum okudum",
    "show": "показ покаж goster",
    "my": "мои моё мое мої моє benim",
    "status": "статус состоян стан durum",
    "settings": "настро налашт ayar",
    "accredit": "аккредит акредит",
    "cancel": "отмен скасу iptal vazgec",
    "enter": "внес kaydet",
    "undo": "вернуть повернути gerial",
    "privacy": "приват конфиденц конфіденц gizlilik",
    "facilitator": "посредник фасилит посередник kolaylas",
    "digest": "обзор сводк огляд зведен ozet",
    "parked": "отложен задержан відкладен bekleyen",
    "setup": "установ встанов kurulum",
}


def command_called(word: str) -> str:
    """Return the name of the command that a word of another language calls, or ""."""
    said = fold_words(word)
    return next(
        (name for name, stems in _STEMS.items() if any(map(said.startswith, stems.split()))), ""
    )

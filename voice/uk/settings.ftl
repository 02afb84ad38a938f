# Settings of one person: language, time zone, quiet hours and duty.

help-settings = Мова, пояс, години без сповіщень, чергування, огляд тижня
example-settings = zone { $example-zone }

settings-title = Ваші налаштування
settings-language = Мова: { $language }
settings-zone = Часовий пояс: { $zone } · зараз { $clock }
settings-quiet = Години без сповіщень: { $hours }
settings-no-quiet = Години без сповіщень: немає
settings-duty = На чергуванні
settings-no-duty = Не на чергуванні
settings-weekly = Огляд тижня: наступний { FULL($at) }
settings-no-weekly = Огляд тижня: немає
settings-next = Кнопка або команда: /settings zone { $example-zone }

ask-zone = { $words }: який часовий пояс мається на увазі? Кнопка або інше місто.

button-quiet = Без сповіщень { $hours }
button-quiet-off = Сповіщення завжди
button-zone = { $zone } · { $clock }
button-duty-on = На чергуванні
button-weekly = Огляд: пн 09:00
button-weekly-off = Без огляду тижня
button-duty-off = Не на чергуванні

receipt-language = Мова: { $language }
receipt-zone = Часовий пояс: { $zone }. Зараз там { $clock }.
receipt-quiet = Години без сповіщень: { $quiet ->
    [off] немає
   *[other] { $quiet }
}
receipt-duty = { $duty ->
    [on] На чергуванні
   *[off] Не на чергуванні
}
receipt-weekly = { $weekly ->
    [off] Огляд тижня вимкнено
   *[on] Огляд тижня в особистий чат, наступний { FULL($at) }
}

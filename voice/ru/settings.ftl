# Settings of one person: language, time zone, quiet hours and duty.

help-settings = Язык, часовой пояс, часы без уведомлений и дежурство
example-settings = zone { $example-zone }

settings-title = Ваши настройки
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $zone } · сейчас { $clock }
settings-quiet = Часы без уведомлений: { $hours }
settings-no-quiet = Часы без уведомлений: нет
settings-duty = На дежурстве
settings-no-duty = Не на дежурстве
settings-next = Кнопка или команда: /settings zone { $example-zone }

ask-zone = { $words }: какой часовой пояс имеется в виду? Кнопка или другой город.

button-quiet = Без уведомлений { $hours }
button-quiet-off = Уведомления всегда
button-zone = { $zone } · { $clock }
button-duty-on = На дежурстве
button-duty-off = Не на дежурстве

receipt-language = Язык: { $language }
receipt-zone = Часовой пояс: { $zone }. Сейчас там { $clock }.
receipt-quiet = Часы без уведомлений: { $quiet ->
    [off] нет
   *[other] { $quiet }
}
receipt-duty = { $duty ->
    [on] На дежурстве
   *[off] Не на дежурстве
}

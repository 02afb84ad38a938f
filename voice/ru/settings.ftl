# Settings of one person: language, time zone, quiet hours and duty.

help-settings = Язык, пояс, часы без уведомлений, дежурство, обзор недели
example-settings = zone { $example-zone }

settings-title = Ваши настройки
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $zone } · сейчас { $clock }
settings-quiet = Часы без уведомлений: { $hours }
settings-no-quiet = Часы без уведомлений: нет
settings-duty = На дежурстве
settings-no-duty = Не на дежурстве
settings-weekly = Обзор недели: следующий { FULL($at) }
settings-no-weekly = Обзор недели: нет
settings-next = Кнопка или команда: /settings zone { $example-zone }

ask-zone = { $words }: какой часовой пояс имеется в виду? Кнопка или другой город.

button-quiet = Без уведомлений { $hours }
button-quiet-off = Уведомления всегда
button-zone = { $zone } · { $clock }
button-duty-on = На дежурстве
button-weekly = Обзор: пн 09:00
button-weekly-off = Без обзора недели
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
receipt-weekly = { $weekly ->
    [off] Обзор недели отключён
   *[on] Обзор недели в личный чат, следующий { FULL($at) }
}

# Пункти до виконання. Слова делегації не стоять усередині речення: вони стоять у цитаті поруч.

action-title = { $ref } · { $state ->
    [awaiting] пункт · очікує прийняття до виконання
    [reported] пункт до виконання · повідомлено про виконання
    [closed] пункт до виконання · закрито
    [declined] пункт · не прийнято до виконання
    [withdrawn] пункт до виконання · знято
   *[open] пункт до виконання
}
action-whose-awaiting = Для { $delegation-of } · строк: { $due }
action-whose-open = { $delegations } · строк: { $due }
action-line = { $delegation } · { $state }
action-due-line = Строк: { $due }
action-proposed = Внесено { $delegation-by }, { STAMP($at) }
action-proposed-accepted = Внесено { $delegation-by } · прийнято до виконання { STAMP($at) }
action-entered = Внесено { $delegation-by }, { STAMP($at) }
action-reported = Повідомлено про виконання: { $delegation }, { STAMP($at) }
action-closed = Закрито { STAMP($at) } · про виконання повідомлено: { $delegation }
action-declined = Не прийнято до виконання: { $delegation }, { STAMP($at) }
action-withdrawn = Знято { STAMP($at) } · { $delegation }
action-asked = { $delegation } · запитано інший строк: { FULL($due) }
action-moved = { $count ->
    [1] Строк перенесено один раз, попередній: { $was }
    [one] Строк перенесено { $count } раз, попередній: { $was }
    [few] Строк перенесено { $count } рази, попередній: { $was }
    [many] Строк перенесено { $count } разів, попередній: { $was }
   *[other] Строк перенесено { $count } раза, попередній: { $was }
}
action-nears = { $ref } · до строку { $left } · { CLOCK($at) }
action-nears-day = { $ref } · до строку { $left } · { FULL($at) }
action-now = { $ref } · строк настав · { CLOCK($at) }
action-passed = { $ref } · строк минув
action-check-title = { $ref } · до виконання невідкладно
action-addressed = { $delegations }
action-addressed-past = { $delegations } · строк був: { FULL($due) }, { $ago } тому
action-is-due = Строк: { FULL($due) }.
action-was-due = Строк був: { FULL($due) }.
action-no-report = Повідомлення не надходило.
action-no-report-next = Повідомлення не надходило. Наступне сповіщення: { FULL($next) }.

state-awaiting = очікує прийняття до виконання
state-open = у роботі
state-reported = повідомлено про виконання
state-closed = закрито
state-declined = не прийнято до виконання
state-withdrawn = знято

list-action = { $ref } · { $delegations } · { $due } · { $state }

button-accept = Прийняти до виконання
button-accept-date = Прийняти з іншим строком
button-decline = Не приймати
button-done = Повідомити про виконання
button-progress = Перебіг
button-new-date = Інший строк
button-agree = Згода
button-keep = Зберегти строк
button-agree-of = Згода · { $delegation }
button-keep-of = Зберегти строк · { $delegation }
button-confirm = Підтвердити
button-not-yet = Поки ні
button-history = Історія
button-snooze-1h = Відкласти на 1 год
button-snooze-4h = 4 год
button-snooze-tomorrow = Завтра 09:00
button-due-1 = +24 год
button-due-2 = +48 год
button-due-3 = пт 12:00 UTC
button-due-4 = Невідкладно

receipt-action = { $ref }: внесено.
receipt-action-due = { $ref }: внесено, строк { FULL($due) }.
receipt-accepted = { $ref }: прийнято до виконання, { CLOCK($at) }.
receipt-declined = { $ref }: внесено як не прийняте до виконання.
receipt-date-asked = { $ref }: запитано строк { FULL($due) }. Сторона, що пропонувала, погоджується або зберігає строк.
receipt-date-replaced = { $ref }: запитано строк { FULL($due) } замість { FULL($was) }. Сторона, що пропонувала, погоджується або зберігає строк.
receipt-date-agreed = { $ref }: новий строк діє.
receipt-date-kept = { $ref }: строк збережено.
receipt-progress = { $ref }: перебіг виконання внесено.
receipt-reported = { $ref }: повідомлено про виконання, { CLOCK($at) }.
receipt-confirmed = { $ref }: підтверджено, закрито.
receipt-line-confirmed = { $ref }: повідомлення про виконання підтверджено.
receipt-not-yet = { $ref }: знову в роботі.
receipt-withdrawn = { $ref }: знято.
receipt-corrected = { $ref }: виправлено. У журналі лишаються обидва записи.
receipt-snoozed = { $ref }: наступне нагадування { FULL($at) }. Строк пункту не змінюється.

ask-due = Який строк?
ask-due-next = Поки нічого не внесено. Що надіслати: кнопка зі строком або та сама команда зі словом by і часом.
    Наприклад: by 25 липня 12:00
ask-action-assignees = Чий це пункт до виконання? Кнопка з делегацією або її код.
    Наприклад: B
ask-action-text = Що належить зробити? Текст, до 500 знаків.
ask-action-due = Який строк? Кнопка або час.
    Наприклад: 25 липня 12:00

answer-awaited = Очікується відповідь: { $delegation }

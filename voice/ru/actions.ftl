# Пункты к исполнению. Слова делегации не стоят внутри предложения: они стоят в цитате рядом.

action-title = { $ref } · { $state ->
    [awaiting] пункт · ожидает принятия к исполнению
    [reported] пункт к исполнению · сообщено об исполнении
    [closed] пункт к исполнению · закрыто
    [declined] пункт · не принято к исполнению
    [withdrawn] пункт к исполнению · снято
   *[open] пункт к исполнению
}
action-whose-awaiting = Для { $delegation-of } · срок: { $due }
action-whose-open = { $delegations } · срок: { $due }
action-line = { $delegation } · { $state }
action-due-line = Срок: { $due }
action-proposed = Внесено { $delegation-by }, { STAMP($at) }
action-proposed-accepted = Внесено { $delegation-by } · принято к исполнению { STAMP($at) }
action-entered = Внесено { $delegation-by }, { STAMP($at) }
action-reported = Сообщено об исполнении: { $delegation }, { STAMP($at) }
action-closed = Закрыто { STAMP($at) } · об исполнении сообщено: { $delegation }
action-declined = Не принято к исполнению: { $delegation }, { STAMP($at) }
action-withdrawn = Снято { STAMP($at) } · { $delegation }
action-asked = { $delegation } · запрошен другой срок: { FULL($due) }
action-moved = { $count ->
    [1] Срок перенесён один раз, прежний: { $was }
    [one] Срок перенесён { $count } раз, прежний: { $was }
    [few] Срок перенесён { $count } раза, прежний: { $was }
    [many] Срок перенесён { $count } раз, прежний: { $was }
   *[other] Срок перенесён { $count } раза, прежний: { $was }
}
action-nears = { $ref } · до срока { $left } · { CLOCK($at) }
action-nears-day = { $ref } · до срока { $left } · { FULL($at) }
action-now = { $ref } · срок наступил · { CLOCK($at) }
action-passed = { $ref } · срок истёк
action-check-title = { $ref } · к исполнению безотлагательно
action-addressed = { $delegations }
action-addressed-past = { $delegations } · срок был: { FULL($due) }, { $ago } назад
action-is-due = Срок: { FULL($due) }.
action-was-due = Срок был: { FULL($due) }.
action-no-report = Сообщение не поступало.
action-no-report-next = Сообщение не поступало. Следующее извещение: { FULL($next) }.

state-awaiting = ожидает принятия к исполнению
state-open = в работе
state-reported = сообщено об исполнении
state-closed = закрыто
state-declined = не принято к исполнению
state-withdrawn = снято

list-action = { $ref } · { $delegations } · { $due } · { $state }

button-accept = Принять к исполнению
button-accept-date = Принять с другим сроком
button-decline = Не принимать
button-done = Сообщить об исполнении
button-progress = Ход
button-new-date = Другой срок
button-agree = Согласие
button-keep = Сохранить срок
button-agree-of = Согласие · { $delegation }
button-keep-of = Сохранить срок · { $delegation }
button-confirm = Подтвердить
button-not-yet = Пока нет
button-history = История
button-snooze-1h = Отложить на 1 ч
button-snooze-4h = 4 ч
button-snooze-tomorrow = Завтра 09:00
button-due-1 = +24 ч
button-due-2 = +48 ч
button-due-3 = пт 12:00 UTC
button-due-4 = Безотлагательно

receipt-action = { $ref }: внесено.
receipt-action-due = { $ref }: внесено, срок { FULL($due) }.
receipt-accepted = { $ref }: принято к исполнению, { CLOCK($at) }.
receipt-declined = { $ref }: внесено как не принятое к исполнению.
receipt-date-asked = { $ref }: запрошен срок { FULL($due) }. Предложившая сторона соглашается или сохраняет срок.
receipt-date-replaced = { $ref }: запрошен срок { FULL($due) } вместо { FULL($was) }. Предложившая сторона соглашается или сохраняет срок.
receipt-date-agreed = { $ref }: новый срок действует.
receipt-date-kept = { $ref }: срок сохранён.
receipt-progress = { $ref }: ход исполнения внесён.
receipt-reported = { $ref }: сообщено об исполнении, { CLOCK($at) }.
receipt-confirmed = { $ref }: подтверждено, закрыто.
receipt-line-confirmed = { $ref }: сообщение об исполнении подтверждено.
receipt-not-yet = { $ref }: снова в работе.
receipt-withdrawn = { $ref }: снято.
receipt-corrected = { $ref }: исправлено. В журнале остаются обе записи.
receipt-snoozed = { $ref }: следующее напоминание { FULL($at) }. Срок пункта не меняется.

ask-due = Какой срок?
ask-due-next = Пока ничего не внесено. Что отправить: кнопка со сроком или та же команда со словом by и временем.
    Например: by 25 июля 12:00
ask-action-assignees = Чей это пункт к исполнению? Кнопка с делегацией или её код.
    Например: B
ask-action-text = Что предстоит сделать? Текст, до 500 знаков.
ask-action-due = Какой срок? Кнопка или время.
    Например: 25 июля 12:00

answer-awaited = Ожидается ответ: { $delegation }

# Action items: cards, notices about due times, assignments, links and withdrawals.
# A delegation's words are never part of a sentence. They are shown in a separate block quote.

help-assign = Указать, кто занимается пунктом (видит своя делегация)
help-link = Связать две записи одной группы
help-unlink = Убрать связь
help-retain = Сохранить пункт, который предложено снять
help-action = Внести пункт к исполнению
help-action-own = Внести пункт к исполнению для своей делегации
help-accept = Принять пункт к исполнению от имени своей делегации
help-decline = Не принимать пункт к исполнению
help-date = Принять с другим сроком или запросить другой срок
help-agree = Согласиться с запрошенным сроком или формулировкой
help-keep = Оставить прежний срок или формулировку
help-progress = Внести ход исполнения; вести перечень под пунктом
help-done = Сообщить об исполнении пункта
help-confirm = Подтвердить исполнение пункта
help-notyet = Вернуть в работу пункт, об исполнении которого сообщено
help-withdraw = Снять запись или предложить снятие, если её приняла другая делегация
help-correct = Исправить свою запись в течение 10 минут; позже запросить другую формулировку пункта
help-undo = Отозвать своё принятие, сообщение об исполнении, подтверждение или отметку о просмотре в течение 10 минут
help-snooze = Отложить личное напоминание о пункте
example-action = { $example-assignee }: Подтвердить пропускную способность холодного хранения в сутки до { $example-day } 12:00
example-decline = { $example-ref } не входит в наш мандат
example-date = { $example-ref } { $example-later } 09:00 два агрегата в пути
example-progress = { $example-ref } два агрегата в пути
example-progress-list = { $example-ref }: агрегаты упакованы; транспорт найден
example-progress-add = { $example-ref } документы готовы
example-progress-line = { $example-ref } 2
example-done = { $example-ref } 120 в сутки, 2 автомобиля
example-notyet = { $example-ref } не указано число в сутки
example-correct = { $example-ref } Подтвердить пропускную способность в сутки до { $example-day } 12:00
example-assign = { $example-ref } Отдел логистики
example-link = { $example-ref } { $example-second }
example-snooze = { $example-ref } 1h

action-title = { $ref } · { $state ->
    [awaiting] пункт · ожидает принятия к исполнению
    [reported] пункт к исполнению · сообщено об исполнении
    [closed] пункт к исполнению · закрыто
    [declined] пункт · не принято к исполнению
    [withdrawn] пункт к исполнению · снято
   *[open] пункт к исполнению
}
action-whose-awaiting = Для { $delegation-of } · срок: { $due }
action-whose-awaiting-past = Для { $delegation-of } · срок был: { $due }
action-whose-open = { $delegations } · срок: { $due }
action-whose-open-past = { $delegations } · срок был: { $due }
action-line = { $delegation } · { $state }
due-by-default = { $due } (срок группы по умолчанию)
action-due-line = Срок: { $due }
action-due-line-past = Срок был: { $due }
action-proposed = Предложено { $delegation-by }, { STAMP($at) }
action-proposed-accepted = Предложено { $delegation-by } · принято к исполнению { STAMP($at) }
action-entered = Внесено { $delegation-by }, { STAMP($at) }
action-reported = Сообщено об исполнении: { $delegation }, { STAMP($at) }
action-closed = Закрыто { STAMP($at) } · об исполнении сообщено: { $delegation }
action-declined = Не принято к исполнению: { $delegation }, { STAMP($at) }
action-reopened = Возвращено в работу { $delegation-by }, { STAMP($at) }
action-withdrawn = Снято: { $delegations }, { STAMP($at) }
action-withdrawn-before = Снято { STAMP($at) }
action-asked = { $delegation } · запрошен другой срок: { FULL($due) }
action-words-asked = { $delegation } запрашивает другую формулировку:
action-words-agreed = { $delegation }: согласие с другой формулировкой
action-list = Перечень { $delegation-of }:
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
action-ongoing-title = { $ref } · постоянно
action-ongoing = { $ref } · постоянно. Есть что сообщить?
action-check-title = { $ref } · к исполнению безотлагательно
action-addressed = { $delegations }
action-addressed-past = { $delegations } · срок был: { FULL($due) }, { $ago } назад
action-is-due = Срок: { FULL($due) }.
action-was-due = Срок был: { FULL($due) }.
action-no-report = Сообщение не поступало.
action-no-report-next = Сообщение не поступало. Следующее напоминание: { FULL($next) }.
action-next = Следующее напоминание: { FULL($next) }.

state-awaiting = ожидает принятия к исполнению
state-open = в работе
state-reported = сообщено об исполнении
state-closed = закрыто
state-declined = не принято к исполнению
state-withdrawn = снято

list-action = { $ref } · { $delegations } · { $due } · { $state }
list-action-sides = { $ref } · { $due } · { $state }
list-side = { $delegation }: { $state }

own-date = запрошен другой срок
own-words = запрошена другая формулировка
own-withdrawal = предложено снять

answer-awaited = Ожидается ответ: { $delegation }
which-date = Пока ничего не внесено: другой срок для { $ref } запрашивают несколько делегаций. Нажмите нужную кнопку.
told-accepted = { $ref } · принято к исполнению { $delegation-by }
told-declined = { $ref } · не принято к исполнению { $delegation-by }
told-date-asked = { $ref } · другой срок запрошен { $delegation-by }: { $due }
told-date-agreed = { $ref } · новый срок согласован { $delegation-by }: { $due }
told-date-kept = { $ref } · срок сохранён { $delegation-by }: { $due }
told-reported = { $ref } · сообщено об исполнении: { $delegation }
told-confirmed = { $ref } · сообщение об исполнении подтверждено { $delegation-by }
told-withdrawn = { $ref } · снято { $delegation-by }
told-withdraw-agreed = { $ref } · снято с согласия { $delegation-of }
told-withdraw-kept = { $ref } · сохранено { $delegation-by }
told-words-kept = { $ref } · прежняя формулировка оставлена { $delegation-by }
told-words-asked = { $ref } · другая формулировка, взамен запрошенной ранее, запрошена { $delegation-by }
told-reworded = { $ref } · другая формулировка согласована { $delegation-by } и действует
told-corrected = { $ref } · исправлено { $delegation-by }
told-acceptance-undone = { $ref } · принятие к исполнению отозвано { $delegation-by }
told-report-undone = { $ref } · сообщение об исполнении отозвано { $delegation-by }
told-not-yet = { $ref } · возвращено в работу { $delegation-by }
told-confirmation-undone = { $ref } · подтверждение отозвано { $delegation-by }

action-with = Кто занимается: { $whom }
action-links = Связано: { $refs }
action-withdraw-asked = { $delegation } · предложено снять
action-withdraw-agreed = { $delegation } · согласие на снятие

button-accept = Принять к исполнению
button-accept-date = Принять с другим сроком
button-decline = Не принимать
button-done = Сообщить об исполнении
button-progress = Ход
button-new-date = Другой срок
button-agree = Согласие
button-keep = Сохранить срок
button-agree-date = Принять срок
button-agree-date-of = Принять срок · { $delegation }
button-agree-words = Принять формулировку
button-keep-words = Оставить прежнюю
button-change-words = Изменить формулировку
button-agree-of = Согласие · { $delegation }
button-keep-of = Сохранить срок · { $delegation }
button-confirm = Подтвердить
button-not-yet = Ещё не исполнено
button-history = История
button-take-back = Отозвать
button-snooze-1h = Отложить на 1 ч
button-snooze-4h = 4 ч
button-snooze-tomorrow = Завтра 09:00
button-due-default = По умолчанию: { $length }
button-due-1 = +24 ч
button-due-2 = +48 ч
button-due-3 = пт 12:00 UTC
button-due-4 = Безотлагательно
button-nobody = Никто
button-withdraw = Согласие на снятие
button-retain = Сохранить пункт
button-propose-again = Предложить заново
button-no-reason = Без указания причины

receipt-action = { $ref }: внесено.
receipt-action-default = { $ref }: внесено, срок { FULL($due) }, по умолчанию для группы.
receipt-action-due = { $ref }: внесено, срок { FULL($due) }.
receipt-accepted = { $ref }: принято к исполнению, { PAST($at) }.
receipt-declined = { $ref }: внесено как не принятое к исполнению.
receipt-date-asked = { $ref }: запрошен срок { FULL($due) }. Предложившая сторона соглашается или сохраняет срок.
receipt-date-replaced = { $ref }: запрошен срок { FULL($due) } вместо { FULL($was) }. Предложившая сторона соглашается или сохраняет срок.
receipt-date-agreed = { $ref }: новый срок действует.
receipt-date-kept = { $ref }: срок сохранён.
receipt-progress = { $ref }: ход исполнения внесён.
receipt-words-asked = { $ref }: другая формулировка запрошена. Она действует после согласия другой стороны.
receipt-words-agreed = { $ref }: согласие с другой формулировкой внесено.
receipt-words-kept = { $ref }: формулировка остаётся прежней.
receipt-reworded = { $ref }: действует другая формулировка. В журнале обе.
receipt-list = { $ref }: перечень вашей делегации внесён.
receipt-list-done = { $ref } · отмечено в вашем перечне: { $numbers }
receipt-list-undone = { $ref } · отметка в вашем перечне снята: { $numbers }
receipt-list-dropped = { $ref } · убрано из вашего перечня: { $numbers }
receipt-reported = { $ref }: сообщено об исполнении, { PAST($at) }.
receipt-confirmed = { $ref }: подтверждено, закрыто.
receipt-line-confirmed = { $ref }: сообщение об исполнении подтверждено.
receipt-not-yet = { $ref }: снова в работе.
receipt-withdrawn = { $ref }: снято.
receipt-corrected = { $ref }: исправлено. В журнале остаются обе записи.
receipt-taken-back = { $ref }: отозвано, { PAST($at) }. В журнале остаются обе записи.
receipt-snoozed = { $ref }: следующее напоминание { FULL($at) }. Срок пункта не меняется.
told-assigned = { $ref } · теперь занимаетесь вы, внесено: { $label }. Видит только ваша делегация.
receipt-assigned = { $ref } · кто занимается: { $whom }. Видит только ваша делегация.
receipt-assigned-nobody = { $ref }: никто больше не указан.
assigned-left = Теперь никто не указан; прежде — { $label }: { $refs }
    Указать: { $usage }
receipt-linked = { $ref } и { $other }: связано.
receipt-unlinked = { $ref } и { $other }: связь убрана.
receipt-withdraw-asked = { $ref }: предложено снять. Пункт остаётся в работе до согласия другой стороны.
receipt-withdraw-kept = { $ref }: пункт сохранён.

ask-due = Какой срок?
ask-due-next = Пока ничего не внесено. Срок: кнопкой ниже или той же командой со словом «до» и временем.
    Например: до { $example-day } 12:00
ask-action-assignees = Чей это пункт к исполнению? Кнопка с делегацией или её код.
    Например: { $example-assignee }
ask-action-text = Что предстоит сделать? Текст, до 500 знаков.
ask-action-due = Какой срок? Кнопка или время.
    Например: { $example-day } 12:00
ask-assign-ref = Какой пункт? Номер: кнопкой или сообщением.
ask-assign-note = Кто им занимается? Кнопка с обозначением, обозначения через запятую или название подразделения, каждое до 80 знаков. Видит только ваша делегация.
ask-link-ref = Какая запись? Её номер отправляется сообщением.
ask-link-other = С какой другой записью? Её номер отправляется сообщением.
preview-assign-ref = { $ref }
preview-assign-note-none = Никто больше не указан
preview-link-ref = { $ref }
preview-link-other = Связано: { $other }
preview-action-assignees = Кому: { $assignees }
preview-action-due = Срок: { FULL($due) }
preview-action-due-none = Срок: безотлагательно
preview-decline-ref = { $ref }
preview-decline-note-none = Без указания причины
preview-date-ref = { $ref }
preview-date-note = Другой срок: { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
preview-correct-note = Время: { FULL($note) }
preview-correct-note-none = Время: безотлагательно
ask-decline-ref = Какой пункт не принимается к исполнению? Номер: кнопкой или сообщением.
ask-decline-note = По какой причине? Текст или кнопка.
ask-date-ref = Какой пункт? Номер: кнопкой или сообщением.
ask-date-note = Какой срок? Время и, по желанию, причина.
    Например: { $example-later } 09:00 два агрегата в пути
ask-progress-ref = Какой пункт? Номер: кнопкой или сообщением.
ask-progress-note = Каков ход исполнения? Текст отправляется сообщением.
ask-done-ref = Какой пункт исполнен? Номер: кнопкой или сообщением.
ask-done-note = Какое примечание к нему относится? Текст отправляется сообщением.
ask-correct-ref = Какой пункт? Номер: кнопкой или сообщением.
ask-correct-note = Исправленный текст; если меняется и срок, то со словом «до» и временем.
    Например: Подтвердить пропускную способность в сутки до { $example-day } 12:00

history-action-linked = { STAMP($at) } · связано { $delegation-by }
history-action-unlinked = { STAMP($at) } · связь убрана { $delegation-by }
history-action-withdraw-asked = { STAMP($at) } · предложено снять: { $delegation }
history-action-withdraw-kept = { STAMP($at) } · сохранено { $delegation-by }
history-action-logged = { STAMP($at) } · внесено { $delegation-by }
history-action-accepted = { STAMP($at) } · принято к исполнению { $delegation-by }
history-action-declined = { STAMP($at) } · не принято к исполнению { $delegation-by }
history-action-date-asked = { STAMP($at) } · другой срок запрошен { $delegation-by }
history-action-date-agreed = { STAMP($at) } · новый срок согласован { $delegation-by }
history-action-date-moved = { STAMP($at) } · срок перенесён { $delegation-by }
history-action-date-kept = { STAMP($at) } · срок сохранён { $delegation-by }
history-action-progress = { STAMP($at) } · ход исполнения внесён { $delegation-by }
history-action-words-asked = { STAMP($at) } · другая формулировка запрошена { $delegation-by }
history-action-words-agreed = { STAMP($at) } · другая формулировка согласована { $delegation-by }
history-action-words-kept = { STAMP($at) } · прежняя формулировка оставлена { $delegation-by }
history-action-reworded = { STAMP($at) } · другая формулировка действует, согласована { $delegation-by }; прежний текст:
history-action-list = { STAMP($at) } · перечень внесён { $delegation-by }
history-action-list-replaced = { STAMP($at) } · перечень заменён { $delegation-by }
history-action-list-added = { STAMP($at) } · строка перечня добавлена { $delegation-by }
history-action-list-done = { STAMP($at) } · отмечено в перечне { $delegation-by }
history-action-list-undone = { STAMP($at) } · отметка снята { $delegation-by }
history-action-list-dropped = { STAMP($at) } · убрано из перечня { $delegation-by }
history-action-reported = { STAMP($at) } · сообщено об исполнении: { $delegation }
history-action-confirmed = { STAMP($at) } · подтверждено { $delegation-by }
history-action-not-yet = { STAMP($at) } · возвращено в работу { $delegation-by }
history-action-withdrawn = { STAMP($at) } · снято { $delegation-by }
history-action-acceptance-undone = { STAMP($at) } · принятие к исполнению отозвано { $delegation-by }
history-action-report-undone = { STAMP($at) } · сообщение об исполнении отозвано { $delegation-by }
history-action-confirmation-undone = { STAMP($at) } · подтверждение отозвано { $delegation-by }
history-action-corrected = { STAMP($at) } · исправлено { $delegation-by }; прежний текст:

refusal-own-items-only = Не внесено: в вашей роли пункты к исполнению вносятся только для своей делегации.
    Например: { $usage }
refusal-outside-group = Не внесено: { $label } не имеет аккредитации в { $group-in }.
    Нужно обозначение того, кто её имеет, или название подразделения.
refusal-too-many-named = Не внесено: для пункта указывают не более { $most } лиц и подразделений.
refusal-not-named = Не внесено: { $whom } среди указанных нет. Указаны: { $named }
refusal-names-nobody = Не внесено: «{ $whom }» может относиться к разным людям.
    Нужно обозначение или название подразделения; прочерк означает «никто».
refusal-unknown-own-label = Не внесено: в этой группе у вашей делегации нет обозначения { $label }.
    Возможны: { $people }
refusal-too-many-links = Не внесено: у { $ref } связей: { $count }, для новых на карточке нет места.
    Что отправить, чтобы убрать одну из них: /unlink { $ref } и номер другой записи.
refusal-same-words = Не внесено: у { $ref } уже эта формулировка.
refusal-words-asked = Не внесено: { $delegations } запрашивает другую формулировку { $ref }.
    Ответ: /agree { $ref } слова  или  /keep { $ref } слова
refusal-no-words-asked = Не внесено: другая сторона не запрашивала другой формулировки { $ref }.
refusal-time-apart = Не внесено: через десять минут после внесения или после чужого действия /correct { $ref } меняет только формулировку.
    Для другого срока: /date { $ref }
refusal-no-request = Не внесено: ни другой срок, ни другая формулировка для { $ref } не запрошены.
    Чтобы посмотреть: /show { $ref }
refusal-time-of-others = Не внесено: через десять минут после внесения или после чужого действия /correct { $ref } меняет только формулировку.
    Другой срок запрашивает { $delegations }.
    Другую формулировку можно отправить без срока.
refusal-both-asked = Не внесено: для { $ref } запрошены и другой срок, и другая формулировка.
    Что отправить: /{ $command } { $ref } срок  или  /{ $command } { $ref } слова
refusal-no-list = Не внесено: у вашей делегации нет перечня под { $ref }.
    Что отправить: /progress { $ref } список: агрегаты упакованы; транспорт найден
refusal-no-point = Не внесено: в перечне вашей делегации под { $ref } нет строки { $number }.
    Его строки: /show { $ref }
refusal-already-ticked = Уже отмечено в перечне: { $numbers }
refusal-not-ticked = Не внесено: в перечне вашей делегации под { $ref } не отмечено: { $numbers }
refusal-too-many-points = Не внесено: в перечне не более { $most } строк.
refusal-other-group = Не внесено: связь видна на обеих карточках, а { $ref } и { $other } относятся к разным группам.
    Нужен номер другой записи той же группы.
refusal-withdrawal-asked = Не внесено: { $ref } уже предложено снять. Ожидается ответ: { $delegations }
    Чтобы сохранить пункт: /retain { $ref }
refusal-no-withdrawal-asked = Не внесено: { $ref } никто не предлагал снять.
refusal-already-accepted = Уже принято к исполнению, { PAST($at) }
refusal-already-declined = Уже внесено как не принятое к исполнению, { PAST($at) }
refusal-not-taken-up = Не внесено: { $ref } · не принято к исполнению, { STAMP($at) }.
    Чтобы предложить заново: /action again { $ref }
refusal-already-reported = Об исполнении уже сообщено, { PAST($at) }
    Чтобы добавить примечание: /progress { $ref }
refusal-already-closed = Уже закрыто, { STAMP($at) }
refusal-already-withdrawn = Уже снято, { STAMP($at) }
refusal-not-accepted = Не внесено: { $ref } ещё ожидает принятия к исполнению.
    Команда: /accept { $ref }
refusal-still-stands = Не внесено: { $ref } остаётся в силе и заново не предлагается.
    Команда: /show { $ref }
refusal-own-report = Не внесено: на сообщение вашей делегации об исполнении { $ref } отвечает { $delegations }.
    Чтобы отозвать его в течение десяти минут: /undo { $ref }
    Чтобы добавить примечание: /progress { $ref }
refusal-not-reported = Не внесено: об исполнении { $ref } ещё не сообщено.
refusal-no-date-asked = Не внесено: другой срок для { $ref } не запрошен.
refusal-not-linked = Не внесено: ничего не изменено, так как { $ref } и { $other } не связаны.
refusal-already-linked = Не внесено: ничего не изменено, так как { $ref } и { $other } уже связаны.
refusal-no-date-without-delay = Не внесено: перенести срок на «безотлагательно» нельзя.
    Подойдёт: { $example-day } 12:00  или  +48h  или  пт 12:00
refusal-same-due = Не внесено: { FULL($at) } — это и есть нынешний срок { $ref }.{ $awaiting ->
    [0] {""}
   *[other] {" "}Чтобы принять к исполнению: /accept { $ref }
}
refusal-asked-date-passed = Не внесено: запрошенный срок { FULL($at) } уже прошёл.
    Чтобы оставить прежний срок: { $line }
    После этого другая сторона может запросить новый срок.
refusal-nothing-to-correct = Не внесено: исправить { $ref } может только автор, в течение { $minutes } минут и пока по записи не было действий других участников.

button-drop-flood = Снять внесённое
receipt-flood-dropped = Снято записей от { $label }: { $count }. В журнале они остаются.
flood-dropped = Секретариат снял записи { $delegation-of }: { $count }. Причина: за короткое время пришло много строк.
flood-dropped-of = { $group }: секретариат снял записи { $delegation-of }: { $count }. Причина: за короткое время пришло много строк.
    То, что ещё требуется, можно внести снова.
flood-dropped-asked = Отозвано секретариатом, поскольку за короткое время поступило много строк ({ $delegation }): { $refs }
    Ответ по ним не ожидается.
flood-dropped-own = Из внесённого вами секретариат снял: { $refs }. Причина: за короткое время пришло много строк.
    По снятому ещё никто не действовал; в журнале оно остаётся. То, что ещё требуется, можно внести снова: /action, /follow
    Текст записи: /show { $ref }
refusal-no-flood = Не внесено: ничего не снято, так как за последние десять минут от { $label } не приходило за минуту больше строк, чем принимается.
    Отдельную запись снимает её автор: /withdraw
refusal-nothing-to-drop = Не внесено: за последние десять минут от { $label } нет внесённых одна за другой записей, по которым ещё никто не действовал.
    Отдельную запись снимает её автор: /withdraw

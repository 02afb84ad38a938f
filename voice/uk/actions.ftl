# Action items: cards, notices about due times, assignments, links and withdrawals.
# A delegation's words are never part of a sentence. They are shown in a separate block quote.

help-assign = Зазначити, хто займається пунктом (бачить своя делегація)
help-link = Пов’язати два записи однієї групи
help-unlink = Прибрати зв’язок
help-retain = Зберегти пункт, який запропоновано зняти
help-action = Внести пункт до виконання
help-action-own = Внести пункт до виконання для своєї делегації
help-accept = Прийняти пункт до виконання від імені своєї делегації
help-decline = Не приймати пункт до виконання
help-date = Прийняти з іншим строком або подати запит на інший строк
help-agree = Погодитися із запитаним строком або формулюванням
help-keep = Залишити попередній строк або формулювання
help-progress = Внести перебіг виконання; вести перелік під пунктом
help-done = Повідомити про виконання пункту
help-confirm = Підтвердити виконання пункту
help-notyet = Повернути в роботу пункт, про виконання якого повідомлено
help-withdraw = Зняти запис або запропонувати зняття, якщо його прийняла інша делегація
help-correct = Виправити свій запис упродовж 10 хвилин; пізніше просити інше формулювання пункту
help-undo = Відкликати своє прийняття, повідомлення про виконання, підтвердження або позначку про перегляд упродовж 10 хвилин
help-snooze = Відкласти особисте нагадування про пункт
example-action = { $example-assignee }: Підтвердити пропускну спроможність холодного зберігання на добу до { $example-day } 12:00
example-decline = { $example-ref } поза межами наших повноважень
example-date = { $example-ref } { $example-later } 09:00 два агрегати в дорозі
example-progress = { $example-ref } два агрегати в дорозі
example-progress-list = { $example-ref }: агрегати спаковано; транспорт знайдено
example-progress-add = { $example-ref } документи готові
example-progress-line = { $example-ref } 2
example-done = { $example-ref } 120 на добу, 2 автомобілі
example-notyet = { $example-ref } не зазначено кількість на добу
example-correct = { $example-ref } Підтвердити пропускну спроможність на добу до { $example-day } 12:00
example-assign = { $example-ref } Відділ логістики
example-link = { $example-ref } { $example-second }
example-snooze = { $example-ref } 1h

action-title = { $ref } · { $state ->
    [awaiting] пункт · очікує прийняття до виконання
    [reported] пункт до виконання · повідомлено про виконання
    [closed] пункт до виконання · закрито
    [declined] пункт · не прийнято до виконання
    [withdrawn] пункт до виконання · знято
   *[open] пункт до виконання
}
action-whose-awaiting = Для { $delegation-of } · строк: { $due }
action-whose-awaiting-past = Для { $delegation-of } · строк був: { $due }
action-whose-open = { $delegations } · строк: { $due }
action-whose-open-past = { $delegations } · строк був: { $due }
action-line = { $delegation } · { $state }
due-by-default = { $due } (типовий строк групи)
action-due-line = Строк: { $due }
action-due-line-past = Строк був: { $due }
action-proposed = Запропоновано: { $delegation }, { STAMP($at) }
action-proposed-accepted = Запропоновано: { $delegation } · прийнято до виконання { STAMP($at) }
action-entered = Внесено: { $delegation }, { STAMP($at) }
action-reported = Повідомлено про виконання: { $delegation }, { STAMP($at) }
action-closed = Закрито { STAMP($at) } · про виконання повідомлено: { $delegation }
action-declined = Не прийнято до виконання: { $delegation }, { STAMP($at) }
action-reopened = Повернено в роботу: { $delegation }, { STAMP($at) }
action-withdrawn = Знято: { $delegations }, { STAMP($at) }
action-withdrawn-before = Знято { STAMP($at) }
action-asked = { $delegation } · запит на інший строк: { FULL($due) }
action-words-asked = { $delegation } просить інше формулювання:
action-words-agreed = { $delegation }: згода з іншим формулюванням
action-list = Перелік { $delegation-of }:
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
action-ongoing-title = { $ref } · постійно
action-ongoing = { $ref } · постійно. Є що повідомити?
action-check-title = { $ref } · до виконання невідкладно
action-addressed = { $delegations }
action-addressed-past = { $delegations } · строк був: { FULL($due) }, { $ago } тому
action-is-due = Строк: { FULL($due) }.
action-was-due = Строк був: { FULL($due) }.
action-no-report = Повідомлення не надходило.
action-no-report-next = Повідомлення не надходило. Наступне нагадування: { FULL($next) }.
action-next = Наступне нагадування: { FULL($next) }.

state-awaiting = очікує прийняття до виконання
state-open = у роботі
state-reported = повідомлено про виконання
state-closed = закрито
state-declined = не прийнято до виконання
state-withdrawn = знято

list-action = { $ref } · { $delegations } · { $due } · { $state }
list-action-sides = { $ref } · { $due } · { $state }
list-side = { $delegation }: { $state }

own-date = подано запит на інший строк
own-words = подано запит на інше формулювання
own-withdrawal = запропоновано зняти

answer-awaited = Очікується відповідь: { $delegation }
which-date = Поки нічого не внесено: інший строк для { $ref } просять кілька делегацій. Натисніть потрібну кнопку.
told-accepted = { $ref } · прийнято до виконання: { $delegation }
told-declined = { $ref } · не прийнято до виконання: { $delegation }
told-date-asked = { $ref } · запит на інший строк, { $due }: { $delegation }
told-date-agreed = { $ref } · новий строк погоджено, { $due }: { $delegation }
told-date-kept = { $ref } · строк збережено, { $due }: { $delegation }
told-reported = { $ref } · повідомлено про виконання: { $delegation }
told-confirmed = { $ref } · повідомлення про виконання підтверджено: { $delegation }
told-withdrawn = { $ref } · знято: { $delegation }
told-withdraw-agreed = { $ref } · знято за згодою { $delegation-of }
told-withdraw-kept = { $ref } · збережено: { $delegation }
told-words-kept = { $ref } · попереднє формулювання залишено: { $delegation }
told-words-asked = { $ref } · запит на інше формулювання, замість попереднього запиту: { $delegation }
told-reworded = { $ref } · інше формулювання чинне, згода: { $delegation }
told-corrected = { $ref } · виправлено: { $delegation }
told-acceptance-undone = { $ref } · прийняття до виконання відкликано { $delegation-by }
told-report-undone = { $ref } · повідомлення про виконання відкликано { $delegation-by }
told-not-yet = { $ref } · повернено в роботу: { $delegation }
told-confirmation-undone = { $ref } · підтвердження відкликано { $delegation-by }

action-with = Хто займається: { $whom }
action-links = Пов’язано: { $refs }
action-withdraw-asked = { $delegation } · запропоновано зняти
action-withdraw-agreed = { $delegation } · згода на зняття

button-accept = Прийняти до виконання
button-accept-date = Прийняти з іншим строком
button-decline = Не приймати
button-done = Повідомити про виконання
button-progress = Перебіг
button-new-date = Інший строк
button-agree = Згода
button-keep = Зберегти строк
button-agree-date = Прийняти строк
button-agree-date-of = Прийняти строк · { $delegation }
button-agree-words = Прийняти формулювання
button-keep-words = Залишити попереднє
button-change-words = Змінити формулювання
button-agree-of = Згода · { $delegation }
button-keep-of = Зберегти строк · { $delegation }
button-confirm = Підтвердити
button-not-yet = Ще не виконано
button-history = Історія
button-take-back = Відкликати
button-snooze-1h = Відкласти на 1 год
button-snooze-4h = 4 год
button-snooze-tomorrow = Завтра 09:00
button-due-default = Типовий: { $length }
button-due-1 = +24 год
button-due-2 = +48 год
button-due-3 = пт 12:00 UTC
button-due-4 = Невідкладно
button-nobody = Ніхто
button-withdraw = Згода на зняття
button-retain = Зберегти пункт
button-propose-again = Запропонувати знову
button-no-reason = Без зазначення причини

receipt-action = { $ref }: внесено.
receipt-action-default = { $ref }: внесено, строк { FULL($due) }, типовий для групи.
receipt-action-due = { $ref }: внесено, строк { FULL($due) }.
receipt-accepted = { $ref }: прийнято до виконання, { PAST($at) }.
receipt-declined = { $ref }: внесено як не прийняте до виконання.
receipt-date-asked = { $ref }: запит на строк { FULL($due) }. Сторона, яка запропонувала пункт, погоджує новий строк або зберігає чинний.
receipt-date-replaced = { $ref }: запит на строк { FULL($due) } замість { FULL($was) }. Сторона, яка запропонувала пункт, погоджує його або зберігає чинний.
receipt-date-agreed = { $ref }: новий строк діє.
receipt-date-kept = { $ref }: строк збережено.
receipt-progress = { $ref }: перебіг виконання внесено.
receipt-words-asked = { $ref }: запит на інше формулювання внесено. Воно чинне після згоди іншої сторони.
receipt-words-agreed = { $ref }: згоду з іншим формулюванням внесено.
receipt-words-kept = { $ref }: формулювання залишається попереднім.
receipt-reworded = { $ref }: чинним є інше формулювання. У журналі обидва.
receipt-list = { $ref }: перелік вашої делегації внесено.
receipt-list-done = { $ref } · позначено у вашому переліку: { $numbers }
receipt-list-undone = { $ref } · позначку у вашому переліку знято: { $numbers }
receipt-list-dropped = { $ref } · прибрано з вашого переліку: { $numbers }
receipt-reported = { $ref }: повідомлено про виконання, { PAST($at) }.
receipt-confirmed = { $ref }: підтверджено, закрито.
receipt-line-confirmed = { $ref }: повідомлення про виконання підтверджено.
receipt-not-yet = { $ref }: знову в роботі.
receipt-withdrawn = { $ref }: знято.
receipt-corrected = { $ref }: виправлено. У журналі лишаються обидва записи.
receipt-taken-back = { $ref }: відкликано, { PAST($at) }. У журналі лишаються обидва записи.
receipt-snoozed = { $ref }: наступне нагадування { FULL($at) }. Строк пункту не змінюється.
told-assigned = { $ref } · тепер займаєтеся ви, внесено: { $label }. Бачить лише ваша делегація.
receipt-assigned = { $ref } · хто займається: { $whom }. Бачить лише ваша делегація.
receipt-assigned-nobody = { $ref }: нікого більше не зазначено.
assigned-left = Тепер нікого не зазначено; раніше — { $label }: { $refs }
    Зазначити: { $usage }
receipt-linked = { $ref } і { $other }: пов’язано.
receipt-unlinked = { $ref } і { $other }: зв’язок прибрано.
receipt-withdraw-asked = { $ref }: запропоновано зняти. Пункт лишається в роботі до згоди іншої сторони.
receipt-withdraw-kept = { $ref }: пункт збережено.

ask-due = Який строк?
ask-due-next = Поки нічого не внесено. Строк: кнопкою нижче або тією самою командою зі словом «до» і часом.
    Наприклад: до { $example-day } 12:00
ask-action-assignees = Чий це пункт до виконання? Кнопка з делегацією або її код.
    Наприклад: { $example-assignee }
ask-action-text = Що належить зробити? Текст, до 500 знаків.
ask-action-due = Який строк? Кнопка або час.
    Наприклад: { $example-day } 12:00
ask-assign-ref = Який пункт? Номер: кнопкою або повідомленням.
ask-assign-note = Хто ним займається? Кнопка з позначенням, позначення через кому або назва підрозділу, кожне до 80 знаків. Бачить лише ваша делегація.
ask-link-ref = Який запис? Його номер надсилають повідомленням.
ask-link-other = З яким іншим записом? Його номер надсилають повідомленням.
preview-assign-ref = { $ref }
preview-assign-note-none = Нікого більше не зазначено
preview-link-ref = { $ref }
preview-link-other = Пов’язано: { $other }
preview-action-assignees = Кому: { $assignees }
preview-action-due = Строк: { FULL($due) }
preview-action-due-none = Строк: невідкладно
preview-decline-ref = { $ref }
preview-decline-note-none = Без зазначення причини
preview-date-ref = { $ref }
preview-date-note = Інший строк: { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
preview-correct-note = Час: { FULL($note) }
preview-correct-note-none = Час: невідкладно
ask-decline-ref = Який пункт не приймається до виконання? Номер: кнопкою або повідомленням.
ask-decline-note = З якої причини? Текст або кнопка.
ask-date-ref = Який пункт? Номер: кнопкою або повідомленням.
ask-date-note = Який строк? Час і, за бажанням, причина.
    Наприклад: { $example-later } 09:00 два агрегати в дорозі
ask-progress-ref = Який пункт? Номер: кнопкою або повідомленням.
ask-progress-note = Який перебіг виконання? Текст надсилають повідомленням.
ask-done-ref = Який пункт виконано? Номер: кнопкою або повідомленням.
ask-done-note = Яка примітка до нього? Текст надсилають повідомленням.
ask-correct-ref = Який пункт? Номер: кнопкою або повідомленням.
ask-correct-note = Виправлений текст; якщо змінюється і строк, то зі словом «до» і часом.
    Наприклад: Підтвердити пропускну спроможність на добу до { $example-day } 12:00

history-action-linked = { STAMP($at) } · пов’язано: { $delegation }
history-action-unlinked = { STAMP($at) } · зв’язок прибрано: { $delegation }
history-action-withdraw-asked = { STAMP($at) } · запропоновано зняти: { $delegation }
history-action-withdraw-kept = { STAMP($at) } · збережено: { $delegation }
history-action-logged = { STAMP($at) } · внесено: { $delegation }
history-action-accepted = { STAMP($at) } · прийнято до виконання: { $delegation }
history-action-declined = { STAMP($at) } · не прийнято до виконання: { $delegation }
history-action-date-asked = { STAMP($at) } · запит на інший строк: { $delegation }
history-action-date-agreed = { STAMP($at) } · новий строк погоджено: { $delegation }
history-action-date-moved = { STAMP($at) } · строк перенесено: { $delegation }
history-action-date-kept = { STAMP($at) } · строк збережено: { $delegation }
history-action-progress = { STAMP($at) } · перебіг виконання внесено: { $delegation }
history-action-words-asked = { STAMP($at) } · запит на інше формулювання: { $delegation }
history-action-words-agreed = { STAMP($at) } · згода з іншим формулюванням: { $delegation }
history-action-words-kept = { STAMP($at) } · попереднє формулювання залишено: { $delegation }
history-action-reworded = { STAMP($at) } · інше формулювання чинне, згода: { $delegation }; попередній текст:
history-action-list = { STAMP($at) } · перелік внесено: { $delegation }
history-action-list-replaced = { STAMP($at) } · перелік замінено: { $delegation }
history-action-list-added = { STAMP($at) } · рядок переліку додано: { $delegation }
history-action-list-done = { STAMP($at) } · позначено в переліку: { $delegation }
history-action-list-undone = { STAMP($at) } · позначку знято: { $delegation }
history-action-list-dropped = { STAMP($at) } · прибрано з переліку: { $delegation }
history-action-reported = { STAMP($at) } · повідомлено про виконання: { $delegation }
history-action-confirmed = { STAMP($at) } · підтверджено: { $delegation }
history-action-not-yet = { STAMP($at) } · повернено в роботу: { $delegation }
history-action-withdrawn = { STAMP($at) } · знято: { $delegation }
history-action-acceptance-undone = { STAMP($at) } · прийняття до виконання відкликано { $delegation-by }
history-action-report-undone = { STAMP($at) } · повідомлення про виконання відкликано { $delegation-by }
history-action-confirmation-undone = { STAMP($at) } · підтвердження відкликано { $delegation-by }
history-action-corrected = { STAMP($at) } · виправлено: { $delegation }; попередній текст:

refusal-own-items-only = Не внесено: у вашій ролі пункти до виконання вносяться лише для своєї делегації.
    Наприклад: { $usage }
refusal-outside-group = Не внесено: { $label } не має акредитації { $group-in }.
    Потрібне позначення того, хто її має, або назва підрозділу.
refusal-too-many-named = Не внесено: для пункту зазначають не більше { $most } осіб і підрозділів.
refusal-not-named = Не внесено: { $whom } серед зазначених немає. Зазначено: { $named }
refusal-names-nobody = Не внесено: «{ $whom }» може стосуватися різних людей.
    Потрібне позначення або назва підрозділу; прочерк означає «ніхто».
refusal-unknown-own-label = Не внесено: у цій групі ваша делегація не має позначення { $label }.
    Можливі: { $people }
refusal-too-many-links = Не внесено: у { $ref } зв’язків: { $count }, для нових на картці немає місця.
    Що надіслати, щоб прибрати один із них: /unlink { $ref } і номер іншого запису.
refusal-same-words = Не внесено: { $ref } уже має це формулювання.
refusal-words-asked = Не внесено: { $delegations } просить інше формулювання { $ref }.
    Відповідь: /agree { $ref } слова  або  /keep { $ref } слова
refusal-no-words-asked = Не внесено: інша сторона не просила іншого формулювання { $ref }.
refusal-time-apart = Не внесено: через десять хвилин після внесення або після чужої дії /correct { $ref } змінює лише формулювання.
    Для іншого строку: /date { $ref }
refusal-no-request = Не внесено: запиту на інший строк чи інше формулювання для { $ref } немає.
    Щоб переглянути: /show { $ref }
refusal-time-of-others = Не внесено: через десять хвилин після внесення або після чужої дії /correct { $ref } змінює лише формулювання.
    Запит на інший строк подає { $delegations }.
    Інше формулювання можна надіслати без строку.
refusal-both-asked = Не внесено: щодо { $ref } подано запит і на інший строк, і на інше формулювання.
    Що надіслати: /{ $command } { $ref } строк  або  /{ $command } { $ref } слова
refusal-no-list = Не внесено: ваша делегація не має переліку під { $ref }.
    Що надіслати: /progress { $ref } список: агрегати спаковано; транспорт знайдено
refusal-no-point = Не внесено: у переліку вашої делегації під { $ref } немає рядка { $number }.
    Його рядки: /show { $ref }
refusal-already-ticked = Уже позначено в переліку: { $numbers }
refusal-not-ticked = Не внесено: у переліку вашої делегації під { $ref } не позначено: { $numbers }
refusal-too-many-points = Не внесено: у переліку не більше { $most } рядків.
refusal-other-group = Не внесено: зв’язок видно на обох картках, а { $ref } і { $other } належать до різних груп.
    Потрібен номер іншого запису тієї самої групи.
refusal-withdrawal-asked = Не внесено: { $ref } уже запропоновано зняти. Очікується відповідь: { $delegations }
    Щоб зберегти пункт: /retain { $ref }
refusal-no-withdrawal-asked = Не внесено: { $ref } ніхто не пропонував зняти.
refusal-already-accepted = Уже прийнято до виконання, { PAST($at) }
refusal-already-declined = Уже внесено як не прийняте до виконання, { PAST($at) }
refusal-not-taken-up = Не внесено: { $ref } · не прийнято до виконання, { STAMP($at) }.
    Щоб запропонувати знову: /action again { $ref }
refusal-already-reported = Про виконання вже повідомлено, { PAST($at) }
    Щоб додати примітку: /progress { $ref }
refusal-already-closed = Уже закрито, { STAMP($at) }
refusal-already-withdrawn = Уже знято, { STAMP($at) }
refusal-not-accepted = Не внесено: { $ref } ще очікує прийняття до виконання.
    Команда: /accept { $ref }
refusal-still-stands = Не внесено: { $ref } залишається чинним і знову не пропонується.
    Команда: /show { $ref }
refusal-own-report = Не внесено: на повідомлення вашої делегації про виконання { $ref } відповідає { $delegations }.
    Щоб відкликати його впродовж десяти хвилин: /undo { $ref }
    Щоб додати примітку: /progress { $ref }
refusal-not-reported = Не внесено: про виконання { $ref } ще не повідомлено.
refusal-no-date-asked = Не внесено: запиту на інший строк для { $ref } немає.
refusal-not-linked = Не внесено: нічого не змінено, оскільки { $ref } і { $other } не пов’язані.
refusal-already-linked = Не внесено: нічого не змінено, оскільки { $ref } і { $other } вже пов’язані.
refusal-no-date-without-delay = Не внесено: перенести строк на «невідкладно» не можна.
    Підійде: { $example-day } 12:00  або  +48h  або  пт 12:00
refusal-same-due = Не внесено: { FULL($at) } — це і є теперішній строк { $ref }.{ $awaiting ->
    [0] {""}
   *[other] {" "}Щоб прийняти до виконання: /accept { $ref }
}
refusal-asked-date-passed = Не внесено: запитаний строк { FULL($at) } уже минув.
    Щоб залишити попередній строк: { $line }
    Після цього інша сторона може попросити про новий строк.
refusal-nothing-to-correct = Не внесено: виправити { $ref } може лише автор, упродовж { $minutes } хвилин і доки інші учасники нічого щодо нього не зробили.

button-drop-flood = Зняти внесене
receipt-flood-dropped = Знято записів від { $label }: { $count }. У журналі вони залишаються.
flood-dropped = Секретаріат зняв записи { $delegation-of }: { $count }. Причина: за короткий час надійшло багато рядків.
flood-dropped-of = { $group }: секретаріат зняв записи { $delegation-of }: { $count }. Причина: за короткий час надійшло багато рядків.
    Те, що ще потрібне, можна внести знову.
flood-dropped-asked = Відкликано секретаріатом, оскільки за короткий час надійшло багато рядків ({ $delegation }): { $refs }
    Відповідь щодо них не очікується.
flood-dropped-own = Із внесеного вами секретаріат зняв: { $refs }. Причина: за короткий час надійшло багато рядків.
    Щодо знятого ще ніхто не діяв; у журналі воно залишається. Те, що ще потрібне, можна внести знову: /action, /follow
    Текст запису: /show { $ref }
refusal-no-flood = Не внесено: нічого не знято, оскільки за останні десять хвилин від { $label } не надходило за хвилину більше рядків, ніж приймається.
    Окремий запис знімає його автор: /withdraw
refusal-nothing-to-drop = Не внесено: за останні десять хвилин від { $label } немає внесених один за одним записів, щодо яких ще ніхто не діяв.
    Окремий запис знімає його автор: /withdraw

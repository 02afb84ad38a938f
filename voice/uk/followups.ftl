# Follow-ups: questions about an entry. Questions and answers are shown in block quotes.

help-follow = Запит про перебіг виконання на призначений час
help-reply = Відповідь на запит від вашої делегації
example-follow = { $example-ref } { $example-both }: { $example-later } 09:00 Чим пояснюється розбіжність на 2?
example-reply = { $example-question } 10 рядків винесено в окремий додаток.

followup-title = { $ref } · { $state ->
    [scheduled] запит про перебіг виконання, { $about } · призначено
    [closed] запит про перебіг виконання, { $about } · закрито
    [ended] запит про перебіг виконання, { $about } · закрито
    [withdrawn] запит про перебіг виконання, { $about } · знято
   *[asked] запит про перебіг виконання, { $about }
}
followup-answer = { $delegation } · { STAMP($at) }
followup-no-answer = { $delegation } · відповідь не надходила
followup-coming = { $delegations } · час запиту: { FULL($at) }
followup-entered = Внесено: { $delegation }, { STAMP($at) }
followup-asked = Запит від { $delegation-of }, { STAMP($at) }
followup-daily = Запит щодня до закриття { $about }, наступний: { FULL($next) }
followup-weekly = Запит щотижня до закриття { $about }, наступний: { FULL($next) }
followup-closed = Відповіді отримано від усіх, { STAMP($at) }
followup-closed-one = Відповідь отримано, { STAMP($at) }
followup-ended = Закрито разом із { $about }, { STAMP($at) }
followup-withdrawn = Знято { STAMP($at) }
followup-about = Запит стосується { $about }:
followup-next = Відповідь: кнопка, повідомлення у відповідь на це або команда /reply { $ref } і текст.
followup-again-title = { $ref } · відповідь не надходила
followup-again-title-lost = { $ref } · запит повторюється
followup-again = { $delegations } · запитано { FULL($at) }
list-followup = { $ref } · { $about } · { $delegations } · { FULL($at) }
list-coming = { $ref } · { $about } · { $delegations } · { $often ->
    [daily] щодня, наступний: { FULL($at) }
    [weekly] щотижня, наступний: { FULL($at) }
   *[once] { FULL($at) }
}
status-unanswered = Відповідь не надходила

told-answered = { $ref } · внесено відповідь: { $delegation }
told-question-withdrawn = { $ref } · запит знято: { $delegation }
told-question-ended = { $ref } · запит закрито разом з { $about }

button-reply = Відповісти
button-withdraw-question = Зняти
button-accountable = Усі відповідальні

receipt-follow = { $ref }: внесено. { $delegations }: час запиту { FULL($at) }.
receipt-follow-corrected = { $ref }: виправлено. { $delegations }: час запиту { FULL($at) }.
receipt-follow-withdrawn = { $ref }: знято.
receipt-reply = { $ref }: відповідь внесено, { PAST($at) }.

ask-follow-ref = Про який пункт запит? Номер: кнопкою або повідомленням.
ask-follow-delegations = Кому запит? Кнопка з делегацією або коди.
    Наприклад: { $example-both }
ask-follow-question = У чому питання? Текст, до 500 знаків.
ask-follow-when = На який час? Кнопка або час.
    Наприклад: { $example-later } 09:00  або  щодня 09:00  або  щопонеділка 09:00
preview-follow-ref = { $ref }
preview-follow-delegations = Кому: { $delegations }
preview-follow-delegations-none = Кому: усі відповідальні за пункт
preview-follow-when = Час запиту: { FULL($when) }
ask-reply-ref = На який запит відповідь? Номер: кнопкою або повідомленням.
ask-reply-note = Яка відповідь вашої делегації? Текст надсилають повідомленням.
preview-reply-ref = { $ref }

history-follow-entered = { STAMP($at) } · запит { $ref } · внесено: { $delegation }
history-follow-corrected = { STAMP($at) } · запит { $ref } · виправлено: { $delegation }
history-follow-withdrawn = { STAMP($at) } · запит { $ref } · знято: { $delegation }
history-follow-answered = { STAMP($at) } · відповідь на { $ref } · внесено: { $delegation }
history-follow-reply-corrected = { STAMP($at) } · відповідь на { $ref } · виправлено: { $delegation }

refusal-already-answered = Відповідь уже внесено, { PAST($at) }
refusal-asked-again = Не внесено: запит { $ref } відтоді повторено, { STAMP($at) }, а відповідь дано на попереднє повідомлення.
    Відповісти на новий: /reply { $ref } і текст
already-correct-answer = Виправити свою відповідь: /correct { $ref } і текст
refusal-already-asked = Запит уже надіслано, { PAST($at) }. Його текст лишається тим самим.
refusal-entry-closed = Не внесено: { $ref } · закрито, нові запити щодо нього не надсилаються.
    Відкриті пункти: /my або /status
refusal-not-asked-yet = Не внесено: час запиту { $ref }: { FULL($at) }; відповідь надіслано раніше.
    Відповідь вноситься після цього часу.
refusal-too-many-questions = Не внесено: на { FULL($at) } уже призначено ваших запитів щодо { $ref }: { $count }; більше на один час не можна.
    Кілька запитів можна внести одним: /follow
refusal-other-rhythm = Не внесено: «{ $words }»: з такою частотою запит не повторюється. Запит повторюється щодня або раз на тиждень, без дати завершення.
    Підійде: щодня 09:00  або  щопонеділка 09:00
refusal-unread-rhythm = Не внесено: «{ $words }»: повторюваний час не розпізнано.
    Підійде: щодня 09:00  або  щопонеділка 09:00

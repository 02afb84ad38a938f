# Follow-ups: questions about an entry. Questions and answers are shown in block quotes.

help-follow = Запрос о ходе исполнения к назначенному времени
help-reply = Ответ на запрос от вашей делегации
example-follow = { $example-ref } { $example-both }: { $example-later } 09:00 Чем объясняется расхождение на 2?
example-reply = { $example-question } 10 строк вынесены в отдельное приложение.

followup-title = { $ref } · { $state ->
    [scheduled] запрос о ходе исполнения, { $about } · назначено
    [closed] запрос о ходе исполнения, { $about } · закрыто
    [ended] запрос о ходе исполнения, { $about } · закрыто
    [withdrawn] запрос о ходе исполнения, { $about } · снято
   *[asked] запрос о ходе исполнения, { $about }
}
followup-answer = { $delegation } · { STAMP($at) }
followup-no-answer = { $delegation } · ответ не поступал
followup-coming = { $delegations } · время запроса: { FULL($at) }
followup-entered = Внесено { $delegation-by }, { STAMP($at) }
followup-asked = Запрошено { $delegation-by }, { STAMP($at) }
followup-daily = Запрос ежедневно до закрытия { $about }, следующий: { FULL($next) }
followup-weekly = Запрос еженедельно до закрытия { $about }, следующий: { FULL($next) }
followup-closed = Ответы получены от всех, { STAMP($at) }
followup-closed-one = Ответ получен, { STAMP($at) }
followup-ended = Закрыто вместе с { $about }, { STAMP($at) }
followup-withdrawn = Снято { STAMP($at) }
followup-about = Запрос относится к { $about }:
followup-next = Ответ: кнопка, ответное сообщение на это или команда /reply { $ref } и текст.
followup-again-title = { $ref } · ответ не поступал
followup-again-title-lost = { $ref } · запрос повторяется
followup-again = { $delegations } · запрошено { FULL($at) }
list-followup = { $ref } · { $about } · { $delegations } · { FULL($at) }
list-coming = { $ref } · { $about } · { $delegations } · { $often ->
    [daily] ежедневно, следующий: { FULL($at) }
    [weekly] еженедельно, следующий: { FULL($at) }
   *[once] { FULL($at) }
}
status-unanswered = Ответ не поступал

told-answered = { $ref } · внесён ответ: { $delegation }
told-question-withdrawn = { $ref } · запрос снят { $delegation-by }
told-question-ended = { $ref } · запрос закрыт вместе с { $about }

button-reply = Ответить
button-withdraw-question = Снять
button-accountable = Все ответственные

receipt-follow = { $ref }: внесено. { $delegations }: время запроса { FULL($at) }.
receipt-follow-corrected = { $ref }: исправлено. { $delegations }: время запроса { FULL($at) }.
receipt-follow-withdrawn = { $ref }: снято.
receipt-reply = { $ref }: ответ внесён, { PAST($at) }.

ask-follow-ref = О каком пункте запрос? Номер: кнопкой или сообщением.
ask-follow-delegations = Кому запрос? Кнопка с делегацией или коды.
    Например: { $example-both }
ask-follow-question = В чём вопрос? Текст, до 500 знаков.
ask-follow-when = К какому времени? Кнопка или время.
    Например: { $example-later } 09:00  или  ежедневно 09:00  или  каждый пн 09:00
preview-follow-ref = { $ref }
preview-follow-delegations = Кому: { $delegations }
preview-follow-delegations-none = Кому: все ответственные за пункт
preview-follow-when = Время запроса: { FULL($when) }
ask-reply-ref = На какой запрос ответ? Номер: кнопкой или сообщением.
ask-reply-note = Каков ответ вашей делегации? Текст отправляется сообщением.
preview-reply-ref = { $ref }

history-follow-entered = { STAMP($at) } · запрос { $ref } · внесено { $delegation-by }
history-follow-corrected = { STAMP($at) } · запрос { $ref } · исправлено { $delegation-by }
history-follow-withdrawn = { STAMP($at) } · запрос { $ref } · снято { $delegation-by }
history-follow-answered = { STAMP($at) } · ответ на { $ref } · внесено { $delegation-by }
history-follow-reply-corrected = { STAMP($at) } · ответ на { $ref } · исправлено { $delegation-by }

refusal-already-answered = Ответ уже внесён, { PAST($at) }
refusal-asked-again = Не внесено: запрос { $ref } с тех пор повторён, { STAMP($at) }, а ответ дан на прежнее сообщение.
    Ответить на новый: /reply { $ref } и текст
already-correct-answer = Исправить свой ответ: /correct { $ref } и текст
refusal-already-asked = Запрос уже направлен, { PAST($at) }. Его текст остаётся прежним.
refusal-entry-closed = Не внесено: { $ref } · закрыто, новые запросы по нему не направляются.
    Открытые пункты: /my или /status
refusal-not-asked-yet = Не внесено: время запроса { $ref }: { FULL($at) }; ответ отправлен раньше.
    Ответ вносится после этого времени.
refusal-too-many-questions = Не внесено: на { FULL($at) } уже назначено ваших запросов по { $ref }: { $count }; больше на одно время нельзя.
    Несколько запросов можно внести одним: /follow
refusal-other-rhythm = Не внесено: «{ $words }»: с такой частотой запрос не повторяется. Запрос повторяется каждый день или раз в неделю, без даты окончания.
    Подойдёт: ежедневно 09:00  или  каждый пн 09:00
refusal-unread-rhythm = Не внесено: «{ $words }»: повторяющееся время не распознано.
    Подойдёт: ежедневно 09:00  или  каждый пн 09:00

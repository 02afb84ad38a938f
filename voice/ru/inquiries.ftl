# Questions to a facilitator, of which the desk keeps nothing.

help-facilitator = Спросить посредника лично; бот ничего не хранит
example-facilitator = { $example-ref } Кто выступает первым?

inquiry-title = Вопрос о { $ref } · { $delegation }
inquiry-next = Бот ничего из него не хранит и ответов не передаёт. Ответьте там, где вы говорите с делегацией.
inquiry-arrived = Ваш вопрос о { $ref } дошёл до посредника. Бот ничего из него не хранит.
inquiry-lost = Неизвестно, дошёл ли ваш вопрос о { $ref } до посредника. Бот ничего из него не хранит. Спросите лично или отправьте ещё раз: /facilitator { $ref } …

button-facilitator = Спросить посредника

ask-facilitator-ref = О какой записи? Отправьте её номер.
ask-facilitator-note = Что вы хотите спросить? Не более 500 знаков. Вопрос уйдёт посреднику с названием вашей делегации, бот ничего не хранит.

refusal-no-facilitator = Не отправлено: { $group-name } – посредник недоступен.
    Обратитесь в секретариат или напишите в ветке.
refusal-no-own-facilitator = Не отправлено: посредник в ваших группах недоступен.
    Обратитесь в секретариат.

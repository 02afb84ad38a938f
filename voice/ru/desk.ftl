# Sentences that belong to no single feature: general buttons, and reports of the desk on itself.

asked-in-private = Вопрос отправлен в ваш личный чат.
answered-in-private = Отправлено в ваш личный чат.
report-pin = { $place }: у бота нет права закреплять сообщения. Карточку группы следует закрепить вручную.
event-unreachable = { $label }: личный чат недоступен. Предназначенное этому лицу ожидает.
event-removed = Бот удалён из чата: { $groups }. Предназначенное этому чату ожидает.
event-foreign = Бот был добавлен в чат, не относящийся к этим переговорам, и вышел из него.
event-renamed = Название этой ветки изменено. Она остаётся веткой { $group-of }.
leaving = Этот бот обслуживает только одни переговоры и выходит из чата. Ничего не записано.
away-messages = Сообщения за время с { FULL($since) } по { FULL($until) } к боту не поступали. Команды этого времени, карточек которых здесь нет, не внесены; их можно отправить снова.
away-presses = С { FULL($since) } по { FULL($until) } бот не работал. Нажатия кнопок за это время могли не дойти.
own-error = Не внесено: из-за ошибки в работе самого бота.
    Секретариат извещён. Команду можно отправить ещё раз позже.

button-words = { $words }
button-delegation = { $delegation }
button-correct = Исправить

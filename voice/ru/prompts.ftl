# Prompts: the preview of an entry before it is recorded, and the commands that answer a prompt.

help-enter = Внести то, что показано
help-cancel = Ничего не вносить
help-change = Изменить часть предварительного вида
help-answer = Ответить на вопрос бота
example-answer = { $example-party }

prompt-cancelled = Ничего не внесено.
preview = К внесению командой /{ $command }:
prompt-late = Отправлено { PAST($at) }: { $line }
preview-next = Внести: кнопка «Внести» или /enter. Не вносить: /cancel
preview-entered = Внесено командой /{ $command }, { STAMP($at) }:
preview-cancelled = Отменено, { STAMP($at) }. Ничего не внесено:

preview-doubt = Пока ничего не внесено. «{ $words }» можно понять и иначе.
preview-same = Пока ничего не внесено. То же самое уже внесено только что: { $ref }. Кнопка «Внести» внесёт это второй раз.
preview-lost = Пока ничего не внесено. Новый перечень заменит нынешний. Исчезнут отмеченные строки: { $words }
ask-change = Что изменить?
button-change = Изменить
button-change-entry = Пункт
button-change-who = Кому
button-change-what = Текст
button-change-when = Время

button-cancel = Отмена
button-enter = Внести

ask-own-clock = 12:00 без указания пояса читается как время { $zone }.

refusal-several-commands = Не внесено: в одном сообщении может быть только одна команда.
    Отправить отдельно:
    { $first }
    { $second }
refusal-nothing-asked = Не внесено: бот сейчас ни о чём не спрашивает.
    Команда: /help
refusal-preview-waits = Пока не внесено: предварительный вид ожидает решения.
    Команда: /enter или /cancel
refusal-button-waits = Пока не внесено: ожидает кнопка со временем.
    Кнопка или ответ: да или /cancel
refusal-question-waits = Пока не внесено: вопрос бота ожидает ответа.
    Ответ отправляется сообщением; отмена: /cancel
refusal-already-entered = Уже внесено, { PAST($at) }
refusal-entered-before = Уже внесено, { PAST($at) }. Отмена здесь больше не действует.
    Чтобы изменить: { $command ->
        [action] /correct с номером (10 минут), затем /withdraw
        [date] снова /date или /my
        [remind] /remind list
        [assign] снова /assign
        [link] /unlink
       *[other] /my
    }
refusal-already-dropped = Отменено, { PAST($at) }: ничего не внесено.
    Чтобы начать заново: /{ $command }

# Prompts: the preview of an entry before it is recorded, and the commands that answer a prompt.

help-enter = Внести те, що показано
help-cancel = Нічого не вносити
help-change = Змінити частину попереднього вигляду
help-answer = Відповісти на запитання бота
example-answer = { $example-party }

prompt-cancelled = Нічого не внесено.
preview = До внесення командою /{ $command }:
prompt-late = Надіслано { PAST($at) }: { $line }
preview-next = Внести: кнопка «Внести» або /enter. Не вносити: /cancel
preview-entered = Внесено командою /{ $command }, { STAMP($at) }:
preview-cancelled = Скасовано, { STAMP($at) }. Нічого не внесено:

preview-doubt = Поки нічого не внесено. «{ $words }» можна зрозуміти й інакше.
preview-same = Поки нічого не внесено. Те саме щойно внесено: { $ref }. Кнопка «Внести» внесе це вдруге.
preview-lost = Поки нічого не внесено. Новий перелік замінить теперішній. Зникнуть позначені рядки: { $words }
ask-change = Що змінити?
button-change = Змінити
button-change-entry = Пункт
button-change-who = Кому
button-change-what = Текст
button-change-when = Час

button-cancel = Скасувати
button-enter = Внести

ask-own-clock = 12:00 без зазначення поясу читається як час { $zone }.

refusal-several-commands = Не внесено: в одному повідомленні може бути лише одна команда.
    Надіслати окремо:
    { $first }
    { $second }
refusal-nothing-asked = Не внесено: бот зараз ні про що не запитує.
    Команда: /help
refusal-preview-waits = Поки не внесено: попередній вигляд очікує рішення.
    Команда: /enter або /cancel
refusal-button-waits = Поки не внесено: очікує кнопка з часом.
    Кнопка або відповідь: так або /cancel
refusal-question-waits = Поки не внесено: запитання бота очікує відповіді.
    Відповідь надсилають повідомленням; скасувати: /cancel
refusal-already-entered = Уже внесено, { PAST($at) }
refusal-entered-before = Уже внесено, { PAST($at) }. Скасування тут більше не діє.
    Щоб змінити: { $command ->
        [action] /correct з номером (10 хвилин), потім /withdraw
        [date] знову /date або /my
        [remind] /remind list
        [assign] знову /assign
        [link] /unlink
       *[other] /my
    }
refusal-already-dropped = Скасовано, { PAST($at) }: нічого не внесено.
    Щоб почати знову: /{ $command }

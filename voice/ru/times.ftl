# Time phrases that cannot be read, that name a time in the past, or that may mean several times.

button-time = { BRIEF($at) }
button-when-plus = +{ $count } ч
button-when-tomorrow = Завтра { $time }
button-when-daily = Ежедневно { $time }
button-when-monday = Каждый пн { $time }

refusal-doubtful-due = Пока не внесено: «{ $words }» можно прочесть по-разному.
    Нужный срок выбирается кнопкой; можно и повторить команду с точным сроком.
refusal-passed-today = Пока не внесено: «{ $words }» сегодня уже позади.
    Если имеется в виду завтра, срок выбирается кнопкой; можно и повторить команду с точным сроком.
refusal-recurring-due = Не внесено: «{ $words }» повторяется, а здесь нужен один срок.
    Подойдёт: { $example-day } 12:00  или  +48h
refusal-unknown-zone = Не внесено: часового пояса { $zone } нет.
    Команда: /settings zone Europe/Istanbul
refusal-unread-quiet-hours = Не внесено: «{ $words }» не обозначает часы без уведомлений.
    Команда: /settings quiet 20:00-05:00
refusal-no-due = Не внесено: нет времени.
    Например: { $usage }
refusal-unread-due = Не внесено: время «{ $words }» не распознано.
    Подойдёт: { $example-day } 12:00  или  +48h  или  пт 12:00
refusal-unread-due-undelayed = Не внесено: время «{ $words }» не распознано.
    Подойдёт: { $example-day } 12:00  или  +48h  или  пт 12:00  или  безотлагательно
refusal-unread-recurrence = Не внесено: повторение «{ $words }» не распознано. У напоминания одно время суток и нет исключений. Оно может заканчиваться в указанный день или после нескольких раз.
    Подойдёт: ежедневно 09:00  или  каждый пн 09:00  или  ежедневно 09:00 до { $example-day }
refusal-no-such-day = Не внесено: такого дня нет: «{ $words }».
    Подойдёт: { $example-day } 12:00  или  +48h  или  пт 12:00
refusal-no-such-day-undelayed = Не внесено: такого дня нет: «{ $words }».
    Подойдёт: { $example-day } 12:00  или  +48h  или  пт 12:00  или  безотлагательно
refusal-wrong-weekday = Не внесено: в «{ $words }» день недели и дата не совпадают: { DAY($at) } — { $weekday ->
    [0] понедельник
    [1] вторник
    [2] среда
    [3] четверг
    [4] пятница
    [5] суббота
   *[6] воскресенье
}.
    Что отправить: нужную дату, с днём недели или без него.
refusal-too-often = Не внесено: «{ $words }» повторяется чаще раза в день. Напоминания повторяются не чаще раза в день.
    Что отправить: daily 09:00  или  weekly Mon 09:00
refusal-ambiguous-date = Не внесено: дату «{ $words }» можно прочесть двояко.
    Возможные варианты: { $first }  или  { $second }
refusal-hour-twenty-four = Не внесено: 24:00 относится сразу к двум дням.
    Возможные варианты: { $before }  или  { $after }
refusal-past-due = Не внесено: срок { FULL($at) } уже прошёл.{ $year ->
    [0] {""}
   *[other] {" "}Если имеется в виду другой год, он указывается в дате: { NUMBER($year, useGrouping: 0) }
}
    Нужно время в будущем.
refusal-skipped-hour = Не внесено: времени «{ $words }» в поясе { $zone } нет, часы его пропускают.
    Нужно время до или после него либо время в UTC.
refusal-doubled-hour = Не внесено: время «{ $words }» в поясе { $zone } наступает дважды.
    Возможные варианты: { FULL($first) }  или  { FULL($second) }

# Time phrases that cannot be read, that name a time in the past, or that may mean several times.

button-time = { FULL($at) }

refusal-doubtful-due = Пока не внесено: «{ $words }» можно прочесть по-разному.
    Нужный срок — на кнопке; либо команда ещё раз с точным сроком.
refusal-recurring-due = Не внесено: «{ $words }» повторяется, а здесь нужен один срок.
    Пример: 25 Jul 12:00  или  +48h
refusal-unknown-zone = Не внесено: часового пояса { $zone } нет.
    Что отправить: /settings zone Europe/Istanbul
refusal-unread-quiet-hours = Не внесено: { $words } не обозначает часы без уведомлений.
    Что отправить: /settings quiet 20:00-05:00
refusal-no-due = Не внесено: нет времени.
    Что отправить: { $usage }
refusal-unread-due = Не внесено: время { $words } не распознано.
    Что отправить: 25 Jul 12:00  или  +48h  или  Fri 12:00  или  without delay
refusal-no-such-day = Не внесено: такого дня нет: { $words }.
    Что отправить: 25 Jul 12:00  или  +48h  или  Fri 12:00  или  without delay
refusal-too-often = Не внесено: «{ $words }» повторяется чаще раза в день. Напоминания повторяются не чаще раза в день.
    Что отправить: daily 09:00  или  weekly Mon 09:00
refusal-ambiguous-date = Не внесено: дату { $words } можно прочесть двояко.
    Что отправить: { $first }  или  { $second }
refusal-hour-twenty-four = Не внесено: 24:00 относится сразу к двум дням.
    Что отправить: { $before }  или  { $after }
refusal-past-due = Не внесено: время уже прошло, { $of ->
    [0] { FULL($at) }
   *[other] { DATED($at) }
}.{ $year ->
    [0] {""}
   *[other] {" "}Если имеется в виду другой год, он указывается в дате: { NUMBER($year, useGrouping: 0) }
}
    Что отправить: время в будущем.
refusal-skipped-hour = Не внесено: времени { $words } в поясе { $zone } нет, часы его пропускают.
    Что отправить: время до или после него либо время в UTC.
refusal-doubled-hour = Не внесено: время { $words } в поясе { $zone } наступает дважды.
    Возможные варианты: { FULL($first) }  или  { FULL($second) }

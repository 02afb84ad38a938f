# Time phrases that cannot be read, that name a time in the past, or that may mean several times.

button-time = { BRIEF($at) }
button-when-plus = +{ $count } год
button-when-tomorrow = Завтра { $time }
button-when-daily = Щодня { $time }
button-when-monday = Щопонеділка { $time }

refusal-doubtful-due = Поки не внесено: «{ $words }» можна прочитати по-різному.
    Потрібний строк обирають кнопкою; можна й повторити команду з точним строком.
refusal-passed-today = Поки не внесено: «{ $words }» сьогодні вже позаду.
    Якщо мається на увазі завтра, строк обирають кнопкою; можна й повторити команду з точним строком.
refusal-recurring-due = Не внесено: «{ $words }» повторюється, а тут потрібен один строк.
    Підійде: { $example-day } 12:00  або  +48h
refusal-unknown-zone = Не внесено: часового поясу { $zone } немає.
    Команда: /settings zone Europe/Istanbul
refusal-unread-quiet-hours = Не внесено: «{ $words }» не позначає годин без сповіщень.
    Команда: /settings quiet 20:00-05:00
refusal-no-due = Не внесено: немає часу.
    Наприклад: { $usage }
refusal-unread-due = Не внесено: час «{ $words }» не розпізнано.
    Підійде: { $example-day } 12:00  або  +48h  або  пт 12:00
refusal-unread-due-undelayed = Не внесено: час «{ $words }» не розпізнано.
    Підійде: { $example-day } 12:00  або  +48h  або  пт 12:00  або  невідкладно
refusal-unread-recurrence = Не внесено: повторення «{ $words }» не розпізнано. Нагадування має один час доби й не має винятків. Воно може закінчуватися у вказаний день або після кількох разів.
    Підійде: щодня 09:00  або  щопонеділка 09:00  або  щодня 09:00 до { $example-day }
refusal-no-such-day = Не внесено: такого дня немає: «{ $words }».
    Підійде: { $example-day } 12:00  або  +48h  або  пт 12:00
refusal-no-such-day-undelayed = Не внесено: такого дня немає: «{ $words }».
    Підійде: { $example-day } 12:00  або  +48h  або  пт 12:00  або  невідкладно
refusal-wrong-weekday = Не внесено: у «{ $words }» день тижня й дата не збігаються: { DAY($at) } — { $weekday ->
    [0] понеділок
    [1] вівторок
    [2] середа
    [3] четвер
    [4] п’ятниця
    [5] субота
   *[6] неділя
}.
    Що надіслати: потрібну дату, з днем тижня або без нього.
refusal-too-often = Не внесено: «{ $words }» повторюється частіше ніж раз на день. Нагадування повторюються не частіше ніж раз на день.
    Що надіслати: daily 09:00  або  weekly Mon 09:00
refusal-ambiguous-date = Не внесено: дату «{ $words }» можна прочитати двояко.
    Можливі варіанти: { $first }  або  { $second }
refusal-hour-twenty-four = Не внесено: 24:00 належить одразу до двох днів.
    Можливі варіанти: { $before }  або  { $after }
refusal-past-due = Не внесено: строк { FULL($at) } уже минув.{ $year ->
    [0] {""}
   *[other] {" "}Якщо мається на увазі інший рік, його зазначають у даті: { NUMBER($year, useGrouping: 0) }
}
    Потрібен час у майбутньому.
refusal-skipped-hour = Не внесено: часу «{ $words }» у поясі { $zone } немає, годинники його пропускають.
    Потрібен час до або після нього чи час в UTC.
refusal-doubled-hour = Не внесено: час «{ $words }» у поясі { $zone } настає двічі.
    Можливі варіанти: { FULL($first) }  або  { FULL($second) }

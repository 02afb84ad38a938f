# Time phrases that cannot be read, that name a time in the past, or that may mean several times.

button-time = { FULL($at) }

refusal-doubtful-due = Поки не внесено: «{ $words }» можна прочитати по-різному.
    Потрібний строк — на кнопці; або команда ще раз із точним строком.
refusal-recurring-due = Не внесено: «{ $words }» повторюється, а тут потрібен один строк.
    Приклад: 25 Jul 12:00  або  +48h
refusal-unknown-zone = Не внесено: часового поясу { $zone } немає.
    Що надіслати: /settings zone Europe/Istanbul
refusal-unread-quiet-hours = Не внесено: { $words } не позначає годин без сповіщень.
    Що надіслати: /settings quiet 20:00-05:00
refusal-no-due = Не внесено: немає часу.
    Що надіслати: { $usage }
refusal-unread-due = Не внесено: час { $words } не розпізнано.
    Що надіслати: 25 Jul 12:00  або  +48h  або  Fri 12:00  або  without delay
refusal-no-such-day = Не внесено: такого дня немає: { $words }.
    Що надіслати: 25 Jul 12:00  або  +48h  або  Fri 12:00  або  without delay
refusal-too-often = Не внесено: «{ $words }» повторюється частіше ніж раз на день. Нагадування повторюються не частіше ніж раз на день.
    Що надіслати: daily 09:00  або  weekly Mon 09:00
refusal-ambiguous-date = Не внесено: дату { $words } можна прочитати двояко.
    Що надіслати: { $first }  або  { $second }
refusal-hour-twenty-four = Не внесено: 24:00 належить одразу до двох днів.
    Що надіслати: { $before }  або  { $after }
refusal-past-due = Не внесено: час уже минув, { $of ->
    [0] { FULL($at) }
   *[other] { DATED($at) }
}.{ $year ->
    [0] {""}
   *[other] {" "}Якщо мається на увазі інший рік, його зазначають у даті: { NUMBER($year, useGrouping: 0) }
}
    Що надіслати: час у майбутньому.
refusal-skipped-hour = Не внесено: часу { $words } у поясі { $zone } немає, годинники його пропускають.
    Що надіслати: час до або після нього чи час в UTC.
refusal-doubled-hour = Не внесено: час { $words } у поясі { $zone } настає двічі.
    Можливі варіанти: { FULL($first) }  або  { FULL($second) }

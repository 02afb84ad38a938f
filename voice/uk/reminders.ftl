# Reminders that a person sets for themselves or for others, and how often they recur.

help-remind = Нагадування собі або іншим
help-remind-own = Нагадування собі
example-remind = { $example-ref } завтра 07:00
example-remind-to = to { $target }: Взяти перелік із собою +24h
example-remind-cancel = 1, 2
example-remind-skip = 1
example-remind-snooze = 1 1h
example-remind-change = 1 10:30

reminder-title = Нагадування { $number }
reminder-asked = Нагадування на запит { $delegation-of }
reminder-ref = { $ref }
reminder-set = Нагадування { $number }: { FULL($at) }
reminder-set-about = Нагадування { $number } · { $ref }: { FULL($at) }
button-new-reminder = Нове нагадування: «{ $text }»
ask-reminder-number = Поки нічого не внесено: { $text } може бути номером нагадування { $number } або текстом нового.
    Потрібне можна вибрати кнопкою.
reminder-in-thread = У гілці: { $group }
reminder-for = Кожному в особистий чат: { $delegation }
reminder-next = Наступне: { FULL($at) }
reminder-last = Це останнє нагадування.
reminder-once-now = Воно надійде один раз і більше не повторюється.
reminder-until-done = До виконання: кожні { $minutes } хв., щонайбільше { $count } разів, без повторів у години без сповіщень
reminder-comes = Нагадування { $number } надійде { FULL($at) }.
reminder-comes-asks = Нічого не змінено. Коли нагадати?
reminder-undeliverable = Час настав; нагадування надійде, коли особистий чат стане доступним.
reminder-not-sent = Нагадування { $number } на { FULL($at) } не надіслано: бот не працював, і після призначеного часу минуло понад 12 годин.
reminders-passed-own = Нагадування для інших, задані { $label }, тривають. Тепер вони у вас; змінити або скасувати: /remind list
reminders-passed = Нагадування для інших, задані { $label }, тривають. Тепер вони у: { $held }
reminders-ended = Нагадування для інших, задані { $label }, припинено: у делегації нікому їх задавати. Кількість: { $count }
reminders-title = Ваші нагадування
reminders-none = Нагадувань немає.
reminder-planned = { $number } · { FULL($at) } { $ref }

recurs = { $often } · { $time } { $zone }
recurs-daily = { $count ->
    [1] Щодня
   *[other] Раз на { $count } дн.
}
recurs-weekdays = З понеділка по п’ятницю
recurs-weekly = { $count ->
    [1] Щотижня
   *[other] Раз на { $count } тиж.
}: { $days }
recurs-monthly = { $count ->
    [1] Щомісяця
   *[other] Раз на { $count } міс.
}, день: { $day }
recurs-monthly-on = { $count ->
    [1] Щомісяця
   *[other] Раз на { $count } міс.
}: { $day }
recurs-place = { $weekday ->
    [0] { $place ->
        [-1] останній
       *[other] { $place }-й
    } понеділок
    [1] { $place ->
        [-1] останній
       *[other] { $place }-й
    } вівторок
    [2] { $place ->
        [-1] остання
        [1] 1-ша
        [2] 2-га
        [3] 3-тя
       *[other] { $place }-та
    } середа
    [3] { $place ->
        [-1] останній
       *[other] { $place }-й
    } четвер
    [4] { $place ->
        [-1] остання
        [1] 1-ша
        [2] 2-га
        [3] 3-тя
       *[other] { $place }-та
    } п’ятниця
    [5] { $place ->
        [-1] остання
        [1] 1-ша
        [2] 2-га
        [3] 3-тя
       *[other] { $place }-та
    } субота
    [6] { $place ->
        [-1] остання
        [1] 1-ша
        [2] 2-га
        [3] 3-тя
       *[other] { $place }-та
    } неділя
   *[other] { $place ->
        [-1] останній
       *[other] { $place }-й
    } робочий день
}
recurs-last-day = останній
recurs-until = по { $day }
recurs-times = усього разів: { $count }

button-cancel-reminder = Скасувати { $number }
button-change-reminder = Змінити { $number }
button-reminder-done = Готово
button-reminder-end = Завершити нагадування
button-skip-reminder = Пропустити раз: { $number }

receipt-reminder-cancelled = Нагадування { $number } скасовано.
receipt-reminders-cancelled = Нагадування { $numbers } скасовано.
receipt-reminder-done = Нагадування { $number } завершено.
receipt-reminder-skipped = Нагадування { $number } один раз пропускається. Наступне: { FULL($at) }
receipt-reminder-ended = Нагадування { $number } один раз пропускається. Це був останній раз.
receipt-reminder-snoozed = Нагадування { $number } буде повторено { FULL($at) }.
receipt-reminder-later = Нагадування буде повторено { FULL($at) }.

preview-remind-when = Час: { FULL($when) }
preview-remind-to = Кому: { $to }
ask-remind-to = Кому нагадати? Код групи (у її гілці) або код делегації.
ask-remind-text = Про що нагадати? Номер пункту або текст.
ask-remind-when = Коли? Кнопка або час.
    Наприклад: завтра 07:00

refusal-own-members-only = Не внесено: нагадування іншим задають лише голови делегацій та їхні заступники, кожен у своїй делегації.
    Підійде: { $usage }
refusal-thread-by-secretariat = Не внесено: нагадування в гілці задає секретаріат або посередник.
    Підійде: { $usage }
refusal-until-done-alone = Не внесено: нагадування до виконання призначається на один час і лише собі.
    Надішліть: { $usage } до виконання
refusal-no-such-reminder = Не внесено: нагадування { $number } у вас немає.
    Команда: /remind list
refusal-unread-length = Не внесено: не вдалося прочитати, на скільки відкласти.
    Наприклад: { $line } 30хв, або 4год, 2дн, завтра

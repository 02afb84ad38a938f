# Reminders that a person sets for themselves or for others, and how often they recur.

help-remind = Напоминание себе или другим
help-remind-own = Напоминание себе
example-remind = { $example-ref } завтра 07:00
example-remind-to = to { $target }: Взять список с собой +24h
example-remind-cancel = 1, 2
example-remind-skip = 1
example-remind-snooze = 1 1h
example-remind-change = 1 10:30

reminder-title = Напоминание { $number }
reminder-asked = Напоминание по запросу { $delegation-of }
reminder-ref = { $ref }
reminder-set = Напоминание { $number }: { FULL($at) }
reminder-set-about = Напоминание { $number } · { $ref }: { FULL($at) }
button-new-reminder = Новое напоминание: «{ $text }»
ask-reminder-number = Пока ничего не внесено: { $text } может быть номером напоминания { $number } или текстом нового.
    Нужное можно выбрать кнопкой.
reminder-in-thread = В ветке: { $group }
reminder-for = Каждому в личный чат: { $delegation }
reminder-next = Следующее: { FULL($at) }
reminder-last = Это последнее напоминание.
reminder-once-now = Оно придёт один раз и больше не повторяется.
reminder-until-done = До выполнения: каждые { $minutes } мин., не более { $count } раз, без повторов в часы без уведомлений
reminder-comes = Напоминание { $number } придёт { FULL($at) }.
reminder-comes-asks = Ничего не изменено. Когда напомнить?
reminder-undeliverable = Время наступило; напоминание придёт, когда личный чат станет доступен.
reminder-not-sent = Напоминание { $number } на { FULL($at) } не отправлено: бот не работал, и после назначенного времени прошло более 12 часов.
reminders-passed-own = Напоминания для других, заданные { $label }, продолжаются. Теперь они у вас; изменить или отменить: /remind list
reminders-passed = Напоминания для других, заданные { $label }, продолжаются. Теперь они у: { $held }
reminders-ended = Напоминания для других, заданные { $label }, прекращены: в делегации некому их задавать. Число: { $count }
reminders-title = Ваши напоминания
reminders-none = Напоминаний нет.
reminder-planned = { $number } · { FULL($at) } { $ref }

recurs = { $often } · { $time } { $zone }
recurs-daily = { $count ->
    [1] Ежедневно
   *[other] Раз в { $count } дн.
}
recurs-weekdays = С понедельника по пятницу
recurs-weekly = { $count ->
    [1] Еженедельно
   *[other] Раз в { $count } нед.
}: { $days }
recurs-monthly = { $count ->
    [1] Ежемесячно
   *[other] Раз в { $count } мес.
}, день: { $day }
recurs-monthly-on = { $count ->
    [1] Ежемесячно
   *[other] Раз в { $count } мес.
}: { $day }
recurs-place = { $weekday ->
    [0] { $place ->
        [-1] последний
       *[other] { $place }-й
    } понедельник
    [1] { $place ->
        [-1] последний
       *[other] { $place }-й
    } вторник
    [2] { $place ->
        [-1] последняя
       *[other] { $place }-я
    } среда
    [3] { $place ->
        [-1] последний
       *[other] { $place }-й
    } четверг
    [4] { $place ->
        [-1] последняя
       *[other] { $place }-я
    } пятница
    [5] { $place ->
        [-1] последняя
       *[other] { $place }-я
    } суббота
    [6] { $place ->
        [-1] последнее
       *[other] { $place }-е
    } воскресенье
   *[other] { $place ->
        [-1] последний
       *[other] { $place }-й
    } рабочий день
}
recurs-last-day = последний
recurs-until = по { $day }
recurs-times = всего раз: { $count }

button-cancel-reminder = Отменить { $number }
button-change-reminder = Изменить { $number }
button-reminder-done = Готово
button-reminder-end = Завершить напоминание
button-skip-reminder = Пропустить раз: { $number }

receipt-reminder-cancelled = Напоминание { $number } отменено.
receipt-reminders-cancelled = Напоминания { $numbers } отменены.
receipt-reminder-done = Напоминание { $number } завершено.
receipt-reminder-skipped = Напоминание { $number } один раз пропускается. Следующее: { FULL($at) }
receipt-reminder-ended = Напоминание { $number } один раз пропускается. Это был последний раз.
receipt-reminder-snoozed = Напоминание { $number } будет повторено { FULL($at) }.
receipt-reminder-later = Напоминание будет повторено { FULL($at) }.

preview-remind-when = Время: { FULL($when) }
preview-remind-to = Кому: { $to }
ask-remind-to = Кому напомнить? Код группы (в её ветке) или код делегации.
ask-remind-text = О чём напомнить? Номер пункта или текст.
ask-remind-when = Когда? Кнопка или время.
    Например: завтра 07:00

refusal-own-members-only = Не внесено: напоминания другим задают только главы делегаций и их заместители, каждый в своей делегации.
    Подойдёт: { $usage }
refusal-thread-by-secretariat = Не внесено: напоминание в ветке задаёт секретариат или посредник.
    Подойдёт: { $usage }
refusal-until-done-alone = Не внесено: напоминание до выполнения назначается на одно время и только себе.
    Отправьте: { $usage } до выполнения
refusal-no-such-reminder = Не внесено: напоминания { $number } у вас нет.
    Команда: /remind list
refusal-unread-length = Не внесено: не удалось прочитать, на сколько отложить.
    Например: { $line } 30м, или 4ч, 2д, завтра

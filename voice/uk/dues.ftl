# Due words that are asked back.

refusal-doubtful-due = Поки не внесено: «{ $words }» можна прочитати по-різному.
    Потрібний строк — на кнопці; або команда ще раз із точним строком.
refusal-recurring-due = Не внесено: «{ $words }» повторюється, а тут потрібен один строк.
    Приклад: 25 Jul 12:00  або  +48h
button-time = { FULL($at) }

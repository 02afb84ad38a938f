# Due words that are asked back.

refusal-doubtful-due = Пока не внесено: «{ $words }» можно прочесть по-разному.
    Нужный срок — на кнопке; либо команда ещё раз с точным сроком.
refusal-recurring-due = Не внесено: «{ $words }» повторяется, а здесь нужен один срок.
    Пример: 25 Jul 12:00  или  +48h
button-time = { FULL($at) }

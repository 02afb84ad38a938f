# Texts: proposals, positions of the parties, silence and packages. Only refusals so far.

refusal-unbalanced = Не внесено: квадратна дужка не має пари.
    Дужку потрібно закрити або прибрати, потім надіслати текст знову.
refusal-same-text = Не внесено: це слова редакції { $number } ({ $ref }).
refusal-version-passed = Не внесено: { $ref } · з { STAMP($at) } чинна редакція { $number }, а ваш рядок стосувався редакції { $seen }.
    Спершу потрібно прочитати, потім надіслати знову: /show { $ref }
refusal-words-changed = Не внесено: { $ref } · з { STAMP($at) } текст інший, а ваш рядок стосувався попереднього.
    Спершу потрібно прочитати, потім надіслати знову: /show { $ref }
refusal-not-in-state = Не внесено: { $ref } · { $state ->
    [adopted] прийнято
    [withdrawn] знято
    [lapsed] втратило чинність
    [deferred] відкладено
    [agreed-ad-referendum] погоджено ad referendum
    [provisionally-agreed] погоджено попередньо
    [shown] нон-пейпер
    [erased] нон-пейпер, більше не зберігається
   *[tabled] внесено
}, { STAMP($at) }.
    { $state ->
    [adopted] Новий текст вносять так: /propose …
    [withdrawn] Новий текст вносять так: /propose …
    [lapsed] Новий текст вносять так: /propose …
   *[other] Наприклад: /show { $ref }
}
refusal-authors-only = Не внесено: { $ref } · це призначено для { $delegations-of }.
refusal-position-by-head = Не внесено: { $ref } · позицію вносить голова делегації або його заступник.
refusal-not-a-party = Не внесено: позиції вносять лише сторони.
    Зауваження додають так: /note { $ref } …
refusal-no-statement = Не внесено: немає заяви.
    Наприклад: /position { $ref } statement …
refusal-agrees-alone = Не внесено: після слова про згоду є інші слова, і вони можуть її обмежувати.
    Наприклад: /position { $ref } agree  або  /position { $ref } statement …
refusal-no-until = Не внесено: для ad referendum потрібен час.
    Наприклад: /position { $ref } adref until { $example-day } 18:00
refusal-until-beyond = Не внесено: згоду ad referendum підтверджують не пізніше ніж за { $count } дн.
    Наприклад: /position { $ref } adref until { $example-day } 18:00
refusal-offer-stands = Не внесено: { $ref } · запропоновано текст за основу, відповіді на нього ще немає.
    На нього відповідають голови делегацій, або посередник знімає його: /withdraw { $ref }
refusal-no-offer = Не внесено: { $ref } · текст за основу не запропоновано.
    Наприклад: /show { $ref }
refusal-facilitators-text-only = Не внесено: нон-пейпери вносить посередник.
refusal-no-package = Не внесено: { $ref } не входить до жодного пакета.
refusal-silence-switched-off = Не внесено: у налаштуваннях бота процедуру мовчазної згоди не передбачено.
    Потрібно прибрати: silence { $codes }
refusal-no-silence-here = Не внесено: у налаштуваннях бота процедуру мовчазної згоди не передбачено.
    Позиції вносять прямо: /position { $ref }
refusal-silence-not-admitted = Не внесено: коло повноважень { $group-of } не допускає процедури мовчазної згоди.
refusal-silence-needs-session = Не внесено: процедуру мовчазної згоди відкривають, поки триває засідання.
    Наприклад: /session open
refusal-silence-by-facilitator = Не внесено: процедуру мовчазної згоди відкриває та припиняє посередник, а де його немає — секретаріат.
refusal-silence-barred = Не внесено: процедуру мовчазної згоди не відкривають, поки є місця в дужках. Місць у дужках: { $count }
refusal-silence-barred-by-objection = Не внесено: процедуру мовчазної згоди не відкривають, якщо є заперечення. Заперечення: { $delegations }
refusal-silence-barred-by-referendum = Не внесено: процедуру мовчазної згоди не відкривають, якщо текст погоджено ad referendum. Очікується підтвердження: { $delegations }
refusal-silence-barred-by-validity = Не внесено: { $ref } · текст чинний до { STAMP($at) }, а процедура мовчазної згоди закінчилася б пізніше.
refusal-silence-too-short = Не внесено: процедура мовчазної згоди триває щонайменше { $count } год.
    Наприклад: /propose { $ref } silence until { $example-later } 12:00
refusal-under-silence = Не внесено: { $ref } · процедура мовчазної згоди триває до { STAMP($at) }.
    Наприклад: /show { $ref }
refusal-no-silence = Не внесено: { $ref } · процедуру мовчазної згоди не відкрито.
    Наприклад: /show { $ref }
refusal-silence-ended = Не внесено: { $ref } · процедура мовчазної згоди закінчилася { STAMP($at) }, до надсилання цього рядка. Про її підсумок буде повідомлено.
refusal-silence-over = Не внесено: процедура мовчазної згоди закінчилася { STAMP($at) }, { $decision } прийнято.
    Змінити його можна новим текстом: /propose …

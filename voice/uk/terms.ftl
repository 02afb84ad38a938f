# Terms: the names of delegations, roles, groups and states, lengths of time, and short marks.
# The attributes of a delegation and of a group are the forms of its name inside a sentence.

delegation = { $kind ->
    [facilitator] Посередник
    [facilitators] Посередник { $code }
    [observer] Спостерігач
    [observers] Спостерігач { $code }
    [secretariat] Секретаріат
    [secretariats] Секретаріат { $code }
   *[party] Делегація { $code }
}
    .by = { $kind ->
    [facilitator] посередником
    [facilitators] посередником { $code }
    [observer] спостерігачем
    [observers] спостерігачем { $code }
    [secretariat] секретаріатом
    [secretariats] секретаріатом { $code }
   *[party] делегацією { $code }
}
    .of = { $kind ->
    [facilitator] посередника
    [facilitators] посередника { $code }
    [observer] спостерігача
    [observers] спостерігача { $code }
    [secretariat] секретаріату
    [secretariats] секретаріату { $code }
   *[party] делегації { $code }
}
    .to = { $kind ->
    [facilitator] посереднику
    [facilitators] посереднику { $code }
    [observer] спостерігачу
    [observers] спостерігачу { $code }
    [secretariat] секретаріату
    [secretariats] секретаріату { $code }
   *[party] делегації { $code }
}
either = { $first } або { $last }
both = { $first } та { $last }

entry-a = пункт до виконання
    .all = пунктів до виконання
entry-f = запит
    .all = запитів
entry-n = сповіщення
    .all = сповіщень

role-delegate = делегат
role-head = голова делегації
role-alternate = заступник голови делегації
role-expert = експерт
role-secretariat = секретаріат
role-facilitator = посередник
role-observer = спостерігач

group-del = Голови делегацій
    .name = гілка голів делегацій
    .in = в гілці голів делегацій
    .of = голів делегацій
group-pol = Політична група
    .name = політична група
    .in = в політичній групі
    .of = політичної групи
group-hum = Гуманітарна група
    .name = гуманітарна група
    .in = в гуманітарній групі
    .of = гуманітарної групи
group-mil = Військова група
    .name = військова група
    .in = у військовій групі
    .of = військової групи
group-state-proposed = запропонована
    .del = гілку запропоновано
group-state-under-consideration = на розгляді
    .del = на розгляді
group-state-active = відкрита
    .del = гілку відкрито
group-state-closed = закрита
    .del = гілку закрито

mark-poc = контактна особа
mark-duty = на чергуванні

without-delay = невідкладно
at-full = { FULL($at) }
at-stamp = { STAMP($at) }
own-time = ({ $time } за вашим часом)
length-days = { $count } дн.
length-hours = { $count } год
length-minutes = { $count } хв
not-shown = Не показано: { $count }
late = Підготовлено на { CLOCK($due) }, надіслано: { CLOCK($sent) }.
late-days = Підготовлено на { FULL($due) }, надіслано { FULL($sent) }.
entered-received = { $delegation }: внесено { STAMP($at) }, отримано { STAMP($received) }
repeat-mark = Повтор: перший примірник теж міг дійти.
corrected = Виправлено { STAMP($at) }

# Terms: the names of delegations, roles, groups and states, lengths of time, and short marks.
# The attributes of a delegation and of a group are the forms of its name inside a sentence.

delegation = { $kind ->
    [facilitator] Посередник
    [observer] Спостерігач
    [secretariat] Секретаріат
   *[party] Делегація { $code }
}
    .by = { $kind ->
    [facilitator] посередником
    [observer] спостерігачем
    [secretariat] секретаріатом
   *[party] делегацією { $code }
}
    .of = { $kind ->
    [facilitator] посередника
    [observer] спостерігача
    [secretariat] секретаріату
   *[party] делегації { $code }
}
    .to = { $kind ->
    [facilitator] посереднику
    [observer] спостерігачу
    [secretariat] секретаріату
   *[party] делегації { $code }
}
either = { $first } або { $last }

role-delegate = делегат
role-head = голова делегації
role-alternate = заступник голови делегації
role-expert = експерт
role-secretariat = секретаріат
role-facilitator = посередник
role-observer = спостерігач

group-del = Голови делегацій
    .name = гілка голів делегацій
    .in = гілці голів делегацій
    .of = голів делегацій
group-pol = Політична група
    .name = політична група
    .in = політичній групі
    .of = політичної групи
group-hum = Гуманітарна група
    .name = гуманітарна група
    .in = гуманітарній групі
    .of = гуманітарної групи
group-mil = Військова група
    .name = військова група
    .in = військовій групі
    .of = військової групи
group-state-proposed = запропоновано
group-state-under-consideration = на розгляді
group-state-active = відкрито

mark-poc = контактна особа
mark-duty = на чергуванні

without-delay = невідкладно
at-full = { FULL($at) }
at-stamp = { STAMP($at) }
own-time = ({ $time } за вашим часом)
length-days = { $count } д
length-hours = { $count } год
length-minutes = { $count } хв
not-shown = Не показано: { $count }
late = Підготовлено на { CLOCK($due) }, надіслано о { CLOCK($sent) }.
late-days = Підготовлено на { FULL($due) }, надіслано { FULL($sent) }.
repeat-mark = Повтор: перший примірник теж міг дійти.
corrected = Виправлено { STAMP($at) }

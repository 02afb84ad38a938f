# Terms: the names of delegations, roles, groups and states, lengths of time, and short marks.
# The attributes of a delegation and of a group are the forms of its name inside a sentence.

delegation = { $kind ->
    [facilitator] Посредник
    [facilitators] Посредник { $code }
    [observer] Наблюдатель
    [observers] Наблюдатель { $code }
    [secretariat] Секретариат
    [secretariats] Секретариат { $code }
   *[party] Делегация { $code }
}
    .by = { $kind ->
    [facilitator] посредником
    [facilitators] посредником { $code }
    [observer] наблюдателем
    [observers] наблюдателем { $code }
    [secretariat] секретариатом
    [secretariats] секретариатом { $code }
   *[party] делегацией { $code }
}
    .of = { $kind ->
    [facilitator] посредника
    [facilitators] посредника { $code }
    [observer] наблюдателя
    [observers] наблюдателя { $code }
    [secretariat] секретариата
    [secretariats] секретариата { $code }
   *[party] делегации { $code }
}
    .to = { $kind ->
    [facilitator] посреднику
    [facilitators] посреднику { $code }
    [observer] наблюдателю
    [observers] наблюдателю { $code }
    [secretariat] секретариату
    [secretariats] секретариату { $code }
   *[party] делегации { $code }
}
either = { $first } или { $last }
both = { $first } и { $last }

entry-a = пункт к исполнению
    .all = пунктов к исполнению
entry-f = запрос
    .all = запросов
entry-n = извещение
    .all = извещений

role-delegate = делегат
role-head = глава делегации
role-alternate = заместитель главы делегации
role-expert = эксперт
role-secretariat = секретариат
role-facilitator = посредник
role-observer = наблюдатель

group-del = Главы делегаций
    .name = ветка глав делегаций
    .in = ветке глав делегаций
    .of = глав делегаций
group-pol = Политическая группа
    .name = политическая группа
    .in = политической группе
    .of = политической группы
group-hum = Гуманитарная группа
    .name = гуманитарная группа
    .in = гуманитарной группе
    .of = гуманитарной группы
group-mil = Военная группа
    .name = военная группа
    .in = военной группе
    .of = военной группы
group-state-proposed = предложена
    .del = ветка предложена
group-state-under-consideration = на рассмотрении
    .del = на рассмотрении
group-state-active = открыта
    .del = ветка открыта
group-state-closed = закрыта
    .del = ветка закрыта

mark-poc = контактное лицо
mark-duty = на дежурстве

without-delay = безотлагательно
at-full = { FULL($at) }
at-stamp = { STAMP($at) }
own-time = ({ $time } по вашему времени)
length-days = { $count } дн.
length-hours = { $count } ч
length-minutes = { $count } мин
not-shown = Не показано: { $count }
late = Подготовлено к { CLOCK($due) }, отправлено в { CLOCK($sent) }.
late-days = Подготовлено к { FULL($due) }, отправлено { FULL($sent) }.
entered-received = { $delegation }: внесено { STAMP($at) }, получено { STAMP($received) }
repeat-mark = Повтор: первый экземпляр тоже мог дойти.
corrected = Исправлено { STAMP($at) }

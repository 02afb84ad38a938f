# The daily digest of a group.

help-digest = Обзор дня группы: разместить или задать час

digest-title = { $group } · { FULL($at) }
digest-today = Сегодня
digest-past = Срок истёк, сообщение не поступало
digest-past-lost = Срок истёк
digest-due = { HOUR($at) } · { $ref } · { $delegations }
digest-open = безотлагательно · { $ref } · { $delegations }
digest-was-due = { $ref } · { $delegations } · срок был: { FULL($due) }
digest-acceptance = Ожидает принятия к исполнению: { $entries }
digest-confirmation = Ожидает подтверждения: { $entries }
digest-answer = Ожидает ответа: { $entries }
digest-awaited = { $ref } ({ $delegations })
digest-awaited-for = { $ref } ({ $delegations }, { $waiting })
digest-nothing = На сегодня сроков нет.

weekly-title = Ваша неделя · { FULL($at) }
weekly-past = Срок истёк
weekly-next = Всё, с кнопками: /my
weekly-line = { $ref } · { $what }

receipt-digest-posted = Обзор дня размещён: { $group }.
receipt-digest-hour = { $group }: обзор дня ежедневно, следующий { FULL($at) }.
receipt-digest-off = { $group }: ежедневного обзора больше нет.

refusal-unread-hour = Не внесено: «{ $words }» не обозначает времени суток.
    Форма: /digest { $example-group } at 05:00  или  /digest { $example-group } off

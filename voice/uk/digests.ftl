# The daily digest of a group.

help-digest = Огляд дня групи: розмістити або задати годину

digest-title = { $group } · { FULL($at) }
digest-today = Сьогодні
digest-past = Строк минув, повідомлення не надходило
digest-past-lost = Строк минув
digest-due = { HOUR($at) } · { $ref } · { $delegations }
digest-open = невідкладно · { $ref } · { $delegations }
digest-was-due = { $ref } · { $delegations } · строк був: { FULL($due) }
digest-acceptance = Очікує прийняття до виконання: { $entries }
digest-confirmation = Очікує підтвердження: { $entries }
digest-answer = Очікує відповіді: { $entries }
digest-awaited = { $ref } ({ $delegations })
digest-awaited-for = { $ref } ({ $delegations }, { $waiting })
digest-nothing = На сьогодні строків немає.

weekly-title = Ваш тиждень · { FULL($at) }
weekly-past = Строк минув
weekly-next = Усе, з кнопками: /my
weekly-line = { $ref } · { $what }

receipt-digest-posted = Огляд дня розміщено: { $group }.
receipt-digest-hour = { $group }: огляд дня щодня, наступний { FULL($at) }.
receipt-digest-off = { $group }: щоденного огляду більше немає.

refusal-unread-hour = Не внесено: «{ $words }» не позначає часу доби.
    Форма: /digest { $example-group } at 05:00  або  /digest { $example-group } off

# Notices of the secretariat. The secretariat's own words are shown in a block quote.

help-notice = Извещение группам или людям, сразу или ко времени
help-seen = Отметить извещение как просмотренное делегацией
example-seen = { $example-notice }
example-notice = all at { $example-day } 05:30 Заседания начинаются в 08:30 UTC
example-notice-to = { $target } at +24h: Заседания начинаются в 08:30 UTC
example-notice-step = { $example-notice }
example-notice-change = { $example-notice } Заседания начинаются в 09:00 UTC
example-notice-move = { $example-notice } { $example-day } 05:30

notice-title = { $ref } · Извещение секретариата
notice-seen = Просмотрено: { $marks }
notice-mark = { $delegation } { HOUR($at) }
notice-mark-later = { $delegation } { STAMP($at) }
notice-mark-none = { $delegation } —
notice-late = Подготовлено к { STAMP($due) }, отправлено { STAMP($sent) }.
notice-to = Кому: { $to }
notice-role-heads = главы делегаций
notice-role-delegates = делегаты
notice-role-experts = эксперты
notice-role-facilitators = посредники
notice-role-observers = наблюдатели
notice-at-once = Отправка: сразу
notice-planned = Отправка: { FULL($at) }
notice-waits = Ожидается подтверждение второго сотрудника секретариата.
notice-quiet = Одновременно со всеми, но без звука из-за часов без уведомлений: { $who }
notice-quiet-count = { $delegation }: { $count }
notice-again = Отправлено ещё раз, со звуком:
notice-withdrawn = Снято до отправки, { STAMP($at) }
notice-unseen = Отправлено { STAMP($at) }, ещё не отмечено { $delegation-by } как просмотренное.
notice-unseen-lost = Отправлено { STAMP($at) }, отметка о просмотре ожидается: { $delegation }.
notice-list-pending = К отправке
notice-list-said = Отправлено
notice-list-nothing = Извещений нет: ни отправленных, ни назначенных.
notice-line = { $ref } · { $to }
notice-prepared = Подготовлено к { STAMP($at) }
notice-partly = Доставлено: { $sent } из { $places }, { $span }
notice-delivered = Доставлено всем, { $span }
notice-span = { DAY($first) }, с { HOUR($first) } до { CLOCK($last) }
notice-span-days = с { STAMP($first) } до { STAMP($last) }
notice-copy-late = { $place }: отправлено { STAMP($at) }
notice-copy-missing = { $place }: ещё не доставлено
notice-to-confirm = К подтверждению вторым сотрудником секретариата:
notice-confirmed = { $ref }: подтверждено, { $label }.

button-seen = Просмотрено
button-notice-confirm = Подтвердить
button-notice-withdraw = Снять { $ref }
button-notice-sound = Со звуком для всех
button-notice-earlier = Раньше: { STAMP($at) }
button-notice-later = Позже: { STAMP($at) }
button-all = Все группы
button-notice-heads = Главы, в личный чат
button-notice-now = Сразу

receipt-notice-planned = { $ref }: внесено.
receipt-notice-said = { $ref }: отправлено. Кому: { $groups }.
receipt-notice-sent = { $ref }: отправлено в личные чаты: { $count }.
receipt-notice-waiting = { $ref }: отправлено в личные чаты: { $count }. Личный чат недоступен: { $labels }. См. /parked.
receipt-notice-withdrawn = { $ref }: снято. Ничего не отправлено.
receipt-notice-sound = { $ref }: со звуком для всех.
receipt-seen = { $ref }: просмотрено { $delegation-by }, { PAST($at) }.

ask-notice-recipients = Кому? Кнопка, группы ({ $example-groups }), роль (heads) или делегация ({ $example-party }).
ask-notice-text = Каков текст извещения? До 500 знаков.
ask-notice-at = Когда отправить? Кнопка или время.
    Например: { $example-day } 05:30
preview-notice-recipients = Кому: { $recipients ->
    [all] всем группам
   *[other] { $recipients }
}
preview-notice-at = Отправка: { FULL($at) }
preview-notice-at-none = Отправка: сразу

refusal-unknown-recipients = Не внесено: «{ $words }» не обозначает ни группы, ни делегации, ни роли.
    Подойдёт одно из: { $known }
refusal-no-step-named = Не внесено: не указано, что сделать с { $ref }.
    Подойдёт: /notice change { $ref } новый текст  или  /notice move { $ref } { $example-day } 12:00  или  /notice withdraw { $ref }
refusal-unclear-recipients = Не внесено: неясно, кому извещение.
    Группы или люди, затем двоеточие и текст: /notice { $example-groups }: Заседания начинаются в 08:30 UTC
refusal-nobody-addressed = Не внесено: среди получателей нет никого с аккредитацией.
    Список аккредитованных: /accredit
refusal-already-published = Не внесено: { $ref } уже отправлено, { STAMP($at) }.
    Исправление вносится новым извещением.
refusal-not-sent-yet = Не внесено: { $ref } ещё не отправлено. Время отправки: { STAMP($at) }. Отметить просмотр можно после отправки.
refusal-sound-already = Не внесено: { $ref } и так приходит всем получателям со звуком.
refusal-already-seen = Уже отмечено как просмотренное, { STAMP($at) }
refusal-nothing-to-confirm = Не внесено: { $ref } уже подтверждено.
    Список: /notice list
refusal-second-needed = Не внесено: { $ref } должен подтвердить другой сотрудник секретариата.

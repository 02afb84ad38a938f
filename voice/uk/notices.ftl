# Notices of the secretariat. The secretariat's own words are shown in a block quote.

help-notice = Сповіщення групам або людям, одразу чи на час
help-seen = Позначити сповіщення як переглянуте делегацією
example-seen = { $example-notice }
example-notice = all at { $example-day } 05:30 Засідання починаються о 08:30 UTC
example-notice-to = { $target } at +24h: Засідання починаються о 08:30 UTC
example-notice-step = { $example-notice }
example-notice-change = { $example-notice } Засідання починаються о 09:00 UTC
example-notice-move = { $example-notice } { $example-day } 05:30

notice-title = { $ref } · Сповіщення секретаріату
notice-seen = Переглянуто: { $marks }
notice-mark = { $delegation } { HOUR($at) }
notice-mark-later = { $delegation } { STAMP($at) }
notice-mark-none = { $delegation } —
notice-late = Підготовлено на { STAMP($due) }, надіслано { STAMP($sent) }.
notice-to = Кому: { $to }
notice-role-heads = голови делегацій
notice-role-delegates = делегати
notice-role-experts = експерти
notice-role-facilitators = посередники
notice-role-observers = спостерігачі
notice-at-once = Надсилання: одразу
notice-planned = Надсилання: { FULL($at) }
notice-waits = Очікується підтвердження другого співробітника секретаріату.
notice-quiet = Одночасно з усіма, але без звуку через години без сповіщень: { $who }
notice-quiet-count = { $delegation }: { $count }
notice-again = Надіслано ще раз, зі звуком:
notice-withdrawn = Знято до надсилання, { STAMP($at) }
notice-unseen = Надіслано { STAMP($at) }, ще не позначено як переглянуте: { $delegation }.
notice-unseen-lost = Надіслано { STAMP($at) }, позначка про перегляд очікується: { $delegation }.
notice-list-pending = До надсилання
notice-list-said = Надіслано
notice-list-nothing = Сповіщень немає: ні надісланих, ні призначених.
notice-line = { $ref } · { $to }
notice-prepared = Підготовлено на { STAMP($at) }
notice-partly = Доставлено: { $sent } із { $places }, { $span }
notice-delivered = Доставлено всім, { $span }
notice-span = { DAY($first) }, з { HOUR($first) } до { CLOCK($last) }
notice-span-days = з { STAMP($first) } до { STAMP($last) }
notice-copy-late = { $place }: надіслано { STAMP($at) }
notice-copy-missing = { $place }: ще не доставлено
notice-to-confirm = До підтвердження другим співробітником секретаріату:
notice-confirmed = { $ref }: підтверджено, { $label }.

button-seen = Переглянуто
button-notice-confirm = Підтвердити
button-notice-withdraw = Зняти { $ref }
button-notice-sound = Зі звуком для всіх
button-notice-earlier = Раніше: { STAMP($at) }
button-notice-later = Пізніше: { STAMP($at) }
button-all = Усі групи
button-notice-heads = Голови, в особистий чат
button-notice-now = Одразу

receipt-notice-planned = { $ref }: внесено.
receipt-notice-said = { $ref }: надіслано. Кому: { $groups }.
receipt-notice-sent = { $ref }: надіслано в особисті чати: { $count }.
receipt-notice-waiting = { $ref }: надіслано в особисті чати: { $count }. Особистий чат недоступний: { $labels }. Див. /parked.
receipt-notice-withdrawn = { $ref }: знято. Нічого не надіслано.
receipt-notice-sound = { $ref }: зі звуком для всіх.
receipt-seen = { $ref }: переглянуто, { $delegation }, { PAST($at) }.

ask-notice-recipients = Кому? Кнопка, групи ({ $example-groups }), роль (heads) або делегація ({ $example-party }).
ask-notice-text = Який текст сповіщення? До 500 знаків.
ask-notice-at = Коли надіслати? Кнопка або час.
    Наприклад: { $example-day } 05:30
preview-notice-recipients = Кому: { $recipients ->
    [all] усім групам
   *[other] { $recipients }
}
preview-notice-at = Надсилання: { FULL($at) }
preview-notice-at-none = Надсилання: одразу

refusal-unknown-recipients = Не внесено: «{ $words }» не позначає ні групи, ні делегації, ні ролі.
    Підійде одне з: { $known }
refusal-no-step-named = Не внесено: не вказано, що зробити з { $ref }.
    Підійде: /notice change { $ref } новий текст  або  /notice move { $ref } { $example-day } 12:00  або  /notice withdraw { $ref }
refusal-unclear-recipients = Не внесено: неясно, кому сповіщення.
    Групи або люди, потім двокрапка й текст: /notice { $example-groups }: Засідання починаються о 08:30 UTC
refusal-nobody-addressed = Не внесено: серед одержувачів немає нікого з акредитацією.
    Список акредитованих: /accredit
refusal-already-published = Не внесено: { $ref } уже надіслано, { STAMP($at) }.
    Виправлення вноситься новим сповіщенням.
refusal-not-sent-yet = Не внесено: { $ref } ще не надіслано. Час надсилання: { STAMP($at) }. Позначити перегляд можна після надсилання.
refusal-sound-already = Не внесено: { $ref } і так надходить усім одержувачам зі звуком.
refusal-already-seen = Уже позначено як переглянуте, { STAMP($at) }
refusal-nothing-to-confirm = Не внесено: { $ref } уже підтверджено.
    Список: /notice list
refusal-second-needed = Не внесено: { $ref } має підтвердити інший співробітник секретаріату.

# Groups: how a thread is set up, its entry card, and the question which group a command is for.

help-setup = Прив’язати цю гілку до групи

entry-title = { $group } · гілку відкрито { STAMP($at) }
entry-records = Бот записує лише те, що внесено командою або кнопкою. Розмова не записується.
entry-hears = Бот чує лише рядки, що починаються з «/».
entry-ladder = Про строк в особистому чаті повідомляється: тому, хто займається пунктом, інакше контактній особі · через { $contacts } після строку також контактній особі · через { $heads } головам делегацій · через { $lists } нікому, пункт лишається у списках секретаріату та посередника
entry-no-names = Імена осіб, що перебувають під захистом, координати й номери телефонів тут не зазначаються.
entry-utc = Увесь час зазначено в UTC. Пункти до виконання, запити й відповіді цієї групи однаково видимі для всіх її учасників.

present = Акредитовані: { $counts }
present-count = { $kind ->
    [facilitator] { $count ->
        [1] Посередник
       *[other] Посередники
    }
    [observer] { $count ->
        [1] Спостерігач
       *[other] Спостерігачі
    }
    [secretariat] Секретаріат
   *[party] { $delegation }
} { $count }

button-del = Голови делегацій
button-pol = Політична
button-hum = Гуманітарна
button-mil = Військова

receipt-set-up = Гілку прив’язано: { $group }.

ask-group = Для якої групи? Кнопка або команда: { $usage }

refusal-place-taken = Не внесено: це вже гілка { $group-of }.
    Для іншої групи /setup надсилають в іншій гілці.
refusal-group-set-up-elsewhere = Не внесено: { $group-name } вже прив’язана в іншому місці.

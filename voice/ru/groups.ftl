# Groups: how a thread is set up, its entry card, and the question which group a command is for.

help-setup = Привязать эту ветку к группе

entry-title = { $group } · ветка открыта { STAMP($at) }
entry-records = Бот записывает только то, что внесено командой или кнопкой. Разговор не записывается.
entry-hears = Бот слышит только строки, начинающиеся с «/».
entry-ladder = О сроке в личном чате сообщается: тому, кто занимается пунктом, иначе контактному лицу · через { $contacts } после срока также контактному лицу · через { $heads } главам делегаций · через { $lists } никому, пункт остаётся в списках секретариата и посредника
entry-no-names = Имена лиц, находящихся под защитой, координаты и номера телефонов здесь не указываются.
entry-utc = Всё время указано в UTC. Пункты к исполнению, запросы и ответы этой группы одинаково видны всем её участникам.

present = Аккредитованы: { $counts }
present-count = { $kind ->
    [facilitator] { $count ->
        [1] Посредник
       *[other] Посредники
    }
    [observer] { $count ->
        [1] Наблюдатель
       *[other] Наблюдатели
    }
    [secretariat] Секретариат
   *[party] { $delegation }
} { $count }

button-del = Главы делегаций
button-pol = Политическая
button-hum = Гуманитарная
button-mil = Военная

receipt-set-up = Ветка привязана: { $group }.

ask-group = Для какой группы? Кнопка или команда: { $usage }

refusal-place-taken = Не внесено: это уже ветка { $group-of }.
    Для другой группы /setup отправляется в другой ветке.
refusal-group-set-up-elsewhere = Не внесено: { $group-name } уже привязана в другом месте.

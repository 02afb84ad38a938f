# Сам бот: довідка, меню, люди, групи, налаштування, огляди, запитання, повідомлення секретаріату.

help-start = Відкрити посилання акредитації або побачити свою картку
help-help = Що тут можна зробити
help-my = Ваші відкриті пункти: відповісти, виконати, підтвердити
help-status = Відкриті пункти групи й хто на чергуванні
help-show = Один запис з історією або пошук
help-settings = Мова, часовий пояс, години без сповіщень і чергування
help-action = Внести пункт до виконання
help-accept = Прийняти пункт до виконання від імені своєї делегації
help-decline = Не приймати пункт до виконання
help-date = Прийняти з іншим строком або запитати інший строк
help-agree = Погодитися із запитаним строком
help-keep = Зберегти строк
help-progress = Внести перебіг виконання
help-done = Повідомити про виконання пункту
help-confirm = Підтвердити виконання пункту
help-notyet = Повернути в роботу пункт, про виконання якого повідомлено
help-withdraw = Зняти запис або запропонувати зняття, якщо його прийняла інша делегація
help-correct = Виправити свій запис упродовж 10 хвилин
help-snooze = Відкласти особисте нагадування про пункт
help-remind = Нагадування собі або іншим
help-setup = Прив’язати цю гілку до групи
help-accredit = Акредитація та список акредитованих
help-parked = Повідомлення, що очікують рішення секретаріату
help-enter = Внести те, що показано
help-cancel = Нічого не вносити
help-answer = Відповісти на запитання бота

help-title = Що можна надіслати:
help-twins = Кожна кнопка має команду з тією самою дією:
help-more = У групі з кількома ботами після команди пишеться ім’я бота: /my@{ $username }
    Приклад для кожної команди: /help і її назва.
help-example = Що надіслати: { $usage }

ask-group = Для якої групи? Кнопка або команда: { $usage }
button-del = Голови делегацій
button-pol = Політична
button-hum = Гуманітарна
button-mil = Військова
button-words = { $words }
button-delegation = { $delegation }
button-cancel = Скасувати
button-enter = Внести
button-no-reason = Без зазначення причини
button-correct = Виправити
asked-in-private = Запитання надіслано у ваш особистий чат.
answered-in-private = Надіслано у ваш особистий чат.
prompt-cancelled = Нічого не внесено.
preview = До внесення командою /{ $command }:
preview-next = Внести: кнопка «Внести» або /enter. Не вносити: /cancel
preview-entered = Внесено командою /{ $command }, { STAMP($at) }:
preview-cancelled = Скасовано, { STAMP($at) }. Нічого не внесено:
preview-action-assignees = Кому: { $assignees }
preview-action-due = Строк: { FULL($due) }
preview-action-due-none = Строк: невідкладно
preview-remind-when = Час: { FULL($when) }
preview-decline-ref = { $ref }
preview-date-ref = { $ref }
preview-date-note = Інший строк: { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
ask-own-clock = 12:00 без зазначення поясу читається як час { $zone }.
ask-decline-ref = Який пункт не приймається до виконання? Що надіслати: його номер.
ask-decline-note = З якої причини? Текст або кнопка.
ask-date-ref = Який пункт? Що надіслати: його номер.
ask-date-note = Який строк? Час і, за бажанням, причина.
    Наприклад: 26 липня 09:00 два агрегати в дорозі
ask-progress-ref = Який пункт? Що надіслати: його номер.
ask-progress-note = Який перебіг виконання? Що надіслати: текст.
ask-done-ref = Який пункт виконано? Кнопка або його номер.
ask-correct-ref = Який пункт? Що надіслати: його номер.
ask-correct-note = Виправлений текст; якщо змінюється і строк, то зі словом by і часом.
    Наприклад: Підтвердити потужність на добу by 25 липня 12:00
ask-remind-text = Про що нагадати? Номер пункту або текст.
ask-remind-when = Коли? Кнопка або час.
    Наприклад: завтра 07:00

# A role says no more than the office itself where one delegation alone can have it.
standing = { $delegation-kind ->
    [party] { $role }, { $delegation }
   *[other] { $delegation }
}
invitation-title = { $label }: { $standing }
invitation-groups = Групи: { $groups }
invitation-typed = Або надіслати боту: /start { $code }
invitation-until = Для одного використання, діє до { FULL($at) }.
own-title = { $label }: { $standing }
own-groups = Групи: { $groups }
own-records = Бот записує лише те, що внесено командою або кнопкою. Розмова не записується.
    Імена осіб, що перебувають під захистом, координати й номери телефонів тут не зазначаються.
    Telegram і оператор бота технічно можуть прочитати те, що тут написано.
own-settings = Мова: { $language } · часовий пояс: { $zone }
own-next = Що тут можна зробити: /help. Мова, часовий пояс і години без сповіщень: /settings
accredited = Акредитація: { $label }, { $standing }
present = Присутні: { $counts }
roster-title = Акредитація
roster-standing = { $delegation-kind ->
    [party] { $delegation } · { $role }
   *[other] { $delegation }
}
roster-member = { $label } · { $standing } · { $groups }{ $state ->
    [suspended] {" "}· призупинено
    [unreachable] {" "}· особистий чат недоступний
   *[active] {""}
}
roster-link = { $label } · { $standing } · { $groups } · посилання діє до { STAMP($at) }
roster-next = Нова акредитація: /accredit A delegate HUM as A-hum
    Призупинити, поновити, відкликати: кнопка або /accredit suspend A-hum
button-suspend = Призупинити: { $label }
button-reinstate = Поновити: { $label }
button-revoke = Відкликати: { $label }
receipt-suspend = { $label }: акредитацію призупинено.
receipt-reinstate = { $label }: акредитацію поновлено.
receipt-revoke = { $label }: акредитацію відкликано.
receipt-link-revoked = { $label }: посилання відкликано.

entry-title = { $group } · відкрито { STAMP($at) }
entry-records = Бот записує лише те, що внесено командою або кнопкою. Розмова не записується.
entry-no-names = Імена осіб, що перебувають під захистом, координати й номери телефонів тут не зазначаються.
entry-utc = Увесь час зазначено в UTC. Усе внесене однаково видиме для обох делегацій.
receipt-set-up = Гілку прив’язано: { $group }.

settings-title = Ваші налаштування
settings-language = Мова: { $language }
settings-zone = Часовий пояс: { $zone }
settings-quiet = Години без сповіщень: { $hours }
settings-no-quiet = Години без сповіщень: немає
settings-duty = На чергуванні
settings-no-duty = Не на чергуванні
settings-next = Кнопка або команда: /settings zone Europe/Istanbul
button-quiet = Без сповіщень { $hours }
button-quiet-off = Сповіщення завжди
button-duty-on = На чергуванні
button-duty-off = Не на чергуванні
receipt-language = Мова: { $language }.
receipt-zone = Часовий пояс: { $zone }.
receipt-quiet = Години без сповіщень: { $quiet ->
    [off] немає
   *[other] { $quiet }
}.
receipt-duty = { $duty ->
    [on] На чергуванні.
   *[off] Не на чергуванні.
}

my-answer = Відповісти
my-do = Виконати
my-confirm = Підтвердити
my-nothing = Для вашої делегації нічого не очікується.
status-title = { $group } · { $state }
status-duty = На чергуванні: { $people }
status-nobody = На чергуванні: нікого не зазначено
status-nothing = Відкритих пунктів немає.
status-record = Журнал: запис { $number } · { $digest }
history-title = Історія
history-action-logged = { STAMP($at) } · внесено { $delegation-by }
history-action-accepted = { STAMP($at) } · прийнято до виконання { $delegation-by }
history-action-declined = { STAMP($at) } · не прийнято до виконання { $delegation-by }
history-action-date-asked = { STAMP($at) } · інший строк запитано { $delegation-by }
history-action-date-agreed = { STAMP($at) } · новий строк погоджено { $delegation-by }
history-action-date-kept = { STAMP($at) } · строк збережено { $delegation-by }
history-action-date-moved = { STAMP($at) } · строк перенесено { $delegation-by }
history-action-progress = { STAMP($at) } · перебіг виконання внесено { $delegation-by }
history-action-reported = { STAMP($at) } · повідомлено про виконання: { $delegation }
history-action-confirmed = { STAMP($at) } · підтверджено { $delegation-by }
history-action-not-yet = { STAMP($at) } · повернено в роботу { $delegation-by }
history-action-withdrawn = { STAMP($at) } · знято { $delegation-by }
history-action-corrected = { STAMP($at) } · виправлено { $delegation-by }; попередній текст:
search-title = Записів із цими словами: { $count }
search-nothing = Серед видимих вам записів цих слів немає.


parked-nothing = Ніщо не очікує рішення.
parked-title = Очікують рішення: { $counts }
parked-letters = повідомлення { $count }
parked-moments = сповіщення { $count }
parked-updates = вхідні { $count }
parked-behind = Далі очікують: { $count }
parked-item = { $number } · { $place } · з { STAMP($at) }
parked-why = { $problem ->
    [uncertain] Надіслано двічі без відповіді: могло дійти.
    [unreachable] Особистий чат недоступний.
    [place-changed] Гілка змінилася після складання повідомлення.
    [late] Після призначеного часу минуло понад 12 годин.
    [unread-update] Прочитати не вдалося. Слова не збережено.
    [held] Гілка зараз не приймає повідомлень.
    [topic-closed] Тему закрито.
    [topic-gone] Теми більше немає.
    [no-rights] Бот не має там потрібного права.
    [muted] Боту там заборонено писати.
    [slow-mode] Чат зараз приймає повідомлення повільно.
    [removed] Бота вилучено з чату.
    [forbidden] Бота заблоковано, або чат більше не приймає його повідомлень.
    [chat-gone] Чату більше немає.
    [message-gone] Повідомлення, якого це стосується, більше немає.
    [too-long] Довше, ніж приймає Telegram.
    [unreadable] Telegram не зміг прочитати повідомлення.
    [refused] Telegram не прийняв повідомлення.
    [migrated] Група стала іншим чатом.
   *[other] Відповідь Telegram: { $problem }
}
parked-notice = сповіщення про { $ref }
parked-reminder = особисте нагадування
parked-update = вхідне оновлення
place-private = особистий чат: { $label }
button-again = Надіслати знову
button-arrived = Дійшло
button-drop = Не надсилати
receipt-parked-again = { $number }: надсилається знову.
receipt-parked-arrived = { $number }: позначено як таке, що дійшло.
receipt-parked-drop = { $number }: не надсилається.
moments-parked = Сповіщення, після часу яких минуло понад 12 годин: { $count }. Їх не надіслано. Для рішення: /parked
report-held = { $place }: повідомлення зараз не приймаються. Повідомлення { $number } і наступні за ним очікують. Для рішення: /parked
report-parked = { $place }: повідомлення { $number } очікує рішення. Для рішення: /parked
report-pin = { $place }: бот не має права закріплювати повідомлення. Картку групи слід закріпити вручну.
event-unreachable = { $label }: особистий чат недоступний. Призначене цій особі очікує.
event-removed = Бота вилучено з чату: { $groups }. Призначене цьому чату очікує.
event-foreign = Бота було додано до чату, що не належить до цих переговорів, і він вийшов із нього.
event-renamed = Назву цієї гілки змінено. Вона лишається гілкою { $group-of }.
leaving = Цей бот обслуговує лише одні переговори й виходить із чату. Нічого не записано.
away-messages = Повідомлення за час з { FULL($since) } до { FULL($until) } до бота не надходили. Команди цього часу, карток яких тут немає, не внесено; їх можна надіслати знову.
away-presses = З { FULL($since) } до { FULL($until) } бот не працював. Натискання кнопок за цей час могли не дійти.
own-error = Не внесено: через помилку в роботі самого бота.
    Секретаріат сповіщено. Команду можна надіслати ще раз пізніше.
quarantine-report = Отримане повідомлення не опрацьовано й відкладено, без його тексту. Перегляд: /parked

# Lists in pages, the history of an entry, search results, and due times as a calendar file.

help-my = Ваші відкриті пункти: відповісти, виконати, підтвердити
help-my-all = Що очікують від делегацій, і ваші пункти
help-status = Відкриті пункти групи й хто на чергуванні
help-show = Один запис з історією або пошук
example-my = ics

page-mark = Сторінка { $page } з { $pages } · усього { $count }
page-mark-more = Сторінка { $page } з { $pages } · усього понад { $count }
page-missing = Сторінки { $page } немає. Усього сторінок: { $pages }.

calendar-sent = Файл календаря: строків { $count }. Пізніший файл переносить або скасовує те, що є в цьому.
calendar-cancelled = Скасовано в ньому, бо більше не чинне: { $count }
calendar-nothing = Строків для календаря немає.

my-answer = Відповісти
my-do = Виконати
my-confirm = Підтвердити
my-notices = Сповіщення
my-questions = Заплановані запити
my-nothing = Для вашої делегації відкритих пунктів немає.
status-title = { $group } · { $state }
status-duty = На чергуванні: { $people }
status-nobody = На чергуванні: нікого не зазначено
status-nothing = Відкритих пунктів немає.
status-record = Журнал: запис { $number } · { $digest }
status-record-unverified = Журнал: триває перевірка після запуску бота
history-title = Історія
search-title = Записів із цими словами: { $count }
search-title-more = Записів із цими словами: понад { $count }
search-nothing = Серед видимих вам записів цих слів немає.
search-part = Переглянуто лише останні { $count } записів кожної групи. Сполучення від трьох знаків шукаються в усіх записах.

button-of-entry = { $words } { $ref }
button-previous = Назад
button-next = Далі
button-calendar = Календар

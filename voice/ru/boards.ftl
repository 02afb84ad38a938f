# Lists in pages, the history of an entry, search results, and due times as a calendar file.

help-my = Ваши открытые пункты: ответить, исполнить, подтвердить
help-my-all = Что ожидается от делегаций, и ваши пункты
help-status = Открытые пункты группы и кто на дежурстве
help-show = Одна запись с историей или поиск
example-my = ics

page-mark = Страница { $page } из { $pages } · всего { $count }
page-mark-more = Страница { $page } из { $pages } · всего более { $count }
page-missing = Страницы { $page } нет. Всего страниц: { $pages }.

calendar-sent = Файл календаря: сроков { $count }. Более поздний файл переносит или отменяет то, что есть в этом.
calendar-cancelled = Отменено в нём, так как больше не действует: { $count }
calendar-nothing = Сроков для календаря нет.

my-answer = Ответить
my-do = Исполнить
my-confirm = Подтвердить
my-notices = Извещения
my-questions = Запланированные запросы
my-nothing = Для вашей делегации открытых пунктов нет.
status-title = { $group } · { $state }
status-duty = На дежурстве: { $people }
status-nobody = На дежурстве: никто не указан
status-nothing = Открытых пунктов нет.
status-record = Журнал: запись { $number } · { $digest }
status-record-unverified = Журнал: идёт проверка после запуска бота
history-title = История
search-title = Записей с этими словами: { $count }
search-title-more = Записей с этими словами: более { $count }
search-nothing = Среди видимых вам записей этих слов нет.
search-part = Просмотрены только последние { $count } записей каждой группы. Сочетания от трёх знаков ищутся во всех записях.

button-of-entry = { $words } { $ref }
button-previous = Назад
button-next = Далее
button-calendar = Календарь

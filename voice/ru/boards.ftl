# Обзоры по страницам и сроки файлом календаря.

page-mark = Страница { $page } из { $pages } · всего { $count }
button-previous = Назад
button-next = Далее
button-calendar = Календарь

calendar-sent = Сроки файлом календаря, время UTC: { $count }. Более поздний файл заменяет этот.
calendar-nothing = Сроков для календаря нет.

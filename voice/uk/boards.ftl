# Огляди за сторінками та строки файлом календаря.

page-mark = Сторінка { $page } з { $pages } · усього { $count }
button-previous = Назад
button-next = Далі
button-calendar = Календар

calendar-sent = Строки файлом календаря, час UTC: { $count }. Пізніший файл замінює цей.
calendar-nothing = Строків для календаря немає.

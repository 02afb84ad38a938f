# Sentences that belong to no single feature: general buttons, and reports of the desk on itself.

asked-in-private = Запитання надіслано у ваш особистий чат.
answered-in-private = Надіслано у ваш особистий чат.
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

button-words = { $words }
button-delegation = { $delegation }
button-correct = Виправити

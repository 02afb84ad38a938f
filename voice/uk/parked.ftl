# Parked messages, timers and updates, which wait until the secretariat decides on them.

help-parked = Повідомлення, що очікують рішення секретаріату
example-parked = again 12
example-parked-number = 12
example-parked-place = HUM

parked-nothing = Ніщо не очікує рішення.
parked-title = Очікують рішення: { $counts }
parked-letters = повідомлень: { $count }
parked-moments = сповіщень: { $count }
parked-updates = вхідних: { $count }
parked-behind = Далі очікують: { $count }
parked-item = { $number } · { $place } · з { STAMP($at) }
parked-place = { $place } · повідомлень: { $count } · з { STAMP($since) }
parked-line = { $number } · { $words }
parked-line-private = { $number } · { STAMP($at) }
parked-line-about = { $number } · { $refs } · { STAMP($at) }
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
parked-update = вхідна подія
place-private = особистий чат: { $label }
moments-parked = Сповіщення, після часу яких минуло понад 12 годин: { $count }. Їх не надіслано. Для рішення: /parked
change-failed = { $ref }: зміну, заплановану на { FULL($at) }, внести не вдалося. Спроба повторюється кожні 10 хвилин; причину вказано в журналі роботи бота.
report-waits = { $place }: очікує повідомлень: { $count }. Для рішення: /parked
report-nothing-waits = { $place }: повідомлень, що очікують, більше немає.
report-again-failed = { $number }: доставити не вдалося, { $place }. Повідомлення чекає на рішення в /parked
quarantine-report = Отримане повідомлення не опрацьовано й відкладено, без його тексту. Перегляд: /parked
waiting-offer = Очікують з { STAMP($since) }, повідомлень: { $count }
waiting-now = Повідомлення чекали з { STAMP($since) }. Відкрито зараз:
waiting-alone = Особистий чат був недоступний у всіх у вашій делегації. Відкрито зараз:
waiting-passed = Не надіслано, оскільки відтоді є зміни: { $refs }. Відкрите показує /my

button-again = Надіслати знову
button-arrived = Дійшло
button-drop = Не надсилати
button-again-all = Надіслати всі
button-drop-all = Не надсилати всі
button-drop-these = Не надсилати, повідомлень: { $count }
button-waiting = Показати

receipt-parked-again = { $number }: надсилається знову.
receipt-parked-newer = { $number }: не надсилається, у чаті вже є або з’явиться теперішній стан.
receipt-parked-arrived = { $number }: позначено як таке, що дійшло.
receipt-parked-drop = { $number }: не надсилається.
receipt-parked-all-again = { $place }: надсилається знову, повідомлень: { $count }
receipt-parked-all-newer = { $place }: нічого не надсилається, у чаті вже є або з’явиться теперішній стан.
receipt-parked-all-drop = { $place }: не надсилається, повідомлень: { $count }
receipt-waiting = Надсилається повідомлень: { $count }

refusal-nothing-parked = Не внесено: за номером { $number } ніщо не очікує рішення.
    Команда: /parked
refusal-parked-since = Не внесено: { $number } після цього списку надсилалося знову, доставити не вдалося.
    Надішліть: /parked
refusal-nothing-waits = Надсилати нічого: повідомлень, що очікують на вас, немає.
    Команда: /my

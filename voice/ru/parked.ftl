# Parked messages, timers and updates, which wait until the secretariat decides on them.

help-parked = Сообщения, ожидающие решения секретариата
example-parked = again 12
example-parked-number = 12
example-parked-place = HUM

parked-nothing = Ничего не ожидает решения.
parked-title = Ожидают решения: { $counts }
parked-letters = сообщений: { $count }
parked-moments = извещений: { $count }
parked-updates = входящих: { $count }
parked-behind = Следом ожидают: { $count }
parked-item = { $number } · { $place } · с { STAMP($at) }
parked-place = { $place } · сообщений: { $count } · с { STAMP($since) }
parked-line = { $number } · { $words }
parked-line-private = { $number } · { STAMP($at) }
parked-line-about = { $number } · { $refs } · { STAMP($at) }
parked-why = { $problem ->
    [uncertain] Отправлено дважды без ответа: могло дойти.
    [unreachable] Личный чат недоступен.
    [place-changed] Ветка изменилась после составления сообщения.
    [late] После назначенного времени прошло более 12 часов.
    [unread-update] Прочесть не удалось. Слова не сохранены.
    [held] Ветка сейчас не принимает сообщений.
    [topic-closed] Тема закрыта.
    [topic-gone] Темы больше нет.
    [no-rights] У бота там нет нужного права.
    [muted] Боту там запрещено писать.
    [slow-mode] Чат сейчас принимает сообщения медленно.
    [removed] Бот удалён из чата.
    [forbidden] Бот заблокирован, или чат больше не принимает его сообщений.
    [chat-gone] Чата больше нет.
    [message-gone] Сообщения, к которому это относится, больше нет.
    [too-long] Длиннее, чем принимает Telegram.
    [unreadable] Telegram не смог прочесть сообщение.
    [refused] Telegram не принял сообщение.
    [migrated] Группа стала другим чатом.
   *[other] Ответ Telegram: { $problem }
}
parked-notice = извещение о { $ref }
parked-reminder = личное напоминание
parked-update = входящее событие
place-private = личный чат: { $label }
moments-parked = Извещения, после времени которых прошло более 12 часов: { $count }. Они не отправлены. Для решения: /parked
change-failed = { $ref }: изменение, намеченное на { FULL($at) }, внести не удалось. Попытка повторяется каждые 10 минут; причина указана в журнале работы бота.
report-waits = { $place }: ожидает сообщений: { $count }. Для решения: /parked
report-nothing-waits = { $place }: ожидающих сообщений больше нет.
report-again-failed = { $number }: доставить не удалось, { $place }. Сообщение ждёт решения в /parked
quarantine-report = Поступившее сообщение не обработано и отложено, без его текста. Просмотр: /parked
waiting-offer = Ожидают с { STAMP($since) }, сообщений: { $count }
waiting-now = Сообщения ожидали с { STAMP($since) }. Открыто сейчас:
waiting-alone = Личный чат был недоступен у всех в вашей делегации. Открыто сейчас:
waiting-passed = Не отправлено, поскольку с тех пор есть изменения: { $refs }. Открытое показывает /my

button-again = Отправить снова
button-arrived = Дошло
button-drop = Не отправлять
button-again-all = Отправить все
button-drop-all = Не отправлять все
button-drop-these = Не отправлять, сообщений: { $count }
button-waiting = Показать

receipt-parked-again = { $number }: отправляется снова.
receipt-parked-newer = { $number }: не отправляется, в чате уже есть или появится нынешнее состояние.
receipt-parked-arrived = { $number }: отмечено как дошедшее.
receipt-parked-drop = { $number }: не отправляется.
receipt-parked-all-again = { $place }: отправляется снова, сообщений: { $count }
receipt-parked-all-newer = { $place }: ничего не отправляется, в чате уже есть или появится нынешнее состояние.
receipt-parked-all-drop = { $place }: не отправляется, сообщений: { $count }
receipt-waiting = Отправляется сообщений: { $count }

refusal-nothing-parked = Не внесено: под номером { $number } ничто не ожидает решения.
    Команда: /parked
refusal-parked-since = Не внесено: { $number } после этого списка отправлялось снова, доставить не удалось.
    Отправьте: /parked
refusal-nothing-waits = Отправлять нечего: ожидающих сообщений для вас нет.
    Команда: /my

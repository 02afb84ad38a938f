# Сам бот: справка, меню, люди, группы, настройки, обзоры, вопросы, сообщения секретариату.

help-start = Открыть ссылку аккредитации или увидеть свою карточку
help-help = Что здесь можно сделать
help-my = Ваши открытые пункты: ответить, исполнить, подтвердить
help-status = Открытые пункты группы и кто на дежурстве
help-show = Одна запись с историей или поиск
help-settings = Язык, часовой пояс, часы без уведомлений и дежурство
help-action = Внести пункт к исполнению
help-accept = Принять пункт к исполнению от имени своей делегации
help-decline = Не принимать пункт к исполнению
help-date = Принять с другим сроком или запросить другой срок
help-agree = Согласиться с запрошенным сроком
help-keep = Сохранить срок
help-progress = Внести ход исполнения
help-done = Сообщить об исполнении пункта
help-confirm = Подтвердить исполнение пункта
help-notyet = Вернуть в работу пункт, об исполнении которого сообщено
help-withdraw = Снять запись или предложить снятие, если её приняла другая делегация
help-correct = Исправить свою запись в течение 10 минут
help-snooze = Отложить личное напоминание о пункте
help-remind = Напоминание себе или другим
help-setup = Привязать эту ветку к группе
help-accredit = Аккредитация и список аккредитованных
help-parked = Сообщения, ожидающие решения секретариата
help-enter = Внести то, что показано
help-cancel = Ничего не вносить
help-answer = Ответить на вопрос бота

help-title = Что можно отправить:
help-twins = У каждой кнопки есть команда с тем же действием:
help-more = В группе с несколькими ботами после команды пишется имя бота: /my@{ $username }
    Пример для каждой команды: /help и её название.
help-example = Что отправить: { $usage }

ask-group = Для какой группы? Кнопка или команда: { $usage }
button-del = Главы делегаций
button-pol = Политическая
button-hum = Гуманитарная
button-mil = Военная
button-words = { $words }
button-delegation = { $delegation }
button-cancel = Отмена
button-enter = Внести
button-no-reason = Без указания причины
button-correct = Исправить
asked-in-private = Вопрос отправлен в ваш личный чат.
answered-in-private = Отправлено в ваш личный чат.
prompt-cancelled = Ничего не внесено.
preview = К внесению командой /{ $command }:
preview-next = Внести: кнопка «Внести» или /enter. Не вносить: /cancel
preview-entered = Внесено командой /{ $command }, { STAMP($at) }:
preview-cancelled = Отменено, { STAMP($at) }. Ничего не внесено:
preview-action-assignees = Кому: { $assignees }
preview-action-due = Срок: { FULL($due) }
preview-action-due-none = Срок: безотлагательно
preview-remind-when = Время: { FULL($when) }
preview-decline-ref = { $ref }
preview-date-ref = { $ref }
preview-date-note = Другой срок: { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
ask-own-clock = 12:00 без указания пояса читается как время { $zone }.
ask-decline-ref = Какой пункт не принимается к исполнению? Что отправить: его номер.
ask-decline-note = По какой причине? Текст или кнопка.
ask-date-ref = Какой пункт? Что отправить: его номер.
ask-date-note = Какой срок? Время и, по желанию, причина.
    Например: 26 июля 09:00 два агрегата в пути
ask-progress-ref = Какой пункт? Что отправить: его номер.
ask-progress-note = Каков ход исполнения? Что отправить: текст.
ask-done-ref = Какой пункт исполнен? Кнопка или его номер.
ask-correct-ref = Какой пункт? Что отправить: его номер.
ask-correct-note = Исправленный текст; если меняется и срок, то со словом by и временем.
    Например: Подтвердить мощность в сутки by 25 июля 12:00
ask-remind-text = О чём напомнить? Номер пункта или текст.
ask-remind-when = Когда? Кнопка или время.
    Например: завтра 07:00

# A role says no more than the office itself where one delegation alone can have it.
standing = { $delegation-kind ->
    [party] { $role }, { $delegation }
   *[other] { $delegation }
}
invitation-title = { $label }: { $standing }
invitation-groups = Группы: { $groups }
invitation-typed = Либо отправить боту: /start { $code }
invitation-until = Для одного использования, действует до { FULL($at) }.
own-title = { $label }: { $standing }
own-groups = Группы: { $groups }
own-records = Бот записывает только то, что внесено командой или кнопкой. Разговор не записывается.
    Имена лиц, находящихся под защитой, координаты и номера телефонов здесь не указываются.
    Telegram и оператор бота технически могут прочесть то, что здесь написано.
own-settings = Язык: { $language } · часовой пояс: { $zone }
own-next = Что здесь можно сделать: /help. Язык, часовой пояс и часы без уведомлений: /settings
accredited = Аккредитация: { $label }, { $standing }
present = Присутствуют: { $counts }
roster-title = Аккредитация
roster-standing = { $delegation-kind ->
    [party] { $delegation } · { $role }
   *[other] { $delegation }
}
roster-member = { $label } · { $standing } · { $groups }{ $state ->
    [suspended] {" "}· приостановлена
    [unreachable] {" "}· личный чат недоступен
   *[active] {""}
}
roster-link = { $label } · { $standing } · { $groups } · ссылка действует до { STAMP($at) }
roster-next = Новая аккредитация: /accredit A delegate HUM as A-hum
    Приостановить, возобновить, отозвать: кнопка или /accredit suspend A-hum
button-suspend = Приостановить: { $label }
button-reinstate = Возобновить: { $label }
button-revoke = Отозвать: { $label }
receipt-suspend = { $label }: аккредитация приостановлена.
receipt-reinstate = { $label }: аккредитация возобновлена.
receipt-revoke = { $label }: аккредитация отозвана.
receipt-link-revoked = { $label }: ссылка отозвана.

entry-title = { $group } · открыто { STAMP($at) }
entry-records = Бот записывает только то, что внесено командой или кнопкой. Разговор не записывается.
entry-no-names = Имена лиц, находящихся под защитой, координаты и номера телефонов здесь не указываются.
entry-utc = Всё время указано в UTC. Всё внесённое одинаково видно обеим делегациям.
receipt-set-up = Ветка привязана: { $group }.

settings-title = Ваши настройки
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $zone }
settings-quiet = Часы без уведомлений: { $hours }
settings-no-quiet = Часы без уведомлений: нет
settings-duty = На дежурстве
settings-no-duty = Не на дежурстве
settings-next = Кнопка или команда: /settings zone Europe/Istanbul
button-quiet = Без уведомлений { $hours }
button-quiet-off = Уведомления всегда
button-duty-on = На дежурстве
button-duty-off = Не на дежурстве
receipt-language = Язык: { $language }.
receipt-zone = Часовой пояс: { $zone }.
receipt-quiet = Часы без уведомлений: { $quiet ->
    [off] нет
   *[other] { $quiet }
}.
receipt-duty = { $duty ->
    [on] На дежурстве.
   *[off] Не на дежурстве.
}

my-answer = Ответить
my-do = Исполнить
my-confirm = Подтвердить
my-nothing = Для вашей делегации ничего не ожидается.
status-title = { $group } · { $state }
status-duty = На дежурстве: { $people }
status-nobody = На дежурстве: никто не указан
status-nothing = Открытых пунктов нет.
status-record = Журнал: запись { $number } · { $digest }
history-title = История
history-action-logged = { STAMP($at) } · внесено { $delegation-by }
history-action-accepted = { STAMP($at) } · принято к исполнению { $delegation-by }
history-action-declined = { STAMP($at) } · не принято к исполнению { $delegation-by }
history-action-date-asked = { STAMP($at) } · другой срок запрошен { $delegation-by }
history-action-date-agreed = { STAMP($at) } · новый срок согласован { $delegation-by }
history-action-date-kept = { STAMP($at) } · срок сохранён { $delegation-by }
history-action-date-moved = { STAMP($at) } · срок перенесён { $delegation-by }
history-action-progress = { STAMP($at) } · ход исполнения внесён { $delegation-by }
history-action-reported = { STAMP($at) } · сообщено об исполнении: { $delegation }
history-action-confirmed = { STAMP($at) } · подтверждено { $delegation-by }
history-action-not-yet = { STAMP($at) } · возвращено в работу { $delegation-by }
history-action-withdrawn = { STAMP($at) } · снято { $delegation-by }
history-action-corrected = { STAMP($at) } · исправлено { $delegation-by }; прежний текст:
search-title = Записей с этими словами: { $count }
search-nothing = Среди видимых вам записей этих слов нет.


parked-nothing = Ничего не ожидает решения.
parked-title = Ожидают решения: { $counts }
parked-letters = сообщения { $count }
parked-moments = извещения { $count }
parked-updates = входящие { $count }
parked-behind = Следом ожидают: { $count }
parked-item = { $number } · { $place } · с { STAMP($at) }
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
parked-update = входящее обновление
place-private = личный чат: { $label }
button-again = Отправить снова
button-arrived = Дошло
button-drop = Не отправлять
receipt-parked-again = { $number }: отправляется снова.
receipt-parked-arrived = { $number }: отмечено как дошедшее.
receipt-parked-drop = { $number }: не отправляется.
moments-parked = Извещения, после времени которых прошло более 12 часов: { $count }. Они не отправлены. Для решения: /parked
report-held = { $place }: сообщения сейчас не принимаются. Сообщение { $number } и следующие за ним ожидают. Для решения: /parked
report-parked = { $place }: сообщение { $number } ожидает решения. Для решения: /parked
report-pin = { $place }: у бота нет права закреплять сообщения. Карточку группы следует закрепить вручную.
event-unreachable = { $label }: личный чат недоступен. Предназначенное этому лицу ожидает.
event-removed = Бот удалён из чата: { $groups }. Предназначенное этому чату ожидает.
event-foreign = Бот был добавлен в чат, не относящийся к этим переговорам, и вышел из него.
event-renamed = Название этой ветки изменено. Она остаётся веткой { $group-of }.
leaving = Этот бот обслуживает только одни переговоры и выходит из чата. Ничего не записано.
away-messages = Сообщения за время с { FULL($since) } по { FULL($until) } к боту не поступали. Команды этого времени, карточек которых здесь нет, не внесены; их можно отправить снова.
away-presses = С { FULL($since) } по { FULL($until) } бот не работал. Нажатия кнопок за это время могли не дойти.
own-error = Не внесено: из-за ошибки в работе самого бота.
    Секретариат извещён. Команду можно отправить ещё раз позже.
quarantine-report = Поступившее сообщение не обработано и отложено, без его текста. Просмотр: /parked

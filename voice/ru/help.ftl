# Help and the manual. The help line of a command is in the file of the command's feature.

help-help = Что здесь можно сделать

bot-about = Ведёт записи переговоров: пункты к исполнению, сроки, запросы и извещения. Записывается только то, что внесено командой или кнопкой; разговор не записывается.
    Начало работы: ссылка, которую даёт ваша делегация или секретариат.
bot-about-short = Ведёт записи переговоров: только то, что внесено командой или кнопкой.

help-title = Что можно отправить:
help-others = Также: { $commands }
help-more = В группе с несколькими ботами после команды пишется имя бота: /my@{ $username }
    Что делает команда и пример: /help и её название.
help-example = Например: { $usage }
example-ref = { $example-ref }
example-group = { $example-group }
example-help = action

where-anywhere = в группе или в личном чате
where-group = в группе
where-private = в личном чате
kind-f = Для запроса о ходе исполнения (F)
kind-n = Для извещения (N)

manual-title = Команды
manual-about = Что можно отправить боту, кому и где. Бот действует по тем же описаниям; свою часть каждый видит по команде /help.
manual-reading = Как читать строку
manual-notation = В квадратных скобках: то, что можно опустить. Через черту: одно из нескольких. Прописными латинскими буквами: то, вместо чего подставляется значение.
manual-order = Слово, например cancel, и то, к чему оно относится, можно менять местами: /remind cancel 2, /remind 2 cancel. Слова других языков тоже действуют: отменить, скасувати, iptal.
manual-ref = номер записи, { $example-ref }; в ветке самой группы A1
manual-delegation = код делегации, { $example-party }; несколько кодов соединяются, { $example-both }
manual-group = DEL, POL, HUM или MIL
manual-when = время, { $example-day } 12:00, завтра 07:00 или +24h, после слова «до»; в ветке по UTC, в личном чате по своему часовому поясу
manual-length = длительность: 1 неделя, 3 дня, 12 ч
manual-hour = время суток по UTC
manual-to = all (все), группы ({ $example-groups }), делегации ({ $example-both }) или роли (heads)
manual-label = обозначение человека, { $example-label }
manual-number = номер в перечне
manual-page = страница перечня
manual-value = устанавливаемое значение
manual-menu = Команды в меню
manual-typed = Команды, которых нет в меню
manual-twins = У каждой кнопки есть команда с тем же действием.
manual-asks = без слов: бот спросит об остальном
manual-accredited = все аккредитованные
manual-suspended = все аккредитованные, также при приостановленной аккредитации
manual-everybody = все, также без аккредитации
manual-menus = Меню по ролям
manual-menus-about = Не более десяти команд в одном чате. Если в чате несколько групп, а также в личном чате, это первые десять команд всех этих групп вместе.
manual-role = Роль
manual-chat = Чат
manual-ordered = Команды по порядку
manual-rights = Кто что может
manual-relations = В группах, в которых человек аккредитован. Свои: по своим записям и записям своей делегации. Любые: также по записям других. Где команды нет, действие входит в другую команду либо ни одной командой не выполняется.
manual-act = Действие
right-own = свои
right-any = любые

act-read = чтение записей и обзоров
act-settle-in = свои настройки и ответы на вопросы бота
act-ask-facilitator = личный вопрос посреднику
act-remind = личное напоминание
act-remind-thread = напоминание в ветке
act-remind-members = напоминание членам делегации
act-assign = пункт к исполнению для делегации
act-answer = принятие и непринятие к исполнению, другой срок; ответ на запрос о ходе исполнения
act-report-done = ход исполнения и сообщение об исполнении
act-confirm-done = подтверждение исполнения, согласие со сроком
act-withdraw = снятие записи
act-correct = исправление записи
act-take-back = отзыв своего действия
act-link = связь между записями
act-follow = запрос о ходе исполнения
act-table = внесение текста
act-position = позиция
act-open-silence = открытие процедуры умолчания
act-propose-commitment = предложение обязательства
act-confirm-commitment = подтверждение обязательства
act-state-stage = этап, предложение большего числа, пропускная способность
act-declare-handover = заявление передачи и её приём
act-note-presence = присутствие при передаче
act-hand-over-list = передача и получение списка
act-channel-list = пересылка списка
act-answer-case = состояние случая
act-verify-guardian = подтверждение полномочий законного представителя
act-propose-window = предложение локальной паузы
act-confirm-window = подтверждение локальной паузы
act-state-readiness = готовность к локальной паузе
act-report-incident = сообщение об инциденте
act-comment = примечание
act-propose-term = предложение термина
act-agree-term = согласие с термином
act-hold-session = открытие и закрытие заседания
act-publish-notice = извещения и обзор дня
act-set-up = привязка ветки к группе
act-accredit = аккредитация
act-export = выгрузка записей
act-settle-parked = решение об ожидающих сообщениях

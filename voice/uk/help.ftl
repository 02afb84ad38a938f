# Help and the manual. The help line of a command is in the file of the command's feature.

help-help = Що тут можна зробити

bot-about = Веде записи переговорів: пункти до виконання, строки, запити й сповіщення. Записується лише те, що внесено командою або кнопкою; розмова не записується.
    Початок роботи: посилання, яке дає ваша делегація або секретаріат.
bot-about-short = Веде записи переговорів: лише те, що внесено командою або кнопкою.

help-title = Що можна надіслати:
help-others = Також: { $commands }
help-more = У групі з кількома ботами після команди пишеться ім’я бота: /my@{ $username }
    Що робить команда і приклад: /help і її назва.
help-example = Наприклад: { $usage }
example-ref = { $example-ref }
example-group = { $example-group }
example-help = action

where-anywhere = у групі або в особистому чаті
where-group = у групі
where-private = в особистому чаті
kind-f = Для запиту про перебіг виконання (F)
kind-n = Для сповіщення (N)

manual-title = Команди
manual-about = Що можна надіслати боту, кому й де. Бот діє за тими самими описами; свою частину кожен бачить за командою /help.
manual-reading = Як читати рядок
manual-notation = У квадратних дужках: те, що можна опустити. Через риску: одне з кількох. Великими латинськими літерами: те, замість чого підставляється значення.
manual-order = Слово, наприклад cancel, і те, чого воно стосується, можна міняти місцями: /remind cancel 2, /remind 2 cancel. Слова інших мов теж діють: отменить, скасувати, iptal.
manual-ref = номер запису, { $example-ref }; у гілці самої групи A1
manual-delegation = код делегації, { $example-party }; кілька кодів з’єднуються, { $example-both }
manual-group = DEL, POL, HUM або MIL
manual-when = час, { $example-day } 12:00, завтра 07:00 або +24h, після слова «до»; у гілці за UTC, в особистому чаті за своїм часовим поясом
manual-length = тривалість: 1 тиждень, 3 дні, 12 год
manual-hour = час доби за UTC
manual-to = all (усі), групи ({ $example-groups }), делегації ({ $example-both }) або ролі (heads)
manual-label = позначення людини, { $example-label }
manual-number = номер у переліку
manual-page = сторінка переліку
manual-value = значення, що встановлюється
manual-menu = Команди в меню
manual-typed = Команди, яких немає в меню
manual-twins = Кожна кнопка має команду з тією самою дією.
manual-asks = без слів: бот запитає про решту
manual-accredited = усі акредитовані
manual-suspended = усі акредитовані, також під час призупинення акредитації
manual-everybody = усі, також без акредитації
manual-menus = Меню за ролями
manual-menus-about = Не більше десяти команд в одному чаті. Якщо в чаті кілька груп, а також в особистому чаті, це перші десять команд усіх цих груп разом.
manual-role = Роль
manual-chat = Чат
manual-ordered = Команди за порядком
manual-rights = Хто що може
manual-relations = У групах, у яких людину акредитовано. Свої: за своїми записами й записами своєї делегації. Будь-які: також за записами інших. Де команди немає, дія входить до іншої команди або жодною командою не виконується.
manual-act = Дія
right-own = свої
right-any = будь-які

act-read = читання записів і оглядів
act-settle-in = свої налаштування та відповіді на запитання бота
act-ask-facilitator = особисте запитання посередникові
act-remind = особисте нагадування
act-remind-thread = нагадування в гілці
act-remind-members = нагадування членам делегації
act-assign = пункт до виконання для делегації
act-answer = прийняття й неприйняття до виконання, інший строк; відповідь на запит про перебіг виконання
act-report-done = перебіг виконання та повідомлення про виконання
act-confirm-done = підтвердження виконання, згода зі строком
act-withdraw = зняття запису
act-correct = виправлення запису
act-take-back = відкликання своєї дії
act-link = зв’язок між записами
act-follow = запит про перебіг виконання
act-table = внесення тексту
act-position = позиція
act-open-silence = відкриття процедури мовчазної згоди
act-propose-commitment = пропозиція зобов’язання
act-confirm-commitment = підтвердження зобов’язання
act-state-stage = етап, пропозиція більшої кількості, пропускна спроможність
act-declare-handover = заява про передачу та її приймання
act-note-presence = присутність під час передачі
act-hand-over-list = передача й отримання списку
act-channel-list = пересилання списку
act-answer-case = стан випадку
act-verify-guardian = підтвердження повноважень законного представника
act-propose-window = пропозиція локальної паузи
act-confirm-window = підтвердження локальної паузи
act-state-readiness = готовність до локальної паузи
act-report-incident = повідомлення про інцидент
act-comment = примітка
act-propose-term = пропозиція терміна
act-agree-term = згода з терміном
act-hold-session = відкриття та закриття засідання
act-publish-notice = сповіщення й огляд дня
act-set-up = прив’язка гілки до групи
act-accredit = акредитація
act-export = вивантаження записів
act-settle-parked = рішення щодо повідомлень, що очікують

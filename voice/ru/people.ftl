# People: accreditation links, a person's own card, and the roster of accredited people.

help-start = Открыть ссылку для аккредитации или увидеть свою карточку
help-accredit = Аккредитация и список аккредитованных
help-accredit-own = Аккредитация в своей делегации и её список
example-accredit = { $example-party } delegate { $example-group } as { $example-label }
example-label = { $example-label }

# Outside the parties, the role repeats the name of the delegation, so it is left out.
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
own-settings-clock = Язык: { $language } · часовой пояс: { $zone }, сейчас { $clock }
own-next = Что здесь можно сделать: /help. Язык, часовой пояс и часы без уведомлений: /settings
accredited = Аккредитация: { $label }, { $standing }
accreditation-suspend = Аккредитация приостановлена: { $label }, { $standing }
accreditation-reinstate = Аккредитация возобновлена: { $label }, { $standing }
accreditation-revoke = Аккредитация отозвана: { $label }, { $standing }
contact-nobody = { $delegation }: контактного лица в { $group-in } сейчас нет.
    Аккредитовать: { $usage }
vacant-head = { $delegation }: главы и заместителя главы сейчас нет.
    Аккредитация через секретариат: { $usage }
vacant-duty = В секретариате сейчас никто не дежурит.
    Аккредитовать: { $usage }
own-suspend = Ваша аккредитация приостановлена.
    Вопросы: к главе вашей делегации или в секретариат.
own-reinstate = Ваша аккредитация возобновлена.
own-revoke = Ваша аккредитация отозвана.
    Вопросы: к главе вашей делегации или в секретариат.
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
roster-next = Новая аккредитация: /accredit { $example-party } delegate { $example-group } as { $example-label }
    Приостановить, возобновить, отозвать: кнопка или /accredit suspend { $example-label }

button-copy-link = Скопировать ссылку
button-suspend = Приостановить: { $label }
button-reinstate = Возобновить: { $label }
button-revoke = Отозвать: { $label }

receipt-suspend = { $label }: аккредитация приостановлена.
receipt-reinstate = { $label }: аккредитация возобновлена.
refusal-not-suspended = Не внесено: ничего не изменено, так как аккредитация { $label } не приостановлена.
refusal-already-suspended = Не внесено: ничего не изменено, так как аккредитация { $label } уже приостановлена.
receipt-revoke = { $label }: аккредитация отозвана.
receipt-link-revoked = { $label }: ссылка отозвана.

refusal-unknown-role = Не внесено: роли { $role } там нет.
    Возможные роли: { $known }
refusal-unknown-label = Не внесено: под обозначением { $label } нет ни аккредитации, ни действующей ссылки.
    Команда: /accredit
refusal-accredited-by-their-own = { $delegation-kind ->
    [party] Не внесено: аккредитация членов { $delegation-of } оформляется { $delegation-by }.
   *[other] Не внесено: аккредитация { $delegation-of } оформляется секретариатом.
}
refusal-heads-thread-only = Не внесено: от сторон в DEL входят только главы делегаций и их заместители.
    Команда отправляется без DEL.
refusal-out-of-reach = Не внесено: личный чат с вами недоступен.
    Нужна кнопка «Старт» в личном чате с ботом; затем команду можно отправить снова.
refusal-link-used = Эта ссылка уже использована.
refusal-link-expired = Эта ссылка действовала до { FULL($at) }.
    Новую ссылку даёт тот, от кого получена эта.
refusal-link-revoked = Эта ссылка отозвана.
refusal-link-unknown = Эта ссылка боту не известна.
    Новую ссылку даёт тот, от кого получена эта.
refusal-already-accredited = Не внесено: у вас уже есть аккредитация: { $label }.
refusal-own-accreditation = Не внесено: собственная аккредитация так не меняется.
    Вопросы: к другому главе делегации или в секретариат.
refusal-label-taken = Не внесено: обозначение { $label } занято.
    Нужно другое обозначение после слова as.
refusal-label-unfit = Не внесено: обозначение { $label } использовать нельзя.
    Обозначение начинается с { $code }- и пишется одним алфавитом. В нём не названы другая делегация, группа или чужая роль. Например: { $example }

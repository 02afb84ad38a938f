# Texts: proposals, positions of the parties, silence and packages. Only refusals so far.

refusal-unbalanced = Не внесено: у квадратной скобки нет пары.
    Скобку нужно закрыть или убрать, затем отправить текст снова.
refusal-same-text = Не внесено: это слова редакции { $number } ({ $ref }).
refusal-version-passed = Не внесено: { $ref } · с { STAMP($at) } действует редакция { $number }, а ваша строка относилась к редакции { $seen }.
    Сначала нужно прочитать, затем отправить снова: /show { $ref }
refusal-words-changed = Не внесено: { $ref } · с { STAMP($at) } текст другой, а ваша строка относилась к прежнему.
    Сначала нужно прочитать, затем отправить снова: /show { $ref }
refusal-not-in-state = Не внесено: { $ref } · { $state ->
    [adopted] принято
    [withdrawn] снято
    [lapsed] утратило силу
    [deferred] отложено
    [agreed-ad-referendum] согласовано ad referendum
    [provisionally-agreed] согласовано предварительно
    [shown] нон-пейпер
    [erased] нон-пейпер, больше не хранится
   *[tabled] внесено
}, { STAMP($at) }.
    { $state ->
    [adopted] Новый текст вносят так: /propose …
    [withdrawn] Новый текст вносят так: /propose …
    [lapsed] Новый текст вносят так: /propose …
   *[other] Например: /show { $ref }
}
refusal-authors-only = Не внесено: { $ref } · это предназначено для { $delegations-of }.
refusal-position-by-head = Не внесено: { $ref } · позицию вносит глава делегации или его заместитель.
refusal-not-a-party = Не внесено: позиции вносят только стороны.
    Замечание добавляют так: /note { $ref } …
refusal-no-statement = Не внесено: нет заявления.
    Например: /position { $ref } statement …
refusal-agrees-alone = Не внесено: после слова о согласии стоят другие слова, и они могут его ограничивать.
    Например: /position { $ref } agree  или  /position { $ref } statement …
refusal-no-until = Не внесено: для ad referendum нужно время.
    Например: /position { $ref } adref until { $example-day } 18:00
refusal-until-beyond = Не внесено: согласие ad referendum подтверждают не позднее чем через { $count } дн.
    Например: /position { $ref } adref until { $example-day } 18:00
refusal-offer-stands = Не внесено: { $ref } · предложен текст за основу, ответа на него ещё нет.
    На него отвечают главы делегаций, или посредник снимает его: /withdraw { $ref }
refusal-no-offer = Не внесено: { $ref } · текст за основу не предложен.
    Например: /show { $ref }
refusal-facilitators-text-only = Не внесено: нон-пейперы вносит посредник.
refusal-no-package = Не внесено: { $ref } не входит ни в один пакет.
refusal-silence-switched-off = Не внесено: в настройках бота процедура умолчания не предусмотрена.
    Нужно убрать: silence { $codes }
refusal-no-silence-here = Не внесено: в настройках бота процедура умолчания не предусмотрена.
    Позиции вносят прямо: /position { $ref }
refusal-silence-not-admitted = Не внесено: круг ведения { $group-of } не допускает процедуру умолчания.
refusal-silence-needs-session = Не внесено: процедуру умолчания открывают, пока идёт заседание.
    Например: /session open
refusal-silence-by-facilitator = Не внесено: процедуру умолчания открывает и прекращает посредник, а где его нет — секретариат.
refusal-silence-barred = Не внесено: процедуру умолчания не открывают, пока есть места в скобках. Мест в скобках: { $count }
refusal-silence-barred-by-objection = Не внесено: процедуру умолчания не открывают, если есть возражение. Возражение: { $delegations }
refusal-silence-barred-by-referendum = Не внесено: процедуру умолчания не открывают, если текст согласован ad referendum. Ожидается подтверждение: { $delegations }
refusal-silence-barred-by-validity = Не внесено: { $ref } · текст действителен до { STAMP($at) }, а процедура умолчания закончилась бы позже.
refusal-silence-too-short = Не внесено: процедура умолчания длится не менее { $count } ч.
    Например: /propose { $ref } silence until { $example-later } 12:00
refusal-under-silence = Не внесено: { $ref } · процедура умолчания идёт до { STAMP($at) }.
    Например: /show { $ref }
refusal-no-silence = Не внесено: { $ref } · процедура умолчания не открыта.
    Например: /show { $ref }
refusal-silence-ended = Не внесено: { $ref } · процедура умолчания закончилась { STAMP($at) }, до отправки этой строки. О её итоге будет сообщено.
refusal-silence-over = Не внесено: процедура умолчания закончилась { STAMP($at) }, { $decision } принято.
    Изменить его можно новым текстом: /propose …

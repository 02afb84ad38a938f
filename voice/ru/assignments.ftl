# У кого в делегации пункт на исполнении, связи между записями, снятие с согласия обеих сторон.

help-assign = Указать, кто в вашей делегации занимается пунктом; видит только ваша делегация
help-link = Связать две записи одной группы
help-unlink = Убрать связь
help-retain = Сохранить пункт, который предложено снять

action-with = Кто занимается: { $whom }
action-links = Связано: { $refs }
action-withdraw-asked = { $delegation } · предложено снять
action-withdraw-agreed = { $delegation } · согласие снять

button-nobody = Никто
button-withdraw = Согласие снять
button-retain = Сохранить пункт

ask-assign-ref = Какой пункт? Кнопка или его номер.
ask-assign-note = Кто им занимается? Кнопка с обозначением или название подразделения, до 80 знаков. Видит только ваша делегация.
ask-link-ref = Какая запись? Что отправить: её номер.
ask-link-other = С какой другой записью? Что отправить: её номер.
preview-assign-ref = { $ref }
preview-link-ref = { $ref }
preview-link-other = Связано: { $other }

receipt-assigned = { $ref } · кто занимается: { $whom }. Видит только ваша делегация.
receipt-assigned-nobody = { $ref }: никто больше не указан.
receipt-linked = { $ref } и { $other }: связано.
receipt-unlinked = { $ref } и { $other }: связь убрана.
receipt-withdraw-asked = { $ref }: предложено снять. Пункт остаётся в работе до согласия другой стороны.
receipt-withdraw-kept = { $ref }: пункт сохранён.

history-action-linked = { STAMP($at) } · связано { $delegation-by }
history-action-unlinked = { STAMP($at) } · связь убрана { $delegation-by }
history-action-withdraw-asked = { STAMP($at) } · предложено снять { $delegation-by }
history-action-withdraw-kept = { STAMP($at) } · сохранено { $delegation-by }

refusal-outside-group = Не внесено: { $label } не имеет аккредитации в { $group-in }.
    Что отправить: обозначение того, кто её имеет, или название подразделения.
refusal-other-group = Не внесено: связь видна на обеих карточках, а { $ref } и { $other } относятся к разным группам.
    Что отправить: номер другой записи той же группы.
refusal-withdrawal-asked = Не внесено: { $ref } уже предложено снять. Ожидается ответ: { $delegations }
    Чтобы сохранить пункт: /retain { $ref }
refusal-no-withdrawal-asked = Не внесено: { $ref } никто не предлагал снять.

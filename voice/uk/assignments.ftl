# Хто в делегації займається пунктом, зв’язки між записами, зняття за згодою обох сторін.

help-assign = Зазначити, хто у вашій делегації займається пунктом; бачить лише ваша делегація
help-link = Пов’язати два записи однієї групи
help-unlink = Прибрати зв’язок
help-retain = Зберегти пункт, який запропоновано зняти

action-with = Хто займається: { $whom }
action-links = Пов’язано: { $refs }
action-withdraw-asked = { $delegation } · запропоновано зняти
action-withdraw-agreed = { $delegation } · згода зняти

button-nobody = Ніхто
button-withdraw = Згода зняти
button-retain = Зберегти пункт

ask-assign-ref = Який пункт? Кнопка або його номер.
ask-assign-note = Хто ним займається? Кнопка з позначенням або назва підрозділу, до 80 знаків. Бачить лише ваша делегація.
ask-link-ref = Який запис? Що надіслати: його номер.
ask-link-other = З яким іншим записом? Що надіслати: його номер.
preview-assign-ref = { $ref }
preview-link-ref = { $ref }
preview-link-other = Пов’язано: { $other }

receipt-assigned = { $ref } · хто займається: { $whom }. Бачить лише ваша делегація.
receipt-assigned-nobody = { $ref }: нікого більше не зазначено.
receipt-linked = { $ref } і { $other }: пов’язано.
receipt-unlinked = { $ref } і { $other }: зв’язок прибрано.
receipt-withdraw-asked = { $ref }: запропоновано зняти. Пункт лишається в роботі до згоди іншої сторони.
receipt-withdraw-kept = { $ref }: пункт збережено.

history-action-linked = { STAMP($at) } · пов’язано { $delegation-by }
history-action-unlinked = { STAMP($at) } · зв’язок прибрано { $delegation-by }
history-action-withdraw-asked = { STAMP($at) } · запропоновано зняти { $delegation-by }
history-action-withdraw-kept = { STAMP($at) } · збережено { $delegation-by }

refusal-outside-group = Не внесено: { $label } не має акредитації в { $group-in }.
    Що надіслати: позначення того, хто її має, або назва підрозділу.
refusal-other-group = Не внесено: зв’язок видно на обох картках, а { $ref } і { $other } належать до різних груп.
    Що надіслати: номер іншого запису тієї самої групи.
refusal-withdrawal-asked = Не внесено: { $ref } уже запропоновано зняти. Очікується відповідь: { $delegations }
    Щоб зберегти пункт: /retain { $ref }
refusal-no-withdrawal-asked = Не внесено: { $ref } ніхто не пропонував зняти.

# People: accreditation links, a person's own card, and the roster of accredited people.

help-start = Відкрити посилання для акредитації або побачити свою картку
help-accredit = Акредитація та список акредитованих
help-accredit-own = Акредитація у своїй делегації та її список
example-accredit = { $example-party } delegate { $example-group } as { $example-label }
example-label = { $example-label }

# Outside the parties, the role repeats the name of the delegation, so it is left out.
standing = { $delegation-kind ->
    [party] { $role }, { $delegation }
   *[other] { $delegation }
}
invitation-title = { $label }: { $standing }
invitation-groups = Групи: { $groups }
invitation-typed = Або надіслати боту: /start { $code }
invitation-until = Для одного використання, діє до { FULL($at) }.
own-title = { $label }: { $standing }
own-groups = Групи: { $groups }
own-records = Бот записує лише те, що внесено командою або кнопкою. Розмова не записується.
    Імена осіб, що перебувають під захистом, координати й номери телефонів тут не зазначаються.
    Telegram і оператор бота технічно можуть прочитати те, що тут написано.
own-settings = Мова: { $language } · часовий пояс: { $zone }
own-settings-clock = Мова: { $language } · часовий пояс: { $zone }, зараз { $clock }
own-next = Що тут можна зробити: /help. Мова, часовий пояс і години без сповіщень: /settings
accredited = Акредитація: { $label }, { $standing }
accreditation-suspend = Акредитацію призупинено: { $label }, { $standing }
accreditation-reinstate = Акредитацію поновлено: { $label }, { $standing }
accreditation-revoke = Акредитацію відкликано: { $label }, { $standing }
contact-nobody = { $delegation }: контактної особи { $group-in } зараз немає.
    Акредитувати: { $usage }
vacant-head = { $delegation }: голови та заступника голови зараз немає.
    Акредитація через секретаріат: { $usage }
vacant-duty = У секретаріаті зараз ніхто не чергує.
    Акредитувати: { $usage }
own-suspend = Вашу акредитацію призупинено.
    Запитання: до голови вашої делегації або до секретаріату.
own-reinstate = Вашу акредитацію поновлено.
own-revoke = Вашу акредитацію відкликано.
    Запитання: до голови вашої делегації або до секретаріату.
roster-title = Акредитація
roster-standing = { $delegation-kind ->
    [party] { $delegation } · { $role }
   *[other] { $delegation }
}
roster-member = { $label } · { $standing } · { $groups }{ $state ->
    [suspended] {" "}· призупинено
    [unreachable] {" "}· особистий чат недоступний
   *[active] {""}
}
roster-link = { $label } · { $standing } · { $groups } · посилання діє до { STAMP($at) }
roster-next = Нова акредитація: /accredit { $example-party } delegate { $example-group } as { $example-label }
    Призупинити, поновити, відкликати: кнопка або /accredit suspend { $example-label }

button-copy-link = Скопіювати посилання
button-suspend = Призупинити: { $label }
button-reinstate = Поновити: { $label }
button-revoke = Відкликати: { $label }

receipt-suspend = { $label }: акредитацію призупинено.
receipt-reinstate = { $label }: акредитацію поновлено.
refusal-not-suspended = Не внесено: нічого не змінено, оскільки акредитацію { $label } не призупинено.
refusal-already-suspended = Не внесено: нічого не змінено, оскільки акредитацію { $label } вже призупинено.
receipt-revoke = { $label }: акредитацію відкликано.
receipt-link-revoked = { $label }: посилання відкликано.

refusal-unknown-role = Не внесено: ролі { $role } там немає.
    Можливі ролі: { $known }
refusal-unknown-label = Не внесено: за позначенням { $label } немає ні акредитації, ні чинного посилання.
    Команда: /accredit
refusal-accredited-by-their-own = { $delegation-kind ->
    [party] Не внесено: акредитацію членам { $delegation-of } надає сама делегація.
   *[other] Не внесено: акредитацію для { $delegation-of } надає секретаріат.
}
refusal-heads-thread-only = Не внесено: від сторін до DEL входять лише голови делегацій та їхні заступники.
    Команду надсилають без DEL.
refusal-out-of-reach = Не внесено: особистий чат із вами недоступний.
    Потрібна кнопка «Старт» в особистому чаті з ботом; потім команду можна надіслати знову.
refusal-link-used = Це посилання вже використано.
refusal-link-expired = Це посилання діяло до { FULL($at) }.
    Нове посилання надає той, від кого отримано це.
refusal-link-revoked = Це посилання відкликано.
refusal-link-unknown = Це посилання ботові не відоме.
    Нове посилання надає той, від кого отримано це.
refusal-already-accredited = Не внесено: ви вже маєте акредитацію: { $label }.
refusal-own-accreditation = Не внесено: власну акредитацію так не змінюють.
    Запитання: до іншого голови делегації або до секретаріату.
refusal-label-taken = Не внесено: позначення { $label } зайняте.
    Потрібне інше позначення після слова as.
refusal-label-unfit = Не внесено: позначення { $label } використати не можна.
    Позначення починається з { $code }- і пишеться однією абеткою. У ньому не названо іншої делегації, групи чи чужої ролі. Наприклад: { $example }

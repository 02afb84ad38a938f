# What is awaited of the delegations, in lists and in the history of an entry.

awaited-acceptance = принятие к исполнению
awaited-date = ответ о другом сроке
awaited-words = ответ о другой формулировке
awaited-withdrawal = ответ о снятии
awaited-report = сообщение об исполнении
awaited-confirmation = подтверждение
awaited-answer = ответ
awaited-seen = отметка о просмотре
awaited-second = подтверждение второго сотрудника

awaited-since = { $ref } · { $what } · { $delegations } · с { STAMP($since) }
awaited-past = { $ref } · { $what } · { $delegations } · срок был: { FULL($due) }
show-awaited = Ожидается: { $what } · { $delegations } · с { STAMP($since) }

waiting-days = { $count ->
    [one] ожидается { $count } день
    [few] ожидается { $count } дня
    [many] ожидается { $count } дней
   *[other] ожидается { $count } дня
}
waiting-hours = ожидается { $count } ч

my-convened = Ожидается от делегаций
my-convened-nothing = От делегаций ничего не ожидается.
my-open = Открытые пункты: { $counts }
my-open-group = { $group } { $count }
my-open-more = { $group } более { $count }

# What is awaited of the delegations, in lists and in the history of an entry.

awaited-acceptance = прийняття до виконання
awaited-date = відповідь про інший строк
awaited-words = відповідь про інше формулювання
awaited-withdrawal = відповідь про зняття
awaited-report = повідомлення про виконання
awaited-confirmation = підтвердження
awaited-answer = відповідь
awaited-seen = позначка про перегляд
awaited-second = підтвердження другого співробітника

awaited-since = { $ref } · { $what } · { $delegations } · з { STAMP($since) }
awaited-past = { $ref } · { $what } · { $delegations } · строк був: { FULL($due) }
show-awaited = Очікується: { $what } · { $delegations } · з { STAMP($since) }

waiting-days = { $count ->
    [one] очікується { $count } день
    [few] очікується { $count } дні
    [many] очікується { $count } днів
   *[other] очікується { $count } дня
}
waiting-hours = очікується { $count } год

my-convened = Очікується від делегацій
my-convened-nothing = Від делегацій нічого не очікується.
my-open = Відкриті пункти: { $counts }
my-open-group = { $group } { $count }
my-open-more = { $group } понад { $count }

# What is awaited of the delegations, in lists and in the history of an entry.

awaited-acceptance = acceptance
awaited-date = answer on another date
awaited-words = answer on other words
awaited-withdrawal = answer on the withdrawal
awaited-report = report
awaited-confirmation = confirmation
awaited-answer = answer
awaited-seen = mark as seen
awaited-second = confirmation by a second member

awaited-since = { $ref } · { $what } · { $delegations } · since { STAMP($since) }
awaited-past = { $ref } · { $what } · { $delegations } · was due { FULL($due) }
show-awaited = Awaited: { $what } · { $delegations } · since { STAMP($since) }

waiting-days = { $count ->
    [one] waiting for { $count } day
   *[other] waiting for { $count } days
}
waiting-hours = waiting for { $count } h

my-convened = Awaited from the delegations
my-convened-nothing = Nothing is awaited from the delegations.
my-open = Open items: { $counts }
my-open-group = { $group } { $count }
my-open-more = { $group } more than { $count }

# The daily digest of a group.

help-digest = Post a group's daily digest, or set its hour

digest-title = { $group } · { FULL($at) }
digest-today = Today
digest-past = Past due, no report entered
digest-past-lost = Past due
digest-due = { HOUR($at) } · { $ref } · { $delegations }
digest-open = without delay · { $ref } · { $delegations }
digest-was-due = { $ref } · { $delegations } · was due { FULL($due) }
digest-acceptance = Awaiting acceptance: { $entries }
digest-confirmation = Awaiting confirmation: { $entries }
digest-answer = Awaiting an answer: { $entries }
digest-awaited = { $ref } ({ $delegations })
digest-awaited-for = { $ref } ({ $delegations }, { $waiting })
digest-nothing = Nothing is due today.

weekly-title = Your week · { FULL($at) }
weekly-past = Past due
weekly-next = All of it, with buttons: /my
weekly-line = { $ref } · { $what }

receipt-digest-posted = The digest is posted: { $group }.
receipt-digest-hour = { $group }: the digest is posted daily, next { FULL($at) }.
receipt-digest-off = { $group }: the daily digest is off.

refusal-unread-hour = Not recorded: { $words } is not a time of day.
    Send: /digest { $example-group } at 05:00  or  /digest { $example-group } off

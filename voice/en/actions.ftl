# Action items. A delegation's words never stand in a sentence: they stand in a block quote beside it.

action-title = { $ref } · { $state ->
    [awaiting] Action, awaiting acceptance
    [reported] Action, reported done
    [closed] Action, closed
    [declined] Action, not taken up
    [withdrawn] Action, withdrawn
   *[open] Action
}
action-whose-awaiting = For { $delegation-of } · due { $due }
action-whose-open = { $delegations } · due { $due }
action-line = { $delegation } · { $state }
action-due-line = Due { $due }
action-proposed = Proposed by { $delegation-by }, { STAMP($at) }
action-proposed-accepted = Proposed by { $delegation-by } · accepted { STAMP($at) }
action-entered = Entered by { $delegation-by }, { STAMP($at) }
action-reported = Reported done by { $delegation-by }, { STAMP($at) }
action-closed = Closed { STAMP($at) } · reported done by { $delegation-by }
action-declined = Not taken up by { $delegation-by }, { STAMP($at) }
action-withdrawn = Withdrawn { STAMP($at) } · { $delegation }
action-asked = { $delegation } asks for { FULL($due) }
action-moved = { $count ->
    [one] Date moved once, from { $was }
   *[other] Date moved { $count } times, last from { $was }
}
action-nears = { $ref } · due in { $left }, at { CLOCK($at) }
action-nears-day = { $ref } · due in { $left }, { FULL($at) }
action-now = { $ref } · due now, { CLOCK($at) }
action-passed = { $ref } · the due time has passed
action-check-title = { $ref } · to be done without delay
action-addressed = { $delegations }
action-addressed-past = { $delegations } · was due { FULL($due) }, { $ago } ago
action-is-due = Due { FULL($due) }.
action-was-due = Was due { FULL($due) }.
action-no-report = No report has been entered.
action-no-report-next = No report has been entered. Next notice { FULL($next) }.

state-awaiting = awaiting acceptance
state-open = open
state-reported = reported done
state-closed = closed
state-declined = not taken up
state-withdrawn = withdrawn

list-action = { $ref } · { $delegations } · { $due } · { $state }

button-accept = Accept
button-accept-date = Accept with another date
button-decline = Decline
button-done = Report done
button-progress = Progress
button-new-date = Ask for a new date
button-agree = Agree
button-keep = Keep the date
button-agree-of = Agree · { $delegation }
button-keep-of = Keep the date · { $delegation }
button-confirm = Confirm
button-not-yet = Not yet
button-history = History
button-snooze-1h = Snooze 1 h
button-snooze-4h = 4 h
button-snooze-tomorrow = Tomorrow 09:00
button-due-1 = +24 h
button-due-2 = +48 h
button-due-3 = Fri 12:00 UTC
button-due-4 = Without delay

receipt-action = { $ref } is recorded.
receipt-action-due = { $ref } is recorded: due { FULL($due) }.
receipt-accepted = { $ref } accepted, { CLOCK($at) }.
receipt-declined = { $ref }: recorded as not taken up.
receipt-date-asked = { $ref }: { FULL($due) } is asked for. The proposing side agrees or keeps the date.
receipt-date-replaced = { $ref }: { FULL($due) } is asked for, in place of { FULL($was) }. The proposing side agrees or keeps the date.
receipt-date-agreed = { $ref }: the new date stands.
receipt-date-kept = { $ref }: the date is kept.
receipt-progress = { $ref }: progress is recorded.
receipt-reported = { $ref }: reported done, { CLOCK($at) }.
receipt-confirmed = { $ref }: confirmed and closed.
receipt-line-confirmed = { $ref }: the report is confirmed.
receipt-not-yet = { $ref } is open again.
receipt-withdrawn = { $ref } is withdrawn.
receipt-corrected = { $ref } is corrected. The journal keeps both.
receipt-snoozed = { $ref }: you will be told again { FULL($at) }. The due time does not move.

ask-due = When is this due?
ask-due-next = Nothing is recorded yet. Press a time, or send the command again with by and a time.
    For example: by 25 Jul 12:00
ask-action-assignees = Whose action item is it? Press a delegation, or send its code.
    For example: B
ask-action-text = What is to be done? Send the text, up to 500 characters.
ask-action-due = When is it due? Press a time, or send one.
    For example: 25 Jul 12:00

answer-awaited = Answer awaited: { $delegation }

# Action items: cards, notices about due times, assignments, links and withdrawals.
# A delegation's words are never part of a sentence. They are shown in a separate block quote.

help-assign = Name who has an item in hand (seen by your delegation alone)
help-link = Link two entries of a group
help-unlink = Remove a link
help-retain = Keep an item that is asked to be withdrawn
help-action = Log an action item
help-action-own = Log an action item for your own delegation
help-accept = Accept an action item for your delegation
help-decline = Not take up an action item
help-date = Accept with another date, or ask for a new one
help-agree = Agree to the date or the words asked for
help-keep = Keep the date or the words
help-progress = Note progress, or write and tick a list under an item
help-done = Report an action item done
help-confirm = Confirm that an item is done
help-notyet = Open an item again that was reported done
help-withdraw = Withdraw an entry, or request withdrawal if another delegation has accepted it
help-correct = Correct your own entry within 10 minutes; later ask for other words of an item
help-undo = Take back your own acceptance, report, confirmation or mark as seen within 10 minutes
help-snooze = Put off the private notice of an item
example-action = { $example-assignee }: Confirm cold-storage capacity per day by { $example-day } 12:00
example-decline = { $example-ref } not within our mandate
example-date = { $example-ref } { $example-later } 09:00 two units are in transit
example-progress = { $example-ref } two units are in transit
example-progress-list = { $example-ref }: units packed; transport found
example-progress-add = { $example-ref } papers ready
example-progress-line = { $example-ref } 2
example-done = { $example-ref } 120 a day, 2 vehicles
example-notyet = { $example-ref } the figure per day is missing
example-correct = { $example-ref } Confirm the capacity per day by { $example-day } 12:00
example-assign = { $example-ref } Logistics office
example-link = { $example-ref } { $example-second }
example-snooze = { $example-ref } 1h

action-title = { $ref } · { $state ->
    [awaiting] Action, awaiting acceptance
    [reported] Action, reported done
    [closed] Action, closed
    [declined] Action, not taken up
    [withdrawn] Action, withdrawn
   *[open] Action
}
action-whose-awaiting = For { $delegation-of } · due { $due }
action-whose-awaiting-past = For { $delegation-of } · was due { $due }
action-whose-open = { $delegations } · due { $due }
action-whose-open-past = { $delegations } · was due { $due }
action-line = { $delegation } · { $state }
due-by-default = { $due } (this group’s default)
action-due-line = Due { $due }
action-due-line-past = Was due { $due }
action-proposed = Proposed by { $delegation-by }, { STAMP($at) }
action-proposed-accepted = Proposed by { $delegation-by } · accepted { STAMP($at) }
action-entered = Entered by { $delegation-by }, { STAMP($at) }
action-reported = Reported done by { $delegation-by }, { STAMP($at) }
action-closed = Closed { STAMP($at) } · reported done by { $delegation-by }
action-declined = Not taken up by { $delegation-by }, { STAMP($at) }
action-reopened = Opened again by { $delegation-by }, { STAMP($at) }
action-withdrawn = Withdrawn by { $delegations-by }, { STAMP($at) }
action-withdrawn-before = Withdrawn { STAMP($at) }
action-asked = { $delegation } asks for { FULL($due) }
action-words-asked = { $delegation } asks for other words:
action-words-agreed = { $delegation } agrees to the other words
action-list = List of { $delegation-of }:
action-moved = { $count ->
    [one] Date moved once, from { $was }
   *[other] Date moved { $count } times, last from { $was }
}
action-nears = { $ref } · due in { $left }, at { CLOCK($at) }
action-nears-day = { $ref } · due in { $left }, { FULL($at) }
action-now = { $ref } · due now, { CLOCK($at) }
action-passed = { $ref } · the due time has passed
action-ongoing-title = { $ref } · ongoing
action-ongoing = { $ref } is ongoing. Anything to report?
action-check-title = { $ref } · to be done without delay
action-addressed = { $delegations }
action-addressed-past = { $delegations } · was due { FULL($due) }, { $ago } ago
action-is-due = Due { FULL($due) }.
action-was-due = Was due { FULL($due) }.
action-no-report = No report has been entered.
action-no-report-next = No report has been entered. Next reminder { FULL($next) }.
action-next = Next reminder { FULL($next) }.

state-awaiting = awaiting acceptance
state-open = open
state-reported = reported done
state-closed = closed
state-declined = not taken up
state-withdrawn = withdrawn

list-action = { $ref } · { $delegations } · { $due } · { $state }
list-action-sides = { $ref } · { $due } · { $state }
list-side = { $delegation }: { $state }

own-date = another date is asked for
own-words = other words are asked for
own-withdrawal = withdrawal is asked for

answer-awaited = Answer awaited: { $delegation }
which-date = Nothing is recorded yet: more than one delegation asks for another date on { $ref }. Press the one that is meant.
told-accepted = { $ref } · accepted by { $delegation-by }
told-declined = { $ref } · not taken up by { $delegation-by }
told-date-asked = { $ref } · another date asked for by { $delegation-by }: { $due }
told-date-agreed = { $ref } · new date agreed by { $delegation-by }: { $due }
told-date-kept = { $ref } · date kept by { $delegation-by }: { $due }
told-reported = { $ref } · reported done by { $delegation-by }
told-confirmed = { $ref } · report confirmed by { $delegation-by }
told-withdrawn = { $ref } · withdrawn by { $delegation-by }
told-withdraw-agreed = { $ref } · withdrawn with the agreement of { $delegation-of }
told-withdraw-kept = { $ref } · kept by { $delegation-by }
told-words-kept = { $ref } · words kept by { $delegation-by }
told-words-asked = { $ref } · other words asked for by { $delegation-by }, in place of those asked for before
told-reworded = { $ref } · other words agreed to by { $delegation-by }, and they stand
told-corrected = { $ref } · corrected by { $delegation-by }
told-acceptance-undone = { $ref } · acceptance taken back by { $delegation-by }
told-report-undone = { $ref } · report taken back by { $delegation-by }
told-not-yet = { $ref } · opened again by { $delegation-by }
told-confirmation-undone = { $ref } · confirmation taken back by { $delegation-by }

action-with = With: { $whom }
action-links = Linked: { $refs }
action-withdraw-asked = { $delegation } asks to withdraw
action-withdraw-agreed = { $delegation } agrees to withdraw

button-accept = Accept
button-accept-date = Accept with another date
button-decline = Decline
button-done = Report done
button-progress = Progress
button-new-date = Ask for a new date
button-agree = Agree
button-keep = Keep the date
button-agree-date = Agree to the date
button-agree-date-of = Agree to the date · { $delegation }
button-agree-words = Agree to the words
button-keep-words = Keep the words
button-change-words = Change the words
button-agree-of = Agree · { $delegation }
button-keep-of = Keep the date · { $delegation }
button-confirm = Confirm
button-not-yet = Not yet
button-history = History
button-take-back = Take back
button-snooze-1h = Snooze 1 h
button-snooze-4h = 4 h
button-snooze-tomorrow = Tomorrow 09:00
button-due-default = Default: { $length }
button-due-1 = +24 h
button-due-2 = +48 h
button-due-3 = Fri 12:00 UTC
button-due-4 = Without delay
button-nobody = Nobody
button-withdraw = Agree to withdraw
button-retain = Keep the item
button-propose-again = Propose anew
button-no-reason = Without a reason

receipt-action = { $ref } is recorded.
receipt-action-default = { $ref } is recorded: due { FULL($due) }, the default of this group.
receipt-action-due = { $ref } is recorded: due { FULL($due) }.
receipt-accepted = { $ref } accepted, { PAST($at) }.
receipt-declined = { $ref }: recorded as not taken up.
receipt-date-asked = { $ref }: { FULL($due) } is asked for. The proposing side agrees or keeps the date.
receipt-date-replaced = { $ref }: { FULL($due) } is asked for, in place of { FULL($was) }. The proposing side agrees or keeps the date.
receipt-date-agreed = { $ref }: the new date stands.
receipt-date-kept = { $ref }: the date is kept.
receipt-progress = { $ref }: progress is recorded.
receipt-words-asked = { $ref }: the other words are asked for. They stand when the other side agrees.
receipt-words-agreed = { $ref }: agreed to the other words.
receipt-words-kept = { $ref }: the words are kept.
receipt-reworded = { $ref }: the other words stand. The journal keeps both.
receipt-list = { $ref }: your list is recorded.
receipt-list-done = { $ref }: ticked on your list: { $numbers }
receipt-list-undone = { $ref }: no longer ticked on your list: { $numbers }
receipt-list-dropped = { $ref }: taken off your list: { $numbers }
receipt-reported = { $ref }: reported done, { PAST($at) }.
receipt-confirmed = { $ref }: confirmed and closed.
receipt-line-confirmed = { $ref }: the report is confirmed.
receipt-not-yet = { $ref } is open again.
receipt-withdrawn = { $ref } is withdrawn.
receipt-corrected = { $ref } is corrected. The journal keeps both.
receipt-taken-back = { $ref }: taken back, { PAST($at) }. The journal keeps both.
receipt-snoozed = { $ref }: you will be reminded again { FULL($at) }. The due time does not move.
told-assigned = { $ref } · you have it in hand now, entered by { $label }. Only your delegation sees this.
receipt-assigned = { $ref } is with: { $whom }. Only your delegation sees this.
receipt-assigned-nobody = { $ref }: nobody is named any more.
assigned-left = With nobody now, formerly with { $label }: { $refs }
    To name somebody: { $usage }
receipt-linked = { $ref } and { $other } are linked.
receipt-unlinked = { $ref } and { $other } are no longer linked.
receipt-withdraw-asked = { $ref }: the withdrawal is asked for. It stays open until the other side agrees.
receipt-withdraw-kept = { $ref }: the item is kept.

ask-due = When is this due?
ask-due-next = Nothing is recorded yet. Press a time, or send the command again with by and a time.
    For example: by { $example-day } 12:00
ask-action-assignees = Whose action item is it? Press a delegation, or send its code.
    For example: { $example-assignee }
ask-action-text = What is to be done? Send the text, up to 500 characters.
ask-action-due = When is it due? Press a time, or send one.
    For example: { $example-day } 12:00
ask-assign-ref = Which item? Press it, or send its reference.
ask-assign-note = Who has it in hand? Press a label, or send labels with commas or the name of an office, each up to 80 characters. Only your delegation sees it.
ask-link-ref = Which entry? Send its reference.
ask-link-other = To which other entry? Send its reference.
preview-assign-ref = { $ref }
preview-assign-note-none = Nobody is named any more
preview-link-ref = { $ref }
preview-link-other = Linked: { $other }
preview-action-assignees = For { $assignees }
preview-action-due = Due { FULL($due) }
preview-action-due-none = Due without delay
preview-decline-ref = { $ref }
preview-decline-note-none = Without a reason
preview-date-ref = { $ref }
preview-date-note = New date { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
preview-correct-note = Time { FULL($note) }
preview-correct-note-none = Time: without delay
ask-decline-ref = Which item is not taken up? Press it, or send its reference.
ask-decline-note = For what reason? Send it, or press the button.
ask-date-ref = Which item? Press it, or send its reference.
ask-date-note = Which date? Send it, and a reason if you wish.
    For example: { $example-later } 09:00 two units are in transit
ask-progress-ref = Which item? Press it, or send its reference.
ask-progress-note = What is the progress? Send the text.
ask-done-ref = Which item is done? Press it, or send its reference.
ask-done-note = Which note belongs to it? Send the text.
ask-correct-ref = Which item? Press it, or send its reference.
ask-correct-note = Send the corrected text, with by and a time if the time changes.
    For example: Confirm the capacity per day by { $example-day } 12:00

history-action-linked = { STAMP($at) } · linked by { $delegation-by }
history-action-unlinked = { STAMP($at) } · link removed by { $delegation-by }
history-action-withdraw-asked = { STAMP($at) } · withdrawal asked for by { $delegation-by }
history-action-withdraw-kept = { STAMP($at) } · kept by { $delegation-by }
history-action-logged = { STAMP($at) } · entered by { $delegation-by }
history-action-accepted = { STAMP($at) } · accepted by { $delegation-by }
history-action-declined = { STAMP($at) } · not taken up by { $delegation-by }
history-action-date-asked = { STAMP($at) } · another date asked for by { $delegation-by }
history-action-date-agreed = { STAMP($at) } · new date agreed by { $delegation-by }
history-action-date-moved = { STAMP($at) } · date moved by { $delegation-by }
history-action-date-kept = { STAMP($at) } · date kept by { $delegation-by }
history-action-progress = { STAMP($at) } · progress noted by { $delegation-by }
history-action-words-asked = { STAMP($at) } · other words asked for by { $delegation-by }
history-action-words-agreed = { STAMP($at) } · other words agreed to by { $delegation-by }
history-action-words-kept = { STAMP($at) } · words kept by { $delegation-by }
history-action-reworded = { STAMP($at) } · other words stand, agreed to by { $delegation-by }; previous text:
history-action-list = { STAMP($at) } · list written by { $delegation-by }
history-action-list-replaced = { STAMP($at) } · list written anew by { $delegation-by }
history-action-list-added = { STAMP($at) } · line added to the list by { $delegation-by }
history-action-list-done = { STAMP($at) } · ticked on the list by { $delegation-by }
history-action-list-undone = { STAMP($at) } · tick taken away by { $delegation-by }
history-action-list-dropped = { STAMP($at) } · taken off the list by { $delegation-by }
history-action-reported = { STAMP($at) } · reported done by { $delegation-by }
history-action-confirmed = { STAMP($at) } · confirmed by { $delegation-by }
history-action-not-yet = { STAMP($at) } · opened again by { $delegation-by }
history-action-withdrawn = { STAMP($at) } · withdrawn by { $delegation-by }
history-action-acceptance-undone = { STAMP($at) } · acceptance taken back by { $delegation-by }
history-action-report-undone = { STAMP($at) } · report taken back by { $delegation-by }
history-action-confirmation-undone = { STAMP($at) } · confirmation taken back by { $delegation-by }
history-action-corrected = { STAMP($at) } · corrected by { $delegation-by }; previous text:

refusal-own-items-only = Not recorded: in your role, action items are entered for your own delegation only.
    Send: { $usage }
refusal-outside-group = Not recorded: { $label } is not accredited to { $group-in }.
    Name somebody who is, or send the name of an office.
refusal-too-many-named = Not recorded: at most { $most } people and offices are named for an item.
refusal-not-named = Not recorded: { $whom } is not named. Named: { $named }
refusal-names-nobody = Not recorded: “{ $whom }” can stand for several people.
    Send a label or the name of an office; a dash names nobody.
refusal-unknown-own-label = Not recorded: nobody of your delegation in this group has the label { $label }.
    In question: { $people }
refusal-too-many-links = Not recorded: { $ref } has { $count } links, and its card has no room for more.
    To take one back, send /unlink { $ref } and the reference of the other entry.
refusal-same-words = Not recorded: { $ref } has these words already.
refusal-words-asked = Not recorded: { $delegations } asks for other words for { $ref }.
    To answer: /agree { $ref } words  or  /keep { $ref } words
refusal-no-words-asked = Not recorded: no other side asks for other words for { $ref }.
refusal-time-apart = Not recorded: ten minutes after the entry, or once somebody has acted, /correct { $ref } takes words alone.
    For another date, send: /date { $ref }
refusal-no-request = Not recorded: nobody asks for another date or for other words on { $ref }.
    To see it, send: /show { $ref }
refusal-time-of-others = Not recorded: after ten minutes, or once somebody has acted, /correct { $ref } takes words alone.
    Another date is asked for by { $delegations }.
    To ask for other words, send them without a time.
refusal-both-asked = Not recorded: another date and other words are asked for on { $ref }.
    Send: /{ $command } { $ref } date  or  /{ $command } { $ref } words
refusal-no-list = Not recorded: your delegation has no list under { $ref }.
    Send: /progress { $ref } list: units packed; transport found
refusal-no-point = Not recorded: your list under { $ref } has no line { $number }.
    Its lines: /show { $ref }
refusal-already-ticked = Already ticked on your list: { $numbers }
refusal-not-ticked = Not recorded: not ticked on your list under { $ref }: { $numbers }
refusal-too-many-points = Not recorded: a list has at most { $most } lines.
refusal-other-group = Not recorded: a link stands on both cards, and { $ref } and { $other } are in different groups.
    Name another entry of the same group.
refusal-withdrawal-asked = Not recorded: the withdrawal of { $ref } is asked for already. Awaited: { $delegations }
    To keep the item, send: /retain { $ref }
refusal-no-withdrawal-asked = Not recorded: nobody has asked to withdraw { $ref }.
refusal-already-accepted = Already accepted, { PAST($at) }
refusal-already-declined = Already recorded as not taken up, { PAST($at) }
refusal-not-taken-up = Not recorded: { $ref } was not taken up, { STAMP($at) }.
    To propose it again, send: /action again { $ref }
refusal-already-reported = Already reported done, { PAST($at) }
    To add a note: /progress { $ref }
refusal-already-closed = Already closed, { STAMP($at) }
refusal-already-withdrawn = Already withdrawn, { STAMP($at) }
refusal-not-accepted = Not recorded: { $ref } has not been accepted yet.
    Send: /accept { $ref }
refusal-still-stands = Not recorded: { $ref } still stands, so it is not proposed anew.
    Send: /show { $ref }
refusal-own-report = Not recorded: the report of your own delegation on { $ref } is answered by { $delegations-by }.
    To take it back within ten minutes: /undo { $ref }
    To add a note: /progress { $ref }
refusal-not-reported = Not recorded: { $ref } has not been reported done.
refusal-no-date-asked = Not recorded: nobody asks for another date on { $ref }.
refusal-not-linked = Not recorded: nothing is changed, because { $ref } and { $other } are not linked.
refusal-already-linked = Not recorded: nothing is changed, because { $ref } and { $other } are linked already.
refusal-no-date-without-delay = Not recorded: an item cannot be moved to "without delay".
    Send: { $example-day } 12:00  or  +48h  or  Fri 12:00
refusal-same-due = Not recorded: { FULL($at) } is the due time of { $ref } already.{ $awaiting ->
    [0] {""}
   *[other] {" "}To accept it, send: /accept { $ref }
}
refusal-asked-date-passed = Not recorded: the date asked for, { FULL($at) }, has passed.
    Send: { $line }
    The other side can then ask for another date.
refusal-nothing-to-correct = Not recorded: { $ref } can be corrected by its author for { $minutes } minutes, while nobody has acted on it.

button-drop-flood = Withdraw what was entered
receipt-flood-dropped = { $count ->
    [one] One entry of { $label } is withdrawn. The journal keeps it.
   *[other] { $count } entries of { $label } are withdrawn. The journal keeps them.
}
flood-dropped = { $count ->
    [one] One item of { $delegation-of } is withdrawn by the secretariat: many lines came within a short time.
   *[other] { $count } items of { $delegation-of } are withdrawn by the secretariat: many lines came within a short time.
}
flood-dropped-of = { $group }: { $count ->
    [one] one entry of { $delegation-of } is withdrawn by the secretariat, because many lines came within a short time.
   *[other] { $count } entries of { $delegation-of } are withdrawn by the secretariat, because many lines came within a short time.
}
    What is still wanted can be entered again.
flood-dropped-asked = Withdrawn by the secretariat, because many lines of { $delegation-of } came within a short time: { $refs }
    No answer to them is awaited.
flood-dropped-own = Of what you have entered, the secretariat has withdrawn { $refs }: many lines came within a short time.
    Nobody had acted on what is withdrawn, and the journal keeps it. What is still wanted can be entered again: /action, /follow
    The text of an entry: /show { $ref }
refusal-no-flood = Not recorded: nothing is withdrawn, because in the last ten minutes { $label } has not sent more lines within a minute than are taken.
    A single item is withdrawn by its author: /withdraw
refusal-nothing-to-drop = Not recorded: in the last ten minutes { $label } has entered nothing in quick succession on which nobody has acted.
    A single item is withdrawn by its author: /withdraw

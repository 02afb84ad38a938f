# Reminders that a person sets for themselves or for others, and how often they recur.

help-remind = Be reminded in private, or have others reminded
help-remind-own = Be reminded in private
example-remind = { $example-ref } tomorrow 07:00
example-remind-to = to { $target }: Bring the list +24h
example-remind-cancel = 1, 2
example-remind-skip = 1
example-remind-snooze = 1 1h
example-remind-change = 1 10:30

reminder-title = Reminder { $number }
reminder-asked = Reminder, asked for by { $delegation-by }
reminder-ref = { $ref }
reminder-set = Reminder { $number }: { FULL($at) }
reminder-set-about = Reminder { $number } · { $ref }: { FULL($at) }
button-new-reminder = New reminder: "{ $text }"
ask-reminder-number = Nothing is recorded yet: { $text } can be the number of reminder { $number } or the text of a new one.
    Press what is meant.
reminder-in-thread = In the thread: { $group }
reminder-for = In private, to each: { $delegation }
reminder-next = Next: { FULL($at) }
reminder-last = This was the last time.
reminder-once-now = It comes once, and does not recur any more.
reminder-until-done = Until done: every { $minutes } minutes, { $count } times at most, not again in quiet hours
reminder-comes = Reminder { $number } comes { FULL($at) }.
reminder-comes-asks = Nothing is changed. When is it to come?
reminder-undeliverable = It is due, and will be sent when you can be reached.
reminder-not-sent = Reminder { $number } for { FULL($at) } was not sent: the desk was away, and it was more than 12 hours past its time.
reminders-passed-own = Reminders that { $label } had set for others go on. You have them now; to change or cancel one: /remind list
reminders-passed = Reminders that { $label } had set for others go on. Now with: { $held }
reminders-ended = Reminders that { $label } had set for others have ended, because nobody of the delegation can set them: { $count }
reminders-title = Your reminders
reminders-none = You have no reminders.
reminder-planned = { $number } · { FULL($at) } { $ref }

recurs = { $often } · { $time } { $zone }
recurs-daily = { $count ->
    [one] Daily
   *[other] Every { $count } days
}
recurs-weekdays = Monday to Friday
recurs-weekly = { $count ->
    [one] Weekly
   *[other] Every { $count } weeks
}: { $days }
recurs-monthly = { $count ->
    [one] Monthly
   *[other] Every { $count } months
}, day: { $day }
recurs-monthly-on = { $count ->
    [one] Monthly
   *[other] Every { $count } months
}: { $day }
recurs-place = { $place ->
    [-1] last
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[other] fifth
} { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
    [6] Sunday
   *[other] working day
}
recurs-last-day = the last
recurs-until = until { $day }
recurs-times = { $count ->
    [one] once
   *[other] { $count } times in all
}

button-cancel-reminder = Cancel { $number }
button-change-reminder = Change { $number }
button-reminder-done = Done
button-reminder-end = End the reminder
button-skip-reminder = Skip one of { $number }

receipt-reminder-cancelled = Reminder { $number } is cancelled.
receipt-reminders-cancelled = Reminders { $numbers } are cancelled.
receipt-reminder-done = Reminder { $number } is done.
receipt-reminder-skipped = Reminder { $number } is skipped once. Next: { FULL($at) }
receipt-reminder-ended = Reminder { $number } is skipped once. It was the last time.
receipt-reminder-snoozed = Reminder { $number }: you will be reminded again { FULL($at) }.
receipt-reminder-later = You will be reminded again { FULL($at) }.

preview-remind-when = At { FULL($when) }
preview-remind-to = To: { $to }
ask-remind-to = Who is to be reminded? A group's code for its thread, or a delegation's.
ask-remind-text = What is the reminder about? Send a reference, or a text.
ask-remind-when = When? Press a time, or send one.
    For example: tomorrow 07:00

refusal-own-members-only = Not recorded: only heads of delegation and alternates have others reminded, each in their own delegation.
    Send: { $usage }
refusal-thread-by-secretariat = Not recorded: a reminder in a thread is set by the secretariat or the facilitator.
    Send: { $usage }
refusal-until-done-alone = Not recorded: a reminder that repeats until it is done has one time, and is for yourself alone.
    Send: { $usage } until done
refusal-no-such-reminder = Not recorded: you have no reminder { $number }.
    Send: /remind list
refusal-unread-length = Not recorded: the length of time cannot be read.
    For example: { $line } 30m, or 4h, 2d, tomorrow

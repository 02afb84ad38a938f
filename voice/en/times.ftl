# Time phrases that cannot be read, that name a time in the past, or that may mean several times.

button-time = { BRIEF($at) }
button-when-plus = +{ $count } h
button-when-tomorrow = Tomorrow { $time }
button-when-daily = Every day { $time }
button-when-monday = Every Monday { $time }

refusal-doubtful-due = Nothing is recorded yet: { $words } can be read in more than one way.
    Press the time that is meant, or send the command again with an exact one.
refusal-passed-today = Nothing is recorded yet: { $words } has passed today.
    Press the time if tomorrow is meant, or send the command again with an exact one.
refusal-recurring-due = Not recorded: { $words } is a recurring time; a single time is needed here.
    Send: { $example-day } 12:00  or  +48h
refusal-unknown-zone = Not recorded: no time zone has the name { $zone }.
    Send: /settings zone Europe/Istanbul
refusal-unread-quiet-hours = Not recorded: { $words } is not a range of hours.
    Send: /settings quiet 20:00-05:00
refusal-no-due = Not recorded: there is no time.
    Send: { $usage }
refusal-unread-due = Not recorded: the time { $words } cannot be read.
    Send: { $example-day } 12:00  or  +48h  or  Fri 12:00
refusal-unread-due-undelayed = Not recorded: the time { $words } cannot be read.
    Send: { $example-day } 12:00  or  +48h  or  Fri 12:00  or  without delay
refusal-unread-recurrence = Not recorded: the recurrence { $words } cannot be read. A reminder has one time of day and no exceptions. It can end on a day or after a number of times.
    Send: daily 09:00  or  every Mon 09:00  or  daily 09:00 until { $example-day }
refusal-no-such-day = Not recorded: there is no such day: { $words }.
    Send: { $example-day } 12:00  or  +48h  or  Fri 12:00
refusal-no-such-day-undelayed = Not recorded: there is no such day: { $words }.
    Send: { $example-day } 12:00  or  +48h  or  Fri 12:00  or  without delay
refusal-wrong-weekday = Not recorded: in { $words } the weekday and the date do not agree: { DAY($at) } is a { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}.
    Send the date that is meant, with its weekday or without it.
refusal-too-often = Not recorded: { $words } recurs more often than once a day. Reminders recur at most once a day.
    Send: daily 09:00  or  weekly Mon 09:00
refusal-ambiguous-date = Not recorded: the date { $words } can be read two ways.
    Send: { $first }  or  { $second }
refusal-hour-twenty-four = Not recorded: 24:00 names two days.
    Send: { $before }  or  { $after }
refusal-past-due = Not recorded: { FULL($at) } has passed.{ $year ->
    [0] {""}
   *[other] {" "}If another year is meant, send the date with it: { NUMBER($year, useGrouping: 0) }
}
    Send a time to come.
refusal-skipped-hour = Not recorded: the clocks of { $zone } skip { $words }.
    Send a time before or after, or a time in UTC.
refusal-doubled-hour = Not recorded: { $words } occurs twice in { $zone }.
    Send one of: { FULL($first) }  or  { FULL($second) }

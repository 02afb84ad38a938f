# Due words that are asked back.

refusal-doubtful-due = Nothing is recorded yet: { $words } can be read in more than one way.
    Press the time that is meant, or send the command again with an exact one.
refusal-recurring-due = Not recorded: { $words } recurs, and one time is meant here.
    Send: 25 Jul 12:00  or  +48h
button-time = { FULL($at) }

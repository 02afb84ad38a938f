# What was not recorded, why, and what to send. Said to the sender alone.

refusal-not-understood = Not recorded: the words do not have the form of this command.
    Send: { $usage }
refusal-words-beyond = Not recorded: this command takes a reference alone. Words after { $ref } would have no effect.
    Send: { $usage }
refusal-unknown-command = Not recorded: there is no command /{ $command }.
    Send: /help
refusal-hidden-characters = Not recorded: the line holds characters that nobody can see.
    Type the command again by hand.
refusal-no-text = Not recorded: there is no text.
    Send: { $usage }
refusal-text-too-long = Not recorded: the text has { $length } characters; the limit is { $limit }.
    Send a shorter text, or two entries.
refusal-unknown-delegation = Not recorded: no delegation has the code { $code }.
    Send one of: { $known }
refusal-unknown-group = Not recorded: no group has the code { $code }.
    Send one of: { $known }
refusal-unknown-role = Not recorded: no role there has the name { $role }.
    Send one of: { $known }
refusal-unknown-label = Not recorded: nobody is accredited as { $label }, and no open link has that label.
    Send: /accredit
refusal-unknown-ref = Not recorded: there is no { $ref }.
    Nearest: { $nearest }
refusal-unknown-ref-alone = Not recorded: there is no { $ref }.
    Send: /my or /status to see what there is.
refusal-unknown-zone = Not recorded: no time zone has the name { $zone }.
    Send: /settings zone Europe/Istanbul
refusal-unknown-language = Not recorded: the desk does not speak { $language }.
    Send one of: { $known }
refusal-unread-quiet-hours = Not recorded: { $words } does not name quiet hours.
    Send: /settings quiet 20:00-05:00
refusal-no-due = Not recorded: there is no time.
    Send: { $usage }
refusal-unread-due = Not recorded: the time { $words } cannot be read.
    Send: 25 Jul 12:00  or  +48h  or  Fri 12:00  or  without delay
refusal-ambiguous-date = Not recorded: the date { $words } can be read two ways.
    Send: { $first } 12:00  or  { $second } 12:00
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
refusal-contains-coordinates = Not recorded: the text contains coordinates.
    Name the place by its label on the annex map, for example "Point K".
refusal-contains-phone = Not recorded: the text contains a telephone number.
    Name the contact point by delegation and role.
refusal-contains-email = Not recorded: the text contains an e-mail address.
    Name the contact point by delegation and role.
refusal-holds-file = Not recorded: the desk takes no files.
    Hand lists over by the agreed channel, and delete the file here.
refusal-not-accredited = Not accredited with this desk.
refusal-not-accredited-here = Not recorded: you are not accredited in { $group-in }.
    Accreditation is given by your own delegation, or by the secretariat.
refusal-suspended = Not recorded: your accreditation is suspended.
    Ask your head of delegation or the secretariat.
refusal-may-not = Not recorded: this command is not part of your role.
    Send: /help to see what is.
refusal-secretariat-only = Not recorded: this is done by the secretariat.
    Send: /help to see your commands.
refusal-heads-only = Not recorded: this is done by a head of delegation or an alternate.
    Ask your head of delegation.
refusal-other-delegation = This is for { $delegations-to }.
popup-other-delegation = This button is for { $delegations-to }.
refusal-accredited-by-their-own = { $delegation-kind ->
    [party] Not recorded: members of { $delegation-of } are accredited by { $delegation-by }.
   *[other] Not recorded: { $delegation-of } is accredited by the secretariat.
}
refusal-heads-thread-only = Not recorded: of the parties, heads of delegation and alternates alone are in DEL.
    Send the command without DEL.
refusal-group-not-set-up = Not recorded: this group is not set up yet.
    The secretariat sends /setup in its thread first.
refusal-group-not-open = Not recorded: { $group-name } is not open yet.
    It opens when both delegations have confirmed its terms of reference.
refusal-which-group = Not recorded: it is not clear which is meant.
    Send: { $usage }
refusal-place-taken = Not recorded: this is the thread of { $group-of } already.
    Send /setup for another group in another thread.
refusal-group-set-up-elsewhere = Not recorded: { $group-name } is bound to another thread already.
refusal-in-group-only = Not recorded: /{ $command } is sent in the thread of the group that it is for.
refusal-in-private-only = Not recorded: /{ $command } is sent in the private chat with the desk.
refusal-out-of-reach = Not recorded: the desk cannot reach you in private.
    Open the private chat with the desk and press Start, then send it again.
refusal-link-used = This link has been used.
refusal-link-expired = This link was valid until { FULL($at) }.
    Ask whoever gave it to you for another.
refusal-link-revoked = This link has been revoked.
refusal-link-unknown = This link is not known to the desk.
    Ask whoever gave it to you for another.
refusal-already-accredited = Not recorded: you are accredited already, as { $label }.
refusal-own-accreditation = Not recorded: nobody changes their own accreditation.
    Ask another head of delegation, or the secretariat.
refusal-label-taken = Not recorded: the label { $label } is taken.
    Send another after "as".
refusal-already-accepted = Already accepted, { CLOCK($at) }
refusal-already-declined = Already recorded as not taken up, { CLOCK($at) }
refusal-already-reported = Already reported done, { CLOCK($at) }
refusal-already-closed = Already closed, { STAMP($at) }
refusal-already-withdrawn = Already withdrawn, { STAMP($at) }
refusal-not-accepted = Not recorded: { $ref } has not been accepted yet.
    Send: /accept { $ref }
refusal-not-reported = Not recorded: { $ref } has not been reported done.
refusal-no-date-asked = Not recorded: nobody asks for another date on { $ref }.
refusal-replaced = Not recorded: the card of { $ref } has changed since.
    Look at it again, then press.
refusal-button-unknown = Not recorded: this button is no longer known.
    Send: /my or /show with the reference.
refusal-nothing-to-correct = Not recorded: { $ref } can be corrected by its author for { $minutes } minutes, while nobody has acted on it.
refusal-nothing-asked = Not recorded: the desk is not asking you anything at present.
    Send: /help
refusal-already-entered = Already recorded, { CLOCK($at) }
refusal-entered-before = Already recorded, { CLOCK($at) }. Cancel drops nothing any more.
    To change it, send: { $command ->
        [action] /correct with its reference (10 minutes), then /withdraw
        [date] /date again, or /my
        [remind] /remind list
        [assign] /assign again
        [link] /unlink
       *[other] /my
    }
refusal-already-dropped = Dropped, { CLOCK($at) }: nothing was recorded.
    To begin again, send: /{ $command }
refusal-nothing-parked = Not recorded: nothing with the number { $number } waits.
    Send: /parked
refusal-no-such-reminder = Not recorded: you have no reminder { $number }.
    Send: /remind list

form-edited = Editing does not change what the desk has recorded. Send a new command.
form-forwarded = Not recorded: forwarded commands are not carried out.
    Type the command yourself.
form-via-bot = Not recorded: commands sent by way of another bot are not carried out.
    Type the command yourself.
form-anonymous = Not recorded: the desk cannot see who is writing.
    Switch off "Remain anonymous", then send the command again.
form-caption = Not recorded: a command under a picture or a file is not carried out.
    Send the command as text.
form-delayed = Not recorded: a message sent on a schedule is not carried out.
    Send the command now if it is still wanted.
form-stale = Not recorded: your command of { STAMP($at) } reached the desk some time after it was sent.
    Send it again if it is still wanted.
form-talk = The desk records only commands and answers to its questions; conversation is not kept.
    Send: /help

not-recorded-here = Not recorded. Open the private chat with the desk and press Start to see why.
stranger-group = Not accredited in this group.
stranger-private = Not accredited with this desk. Open the link that your delegation or the secretariat has given you.
stranger-duty = Somebody who is not accredited has sent a command in { $group-in }. Nothing was recorded.

# General refusals: what was not recorded, why, and what to send. Only the sender sees them.
# Refusals that belong to one feature are in the file of that feature.

# A refusal begins with the first of these; another takes its place where it says more.
lead-refused = Not recorded:
lead-refused-line = Not recorded ({ $line }):
lead-refused-late = Not recorded ({ $line }, sent { PAST($at) }):
lead-unshown = Not shown:
lead-unshown-line = Not shown ({ $line }):
lead-unshown-late = Not shown ({ $line }, sent { PAST($at) }):
line-answer = your message

popup-other-delegation = This button is for { $delegations-to }.

form-edited = Editing does not change what the desk has recorded. Send a new command.
form-edited-unread = Nothing is recorded of this message, and an edit is not read.
    Send a new command.
form-forwarded = Not recorded: forwarded commands are not carried out.
    Type the command yourself.
form-via-bot = Not recorded: commands sent by way of another bot are not carried out.
    Type the command yourself.
form-anonymous = Not recorded: the desk cannot see who is writing.
    Switch off "Remain anonymous", then send the command again.
form-caption = Not recorded: a command under a picture or a file is not carried out.
    Send the command as text.
form-delayed = Not recorded: a scheduled message is not carried out.
    Send the command now if it is still wanted.
refusal-stale = Not recorded: your command of { STAMP($at) } reached the desk some time after it was sent.
    Send it again if it is still wanted.
formal-waits = Received { STAMP($at) }. The record is being verified after the start of the desk, and this is entered after that. Nothing need be sent again.
form-talk = The desk records only commands and answers to its questions; conversation is not kept.
    Send: /help

not-recorded-here = Not recorded. Open the private chat with the desk and press Start to see why.
stranger-group = Not accredited to this group.
stranger-private = Not accredited to this desk. Open the link that your delegation or the secretariat has given you.
stranger-duty = Somebody who is not accredited has sent a command in { $group-in }. Nothing was recorded.

refusal-not-understood = Not recorded: the words do not have the form of this command.
    Send: { $usage }
refusal-words-beyond = Not recorded: this command takes only a reference. Words after { $ref } would have no effect.
    Send: { $usage }
refusal-unfit-step = Not recorded: the other words of the line do not fit /{ $command } { $word }. Nothing was changed.
    Send: { $usage }
refusal-second-entry = Not recorded: a command is about one entry, and this line names { $ref } and { $other }.
    Send separately: /{ $command } { $ref } … and /{ $command } { $other } …
refusal-unknown-command = Not recorded: there is no command /{ $command }.
    Send: /help
refusal-unknown-command-near = Not recorded: there is no command /{ $command }.
    Nearest: /{ $nearest }. All commands: /help
refusal-unknown-word = Not recorded: "{ $word }" is no word of /{ $command }.
    Send one of: { $known }
refusal-unknown-word-near = Not recorded: "{ $word }" is no word of /{ $command }. Nearest: { $nearest }.
    Send one of: { $known }
refusal-hidden-characters = Not recorded: the line holds characters that nobody can see.
    Type the command again by hand.
refusal-no-text = Not recorded: there is no text.
    Send: { $usage }
refusal-text-too-long = Not recorded: the text has { $length } characters; the limit is { $limit }.
    Send a shorter text, or two entries.
refusal-too-many-lines = Not recorded: the text has { $count } lines; the limit is { $limit }.
    Send fewer lines, or two entries.
refusal-reply-not-read = Not recorded: the message replied to is in another chat, and is not read.
    Quote the part that is meant, or send: { $usage }
refusal-unknown-delegation = Not recorded: no delegation has the code "{ $code }".
    Send one of: { $known }
refusal-names-person = Not recorded: { $label } is not a delegation. A delegation is named here, not a person.
    Send one of: { $known }
refusal-no-exceptions = Not recorded: the desk does not read exceptions ("{ $words }").
    Name each of those who are meant.
refusal-one-addressee = Not recorded: a reminder goes to one group or to one delegation.
    Send a command for each.
refusal-unknown-group = Not recorded: no group has the code { $code }.
    Send one of: { $known }
refusal-unknown-ref = Not recorded: there is no { $ref }.
    Nearest: { $nearest }
refusal-unknown-ref-alone = Not recorded: there is no { $ref }.
    Send: /my or /status to see what there is.
refusal-other-kind = Not recorded: { $ref } is { $kind }, and /{ $command } is for { $kinds }.
    Send: { $lines }
refusal-unknown-language = Not recorded: the desk does not speak { $language }.
    Send one of: { $known }
refusal-contains-coordinates = Not recorded: the text contains coordinates.
    Name the place by its label on the annex map, for example "Point K".
refusal-contains-phone = Not recorded: the text contains a telephone number.
    Name the contact point by delegation and role.
refusal-contains-email = Not recorded: the text contains an e-mail address.
    Name the contact point by delegation and role.
refusal-holds-file = Not recorded: the desk takes no files.
    Hand lists over by the agreed channel, and delete the file here.
refusal-not-accredited = Not accredited to this desk.
refusal-not-accredited-here = Not recorded: you are not accredited to { $group-in }.
    Accreditation is given by your own delegation, or by the secretariat.
refusal-suspended = Not recorded: your accreditation is suspended.
    Ask your head of delegation or the secretariat.
refusal-may-not = Not recorded: this command is not part of your role.
    You can send: { $commands }
refusal-secretariat-only = Not recorded: this is done by the secretariat.
    You can send: { $commands }
refusal-heads-only = Not recorded: this is done by a head of delegation or an alternate.
    Ask { $kind ->
        [party] your head of delegation
       *[other] the secretariat
    }. You can send: { $commands }
refusal-other-delegation = Not recorded: this is for { $delegations-to }.
refusal-group-not-set-up = Not recorded: this group is not set up yet.
    The secretariat sends /setup in its thread first.
refusal-group-not-open = Not recorded: { $group-name } is not open yet.
    It opens when both delegations have confirmed its terms of reference.
refusal-which-group = Not recorded: it is not clear which is meant.
    Send: { $usage }
refusal-in-group-only = Not recorded: /{ $command } is sent in the thread of the group that it is for.
refusal-in-private-only = Not recorded: /{ $command } is sent in the private chat with the desk.
refusal-replaced = Not recorded: the card of { $ref } has changed since.
    Its buttons have changed too; use those on the card now.
refusal-lines-beyond = Not recorded: more than { $most } lines came from you within a minute. What follows now is not taken either.
    Wait a minute, then send again what is still wanted.
refusal-presses-beyond = Not recorded: more than { $most } presses came from you within a minute.
    Wait a minute, then press again.
refusal-group-busy = Not recorded: more than { $most } lines came to this thread within a minute. What follows now is not taken either.
    Wait a minute, then send again what is still wanted.
refusal-changed-since = Not recorded: { $ref } changed { STAMP($at) }, after your line was sent.
    Read it, then send your line again: /show { $ref }
refusal-just-changed = The card has just changed. Look at it, then press again.
refusal-button-unknown = Not recorded: this button is no longer known.
    Send: /my or /show with the reference.
refusal-nothing-to-take-back = Not recorded: there is nothing of yours to take back on { $ref }.
    For ten minutes, and if nothing has followed, you can take back your acceptance, report or confirmation of an item, and your mark on a notice.
refusal-not-yours = Not recorded: the last step on { $ref } is another person’s.
    Only that person can take it back.
refusal-acted-since = Not recorded: other steps on { $ref } have followed, so this one stands.
refusal-too-late-to-take-back = Not recorded: a step on { $ref } can be taken back for { $minutes } minutes.
refusal-already-taken-back = Already taken back, { PAST($at) }

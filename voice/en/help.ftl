# Help and the manual. The help line of a command is in the file of the command's feature.

help-help = What you can do here

bot-about = Keeps the record of a negotiation: action items, due times, questions and notices. It records only what is entered with a command or a button, and does not record conversation.
    To begin, open the link that your delegation or the secretariat has given you.
bot-about-short = Keeps the record of a negotiation: only what is entered with a command or a button.

help-title = What you can send:
help-others = Also: { $commands }
help-more = In a group with several bots, write the desk's name after the command: /my@{ $username }
    Send /help with a command's name to see what it does, and an example.
help-example = For example: { $usage }
example-ref = { $example-ref }
example-group = { $example-group }
example-help = action

where-anywhere = in a group or in private
where-group = in a group
where-private = in private
kind-f = For a follow-up (F)
kind-n = For a notice (N)

manual-title = Commands
manual-about = What may be sent to the desk, by whom and where. The desk itself follows the same definitions; /help shows each person their part.
manual-reading = How a line is read
manual-notation = In square brackets: what may be left out. With a bar between: one of several. In capitals: what is put in its place.
manual-order = A word such as “cancel” and what it is about may change places: /remind cancel 2, /remind 2 cancel. The words of the other languages count too: отменить, скасувати, iptal.
manual-ref = an entry’s reference, { $example-ref }; in the group’s own thread, A1
manual-delegation = a delegation by its code, { $example-party }; several are joined, { $example-both }
manual-group = DEL, POL, HUM or MIL
manual-when = a time, { $example-day } 12:00, tomorrow 07:00 or +24h: in a thread in UTC, in private in one’s own time zone
manual-length = a length of time: 1 week, 3 days, 12h
manual-hour = a time of day, in UTC
manual-to = all, groups ({ $example-groups }), delegations ({ $example-both }), or roles (heads)
manual-label = the label of a person, { $example-label }
manual-number = the number in the list
manual-page = a page of a list
manual-value = what is to be set
manual-menu = Commands in menus
manual-typed = Commands that stand in no menu
manual-twins = Every button has a command that does the same.
manual-asks = sent bare, it asks for the rest
manual-accredited = everyone accredited
manual-suspended = everyone accredited, also while suspended
manual-everybody = everybody, accredited or not
manual-menus = Menus by role
manual-menus-about = At most ten commands in one chat. Where a chat holds several groups, and in private, they are the first ten of all these groups together.
manual-role = Role
manual-chat = Chat
manual-ordered = Commands, in this order
manual-rights = Who may do what
manual-relations = In the groups in which a person is accredited. Own: in matters of one's own or of one's delegation. Any: also in those of others. Where no command stands, the act is a part of another command, or no command does it.
manual-act = Act
right-own = own
right-any = any

act-read = reading entries and boards
act-settle-in = one's own settings, and answers to the desk's questions
act-ask-facilitator = asking the facilitator in private
act-remind = a private reminder
act-remind-thread = a reminder in a thread
act-remind-members = a reminder to the members of a delegation
act-assign = an action item for a delegation
act-answer = accepting, not taking up, another date; the answer to a follow-up
act-report-done = progress and report done
act-confirm-done = confirming, agreeing to a date
act-withdraw = withdrawing an entry
act-correct = correcting an entry
act-take-back = taking back one’s own step
act-link = linking entries
act-follow = a follow-up
act-table = tabling a text
act-position = a position
act-open-silence = opening a silence procedure
act-propose-commitment = proposing a commitment
act-confirm-commitment = confirming a commitment
act-state-stage = a stage, an offer, a capacity
act-declare-handover = declaring and receiving a handover
act-note-presence = noting presence at a handover
act-hand-over-list = handing over and receiving a list
act-channel-list = passing on a list
act-answer-case = the status of a case
act-verify-guardian = verifying a guardian
act-propose-window = proposing a local pause
act-confirm-window = confirming a local pause
act-state-readiness = readiness for a local pause
act-report-incident = reporting an incident
act-comment = a comment
act-propose-term = proposing a term
act-agree-term = agreeing to a term
act-hold-session = opening and closing a session
act-publish-notice = notices and digests
act-set-up = setting up a group
act-accredit = accreditation
act-export = exporting the record
act-settle-parked = deciding on held messages

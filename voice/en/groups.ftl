# Groups: how a thread is set up, its entry card, and the question which group a command is for.

help-setup = Bind this thread to a group, or move a group here

entry-title = { $group } · opened { STAMP($at) }
entry-records = The desk records only what is entered with a command or a button. It does not record conversation.
entry-hears = Only lines that begin with "/" are heard.
entry-ladder = Told in private of a due time: who has the item in hand, else the point of contact · { $contacts } after it the point of contact too · after { $heads } the heads of delegation · after { $lists } nobody, the item then stands in the lists of secretariat and facilitator
entry-no-names = Write no names of protected persons, no coordinates, no phone numbers.
entry-utc = All times are UTC. Action items, questions and answers of this group are visible to all its members alike.

group-moved-on = { $group } · now in another thread: { $thread }
    Commands are sent there. The buttons on the cards here still work.
move-asked = { $group } · a move to the thread { $thread } was asked for
    A second member of the secretariat confirms it there, with the button or with { $usage }

present = Accredited: { $counts }
present-count = { $kind ->
    [facilitator] { $count ->
        [one] Facilitator
       *[other] Facilitators
    }
    [observer] { $count ->
        [one] Observer
       *[other] Observers
    }
    [secretariat] Secretariat
   *[party] { $delegation }
} { $count }

button-del = Heads of delegation
button-pol = Political
button-hum = Humanitarian
button-mil = Military

default-due = Default due time in this group: { $length } after entry, for action items without a time of their own. Set by the secretariat.
default-due-none = This group has no default due time any more: the desk asks for the due time. Set by the secretariat.

receipt-set-up = This thread is bound: { $group }.
receipt-moved = Moved to this thread: { $group }.
receipt-move-asked = { $group }: another member of the secretariat has to confirm the move.

ask-group = Which group is it for? Press one, or send: { $usage }

refusal-place-taken = Not recorded: this is the thread of { $group-of } already.
    Send /setup for another group in another thread.
refusal-group-set-up-elsewhere = Not recorded: { $group-name } is bound to another thread already.
    To move it to this thread: { $usage }
refusal-group-here = Not recorded: { $group-name } is in this thread already.
    To move it, send { $usage } in the other thread.
refusal-second-member = Not recorded: another member of the secretariat confirms the move of { $group-of }.
refusal-group-moved-on = Not recorded: { $group-name } is in another thread now: { $thread }
    Send it there.
refusal-move-passed = Nothing is done: the move to this thread is not asked for any more ({ $group }).
    To ask for it, send: { $usage }
refusal-unread-default = Not recorded: the length of time cannot be read, or it is shorter than an hour or longer than 60 days.
    Send: /setup { $example-group } default 1 week  or  /setup { $example-group } no default
refusal-group-closed = Not recorded: { $group-name } was closed { STAMP($at) }.
    To reopen it, the heads of delegation table: /propose groups { $code }: …
refusal-already-proposed = Not recorded: { $ref } on { $group-name } is not decided yet.
    Send an amendment: /propose { $ref } …
refusal-not-in-del = Not recorded: terms of reference are tabled in the thread of the heads of delegation.
    Send it there, or in private: { $usage }
refusal-group-unknown = Not recorded: the thread of the heads of delegation needs no terms of reference.

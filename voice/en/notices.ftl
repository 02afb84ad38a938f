# Notices of the secretariat. The secretariat's own words are shown in a block quote.

help-notice = Tell groups or people something, now or at a time
help-seen = Mark a notice as seen by your delegation
example-seen = { $example-notice }
example-notice = all at { $example-day } 05:30 Sessions start at 08:30 UTC
example-notice-to = { $target } at +24h: Sessions start at 08:30 UTC
example-notice-step = { $example-notice }
example-notice-change = { $example-notice } Sessions start at 09:00 UTC
example-notice-move = { $example-notice } { $example-day } 05:30

notice-title = { $ref } · Notice from the secretariat
notice-seen = Seen: { $marks }
notice-mark = { $delegation } { HOUR($at) }
notice-mark-later = { $delegation } { STAMP($at) }
notice-mark-none = { $delegation } —
notice-late = Prepared for { STAMP($due) }, sent { STAMP($sent) }.
notice-to = To: { $to }
notice-role-heads = heads of delegation
notice-role-delegates = delegates
notice-role-experts = experts
notice-role-facilitators = facilitators
notice-role-observers = observers
notice-at-once = Sent at once
notice-planned = Will be sent { FULL($at) }
notice-waits = Awaiting confirmation by a second member of the secretariat.
notice-quiet = At the same time as all, but without a sound because of quiet hours: { $who }
notice-quiet-count = { $delegation }: { $count }
notice-again = Sent once more, with a sound:
notice-withdrawn = Withdrawn { STAMP($at) }, before it was sent
notice-unseen = Sent { STAMP($at) }, not marked as seen by { $delegation-by }.
notice-unseen-lost = Sent { STAMP($at) }, to be marked as seen by { $delegation-by }.
notice-list-pending = To be sent
notice-list-said = Sent
notice-list-nothing = No notice has been sent, and none is planned.
notice-line = { $ref } · { $to }
notice-prepared = Prepared for { STAMP($at) }
notice-partly = Delivered to { $sent } of { $places }, { $span }
notice-delivered = Delivered to all, { $span }
notice-span = { DAY($first) }, { HOUR($first) } to { CLOCK($last) }
notice-span-days = { STAMP($first) } to { STAMP($last) }
notice-copy-late = { $place }: sent { STAMP($at) }
notice-copy-missing = { $place }: not reached yet
notice-to-confirm = To be confirmed by a second member of the secretariat:
notice-confirmed = { $ref } has been confirmed by { $label }.

button-seen = Seen
button-notice-confirm = Confirm
button-notice-withdraw = Withdraw { $ref }
button-notice-sound = With a sound for all
button-notice-earlier = Earlier: { STAMP($at) }
button-notice-later = Later: { STAMP($at) }
button-all = All groups
button-notice-heads = Heads, in private
button-notice-now = At once

receipt-notice-planned = { $ref } is recorded:
receipt-notice-said = { $ref } is sent to: { $groups }.
receipt-notice-sent = { $ref } is sent in private: { $count }.
receipt-notice-waiting = { $ref } is sent in private: { $count }. Not reachable in private: { $labels }. See /parked.
receipt-notice-withdrawn = { $ref } is withdrawn. Nothing was sent.
receipt-notice-sound = { $ref }: with a sound for all.
receipt-seen = { $ref }: seen by { $delegation-by }, { PAST($at) }.

ask-notice-recipients = To whom? Press a button, or send groups ({ $example-groups }), a role (heads) or a delegation ({ $example-party }).
ask-notice-text = What is the notice? Send the text, up to 500 characters.
ask-notice-at = When should it be sent? Press a button, or send a time.
    For example: { $example-day } 05:30
preview-notice-recipients = To: { $recipients }
preview-notice-at = To be sent { FULL($at) }
preview-notice-at-none = To be sent at once

refusal-unknown-recipients = Not recorded: "{ $words }" names no group, delegation or role.
    Send one of: { $known }
refusal-no-step-named = Not recorded: it is not said what is to be done with { $ref }.
    Send: /notice change { $ref } new text  or  /notice move { $ref } { $example-day } 12:00  or  /notice withdraw { $ref }
refusal-unclear-recipients = Not recorded: it is not clear to whom the notice goes.
    Send groups or people, and a colon before the text: /notice { $example-groups }: Sessions start at 08:30 UTC
refusal-nobody-addressed = Not recorded: nobody who is accredited is among the recipients.
    Send: /accredit to see who is.
refusal-already-published = Not recorded: { $ref } has been sent, { STAMP($at) }.
    Send another notice that corrects it.
refusal-not-sent-yet = Not recorded: { $ref } has not been sent yet. It was to be sent { STAMP($at) }, and can be marked as seen when it comes.
refusal-sound-already = Not recorded: { $ref } makes a sound for all its recipients already.
refusal-already-seen = Already marked as seen, { STAMP($at) }
refusal-nothing-to-confirm = Not recorded: { $ref } is confirmed already.
    Send: /notice list
refusal-second-needed = Not recorded: { $ref } is confirmed by another member of the secretariat.

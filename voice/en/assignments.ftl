# Who within a delegation has an item in hand, links between entries, withdrawal by both sides.

help-assign = Name who of your delegation has an item in hand; seen by your delegation alone
help-link = Link two entries of a group
help-unlink = Take a link back
help-retain = Keep an item that is asked to be withdrawn

action-with = With: { $whom }
action-links = Linked: { $refs }
action-withdraw-asked = { $delegation } asks to withdraw
action-withdraw-agreed = { $delegation } agrees to withdraw

button-nobody = Nobody
button-withdraw = Agree to withdraw
button-retain = Keep the item

ask-assign-ref = Which item? Press it, or send its reference.
ask-assign-note = Who has it in hand? Press a label, or send the name of an office, up to 80 characters. Only your delegation sees it.
ask-link-ref = Which entry? Send its reference.
ask-link-other = To which other entry? Send its reference.
preview-assign-ref = { $ref }
preview-link-ref = { $ref }
preview-link-other = Linked: { $other }

receipt-assigned = { $ref } is with: { $whom }. Only your delegation sees this.
receipt-assigned-nobody = { $ref }: nobody is named any more.
receipt-linked = { $ref } and { $other } are linked.
receipt-unlinked = { $ref } and { $other } are no longer linked.
receipt-withdraw-asked = { $ref }: the withdrawal is asked for. It stands open until the other side agrees.
receipt-withdraw-kept = { $ref }: the item is kept.

history-action-linked = { STAMP($at) } · linked by { $delegation-by }
history-action-unlinked = { STAMP($at) } · link taken back by { $delegation-by }
history-action-withdraw-asked = { STAMP($at) } · withdrawal asked for by { $delegation-by }
history-action-withdraw-kept = { STAMP($at) } · kept by { $delegation-by }

refusal-outside-group = Not recorded: { $label } is not accredited in { $group-in }.
    Name somebody who is, or send the name of an office.
refusal-other-group = Not recorded: a link stands on both cards, and { $ref } and { $other } are in different groups.
    Name another entry of the same group.
refusal-withdrawal-asked = Not recorded: the withdrawal of { $ref } is asked for already. Awaited: { $delegations }
    To keep the item, send: /retain { $ref }
refusal-no-withdrawal-asked = Not recorded: nobody has asked to withdraw { $ref }.

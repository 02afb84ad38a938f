# Terms: the names of delegations, roles, groups and states, lengths of time, and short marks.
# The attributes of a delegation and of a group are the forms of its name inside a sentence.

delegation = { $kind ->
    [facilitator] Facilitator
    [facilitators] Facilitator { $code }
    [observer] Observer
    [observers] Observer { $code }
    [secretariat] Secretariat
    [secretariats] Secretariat { $code }
   *[party] Delegation { $code }
}
    .by = { $kind ->
    [facilitator] the facilitator
    [facilitators] Facilitator { $code }
    [observer] the observer
    [observers] Observer { $code }
    [secretariat] the secretariat
    [secretariats] Secretariat { $code }
   *[party] Delegation { $code }
}
    .of = { $kind ->
    [facilitator] the facilitator
    [facilitators] Facilitator { $code }
    [observer] the observer
    [observers] Observer { $code }
    [secretariat] the secretariat
    [secretariats] Secretariat { $code }
   *[party] Delegation { $code }
}
    .to = { $kind ->
    [facilitator] the facilitator
    [facilitators] Facilitator { $code }
    [observer] the observer
    [observers] Observer { $code }
    [secretariat] the secretariat
    [secretariats] Secretariat { $code }
   *[party] Delegation { $code }
}
either = { $first } or { $last }
both = { $first } and { $last }

entry-a = an action item
    .all = action items
entry-f = a follow-up
    .all = follow-ups
entry-n = a notice
    .all = notices

role-delegate = delegate
role-head = head of delegation
role-alternate = alternate
role-expert = expert
role-secretariat = secretariat
role-facilitator = facilitator
role-observer = observer

group-del = Heads of delegation
    .name = the thread of the heads of delegation
    .in = the thread of the heads of delegation
    .of = the heads of delegation
group-pol = Political group
    .name = the political group
    .in = the political group
    .of = the political group
group-hum = Humanitarian group
    .name = the humanitarian group
    .in = the humanitarian group
    .of = the humanitarian group
group-mil = Military group
    .name = the military group
    .in = the military group
    .of = the military group
group-state-proposed = proposed
    .del = proposed
group-state-under-consideration = under consideration
    .del = under consideration
group-state-active = active
    .del = active
group-state-closed = closed
    .del = closed

mark-poc = point of contact
mark-duty = on duty

without-delay = without delay
at-full = { FULL($at) }
at-stamp = { STAMP($at) }
own-time = ({ $time } your time)
length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
length-hours = { $count } h
length-minutes = { $count } min
not-shown = Not shown: { $count }
late = Prepared for { CLOCK($due) }, sent { CLOCK($sent) }.
late-days = Prepared for { FULL($due) }, sent { FULL($sent) }.
entered-received = { $delegation }: entered { STAMP($at) }, received { STAMP($received) }
repeat-mark = Repeat: the first copy may also have arrived.
corrected = Corrected { STAMP($at) }

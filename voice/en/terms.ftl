# Terms: the names of delegations, roles, groups and states, and lengths of time.

delegation = { $kind ->
    [facilitator] Facilitator
    [observer] Observer
    [secretariat] Secretariat
   *[party] Delegation { $code }
}
    .by = { $kind ->
    [facilitator] the facilitator
    [observer] the observer
    [secretariat] the secretariat
   *[party] Delegation { $code }
}
    .of = { $kind ->
    [facilitator] the facilitator
    [observer] the observer
    [secretariat] the secretariat
   *[party] Delegation { $code }
}
    .to = { $kind ->
    [facilitator] the facilitator
    [observer] the observer
    [secretariat] the secretariat
   *[party] Delegation { $code }
}

role-delegate = delegate
role-head = head of delegation
role-alternate = alternate
role-expert = expert
role-secretariat = secretariat
role-facilitator = facilitator
role-observer = observer

group-del = Heads of delegation
group-pol = Political group
group-hum = Humanitarian group
group-mil = Military group
group-state-proposed = proposed
group-state-under-consideration = under consideration
group-state-active = active

mark-poc = point of contact
mark-duty = on duty

without-delay = without delay
at-full = { FULL($at) }
at-stamp = { STAMP($at) }
length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
length-hours = { $count } h
length-minutes = { $count } min
late = Prepared for { CLOCK($due) }, sent { CLOCK($sent) }.
repeat-mark = Repeat: the first copy may also have arrived.
corrected = Corrected { STAMP($at) }

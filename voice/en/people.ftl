# People: accreditation links, a person's own card, and the roster of accredited people.

help-start = Open an accreditation link, or see your own card
help-accredit = Accredit people, and see who is accredited
help-accredit-own = Accredit people of your delegation, and list them
example-accredit = { $example-party } delegate { $example-group } as { $example-label }
example-label = { $example-label }

# Outside the parties, the role repeats the name of the delegation, so it is left out.
standing = { $delegation-kind ->
    [party] { $role }, { $delegation }
   *[other] { $delegation }
}
invitation-title = { $label }: { $standing }
invitation-groups = Groups: { $groups }
invitation-typed = Or send the desk: /start { $code }
invitation-until = Single use, valid to { FULL($at) }.
own-title = { $label }: { $standing }
own-groups = Groups: { $groups }
own-records = The desk records only what is entered with a command or a button. It does not record conversation.
    Write no names of protected persons, no coordinates, no phone numbers.
    Telegram and the operator of the desk can technically read what is written here.
own-settings = Language: { $language } · time zone: { $zone }
own-settings-clock = Language: { $language } · time zone: { $zone }, now { $clock }
own-next = Send /help to see what you can do, /settings to change the language, the time zone and quiet hours.
accredited = Accredited: { $label }, { $standing }
accreditation-suspend = Accreditation suspended: { $label }, { $standing }
accreditation-reinstate = Accreditation reinstated: { $label }, { $standing }
accreditation-revoke = Accreditation revoked: { $label }, { $standing }
contact-nobody = { $delegation } has no point of contact in { $group-in } now.
    To accredit one: { $usage }
vacant-head = { $delegation } has neither a head nor an alternate now.
    The secretariat accredits one with: { $usage }
vacant-duty = Nobody in the secretariat is on duty now.
    To accredit somebody: { $usage }
own-suspend = Your accreditation is suspended.
    To ask about it: your head of delegation or the secretariat.
own-reinstate = Your accreditation is reinstated.
own-revoke = Your accreditation is revoked.
    To ask about it: your head of delegation or the secretariat.
roster-title = Accredited
roster-standing = { $delegation-kind ->
    [party] { $delegation } · { $role }
   *[other] { $delegation }
}
roster-member = { $label } · { $standing } · { $groups }{ $state ->
    [suspended] {" "}· suspended
    [unreachable] {" "}· not reachable in private
   *[active] {""}
}
roster-link = { $label } · { $standing } · { $groups } · link open to { STAMP($at) }
roster-next = To accredit: /accredit { $example-party } delegate { $example-group } as { $example-label }
    To suspend, reinstate or revoke: press a button, or send /accredit suspend { $example-label }

button-copy-link = Copy the link
button-suspend = Suspend { $label }
button-reinstate = Reinstate { $label }
button-revoke = Revoke { $label }

receipt-suspend = { $label } is suspended.
receipt-reinstate = { $label } is reinstated.
refusal-not-suspended = Not recorded: nothing is changed, because { $label } is not suspended.
refusal-already-suspended = Not recorded: nothing is changed, because { $label } is suspended already.
receipt-revoke = The accreditation of { $label } is revoked.
receipt-link-revoked = The link for { $label } is revoked.

refusal-unknown-role = Not recorded: no role there has the name { $role }.
    Send one of: { $known }
refusal-unknown-label = Not recorded: nobody is accredited as { $label }, and no open link has that label.
    Send: /accredit
refusal-accredited-by-their-own = { $delegation-kind ->
    [party] Not recorded: members of { $delegation-of } are accredited by { $delegation-by }.
   *[other] Not recorded: { $delegation-of } is accredited by the secretariat.
}
refusal-heads-thread-only = Not recorded: only the parties’ heads of delegation and alternates are in DEL.
    Send the command without DEL.
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
refusal-label-unfit = Not recorded: the label { $label } cannot be used.
    A label begins with { $code }- and is written in one alphabet. It names no other delegation, no group, and no role but the person's own. For example: { $example }

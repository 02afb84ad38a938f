# Settings of one person: language, time zone, quiet hours and duty.

help-settings = Your language, time zone, quiet hours, duty, weekly digest
example-settings = zone { $example-zone }

settings-title = Your settings
settings-language = Language: { $language }
settings-zone = Time zone: { $zone } · now { $clock }
settings-quiet = Quiet hours: { $hours }
settings-no-quiet = Quiet hours: none
settings-duty = On duty
settings-no-duty = Not on duty
settings-weekly = Weekly digest: next { FULL($at) }
settings-no-weekly = Weekly digest: off
settings-next = Press a button, or send: /settings zone { $example-zone }

ask-zone = { $words }: which time zone is meant? Press one, or send another city.

button-quiet = Quiet hours { $hours }
button-quiet-off = No quiet hours
button-zone = { $zone } · { $clock }
button-duty-on = On duty
button-weekly = Weekly, Mon 09:00
button-weekly-off = No weekly digest
button-duty-off = Off duty

receipt-language = Language: { $language }
receipt-zone = Time zone: { $zone }. It is { $clock } there now.
receipt-quiet = Quiet hours: { $quiet ->
    [off] none
   *[other] { $quiet }
}
receipt-duty = { $duty ->
    [on] On duty
   *[off] Not on duty
}
receipt-weekly = { $weekly ->
    [off] No weekly digest
   *[on] Weekly digest in private, next { FULL($at) }
}

# Settings of one person: language, time zone, quiet hours and duty.

help-settings = Your language, time zone, quiet hours and duty
example-settings = zone { $example-zone }

settings-title = Your settings
settings-language = Language: { $language }
settings-zone = Time zone: { $zone } · now { $clock }
settings-quiet = Quiet hours: { $hours }
settings-no-quiet = Quiet hours: none
settings-duty = On duty
settings-no-duty = Not on duty
settings-next = Press a button, or send: /settings zone { $example-zone }

ask-zone = { $words }: which time zone is meant? Press one, or send another city.

button-quiet = Quiet hours { $hours }
button-quiet-off = No quiet hours
button-zone = { $zone } · { $clock }
button-duty-on = On duty
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

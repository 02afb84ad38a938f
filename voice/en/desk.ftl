# The desk itself: help, menus, people, groups, settings, boards, questions, reports.

help-start = Open an accreditation link, or see your own card
help-help = What you can do here
help-my = Your open points: to answer, to do, to confirm
help-status = A group's open points, and who is on duty
help-show = One entry with its history, or a search
help-settings = Your language, time zone, quiet hours and duty
help-action = Log an action item
help-accept = Accept an action item for your delegation
help-decline = Not take up an action item
help-date = Accept with another date, or ask for a new one
help-agree = Agree to the date asked for
help-keep = Keep the date
help-progress = Note progress
help-done = Report an action item done
help-confirm = Confirm that an item is done
help-notyet = Open an item again that was reported done
help-withdraw = Withdraw an entry, or ask to where another delegation has accepted it
help-correct = Correct your own entry within 10 minutes
help-snooze = Put off the private notice of an item
help-remind = Be reminded in private, or have others reminded
help-setup = Bind this thread to a group
help-accredit = Accredit people, and see who is accredited
help-parked = Messages that wait for a person
help-enter = Record what the preview shows
help-cancel = Record nothing
help-answer = Answer the desk's question

help-title = What you can send:
help-twins = Every button has a command that does the same:
help-more = In a group with several bots, write the desk's name after the command: /my@{ $username }
    Send /help with a command's name to see an example.
help-example = Send: { $usage }

ask-group = Which group is it for? Press one, or send: { $usage }
button-del = Heads of delegation
button-pol = Political
button-hum = Humanitarian
button-mil = Military
button-words = { $words }
button-delegation = { $delegation }
button-cancel = Cancel
button-enter = Enter
button-no-reason = Without a reason
button-correct = Correct
asked-in-private = The desk asks you in your private chat.
answered-in-private = Sent to your private chat.
prompt-cancelled = Nothing was recorded.
preview = To be recorded by /{ $command }:
preview-next = Press Enter to record it, or send /enter. To drop it, send /cancel.
preview-entered = Recorded by /{ $command }, { STAMP($at) }:
preview-cancelled = Dropped, { STAMP($at) }. Nothing was recorded:
preview-action-assignees = For { $assignees }
preview-action-due = Due { FULL($due) }
preview-action-due-none = Due without delay
preview-remind-when = At { FULL($when) }
preview-decline-ref = { $ref }
preview-date-ref = { $ref }
preview-date-note = New date { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
ask-own-clock = 12:00 without a zone is read in { $zone }.
ask-decline-ref = Which item is not taken up? Send its reference.
ask-decline-note = For what reason? Send it, or press the button.
ask-date-ref = Which item? Send its reference.
ask-date-note = Which date? Send it, and a reason if you wish.
    For example: 26 Jul 09:00 two units are in transit
ask-progress-ref = Which item? Send its reference.
ask-progress-note = What is the progress? Send the text.
ask-done-ref = Which item is done? Press it, or send its reference.
ask-correct-ref = Which item? Send its reference.
ask-correct-note = Send the corrected text, with by and a time if the time changes.
    For example: Confirm the capacity per day by 25 Jul 12:00
ask-remind-text = Of what? Send a reference, or a text.
ask-remind-when = When? Press a time, or send one.
    For example: tomorrow 07:00

# A role says no more than the office itself where one delegation alone can have it.
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
own-next = Send /help to see what you can do, /settings to change the language, the time zone and quiet hours.
accredited = Accredited: { $label }, { $standing }
present = Present: { $counts }
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
roster-next = To accredit: /accredit A delegate HUM as A-hum
    To suspend, reinstate or revoke: press a button, or send /accredit suspend A-hum
button-suspend = Suspend { $label }
button-reinstate = Reinstate { $label }
button-revoke = Revoke { $label }
receipt-suspend = { $label } is suspended.
receipt-reinstate = { $label } is reinstated.
receipt-revoke = The accreditation of { $label } is revoked.
receipt-link-revoked = The link for { $label } is revoked.

entry-title = { $group } · opened { STAMP($at) }
entry-records = This bot records only what is entered with a command or a button. It does not record conversation.
entry-no-names = Write no names of protected persons, no coordinates, no phone numbers.
entry-utc = All times are UTC. Everything recorded is visible to both delegations alike.
receipt-set-up = This thread is bound: { $group }.

settings-title = Your settings
settings-language = Language: { $language }
settings-zone = Time zone: { $zone }
settings-quiet = Quiet hours: { $hours }
settings-no-quiet = Quiet hours: none
settings-duty = On duty
settings-no-duty = Not on duty
settings-next = Press a button, or send: /settings zone Europe/Istanbul
button-quiet = Quiet hours { $hours }
button-quiet-off = No quiet hours
button-duty-on = On duty
button-duty-off = Off duty
receipt-language = Language: { $language }.
receipt-zone = Time zone: { $zone }.
receipt-quiet = Quiet hours: { $quiet ->
    [off] none
   *[other] { $quiet }
}.
receipt-duty = { $duty ->
    [on] On duty.
   *[off] Not on duty.
}

my-answer = To answer
my-do = To do
my-confirm = To confirm
my-nothing = Nothing waits for your delegation.
status-title = { $group } · { $state }
status-duty = On duty: { $people }
status-nobody = On duty: nobody is entered
status-nothing = No open points.
status-record = Record: entry { $number } · { $digest }
history-title = History
history-action-logged = { STAMP($at) } · entered by { $delegation-by }
history-action-accepted = { STAMP($at) } · accepted by { $delegation-by }
history-action-declined = { STAMP($at) } · not taken up by { $delegation-by }
history-action-date-asked = { STAMP($at) } · another date asked for by { $delegation-by }
history-action-date-agreed = { STAMP($at) } · new date agreed by { $delegation-by }
history-action-date-moved = { STAMP($at) } · date moved by { $delegation-by }
history-action-date-kept = { STAMP($at) } · date kept by { $delegation-by }
history-action-progress = { STAMP($at) } · progress noted by { $delegation-by }
history-action-reported = { STAMP($at) } · reported done by { $delegation-by }
history-action-confirmed = { STAMP($at) } · confirmed by { $delegation-by }
history-action-not-yet = { STAMP($at) } · opened again by { $delegation-by }
history-action-withdrawn = { STAMP($at) } · withdrawn by { $delegation-by }
history-action-corrected = { STAMP($at) } · corrected by { $delegation-by }; it read before:
search-title = { $count ->
    [one] One entry holds these words:
   *[other] { $count } entries hold these words:
}
search-nothing = No entry that you may see holds these words.


parked-nothing = Nothing waits.
parked-title = Waiting for a person: { $counts }
parked-letters = messages { $count }
parked-moments = notices { $count }
parked-updates = updates { $count }
parked-behind = Behind it: { $count }
parked-item = { $number } · { $place } · since { STAMP($at) }
parked-why = { $problem ->
    [uncertain] Sent twice without an answer: it may have arrived.
    [unreachable] The person cannot be reached.
    [place-changed] The thread has changed since it was written.
    [late] More than 12 hours past its time.
    [unread-update] It could not be read. Its words were not kept.
    [held] The thread takes no messages at present.
    [topic-closed] The topic is closed.
    [topic-gone] The topic is gone.
    [no-rights] The desk lacks a right there.
    [muted] The desk is muted there.
    [slow-mode] The place takes messages slowly at present.
    [removed] The desk was removed from the chat.
    [forbidden] The person has blocked the desk, or the chat lets it write no more.
    [chat-gone] The chat is gone.
    [message-gone] The message that it is about is gone.
    [too-long] It is longer than Telegram takes.
    [unreadable] Telegram could not read it.
    [refused] Telegram does not take it.
    [migrated] The group has become another chat.
   *[other] Telegram answered: { $problem }
}
parked-notice = notice about { $ref }
parked-reminder = a private reminder
parked-update = an incoming update
place-private = private chat of { $label }
button-again = Send again
button-arrived = It arrived
button-drop = Drop
receipt-parked-again = { $number } goes again.
receipt-parked-arrived = { $number } is recorded as arrived.
receipt-parked-drop = { $number } is dropped.
moments-parked = Notices more than 12 hours past their time: { $count }. They were not sent. Send /parked to decide.
report-held = { $place } takes no messages at present. Message { $number } and what follows it wait. Send /parked to decide.
report-parked = Message { $number } for { $place } waits for a person. Send /parked to decide.
report-pin = The desk may not pin messages in { $place }. Pin the entry card there by hand.
event-unreachable = { $label } cannot be reached in private. What is for that person waits.
event-removed = The desk was removed from the chat of: { $groups }. What is for it waits.
event-foreign = The desk was added to a chat that is none of this negotiation's, and has left it.
event-renamed = The title of this topic was changed. The thread remains that of { $group-of }.
leaving = This desk serves one negotiation only and leaves this chat. Nothing was recorded.
away-messages = The desk did not receive messages between { FULL($since) } and { FULL($until) }. Commands of that time that have no card here were not recorded: send them again.
away-presses = The desk was away between { FULL($since) } and { FULL($until) }. Buttons pressed in that time may not have been received.
own-error = Not recorded: the desk could not carry this out, by an error of its own.
    The secretariat has been told. Send it again later.
quarantine-report = Something that came in could not be handled and is set aside, without its words. Send /parked to look at it.

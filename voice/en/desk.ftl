# Sentences that belong to no single feature: general buttons, and reports of the desk on itself.

asked-in-private = The desk asks you in your private chat.
answered-in-private = Sent to your private chat.
answered-whisper = Only you see the answer: in this thread, or else in your private chat.
report-pin = The desk may not pin messages in { $place }. Pin the entry card there by hand.
event-unreachable = { $label } cannot be reached in private. Messages for that person are being held.
event-reachable = { $label } can be reached in private again.
event-passed = Until then, what is awaited about these entries goes to you: { $refs }
    To see it, send: /my
event-comes = What is awaited about these entries comes to you now: { $refs }
    To see it, send: /my
event-nobody = { $refs } · { $delegation }: nobody can be reached in private. The messages are being held.
event-nobody-left = { $refs } · { $delegation }: nobody can be reached in private now. What is awaited goes to the first person who is back.
event-removed = The desk was removed from the chat of: { $groups }. Messages for it are being held.
event-foreign = The desk was added to a chat that is not part of this negotiation, and has left it.
event-renamed = The title of this topic was changed. The thread remains that of { $group-of }.
leaving = This desk serves one negotiation only and leaves this chat. Nothing was recorded.
away-messages = The desk had no contact with Telegram between { FULL($since) } and { FULL($until) }. Telegram keeps messages for 24 hours, so a part of what was sent may be lost: what has neither a card nor an answer of the desk can be sent again.
away-presses = The desk was away between { FULL($since) } and { FULL($until) }. Buttons pressed in that time may not have been received.
away-lost = The desk had no contact with Telegram between { FULL($since) } and { FULL($until) }. What was sent to it in that time may have been lost; it can be sent again.
away-pressed = Buttons pressed between { HOUR($since) } and { CLOCK($until) } may not have been received.
away-pressed-days = Buttons pressed between { STAMP($since) } and { STAMP($until) } may not have been received.
away-type-report = To report, send: /done { $ref }
away-type-answer = To answer, send: /reply { $ref } and the text
away-type-mark = To mark it as seen, send: /seen { $ref }
away-type-reports = To report, send: /done and the reference. To answer, send: /reply, the reference and the text.
clock-ahead = The clock of the desk's machine is { $span } ahead of Telegram's. Until the two agree, nothing is recorded and nothing is sent.
    Commands and button presses of this time are kept and handled then. Have the machine's clock set right; the desk goes on by itself.
clock-behind = The clock of the desk's machine is { $span } behind Telegram's. Until the two agree, nothing is recorded and nothing is sent.
    Commands and button presses of this time are kept and handled then. Have the machine's clock set right; the desk goes on by itself.
clock-agrees = The clock of the desk's machine agrees with Telegram's again. What has waited is handled now.
receipt-received = Received { PAST($at) }.
own-error = Not recorded: the desk could not carry this out, because of an internal error.
    The secretariat has been told. Send it again later.

button-words = { $words }
button-delegation = { $delegation }
button-correct = Correct
button-copy-ref = Copy { $ref }
flood-duty = More than { $most } lines came from { $label } within a minute. Those beyond the limit are not taken; { $label } has been told. Others are not affected.
flood-busy = { $group }: { $count } lines from { $people ->
    [one] one person
   *[other] { $people } people
} came within a minute; one thread takes { $most }. Those beyond the limit are not taken; whoever sent them has been told. Those who have sent less than their equal part of it are still heard.

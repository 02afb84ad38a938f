# Parked messages, timers and updates, which wait until the secretariat decides on them.

help-parked = Messages held for the secretariat
example-parked = again 12
example-parked-number = 12
example-parked-place = HUM

parked-nothing = Nothing is awaiting a decision.
parked-title = Awaiting a decision: { $counts }
parked-letters = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
parked-moments = { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
parked-updates = { $count ->
    [one] { $count } update
   *[other] { $count } updates
}
parked-behind = Behind it: { $count }
parked-item = { $number } · { $place } · since { STAMP($at) }
parked-place = { $place } · { $count ->
    [one] { $count } message
   *[other] { $count } messages
} · since { STAMP($since) }
parked-line = { $number } · { $words }
parked-line-private = { $number } · { STAMP($at) }
parked-line-about = { $number } · { $refs } · { STAMP($at) }
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
moments-parked = Notices more than 12 hours past their time: { $count }. They were not sent. Send /parked to decide.
change-failed = { $ref }: a change that was due { FULL($at) } could not be made. It is tried again every 10 minutes; the log of the desk says why.
report-waits = Held for { $place }: { $count ->
    [one] { $count } message
   *[other] { $count } messages
}. Send /parked to decide.
report-nothing-waits = Nothing is held for { $place } any more.
report-again-failed = { $number } could not be delivered: { $place }. It waits in /parked.
quarantine-report = Something that came in could not be handled and is set aside, without its words. Send /parked to look at it.
waiting-offer = { $count ->
    [one] { $count } message has waited since { STAMP($since) }:
   *[other] { $count } messages have waited since { STAMP($since) }:
}
waiting-now = Messages have waited since { STAMP($since) }. What is open now:
waiting-alone = Nobody of your delegation could be reached in private. What is open now:
waiting-passed = Not sent, because it has changed since: { $refs }. Send /my to see what is open.

button-again = Send again
button-arrived = It arrived
button-drop = Drop
button-again-all = Send all
button-drop-all = Drop all
button-drop-these = { $count ->
    [one] Drop this { $count } message
   *[other] Drop these { $count } messages
}
button-waiting = Show them

receipt-parked-again = { $number } is being sent again.
receipt-parked-newer = { $number } is not sent: the chat has its present state, or gets it.
receipt-parked-arrived = { $number } is recorded as arrived.
receipt-parked-drop = { $number } is dropped.
receipt-parked-all-again = { $place }: { $count ->
    [one] { $count } message is
   *[other] { $count } messages are
} being sent again.
receipt-parked-all-newer = { $place }: nothing is sent, because the chat has the present state, or gets it.
receipt-parked-all-drop = { $place }: { $count ->
    [one] { $count } message is
   *[other] { $count } messages are
} dropped.
receipt-waiting = { $count ->
    [one] { $count } message is being sent.
   *[other] { $count } messages are being sent.
}

refusal-nothing-parked = Not recorded: nothing with the number { $number } is awaiting a decision.
    Send: /parked
refusal-parked-since = Not recorded: { $number } was sent again after this list, and could not be delivered.
    Send: /parked
refusal-nothing-waits = Nothing to send: no message has waited for you.
    Send: /my

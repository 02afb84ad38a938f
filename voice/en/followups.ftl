# Follow-ups: questions about an entry. Questions and answers are shown in block quotes.

help-follow = Schedule a question about an entry
help-reply = Answer a question for your delegation
example-follow = { $example-ref } { $example-both }: { $example-later } 09:00 How is the difference of 2 explained?
example-reply = { $example-question } 10 rows are on a separate annex.

followup-title = { $ref } · { $state ->
    [scheduled] Follow-up on { $about }, scheduled
    [closed] Follow-up on { $about }, closed
    [ended] Follow-up on { $about }, closed
    [withdrawn] Follow-up on { $about }, withdrawn
   *[asked] Follow-up on { $about }
}
followup-answer = { $delegation } · { STAMP($at) }
followup-no-answer = { $delegation } · no answer entered
followup-coming = { $delegations } · to be asked { FULL($at) }
followup-entered = Entered by { $delegation-by }, { STAMP($at) }
followup-asked = Asked by { $delegation-by }, { STAMP($at) }
followup-daily = Asked every day until { $about } is closed, next { FULL($next) }
followup-weekly = Asked every week until { $about } is closed, next { FULL($next) }
followup-closed = Answered by all, { STAMP($at) }
followup-closed-one = Answered, { STAMP($at) }
followup-ended = Closed with { $about }, { STAMP($at) }
followup-withdrawn = Withdrawn { STAMP($at) }
followup-about = About { $about }:
followup-next = Press Answer, reply to this message, or send: /reply { $ref } and the text.
followup-again-title = { $ref } · no answer entered
followup-again-title-lost = { $ref } · asked again
followup-again = { $delegations } · asked { FULL($at) }
list-followup = { $ref } · { $about } · { $delegations } · { FULL($at) }
list-coming = { $ref } · { $about } · { $delegations } · { $often ->
    [daily] every day, next { FULL($at) }
    [weekly] every week, next { FULL($at) }
   *[once] { FULL($at) }
}
status-unanswered = No answer entered

told-answered = { $ref } · answered by { $delegation-by }
told-question-withdrawn = { $ref } · question withdrawn by { $delegation-by }
told-question-ended = { $ref } · question closed with { $about }

button-reply = Answer
button-withdraw-question = Withdraw
button-accountable = Everyone accountable

receipt-follow = { $ref } is recorded. { $delegations }: to be asked { FULL($at) }.
receipt-follow-corrected = { $ref } is corrected. { $delegations }: to be asked { FULL($at) }.
receipt-follow-withdrawn = { $ref } is withdrawn.
receipt-reply = { $ref }: the answer is recorded, { PAST($at) }.

ask-follow-ref = About which entry? Press it, or send its reference.
ask-follow-delegations = To whom is the question put? Press a delegation, or send codes.
    For example: { $example-both }
ask-follow-question = What is the question? Send the text, up to 500 characters.
ask-follow-when = When is it asked? Press a time, or send one.
    For example: { $example-later } 09:00  or  every day 09:00  or  every Mon 09:00
preview-follow-ref = { $ref }
preview-follow-delegations = Asked of { $delegations }
preview-follow-delegations-none = Asked of everyone accountable for the entry
preview-follow-when = To be asked { FULL($when) }
ask-reply-ref = Which question is answered? Press it, or send its reference.
ask-reply-note = What is the answer of your delegation? Send the text.
preview-reply-ref = { $ref }

history-follow-entered = { STAMP($at) } · question { $ref } entered by { $delegation-by }
history-follow-corrected = { STAMP($at) } · question { $ref } corrected by { $delegation-by }
history-follow-withdrawn = { STAMP($at) } · question { $ref } withdrawn by { $delegation-by }
history-follow-answered = { STAMP($at) } · { $ref } answered by { $delegation-by }
history-follow-reply-corrected = { STAMP($at) } · answer to { $ref } corrected by { $delegation-by }

refusal-already-answered = Already answered, { PAST($at) }
refusal-asked-again = Not recorded: { $ref } has been asked again for { STAMP($at) }, after the message that you answer.
    To answer it now, send: /reply { $ref } and the text
already-correct-answer = To correct your answer, send: /correct { $ref } and the text
refusal-already-asked = Already asked, { PAST($at) }. The question stands unchanged.
refusal-entry-closed = Not recorded: { $ref } is closed, and nothing more is asked about it.
    Send: /my or /status to see what is open.
refusal-not-asked-yet = Not recorded: the time of the question { $ref } is { FULL($at) }, and the answer was sent before it.
    Send the answer after that time.
refusal-too-many-questions = Not recorded: { $count } questions of yours about { $ref } are to be asked at { FULL($at) } already; there cannot be more at one time.
    Several questions can be sent as one: /follow
refusal-other-rhythm = Not recorded: { $words } is not a rhythm of a follow-up. A follow-up repeats every day or once a week, without an end.
    Send: every day 09:00  or  every Mon 09:00
refusal-unread-rhythm = Not recorded: { $words } does not name a time that recurs.
    Send: every day 09:00  or  every Mon 09:00

# Prompts: the preview of an entry before it is recorded, and the commands that answer a prompt.

help-enter = Record what the preview shows
help-cancel = Record nothing
help-change = Change a part of what the preview shows
help-answer = Answer the desk's question
example-answer = { $example-party }

prompt-cancelled = Nothing was recorded.
preview = To be recorded by /{ $command }:
prompt-late = Sent { PAST($at) }: { $line }
preview-next = Press Enter to record it, or send /enter. To discard it, send /cancel.
preview-entered = Recorded by /{ $command }, { STAMP($at) }:
preview-cancelled = Discarded, { STAMP($at) }. Nothing was recorded:

preview-doubt = Nothing is recorded yet. “{ $words }” can be meant in another way.
preview-same = Nothing is recorded yet. The same was entered a moment ago: { $ref }. Enter records it a second time.
preview-lost = Nothing is recorded yet. The new list takes the place of the present one. These lines with a tick would go: { $words }
ask-change = Which part is to be changed?
button-change = Change
button-change-entry = Entry
button-change-who = Who
button-change-what = Text
button-change-when = Time

button-cancel = Cancel
button-enter = Enter

ask-own-clock = 12:00 without a zone is read in { $zone }.

refusal-several-commands = Not recorded: a message may hold one command only.
    Send separately:
    { $first }
    { $second }
refusal-nothing-asked = Not recorded: the desk is not asking you anything at present.
    Send: /help
refusal-preview-waits = Nothing is recorded yet: a preview waits.
    Send: /enter or /cancel
refusal-button-waits = Nothing is recorded yet: a button with a time waits.
    Press it, or send: yes or /cancel
refusal-question-waits = Nothing is recorded yet: a question of the desk waits for its answer.
    Send the answer, or /cancel
refusal-already-entered = Already recorded, { PAST($at) }
refusal-entered-before = Already recorded, { PAST($at) }. Cancel no longer has any effect.
    To change it, send: { $command ->
        [action] /correct with its reference (10 minutes), then /withdraw
        [date] /date again, or /my
        [remind] /remind list
        [assign] /assign again
        [link] /unlink
       *[other] /my
    }
refusal-already-dropped = Discarded, { PAST($at) }: nothing was recorded.
    To begin again, send: /{ $command }

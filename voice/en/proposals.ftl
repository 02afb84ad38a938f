# Texts: proposals, positions of the parties, silence and packages. Only refusals so far.

refusal-unbalanced = Not recorded: a square bracket has no counterpart.
    Close it or take it out, and send the text again.
refusal-same-text = Not recorded: these are the words of version { $number } of { $ref }.
refusal-version-passed = Not recorded: { $ref } has version { $number } since { STAMP($at) }; your line was for version { $seen }.
    Read it, then send your line again: /show { $ref }
refusal-words-changed = Not recorded: { $ref } has other words since { STAMP($at) }; your line was for the earlier ones.
    Read them, then send your line again: /show { $ref }
refusal-not-in-state = Not recorded: { $ref } is { $state ->
    [adopted] adopted
    [withdrawn] withdrawn
    [lapsed] lapsed
    [deferred] deferred
    [agreed-ad-referendum] agreed ad referendum
    [provisionally-agreed] provisionally agreed
    [shown] a non-paper
    [erased] a non-paper, no longer kept
   *[tabled] tabled
}, { STAMP($at) }.
    { $state ->
    [adopted] Table a new text: /propose …
    [withdrawn] Table a new text: /propose …
    [lapsed] Table a new text: /propose …
   *[other] Send: /show { $ref }
}
refusal-authors-only = Not recorded: on { $ref } this is for { $delegations-to }.
refusal-position-by-head = Not recorded: positions on { $ref } are entered by a head of delegation or an alternate.
refusal-not-a-party = Not recorded: only the parties enter positions.
    To comment, send: /note { $ref } …
refusal-no-statement = Not recorded: there is no statement.
    Send: /position { $ref } statement …
refusal-agrees-alone = Not recorded: other words follow "agree", and they may limit it.
    Send: /position { $ref } agree  or  /position { $ref } statement …
refusal-no-until = Not recorded: ad referendum needs a time.
    Send: /position { $ref } adref until { $example-day } 18:00
refusal-until-beyond = Not recorded: an agreement ad referendum is confirmed within { $count } days.
    Send: /position { $ref } adref until { $example-day } 18:00
refusal-offer-stands = Not recorded: a text is offered as basis for { $ref }, and not answered yet.
    The heads answer it, or the facilitator withdraws it: /withdraw { $ref }
refusal-no-offer = Not recorded: no text is offered as basis for { $ref }.
    Send: /show { $ref }
refusal-facilitators-text-only = Not recorded: non-papers are tabled by the facilitator.
refusal-no-package = Not recorded: { $ref } belongs to no package.
refusal-silence-switched-off = Not recorded: this desk is set up without the silence procedure.
    Leave out: silence { $codes }
refusal-no-silence-here = Not recorded: this desk is set up without the silence procedure.
    Positions are entered expressly: /position { $ref }
refusal-silence-not-admitted = Not recorded: the terms of reference of { $group-of } do not admit the silence procedure.
refusal-silence-needs-session = Not recorded: silence is opened while a session is open.
    Send: /session open
refusal-silence-by-facilitator = Not recorded: the silence procedure is opened and lifted by the facilitator, or by the secretariat where there is none.
refusal-silence-barred = Not recorded: no silence is opened while passages stand in brackets. Bracketed passages: { $count }
refusal-silence-barred-by-objection = Not recorded: no silence is opened on a text with an objection. Objection: { $delegations }
refusal-silence-barred-by-referendum = Not recorded: no silence is opened on a text agreed ad referendum. To be confirmed: { $delegations }
refusal-silence-barred-by-validity = Not recorded: { $ref } is valid until { STAMP($at) }, and the silence would end later.
refusal-silence-too-short = Not recorded: a silence lasts { $count } h at least.
    Send: /propose { $ref } silence until { $example-later } 12:00
refusal-under-silence = Not recorded: { $ref } is under silence until { STAMP($at) }.
    Send: /show { $ref }
refusal-no-silence = Not recorded: { $ref } is not under silence.
    Send: /show { $ref }
refusal-silence-ended = Not recorded: the silence on { $ref } ended { STAMP($at) }, before this was sent. Its outcome follows.
refusal-silence-over = Not recorded: the silence ended { STAMP($at) }: { $decision } is adopted.
    To change it, table a text: /propose …

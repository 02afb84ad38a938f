# Questions to a facilitator, of which the desk keeps nothing.

help-facilitator = Ask the facilitator in private; the desk keeps nothing
example-facilitator = { $example-ref } Who speaks first on this?

inquiry-title = Question about { $ref } · { $delegation }
inquiry-next = The desk keeps nothing of it and passes no answer on. Answer where you speak with the delegation.
inquiry-arrived = Your question about { $ref } has reached the facilitator. The desk keeps nothing of it.
inquiry-lost = It is not certain that your question about { $ref } has reached the facilitator. The desk keeps nothing of it. Ask where you speak, or send it again: /facilitator { $ref } …

button-facilitator = Ask the facilitator

ask-facilitator-ref = About which entry? Send its reference.
ask-facilitator-note = What do you ask? At most 500 characters. It goes to the facilitator with your delegation’s name, and the desk keeps nothing of it.

refusal-no-facilitator = Not sent: no facilitator can be reached in { $group-name }.
    Ask the secretariat, or speak in the thread.
refusal-no-own-facilitator = Not sent: no facilitator of your groups can be reached.
    Ask the secretariat.

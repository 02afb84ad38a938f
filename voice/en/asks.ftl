# What several entries ask of one person, in one message.

asks-title = About { $count } entries:
ask-item = { $ref } · awaited: { $what } · due { $due }
ask-passed = { $ref } · was due { FULL($due) }
ask-awaited = awaited: { $what }
button-open = Open { $ref }

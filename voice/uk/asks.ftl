# What several entries ask of one person, in one message.

asks-title = { $count ->
    [one] Щодо { $count } запису:
    [few] Щодо { $count } записів:
    [many] Щодо { $count } записів:
   *[other] Щодо { $count } запису:
}
ask-item = { $ref } · очікується: { $what } · строк: { $due }
ask-passed = { $ref } · строк минув: { FULL($due) }
ask-awaited = очікується: { $what }
button-open = Відкрити { $ref }

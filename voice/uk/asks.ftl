# What several entries ask of one person, in one message.

asks-title = { $count ->
    [one] Щодо { $count } запису:
   *[other] Щодо { $count } записів:
}
ask-item = { $ref } · очікується: { $what } · строк: { $due }
ask-awaited = очікується: { $what }
button-open = Відкрити { $ref }

# What several entries ask of one person, in one message.

asks-title = { $count ->
    [one] По { $count } записи:
   *[other] По { $count } записям:
}
ask-item = { $ref } · ожидается: { $what } · срок: { $due }
ask-awaited = ожидается: { $what }
button-open = Открыть { $ref }

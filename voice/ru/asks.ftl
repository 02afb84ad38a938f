# What several entries ask of one person, in one message.

asks-title = { $count ->
    [one] По { $count } записи:
    [few] По { $count } записям:
    [many] По { $count } записям:
   *[other] По { $count } записи:
}
ask-item = { $ref } · ожидается: { $what } · срок: { $due }
ask-passed = { $ref } · срок истёк: { FULL($due) }
ask-awaited = ожидается: { $what }
button-open = Открыть { $ref }

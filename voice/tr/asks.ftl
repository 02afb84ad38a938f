# What several entries ask of one person, in one message.

asks-title = { $count } kayıt hakkında:
ask-item = { $ref } · beklenen: { $what } · son tarih: { $due }
ask-passed = { $ref } · süre doldu: { FULL($due) }
ask-awaited = beklenen: { $what }
button-open = { $ref } kaydını aç

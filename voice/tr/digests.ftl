# The daily digest of a group.

help-digest = Grubun günlük özeti: yayımlama veya saatini belirleme

digest-title = { $group } · { FULL($at) }
digest-today = Bugün
digest-past = Süre doldu, bildirim girilmedi
digest-past-lost = Süre doldu
digest-due = { HOUR($at) } · { $ref } · { $delegations }
digest-open = gecikmeksizin · { $ref } · { $delegations }
digest-was-due = { $ref } · { $delegations } · son tarih: { FULL($due) }
digest-acceptance = Üstlenilmesi bekleniyor: { $entries }
digest-confirmation = Teyit bekleniyor: { $entries }
digest-answer = Cevap bekleniyor: { $entries }
digest-awaited = { $ref } ({ $delegations })
digest-awaited-for = { $ref } ({ $delegations }, { $waiting })
digest-nothing = Bugün için son tarih yok.

weekly-title = Haftanız · { FULL($at) }
weekly-past = Süresi geçenler
weekly-next = Tümü, düğmelerle: /my
weekly-line = { $ref } · { $what }

receipt-digest-posted = Günlük özet yayımlandı: { $group }.
receipt-digest-hour = { $group }: günlük özet her gün gelir, sonraki { FULL($at) }.
receipt-digest-off = { $group }: artık günlük özet gelmez.

refusal-unread-hour = Kaydedilmedi: “{ $words }” geçerli bir saat değil.
    Biçim: /digest { $example-group } at 05:00  veya  /digest { $example-group } off

# Eylem maddeleri. Heyetlerin sözleri cümle içinde değil, yanındaki alıntıda durur. Değişkenlere ek getirilmez.

action-title = { $ref } · { $state ->
    [awaiting] eylem maddesi · üstlenilmesi bekleniyor
    [reported] eylem maddesi · yapıldığı bildirildi
    [closed] eylem maddesi · kapatıldı
    [declined] eylem maddesi · üstlenilmedi
    [withdrawn] eylem maddesi · geri çekildi
   *[open] eylem maddesi
}
action-whose-awaiting = Muhatap: { $delegation } · son tarih: { $due }
action-whose-open = { $delegations } · son tarih: { $due }
action-line = { $delegation } · { $state }
action-due-line = Son tarih: { $due }
action-proposed = Öneren: { $delegation }, { STAMP($at) }
action-proposed-accepted = Öneren: { $delegation } · üstlenildi: { STAMP($at) }
action-entered = Kaydeden: { $delegation }, { STAMP($at) }
action-reported = Yapıldığı bildirildi: { $delegation }, { STAMP($at) }
action-closed = Kapatıldı: { STAMP($at) } · yapıldığını bildiren: { $delegation }
action-declined = Üstlenilmedi: { $delegation }, { STAMP($at) }
action-withdrawn = Geri çekildi: { STAMP($at) } · { $delegation }
action-asked = { $delegation } · yeni tarih istendi: { FULL($due) }
action-moved = { $count ->
    [one] Tarih bir kez değişti, önceki: { $was }
   *[other] Tarih { $count } kez değişti, önceki: { $was }
}
action-nears = { $ref } · son tarihe { $left } · { CLOCK($at) }
action-nears-day = { $ref } · son tarihe { $left } · { FULL($at) }
action-now = { $ref } · son tarih: şimdi · { CLOCK($at) }
action-passed = { $ref } · süre doldu
action-check-title = { $ref } · gecikmeksizin yapılacak
action-addressed = { $delegations }
action-addressed-past = { $delegations } · son tarih: { FULL($due) }, { $ago } önce
action-is-due = Son tarih: { FULL($due) }.
action-was-due = Dolan son tarih: { FULL($due) }.
action-no-report = Bildirim girilmedi.
action-no-report-next = Bildirim girilmedi. Sonraki duyuru: { FULL($next) }.

state-awaiting = üstlenilmesi bekleniyor
state-open = açık
state-reported = yapıldığı bildirildi
state-closed = kapatıldı
state-declined = üstlenilmedi
state-withdrawn = geri çekildi

list-action = { $ref } · { $delegations } · { $due } · { $state }

button-accept = Üstlen
button-accept-date = Başka tarihle üstlen
button-decline = Üstlenilmiyor
button-done = Yapıldığını bildir
button-progress = Gelişme
button-new-date = Yeni tarih
button-agree = Kabul
button-keep = Tarihi koru
button-agree-of = Kabul · { $delegation }
button-keep-of = Tarihi koru · { $delegation }
button-confirm = Teyit et
button-not-yet = Henüz değil
button-history = Geçmiş
button-snooze-1h = Ertele: 1 saat
button-snooze-4h = 4 saat
button-snooze-tomorrow = Yarın 09:00
button-due-1 = +24 saat
button-due-2 = +48 saat
button-due-3 = Cuma 12:00 UTC
button-due-4 = Gecikmeksizin

receipt-action = { $ref }: kaydedildi.
receipt-action-due = { $ref }: kaydedildi, son tarih { FULL($due) }.
receipt-accepted = { $ref }: üstlenildi, { CLOCK($at) }.
receipt-declined = { $ref }: üstlenilmedi olarak kaydedildi.
receipt-date-asked = { $ref }: istenen tarih { FULL($due) }. Öneren taraf kabul eder veya tarihi korur.
receipt-date-replaced = { $ref }: istenen tarih { FULL($due) }; önceki istek: { FULL($was) }. Öneren taraf kabul eder veya tarihi korur.
receipt-date-agreed = { $ref }: yeni tarih geçerli.
receipt-date-kept = { $ref }: tarih korundu.
receipt-progress = { $ref }: gelişme kaydedildi.
receipt-reported = { $ref }: yapıldığı bildirildi, { CLOCK($at) }.
receipt-confirmed = { $ref }: teyit edildi, kapatıldı.
receipt-line-confirmed = { $ref }: bildirim teyit edildi.
receipt-not-yet = { $ref }: yeniden açık.
receipt-withdrawn = { $ref }: geri çekildi.
receipt-corrected = { $ref }: düzeltildi. İki kayıt da defterde kalır.
receipt-snoozed = { $ref }: sonraki hatırlatma { FULL($at) }. Maddenin son tarihi değişmez.

ask-due = Son tarih nedir?
ask-due-next = Henüz bir şey kaydedilmedi. Gönderilecek: bir tarih düğmesi veya by sözcüğü ve zamanla aynı komut.
    Örneğin: by 25 Temmuz 12:00
ask-action-assignees = Eylem maddesi kimin? Heyet düğmesi veya kodu.
    Örneğin: B
ask-action-text = Ne yapılacak? Metin, en çok 500 karakter.
ask-action-due = Son tarih nedir? Düğme veya zaman.
    Örneğin: 25 Temmuz 12:00

answer-awaited = Yanıt beklenen: { $delegation }

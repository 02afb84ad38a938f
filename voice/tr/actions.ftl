# Action items: cards, notices about due times, assignments, links and withdrawals.
# A delegation's words are never part of a sentence. They are shown in a separate block quote.
# In Turkish, no suffix is added to a variable, because its form depends on the inserted word.

help-assign = Heyetinizde maddeyle ilgileneni belirtme; yalnızca heyetiniz görür
help-link = Aynı grubun iki kaydını bağlama
help-unlink = Bağlantıyı kaldırma
help-retain = Geri çekilmesi istenen bir maddeyi koruma
help-action = Eylem maddesi kaydetme
help-accept = Heyetiniz adına bir eylem maddesini üstlenme
help-decline = Bir eylem maddesinin üstlenilmediğini bildirme
help-date = Başka tarihle üstlenme veya yeni tarih isteme
help-agree = İstenen tarihi kabul etme
help-keep = Tarihi koruma
help-progress = Gelişme kaydetme
help-done = Bir maddenin yapıldığını bildirme
help-confirm = Bir maddenin yapıldığını teyit etme
help-notyet = Yapıldığı bildirilen bir maddeyi yeniden açma
help-withdraw = Bir kaydı geri çekme; başka heyet üstlendiyse geri çekmeyi isteme
help-correct = Kendi kaydını 10 dakika içinde düzeltme
help-snooze = Bir maddenin kişisel hatırlatmasını erteleme

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

answer-awaited = Yanıt beklenen: { $delegation }

action-with = İlgilenen: { $whom }
action-links = Bağlantılı: { $refs }
action-withdraw-asked = { $delegation } · geri çekilmesi istendi
action-withdraw-agreed = { $delegation } · geri çekme kabul edildi

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
button-nobody = Hiç kimse
button-withdraw = Geri çekmeyi kabul et
button-retain = Maddeyi koru
button-no-reason = Gerekçe belirtmeden

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
receipt-assigned = { $ref } · ilgilenen: { $whom }. Bunu yalnızca heyetiniz görür.
receipt-assigned-nobody = { $ref }: artık kimse belirtilmiyor.
receipt-linked = { $ref } ve { $other }: bağlandı.
receipt-unlinked = { $ref } ve { $other }: bağlantı kaldırıldı.
receipt-withdraw-asked = { $ref }: geri çekilmesi istendi. Öteki taraf kabul edene kadar madde açık kalır.
receipt-withdraw-kept = { $ref }: madde korundu.

ask-due = Son tarih nedir?
ask-due-next = Henüz bir şey kaydedilmedi. Gönderilecek: bir tarih düğmesi veya by sözcüğü ve zamanla aynı komut.
    Örneğin: by 25 Temmuz 12:00
ask-action-assignees = Eylem maddesi kimin? Heyet düğmesi veya kodu.
    Örneğin: B
ask-action-text = Ne yapılacak? Metin, en çok 500 karakter.
ask-action-due = Son tarih nedir? Düğme veya zaman.
    Örneğin: 25 Temmuz 12:00
ask-assign-ref = Hangi madde? Düğme veya madde numarası.
ask-assign-note = Kim ilgileniyor? Etiket düğmesi veya bir birimin adı, en çok 80 karakter. Yalnızca heyetiniz görür.
ask-link-ref = Hangi kayıt? Gönderilecek: kayıt numarası.
ask-link-other = Hangi kayıtla? Gönderilecek: öteki kaydın numarası.
preview-assign-ref = { $ref }
preview-link-ref = { $ref }
preview-link-other = Bağlantılı: { $other }
preview-action-assignees = Muhatap: { $assignees }
preview-action-due = Son tarih: { FULL($due) }
preview-action-due-none = Son tarih: gecikmeksizin
preview-decline-ref = { $ref }
preview-date-ref = { $ref }
preview-date-note = Yeni tarih: { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
ask-decline-ref = Hangi madde üstlenilmiyor? Gönderilecek: madde numarası.
ask-decline-note = Gerekçe nedir? Metin veya düğme.
ask-date-ref = Hangi madde? Gönderilecek: madde numarası.
ask-date-note = Yeni tarih nedir? Zaman ve istenirse gerekçe.
    Örneğin: 26 Temmuz 09:00 iki ünite yolda
ask-progress-ref = Hangi madde? Gönderilecek: madde numarası.
ask-progress-note = Gelişme nedir? Gönderilecek: metin.
ask-done-ref = Hangi madde yapıldı? Düğme veya madde numarası.
ask-correct-ref = Hangi madde? Gönderilecek: madde numarası.
ask-correct-note = Düzeltilmiş metin; tarih de değişiyorsa by sözcüğü ve zamanla.
    Örneğin: Günlük kapasiteyi teyit etmek by 25 Temmuz 12:00

history-action-linked = { STAMP($at) } · bağlayan: { $delegation }
history-action-unlinked = { STAMP($at) } · bağlantıyı kaldıran: { $delegation }
history-action-withdraw-asked = { STAMP($at) } · geri çekilmesini isteyen: { $delegation }
history-action-withdraw-kept = { STAMP($at) } · koruyan: { $delegation }
history-action-logged = { STAMP($at) } · kaydeden: { $delegation }
history-action-accepted = { STAMP($at) } · üstlenen: { $delegation }
history-action-declined = { STAMP($at) } · üstlenilmedi: { $delegation }
history-action-date-asked = { STAMP($at) } · yeni tarih isteyen: { $delegation }
history-action-date-agreed = { STAMP($at) } · yeni tarihi kabul eden: { $delegation }
history-action-date-moved = { STAMP($at) } · tarihi değiştiren: { $delegation }
history-action-date-kept = { STAMP($at) } · tarihi koruyan: { $delegation }
history-action-progress = { STAMP($at) } · gelişmeyi kaydeden: { $delegation }
history-action-reported = { STAMP($at) } · yapıldığını bildiren: { $delegation }
history-action-confirmed = { STAMP($at) } · teyit eden: { $delegation }
history-action-not-yet = { STAMP($at) } · yeniden açan: { $delegation }
history-action-withdrawn = { STAMP($at) } · geri çeken: { $delegation }
history-action-corrected = { STAMP($at) } · düzelten: { $delegation }; önceki metin:

refusal-outside-group = Kaydedilmedi: { $label } bu grupta akredite değil: { $group }.
    Gönderilecek: akredite birinin etiketi veya bir birimin adı.
refusal-too-many-links = Kaydedilmedi: { $ref } kaydının { $count } bağlantısı var, kartta yenisine yer yok.
    Birini kaldırmak için gönderilecek: /unlink { $ref } ve öteki kaydın numarası.
refusal-other-group = Kaydedilmedi: bağlantı iki kartta da görünür, oysa { $ref } ve { $other } ayrı gruplarda.
    Gönderilecek: aynı gruptan başka bir kaydın numarası.
refusal-withdrawal-asked = Kaydedilmedi: bu maddenin geri çekilmesi zaten istendi: { $ref }. Cevabı beklenen: { $delegations }
    Maddeyi korumak için: /retain { $ref }
refusal-no-withdrawal-asked = Kaydedilmedi: bu maddenin geri çekilmesini isteyen yok: { $ref }.
refusal-already-accepted = Zaten üstlenildi, { CLOCK($at) }
refusal-already-declined = Zaten üstlenilmedi olarak kaydedildi, { CLOCK($at) }
refusal-already-reported = Yapıldığı zaten bildirildi, { CLOCK($at) }
refusal-already-closed = Zaten kapatıldı, { STAMP($at) }
refusal-already-withdrawn = Zaten geri çekildi, { STAMP($at) }
refusal-not-accepted = Kaydedilmedi: üstlenilmesi henüz bekleniyor: { $ref }.
    Gönderilecek: /accept { $ref }
refusal-not-reported = Kaydedilmedi: yapıldığı henüz bildirilmedi: { $ref }.
refusal-no-date-asked = Kaydedilmedi: yeni tarih istenmedi: { $ref }.
refusal-nothing-to-correct = Kaydedilmedi: { $ref }. Kaydı yapan { $minutes } dakika içinde, başkası işlem yapmadıkça düzeltebilir.

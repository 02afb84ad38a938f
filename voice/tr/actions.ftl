# Action items: cards, notices about due times, assignments, links and withdrawals.
# A delegation's words are never part of a sentence. They are shown in a separate block quote.
# In Turkish, no suffix is added to a variable, because its form depends on the inserted word.

help-assign = Maddeyle ilgilenenleri belirtme (yalnızca heyetiniz görür)
help-link = Aynı grubun iki kaydını bağlama
help-unlink = Bağlantıyı kaldırma
help-retain = Geri çekilmesi istenen bir maddeyi koruma
help-action = Eylem maddesi kaydetme
help-action-own = Kendi heyetiniz için eylem maddesi kaydetme
help-accept = Heyetiniz adına bir eylem maddesini üstlenme
help-decline = Bir eylem maddesinin üstlenilmediğini bildirme
help-date = Başka tarihle üstlenme veya yeni tarih isteme
help-agree = İstenen tarihi veya ifadeyi kabul etme
help-keep = Tarihi veya ifadeyi koruma
help-progress = Gelişme kaydetme; maddenin altında liste tutma
help-done = Bir maddenin yapıldığını bildirme
help-confirm = Bir maddenin yapıldığını teyit etme
help-notyet = Yapıldığı bildirilen bir maddeyi yeniden açma
help-withdraw = Bir kaydı geri çekme; başka heyet üstlendiyse geri çekmeyi isteme
help-correct = Kendi kaydını 10 dakika içinde düzeltme; sonra maddenin ifadesinin değişmesini isteme
help-undo = Kendi üstlenmesini, yapıldı bildirimini, teyidini veya görüldü işaretini 10 dakika içinde geri alma
help-snooze = Bir maddenin kişisel hatırlatmasını erteleme
example-action = { $example-assignee }: Günlük soğuk depo kapasitesini teyit etmek, { $example-day } 12:00’ye kadar
example-decline = { $example-ref } yetkimizin dışında
example-date = { $example-ref } { $example-later } 09:00 iki ünite yolda
example-progress = { $example-ref } iki ünite yolda
example-progress-list = { $example-ref }: üniteler paketlendi; araç bulundu
example-progress-add = { $example-ref } belgeler hazır
example-progress-line = { $example-ref } 2
example-done = { $example-ref } günde 120, 2 araç
example-notyet = { $example-ref } günlük sayı eksik
example-correct = { $example-ref } Günlük kapasiteyi teyit etmek, { $example-day } 12:00’ye kadar
example-assign = { $example-ref } Lojistik birimi
example-link = { $example-ref } { $example-second }
example-snooze = { $example-ref } 1h

action-title = { $ref } · { $state ->
    [awaiting] eylem maddesi · üstlenilmesi bekleniyor
    [reported] eylem maddesi · yapıldığı bildirildi
    [closed] eylem maddesi · kapatıldı
    [declined] eylem maddesi · üstlenilmedi
    [withdrawn] eylem maddesi · geri çekildi
   *[open] eylem maddesi
}
action-whose-awaiting = Muhatap: { $delegation } · son tarih: { $due }
action-whose-awaiting-past = Muhatap: { $delegation } · son tarih: { $due } (süre doldu)
action-whose-open = { $delegations } · son tarih: { $due }
action-whose-open-past = { $delegations } · son tarih: { $due } (süre doldu)
action-line = { $delegation } · { $state }
due-by-default = { $due } (grubun varsayılanı)
action-due-line = Son tarih: { $due }
action-due-line-past = Son tarih: { $due } (süre doldu)
action-proposed = Öneren: { $delegation }, { STAMP($at) }
action-proposed-accepted = Öneren: { $delegation } · üstlenildi: { STAMP($at) }
action-entered = Kaydeden: { $delegation }, { STAMP($at) }
action-reported = Yapıldığı bildirildi: { $delegation }, { STAMP($at) }
action-closed = Kapatıldı: { STAMP($at) } · yapıldığını bildiren: { $delegation }
action-declined = Üstlenilmedi: { $delegation }, { STAMP($at) }
action-reopened = Yeniden açan: { $delegation }, { STAMP($at) }
action-withdrawn = Geri çekildi: { $delegations }, { STAMP($at) }
action-withdrawn-before = Geri çekildi: { STAMP($at) }
action-asked = { $delegation } · yeni tarih istendi: { FULL($due) }
action-words-asked = { $delegation } başka bir ifade istiyor:
action-words-agreed = { $delegation } başka ifadeyi kabul ediyor
action-list = { $delegation-of } listesi:
action-moved = { $count ->
    [one] Tarih bir kez değişti, önceki: { $was }
   *[other] Tarih { $count } kez değişti, önceki: { $was }
}
action-nears = { $ref } · son tarihe { $left } · { CLOCK($at) }
action-nears-day = { $ref } · son tarihe { $left } · { FULL($at) }
action-now = { $ref } · son tarih: şimdi · { CLOCK($at) }
action-passed = { $ref } · süre doldu
action-ongoing-title = { $ref } · sürekli
action-ongoing = { $ref } · sürekli. Bildirecek bir şey var mı?
action-check-title = { $ref } · gecikmeksizin yapılacak
action-addressed = { $delegations }
action-addressed-past = { $delegations } · son tarih: { FULL($due) }, { $ago } önce
action-is-due = Son tarih: { FULL($due) }.
action-was-due = Son tarih: { FULL($due) } (süre doldu).
action-no-report = Bildirim girilmedi.
action-no-report-next = Bildirim girilmedi. Sonraki hatırlatma: { FULL($next) }.
action-next = Sonraki hatırlatma: { FULL($next) }.

state-awaiting = üstlenilmesi bekleniyor
state-open = açık
state-reported = yapıldığı bildirildi
state-closed = kapatıldı
state-declined = üstlenilmedi
state-withdrawn = geri çekildi

list-action = { $ref } · { $delegations } · { $due } · { $state }
list-action-sides = { $ref } · { $due } · { $state }
list-side = { $delegation }: { $state }

own-date = başka tarih istendi
own-words = başka ifade istendi
own-withdrawal = geri çekilmesi istendi

answer-awaited = Cevabı beklenen: { $delegation }
which-date = Henüz hiçbir şey kaydedilmedi: { $ref } için birden fazla heyet başka tarih istiyor. Kastedilenin düğmesine basın.
told-accepted = { $ref } · üstlenen: { $delegation }
told-declined = { $ref } · üstlenilmedi: { $delegation }
told-date-asked = { $ref } · yeni tarih isteyen: { $delegation } · { $due }
told-date-agreed = { $ref } · yeni tarihi kabul eden: { $delegation } · { $due }
told-date-kept = { $ref } · tarihi koruyan: { $delegation } · { $due }
told-reported = { $ref } · yapıldığını bildiren: { $delegation }
told-confirmed = { $ref } · yapıldı bildirimini teyit eden: { $delegation }
told-withdrawn = { $ref } · geri çeken: { $delegation }
told-withdraw-agreed = { $ref } · geri çekildi, kabul eden: { $delegation }
told-withdraw-kept = { $ref } · koruyan: { $delegation }
told-words-kept = { $ref } · ifadeyi olduğu gibi bırakan: { $delegation }
told-words-asked = { $ref } · öncekinin yerine yeni bir ifade isteyen: { $delegation }
told-reworded = { $ref } · yeni ifade geçerli, kabul eden: { $delegation }
told-corrected = { $ref } · düzelten: { $delegation }
told-acceptance-undone = { $ref } · üstlenmeyi geri alan: { $delegation }
told-report-undone = { $ref } · yapıldı bildirimini geri alan: { $delegation }
told-not-yet = { $ref } · yeniden açan: { $delegation }
told-confirmation-undone = { $ref } · teyidi geri alan: { $delegation }

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
button-agree-date = Tarihi kabul et
button-agree-date-of = Tarihi kabul et · { $delegation }
button-agree-words = İfadeyi kabul et
button-keep-words = İfade kalsın
button-change-words = İfadeyi değiştir
button-agree-of = Kabul · { $delegation }
button-keep-of = Tarihi koru · { $delegation }
button-confirm = Teyit et
button-not-yet = Henüz değil
button-history = Geçmiş
button-take-back = Geri al
button-snooze-1h = Ertele: 1 saat
button-snooze-4h = 4 saat
button-snooze-tomorrow = Yarın 09:00
button-due-default = Varsayılan: { $length }
button-due-1 = +24 saat
button-due-2 = +48 saat
button-due-3 = Cuma 12:00 UTC
button-due-4 = Gecikmeksizin
button-nobody = Hiç kimse
button-withdraw = Geri çekmeyi kabul et
button-retain = Maddeyi koru
button-propose-again = Yeniden öner
button-no-reason = Gerekçe belirtmeden

receipt-action = { $ref }: kaydedildi.
receipt-action-default = { $ref }: kaydedildi, son tarih { FULL($due) }, grubun varsayılanı.
receipt-action-due = { $ref }: kaydedildi, son tarih { FULL($due) }.
receipt-accepted = { $ref }: üstlenildi, { PAST($at) }.
receipt-declined = { $ref }: üstlenilmedi olarak kaydedildi.
receipt-date-asked = { $ref }: istenen tarih { FULL($due) }. Öneren taraf kabul eder veya tarihi korur.
receipt-date-replaced = { $ref }: istenen tarih { FULL($due) }; önceki istek: { FULL($was) }. Öneren taraf kabul eder veya tarihi korur.
receipt-date-agreed = { $ref }: yeni tarih geçerli.
receipt-date-kept = { $ref }: tarih korundu.
receipt-progress = { $ref }: gelişme kaydedildi.
receipt-words-asked = { $ref }: başka ifade istendi. Karşı taraf kabul edince geçerli olur.
receipt-words-agreed = { $ref }: başka ifadenin kabulü kaydedildi.
receipt-words-kept = { $ref }: ifade aynı kalıyor.
receipt-reworded = { $ref }: yeni ifade geçerli. Günlükte ikisi de duruyor.
receipt-list = { $ref }: heyetinizin listesi kaydedildi.
receipt-list-done = { $ref } · listenizde işaretlenen: { $numbers }
receipt-list-undone = { $ref } · listenizde işareti kaldırılan: { $numbers }
receipt-list-dropped = { $ref } · listenizden çıkarılan: { $numbers }
receipt-reported = { $ref }: yapıldığı bildirildi, { PAST($at) }.
receipt-confirmed = { $ref }: teyit edildi, kapatıldı.
receipt-line-confirmed = { $ref }: bildirim teyit edildi.
receipt-not-yet = { $ref }: yeniden açık.
receipt-withdrawn = { $ref }: geri çekildi.
receipt-corrected = { $ref }: düzeltildi. İki kayıt da günlükte kalır.
receipt-taken-back = { $ref }: geri alındı, { PAST($at) }. İki kayıt da defterde kalır.
receipt-snoozed = { $ref }: sonraki hatırlatma { FULL($at) }. Maddenin son tarihi değişmez.
told-assigned = { $ref } · artık sizde, giren: { $label }. Yalnızca heyetiniz görür.
receipt-assigned = { $ref } · ilgilenen: { $whom }. Bunu yalnızca heyetiniz görür.
receipt-assigned-nobody = { $ref }: artık kimse belirtilmiyor.
assigned-left = Artık kimse belirtilmiyor, önceden { $label }: { $refs }
    Belirtmek için: { $usage }
receipt-linked = { $ref } ve { $other }: bağlandı.
receipt-unlinked = { $ref } ve { $other }: bağlantı kaldırıldı.
receipt-withdraw-asked = { $ref }: geri çekilmesi istendi. Öteki taraf kabul edene kadar madde açık kalır.
receipt-withdraw-kept = { $ref }: madde korundu.

ask-due = Son tarih nedir?
ask-due-next = Henüz bir şey kaydedilmedi. Son tarih: aşağıdaki düğmeyle veya aynı komutla, sonunda zaman ve “kadar”.
    Örneğin: { $example-day } 12:00’ye kadar
ask-action-assignees = Eylem maddesi kimin? Heyet düğmesi veya kodu.
    Örneğin: { $example-assignee }
ask-action-text = Ne yapılacak? Metin, en çok 500 karakter.
ask-action-due = Son tarih nedir? Düğme veya zaman.
    Örneğin: { $example-day } 12:00
ask-assign-ref = Hangi madde? Madde numarası (düğme veya mesaj).
ask-assign-note = Kim ilgileniyor? Etiket düğmesi, virgülle etiketler veya bir birimin adı, her biri en çok 80 karakter. Yalnızca heyetiniz görür.
ask-link-ref = Hangi kayıt? Numarası mesajla gönderilir.
ask-link-other = Hangi kayıtla? Öteki kaydın numarası mesajla gönderilir.
preview-assign-ref = { $ref }
preview-assign-note-none = Artık kimse belirtilmiyor
preview-link-ref = { $ref }
preview-link-other = Bağlantılı: { $other }
preview-action-assignees = Muhatap: { $assignees }
preview-action-due = Son tarih: { FULL($due) }
preview-action-due-none = Son tarih: gecikmeksizin
preview-decline-ref = { $ref }
preview-decline-note-none = Gerekçe belirtmeden
preview-date-ref = { $ref }
preview-date-note = Yeni tarih: { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
preview-correct-note = Zaman: { FULL($note) }
preview-correct-note-none = Zaman: gecikmeksizin
ask-decline-ref = Hangi madde üstlenilmiyor? Madde numarası (düğme veya mesaj).
ask-decline-note = Gerekçe nedir? Metin veya düğme.
ask-date-ref = Hangi madde? Madde numarası (düğme veya mesaj).
ask-date-note = Yeni tarih nedir? Zaman ve istenirse gerekçe.
    Örneğin: { $example-later } 09:00 iki ünite yolda
ask-progress-ref = Hangi madde? Madde numarası (düğme veya mesaj).
ask-progress-note = Gelişme nedir? Metin mesajla gönderilir.
ask-done-ref = Hangi madde yapıldı? Madde numarası (düğme veya mesaj).
ask-done-note = Eklenecek not nedir? Metin mesajla gönderilir.
ask-correct-ref = Hangi madde? Madde numarası (düğme veya mesaj).
ask-correct-note = Düzeltilmiş metin; tarih de değişiyorsa sonunda zaman ve “kadar”.
    Örneğin: Günlük kapasiteyi teyit etmek, { $example-day } 12:00’ye kadar

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
history-action-words-asked = { STAMP($at) } · başka ifade isteyen: { $delegation }
history-action-words-agreed = { STAMP($at) } · başka ifadeyi kabul eden: { $delegation }
history-action-words-kept = { STAMP($at) } · ifadeyi olduğu gibi bırakan: { $delegation }
history-action-reworded = { STAMP($at) } · yeni ifade geçerli, kabul eden: { $delegation }; önceki metin:
history-action-list = { STAMP($at) } · listeyi yazan: { $delegation }
history-action-list-replaced = { STAMP($at) } · listeyi yeniden yazan: { $delegation }
history-action-list-added = { STAMP($at) } · listeye satır ekleyen: { $delegation }
history-action-list-done = { STAMP($at) } · listede işaretleyen: { $delegation }
history-action-list-undone = { STAMP($at) } · işareti kaldıran: { $delegation }
history-action-list-dropped = { STAMP($at) } · listeden çıkaran: { $delegation }
history-action-reported = { STAMP($at) } · yapıldığını bildiren: { $delegation }
history-action-confirmed = { STAMP($at) } · teyit eden: { $delegation }
history-action-not-yet = { STAMP($at) } · yeniden açan: { $delegation }
history-action-withdrawn = { STAMP($at) } · geri çeken: { $delegation }
history-action-acceptance-undone = { STAMP($at) } · üstlenmeyi geri alan: { $delegation }
history-action-report-undone = { STAMP($at) } · yapıldı bildirimini geri alan: { $delegation }
history-action-confirmation-undone = { STAMP($at) } · teyidi geri alan: { $delegation }
history-action-corrected = { STAMP($at) } · düzelten: { $delegation }; önceki metin:

refusal-own-items-only = Kaydedilmedi: görevinizde eylem maddeleri yalnızca kendi heyetiniz için girilir.
    Örneğin: { $usage }
refusal-outside-group = Kaydedilmedi: { $label } { $group-in } akredite değil.
    Akredite birinin etiketi veya bir birimin adı gerekir.
refusal-too-many-named = Kaydedilmedi: bir madde için en çok { $most } kişi ve birim belirtilir.
refusal-not-named = Kaydedilmedi: { $whom } belirtilenler arasında yok. Belirtilenler: { $named }
refusal-names-nobody = Kaydedilmedi: “{ $whom }” birden çok kişi için kullanılabilir.
    Bir etiket veya bir birimin adı gerekir; tire “hiç kimse” demektir.
refusal-unknown-own-label = Kaydedilmedi: bu grupta heyetinizde { $label } etiketli biri yok.
    Olası etiketler: { $people }
refusal-too-many-links = Kaydedilmedi: { $ref } kaydının { $count } bağlantısı var, kartta yenisine yer yok.
    Birini kaldırmak için gönderilecek: /unlink { $ref } ve öteki kaydın numarası.
refusal-same-words = Kaydedilmedi: { $ref } zaten bu ifadeyi taşıyor.
refusal-words-asked = Kaydedilmedi: { $ref } için başka ifade isteyen: { $delegations }.
    Cevap için: /agree { $ref } ifade  veya  /keep { $ref } ifade
refusal-no-words-asked = Kaydedilmedi: karşı taraf { $ref } için başka ifade istemedi.
refusal-time-apart = Kaydedilmedi: kayıttan on dakika sonra veya başka bir işlemden sonra /correct { $ref } yalnızca ifadeyi değiştirir.
    Başka tarih için: /date { $ref }
refusal-no-request = Kaydedilmedi: { $ref } için yeni tarih ya da başka ifade istenmedi.
    Görmek için: /show { $ref }
refusal-time-of-others = Kaydedilmedi: kayıttan on dakika sonra veya başka bir işlemden sonra /correct { $ref } yalnızca ifadeyi değiştirir.
    Başka tarih isteyebilecek taraf: { $delegations }.
    Başka ifade istemek için tarihsiz gönderilir.
refusal-both-asked = Kaydedilmedi: { $ref } için hem başka tarih hem başka ifade istendi.
    Gönderilecek: /{ $command } { $ref } tarih  veya  /{ $command } { $ref } ifade
refusal-no-list = Kaydedilmedi: { $ref } altında heyetinizin listesi yok.
    Gönderilecek: /progress { $ref } liste: üniteler paketlendi; araç bulundu
refusal-no-point = Kaydedilmedi: { $ref } altındaki listenizde { $number } numaralı satır yok.
    Satırları: /show { $ref }
refusal-already-ticked = Listenizde zaten işaretli: { $numbers }
refusal-not-ticked = Kaydedilmedi: { $ref } altındaki listenizde işaretli değil: { $numbers }
refusal-too-many-points = Kaydedilmedi: bir listede en çok { $most } satır olur.
refusal-other-group = Kaydedilmedi: bağlantı iki kartta da görünür, oysa { $ref } ve { $other } ayrı gruplarda.
    Aynı gruptan başka bir kaydın numarası gerekir.
refusal-withdrawal-asked = Kaydedilmedi: bu maddenin geri çekilmesi zaten istendi: { $ref }. Cevabı beklenen: { $delegations }
    Maddeyi korumak için: /retain { $ref }
refusal-no-withdrawal-asked = Kaydedilmedi: bu maddenin geri çekilmesini isteyen yok: { $ref }.
refusal-already-accepted = Zaten üstlenildi, { PAST($at) }
refusal-already-declined = Zaten üstlenilmedi olarak kaydedildi, { PAST($at) }
refusal-not-taken-up = Kaydedilmedi: bu madde üstlenilmedi: { $ref }, { STAMP($at) }.
    Yeniden önermek için: /action again { $ref }
refusal-already-reported = Yapıldığı zaten bildirildi, { PAST($at) }
    Not eklemek için: /progress { $ref }
refusal-already-closed = Zaten kapatıldı, { STAMP($at) }
refusal-already-withdrawn = Zaten geri çekildi, { STAMP($at) }
refusal-not-accepted = Kaydedilmedi: üstlenilmesi henüz bekleniyor: { $ref }.
    Komut: /accept { $ref }
refusal-still-stands = Kaydedilmedi: { $ref } geçerliliğini koruyor, yeniden önerilmiyor.
    Komut: /show { $ref }
refusal-own-report = Kaydedilmedi: heyetinizin { $ref } bildirimine cevap verecek olan: { $delegations }.
    On dakika içinde geri almak için: /undo { $ref }
    Not eklemek için: /progress { $ref }
refusal-not-reported = Kaydedilmedi: yapıldığı henüz bildirilmedi: { $ref }.
refusal-no-date-asked = Kaydedilmedi: yeni tarih istenmedi: { $ref }.
refusal-not-linked = Kaydedilmedi: hiçbir şey değişmedi, çünkü { $ref } ve { $other } bağlı değil.
refusal-already-linked = Kaydedilmedi: hiçbir şey değişmedi, çünkü { $ref } ve { $other } zaten bağlı.
refusal-no-date-without-delay = Kaydedilmedi: bir madde “gecikmeksizin” olarak ertelenemez.
    Örneğin: { $example-day } 12:00  veya  +48h  veya  Cuma 12:00
refusal-same-due = Kaydedilmedi: son tarih zaten bu: { $ref }, { FULL($at) }.{ $awaiting ->
    [0] {""}
   *[other] {" "}Üstlenmek için: /accept { $ref }
}
refusal-asked-date-passed = Kaydedilmedi: istenen tarih geçti: { FULL($at) }.
    Şimdiki tarihi korumak için: { $line }
    Ardından diğer taraf yeni bir tarih isteyebilir.
refusal-nothing-to-correct = Kaydedilmedi: { $ref } kaydını yalnızca kaydı yapan, { $minutes } dakika içinde ve başka işlem yapılmamışsa düzeltebilir.

button-drop-flood = Girilenleri geri çek
receipt-flood-dropped = { $label } tarafından girilen { $count } kayıt geri çekildi. Günlükte kalırlar.
flood-dropped = Sekretarya { $count } kaydı geri çekti: { $delegation }. Neden: kısa sürede çok satır geldi.
flood-dropped-of = { $group }: sekretarya { $count } kaydı geri çekti: { $delegation }. Neden: kısa sürede çok satır geldi.
    Hâlâ gerekli olan yeniden girilebilir.
flood-dropped-asked = Kısa sürede çok sayıda satır geldiği için ({ $delegation }) sekretarya geri çekti: { $refs }
    Bunlara yanıt beklenmiyor.
flood-dropped-own = Girdiklerinizden sekretaryanın geri çektikleri: { $refs }. Neden: kısa sürede çok satır geldi.
    Geri çekilenler üzerinde henüz kimse işlem yapmamıştı; günlükte kalırlar. Hâlâ gerekli olan yeniden girilebilir: /action, /follow
    Bir kaydın metni: /show { $ref }
refusal-no-flood = Kaydedilmedi: hiçbir şey geri çekilmedi, çünkü son on dakikada { $label } bir dakika içinde kabul edilenden fazla satır göndermedi.
    Tek bir kaydı, onu giren geri çeker: /withdraw
refusal-nothing-to-drop = Kaydedilmedi: son on dakikada { $label } tarafından art arda girilip üzerinde henüz kimsenin işlem yapmadığı kayıt yok.
    Tek bir kaydı, onu giren geri çeker: /withdraw

# Sekretaryanın duyuruları ve günlük özet. Sekretaryanın sözleri alıntı içinde durur.

help-notice = Gruplara veya kişilere duyuru, hemen veya belirli saatte
help-seen = Duyuruyu heyetiniz adına görüldü olarak işaretleme
help-digest = Grubun günlük özeti: yayımlama veya saatini belirleme

notice-title = { $ref } · Sekretarya duyurusu
notice-seen = Görüldü: { $marks }
notice-mark = { $delegation } { HOUR($at) }
notice-mark-later = { $delegation } { STAMP($at) }
notice-mark-none = { $delegation } —
notice-late = { STAMP($due) } için hazırlandı, { STAMP($sent) } gönderildi.
notice-to = Alıcılar: { $to }
notice-role-heads = heyet başkanları
notice-role-delegates = delegeler
notice-role-experts = uzmanlar
notice-role-facilitators = arabulucular
notice-role-observers = gözlemciler
notice-at-once = Gönderim: hemen
notice-planned = Gönderim: { FULL($at) }
notice-waits = Sekretaryanın ikinci bir üyesinin teyidi bekleniyor.
notice-withdrawn = Gönderilmeden geri çekildi, { STAMP($at) }
notice-unseen = Gönderildi: { STAMP($at) }. Henüz { $delegation-by } görüldü olarak işaretlenmedi.
notice-list-pending = Gönderilecek
notice-list-said = Gönderildi
notice-list-nothing = Gönderilmiş veya planlanmış duyuru yok.
notice-line = { $ref } · { $to }
notice-partly = Ulaşan: { $sent } / { $places }
notice-delivered = Ulaştı, ilkinden sonuncusuna { $seconds } sn
notice-to-confirm = Sekretaryanın ikinci bir üyesince teyit edilecek:
notice-confirmed = { $ref }: teyit edildi, { $label }.

receipt-notice-planned = { $ref }: kaydedildi.
receipt-notice-said = { $ref }: gönderildi. Alıcılar: { $groups }.
receipt-notice-sent = { $ref }: özel sohbetlere gönderildi, sayı: { $count }.
receipt-notice-waiting = { $ref }: özel sohbetlere gönderildi, sayı: { $count }. Özel sohbette ulaşılamayanlar: { $labels }. Bkz. /parked.
receipt-notice-withdrawn = { $ref }: geri çekildi. Hiçbir şey gönderilmedi.
receipt-seen = { $ref }: { $delegation-by } görüldü, { CLOCK($at) }.

button-seen = Görüldü
button-notice-confirm = Teyit et
button-notice-withdraw = Geri çek: { $ref }
button-all = Bütün gruplar
button-notice-heads = Başkanlar, özelden
button-notice-now = Hemen

ask-notice-recipients = Kime? Düğme, gruplar (HUM+POL), görev (heads) veya heyet (A).
ask-notice-text = Duyurunun metni nedir? En çok 500 karakter.
ask-notice-at = Ne zaman gönderilsin? Düğme veya saat.
    Örneğin: 25 Temmuz 05:30
preview-notice-recipients = Alıcılar: { $recipients }
preview-notice-at = Gönderim: { FULL($at) }
preview-notice-at-none = Gönderim: hemen

digest-title = { $group } · { FULL($at) }
digest-today = Bugün
digest-past = Süre doldu, bildirim girilmedi
digest-due = { HOUR($at) } · { $ref } · { $delegations }
digest-open = gecikmeksizin · { $ref } · { $delegations }
digest-was-due = { $ref } · { $delegations } · son tarih: { FULL($due) }
digest-acceptance = Üstlenilmesi bekleniyor: { $entries }
digest-confirmation = Teyit bekleniyor: { $entries }
digest-answer = Cevap bekleniyor: { $entries }
digest-awaited = { $ref } ({ $delegations })
digest-nothing = Bugün için son tarih yok.
receipt-digest-posted = Günlük özet yayımlandı: { $group }.
receipt-digest-hour = { $group }: günlük özet her gün gelir, sonraki { FULL($at) }.
receipt-digest-off = { $group }: artık günlük özet gelmez.

refusal-unknown-recipients = Kaydedilmedi: { $words } bir grup, heyet veya görev adı değil.
    Bunlardan biri olabilir: { $known }
refusal-unclear-recipients = Kaydedilmedi: duyurunun kime olduğu açık değil.
    Gruplar veya kişiler, ardından iki nokta ve metin: /notice HUM+POL: Sessions start at 08:30 UTC
refusal-nobody-addressed = Kaydedilmedi: alıcılar arasında akredite kimse yok.
    Akredite olanlar: /accredit
refusal-already-published = Kaydedilmedi: { $ref } gönderildi, { STAMP($at) }.
    Düzeltme yeni bir duyuruyla yapılır.
refusal-already-seen = Zaten görüldü olarak işaretli, { STAMP($at) }
refusal-nothing-to-confirm = Kaydedilmedi: { $ref } zaten teyit edildi.
    Liste: /notice list
refusal-second-needed = Kaydedilmedi: { $ref } için sekretaryanın başka bir üyesinin teyidi gerekir.
refusal-unread-hour = Kaydedilmedi: { $words } bir günün saati değil.
    Biçim: /digest HUM at 05:00  veya  /digest HUM off

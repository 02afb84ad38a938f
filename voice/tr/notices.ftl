# Notices of the secretariat. The secretariat's own words are shown in a block quote.

help-notice = Gruplara veya kişilere duyuru, hemen veya belirli saatte
help-seen = Duyuruyu heyetiniz adına görüldü olarak işaretleme
example-seen = { $example-notice }
example-notice = all at { $example-day } 05:30 Oturumlar UTC 08:30’da başlar
example-notice-to = { $target } at +24h: Oturumlar UTC 08:30’da başlar
example-notice-step = { $example-notice }
example-notice-change = { $example-notice } Oturumlar UTC 09:00’da başlar
example-notice-move = { $example-notice } { $example-day } 05:30

notice-title = { $ref } · Sekretarya duyurusu
notice-seen = Görüldü: { $marks }
notice-mark = { $delegation } { HOUR($at) }
notice-mark-later = { $delegation } { STAMP($at) }
notice-mark-none = { $delegation } —
notice-late = { STAMP($due) } için hazırlandı; gönderim: { STAMP($sent) }.
notice-to = Alıcılar: { $to }
notice-role-heads = heyet başkanları
notice-role-delegates = delegeler
notice-role-experts = uzmanlar
notice-role-facilitators = arabulucular
notice-role-observers = gözlemciler
notice-at-once = Gönderim: hemen
notice-planned = Gönderim: { FULL($at) }
notice-waits = Sekretaryanın ikinci bir üyesinin teyidi bekleniyor.
notice-quiet = Herkesle aynı anda, ancak bildirimsiz saatler nedeniyle sessiz: { $who }
notice-quiet-count = { $delegation }: { $count }
notice-again = Bir kez daha, sesli gönderildi:
notice-withdrawn = Gönderilmeden geri çekildi, { STAMP($at) }
notice-unseen = Gönderildi: { STAMP($at) }. Henüz { $delegation-by } görüldü olarak işaretlenmedi.
notice-unseen-lost = Gönderildi: { STAMP($at) }. Görüldü işareti bekleniyor: { $delegation }.
notice-list-pending = Gönderilecek
notice-list-said = Gönderildi
notice-list-nothing = Gönderilmiş veya planlanmış duyuru yok.
notice-line = { $ref } · { $to }
notice-prepared = { STAMP($at) } için hazırlandı
notice-partly = Ulaşan: { $sent } / { $places }, { $span }
notice-delivered = Herkese ulaştı, { $span }
notice-span = { DAY($first) }, { HOUR($first) }–{ CLOCK($last) }
notice-span-days = { STAMP($first) } – { STAMP($last) }
notice-copy-late = { $place }: gönderim { STAMP($at) }
notice-copy-missing = { $place }: henüz ulaşmadı
notice-to-confirm = Sekretaryanın ikinci bir üyesince teyit edilecek:
notice-confirmed = { $ref }: teyit edildi, { $label }.

button-seen = Görüldü
button-notice-confirm = Teyit et
button-notice-withdraw = Geri çek: { $ref }
button-notice-sound = Herkese sesli
button-notice-earlier = Önce: { STAMP($at) }
button-notice-later = Sonra: { STAMP($at) }
button-all = Bütün gruplar
button-notice-heads = Başkanlar, özel sohbette
button-notice-now = Hemen

receipt-notice-planned = { $ref }: kaydedildi.
receipt-notice-said = { $ref }: gönderildi. Alıcılar: { $groups }.
receipt-notice-sent = { $ref }: { $count } kişiye özel sohbetten gönderildi.
receipt-notice-waiting = { $ref }: { $count } kişiye özel sohbetten gönderildi. Özel sohbette ulaşılamayanlar: { $labels }. Bkz. /parked.
receipt-notice-withdrawn = { $ref }: geri çekildi. Hiçbir şey gönderilmedi.
receipt-notice-sound = { $ref }: herkese sesli.
receipt-seen = { $ref }: { $delegation-by } görüldü, { PAST($at) }.

ask-notice-recipients = Kime? Düğme, gruplar ({ $example-groups }), görev (heads) veya heyet ({ $example-party }).
ask-notice-text = Duyurunun metni nedir? En çok 500 karakter.
ask-notice-at = Ne zaman gönderilsin? Düğme veya saat.
    Örneğin: { $example-day } 05:30
preview-notice-recipients = Alıcılar: { $recipients ->
    [all] bütün gruplar
   *[other] { $recipients }
}
preview-notice-at = Gönderim: { FULL($at) }
preview-notice-at-none = Gönderim: hemen

refusal-unknown-recipients = Kaydedilmedi: “{ $words }” bir grup, heyet veya görev adı değil.
    Bunlardan biri olabilir: { $known }
refusal-no-step-named = Kaydedilmedi: ne yapılacağı belirtilmedi: { $ref }.
    Örneğin: /notice change { $ref } yeni metin  veya  /notice move { $ref } { $example-day } 12:00  veya  /notice withdraw { $ref }
refusal-unclear-recipients = Kaydedilmedi: duyurunun kime olduğu açık değil.
    Gruplar veya kişiler, ardından iki nokta ve metin: /notice { $example-groups }: Oturumlar UTC 08:30’da başlar
refusal-nobody-addressed = Kaydedilmedi: alıcılar arasında akredite kimse yok.
    Akredite olanlar: /accredit
refusal-already-published = Kaydedilmedi: { $ref } gönderildi, { STAMP($at) }.
    Düzeltme yeni bir duyuruyla yapılır.
refusal-not-sent-yet = Kaydedilmedi: { $ref } henüz gönderilmedi. Gönderim zamanı: { STAMP($at) }. Görüldü işareti, duyuru ulaşınca konabilir.
refusal-sound-already = Kaydedilmedi: { $ref } zaten bütün alıcılara sesli gidiyor.
refusal-already-seen = Zaten görüldü olarak işaretli, { STAMP($at) }
refusal-nothing-to-confirm = Kaydedilmedi: { $ref } zaten teyit edildi.
    Liste: /notice list
refusal-second-needed = Kaydedilmedi: { $ref } için sekretaryanın başka bir üyesinin teyidi gerekir.

# Botun kendisi: yardım, menüler, kişiler, gruplar, ayarlar, panolar, sorular, sekretaryaya bildirimler.

help-start = Akreditasyon bağlantısını açma veya kendi kartını görme
help-help = Burada yapılabilecekler
help-my = Açık maddeleriniz: cevaplanacak, yapılacak, teyit edilecek
help-status = Bir grubun açık maddeleri ve nöbetçiler
help-show = Geçmişiyle bir kayıt veya arama
help-settings = Dil, saat dilimi, bildirimsiz saatler ve nöbet
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
help-remind = Kendine veya başkalarına hatırlatma
help-setup = Bu diziyi bir gruba bağlama
help-accredit = Akreditasyon verme ve akredite olanları görme
help-parked = Sekretaryanın kararını bekleyen mesajlar
help-enter = Gösterileni kaydetme
help-cancel = Hiçbir şey kaydetmeme
help-answer = Botun sorusunu cevaplama

help-title = Gönderilebilecekler:
help-twins = Her düğmenin aynı işi yapan bir komutu vardır:
help-more = Birden çok bot bulunan grupta komuttan sonra botun adı yazılır: /my@{ $username }
    Her komutun örneği: /help ve komutun adı.
help-example = Gönderilecek: { $usage }

ask-group = Hangi grup için? Düğme veya komut: { $usage }
button-del = Heyet başkanları
button-pol = Siyasi
button-hum = İnsani
button-mil = Askerî
button-words = { $words }
button-delegation = { $delegation }
button-cancel = Vazgeç
button-enter = Kaydet
button-no-reason = Gerekçe belirtmeden
button-correct = Düzelt
asked-in-private = Soru özel sohbetinize gönderildi.
answered-in-private = Özel sohbetinize gönderildi.
prompt-cancelled = Hiçbir şey kaydedilmedi.
preview = Kaydı yapacak komut /{ $command }:
preview-next = Kaydetmek için: “Kaydet” düğmesi veya /enter. Kaydetmemek için: /cancel
preview-entered = /{ $command } komutuyla kaydedildi, { STAMP($at) }:
preview-cancelled = Vazgeçildi, { STAMP($at) }. Hiçbir şey kaydedilmedi:
preview-action-assignees = Muhatap: { $assignees }
preview-action-due = Son tarih: { FULL($due) }
preview-action-due-none = Son tarih: gecikmeksizin
preview-remind-when = Zaman: { FULL($when) }
preview-decline-ref = { $ref }
preview-date-ref = { $ref }
preview-date-note = Yeni tarih: { FULL($note) }
preview-progress-ref = { $ref }
preview-done-ref = { $ref }
preview-correct-ref = { $ref }
ask-own-clock = Dilimi belirtilmeyen 12:00, { $zone } saatiyle okunur.
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
ask-remind-text = Ne hatırlatılacak? Madde numarası veya metin.
ask-remind-when = Ne zaman? Düğme veya zaman.
    Örneğin: yarın 07:00

# A role says no more than the office itself where one delegation alone can have it.
standing = { $delegation-kind ->
    [party] { $role }, { $delegation }
   *[other] { $delegation }
}
invitation-title = { $label }: { $standing }
invitation-groups = Gruplar: { $groups }
invitation-typed = Veya bota gönderilecek: /start { $code }
invitation-until = Tek kullanımlık, son geçerlilik: { FULL($at) }.
own-title = { $label }: { $standing }
own-groups = Gruplar: { $groups }
own-records = Bot yalnızca komutla veya düğmeyle girileni kaydeder. Konuşma kaydedilmez.
    Korunan kişilerin adları, koordinatlar ve telefon numaraları buraya yazılmaz.
    Telegram ve botun işletmecisi burada yazılanları teknik olarak okuyabilir.
own-settings = Dil: { $language } · saat dilimi: { $zone }
own-next = Burada yapılabilecekler: /help. Dil, saat dilimi ve bildirimsiz saatler: /settings
accredited = Akreditasyon: { $label }, { $standing }
present = Hazır bulunanlar: { $counts }
roster-title = Akreditasyon
roster-standing = { $delegation-kind ->
    [party] { $delegation } · { $role }
   *[other] { $delegation }
}
roster-member = { $label } · { $standing } · { $groups }{ $state ->
    [suspended] {" "}· askıda
    [unreachable] {" "}· özel sohbete ulaşılamıyor
   *[active] {""}
}
roster-link = { $label } · { $standing } · { $groups } · bağlantının son geçerliliği: { STAMP($at) }
roster-next = Yeni akreditasyon: /accredit A delegate HUM as A-hum
    Askıya alma, yeniden açma, geri alma: düğme veya /accredit suspend A-hum
button-suspend = Askıya al: { $label }
button-reinstate = Yeniden aç: { $label }
button-revoke = Geri al: { $label }
receipt-suspend = { $label }: akreditasyon askıya alındı.
receipt-reinstate = { $label }: akreditasyon yeniden açıldı.
receipt-revoke = { $label }: akreditasyon geri alındı.
receipt-link-revoked = { $label }: bağlantı geri alındı.

entry-title = { $group } · açıldı: { STAMP($at) }
entry-records = Bot yalnızca komutla veya düğmeyle girileni kaydeder. Konuşma kaydedilmez.
entry-no-names = Korunan kişilerin adları, koordinatlar ve telefon numaraları buraya yazılmaz.
entry-utc = Bütün saatler UTC’dir. Kaydedilen her şey iki heyete de aynı biçimde görünür.
receipt-set-up = Dizi bağlandı: { $group }.

settings-title = Ayarlarınız
settings-language = Dil: { $language }
settings-zone = Saat dilimi: { $zone }
settings-quiet = Bildirimsiz saatler: { $hours }
settings-no-quiet = Bildirimsiz saatler: yok
settings-duty = Nöbette
settings-no-duty = Nöbette değil
settings-next = Düğme veya komut: /settings zone Europe/Istanbul
button-quiet = Bildirimsiz { $hours }
button-quiet-off = Her zaman bildirim
button-duty-on = Nöbette
button-duty-off = Nöbette değil
receipt-language = Dil: { $language }.
receipt-zone = Saat dilimi: { $zone }.
receipt-quiet = Bildirimsiz saatler: { $quiet ->
    [off] yok
   *[other] { $quiet }
}.
receipt-duty = { $duty ->
    [on] Nöbette.
   *[off] Nöbette değil.
}

my-answer = Cevaplanacak
my-do = Yapılacak
my-confirm = Teyit edilecek
my-nothing = Heyetinizden beklenen bir şey yok.
status-title = { $group } · { $state }
status-duty = Nöbetçi: { $people }
status-nobody = Nöbetçi: girilmedi
status-nothing = Açık madde yok.
status-record = Defter: kayıt { $number } · { $digest }
history-title = Geçmiş
history-action-logged = { STAMP($at) } · kaydeden: { $delegation }
history-action-accepted = { STAMP($at) } · üstlenen: { $delegation }
history-action-declined = { STAMP($at) } · üstlenilmedi: { $delegation }
history-action-date-asked = { STAMP($at) } · yeni tarih isteyen: { $delegation }
history-action-date-agreed = { STAMP($at) } · yeni tarihi kabul eden: { $delegation }
history-action-date-kept = { STAMP($at) } · tarihi koruyan: { $delegation }
history-action-date-moved = { STAMP($at) } · tarihi değiştiren: { $delegation }
history-action-progress = { STAMP($at) } · gelişmeyi kaydeden: { $delegation }
history-action-reported = { STAMP($at) } · yapıldığını bildiren: { $delegation }
history-action-confirmed = { STAMP($at) } · teyit eden: { $delegation }
history-action-not-yet = { STAMP($at) } · yeniden açan: { $delegation }
history-action-withdrawn = { STAMP($at) } · geri çeken: { $delegation }
history-action-corrected = { STAMP($at) } · düzelten: { $delegation }; önceki metin:
search-title = Bu sözcükleri içeren kayıt sayısı: { $count }
search-nothing = Görebildiğiniz kayıtlarda bu sözcükler yok.


parked-nothing = Bekleyen bir şey yok.
parked-title = Karar bekleyenler: { $counts }
parked-letters = mesaj { $count }
parked-moments = duyuru { $count }
parked-updates = gelen { $count }
parked-behind = Arkasında bekleyen: { $count }
parked-item = { $number } · { $place } · başlangıç: { STAMP($at) }
parked-why = { $problem ->
    [uncertain] Cevap alınmadan iki kez gönderildi: ulaşmış olabilir.
    [unreachable] Özel sohbete ulaşılamıyor.
    [place-changed] Dizi, mesaj yazıldıktan sonra değişti.
    [late] Zamanının üzerinden 12 saatten fazla geçti.
    [unread-update] Okunamadı. Sözleri saklanmadı.
    [held] Dizi şu anda mesaj kabul etmiyor.
    [topic-closed] Konu kapalı.
    [topic-gone] Konu artık yok.
    [no-rights] Botun orada gerekli yetkisi yok.
    [muted] Bot orada susturulmuş.
    [slow-mode] Sohbet şu anda mesajları yavaş kabul ediyor.
    [removed] Bot sohbetten çıkarılmış.
    [forbidden] Bot engellenmiş veya sohbet artık mesajlarını kabul etmiyor.
    [chat-gone] Sohbet artık yok.
    [message-gone] İlgili mesaj artık yok.
    [too-long] Telegram’ın kabul ettiğinden uzun.
    [unreadable] Telegram mesajı okuyamadı.
    [refused] Telegram mesajı kabul etmedi.
    [migrated] Grup başka bir sohbet oldu.
   *[other] Telegram cevabı: { $problem }
}
parked-notice = duyuru, konusu { $ref }
parked-reminder = özel hatırlatma
parked-update = gelen güncelleme
place-private = özel sohbet: { $label }
button-again = Yeniden gönder
button-arrived = Ulaştı
button-drop = Listeden çıkar
receipt-parked-again = { $number }: yeniden gönderiliyor.
receipt-parked-arrived = { $number }: ulaştı olarak kaydedildi.
receipt-parked-drop = { $number }: gönderilmeyecek.
moments-parked = Zamanının üzerinden 12 saatten fazla geçen duyuru sayısı: { $count }. Gönderilmediler. Karar için: /parked
report-held = { $place }: şu anda mesaj kabul edilmiyor. Mesaj { $number } ve ardından gelenler bekliyor. Karar için: /parked
report-parked = { $place }: mesaj { $number } karar bekliyor. Karar için: /parked
report-pin = { $place }: botun mesaj sabitleme yetkisi yok. Grup kartı elle sabitlenir.
event-unreachable = { $label }: özel sohbete ulaşılamıyor. Bu kişiye gidecek olanlar bekliyor.
event-removed = Bot sohbetten çıkarıldı: { $groups }. Bu sohbete gidecek olanlar bekliyor.
event-foreign = Bot, bu müzakereye ait olmayan bir sohbete eklendi ve sohbetten ayrıldı.
event-renamed = Bu dizinin adı değiştirildi. Dizi { $group-of } dizisi olarak kalır.
leaving = Bu bot yalnızca tek bir müzakereye hizmet eder ve sohbetten ayrılır. Hiçbir şey kaydedilmedi.
away-messages = Bota mesaj ulaşmayan süre: { FULL($since) } – { FULL($until) }. Bu süreye ait olup burada kartı bulunmayan komutlar kaydedilmedi; yeniden gönderilebilir.
away-presses = Botun çalışmadığı süre: { FULL($since) } – { FULL($until) }. Bu sürede basılan düğmeler ulaşmamış olabilir.
own-error = Kaydedilmedi: neden: botun kendi hatası.
    Sekretaryaya bildirildi. Komut daha sonra yeniden gönderilebilir.
quarantine-report = Gelen bir ileti işlenemedi ve metni saklanmadan ayrıldı. Bakmak için: /parked

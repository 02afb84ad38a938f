# Parked messages, timers and updates, which wait until the secretariat decides on them.

help-parked = Sekretaryanın kararını bekleyen mesajlar
example-parked = again 12
example-parked-number = 12
example-parked-place = HUM

parked-nothing = Bekleyen bir şey yok.
parked-title = Karar bekleyenler: { $counts }
parked-letters = { $count } mesaj
parked-moments = { $count } duyuru
parked-updates = { $count } gelen olay
parked-behind = Arkasında bekleyen: { $count }
parked-item = { $number } · { $place } · { STAMP($at) }’den beri
parked-place = { $place } · { $count } mesaj · ilki: { STAMP($since) }
parked-line = { $number } · { $words }
parked-line-private = { $number } · { STAMP($at) }
parked-line-about = { $number } · { $refs } · { STAMP($at) }
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
parked-notice = { $ref } hakkında duyuru
parked-reminder = özel hatırlatma
parked-update = gelen olay
place-private = özel sohbet: { $label }
moments-parked = Zamanının üzerinden 12 saatten fazla geçen duyuru sayısı: { $count }. Gönderilmediler. Karar için: /parked
change-failed = { $ref }: { FULL($at) } için öngörülen değişiklik yapılamadı. Her 10 dakikada bir yeniden deneniyor; nedeni botun günlüğünde yazılıdır.
report-waits = { $place }: { $count } mesaj bekliyor. Karar için: /parked
report-nothing-waits = { $place }: artık bekleyen mesaj yok.
report-again-failed = { $number } iletilemedi: { $place }. Mesaj /parked listesinde karar bekliyor.
quarantine-report = Gelen bir mesaj işlenemedi ve metni saklanmadan ayrıldı. Bakmak için: /parked
waiting-offer = { STAMP($since) } itibarıyla bekleyen { $count } mesaj var:
waiting-now = Mesajlar { STAMP($since) } anından beri bekliyordu. Şu an açık olanlar:
waiting-alone = Heyetinizden özel sohbette kimseye ulaşılamıyordu. Şu an açık olanlar:
waiting-passed = O zamandan beri değiştiği için gönderilmedi: { $refs }. Açık olanlar: /my

button-again = Yeniden gönder
button-arrived = Ulaştı
button-drop = Gönderilmesin
button-again-all = Hepsini gönder
button-drop-all = Hiçbirini gönderme
button-drop-these = Gönderme: { $count } mesaj
button-waiting = Göster

receipt-parked-again = { $number }: yeniden gönderiliyor.
receipt-parked-newer = { $number }: gönderilmiyor; güncel durumu sohbette var veya oraya gönderiliyor.
receipt-parked-arrived = { $number }: ulaştı olarak kaydedildi.
receipt-parked-drop = { $number }: gönderilmeyecek.
receipt-parked-all-again = { $place }: { $count } mesaj yeniden gönderiliyor.
receipt-parked-all-newer = { $place }: bir şey gönderilmiyor; güncel durum sohbette var veya oraya gönderiliyor.
receipt-parked-all-drop = { $place }: { $count } mesaj gönderilmeyecek.
receipt-waiting = { $count } mesaj gönderiliyor.

refusal-nothing-parked = Kaydedilmedi: bu numarayla bekleyen bir şey yok: { $number }.
    Komut: /parked
refusal-parked-since = Kaydedilmedi: { $number } bu listeden sonra yeniden gönderildi ve iletilemedi.
    Gönderin: /parked
refusal-nothing-waits = Gönderilecek bir şey yok: sizi bekleyen mesaj yok.
    Komut: /my

# Parked messages, timers and updates, which wait until the secretariat decides on them.

help-parked = Sekretaryanın kararını bekleyen mesajlar

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
moments-parked = Zamanının üzerinden 12 saatten fazla geçen duyuru sayısı: { $count }. Gönderilmediler. Karar için: /parked
report-held = { $place }: şu anda mesaj kabul edilmiyor. Mesaj { $number } ve ardından gelenler bekliyor. Karar için: /parked
report-parked = { $place }: mesaj { $number } karar bekliyor. Karar için: /parked
quarantine-report = Gelen bir ileti işlenemedi ve metni saklanmadan ayrıldı. Bakmak için: /parked

button-again = Yeniden gönder
button-arrived = Ulaştı
button-drop = Listeden çıkar

receipt-parked-again = { $number }: yeniden gönderiliyor.
receipt-parked-arrived = { $number }: ulaştı olarak kaydedildi.
receipt-parked-drop = { $number }: gönderilmeyecek.

refusal-nothing-parked = Kaydedilmedi: bu numarayla bekleyen bir şey yok: { $number }.
    Gönderilecek: /parked

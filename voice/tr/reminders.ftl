# Reminders that a person sets for themselves or for others, and how often they recur.

help-remind = Kendinize veya başkalarına hatırlatma
help-remind-own = Kendinize hatırlatma
example-remind = { $example-ref } yarın 07:00
example-remind-to = to { $target }: Listeyi yanında getir +24h
example-remind-cancel = 1, 2
example-remind-skip = 1
example-remind-snooze = 1 1h
example-remind-change = 1 10:30

reminder-title = Hatırlatma { $number }
reminder-asked = Hatırlatma · isteyen: { $delegation }
reminder-ref = { $ref }
reminder-set = Hatırlatma { $number }: { FULL($at) }
reminder-set-about = Hatırlatma { $number } · { $ref }: { FULL($at) }
button-new-reminder = Yeni hatırlatma: “{ $text }”
ask-reminder-number = Henüz hiçbir şey kaydedilmedi: { $text }, hatırlatma { $number } için numara da yeni bir hatırlatmanın metni de olabilir.
    Kastedilen düğmeyle seçilir.
reminder-in-thread = Dizide: { $group }
reminder-for = Her birine özel sohbette: { $delegation }
reminder-next = Sonraki: { FULL($at) }
reminder-last = Bu, son hatırlatmadır.
reminder-once-now = Bir kez gelecek, artık yinelenmeyecek.
reminder-until-done = Tamamlanana kadar: { $minutes } dakikada bir, en çok { $count } kez, bildirimsiz saatlerde yinelenmez
reminder-comes = Hatırlatma { $number } şu zamanda gelecek: { FULL($at) }.
reminder-comes-asks = Hiçbir şey değişmedi. Ne zaman gelsin?
reminder-undeliverable = Zamanı geldi; özel sohbete ulaşılana kadar bekliyor.
reminder-not-sent = { FULL($at) } zamanlı { $number } numaralı hatırlatma gönderilmedi: bot çalışmıyordu ve zamanının üzerinden 12 saatten fazla geçti.
reminders-passed-own = { $label } tarafından başkaları için kurulan hatırlatmalar sürüyor. Artık sizde; değiştirmek veya iptal etmek için: /remind list
reminders-passed = { $label } tarafından başkaları için kurulan hatırlatmalar sürüyor. Artık şu kişilerde: { $held }
reminders-ended = { $label } tarafından başkaları için kurulan hatırlatmalar sona erdi: heyette bunları kurabilecek kimse yok. Sayı: { $count }
reminders-title = Hatırlatmalarınız
reminders-none = Hatırlatma yok.
reminder-planned = { $number } · { FULL($at) } { $ref }

recurs = { $often } · { $time } { $zone }
recurs-daily = { $count ->
    [1] Her gün
   *[other] { $count } günde bir
}
recurs-weekdays = Pazartesiden cumaya
recurs-weekly = { $count ->
    [1] Her hafta
   *[other] { $count } haftada bir
}: { $days }
recurs-monthly = { $count ->
    [1] Her ay
   *[other] { $count } ayda bir
}, gün: { $day }
recurs-monthly-on = { $count ->
    [1] Her ay
   *[other] { $count } ayda bir
}: { $day }
recurs-place = { $place ->
    [-1] son
    [1] ilk
   *[other] { $place }.
} { $weekday ->
    [0] pazartesi
    [1] salı
    [2] çarşamba
    [3] perşembe
    [4] cuma
    [5] cumartesi
    [6] pazar
   *[other] iş günü
}
recurs-last-day = son gün
recurs-until = { $day } dahil
recurs-times = toplam { $count } kez

button-cancel-reminder = İptal et: { $number }
button-change-reminder = Değiştir: { $number }
button-reminder-done = Tamam
button-reminder-end = Hatırlatmayı bitir
button-skip-reminder = Bir kez atla: { $number }

receipt-reminder-cancelled = Hatırlatma { $number } iptal edildi.
receipt-reminders-cancelled = Şu hatırlatmalar iptal edildi: { $numbers }.
receipt-reminder-done = Hatırlatma { $number } tamamlandı.
receipt-reminder-skipped = Hatırlatma { $number } bir kez atlanıyor. Sonraki: { FULL($at) }
receipt-reminder-ended = Hatırlatma { $number } bir kez atlanıyor. Bu, son keredir.
receipt-reminder-snoozed = Hatırlatma { $number } yeniden gönderilecek: { FULL($at) }.
receipt-reminder-later = Yeniden hatırlatılacak: { FULL($at) }.

preview-remind-when = Zaman: { FULL($when) }
preview-remind-to = Kime: { $to }
ask-remind-to = Kime hatırlatılacak? Konu başlığı için grup kodu veya heyet kodu.
ask-remind-text = Ne hatırlatılacak? Madde numarası veya metin.
ask-remind-when = Ne zaman? Düğme veya zaman.
    Örneğin: yarın 07:00

refusal-own-members-only = Kaydedilmedi: başkalarına hatırlatmayı yalnızca heyet başkanları ve yardımcıları, kendi heyetlerinde kurar.
    Olabilir: { $usage }
refusal-thread-by-secretariat = Kaydedilmedi: dizideki hatırlatmayı sekretarya veya kolaylaştırıcı kurar.
    Olabilir: { $usage }
refusal-until-done-alone = Kaydedilmedi: tamamlanana kadar yinelenen hatırlatmanın tek bir zamanı olur ve yalnız kendiniz içindir.
    Gönderin: { $usage } bitene kadar
refusal-no-such-reminder = Kaydedilmedi: bu numarayla hatırlatmanız yok: { $number }.
    Komut: /remind list
refusal-unread-length = Kaydedilmedi: ne kadar erteleneceği okunamadı.
    Örneğin: { $line } 30dk, ya da 4sa, 2g, yarın

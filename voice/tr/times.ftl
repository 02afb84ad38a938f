# Time phrases that cannot be read, that name a time in the past, or that may mean several times.

button-time = { BRIEF($at) }
button-when-plus = +{ $count } saat
button-when-tomorrow = Yarın { $time }
button-when-daily = Her gün { $time }
button-when-monday = Her pazartesi { $time }

refusal-doubtful-due = Henüz kaydedilmedi: “{ $words }” birden çok biçimde okunabilir.
    Kastedilen tarihi düğmeyle seçin veya komutu kesin tarihle yeniden gönderin.
refusal-passed-today = Henüz kaydedilmedi: “{ $words }” bugün için geçti.
    Yarın kastediliyorsa tarihi düğmeyle seçin veya komutu kesin tarihle yeniden gönderin.
refusal-recurring-due = Kaydedilmedi: “{ $words }” yinelenen bir tarih; burada tek tarih gerekir.
    Örneğin: { $example-day } 12:00  veya  +48h
refusal-unknown-zone = Kaydedilmedi: böyle bir saat dilimi yok: { $zone }.
    Komut: /settings zone Europe/Istanbul
refusal-unread-quiet-hours = Kaydedilmedi: bildirimsiz saatler olarak okunamadı: “{ $words }”.
    Komut: /settings quiet 20:00-05:00
refusal-no-due = Kaydedilmedi: zaman yok.
    Örneğin: { $usage }
refusal-unread-due = Kaydedilmedi: zaman okunamadı: “{ $words }”.
    Örneğin: { $example-day } 12:00  veya  +48h  veya  Cuma 12:00
refusal-unread-due-undelayed = Kaydedilmedi: zaman okunamadı: “{ $words }”.
    Örneğin: { $example-day } 12:00  veya  +48h  veya  Cuma 12:00  veya  gecikmeksizin
refusal-unread-recurrence = Kaydedilmedi: “{ $words }” yinelemesi okunamadı. Hatırlatmanın günde tek saati olur, istisnası olmaz. Belirli bir günde veya birkaç kezden sonra bitebilir.
    Örneğin: her gün 09:00  veya  her pazartesi 09:00  veya  her gün 09:00 { $example-day } tarihine kadar
refusal-no-such-day = Kaydedilmedi: böyle bir gün yok: “{ $words }”.
    Örneğin: { $example-day } 12:00  veya  +48h  veya  Cuma 12:00
refusal-no-such-day-undelayed = Kaydedilmedi: böyle bir gün yok: “{ $words }”.
    Örneğin: { $example-day } 12:00  veya  +48h  veya  Cuma 12:00  veya  gecikmeksizin
refusal-wrong-weekday = Kaydedilmedi: “{ $words }” içinde gün adı ile tarih uyuşmuyor: { DAY($at) } günlerden { $weekday ->
    [0] Pazartesi
    [1] Salı
    [2] Çarşamba
    [3] Perşembe
    [4] Cuma
    [5] Cumartesi
   *[6] Pazar
}.
    Gönderilecek: kastedilen tarih, gün adıyla veya gün adı olmadan.
refusal-too-often = Kaydedilmedi: “{ $words }” günde bir kezden sık yineleniyor. Hatırlatmalar en çok günde bir kez yinelenir.
    Gönderilecek: daily 09:00  veya  weekly Mon 09:00
refusal-ambiguous-date = Kaydedilmedi: “{ $words }” tarihi iki türlü okunabilir.
    Olası tarihler: { $first }  veya  { $second }
refusal-hour-twenty-four = Kaydedilmedi: 24:00 aynı anda iki güne aittir.
    Olası zamanlar: { $before }  veya  { $after }
refusal-past-due = Kaydedilmedi: { FULL($at) } geçti.{ $year ->
    [0] {""}
   *[other] {" "}Başka bir yıl kastediliyorsa tarihle birlikte yazılır: { NUMBER($year, useGrouping: 0) }
}
    Gelecekte bir zaman gerekir.
refusal-skipped-hour = Kaydedilmedi: { $zone } saat diliminde “{ $words }” yok, saatler onu atlıyor.
    Ondan önceki veya sonraki bir zaman ya da UTC zamanı gerekir.
refusal-doubled-hour = Kaydedilmedi: { $zone } saat diliminde “{ $words }” iki kez geliyor.
    Olası zamanlar: { FULL($first) }  veya  { FULL($second) }

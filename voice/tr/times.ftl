# Time phrases that cannot be read, that name a time in the past, or that may mean several times.

button-time = { FULL($at) }

refusal-doubtful-due = Henüz kaydedilmedi: “{ $words }” birden çok biçimde okunabilir.
    Kastedilen tarih düğmelerde; ya da komut kesin tarihle yeniden gönderilebilir.
refusal-recurring-due = Kaydedilmedi: “{ $words }” yinelenen bir tarih; burada tek tarih gerekir.
    Örnek: 25 Jul 12:00  veya  +48h
refusal-unknown-zone = Kaydedilmedi: böyle bir saat dilimi yok: { $zone }.
    Gönderilecek: /settings zone Europe/Istanbul
refusal-unread-quiet-hours = Kaydedilmedi: bildirimsiz saatler olarak okunamadı: { $words }.
    Gönderilecek: /settings quiet 20:00-05:00
refusal-no-due = Kaydedilmedi: zaman yok.
    Gönderilecek: { $usage }
refusal-unread-due = Kaydedilmedi: zaman okunamadı: { $words }.
    Gönderilecek: 25 Jul 12:00  veya  +48h  veya  Fri 12:00  veya  without delay
refusal-no-such-day = Kaydedilmedi: böyle bir gün yok: { $words }.
    Gönderilecek: 25 Jul 12:00  veya  +48h  veya  Fri 12:00  veya  without delay
refusal-too-often = Kaydedilmedi: “{ $words }” günde bir kezden sık yineleniyor. Hatırlatmalar en çok günde bir kez yinelenir.
    Gönderilecek: daily 09:00  veya  weekly Mon 09:00
refusal-ambiguous-date = Kaydedilmedi: { $words } tarihi iki türlü okunabilir.
    Gönderilecek: { $first }  veya  { $second }
refusal-hour-twenty-four = Kaydedilmedi: 24:00 aynı anda iki güne aittir.
    Gönderilecek: { $before }  veya  { $after }
refusal-past-due = Kaydedilmedi: zaman geçti, { $of ->
    [0] { FULL($at) }
   *[other] { DATED($at) }
}.{ $year ->
    [0] {""}
   *[other] {" "}Başka bir yıl kastediliyorsa tarihle birlikte yazılır: { NUMBER($year, useGrouping: 0) }
}
    Gönderilecek: gelecekte bir zaman.
refusal-skipped-hour = Kaydedilmedi: { $zone } saat diliminde { $words } yok, saatler onu atlıyor.
    Gönderilecek: ondan önceki veya sonraki bir zaman ya da UTC zamanı.
refusal-doubled-hour = Kaydedilmedi: { $zone } saat diliminde { $words } iki kez geliyor.
    Olası zamanlar: { FULL($first) }  veya  { FULL($second) }

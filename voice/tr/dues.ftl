# Due words that are asked back.

refusal-doubtful-due = Henüz kaydedilmedi: “{ $words }” birden çok biçimde okunabilir.
    Kastedilen tarih düğmelerde; ya da komut kesin tarihle yeniden gönderilebilir.
refusal-recurring-due = Kaydedilmedi: “{ $words }” yinelenen bir tarih; burada tek tarih gerekir.
    Örnek: 25 Jul 12:00  veya  +48h
button-time = { FULL($at) }

# Settings of one person: language, time zone, quiet hours and duty.

help-settings = Dil, saat dilimi, bildirimsiz saatler, nöbet, haftalık özet
example-settings = zone { $example-zone }

settings-title = Ayarlarınız
settings-language = Dil: { $language }
settings-zone = Saat dilimi: { $zone } · şu an { $clock }
settings-quiet = Bildirimsiz saatler: { $hours }
settings-no-quiet = Bildirimsiz saatler: yok
settings-duty = Nöbette
settings-no-duty = Nöbette değil
settings-weekly = Haftalık özet: sonraki { FULL($at) }
settings-no-weekly = Haftalık özet: yok
settings-next = Düğme veya komut: /settings zone { $example-zone }

ask-zone = { $words }: hangi saat dilimi? Düğme veya başka bir şehir.

button-quiet = Bildirimsiz { $hours }
button-quiet-off = Her zaman bildirim
button-zone = { $zone } · { $clock }
button-duty-on = Nöbette
button-weekly = Özet: Pzt 09:00
button-weekly-off = Haftalık özet yok
button-duty-off = Nöbette değil

receipt-language = Dil: { $language }
receipt-zone = Saat dilimi: { $zone }. Orada saat şu an { $clock }.
receipt-quiet = Bildirimsiz saatler: { $quiet ->
    [off] yok
   *[other] { $quiet }
}
receipt-duty = { $duty ->
    [on] Nöbette
   *[off] Nöbette değil
}
receipt-weekly = { $weekly ->
    [off] Haftalık özet kapatıldı
   *[on] Haftalık özet özel sohbete gelir, sonraki { FULL($at) }
}

# Sayfalar hâlinde listeler ve takvim dosyası olarak son tarihler.

page-mark = Sayfa { $page } / { $pages } · toplam { $count }
button-previous = Önceki
button-next = Sonraki
button-calendar = Takvim

calendar-sent = Takvim dosyası olarak son tarihler, UTC: { $count }. Sonraki dosya bunun yerini alır.
calendar-nothing = Takvime konacak bir tarih yok.

# Groups: how a thread is set up, its entry card, and the question which group a command is for.

help-setup = Bu diziyi bir gruba bağlama

entry-title = { $group } · açıldı: { STAMP($at) }
entry-records = Bot yalnızca komutla veya düğmeyle girileni kaydeder. Konuşma kaydedilmez.
entry-hears = Bot yalnızca “/” ile başlayan satırları duyar.
entry-ladder = Son tarih özel sohbette bildirilir: maddeyle ilgilenene, yoksa irtibat noktasına · { $contacts } sonra irtibat noktasına da · { $heads } sonra heyet başkanlarına · { $lists } sonra kimseye, madde sekretarya ile arabulucunun listelerinde kalır
entry-no-names = Korunan kişilerin adları, koordinatlar ve telefon numaraları buraya yazılmaz.
entry-utc = Bütün saatler UTC’dir. Bu grubun eylem maddeleri, soruları ve cevapları grubun bütün üyelerine aynı biçimde görünür.

present = Akredite olanlar: { $counts }
present-count = { $kind ->
    [facilitator] Arabulucu
    [observer] Gözlemci
    [secretariat] Sekretarya
   *[party] { $delegation }
} { $count }

button-del = Heyet başkanları
button-pol = Siyasi
button-hum = İnsani
button-mil = Askerî

receipt-set-up = Dizi bağlandı: { $group }.

ask-group = Hangi grup için? Düğme veya komut: { $usage }

refusal-place-taken = Kaydedilmedi: burası zaten { $group-of } dizisi.
    Başka bir grup için /setup başka bir dizide gönderilir.
refusal-group-set-up-elsewhere = Kaydedilmedi: { $group-name } zaten başka bir yere bağlı.

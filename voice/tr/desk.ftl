# Sentences that belong to no single feature: general buttons, and reports of the desk on itself.

asked-in-private = Soru özel sohbetinize gönderildi.
answered-in-private = Özel sohbetinize gönderildi.
answered-whisper = Cevabı yalnızca siz görürsünüz: bu başlıkta ya da botla özel sohbetinizde.
report-pin = { $place }: botun mesaj sabitleme yetkisi yok. Grup kartı elle sabitlenir.
event-unreachable = { $label }: özel sohbete ulaşılamıyor. Bu kişiye gidecek mesajlar bekliyor.
event-reachable = { $label }: özel sohbete yeniden ulaşılabiliyor.
event-passed = O zamana kadar şu kayıtlarla ilgili beklenenler size gelir: { $refs }
    Görmek için: /my
event-comes = Şu kayıtlarla ilgili beklenenler artık size gelir: { $refs }
    Görmek için: /my
event-nobody = { $refs } · { $delegation }: özel sohbette hiç kimseye ulaşılamıyor. Mesajlar bekliyor.
event-nobody-left = { $refs } · { $delegation }: özel sohbette şu anda hiç kimseye ulaşılamıyor. Beklenenler, yeniden ulaşılabilen ilk kişiye gönderilir.
event-removed = Bot sohbetten çıkarıldı. Gruplar: { $groups }. Bu gruplara gidecek mesajlar bekliyor.
event-foreign = Bot, bu müzakereye ait olmayan bir sohbete eklendi ve sohbetten ayrıldı.
event-renamed = Bu dizinin adı değiştirildi. Dizi { $group-of } dizisi olarak kalır.
leaving = Bu bot yalnızca tek bir müzakereye hizmet eder ve sohbetten ayrılır. Hiçbir şey kaydedilmedi.
away-messages = Botun Telegram ile bağlantısının olmadığı süre: { FULL($since) } – { FULL($until) }. Telegram mesajları 24 saat saklar; bu sürede gönderilenlerin bir bölümü kaybolmuş olabilir: kartı veya bot cevabı bulunmayanlar yeniden gönderilebilir.
away-presses = Botun çalışmadığı süre: { FULL($since) } – { FULL($until) }. Bu sürede basılan düğmeler ulaşmamış olabilir.
away-lost = Botun Telegram ile bağlantısının olmadığı süre: { FULL($since) } – { FULL($until) }. Bu sürede gönderilenler kaybolmuş olabilir; yeniden gönderilebilir.
away-pressed = { HOUR($since) } – { CLOCK($until) } arasında basılan düğmeler ulaşmamış olabilir.
away-pressed-days = { STAMP($since) } – { STAMP($until) } arasında basılan düğmeler ulaşmamış olabilir.
away-type-report = Yapıldığını bildirmek için: /done { $ref }
away-type-answer = Cevap için: /reply { $ref } ve metin
away-type-mark = Görüldü olarak işaretlemek için: /seen { $ref }
away-type-reports = Yapıldığını bildirmek için: /done ve kaydın numarası. Cevap için: /reply, kaydın numarası ve metin.
clock-ahead = Botun çalıştığı sunucunun saati Telegram saatinden { $span } ileri. İkisi uyuşana kadar hiçbir şey kaydedilmez ve gönderilmez.
    Bu sürede gelen komutlar ve basılan düğmeler saklanır, sonra işlenir. Sunucu saatinin düzeltilmesi gerekiyor; bot ardından kendiliğinden devam eder.
clock-behind = Botun çalıştığı sunucunun saati Telegram saatinden { $span } geri. İkisi uyuşana kadar hiçbir şey kaydedilmez ve gönderilmez.
    Bu sürede gelen komutlar ve basılan düğmeler saklanır, sonra işlenir. Sunucu saatinin düzeltilmesi gerekiyor; bot ardından kendiliğinden devam eder.
clock-agrees = Botun çalıştığı sunucunun saati Telegram saatiyle yeniden uyuşuyor. Bekleyenler şimdi işleniyor.
receipt-received = Alındı: { PAST($at) }.
own-error = Kaydedilmedi: bottaki bir hata nedeniyle işlem yapılamadı.
    Sekretaryaya bildirildi. Komut daha sonra yeniden gönderilebilir.

button-words = { $words }
button-delegation = { $delegation }
button-correct = Düzelt
button-copy-ref = Kopyala: { $ref }
flood-duty = Bir dakika içinde { $label } tarafından kabul edilenden fazla satır gönderildi ({ $most }). Sınırı aşan satırlar kabul edilmez; { $label } bundan haberdar. Başkaları bundan etkilenmez.
flood-busy = { $group }: bir dakika içinde { $people } kişiden { $count } satır geldi; bir dizide en fazla { $most } satır kabul edilir. Sınırı aşan satırlar kabul edilmez; gönderenler bundan haberdar. Eşit payından az göndermiş olanların satırları kabul edilmeye devam eder.

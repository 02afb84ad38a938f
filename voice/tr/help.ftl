# Help and the manual. The help line of a command is in the file of the command's feature.

help-help = Burada yapılabilecekler

bot-about = Müzakerenin kayıtlarını tutar: eylem maddeleri, son tarihler, takip soruları ve duyurular. Yalnızca komutla veya düğmeyle girileni kaydeder; konuşmayı kaydetmez.
    Başlamak için: heyetinizin veya sekretaryanın verdiği bağlantı.
bot-about-short = Müzakerenin kayıtlarını tutar: yalnızca komutla veya düğmeyle girileni.

help-title = Gönderilebilecekler:
help-others = Ayrıca: { $commands }
help-more = Birden çok bot bulunan grupta komuttan sonra botun adı yazılır: /my@{ $username }
    Bir komutun ne yaptığı ve örneği: /help ve komutun adı.
help-example = Örneğin: { $usage }
example-ref = { $example-ref }
example-group = { $example-group }
example-help = action

where-anywhere = grupta veya özel sohbette
where-group = grupta
where-private = özel sohbette
kind-f = Takip sorusu (F) için
kind-n = Duyuru (N) için

manual-title = Komutlar
manual-about = Bota nelerin, kim tarafından ve nerede gönderilebileceği. Botun kendisi de aynı tanımlara göre çalışır; herkes kendi bölümünü /help ile görür.
manual-reading = Bir satır nasıl okunur
manual-notation = Köşeli parantez içinde: yazılmayabilecek olan. Dik çizgiyle ayrılmış: birkaçından biri. Büyük harfle: yerine değeri yazılacak olan.
manual-order = “cancel” gibi bir sözcük ile ilgili olduğu şey yer değiştirebilir: /remind cancel 2, /remind 2 cancel. Diğer dillerin sözcükleri de geçerlidir: отменить, скасувати, iptal.
manual-ref = kaydın numarası, { $example-ref }; grubun kendi dizisinde A1
manual-delegation = heyetin kodu, { $example-party }; birden çoğu birleştirilir, { $example-both }
manual-group = DEL, POL, HUM veya MIL
manual-when = zaman, { $example-day } 12:00, yarın 07:00 veya +24h, ardından “kadar”; dizide UTC, özel sohbette kendi saat dilimi
manual-length = süre: 1 hafta, 3 gün, 12 saat
manual-hour = UTC ile günün saati
manual-to = all (herkes), gruplar ({ $example-groups }), heyetler ({ $example-both }) veya görevler (heads)
manual-label = bir kişinin etiketi, { $example-label }
manual-number = listedeki numara
manual-page = listenin sayfası
manual-value = ayarlanacak değer
manual-menu = Menüdeki komutlar
manual-typed = Menüde bulunmayan komutlar
manual-twins = Her düğmenin aynı işi yapan bir komutu vardır.
manual-asks = tek başına gönderilirse gerisini sorar
manual-accredited = bütün akredite olanlar
manual-suspended = akreditasyonu askıda olanlar dahil bütün akredite olanlar
manual-everybody = akredite olsun olmasın herkes
manual-menus = Görevlere göre menüler
manual-menus-about = Bir sohbette en çok on komut. Sohbette birden çok grup varsa ve özel sohbette, tüm bu grupların ilk on komutudur.
manual-role = Görev
manual-chat = Sohbet
manual-ordered = Komutlar, bu sırayla
manual-rights = Kim ne yapabilir
manual-relations = Kişinin akredite olduğu gruplarda. Kendi: kendisinin ve heyetinin kayıtlarında. Hepsi: başkalarının kayıtlarında da. Komut bulunmayan işlem başka bir komutun parçasıdır veya hiçbir komutla yapılmaz.
manual-act = İşlem
right-own = kendi
right-any = hepsi

act-read = kayıtları ve listeleri okuma
act-settle-in = kendi ayarları ve botun sorularına cevap
act-ask-facilitator = arabulucuya özel soru
act-remind = kişisel hatırlatma
act-remind-thread = dizide hatırlatma
act-remind-members = heyet üyelerine hatırlatma
act-assign = bir heyet için eylem maddesi
act-answer = üstlenme, üstlenmeme, başka tarih; takip sorusuna cevap
act-report-done = gelişme ve yapıldı bildirimi
act-confirm-done = teyit, tarihi kabul etme
act-withdraw = kaydı geri çekme
act-correct = kaydı düzeltme
act-take-back = kendi işlemini geri alma
act-link = kayıtları bağlama
act-follow = takip sorusu
act-table = metin sunma
act-position = tutum
act-open-silence = sessizlik usulünü başlatma
act-propose-commitment = taahhüt önerme
act-confirm-commitment = taahhüdü teyit etme
act-state-stage = aşama, daha yüksek sayı önerisi, kapasite
act-declare-handover = teslimi beyan etme ve teslim alma
act-note-presence = teslimde hazır bulunma
act-hand-over-list = liste teslim etme ve alma
act-channel-list = liste iletme
act-answer-case = dosyanın durumu
act-verify-guardian = yasal temsilciyi doğrulama
act-propose-window = yerel ara önerme
act-confirm-window = yerel arayı teyit etme
act-state-readiness = yerel ara için hazırlık
act-report-incident = olay bildirimi
act-comment = not
act-propose-term = terim önerme
act-agree-term = terimi kabul etme
act-hold-session = oturumu açma ve kapatma
act-publish-notice = duyurular ve günlük özet
act-set-up = diziyi gruba bağlama
act-accredit = akreditasyon
act-export = kayıtları dışa aktarma
act-settle-parked = bekleyen mesajlar hakkında karar

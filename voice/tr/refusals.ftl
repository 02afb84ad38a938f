# Neyin kaydedilmediği, nedeni ve ne gönderileceği. Yalnızca gönderene söylenir.

refusal-not-understood = Kaydedilmedi: sözcükler bu komutun biçimine uymuyor.
    Gönderilecek: { $usage }
refusal-words-beyond = Kaydedilmedi: bu komut yalnızca kaydın numarasını alır. { $ref } sonrasındaki sözler geçerli olmazdı.
    Gönderilecek: { $usage }
refusal-unknown-command = Kaydedilmedi: böyle bir komut yok: /{ $command }.
    Gönderilecek: /help
refusal-hidden-characters = Kaydedilmedi: satırda görünmeyen karakterler var.
    Gönderilecek: elle yeniden yazılmış aynı komut.
refusal-no-text = Kaydedilmedi: metin yok.
    Gönderilecek: { $usage }
refusal-text-too-long = Kaydedilmedi: metindeki karakter sayısı { $length }, sınır { $limit }.
    Gönderilecek: daha kısa bir metin veya iki kayıt.
refusal-unknown-delegation = Kaydedilmedi: bu kodla bir heyet yok: { $code }.
    Olası kodlar: { $known }
refusal-unknown-group = Kaydedilmedi: bu kodla bir grup yok: { $code }.
    Olası kodlar: { $known }
refusal-unknown-role = Kaydedilmedi: orada böyle bir görev yok: { $role }.
    Olası görevler: { $known }
refusal-unknown-label = Kaydedilmedi: bu etiketle akreditasyon veya açık bağlantı yok: { $label }.
    Gönderilecek: /accredit
refusal-unknown-ref = Kaydedilmedi: böyle bir kayıt yok: { $ref }.
    En yakınları: { $nearest }
refusal-unknown-ref-alone = Kaydedilmedi: böyle bir kayıt yok: { $ref }.
    Var olanların listesi: /my veya /status
refusal-unknown-zone = Kaydedilmedi: böyle bir saat dilimi yok: { $zone }.
    Gönderilecek: /settings zone Europe/Istanbul
refusal-unknown-language = Kaydedilmedi: botta bu dil yok: { $language }.
    Olası diller: { $known }
refusal-unread-quiet-hours = Kaydedilmedi: bildirimsiz saatler olarak okunamadı: { $words }.
    Gönderilecek: /settings quiet 20:00-05:00
refusal-no-due = Kaydedilmedi: zaman yok.
    Gönderilecek: { $usage }
refusal-unread-due = Kaydedilmedi: zaman okunamadı: { $words }.
    Gönderilecek: 25 Jul 12:00  veya  +48h  veya  Fri 12:00  veya  without delay
refusal-ambiguous-date = Kaydedilmedi: { $words } tarihi iki türlü okunabilir.
    Gönderilecek: { $first } 12:00  veya  { $second } 12:00
refusal-hour-twenty-four = Kaydedilmedi: 24:00 aynı anda iki güne aittir.
    Gönderilecek: { $before }  veya  { $after }
refusal-past-due = Kaydedilmedi: zaman geçti, { FULL($at) }.{ $year ->
    [0] {""}
   *[other] {" "}Başka bir yıl kastediliyorsa tarihle birlikte yazılır: { NUMBER($year, useGrouping: 0) }
}
    Gönderilecek: gelecekte bir zaman.
refusal-skipped-hour = Kaydedilmedi: { $zone } saat diliminde { $words } yok, saatler onu atlıyor.
    Gönderilecek: ondan önceki veya sonraki bir zaman ya da UTC zamanı.
refusal-doubled-hour = Kaydedilmedi: { $zone } saat diliminde { $words } iki kez geliyor.
    Olası zamanlar: { FULL($first) }  veya  { FULL($second) }
refusal-contains-coordinates = Kaydedilmedi: metinde koordinat var.
    Yer, ek haritadaki işaretiyle anılır, örneğin “Point K”.
refusal-contains-phone = Kaydedilmedi: metinde telefon numarası var.
    İrtibat noktası heyeti ve göreviyle anılır.
refusal-contains-email = Kaydedilmedi: metinde e-posta adresi var.
    İrtibat noktası heyeti ve göreviyle anılır.
refusal-holds-file = Kaydedilmedi: bot dosya almaz.
    Listeler mutabık kalınan kanaldan iletilir; buradaki dosya silinmelidir.
refusal-not-accredited = Bu botta akreditasyon yok.
refusal-not-accredited-here = Kaydedilmedi: { $group-in } akreditasyonunuz yok.
    Akreditasyonu kendi heyetiniz veya sekretarya verir.
refusal-suspended = Kaydedilmedi: akreditasyonunuz askıda.
    Sorular için: heyet başkanınız veya sekretarya.
refusal-may-not = Kaydedilmedi: bu komut görevinize dahil değil.
    Görevinize ait komutlar: /help
refusal-secretariat-only = Kaydedilmedi: bunu sekretarya yapar.
    Komutlarınız: /help
refusal-heads-only = Kaydedilmedi: bunu heyet başkanı veya yardımcısı yapar.
    Sorular için: heyet başkanınız.
refusal-other-delegation = Bu, { $delegations-to } yöneliktir.
popup-other-delegation = Bu düğme { $delegations-to } yöneliktir.
refusal-accredited-by-their-own = { $delegation-kind ->
    [party] Kaydedilmedi: { $delegation } üyelerinin akreditasyonu { $delegation-by } yapılır.
   *[other] Kaydedilmedi: { $delegation-of } akreditasyonu sekretarya tarafından yapılır.
}
refusal-heads-thread-only = Kaydedilmedi: taraflardan DEL grubunda yalnızca heyet başkanları ve yardımcıları bulunur.
    Gönderilecek: DEL olmadan aynı komut.
refusal-group-not-set-up = Kaydedilmedi: bu grup henüz kurulmadı.
    Önce sekretarya grubun dizisinde /setup gönderir.
refusal-group-not-open = Kaydedilmedi: { $group-name } henüz açılmadı.
    İki heyet de görev tanımını teyit edince açılır.
refusal-which-group = Kaydedilmedi: neyin kastedildiği belli değil.
    Gönderilecek: { $usage }
refusal-place-taken = Kaydedilmedi: burası zaten { $group-of } dizisi.
    Başka bir grup için /setup başka bir dizide gönderilir.
refusal-group-set-up-elsewhere = Kaydedilmedi: { $group-name } zaten başka bir yere bağlı.
refusal-in-group-only = Kaydedilmedi: ilgili grubun dizisinde gönderilir: /{ $command }.
refusal-in-private-only = Kaydedilmedi: botla özel sohbette gönderilir: /{ $command }.
refusal-out-of-reach = Kaydedilmedi: size özel sohbetten ulaşılamıyor.
    Gönderilecek: botla özel sohbette “Başlat” düğmesinden sonra aynısı.
refusal-link-used = Bu bağlantı kullanıldı.
refusal-link-expired = Bu bağlantının son geçerliliği: { FULL($at) }.
    Yeni bağlantıyı, bunu veren kişi verir.
refusal-link-revoked = Bu bağlantı geri alındı.
refusal-link-unknown = Bot bu bağlantıyı tanımıyor.
    Yeni bağlantıyı, bunu veren kişi verir.
refusal-already-accredited = Kaydedilmedi: akreditasyonunuz zaten var: { $label }.
refusal-own-accreditation = Kaydedilmedi: kişi kendi akreditasyonunu değiştirmez.
    Sorular için: başka bir heyet başkanı veya sekretarya.
refusal-label-taken = Kaydedilmedi: bu etiket kullanılıyor: { $label }.
    Gönderilecek: as sözcüğünden sonra başka bir etiket.
refusal-already-accepted = Zaten üstlenildi, { CLOCK($at) }
refusal-already-declined = Zaten üstlenilmedi olarak kaydedildi, { CLOCK($at) }
refusal-already-reported = Yapıldığı zaten bildirildi, { CLOCK($at) }
refusal-already-closed = Zaten kapatıldı, { STAMP($at) }
refusal-already-withdrawn = Zaten geri çekildi, { STAMP($at) }
refusal-not-accepted = Kaydedilmedi: üstlenilmesi henüz bekleniyor: { $ref }.
    Gönderilecek: /accept { $ref }
refusal-not-reported = Kaydedilmedi: yapıldığı henüz bildirilmedi: { $ref }.
refusal-no-date-asked = Kaydedilmedi: yeni tarih istenmedi: { $ref }.
refusal-replaced = Kaydedilmedi: kart o zamandan beri değişti: { $ref }.
    Geçerli düğmeler yeni karttadır.
refusal-button-unknown = Kaydedilmedi: bu düğme artık geçerli değil.
    Gönderilecek: /my veya numarayla /show
refusal-nothing-to-correct = Kaydedilmedi: { $ref }. Kaydı yapan { $minutes } dakika içinde, başkası işlem yapmadıkça düzeltebilir.
refusal-nothing-asked = Kaydedilmedi: bot şu anda bir şey sormuyor.
    Gönderilecek: /help
refusal-already-entered = Zaten kaydedildi, { CLOCK($at) }
refusal-entered-before = Zaten kaydedildi, { CLOCK($at) }. Vazgeçmenin artık etkisi yok.
    Değiştirmek için gönderilecek: { $command ->
        [action] numarasıyla /correct (10 dakika), sonra /withdraw
        [date] yeniden /date veya /my
        [remind] /remind list
        [assign] yeniden /assign
        [link] /unlink
       *[other] /my
    }
refusal-already-dropped = Vazgeçildi, { CLOCK($at) }: hiçbir şey kaydedilmedi.
    Yeniden başlamak için gönderilecek: /{ $command }
refusal-nothing-parked = Kaydedilmedi: bu numarayla bekleyen bir şey yok: { $number }.
    Gönderilecek: /parked
refusal-no-such-reminder = Kaydedilmedi: bu numarayla hatırlatmanız yok: { $number }.
    Gönderilecek: /remind list

form-edited = Mesajı değiştirmek kaydedileni değiştirmez. Gönderilecek: yeni bir komut.
form-forwarded = Kaydedilmedi: iletilen komutlar yürütülmez.
    Gönderilecek: sizin yazdığınız komut.
form-via-bot = Kaydedilmedi: başka bir bot aracılığıyla gönderilen komutlar yürütülmez.
    Gönderilecek: sizin yazdığınız komut.
form-anonymous = Kaydedilmedi: bot kimin yazdığını göremiyor.
    Gönderilecek: yönetici anonimliği kapatıldıktan sonra aynı komut.
form-caption = Kaydedilmedi: resim veya dosya altındaki komut yürütülmez.
    Gönderilecek: ayrı metin olarak komut.
form-delayed = Kaydedilmedi: zamanlanmış mesaj yürütülmez.
    Komuta hâlâ gerek varsa şimdi gönderilebilir.
form-stale = Kaydedilmedi: { STAMP($at) } tarihli komutunuz bota bir süre sonra ulaştı.
    Hâlâ gerek varsa yeniden gönderilebilir.
form-talk = Bot yalnızca komutları ve kendi sorularına verilen cevapları kaydeder; konuşma saklanmaz.
    Gönderilecek: /help

not-recorded-here = Kaydedilmedi. Nedeni, “Başlat” düğmesinden sonra botla özel sohbette görülür.
stranger-group = Bu grupta akreditasyon yok.
stranger-private = Bu botta akreditasyon yok. Akreditasyon bağlantısını heyetiniz veya sekretarya verir.
stranger-duty = Akreditasyonsuz bir komut { $group-in } gönderildi. Hiçbir şey kaydedilmedi.

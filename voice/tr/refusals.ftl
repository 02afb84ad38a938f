# General refusals: what was not recorded, why, and what to send. Only the sender sees them.
# Refusals that belong to one feature are in the file of that feature.

# A refusal begins with the first of these; another takes its place where it says more.
lead-refused = Kaydedilmedi:
lead-refused-line = Kaydedilmedi ({ $line }):
lead-refused-late = Kaydedilmedi ({ $line }, gönderildi: { PAST($at) }):
lead-unshown = Gösterilmedi:
lead-unshown-line = Gösterilmedi ({ $line }):
lead-unshown-late = Gösterilmedi ({ $line }, gönderildi: { PAST($at) }):
line-answer = mesajınız

popup-other-delegation = Bu düğme { $delegations-to } yöneliktir.

form-edited = Mesajı değiştirmek kaydedileni değiştirmez. Yeni bir komut gerekir.
form-edited-unread = Bu mesajdan hiçbir şey kaydedilmedi; mesajdaki değişiklik okunmaz.
    Gönderilecek: yeni bir komut.
form-forwarded = Kaydedilmedi: iletilen komutlar yürütülmez.
    Komutun elle yazılması gerekir.
form-via-bot = Kaydedilmedi: başka bir bot aracılığıyla gönderilen komutlar yürütülmez.
    Komutun elle yazılması gerekir.
form-anonymous = Kaydedilmedi: bot kimin yazdığını göremiyor.
    Yönetici anonimliği kapatıldıktan sonra komut yeniden gönderilebilir.
form-caption = Kaydedilmedi: resim veya dosya altındaki komut yürütülmez.
    Komut ayrı metin olarak gönderilebilir.
form-delayed = Kaydedilmedi: zamanlanmış mesaj yürütülmez.
    Komuta hâlâ gerek varsa şimdi gönderilebilir.
refusal-stale = Kaydedilmedi: { STAMP($at) } tarihli komutunuz bota bir süre sonra ulaştı.
    Hâlâ gerek varsa yeniden gönderilebilir.
formal-waits = Alındı: { STAMP($at) }. Bot başladıktan sonra günlük denetleniyor, ardından bu kaydedilir. Yeniden göndermek gerekmez.
form-talk = Bot yalnızca komutları ve kendi sorularına verilen cevapları kaydeder; konuşma saklanmaz.
    Komut: /help

not-recorded-here = Kaydedilmedi. Nedeni, “Başlat” düğmesinden sonra botla özel sohbette görülür.
stranger-group = Bu grupta akredite değilsiniz.
stranger-private = Akredite değilsiniz. Akreditasyon bağlantısını heyetiniz veya sekretarya verir.
stranger-duty = { $group-in } akredite olmayan biri komut gönderdi. Hiçbir şey kaydedilmedi.

refusal-not-understood = Kaydedilmedi: sözcükler bu komutun biçimine uymuyor.
    Örneğin: { $usage }
refusal-words-beyond = Kaydedilmedi: bu komut yalnızca kaydın numarasını alır. { $ref } sonrasında yazılanlar işleme alınmaz.
    Komut: { $usage }
refusal-unfit-step = Kaydedilmedi: satırdaki öteki sözcükler /{ $command } { $word } adımına uymuyor. Hiçbir şey değişmedi.
    Örneğin: { $usage }
refusal-second-entry = Kaydedilmedi: bir komut tek bir kayıt içindir; satırda iki kayıt var: { $ref }, { $other }.
    Ayrı ayrı gönderilir: /{ $command } { $ref } … ve /{ $command } { $other } …
refusal-unknown-command = Kaydedilmedi: böyle bir komut yok: /{ $command }.
    Komut: /help
refusal-unknown-command-near = Kaydedilmedi: böyle bir komut yok: /{ $command }.
    En yakını: /{ $nearest }. Tüm komutlar: /help
refusal-unknown-word = Kaydedilmedi: /{ $command } komutunda “{ $word }” sözcüğü yok.
    Bunlardan biri olabilir: { $known }
refusal-unknown-word-near = Kaydedilmedi: /{ $command } komutunda “{ $word }” sözcüğü yok. En yakını: { $nearest }.
    Bunlardan biri olabilir: { $known }
refusal-hidden-characters = Kaydedilmedi: satırda görünmeyen karakterler var.
    Komutun elle yeniden yazılması gerekir.
refusal-no-text = Kaydedilmedi: metin yok.
    Örneğin: { $usage }
refusal-text-too-long = Kaydedilmedi: metindeki karakter sayısı { $length }, sınır { $limit }.
    Daha kısa bir metin veya iki kayıt gerekir.
refusal-too-many-lines = Kaydedilmedi: metindeki satır sayısı { $count }, sınır { $limit }.
    Gönderilecek: daha az satır veya iki kayıt.
refusal-reply-not-read = Kaydedilmedi: yanıtlanan mesaj başka bir sohbette, bot onu okumaz.
    Gereken bölüm alıntılanabilir veya gönderilecek: { $usage }
refusal-unknown-delegation = Kaydedilmedi: bu kodla bir heyet yok: “{ $code }”.
    Olası kodlar: { $known }
refusal-names-person = Kaydedilmedi: { $label } bir heyet değil. Burada kişi değil, heyet anılır.
    Olası kodlar: { $known }
refusal-no-exceptions = Kaydedilmedi: bot istisna okumaz (“{ $words }”).
    Gönderilecek: muhatapların her birinin anıldığı aynı komut.
refusal-one-addressee = Kaydedilmedi: hatırlatma tek bir gruba veya tek bir heyete gönderilir.
    Her biri için ayrı komut gönderin.
refusal-unknown-group = Kaydedilmedi: bu kodla bir grup yok: { $code }.
    Olası kodlar: { $known }
refusal-unknown-ref = Kaydedilmedi: böyle bir kayıt yok: { $ref }.
    En yakınları: { $nearest }
refusal-unknown-ref-alone = Kaydedilmedi: böyle bir kayıt yok: { $ref }.
    Var olanların listesi: /my veya /status
refusal-other-kind = Kaydedilmedi: { $ref } bir { $kind }; /{ $command } komutu { $kinds } içindir.
    Gönderilebilir: { $lines }
refusal-unknown-language = Kaydedilmedi: botta bu dil yok: { $language }.
    Olası diller: { $known }
refusal-contains-coordinates = Kaydedilmedi: metinde koordinat var.
    Yer, ek haritadaki işaretiyle anılır, örneğin “Point K”.
refusal-contains-phone = Kaydedilmedi: metinde telefon numarası var.
    İrtibat noktası heyeti ve göreviyle anılır.
refusal-contains-email = Kaydedilmedi: metinde e-posta adresi var.
    İrtibat noktası heyeti ve göreviyle anılır.
refusal-holds-file = Kaydedilmedi: bot dosya almaz.
    Listeler mutabık kalınan kanaldan iletilir; buradaki dosya silinmelidir.
refusal-not-accredited = Akredite değilsiniz.
refusal-not-accredited-here = Kaydedilmedi: { $group-in } akredite değilsiniz.
    Akreditasyonu kendi heyetiniz veya sekretarya verir.
refusal-suspended = Kaydedilmedi: akreditasyonunuz askıda.
    Sorular için: heyet başkanınız veya sekretarya.
refusal-may-not = Kaydedilmedi: bu komut görevinize dahil değil.
    Gönderebilecekleriniz: { $commands }
refusal-secretariat-only = Kaydedilmedi: bunu sekretarya yapar.
    Gönderebilecekleriniz: { $commands }
refusal-heads-only = Kaydedilmedi: bunu heyet başkanı veya yardımcısı yapar.
    Sorular için: { $kind ->
        [party] heyet başkanınız
       *[other] sekretarya
    }. Gönderebilecekleriniz: { $commands }
refusal-other-delegation = Kaydedilmedi: bu, { $delegations-to } yöneliktir.
refusal-group-not-set-up = Kaydedilmedi: bu grup henüz kurulmadı.
    Önce sekretarya grubun dizisinde /setup gönderir.
refusal-group-not-open = Kaydedilmedi: { $group-name } henüz açılmadı.
    İki heyet de görev tanımını teyit edince açılır.
refusal-which-group = Kaydedilmedi: neyin kastedildiği belli değil.
    Örneğin: { $usage }
refusal-in-group-only = Kaydedilmedi: ilgili grubun dizisinde gönderilir: /{ $command }.
refusal-in-private-only = Kaydedilmedi: botla özel sohbette gönderilir: /{ $command }.
refusal-replaced = Kaydedilmedi: kart o zamandan beri değişti: { $ref }.
    Geçerli düğmeler kartın güncel hâlindedir.
refusal-lines-beyond = Kaydedilmedi: bir dakika içinde sizden kabul edilenden fazla satır geldi ({ $most }). Şimdi gelecek satırlar da kabul edilmez.
    Bir dakika sonra, hâlâ gerekli olanı yeniden göndermek gerekir.
refusal-presses-beyond = Kaydedilmedi: bir dakika içinde sizden kabul edilenden fazla düğme basışı geldi ({ $most }).
    Bir dakika sonra yeniden basılabilir.
refusal-group-busy = Kaydedilmedi: bir dakika içinde bu diziye kabul edilenden fazla satır geldi ({ $most }). Şimdi gelecek satırlar da kabul edilmez.
    Bir dakika sonra, hâlâ gerekli olanı yeniden göndermek gerekir.
refusal-changed-since = Kaydedilmedi: satırınız gönderildikten sonra değişti: { $ref }, { STAMP($at) }.
    Önce okumak, sonra yeniden göndermek gerekir: /show { $ref }
refusal-just-changed = Kart az önce değişti. Önce karta bakmak, sonra yeniden basmak gerekir.
refusal-button-unknown = Kaydedilmedi: bu düğme artık geçerli değil.
    Komut: /my veya numarayla /show
refusal-nothing-to-take-back = Kaydedilmedi: { $ref } için geri alınabilecek bir işleminiz yok.
    On dakika içinde, ardından başka işlem yapılmadıysa, üstlenmenizi, yapıldı bildiriminizi, teyidinizi ve bir duyurudaki görüldü işaretinizi geri alabilirsiniz.
refusal-not-yours = Kaydedilmedi: { $ref } için son işlem başka bir kişiye aittir.
    Onu yalnızca o kişi geri alabilir.
refusal-acted-since = Kaydedilmedi: { $ref } için sonradan başka işlem yapıldı, bu yüzden geri alınamaz.
refusal-too-late-to-take-back = Kaydedilmedi: { $ref } için yapılan işlem { $minutes } dakika içinde geri alınabilir.
refusal-already-taken-back = Zaten geri alındı, { PAST($at) }

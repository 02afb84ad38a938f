# People: accreditation links, a person's own card, and the roster of accredited people.

help-start = Akreditasyon bağlantısını açma veya kartınızı görme
help-accredit = Akreditasyon verme ve akredite olanları görme
help-accredit-own = Kendi heyetinizde akreditasyon ve listesi
example-accredit = { $example-party } delegate { $example-group } as { $example-label }
example-label = { $example-label }

# Outside the parties, the role repeats the name of the delegation, so it is left out.
standing = { $delegation-kind ->
    [party] { $role }, { $delegation }
   *[other] { $delegation }
}
invitation-title = { $label }: { $standing }
invitation-groups = Gruplar: { $groups }
invitation-typed = Veya bota gönderilecek: /start { $code }
invitation-until = Tek kullanımlık, son geçerlilik: { FULL($at) }.
own-title = { $label }: { $standing }
own-groups = Gruplar: { $groups }
own-records = Bot yalnızca komutla veya düğmeyle girileni kaydeder. Konuşma kaydedilmez.
    Korunan kişilerin adları, koordinatlar ve telefon numaraları buraya yazılmaz.
    Telegram ve botun işletmecisi burada yazılanları teknik olarak okuyabilir.
own-settings = Dil: { $language } · saat dilimi: { $zone }
own-settings-clock = Dil: { $language } · saat dilimi: { $zone }, şu an { $clock }
own-next = Burada yapılabilecekler: /help. Dil, saat dilimi ve bildirimsiz saatler: /settings
accredited = Akreditasyon: { $label }, { $standing }
accreditation-suspend = Akreditasyon askıya alındı: { $label }, { $standing }
accreditation-reinstate = Akreditasyon yeniden açıldı: { $label }, { $standing }
accreditation-revoke = Akreditasyon iptal edildi: { $label }, { $standing }
contact-nobody = { $delegation }: { $group-in } şu an irtibat noktası yok.
    Akredite etmek için: { $usage }
vacant-head = { $delegation }: şu an heyet başkanı da yardımcısı da yok.
    Sekretarya şununla akredite eder: { $usage }
vacant-duty = Sekretaryada şu an görevli kimse yok.
    Akredite etmek için: { $usage }
own-suspend = Akreditasyonunuz askıya alındı.
    Sorular için: heyet başkanınız veya sekretarya.
own-reinstate = Akreditasyonunuz yeniden açıldı.
own-revoke = Akreditasyonunuz iptal edildi.
    Sorular için: heyet başkanınız veya sekretarya.
roster-title = Akreditasyon
roster-standing = { $delegation-kind ->
    [party] { $delegation } · { $role }
   *[other] { $delegation }
}
roster-member = { $label } · { $standing } · { $groups }{ $state ->
    [suspended] {" "}· askıda
    [unreachable] {" "}· özel sohbete ulaşılamıyor
   *[active] {""}
}
roster-link = { $label } · { $standing } · { $groups } · bağlantının son geçerliliği: { STAMP($at) }
roster-next = Yeni akreditasyon: /accredit { $example-party } delegate { $example-group } as { $example-label }
    Askıya alma, yeniden açma, iptal: düğme veya /accredit suspend { $example-label }

button-copy-link = Bağlantıyı kopyala
button-suspend = Askıya al: { $label }
button-reinstate = Yeniden aç: { $label }
button-revoke = İptal et: { $label }

receipt-suspend = { $label }: akreditasyon askıya alındı.
receipt-reinstate = { $label }: akreditasyon yeniden açıldı.
refusal-not-suspended = Kaydedilmedi: hiçbir şey değişmedi, çünkü { $label } akreditasyonu askıda değil.
refusal-already-suspended = Kaydedilmedi: hiçbir şey değişmedi, çünkü { $label } akreditasyonu zaten askıda.
receipt-revoke = { $label }: akreditasyon iptal edildi.
receipt-link-revoked = { $label }: bağlantı iptal edildi.

refusal-unknown-role = Kaydedilmedi: orada böyle bir görev yok: { $role }.
    Olası görevler: { $known }
refusal-unknown-label = Kaydedilmedi: bu etiketle ne akreditasyon ne de geçerli bağlantı var: { $label }.
    Komut: /accredit
refusal-accredited-by-their-own = { $delegation-kind ->
    [party] Kaydedilmedi: { $delegation } üyelerinin akreditasyonu { $delegation-by } yapılır.
   *[other] Kaydedilmedi: { $delegation-of } akreditasyonu sekretarya tarafından yapılır.
}
refusal-heads-thread-only = Kaydedilmedi: taraflardan DEL grubunda yalnızca heyet başkanları ve yardımcıları bulunur.
    Komut DEL olmadan gönderilir.
refusal-out-of-reach = Kaydedilmedi: size özel sohbetten ulaşılamıyor.
    Botla özel sohbette “Başlat” düğmesi gerekir; sonra komut yeniden gönderilebilir.
refusal-link-used = Bu bağlantı kullanıldı.
refusal-link-expired = Bu bağlantının son geçerliliği: { FULL($at) }.
    Yeni bağlantıyı, bunu veren kişi verir.
refusal-link-revoked = Bu bağlantı iptal edildi.
refusal-link-unknown = Bot bu bağlantıyı tanımıyor.
    Yeni bağlantıyı, bunu veren kişi verir.
refusal-already-accredited = Kaydedilmedi: akreditasyonunuz zaten var: { $label }.
refusal-own-accreditation = Kaydedilmedi: kimse kendi akreditasyonunu değiştiremez.
    Sorular için: başka bir heyet başkanı veya sekretarya.
refusal-label-taken = Kaydedilmedi: bu etiket kullanılıyor: { $label }.
    as sözcüğünden sonra başka bir etiket gerekir.
refusal-label-unfit = Kaydedilmedi: bu etiket kullanılamaz: { $label }.
    Etiket { $code }- ile başlar ve tek bir alfabeyle yazılır. Başka bir heyetin, bir grubun ya da başka bir görevin adını taşımaz. Örneğin: { $example }

# Texts: proposals, positions of the parties, silence and packages. Only refusals so far.

refusal-unbalanced = Kaydedilmedi: bir köşeli parantezin eşi yok.
    Parantezi kapatmak veya kaldırmak, sonra metni yeniden göndermek gerekir.
refusal-same-text = Kaydedilmedi: bunlar { $ref } için { $number }. metin sürümünün sözleri.
refusal-version-passed = Kaydedilmedi: { $ref } · { STAMP($at) } itibarıyla { $number }. metin sürümü geçerli; satırınız { $seen }. sürüm içindi.
    Önce okumak, sonra yeniden göndermek gerekir: /show { $ref }
refusal-words-changed = Kaydedilmedi: { $ref } · { STAMP($at) } itibarıyla metin başka; satırınız önceki metin içindi.
    Önce okumak, sonra yeniden göndermek gerekir: /show { $ref }
refusal-not-in-state = Kaydedilmedi: { $ref } · { $state ->
    [adopted] kabul edildi
    [withdrawn] geri çekildi
    [lapsed] hükmünü yitirdi
    [deferred] ertelendi
    [agreed-ad-referendum] ad referendum kabul edildi
    [provisionally-agreed] geçici olarak kabul edildi
    [shown] non-paper
    [erased] non-paper, artık saklanmıyor
   *[tabled] sunuldu
}, { STAMP($at) }.
    { $state ->
    [adopted] Yeni bir metin şöyle sunulur: /propose …
    [withdrawn] Yeni bir metin şöyle sunulur: /propose …
    [lapsed] Yeni bir metin şöyle sunulur: /propose …
   *[other] Örneğin: /show { $ref }
}
refusal-authors-only = Kaydedilmedi: { $ref } · bu, { $delegations-to } yöneliktir.
refusal-position-by-head = Kaydedilmedi: { $ref } · tutumu heyet başkanı veya yardımcısı girer.
refusal-not-a-party = Kaydedilmedi: tutumları yalnız taraflar girer.
    Görüş eklemek için: /note { $ref } …
refusal-no-statement = Kaydedilmedi: beyan yok.
    Örneğin: /position { $ref } statement …
refusal-agrees-alone = Kaydedilmedi: kabul sözünden sonra başka sözler var ve bunlar kabulü sınırlayabilir.
    Örneğin: /position { $ref } agree  veya  /position { $ref } statement …
refusal-no-until = Kaydedilmedi: ad referendum için bir zaman gerekir.
    Örneğin: /position { $ref } adref until { $example-day } 18:00
refusal-until-beyond = Kaydedilmedi: ad referendum kabul en çok { $count } gün içinde teyit edilir.
    Örneğin: /position { $ref } adref until { $example-day } 18:00
refusal-offer-stands = Kaydedilmedi: { $ref } · temel olarak bir metin önerildi, henüz yanıtlanmadı.
    Heyet başkanları yanıtlar veya arabulucu geri çeker: /withdraw { $ref }
refusal-no-offer = Kaydedilmedi: { $ref } · temel olarak önerilen bir metin yok.
    Örneğin: /show { $ref }
refusal-facilitators-text-only = Kaydedilmedi: non-paper metinlerini arabulucu sunar.
refusal-no-package = Kaydedilmedi: { $ref } hiçbir pakette yer almıyor.
refusal-silence-switched-off = Kaydedilmedi: bu botun ayarlarında sessizlik usulü yok.
    Çıkarılması gereken: silence { $codes }
refusal-no-silence-here = Kaydedilmedi: bu botun ayarlarında sessizlik usulü yok.
    Tutumlar açıkça girilir: /position { $ref }
refusal-silence-not-admitted = Kaydedilmedi: { $group-of } görev tanımında sessizlik usulü öngörülmüyor.
refusal-silence-needs-session = Kaydedilmedi: sessizlik usulü bir oturum açıkken başlatılır.
    Örneğin: /session open
refusal-silence-by-facilitator = Kaydedilmedi: sessizlik usulünü arabulucu, arabulucu yoksa sekretarya başlatır ve kaldırır.
refusal-silence-barred = Kaydedilmedi: köşeli parantezli yerler varken sessizlik usulü başlatılmaz. Köşeli parantezli yerler: { $count }
refusal-silence-barred-by-objection = Kaydedilmedi: itiraz varken sessizlik usulü başlatılmaz. İtiraz: { $delegations }
refusal-silence-barred-by-referendum = Kaydedilmedi: ad referendum kabul varken sessizlik usulü başlatılmaz. Teyit bekleniyor: { $delegations }
refusal-silence-barred-by-validity = Kaydedilmedi: { $ref } · metnin geçerliliği { STAMP($at) } itibarıyla biter, sessizlik usulü ise daha sonra biterdi.
refusal-silence-too-short = Kaydedilmedi: sessizlik usulü en az { $count } saat sürer.
    Örneğin: /propose { $ref } silence until { $example-later } 12:00
refusal-under-silence = Kaydedilmedi: { $ref } · sessizlik usulü sürüyor, sonu: { STAMP($at) }.
    Örneğin: /show { $ref }
refusal-no-silence = Kaydedilmedi: { $ref } sessizlik usulünde değil.
    Örneğin: /show { $ref }
refusal-silence-ended = Kaydedilmedi: { $ref } · sessizlik usulü bu satır gönderilmeden önce sona erdi: { STAMP($at) }. Sonucu ayrıca bildirilecek.
refusal-silence-over = Kaydedilmedi: sessizlik usulü sona erdi: { STAMP($at) }. { $decision } kabul edildi.
    Değiştirmek için yeni bir metin sunulur: /propose …

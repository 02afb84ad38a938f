# Follow-ups: questions about an entry. Questions and answers are shown in block quotes.
# In Turkish, no suffix is added to a variable, because its form depends on the inserted word.

help-follow = Bir kayda ilişkin, belirli zamanda yöneltilecek takip sorusu
help-reply = Heyetiniz adına takip sorusuna cevap
example-follow = { $example-ref } { $example-both }: { $example-later } 09:00 Aradaki 2 fark nasıl açıklanıyor?
example-reply = { $example-question } 10 satır ayrı bir ektedir.

followup-title = { $ref } · { $state ->
    [scheduled] takip sorusu, { $about } · planlandı
    [closed] takip sorusu, { $about } · kapatıldı
    [ended] takip sorusu, { $about } · kapatıldı
    [withdrawn] takip sorusu, { $about } · geri çekildi
   *[asked] takip sorusu, { $about }
}
followup-answer = { $delegation } · { STAMP($at) }
followup-no-answer = { $delegation } · cevap girilmedi
followup-coming = { $delegations } · sorulacağı zaman: { FULL($at) }
followup-entered = Kaydeden: { $delegation }, { STAMP($at) }
followup-asked = Soran: { $delegation }, { STAMP($at) }
followup-daily = { $about } kapatılana kadar her gün sorulur · sonraki: { FULL($next) }
followup-weekly = { $about } kapatılana kadar her hafta sorulur · sonraki: { FULL($next) }
followup-closed = Tüm cevaplar girildi: { STAMP($at) }
followup-closed-one = Cevap girildi: { STAMP($at) }
followup-ended = Birlikte kapatıldı: { $about }, { STAMP($at) }
followup-withdrawn = Geri çekildi: { STAMP($at) }
followup-about = İlgili kayıt, { $about }:
followup-next = Cevap için: düğme, bu mesaja cevap veya /reply { $ref } ve metin.
followup-again-title = { $ref } · cevap girilmedi
followup-again-title-lost = { $ref } · soru yineleniyor
followup-again = { $delegations } · sorulduğu zaman: { FULL($at) }
list-followup = { $ref } · { $about } · { $delegations } · { FULL($at) }
list-coming = { $ref } · { $about } · { $delegations } · { $often ->
    [daily] her gün, sonraki: { FULL($at) }
    [weekly] her hafta, sonraki: { FULL($at) }
   *[once] { FULL($at) }
}
status-unanswered = Cevap girilmedi

told-answered = { $ref } · cevaplayan: { $delegation }
told-question-withdrawn = { $ref } · soruyu geri çeken: { $delegation }
told-question-ended = { $ref } · soru { $about } ile birlikte kapatıldı

button-reply = Cevapla
button-withdraw-question = Geri çek
button-accountable = Tüm sorumlular

receipt-follow = { $ref }: kaydedildi. { $delegations }: sorulacağı zaman { FULL($at) }.
receipt-follow-corrected = { $ref }: düzeltildi. { $delegations }: sorulacağı zaman { FULL($at) }.
receipt-follow-withdrawn = { $ref }: geri çekildi.
receipt-reply = { $ref }: cevap kaydedildi, { PAST($at) }.

ask-follow-ref = Hangi kayıt hakkında? Kayıt numarası (düğme veya mesaj).
ask-follow-delegations = Kime sorulacak? Heyet düğmesi veya kodlar.
    Örneğin: { $example-both }
ask-follow-question = Soru nedir? Metin, en çok 500 karakter.
ask-follow-when = Ne zaman sorulacak? Düğme veya zaman.
    Örneğin: { $example-later } 09:00  veya  her gün 09:00  veya  her pazartesi 09:00
preview-follow-ref = { $ref }
preview-follow-delegations = Muhatap: { $delegations }
preview-follow-delegations-none = Muhatap: kaydın tüm sorumluları
preview-follow-when = Sorulacağı zaman: { FULL($when) }
ask-reply-ref = Hangi sorunun cevabı? Kayıt numarası (düğme veya mesaj).
ask-reply-note = Heyetinizin cevabı nedir? Metin mesajla gönderilir.
preview-reply-ref = { $ref }

history-follow-entered = { STAMP($at) } · soru { $ref } · kaydeden: { $delegation }
history-follow-corrected = { STAMP($at) } · soru { $ref } · düzelten: { $delegation }
history-follow-withdrawn = { STAMP($at) } · soru { $ref } · geri çeken: { $delegation }
history-follow-answered = { STAMP($at) } · { $ref } · cevaplayan: { $delegation }
history-follow-reply-corrected = { STAMP($at) } · { $ref } · cevabı düzelten: { $delegation }

refusal-already-answered = Cevap zaten girildi, { PAST($at) }
refusal-asked-again = Kaydedilmedi: soru yeniden soruldu ({ $ref }, { STAMP($at) }), cevap ise önceki mesaja verildi.
    Yeni soruya cevap için: /reply { $ref } ve metin
already-correct-answer = Cevabınızı düzeltmek için: /correct { $ref } ve metin
refusal-already-asked = Soru zaten soruldu, { PAST($at) }. Metni olduğu gibi kalır.
refusal-entry-closed = Kaydedilmedi: { $ref } kapatıldı, bu kayıt hakkında yeni soru sorulmaz.
    Açık olanlar: /my veya /status
refusal-not-asked-yet = Kaydedilmedi: { $ref } için soru zamanı: { FULL($at) }; cevap bundan önce gönderildi.
    Cevap bu zamandan sonra girilir.
refusal-too-many-questions = Kaydedilmedi: { $ref } hakkında { FULL($at) } için zaten { $count } sorunuz var; aynı zaman için daha fazlası kaydedilemez.
    Birkaç soru tek soru olarak girilebilir: /follow
refusal-other-rhythm = Kaydedilmedi: “{ $words }”: takip sorusu bu sıklıkta yinelenmez. Takip sorusu her gün veya haftada bir kez, bitiş tarihi olmadan yinelenir.
    Örneğin: her gün 09:00  veya  her pazartesi 09:00
refusal-unread-rhythm = Kaydedilmedi: “{ $words }”: yinelenen zaman okunamadı.
    Örneğin: her gün 09:00  veya  her pazartesi 09:00

# Heyet içinde maddeyle ilgilenen, kayıtlar arası bağlantılar, iki tarafın kabulüyle geri çekme.

help-assign = Heyetinizde maddeyle ilgileneni belirtme; yalnızca heyetiniz görür
help-link = Aynı grubun iki kaydını bağlama
help-unlink = Bağlantıyı kaldırma
help-retain = Geri çekilmesi istenen bir maddeyi koruma

action-with = İlgilenen: { $whom }
action-links = Bağlantılı: { $refs }
action-withdraw-asked = { $delegation } · geri çekilmesi istendi
action-withdraw-agreed = { $delegation } · geri çekme kabul edildi

button-nobody = Hiç kimse
button-withdraw = Geri çekmeyi kabul et
button-retain = Maddeyi koru

ask-assign-ref = Hangi madde? Düğme veya madde numarası.
ask-assign-note = Kim ilgileniyor? Etiket düğmesi veya bir birimin adı, en çok 80 karakter. Yalnızca heyetiniz görür.
ask-link-ref = Hangi kayıt? Gönderilecek: kayıt numarası.
ask-link-other = Hangi kayıtla? Gönderilecek: öteki kaydın numarası.
preview-assign-ref = { $ref }
preview-link-ref = { $ref }
preview-link-other = Bağlantılı: { $other }

receipt-assigned = { $ref } · ilgilenen: { $whom }. Bunu yalnızca heyetiniz görür.
receipt-assigned-nobody = { $ref }: artık kimse belirtilmiyor.
receipt-linked = { $ref } ve { $other }: bağlandı.
receipt-unlinked = { $ref } ve { $other }: bağlantı kaldırıldı.
receipt-withdraw-asked = { $ref }: geri çekilmesi istendi. Öteki taraf kabul edene kadar madde açık kalır.
receipt-withdraw-kept = { $ref }: madde korundu.

history-action-linked = { STAMP($at) } · bağlayan: { $delegation }
history-action-unlinked = { STAMP($at) } · bağlantıyı kaldıran: { $delegation }
history-action-withdraw-asked = { STAMP($at) } · geri çekilmesini isteyen: { $delegation }
history-action-withdraw-kept = { STAMP($at) } · koruyan: { $delegation }

refusal-outside-group = Kaydedilmedi: { $label } bu grupta akredite değil: { $group }.
    Gönderilecek: akredite birinin etiketi veya bir birimin adı.
refusal-other-group = Kaydedilmedi: bağlantı iki kartta da görünür, oysa { $ref } ve { $other } ayrı gruplarda.
    Gönderilecek: aynı gruptan başka bir kaydın numarası.
refusal-withdrawal-asked = Kaydedilmedi: bu maddenin geri çekilmesi zaten istendi: { $ref }. Cevabı beklenen: { $delegations }
    Maddeyi korumak için: /retain { $ref }
refusal-no-withdrawal-asked = Kaydedilmedi: bu maddenin geri çekilmesini isteyen yok: { $ref }.

# Prompts: the preview of an entry before it is recorded, and the commands that answer a prompt.

help-enter = Gösterileni kaydetme
help-cancel = Hiçbir şey kaydetmeme
help-change = Önizlemenin bir bölümünü değiştir
help-answer = Botun sorusunu cevaplama
example-answer = { $example-party }

prompt-cancelled = Hiçbir şey kaydedilmedi.
preview = /{ $command } komutuyla kaydedilecek:
prompt-late = Gönderildi, { PAST($at) }: { $line }
preview-next = Kaydetmek için: “Kaydet” düğmesi veya /enter. Kaydetmemek için: /cancel
preview-entered = /{ $command } komutuyla kaydedildi, { STAMP($at) }:
preview-cancelled = Vazgeçildi, { STAMP($at) }. Hiçbir şey kaydedilmedi:

preview-doubt = Henüz hiçbir şey kaydedilmedi. “{ $words }” başka türlü de anlaşılabilir.
preview-same = Henüz hiçbir şey kaydedilmedi. Aynısı az önce kaydedildi: { $ref }. “Kaydet” düğmesi onu ikinci kez kaydeder.
preview-lost = Henüz hiçbir şey kaydedilmedi. Yeni liste şimdikinin yerini alır. Şu işaretli satırlar silinir: { $words }
ask-change = Hangi bölüm değiştirilecek?
button-change = Değiştir
button-change-entry = Madde
button-change-who = Kime
button-change-what = Metin
button-change-when = Zaman

button-cancel = Vazgeç
button-enter = Kaydet

ask-own-clock = Dilimi belirtilmeyen 12:00, { $zone } saatiyle okunur.

refusal-several-commands = Kaydedilmedi: bir mesajda yalnızca bir komut olabilir.
    Ayrı ayrı gönderin:
    { $first }
    { $second }
refusal-nothing-asked = Kaydedilmedi: bot şu anda bir şey sormuyor.
    Komut: /help
refusal-preview-waits = Henüz kaydedilmedi: önizleme karar bekliyor.
    Komut: /enter veya /cancel
refusal-button-waits = Henüz kaydedilmedi: zamanı gösteren bir düğme bekliyor.
    Düğme veya yanıt: evet ya da /cancel
refusal-question-waits = Henüz kaydedilmedi: botun sorusu cevap bekliyor.
    Cevap mesajla gönderilir; vazgeçmek için: /cancel
refusal-already-entered = Zaten kaydedildi, { PAST($at) }
refusal-entered-before = Zaten kaydedildi, { PAST($at) }. Vazgeçmenin artık etkisi yok.
    Değiştirmek için gönderilecek: { $command ->
        [action] numarasıyla /correct (10 dakika), sonra /withdraw
        [date] yeniden /date veya /my
        [remind] /remind list
        [assign] yeniden /assign
        [link] /unlink
       *[other] /my
    }
refusal-already-dropped = Vazgeçildi, { PAST($at) }: hiçbir şey kaydedilmedi.
    Yeniden başlamak için gönderilecek: /{ $command }

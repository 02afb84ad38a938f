# Groups: how a thread is set up, its entry card, and the question which group a command is for.

help-setup = Bu diziyi bir gruba bağlama veya bir grubu buraya taşıma

entry-title = { $group } · açıldı: { STAMP($at) }
entry-records = Bot yalnızca komutla veya düğmeyle girileni kaydeder. Konuşma kaydedilmez.
entry-hears = Bot yalnızca “/” ile başlayan satırları duyar.
entry-ladder = Son tarih özel sohbette bildirilir: maddeyle ilgilenene, yoksa irtibat noktasına · { $contacts } sonra irtibat noktasına da · { $heads } sonra heyet başkanlarına · { $lists } sonra kimseye, madde sekretarya ile arabulucunun listelerinde kalır
entry-no-names = Korunan kişilerin adları, koordinatlar ve telefon numaraları buraya yazılmaz.
entry-utc = Bütün saatler UTC’dir. Bu grubun eylem maddeleri, soruları ve cevapları grubun bütün üyelerine aynı biçimde görünür.

group-moved-on = { $group } · artık başka bir dizide: { $thread }
    Komutlar orada gönderilir. Buradaki kartların düğmeleri çalışmaya devam eder.
move-asked = { $group } · { $thread } dizisine taşınması istendi
    Sekretaryanın ikinci bir üyesi bunu orada teyit eder: düğmeyle veya { $usage } komutuyla

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

default-due = Bu grupta varsayılan süre: kayıttan sonra { $length }; kendi zamanı olmayan işler için. Sekretarya belirledi.
default-due-none = Bu grubun artık varsayılan süresi yok: bot son tarihi sorar. Sekretarya belirledi.

receipt-set-up = Dizi bağlandı: { $group }.
receipt-moved = Bu diziye taşındı: { $group }.
receipt-move-asked = { $group }: taşımayı sekretaryanın başka bir üyesi teyit etmelidir.

ask-group = Hangi grup için? Düğme veya komut: { $usage }

refusal-place-taken = Kaydedilmedi: burası zaten { $group-of } dizisi.
    Başka bir grup için /setup başka bir dizide gönderilir.
refusal-group-set-up-elsewhere = Kaydedilmedi: { $group-name } zaten başka bir yere bağlı.
    Bu diziye taşımak için: { $usage }
refusal-group-here = Kaydedilmedi: { $group-name } zaten bu dizide.
    Taşımak için { $usage } komutu öteki dizide gönderilir.
refusal-second-member = Kaydedilmedi: { $group-of } taşınması sekretaryanın başka bir üyesinin teyidini gerektirir.
refusal-group-moved-on = Kaydedilmedi: { $group-name } artık başka bir yerde: { $thread }
    Komut orada gönderilir.
refusal-move-passed = Hiçbir şey yapılmadı: bu diziye taşıma artık istenmiyor ({ $group }).
    İstemek için: { $usage }
refusal-unread-default = Kaydedilmedi: süre okunamadı ya da bir saatten kısa veya 60 günden uzun.
    Gönderin: /setup { $example-group } default 1 hafta  veya  /setup { $example-group } no default
refusal-group-closed = Kaydedilmedi: { $group-name } kapatıldı: { STAMP($at) }.
    Yeniden açmak için heyet başkanları sunar: /propose groups { $code }: …
refusal-already-proposed = Kaydedilmedi: { $ref } ({ $group-name }) hakkında henüz karar verilmedi.
    Değişiklik şöyle sunulur: /propose { $ref } …
refusal-not-in-del = Kaydedilmedi: görev tanımı heyet başkanları dizisinde sunulur.
    Orada veya botla özel sohbette göndermek gerekir: { $usage }
refusal-group-unknown = Kaydedilmedi: heyet başkanları dizisi için görev tanımı gerekmez.

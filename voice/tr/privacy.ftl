# Privacy: what is stored, who can read it, for how long, and how it is corrected or erased.

help-privacy = Burada nelerin saklandığı ve kimin okuyabildiği
example-privacy = tr

own-privacy = Nelerin saklandığı ve kimin okuyabildiği: /privacy
privacy-readers-title = Kim okuyabilir
privacy-telegram = Telegram: gruplarda ve bota yazılan her şeyi; kimin, ne zaman ve nereden yazdığını. Burada uçtan uca şifreleme yoktur.
privacy-operator = Botun makinesini işleten: saklanan her şeyi. Bot bunları şifrelemez.
privacy-secretariat = Sekretarya: bütün grupların kayıtlarını ve akredite olanları.
privacy-group = Bir grubun üyeleri: grupta girilenleri, heyetin adıyla; grupta kimin hangi görevle akredite olduğunu.
privacy-delegation = Yalnızca heyetiniz: bir maddeyle heyetinizde kimin ilgilendiğini. Heyet başkanı ve yardımcıları, heyetin akredite olanlarını da görür.
privacy-you = Katılımcılardan yalnızca siz: kişisel hatırlatmalarınızı, dilinizi, saat diliminizi, bildirimsiz saatlerinizi ve botun size özel olarak bildirdiklerini.
privacy-others = Başka kimse: bot hiçbir başka hizmete bir şey aktarmaz.
privacy-stored-title = Neler, ne kadar süre saklanır
privacy-person = Sizinle ilgili: hesap numarası, etiket, heyet, görev, gruplar, dil, saat dilimi, bildirimsiz saatler, nöbet, özel sohbete ulaşılıp ulaşılamadığı. Akreditasyon iptal edilene kadar; girdiklerinizde ve günlükte hesap numarası ve etiket kalır.
privacy-entries = Komutla, düğmeyle veya botun sorusuna cevapla girilenler ve bunların günlüğü: sekretarya veri tabanını silene kadar.
privacy-messages = Botun gönderdikleri ve düğmeleri: { $messages }. Bir mesajın geldiği bilgisi, metni olmadan: { $updates }.
privacy-not-title = Neler saklanmaz
privacy-talk = Konuşma; dosyalar, resimler ve sesli mesajlar; Telegram’daki adlar ve kullanıcı adları.
privacy-borrowed = Tek istisna: bir mesaja cevap olarak gönderilen /action veya /remind o mesajın metnini alır ve kaydetmeden önce komutu gönderene gösterir.
privacy-masked = Koordinatlar, telefon numaraları ve e-posta adresleri yazılmadan önce maskelenir. Bot bir kişinin adını tanıyamaz: korunan kişilerin adları buraya yazılmaz.
privacy-change-title = Düzeltme ve silme
privacy-correct = Kendi kaydınız: /correct, { $limit } içinde, üzerinde kimse işlem yapmamışsa. Günlükte iki metin de kalır.
privacy-erase = Bir kaydı silen komut yoktur. Silme ve akreditasyonunuzun iptali için: sekretarya. Burada silinen, Telegram’da ve önceden alınmış kopyalarda kalır.

button-understood = Okundu

receipt-understood = Kaydedildi: nelerin saklandığı ve kimin okuyabildiği okundu.

# Lists in pages, the history of an entry, search results, and due times as a calendar file.

help-my = Açık maddeleriniz: cevaplanacak, yapılacak, teyit edilecek
help-my-all = Heyetlerden beklenenler ve kendi maddeleriniz
help-status = Bir grubun açık maddeleri ve nöbetçiler
help-show = Geçmişiyle bir kayıt veya arama
example-my = ics

page-mark = Sayfa { $page } / { $pages } · toplam { $count }
page-mark-more = Sayfa { $page } / { $pages } · toplam { $count } kayıttan fazla
page-missing = Sayfa { $page } yok. Toplam sayfa: { $pages }.

calendar-sent = Takvim dosyasında { $count } son tarih var. Sonraki dosya bundakileri taşır veya iptal eder.
calendar-cancelled = Artık geçerli olmadığı için bu dosyada iptal edilen: { $count }
calendar-nothing = Takvime konacak bir tarih yok.

my-answer = Cevaplanacak
my-do = Yapılacak
my-confirm = Teyit edilecek
my-notices = Duyurular
my-questions = Sorulacak
my-nothing = Heyetinizden beklenen bir şey yok.
status-title = { $group } · { $state }
status-duty = Nöbetçi: { $people }
status-nobody = Nöbetçi: girilmedi
status-nothing = Açık madde yok.
status-record = Günlük: kayıt { $number } · { $digest }
status-record-unverified = Günlük: bot başladıktan sonra denetleniyor
history-title = Geçmiş
search-title = Bu sözcükleri içeren kayıt sayısı: { $count }
search-title-more = Bu sözcükleri içeren kayıt sayısı: { $count } kayıttan fazla
search-nothing = Görebildiğiniz kayıtlarda bu sözcükler yok.
search-part = Her grubun yalnızca son { $count } kaydında arama yapıldı. Üç veya daha çok karakter bütün kayıtlarda aranır.

button-of-entry = { $words }: { $ref }
button-previous = Önceki
button-next = Sonraki
button-calendar = Takvim

# What is awaited of the delegations, in lists and in the history of an entry.

awaited-acceptance = üstlenme
awaited-date = başka tarihe cevap
awaited-words = başka ifadeye cevap
awaited-withdrawal = geri çekmeye cevap
awaited-report = yapıldı bildirimi
awaited-confirmation = teyit
awaited-answer = cevap
awaited-seen = görüldü işareti
awaited-second = ikinci üyenin teyidi

awaited-since = { $ref } · { $what } · { $delegations } · başlangıç: { STAMP($since) }
awaited-past = { $ref } · { $what } · { $delegations } · son tarih: { FULL($due) } (süre doldu)
show-awaited = Beklenen: { $what } · { $delegations } · başlangıç: { STAMP($since) }

waiting-days = { $count } gündür bekleniyor
waiting-hours = { $count } saattir bekleniyor

my-convened = Heyetlerden beklenen
my-convened-nothing = Hiçbir heyetten beklenen bir şey yok.
my-open = Açık maddeler: { $counts }
my-open-group = { $group } { $count }
my-open-more = { $group } { $count } üzeri

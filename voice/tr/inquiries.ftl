# Questions to a facilitator, of which the desk keeps nothing.

help-facilitator = Arabulucuya özel olarak sorun; bot hiçbir şey saklamaz
example-facilitator = { $example-ref } İlk sözü kim alacak?

inquiry-title = { $ref } hakkında soru · { $delegation }
inquiry-next = Bot bundan hiçbir şey saklamaz ve yanıt iletmez. Heyetle görüştüğünüz yerde yanıtlayın.
inquiry-arrived = { $ref } hakkındaki sorunuz arabulucuya ulaştı. Bot bundan hiçbir şey saklamaz.
inquiry-lost = { $ref } hakkındaki sorunuzun arabulucuya ulaştığı kesin değil. Bot bundan hiçbir şey saklamaz. Görüştüğünüz yerde sorun veya yeniden gönderin: /facilitator { $ref } …

button-facilitator = Arabulucuya sor

ask-facilitator-ref = Hangi kayıt hakkında? Numarasını gönderin.
ask-facilitator-note = Ne soruyorsunuz? En çok 500 karakter. Soru, heyetinizin adıyla arabulucuya gider; bot hiçbir şey saklamaz.

refusal-no-facilitator = Gönderilmedi: { $group-name } için ulaşılabilir arabulucu yok.
    Sekretaryaya sorun veya dizide yazın.
refusal-no-own-facilitator = Gönderilmedi: gruplarınızda ulaşılabilir arabulucu yok.
    Sekretaryaya sorun.

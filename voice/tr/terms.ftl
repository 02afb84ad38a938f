# Terms: the names of delegations, roles, groups and states, lengths of time, and short marks.
# The attributes of a delegation and of a group are the forms of its name inside a sentence.

delegation = { $kind ->
    [facilitator] Arabulucu
    [facilitators] Arabulucu { $code }
    [observer] Gözlemci
    [observers] Gözlemci { $code }
    [secretariat] Sekretarya
    [secretariats] Sekretarya { $code }
   *[party] { $code } Heyeti
}
    .by = { $kind ->
    [facilitator] arabulucu tarafından
    [facilitators] arabulucu { $code } tarafından
    [observer] gözlemci tarafından
    [observers] gözlemci { $code } tarafından
    [secretariat] sekretarya tarafından
    [secretariats] sekretarya { $code } tarafından
   *[party] { $code } Heyeti tarafından
}
    .of = { $kind ->
    [facilitator] arabulucunun
    [facilitators] { $code } arabulucusunun
    [observer] gözlemcinin
    [observers] { $code } gözlemcisinin
    [secretariat] sekretaryanın
    [secretariats] { $code } sekretaryasının
   *[party] { $code } Heyetinin
}
    .to = { $kind ->
    [facilitator] arabulucuya
    [facilitators] { $code } arabulucusuna
    [observer] gözlemciye
    [observers] { $code } gözlemcisine
    [secretariat] sekretaryaya
    [secretariats] { $code } sekretaryasına
   *[party] { $code } Heyetine
}
either = { $first } veya { $last }
both = { $first } ve { $last }

entry-a = eylem maddesidir
    .all = eylem maddeleri
entry-f = takip sorusudur
    .all = takip soruları
entry-n = duyurudur
    .all = duyurular

role-delegate = delege
role-head = heyet başkanı
role-alternate = heyet başkanı yardımcısı
role-expert = uzman
role-secretariat = sekretarya
role-facilitator = arabulucu
role-observer = gözlemci

group-del = Heyet Başkanları
    .name = heyet başkanları dizisi
    .in = heyet başkanları dizisinde
    .of = heyet başkanlarının
group-pol = Siyasi Grup
    .name = siyasi grup
    .in = siyasi grupta
    .of = siyasi grubun
group-hum = İnsani Grup
    .name = insani grup
    .in = insani grupta
    .of = insani grubun
group-mil = Askerî Grup
    .name = askerî grup
    .in = askerî grupta
    .of = askerî grubun
group-state-proposed = önerildi
    .del = önerildi
group-state-under-consideration = değerlendiriliyor
    .del = değerlendiriliyor
group-state-active = açık
    .del = açık
group-state-closed = kapatıldı
    .del = kapatıldı

mark-poc = irtibat noktası
mark-duty = nöbetçi

without-delay = gecikmeksizin
at-full = { FULL($at) }
at-stamp = { STAMP($at) }
own-time = (sizin saatinizle { $time })
length-days = { $count } gün
length-hours = { $count } saat
length-minutes = { $count } dakika
not-shown = Gösterilmeyen: { $count }
late = { CLOCK($due) } için hazırlandı, { CLOCK($sent) } saatinde gönderildi.
late-days = { FULL($due) } için hazırlandı; gönderim: { FULL($sent) }.
entered-received = { $delegation }: gönderilme { STAMP($at) }, ulaşma { STAMP($received) }
repeat-mark = Yineleme: ilk kopya da ulaşmış olabilir.
corrected = Düzeltildi: { STAMP($at) }

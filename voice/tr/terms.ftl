# Terms: the names of delegations, roles, groups and states, lengths of time, and short marks.
# The attributes of a delegation and of a group are the forms of its name inside a sentence.

delegation = { $kind ->
    [facilitator] Arabulucu
    [observer] Gözlemci
    [secretariat] Sekretarya
   *[party] { $code } Heyeti
}
    .by = { $kind ->
    [facilitator] arabulucu tarafından
    [observer] gözlemci tarafından
    [secretariat] sekretarya tarafından
   *[party] { $code } Heyeti tarafından
}
    .of = { $kind ->
    [facilitator] arabulucunun
    [observer] gözlemcinin
    [secretariat] sekretaryanın
   *[party] { $code } Heyetinin
}
    .to = { $kind ->
    [facilitator] arabulucuya
    [observer] gözlemciye
    [secretariat] sekretaryaya
   *[party] { $code } Heyetine
}
either = { $first } veya { $last }

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
group-state-under-consideration = değerlendiriliyor
group-state-active = açık

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
late-days = { FULL($due) } için hazırlandı, { FULL($sent) } gönderildi.
repeat-mark = Yineleme: ilk örnek de ulaşmış olabilir.
corrected = Düzeltildi: { STAMP($at) }

"""The Turkish words of times with the endings that they take."""

from __future__ import annotations

from voice.dues.tables import inflected, numbered, suffixed

SUFFIXES = (
    suffixed("A", "ta da te de")
    | suffixed("n", "a e ya ye")
    | suffixed("o", "i u si su ini unu sini sunu nda nde inci uncu nci ncu")
    | suffixed("o", "inde unda unde sinde sunda ina ine una une sine suna")
)

_COUNTED = numbered(
    "n",
    "bir iki üç dört beş altı yedi sekiz dokuz on",
    "bire ikiye üçe dörde beşe altıya yediye sekize dokuza ona",
    "biri ikiyi üçü dördü beşi altıyı yediyi sekizi dokuzu onu",
) | {
    "n:20": "yirmi,yirmiye",
    "n:30": "otuz",
    "n:40": "kırk",
    "n:50": "elli",
}
_AT_COUNTED = numbered(
    "A n",
    "birde ikide üçte dörtte beşte altıda yedide sekizde dokuzda onda",
) | {
    "A n:20": "yirmide",
    "A n:11": "on birde",
    "A n:12": "on ikide",
    "A n:13": "on üçte",
    "A n:14": "on dörtte",
    "A n:15": "on beşte",
    "A n:16": "on altıda",
    "A n:17": "on yedide",
    "A n:18": "on sekizde",
    "A n:19": "on dokuzda",
    "A n:21": "yirmi birde",
    "A n:22": "yirmi ikide",
    "A n:23": "yirmi üçte",
}
_ORDERED = numbered(
    "o",
    "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
) | {"o:1": "birinci,biri,birinde,birine"}

# Each noun with what it takes: to, in, of, and its own possessive ("pazar akşamı").
_DAYS = {
    "w:0": "pazartesi,pazartesiye,pazartesinin,pzt",
    "w:1": "salı,salıya,salının",
    "w:2": "çarşamba,çarşambaya,çarşambanın,çrş",
    "w:3": "perşembe,perşembeye,perşembenin,prş",
    "w:4": "cuma,cumaya,cumanın",
    "w:5": "cumartesi,cumartesiye,cumartesinin,cmt,cts",
    "w:6": "pazar,pazara,pazarın",
    "W:0": "pazartesileri",
    "W:1": "salıları",
    "W:2": "çarşambaları",
    "W:3": "perşembeleri",
    "W:4": "cumaları",
    "W:5": "cumartesileri",
    "W:6": "pazarları",
    "Y": "hafta içi,haftaiçi,hafta içleri,iş günleri,hafta içi günlerde"
    ",pazartesiden cumaya,pazartesiden cumaya kadar,mesai günleri",
    "Y:each": "iş günü,işgünü",
    "g": "günü,gününe,gününde,gününün",
    "M": "günleri,günlerinde",
    "d:0": "bugün,bugüne,bugünün",
    "d:1": "yarın,yarına,yarının,yarınki",
    "d:2": "öbür gün,öbür güne,öbürsü gün,öbürgün,yarından sonraki gün,yarından sonraki güne",
    "d:0 p:evening": "bu akşam,bu akşama,bugün akşam,bugün akşama",
    "d:0 p:night": "bu gece",
    "d:0 p:morning": "bu sabah",
    "d:0 p:noon": "bu öğlen",
    "E": "hafta sonu,hafta sonuna,haftasonu,haftasonuna,hafta sonunda",
    "x u:week": "haftanın sonu,haftanın sonuna,haftanın sonunda",
    "v:1": "haftaya",
}


def _month(name: str, short: str, at: str, to: str, of: str) -> str:
    return f"{short},{inflected(name, ('', at, to, of))}"


_MONTHS = {
    "m:1": _month("ocak", "oca", "ta", "a", "ın") + ",ocağa,ocağın",
    "m:2": _month("şubat", "şub", "ta", "a", "ın"),
    "m:3": _month("mart", "mar", "ta", "a", "ın"),
    "m:4": _month("nisan", "nis", "da", "a", "ın"),
    "m:5": _month("mayıs", "may", "ta", "a", "ın"),
    "m:6": _month("haziran", "haz", "da", "a", "ın"),
    "m:7": _month("temmuz", "tem", "da", "a", "un"),
    "m:8": _month("ağustos", "ağu", "ta", "a", "un"),
    "m:9": _month("eylül", "eyl", "de", "e", "ün"),
    "m:10": _month("ekim", "eki", "de", "e", "in"),
    "m:11": _month("kasım", "kas", "da", "a", "ın"),
    "m:12": _month("aralık", "ara", "ta", "a", "ın") + ",aralığa,aralığın",
}

_UNITS = {
    "u:minute": "dakika,dk,dakikaya,dak",
    "q": "saat",
    "u:hour": "saate,saatte",
    "u:day": "gün,güne,günün",
    "u:week": "hafta,haftanın",
    "u:month": "ay,aya",
    "u:year": "yıl,sene,yılın,yıla,senenin",
    "t:day": "günde",
    "t:week": "haftada",
    "t:month": "ayda",
    "C:month": "ayın",
    "J": "tarihinde,tarihine,tarihi,yılında,yılının",
    "H": "buçuk,buçukta,buçuğa",
    "s:30": "yarım saat,yarım saate",
    "s:15": "çeyrek saat,çeyrek saate",
    "n:6 u:month": "yarım yıl",
}

_TIMES = {
    "p:morning": "sabah,sabahı,sabahleyin,sabahına,öğleden önce",
    "p:afternoon": "öğleden sonra,öğleden sonraya,ikindi",
    "p:evening": "akşam,akşamı,akşama,akşamına,akşamleyin,akşamüstü",
    "p:night": "gece,gecesi,geceleyin",
    "p:noon": "öğlen,öğle,öğleye,öğlene,öğleyin,öğlende,öğle vakti,öğle saatlerinde",
    "p:midnight": "gece yarısı,gece yarısına,gece yarısında,geceyarısı",
    "k:-15": "çeyrek kala,çeyrek var",
    "k:15": "çeyrek geçe,çeyrek geçiyor",
    "x u:day": "mesai bitimi,mesai bitimine,mesai bitiminde,mesai sonu,mesai sonuna,mesai sonunda"
    ",iş günü sonu,iş günü sonuna,iş gününün sonuna,iş günü sonunda,gün bitimine,gün bitmeden"
    ",günün sonuna,günün sonu",
    "Z:UTC": "utc,gmt,utcye",
    "Z:Europe/Kyiv": "kiev saatiyle,kiev saati,kyiv saatiyle,kıyiv saatiyle",
    "Z:Europe/Moscow": "moskova saatiyle,moskova saati",
    "Z:Europe/Istanbul": "türkiye saatiyle,türkiye saati,türkiye saati ile,istanbul saatiyle"
    ",istanbul saati,tsi,ankara saatiyle",
}

_JOINTS = {
    "": "tam,lütfen",
    "K:1": "geçe",
    "K:-1": "kala",
    "B": "en geç,son tarih,son gün",
    "b": "kadar,değin,dek,e kadar,a kadar,ye kadar,ya kadar",
    "a": "sonra,sonraya,sonrasına,içinde,içerisinde,sonrası",
    "T": "bu",
    "N": "gelecek,önümüzdeki",
    "x": "sonu,sonuna,sonunda",
    "L": "son",
    "e": "her",
    "f:day": "günlük,her gün",
    "f:week": "haftalık",
    "f:month": "aylık",
    "e n:2 u:day": "gün aşırı,günaşırı",
    "R": "kez,defa,kere",
    "&": "ve,ile",
    "X": "gecikmeksizin,derhal,gecikmeden,hemen,ivedilikle",
}

TABLES = (_COUNTED, _AT_COUNTED, _ORDERED, _DAYS, _MONTHS, _UNITS, _TIMES, _JOINTS)

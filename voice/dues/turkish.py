"""The Turkish words that time phrases consist of, with the endings that occur there."""

from __future__ import annotations

from voice.dues.kinds import Kind
from voice.dues.word_lists import IGNORED, inflected, numbered, suffixed

SUFFIXES = (
    suffixed(Kind.AT, "ta da te de")
    | suffixed(Kind.OUT_OF, "tan dan ten den")
    | suffixed(Kind.NUMBER, "a e ya ye")
    | suffixed(Kind.ORDINAL, "i u si su ini unu sini sunu nda nde inci uncu nci ncu")
    | suffixed(Kind.ORDINAL, "inde unda unde sinde sunda ina ine una une sine suna")
)

_COUNTED = numbered(
    "NUMBER",
    "bir iki üç dört beş altı yedi sekiz dokuz on",
    "bire ikiye üçe dörde beşe altıya yediye sekize dokuza ona",
    "biri ikiyi üçü dördü beşi altıyı yediyi sekizi dokuzu onu",
) | {
    "NUMBER:20": "yirmi,yirmiye",
    "NUMBER:30": "otuz",
    "NUMBER:40": "kırk",
    "NUMBER:50": "elli",
    "NUMBER:60": "altmış",
    "NUMBER:70": "yetmiş",
    "NUMBER:80": "seksen",
    "NUMBER:90": "doksan",
    "NUMBER:0": "sıfır",
}
_AT_COUNTED = numbered(
    "AT NUMBER",
    "birde ikide üçte dörtte beşte altıda yedide sekizde dokuzda onda",
) | {
    "AT NUMBER:20": "yirmide",
    "AT NUMBER:11": "on birde",
    "AT NUMBER:12": "on ikide",
    "AT NUMBER:13": "on üçte",
    "AT NUMBER:14": "on dörtte",
    "AT NUMBER:15": "on beşte",
    "AT NUMBER:16": "on altıda",
    "AT NUMBER:17": "on yedide",
    "AT NUMBER:18": "on sekizde",
    "AT NUMBER:19": "on dokuzda",
    "AT NUMBER:21": "yirmi birde",
    "AT NUMBER:22": "yirmi ikide",
    "AT NUMBER:23": "yirmi üçte",
    "AT NUMBER:30": "otuzda",
    "AT NUMBER:45": "kırk beşte",
}
_ORDERED = numbered(
    "ORDINAL",
    "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
) | {"ORDINAL:1": "ilk,birinci,biri,birinde,birine"}

# Each noun is listed in the cases for "to", "in" and "of", and with its possessive
# ("pazar akşamı").
_DAYS = {
    "WEEKDAY:0": "pazartesi,pazartesiye,pazartesinin,pzt,pazartesisi,pazartesisinde,pazartesiyi",
    "WEEKDAY:1": "salı,salıya,salının,salısı,salısında,salıyı",
    "WEEKDAY:2": "çarşamba,çarşambaya,çarşambanın,çrş,çarşambası,çarşambasında,çarşambayı",
    "WEEKDAY:3": "perşembe,perşembeye,perşembenin,prş,perşembesi,perşembesinde,perşembeyi",
    "WEEKDAY:4": "cuma,cumaya,cumanın,cuması,cumasında,cumayı",
    "WEEKDAY:5": "cumartesi,cumartesiye,cumartesinin,cmt,cts,cumartesisi,cumartesisinde"
    ",cumartesiyi",
    "WEEKDAY:6": "pazar,pazara,pazarın,pazarı,pazarında",
    "WEEKDAY:0 OUT_OF": "pazartesiden",
    "WEEKDAY:1 OUT_OF": "salıdan",
    "WEEKDAY:2 OUT_OF": "çarşambadan",
    "WEEKDAY:3 OUT_OF": "perşembeden",
    "WEEKDAY:4 OUT_OF": "cumadan",
    "WEEKDAY:5 OUT_OF": "cumartesiden",
    "WEEKDAY:6 OUT_OF": "pazardan",
    "WEEKDAYS:0": "pazartesileri",
    "WEEKDAYS:1": "salıları",
    "WEEKDAYS:2": "çarşambaları",
    "WEEKDAYS:3": "perşembeleri",
    "WEEKDAYS:4": "cumaları",
    "WEEKDAYS:5": "cumartesileri",
    "WEEKDAYS:6": "pazarları",
    "WORKING_DAYS": "hafta içi,haftaiçi,hafta içleri,iş günleri,hafta içi günlerde"
    ",pazartesiden cumaya,pazartesiden cumaya kadar,mesai günleri",
    "WEEKDAYS:5 WEEKDAYS:6": "hafta sonları,haftasonları,her hafta sonu,her haftasonu"
    ",hafta sonlarında",
    "WORKING_DAYS:each": "iş günü,işgünü",
    "DAY_MARK": "günü,gününe,gününde,gününün",
    "DAYS_MARK": "günleri,günlerinde",
    "NEAR_DAY:0": "bugün,bugüne,bugünün",
    "NEAR_DAY:1": "yarın,yrn,yarına,yarının,yarınki",
    "NEAR_DAY:2": "öbür gün,öbür güne,öbürsü gün,öbürgün,yarından sonraki gün"
    ",yarından sonraki güne,yarından sonra",
    "NEAR_DAY:0 OUT_OF": "bugünden",
    "NEAR_DAY:1 OUT_OF": "yarından",
    "NEAR_DAY:0 PART:evening": "bu akşam,bu akşama,bugün akşam,bugün akşama",
    "NEAR_DAY:0 PART:night": "bu gece",
    "NEAR_DAY:0 PART:morning": "bu sabah",
    "NEAR_DAY:0 PART:noon": "bu öğlen",
    "WEEKEND": "hafta sonu,hafta sonuna,haftasonu,haftasonuna,hafta sonunda",
    "END UNIT:week": "haftanın sonu,haftanın sonuna,haftanın sonunda",
    "WEEK_AHEAD:1": "haftaya",
}


def _month(name: str, short: str, at: str, to: str, of: str) -> str:
    return f"{short},{inflected(name, ('', at, to, of))}"


def _from_months(names: str) -> dict[str, str]:
    """Return the months in the case that means "from": `ağustostan`."""
    return {f"MONTH:{number} OUT_OF": name for number, name in enumerate(names.split(), 1)}


_MONTHS = {
    "MONTH:1": _month("ocak", "oca", "ta", "a", "ın") + ",ocağa,ocağın",
    "MONTH:2": _month("şubat", "şub", "ta", "a", "ın"),
    "MONTH:3": _month("mart", "mar", "ta", "a", "ın"),
    "MONTH:4": _month("nisan", "nis", "da", "a", "ın"),
    "MONTH:5": _month("mayıs", "may", "ta", "a", "ın"),
    "MONTH:6": _month("haziran", "haz", "da", "a", "ın"),
    "MONTH:7": _month("temmuz", "tem", "da", "a", "un"),
    "MONTH:8": _month("ağustos", "ağu", "ta", "a", "un"),
    "MONTH:9": _month("eylül", "eyl", "de", "e", "ün"),
    "MONTH:10": _month("ekim", "ekm", "de", "e", "in"),
    "MONTH:11": _month("kasım", "ksm", "da", "a", "ın"),
    "MONTH:12": _month("aralık", "arl", "ta", "a", "ın") + ",aralığa,aralığın",
    # These are also "annex", "muscle" and "call".
    "SHORT_MONTH:10": "eki",
    "SHORT_MONTH:11": "kas",
    "SHORT_MONTH:12": "ara",
} | _from_months(
    "ocaktan şubattan marttan nisandan mayıstan hazirandan temmuzdan ağustostan eylülden ekimden"
    " kasımdan aralıktan"
)

_UNITS = {
    "UNIT:minute": "dakika,dk,dakikaya,dak",
    "HOUR_OR_AT": "saat",
    "UNIT:hour": "saate,saatte,sa",
    "UNIT:day": "gün,güne,günün",
    "UNIT:week": "hafta,haftanın",
    "UNIT:month": "ay,aya",
    "UNIT:year": "yıl,sene,yılın,yıla,senenin",
    "PER_UNIT:minute": "dakikada",
    "PER_UNIT:hour NUMBER:1": "saatte bir",
    "PER_UNIT:day": "günde",
    "PER_UNIT:week": "haftada",
    "PER_UNIT:month": "ayda",
    "OF_MONTH:month": "ayın",
    "YEAR_MARK": "tarihinde,tarihine,tarihi,yılında,yılının",
    "HALF": "buçuk,buçukta,buçuğa",
    "SPAN:30": "yarım saat,yarım saate",
    "SPAN:15": "çeyrek saat,çeyrek saate",
    "NUMBER:6 UNIT:month": "yarım yıl",
}

_TIMES = {
    "PART:morning": "sabah,sabahı,sabahleyin,sabahına,öğleden önce",
    "PART:afternoon": "öğleden sonra,öğleden sonraya,ikindi",
    "PART:evening": "akşam,akşamı,akşama,akşamına,akşamleyin,akşamüstü",
    "PART:night": "gecesi,geceleyin,geceye",
    "PART:noon": "öğlen,öğle,öğleye,öğlene,öğleyin,öğlende,öğle vakti,öğle saatlerinde",
    "PART:midnight": "gece yarısı,gece yarısına,gece yarısında,geceyarısı",
    "MINUTES_PAST:-15": "çeyrek kala,çeyrek var",
    "MINUTES_PAST:15": "çeyrek geçe,çeyrek geçiyor",
    "NIGHT": "bağlayan gece,bağlayan gecesi,bağlanan gece",
    "END UNIT:day": "mesai bitimi,mesai saati sonu,mesai saati sonuna,mesai saati sonunda"
    ",mesai saati bitimine,mesai saatinin sonuna,mesai saatleri sonuna"
    ",mesai bitimine,mesai bitiminde,mesai sonu,mesai sonuna"
    ",mesai sonunda"
    ",iş günü sonu,iş günü sonuna,iş gününün sonuna,iş günü sonunda,gün bitimine,gün bitmeden"
    ",günün sonuna,günün sonu",
    "ZONE:UTC": "utc,gmt,utcye",
    "ZONE:?": "yerel saatle,yerel saat,yerel saat ile,yerel saatte,yerel saate göre,bizim saatle"
    ",bizim saatimizle,bizim saat,sizin saatle,sizin saatinizle,bizim saatimize göre"
    ",yerel saatimizle,kendi saatimizle",
    "ZONE:Europe/Kyiv": "kiev saatiyle,kiev saati,kyiv saatiyle,kıyiv saatiyle",
    "ZONE:Europe/Moscow": "moskova saatiyle,moskova saati",
    "ZONE:Europe/Istanbul": "türkiye saatiyle,türkiye saati,türkiye saati ile,istanbul saatiyle"
    ",istanbul saati,tsi,ankara saatiyle",
}

_JOINTS = {
    IGNORED: "tam,lütfen",
    "PAST_OR_NIGHT": "geçe,gece",
    "PAST:-1": "kala",
    "BY": "en geç,son tarih,son gün",
    "BY_AFTER": "kadar,değin,dek,e kadar,a kadar,ye kadar,ya kadar",
    "LATER": "sonra,içinde,içerisinde",
    "LATER:other": "sonraya,sonrasına,sonrası,boyunca",
    "MORE": "daha",
    "DAY_BEFORE": "dün,dünkü,dünün,arifesinde,arifesi,önceki gün,bir önceki gün",
    "EXCEPT": "ama,fakat,ancak,değil,hariç,haricinde,dışında",
    "BESIDE": "önce,öncesi,öncesinde,öncesine,oturumdan,toplantıdan,görüşmeden,başlamadan"
    ",oturumundan,toplantısından,görüşmesinden,müzakereden,duruşmadan",
    "THIS": "bu",
    "NEXT": "gelecek,önümüzdeki",
    "NEXT UNIT:day": "ertesi gün,ertesi güne,ertesi günü,sonraki gün,sonraki güne",
    "END": "sonu,sonuna,sonunda",
    "LAST": "son",
    "EVERY": "her",
    "FREQUENCY:day": "her gün,hergün",
    "EVERY NUMBER:2 UNIT:day": "gün aşırı,günaşırı",
    "FREQUENCY:hour": "saatlik,saat başı,her saat başı,günde iki kez,günde iki kere,günde iki defa"
    ",günde üç kez,günde birkaç kez",
    "FREQUENCY:minute": "yarım saatte bir,her yarım saatte bir",
    "TIMES": "kez,defa,kere",
    "FREQUENCY:day PART:morning": "sabahları",
    "FREQUENCY:day PART:evening": "akşamları",
    "FREQUENCY:day PART:night": "geceleri",
    "FREQUENCY:day PART:afternoon": "öğleden sonraları",
    "CLOCK:12:30": "yarımda,saat yarımda",
    "AND": "ve,ile",
    "OR": "veya,ya da,yahut,veyahut",
    "BETWEEN_AFTER": "arası,arasında,arasına",
    "FROM_AFTER": "itibaren,başlayarak,veya sonrası,ya da sonrası,ve sonrası,veya daha sonra"
    ",ya da daha sonra,ve daha sonra,veya sonra,ya da sonra",
    "FROM": "en erken",
    "WHOLE_DAY": "dahil,dâhil",
    "WITHOUT_DELAY": "gecikmeksizin,derhal,gecikmeden,hemen,ivedilikle,bir an önce,en kısa sürede"
    ",en kısa zamanda,mümkün olan en kısa sürede",
}

TABLES = (_COUNTED, _AT_COUNTED, _ORDERED, _DAYS, _MONTHS, _UNITS, _TIMES, _JOINTS)

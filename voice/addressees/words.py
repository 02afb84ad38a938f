"""The words around addressees in four languages: roles, sides, conjunctions, exceptions.

Every word is here in the forms that it has in front of a colon or at the beginning of a line. The
languages are together in one list, because people mix them in one line.
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.refs import fold

#: Greek and Cyrillic capitals, and the Turkish "İ" -> the Latin letters that look like them.
_LATIN = {number: fold(chr(number)) for number in (*range(0x370, 0x530), ord("İ"))} | {
    ord("Ё"): "E"
}


def spelled(word: str) -> str:
    """Return *word*, which is legible, in the spelling of these lists.

    These are capitals, with Latin letters for those that look like them.
    """
    return word.upper().translate(_LATIN)


def listed(*rows: str) -> frozenset[str]:
    """Return all words of these rows in the spelling of the lists."""
    return frozenset(spelled(word) for row in rows for word in row.split())


def beginnings(*rows: str) -> tuple[str, ...]:
    """Return the beginnings of words in these rows, in the spelling of the lists."""
    return tuple(sorted(listed(*rows)))


#: Words for one delegation. Alone before a colon they name nobody, but stand where somebody does.
SIDE = listed(
    "delegation del side party team",
    "делегация делегацию делегацией сторона стороне сторону стороной команда команде команды",
    "делегація делегацію делегацією сторона стороні сторону стороною команда команді команди",
    "heyet heyeti heyete heyetine heyetinin heyetin delegasyon delegasyonu delegasyonuna",
    "taraf tarafı tarafa tarafına tarafının tarafın ekip ekibi ekibine",
)
#: Words for several delegations. Some are also a case of the singular ("стороны").
SIDES = listed(
    "delegations sides parties",
    "делегации делегаций делегациям делегациями стороны сторон сторонам сторонами",
    "делегації делегацій делегаціям делегаціями сторони сторін сторонам сторонами",
    "heyetler heyetlere heyetlerin taraflar taraflara tarafların delegasyonlar",
)
#: Words for a group or its thread, in front of a group's code or after it.
GROUP = listed(
    "group groups thread threads",
    "группа группе группу группы группам ветка ветке ветку ветки",
    "група групі групу групи групам гілка гілці гілку гілки",
    "grup grubu gruba grubuna grubun gruplar gruplara dizi dizisi dizisine",
)
#: Words that can stand in front of an addressee without a colon behind it.
TOWARDS = listed(
    "for to dear please kindly attention attn hi hello cc fao",
    "для к ко прошу просим просьба пожалуйста уважаемые уважаемая уважаемый коллеги коллегам",
    "для до прошу просимо прохання будь ласка шановні шановна шановний колеги колегам",
    "sayın lütfen değerli",
)
#: "in" of some languages: it leads to an addressee only in front of a group's code.
INTO = listed("в во у")
#: Words that belong to an addressee only if a colon or the like follows, or a word for a side.
BESIDE = listed(
    "the our your my this that other another opposite opposing second colleague colleagues",
    "наша нашей наше ваша вашей другая другой другую вторая второй противоположная эта этой",
    "противоположной противоположную",
    "ваша вашій наша нашій інша іншій іншу друга другій протилежна протилежній протилежну ця",
    "bizim sizin diğer öteki öbür karşı bu ilgili",
)
#: "of" and the like, between two parts of one addressee: "heads of delegation".
OF = listed("of from in at the из от в во із від у з")
#: Words behind an addressee that belong to it.
BEHIND = listed(
    "için lütfen please пожалуйста ласка member members participant participants colleagues",
    "участники участникам участников члены членам членов",
    "учасники учасникам учасників члени членам членів",
    "üyeler üyeleri üyelere üyelerine üyelerinin katılımcılar katılımcıları katılımcılara",
)
#: The Turkish word for "for" is behind the name.
FOR_BEHIND = spelled("için")
#: Words that join addressees.
JOIN = listed(
    "and or plus with nor also both together as well",
    "и или либо а также вместе с со да плюс",
    "і й та або чи разом із зі з також плюс",
    "ve veya ya da ile hem yahut ayrıca artı",
)
#: Words that make an exception of what follows, or in Turkish of what is before.
EXCEPT = listed(
    "except excepting excluding exclude but without save minus not besides barring",
    "кроме исключая минус без помимо исключением не",
    "крім окрім опріч без мінус винятком виключаючи не",
    "hariç dışında dışındaki haricinde haricindeki değil",
)
#: Of these words, those that make an exception of whatever follows.
SURELY_EXCEPT = listed(
    "except excepting excluding кроме исключая крім окрім опріч hariç dışında haricinde"
)
#: Words before the word for an exception: "but not", "за исключением", "apart from".
BEFORE_EXCEPT = listed("but for only за с но только а та але за лише ama yalnız")
#: The second word of an exception of two words: its first is in these pairs.
TWO_EXCEPT = frozenset({("OTHER", "THAN"), ("APART", "FROM")})
#: Words for everybody.
ALL = listed(
    "all everybody everyone each every",
    "все всем всех всеми каждый каждая каждому каждой",
    "всі усі всім усім всіх усіх кожен кожна кожному кожній",
    "herkes herkese herkesin hepsi hepsine tümü tümüne bütün tüm",
)
#: Words for the two sides, and numbers that mean them in front of a word for a side.
BOTH = listed(
    "both оба обе обеим обоим обеих обоих",
    "обидва обидві обом обидвом обох обоє ikisi ikisine",
)
TWO = listed("two две двум два двух дві двом двох iki")
#: Turkish "her": "her iki taraf", "her taraf".
EVERY = listed("her the")

_ROLES = {
    "heads": (
        "head heads",
        "глава главы главе главу главой главам глав главами",
        "руководитель руководители руководителю руководителям руководителя руководителей",
        "голова голови голові головам голів голову керівник керівники керівнику керівникам",
        "головою керівника керівникові керівників",
        "başkan başkanı başkana başkanına başkanlar başkanları başkanlara başkanlarına",
        "başkanının başkanlarının başkanların",
    ),
    "delegates": (
        "delegate delegates",
        "делегат делегаты делегату делегатам делегатов делегата делегатом делегатами",
        "делегати делегатів делегатові",
        "delege delegeye delegeler delegelere delegelerin delegesi delegesine delegeleri",
        "delegelerine delegelerinin",
    ),
    "experts": (
        "expert experts",
        "эксперт эксперты эксперту экспертам экспертов эксперта экспертом экспертами",
        "експерт експерти експерту експертам експертів експерта експертові експертом",
        "uzman uzmana uzmanlar uzmanlara uzmanların uzmanı uzmanına uzmanları uzmanlarına",
        "uzmanlarının",
    ),
    "facilitators": (
        "facilitator facilitators facilitation mediator mediators",
        "посредник посредники посреднику посредникам посредников посредника посредником",
        "посередник посередники посереднику посередникам посередників посередника",
        "посередникові посередником",
        "arabulucu arabulucuya arabulucunun arabulucular arabuluculara arabulucuların",
        "arabulucuları arabulucularına",
    ),
    "observers": (
        "observer observers",
        "наблюдатель наблюдатели наблюдателю наблюдателям наблюдателей наблюдателя",
        "наблюдателем наблюдателями",
        "спостерігач спостерігачі спостерігачу спостерігачам спостерігачів спостерігача",
        "спостерігачеві спостерігачем спостерігачами",
        "gözlemci gözlemciye gözlemciler gözlemcilere gözlemcilerin gözlemcileri",
        "gözlemcilerine gözlemcisi gözlemcisine gözlemcinin",
    ),
    "secretariat": (
        "secretariat",
        "секретариат секретариату секретариата",
        "секретаріат секретаріату",
        "sekretarya sekretaryaya sekretaryanın",
    ),
}
#: The forms of the words for roles -> the role.
ROLES: Mapping[str, str] = {form: role for role, rows in _ROLES.items() for form in listed(*rows)}
#: The Turkish endings after an apostrophe that an addressee can have ("B'ye", "B'nin").
ENDINGS_TO = listed("e a ye ya ne na")
#: The Turkish endings that mean "without" ("B'siz").
WITHOUT = listed("siz sız suz süz")
ENDINGS_OF = listed("in ın un ün nin nın nun nün s")
#: The endings that a configured name can have instead of its last vowels.
ENDINGS = listed(
    "а я у ю е и ы ь й ой ей ою ею ом ем ам ям ах ях ов ев ами ями ии ию ией ье ию"
    " і ї є ів їв єю ові еві ій ії ією",
    "ns ans ians",
) | {""}
#: The endings of the adjective, in front of a word for a side: "Valdorian delegation".
OF_SIDE = listed(
    "ская ской скую ские ских ским ского скому ское цкая цкой цкую цкие",
    "ська ської ській ську ською ські ських ським цька цької цькій цьку",
    "n an ian lı li lu lü ya",
)
VOWELS = frozenset(spelled("аоеияуюыіїєьйaeiouüö"))

#: Small words that can be mistaken for a delegation's code if they are written in small letters.
_SMALL = {
    "en": "a an i am as at be by do go he if in is it me my no of on or so to up us we add all and"
    " any ask for get her his its let new not now off old one our out per put say see set the two"
    " use who yes",
    "ru": "а в и к о с у я на не но по до за из от об со во ко мы вы он же да их им её без для",
    "uk": "а в і й к о с у я є з на не по до за зі із та те ми ви чи що як їх ці цю це для",
    "tr": "o bu şu ne ve ya da de ki mi mı biz siz bir her iki üç son ilk var yok en",
}
_MAPPED = {code: frozenset(words.split()) for code, words in _SMALL.items()}


def small_words(language: str) -> frozenset[str]:
    """Return the small words of *language* and of English."""
    return _MAPPED.get(language, frozenset()) | _MAPPED["en"]


#: A Russian or Ukrainian preposition of one capital letter looks like a code. In front of these
#: beginnings of words it is certainly a preposition ("В течение", "О том").
AFTER_PREPOSITION = beginnings(
    "течени связи соответстви рамках случае ходе целях порядке первую конце начале срок том"
    " передаче также результате составе дополнение ответ понедельник вторник среду четверг"
    " пятницу субботу воскресенье",
    "зв'язк разі межах відповідн термін перебіг складі тому понеділок вівторок середу п'ятниц"
    " суботу неділю",
)
#: Words in front of a letter that number something: "Annex B", "пункт А". The letter is no code.
NUMBERED = beginnings(
    "annex appendix point plan option item list table article section paragraph room version"
    " line zone sector route page phase",
    "приложен пункт план вариант спис таблиц стать раздел абзац точк точц зон сектор маршрут"
    " участ этап",
    "додат варіант статт розділ ділянк етап",
    "ek madde plan seçenek liste tablo nokta bölge bölüm",
)

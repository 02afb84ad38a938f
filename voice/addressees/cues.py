"""Words that give a task to somebody, or widen or narrow an addressee, in four languages."""

from __future__ import annotations

import re

from voice.addressees.sides import BIDDEN
from voice.addressees.words import ALL, JOIN, SIDE, SIDES, TWO, beginnings, listed, spelled

#: Words in front of the name of the one who has to do it: "owner B", "ответственный: B".
OWNER = listed(
    "owner owners responsible responsibility assigned tasked task assignee lead attention attn",
    "delegated entrusted",
    "ответственный ответственная ответственные ответственного ответственность исполнитель",
    "исполнители исполнителем поручить поручено поручается поручение задача задание вниманию",
    "сведению обязать возложить",
    "відповідальний відповідальна відповідальні відповідальність виконавець виконавці увазі",
    "виконавцем доручити доручено доручається доручення завдання уваги відома",
    "sorumlu sorumlusu sorumlular görevli görevlisi yetkili",
)
#: Words that can stand between those and the name.
TO_OWNER = SIDE | listed("to is are of for the за на для до є это це")
#: Words that give a task to the name directly behind them.
NEEDED = listed(
    "необходимо нужно надо следует чтобы пускай пусть",
    "необхідно потрібно треба слід щоб нехай хай",
)
#: With these behind the name, "чтобы B" says what for: "чтобы B могла проверить".
ABLE = beginnings("мог смог знал зна мал змог дізна узна увид побач")
#: Words behind the name of the one who has to do it: "B must", "B's task", "B'nin görevi".
TASK = listed(
    "must should shall task tasks job duty responsibility responsible attention action",
    "должна должен должны должно обязана обязан обязаны ответственный ответственная",
    "повинна повинен повинні мусить зобов'язана відповідальний відповідальна",
    "dikkatine görevi görevidir işi işidir sorumluluğu sorumluluğunda sorumluluğundadır",
    "sorumluluğudur sorumlu sorumludur rica ricamız ricamızdır ricası talebimiz isteğimiz",
)
#: The endings of a name in front of those words.
ENDINGS_OF_TASK = listed("s in ın un ün nin nın nun nün den dan ten tan e a ye ya ne na") | {""}
BY, BY_BEHIND = listed("by"), listed("tarafından tarafınca")
#: Participles in front of "by B" that say where a thing comes from: "the map sent by B".
FROM_THEM = listed(
    "sent made given provided submitted proposed shared issued reported named requested received",
    "held taken drafted signed published listed announced mentioned used accepted agreed approved",
    "captured damaged occupied controlled detained opened closed offered asked described caused",
)
BE = listed("be being")
#: A Turkish participle behind "B tarafından", which tells of a thing and orders nothing.
TELLS = re.compile(r"\w+(?:[AE]N|[DT][IUÜ][GĞ]\w+|M[IUÜ][SŞ])")
#: Words for a side in the case that says by whom, and words in front that take another meaning.
BY_SIDE = listed(
    "делегацией делегациями стороной сторонами командой",
    "делегацією делегаціями стороною сторонами командою",
)
NOT_BY = listed("с со между перед над за под з зі із між перед над за під")
#: A participle in front of them, which tells of a thing: "переданную делегацией B".
DONE_BY = re.compile(rf"\w+[{spelled('аеяё')}]{spelled('н')}{{1,2}}\w{{1,3}}")

#: A Turkish passive orders nobody in particular: "gönderilsin".
_PASSIVE = re.compile(r"(?!KULLAN)\w{2,}(?:[IUÜ][LN]|L[AE]N)S[IUÜ]N(?:L[AE]R)?")
_SHORT = re.compile(r"(?:ET|AL|AT|AÇ)S[IUÜ]N(?:L[AE]R)?")
_NO_ORDERS = listed(
    "adresin ofisin otobüsün nüfusun polisin meclisin virüsün servisin kampüsün",
    "raisin cousin assassin moccasin samsun",
)


def is_order(key: str) -> bool:
    """Return True for a Turkish verb that orders a third person to do something: "göndersin"."""
    if key in _NO_ORDERS or _PASSIVE.fullmatch(key):
        return False
    return (BIDDEN.fullmatch(key) or _SHORT.fullmatch(key)) is not None


#: Everybody, in one word that is never in front of a thing ("all rows").
EVERYBODY = listed("everybody everyone всем всім усім herkes herkese")
#: Words that a team of one's own also has: "two teams" are often sent, and do not send.
TEAM = listed(
    "team party команда команде команду команды команд командой командам командами",
    "команді команди командою ekip ekibi ekibe ekibine",
)
#: Words for sides behind "both" and "all" at the beginning, and alone there.
SIDES_OF_ALL = (SIDE | SIDES) - TEAM
SIDES_ALONE = SIDES - listed("делегаций сторон делегацій сторін heyetlerin tarafların")
EACH = ALL | TWO | listed("her")
#: "Your side": the other one.
YOUR = listed("your ваша вашей вашу ваші вашій sizin")
YOUR_SIDE = listed("heyetiniz heyetinize ekibiniz ekibinize tarafınız delegasyonunuz")
#: People that are addressed in a word, in front of a colon or a comma.
PEOPLE = listed(
    "colleagues friends adversary enemy opponent opponents partners",
    "коллеги коллегам друзья противник противнику оппонент оппоненты партнёры",
    "колеги колегам друзі противник противнику опонент опоненти партнери",
    "meslektaşlar meslektaşlarım arkadaşlar arkadaşlarım dostlar hasım düşman ortaklar",
)
#: The ends of an adjective in front of a word for a side: "Russian side:".
OF_NATION = beginnings("an ish ese ech ern ская ской ську ська ській цкая цька ая ій")
NATION_SIDE = listed(
    "side delegation сторона стороне делегация делегации стороні делегація делегації",
)
#: In Turkish, any word in front of one of these qualifies it.
OF_SIDE = listed("tarafı tarafına heyeti heyetine ekibi ekibine delegasyonu delegasyonuna")

#: Conjunctions: unlike "with" they make what follows a second addressee.
AND = JOIN - listed("with с со з зі із ile nor")
TOGETHER = listed(
    "together jointly joint along вместе совместно сообща разом спільно birlikte beraber",
)
WITH = listed("with с со з зі із ile")
ALSO = listed("also too as тоже также теж також de da dahi")
#: Words that narrow an addressee: "HUM only A:".
ONLY = listed(
    "only solely just namely",
    "только лишь исключительно именно",
    "тільки лише лиш виключно саме",
    "sadece yalnız yalnızca",
)
#: A word of the time behind the recipients of a notice, and those of which a figure must follow.
AT, AT_FIGURE = listed("at"), listed("at в во о об у saat на к")
#: A word at the end of a time that is written without figures in front of it.
UNTIL = listed("kadar utc")
#: Verbs behind the subject of a sentence: "B has asked for a break".
VERBS = listed(
    "is are was were has have had will would must should shall may can could meets meet asks",
    "asked begins begin starts start leaves leave joins join does do did",
)

#: Words that may stand in front of "to" in a reminder for somebody: "my whole team to".
GATHERED = listed(
    "everyone everybody all both group groups side sides delegation delegations party parties",
    "team people colleagues members staff him her them experts delegates heads office",
)
BESIDE_GATHERED = listed("the my our your this whole entire of us in other two own")
TO_DO = listed("to that about")
#: Words for several in the case that says to whom, at the beginning of a reminder.
TO_MANY = listed(
    "everyone everybody",
    "всем всех группе группам делегациям сторонам команде коллегам участникам",
    "всім усім всіх усіх групі групам делегаціям сторонам команді колегам учасникам",
    "herkese herkes gruba gruplara heyetlere taraflara ekibe arkadaşlara meslektaşlara",
)

"""Words beside a time that may belong to it, in four languages.

The languages are together in one list, because people mix them in one line.
"""

from __future__ import annotations

from voice.dues.tokens import fold_words


def word_set(*rows: str) -> frozenset[str]:
    """Return the words of these rows, folded."""
    return frozenset(word for row in rows for word in fold_words(row).split())


#: These make a time less exact, and are no words of a text.
VAGUE = word_set(
    "around about approximately approx ca circa roughly provisionally tentatively maybe",
    "possibly",
    "perhaps hopefully preferably ideally sometime anytime probably presumably likely",
    "около примерно приблизительно ориентировочно предположительно предварительно возможно",
    "вероятно наверное наверно желательно может плюс-минус где-то всего плюс-мінус",
    "близько приблизно орієнтовно попередньо ймовірно імовірно можливо мабуть бажано десь може",
    "civarı civarında sularında gibi yaklaşık takriben tahminen yukarı belki galiba mümkünse",
    "tercihen muhtemelen",
)
#: Words that make an exception of what follows, or in Turkish of what is before.
EXCEPT = word_set(
    "except excepting excluding unless",
    "кроме исключая исключением помимо",
    "крім окрім винятком виключаючи",
    "hariç haricinde dışında",
)
#: Words that lead to a time, or join one to another.
_LEADING = word_set(
    "and or but not never no only for at on in of to from since after before about around",
    "until till as",
    "between starting beginning effective than through & - – — + /",
    "и или либо не ни только для на во в с со от после до к ко за о об между перед",
    "і й та або чи не ні лише тільки у з із від після до по за між перед",
    "ve veya ya da ile değil itibaren başlayarak sonra önce",
)
#: Words that change the day or the hour behind them, or cannot end a text.
_CHANGING = word_set(
    "well shortly just long right early earlier late later mid either both plus twice again",
    "same repeat latest last past previous alternate any earliest sooner well",
    "незадолго задолго вплоть ближе ещё лучше уже хотя бы минимум максимум самое крайний срок",
    "раз",
    "крайнего сроком рассвете начале середине часов часиков часам часу через спустя днях",
    "раньше",
    "ранее позже позднее прошлый прошлую прошлое прошлой прошлого позапрошлую позапрошлой",
    "период",
    "время следом но",
    "незадовго задовго ще вже найпізніше щонайпізніше найраніше максимум мінімум щонайменше",
    "принаймні хоча б крайній термін терміном строк строком через раніше пізніше минулий",
    "минулу",
    "минулого минулої позаминулої краще період але",
    "fazla az erken geç şimdiden süre süresi öbür sonraki ertesi geçen evvelki önceki boyunca",
    "haftalık günlük aylık en son kadar ayın öncesi öncesinde sonrası sonrasında",
)
#: With one of these, the words before a time are not complete: "ready for Friday".
BEFORE = EXCEPT | VAGUE | _LEADING | _CHANGING
#: One of these changes the time before it: "around", tr "sonrası" ("after").
AFTER = (
    EXCEPT
    | VAGUE
    | word_set(
        "utc gmt tbc local instead or again if not early earlier late later better max min",
        "until till",
        "from after before since past latest when unless provided also",
        "или либо вместо не если снова опять повторить повторно ещё лучше минимум максимум",
        "плюс раньше",
        "ранее позже позднее после от до к также",
        "або замість не якщо знову повторити ще краще мінімум максимум раніше пізніше після",
        "від до",
        "також найпізніше найраніше щонайраніше щонайпізніше",
        "ya veya yerine olmadan doğru suları en ila kadar sonra sonrası önce öncesi itibaren",
        "itibarıyla başlayarak arası arasında",
        "değil",
        "eğer tekrar yine çok uygun",
    )
)
#: Of two times that one of these joins, the second one is meant: "not 31 July but 1 August".
CONTRAST = word_set("но а", "але", "ama değil", "but")
#: Words that join two times.
JOINING = CONTRAST | word_set(
    "and or to till until & - – — /", "и или либо до по", "і й та або чи", "ve veya ya ile"
)
#: Words that say how often, but not as a rhythm that the desk knows.
OFTEN = word_set(
    "biweekly bi-weekly bimonthly nightly quarterly annually yearly annual semi-annually",
    "semiannually weeknights mo-fr m-f mwf regularly always repeatedly constantly permanently",
    "periodically running",
    "посуточно понедельно помесячно поквартально ежеквартально ежегодно",
    "ежевечерне ежеутренне регулярно постоянно всегда периодически чётным нечётным",
    "чётные нечётные праздникам подряд повторять",
    "щороку щорічно щокварталу щоквартально регулярно постійно завжди щоразу періодично",
    "парним непарним парних непарних поспіль повторювати",
    "hersabah herakşam hergece çift tek yıllık sürekli daima düzenli periyodik üst",
)
#: Words behind the name of a zone: "Geneva time". In Turkish they are in front of the hour too.
ZONE_TAILS = word_set(
    "time local", "времени время", "часу часом", "saatiyle saati saatine saatinde saatleriyle"
)
#: Prepositions in front of the name of a zone: ru "по Женеве".
ZONE_HEADS = word_set("in по за")
#: In front of "time" these name no zone: "needs time", ru "больше времени".
TIME_WANTED = word_set(
    "need needs needed more no some extra additional enough any little less much lacks without",
    "нужно надо требуется необходимо больше мало нет дополнительное недостаточно мне нам",
    "потрібно треба потрібен більше мало немає бракує додатковий недостатньо бракувало",
)
#: Alone behind a time they change it, but with a word behind them they may describe that word:
#: "late start", ru "ещё дождь", tr "çok yağmur".
DESCRIBING = word_set(
    "early late again local",
    "снова опять повторно ещё",
    "знову ще",
    "tekrar yine çok en",
)
#: One of these alone behind a time says how exact or how certain it is.
QUALIFYING = word_set(
    "tentative provisional provisionally indicative estimated estimate maximum minimum tops",
    "deadline planned proposed target expected exactly precisely onward onwards inclusive",
    "exclusive tbd maximal minimal conditional conditionally too",
    "ориентир ориентировочный ориентировочное предварительный предварительное предварительная",
    "оценочно крайний дедлайн максимально минимально планово предел включительно условно тоже",
    "орієнтир орієнтовний попередній попередня оціночно крайній дедлайн максимально мінімально",
    "планово включно умовно теж",
    "azami asgari tahmini geçici maksimum minimum şartlı kesin planlanan da de",
)

"""The English words that time phrases consist of, with their meanings."""

from __future__ import annotations

from voice.dues.kinds import Kind
from voice.dues.word_lists import IGNORED, numbered, suffixed

SUFFIXES = suffixed(Kind.ORDINAL, "st nd rd th")

_COUNTED = numbered(
    "NUMBER",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty",
)
_ORDERED = numbered(
    "ORDINAL",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
)

_DAYS = {
    "WEEKDAY:0": "monday,mon",
    "WEEKDAY:1": "tuesday,tue,tues",
    "WEEKDAY:2": "wednesday,wed",
    "WEEKDAY:3": "thursday,thu,thur,thurs",
    "WEEKDAY:4": "friday,fri",
    "WEEKDAY:5": "saturday,sat",
    "WEEKDAY:6": "sunday,sun",
    "WEEKDAYS:0": "mondays",
    "WEEKDAYS:1": "tuesdays",
    "WEEKDAYS:2": "wednesdays",
    "WEEKDAYS:3": "thursdays",
    "WEEKDAYS:4": "fridays",
    "WEEKDAYS:5": "saturdays",
    "WEEKDAYS:6": "sundays",
    "WEEKDAYS:5 WEEKDAYS:6": "weekends,on the weekends,every weekend,each weekend",
    "WORKING_DAYS:each": "weekday,working day,workday,business day",
    "WORKING_DAYS": "weekdays,working days,work days,business days,workdays"
    ",monday to friday,monday through friday,mon to fri,from monday to friday",
    "NEAR_DAY:0": "today",
    "NEAR_DAY:1": "tomorrow,tmrw,tmr,tmrrw",
    "NEAR_DAY:2": "the day after tomorrow,day after tomorrow",
    "NEAR_DAY:0 PART:evening": "tonight,this evening",
    "NEAR_DAY:0 PART:midnight": "midnight tonight,tonight at midnight",
    "NEAR_DAY:0 PART:morning": "this morning",
    "NEAR_DAY:0 PART:afternoon": "this afternoon",
    "WEEKEND": "weekend,the weekend",
}

_MONTHS = {
    "MONTH:1": "january,jan",
    "MONTH:2": "february,feb",
    "MONTH:3": "march,mar",
    "MONTH:4": "april,apr",
    "MONTH:5": "may",
    "MONTH:6": "june,jun",
    "MONTH:7": "july,jul",
    "MONTH:8": "august,aug",
    "MONTH:9": "september,sep,sept",
    "MONTH:10": "october,oct",
    "MONTH:11": "november,nov",
    "MONTH:12": "december,dec",
}

_UNITS = {
    "UNIT:minute": "minute,minutes,min,mins",
    "UNIT:hour": "hour,hours,hr,hrs,h,oclock,o clock,hours time",
    "UNIT:day": "day,days,days time",
    "UNIT:week": "week,weeks,wk,wks,weeks time",
    "UNIT:month": "month,months,months time",
    "UNIT:year": "year,years",
    "UNIT:fortnight": "fortnight,fortnights",
    "NUMBER:1": "one,a,an",
    "NUMBER:30": "thirty",
    "NUMBER:40": "forty",
    "NUMBER:50": "fifty",
    "NUMBER:60": "sixty",
    "NUMBER:70": "seventy",
    "NUMBER:80": "eighty",
    "NUMBER:90": "ninety",
    "NUMBER:0": "zero",
    "NUMBER:2": "two,a couple of,couple of",
    "ORDINAL:30": "thirtieth",
    "HALF": "and a half",
    "SPAN:30": "half an hour,a half hour,half hour",
    "SPAN:15": "quarter of an hour,a quarter of an hour",
}

_TIMES = {
    "PART:am": "am",
    "PART:pm": "pm",
    "PART:morning": "morning,in the morning",
    "PART:afternoon": "afternoon,in the afternoon",
    "PART:evening": "evening,in the evening",
    "PART:night": "night,at night",
    "PART:noon": "noon,midday,12 noon",
    "PART:midnight": "midnight",
    "PART:lunch": "lunchtime,lunch time",
    "NIGHT": "in the night to,on the night to,the night to,in the night from,overnight to"
    ",the night before,on the night before,in the night before",
    "MINUTES_PAST:30": "half past,half",
    "MINUTES_PAST:15": "quarter past,a quarter past",
    "MINUTES_PAST:-15": "quarter to,a quarter to",
    "END UNIT:day": "eod,cob,eob,close of business,close of play,end of business"
    ",end of the business day"
    ",end of the working day,end of business day,end of working day,cop",
    "END UNIT:week": "eow",
    "END UNIT:month": "eom",
    "ZONE:UTC": "utc,gmt",
    "ZONE:?": "local time,our time,your time,my time,their time,his time,her time,time here",
    "ZONE:Europe/Kyiv": "kyiv time,kiev time",
    "ZONE:Europe/Moscow": "moscow time",
    "ZONE:Europe/Istanbul": "istanbul time,ankara time,turkish time,turkiye time",
}

_JOINTS = {
    "AT": "at",
    "ON": "on",
    "BY:before": "before",
    "BY": "by,until,till,no later than,not later than,up to,due,due by",
    IGNORED: "the,exactly,sharp,please",
    # A phrase with these words is not read, because they have several meanings: "within the week"
    # means this week, but "within the hour" means one hour.
    "UNKNOWN": "in the,within the",
    "IN NUMBER:1 UNIT:hour": "within the hour",
    "OF": "of,of the",
    "IN": "in,within",
    "IN:all": "within the next,in the next",
    "LATER": "from now",
    "LATER:other": "later,afterwards,after that",
    "MORE": "another",
    "DAY_BEFORE": "yesterday,eve,on the eve,prior day,previous day",
    "EXCEPT": "but not,and not,except,excluding",
    "FROM_AFTER": "at the earliest,at earliest,earliest,or later,or after,or thereafter,onwards"
    ",onward,and later,and after",
    "FROM": "not before,not earlier than,no earlier than,earlier than,no sooner than"
    ",from,starting,starting from,beginning,as of,starting on,starting with,as from",
    "THIS": "this,this coming,the coming,coming",
    "NEXT": "next,the next,the following",
    "END": "end,end of,the end of,the end,at the end of,in the end of",
    "LAST": "last,the last",
    "EVERY": "every,each,once every,once a,once an,once in",
    "EVERY ORDINAL:2": "every other,each other,every second,every alternate",
    "FREQUENCY:hour": "hourly,twice a day,twice daily,two times a day,three times a day"
    ",several times a day",
    "FREQUENCY:minute": "every half hour,every half an hour",
    "FREQUENCY:day": "daily",
    "FREQUENCY:week": "weekly",
    "FREQUENCY:month": "monthly",
    "EVERY NUMBER:2 UNIT:week": "fortnightly",
    "BY_AFTER": "at the latest,latest",
    "TIMES": "times",
    "NUMBER:2 TIMES": "twice",
    "NUMBER:3 TIMES": "several times",
    "FREQUENCY:day PART:morning": "mornings,in the mornings,on mornings",
    "FREQUENCY:day PART:afternoon": "afternoons,in the afternoons",
    "FREQUENCY:day PART:evening": "evenings,in the evenings",
    "FREQUENCY:day PART:night": "nights",
    "PAST:1": "past,minutes past",
    "PAST:-1": "minutes to",
    "AND": "and",
    "OR": "or",
    "TO": "to,through",
    "BETWEEN": "between",
    "WHOLE_DAY": "inclusive",
    "WITHOUT_DELAY": "without delay,immediately,without any delay,asap"
    ",as soon as possible,at once",
}

#: A distance "before the session" is counted from a time that the desk does not know.
_EVENTS = "session,meeting,call,hearing,talks,start,briefing,visit,plenary,negotiations"
_BESIDE = {
    "BESIDE": ",".join(
        f"{side} {article}{event}"
        for side in ("before", "after", "prior to")
        for article in ("the ", "our ", "")
        for event in _EVENTS.split(",")
    )
    + ",beforehand"
}

TABLES = (_COUNTED, _ORDERED, _DAYS, _MONTHS, _UNITS, _TIMES, _JOINTS, _BESIDE)

"""The English words of times."""

from __future__ import annotations

from voice.dues.tables import numbered, suffixed

SUFFIXES = suffixed("o", "st nd rd th")

_COUNTED = numbered(
    "n",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty",
)
_ORDERED = numbered(
    "o",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
)

_DAYS = {
    "w:0": "monday,mon",
    "w:1": "tuesday,tue,tues",
    "w:2": "wednesday,wed",
    "w:3": "thursday,thu,thur,thurs",
    "w:4": "friday,fri",
    "w:5": "saturday,sat",
    "w:6": "sunday,sun",
    "W:0": "mondays",
    "W:1": "tuesdays",
    "W:2": "wednesdays",
    "W:3": "thursdays",
    "W:4": "fridays",
    "W:5": "saturdays",
    "W:6": "sundays",
    "Y:each": "weekday,working day,workday,business day",
    "Y": "weekdays,working days,work days,business days,workdays"
    ",monday to friday,monday through friday,mon to fri,from monday to friday",
    "d:0": "today",
    "d:1": "tomorrow",
    "d:2": "the day after tomorrow,day after tomorrow",
    "d:0 p:evening": "tonight,this evening",
    "d:0 p:morning": "this morning",
    "d:0 p:afternoon": "this afternoon",
    "E": "weekend,the weekend",
}

_MONTHS = {
    "m:1": "january,jan",
    "m:2": "february,feb",
    "m:3": "march,mar",
    "m:4": "april,apr",
    "m:5": "may",
    "m:6": "june,jun",
    "m:7": "july,jul",
    "m:8": "august,aug",
    "m:9": "september,sep,sept",
    "m:10": "october,oct",
    "m:11": "november,nov",
    "m:12": "december,dec",
}

_UNITS = {
    "u:minute": "minute,minutes,min,mins",
    "u:hour": "hour,hours,hr,hrs,h,oclock,hours time",
    "u:day": "day,days,days time",
    "u:week": "week,weeks,wk,wks,weeks time",
    "u:month": "month,months,months time",
    "u:year": "year,years",
    "u:fortnight": "fortnight,fortnights",
    "n:1": "one,a,an",
    "n:30": "thirty",
    "n:40": "forty",
    "n:50": "fifty",
    "o:30": "thirtieth",
    "H": "and a half",
    "s:30": "half an hour,a half hour,half hour",
    "s:15": "quarter of an hour,a quarter of an hour",
}

_TIMES = {
    "p:am": "am",
    "p:pm": "pm",
    "p:morning": "morning,in the morning",
    "p:afternoon": "afternoon,in the afternoon",
    "p:evening": "evening,in the evening",
    "p:night": "night,at night",
    "p:noon": "noon,midday,12 noon",
    "p:midnight": "midnight",
    "p:lunch": "lunchtime,lunch time",
    "k:30": "half past",
    "k:15": "quarter past,a quarter past",
    "k:-15": "quarter to,a quarter to",
    "x u:day": "eod,cob,close of business,close of play,end of business,end of the business day"
    ",end of the working day,end of business day,end of working day,cop",
    "x u:week": "eow",
    "x u:month": "eom",
    "Z:UTC": "utc,gmt",
    "Z:Europe/Kyiv": "kyiv time",
    "Z:Europe/Moscow": "moscow time",
    "Z:Europe/Istanbul": "istanbul time,ankara time,turkish time,turkiye time",
}

_JOINTS = {
    "A": "at",
    "O": "on",
    "B:before": "before",
    "B": "by,until,till,no later than,not later than,up to,due,due by",
    "": "the,exactly,sharp,please",
    # "Within the week" is this week, "within the hour" is one hour.
    "?": "in the,within the",
    "i n:1 u:hour": "within the hour",
    "G": "of,of the",
    "i": "in,within,within the next,in the next",
    "a": "from now,later",
    "r": "from,starting,starting from,beginning,as of,starting on",
    "T": "this,this coming,the coming,coming",
    "N": "next,the next,the following",
    "x": "end,end of,the end of,the end,at the end of,in the end of",
    "L": "last,the last",
    "e": "every,each,once every,once a,once an",
    "e o:2": "every other,each other,every second",
    "f:day": "daily",
    "f:week": "weekly",
    "f:month": "monthly",
    "e n:2 u:week": "fortnightly",
    "b": "at the latest,latest",
    "R": "times",
    "K:1": "past",
    "&": "and",
    "X": "without delay,immediately,without any delay",
}

TABLES = (_COUNTED, _ORDERED, _DAYS, _MONTHS, _UNITS, _TIMES, _JOINTS)

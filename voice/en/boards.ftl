# Lists in pages, the history of an entry, search results, and due times as a calendar file.

help-my = Your open points: to answer, to do, to confirm
help-my-all = What each delegation has to answer, and your own points
help-status = A group's open points, and who is on duty
help-show = One entry with its history, or a search
example-my = ics

page-mark = Page { $page } of { $pages } · { $count } in all
page-mark-more = Page { $page } of { $pages } · more than { $count } in all
page-missing = There is no page { $page }; { $pages ->
    [one] the list has one page.
   *[other] the list has { $pages } pages.
}

calendar-sent = Due times as a calendar file: { $count }. A later file moves or cancels what this one holds.
calendar-cancelled = Cancelled in it, because they no longer stand: { $count }
calendar-nothing = There is no due time to put into a calendar.

my-answer = To answer
my-do = To do
my-confirm = To confirm
my-notices = Notices
my-questions = To be asked
my-nothing = Your delegation has nothing pending.
status-title = { $group } · { $state }
status-duty = On duty: { $people }
status-nobody = On duty: nobody is entered
status-nothing = No open points.
status-record = Record: entry { $number } · { $digest }
status-record-unverified = Record: being verified after the start of the desk
history-title = History
search-title = { $count ->
    [one] One entry contains these words:
   *[other] { $count } entries contain these words:
}
search-title-more = More than { $count } entries contain these words:
search-nothing = No entry that you may see contains these words.
search-part = Only the newest { $count } entries of each group were searched. Three or more characters are looked for in all entries.

button-of-entry = { $words } { $ref }
button-previous = Previous
button-next = Next
button-calendar = Calendar

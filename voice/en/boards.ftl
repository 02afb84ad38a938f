# Boards by pages, and due times as a calendar file.

page-mark = Page { $page } of { $pages } · { $count } in all
button-previous = Previous
button-next = Next
button-calendar = Calendar

calendar-sent = Due times as a calendar file, in UTC: { $count }. A later file takes the place of this one.
calendar-nothing = There is no due time to put into a calendar.

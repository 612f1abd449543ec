# Reminders: asking for the time and the city, and what is set.

reminder-offer = Shall I remind you once a day, only when cards are due? Choose a time or type one, or just go on.
reminder-ask-time = At what time shall I remind you? Choose one or type it, for example 19:30. I write once a day, only when cards are due.
reminder-ask-place = At { $time }, gladly. Which city's clock do you live by? For example: Berlin
reminder-choose-place = Which of these is it? Or type a larger city nearby.
reminder-no-place = I do not know “{ $words }”. Please type a larger city nearby, for example Berlin or New York.
reminder-ask-clock = Is it { $clock } for you now, in { $name }?
reminder-yes = Yes, it is
reminder-no = No, another city
reminder-set = Yes: every day at { $time } in { $name }, where it is { $clock } now. Next: { $day } at { $time }, if cards are due.
reminder-is = Your reminder: every day at { $time } in { $name }. Next: { $day } at { $time }, if cards are due.
reminder-off = Your reminder is off. /remind sets one.
reminder-turn-off = Turn off
reminder-change = Another time
reminder-bad-time = I could not read that as a time of day. Like this: /remind 19:30 Berlin
reminder-not-now = Not now
reminder-greeting = { $cards ->
    [one] One card is due. Answer right here:
   *[other] { $cards } cards are due. Answer right here, the first one is:
}
day-today = today
day-tomorrow = tomorrow
day-in = in { $when }

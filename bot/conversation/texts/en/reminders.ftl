# Reminders: asking for the time and the city, and what is set.

reminder-offer = Shall I remind you once a day, only when cards are due? Choose a time or type one, or just go on.
reminder-ask-time = At what time shall I remind you { $days }? Choose one or type it, for example 19:30. I write only when cards are due.
reminder-ask-place = At { $time }, gladly. Which city's clock do you live by? For example: Berlin
reminder-choose-place = Which of these is it? Or type a larger city nearby.
reminder-no-place = I do not know “{ $words }”. Please type a larger city nearby, for example Berlin or New York.
reminder-ask-clock = Is it { $clock } for you now, in { $name }?
reminder-yes = Yes, it is
reminder-no = No, another city
reminder-set = Yes: { $days } at { $time } in { $name }, where it is { $clock } now. Next: { $day } at { $next }, if cards are due.
reminder-is = Your reminder: { $days } at { $time } in { $name }, where it is { $clock } now. Next: { $day } at { $next }, if cards are due.
reminder-resting = It rests, as a week of reminders went by. One tap and it comes again.
reminder-on = Remind me again
reminder-now = Send me one now
note-reminder-nothing-due = Nothing is due right now, so a reminder would stay silent too.
reminder-week = A week of reminders has gone by unanswered. Life is full; nothing is lost. Shall I go on? Until you say so I stay quiet.
reminder-go-on = Yes, go on
reminder-leave = Leave me in peace
reminder-past = That reminder is past. The newest one is below.
reminder-snoozed = Good. I will ask again { $when }.
reminder-when = { $day } at { $time }
snooze-hour = In 1 hour
snooze-evening = This evening
snooze-tomorrow = Tomorrow
days-all = every day
days-work = from Monday to Friday
days-some = on { $days }
list-and = { $first } and { $last }
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
reminder-off = Your reminder is off. /remind sets one.
reminder-turn-off = Turn off
reminder-change = Another time
reminder-bad-time = I could not read that as times of day. Like this: /remind 19:30 Berlin, or: /remind weekdays 8:00 and 20:00
reminder-not-now = Not now
reminder-greeting = { $cards ->
    [one] One card is due. Answer right here:
   *[other] { $cards } cards are due. Answer right here, the first one is:
}
day-today = today
day-tomorrow = tomorrow
day-in = in { $when }

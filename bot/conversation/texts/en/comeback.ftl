# A comeback after a break: no number of what is overdue, ever.

comeback-back = Welcome back. We begin with what can still be saved, about { $minutes } minutes a day.
comeback-going-on = We go on with what can still be saved, for about { $minutes } minutes.
comeback-steady = We go on, for about { $minutes } minutes. Some cards are stubborn, and that is all right: so that it stays fresh, a new one or two come along.
comeback-here = Answer right here:
comeback-rest = The rest is spread over the next days.
comeback-over = You have caught up. From now on it is as before, new cards too.
comeback-another = Another { $span }
lesson-cards-wait = { $cards ->
    [one] Its card waits
   *[other] Its { $cards } cards wait
} until you have caught up.

# Reviews: the card that is asked, verdicts, the end of a session.

progress = { $number } of { $total }
hint-type = Type your answer.
hint-flip = Say it to yourself, then show the answer.
hint-again = One more try.
show-answer = Show answer
stop = Stop
undo = Undo
i-was-right = I was right
flip-answer = Answer: *{ $answer }*
flip-ask = How well did you know it?
rating-again = Again
rating-hard = Hard
rating-good = Good
rating-easy = Easy

verdict-correct = ✅ Correct: { $answer }.
verdict-second-try = ✅ Correct on the second try: { $answer }.
verdict-overruled = ✅ Taken as right: { $answer }. Noted for the author.
verdict-close = 🟡 Close.
verdict-close-end = 🟡 Close. The answer is { $answer }.
verdict-close-hard = 🟡 Close, which counts as Hard. The answer is { $answer }.
verdict-wrong = ❌ Not this time. The answer is { $answer }.
verdict-belongs = *{ $answer }* is the answer to: “{ $question }”
verdict-back = Back in { $back }.
verdict-rated = Noted. Back in { $back }.

notice-undone = { $answers ->
    [one] Taken back. Here is the card again.
   *[other] { $answers } answers taken back. Here is the last of them again.
}
notice-answer-open = The answer is already open. Choose how well you knew it.
notice-compare = Compare it with what you wrote.
notice-card-changed = That card has changed. Here is the next one.
card-gone = This card is no longer in the course. Your history of it is kept.
note-undo-help = /undo takes back your last answer; /undo 3 takes back three.
note-nothing-to-undo = There is no answer to take back.
note-early = That came before this card did, so it does not count. The card still waits for your answer.

review-done = { $answers ->
    [one] Done: one answer
   *[other] Done: { $answers } answers
}, { $recalled } right, in { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. That is enough for now.
review-stopped = { $answers ->
    [one] Stopped after one answer
   *[other] Stopped after { $answers } answers
}, { $recalled } right, in { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. Nothing is lost.
review-stopped-at-once = Stopped. Nothing is lost: the cards wait for you.
review-nothing-due = Nothing is due right now. That is enough for today.
review-next = The next cards come back in { $when }.
review-still-due = The rest waits for you.

span-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] 1 day
   *[other] { NUMBER($count, useGrouping: 0) } days
}

review-slips = This one was forgotten { $times } times. What would help?
review-hint = Hint: { $shown } ({ $letters } letters)
hint-from-now = Hint from now on
rest-a-month = Rest a month
notice-hint-from-now = From now on this card comes with its first letters.
notice-rests = It rests for { $days } days. /stats names it, and brings it back whenever you like.

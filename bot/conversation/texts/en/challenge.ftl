# Challenges in groups.

group-hello = Hello! I run quiz challenges here: /challenge starts one, /help tells how points are given. Otherwise I stay quiet.

challenge-title = *Challenge*
challenge-daily = *Daily challenge.* It starts in 5 minutes; join below.
challenge-topic = { $course }: { $topic }
challenge-whole-course = The whole course
challenge-plan = { $rounds ->
    [one] 1 question
   *[other] { $rounds } questions
 }, { $seconds } seconds each
challenge-how-polls = Polls: vote before the time is up; results are hidden until then.
challenge-how-typed = Typed race: reply to the question with your answer.
challenge-how-mixed = Polls and typed answers in turn: vote, or reply to the question.
challenge-misses = Only what was missed last time.
challenge-streaks = Right answers in a row give extra points.
challenge-players = { $number ->
    [one] 1 player: { $names }
   *[other] { $number } players: { $names }
 }
challenge-no-players = Nobody has joined yet. Tap Join, then Start now.
challenge-and-more = , and { $number } more
challenge-more-players = and { $number } more
challenge-somebody = Somebody
challenge-pick-course = Which course?
challenge-pick-lesson = Which lesson?
challenge-begun = The challenge has begun: see below. Whoever answers plays.
challenge-begun-wait = The challenge has begun. The first question comes in about { $seconds } seconds: I may write only so often in a minute here. Whoever answers plays.
challenge-closed = This challenge is closed. /challenge sets up a new one.

challenge-course = Course
challenge-lesson = Lesson
challenge-rounds = { $number } questions
challenge-seconds = { $number } sec
challenge-mode-polls = Polls
challenge-mode-typed = Typed race
challenge-mode-mixed = Mixed
challenge-streaks-on = Streak points: off
challenge-streaks-off = Streak points: on
challenge-hand-over = Hand over
challenge-take-over = Take over as host
challenge-join = Join
challenge-start = Start now
challenge-stop = Stop
challenge-skip = Skip
challenge-next = Next question
challenge-to-set-up = Back to the set-up
challenge-my-place = My place
challenge-rematch = Rematch
challenge-rematch-misses = Misses only
challenge-review-misses = Review my misses

challenge-place = Question { $number } of { $rounds }
challenge-poll-place = { $number } of { $rounds }.
challenge-vote = Vote in the poll above. You have { $seconds } seconds.
challenge-reply = Reply to the question above with your answer. You have { $seconds } seconds, and may try again.
challenge-left = { $seconds } seconds left. Reply to the question above.
challenge-placeholder = Your answer
challenge-hint = Hint: { $hint } ({ $letters } letters). Right answers now give a little less.
challenge-answer = Time is up. The answer: { $answer }
challenge-right = Right: { $who }
challenge-nobody-right = Nobody was right this time.
challenge-standings = So far:
challenge-wait = The next question comes in about { $seconds } seconds: I may write only so often in a minute here.
challenge-day-poll = Question of the day.
challenge-over-played = *The podium*
challenge-over-stopped = *Stopped. The podium so far:*
challenge-over-silent = *Nobody answered three questions in a row, so the game is over.*
challenge-over-forbidden = *I may not send polls in this group.* An admin can allow it; or play with typed answers: /challenge typed
challenge-asked = { $rounds ->
    [0] No question was asked.
    [one] 1 question was asked.
   *[other] { $rounds } questions were asked.
 }
challenge-nobody-played = Nobody played.
challenge-counts-not = Points count for the leaderboard when two or more play.

note-challenge-running = A challenge is going on here already. Its host or an admin can stop it.
note-only-host = Only the host or an admin can do that.
note-no-course = There is no course to ask questions from.
toast-only-host = Only the host or an admin can do that.
toast-joined = You are in.
toast-joined-already = You are in already.
toast-nobody-joined = Nobody has joined yet: tap Join first.
toast-no-questions = This course has no question that can be asked here.
toast-no-misses = Nothing was missed.
toast-shown-soon = Saved; it shows in a moment.
toast-host-now = You are the host now.
toast-next-soon = The next question comes within a minute: I may write only so often here.
toast-place = You are number { $place } of { $players }, with { $points } points.

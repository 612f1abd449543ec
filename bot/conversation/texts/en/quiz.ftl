# The quiz: what stands around its polls, the score and the weak spots.

quiz-stop = Stop, at { $number } of { $total }
quiz-again = Ask again
quiz-look = Look at this for question { $number } of { $total }.
quiz-waits = Question { $number } of { $total } waits for your vote in the poll above.
quiz-done = Quiz done: *{ $right } of { $total }* right.
quiz-stopped = Quiz stopped: *{ $right } of { $total }* right. Nothing is lost.
quiz-stopped-at-once = Quiz stopped. Nothing is lost.
quiz-all-right = All of it right. That is enough for now.
quiz-weak-spots = Worth another look:
quiz-weak-spot = • { $question } *{ $answer }*
quiz-weak-more = • and { $count } more
quiz-come-back = { $count ->
    [one] It comes back in your reviews.
   *[other] They come back in your reviews.
}
quiz-misses-only = Again, misses only
quiz-read = Read: { $title }
quiz-new = New quiz

note-quiz-begins = { $count ->
    [one] One question for you. Vote, and see how you did.
   *[other] { $count } questions, what is weak first. Vote, and the next one comes.
}
note-quiz-misses = { $count ->
    [one] The one you missed, once more.
   *[other] The { $count } you missed, once more. Vote, and the next one comes.
}
note-quiz-pairs = Which is which? { $count } questions on what you have mixed up.
quiz-noted-right = Your vote counts: right.
quiz-noted-wrong = Your vote counts: not this time, so it comes back in your reviews.
quiz-noted-over = That was the last question of that quiz.
note-quiz-none = There is nothing to ask right now. /learn opens a lesson, then /quiz has questions on it.
notice-poll-lost = I am not sure that the question reached you. If you see it, just vote.

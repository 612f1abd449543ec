# Courses and lessons.

start-lesson = Start lesson
start-review = Start review
learn = Next lesson
review = Review
next = Next
back = Back
or = or
map = Map
article = Article
more-summary = Two-minute summary
other-courses = Other courses
summary-heading = { $title }: summary, { $page } of { $pages }
courses-choose = Which course would you like? You can switch at any time and lose nothing.
course-size = { $lessons ->
    [one] 1 lesson
   *[other] { $lessons } lessons
} of three minutes, { $cards ->
    [one] 1 card
   *[other] { $cards } cards
} to remember.
course-size-cards = { $cards ->
    [one] 1 card
   *[other] { $cards } cards
} to remember.
home = Nothing is open. Go on with a lesson, or review what you know.
no-course = There is no course here yet. Please come back later.

lesson-place = { $title } · page { $page } of { $pages }
lesson-gone = This lesson is no longer in the course. The next one is ready.
learn-no-lesson = I find no lesson about “{ $words }”. Here is where you were.
lesson-read = You have read this lesson.
check-place = Quick check, { $number } of { $questions }
check-right = ✅ Right: { $answer }.
check-wrong = ❌ Not “{ $answer }”. Right is: { $right }.
lesson-done = Lesson done: { $title }.
lesson-score = { $right } of { $questions } check questions right.
lesson-cards = { $cards ->
    [one] 1 card is
   *[other] { $cards } cards are
} now in your reviews.
lesson-missed = { $cards ->
    [one] What you missed comes first.
   *[other] The { $cards } you missed come first.
}
lesson-coming = Next: { $title }.
lesson-last = That was the last lesson. Your reviews keep it fresh.
next-lesson = Next lesson
notice-all-lessons-done = You have done every lesson of this course. Your reviews keep it fresh.
notice-question-changed = This question has changed. Here it is as it stands now.

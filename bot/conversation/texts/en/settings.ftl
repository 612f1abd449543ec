# Settings: how each stands, what it may be.

settings-title = *Settings*. Tap what you want to change.
settings-new = New cards a day: { $count ->
    [0] none
   *[other] { $count }
}
settings-reviews = Reviews a day: { $count } at most
settings-reviews-free = Reviews a day: no limit
settings-order-course = New cards come in the order of the course
settings-order-mixed = New cards of different lessons come mixed
settings-answers-type = Answering: you type
settings-answers-flip = Answering: you say it to yourself, then look
settings-answers-mixed = Answering: you type some and say others to yourself
settings-second-on = A close answer has a second try
settings-second-off = A close answer counts at once, as Hard
settings-streak-on = Days in a row are shown in /stats
settings-streak-off = Days in a row are not shown
settings-intervals-on = Rating buttons say when a card comes back
settings-intervals-off = Rating buttons do not say when a card comes back
settings-quiet-none = Quiet hours: none
settings-quiet = Quiet hours: from { $start } to { $end }
settings-reminder = Reminder: { $time } in { $place }
settings-no-reminder = Reminder: none
settings-course = Course: { $title }

settings-new-label = New cards a day
settings-reviews-label = Limit of reviews
settings-answers-label = Way of answering
settings-quiet-label = Quiet hours
settings-reminder-label = Reminder
settings-course-label = Course

settings-ask-new = How many new cards shall I begin with you a day? Choose, or type a number.
settings-ask-reviews = How many cards that come back shall I ask a day at most? Choose, or type a number. What is over waits.
settings-ask-order = In what order shall new cards come?
settings-ask-answers = How do you like to answer? When you say it to yourself, you look at the answer and tell me how well you knew it.
settings-ask-second = Shall a close answer have a second try?
settings-ask-streak = Shall /stats count your days in a row?
settings-ask-intervals = Shall the rating buttons say when a card comes back?
settings-ask-quiet = When shall it be quiet? A reminder that is late does not come then; one that you set for such a time, or put off to it, does. Choose, or type it like this: 22:30 to 6:45

settings-new-to-none = None
settings-reviews-to-free = No limit
settings-order-to-course = Keep the course's order
settings-order-to-mixed = Mix new cards
settings-answers-to-type = I type
settings-answers-to-flip = I say it to myself
settings-answers-to-mixed = Some of both
settings-second-to-on = Give second tries
settings-second-to-off = No second tries
settings-streak-to-on = Show days in a row
settings-streak-to-off = Hide days in a row
settings-intervals-to-on = Show times on ratings
settings-intervals-to-off = Hide times on ratings
settings-quiet-to-none = No quiet hours
settings-quiet-to = { $start } to { $end }

notice-no-setting = I could not read that here. Please choose one of these, or type a number.
notice-no-quiet-hours = I could not read two times of day in that. Like this: 22:30 to 6:45

# The leaderboard, the daily challenge and the settings of a group, its help; and what leads from it to the private chat.

leaderboard-week = *This week*
leaderboard-ever = *All time*
leaderboard-no-week = No points yet.
leaderboard-empty = No points yet. They count when two or more play: /challenge

toast-no-place = You have no points here yet. They count when two or more play.
toast-place-ever = All time you are number { $place }, with { $points } points. This week you have none yet.
toast-places = This week: number { $week }, { $week_points } points. All time: number { $place }, { $points } points.

note-only-admin = Only an admin of this group can set that.
note-daily-how = Say when, in your local time, for example: /daily 19:30 Berlin
note-daily-where = At { $time } where? Please add the city: /daily { $time } Berlin
note-daily-off = There is no daily challenge. An admin sets one so: /daily 19:30 Berlin
note-daily-on = Every day at { $time } ({ $place }): a challenge ({ $mode }). /daily off ends it.
note-daily-day = Every day at { $time } ({ $place }): one question that stays open for a day. /daily off ends it.
note-group-place = I do not know the place "{ $place }". A large city nearby will do.
toast-only-admin = Only an admin of this group can set that.
toast-course-set = Challenges now begin with this course.
group-settings = *This group*
    Course: { $course }
    Time zone: { $place }
    Daily challenge: { $time }

    Admins choose the course below; /settings Berlin sets the time zone, /daily 19:30 the daily challenge.
group-no-place = not set
group-no-daily = none

group-help = *Challenges*
    /challenge sets one up; Join, then Start now. /challenge typed 5 20 is a typed race of 5 questions, 20 seconds each.
    /leaderboard shows the points, /daily a challenge every day.

    To answer, *vote* in the poll, or *reply* to the question. Hiding your reply as a spoiler is fine.
    Points: *100* for a right answer (70 after the hint), and for speed 50, 40, 30, 20 or 10. Who answers within half a second of one another is equally fast. Streak points, if switched on: 10 for each right answer in a row before, at most 50.

    Only the host or an admin changes, skips or stops a game.

challenge-in-group = Challenges are played in groups: add me to yours, then type /challenge there. A right answer gives 100 points (70 after the hint), an early one up to 50 more.
challenge-add-me = Add me to a group
toast-not-played = You did not play in this one.
toast-misses-added = Added to your own reviews: /review in our private chat.
toast-misses-start = Press Start in our private chat, and what you missed comes into your reviews.
note-misses-gone = I no longer know that challenge.
misses-added = { $cards ->
    [0] You missed nothing in that challenge.
    [one] 1 card that you missed is in your reviews now.
   *[other] { $cards } cards that you missed are in your reviews now.
 }
menu-challenge = A quiz challenge for everyone here
menu-leaderboard = Who has the most points
menu-daily = A challenge every day

# How one is doing.

stats-nothing = There is nothing to count yet. After your first lesson you see here what is due and how much stays.
stats-due = Due today: *{ $cards ->
    [one] 1 card
   *[other] { $cards } cards
}*, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
stats-none-due = Due today: nothing. That is enough for today.
stats-retention = Remembered: *{ $recalled } of { $asked }* in the last 30 days ({ $percent } per cent; the aim is { $target }).
stats-states = Cards: { $new } new, { $learning } being learned, { $young } young, { $firm } firm.
stats-known = This course: { $percent } per cent known.
stats-streak = In a row: { $days ->
    [one] 1 day
   *[other] { $days } days
}. Two rest days a week are free.
stats-forecast = Cards that come back:
stats-day = { $day ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[other] Sun
}
stats-mixed-up = You mix up { $one } and { $other } ({ $times ->
    [one] once
    [2] twice
   *[other] { $times } times
}).
stats-resting = { $card } rests until { $until }.
stats-resting-more = { $cards ->
    [one] One more card rests.
   *[other] { $cards } more cards rest.
}
stats-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
stats-which = { $one } or { $other }?
stats-wake = Bring back what rests
quiz = Quiz
note-woken = What rested is back: /review asks it when it is due.
note-none-rests = No card rests right now.

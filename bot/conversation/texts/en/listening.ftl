# What can be heard.

listen = Listen
listen-choose = { $title }, to walk with. What would you like to hear?
listen-podcast = The podcast, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
listen-caption = { $title }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} to listen to.
listen-none = Nothing of this course is recorded yet. { $lessons ->
    [0] Its cards are ready.
   *[other] The lessons are ready to read.
}
listen-not-yet = There is no recording of “{ $title }” yet. Its pages are there to read: /learn
listen-failed = I could not send the recording of “{ $title }”. Its pages are there to read: /learn
listen-no-lesson = I find no lesson about “{ $words }”. Here is what you can hear.
toast-audio = On its way.
picture-shows = The picture in words: { $alt }

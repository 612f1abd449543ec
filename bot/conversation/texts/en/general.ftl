# Help, short notes, toasts, and what Telegram shows about the bot.

note-only-text = I can only read typed answers. The card above still waits for yours.
note-other = I can only read text. /learn goes on with the course, /review with your cards.
note-nothing-asked = Nothing is asked right now. /learn goes on with the course, /review asks your cards.
note-no-command = I do not know that command. /help lists what I can do.
note-near-command = I do not know that command. Did you mean { $command }?
note-sorry = Sorry, something went wrong on my side. Nothing you did before is lost. (Reference { $reference })
note-group = I teach in private chats: open me and press Start.
note-try-later = Sorry, that did not work just now. Please try again in a minute.
notice-use-buttons = Please go on with a button below, or /help.
notice-cancelled = Stopped. Nothing is lost.
toast-old-button = That one is done. The newest message below is current.

help = *Pocket Tutor* teaches in three-minute bites and helps you keep it.

    /learn goes on with the course; /start, /courses: choose one
    /review asks what is due: just type, small typos are fine
    /undo takes an answer back
    /quiz asks ten questions on what is weak
    /read, /listen, /resources: article, recordings, links
    /map, /stats: how you are doing
    /remind sets reminders, for example /remind 19:30 Berlin
    /settings: limits, ways of answering, quiet hours
    /export, /forget: all I keep about you, sent or erased
    /about: who makes this
    /cancel stops what is open

    In groups: /challenge, a quiz for everyone; /leaderboard; /daily, one each day.

menu-start = The course and where to begin
menu-learn = Go on with the course
menu-review = Review the cards that are due
menu-quiz = Ten questions on what is weak
menu-stats = How you are doing
menu-remind = When reminders come
menu-settings = Limits, ways of answering, quiet hours
menu-help = What I can do
bot-description = Learn a subject in three-minute bites and keep it: short lessons, cards you answer by typing, and one reminder a day. Press Start.
bot-short-description = Learn in three-minute bites, and make it stick.

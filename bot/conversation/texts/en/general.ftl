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

help = *Pocket Tutor* teaches in three-minute bites and helps you keep what you learn.

    /learn goes on with the course
    /review asks the cards that are due
    /quiz asks ten questions on what is weak
    /stats shows how you are doing
    /read, /listen, /resources: the article, recordings, links
    /map shows how well each part is known
    /undo takes back your last answer
    /remind sets one reminder a day, for example: /remind 19:30 Berlin
    /courses lists the courses
    /challenge is for groups: a quiz for everyone there
    /export sends everything I keep about you
    /cancel stops what is open

    In a review just type the answer. Small typos are fine.

export-caption = Everything I keep about you, as JSON.

menu-start = The course and where to begin
menu-learn = Go on with the course
menu-review = Review the cards that are due
menu-quiz = Ten questions on what is weak
menu-stats = How you are doing
menu-remind = One reminder a day
menu-undo = Take back the last answer
menu-courses = Choose a course
menu-export = Everything kept about you
menu-help = What I can do
menu-cancel = Stop what is open
bot-description = Learn a subject in three-minute bites and keep it: short lessons, cards you answer by typing, and one reminder a day. Press Start.
bot-short-description = Learn in three-minute bites, and make it stick.

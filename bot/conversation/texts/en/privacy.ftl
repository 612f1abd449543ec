# What is kept about a person: sent, or erased. And what this bot is.

export-caption = Everything I keep about you, as JSON.
export-first = Send me a copy first
forget-ask = *Shall I forget you?*

    Your answers, cards, progress, settings and reminders are erased at once, and your name and points in groups too. That cannot be taken back.

    Copies that whoever runs this bot has made before may hold them until those are replaced.
forget-yes = Yes, forget me
forget-no = No, keep it
notice-kept = Good. Everything stays as it is.
forgotten = Done: everything I kept about you is erased. Backups that whoever runs this bot made before today may hold it until they are replaced. The messages in this chat are yours: delete the chat to remove them as well.

    You are welcome back at any time.
forgotten-start = Start anew

about = *Pocket Tutor* { $version }, made by the Pocket Tutor founders; free software under the MIT licence.

    What is kept: your answers and cards, your progress, settings and reminders; in groups the name you go by and your points. All of it lies in one SQLite file on the machine of whoever runs this bot. Nothing is passed on; Telegram carries the messages.
    /export sends you everything, /forget erases it.

    Thanks to GeoNames for cities (CC BY 4.0), Noto Sans for letters in pictures (SIL Open Font License), hibari for the voices (Apache-2.0), FSRS for the model of memory.
about-export = Send me what is kept
about-help = What I can do

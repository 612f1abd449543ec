-- Each version of a card that was ever asked, once, by a hash of it: an answer is judged by what was shown, also when
-- the course changed meanwhile or the bot was started again. JSON by its writer.
CREATE TABLE revisions (
    revision TEXT PRIMARY KEY,
    card TEXT NOT NULL,
    content TEXT NOT NULL
) WITHOUT ROWID;

-- Answers to the check questions of lessons: the choice in words, as the author may reorder or reword the choices.
CREATE TABLE check_answers (
    answer_id INTEGER PRIMARY KEY,
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    lesson TEXT NOT NULL,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    is_right INTEGER NOT NULL,
    answered_at INTEGER NOT NULL
);
CREATE INDEX check_answers_by_learner ON check_answers (learner_id, answer_id);

-- Polls, votes that came before their poll was known, quiz answers, confusions, and cards that would not stick.

-- A poll that stands in a chat: a vote names only its id. `owner` is the topic that sent it with these `arguments`
-- (JSON by its writer), `outgoing` the row of the outbox that it was.
CREATE TABLE polls (
    poll_id TEXT PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER NOT NULL,
    outgoing INTEGER NOT NULL,
    owner TEXT NOT NULL,
    arguments TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    closed_at INTEGER
) WITHOUT ROWID;
CREATE INDEX polls_by_chat ON polls (chat_id, thread_id);
CREATE INDEX polls_by_time ON polls (sent_at);

-- Votes for polls whose id was not recorded when they came: settled when it is, pruned after a day.
CREATE TABLE votes_early (
    update_id INTEGER PRIMARY KEY,
    poll_id TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    options TEXT NOT NULL,
    came_at INTEGER NOT NULL
);
CREATE INDEX votes_early_by_poll ON votes_early (poll_id);

-- Answers in quizzes: `question` is "course/question" or "course/card", `choice` the words that were voted for.
CREATE TABLE quiz_answers (
    answer_id INTEGER PRIMARY KEY,
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    is_right INTEGER NOT NULL,
    answered_at INTEGER NOT NULL
);
CREATE INDEX quiz_answers_by_learner ON quiz_answers (learner_id, answer_id);

-- Two cards whose answers were mixed up; `card` comes before `other` in the alphabet.
CREATE TABLE confusions (
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    card TEXT NOT NULL,
    other TEXT NOT NULL,
    times INTEGER NOT NULL DEFAULT 1,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (learner_id, card, other)
) WITHOUT ROWID;

-- Cards that were forgotten again and again: at how many lapses the person was told, and until when one rests,
-- and whether it is asked with a hint.
CREATE TABLE leeches (
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    card TEXT NOT NULL,
    told_lapses INTEGER NOT NULL,
    rests_until INTEGER,
    hinted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (learner_id, card)
) WITHOUT ROWID;

-- The first schema. Times are milliseconds since 1970 UTC, study days ISO dates, JSON is versioned by its writer.

-- Updates whose effects are stored: a redelivered one finds itself here. Pruned after a week.
CREATE TABLE seen (
    update_id INTEGER PRIMARY KEY,
    seen_at INTEGER NOT NULL,
    reference TEXT NOT NULL DEFAULT ''
);
CREATE INDEX seen_by_time ON seen (seen_at);

-- How often an update was begun in the first batch after a start: what kills the process four times is set aside.
CREATE TABLE attempts (
    update_id INTEGER PRIMARY KEY,
    tries INTEGER NOT NULL
);

-- What goes on in a chat (and topic), and what of it the person has been shown.
CREATE TABLE chats (
    chat_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL DEFAULT 0,
    activity TEXT NOT NULL,
    notice TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 0,
    shown INTEGER NOT NULL DEFAULT 0,
    fresh INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER NOT NULL DEFAULT 0,
    uncertain INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    shown_at INTEGER,
    touched_at INTEGER,
    PRIMARY KEY (chat_id, thread_id)
) WITHOUT ROWID;
CREATE INDEX chats_unshown ON chats (chat_id, thread_id) WHERE version > shown;

-- The place one left in a topic when something else was opened.
CREATE TABLE places (
    chat_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL,
    topic TEXT NOT NULL,
    activity TEXT NOT NULL,
    PRIMARY KEY (chat_id, thread_id, topic)
) WITHOUT ROWID;

-- Texts that came while the card's message was on its way: settled when its message id is known.
CREATE TABLE parked (
    update_id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX parked_by_chat ON parked (chat_id, thread_id);

CREATE TABLE learners (
    learner_id INTEGER PRIMARY KEY,
    started_at INTEGER NOT NULL,
    seen_at INTEGER,
    language TEXT NOT NULL DEFAULT 'en',
    zone TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    course_id TEXT NOT NULL DEFAULT '',
    reminder_time TEXT NOT NULL DEFAULT '',
    reminder_at INTEGER,
    reminder_planned TEXT,
    reminder_postponed INTEGER NOT NULL DEFAULT 0,
    reminder_asked INTEGER NOT NULL DEFAULT 0,
    new_limit INTEGER NOT NULL DEFAULT 10,
    review_limit INTEGER NOT NULL DEFAULT 100,
    asleep_at INTEGER
);
CREATE INDEX learners_by_reminder ON learners (reminder_at) WHERE reminder_at IS NOT NULL;

CREATE TABLE lessons_done (
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    lesson TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    right_answers INTEGER NOT NULL,
    questions INTEGER NOT NULL,
    PRIMARY KEY (learner_id, lesson)
) WITHOUT ROWID;

CREATE TABLE cards (
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    card TEXT NOT NULL,
    state TEXT NOT NULL,
    step INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,
    stability REAL,
    difficulty REAL,
    interval_days INTEGER NOT NULL DEFAULT 0,
    reviewed_at INTEGER,
    study_day TEXT,
    reps INTEGER NOT NULL DEFAULT 0,
    lapses INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,
    missed INTEGER NOT NULL DEFAULT 0,
    suspended INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (learner_id, card)
) WITHOUT ROWID;

-- Append-only, one row an answer; `voids` names the row that an undo or an "I was right" takes back.
CREATE TABLE reviews (
    review_id INTEGER PRIMARY KEY,
    update_id INTEGER,
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    card TEXT NOT NULL,
    kind TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    study_day TEXT NOT NULL,
    zone TEXT NOT NULL,
    rating INTEGER,
    mode TEXT NOT NULL,
    verdict TEXT NOT NULL,
    score REAL,
    answer TEXT NOT NULL,
    answer_form TEXT NOT NULL,
    grader_version TEXT NOT NULL,
    overruled TEXT NOT NULL,
    rating_before_overrule INTEGER,
    duration_ms INTEGER,
    elapsed_days INTEGER NOT NULL,
    retrievability REAL,
    params_version TEXT NOT NULL,
    desired_retention REAL NOT NULL,
    source TEXT NOT NULL,
    voids INTEGER REFERENCES reviews (review_id) ON DELETE CASCADE,
    state_before TEXT NOT NULL,
    step_before INTEGER NOT NULL,
    due_before INTEGER,
    stability_before REAL,
    difficulty_before REAL,
    last_interval_days INTEGER NOT NULL,
    reviewed_before INTEGER,
    study_day_before TEXT,
    reps_before INTEGER NOT NULL,
    lapses_before INTEGER NOT NULL,
    missed_before INTEGER NOT NULL,
    state_after TEXT NOT NULL,
    step_after INTEGER NOT NULL,
    due_after INTEGER,
    stability_after REAL,
    difficulty_after REAL,
    interval_days INTEGER NOT NULL
);
CREATE INDEX reviews_by_learner ON reviews (learner_id, review_id);
CREATE INDEX reviews_by_day ON reviews (learner_id, study_day);
CREATE UNIQUE INDEX reviews_voided ON reviews (voids) WHERE voids IS NOT NULL;

-- The reviews that were not taken back.
CREATE VIEW standing_reviews AS
SELECT review_id, update_id, learner_id, card, kind, answered_at, study_day, zone, rating, mode, verdict, score, answer,
    answer_form, grader_version, overruled, rating_before_overrule, duration_ms, elapsed_days, retrievability,
    params_version, desired_retention, source, voids, state_before, step_before, due_before, stability_before,
    difficulty_before, last_interval_days, reviewed_before, study_day_before, reps_before, lapses_before, missed_before,
    state_after, step_after, due_after, stability_after, difficulty_after, interval_days
FROM reviews
WHERE kind IN ('learn', 'review', 'relearn')
    AND NOT EXISTS (SELECT 1 FROM reviews AS later WHERE later.voids = reviews.review_id);

-- Messages to send: values, never rendered text. `once` rows are never sent again when no answer came.
CREATE TABLE outbox (
    message INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    arguments TEXT NOT NULL,
    once INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'due',
    tries INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER,
    made_at INTEGER NOT NULL
);
CREATE INDEX outbox_by_chat ON outbox (chat_id, thread_id, message);

-- One row a person and planned local date: due, sending, sent, uncertain or skipped.
CREATE TABLE reminders (
    learner_id INTEGER NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    planned TEXT NOT NULL,
    state TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    message_id INTEGER,
    activity TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (learner_id, planned)
) WITHOUT ROWID;

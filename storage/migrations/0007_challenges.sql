-- Groups: their settings and people, the challenges played in them, and what came of those.

-- `zone` is IANA or empty; `admins` is a JSON list of ids as Telegram told them at `admins_at`. `daily_at` is when the
-- daily challenge falls due, `daily_kind` how it is played. `gone_at`: the bot was removed.
CREATE TABLE groups (
    chat_id INTEGER PRIMARY KEY,
    language TEXT NOT NULL DEFAULT 'en',
    zone TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    course_id TEXT NOT NULL DEFAULT '',
    daily_time TEXT NOT NULL DEFAULT '',
    daily_kind TEXT NOT NULL DEFAULT '',
    daily_thread INTEGER NOT NULL DEFAULT 0,
    daily_at INTEGER,
    admins TEXT NOT NULL DEFAULT '[]',
    admins_at INTEGER,
    gone_at INTEGER
);
CREATE INDEX groups_by_daily ON groups (daily_at) WHERE daily_at IS NOT NULL;

-- Who plays in a group, by the name that the others see. Those who left are no longer named.
CREATE TABLE group_people (
    chat_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    left_at INTEGER,
    PRIMARY KEY (chat_id, person_id)
) WITHOUT ROWID;
CREATE INDEX group_people_by_person ON group_people (person_id);

-- Questions of the group's bag: `drawn` since it was last filled, and how often the group missed it.
CREATE TABLE group_bag (
    chat_id INTEGER NOT NULL,
    question TEXT NOT NULL,
    drawn INTEGER NOT NULL DEFAULT 0,
    missed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (chat_id, question)
) WITHOUT ROWID;

-- Points by week, which is named by its Monday in the group's own time.
CREATE TABLE group_scores (
    chat_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    week TEXT NOT NULL,
    points INTEGER NOT NULL,
    right_answers INTEGER NOT NULL,
    games INTEGER NOT NULL,
    PRIMARY KEY (chat_id, person_id, week)
) WITHOUT ROWID;
CREATE INDEX group_scores_by_person ON group_scores (person_id);

-- What somebody wants who may be an admin: done, or refused, once Telegram has said who the admins are.
CREATE TABLE group_wishes (
    wish INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    query_id TEXT NOT NULL,
    content TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE INDEX group_wishes_by_chat ON group_wishes (chat_id);

-- A game. `phase` is lobby, asking, pause or over; `due_at` is when the clock has something to do in it. `queue`
-- (JSON) holds the questions to come, `calls` (JSON) the times of the last calls; `code` names it in a link.
CREATE TABLE games (
    game_id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    thread_id INTEGER NOT NULL,
    phase TEXT NOT NULL,
    host_id INTEGER NOT NULL,
    course_id TEXT NOT NULL,
    lesson_id TEXT NOT NULL DEFAULT '',
    rounds INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    mode TEXT NOT NULL,
    streaks INTEGER NOT NULL DEFAULT 0,
    round INTEGER NOT NULL DEFAULT 0,
    silent INTEGER NOT NULL DEFAULT 0,
    handing INTEGER NOT NULL DEFAULT 0,
    daily INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL,
    queue TEXT NOT NULL DEFAULT '[]',
    calls TEXT NOT NULL DEFAULT '[]',
    drawn_at INTEGER,
    due_at INTEGER,
    made_at INTEGER NOT NULL,
    ended_at INTEGER
);
CREATE INDEX games_by_place ON games (chat_id, thread_id);
CREATE INDEX games_by_due ON games (due_at) WHERE due_at IS NOT NULL;
CREATE UNIQUE INDEX games_by_code ON games (code);

CREATE TABLE players (
    game_id INTEGER NOT NULL REFERENCES games (game_id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL,
    points INTEGER NOT NULL DEFAULT 0,
    right_answers INTEGER NOT NULL DEFAULT 0,
    streak INTEGER NOT NULL DEFAULT 0,
    joined_at INTEGER NOT NULL,
    PRIMARY KEY (game_id, person_id)
) WITHOUT ROWID;
CREATE INDEX players_by_person ON players (person_id);

-- The questions of a game as they were asked. `message_id` is 0 until it is known; `options` is JSON.
CREATE TABLE rounds (
    game_id INTEGER NOT NULL REFERENCES games (game_id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    revision TEXT NOT NULL DEFAULT '',
    options TEXT NOT NULL DEFAULT '[]',
    correct TEXT NOT NULL DEFAULT '[]',
    asked_at INTEGER NOT NULL,
    stands_at INTEGER,
    message_id INTEGER NOT NULL DEFAULT 0,
    hinted_at INTEGER,
    reactions INTEGER NOT NULL DEFAULT 0,
    closed_at INTEGER,
    PRIMARY KEY (game_id, round)
) WITHOUT ROWID;

-- Who answered what in a round. `reply_to` is the message that a typed answer replied to, 0 for a vote.
CREATE TABLE round_answers (
    game_id INTEGER NOT NULL REFERENCES games (game_id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    reply_to INTEGER NOT NULL DEFAULT 0,
    answered_at INTEGER NOT NULL,
    is_right INTEGER NOT NULL,
    hinted INTEGER NOT NULL DEFAULT 0,
    points INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (game_id, round, person_id, reply_to)
) WITHOUT ROWID;
CREATE INDEX round_answers_by_person ON round_answers (person_id);

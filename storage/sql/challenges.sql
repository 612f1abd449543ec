-- name: add_game<!
INSERT INTO games (chat_id, thread_id, phase, host_id, course_id, lesson_id, rounds, seconds, mode, streaks, round, silent,
    handing, daily, code, queue, drawn_at, due_at, made_at, ended_at)
VALUES (:chat_id, :thread_id, :phase, :host_id, :course_id, :lesson_id, :rounds, :seconds, :mode, :streaks, :round, :silent,
    :handing, :daily, :code, :queue, :drawn_at, :due_at, :made_at, :ended_at)
RETURNING game_id;

-- name: put_game!
UPDATE games SET phase = :phase, host_id = :host_id, course_id = :course_id, lesson_id = :lesson_id, rounds = :rounds,
    seconds = :seconds, mode = :mode, streaks = :streaks, round = :round, silent = :silent, handing = :handing,
    daily = :daily, queue = :queue, drawn_at = :drawn_at, due_at = :due_at, ended_at = :ended_at
WHERE game_id = :game_id;

-- name: game_with^
SELECT game_id, chat_id, thread_id, phase, host_id, course_id, lesson_id, rounds, seconds, mode, streaks, round, silent,
    handing, daily, code, queue, drawn_at, due_at, made_at, ended_at
FROM games WHERE game_id = :game_id;

-- name: game_coded^
SELECT game_id, chat_id, thread_id, phase, host_id, course_id, lesson_id, rounds, seconds, mode, streaks, round, silent,
    handing, daily, code, queue, drawn_at, due_at, made_at, ended_at
FROM games WHERE code = :code;

-- name: newest_game^
SELECT game_id, chat_id, thread_id, phase, host_id, course_id, lesson_id, rounds, seconds, mode, streaks, round, silent,
    handing, daily, code, queue, drawn_at, due_at, made_at, ended_at
FROM games WHERE chat_id = :chat_id AND thread_id = :thread_id AND seconds < :most_seconds
ORDER BY game_id DESC LIMIT 1;

-- name: unplaced_of
SELECT games.game_id FROM games
    JOIN players ON players.game_id = games.game_id AND players.person_id = :person_id
    JOIN rounds ON rounds.game_id = games.game_id AND rounds.round = games.round
WHERE games.phase = 'asking' AND rounds.kind = 'poll' AND rounds.message_id = 0 AND rounds.closed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.chat_id = :person_id AND outbox.state = 'sending');

-- name: open_games
SELECT game_id, chat_id, thread_id, phase, host_id, course_id, lesson_id, rounds, seconds, mode, streaks, round, silent,
    handing, daily, code, queue, drawn_at, due_at, made_at, ended_at
FROM games WHERE chat_id = :chat_id AND phase <> 'over' ORDER BY game_id;

-- name: games_due
SELECT game_id, chat_id, thread_id, due_at FROM games WHERE due_at IS NOT NULL AND due_at <= :now ORDER BY due_at LIMIT :limit;

-- name: end_game!
UPDATE games SET phase = 'over', due_at = NULL, ended_at = :ended_at WHERE game_id = :game_id;

-- name: join!
INSERT INTO players (game_id, person_id, joined_at) VALUES (:game_id, :person_id, :joined_at)
ON CONFLICT (game_id, person_id) DO NOTHING;

-- name: leave!
DELETE FROM players WHERE game_id = :game_id AND person_id = :person_id;

-- name: players_in
SELECT players.person_id, coalesce(group_people.name, ''), points, right_answers, streak,
    group_people.person_id IS NOT NULL AND group_people.left_at IS NULL
FROM players JOIN games ON games.game_id = players.game_id
    LEFT JOIN group_people ON group_people.chat_id = games.chat_id AND group_people.person_id = players.person_id
WHERE players.game_id = :game_id ORDER BY points DESC, joined_at, players.person_id;

-- name: score!
UPDATE players SET points = points + :points, right_answers = right_answers + 1, streak = streak + 1
WHERE game_id = :game_id AND person_id = :person_id;

-- name: break_streak!
UPDATE players SET streak = 0 WHERE game_id = :game_id AND person_id = :person_id;

-- name: put_round!
INSERT INTO rounds (game_id, round, question, kind, revision, options, correct, asked_at, stands_at, message_id, hinted_at,
    reactions, closed_at)
VALUES (:game_id, :number, :question, :kind, :revision, :options, :correct, :asked_at, :stands_at, :message_id, :hinted_at,
    :reactions, :closed_at)
ON CONFLICT (game_id, round) DO UPDATE SET
    stands_at = excluded.stands_at, message_id = excluded.message_id, hinted_at = excluded.hinted_at,
    reactions = excluded.reactions, closed_at = excluded.closed_at;

-- name: round_at^
SELECT game_id, round, question, kind, asked_at, revision, options, correct, stands_at, message_id, hinted_at, reactions,
    closed_at
FROM rounds WHERE game_id = :game_id AND round = :number;

-- name: rounds_of
SELECT game_id, round, question, kind, asked_at, revision, options, correct, stands_at, message_id, hinted_at, reactions,
    closed_at
FROM rounds WHERE game_id = :game_id ORDER BY round;

-- name: answer!
INSERT INTO round_answers (game_id, round, person_id, reply_to, answered_at, is_right, hinted)
VALUES (:game_id, :number, :person_id, :reply_to, :answered_at, :is_right, :hinted)
ON CONFLICT (game_id, round, person_id, reply_to) DO UPDATE SET
    answered_at = excluded.answered_at, is_right = excluded.is_right, hinted = excluded.hinted
    WHERE excluded.is_right > round_answers.is_right;

-- name: answer_once!
INSERT INTO round_answers (game_id, round, person_id, reply_to, answered_at, is_right, hinted)
VALUES (:game_id, :number, :person_id, :reply_to, :answered_at, :is_right, :hinted)
ON CONFLICT (game_id, round, person_id, reply_to) DO NOTHING;

-- name: answers_in
SELECT person_id, answered_at, is_right, reply_to, hinted, points FROM round_answers
WHERE game_id = :game_id AND round = :number ORDER BY answered_at, person_id;

-- name: give_points!
UPDATE round_answers SET points = :points
WHERE game_id = :game_id AND round = :number AND person_id = :person_id AND is_right;

-- name: right_in
SELECT round, person_id, reply_to FROM round_answers WHERE game_id = :game_id AND is_right;

-- name: forget_answers!
DELETE FROM round_answers WHERE person_id = :person_id;

-- name: forget_players!
DELETE FROM players WHERE person_id = :person_id;

-- name: forget_hosts!
UPDATE games SET host_id = 0 WHERE host_id = :person_id;

-- name: clear_screens!
UPDATE chats SET activity = :home, notice = '', shown = version WHERE (chat_id, thread_id) IN (
    SELECT chat_id, thread_id FROM games
    WHERE host_id = :person_id OR game_id IN (SELECT game_id FROM players WHERE person_id = :person_id))
    OR chat_id IN (SELECT chat_id FROM group_people WHERE person_id = :person_id);

-- name: redraw_lobbies!
UPDATE games SET due_at = 0
WHERE phase = 'lobby' AND game_id IN (SELECT game_id FROM players WHERE person_id = :person_id);

-- name: clear_messages!
DELETE FROM outbox WHERE chat_id IN (SELECT chat_id FROM group_people WHERE person_id = :person_id)
    AND kind IN ('challenge-question', 'challenge-day-result', 'leaderboard');

-- name: clear_later!
DELETE FROM group_later WHERE chat_id IN (SELECT chat_id FROM group_people WHERE person_id = :person_id);

-- name: played_by
SELECT games.made_at, games.course_id, games.mode, players.points, players.right_answers, games.game_id
FROM players JOIN games ON games.game_id = players.game_id WHERE players.person_id = :person_id ORDER BY games.game_id;

-- name: answered_by
SELECT rounds.question, round_answers.answered_at, round_answers.is_right, round_answers.game_id
FROM round_answers JOIN rounds ON rounds.game_id = round_answers.game_id AND rounds.round = round_answers.round
WHERE round_answers.person_id = :person_id ORDER BY round_answers.answered_at;

-- name: prune_games!
DELETE FROM games WHERE made_at < :before AND phase = 'over';

-- name: group_with^
SELECT chat_id, language, zone, place, course_id, daily_time, daily_kind, daily_thread, daily_at, admins, admins_at, gone_at
FROM groups WHERE chat_id = :chat_id;

-- name: put_group!
INSERT INTO groups (chat_id, language, zone, place, course_id, daily_time, daily_kind, daily_thread, daily_at, admins,
    admins_at, gone_at)
VALUES (:chat_id, :language, :zone, :place, :course_id, :daily_time, :daily_kind, :daily_thread, :daily_at, :admins,
    :admins_at, :gone_at)
ON CONFLICT (chat_id) DO UPDATE SET
    language = excluded.language, zone = excluded.zone, place = excluded.place, course_id = excluded.course_id,
    daily_time = excluded.daily_time, daily_kind = excluded.daily_kind, daily_thread = excluded.daily_thread,
    daily_at = excluded.daily_at, admins = excluded.admins, admins_at = excluded.admins_at, gone_at = excluded.gone_at;

-- name: daily_due
SELECT chat_id, daily_thread, daily_at FROM groups
WHERE daily_at IS NOT NULL AND daily_at <= :now AND gone_at IS NULL ORDER BY daily_at LIMIT :limit;

-- name: put_daily!
UPDATE groups SET daily_at = :daily_at WHERE chat_id = :chat_id;

-- name: meet!
INSERT INTO group_people (chat_id, person_id, name) VALUES (:chat_id, :person_id, :name)
ON CONFLICT (chat_id, person_id) DO UPDATE SET name = excluded.name, left_at = NULL;

-- name: come_back!
UPDATE group_people SET left_at = NULL, name = :name WHERE chat_id = :chat_id AND person_id = :person_id;

-- name: leave_group!
UPDATE group_people SET left_at = :left_at, name = '' WHERE chat_id = :chat_id AND person_id = :person_id;

-- name: name_of$
SELECT name FROM group_people WHERE chat_id = :chat_id AND person_id = :person_id;

-- name: add_score!
INSERT INTO group_scores (chat_id, person_id, week, points, right_answers, games)
VALUES (:chat_id, :person_id, :week, :points, :right_answers, 1)
ON CONFLICT (chat_id, person_id, week) DO UPDATE SET
    points = points + excluded.points, right_answers = right_answers + excluded.right_answers, games = games + 1;

-- name: best_of_week
SELECT group_people.person_id, group_people.name, points FROM group_scores
    JOIN group_people ON group_people.chat_id = group_scores.chat_id AND group_people.person_id = group_scores.person_id
WHERE group_scores.chat_id = :chat_id AND week = :week AND left_at IS NULL AND points > 0
ORDER BY points DESC, group_people.name, group_people.person_id;

-- name: best_ever
SELECT group_people.person_id, group_people.name, sum(points) AS total FROM group_scores
    JOIN group_people ON group_people.chat_id = group_scores.chat_id AND group_people.person_id = group_scores.person_id
WHERE group_scores.chat_id = :chat_id AND left_at IS NULL
GROUP BY group_people.person_id, group_people.name HAVING sum(points) > 0
ORDER BY total DESC, group_people.name, group_people.person_id;

-- name: bag_of
SELECT question, drawn, missed FROM group_bag WHERE chat_id = :chat_id;

-- name: draw_from_bag!
INSERT INTO group_bag (chat_id, question, drawn) VALUES (:chat_id, :question, 1)
ON CONFLICT (chat_id, question) DO UPDATE SET drawn = 1;

-- name: refill_bag!
UPDATE group_bag SET drawn = 0 WHERE chat_id = :chat_id AND question LIKE :course || '/%';

-- name: miss!
INSERT INTO group_bag (chat_id, question, drawn, missed) VALUES (:chat_id, :question, 1, max(0, :by))
ON CONFLICT (chat_id, question) DO UPDATE SET missed = max(0, missed + :by);

-- name: add_wish!
INSERT INTO group_wishes (chat_id, thread_id, person_id, language, query_id, content, made_at)
VALUES (:chat_id, :thread_id, :person_id, :language, :query_id, :content, :made_at);

-- name: wishes_in
SELECT chat_id, thread_id, person_id, language, query_id, content, made_at FROM group_wishes
WHERE chat_id = :chat_id ORDER BY wish;

-- name: drop_wishes!
DELETE FROM group_wishes WHERE chat_id = :chat_id;

-- name: prune_wishes!
DELETE FROM group_wishes WHERE made_at < :before;

-- name: forget_person!
DELETE FROM group_people WHERE person_id = :person_id;

-- name: forget_scores!
DELETE FROM group_scores WHERE person_id = :person_id;

-- name: forget_admins!
UPDATE groups SET admins = '[]', admins_at = NULL
WHERE replace(replace(replace(admins, ' ', ''), '[', ','), ']', ',') LIKE '%,' || :person_id || ',%';

-- name: forget_wishes!
DELETE FROM group_wishes WHERE person_id = :person_id;

-- name: scores_of
SELECT chat_id, week, points, right_answers, games FROM group_scores WHERE person_id = :person_id ORDER BY week, chat_id;

-- name: names_of
SELECT chat_id, name FROM group_people WHERE person_id = :person_id ORDER BY chat_id;

-- name: known$
SELECT EXISTS (SELECT 1 FROM chats WHERE chat_id = :chat_id) OR EXISTS (SELECT 1 FROM groups WHERE chat_id = :chat_id);

-- name: drop_target_chats!
DELETE FROM chats WHERE chat_id = :new;

-- name: move_chats!
UPDATE chats SET chat_id = :new, message_id = 0, fresh = version WHERE chat_id = :old;

-- name: move_places!
UPDATE OR REPLACE places SET chat_id = :new WHERE chat_id = :old;

-- name: move_parked!
UPDATE parked SET chat_id = :new WHERE chat_id = :old;

-- name: move_outbox!
UPDATE outbox SET chat_id = :new WHERE chat_id = :old;

-- name: move_polls!
UPDATE polls SET chat_id = :new WHERE chat_id = :old;

-- name: move_group!
UPDATE OR REPLACE groups SET chat_id = :new WHERE chat_id = :old;

-- name: move_people!
UPDATE OR REPLACE group_people SET chat_id = :new WHERE chat_id = :old;

-- name: move_bag!
UPDATE OR REPLACE group_bag SET chat_id = :new WHERE chat_id = :old;

-- name: move_scores!
UPDATE OR REPLACE group_scores SET chat_id = :new WHERE chat_id = :old;

-- name: move_wishes!
UPDATE group_wishes SET chat_id = :new WHERE chat_id = :old;

-- name: move_calls!
UPDATE OR REPLACE group_calls SET chat_id = :new WHERE chat_id = :old;

-- name: move_later!
UPDATE OR REPLACE group_later SET chat_id = :new WHERE chat_id = :old;

-- name: move_games!
UPDATE games SET chat_id = :new WHERE chat_id = :old;

-- name: move_hosts!
UPDATE games SET host_id = :new WHERE host_id = :old;

-- name: unplace_rounds!
UPDATE rounds SET message_id = CASE kind WHEN 'typed' THEN 0 ELSE -1 END
WHERE closed_at IS NULL AND message_id <> 0
    AND game_id IN (SELECT game_id FROM games WHERE chat_id = :new);

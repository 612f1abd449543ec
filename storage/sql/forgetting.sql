-- name: forget_learner!
DELETE FROM learners WHERE learner_id = :person_id;

-- name: forget_chats!
DELETE FROM chats WHERE chat_id = :person_id;

-- name: forget_places!
DELETE FROM places WHERE chat_id = :person_id;

-- name: forget_parked!
DELETE FROM parked WHERE chat_id = :person_id OR person_id = :person_id;

-- name: forget_messages!
DELETE FROM outbox WHERE chat_id = :person_id;

-- name: forget_polls!
DELETE FROM polls WHERE chat_id = :person_id;

-- name: forget_votes!
DELETE FROM votes_early WHERE person_id = :person_id;

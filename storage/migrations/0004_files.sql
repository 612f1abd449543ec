-- Files that Telegram knows already, so that each is uploaded once a bot.
SELECT 1;

-- What is kept: the tables, as the newest migration leaves them.
--
-- Telegram's ids are unique for one bot only, so every table has the bot's id in its key: bots may share a database.
-- Times are seconds since 1970.

-- Updates that arrived. What is done is remembered until Telegram has forgotten it, so that it is not done again.
CREATE TABLE IF NOT EXISTS updates (
    bot BIGINT NOT NULL,
    id BIGINT NOT NULL,
    chat BIGINT NOT NULL, -- 0 where the update has none
    state VARCHAR(8) NOT NULL, -- waiting, done, failed
    body TEXT NOT NULL, -- the update as JSON, empty when it is done
    digest VARCHAR(32) NOT NULL, -- of the body, for ids may begin anew when a bot was idle for long
    error TEXT NOT NULL, -- why it failed
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (bot, id)
);
CREATE INDEX IF NOT EXISTS updates_waiting ON updates (bot, state, id);

-- Which messages answer which, a row a message: an edited question edits its own answer.
CREATE TABLE IF NOT EXISTS answers (
    bot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    question BIGINT NOT NULL,
    message BIGINT NOT NULL,
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (bot, chat, question, message)
);

-- Threads that chats have loaded, each belonging to its chat.
CREATE TABLE IF NOT EXISTS threads (
    bot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    key VARCHAR(16) NOT NULL,
    body TEXT NOT NULL, -- the thread as JSON
    used BOOLEAN NOT NULL, -- false while it is only offered
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (bot, chat, key)
);

-- Which thread a chat, or a topic of it, reads.
CREATE TABLE IF NOT EXISTS readings (
    bot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    topic BIGINT NOT NULL, -- 0 outside topics
    key VARCHAR(16) NOT NULL,
    PRIMARY KEY (bot, chat, topic)
);

-- What somebody has sent so far of a thread that is being loaded.
CREATE TABLE IF NOT EXISTS parts (
    bot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    topic BIGINT NOT NULL,
    person BIGINT NOT NULL,
    message BIGINT NOT NULL, -- 0: the /load that began it
    text TEXT NOT NULL,
    author TEXT NOT NULL, -- of a forwarded post
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (bot, chat, topic, person, message)
);

-- Which language a chat has chosen to be spoken to in.
CREATE TABLE IF NOT EXISTS languages (
    bot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    code VARCHAR(8) NOT NULL,
    PRIMARY KEY (bot, chat)
);

-- What Telegram was last told to show of a bot: its menus and descriptions.
CREATE TABLE IF NOT EXISTS faces (
    bot BIGINT NOT NULL,
    digest VARCHAR(32) NOT NULL,
    PRIMARY KEY (bot)
);

-- Threads that were posted in a chat, a row a message.
CREATE TABLE IF NOT EXISTS posted (
    bot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    topic BIGINT NOT NULL, -- 0 outside topics
    key VARCHAR(16) NOT NULL, -- of the thread
    post INTEGER NOT NULL,
    piece INTEGER NOT NULL, -- a long post is several messages
    message BIGINT NOT NULL, -- 0 until it is sent
    PRIMARY KEY (bot, chat, topic, key, post, piece)
);

-- Who found which answer helpful. A supergroup counts its messages anew, so what a group had keeps the group's id.
CREATE TABLE IF NOT EXISTS votes (
    bot BIGINT NOT NULL,
    chat BIGINT NOT NULL, -- in which the answer stands
    message BIGINT NOT NULL, -- with the buttons
    voter VARCHAR(32) NOT NULL, -- a keyed digest, another for each answer
    helpful BOOLEAN NOT NULL,
    home BIGINT NOT NULL, -- the chat, or the supergroup that it has become
    kept_at INTEGER NOT NULL, -- when the answer was given
    PRIMARY KEY (bot, chat, message, voter)
);

-- What was asked lately, for the owner: without one there is nothing here.
CREATE TABLE IF NOT EXISTS asked (
    bot BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    question BIGINT NOT NULL,
    answer BIGINT NOT NULL, -- the message with the buttons
    text TEXT NOT NULL,
    confidence VARCHAR(8) NOT NULL,
    posts TEXT NOT NULL, -- labels of those quoted, as JSON
    home BIGINT NOT NULL,
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (bot, chat, question)
);

-- How many questions a chat had that are no longer in asked.
CREATE TABLE IF NOT EXISTS tallies (
    bot BIGINT NOT NULL,
    home BIGINT NOT NULL,
    confidence VARCHAR(8) NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (bot, home, confidence)
);

-- The newest migration that these tables have, as Alembic notes it.
CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

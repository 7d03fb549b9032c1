"""English patterns of requests for facts about a thread: its author, date, length and origin."""

from index.requests.grammar import Fact, Pattern
from index.requests.grammars.english.words import POST, POSTS, THREAD
from index.requests.notation.word_lists import word_set

CREATED = frozenset({"made", "created", "started"})
WRITE = word_set("written wrote write writes posted published tweeted authored")
AUTHOR = word_set("author authors writer byline username twitter_handle nickname by_whom author_s")
# With one of these it is a search: "who wrote to the author?", "who does the author know?"
OTHERS = frozenset({"to", "for", "with"})
AUTHOR_ACTS = word_set("do does did has have had got read how_do how_does what_does where_does")
WHEN = word_set("when what_day what_date what_year what_time how_long_ago which_day which_date which_year")
DATE = word_set("date dated dates what_date timestamp timestamps how_old how_recent publication_date")
HOW_LONG = word_set("how_long_is how_long_s how_long_are how_big_is how_short_is length size")
PRONOUNS = frozenset({"it", "this", "that", "these", "those"})

AUTHORSHIP = (
    Pattern.of("who is this by?", Fact.AUTHOR, {"who_is_this", "who_s_this", "whos_this"}, {"by", "from"}),
    Pattern.of(
        "who tweeted all of that?",
        Fact.AUTHOR,
        {"who", "whos", "by_whom"},
        WRITE | {"posts", "tweets"},
        may=THREAD | POST | {"originally", "all"},
        never=OTHERS,
    ),
    Pattern.of(
        "who is behind this thread?", Fact.AUTHOR, {"who"}, CREATED | {"behind", "makes"}, THREAD | {"posts", "tweets"}
    ),
    Pattern.of(
        "who's the writer of these posts?",
        Fact.AUTHOR,
        {"who", "whos"},
        AUTHOR | {"poster", "op"},
        may=THREAD | POST | WRITE | {"originally", "all", "known", "named", "account"},
        never=OTHERS | AUTHOR_ACTS,
    ),
    Pattern.of(
        "what is the author's name?",
        Fact.AUTHOR,
        AUTHOR,
        may=THREAD | POST | {"name", "known", "named", "account", "unknown"},
        never=OTHERS | AUTHOR_ACTS | {"point", "points", "message", "messages"},
    ),
    Pattern.of("whose tweets are these?", Fact.AUTHOR, {"whose"}, THREAD | {"posts", "tweets", "words", "account"}),
)

PUBLICATION = (
    # The date.
    Pattern.of(
        "what year is this from?",
        Fact.DATE,
        WHEN,
        WRITE | {"from", "dated", "tweet", "post", "date_from"},
        may=THREAD | POST | {"author", "originally", "first", "they", "all"},
    ),
    Pattern.of("when was the thread started?", Fact.DATE, {"when"}, CREATED, THREAD | {"posts", "tweets"}),
    Pattern.of("is there a timestamp?", Fact.DATE, DATE, may=THREAD | POST | WRITE | {"today", "publication"}),
    # The length.
    Pattern.of(
        "how big is the whole thread?",
        Fact.LENGTH,
        HOW_LONG,
        THREAD | POST | PRONOUNS | {"length", "size"},
        may={"all", "in_total", "altogether", "whole", "entire"},
    ),
    Pattern.of(
        "how many tweets in total?",
        Fact.LENGTH,
        {"how_many", "number", "amount", "count", "total"},
        POSTS | {"tweet", "post", "words", "characters", "sentences"},
        may=THREAD | word_set("altogether in_total in_all all total whole entire contain contains make up long"),
    ),
    Pattern.of("show me how long the text is", Fact.LENGTH, {"how"}, {"long", "short", "big"}, THREAD),
    # Where the thread was published.
    Pattern.of(
        "where was this first published?",
        Fact.ORIGIN,
        {"where"},
        {"from", "come_from", "comes_from", "came_from", "posted", "published", "written", "taken", "came"},
        may=THREAD | POST | {"originally", "first", "appear", "come"},
    ),
    Pattern.of(
        "where can i see the original tweets?",
        Fact.ORIGIN,
        {"where"},
        {"get", "got", "find", "found", "taken", "see"},
        THREAD | PRONOUNS | {"original", "posts", "tweets"},
    ),
    Pattern.of(
        "what platform is it on?",
        Fact.ORIGIN,
        {"origin", "original", "platform"},
        may=THREAD | POST | {"where", "link"},
    ),
)

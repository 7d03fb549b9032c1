"""English request patterns: which words each request must have, may have and must not have.

Each pattern begins with an example that it recognises. The first pattern that matches wins, so order matters.
"""

from index.requests.english_small_talk import ABOUT_THE_BOT, PLEASANTRIES
from index.requests.english_words import POST, POSTS, SHOW, THREAD
from index.requests.grammar import NUMBER, QUESTION, Fact, Pattern, ThreadRequest, word_set

LINK = word_set(
    "link links url urls hyperlink hyperlinks source sources reference references citation citations article articles "
    "website websites site sites sauce"
)
LINK_DETAILS = word_set(
    "your how_many where external web other more further full come_with about cite cited linked behind"
)
READ_MORE = word_set(
    "read_more learn_more find_out_more know_more more_information more_info more_details more_detail further_reading "
    "read_further full_report"
)
TAG = word_set("tag tags hashtag hashtags hastag hastags hash_tag hash_tags tagged")
MENTIONED = word_set(
    "all anything appear appears contain contains everything given included mentioned something use used"
)

HOW_DOES = frozenset({"how_does", "how_do", "what_does", "where_does"})
CREATED = frozenset({"made", "created", "started"})
WRITE = word_set("written wrote write writes posted published tweeted authored")
AUTHOR = word_set("author authors writer byline username twitter_handle nickname by_whom author_s")
WHEN = word_set("when what_day what_date what_year what_time how_long_ago which_day which_date which_year")
DATE = word_set("date dated dates what_date timestamp timestamps how_old how_recent publication_date")
HOW_LONG = word_set("how_long_is how_long_s how_long_are how_big_is how_short_is length size")
PRONOUNS = frozenset({"it", "this", "that", "these", "those"})

SUMMARY = word_set(
    "summary summaries summery sumary summarise summarize summarised summarized tldr recap gist overview synopsis "
    "digest highlights nutshell takeaway takeaways essence outline briefly in_brief in_short topic subject theme "
    "upshot bottom_line long_story_short condense shorten summing_up"
)
SUMMARY_DETAILS = word_set(
    "all whole entire about into lines main main_one short brief quick key version everything discussed author bullet "
    "up up_to up_with make write"
)
SENTENCES = frozenset({NUMBER, "sentence", "sentences", "words"})
SHORT = word_set("short shorter brief quick condensed abridged shortened")
VERSION = word_set("version form summary overview read explanation description make")
MAIN = word_set("main key important central essential most_important crucial core")
POINT = word_set(
    "point points idea ideas message messages thing things thought thoughts posts tweets argument arguments claim "
    "claims thesis theme"
)
SAY = word_set("say says claim claims argue argues cover covers discuss discusses happens explain describe")
WHAT_IS_THIS = frozenset({"what_is_this", "what_s_this", "whats_this", "what_is_it"})
TREATMENT = word_set("talking talk talks whole roughly basically mainly deal deals generally broadly")

PATTERNS = (
    # Links.
    Pattern.of("got a link to the article?", ThreadRequest.LINKS, LINK, may=THREAD | POST | MENTIONED | LINK_DETAILS),
    Pattern.of(
        "where can i find out more about this?", ThreadRequest.LINKS, READ_MORE, may=THREAD | {"about", "how", "where"}
    ),
    Pattern.of(
        "does the author cite anything?",
        ThreadRequest.LINKS,
        {"cite", "cites", "cited", "citing"},
        THREAD | {"anything", "something", "what", "what_does", "author"},
    ),
    # Hashtags.
    Pattern.of(
        "what hastags do they use?",
        ThreadRequest.TAGS,
        TAG,
        may=THREAD | POST | MENTIONED | {"how_many", "say", "says", "author", "they", "how", "where"},
    ),
    # The first post.
    Pattern.of(
        "how the story begins", ThreadRequest.OPENING, {"how"}, {"opens", "starts", "begins"}, THREAD | {"it", "author"}
    ),
    Pattern.of(
        "how does the author start off?",
        ThreadRequest.OPENING,
        HOW_DOES,
        {"open", "opens", "start", "starts", "begin", "begins", "opened"},
        may=THREAD | {"all", "author", "off", "post", "posts"},
    ),
    # The last post.
    Pattern.of(
        "show me how it ends",
        ThreadRequest.ENDING,
        {"how"},
        {"ends", "closes", "concludes", "finishes"},
        THREAD | {"it", "author"},
    ),
    Pattern.of(
        "what does the author conclude?",
        ThreadRequest.ENDING,
        HOW_DOES,
        {"end", "ends", "close", "closes", "conclude", "concludes", "finish", "finishes"},
        may=THREAD | {"all", "author", "post", "posts"},
    ),
    # The author. Before the bot, which takes "who is this?" without "by".
    Pattern.of("who is this by?", Fact.AUTHOR, {"who_is_this", "who_s_this", "whos_this"}, {"by", "from"}),
    Pattern.of(
        "who tweeted all of that?",
        Fact.AUTHOR,
        {"who", "whom"},
        WRITE | {"posts", "tweets", "author", "authors", "writer", "poster", "op"},
        may=THREAD | POST | {"originally", "they", "all"},
    ),
    Pattern.of(
        "who is behind this thread?", Fact.AUTHOR, {"who"}, CREATED | {"behind", "makes"}, THREAD | {"posts", "tweets"}
    ),
    Pattern.of(
        "what is the author's name?",
        Fact.AUTHOR,
        AUTHOR,
        may=THREAD | POST | {"name", "known", "named", "account", "who", "unknown"},
    ),
    Pattern.of("whose tweets are these?", Fact.AUTHOR, {"whose"}, THREAD | {"posts", "tweets", "words", "account"}),
    # The bot, and help with it. Before dates and places: "where are you from?" asks about the bot.
    *ABOUT_THE_BOT,
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
    # A summary.
    Pattern.of(
        "a quick summery please", ThreadRequest.SUMMARY, SUMMARY, may=THREAD | POST | SENTENCES | SUMMARY_DETAILS
    ),
    Pattern.of(
        "whats the story here?",
        ThreadRequest.SUMMARY,
        {"what_is_the_story", "what_s_the_story", "whats_the_story"},
        may=THREAD,
    ),
    Pattern.of(
        "what is the thesis of the thread?",
        ThreadRequest.SUMMARY,
        {"message", "point", "argument", "idea", "thesis", "claim"},
        THREAD | {"author"},
        may={"whole"},
    ),
    Pattern.of(
        "sum everything up for me",
        ThreadRequest.SUMMARY,
        {"sum"},
        {"up"},
        may=THREAD | POST | SENTENCES | {"all", "everything", "lines"},
    ),
    Pattern.of("can i get a shorter version?", ThreadRequest.SUMMARY, SHORT, THREAD | VERSION, may=POST | SENTENCES),
    Pattern.of(
        "the 3 most important points",
        ThreadRequest.SUMMARY,
        MAIN,
        POINT,
        may=THREAD | POST | SENTENCES | {"all", "most", "author"},
    ),
    Pattern.of(
        "what's it all about?",
        ThreadRequest.SUMMARY,
        {"about"},
        THREAD | WHAT_IS_THIS | {"it", "this", "all", "posts", "tweets"},
        may=POST | TREATMENT,
    ),
    Pattern.of(
        "what does the author argue?", ThreadRequest.SUMMARY, SAY, THREAD | {"author"}, may={"whole", "all", "briefly"}
    ),
    Pattern.of(
        "what does all this say?",
        ThreadRequest.SUMMARY,
        {"what_does"},
        {"it", "this"},
        {"say", "says", "cover", "claim", "argue"},
        may={"all"},
    ),
    Pattern.of(
        "whats in this thread?",
        ThreadRequest.SUMMARY,
        {"what_is_in", "what_s_in", "whats_in", "what_is_inside", "what_s_inside"},
        THREAD | {"it", "here", "what_s_inside"},
    ),
    Pattern.of("what is this?", ThreadRequest.SUMMARY, WHAT_IS_THIS, may=THREAD),
    # All posts.
    Pattern.of(
        "show me everything",
        ThreadRequest.EVERYTHING,
        {"everything", "all", "whole", "entire", "full", "complete"},
        SHOW | THREAD | POST | {"it", "everything"},
        may={"one_by_one", "in_full", "at_once", "together"},
        never={QUESTION},
    ),
    Pattern.of(
        "pull up the thread",
        ThreadRequest.EVERYTHING,
        SHOW,
        THREAD,
        may={"posts", "tweets", "itself", "in_full"},
        never={QUESTION},
    ),
    Pattern.of("all of it please", ThreadRequest.EVERYTHING, {"all_of_it", "in_full"}, never={QUESTION}),
    *PLEASANTRIES,
)

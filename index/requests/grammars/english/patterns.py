"""English request patterns: which words each request must have, may have and must not have.

Each pattern begins with an example that it recognises. The first pattern that matches wins, so order matters.
"""

from index.requests.grammar import NUMBER, QUESTION, Pattern, ThreadRequest
from index.requests.grammars import threads
from index.requests.grammars.english.facts import AUTHORSHIP, PUBLICATION
from index.requests.grammars.english.small_talk import ABOUT_THE_BOT, PLEASANTRIES
from index.requests.grammars.english.turns import ABOUT_LANGUAGES, ABOUT_THE_ANSWER, ABOUT_THE_DATA, DOUBTS
from index.requests.grammars.english.words import POST, SHOW, THREAD
from index.requests.notation.word_lists import word_set

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

SUMMARY = word_set(
    "summary summaries summery sumary summarise summarize summarised summarized tldr recap gist overview synopsis "
    "digest highlights nutshell takeaway takeaways essence outline briefly in_brief in_short topic subject theme "
    "upshot bottom_line long_story_short condense shorten summing_up eli5 bullet_points"
)
SUMMARY_DETAILS = word_set(
    "all whole entire about longer detailed one into lines main "
    "main_one short brief quick key version everything discussed author bullet "
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
    *threads.ENGLISH,
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
        "start from the beginning",
        ThreadRequest.OPENING,
        word_set("start begin start_over begin_again"),
        word_set("beginning top start_over begin_again"),
        may={"over", "again", "the_start"},
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
    *AUTHORSHIP,
    # The bot, and help with it. Before dates and places: "where are you from?" asks about the bot.
    *ABOUT_THE_BOT,
    # The date, the length, and where the thread was published.
    *PUBLICATION,
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
    Pattern.of("shorter, please", ThreadRequest.SUMMARY, {"shorter", "briefer"}, may={"make"}),
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
    Pattern.of("what is this?", ThreadRequest.SUMMARY, WHAT_IS_THIS, may=THREAD, never={"for", "from", "with"}),
    Pattern.of(
        "in a few sentences",
        ThreadRequest.SUMMARY,
        {"in"},
        {"sentence", "sentences", "words"},
        may={"one", "few", NUMBER},
    ),
    Pattern.of(
        "tell me something interesting",
        ThreadRequest.SUMMARY,
        word_set("surprise_me something_interesting something_cool something_fun random random_post"),
        may=THREAD | POST | {"me", "about"},
    ),
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
    # Whether the answer is right. Before assent, which takes "sure".
    *DOUBTS,
    *PLEASANTRIES,
    # The answer before, stored data, and languages. After thanks and greetings: "thanks again" is no request.
    *ABOUT_THE_ANSWER,
    *ABOUT_THE_DATA,
    *ABOUT_LANGUAGES,
)

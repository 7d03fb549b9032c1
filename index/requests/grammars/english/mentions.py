"""English phrases around the words of a question for their mentions: "how many times is … mentioned"."""

from index.requests.notation.mention_frames import MentionFrame, MentionQuestion, phrases
from index.requests.notation.word_lists import word_set

_BE = word_set("is are was were")
_WHOSE = word_set(
    "does_the_thread does_the_author does_it do_they does_this_thread did_the_author does_he does_she do_the_posts "
    "does_any_post do_any_posts does_any_of_it does_anyone"
)
_MENTION = word_set("mention name refer_to talk_about bring_up")
_MENTIONED = word_set("mentioned named brought_up referred_to")
_APPEAR = word_set("appear occur come_up")
_HOW_MANY_TIMES = word_set("how_many_times how_often")
_WHICH = word_set("which_posts what_posts which_tweets which_post which_ones")
_SHOW = word_set("list show show_me find give_me print")
_EVERY = word_set("every all all_the the")
_POSTS = word_set("posts tweets")
_ABOUT = word_set(
    "about with on mentioning containing that_mention that_mentions that_contain that_contains that_talk_about "
    "that_are_about that_is_about which_mention"
)
_ARE_ABOUT = word_set("mention are_about is_about mentions talk_about talks_about contain contains refer_to")
_NOT = word_set("don't do_not dont never doesn't does_not doesnt")
_CONTAIN = word_set("mention contain talk_about name refer_to")

_SAID = phrases(_BE, _MENTIONED) | phrases(_BE, ["ever", "also"], _MENTIONED)
_EVERY_POST = (
    phrases(_SHOW, ["every", "each"], ["post", "tweet"])
    | phrases(_SHOW, ["all", "all_the", "the"], _POSTS)
    | phrases(_SHOW, _POSTS)
)

FRAMES = (
    # How often, and in how many posts.
    MentionFrame(
        "how many times is the border mentioned?",
        MentionQuestion.TIMES,
        phrases(_HOW_MANY_TIMES, _BE),
        _MENTIONED | _APPEAR,
    ),
    MentionFrame("how often Vienna is mentioned", MentionQuestion.TIMES, _HOW_MANY_TIMES, _SAID),
    MentionFrame(
        "how often does the word salt come up?",
        MentionQuestion.TIMES,
        phrases(_HOW_MANY_TIMES, ["does", "do"]),
        _APPEAR,
    ),
    MentionFrame(
        "how many times does the author mention salt?",
        MentionQuestion.TIMES,
        phrases(_HOW_MANY_TIMES, _WHOSE, _MENTION),
    ),
    MentionFrame(
        "count the mentions of salt",
        MentionQuestion.TIMES,
        word_set("count_the_mentions_of count_mentions_of how_many_mentions_of the_number_of_mentions_of"),
    ),
    MentionFrame("how many posts are about salt?", MentionQuestion.NUMBER, phrases(["how_many"], _POSTS, _ARE_ABOUT)),
    # Which posts do not, and which do.
    MentionFrame(
        "which posts don't mention salt?",
        MentionQuestion.WITHOUT,
        phrases(_WHICH, _NOT, _CONTAIN) | phrases(_WHICH, ["aren't_about", "are_not_about"]),
    ),
    MentionFrame(
        "list the posts without salt",
        MentionQuestion.WITHOUT,
        phrases(_EVERY_POST, ["without", "not_about", "that_don't_mention", "that_do_not_mention"])
        | phrases(["all", "the"], _POSTS, ["without"])
        | phrases(_POSTS, ["without"]),
    ),
    MentionFrame("list every post about salt", MentionQuestion.LIST, phrases(_EVERY_POST, _ABOUT)),
    MentionFrame(
        "which posts mention salt?",
        MentionQuestion.LIST,
        phrases(["which_posts", "which_tweets"], ["mention", "contain"]),
    ),
    MentionFrame("all posts about salt", MentionQuestion.LIST, phrases(_EVERY - {"the"}, [*_POSTS, "post"], _ABOUT)),
    MentionFrame("posts about salt", MentionQuestion.LIST, phrases(_POSTS, _ABOUT)),
    # Where first, where last.
    MentionFrame(
        "where is salt first mentioned?",
        MentionQuestion.FIRST,
        phrases(["where", "when"], _BE),
        word_set("first_mentioned mentioned_first mentioned_for_the_first_time first_named"),
    ),
    MentionFrame(
        "where does salt first appear?",
        MentionQuestion.FIRST,
        word_set("where_does where_do"),
        phrases(["first"], _APPEAR),
    ),
    MentionFrame(
        "which post mentions salt first?",
        MentionQuestion.FIRST,
        word_set("which_post_mentions what_post_mentions"),
        word_set("first"),
    ),
    MentionFrame(
        "the first post that mentions salt",
        MentionQuestion.FIRST,
        word_set(
            "which_post_first_mentions the_first_mention_of first_mention_of where_is_the_first_mention_of "
            "the_first_post_that_mentions the_first_post_to_mention"
        ),
    ),
    MentionFrame(
        "where is salt last mentioned?",
        MentionQuestion.LAST,
        phrases(["where", "when"], _BE),
        word_set("last_mentioned mentioned_last mentioned_for_the_last_time"),
    ),
    MentionFrame("the last mention of salt", MentionQuestion.LAST, word_set("the_last_mention_of last_mention_of")),
    # Whether at all.
    MentionFrame("is salt mentioned?", MentionQuestion.WHETHER, _BE | phrases(_BE, ["the_word"]), _MENTIONED),
    MentionFrame(
        "does salt appear?", MentionQuestion.WHETHER, word_set("does do"), _APPEAR | phrases(["ever"], _APPEAR)
    ),
    MentionFrame("is salt ever mentioned?", MentionQuestion.WHETHER, _BE, phrases(["ever", "also"], _MENTIONED)),
    MentionFrame(
        "does the thread mention salt?", MentionQuestion.WHETHER, phrases(_WHOSE, ["mention", "ever_mention"])
    ),
    MentionFrame(
        "is there any mention of salt?",
        MentionQuestion.WHETHER,
        word_set(
            "is_there_any_mention_of is_there_a_mention_of any_mention_of is_there_a_post_about "
            "is_there_any_post_about are_there_any_posts_about are_there_posts_about"
        ),
    ),
    MentionFrame(
        "find salt", MentionQuestion.FIND, word_set("find find_me search search_for look_for look_up find_the_word")
    ),
)
PAIRING = word_set("both either any_of as_well_as neither nor")
DETERMINERS = word_set("word name term phrase hashtag the_word the_name the_term the_phrase the_hashtag the_words")
TAILS = word_set(
    "in_this_thread in_the_thread in_these_posts in_the_posts in_it here anywhere at_all in_total please overall "
    "altogether in_there there by_the_author"
)

"""English word lists for requests and follow-up questions; the request patterns are in `english_patterns`."""

from index.requests.grammar import Language
from index.requests.grammars import courtesies
from index.requests.grammars.english.mentions import DETERMINERS, FRAMES, PAIRING, TAILS
from index.requests.grammars.english.patterns import PATTERNS
from index.requests.grammars.english.turns import TRANSLATE
from index.requests.grammars.english.words import ASKING, POST, POSTS, SHOW, THREAD
from index.requests.notation.meaning_frames import MeaningFrame
from index.requests.notation.word_lists import word_set
from index.text.stop_words import STOP_WORDS

_POLITENESS = """
    please pls plz kindly just only simply maybe perhaps well so then now ok okay um hey hi hello hiya dear bot sir
    friend guys thanks thank_you thx thank_you_very_much be_so_kind_as_to can_you could_you would_you will_you can_u
    can_i could_i may_i can_we could_we would_you_mind i_would_like i_d_like i_would_love i_d_love i_want i_wanna
    i_need i_wonder i_wish let_me let_us let_s lets is_there are_there there_is there_are do_you_have does_it_have
    have_you_got do_you_know if_you_can i_want_to_know i_wanna_know i_need_to_know i_would_like_to_know
    i_d_like_to_know i_would_love_to_know i_d_love_to_know do_we_know i_meant i_mean i_don't_have_time
    i_have_no_time no_time go_ahead a_second one_second a_moment
"""
_GRAMMAR = """
    a an the me us my our i we you u ya to and but or also again too exactly actually really here it its this that
    these those is are was were be been am s d ll re m does do did has have had got of in on at for with from as by
    what which r thats what_about how_about whats any some there
"""
_FUNCTION_WORDS = """
    really sure true seriously right wrong happen happened happens happening say says said mean means meant go goes
    going gone continue explain again example reason reasons elaborate detail details detailed exactly instead yes yeah
    ok okay no thing things point next later ago know think maybe well oh hm hmm wow come came same anymore else since
    give show long big old s d ll re m ve u r tho lol omg um uh
"""
_ORDINALS = {
    "first": 1, "opening": 1, "beginning": 1, "initial": 1, "introduction": 1, "intro": 1, "the_start": 1,
    "opener": 1, "second": 2, "third": 3, "fourth": 4, "forth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "eigth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "twelveth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "last": -1, "final": -1, "closing": -1, "end": -1, "ending": -1, "conclusion": -1, "finale": -1,
    "concluding": -1, "bottom": -1, "very_last": -1, "very_end": -1, "penultimate": -2, "next_to_last": -2,
    "next_to_the_last": -2, "last_but_one": -2, "one_before_last": -2, "one_before_the_last": -2,
    "one_before_the_last_one": -2, "post_before_last": -2, "post_before_the_last": -2, "post_before_the_last_one": -2,
    "tweet_before_last": -2, "tweet_before_the_last": -2, "tweet_before_the_last_one": -2, "antepenultimate": -3,
    "last_but_two": -3, "last_but_three": -4,
    "very_first": 1,
}  # fmt: skip
_LANGUAGE_NAMES = {
    "english": "en", "russian": "ru", "armenian": "hy", "azerbaijani": "az", "azeri": "az", "turkish": "tr",
    "spanish": "es", "german": "de", "french": "fr", "italian": "it", "portuguese": "pt", "ukrainian": "uk",
    "polish": "pl", "georgian": "ka", "persian": "fa", "farsi": "fa", "arabic": "ar", "hebrew": "he", "hindi": "hi",
    "chinese": "zh", "japanese": "ja", "korean": "ko", "dutch": "nl", "greek": "el",
    "русский": "ru", "հայերեն": "hy", "azerbaycanca": "az", "turkce": "tr", "espanol": "es",
}  # fmt: skip
_CARDINALS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
"""
_SIMPLE_LEAD_INS = """
    please pls just tell_me please_tell_me can_you_tell_me could_you_tell_me can_you_please_tell_me
    would_you_tell_me could_you_please_tell_me could_you_be_so_kind_as_to_tell_me explain please_explain
    can_you_explain could_you_explain do_you_know i_don't_know i_don't_understand i_would_like_to_know
    i'd_like_to_know i_want_to_know i_wonder anything_about is_there_anything_about tell_me_about tell_me_more_about
    what_about how_about
"""
_SUBJECTS = ("the_author", "the_thread", "it")
_WHICH_POSTS = ("which_post", "which_posts", "which_tweet", "which_tweets", "what_post", "which_part")
_ARE_ABOUT = ("mentions", "mention", "is_about", "are_about", "talks_about", "talk_about")
_LEAD_INS = word_set(_SIMPLE_LEAD_INS).union(
    (f"what_does_{subject}_say_about" for subject in _SUBJECTS),
    (f"does_{subject}_{says}" for subject in _SUBJECTS for says in ("mention", "say_anything_about")),
    (f"{which_posts}_{are_about}" for which_posts in _WHICH_POSTS for are_about in _ARE_ABOUT),
    (f"{show}_the_{post}_about" for show in ("show_me", "find", "give_me") for post in ("post", "tweet", "part")),
)
_MEANING_FRAMES = (
    MeaningFrame(
        "what did they mean by tare?",
        frozenset(
            f"what_{do}_{subject}_mean_by"
            for do in ("does", "do", "did")
            for subject in ("you", "they", "he", "she", "it", "the_author", "the_writer", "the_thread", "the_post")
        ),
    ),
    MeaningFrame("what's meant by tare?", word_set("what_is_meant_by what's_meant_by whats_meant_by")),
    MeaningFrame(
        "the definition of tare",
        frozenset(
            f"{start}{noun}_of"
            for start in ("", "the_", "a_", "what_is_the_", "what's_the_", "whats_the_", "give_me_the_", "give_me_a_")
            for noun in ("meaning", "definition")
        ),
    ),
    MeaningFrame("define tare", word_set("define please_define define_the_word define_the_term")),
    MeaningFrame(
        "what does 'tare' mean?",
        word_set("what_does_the_word what_does_the_term what_does_the_phrase what_does what_do what_did"),
        word_set("mean mean_here mean_exactly mean_in_this_context stand_for signify"),
    ),
    MeaningFrame(
        "I forgot what the word tare means",
        word_set("what_the_word i_forgot_what_the_word i_forgot_what what"),
        word_set("means means_here means_exactly means_in_this_context stands_for signifies"),
    ),
)

ENGLISH = Language(
    filler=word_set(_POLITENESS + _GRAMMAR) | ASKING | SHOW,
    auxiliaries=word_set(
        "is are was were am do does did has have had will would should shall could can may might must"
    ),
    idioms=word_set(
        "24/7 at_last at_first first_of_all last_but_not_least in_the_end in_the_first_place no_one one_day "
        "at_the_end_of_the_day one_more once_more at_the_last_minute the_last_time the_first_time "
        "one_to_one nine_to_five a_third_of a_fourth_of a_fifth_of a_tenth_of"
    ),
    post_nouns=POST,
    plural_post_nouns=POSTS,
    unambiguous_post_nouns=word_set("post tweet toot"),
    reporting_words=word_set(
        "about say says said saying state states contain contains content contents text go goes mention mentions "
        "mean means like read reads look looks full exact exactly whole wording verbatim word_for_word"
    ),
    one="one",
    ordinals=_ORDINALS,
    cardinals={word: number for number, word in enumerate(_CARDINALS.split(), 1)},
    counting_back=word_set("to from"),
    range_words=word_set("to through thru till until - upto"),
    conjunctions=word_set("and or"),
    plus=word_set("+ plus"),
    between=word_set("between"),
    prepositions=word_set("in into of from"),
    thread_nouns=THREAD,
    tag_nouns=word_set("tag tags"),
    hashtag_words=word_set("tagged hashtag hashtags hastag hash_tag hashtagged"),
    link_nouns=word_set("link links url urls article articles site website source page"),
    function_words=STOP_WORDS | word_set(_FUNCTION_WORDS),
    discourse_markers=word_set(
        "and but or also so then plus what_about how_about why_not and_what_about and_how_about except"
    ),
    anaphora=word_set("that this it they them their its he she him her his those these there then both instead same"),
    interrogatives=word_set(
        "who what which when where why how is are was were do does did has have had will would should can could "
        "what_is what_does how_does how_do"
    ),
    meaning_frames=_MEANING_FRAMES,
    greetings=word_set("hi hello hey hiya howdy yo greetings good_morning good_afternoon good_evening thanks ok okay"),
    courtesies=courtesies.ENGLISH,
    lead_ins=_LEAD_INS,
    sign_offs=word_set(
        "please pls plz in_this_thread in_the_thread in_these_posts according_to_the_author according_to_the_thread"
    ),
    thanks=word_set("please pls plz thanks thank_you thx cheers"),
    patterns=PATTERNS,
    explaining=word_set("explain summarize summarise simplify interpret rephrase paraphrase summary_of a_summary_of"),
    translating=TRANSLATE,
    language_names=_LANGUAGE_NAMES,
    mention_frames=FRAMES,
    mention_tails=TAILS,
    determiners=DETERMINERS,
    pairing=PAIRING,
)

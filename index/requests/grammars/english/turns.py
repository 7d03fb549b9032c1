"""English patterns of requests about the answer before, about stored data, and for another language."""

from index.requests.grammar import LANGUAGE, QUESTION, Pattern, SmallTalk
from index.requests.grammars.english.words import ASKING, POST, THREAD
from index.requests.notation.word_lists import word_set
from index.requests.turns import Setting, Turn

CONSENT = word_set("yes yeah yep sure ok okay alright")
NEXT = word_set(
    "more next go_on continue keep_going carry_on proceed read_on further following go_further else_is_there "
    "anything_else something_else what_else is_that_all is_that_it next_one another "
    "another_one skip deeper go_deeper dig_deeper"
)
PREVIOUS = word_set("previous previous_one prev preceding back one_back go_back step_back earlier prior")
ABOUT = word_set("about say says what_does")
REPEAT = word_set("repeat again once_more one_more_time say_it_again come_again pardon")
ANSWER = word_set("answer reply last_answer")
CERTAIN = word_set("sure certain positive")
TRUE = word_set("true correct right accurate serious reliable")
HOW = word_set("how how_do how_does where when")
DELETE = word_set("delete erase remove forget clear wipe")
DATA = word_set("my me data everything history conversation chat messages questions information")
STOP = word_set("stop unsubscribe quit exit leave_me_alone")
SPEAK = word_set("speak answer reply respond write talk switch language use")
CHOOSE = word_set("speak know understand change switch choose support set other")
TRANSLATE = word_set("translate translated translating translation translations")

ABOUT_THE_ANSWER = (
    # The post after or before.
    Pattern.of(
        "tell me more about it", Turn.NEXT, NEXT, may=POST | CONSENT | ABOUT | {"go", "comes", "come"}, never=HOW
    ),
    Pattern.of("the post after that", Turn.NEXT, {"after"}, POST, may={"comes"}),
    Pattern.of("the one after that", Turn.NEXT, {"one_after"}),
    Pattern.of("go back a step", Turn.PREVIOUS, PREVIOUS, may=POST | CONSENT | ABOUT | {"go", "step"}, never=HOW),
    Pattern.of("the post before", Turn.PREVIOUS, {"before"}, POST, may={"comes"}),
    Pattern.of("the one before", Turn.PREVIOUS, {"one_before"}),
    # The same again.
    Pattern.of("can you repeat that?", Turn.REPEAT, REPEAT, may=ANSWER | {"say", "last", "me"}),
    Pattern.of("what did you say?", Turn.REPEAT, {"what"}, {"you"}, {"say", "said"}, may={"just"}),
)

DOUBTS = (
    Pattern.of("are you sure about that?", Turn.DOUBT, CERTAIN, {"you", "u"}, may={"about", "how", "100"}),
    Pattern.of("is that really true?", Turn.DOUBT, {QUESTION}, TRUE, may=ANSWER),
    Pattern.of("really?", Turn.DOUBT, {"really", "seriously", "for_real", "says_who", "prove", "proof", "no_way"}),
    Pattern.of("how do you know that?", Turn.DOUBT, {"how_do", "how"}, {"you"}, {"know"}),
    Pattern.of("where does it say that?", Turn.DOUBT, {"where", "where_does"}, {"say", "says"}),
)

ABOUT_THE_DATA = (
    Pattern.of(
        "please delete all my data",
        SmallTalk.DELETION,
        DELETE,
        DATA,
        may={"all", "stored", "about", "account", "whole", "your"},
    ),
    Pattern.of(
        "stop writing to me",
        SmallTalk.STOP,
        STOP,
        may=word_set("writing messaging talking sending texting to me messages bot"),
    ),
)

ABOUT_LANGUAGES = (
    Pattern.of("speak turkish please", Setting.LANGUAGE, SPEAK, {LANGUAGE}, may={"into", "change", "the"}),
    Pattern.of("in armenian please", Setting.LANGUAGE, {"in", "into", "please"}, {LANGUAGE}, never=ASKING | {QUESTION}),
    Pattern.of("which languages do you speak?", Setting.LANGUAGE, {"language", "languages"}, CHOOSE),
    Pattern.of(
        "translate it into spanish", SmallTalk.TRANSLATION, TRANSLATE, may=THREAD | POST | {"into", "all", LANGUAGE}
    ),
)

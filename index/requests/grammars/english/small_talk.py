"""English patterns of small talk: questions about the bot, requests for help, thanks, greetings, opinions."""

from index.requests.grammar import QUESTION, Pattern, SmallTalk
from index.requests.grammars.english.words import ASKING
from index.requests.notation.word_lists import word_set

# About the bot.
YOU = frozenset({"you", "u", "yourself"})
MACHINE = word_set("human robot bot machine model ai llm chatgpt gpt program computer software")
PERSON = word_set("person real alive man woman sentient somebody someone")
BIOGRAPHY = word_set(
    "name age how_old creator maker developer owner made created built programmed developed owns from live"
)
CAN = word_set("can_you can_i can_u can_we could_you could_i you i")
USERS = frozenset({"i", "you", "u", "we", "this", "bot"})
MANUAL = word_set("commands instructions menu manual usage options capabilities features start how_to_use")
# Courtesies and opinions.
THANKS = word_set(
    "thanks thank thank_you thx ty tysm tyvm tnx cheers appreciated appreciate grateful 🙏 👍 merci gracias"
)
THANKED_FOR = word_set(
    "much lot lots help helping helped info information kind great good nice helpful useful awesome mate everything "
    "many million bunch ton indeed bye ok okay"
)
FAREWELL = word_set(
    "bye goodbye good_bye good_night goodnight see_you see_ya cya farewell take_care later ciao have_a_nice_day "
    "have_a_good_day have_a_good_one bye_bye"
)
GREETING = word_set(
    "hi hello hellooo helloo hey heyy hiya howdy yo hallo greetings good_morning good_afternoon good_evening good_day "
    "morning sup what_s_up whats_up wassup how_are_you how_r_u how_do_you_do how_is_it_going how_s_it_going "
    "hows_it_going are_you_there anybody_here anyone_here anybody_there anyone_there nice_to_meet_you 👋 heya "
    "pleased_to_meet_you you_there salut"
)
BAD = word_set(
    "stupid dumb useless idiot moron terrible awful horrible rubbish garbage suck sucks crap shit bullshit wrong fuck "
    "fucking wtf shut_up nonsense lame hate not_what_i_asked not_helpful worst bad annoying incorrect unhelpful "
    "not_true not_that not_this not_that_one not_what_i_meant not_what_i_mean missed_the_point off_topic"
)
GOOD = word_set(
    "good great nice awesome cool perfect excellent amazing brilliant wonderful fantastic well_done love wow smart "
    "clever best helpful useful impressive bravo interesting super neat beautiful what_a funny hilarious exactly "
    "whoa sweet ❤ 😍 👏 🔥 💯 😊"
)
ASSENT = word_set(
    "ok okay yes yeah yep no nope sure fine right i_see got_it understood alright all_right lol haha hmm hm oh ah "
    "never_mind nevermind forget_it nothing that_s_all thats_all that_s_it thats_it k cool good true indeed of_course "
    "agreed sorry whatever no_problem np you_too same_to_you oops aha makes_sense maybe perhaps sad lmao rofl lolol "
    "omg damn correct no_worries my_bad"
)

AROUND_REMARKS = word_set("all answer answers job man quite thread very your")
# With one of these it is a question about the thread: "is it good?"
ABOUT_THE_THREAD = ASKING | {QUESTION}

ABOUT_THE_BOT = (
    # The bot itself.
    Pattern.of("what is this bot?", SmallTalk.BOT, {"what_is_this", "what_s_this", "whats_this"}, {"bot"}),
    Pattern.of("who r u", SmallTalk.BOT, {"who", "what"}, YOU, {"are", "r", "is", "re"}, may={"name"}),
    Pattern.of(
        "am i talking to a robot?",
        SmallTalk.BOT,
        MACHINE,
        YOU | {"talking", "speaking", "chatting", "this"},
        may={"person", "real", "kind", "sort", "like"},
    ),
    Pattern.of("do you use ai?", SmallTalk.BOT, word_set("ai llm gpt chatgpt model"), YOU, may={"use", "using"}),
    Pattern.of("am i speaking to a real person?", SmallTalk.BOT, PERSON, YOU | {"talking", "speaking"}, may={"like"}),
    Pattern.of(
        "how old are you?",
        SmallTalk.BOT,
        BIOGRAPHY,
        {"your", "you", "u"},
        may={"who", "where", "how"},
        never={"get", "got", "find"},
    ),
    Pattern.of(
        "tell me about yourself",
        SmallTalk.BOT,
        {"about", "tell", "introduce"},
        {"yourself", "you"},
        may={"more", "something"},
    ),
    Pattern.of(
        "who's this?",
        SmallTalk.BOT,
        {"who_is_this", "who_s_this", "whos_this", "who_dis", "introduce_yourself"},
        never={"for", "with"},
    ),
    # Help with the bot.
    Pattern.of(
        "what could the bot help with?",
        SmallTalk.HELP,
        {"what", "how"},
        {"can", "could"},
        {"bot"},
        may={"help", "work"},
    ),
    Pattern.of(
        "sorry, I don't understand",
        SmallTalk.HELP,
        word_set("don't_understand dont_understand don't_get confused no_idea"),
        may=word_set("sorry completely what mean you it have explain like like_i_m_five like_i_m 5"),
    ),
    Pattern.of("can you hear me?", SmallTalk.HELP, {"hear"}, {"me"}, may={"you", "can"}),
    Pattern.of("i need some help", SmallTalk.HELP, {"help", "help_me"}, may={"how", "can", "need", "menu", "commands"}),
    Pattern.of(
        "what kind of questions can i ask?",
        SmallTalk.HELP,
        {"what", "how"},
        CAN,
        {"do", "ask", "use", "help", "for"},
        may={"thing", "things", "else", "all", "everything", "kind", "kinds", "sort", "questions", "should"},
    ),
    Pattern.of(
        "how does this bot work?",
        SmallTalk.HELP,
        {"how_does", "how_do", "how"},
        USERS,
        {"work", "works", "use", "ask", "help", "begin", "talk", "chat"},
        may={"start"},
    ),
    Pattern.of(
        "what do i type?", SmallTalk.HELP, {"what_do", "what_does"}, USERS, {"do", "ask", "offer", "type", "know"}
    ),
    Pattern.of("which commands are available?", SmallTalk.HELP, MANUAL, may={"your", "available", "possible"}),
)

PLEASANTRIES = (
    # Thanks.
    Pattern.of("thx for the info man", SmallTalk.THANKS, THANKS, may=AROUND_REMARKS | THANKED_FOR),
    # Farewells.
    Pattern.of(
        "see ya tomorrow",
        SmallTalk.FAREWELL,
        FAREWELL,
        may={"all", "soon", "tomorrow", "everyone", "for_now", "👋"},
        never=ABOUT_THE_THREAD,
    ),
    # Greetings.
    Pattern.of(
        "hey, how are you doing today?",
        SmallTalk.GREETING,
        GREETING,
        may={"everyone", "everybody", "all", "team", "mate", "folks", "today", "doing"},
    ),
    # Complaints.
    Pattern.of(
        "your answers suck",
        SmallTalk.COMPLAINT,
        BAD,
        may=AROUND_REMARKS | {"off", "completely", "totally", "thing", "piece", "not"},
        never=ABOUT_THE_THREAD,
    ),
    Pattern.of(
        "you didn't answer my question",
        SmallTalk.COMPLAINT,
        word_set("didn't didnt haven't havent doesn't doesnt don't dont not"),
        word_set("answer answered"),
        word_set("question that you it"),
        may=word_set("my really actually"),
        never=ABOUT_THE_THREAD - {QUESTION},
    ),
    # Praise.
    Pattern.of(
        "pretty smart answer",
        SmallTalk.PRAISE,
        GOOD,
        may=AROUND_REMARKS | {"work", "one", "done", "stuff", "thing", "most", "pretty", "quick", "much", "question"},
        never=ABOUT_THE_THREAD,
    ),
    # Assent.
    Pattern.of(
        "alright, never mind", SmallTalk.ASSENT, ASSENT, may={"great", "very", "not", "all"}, never=ABOUT_THE_THREAD
    ),
)

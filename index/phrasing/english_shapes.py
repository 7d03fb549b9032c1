"""What English requests mean: which words each must have, and may have."""

from index.phrasing.language import Ask, Fact, Shape, Talk

ASKING = """
    what which whats what_does what_do how_does how_do what_is_in what_s_in whats_in what_is_this what_s_this whats_this
    what_is_it
"""
SHOW = """
    show showing gimme give tell display view see read reread send get fetch print list find bring go_to jump_to
    take_me look look_at know hear out out_loud aloud open_up pull_up check
"""
POST = """
    post posts tweet tweets toot toots one ones part parts message messages msg entry entries item items point
    line number no nr num section paragraph chunk bit piece p
"""
SEVERAL = "posts tweets toots ones parts messages entries items points sections paragraphs chunks bits pieces"
THREAD = "thread threads story tweetstorm series text conversation discussion page file document whole_thing"

_IT = "it this that these those"
_WRITTEN = "written wrote write writes posted published tweeted authored"
_TIDY = """
    anything something everything here there please all now again list used use mentioned included given any contain
    contains appear appears
"""
_PLEASANT = "you your that this it the so very really a an bot thread answer answers job was is s are quite all too man"
_YES_NO_OR_WHAT = f"? {ASKING}"

SHAPES = (
    Shape.of(
        Ask.LINKS,
        "link links url urls hyperlink hyperlinks source sources reference references citation "
        "citations article articles website websites site sites sauce",
        may=f"{_TIDY} {POST} {THREAD} your "
        "how_many where external web other more further full to come_with about cite cited linked behind",
    ),
    Shape.of(
        Ask.LINKS,
        "read_more learn_more find_out_more know_more more_information more_info more_details "
        "more_detail further_reading read_further full_report",
        may=f"{THREAD} {_IT} where how about on",
    ),
    Shape.of(
        Ask.TAGS,
        "tag tags hashtag hashtags hastag hastags hash_tag hash_tags tagged",
        may=f"{_TIDY} {POST} {THREAD} how_many say says author they there all how where",
    ),
    Shape.of(Ask.LINKS, "cite cites cited citing", f"anything something what what_does author {THREAD}"),
    Shape.of(Ask.OPENING, "how", "opens starts begins", f"it author {THREAD}"),
    Shape.of(Ask.ENDING, "how", "ends closes concludes finishes", f"it author {THREAD}"),
    Shape.of(
        Ask.OPENING,
        "how_does how_do what_does where_does",
        "open opens start starts begin begins opened",
        may=f"{THREAD} {_IT} all author off with post posts",
    ),
    Shape.of(
        Ask.ENDING,
        "how_does how_do what_does where_does",
        "end ends close closes conclude concludes finish finishes",
        may=f"{THREAD} {_IT} all author with post posts",
    ),
    Shape.of(Talk.BOT, "what_is_this what_s_this whats_this", "bot"),
    Shape.of(Talk.HELP, "what how", "can could", "bot", may="do help work"),
    Shape.of(Fact.AUTHOR, "who_is_this who_s_this whos_this", "by from"),
    Shape.of(Talk.BOT, "who what", "you u yourself", "are r is re", may="bot name exactly or"),
    Shape.of(
        Talk.BOT,
        "human robot bot machine ai llm chatgpt gpt program computer software",
        "you u yourself talking speaking chatting this",
        may="person real some kind sort there like",
    ),
    Shape.of(
        Talk.BOT,
        "person real alive man woman sentient somebody someone",
        "you u yourself talking speaking",
        may="there like",
    ),
    Shape.of(
        Talk.BOT,
        "your you u",
        "name age how_old creator maker developer owner made created built programmed developed owns from live",
        may="who where how",
        never="get got find",
    ),
    Shape.of(Talk.BOT, "about tell introduce", "yourself you", may="more something"),
    Shape.of(Talk.BOT, "who_is_this who_s_this who_dis whos_this introduce_yourself"),
    Shape.of(Talk.HELP, "help help_me", may="how can need me with some menu commands"),
    Shape.of(
        Talk.HELP,
        "what how",
        "can_you can_i can_u can_we could_you could_i you i",
        "do ask use help for",
        may="bot thing things else all everything kind kinds sort questions should",
    ),
    Shape.of(
        Talk.HELP, "how_does how_do how", "i you u we this bot", "work works use ask help begin talk chat", may="start"
    ),
    Shape.of(Talk.HELP, "what_do what_does", "i you u we this bot", "do ask offer type know"),
    Shape.of(
        Talk.HELP,
        "commands instructions menu manual usage options capabilities features start how_to_use",
        may="your bot available possible",
    ),
    Shape.of(
        Fact.AUTHOR,
        "who whom",
        f"{_WRITTEN} posts tweets author authors writer poster op",
        may=f"{THREAD} {POST} {_IT} originally actually was they all",
    ),
    Shape.of(Fact.AUTHOR, "who", "behind made created started makes", THREAD + " posts tweets"),
    Shape.of(
        Fact.AUTHOR,
        "author authors writer byline username twitter_handle nickname by_whom author_s",
        may=f"{THREAD} {POST} name known named account who unknown",
    ),
    Shape.of(Fact.AUTHOR, "whose", f"{THREAD} posts tweets words account", may=_IT),
    Shape.of(
        Fact.DATE,
        "when what_day what_date what_year what_time how_long_ago which_day which_date which_year",
        f"{_WRITTEN} from dated tweet post date_from",
        may=f"{THREAD} {POST} author originally first they all",
    ),
    Shape.of(Fact.DATE, "when", "made created started", THREAD + " posts tweets"),
    Shape.of(
        Fact.DATE,
        "date dated dates what_date timestamp timestamps how_old how_recent publication_date",
        may=f"{THREAD} {POST} {_IT} {_WRITTEN} today publication there",
    ),
    Shape.of(
        Fact.LENGTH,
        "how_long_is how_long_s how_long_are how_big_is how_short_is length size",
        f"{THREAD} {_IT} {POST} length size",
        may="all in_total altogether whole entire",
    ),
    Shape.of(
        Fact.LENGTH,
        "how_many number amount count total",
        SEVERAL + " tweet post words characters sentences",
        may=f"{THREAD} are there altogether in_total in_all all total whole entire contain contains make up long",
    ),
    Shape.of(Fact.LENGTH, "how", "long short big", THREAD),
    Shape.of(
        Fact.ORIGIN,
        "where",
        "from come_from comes_from came_from posted published written taken came",
        may=f"{THREAD} {POST} {_IT} originally first appear come",
    ),
    Shape.of(Fact.ORIGIN, "where", "get got find found taken see", f"{THREAD} {_IT} original posts tweets"),
    Shape.of(Fact.ORIGIN, "origin original platform", may=f"{THREAD} {POST} where link"),
    Shape.of(
        Ask.SUMMARY,
        "summary summaries summery sumary summarise summarize summarised summarized tldr recap gist "
        "overview synopsis digest highlights nutshell takeaway takeaways essence outline briefly in_brief in_short "
        "topic subject theme upshot bottom_line long_story_short condense shorten summing_up",
        may=f"# {THREAD} {POST} {_IT} all whole entire about into sentences sentence words lines main short brief "
        "quick key version everything discussed author briefly up bullet up_to up_with make write main_one",
    ),
    Shape.of(Ask.SUMMARY, "what_is_the_story what_s_the_story whats_the_story", may=f"{THREAD} here"),
    Shape.of(Ask.SUMMARY, "message point argument idea thesis claim", f"author {THREAD}", may="whole"),
    Shape.of(Ask.SUMMARY, "sum", "up", may=f"# {THREAD} {POST} {_IT} all everything sentences sentence words lines"),
    Shape.of(
        Ask.SUMMARY,
        "short shorter brief quick condensed abridged shortened",
        f"version form summary overview read explanation description make {THREAD}",
        may=f"# {POST} {_IT} sentences sentence words",
    ),
    Shape.of(
        Ask.SUMMARY,
        "main key important central essential most_important crucial core",
        "point points idea ideas "
        "message messages thing things thought thoughts posts tweets argument arguments claim claims thesis theme",
        may=f"# {THREAD} {POST} all here are most author sentence sentences words",
    ),
    Shape.of(
        Ask.SUMMARY,
        "about",
        f"it this all what_is_this what_s_this whats_this what_is_it {THREAD} posts tweets",
        may=f"{THREAD} {POST} {_IT} all talking talk talks whole roughly basically mainly deal deals generally broadly",
    ),
    Shape.of(
        Ask.SUMMARY,
        "say says claim claims argue argues cover covers discuss discusses happens explain describe",
        f"author {THREAD}",
        may=f"{_IT} whole all here briefly",
    ),
    Shape.of(Ask.SUMMARY, "what_does", "it this", "say says cover claim argue", may="all"),
    Shape.of(
        Ask.SUMMARY, "what_is_in what_s_in whats_in what_is_inside what_s_inside", f"{THREAD} it here what_s_inside"
    ),
    Shape.of(Ask.SUMMARY, "what_is_this what_s_this whats_this what_is_it", may=f"{THREAD}"),
    Shape.of(
        Ask.EVERYTHING,
        "everything all whole entire full complete",
        f"{SHOW} {THREAD} {POST} it everything",
        may="one_by_one in_full at_once together",
        never="?",
    ),
    Shape.of(Ask.EVERYTHING, SHOW, THREAD, may="posts tweets itself aloud in_full", never="?"),
    Shape.of(Ask.EVERYTHING, "all_of_it in_full", never="?"),
    Shape.of(
        Talk.THANKS,
        "thanks thank thank_you thx ty tnx cheers appreciated appreciate grateful 🙏 👍 merci gracias",
        may=f"{_PLEASANT} much lot lots help helping helped info information kind great good nice helpful useful "
        "awesome mate everything many million bye",
    ),
    Shape.of(
        Talk.FAREWELL,
        "bye goodbye good_bye good_night goodnight see_you see_ya cya farewell take_care later ciao "
        "have_a_nice_day have_a_good_day have_a_good_one bye_bye",
        may="all later soon tomorrow everyone for_now bot 👋",
        never=_YES_NO_OR_WHAT,
    ),
    Shape.of(
        Talk.GREETING,
        "hi hello hey hiya howdy yo hallo greetings good_morning good_afternoon good_evening good_day "
        "morning sup what_s_up whats_up wassup how_are_you how_r_u how_do_you_do how_is_it_going how_s_it_going "
        "hows_it_going are_you_there anybody_here anyone_here anybody_there anyone_there nice_to_meet_you 👋 heya "
        "pleased_to_meet_you you_there salut",
        may="there bot everyone all guys friend team dear mate today doing folks again everybody are you",
    ),
    Shape.of(
        Talk.COMPLAINT,
        "stupid dumb useless idiot moron terrible awful horrible rubbish garbage suck sucks crap shit "
        "bullshit wrong fuck fucking wtf shut_up nonsense lame hate not_what_i_asked not_helpful worst bad annoying "
        "incorrect unhelpful not_true",
        may=f"{_PLEASANT} off completely totally thing piece not",
        never=_YES_NO_OR_WHAT,
    ),
    Shape.of(
        Talk.PRAISE,
        "good great nice awesome cool perfect excellent amazing brilliant wonderful fantastic well_done "
        "love wow smart clever best helpful useful impressive bravo interesting super neat beautiful what_a",
        may=f"{_PLEASANT} work one done stuff thing most pretty quick much question",
        never=_YES_NO_OR_WHAT,
    ),
    Shape.of(
        Talk.ASSENT,
        "ok okay yes yeah yep no nope sure fine right i_see got_it understood alright all_right lol haha "
        "hmm hm oh ah never_mind nevermind nothing that_s_all thats_all k cool good true indeed of_course agreed",
        may="good great very not all",
        never=_YES_NO_OR_WHAT,
    ),
)

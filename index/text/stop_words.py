"""Stop words, in English and Russian."""

# ruff: noqa: SIM905 - a paragraph of words reads better than a column of strings

ASKING_WORDS = frozenset(
    """
    who whom whose what which when where why how do does did
    кто кого кому кем ком чей чья чье чьи что чего чему чем когда где куда откуда почему зачем отчего как сколько ли
    какой какая какое какие какого каком какую каких каким
    """.split()
)
"""Words that make a sentence a question; they are not looked for."""

STOP_WORDS = ASKING_WORDS | frozenset(
    """
    a an the this that these those such each every any some no none both either neither other another own same
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves one ones someone anyone everyone something anything
    everything nothing whoever whatever there here
    am is are was were be been being done doing have has had having can could will would shall should may might must
    ought let get gets got
    isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't cannot couldn't won't wouldn't
    shan't shouldn't mightn't mustn't ain't i'm i've i'll i'd you're you've you'll you'd he'll he'd she'll she'd it'll
    we're we've we'll we'd they're they've they'll they'd that'll
    of in on at by for with about between into through during before after above below to from up down out
    off over under onto upon within without toward towards among across per via as than like
    and or but nor so yet if because while until unless although though whether
    not only just too very also then once again further now ever even still quite rather much many more most less few
    please tell
    isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt couldnt wont wouldnt shouldnt aint im ive youre youve
    theyre theyve whats whos thats wheres theres tho lol omg um uh

    и в во не на я он с со а то все она так его но да ты к у же вы за бы по ее мне было вот от меня еще нет о из ему
    ей до если уже или ни быть был была были будет будут него вас вам ведь там потом себя ничего может они тут есть
    надо ней для мы тебя их сам себе под без чтоб чтобы раз тоже этот того потому этого этой эти при об хоть после над
    тот через про них можно между это ну чё че весь вся всю такой такая такое такие нибудь вообще
    """.split()
)
"""Words that a question shares with any post; they weigh less."""

GENERAL_WORDS = frozenset(
    """
    accept achieve act add admit affect afford agree allow announce answer appear apply argue arrive ask assume attend
    avoid bear beat become begin believe belong bite blame bleed blow boil borrow bother break breathe bring build burn
    buy call care carry catch cause celebrate change charge check choose claim clean climb close collect come compare
    complain concern confirm consider contain continue convince cook cope count cover create cry cut damage dance deal
    decide define deliver demand deny depend describe deserve destroy die disagree disappear discover discuss divide
    draw dream drink drive drop earn eat end enjoy enter escape exist expect explain face fail fall feel fight fill
    find finish fit fix flow fly follow forget forgive gain gather give go grow guess handle happen hate hear help hide
    hit hold hope hurt ignore imagine improve include increase inform insist install intend invite involve join jump
    keep kick kill knock know lack laugh lead learn leave lend lie lift like listen live look lose love make manage
    matter mean measure meet mention mind miss mix move need notice obtain occur offer open order own pass pay permit
    pick plan play point prefer prepare prevent profit promise protect prove provide pull push put quit raise reach
    react read realise receive recommend reduce refer refuse regret reject remain remember remind remove repair repeat
    replace reply report require rescue respond rest result return reveal rid ride ring rise roll run save say search
    see seem sell send serve set shake share shoot shout show shut sing sit sleep smell smile solve sort sound speak
    speed spell spend spread stand start state stay steal stick stop strike struggle suffer suggest supply support
    suppose survive swim take talk taste teach tell tend thank think threaten throw touch train translate travel treat
    trust try turn understand use visit wait wake walk want warn wash watch wear win wish wonder work worry write

    people person man woman guy somebody someone thing stuff kind sort type lot bit way reason fact idea case part side
    example author writer user thread post tweet message question answer word text topic yes no ok okay lol maybe
    number amount size length age long short big small old new good bad best worst better worse great wrong right sure
    else true ago whole entire anybody anyone everybody nobody summarise summarize summary
    often always never ever sometimes usually
    today yesterday tomorrow later earlier soon early late near far enough somewhere anywhere actual certain
    two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion first
    second third last next hello hi hey thanks

    человек люди автор пост тред вещь дело раз время слово вопрос ответ сколько много мало нужно можно
    правда сейчас дал дали есть нет
    """.split()
)
"""Verbs of asking and doing, and words for anything: no refusal names them as missing from the thread."""

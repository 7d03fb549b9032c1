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
    of in on at by for with about against between into through during before after above below to from up down out
    off over under onto upon within without toward towards among across per via as than like
    and or but nor so yet if because while until unless although though whether
    not only just too very also then once again further now ever even still quite rather much many more most less few
    please tell

    и в во не на я он с со а то все она так его но да ты к у же вы за бы по ее мне было вот от меня еще нет о из ему
    ей до если уже или ни быть был была были будет будут него вас вам ведь там потом себя ничего может они тут есть
    надо ней для мы тебя их сам себе под без чтоб чтобы раз тоже этот того потому этого этой эти при об хоть после над
    тот через про них можно между это
    """.split()
)
"""Words that a question shares with any post; they weigh less."""

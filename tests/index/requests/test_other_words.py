"""Requests in other words than the examples of the patterns, and searches that share words with requests."""

import pytest

from index.requests.facets import Facets
from index.requests.hashtags import hashtags
from index.requests.links import links
from index.requests.request import Fact, Hashtags, Links, Posts, Request, SmallTalk, Summary, Words, parse_request
from index.thread import Thread

THREAD = Thread.of(
    (
        "The #bakery opens at five.",
        "The baker sleeps at noon. https://www.flour-mill.org/hours",
        "Rye sells best, says the #mill.",
        "On Sundays nobody bakes.",
    )
)
REQUESTS: dict[str, tuple[Request, str]] = {
    "links": (
        Links(links(THREAD), ()),
        (
            "links pls; source?; got a source for that?; what websites are mentioned; any further reading?; "
            "i want to learn more; what does the author cite?; ссылки; есть ли ссылки в треде; где узнать больше?"
        ),
    ),
    "hashtags": (
        Hashtags(hashtags(THREAD)),
        (
            "hashtags?; which tags does the author use; how many hashtags are there?; hash tags please; "
            "какие хэштеги использованы; теги?"
        ),
    ),
    "first post": (
        Posts(THREAD.posts[:1], ()),
        (
            "how does it start?; where does it begin; how does the thread open; the beginning please; how it begins; "
            "как начинается тред"
        ),
    ),
    "last post": (
        Posts(THREAD.posts[-1:], ()),
        "how does it end?; whats the ending; how does the text close; what is the conclusion; чем кончается тред",
    ),
    "all posts": (
        Posts(THREAD.posts, ()),
        (
            "full thread; read it all; give me all the tweets; entire thread please; send everything at once; "
            "let me see the thread; show it in full; весь тред; прочитай весь текст; тред целиком"
        ),
    ),
    "summary": (
        Summary(3),
        (
            "tl;dr?; summarise this thread in 3 posts; main points?; in a nutshell?; key takeaways; long story short; "
            "can you shorten it; i don't have time, summary; sumary pls; in short?; what happens in the story; "
            "о чем тред; в чем суть; перескажи кратко; расскажи коротко о чем он"
        ),
    ),
    "author": (
        Fact.AUTHOR,
        (
            "author?; who posted this thread; whose thread is it; by whom is it; author name pls; who authored this; "
            "who's the writer?; who is the author who wrote this; by whom was it written; who is op?; find the author; "
            "i'd like to know who wrote this; do you have the author's name?; tell me who the writer is; "
            "кто автор треда; чей это текст; хотел бы узнать, кто автор"
        ),
    ),
    "date": (
        Fact.DATE,
        (
            "when was it written; how old is this?; when did the author post this; from when is this; posted when?; "
            "когда был опубликован тред; дата?"
        ),
    ),
    "length": (
        Fact.LENGTH,
        "how many parts?; number of posts; length?; how many words; count the posts; сколько здесь сообщений",
    ),
    "origin": (
        Fact.ORIGIN,
        "where was it posted; where did you find this?; what's the original; what is the origin; откуда этот текст",
    ),
    "bot": (
        SmallTalk.BOT,
        (
            "who are u; are you chatgpt?; who made you; where do you live; is this ai?; tell me something about you; "
            "who dis; ты человек или бот?; вы кто"
        ),
    ),
    "help": (
        SmallTalk.HELP,
        (
            "help pls; what can i ask?; how do i use this bot; menu; how can you help me; how do you work?; "
            "как пользоваться; что можно спросить; помогите пожалуйста"
        ),
    ),
    "thanks": (SmallTalk.THANKS, "ty; cheers mate; thanks that was helpful; much appreciated; спасибо большое"),
    "farewell": (SmallTalk.FAREWELL, "bye for now; take care!; see you tomorrow bot; спокойной ночи; пока"),
    "greeting": (SmallTalk.GREETING, "yo; anyone here?; how's it going?; morning all; how r u; привет бот; хай"),
    "complaint": (SmallTalk.COMPLAINT, "you suck; that's not what i asked; wtf; wrong answer; ты тупой"),
    "praise": (SmallTalk.PRAISE, "well done; great answer; that was really helpful; wow; очень круто; молодец"),
    "assent": (SmallTalk.ASSENT, "got it; i see; lol; that's all; of course; хорошо; понятно"),
}
SENTENCES = [(sentence, request) for request, said in REQUESTS.values() for sentence in said.split("; ")]
SEARCHES = (
    "which source of flour is best?",
    "what tags the loaves?",
    "how does the bakery start its day?",
    "how does the night end for the baker?",
    "who wrote the recipe?",
    "who is behind the mill?",
    "when was the bakery founded?",
    "when did the mill post a loss?",
    "how long is the queue?",
    "how many loaves are sold?",
    "where does the rye come from?",
    "what is the main grain?",
    "what is rye about?",
    "what does the baker say?",
    "is all of it sold?",
    "does everything sell?",
    "who are the bakers?",
    "can the mill help the baker?",
    "thanks to rye?",
    "is rye good?",
    "is the mill right?",
    "what's wrong with the flour?",
    "who told the writer that?",
    "who helped the author?",
    "who does the author blame?",
    "who did the author see?",
    "whom does the writer know?",
    "who has the author read?",
    "who read the author's posts?",
    "who wrote to the author?",
    "who is with the author?",
    "who is the author here for?",
    "who did they write this for?",
    "to whom is it written?",
    "who is this for?",
    "what does the author know?",
    "how does the author know this?",
    "does the author have it?",
    "who made the author write this?",
    "кто показал автору?",
    "кому это написал автор?",
    "кто написал ему?",
    "что автор хотел увидеть?",
    "с кем автор?",
    "кто автор рецепта?",
    "о чем говорит пекарь?",
    "сколько стоит хлеб?",
)


@pytest.mark.parametrize(("sentence", "request_"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_recognises_a_request_in_other_words(sentence: str, request_: Request) -> None:
    assert parse_request(sentence, Facets(THREAD)) == request_


@pytest.mark.parametrize("question", SEARCHES)
def test_a_question_that_shares_words_with_requests_is_a_search(question: str) -> None:
    assert parse_request(question, Facets(THREAD)) == Words(question)

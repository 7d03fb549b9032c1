"""The sentence shown bold: it ends where a person would end it."""

import pytest

from tests.support.indexes import index_of

# The question, the sentence that should be marked, and the text after it.
WHOLE_SENTENCES = {
    "English, state": ("which factory moved", "The U.S. Steel factory moved.", "Nobody wept."),
    "English, state at the end": ("where was the boat built", "The boat was built in the U.S.", "It sank twice."),
    "English, title": ("who signed the lease", "Dr. Amara Okoye signed the lease.", "We cheered."),
    "English, hour": ("when does the pool open", "The pool opens at 6 a.m. on weekdays.", "Bring a towel."),
    "English, initials": ("who paid for the organ", "The organ was paid for by J. B. Priestley.", "It still plays."),
    "English, decimal": ("how long is the bridge", "The bridge is 3.5 km long.", "Walk it."),
    "English, about": ("when was the well dug", "The well was dug ca. 1650.", "It never froze."),
    "German, about": ("wie teuer war das Dach", "Das Dach war ca. Mitte Mai fertig und teuer.", "Es hält."),
    "German, example": ("was wächst im Garten", "Im Garten wächst viel, z. B. Kohl und Mangold.", "Sie gießt abends."),
    "German, date": ("wann schließt die Bäckerei", "Die Bäckerei schließt am 3. Oktober für immer.", "Schade."),
    "German, Christmas": ("wann kam das Kind", "Das Kind kam am 24. Dezember zur Welt.", "Alle weinten."),
    "German, street": ("wo wohnt Frau Maier", "Frau Maier wohnt in der Hauptstr. 12 b.", "Sie malt."),
    "French, title": ("qui a vendu le moulin", "M. Lefèvre a vendu le moulin.", "Il pleut."),
    "Spanish, title": ("quién abrió la farmacia", "La Sra. Robles abrió la farmacia.", "Llovía."),
    "Spanish, country": ("de dónde llegó el trigo", "El trigo llegó de EE. UU. en barco.", "Era barato."),
    "Italian, title": ("chi ha dipinto la cappella", "Il sig. Conti ha dipinto la cappella.", "È bella."),
    "Portuguese, title": ("quem plantou a vinha", "O Sr. Matos plantou a vinha.", "Ela secou."),
    "Dutch, among others": ("wat verkoopt de winkel", "De winkel verkoopt o.a. Goudse kaas.", "Lekker."),
    "Russian, year": ("когда построили мост", "Мост построили в 1903 г. на деньги купца.", "Он стоит."),
    "Russian, and so on": ("что продают на рынке", "На рынке продают мёд, грибы и т. д. круглый год.", "Приходите."),
    "Turkish, doctor": ("kliniği kim kurdu", "Kliniği Dr. Aylin Kaya kurdu.", "Hâlâ açık."),
    "Turkish, ordinal": ("okul ne zaman taşındı", "Okul 19. Yüzyıl Caddesi'ne taşındı.", "Bahçesi yok."),
    "Polish, street": ("gdzie jest piekarnia", "Piekarnia jest przy ul. Długiej.", "Pachnie."),
    "Czech, date": ("kdy vyhořel mlýn", "Mlýn vyhořel 5. května v noci.", "Nikdo nezemřel."),
}
TWO_SENTENCES = {
    "English, no": ("who asked for money", "He asked for money and I said no.", "Rain came."),
    "English, month": ("when do swallows return", "Swallows return in March.", "They nest in the barn."),
    "English, exclamation": ("who found the ring", "Wow, Tim found the ring!", "It was under the sofa."),
    "English, quotation": ("who said run", "Grandma said \u201crun!\u201d", "We ran."),
    "German, number": ("wie viele Hühner hat sie", "Sie hat Hühner, und zwar 24.", "Alle legen gut."),
    "German, month": ("wann blüht der Flieder", "Der Flieder blüht im Mai.", "Dann kommen die Bienen."),
    "French, question": ("où est le chat", "Où est le chat noir ?", "Dans le four."),
    "Spanish, exclamation": ("quién ganó la carrera", "¡Ganó la carrera mi abuela!", "Tenía ochenta años."),
    "Russian, year": ("когда вернулся дед", "Дед вернулся в 1946 году.", "Его никто не узнал."),
    "Chinese": ("谁卖了房子", "叔叔卖了房子。", "天下雨了。"),
}


@pytest.mark.parametrize(("question", "sentence", "after"), WHOLE_SENTENCES.values(), ids=WHOLE_SENTENCES)
def test_marks_the_whole_sentence(question: str, sentence: str, after: str) -> None:
    assert _marked(question, sentence, after) == [sentence]


@pytest.mark.parametrize(("question", "sentence", "after"), TWO_SENTENCES.values(), ids=TWO_SENTENCES)
def test_marks_no_more_than_the_sentence(question: str, sentence: str, after: str) -> None:
    assert _marked(question, sentence, after) == [sentence]


def _marked(question: str, sentence: str, after: str) -> list[str]:
    """Return the texts that are marked in a post of *sentence* and the text *after* it."""
    quote = index_of((f"{sentence} {after}", "…")).answer(question).quotes[0]
    return [quote.post.text[start:stop] for start, stop in quote.marks]

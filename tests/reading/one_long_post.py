"""One post longer than X allows without a subscription: its paragraphs are what can be quoted."""

from tests.reading import Case

_PARAGRAPHS = [
    "In unserem Haus wohnt seit März ein Fagott, und es ist nicht leise.",
    "Es gehört niemandem. Es lag im Keller, in einem Koffer mit der Aufschrift „Vorsicht, Gans“, und der Koffer war leer bis auf das Fagott und einen Fahrplan von 1974.",
    "Der Hausmeister kann drei Töne. Das reicht für das Lied, das er kennt, und er spielt es, wenn der Aufzug geht.",
    "Im Herbst geben wir ein Konzert. Es wird kurz.",
]

CASES = {
    "in JSON": Case('[{"text": "' + "\\n\\n".join(_PARAGRAPHS) + '", "author": "Ida"}]', _PARAGRAPHS, author="Ida"),
    "a short one": Case('[{"text": "Ein Fagott.\\n\\nEs ist laut.\\n\\nSehr.", "author": "Ida"}]', []),
}

"""Amounts: the words that ask for one, and the patterns of the answers."""

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|"
    "hundreds?|thousands?|millions?|billions?|dozens?|half|both|couple|twice|once|several"
)
# A digit in a name or an address is no number.
NUMBER = rf"(?:(?<![\w/?=&%.])\d+(?:[.,]\d+)*|\b(?:{_NUMBER_WORDS})\b)"
_LONG_TIME = "days?|weeks?|months?|years?|decades?|centur(?:y|ies)"
_TIME = f"seconds?|minutes?|hours?|nights?|h|hrs?|mins?|secs?|ms|{_LONG_TIME}"
_YEAR = r"\b(?:1\d|20)\d\ds?\b"
_DURATION = (
    rf"{NUMBER}[ -]?(?:{_TIME})\b|\b(?:an?|few|all) (?:{_TIME})\b|\bovernight\b|\bforever\b"
    rf"|\b(?:since|until|till|by|from) (?:{_YEAR}|\d?\d:\d\d)"
)
_FREQUENCY = (
    rf"\b(?:every|each|per|an?) (?:{_TIME})\b|{NUMBER} times\b"
    r"|\b(?:once|twice|hourly|daily|weekly|monthly|yearly|always|never)\b"
)
_LENGTH = (
    rf"{NUMBER}[ -]?(?:k?m|[cm]m|mi|miles?|(?:kilo|centi|milli)?met(?:er|re)s?|feet|foot|ft|inch(?:es)?|yards?|steps|"
    r"blocks|stops|floors|storeys|stories|degrees)\b"
)
_CURRENCY = (
    "euros?|eur|dollars?|bucks|usd|pounds?|quid|gbp|pence|p|cents?|francs?|roubles?|rubles?|lira|yen|yuan|crowns?|pesos?|"
    "rupees?|dram|manat|hryvnias?|złoty|zloty"
)
PRICE = rf"[$€£¥₽₺₹₴₾₼֏]\s?\d|{NUMBER}\s?(?:[kmb]n?|million|billion)?\s?(?:(?:{_CURRENCY})\b|[$€£¥₽₺₹₴₾₼֏])|\bfree\b"
ASKS_PRICE = (
    r"\bhow much (?:is|are|was|were)\b|\bhow much (?:\S+ ){0,6}(?:cost|charge|pay|paid|sell|sold|earn|spend|spent)s?\b|"
    r"\bwhat (?:does|do|did|will|would) (?:\S+ ){1,6}cost\b|\b(?:price|cost|fare|fee|rent) of\b|"
    r"\bwhat(?:['’]?s| is| was) the (?:\w+ )?(?:price|cost|fare|fee|rent|salary)\b"
)
"""A question for a price; `PRICE` is its answer: "nine euros", "£7"."""
CLOCK = (
    r"\b\d?\d[:.]\d\d\b|\b\d\d? ?(?:am|pm|a\.m|p\.m|o['’]clock|h|Uhr)\b|"
    rf"\b(?:noon|midday|midnight|dawn|dusk|sunrise|sunset)\b|\b(?:at|by|until|till|from|past) {NUMBER}"
)

MEASURES = {
    "old": rf"{NUMBER}[ -]?(?:{_LONG_TIME})\b|{_YEAR}|\b(?:age|aged|turn|turns|turned|turning) {NUMBER}",
    "often": _FREQUENCY,
    "soon": _DURATION,
    **dict.fromkeys(("long", "far"), rf"{_DURATION}|{_LENGTH}"),
    **dict.fromkeys(("tall", "high", "deep", "wide"), _LENGTH),
    **dict.fromkeys(("many", "much", "big", "large", "fast", "heavy"), NUMBER),
}
"""For each English word that asks for an amount after "how", the pattern of its answers."""

ASKS_AMOUNT = (
    r"\bwie ?(?:alt|lange|viele?|weit|hoch|tief|breit|groß|oft)\b|\bcu[aá]nt[oa]s?\b|\bcombien\b|\bquant[oaie]s?\b|"
    r"\bkaç\b|\bneçə\b|\bhoeveel\b|\bсколько\b|\bскільки\b|քանի"
)
"""The words that ask for an amount in other languages."""

AMOUNT = (
    rf"{NUMBER}|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w*(?:zig|ßig|hundert|tausend)\w*|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|cien\w*|mil|media|docena|"
    r"deux|trois|quatre|cinq|huit|neuf|dix|vingt|trente|cents?|mille|due|tre|quattro|cinque|otto|nove|dieci|venti|"
    r"dois|duas|quatro|oito|dez|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|yirmi|yüz|bin|"
    r"дв[аеух]\w*|тр[иёе]\w*|четыр\w*|пят[ьи]\w*|шест\w*|сем[ьи]\w*|восем\w*|девят\w*|десят\w*|сто|тысяч\w*|"
    r"миллион\w*|пар[ау]|несколько|половин\w*|երկու|երեք|չորս|հինգ|վեց|յոթ|ութ|ինը|տասը|հարյուր|հազար)\b"
)
"""Their answers: digits, or the commonest words for numbers."""

"""German patterns of requests about the answer before, about stored data, and for another language."""

from index.requests.grammar import LANGUAGE, Pattern, SmallTalk
from index.requests.notation.word_lists import word_set
from index.requests.turns import Setting, Turn

POST = word_set("post beitrag tweet nachricht teil eintrag einen eine")
WHOLE = word_set("ganz ganze ganzen ganzer ganzes komplett komplette kompletten kompletter vollständig vollständigen")
NEXT = word_set(
    "weiter weiterlesen nächste nächster nächsten nächstes folgende folgenden folgender mehr fortfahren fortsetzung "
    "mach_weiter noch_einen noch_etwas noch_was sonst_noch_was sonst_noch_etwas was_noch"
)
PREVIOUS = word_set("zurück vorige vorigen voriger vorherige vorherigen vorheriger davor vorher")
REPEAT = word_set("wiederhole wiederhol wiederholen nochmal noch_mal noch_einmal nochmals")
DELETE = word_set("lösche lösch löschen entferne entfernen vergiss vergessen")
DATA = word_set("daten alles mich meine meinen verlauf fragen nachrichten chat")
SPEAK = word_set("sprich sprechen sprichst antworte antworten schreib schreibe rede wechsle wechsel sprache")
CHOOSE = word_set("sprichst sprechen kannst verstehst wechseln ändern andere wähle wählen")
TRANSLATE = word_set("übersetze übersetz übersetzen übersetzt übersetzung")
LANGUAGE_NAMES = {
    stem + ending: code
    for stem, code in {
        "englisch": "en", "russisch": "ru", "armenisch": "hy", "aserbaidschanisch": "az", "turkisch": "tr",
        "spanisch": "es", "deutsch": "de", "franzosisch": "fr", "ukrainisch": "uk", "georgisch": "ka",
        "italienisch": "it", "polnisch": "pl",
    }.items()
    for ending in ("", "e", "en", "er")
}  # fmt: skip

DOUBTS = (
    Pattern.of("bist du sicher?", Turn.DOUBT, {"sicher"}, {"du", "sie"}, may={"bist", "ganz", "dir", "da"}),
    Pattern.of("stimmt das wirklich?", Turn.DOUBT, {"wirklich", "ernsthaft", "echt"}, may={"stimmt", "wahr"}),
    Pattern.of("woher weißt du das?", Turn.DOUBT, {"woher"}, {"weisst", "wissen"}),
    Pattern.of("wo steht das?", Turn.DOUBT, {"wo"}, {"steht", "geschrieben"}, may={"genau"}),
)
ABOUT_THE_ANSWER = (
    Pattern.of("zeig den nächsten Beitrag", Turn.NEXT, NEXT, may=POST | {"lies", "davon", "dazu", "darüber", "erzähl"}),
    Pattern.of("einen Beitrag zurück", Turn.PREVIOUS, PREVIOUS, may=POST | {"geh", "gehe", "schritt"}),
    Pattern.of("sag das noch einmal", Turn.REPEAT, REPEAT, may={"antwort", "letzte"}),
    Pattern.of("was hast du gesagt?", Turn.REPEAT, {"was"}, {"gesagt"}, {"du", "sie"}, may={"gerade", "eben"}),
)
ABOUT_THE_DATA = (
    Pattern.of("lösche alle meine Daten", SmallTalk.DELETION, DELETE, DATA, may={"alle", "über", "von", "ganzen"}),
    Pattern.of(
        "hör auf zu schreiben",
        SmallTalk.STOP,
        word_set("stopp stop aufhören hör_auf hören_sie_auf abmelden lass_mich_in_ruhe halt_den_mund sei_still ruhe"),
        may=word_set("schreiben damit mir sofort"),
    ),
)
ABOUT_LANGUAGES = (
    Pattern.of("sprich Armenisch", Setting.LANGUAGE, SPEAK, {LANGUAGE}, may={"zu", "auf"}),
    Pattern.of("auf Armenisch bitte", Setting.LANGUAGE, {"auf"}, {LANGUAGE}, never=word_set("was wie steht heisst")),
    Pattern.of("welche Sprachen sprichst du?", Setting.LANGUAGE, {"sprache", "sprachen"}, CHOOSE),
    Pattern.of(
        "übersetz das ins Türkische", SmallTalk.TRANSLATION, TRANSLATE, may=POST | {"ins", "thread", "text", LANGUAGE}
    ),
)

"""German word lists and patterns for requests and follow-up questions."""

from index.requests.grammar import NUMBER, Fact, Language, Pattern, SmallTalk, ThreadRequest
from index.requests.grammars import courtesies, threads
from index.requests.grammars.german.mentions import DETERMINERS, FRAMES, PAIRING, TAILS
from index.requests.grammars.german.turns import (
    ABOUT_LANGUAGES,
    ABOUT_THE_ANSWER,
    ABOUT_THE_DATA,
    DOUBTS,
    LANGUAGE_NAMES,
    TRANSLATE,
    WHOLE,
)
from index.requests.notation.meaning_frames import MeaningFrame
from index.requests.notation.word_lists import numbered, with_endings, word_set

FILLER = """
    der die das den dem des ein eine einen einem einer und oder auch mir uns mich ich wir du sie ihr dir ihnen bitte
    mal doch denn eigentlich zeig zeige zeigen gib geben lies lesen vorlesen sag sage sagen erzähl erzähle kannst
    könntest können könnten kann darf will würde gern gerne möchte hätte hier da dieser diese dieses diesen diesem es in
    im ins an am auf von vom aus zu zum zur für mit über ist sind war hat haben hast gibt was welche welcher welches
    welchen steht sagt so jetzt nun einfach nur bot hallo hey also
"""
FUNCTION_WORDS = """
    wer wen wem wessen wie wo wann warum wieso weshalb woher wohin wieviel wieviele nicht kein keine keinen er ihm ihn
    ihre ihrer ihren sein seine seinen seiner sich man dann danach weil wenn als ob dass aber noch schon sehr viel viele
    mehr wird werden wurde wurden waren hatte hatten bei durch nach um vor unter seit bis dort sonst etwas davon dazu
    damit daran darauf darüber genau wirklich sicher ja nein ok okay bin bist seid hab habe wäre soll muss
"""
POST = word_set(
    "post posts beitrag beitrags beiträge beiträgen tweet tweets nachricht nachrichten teil teile teilen nummer nr "
    "abschnitt punkt punkte eintrag einträge"
)
POSTS = word_set("posts beiträge beiträgen tweets nachrichten teile teilen punkte einträge")
THREAD = word_set("thread threads text textes faden geschichte diskussion")
ORDINALS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9,
    "zehnt": 10, "letzt": -1, "vorletzt": -2,
}  # fmt: skip
ENDS = {"anfang": 1, "beginn": 1, "ende": -1, "schluss": -1}
CARDINALS = "eins zwei drei vier fünf sechs sieben acht neun zehn"
LINK = word_set("link links quelle quellen url urls webseite webseiten artikel verweis verweise")
TAG = word_set("hashtag hashtags schlagwort schlagworte schlagwörter")
SUMMARY = word_set(
    "zusammenfassung zusammenfassen fass_zusammen fasse_zusammen zusammengefasst kurzfassung überblick kurz kürzer "
    "kernaussage kernaussagen hauptpunkte tldr in_kürze kurz_gesagt in_einem_satz das_wichtigste inhalt"
)
ABOUT = word_set("worum wovon worüber")
WROTE = word_set("geschrieben schrieb verfasst verfasste veröffentlicht gepostet")
ALL = word_set("alle alles sämtliche") | WHOLE

PATTERNS = (
    *threads.GERMAN,
    Pattern.of("gibt es Links?", ThreadRequest.LINKS, LINK, may=THREAD | POST | word_set("wo alle mehr")),
    Pattern.of("wo kann ich mehr lesen?", ThreadRequest.LINKS, {"wo"}, {"mehr", "nachlesen", "weiterlesen"}),
    Pattern.of("welche Hashtags hat er?", ThreadRequest.TAGS, TAG, may=THREAD | POST | {"alle", "er"}),
    Pattern.of("wie fängt der Thread an?", ThreadRequest.OPENING, {"wie"}, {"fängt", "beginnt"}, may=THREAD),
    Pattern.of(
        "wie endet der Thread?", ThreadRequest.ENDING, {"wie"}, {"endet", "hört", "ausgeht"}, may=THREAD | {"auf"}
    ),
    Pattern.of(
        "wer hat das geschrieben?", Fact.AUTHOR, {"wer", "wem"}, WROTE | {"autor"}, may=THREAD | POST | {"wurde"}
    ),
    Pattern.of(
        "wie heißt der Autor?",
        Fact.AUTHOR,
        {"autor", "autorin", "verfasser"},
        may=THREAD | POST | {"wie", "heisst", "wer"},
    ),
    Pattern.of("wann wurde das geschrieben?", Fact.DATE, {"wann"}, WROTE, may=THREAD | POST | {"wurde", "wurden"}),
    Pattern.of("welches Datum hat der Text?", Fact.DATE, {"datum"}, may=THREAD | POST | {"von"}),
    Pattern.of(
        "wie viele Beiträge sind es?",
        Fact.LENGTH,
        word_set("wie_viele wieviele anzahl"),
        POSTS,
        may=THREAD | {"insgesamt", "der"},
    ),
    Pattern.of("wie lang ist der Thread?", Fact.LENGTH, {"lang", "lange"}, THREAD, may={"wie"}),
    Pattern.of("woher stammt der Text?", Fact.ORIGIN, {"woher"}, THREAD | {"das"}, may={"stammt", "kommt"}),
    Pattern.of("wo wurde das veröffentlicht?", Fact.ORIGIN, {"wo"}, WROTE, may=THREAD | POST | {"wurde"}),
    Pattern.of(
        "eine kurze Zusammenfassung bitte",
        ThreadRequest.SUMMARY,
        SUMMARY,
        may=THREAD | POST | ALL | word_set("kurze sätze sätzen worten zusammen fass fasse") | {NUMBER},
    ),
    Pattern.of(
        "fass den Thread zusammen",
        ThreadRequest.SUMMARY,
        {"fass", "fasse"},
        {"zusammen"},
        may=THREAD | POST | ALL | {"sätzen", NUMBER},
    ),
    Pattern.of("worum geht es hier?", ThreadRequest.SUMMARY, ABOUT, may=THREAD | {"geht", "handelt", "dabei"}),
    Pattern.of("zeig mir alles", ThreadRequest.EVERYTHING, ALL, may=THREAD | POST | {"wirklich"}),
    # Whether the answer is right. Before assent.
    *DOUBTS,
    # The bot, and help with it.
    Pattern.of("wer bist du?", SmallTalk.BOT, {"wer", "was"}, {"bist", "seid"}),
    Pattern.of("bist du ein Mensch?", SmallTalk.BOT, {"bist", "sind"}, word_set("mensch bot roboter maschine ki echt")),
    Pattern.of("wie heißt du?", SmallTalk.BOT, {"wie"}, {"heisst", "heissen"}, {"du", "sie"}),
    Pattern.of("ich brauche Hilfe", SmallTalk.HELP, word_set("hilfe hilf helfen befehle anleitung"), may={"brauche"}),
    Pattern.of("das verstehe ich nicht", SmallTalk.HELP, {"verstehe", "versteh", "kapiere"}, {"nicht"}, may={"leider"}),
    Pattern.of("was kannst du?", SmallTalk.HELP, {"was"}, {"kannst", "können"}, {"du", "sie"}, may={"alles", "tun"}),
    Pattern.of("wie funktionierst du?", SmallTalk.HELP, {"wie"}, {"funktionierst", "funktioniert"}),
    # Small talk.
    Pattern.of(
        "vielen Dank für die Hilfe",
        SmallTalk.THANKS,
        {"danke", "dank", "dankeschön"},
        may=word_set("vielen besten herzlichen schön sehr hilfe auskunft antwort ok okay super"),
    ),
    Pattern.of(
        "tschüss, bis morgen",
        SmallTalk.FAREWELL,
        word_set(
            "tschüss tschüs ciao auf_wiedersehen wiedersehen bis_bald bis_morgen bis_später gute_nacht mach_s_gut"
        ),
        may={"alle", "zusammen", "dann", "schönen", "abend"},
    ),
    Pattern.of(
        "hallo zusammen",
        SmallTalk.GREETING,
        word_set("hallo servus moin guten_tag guten_morgen guten_abend grüss_gott wie_geht_es_dir wie_geht_s"),
        may=word_set("zusammen alle leute allerseits"),
    ),
    Pattern.of(
        "das war nicht die Frage",
        SmallTalk.COMPLAINT,
        word_set(
            "falsch unsinn blöd dumm schlecht nutzlos quatsch stimmt_nicht das_stimmt_nicht das_meinte_ich_nicht "
            "das_meine_ich_nicht nicht_die_frage nicht_beantwortet das_nicht"
        ),
        may=word_set("antwort meine frage leider völlig sehr war ganz das nein"),
    ),
    Pattern.of(
        "das ist sehr gut",
        SmallTalk.PRAISE,
        word_set("super toll gut prima klasse perfekt grossartig interessant spitze wow"),
        may={"sehr", "echt", "antwort", "gemacht", "wirklich"},
    ),
    Pattern.of(
        "ja, alles klar",
        SmallTalk.ASSENT,
        word_set("ja nein ok okay klar genau verstanden alles_klar in_ordnung na_gut schon_gut aha ach_so"),
        may={"na"},
    ),
    # The answer before, stored data, and languages.
    *ABOUT_THE_ANSWER,
    *ABOUT_THE_DATA,
    *ABOUT_LANGUAGES,
)
MEANING_FRAMES = (
    MeaningFrame(
        "was bedeutet tare?", word_set("was_bedeutet was_heißt was_heisst was_bedeutet_das_wort was_heißt_das_wort")
    ),
    MeaningFrame("was ist mit tare gemeint?", word_set("was_ist_mit was_meint_er_mit"), word_set("gemeint")),
)

GERMAN = Language(
    filler=word_set(FILLER),
    auxiliaries=frozenset(),
    idioms=word_set("24/7 zum_ersten_mal zum_letzten_mal am_ende in_erster_linie auf_den_ersten_blick"),
    post_nouns=POST,
    plural_post_nouns=POSTS,
    unambiguous_post_nouns=word_set("post beitrag tweet"),
    reporting_words=word_set("über sagt steht handelt inhalt lautet wortlaut ganz vollständig komplett"),
    one="eins",
    ordinals=with_endings(ORDINALS, ("e", "er", "es", "en", "em")) | ENDS,
    cardinals=numbered(CARDINALS) | {"beiden": 2},
    counting_back=frozenset(),
    range_words=word_set("bis -"),
    conjunctions=word_set("und oder"),
    plus=word_set("+ plus"),
    between=word_set("zwischen"),
    prepositions=word_set("in im von vom aus"),
    thread_nouns=THREAD,
    tag_nouns=TAG,
    hashtag_words=TAG,
    link_nouns=LINK,
    function_words=word_set(FILLER + FUNCTION_WORDS),
    discourse_markers=word_set("und aber oder auch was_ist_mit wie_ist_es_mit wie_sieht_es_aus_mit warum_nicht"),
    anaphora=word_set("er ihn ihm sie ihnen es davon dazu damit dort dessen deren"),
    interrogatives=word_set(
        "wer wen wem wessen was wie wo wann warum wieso weshalb woher wohin welche welcher welches wieviel wieviele "
        "ist sind hat haben kann wird"
    ),
    meaning_frames=MEANING_FRAMES,
    greetings=word_set("hallo hi hey servus moin guten_tag guten_morgen guten_abend danke ok okay"),
    courtesies=courtesies.GERMAN,
    lead_ins=word_set(
        "bitte sag_mir sag_mal sagen_sie_mir kannst_du_mir_sagen können_sie_mir_sagen weisst_du wissen_sie "
        "ich_möchte_wissen ich_wüsste_gern mich_würde_interessieren"
    ),
    sign_offs=word_set("bitte im_thread in_diesem_thread"),
    thanks=word_set("danke bitte danke_schön dankeschön vielen_dank"),
    patterns=PATTERNS,
    explaining=word_set("erkläre erklär erklären zusammenfassung_von"),
    translating=TRANSLATE,
    language_names=LANGUAGE_NAMES,
    mention_frames=FRAMES,
    mention_tails=TAILS,
    determiners=DETERMINERS,
    pairing=PAIRING,
)

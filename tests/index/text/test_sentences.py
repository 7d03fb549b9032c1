"""A bar in a text marks where a sentence ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.sentences import MAX_QUOTATION, sentences, sentences_in

SENTENCES = {
    "English, titles": "Dr. Vos met Mr. Lind in St. Albans. |They spoke.",
    "English, initials": "It was J. R. R. Brandt who wrote it. |Read it.",
    "English, a plan and a letter": "They chose plan B. |It failed. |You and I. |We know.",
    "English, hours": "The pier opens at 10 a.m. on Mondays. |It shuts at 5 p.m. |The bar stays open.",
    "English, examples": "Bring fruit, e.g. Apples, i.e. fruit that keeps. |Thanks.",
    "English, numbers of things": "See No. 7, p. 5 and fig. 3 of vol. 2. |Then decide.",
    "English, no, me and ok": "Oh no. |It left. |She told me. |Anna knew. |It was ok. |Boats came.",
    "English, states": "The U.S. Navy and U.S. officials came on Jan. 5. |He moved to the U.S. |He liked it.",
    "English, firms and lists": "It belongs to Brix Inc. |They sell rope, tar, etc. |Nobody buys.",
    "English, numbers": "It cost 3.5 crowns in 2019. |We were 12. |They were 9.",
    "German, abbreviations": "Die Brücke ist ca. 40 m lang, d. h. kurz. |Sie hält.",
    "German, examples": "Es gibt Obst, z. B. Birnen oder z.B. Pflaumen. |Nimm dir welche.",
    "German, days": "Am 3. Oktober und am 24. Dezember ist der Laden zu. |Am 4. ist er offen.",
    "German, ordinals": "Im 19. Jahrhundert kam die 3. Auflage, nach Otto II. von dort. |Das ist lange her.",
    "German, letters": "Es kam der Richter a. D. Lind vom Turnverein e. V. dort. |Er blieb.",
    "German, a day of unknown language": "Mo., 5. Mai, 9 Uhr. |Alle.",
    "German, years": "Das war im Jahr 1990. |Danach kam nichts. |Sie waren zu 12. |Das reichte.",
    "German, houses": "Das Haus hat die Nummer 7 c. |Dort ist er.",
    "German, quotations": "Er rief: „Geh!“ |Dann schwieg er. |„Bleib!“, sagte sie. |Er blieb.",
    "German, lists": "Es gab Tee, Brot usw. |Das war alles, siehe S. 5 und Nr. 7. |Frag nicht.",
    "Spanish, titles": "El Sr. Ruiz vino con la Dra. Peña. |Hablaron de los EE. UU. y de nada más.",
    "Spanish, pages": "Mira la pág. 5 y el núm. 7 de la casa. |Luego decide.",
    "Spanish, questions": "¿Quién vino? |¡Nadie! |No lo sé.",
    "Spanish, examples": "Es una ciudad, p. ej. Lima. |Trajo pan, queso, etc. |Comimos con él.",
    "Spanish, no and bien": "Dijo que no. |Luego se fue. |Todo salió bien. |Nadie lo vio.",
    "Spanish, years": "Fue en el año 2019. |Nadie lo supo. |Cuesta 3.5 pesos.",
    "French, titles": "M. Petit et Mme Roux sont là avec le Dr. Blanc. |Ils parlent.",
    "French, pages": "Voir p. 5 et fig. 2 dans le livre. |Puis décidez.",
    "French, spaces before stops": "Viens ! |Pourquoi ? |Parce que je le veux.",
    "French, quotations": "« Viens ! » dit-il. |Il a dit : « Non. » |Elle est partie.",
    "French, abbreviations": "C’est mon frère, c.-à-d. Paul. |Il est né av. J.-C. à Rome. |Du pain, etc. |Rien.",
    "French, years and no": "C’était en 2019. |Il a dit non. |Elle aussi.",
    "Russian, places": "Он жил в г. Туле на ул. Мира. |Потом он уехал.",
    "Russian, that is": "Это было давно, т. е. иначе, т.е. Пётр был прав. |Вот и всё.",
    "Russian, and so on": "Там была рыба, хлеб и т. д. |Мы ели сыр и т. п. |Потом спали.",
    "Russian, pages": "См. стр. 5 и рис. 2, это ок. 500 слов. |Потом решай.",
    "Russian, initials": "А. С. Белов и проф. Орлов пришли. |Они молчали.",
    "Russian, ranks": "Там был ген. Орлов из США. |Он молчал.",
    "Russian, years": "Это было в 2019 году. |Он не знал. |Это он и я. |Мы вдвоём.",
    "Russian, quotations": "Кто это?! |Он сказал: «Иди!» |И ушёл... |Может быть.",
    "Turkish, pages": "Bkz. s. 5 ve 6, bunu daha sonra göreceğiz. |Şimdi karar ver.",
    "Turkish, and so on": "Elma, armut vb. meyveler var. |Sen de al.",
    "Turkish, titles": "Dr. Kaya ve Prof. Dr. Demir bugün geldi. |Çok konuştular.",
    "Turkish, ordinals": "Bu bir 2. Dünya Savaşı filmi değil, 19. yüzyıl filmi. |Şimdi bitiyor.",
    "Turkish, kings": "Sultan II. Murat bu şehre sonra geldi. |Çok kaldı.",
    "Turkish, years and times": "Toplantı 10.30'da başladı, yıl 2019 idi. |Kim biliyordu? |Kimse bilmiyordu!",
    "Azerbaijani, titles": "Prof. Əliyev və dos. Quliyev gəldi. |Danışdılar.",
    "Azerbaijani, and so on": "Alma, armud və s. meyvələr var. |Çörək, pendir və s. |Hamısı budur.",
    "Azerbaijani, initials": "M. Ə. Həsənov bunu yazdı. |Oxu.",
    "Azerbaijani, examples": "Bax: səh. 5, məs. Şəki böyükdür. |Sonra qərar ver.",
    "Azerbaijani, years": "Bu, 2019-cu ildə idi, qiyməti 3.5 manat. |Heç kim bilmirdi.",
    "Azerbaijani, questions": "Kim idi? |Bilmirəm! |İşıq söndü... |Ərazi boş qaldı.",
    "Armenian, full stops": "Նա եկավ։ |Հետո գնաց։",
    "Armenian, colons as typed": "Նա եկավ: |Հետո գնաց:",
    "Armenian, colons inside": "Տես https://example.org կայքը, ժամը 10:30-ին։ |Կարդա։",
    "Armenian, marks inside words": "Ո՞վ եկավ։ |Օ՜, ինչ լավ է։ |Արի՛։",
    "Armenian, abbreviations": "Պրոֆ. Պետրոսյանը եկավ 2019 թ. և մնաց։ |Խոսեց։",
    "Armenian, numbers": "Գինը 3.5 դրամ է։ |Քիչ է։ |Դա 2019 թվականն էր։ |Ոչ ոք չգիտեր։",
    "Czech, days": "Sešli se 3. října a 24. prosince v Brně. |Pršelo.",
    "Czech, abbreviations": "Je to např. Brno, tj. město, tzv. Malá Haná. |Ano.",
    "Czech, titles": "Přišel p. Novák, Ing. Malý a J. A. Horák. |Mluvili.",
    "Czech, ordinals": "Karel IV. byl ve 14. století král. |Dnes ne.",
    "Czech, pages": "Viz str. 5 a č. 7 na nám. Míru. |Pak se rozhodni.",
    "Czech, years and lists": "Stalo se to roku 1990. |Pak nic. |Jablka, hrušky atd. |To je vše.",
    "Arabic, questions": "هل جاء؟ |نعم. |لا أعرف!",
    "Arabic, titles": "جاء د. سمير مع أ. كريم. |تكلموا.",
    "Arabic, numbers": "السعر 3.5 دينار. |هذا قليل.",
    "Arabic, years": "كان ذلك عام 2019. |لم يعرف أحد.",
    "Arabic, addresses": "زر www.example.org اليوم. |أو اتصل.",
    "Arabic, quotations": "قال: «اذهب!» |ثم ذهب... |ربما.",
    "Arabic, direction marks": "قال نعم.\u200f |ثم ذهب.",
    "Hindi, dandas": "वह आया। |फिर गया॥ |कोई नहीं।",
    "Hindi, questions": "कौन आया? |पता नहीं! |शायद।",
    "Hindi, titles": "डॉ. वर्मा और प्रो. गुप्ता आए। |वे बोले।",
    "Hindi, initials": "श्री ए. पी. जोशी आए। |वे बैठे।",
    "Hindi, numbers": "कीमत 3.5 रुपये है। |वह 2019 में आया। |कोई नहीं जानता था।",
    "Hindi, full stops": "वह 5 बजे गया. |रु. 500 दिए. |यह अच्छा है.",
    "Hindi, quotations": 'उसने कहा, "जाओ!" |फिर वह गया।',
    "Chinese, stops": "他来了。|谁来了？|不知道！|也许。",
    "Chinese, quotations": "他说：“下雨了。走吧！”|然后走了。",
    "Chinese, titles of works": "我们看《来吧！朋友》。|你呢？",
    "Chinese, brackets": "（他很晚才来。）|我们睡了。",
    "Chinese, numbers and addresses": "价格是3.5元。|请看 www.example.org 的说明。|那是2019年。|没人知道。",
    "Chinese, two stops": "真的？！|是的。",
    "Japanese, stops": "船は出た。|いつ？|朝だ！|そう。",
    "Japanese, quotations": "彼は「待て！」と言った。|そして去った。",
    "Japanese, quotations of several sentences": "「雨だ。帰ろう。」|彼は笑った。",
    "Japanese, brackets": "（遅かった。）|寝た。",
    "Japanese, numbers and addresses": "価格は3.5円だ。|www.example.org を見て。|2019年だった。|誰も知らない。",
    "Japanese, Latin letters after a stop": "全部試す。|xとして選ぶ。",
    "Italian": "Il sig. Rossi e il dott. Bianchi sono qui. |Non parlo mai. |Anna lo sa.",
    "Portuguese": "O Sr. Silva e a Dra. Lima vieram. |Foi em 2019.",
    "Ukrainian": "Він жив на вул. Миру. |І. Я. Коваль це знав.",
    "Polish": "Dom stoi przy ul. Polnej, np. Ania i św. Piotr. |Tam mieszka.",
    "Greek": "Ποιος ήρθε; |Δεν ξέρω.",
    "Thai, which has no stops": "เขามาแล้ว แล้วก็ไป",
    "addresses and names": "See https://example.org/a.b or ask @kim.bsky.social. |Or call.",
    "an address after a stop": "It sails today. |https://example.org/timetable",
    "an address in a sentence": "Read it here: https://example.org/timetable. |Then ask.",
    "quotations in a row": '"Stop." |"Why?" |"It is late." |They did.',
    "quotations": 'He said "Go!" |Then he left. |“It rained. We left.” |That was all.',
    "a quotation in a sentence": "“Is it open? Is it?” he asked. |No.",
    "brackets": "The boat (see below.) sank. |(It was old.) |Nobody drowned.",
    "ellipses": "Well... |Perhaps. |He waited… and left. |So . . . |Yes.",
    "several stops": "Really?! |Yes!!! |No.",
    "footnotes": "It rained.[1] |We left.[2][3] |Fine.",
    "numbered lists": "1. First we eat. |Then we sleep.\n|2. The second day.\n|a. Part one.",
    "lower case": "it rained. |we left! |why? |e.g. to eat... and drink.",
    "a small letter after": "Is it open? he asked. |No.",
    "lines": "Monday: closed\n\n|Tuesday: open\n|at dawn",
    "emoji": "😀 It sails. |👍🏽 Does it? |Եկավ։ |Yes 😀 it does and they do. |#tag",
    "no end": "half a thought",
    "nothing": "",
}


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES)
def test_ends_sentences_where_a_person_would(marked: str) -> None:
    text = marked.replace("|", "")
    assert _cut(text) == [sentence.strip() for sentence in marked.split("|") if sentence]


def test_spaces_around_sentences_are_left_out() -> None:
    assert _cut(" \n\u00a0It sails.\u3000 Does it?\u2028 ") == ["It sails.", "Does it?"]


def test_a_long_quotation_is_cut() -> None:
    long = "“" + "It rained and rained. " * 20 + "We left.”"
    assert len(long) > MAX_QUOTATION
    assert len(_cut(long)) == 21


def test_the_language_decides() -> None:
    text = "Heft 3. Oktober"
    assert [len(sentences_in(text, code)) for code in ("de", "en")] == [1, 2]


RUBBISH = {
    "no stop": "a",
    "no space": "a.b!",
    "stops": ".",
    "stops and spaces": ". ",
    "an opening mark": "“a. ",
    "a straight mark": '"a. ',
    "brackets": "(",
    "closing marks": "!”",
    "nested marks": '«"(a. ',
    "wide stops": "字。",
    "lines": "\n",
    "spaces": " ",
    "lone surrogates": "\ud83d. A",
    "zeros": "\0. ",
    "direction marks": "\u202ea.\u200f ",
    "footnotes": ".[1]",
    "initials": "A. ",
}


@pytest.mark.parametrize("piece", RUBBISH.values(), ids=RUBBISH)
def test_cuts_long_rubbish(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    assert "".join("".join(_cut(text)).split()) == "".join(text.split())


PIECES = st.sampled_from(
    [
        *"aBя字ք1 .!?…。：:;\n\t\"'“”«»„()[]「」😀\ud800\0\x85\u00a0\u3000\u202a\u200f",
        "z. B. ",
        "U.S. ",
        "am 3. ",
        "No. ",
    ]
)


@given(st.one_of(st.text(st.characters()), st.lists(PIECES).map("".join)))
def test_sentences_lie_in_order_and_leave_only_white_space_out(text: str) -> None:
    spans = sentences(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert all(start < stop for start, stop in spans)
    assert not any(text[start:stop].strip() for start, stop in list(pairwise(edges))[::2])
    assert all(text[start:stop] == text[start:stop].strip() for start, stop in spans)


@given(st.lists(PIECES).map("".join), st.sampled_from(["de", "en", "fr", "hy", "ja", "ru", "tr", "uk", "zh", "xx", ""]))
def test_cuts_any_text_in_any_language(text: str, code: str) -> None:
    assert "".join("".join(text[start:stop] for start, stop in sentences_in(text, code)).split()) == "".join(
        text.split()
    )


def _cut(text: str) -> list[str]:
    return [text[start:stop] for start, stop in sentences(text)]

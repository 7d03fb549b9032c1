"""Posts whose bounds are lost: each as full as X's limit allows, or several numbered ones in a line."""

from tests.reading import Case

_RU = [
    "В нашем доме тридцать лет стояла незапертая кладовка, и никто не знал, чья она.\nВ марте мы её открыли, потому что оттуда пахло яблоками, хотя яблок в подъезде ни у кого не было и быть не могло.",
    "Внутри стояли лыжи, самовар без крана и ящик, на котором мелом было написано «не трогать до весны», без года.\nВесна за это время приходила тридцать раз.\nВ ящике лежали яблоки, свежие, этого года, пересыпанные стружкой.",
    "Мы посадили рядом Пашу, ему семь лет и он умеет молчать, если дать ему бинокль и бутерброд.\nЧерез час пришла Вера Ильинична с третьего этажа и положила ещё четыре яблока.\nОна сказала, что так делала её сестра.",
    "Теперь у кладовки есть замок, и ключ от него висит рядом на гвозде, на синей ленте.\nТрогать можно.",
]
_TR = [
    "Mahallede bir saatçi vardı, dükkânında tek bir saat bile doğru gitmezdi.\nSorduk, güldü: doğru saat müşteriyi acele ettirir, acele eden müşteri de pazarlık etmez, dedi.\nHaklıydı galiba, ben de o gün hiç pazarlık etmedim.",
    "Bir gün kapıya bir not astı: öğleden sonra yokum, hangi öğleden sonra olduğunu siz bilirsiniz.\nÜç hafta gelmedi, kimse de merak edip kapıyı çalmadı, çünkü herkesin öğleden sonrası başka bir güne denk geliyordu.",
    "Döndüğünde bütün saatler doğruydu, hepsini tek tek, acele etmeden kurmuştu.\nO hafta kimse alışveriş etmedi, herkesin bir yere yetişmesi gerekiyordu.\nPazartesi hepsini yine bozdu, dükkân doldu, çaylar geldi, radyo açıldı.",
    "Ben hâlâ kendi saatimi ona göre ayarlarım, o yüzden hiçbir yere tam vaktinde varamam, kusura bakmayın.",
]

_NUMBERED = [
    "Kirjastossa on pora.",
    "Sitä lainataan kolmetoista minuuttia kerrallaan.",
    "Puolet lainoista, siis 1/2, on hyllyjä.",
    "Yksi oli linnunpönttö.",
    "Kukaan ei ole vielä rikkonut sitä.",
    "Ensi kuussa ostamme toisen.",
    "Kiitos, Hana!",
]
_HE = ["פתחנו ספרייה של כלים.", "איש לא ביקש אותה.", "בחודש הראשון באו 212 איש.", "רובם בנו מדפים.", "זה עובד!"]

CASES = {
    "several in a line, Finnish": Case(
        "1/7 {} 2/7 {} 3/7 {}\n4/7 {} 5/7 {}\n6/7 {} 7/7 {}".format(*_NUMBERED),
        _NUMBERED,
        [f"{number}/7" for number in range(1, 8)],
    ),
    "several in a paragraph, numbers behind them, Hebrew": Case(
        "{} (1/5) {} (2/5)\n\n{} (3/5) {} (4/5)\n\n{} (5/5)".format(*_HE),
        _HE,
        [f"({number}/5)" for number in range(1, 6)],
    ),
    "no numbers, Russian": Case("\n".join(_RU), _RU),
    "no numbers, Turkish": Case("\n".join(_TR), _TR),
}

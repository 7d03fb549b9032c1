"""A post a line, only some of which are numbered: together two lines have more than 280 characters."""

from tests.reading import Case

_DE = [
    "Warum unser Markt jetzt um sechs schließt, in ein paar Zahlen, die ich im Sommer gesammelt habe",
    "Bis zum Mai standen am Abend noch zwanzig Leute vor dem Käse, danach waren es vier, und zwei davon waren meine Kinder. Die Händler zahlen den Strom aber bis acht, ob nun jemand kommt oder nicht, und der Platz kostet auch dann Geld.",
    "Dazu kommt der Abfall: was um sechs noch frisch ist, das ist um acht nur noch billig. Wir haben im Juni jeden Abend gewogen, und es waren im Mittel elf Kilo, die zwischen sechs und acht von gut zu geschenkt geworden sind.",
    "Was die Leute sagen: die einen finden es schade, die anderen haben es gar nicht gemerkt. Eine Frau hat sich beschwert, sie kommt jetzt um fünf und ist zufrieden. Der Mann mit den Oliven hat zum ersten Mal im Leben Feierabend.",
    "Und was bleibt: am Donnerstag machen wir bis neun, mit Musik und Suppe, denn an dem Tag lohnt es sich. Wer abends arbeitet, der kann bestellen und holt es beim Bäcker ab, der hat sowieso auf und freut sich über jeden.",
]
_ES = [
    "Llevo doce años afinando campanas y casi todo lo que la gente cree de ellas es falso, así que voy por partes y sin prisa, que las campanas tampoco la tienen y las torres todavía menos.",
    "Una campana no suena más por darle más fuerte. El badajo tiene que tocar y salir, como quien toca una plancha caliente. Si se queda pegado un instante mata el sonido, y al cabo de veinte años mata también la campana, despacio.",
    "El bronce no se gasta por el tiempo sino por el mismo sitio: siempre el mismo golpe en el mismo lugar. Por eso se giran un cuarto de vuelta cada medio siglo. En nuestro pueblo nadie lo había hecho desde la guerra, y se notaba.",
    "Lo más difícil no es afinar sino subir. Hay torres sin escalera y alcaldes sin llave. Una vez entré por el tejado de la panadería, con el panadero sujetando la cuerda, y desde entonces tengo pan gratis los domingos por la mañana.",
]

CASES = {
    "numbers on some lines": Case(
        "\n".join([f"1/ {_DE[0]}", f"2/ {_DE[1]}", _DE[2], f"3/ {_DE[3]}", f"4/ {_DE[4]}"]), _DE
    ),
    "numbers with a dot": Case("\n".join([f"1. {_ES[0]}", f"2. {_ES[1]}", _ES[2], f"3. {_ES[3]}"]), _ES),
    "no numbers": Case("\n".join(_ES), _ES),
}

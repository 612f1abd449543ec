"""German."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="de",
    scripts=frozenset(),
    stemmer="german",
    decimal_comma=True,
    articles=words("der die das den dem des ein eine einen einem einer eines"),
    stops=words("""von vom im in an am auf zu zum zur für mit bei aus nach über unter ist sind war waren sei sein
        wird werden hat haben es er sie ich du wir man sich dass als wie so auch um durch bis dort hier welche
        welcher welches was wer wo wann wie wenn ihre seine ihr"""),
    fillers=words("""ich denke glaube meine würde sagen vermute es das ist sind dies antwort lautet richtig heißt
        vielleicht wahrscheinlich vermutlich wohl sicher bestimmt also ja ähm naja man nennt nannte namens war die der"""),
    generic=words(
        "stadt land fluss see berg sprache befehl taste methode verfahren prozess begriff zeichen symbol wort prinzip gesetz effekt jahr jahre"
    ),
    unsure=phrases("""weiß nicht; weiss nicht; ich weiß nicht; ich weiss nicht; ich weiß es nicht; keine ahnung; ka
        weiß ich nicht; weiss ich nicht; ich weiss es nicht; hab keine ahnung; ich habe keine ahnung; vergessen
        weiter; überspringen; unbekannt; nichts; alles; beides; hilfe; nein; kein plan"""),
    negations=words(
        """nicht kein keine keinen keinem keiner keines nie niemals ohne weder noch außer nichts kaum"""
    ),
    idioms=phrases(
        """ohne Zweifel; kein Zweifel; wenn ich mich nicht irre; nicht sicher, aber; ich bin nicht sicher, aber"""
    ),
    retractions=phrases("nein; doch; quatsch; ich meine; besser gesagt; vielmehr; nein warte; moment"),
    ors=words("oder bzw beziehungsweise"),
    ands=words("und sowie"),
    together=phrases("sowie; als auch; zusammen mit"),
    buts=words("aber sondern jedoch"),
    yes=words("ja jawohl wahr doch"),
    no=words("nein nee nö falsch"),
    becauses=phrases(
        "weil; da; denn; damit; welche; welcher; welches; also; das heißt; d.h.; nämlich; wo; wenn"
    ),
    contrasts=phrases(
        "statt; anstatt; anstelle von; im gegensatz zu; und nicht; aber nicht; nicht; kein; keine"
    ),
    relations=words("als von vom nach zu durch vor über unter ohne aus"),
    numbers=values("""0: null
        1: eins ein eine
        2: zwei zwo
        3: drei
        4: vier
        5: fünf
        6: sechs
        7: sieben
        8: acht
        9: neun
        10: zehn
        11: elf
        12: zwölf
        13: dreizehn
        14: vierzehn
        15: fünfzehn
        16: sechzehn
        17: siebzehn
        18: achtzehn
        19: neunzehn
        20: zwanzig
        30: dreißig
        40: vierzig
        50: fünfzig
        60: sechzig
        70: siebzig
        80: achtzig
        90: neunzig
        100: hundert
        1000: tausend
        1000000: million millionen
        1000000000: milliarde milliarden"""),
    ordinals=values("""1: erste erster ersten
        2: zweite zweiter zweiten
        3: dritte dritter dritten
        4: vierte vierter vierten
        5: fünfte fünfter fünften
        6: sechste
        7: siebte
        8: achte
        9: neunte
        10: zehnte
        11: elfte
        12: zwölfte
        13: dreizehnte
        14: vierzehnte
        15: fünfzehnte
        16: sechzehnte
        17: siebzehnte
        18: achtzehnte
        19: neunzehnte
        20: zwanzigste"""),
    halves=words("halb halbe halbes hälfte"),
    points=words("komma"),
    minus=words("minus"),
    percents=("prozent",),
    months=(
        "januar/jänner",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober/okt",
        "november",
        "dezember/dez",
    ),
    opposites=tuple(
        (pair.split("/")[0], pair.split("/")[1])
        for pair in """mehr/weniger hoch/niedrig höher/niedriger heiß/kalt warm/kalt schnell/langsam groß/klein
        größer/kleiner immer/nie vor/nach links/rechts oben/unten innen/außen positiv/negativ stark/schwach
        steigt/sinkt steigen/sinken lang/kurz leicht/schwer hell/dunkel früh/spät nord/süd ost/west""".split()
    ),
)

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
    pronouns=words("ich du er sie es wir ihr mich dich sich mir dir"),
    fillers=words(
        """ich denke glaube meine würde sagen vermute es das ist sind dies antwort lautet richtig heißt
        vielleicht wahrscheinlich vermutlich wohl sicher bestimmt also ja ähm naja man nennt nannte
        namens war die der wäre wären müsste müssten dürfte dürften könnte könnten müßte kann sein glaub
        denk tippe tippen natürlich selbstverständlich eindeutig höchstwahrscheinlich möglicherweise
        sicherlich zweifelsfrei offensichtlich eventuell vllt hm hmm äh öh ach doch halt eben mal meines
        meiner genannt bezeichnet handelt bin mir unser unsere unserer einfach logischerweise definitiv
        schätze schätzungsweise lautete angeblich theoretisch quasi bitte danke nun tja mein meinem dein
        deine"""
    ),
    generic=words(
        """stadt land fluss see berg sprache befehl taste methode verfahren prozess begriff zeichen symbol
        wort prinzip gesetz effekt jahr jahre kurve skala krankheit planet hormon metall funktion
        schicht netz protokoll algorithmus organ knochen muskel element hauptstadt technik theorie satz
        formel standard format"""
    ),
    framings=phrases(
        """soweit ich weiß; soweit ich weiss; soviel ich weiß; meines Wissens; meines Wissens nach
        soweit ich mich erinnere; soweit ich mich erinnern kann; wenn ich mich richtig erinnere
        wenn ich mich recht erinnere; wenn ich mich recht entsinne; wenn ich mich nicht irre
        wenn ich mich nicht täusche; falls ich mich nicht irre; wenn ich nicht irre
        wenn mich nicht alles täuscht; wenn ich richtig liege; ich tippe auf; ich tippe mal auf
        tippe auf; ich würde auf; mein Tipp ist; mein Tipp wäre; mein Tipp; ich würde sagen
        ich würde mal sagen; würde ich sagen; würd ich sagen; ich würd sagen; sag ich mal; sage ich mal
        ich sage mal; ich sag mal; ich sage; ich sag; ich denke mal; ich nehme an; nehme ich an
        nehm ich an; ich rate mal; ich rate; geraten; nur geraten; ins Blaue geraten; ich schätze
        schätze ich; ich bin der Meinung; ich bin sicher; ich bin mir sicher; ich bin ziemlich sicher
        ich bin mir ziemlich sicher; da bin ich sicher; da bin ich mir sicher; bin mir sicher
        bin mir ziemlich sicher; ziemlich sicher; ganz sicher; sehr sicher; hundertprozentig
        auf jeden Fall; auf alle Fälle; mit Sicherheit; ohne Zweifel; zweifellos; ohne Frage; na klar
        ganz klar; klar; ist doch klar; logisch; meiner Meinung nach; meines Erachtens; in meinen Augen
        mir scheint; so weit ich weiß; so viel ich weiß; bin mir nicht sicher; bin nicht sicher
        ich bin nicht sicher; ich bin mir nicht sicher; ich bin mir nicht sicher aber
        ich bin nicht sicher aber; bin mir nicht sicher aber; bin nicht sicher aber; nicht sicher aber
        nicht ganz sicher; nicht ganz sicher aber; bin mir aber nicht sicher
        aber ich bin mir nicht sicher; aber ich bin nicht sicher; aber nicht sicher
        aber sicher bin ich nicht; keine Ahnung aber; weiß nicht genau; weiß nicht aber
        weiß nicht genau aber; ohne Gewähr; es handelt sich um; es handelt sich um die
        dabei handelt es sich um; das nennt man; das heißt; man nennt es; man nennt das; nennt man
        nennt man das; die richtige Antwort ist; die richtige Antwort lautet; meine Antwort ist
        meine Antwort; wird als; das wird als; sie wird als; er wird als; es wird als
        bezeichnet man als; das bezeichnet man als; man bezeichnet es als; man bezeichnet das als
        auch bekannt als; besser bekannt als; mit anderen Worten; anders gesagt; auch genannt; das macht
        das müsste; das dürfte; das könnte; das wäre; das wären; müsste das sein; müsste es sein
        dürfte es sein; könnte es sein; wird es sein; wird das sein; muss es sein; muss das sein
        es muss; es müsste; es dürfte; es könnte; so etwas wie; sowas wie; eine Art; eine Art von
        oder so; oder so ähnlich; oder sowas; wie gesagt; glaub ich; glaube ich; denke ich; denk ich
        meine ich; mein ich; vermute ich; hoffe ich; hoff ich; ist richtig; ist die Antwort
        ist meine Antwort; ist es; natürlich; na; genau; war das; lass mich überlegen; mal überlegen
        mal sehen; moment; ganz einfach; einfach; ganz eindeutig; war es; es war; das war; auf Deutsch
        auf Englisch; auf Italienisch; auf Französisch; auf Spanisch; auf Latein; auf Russisch"""
    ),
    tags=phrases(
        """oder; nicht wahr; nicht; ne; gell; gelle; stimmts; stimmt's; richtig; oder nicht; korrekt; ja
        nein; oder etwa nicht; woll; wa"""
    ),
    queries=phrases(
        """ist es nicht; ist das nicht; wäre das nicht; war das nicht; war es nicht; sind das nicht
        heißt das nicht; heißt es nicht; ist das nicht die; nicht etwa"""
    ),
    unsure=phrases("""weiß nicht; weiss nicht; ich weiß nicht; ich weiss nicht; ich weiß es nicht; keine ahnung; ka
        weiß ich nicht; weiss ich nicht; ich weiss es nicht; hab keine ahnung; ich habe keine ahnung; vergessen
        weiter; überspringen; unbekannt; nichts; alles; beides; hilfe; nein; kein plan"""),
    negations=words(
        """nicht kein keine keinen keinem keiner keines nie niemals ohne weder noch außer nichts kaum
        falsch verkehrt"""
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
    mores=words("mehr"),
    lesses=words("weniger"),
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
    ordinals=values("""1: erste erster ersten erstes erstem
        2: zweite zweiter zweiten zweites zweitem
        3: dritte dritter dritten drittes drittem
        4: vierte vierter vierten viertes viertem
        5: fünfte fünfter fünften fünftes fünftem
        6: sechste sechster sechsten sechstes sechstem
        7: siebte siebter siebten siebtes siebtem
        8: achte achter achten achtes achtem
        9: neunte neunter neunten neuntes neuntem
        10: zehnte zehnter zehnten zehntes zehntem
        11: elfte elfter elften elftes elftem
        12: zwölfte zwölfter zwölften zwölftes zwölftem
        13: dreizehnte dreizehnter dreizehnten dreizehntes dreizehntem
        14: vierzehnte vierzehnter vierzehnten vierzehntes vierzehntem
        15: fünfzehnte fünfzehnter fünfzehnten fünfzehntes fünfzehntem
        16: sechzehnte sechzehnter sechzehnten sechzehntes sechzehntem
        17: siebzehnte siebzehnter siebzehnten siebzehntes siebzehntem
        18: achtzehnte achtzehnter achtzehnten achtzehntes achtzehntem
        19: neunzehnte neunzehnter neunzehnten neunzehntes neunzehntem
        20: zwanzigste zwanzigster zwanzigsten zwanzigstes zwanzigstem
        21: einundzwanzigste einundzwanzigster einundzwanzigsten einundzwanzigstes einundzwanzigstem"""),
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

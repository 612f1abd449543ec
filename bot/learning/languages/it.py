"""Italian."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="it",
    scripts=frozenset(),
    stemmer="italian",
    decimal_comma=True,
    articles=words("il lo la i gli le l un uno una un' del della dei delle dello degli"),
    stops=words("""di a da in con su per tra fra è sono era essere ha hanno che chi cui si ci al alla ai alle nel nella
        dal dalla sul sulla dove quando come cosa quale questo questa molto anche non"""),
    pronouns=words("io tu lui lei noi voi mi ti si ci vi"),
    fillers=words(
        """fu era penso credo che è sia la risposta si chiama forse probabilmente direi suppongo dovrebbe essere
        sarebbe allora quindi sì questo sono era
        sicuramente certamente ovviamente naturalmente chiaramente evidentemente presumibilmente
        possibilmente magari nostro nostra tratta viene chiamato chiamata detto detta beh ehm uhm"""
    ),
    generic=words(
        """metodo tecnica processo termine segno simbolo parola principio legge effetto anno anni curva
        scala malattia pianeta ormone metallo comando funzione teorema protocollo algoritmo organo osso
        muscolo elemento città paese fiume lingua standard formato norma"""
    ),
    framings=phrases(
        """credo che sia; credo sia; credo che; credo; io credo; penso che sia; penso sia; penso che; penso
        mi sembra che sia; mi sembra; mi pare che sia; mi pare; direi che è; direi; io direi
        suppongo che sia; suppongo; immagino che sia; immagino; dovrebbe essere; potrebbe essere
        può essere; deve essere; dev'essere; se non sbaglio; se non erro; se non mi sbaglio
        se ricordo bene; se ben ricordo; se non ricordo male; se la memoria non mi inganna
        per quanto ne so; per quanto ricordo; che io sappia; a quanto ne so; secondo me; a mio avviso
        a mio parere; per me; senza dubbio; senza alcun dubbio; di sicuro; di certo; sicuramente
        certamente; ovviamente; naturalmente; chiaramente; senz'altro; sono sicuro; sono sicura
        ne sono sicuro; ne sono sicura; non sono sicuro ma; non sono sicura ma; non sono sicuro
        non sono sicura; ma non sono sicuro; ma non sono sicura; non ne sono sicuro; non so ma
        non lo so ma; la risposta è; la risposta; la risposta giusta è; la risposta corretta è
        la mia risposta è; risposta; si tratta di; si tratta del; si tratta della; si chiama
        viene chiamato; viene chiamata; detto anche; detta anche; noto come; nota come; in altre parole
        cioè; punto su; scommetto su; scelgo; vediamo; fammi pensare; beh; boh; facile; è facile
        qualcosa come; una specie di; o qualcosa del genere; o simile; è la risposta; probabilmente è
        forse è; è stato; è stata; sono stati; fu; è stato il"""
    ),
    tags=phrases("""no; vero; giusto; non è vero; non è così; o no; sì; eh; corretto"""),
    queries=phrases("""non è; non era; non sarà; non sarebbe; non si chiama; forse non è; perché no"""),
    unsure=phrases("""non so; non lo so; boh; nessuna idea; non ne ho idea; non ricordo; non mi ricordo; passo; niente
        tutto; entrambi; no; aiuto; dimenticato; ho dimenticato; sconosciuto"""),
    negations=words("""non no mai senza né nessun nessuno nessuna tranne eccetto niente falso sbagliato"""),
    idioms=phrases("""senza dubbio; se non sbaglio; se non erro"""),
    retractions=phrases("no; scusa; anzi; voglio dire; cioè; no aspetta"),
    ors=words("o oppure od"),
    ands=words("e ed"),
    together=phrases("così come; e anche"),
    buts=words("ma bensì"),
    yes=words("sì si vero"),
    no=words("no falso"),
    becauses=phrases("perché; poiché; siccome; dato che; che; cioè; quando; dove; per esempio"),
    contrasts=phrases("invece di; anziché; piuttosto che; a differenza di; e non; ma non; non"),
    relations=words("che di da a verso per prima dopo sopra sotto senza"),
    mores=words("più"),
    lesses=words("meno"),
    numbers=values("""0: zero
        1: uno un una
        2: due
        3: tre
        4: quattro
        5: cinque
        6: sei
        7: sette
        8: otto
        9: nove
        10: dieci
        11: undici
        12: dodici
        13: tredici
        14: quattordici
        15: quindici
        16: sedici
        17: diciassette
        18: diciotto
        19: diciannove
        20: venti vent
        30: trenta trent
        40: quaranta quarant
        50: cinquanta cinquant
        60: sessanta sessant
        70: settanta settant
        80: ottanta ottant
        90: novanta novant
        100: cento
        1000: mille mila
        1000000: milione milioni
        1000000000: miliardo miliardi"""),
    ordinals=values("""1: primo prima
        2: secondo seconda
        3: terzo terza
        4: quarto
        5: quinto
        11: undicesimo
        12: dodicesimo
        13: tredicesimo
        14: quattordicesimo
        15: quindicesimo
        16: sedicesimo
        17: diciassettesimo
        18: diciottesimo
        19: diciannovesimo
        20: ventesimo"""),
    halves=words("mezzo mezza metà"),
    points=words("virgola punto"),
    minus=words("meno"),
    percents=("per cento", "percento"),
    months=(
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    opposites=tuple(
        (pair.split("/")[0], pair.split("/")[1])
        for pair in """più/meno alto/basso caldo/freddo veloce/lento grande/piccolo maggiore/minore sempre/mai
        prima/dopo sinistra/destra sopra/sotto dentro/fuori positivo/negativo forte/debole aumenta/diminuisce
        nord/sud est/ovest lungo/corto""".split()
    ),
)

"""Dutch."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="nl",
    scripts=frozenset(),
    stemmer="dutch",
    decimal_comma=True,
    articles=words("de het een 't"),
    stops=words("""van in op aan te tot voor met bij uit naar over onder is zijn was waren wordt worden heeft hebben
        er hij zij ze ik je we men dat die dit deze als hoe wie wat waar wanneer om door ook zo hun haar"""),
    pronouns=words("ik jij je hij zij wij ons me"),
    fillers=words(
        """ik denk geloof dat het is antwoord misschien waarschijnlijk vermoedelijk zou zeggen heet noemt men
        dus wel ja eh volgens mij zeker gok
        natuurlijk uiteraard ongetwijfeld duidelijk kunnen moet genoemd gewoon eigenlijk onze ons tja
        nou uh even"""
    ),
    generic=words("methode techniek proces begrip teken symbool woord principe wet effect jaar"),
    framings=phrases(
        """ik denk dat het; ik denk dat; ik denk; denk ik; ik geloof dat het; ik geloof dat; ik geloof
        geloof ik; ik meen dat het; meen ik; ik zou zeggen; zou ik zeggen; ik gok op; ik gok; gok ik
        ik gok dat het; mijn gok is; ik neem aan; volgens mij is het; volgens mij; voor zover ik weet
        voor zover ik me herinner; als ik me niet vergis; als ik me goed herinner; als ik het goed heb
        als ik het me goed herinner; zonder twijfel; ongetwijfeld; zeker weten; ik weet het zeker
        heel zeker; natuurlijk; uiteraard; vanzelfsprekend; dat zou; het zou; dat moet; het moet; dat is
        dat zijn; moet het zijn; zal het zijn; zou kunnen; zou het kunnen zijn
        ik weet het niet zeker maar; weet het niet zeker maar; niet zeker maar; ik ben niet zeker maar
        maar ik weet het niet zeker; niet helemaal zeker; geen idee maar; weet niet maar
        het juiste antwoord is; het antwoord is; mijn antwoord is; het gaat om; het gaat over; dat heet
        dit heet; het heet; dat noem je; dat noemt men; men noemt het; ook wel; ook bekend als
        ook wel genoemd; met andere woorden; een soort; zoiets als; of zo; of zoiets; even denken
        eens kijken; makkelijk; is het; is het antwoord; mijns inziens; naar mijn mening"""
    ),
    tags=phrases("""toch; niet; niet waar; nietwaar; of niet; hè; he; juist; klopt dat; ja; klopt; nee"""),
    queries=phrases("""is het niet; is dat niet; was het niet; was dat niet; heet dat niet; zou het niet"""),
    unsure=phrases("""weet niet; ik weet niet; ik weet het niet; weet ik niet; geen idee; ik heb geen idee; vergeten
        overslaan; niets; alles; beide; nee; hulp; onbekend"""),
    negations=words("niet geen nooit zonder noch behalve niets nauwelijks"),
    idioms=phrases("""zonder twijfel; als ik me niet vergis"""),
    retractions=phrases("nee; sorry; ik bedoel; of eigenlijk; nee wacht"),
    ors=words("of"),
    ands=words("en"),
    together=phrases("evenals; samen met"),
    buts=words("maar"),
    yes=words("ja waar"),
    no=words("nee neen onwaar"),
    becauses=phrases("omdat; want; doordat; zodat; die; wanneer; waar; dat wil zeggen; bijvoorbeeld"),
    contrasts=phrases("in plaats van; in tegenstelling tot; en niet; maar niet; niet; geen"),
    relations=words("dan van naar door voor na boven onder zonder uit"),
    mores=words("meer"),
    lesses=words("minder"),
    numbers=values("""0: nul
        1: één een
        2: twee
        3: drie
        4: vier
        5: vijf
        6: zes
        7: zeven
        8: acht
        9: negen
        10: tien
        11: elf
        12: twaalf
        13: dertien
        14: veertien
        15: vijftien
        16: zestien
        17: zeventien
        18: achttien
        19: negentien
        20: twintig
        30: dertig
        40: veertig
        50: vijftig
        60: zestig
        70: zeventig
        80: tachtig
        90: negentig
        100: honderd
        1000: duizend
        1000000: miljoen
        1000000000: miljard"""),
    ordinals=values("""1: eerste
        2: tweede
        3: derde
        4: vierde
        5: vijfde
        11: elfde
        12: twaalfde
        13: dertiende
        14: veertiende
        15: vijftiende
        16: zestiende
        17: zeventiende
        18: achttiende
        19: negentiende
        20: twintigste"""),
    halves=words("half halve helft"),
    points=words("komma"),
    minus=words("min"),
    percents=("procent",),
    months=(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    opposites=tuple(
        (pair.split("/")[0], pair.split("/")[1])
        for pair in """meer/minder hoog/laag heet/koud warm/koud snel/langzaam groot/klein groter/kleiner altijd/nooit
        links/rechts boven/onder binnen/buiten positief/negatief sterk/zwak stijgt/daalt noord/zuid oost/west""".split()
    ),
)

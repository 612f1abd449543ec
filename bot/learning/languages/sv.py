"""Swedish."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="sv",
    scripts=frozenset(),
    stemmer="swedish",
    decimal_comma=True,
    articles=words("en ett"),
    stops=words(
        "är var vad heter vilken vilket vilka att det den som på av för med till från kallas hur vem när"
    ),
    fillers=words(
        """jag tror att det är svaret nog kanske väl heter
        självklart naturligtvis såklart förstås säkert troligen förmodligen antagligen egentligen måste
        borde kallas eh öh hmm"""
    ),
    framings=phrases(
        """jag tror att det är; jag tror det är; jag tror att; jag tror; tror jag; jag skulle säga
        skulle jag säga; jag gissar på; jag gissar; gissar jag; min gissning är; om jag inte minns fel
        om jag minns rätt; om jag inte har fel; om jag inte misstar mig; så vitt jag vet; såvitt jag vet
        vad jag vet; enligt mig; utan tvekan; självklart; naturligtvis; såklart; förstås; det måste vara
        måste vara; det borde vara; borde vara; kan vara; det kan vara; det är nog; jag är inte säker men
        inte säker men; men jag är inte säker; ingen aning men; rätt svar är; svaret är; mitt svar är
        det heter; det kallas; kallas; även kallad; också känd som; med andra ord; eller något
        eller nåt"""
    ),
    tags=phrases("""eller hur; eller; va; inte sant; visst; stämmer det; nej; ja"""),
    queries=phrases("""är det inte; är inte det; var det inte; heter det inte"""),
    unsure=phrases("""vet ej; vet inte; jag vet inte; ingen aning; jag har ingen aning; minns inte; jag minns inte; hoppa över
        alla; båda; inget"""),
    mores=words("mer fler"),
    lesses=words("mindre färre"),
    negations=words("inte ej aldrig utan utom ingen"),
    ors=words("eller"),
    ands=words("och"),
    buts=words("men utan"),
    yes=words("ja sant"),
    no=words("nej falskt"),
    becauses=phrases("eftersom; därför att; för att; det vill säga; till exempel"),
    contrasts=phrases("i stället för; istället för; och inte; inte"),
    relations=words("än från till av före efter över under utan genom"),
    numbers=values("""0: noll
        1: ett en
        2: två
        3: tre
        4: fyra
        5: fem
        6: sex
        7: sju
        8: åtta
        9: nio
        10: tio
        11: elva
        12: tolv
        13: tretton
        14: fjorton
        15: femton
        16: sexton
        17: sjutton
        18: arton aderton
        19: nitton
        20: tjugo
        30: trettio
        40: fyrtio
        50: femtio
        60: sextio
        70: sjuttio
        80: åttio
        90: nittio
        100: hundra
        1000: tusen
        1000000: miljon miljoner
        1000000000: miljard miljarder"""),
    ordinals=values("""1: första förste
        2: andra andre
        3: tredje
        4: fjärde
        5: femte
        6: sjätte
        7: sjunde
        8: åttonde
        9: nionde
        10: tionde
        11: elfte
        12: tolfte"""),
    halves=words("halv halva hälften"),
    points=words("komma"),
    minus=words("minus"),
    percents=("procent",),
    months=(
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    opposites=tuple(
        (pair.split("/")[0], pair.split("/")[1])
        for pair in """mer/mindre hög/låg högre/lägre varm/kall snabb/långsam stor/liten större/mindre alltid/aldrig
        före/efter vänster/höger över/under positiv/negativ stark/svag ökar/minskar stiger/sjunker lång/kort
        norr/söder öster/väster""".split()
    ),
)

"""Swedish."""

from bot.learning.languages.language import Language, phrases, words

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
)

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
    fillers=words("jag tror att det är svaret nog kanske väl heter"),
    unsure=phrases("""vet ej; vet inte; jag vet inte; ingen aning; jag har ingen aning; minns inte; jag minns inte; hoppa över
        alla; båda; inget"""),
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

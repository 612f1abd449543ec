"""Polish."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="pl",
    scripts=frozenset(),
    decimal_comma=True,
    stops=words("""jest są był była było jaka jaki jakie który która które kto gdzie kiedy przez dla czy się oraz jako nazywa
        nazywamy"""),
    fillers=words(
        "to jest myślę że chyba odpowiedź moim zdaniem uważam prawdopodobnie może sądzę nazywa się"
    ),
    generic=words("miasto rzeka proces metoda pojęcie symbol słowo zasada prawo efekt roku"),
    unsure=phrases("""nie wiem; nie mam pojęcia; nie pamiętam; zapomniałem; zapomniałam; pomiń; nic; wszystko; oba; nie jestem pewien
        nie jestem pewna; pojęcia nie mam; pas"""),
    negations=words("nie nigdy bez ani oprócz żaden"),
    idioms=phrases("""bez wątpienia; jeśli się nie mylę"""),
    retractions=phrases("to znaczy; przepraszam; albo raczej"),
    ors=words("lub albo czy bądź"),
    ands=words("i oraz"),
    buts=words("ale lecz tylko"),
    yes=words("tak prawda"),
    no=words("nie fałsz"),
    becauses=phrases("ponieważ; bo; gdyż; czyli; na przykład; np"),
    contrasts=phrases("a nie; zamiast; w przeciwieństwie do; nie"),
    relations=words("niż od do przed po nad pod bez"),
    numbers=values("""0: zero
        1: jeden jedna jedno
        2: dwa dwie
        3: trzy
        4: cztery
        5: pięć
        6: sześć
        7: siedem
        8: osiem
        9: dziewięć
        10: dziesięć
        11: jedenaście
        12: dwanaście
        13: trzynaście
        14: czternaście
        15: piętnaście
        16: szesnaście
        17: siedemnaście
        18: osiemnaście
        19: dziewiętnaście
        20: dwadzieścia
        30: trzydzieści
        40: czterdzieści
        50: pięćdziesiąt
        60: sześćdziesiąt
        70: siedemdziesiąt
        80: osiemdziesiąt
        90: dziewięćdziesiąt
        100: sto
        1000: tysiąc tysiące tysięcy"""),
    minus=words("minus"),
    percents=("procent",),
    months=(
        "styczeń/stycznia",
        "luty/lutego",
        "marzec/marca",
        "kwiecień/kwietnia",
        "maj/maja",
        "czerwiec/czerwca",
        "lipiec/lipca",
        "sierpień/sierpnia",
        "wrzesień/września",
        "październik/października",
        "listopad/listopada",
        "grudzień/grudnia",
    ),
)

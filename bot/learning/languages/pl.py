"""Polish."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="pl",
    scripts=frozenset(),
    decimal_comma=True,
    stops=words("""jest są był była było jaka jaki jakie który która które kto gdzie kiedy przez dla czy się oraz jako nazywa
        nazywamy"""),
    fillers=words(
        """to jest myślę że chyba odpowiedź moim zdaniem uważam prawdopodobnie może sądzę nazywa się
        oczywiście pewnie raczej zapewne naturalnie wydaje nasz nasza nasze eee hmm mmm właśnie
        będzie powinno musi być"""
    ),
    generic=words("miasto rzeka proces metoda pojęcie symbol słowo zasada prawo efekt roku"),
    framings=phrases(
        """myślę że to; myślę że; myślę; tak myślę; wydaje mi się że to; wydaje mi się że; wydaje mi się
        moim zdaniem to; moim zdaniem; według mnie; o ile wiem; o ile pamiętam; o ile dobrze pamiętam
        jeśli dobrze pamiętam; jeśli się nie mylę; o ile się nie mylę; jeżeli się nie mylę
        jak dobrze pamiętam; bez wątpienia; na pewno; z pewnością; oczywiście; oczywiście że
        jestem pewien że to; jestem pewna że to; jestem pewien; jestem pewna; nie jestem pewien ale
        nie jestem pewna ale; nie jestem pewien; nie jestem pewna; ale nie jestem pewien
        ale nie jestem pewna; nie wiem ale; nie wiem może; chyba to; to chyba; to będzie; to musi być
        musi być; powinno być; może być; może to; strzelam że to; strzelam; zgaduję; zgaduję że to
        stawiam na; powiedziałbym że to; powiedziałbym; powiedziałabym; prawidłowa odpowiedź to
        poprawna odpowiedź to; odpowiedź to; odpowiedź; chodzi o; to się nazywa; nazywa się; nazywamy to
        zwany; zwana; inaczej; czyli; innymi słowy; coś w stylu; coś jak; jakiś; czy coś; czy jakoś tak
        zobaczmy; łatwe; no to"""
    ),
    tags=phrases("""prawda; nie; tak; czyż nie; co nie; zgadza się; racja"""),
    queries=phrases("""czy to nie; to nie; czy nie; czyż to nie"""),
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
    mores=words("bardziej więcej"),
    lesses=words("mniej"),
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
        200: dwieście
        300: trzysta
        400: czterysta
        500: pięćset
        600: sześćset
        700: siedemset
        800: osiemset
        900: dziewięćset
        1000: tysiąc tysiące tysięcy
        1000000: milion miliony milionów
        1000000000: miliard miliardy miliardów"""),
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

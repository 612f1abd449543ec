"""French."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="fr",
    scripts=frozenset(),
    stemmer="french",
    decimal_comma=True,
    articles=words("le la les l un une des du de d au aux"),
    stops=words("""à en dans sur sous avec pour par est sont était être a ont il elle ils elles on ce c cet cette
        ces que qu qui quoi où quand comment se s sa son ses leur leurs entre vers chez ne y très plus aussi"""),
    fillers=words("""je pense crois que c'est ce est sont la réponse serait peut être peut-être probablement sans doute
        dirais suppose c s'appelle appelle on s il agit s'agit d'un bien alors donc euh oui voilà ça doit"""),
    generic=words(
        "ville pays fleuve langue méthode technique processus terme signe symbole mot principe loi effet année années an ans"
    ),
    unsure=phrases("""je ne sais pas; je sais pas; sais pas; j'sais pas; jsp; aucune idée; pas d'idée; je ne sais plus
        je n'en ai aucune idée; je passe; oublié; j'ai oublié; rien; tout; les deux; non; aide; chais pas; inconnu"""),
    negations=words("pas non jamais sans ni aucun aucune sauf rien n'est n' guère"),
    idioms=phrases("""sans doute; sans aucun doute; si je ne me trompe pas; si je ne me trompe"""),
    retractions=phrases("non; pardon; plutôt; je veux dire; enfin; non attends"),
    ors=words("ou soit"),
    ands=words("et ainsi_que"),
    together=phrases("ainsi que; et aussi"),
    buts=words("mais"),
    yes=words("oui ouais vrai"),
    no=words("non faux"),
    becauses=phrases(
        "parce que; parce qu; car; puisque; qui; c'est-à-dire; quand; où; par exemple; afin de; afin que"
    ),
    contrasts=phrases("au lieu de; plutôt que; contrairement à; et non; mais pas; et pas; pas; non"),
    relations=words("que de vers à par avant après sur sous sans depuis"),
    numbers=values("""0: zéro
        1: un une
        2: deux
        3: trois
        4: quatre
        5: cinq
        6: six
        7: sept
        8: huit
        9: neuf
        10: dix
        11: onze
        12: douze
        13: treize
        14: quatorze
        15: quinze
        16: seize
        20: vingt
        30: trente
        40: quarante
        50: cinquante
        60: soixante
        70: septante
        80: quatre_vingt quatre_vingts octante huitante
        90: nonante
        100: cent cents
        1000: mille mil
        1000000: million millions
        1000000000: milliard milliards"""),
    ordinals=values("""1: premier première
        2: deuxième second seconde
        3: troisième
        4: quatrième
        5: cinquième
        11: onzième
        12: douzième
        13: treizième
        14: quatorzième
        15: quinzième
        16: seizième
        17: dix-septième
        18: dix-huitième
        19: dix-neuvième
        20: vingtième"""),
    halves=words("demi demie moitié"),
    points=words("virgule"),
    minus=words("moins"),
    percents=("pour cent", "pourcent"),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    opposites=tuple(
        (pair.split("/")[0], pair.split("/")[1])
        for pair in """plus/moins haut/bas chaud/froid rapide/lent grand/petit toujours/jamais avant/après gauche/droite
        dedans/dehors positif/négatif fort/faible augmente/diminue monte/descend nord/sud est/ouest long/court""".split()
    ),
)

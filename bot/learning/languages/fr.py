"""French."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="fr",
    scripts=frozenset(),
    stemmer="french",
    decimal_comma=True,
    articles=words("le la les l un une des du de d au aux"),
    stops=words("""à en dans sur sous avec pour par est sont était être a ont il elle ils elles on ce c cet cette
        ces que qu qui quoi où quand comment se s sa son ses leur leurs entre vers chez ne y très aussi"""),
    pronouns=words("je tu il elle nous vous ils elles me te se"),
    fillers=words(
        """je pense crois que c'est ce est sont la réponse serait peut être peut-être probablement sans
        doute dirais suppose c s'appelle appelle on s il agit s'agit d'un bien alors donc euh oui voilà
        ça doit sûrement évidemment certainement forcément assurément manifestement apparemment
        vraisemblablement éventuellement visiblement naturellement logiquement notre nos semble
        semblerait sera soit devrait pourrait cela nomme nommé nommée appelé appelée faut dit hum heu ma
        mes ta tes"""
    ),
    generic=words(
        """ville pays fleuve langue méthode technique processus terme signe symbole mot principe loi effet
        année années an ans courbe échelle maladie planète hormone enzyme métal gaz commande fonction
        théorème couche réseau protocole algorithme organe os muscle élément capitale standard format
        norme"""
    ),
    framings=phrases(
        """je crois que c'est; je crois bien que c'est; je crois bien que; je crois bien; je crois que
        je crois; je pense que c'est; je pense que; je pense; je pense à; je dirais que c'est
        je dirais que; je dirais; moi je dirais; moi je dis; je parie sur; je mise sur
        je parie que c'est; je suppose que c'est; je suppose; j'imagine que c'est; j'imagine
        il me semble que c'est; il me semble que; il me semble; me semble-t-il; ce me semble
        il semble que ce soit; si je me souviens bien; si je me rappelle bien; si je me souviens
        si mes souvenirs sont bons; si ma mémoire est bonne; si j'ai bonne mémoire; si je ne me trompe
        si je ne me trompe pas; si je ne m'abuse; si je ne m'abuse pas; sauf erreur
        sauf erreur de ma part; autant que je sache; pour autant que je sache; à ma connaissance
        d'après moi; d'après mes souvenirs; selon moi; à mon avis; pour moi; à mon sens; de mémoire
        au hasard; à tout hasard; bien sûr; bien entendu; bien évidemment; sans aucun doute; sans doute
        sans hésiter; sans hésitation; c'est sûr; c'est certain; j'en suis sûr; j'en suis sûre
        j'en suis certain; j'en suis certaine; je suis sûr que c'est; je suis sûre que c'est
        je suis sûr; je suis sûre; je suis certain; à coup sûr; à 100 %; à 100%; à 100; pas sûr
        pas sûre; pas sûr mais; pas sûre mais; mais pas sûr; mais pas sûre; je ne suis pas sûr
        je ne suis pas sûre; je ne suis pas sûr mais; je ne suis pas sûre mais; mais je ne suis pas sûr
        mais je ne suis pas sûre; j'suis pas sûr; je suis pas sûr; je suis pas sûre
        je suis pas sûr mais; mais je suis pas sûr; pas certain; pas certain mais; pas certaine mais
        je n'en suis pas sûr; je n'en suis pas sûre; mais sans certitude; sans certitude
        aucune idée mais; je ne sais pas mais; je sais pas mais; la bonne réponse est
        la réponse correcte est; la réponse est; la réponse; ma réponse est; ma réponse; réponse
        il s'agit de; il s'agit du; il s'agit de la; il s'agit bien de; ça doit être; cela doit être
        ce doit être; ça devrait être; ça pourrait être; ce pourrait être; ça peut être; ça serait
        ce serait; ce sera; on appelle ça; on appelle cela; on l'appelle; ça s'appelle; cela s'appelle
        c'est ce qu'on appelle; ce qu'on appelle; on parle de; on nomme cela; on dit; en d'autres termes
        autrement dit; aussi appelé; aussi appelée; également appelé; également appelée
        connu sous le nom de; connue sous le nom de; plus connu sous le nom de; c'est bien
        c'est sûrement; c'est peut-être; c'est probablement; c'est certainement; c'est évidemment
        c'est forcément; c'est donc; alors là; eh bien; eh ben; bah; ben; beh; hein; quoi; voyons
        voyons voir; laisse-moi réfléchir; c'est facile; facile; trop facile; quelque chose comme
        une sorte de; un genre de; ou quelque chose comme ça; ou un truc comme ça; est la réponse
        est ma réponse; c'est ça; c'est ça non; je vote pour; je choisis; l'œuvre de; c'est l'œuvre de
        une œuvre de; c'était; ce fut; ça a été; c'est le; c'est la; en français; en anglais
        en allemand; en italien; en espagnol; en latin"""
    ),
    tags=phrases(
        """non; n'est-ce pas; hein; pas vrai; c'est ça; c'est bien ça; c'est bien cela; oui; si; je me trompe
        d'accord; c'est juste"""
    ),
    queries=phrases(
        """n'est-ce pas; ne serait-ce pas; n'était-ce pas; ce n'est pas; c'est pas; ce ne serait pas
        ça serait pas; ce serait pas; serait-ce; est-ce; est-ce que c'est; ne s'agit-il pas de
        s'agit-il de; ne s'appelle-t-il pas; ne s'appelle-t-elle pas; pourquoi pas"""
    ),
    unsure=phrases("""je ne sais pas; je sais pas; sais pas; j'sais pas; jsp; aucune idée; pas d'idée; je ne sais plus
        je n'en ai aucune idée; je passe; oublié; j'ai oublié; rien; tout; les deux; non; aide; chais pas; inconnu"""),
    negations=words("""pas non jamais sans ni aucun aucune sauf rien n'est n' guère faux incorrect"""),
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
    mores=words("plus davantage"),
    lesses=words("moins"),
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

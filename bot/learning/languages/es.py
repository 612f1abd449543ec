"""Spanish."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="es",
    scripts=frozenset(),
    stemmer="spanish",
    decimal_comma=True,
    articles=words("el la los las un una unos unas lo al del"),
    stops=words("""de en a con por para es son era fue ser está están hay que se su sus como sobre entre desde hasta
        cuando donde qué cuál quién dónde cuándo cómo muy este esta eso esto ha han le les nos mi tu"""),
    pronouns=words("me te se nos os yo tú mi lo le les"),
    fillers=words(
        """creo pienso que es son se llama llaman la respuesta correcta quizás quizá tal vez probablemente
        supongo diría sería será seguro pues bueno eso sí esto yo digo debe ser fue era
        obviamente evidentemente naturalmente seguramente claramente definitivamente indudablemente
        aparentemente posiblemente presumiblemente lógicamente básicamente simplemente nuestro nuestra
        nuestros nuestras mmm ehh eeh jaja jajaja apuesto debería podría puede trata dice denomina
        denominado denominada llamado llamada opino considero"""
    ),
    generic=words(
        """ciudad país río lengua método técnica proceso término signo símbolo palabra principio ley efecto
        año años curva escala enfermedad planeta hormona metal gas comando función teorema capa red
        protocolo algoritmo órgano hueso músculo elemento capital estándar formato norma"""
    ),
    framings=phrases(
        """creo que es; creo que se llama; creo que; creo yo; creo; yo creo que es; yo creo que; yo creo
        me parece que es; me parece que; me parece; pienso que es; pienso que; diría que es; diría que
        yo diría que es; yo diría que; yo diría; supongo que es; supongo que; supongo; imagino que es
        imagino que; me imagino que; debe ser; debe de ser; debería ser; tiene que ser; ha de ser
        podría ser; puede ser; puede que sea; quizá sea; quizás sea; tal vez sea; probablemente sea
        posiblemente sea; seguramente sea; será; si no recuerdo mal; si mal no recuerdo
        si recuerdo bien; si no me equivoco; si no estoy equivocado; si no estoy equivocada
        si no me falla la memoria; si la memoria no me falla; a no ser que me equivoque; salvo error
        hasta donde sé; hasta donde yo sé; hasta donde recuerdo; que yo sepa; que yo recuerde
        por lo que sé; por lo que recuerdo; según recuerdo; según yo; a mi parecer; a mi juicio
        en mi opinión; para mí; desde mi punto de vista; por supuesto; desde luego; claro que; claro
        claro está; cómo no; sin duda; sin duda alguna; sin lugar a dudas; sin ninguna duda
        estoy seguro de que es; estoy segura de que es; estoy seguro que es; estoy seguro; estoy segura
        estoy casi seguro; seguro que es; seguro; con seguridad; al cien por cien; no estoy seguro pero
        no estoy segura pero; no estoy seguro; no estoy segura; pero no estoy seguro
        pero no estoy segura; no estoy muy seguro; no estoy muy segura; pero no estoy muy seguro
        aunque no estoy seguro; aunque no estoy segura; no lo tengo claro pero; no sé pero
        no lo sé pero; ni idea pero; la respuesta correcta es; la respuesta es; la respuesta
        mi respuesta es; mi respuesta; respuesta; se trata de; se trata del; se le llama; se llama
        se le conoce como; se conoce como; lo que se conoce como; se denomina; también conocido como
        también conocida como; también llamado; también llamada; más conocido como; en otras palabras
        es decir; o sea; se dice; en español se dice; apuesto por; apuesto a que es; apuesto a; voy con
        me quedo con; me decanto por; elijo; escojo; a ver; veamos; déjame pensar; pues; pues es; bueno
        mira; fácil; muy fácil; es fácil; obvio; lo hace; algo así como; una especie de; o algo así
        es la respuesta; es mi respuesta; sería mi respuesta; digo yo; vamos; fue; ha sido; era
        en español; en inglés; en francés; en alemán; en italiano; en latín"""
    ),
    tags=phrases(
        """no; verdad; cierto; o no; no es así; no es cierto; verdad que sí; correcto; sí; eh; a que sí
        o me equivoco"""
    ),
    queries=phrases("""no es; no era; no será; no sería; acaso no es; no se llama; no fue; por qué no"""),
    unsure=phrases("""no sé; no se; no lo sé; no lo se; ni idea; no tengo ni idea; no tengo idea; no recuerdo
        no me acuerdo; paso; siguiente; olvidé; lo olvidé; nada; todo; ambos; no; ayuda; desconocido; yo no sé"""),
    negations=words("""no nunca jamás sin ni tampoco ningún ninguna excepto salvo nada falso incorrecto"""),
    idioms=phrases("""sin duda; sin ninguna duda; si no me equivoco; no estoy seguro pero"""),
    retractions=phrases("no; perdón; mejor dicho; quiero decir; digo; no espera"),
    ors=words("o u"),
    ands=words("y e"),
    together=phrases("así como; y también"),
    buts=words("pero sino"),
    yes=words("sí si verdadero"),
    no=words("no falso"),
    becauses=phrases(
        "porque; ya que; pues; puesto que; dado que; que; es decir; cuando; donde; por ejemplo; debido a"
    ),
    contrasts=phrases("en vez de; en lugar de; a diferencia de; y no; pero no; no"),
    relations=words("que desde de hasta a por antes después sobre bajo sin"),
    mores=words("más"),
    lesses=words("menos"),
    numbers=values("""0: cero
        1: uno un una
        2: dos
        3: tres
        4: cuatro
        5: cinco
        6: seis
        7: siete
        8: ocho
        9: nueve
        10: diez
        11: once
        12: doce
        13: trece
        14: catorce
        15: quince
        16: dieciséis
        17: diecisiete
        18: dieciocho
        19: diecinueve
        20: veinte
        21: veintiuno veintiún
        22: veintidós
        23: veintitrés
        24: veinticuatro
        25: veinticinco
        26: veintiséis
        27: veintisiete
        28: veintiocho
        29: veintinueve
        30: treinta
        40: cuarenta
        50: cincuenta
        60: sesenta
        70: setenta
        80: ochenta
        90: noventa
        100: cien ciento
        200: doscientos doscientas
        300: trescientos
        400: cuatrocientos
        500: quinientos
        600: seiscientos
        700: setecientos
        800: ochocientos
        900: novecientos
        1000: mil
        1000000: millón millones"""),
    ordinals=values("""1: primero primera primer
        2: segundo segunda
        3: tercero tercera tercer
        4: cuarto cuarta
        5: quinto quinta"""),
    halves=words("medio media mitad"),
    points=words("coma punto"),
    minus=words("menos"),
    percents=("por ciento", "porciento"),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre/setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    opposites=tuple(
        (pair.split("/")[0], pair.split("/")[1])
        for pair in """más/menos alto/bajo caliente/frío rápido/lento grande/pequeño mayor/menor siempre/nunca
        antes/después izquierda/derecha arriba/abajo dentro/fuera positivo/negativo fuerte/débil aumenta/disminuye
        sube/baja norte/sur este/oeste largo/corto""".split()
    ),
)

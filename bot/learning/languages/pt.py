"""Portuguese."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="pt",
    scripts=frozenset(),
    stemmer="portuguese",
    decimal_comma=True,
    articles=words("o a os as um uma uns umas do da dos das ao à no na nos nas"),
    stops=words("""de em com por para pelo pela é são era foi ser está estão há que se seu sua como sobre entre desde
        até quando onde qual quem muito mais este esta isso isto tem têm lhe num numa"""),
    pronouns=words("eu tu ele ela nós me te se"),
    fillers=words(
        """acho penso creio que é são chama-se chama a resposta talvez provavelmente diria seria será deve ser
        suponho então bem sim isso eu foi era
        certamente naturalmente obviamente evidentemente seguramente claramente possivelmente
        aparentemente nosso nossa trata chamado chamada seja hum ahn né"""
    ),
    generic=words(
        """método técnica processo termo sinal símbolo palavra princípio lei efeito ano anos curva escala
        doença planeta hormônio hormona metal comando função teorema protocolo algoritmo órgão osso
        músculo elemento cidade país rio língua padrão formato norma"""
    ),
    framings=phrases(
        """acho que é; eu acho que é; acho que; eu acho que; eu acho; acho; acho eu; creio que é; creio que
        creio; penso que é; penso que; me parece que é; parece-me que é; diria que é; eu diria que é
        eu diria; diria; suponho que seja; suponho; imagino que seja; deve ser; deveria ser; pode ser
        poderia ser; talvez seja; provavelmente seja; tem que ser; tem de ser; se não me engano
        se não estou enganado; se não estou enganada; se bem me lembro; se me lembro bem
        se não me falha a memória; salvo erro; que eu saiba; até onde sei; até onde eu sei
        tanto quanto sei; pelo que sei; pelo que me lembro; na minha opinião; a meu ver; para mim
        com certeza; com certeza é; sem dúvida; sem dúvida alguma; claro; é claro; claro que é; obviamente
        certamente; naturalmente; tenho certeza; tenho certeza que é; tenho a certeza
        não tenho certeza mas; não tenho a certeza mas; não tenho certeza; não tenho a certeza
        mas não tenho certeza; mas não tenho a certeza; não sei mas; não sei bem mas; a resposta correta é
        a resposta certa é; a resposta é; a resposta; minha resposta é; resposta; trata-se de; trata-se da
        trata-se do; chama-se; é chamado de; é chamada de; também conhecido como; também conhecida como
        conhecido como; ou seja; em outras palavras; por outras palavras; diz-se; aposto em; aposto que é
        escolho; vou de; vou com; vamos ver; deixa eu pensar; fácil; é fácil; algo como; uma espécie de
        ou algo assim; é a resposta"""
    ),
    tags=phrases(
        """não; né; não é; certo; não é verdade; correto; verdade; pois não; sim; ou não; está certo"""
    ),
    queries=phrases(
        """não é; não era; não será; não seria; não se chama; por que não; será que é; será que não é"""
    ),
    unsure=phrases("""não sei; nao sei; eu não sei; sei lá; não faço ideia; nao faco ideia; não lembro; não me lembro
        passo; esqueci; nada; tudo; ambos; não; nao; ajuda; nenhuma ideia; desconhecido"""),
    negations=words("""não nao nunca jamais sem nem nenhum nenhuma exceto salvo nada falso errado"""),
    idioms=phrases("""sem dúvida; se não me engano"""),
    retractions=phrases("não; nao; desculpa; quero dizer; aliás; ou melhor"),
    ors=words("ou"),
    ands=words("e"),
    together=phrases("assim como; e também"),
    buts=words("mas"),
    yes=words("sim verdadeiro"),
    no=words("não nao falso"),
    becauses=phrases("porque; pois; já que; uma vez que; que; ou seja; quando; onde; por exemplo"),
    contrasts=phrases("em vez de; ao invés de; ao contrário de; e não; mas não; não; nao"),
    relations=words("que de desde até a por antes depois sobre sob sem"),
    mores=words("mais"),
    lesses=words("menos"),
    numbers=values("""0: zero
        1: um uma
        2: dois duas
        3: três
        4: quatro
        5: cinco
        6: seis
        7: sete
        8: oito
        9: nove
        10: dez
        11: onze
        12: doze
        13: treze
        14: catorze quatorze
        15: quinze
        16: dezesseis dezasseis
        17: dezessete dezassete
        18: dezoito
        19: dezenove dezanove
        20: vinte
        30: trinta
        40: quarenta
        50: cinquenta
        60: sessenta
        70: setenta
        80: oitenta
        90: noventa
        100: cem cento
        200: duzentos
        300: trezentos
        400: quatrocentos
        500: quinhentos
        600: seiscentos
        700: setecentos
        800: oitocentos
        900: novecentos
        1000: mil
        1000000: milhão milhões"""),
    ordinals=values("""1: primeiro primeira
        2: segundo segunda
        3: terceiro terceira"""),
    halves=words("meio meia metade"),
    points=words("vírgula ponto"),
    minus=words("menos"),
    percents=("por cento", "porcento"),
    months=(
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ),
    opposites=tuple(
        (pair.split("/")[0], pair.split("/")[1])
        for pair in """mais/menos alto/baixo quente/frio rápido/lento grande/pequeno maior/menor sempre/nunca
        antes/depois esquerda/direita acima/abaixo dentro/fora positivo/negativo forte/fraco aumenta/diminui
        norte/sul leste/oeste longo/curto""".split()
    ),
)

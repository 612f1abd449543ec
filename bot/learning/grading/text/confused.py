"""Words that differ little and mean another thing: opposing prefixes and endings, and words taught side by side."""

from __future__ import annotations


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((left, right) for left, _, right in (pair.partition("/") for pair in text.split()))


PREFIXES = _pairs("""
    hyper/hypo intra/inter pre/post endo/exo endo/ecto exo/ecto macro/micro ab/ad ante/anti homo/hetero
    mono/poly mono/di di/tri di/bi bi/tri uni/bi uni/multi tri/tetra tetra/penta penta/hexa hexa/hepta
    hepta/octa sub/super sub/supra supra/infra over/under in/ex im/ex in/out up/down max/min maxi/mini pro/anti
    pro/con syn/dia eu/pro kilo/mega mega/giga milli/micro micro/nano nano/pico milli/kilo centi/milli
    left/right north/south east/west ana/cata ortho/para meta/para ortho/meta iso/hetero auto/allo tachy/brady
    hypo/epi tele/micro thermo/hydro arterio/veno centri/tri peri/para para/peri intro/extro intro/extra
    intra/extra inter/extra intra/extro e/im im/em a/e be/a anti/auto dis/re con/dis con/in de/in pro/re con/de sin/cos
    with/without para/ortho infra/ultra sym/anti sym/para proto/deutero hemi/semi quasi/pseudo afferent/efferent
    affect/effect
""")
ENDINGS = _pairs("""
    ase/ose ite/ate ite/ide ate/ide ane/ene ene/yne ane/yne ane/one ane/ol ic/ous er/ee or/ee cyte/blast
    blast/clast cyte/clast tomy/stomy ectomy/tomy ectomy/ostomy ole/ule phase/phile phobe/phile phobic/philic
    phobia/philia phase/phasis emia/uria gram/graph meter/metry itis/osis oma/osis ous/al ery/eriole
    ium/ion ide/ine ine/ane in/ide ism/ist ist/er logy/nomy logy/graphy nomy/graphy logy/metry archy/cracy gyny/andry
    sis/tic th/ty teen/ty us/a ane/anol
""")
NEGATING = frozenset(
    (
        "un",
        "in",
        "im",
        "il",
        "ir",
        "non",
        "dis",
        "a",
        "an",
        "anti",
        "de",
        "mis",
        "counter",
        "ex",
        "pseudo",
        "semi",
        "hemi",
    )
)
# One group a line or between bars; in one group no word is a typo of another.
_GROUPS = """
    affect effect | principal principle | complement compliment | stationary stationery | accept except
    allusion illusion | weather whether | desert dessert | moral morale | ureter urethra | ileum ilium
    mitosis meiosis | artery arteriole | vena vein | mean median | iran iraq | austria australia | slovakia slovenia
    niger nigeria | dominica dominican | guinea guyana | sweden sweeden switzerland | latvia lithuania
    gambia zambia namibia | mali malta malawi | paraguay uruguay | india indiana | georgia georgina | china chile
    congo tonga | columbia colombia | chad chile | peru perth | korea kosovo | lybia libya syria
    mauritius mauritania | monaco morocco | tunisia tanzania | marx mars | manet monet | bach bacon | darwin dawkins
    haydn handel | keats yeats | hobbes hobbs | freud fraud | plato pluto | kepler keppler | quark quart
    proton photon | neuron neutron neutrino | muon gluon | cation anion | fission fusion
    reflection refraction diffraction | conduction convection | adsorption absorption | evaporation vaporization
    concave convex | latitude longitude altitude | magnesium manganese | thallium thulium
    terbium erbium ytterbium yttrium | barium radium | silicon silicone silica | chlorine chloride
    fluorine fluoride | bromine bromide | iodine iodide | potash potassium | sodium podium | zinc tin | lead led
    argon carbon | boron bohrium | alkane alkene alkyne alkali | methane methanol ethane ethanol
    glucose glucagon glycogen | sucrose lactose maltose | adenine adenosine | thymine thiamine | guanine guanosine
    cytosine cystine cysteine | codon colon | genus genius | phylum phloem | xylem phloem | stamen stigma
    tibia fibula | humerus humorous | femur lemur | ilium ilia | carpal tarsal | atrium atria antrum | mitral metal
    apnea dyspnea | aphasia aphagia | dysphagia dysphasia | callus callous | mucus mucous | perineum peritoneum
    prostate prostrate | cellulose cellulite | stalactite stalagmite | meteor meteorite meteoroid | comet comic
    crescent croissant | solar lunar polar | ascetic aesthetic | ethic ethnic | immigrate emigrate migrate
    immigration emigration migration | elicit illicit | eminent imminent | discreet discrete | historic historical
    counsel council | capitol capital | casual causal | conscience conscious | corps corpse | decent descent dissent
    device devise | loose lose | passed past | precede proceed | quiet quite | personal personnel
    lightning lightening | statue stature statute | tortuous torturous | venal venial | vocation vacation
    access excess | adapt adopt adept | advice advise | angel angle | breath breathe | coma comma | cereal serial
    court curt | dairy diary | daily daisy | dual duel | envelop envelope | farther father | formally formerly
    hoard horde | later latter | liable libel | medal metal | morning mourning | pedal petal | plain plane
    pole poll | pray prey | rain reign | root route | scene seen | sole soul | sight site cite | steal steel
    tail tale | than then | their there | through thorough though | waist waste | weak week | world word
    bond bound | nation notion | region religion | nature mature | patent patient | parity purity
    variance variation | regression registration | stack queue stick | array arrow | byte bit | kernel colonel
    cache cash | thread treat | string sting | static statin | public pubic | object abject | violin viola
    clarinet cornet | major mayor | minor miner | tenor tenon | sonata sonatina cantata | allegro allegretto
    andante andantino | march mars | may many | june july | monday sunday | tuesday thursday | red read reed
    green greed | black block | white write | brown crown | king kin | lord load | baron barren | roman roma romania
    norse norman | gaul goal | greek creek | latin satin | russia prussia | persia prussia | tsar tsarina
    czar czarina | goth gothic | moor more | abbey abbot | martyr mortar | senate senator | consul consult council
    treaty treatise | suffrage suffer | tariff traffic | deflation inflation reflation
    recession secession succession | monopoly monopsony | fiscal physical | micro macro | marginal margin
    debit credit | asset assent | liability reliability | revenue avenue | bull bill | stock stack | bear beer
    plaintiff plaintive | defendant dependant | libel label | slander slender | tort torte | statue statute
    murder murderer | felony felon | metaphor metamorphosis | simile smile | sonnet bonnet | irony iron
    satire satyr | prose pose | verse versus | rhyme rhythm | stanza sonata
"""
GROUPS: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_GROUPS.replace("\n", "|").split("|")):
    for _word in _group.split():
        GROUPS[_word] = GROUPS.get(_word, frozenset()) | {_number}

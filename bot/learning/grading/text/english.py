"""English words that no rule of inflection or spelling gets right."""

from __future__ import annotations

_IRREGULAR = """
    criteria:criterion phenomena:phenomenon nuclei:nucleus vertebrae:vertebra bacteria:bacterium data:datum
    mice:mouse men:man women:woman children:child feet:foot teeth:tooth geese:goose people:person axes:axis
    matrices:matrix indices:index vertices:vertex appendices:appendix lives:life leaves:leaf halves:half
    wolves:wolf knives:knife loci:locus foci:focus radii:radius fungi:fungus cacti:cactus stimuli:stimulus
    alveoli:alveolus bronchi:bronchus algae:alga larvae:larva formulae:formula antennae:antenna media:medium
    mitochondria:mitochondrion ganglia:ganglion spectra:spectrum quanta:quantum strata:stratum ova:ovum
    genera:genus corpora:corpus hypotheses:hypothesis theses:thesis crises:crisis diagnoses:diagnosis
    analyses:analysis bases:basis syntheses:synthesis metastases:metastasis prostheses:prosthesis took:take
    taken:take made:make gave:give given:give went:go gone:go fell:fall fallen:fall rose:rise risen:rise
    grew:grow grown:grow won:win lost:lose built:build kept:keep held:hold led:lead sent:send spent:spend
    broke:break broken:break chose:choose chosen:choose wrote:write written:write began:begin begun:begin
    bound:bind found:find became:become ran:run saw:see seen:see thought:think brought:bring bought:buy
    froze:freeze frozen:freeze drove:drive driven:drive swam:swim sank:sink sunk:sink met:meet eaten:eat ate:eat
    shown:show knew:know known:know drew:draw drawn:draw threw:throw thrown:throw blew:blow blown:blow flew:fly
    flown:fly wore:wear worn:wear tore:tear torn:tear bore:bear borne:bear hid:hide hidden:hide forgot:forget
    forgotten:forget bitten:bite beaten:beat rode:ride ridden:ride spoke:speak spoken:speak stole:steal
    stolen:steal woke:wake woken:wake fed:feed bred:breed bled:bleed fled:flee sat:sit spun:spin stuck:stick
    struck:strike swung:swing slept:sleep swept:sweep wept:weep felt:feel dealt:deal meant:mean taught:teach
    caught:catch sought:seek fought:fight shot:shoot lit:light slid:slide laid:lay said:say heard:hear sang:sing
    sung:sing rang:ring drank:drink drunk:drink swore:swear sworn:swear shook:shake shaken:shake lent:lend
    dug:dig hung:hang arose:arise arisen:arise crept:creep leapt:leap dwelt:dwell lost:lose split:split
    lowered:lower lowers:lower lowering:lower
    withdrew:withdraw withdrawn:withdraw overthrew:overthrow overthrown:overthrow forbade:forbid forbidden:forbid
    overcame:overcome undid:undo undone:undo came:come
    paid:pay sold:sell told:tell stood:stand understood:understand lain:lie lay:lie shrank:shrink
    atria:atrium septa:septum cilia:cilium curricula:curriculum memoranda:memorandum millennia:millennium
    stadia:stadium symposia:symposium flagella:flagellum alumni:alumnus villi:villus gyri:gyrus sulci:sulcus
    thrombi:thrombus emboli:embolus calculi:calculus termini:terminus cortices:cortex helices:helix vortices:vortex
    apices:apex codices:codex oases:oasis ellipses:ellipsis parentheses:parenthesis automata:automaton hyphae:hypha
    nebulae:nebula supernovae:supernova papillae:papilla pupae:pupa
    leakage:leak linkage:link breakage:break drainage:drain coverage:cover
    farther:further biases:bias aliases:alias canvases:canvas lenses:lens gases:gas buses:bus atlases:atlas
    viruses:virus pluses:plus bonuses:bonus campuses:campus statuses:status
"""
IRREGULAR = {form: word for form, _, word in (pair.partition(":") for pair in _IRREGULAR.split())}
_ALWAYS_ISE = """
    rise arise wise noise raise praise promise exercise precise concise disease release increase decrease house
    mouse phase base case close dose nose rose purchase bruise cruise poise otherwise paradise franchise
    expertise merchandise disguise surprise advise devise revise supervise televise improvise compromise
    enterprise
"""
ALWAYS_ISE = frozenset(_ALWAYS_ISE.split())  # in -ise on both sides of the ocean
_COMPARED = """
    hot cold warm cool big small large long short high low fast slow dense light heavy dark bright old young new
    strong weak thick thin wide narrow deep hard soft rich poor near far early late great few cheap close safe
    simple dry wet sharp clear steep rough smooth tall loud quiet sweet pure rare strict tight loose acid cloudy
    noisy heavy easy
"""
COMPARED = frozenset(_COMPARED.split())  # adjectives whose comparatives are read as themselves
_VARIANTS = """
    cosine:cos sine:sin
    artefact:artifact artefacts:artifacts storey:story storeys:stories kerb:curb pyjamas:pajamas cosy:cozy
    yoghurt:yogurt
    moustache:mustache whisky:whiskey disc:disk discs:disks learnt:learned spelt:spelled burnt:burned dreamt:dreamed
    licence:license practise:practice enrol:enroll instalment:installment aeroplane:airplane axe:ax doughnut:donut
    speciality:specialty acknowledgement:acknowledgment furore:furor carat:karat chilli:chili omelette:omelet
"""
VARIANTS = {form: word for form, _, word in (pair.partition(":") for pair in _VARIANTS.split())}
ABBREVIATED = {"mt": "mount", "vs": "versus", "nr": "number", "dept": "department", "govt": "government"}
_ENDS_IN_S = "bias alias canvas lens atlas gas pancreas christmas texas kansas pus chaos texas"
ENDS_IN_S = frozenset(_ENDS_IN_S.split())  # no plurals

"""Everyday English words: one of them typed for a key of one word is that word, not a slip (loin for lion)."""

from __future__ import annotations

_WORDS = """
    able ache acid acre acts aged aide aids aims airs alarm album alert alike alive alley alone alter amber amend
    anger angle ankle apart apple apply apron arch area arena argue arise arms army aside atlas attic aunt avoid
    awake award aware back bacon bail bait bake baker balance ball ballad ballet ballot band bang bank banner bare
    bargain bark barn barrel base basin basis basket bass batch bath battle beach beads beam bean bear beard beast
    beat beer begin behave being belief bell belly belt bench bend berry best bike bill bind biology bird birth bite
    bitter blade blame blank blast blaze bleed blend bless blind blink block blond blood bloom blow blue blunt board
    boat body boil bold bolt bomb bond bone book boot border bore born boss both bottle bottom bounce bound bowl boxer
    brain brake branch brand brass brave bread break breast breed brick bride bridge brief bright bring broad broke
    bronze brook brother brown brush bubble bucket budget build bulb bulk bull bullet bunch bundle burden burn burst
    bury bush busy butter button buyer cabin cable cake calf call calm came camel camp canal cancel cancer candle cane
    canon canyon cape carbon card care career cargo carpet carrot carry cart cartoon carve case cast castle cave
    ceiling cellar center chain chair chalk chance change chapel charge charm chart chase cheap cheat check cheek
    cheer cheese cherry chess chest chew chicken chief child chill chin chip choice choir choose chop chord circle
    city civil claim clam clap class claw clay clean clear clerk clever click cliff climb clip cloak clock close cloth
    cloud clown club clue coach coal coarse coast coat code coil coin cold collar colony comb combine come comet
    comfort common compare cone convent cook cool copper copy coral cord core cork corn corner cost cotton couch cough
    count county couple course court cousin cover crab crack craft crane crash crawl cream create creek creep crew
    crime crisp crop cross crowd crown crude cruel crush crust cube curb cure curl curse curve cycle daily dance
    danger dare dark dash data date dawn dead deaf deal dealer dear death debate debt decay deck deep deer defend
    define deny depth desk detail detect devil dial diet dinner direct dirt dish ditch dive dock doll dome donkey door
    dose double doubt dough dove down draft drag drain drama draw dream dress drift drill drink drip drive drop drown
    drum duck dull dumb dump dust duty eager eagle earn earth ease east edge effort elbow elder elect empty enemy
    engine enter entry envy equal error escape essay estate ethics event evil exact exam exile exist exit expand
    expect expert extend extra fabric face fact factor fade faint fair faith fake fall false fame family fancy farm
    fast fate father fault favor fear feast feather feed feel fellow fence fern fever fiber field fight figure file
    fill film final find finger finish fire firm fist five flag flame flash flat flavor flea fleet flesh flight float
    flock flood floor flour flow flower fluid flute focal fold folk food fool foot force forest forge fork form formal
    fort forth forum fossil foul found four fowl frame fraud free freeze fresh friend frog frost fruit fuel full fund
    funnel funny fury fuse gain game gang garden garlic gate gather gaze gear gene general gentle ghost giant gift
    girl give glad glance glass globe gloom glory glove glow glue goal goat gold golf good goose gown grab grace grade
    grain grand grant grape graph grasp grass grave gravel gravity gray grease great green grid grief grill grin grind
    grip groan ground group grow growth guard guess guest guide guilt gulf habit hail hair hall halt hammer hand handle
    hang happy harbor hard harm harp harsh harvest haste hatch hate haul have hawk head heal health heap hear heart
    heat heaven heavy hedge heel height hell helmet help herb herd hero hide high hill hint hire hive hold hole hollow
    holy home honest honey honor hood hook hope horn horror horse hose host hotel hour house human humble humid humor
    hunger hunt hurry hurt icon ideal idle image inch index inner input insect intend invent iron island issue ivory
    jail jealous jelly jewel join joint joke judge juice jump junior jury just keen keep kick kidney kind kiss kite
    knee kneel knife knight knit knock knot label labor lace lack ladder lady lake lamb lame lamp land lane laser last
    late laugh launch law lawn layer lazy lead leader leaf leak lean leap learn lease least leather leave lecture left
    legal lemon lend length lens lesson letter level lever lice lick life lift light like limb lime limit line linen
    link lion lips liquid list listen liver lizard load loan local lock lodge loft logic loin lone long look loop loss
    lost loud love lover lower loyal luck lump lunar lunch lung lure lust magic maid mail main major make male mammal
    manage manner manor many maple march margin marine mark market marsh mask mass mast master match mate math meal
    mean measure meat medal media meet melon melt member memory mend mental mercy merge merit merry mess metal meter
    method might mild mile milk mill mind mine mineral minor mint minute mirror miss mist mobile model modern moist
    mold mole money monkey month mood moon moral motel moth mother motion motive motor mount mouse mouth move movie
    muscle music myth nail name narrow nasty nation native nature navy neat neck need nerve nest never news next nice
    night noble node noise none noon north nose note novel number nurse oath obey object ocean odor offer office onion
    open opera orange orbit order organ other ounce outer oval oven owner oxen pace pack page pain paint pair palace
    pale palm panel panic paper parade pardon parent park part partner party pass past paste patch path pause peace
    peach peak pear pearl pedal peel peer penalty pencil people pepper period permit pest petal phase phone photo phrase
    piano pick piece pile pill pilot pine pink pint pipe pirate pitch pity place plain plane planet plank plant plate
    play plea plenty plot plow plug plum plunge pocket poem poet point poison pole police polish polite pond pool poor
    pope porch pork port pose post pot pouch pound pour powder power praise pray press pretty prey price pride priest
    prime prince print prison prize probe profit prompt proof proper proud prove public pull pulse pump punch pupil
    purple purse push puzzle queen quest quick quiet quit quite quote race rack radar radio rage raid rail rain raise
    ranch range rank rapid rare rate ratio raven razor reach react read ready real rear reason rebel recall record
    reform region reign reject relate relax relief rely remain remote remove render rent repair repeat reply report
    rescue resist rest result retire return reveal revenge reward rhythm ribbon rice rich ride ridge rifle right ring
    riot ripe rise risk rival river road roar roast robe robin robot rock rocket role roll roof room root rope rose
    rotate rotten rough round route royal rubber rude ruin rule ruler rumor rural rust sack sacred sacrifice sadness
    safe sail saint salad sale salmon salt same sample sand sauce save scale scar scare scatter scene scent school
    scope score scout scrap scream screen script search seal season seat second secret section seed seek seem select
    self sell senate send senior sense series serve settle seven severe shade shadow shaft shake shallow shame shape
    share shark sharp shave shed sheep sheet shelf shell shelter shield shift shine ship shirt shock shoe shoot shop
    shore short shot shout show shower shrink sick side siege sigh sight sign signal silence silk silver simple since
    sing single sink sister size skate sketch skill skin skirt skull slack slam slap slave sleep sleeve slice slide
    slight slim slip slope slot slow small smart smash smell smile smoke smooth snack snail snake snap sneak snow soap
    social sock soft soil solar soldier sole solid solo solve song soon sore sort soul sound soup sour source south
    space spare spark speak spear speech speed spell spend spice spider spill spin spine spiral spirit spit split spoil
    spoke sponge spoon sport spot spray spread spring spy square squeeze stab stable staff stage stain stair stake
    stale stamp stand star stare start state static station stay steady steak steal steam steep steer stem step stern
    stick stiff still sting stir stock stomach stone stool stop store storm story stove strain strange straw stream
    street stress stretch strict strike string strip stroke strong struggle student studio study stuff stupid style
    sugar suit summer summit sun super supper supply sure surface surge survey swallow swamp swan swap swear sweat
    sweep sweet swell swift swim swing sword symbol system table tail tailor take tale talent talk tall tank tape target
    task taste teach team tear tell temper temple tempo tend tennis tense tent term test text thank theft theme theory
    thick thief thigh thin thing think third thorn thread threat throat throne throw thumb thunder ticket tide tidy
    tiger tight tile timber time tiny tire tired tissue title toast toad toll tomb tone tongue tool tooth topic torch
    total touch tough tour towel tower town trace track trade trail train trait trap trash travel tray tread treat
    treaty tree trend trial tribe trick trip troop trophy trouble truck trumpet trunk trust truth tube tumor tune tunnel
    turkey turn turtle twice twin twist type ugly uncle under union unit unite upper urban urge user usual valid valley
    value valve vapor vast vein velvet verb verse vessel view village vine violet virtue virus visit vital vivid voice
    void volcano volume vote vowel voyage wage wagon waist wait wake walk wall wander want war warm warn wash wasp waste
    watch water wave weak wealth weapon wear weave wedding week weep weigh weight weird well west whale wheat wheel
    while whip whisper white whole wide widow width wife wild will wind window wine wing winter wire wisdom wise wish
    witch wolf woman wonder wood wool work worm worry worse worth wound wrap wreck wrist write wrong yard yarn yawn
    year yellow yield young youth zero zone
"""
EVERYDAY = frozenset(_WORDS.split())

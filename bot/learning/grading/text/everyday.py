"""Everyday English words: one of them typed for a key of one word is that word, not a slip (loin for lion)."""

from __future__ import annotations

_WORDS = """
    abbey abide ability able abode abort about above absence absorption abstract abuse accident account accumulation
    accuse ache achieve achievement acid acquire acre activation activity actor acts actual acute adapt adaptation
    added adder address adjustment administration admission admit adobe adopt adoption adore adult advance adventure
    advice affair affection afford afraid after again aged agency agenda agent aggregate aggression agile agility
    agony agree agreement agriculture ahead aide aids aims aircraft airs aisle alarm album alert algae alien align
    alike alive allegiance alley alliance allocate allocation allow allowance alloy allusion almost alone aloud
    alpha altar alter alternate altitude always amateur amaze amber ambition amend amendment amino amount ample
    analogy ancestor angel anger angle angry animal ankle announce annual answer antic anvil anxiety anyone anyway
    apart apartment aping apparent appeal appear applaud apple application apply appointment approach approve apron
    aquatic arbitrary arbor arch archive arcs ardor area arena argon argue argument arise armor arms army aroma
    around arrange array arrive arrow arson article articulation artist artsy ascend ashes aside asleep aspect assay
    assemble assert assess assessment asset assign assignment assist assume assumption athlete atlantic atlas atoll
    atone attach attachment attack attain attempt attend attention attic attitude attract attribution auction
    audience audio audit augur august aunt aural authentic author authority autumn avail available average aversion
    avert avian avoid await awake award aware awful awoke axial axiom azure babe back bacon bade badge bagel baggy
    bail bait bake baker balance bald bale ball ballad ballet ballot balm band bane bang bank banner bans bard bare
    barely bargain bark barn barrel barrier base basement bash basin basis bask basket bass batch bath bats battery
    battle bays beach beads beak beam bean bear beast beat beauty become beds beef been beer bees beet before begin
    begs behave behind being belief bell belong belt bench bend benefit berry best beta bets better beyond bias bids
    bigger bike bile bill bind bingo bins biology bird birth bishop bite biter bitter blade blah blame bland blank
    blanket blast blaze bleak bleed blend bless blew blind blink blob block blog blond blood bloom blot blow blown
    blue blunt blurb blush boar boast boat bobs body bogs boil bold bolt bomb bond bone bong bonus book boom boon
    boot booth booze border bore born borrow bosom boss both bottle bottom bought bounce bound bounty bout bowl bows
    boxed boxer boys brace bracket brag braid brain brake branch brand brass brat brave bravo brawl bread break
    breast breath bred breed brew bribe brick bride bridge brief bright brim brine bring brisk broad broil broke
    broken bronze brook broom broth brow brown brunt brush brute bubble buck bucket buddy budge budget bugle build
    built bulb bulge bulk bull bullet bump bunch bundle bunk bunny buoy burden burly burn burnt burp burrow burst
    bury buses bush bust busy butt button buyer buys buzz bylaw byte cabin cabinet cable cabs cache cadet caged
    cages cake calcium calculation calendar calf call calm calve came camel camera camp campaign canal cancel cancer
    candidate candle candy cane caner cannot canny canoe canon cans canyon capable capacity cape caper capital caps
    captain capture carbon card care careful caret cargo carpet carrier carrot carry cars cart cartoon carve case
    cask cast caste castle catalog category cater cats cattle caught caution cave cavity cedar ceded ceiling cell
    cellar cement cent central century ceremony certain cessation chain chair chalk chamber champ champagne chance
    chancellor change chaos chap chapel chapter character charge charity charm chart chase chasm chat cheap cheat
    check cheek cheer cheese chef cherry chess chest chew chick chicken chief child chili chill chime chin chip
    chirp choice choir choose chop chord chore chose chronic chump chunk church churn chute cider cigar circle
    circulation cite citizen city civic civil civilization clad claim clam clamp clan clang clap clarification
    clarity clash clasp class classic classification clause claw clay clean clear cleft clerk clever click client
    cliff climate climb cling clip cloak clock close closer clot cloth cloud clout clove clown club clue clump clung
    cluster coach coal coarse coast coat cobra cocoa code coffee coherent coil coin coke cold collapse collar
    colleague collect collection college collusion colon colonel colonial color colt column coma comb combat combine
    combo come comedy comet comfort comic coming comma command commence commend comment commerce commercial
    commission commitment commodity common community commuter compact company compare compartment compass
    compensation compete compile complement complete complex complexity complication compliment comply compose
    compound compression computer comrade conceal conceit concentration concept conception concern concert
    concession conclude conclusion concrete concussion condemn condensation condense condo conduct conduction cone
    confer confess confession confident confine confirm conform conformity confront confuse confusion congo congress
    conic conjunction connect connection conquer conscious consent conservation conserve consider consideration
    console constant constitution consult consume consumption contact contain contempt content contentment contest
    context continent continue continuity contract contrast contribution control convene convent convention
    conversation converse conversion convert convey convict convince cook cool cooperation coops cope copier copper
    cops copy coral cord core cork corn corporal corporate corps correct correction corrosion corrupt corruption
    cost cotton couch cough could council counsel count couple coups courage course court cousin coven cover coves
    cowl cozy crab crack cradle craft cramp crane crank crash crate crater crave crawl craze crazy creak cream
    create creature credit creed creek creep crept crest crew crib cries crime crimp crisis crisp critical croak
    crook crop cross crow crown crucial crude cruel crumb crush crust crypt cube cubic cubs cued cult culture cups
    curb curds cure curl current curry curs curse curt curtain curve custom cute cyan cyber cycle cylinder cynic
    czar dads daily daisy dally damage dame damn damp dance danger dare dark dart dash data date daub daughter dawn
    days daze dead deaf deal deans dear death debate debit debt debut decade decal decay deception decide decision
    deck decline decoy decree dedicate dedication deduction deed deem deep deer defeat defence defend define
    deformity deft degeneration degree deity delay deliver delta delusion demand democracy demon demonstration demur
    denim dense density dent deny department depend deployment depot depression depth derby describe description
    desert deserve design desire desk despair destiny destitution destroy detail detect detention deter detox
    devaluation development device devil devoid devote diagram dial dialect dialogue diamond diary dice dictate died
    dies diet different diffusion digital dignity dilemma dimer dimes dine diner dingy dinner diploma diplomat dips
    dire direct direction dirt disaster disc disco discover discussion disease dish disk dispersion display dispute
    disruption dissolution dissolve distance distant distinct distribution district disturb ditch ditto dive diver
    diversion divide dividend division divot dizzy dock doctor document dodge does dogma dogs doing dole doll dollar
    domain dome domestic dominant done dongs donkey donor dons doom door doped dose dote dots double doubt dough
    douse dove down dowry doze dozen draft drag drain drake drama dramatic drank drape draw drawn dread dream dress
    drew drier drift drill drink drip drive driver drone drool droop drop drove drown drug drum dryer dual duck duct
    dude duel dues duet duke dull dumb dump dunes dunk dupe duplication durable during dusk dust dutch duty dwarf
    dwell dyes dying dynamic dynasty each eager eagle earl earn earth ease easel easily east eastern easy eaten
    eater eating eaves ebbs ebony echo eclipse ecology economy edge edict edify edit education eerie effect effort
    eight either eject ejection elate elbow elder elect election elegy element elevation elevator eliminate elite
    elope else elude elves email embed ember embrace emerge emission emit emotion emperor emphasis empire employ
    employment empty emulation enable enact encounter ended endless ends enemy energy engaged engine enhance enjoy
    enjoyment enough enquire ensue ensure enter entire entity entrance entry envelope environment envy epic epidemic
    episode epoch epoxy equal equality equation equip equipment equity erect erection erode erosion erred error
    erupt eruption escape essay establishment estate eternal ethics ethnic europe evade evaluation even event ever
    evict evident evil evoke evolution exact exalt exam exceed excel excellent except exception exchange excite
    excitement exclude exclusion execute execution exercise exert exhaust exhibit exile exist existence exit expand
    expansion expect expedition expensive experiment expert explain explode exploit explore explosion export expose
    express expression extend extension extent exterior external extol extra extract extreme exude eyed eyes fable
    fabric face facility fact faction factor faculty fade fail failure faint fair fairly faith fake fall fallen
    false fame familiarity family famous fancy fangs fared fares farm fashion fast fatal fate father fatigue fault
    fauna favor favorite fawn faze fear feast feat feather feature federal federation feed feel feign fell fella
    fellow felon felt female femur fence fend feral fern ferocity ferry fertility festival fetal fetch fetus feud
    fever fiat fiber fiction fief field fiend fiery fifth fifty fight figure file fill film filth final finance find
    fine finger finish fire firearm firm first fish fist fitly fits five fixed fixes flag flail flair flake flaky
    flame flank flap flare flash flask flat flavor flaw flea fled flee fleet flesh flew flex flexible flick flier
    flies flight fling flint flip flirt flit float flock flood floor flop flora floss flour flow flown fluff fluid
    flung flunk flush flute flux flyer flying foam focal focus foes foggy foil fold folk follow folly font food fool
    foot foray forbid force fords fore forecast foreign forest forge forget forgo fork form formal formula fort
    forth fortune forum forward fossil foster fought foul found four fourth fowl foxes foyer fraction fragile
    fragment frail frame franc frank fraud fray freak free freedom freeze freight french frequent fresh fret
    friction fried friend fries frisk frock frog from front frontier frost froth frown froze frozen fruit
    frustration fudge fuel full fume function fund funeral fungi funky funnel funny furnace furry fury fuse fusion
    futility future fuzzy gable gain gait gala gales gall gallery game gang gaps garb garden garlic garment gases
    gasp gate gather gauge gaunt gave gavel gaze gear geese gels gems gender gene general generation generic genetic
    genie genre gentle gents genuine genus germ german gesture getup ghost giant gift gild gills girl gist give
    given giver glacier glad glance gland glare glass glaze gleam glean glee glen glide glint gloat global globe
    gloom glory gloss glove glow glue gluon glut gnash gnat gnome goal goat goddess goes going gold golden golem
    golf gone gong gonna good goofy goons goose gore gory gotta gouge gourd government gown grab grace grad grade
    graduate grain grammar grand granite grant grape graph grasp grass grate gratification gratitude grave gravel
    gravity gravy gray grease great greed green greet grew grey grid grief grill grim grime grin grip gripe grist
    grit groan groin groom grope gross ground group grout grove grow growl grown growth gruff grump grunt guard
    guava guess guest guide guild guilt guise gulch gulf gull gulp gummy gums gunk guru gust gusto guts guys gypsy
    habit habitat hack hail hair half hall halo halt halve hammer hand handle hang happen happy harbor hard hardly
    hare harem harm harmony harp harsh harvest haste hasty hatch hate hater haul haunt have haven havoc hawk hazel
    head heal health heap hear heart heat heave heaven heavy hedge heed heel hefty height heir heist held helix hell
    hello helm helmet help helpful hence herb herd here hereby heritage hero heron hers herself hidden hide high
    highway hike hill hilt himself hinge hint hippo hire history hitch hive hoard hoarse hoax hobby hogs hoist hold
    hole holiday hollow holly holy home hone honest honor hood hoof hook hoops hope horde horizon horn horror horse
    hose host hostile hostility hotel hotly hound hour house housing hover however howl huge hulk hull human humble
    humid humility humor hums humus hunch hundred hung hungry hunt hurls hurry hurt husband hush husk hymn hyper
    icing icon idea ideal identification identity idiom idiot idle idler idol igloo ignore illegal illusion
    illustration image imagine immense immersion immune immunity impact imperial implant implement implication imply
    import impose impression improve impulse impurity inane inception inch include inclusion income incur indeed
    index indicate indoor induction industry inept inert infant infection infer inferior infinite inflation
    inflection inform infusion ingot inherit initial injection injunction injure injury inlay inlet inner innocent
    innovation input inquiry inscription insect inside insist inspect install instant instinct institution
    instrument insulation insult integration intellect intend intense intensity intention inter interest interior
    intermission internal interruption interval intervention into intro invade invent invention inverse inversion
    invest investment invite involve ions irate iris iron island isle isolate isolation issue itch item itself ivory
    jabs jacket jacks jade jail jams jars jaunt jaws jazz jealous jeans jeep jeer jelly jerk jest jets jewel jobs
    join joint joist joke jolly jolt joule journal journey judge judgment juice juicy jumbo jump junction junior
    junk juror jury just justice justify kale kayak keel keen keep kelp kept keys khaki kick kidney kids kill kiln
    kilo kilt kind king kingdom kinky kiosk kiss kitchen kite kitty knack knave knead knee kneel knell knelt knew
    knife knight knit knob knock knot know known koala label labor labs lace lack ladder lads lady lager laid lake
    lamb lame lamp lance land lane language lapel laps lapse larch lard large lark larva laser lash lasso last latch
    late lateral latex lathe latte latter lauds laugh launch lava lawn laws laxer layer lays lazy lead leaf league
    leak lean leap learn lease least leather leave lecture ledge leech leek left legacy legal legend legible
    legislation leisure lemon lemur lend length lens lent less lesson lest letter levee level lever liability liar
    libel liberal liberty library lice license lick lies lieu life lift light like likely liken lilac limb limbo
    lime limit limp line linen liner lingo link lint lion lips liquid lisp list listen literal little live liven
    liver living lizard llama load loaf loan loath lobby lobe local location lock locus lodge loft logic logical
    logo loin lone loner long look loom loons loop loose loot lord lore lose loser losing loss lost lotus loud louse
    lousy love lovely lover lower loyal lucid luck lulls lump lunar lunch lung lunge lurch lure lurid lurk lush lust
    lute luxury lying lymph lynch lyric mace machine macho madam made madly mafia magic magnet maid mail main mainly
    maintain major majority make maker making male mall malt mamma mammal manage management manager mandate mane
    mango mania manic manly manner manor mansion manual many maple marble march mare margin marine mariner mark
    market marry marsh mart maser mask mason mass massive mast match mate math matter maturity maxim maximum maybe
    mayor maze meal mean meant measure measurement meat medal media mediation medic medical medication medieval
    meditation medium meek meet melee melon melt member memo memory mend mental menu mercy mere merely merge merit
    merry mesh mess message metal meter method metro middle midst might migration mild mile milk mill mime mimic
    mince mind mine miner mineral minimum minister minor minority mint minus minute miracle mire mirror mirth miser
    miss missile mission mist mistake mite mixed mixer mixes mixture moan moat mobile mobility mobs mocha mock modal
    mode model modem moderation modern modification mogul moist molar mold mole molt moment momma mommy monarch
    money monitor monk monkey monster month monument mood moon moor moose mope moral more morning morph mortal moss
    most motel moth motif motion motivation motive motor motto mound mount mourn mouse mouth move movement movie
    moving mower much mucus muddy mugs mule multiplication mummy munch mural murder murky muscle muse museum mushy
    music musical musk must mute mutt mutual myself mystery myth nail naive naked name namely nanny narrow nasty
    nation native natural nature navel navy near nearby nearly neat neatly neck need needle neglect neigh nephew
    nerds nerdy nerve nervous nest nets neutral never newer newly news newt next nice nicer niche niece nifty night
    nine ninth nobility noble nobody node noise noisy nomad nominal none nooks noon noose norm normal north nose
    notable notch note nothing notice notification notion noun novel nuclear nucleus nudes nudge null numb numeral
    numerous nurse nursery nutrient nutty nylon nymph oaks oasis oath oats obey object objection oboe observation
    observe obsession obtain obvious occupy occur ocean octal odds odor offal offend offense offer office officer
    often oiled oils oily older olive omega omen omission omit once onion online only onset onto ooze opal open
    opera operate operation opinion opium oppose oppression opted optic optimal option optional oral orange orbit
    orca order organ organic organization origin other ought ounce ours ousts outcome outdo outer outgo outline
    output outside oval ovary oven over overall overt owed owes owing owls owned owner owns oxen oxide oxygen ozone
    pace pack package pact pads pagan page paid pail pain paint pair palace pale palm palsy panda pane panel pangs
    panic pansy pant papal paper parade parallel pardon parent parity park parka parse part partial partly partner
    pass passage passenger passion passive passivity past pasta paste patch patent path patience patient patio
    patrol pattern pause pave pavement paver paws payment pays peace peach peak pear pearl peas peasant pecan pedal
    peel peer pelt penal penalty pencil penetration penny pension people pepper perception perch percussion perfect
    perform perhaps peril period perk permission permit persecution persist person pesky pest petal petty phase
    phone phony photo phrase physical piano pick picture piece pier piety piggy pike pile pilgrim pill pilot pinch
    pine pings pink pint pioneer pious pipe piper pique pirate pitch pithy pits pity pivot pixel pizza place plaid
    plain plait plan plane planet plank plant plastic plate play plaza plea pleasant please pleasure pleat plenty
    plied plight plot plow ploy plucks plug plum plumb plume plump plunge plus plush poach pocket poem poet poetry
    point poison poke poker polar polarity polarization pole police policy polish polite politics polka poll
    pollution polyp pond pony pool poor pope poppy popular popularity population porch pore pork port portion
    portrait pose poser positive posse possess possession possible post posture potty pouch pound pour pouty poverty
    powder power practice prairie praise prank prawn pray preach precede precise precision predict preen prefer
    prefix premier premium preparation prepare prescription present preservation preserve press presumption pretty
    prevail prevent prevention prey price prick pride prier priest primal primary prime primp prince princess print
    priority prism prison privacy private privy prize probe problem proceed process procession produce product
    production profession profile profit program progress progression project projection promise promo promote
    prompt prone prong proof prop propose prose prosecution prospect prostitution protect protein protest proud
    prove proven provide province provision prow prowl proximal proxy prude prune psalm public publication publish
    puck puffy pull pulp pulse pump punch punishment punks pupil puppy purchase pure puree purge purity purple
    purpose purse pursue push puzzle pylon quack quail quake qualification quality qualm quantity quark quart quash
    quasi queen queer quell query quest question queue quick quickly quiet quill quilt quirk quit quite quiz quota
    quote rabid race racer rack radar radiation radical radii radio raft rage raid rail railway rain raise rake
    rally ramen ramp ranch random rang range rank rants rapid rare rarely rash raspy rate rather ratification rating
    ratio ration ratty rave raven rayon rays razor reach react read real reality realization realm reams reap rear
    reason rebel rebuild rebut recall recap receive recent reception recession record recover recruit recur reduce
    reduction reed reef reek reel refer reflect reform refugee refuse regal regard regeneration region registration
    regression regret regular regularity regulation reign reins reject rejection relate relation relax relay
    reliable relic relief religion rely remain remember remind remit remnant remote remove render renew renovation
    rent rental repair repay repeat repel repercussion replace replica reply report repression reproduction request
    require requirement rerun rescue research reservation reserve reset reside resign resin resist resolution
    resolve resort resource respect respond rest restitution restore restrict result resumption retail retain
    retention retire retirement retreat retro return reuse reveal revel revenge reverse review revision revolution
    reward rhetoric rhino rhyme rhythm ribbon rice rich ride rider ridge riding rifle rift right rigid rigor ring
    rinse riot ripe ripen rise risen riser rising risk rite rival river rivet roach road roam roar roast robe robin
    robot robust rock rocket rode rodeo rogue role roll roman romance romp roof room roost root rope rose rosy
    rotate rote rotor rotten rouge rough round rouse route routine rove rover rowdy rowed royal rubber ruby rude
    rugby ruin rule ruler ruling rumba rumor rungs runny runs rural rush rust sable sabre sack sacred sacrifice
    sadly sadness safe safer safety saga sage said sail saint sake salad salary sale sally salmon salon salsa salt
    salve same sample sanction sand sane saner sang sank sassy satin satisfy satyr sauce sauna save saver saving
    savor savvy sawed saying scald scale scalp scaly scam scamp scan scandal scant scar scarcity scare scarf scatter
    scene scent scheme scholar school science scoff scold scone scoop scope score scorn scour scout scowl scrap
    scream screen screw script scrub scuba seal seam sear search season seat secession second secret sect section
    sector secular secure security sedan seed seeing seek seem seen sees segment segue seize seldom select selection
    self sell senate senator send senior sensation sense sent sentence sentiment separation sequence series serious
    serum servant serve service session settle settlement setup seven sever several severe sewed sewer shack shade
    shadow shady shaft shake shaky shale shall shallow sham shame shank shape shard share shark sharp shave shawl
    shed sheen sheep sheer sheet shelf shell shelter shied shield shift shin shine ship shipment shire shirk shirt
    shoal shock shoe shone shook shoot shop shore shorn short shortage shot should shout shove show shown shred
    shrew shrink shrub shrug shuck shun shunt shut sick side siege sieve sift sigh sight sigma sign signal silence
    silent silicon silk sill silo silt silver similar similarity simple simplicity simply simulation since sincere
    sinew sing single singularity sink siren sister site sixth sixty size skate sketch skews skies skill skimp skims
    skin skip skirt skulk skull skunk slab slack slain slam slang slant slap slash slate slats slave slaw sled sleek
    sleep sleet sleeve slept slew slice slick slid slide slight slim slime sling slink slip slit slobs sloop slope
    slosh slot sloth slow slug slum slump slung slunk slurp slush smack small smart smash smear smell smelt smile
    smirk smite smith smock smog smoke smoky smooth smote snack snags snail snake snap snare snarl sneak sneer snide
    sniff snipe snobs snoop snore snort snout snow snuck snuff soak soap soar sober social society sock soda sofa
    soft soil solar sold soldier sole solely solid solo solution solve solvent some somehow someone song sonic soon
    soot sooth sore sorry sort sought soul sound soup sour source south sown space spade span spank spar spare spark
    spasm spawn speak spear special species specific specimen speck speculation speech speed spell spelt spend spent
    sperm spice spicy spider spied spiel spies spike spiky spill spilt spin spine spiral spire spirit spit spite
    splat split spoil spoke sponge sponsor spoof spook spool spoon spore sport spot spout spray spread spree sprig
    spring spud spun spunk spur spurn spurt squad square squat squeeze squid stab stability stable stack stadium
    staff stag stage staid stain stair stake stale stalk stall stamp stand standard stank staple star stare stark
    start stash state statement static station statue status stay stead steak steal steam steel steep steer stem
    step sterility stern stew stick stiff stile still stilt stimulation sting stink stint stir stock stoic stoke
    stole stolen stomach stomp stone stony stood stool stoop stop storage store stork storm story stout stove strain
    strange stranger strap straw stray stream street stress stretch strict strike string strip stroke strong
    struggle strut stub stuck student studio study stuff stump stung stunk stunt stupid style suave subject sublime
    submission submit subscription subsidy substitution succeed success succession such sucks sudden suffer sugar
    suggest suicide suit suite sulk sully summary summer summit sung sunk sunny super superior supper supplement
    supply support suppose suppression supreme sure surely surer surf surface surge surgeon surgery surly surplus
    surprise surround survey survive sushi suspect suspend sustain swallow swamp swan swap swarm sway swear sweat
    sweep sweet swell swept swift swim swine swing swipe swirl swiss switch swoop sword swore sworn swung syllable
    symbol symptom synonym syrup system table taboo tacit tack tacos taffy tail tailor taint take taken taker tale
    talent talk tall talon tame tamer tango tangy tank tape taper tapir tardy target tarot tarry task taste tasty
    taught taut tawny taxes taxi teach team tear tease teddy teem teens teeth tell temper temple tempo tempt tenant
    tend tennis tenor tense tension tent tenth tepid term terminal terrain terrible terror test text texture than
    thank that theater theft their them theme then theory therapy there thermal these they thick thief thigh thin
    thing think third thirty this thong thorn those though thought thousand thread threat three threw throat throb
    throne through throw thrown thrum thud thugs thumb thump thunder thus thyme tiara tibia tick ticket tidal tide
    tidy tied tier tiger tight tile till tilt timber time timer timid tinge tint tiny tipsy tire tissue titan tithe
    title toad toast tobacco today toddy toil token told toll tomb tome tone toner tongue tonic tonight took tool
    tooth topaz topic torch tore torn torso tort toss total totem touch tough tour tourist toward towel tower town
    toxic toxin toys trace track tract tractor trade traffic tragedy trail train trait tramp transaction
    transcription transformation transfusion transition translation transmission transportation trap trash travel
    trawl tray tread treat treatment tree trek trend triad trial tribe trick tried tries trigger trike trim trio
    trip trite triumph troll troop trope trophy tropical trot trouble trout truce truck true truly trump trumpet
    trunk truss trust truth trying tubas tubby tube tuck tulip tumor tuna tune tuner tunic tunnel turbo turf turkey
    turn turtle tutor twang tweak tweed tweet twelve twenty twice twigs twin twine twirl twist tying type udder ugly
    ulcer ultra umbra unable unbar uncle uncut under undid undo undue unfed unfit uniform uniformity unify union
    unique unit unite unknown unless unlike unlit untie until update upgrade upon upped upper upset urban urge urine
    used useful user using usual utility utter vacation vaccine vacuum vague vain vale valet valid valley valor
    valuation value valve vane vanilla vapid vapor variable variation varied variety vary vase vast vault vaunt
    vegan vehicle veil vein velocity velvet vendor venom vent venture venue verb verdict verge verification verse
    version versus very vessel vest veteran veto vexed viability vicar vice victim video view vigil vigor villa
    village vine vinyl viola violent violet viper viral virtual virtue virus visa visible vision visit visitor visor
    vista visual vital vivid vixen vocal vocation vodka vogue voice void volcano volt voltage volume volunteer vomit
    vote voter vouch vowed vowel voyage wacky wade wader wafer wage wagon wail waist wait waive wake walk wall waltz
    wand want ward wares warfare warm warn warp warrior warts wary wash wasp waste watch water watts wave waver wavy
    waxed weak wealth wean weapon wear weather weave website wedding wedge weed week weep weigh weight weird welcome
    welfare well went were west western whack whale wharf what wheat wheel when where which whiff while whim whine
    whiny whip whirl whisk whisper whistle white whole whom whose wide widen wider widow width wield wife wild will
    wilt wind window wine wing wink winner winter wipe wiper wire wisdom wise wiser wish wispy witch with within
    without witness witty wives woke woken wolf wolves woman womb women wonder wood wool word wore work workers
    world worm worn worry worse worship worst worth would wound woven wrack wrap wrath wreak wreck wren wrest wring
    wrist writ write wrong wrote wrung yacht yard yarn yawn year yeast yell yellow yield yodel yoga yoke yolk young
    your youth yucky yummy zeal zebra zero zest zinc zone zoom
"""
_MORE = """
    medial lateral distal dorsal ventral cranial caudal axial radial focal vocal local global spatial special facial
    racial social serial aerial burial trial denial genial menial venial bridal tidal feudal rural mural neural plural
    causal casual sexual mutual manual annual actual ritual virtual gradual habitual punctual textual factual
    electric magnetic acoustic domestic majestic dramatic romantic gigantic frantic static ecstatic aquatic critic
    rustic mystic plastic elastic drastic caustic cosmic comic conic sonic tonic ionic iconic ironic heroic
    active passive massive native motive captive festive pensive abrasive adhesive cohesive corrosive explosive
    effective affective selective elective reactive attractive abstract extract contract distract subtract retract
    statement testament tournament ornament filament ligament parliament sacrament temperament
    fertile sterile hostile mobile fragile agile docile futile servile virile senile juvenile
    former latter lesser major minor senior junior prior exterior interior anterior posterior
"""
EVERYDAY = frozenset((_WORDS + _MORE).split())

"""Everyday English words: one of them typed for a key of one word is that word, not a slip (loin for lion)."""

from __future__ import annotations

_WORDS = """
    abbey abide able abode abort about above abuse ache acid acre actor acts actual acute adapt added adder admit
    adobe adopt adore adult affair afraid after again aged agency agent agile agony agree ahead aide aids aims airs
    aisle alarm album alert algae alien align alike alive alley allow alloy almost alone aloud alpha altar alter
    always amaze amber amend amino amount ample angel anger angle angry animal ankle answer antic anvil anyone
    anyway apart aping appear apple apply apron arbor arch arcs ardor area arena argon argue arise armor arms army
    aroma around array arrive arrow arson artist artsy ashes aside asleep assay asset assist assume atlas atoll
    atone attack attend attic audio audit augur august aunt aural author autumn avail avert avian avoid await awake
    award aware awful awoke axial axiom azure babe back bacon bade badge bagel baggy bail bait bake baker balance
    bald bale ball ballad ballet ballot balm band bane bang bank banner bans bard bare barely bargain bark barn
    barrel base bash basin basis bask basket bass batch bath bats battle bays beach beads beak beam bean bear beast
    beat beauty become beds beef been beer bees beet before begin begs behave behind being belief bell belong belt
    bench bend berry best beta bets better beyond bias bids bigger bike bile bill bind bingo bins biology bird birth
    bishop bite biter bitter blade blah blame bland blank blast blaze bleak bleed blend bless blew blind blink blob
    block blog blond blood bloom blot blow blown blue blunt blurb blush boar boast boat bobs body bogs boil bold
    bolt bomb bond bone bong bonus book boom boon boot booth booze border bore born borrow bosom boss both bottle
    bottom bought bounce bound bounty bout bowl bows boxed boxer boys brace brag braid brain brake branch brand
    brass brat brave bravo brawl bread break breast breath bred breed brew bribe brick bride bridge brief bright
    brim brine bring brisk broad broil broke broken bronze brook broom broth brow brown brunt brush brute bubble
    buck bucket buddy budge budget bugle build built bulb bulge bulk bull bullet bump bunch bundle bunk bunny buoy
    burden burly burn burnt burp burrow burst bury buses bush bust busy butt button buyer buys buzz bylaw byte cabin
    cable cabs cache cadet caged cages cake calf call calm calve came camel camera camp canal cancel cancer candle
    candy cane caner cannot canny canoe canon cans canyon cape caper caps carbon card care caret cargo carpet carrot
    carry cars cart cartoon carve case cask cast caste castle cater cats cattle caught cave cedar ceded ceiling cell
    cellar cent chain chair chalk champ chance change chaos chap chapel charge charm chart chase chasm chat cheap
    cheat check cheek cheer cheese chef cherry chess chest chew chick chicken chief child chili chill chime chin
    chip chirp choice choir choose chop chord chore chose chump chunk church churn chute cider cigar circle cite
    city civic civil clad claim clam clamp clan clang clap clash clasp class clause claw clay clean clear cleft
    clerk clever click client cliff climb cling clip cloak clock close closer clot cloth cloud clout clove clown
    club clue clump clung coach coal coarse coast coat cobra cocoa code coffee coil coin coke cold collar colon
    color colt column coma comb combat combine combo come comedy comet comfort comic coming comma common compare
    condo cone congo conic contest convent cook cool coops cope copier copper cops copy coral cord core cork corn
    corps cost cotton couch cough could count couple coups course court cousin coven cover coves cowl cozy crab
    crack cradle craft cramp crane crank crash crate crater crave crawl craze crazy creak cream create credit creed
    creek creep crept crest crew crib cries crime crimp crisis crisp croak crook crop cross crow crown crude cruel
    crumb crush crust crypt cube cubic cubs cued cult cups curb curds cure curl curry curs curse curt curve custom
    cute cyan cyber cycle cynic czar dads daily daisy dally damage dame damn damp dance danger dare dark dart dash
    data date daub dawn days daze dead deaf deal deans dear death debate debit debt debut decade decal decay decide
    deck decoy decree deed deem deep deer defeat defend define deft degree deity delay delta demand demon demur
    denim dense dent deny depend depot depth derby desert design desire desk detail detect deter detox devil devoid
    dial diary dice died dies diet dimer dimes dine diner dingy dinner dips dire direct dirt disc disco dish disk
    ditch ditto dive diver divide divot dizzy dock doctor dodge does dogma dogs doing dole doll dollar domain dome
    done dongs donkey donor dons doom door doped dose dote dots double doubt dough douse dove down dowry doze dozen
    draft drag drain drake drama drank drape draw drawn dread dream dress drew drier drift drill drink drip drive
    driver drone drool droop drop drove drown drug drum dryer dual duck duct dude duel dues duet duke dull dumb dump
    dunes dunk dupe during dusk dust dutch duty dwarf dwell dyes dying each eager eagle earl earn earth ease easel
    easily east easy eaten eater eating eaves ebbs ebony echo edge edict edify edit eerie effect effort eight either
    eject elate elbow elder elect elegy elite elope else elude elves email embed ember emerge emit empire employ
    empty enable enact ended ends enemy energy engine enjoy enough ensue ensure enter entire entry envy epic epoch
    epoxy equal equip equity erect erode erred error erupt escape essay estate ethics ethnic europe evade even event
    ever evict evil evoke exact exalt exam excel except excite exert exile exist exit expand expect expert extend
    extent extol extra exude eyed eyes fable fabric face fact factor fade fail faint fair fairly faith fake fall
    fallen false fame family famous fancy fangs fared fares farm fast fatal fate father fault fauna favor fawn faze
    fear feast feat feather feed feel feign fell fella fellow felon felt female femur fence fend feral fern ferry
    fetal fetch fetus feud fever fiat fiber fief field fiend fiery fifth fifty fight figure file fill film filth
    final find fine finger finish fire firm first fish fist fitly fits five fixed fixes flag flail flair flake flaky
    flame flank flap flare flash flask flat flavor flaw flea fled flee fleet flesh flew flex flick flier flies
    flight fling flint flip flirt flit float flock flood floor flop flora floss flour flow flown fluff fluid flung
    flunk flush flute flux flyer flying foam focal focus foes foggy foil fold folk follow folly font food fool foot
    foray forbid force fords fore forest forge forget forgo fork form formal fort forth forum fossil foster fought
    foul found four fourth fowl foxes foyer frail frame franc frank fraud fray freak free freeze french fresh fret
    fried friend fries frisk frock frog from front frost froth frown froze frozen fruit fudge fuel full fume fund
    fungi funky funnel funny furry fury fuse future fuzzy gable gain gait gala gales gall game gang gaps garb garden
    garlic gases gasp gate gather gauge gaunt gave gavel gaze gear geese gels gems gender gene general genie genre
    gentle gents genus germ german getup ghost giant gift gild gills girl gist give given giver glad glance gland
    glare glass glaze gleam glean glee glen glide glint gloat global globe gloom glory gloss glove glow glue gluon
    glut gnash gnat gnome goal goat goes going gold golden golem golf gone gong gonna good goofy goons goose gore
    gory gotta gouge gourd gown grab grace grad grade grain grand grant grape graph grasp grass grate grave gravel
    gravity gravy gray grease great greed green greet grew grey grid grief grill grim grime grin grip gripe grist
    grit groan groin groom grope gross ground group grout grove grow growl grown growth gruff grump grunt guard
    guava guess guest guide guild guilt guise gulch gulf gull gulp gummy gums gunk guru gust gusto guts guys gypsy
    habit hack hail hair half hall halo halt halve hammer hand handle hang happen happy harbor hard hardly hare
    harem harm harp harsh harvest haste hasty hatch hate hater haul haunt have haven havoc hawk hazel head heal
    health heap hear heart heat heave heaven heavy hedge heed heel hefty height heir heist held helix hell hello
    helm helmet help hence herb herd here hereby hero heron hers hidden hide high hike hill hilt hinge hint hippo
    hire hitch hive hoard hoarse hoax hobby hogs hoist hold hole hollow holly holy home hone honest honor hood hoof
    hook hoops hope horde horn horror horse hose host hotel hotly hound hour house hover howl huge hulk hull human
    humble humid humor hums humus hunch hung hungry hunt hurls hurry hurt hush husk hymn hyper icing icon idea ideal
    idiom idiot idle idler idol igloo ignore image immune impact imply import inane inch income incur indeed index
    indoor inept inert infer inform ingot injury inlay inlet inner input insect inside insist intend inter into
    intro invent invest ions irate iris iron island isle issue itch item itself ivory jabs jacket jacks jade jail
    jams jars jaunt jaws jazz jealous jeans jeep jeer jelly jerk jest jets jewel jobs join joint joist joke jolly
    jolt joule judge juice juicy jumbo jump junior junk juror jury just kale kayak keel keen keep kelp kept keys
    khaki kick kidney kids kill kiln kilo kilt kind king kinky kiosk kiss kite kitty knack knave knead knee kneel
    knell knelt knew knife knight knit knob knock knot know known koala label labor labs lace lack ladder lads lady
    lager laid lake lamb lame lamp lance land lane lapel laps lapse larch lard large lark larva laser lash lasso
    last latch late latex lathe latte latter lauds laugh launch lava lawn laws laxer layer lays lazy lead leaf
    league leak lean leap learn lease least leather leave lecture ledge leech leek left legal legend lemon lemur
    lend length lens lent less lesson lest letter levee level lever liar libel lice lick lies lieu life lift light
    like likely liken lilac limb limbo lime limit limp line linen liner lingo link lint lion lips liquid lisp list
    listen little live liven liver living lizard llama load loaf loan loath lobby lobe local lock locus lodge loft
    logic logo loin lone loner long look loom loons loop loose loot lord lore lose loser losing loss lost lotus loud
    louse lousy love lovely lover lower loyal lucid luck lulls lump lunar lunch lung lunge lurch lure lurid lurk
    lush lust lute luxury lying lymph lynch lyric mace macho madam made madly mafia magic maid mail main mainly
    major make maker making male mall malt mamma mammal manage mane mango mania manic manly manner manor manual many
    maple marble march mare margin marine mark market marry marsh mart maser mask mason mass mast match mate math
    matter maxim maybe mayor maze meal mean meant measure meat medal media medic medium meek meet melee melon melt
    member memo memory mend mental menu mercy mere merely merge merit merry mesh mess metal meter method metro
    middle midst might mild mile milk mill mime mimic mince mind mine miner mineral minor mint minus minute mire
    mirror mirth miser miss mist mite mixed mixer mixes moan moat mobile mobs mocha mock modal mode model modem
    modern mogul moist molar mold mole molt moment momma mommy money monk monkey month mood moon moor moose mope
    moral more morph moss most motel moth motif motion motive motor motto mound mount mourn mouse mouth move movie
    moving mower much mucus muddy mugs mule mummy munch mural murder murky muscle muse museum mushy music musk must
    mute mutt mutual myself myth nail naive naked name namely nanny narrow nasty nation native nature navel navy
    near nearby nearly neat neatly neck need needle neigh nephew nerds nerdy nerve nest nets never newer newly news
    newt next nice nicer niche niece nifty night nine ninth noble nobody node noise noisy nomad none nooks noon
    noose norm normal north nose notch note notice notion noun novel nudes nudge null numb nurse nutty nylon nymph
    oaks oasis oath oats obey object oboe obtain occupy occur ocean octal odds odor offal offend offer office often
    oiled oils oily older olive omega omen omit once onion online only onset onto ooze opal open opera opium oppose
    opted optic option oral orange orbit orca order organ origin other ought ounce ours ousts outdo outer outgo
    output oval ovary oven over overt owed owes owing owls owned owner owns oxen oxide oxygen ozone pace pack pact
    pads pagan page paid pail pain paint pair palace pale palm palsy panda pane panel pangs panic pansy pant papal
    paper parade pardon parent park parka parse part partly partner pass past pasta paste patch patent path patio
    patrol pause pave paver paws pays peace peach peak pear pearl peas pecan pedal peel peer pelt penal penalty
    pencil penny people pepper perch peril period perk permit person pesky pest petal petty phase phone phony photo
    phrase piano pick piece pier piety piggy pike pile pill pilot pinch pine pings pink pint pious pipe piper pique
    pirate pitch pithy pits pity pivot pixel pizza place plaid plain plait plan plane planet plank plant plate play
    plaza plea please pleat plenty plied plight plot plow ploy plucks plug plum plumb plume plump plunge plus plush
    poach pocket poem poet poetry point poison poke poker polar pole police policy polish polite polka poll polyp
    pond pony pool poor pope poppy porch pore pork port pose poser posse post potty pouch pound pour pouty powder
    power praise prank prawn pray preen prefer press pretty prey price prick pride prier priest primal prime primp
    prince print prism prison privy prize probe profit promo prompt prone prong proof prop prose proud prove proven
    prow prowl proxy prude prune psalm public puck puffy pull pulp pulse pump punch punks pupil puppy pure puree
    purge purple purse pursue push puzzle pylon quack quail quake qualm quark quart quash quasi queen queer quell
    query quest queue quick quiet quill quilt quirk quit quite quiz quota quote rabid race racer rack radar radii
    radio raft rage raid rail rain raise rake rally ramen ramp ranch random rang range rank rants rapid rare rarely
    rash raspy rate rather rating ratio ratty rave raven rayon rays razor reach react read real realm reams reap
    rear reason rebel rebut recall recap recent record recur reduce reed reef reek reel refer reform refuse regal
    regard region regret reign reins reject relate relax relay relic relief rely remain remind remit remote remove
    render renew rent rental repair repay repeat repel reply report rerun rescue reset resign resin resist resort
    rest result retail retain retire retro return reuse reveal revel revenge review reward rhino rhyme rhythm ribbon
    rice rich ride rider ridge riding rifle rift right rigid rigor ring rinse riot ripe ripen rise risen riser
    rising risk rite rival river rivet roach road roam roar roast robe robin robot robust rock rocket rode rodeo
    rogue role roll roman romp roof room roost root rope rose rosy rotate rote rotor rotten rouge rough round rouse
    route rove rover rowdy rowed royal rubber ruby rude rugby ruin rule ruler ruling rumba rumor rungs runny runs
    rural rush rust sable sabre sack sacred sacrifice sadly sadness safe safer safety saga sage said sail saint sake
    salad salary sale sally salmon salon salsa salt salve same sample sand sane saner sang sank sassy satin satyr
    sauce sauna save saver saving savor savvy sawed saying scald scale scalp scaly scam scamp scan scant scar scare
    scarf scatter scene scent scheme school scoff scold scone scoop scope score scorn scour scout scowl scrap scream
    screen screw script scrub scuba seal seam sear search season seat second secret sect section sector secure sedan
    seed seeing seek seem seen sees segue seize seldom select self sell senate send senior sense sent series serum
    serve settle setup seven sever severe sewed sewer shack shade shadow shady shaft shake shaky shale shall shallow
    sham shame shank shape shard share shark sharp shave shawl shed sheen sheep sheer sheet shelf shell shelter
    shied shield shift shin shine ship shire shirk shirt shoal shock shoe shone shook shoot shop shore shorn short
    shot should shout shove show shown shred shrew shrink shrub shrug shuck shun shunt shut sick side siege sieve
    sift sigh sight sigma sign signal silence silent silk sill silo silt silver simple simply since sinew sing
    single sink siren sister site sixth sixty size skate sketch skews skies skill skimp skims skin skip skirt skulk
    skull skunk slab slack slain slam slang slant slap slash slate slats slave slaw sled sleek sleep sleet sleeve
    slept slew slice slick slid slide slight slim slime sling slink slip slit slobs sloop slope slosh slot sloth
    slow slug slum slump slung slunk slurp slush smack small smart smash smear smell smelt smile smirk smite smith
    smock smog smoke smoky smooth smote snack snags snail snake snap snare snarl sneak sneer snide sniff snipe snobs
    snoop snore snort snout snow snuck snuff soak soap soar sober social sock soda sofa soft soil solar sold soldier
    sole solely solid solo solve some song sonic soon soot sooth sore sorry sort sought soul sound soup sour source
    south sown space spade span spank spar spare spark spasm spawn speak spear speck speech speed spell spelt spend
    spent sperm spice spicy spider spied spiel spies spike spiky spill spilt spin spine spiral spire spirit spit
    spite splat split spoil spoke sponge spoof spook spool spoon spore sport spot spout spray spread spree sprig
    spring spud spun spunk spur spurn spurt squad square squat squeeze squid stab stable stack staff stag stage
    staid stain stair stake stale stalk stall stamp stand stank staple star stare stark start stash state static
    station status stay stead steak steal steam steel steep steer stem step stern stew stick stiff stile still stilt
    sting stink stint stir stock stoic stoke stole stolen stomach stomp stone stony stood stool stoop stop store
    stork storm story stout stove strain strange strap straw stray stream street stress stretch strict strike string
    strip stroke strong struggle strut stub stuck student studio study stuff stump stung stunk stunt stupid style
    suave submit such sucks sudden suffer sugar suit suite sulk sully summer summit sung sunk sunny super supper
    supply sure surely surer surf surface surge surly survey sushi swallow swamp swan swap swarm sway swear sweat
    sweep sweet swell swept swift swim swine swing swipe swirl swiss switch swoop sword swore sworn swung symbol
    syrup system table taboo tacit tack tacos taffy tail tailor taint take taken taker tale talent talk tall talon
    tame tamer tango tangy tank tape taper tapir tardy target tarot tarry task taste tasty taught taut tawny taxes
    taxi teach team tear tease teddy teem teens teeth tell temper temple tempo tempt tenant tend tennis tenor tense
    tent tenth tepid term terror test text than thank that theft their them theme then theory there these they thick
    thief thigh thin thing think third thirty this thong thorn those though thread threat three threw throat throb
    throne throw thrown thrum thud thugs thumb thump thunder thus thyme tiara tibia tick ticket tidal tide tidy tied
    tier tiger tight tile till tilt timber time timer timid tinge tint tiny tipsy tire tissue titan tithe title toad
    toast today toddy toil token told toll tomb tome tone toner tongue tonic took tool tooth topaz topic torch tore
    torn torso tort toss total totem touch tough tour toward towel tower town toxic toxin toys trace track tract
    trade trail train trait tramp trap trash travel trawl tray tread treat tree trek trend triad trial tribe trick
    tried tries trike trim trio trip trite troll troop trope trophy trot trouble trout truce truck true truly trump
    trumpet trunk truss trust truth trying tubas tubby tube tuck tulip tumor tuna tune tuner tunic tunnel turbo turf
    turkey turn turtle tutor twang tweak tweed tweet twelve twenty twice twigs twin twine twirl twist tying type
    udder ugly ulcer ultra umbra unable unbar uncle uncut under undid undo undue unfed unfit unify union unique unit
    unite unless unlike unlit untie until update upon upped upper upset urban urge urine used useful user using
    usual utter vague vain vale valet valid valley valor value valve vane vapid vapor varied vary vase vast vault
    vaunt vegan veil vein velvet vendor venom vent venue verb verge verse versus very vessel vest veto vexed vicar
    vice victim video view vigil vigor villa village vine vinyl viola violet viper viral virtue virus visa vision
    visit visor vista visual vital vivid vixen vocal vodka vogue voice void volcano volt volume vomit vote voter
    vouch vowed vowel voyage wacky wade wader wafer wage wagon wail waist wait waive wake walk wall waltz wand want
    ward wares warm warn warp warts wary wash wasp waste watch water watts wave waver wavy waxed weak wealth wean
    weapon wear weave wedding wedge weed week weep weigh weight weird well went were west whack whale wharf what
    wheat wheel when where which whiff while whim whine whiny whip whirl whisk whisper white whole whom whose wide
    widen wider widow width wield wife wild will wilt wind window wine wing wink winner winter wipe wiper wire
    wisdom wise wiser wish wispy witch with within witty wives woke woken wolf wolves woman womb women wonder wood
    wool word wore work world worm worn worry worse worst worth would wound woven wrack wrap wrath wreak wreck wren
    wrest wring wrist writ write wrong wrote wrung yacht yard yarn yawn year yeast yell yellow yield yodel yoga yoke
    yolk young your youth yucky yummy zeal zebra zero zest zinc zone zoom
"""
EVERYDAY = frozenset(_WORDS.split())

"""English."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="en",
    scripts=frozenset(),
    stemmer="english",
    articles=words("the a an"),
    stops=words("""because due owing of in on at to for from with by as is are was were be been being am has have had do does did it
        its it's this that these those there here which who whom whose what when where how will would can could
        may might shall should must i you he she they we me him her them us my your his their our so such than then about into onto over under up down out off until till through during per via
        s t re ve ll d m if while within inside between among against toward towards upon both each any some one's"""),
    fillers=words("""gotta duh gonna lemme mostly mainly get got ummm uhm umm hmmm hm erm ah eh usually normally typically generally exactly precisely speak spoken lol lmao haha hehe tbh btw xd bro dude fyi i think believe guess suppose say answer correct right would be is it it's its that's thats
        this maybe perhaps probably possibly likely surely definitely certainly sure pretty too very just also fairly quite really absolutely totally refers referred denotes calls seems um uh er hmm well ok
        okay so oh like just simply called named known term word name must i'm im i'd id my final obviously
        course yes yeah yep please thanks sir hi hello either way kind sort basically actually we call you one
        namely means mean meaning remember if recall correctly imho imo afaik guessing going go with use uses using used reach reaches reached equal equals equalled gives makes takes took last lasts lasted amounts totals comes becomes gets there costs contains weighs measures"""),
    generic=words("""statement keyword hormone enzyme compound substance instrument dance rule currency emperor gas
        bone organ muscle nerve gland star machine code error port status version tcp http method technique process term word symbol sign character operator letter concept thing type
        approach scan test city town country river mountain lake ocean language element planet disease optimizer loss layer function metric score value index tool
        library framework package command keyword tag file format standard protocol dataset database company
        organization agency party
        approach principle theory law effect phenomenon model algorithm people year years key chord scale planet"""),
    unsure=phrases("""don't know; dont know; i don't know; i dont know; i do not know; idk; dunno; i dunno; no idea
        i have no idea; no clue; i have no clue; not sure; i'm not sure; im not sure; i am not sure; unsure; unknown
        pass; skip; next; forgot; i forgot; i forget; can't remember; cant remember; i can't remember
        i don't remember; i dont remember; help; hint; ?; n/a; na; none; nothing; blank; dk; no answer; beats me
        i give up; give up; tell me; show me; show answer; whatever; who knows; something; anything; idc; test
        i have forgotten; haven't a clue; don't remember; no; yes; answer; the answer; all of them; all; everything
        both; neither; both ways; all of the above; none of the above; either; any; any of them; it depends; no answer given; no comment; search me; not a clue; i haven't a clue; haven't the foggiest; don't ask me; i really don't know; i dont really know; i don't really know; i honestly don't know; honestly no idea; really no idea; idk lol; idk tbh; no idea sorry; sorry no idea; sorry i don't know; i don't know sorry; absolutely no idea; can't recall; i can't recall; slipped my mind; it slipped my mind; i wish i knew; who knows
        either way; either one; both of them; i know it; i knew this; correct; true; false"""),
    negations=words("""not no never isn't isnt aren't arent wasn't wasnt weren't werent don't dont doesn't doesnt
        didn't didnt can't cant cannot won't wont wouldn't wouldnt shouldn't couldn't couldnt hasn't hasnt haven't
        havent hadn't mustn't needn't ain't aint without neither nor hardly barely scarcely rarely seldom
        except excluding outside nothing nobody none anything lacks lack lacking fails fail unable wrong incorrect mistaken nope nah"""),
    idioms=phrases(
        """no doubt; without a doubt; without doubt; no question; without question; beyond doubt; if i am not mistaken; if i'm not mistaken; unless i'm mistaken; not sure but; i'm not sure but; i am not sure but; correct me if i'm wrong but; correct me if i'm wrong; don't quote me but; not 100% sure but"""
    ),
    retractions=phrases("""no wait; no sorry; wait no; sorry; scratch that; i mean; i meant; no; nope; nah
        correction; or rather; wait; oops; rather"""),
    ors=words("or and/or versus vs"),
    ands=words("and plus & as_well_as"),
    together=phrases("as well as; along with; together with; in addition to; but also; and also; or else"),
    buts=words("but however yet"),
    yes=words("yes yeah yep yup true yea aye correct"),
    no=words("no nope nah false nay"),
    becauses=phrases("""because; since; as it; which; due to; so that; meaning; that is; i.e.; ie; e.g.; for example
        in order to; cause; cuz; it is; it means; such as; where; when; who; used for; used to; that"""),
    contrasts=phrases("""rather than; instead of; as opposed to; unlike; in contrast to; not to be confused with
        different from; and not; but not; not; opposite of; the opposite of; the contrary of; inverse of; anything but; everything but; anyone but; anybody but; everyone but; everybody but; all but
        anything except; everything except; anyone except; everyone except; all except; except for; except; other than"""),
    relations=words(
        "than from to into by before after above below over under without versus through against"
    ),
    numbers=values("""0: zero nought nil
        1: one
        2: two
        3: three
        4: four
        5: five
        6: six
        7: seven
        8: eight eigth
        9: nine
        10: ten
        11: eleven
        12: twelve twelwe dozen
        13: thirteen thirten
        14: fourteen forteen fourten
        15: fifteen fiveteen fiften
        16: sixteen
        17: seventeen
        18: eighteen eightteen eigteen
        19: nineteen ninteen nineten
        20: twenty
        30: thirty
        40: forty fourty
        50: fifty fivty
        60: sixty
        70: seventy
        80: eighty eigthy
        90: ninety ninty
        100: hundred hundered
        1000: thousand thousend thousands
        1000000: million millions
        1000000000: billion
        1000000000000: trillion"""),
    ordinals=values("""1: first
        2: second
        3: third
        4: fourth
        5: fifth
        6: sixth
        7: seventh
        8: eighth
        9: ninth
        10: tenth
        11: eleventh
        12: twelfth
        13: thirteenth
        14: fourteenth
        15: fifteenth
        16: sixteenth
        17: seventeenth
        18: eighteenth
        19: nineteenth
        20: twentieth
        21: twenty-first
        30: thirtieth"""),
    halves=words("half"),
    points=words("point dot"),
    minus=words("minus negative"),
    percents=("per cent", "percent", "pct"),
    months=(
        "january/jan",
        "february/feb",
        "march/mar",
        "april/apr",
        "may",
        "june/jun",
        "july/jul",
        "august/aug",
        "september/sep/sept",
        "october/oct",
        "november/nov",
        "december/dec",
    ),
    opposites=tuple(
        (pair.split("/")[0], pair.split("/")[1])
        for pair in """more/less more/fewer increase/decrease increase/reduce high/low higher/lower hot/cold warm/cold
        fast/slow quick/slow rise/fall rise/drop grow/shrink always/never before/after large/small big/small
        large/little left/right up/down above/below inside/outside positive/negative gain/lose expand/contract
        strong/weak maximum/minimum maximize/minimize same/different near/far close/far long/short wide/narrow
        thick/thin deep/shallow heavy/light bright/dark early/late open/close win/lose true/false day/night
        north/south east/west absorb/emit absorb/release attract/repel accept/reject import/export
        internal/external better/worse best/worst rich/poor easy/hard simple/complex old/young old/new strengthen/weaken
        raise/lower above/under over/under encourage/discourage enable/prevent allow/prevent cause/prevent
        many/few most/least greater/smaller greater/less upper/lower first/last add/remove add/subtract
        multiply/divide forward/backward front/back horizontal/vertical push/pull active/passive clockwise/anticlockwise
        dense/sparse further/closer farther/closer apart/together linear/nonlinear heat/cool heating/cooling warmer/cooler
        acid/base acidic/basic oxidize/reduce oxidation/reduction donor/acceptor cheap/expensive create/destroy
        promote/inhibit activate/inhibit speed/slow freeze/melt freezing/melting gains/loses gain/loss""".split()
    ),
)

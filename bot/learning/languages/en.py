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
    fillers=words(
        """gotta duh gonna lemme mostly mainly get got ummm uhm umm hmmm hm erm ah eh usually normally
        typically generally exactly precisely speak spoken lol lmao haha hehe tbh btw xd bro dude fyi i
        think believe guess suppose say answer correct right would be is it it's its that's thats this
        maybe perhaps probably possibly likely surely definitely certainly sure pretty too very just
        altogether overall also fairly quite really absolutely totally refers referred denotes calls
        seems um uh er hmm well ok okay so oh like simply called named known term word name must i'm im
        i'd id my final obviously course yes yeah yep please thanks sir hi hello either way kind sort
        basically actually we call you one namely means mean meaning remember if recall correctly imho
        imo afaik guessing going go with use uses using used reach reaches reached equal equals equalled
        gives makes takes took last lasts lasted amounts totals comes becomes gets there costs contains
        weighs measures iirc uhh uhhh ahh ohh mmm mm hmmmm ermm wanna reckon presumably undoubtedly
        evidently apparently supposedly clearly naturally commonly frequently often essentially
        literally honestly bah meh pfft hey yup yo bruh man mate folks guys hahaha rofl imao thx ty
        that'd it'd that'll it'll i'll i've they'd they're they'll we'll we'd we've you'd he'd she'd
        he's she's there's here's what's leads lead says said former"""
    ),
    generic=words(
        """statement keyword hormone enzyme compound substance instrument dance rule currency emperor gas
        bone organ muscle nerve gland star machine code error port status version tcp http method
        technique process term word symbol sign character operator letter concept thing type approach
        scan test image images sequence city town country river mountain lake ocean language element
        planet disease optimizer loss layer function metric score value index tool library framework
        package command tag file format standard protocol dataset database company organization agency
        party principle theory law effect phenomenon model algorithm people year years key chord scale
        field branch study subject discipline science area based curve architecture body object scanner"""
    ),
    framings=phrases(
        """as far as I know; as far as I remember; as far as I recall; as far as I can tell
        as far as I'm aware; to the best of my knowledge; so far as I know; if I remember right
        if I remember rightly; if I remember correctly; if I remember; if I recall correctly
        if I recall right; if I recall; if memory serves; if memory serves me; if memory serves me right
        if I'm right; if I'm correct; if I am right; if I'm not wrong; if I am not wrong
        if I'm not mistaken; if I am not mistaken; unless I'm wrong; unless I am wrong
        unless I'm mistaken; unless I am mistaken; I could be wrong; but I could be wrong
        I may be wrong; but I may be wrong; I might be wrong; but I might be wrong; could be wrong
        in other words; also known as; better known as; otherwise known as; commonly known as
        commonly called; also called; in short; in my opinion; in my view; in my book
        off the top of my head; from memory; last I checked; at a guess; just a guess; just guessing
        only guessing; only a guess; wild guess; a wild guess; total guess; lucky guess; educated guess
        my best guess is; my best guess would be; best guess is; my best bet is; my bet is
        my money is on; my first thought is; my final answer is; my answer is; my answer would be
        the best answer is; the right answer is; the correct answer is; what comes to mind is
        first thing that comes to mind is; I want to say; I wanna say; I'd like to say
        I'm tempted to say; I would have said; I'd have said; I have to say; I'd have to say
        I'd have to go with; I would go for; I'd go for; I'll go for; I'll go with; let me say
        let's say; let's go with; I'm gonna say; I'm gonna go with; I'll take; I choose; I pick
        I vote for; I'd bet on; I bet on; put me down for; I'm pretty sure; I am pretty sure
        I'm fairly sure; I'm quite sure; I'm almost sure; I'm sure; I'm positive; I'm certain
        I'm confident; pretty sure; fairly sure; fairly certain; almost certain; quite sure; 100% sure
        99% sure; 90% sure; 100%; hundred percent; for sure; for certain; no doubt; no doubt about it
        without a doubt; without doubt; without question; no question; I'm not sure; I am not sure
        I'm not sure though; I'm not sure but; but I'm not sure; but I am not sure; but I'm not certain
        but not sure; but not certain; but don't quote me; but don't quote me on that
        don't quote me on that; not sure; not sure though; not sure but; not too sure
        not too sure though; not entirely sure; not completely sure; not 100% sure; not 100% sure but
        not 100% sure though; but not 100% sure; not totally sure; not certain; not certain though
        not positive; I'm not positive; can't be sure; I'm not entirely sure; I'm not 100% sure
        I'm not completely sure; I'm not really sure; not really sure; no idea but; I have no idea but
        no clue but; I don't know but; idk but; don't know but; dunno but
        the term you are looking for is; the term you're looking for is; you're looking for
        you are looking for; the word you're looking for is; what you're describing is; you mean
        do you mean; you must mean; I assume you mean; we learned it is; we learned it's
        we learned that it is; we were told it is; I learned it as; I read it is; in class we called it
        our teacher calls it; the book says; the book calls it; according to the book
        according to my notes; as we learned; as we saw; as mentioned in class; from the lecture
        as stated in the lecture; as everyone knows; as you know; needless to say
        it goes without saying; I hope; hopefully; fingers crossed; here goes; here we go; give me a sec
        let me think; let me see; let's see; wait; oh wait; I know this one; I know this
        I know this one it's; that's easy; that's an easy one; too easy; easy one; easy; easy peasy
        trivial; I remember now; now I remember; ah yes; ah right; oh right; oh yes; of course
        by the way; to be honest; to be precise; to be exact; more precisely; more specifically
        strictly speaking; generally speaking; roughly speaking; simply put; in a word; in one word
        hands down; hand on heart; I swear; I reckon; I'd reckon; I gather; I presume; I assume
        I imagine; I take it; I dare say; it seems; it seems to me; seems to be; it seems to be
        appears to be; it appears to be; it has to be; it's got to be; has to be; got to be; gotta be
        ought to be; it ought to be; I believe so; I think so; if you ask me; thank you; or something
        or something like that; or so; or whatever; or similar; something like; something like that
        something called; some kind of; some sort of; a kind of; is the answer; is my answer; is correct
        is right; is the one; is it; would be my guess; would be my answer; is my guess
        is my final answer; is what I'd say; is what I would say; is what it's called; it's called
        it is called; is what we call it; is what it is called; is the word; is the term
        is the right term; is the right word; is the name; is the correct term; only; just; always
        we use; we always use; you use; you run; run; you type; type; use; I use; I would use
        you can use; something; it's always; we call it; they call it; we say; people say; by far
        far and away; in German; in English; in French; in Italian; in Spanish; in Latin; in Greek
        in Russian; in Japanese; in Chinese; in Arabic; in Hebrew; in Hindi; in Korean"""
    ),
    tags=phrases(
        """no; right; correct; yes; isn't it; isnt it; isn't that it; isn't that right; is it not; am I right
        wasn't it; was it not; aren't they; doesn't it; don't you think; innit; eh; huh; or am I wrong
        or not; yeah; ok; is that right; is that correct; is that it; would that be it; am i correct"""
    ),
    queries=phrases(
        """isn't it; isn't it called; isn't that; isn't that called; isn't this; isnt it; isnt that
        is it not; is that not; is this not; wasn't it; wasn't that; was it not; wouldn't it be
        wouldn't that be; would it not be; couldn't it be; shouldn't it be; aren't they; aren't those
        don't we call it; don't you call it; doesn't it start with; why not"""
    ),
    unsure=phrases("""don't know; dont know; i don't know; i dont know; i do not know; idk; dunno; i dunno; no idea
        i have no idea; no clue; i have no clue; not sure; i'm not sure; im not sure; i am not sure; unsure; unknown
        pass; skip; next; forgot; i forgot; i forget; can't remember; cant remember; i can't remember
        i don't remember; i dont remember; help; hint; ?; n/a; na; none; nothing; blank; dk; no answer; beats me
        i give up; give up; tell me; show me; show answer; whatever; who knows; something; anything; idc; test
        i have forgotten; haven't a clue; don't remember; no; yes; answer; the answer; all of them; all; everything
        both; neither; both ways; all of the above; none of the above; either; any; any of them; it depends; no answer given; no comment; search me; not a clue; i haven't a clue; haven't the foggiest; don't ask me; i really don't know; i dont really know; i don't really know; i honestly don't know; honestly no idea; really no idea; idk lol; idk tbh; no idea sorry; sorry no idea; sorry i don't know; i don't know sorry; absolutely no idea; can't recall; i can't recall; slipped my mind; it slipped my mind; i wish i knew; who knows
        either way; either one; both of them; i know it; i knew this; correct; true; false"""),
    negations=words(
        """not no never isn't isnt aren't arent wasn't wasnt weren't werent don't dont doesn't doesnt
        didn't didnt can't cant cannot won't wont wouldn't wouldnt shouldn't couldn't couldnt hasn't
        hasnt haven't havent hadn't mustn't needn't ain't aint without neither nor hardly barely
        scarcely rarely seldom except excluding outside nothing nobody none anything lacks lack lacking
        fails fail failed failing unable wrong incorrect mistaken nope nah """
    ),
    idioms=phrases(
        """no doubt; without a doubt; without doubt; no question; without question; beyond doubt
        if i am not mistaken; if i'm not mistaken; unless i'm mistaken; not sure but; i'm not sure but
        i am not sure but; correct me if i'm wrong but; correct me if i'm wrong; don't quote me but
        not 100% sure but; beyond any doubt; beyond a doubt; no doubts; there is no doubt
        I have no doubt; without any doubt"""
    ),
    retractions=phrases("""no wait; no sorry; wait no; sorry; scratch that; i mean; i meant; no; nope; nah
        correction; or rather; wait; oops; rather"""),
    ors=words("or and/or versus vs"),
    ands=words("and plus & as_well_as"),
    together=phrases(
        """as well as; along with; together with; in addition to; but also; and also; or else; i doubt
        i highly doubt; i really doubt; i seriously doubt"""
    ),
    buts=words("but however yet"),
    yes=words("yes yeah yep yup true yea aye correct"),
    no=words("no nope nah false nay"),
    becauses=phrases(
        """because; becuase; becasue; beacuse; becouse; since; as it; which; due to; so that; meaning
        that is; i.e.; ie; e.g.; for example; in order to; cause; cuz; it is; it means; such as; where
        when; who; used for; used to; that; aka; a.k.a.; also known as; also called; otherwise known as"""
    ),
    contrasts=phrases(
        """rather than; instead of; as opposed to; unlike; in contrast to; not to be confused with
        different from; and not; but not; not; opposite of; the opposite of; the contrary of; inverse of
        anything but; everything but; anyone but; anybody but; everyone but; everybody but; all but
        anything except; everything except; anyone except; everyone except; all except; except for
        except; other than; i doubt; i highly doubt; i really doubt; i seriously doubt"""
    ),
    relations=words(
        "than from to into by before after above below over under without versus through against"
    ),
    mores=words("more"),
    lesses=words("less fewer"),
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

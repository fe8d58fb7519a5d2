"""The words that tell of demands, objections and acceptances."""

# One family a row: its sense, its name, its words; the longest phrase at a word wins, then the first row.
ATTITUDES = """
demand want: want/wants/wanted/wanting; would like; like to see; favour/favours/favoured; favor/favors/favored;
    look/looks/looking to; count/counts/counting on; push/pushes/pushed/pushing for; lobbied; lobbying; wants more;
    seeks; sought; asking for; in return; asks for; asked for; hopes for; wish for; keep/keeps asking; keen on; keen
    to see; wants to see; want to see; wanted to see; would like to see; would prefer; prefer/prefers/preferred;
    desire; desires; pleads for; lobbies for; campaign/campaigns for; argue/argues/argued for; argues that; seeks ~
    from; sought ~ from; looking for; waits for; waiting for; wait for; holding out for; hold out for; longs for;
    yearn; put/puts its hopes; pins its hopes; relies on; rely on; relying on; depends on; reckon/reckons with;
    counts upon; banking on; banks on; backed calls; back calls; supports calls; wishlist; shopping list; asking;
    cry for; in need of; wants ~ in; keeps asking; has long wanted
demand demand: demand/demands/demanded/demanding; insist/insists/insisted on; insist/insists/insisted that;
    require/requires/required; ultimatum; gave/give/gives ~ until; order/ordered ~ to; told to; tell/told ~ to;
    instructed; given a month; precondition; demanding that; demands that; insisting; insists; calls it a condition;
    makes it a condition; made it a condition; stipulated; stipulates; stipulate; set as a condition; sets as a
    condition; compel; compels; force ~ to; forces ~ to; obliges ~ to; deadline; by the deadline; gave notice to;
    ordered out; orders out; ordered ~ out; told ~ to leave; asked ~ to leave; must leave; must go; summon; claims
    the right; claim the right; non negotiable; prerequisite; prerequisites; requirement; requirements; it is time;
    it's time; high time; time for; or else; threatened unless
demand urge: urge/urges/urged/urging; call/calls/called/calling on; call/calls/called/calling for;
    appeal/appeals/appealed; request/requests/requested/requesting; ask/asks/asked/asking;
    invite/invites/invited/inviting; invitation; sound/sounded out; implored; begged; plead/pleads/pleaded;
    press/presses/pressed/pressing; summoned; rallying; encouraged; pressure on; at the request of;
    exhort/exhorts/exhorted; entreat/entreated; beseech; prod/prods/prodded; nudge/nudged; prompt/prompted; goad;
    cajole; coax; persuade/persuades/persuaded/persuading; convince/convinces/convinced/convincing;
    lean/leans/leaned/leant on; leaning on; lobby/lobbies/lobbied; petition/petitioned; plea; pleas; call/calls
    upon; called upon; calling upon; cry/cries out; solicit/solicits/solicited; canvass/canvassed;
    approach/approached; courted; courting; tap/tapped; recruit; recruiting;
    pressure/pressures/pressured/pressuring; pile/piled pressure; put pressure; putting pressure; puts pressure;
    encourage/encourages/encouraging; appeal for; appeal to; appealed to; appealed for; appeals to; appeals for;
    asked for help; asked for more; request for; requests for; requested that; asks that; asked that; invites ~ to;
    invited ~ to; counselled; advise/advises/advised
demand must: must; should; ought to; has to; have to; had to; there has/had/have to be; needs to; need to; it was
    for; it is for; it's up to; up to; is for; was for; mustn't; must not; should not; shouldn't; have got to; has
    got to; is required; are required; ought; supposed to; better; had better; it is up to; it's for; falls to; fell
    to; the turn of; its turn; their turn; responsibility of; duty of; owes; owe; obliged to; got to; cannot be
    without; be expected to; is expected to; are expected to; needn't; may not; has no right; have no right; no
    business
demand need: need/needs/needed; necessity; necessary; essential; indispensable; vital; crucial; decisive; important;
    key; without which; no guarantee; without; nothing without; only an; only a; stressed the; underscored;
    underlined; emphasised/emphasized; not real; sheet of paper; does not work; won't deter; needful; imperative; a
    must; critical; fundamental; cornerstone; linchpin; prerequisite; pivotal; central; irreplaceable; paramount;
    nothing works; nothing will; will not work; won't work; would not work; cannot work; can't work; will not hold;
    won't hold; not hold; not enough; insufficient; not sufficient; not suffice; worthless; meaningless; hollow;
    empty; toothless; incomplete; no substitute; only guarantee; only the; only america; only americans; only
    washington; not credible; credible only; of no use; useless; without american; without the americans; without
    washington; without america; without us; would fail; will fail; doomed; underlining; underlines; underscores;
    underlined the; stresses; stressing; emphasises/emphasizes; emphasising/emphasizing; highlighted; highlights;
    pointed to the need; key to; crucial for; vital for; essential for; necessity of; the need for; need for; a
    need; importance of; the importance; requires; calls vital; considers necessary
demand expect: expect/expects/expected/expecting; expectation; hope/hopes/hoped/hoping; waiting for a;
    believe/believes ~ will; trust/trusts/trusted; wish/wishes/wished; anticipates; anticipate/anticipated; counted
    on; assume/assumes/assumed that; confident that; confidence that; confident; confidence; optimistic; optimism;
    look/looks forward; looked forward; trusts that; hopeful; expressed hope; voiced hope; voiced the hope; in the
    hope; hope that; hopes that; hoped that; hopes for; hope for; hoped for; keep/keeps hoping; dream/dreams of;
    prays; pray; banked on; expectation that; expectations; in the expectation; it is hoped
objection reject: no ~ should; no ~ must; reject/rejects/rejected/rejecting; oppose/opposes/opposed/opposing;
    opposition to; unacceptable; not acceptable; not accept; never accept; won't/wouldn't/doesn't/didn't accept;
    cannot accept; not tolerate; against; object/objects/objected to; objection; objections; inadmissible;
    categorically; not agree; disagree/disagrees/disagreed; not allow; won't allow; no foreign; no more foreign;
    bars; barred; bans; banned; unwelcome; not welcome; not want; doesn't/don't/didn't want; no place for;
    rejection; rejections; rebuff; rebuffs; rebuffed; turned down; turn/turns down; rule/ruled out accepting; refuse
    to accept; refused to accept; refuses to accept; not put up with; not stand for; not consent; not approve;
    disapprove/disapproves/disapproved; disapproval; opposed to; opposition; is opposed; are opposed; in opposition;
    averse to; hostile to; dead set; dead against; staunchly; strongly opposes; no to; says no to; said no to; nyet;
    never agree; would never agree; will never agree; never allow; would not allow; will not allow; not permit; not
    recognise; off limits; no room for; not be accepted; not be tolerated; intolerable; anathema; taboo;
    impermissible; out of the question for; contrary to; contradicts; at odds; no need of; don't need; doesn't need;
    needs no; need no; wants none; want none; want no; wants no; keep out; stay out; get out; go home; close its;
    closes its
objection condemn: condemn/condemns/condemned; denounce/denounces/denounced;
    criticise/criticize/criticised/criticized/criticises; protest/protests/protested; hostile; occupation;
    occupiers; intruders; provocation; escalation; red line; foreign intervention; interference; dangerous; a
    mistake; mistake; would be wrong; regret/regrets/regretted; aggressors; invaders; treated as; dissatisfied;
    violation; warned against; warn/warns/warned; slam/slams/slammed; blast/blasts/blasted; lash/lashed out;
    decried; decry/decries; deplore/deplores/deplored; blame/blames/blamed; accuse/accuses/accused;
    complain/complains/complained; attack/attacks/attacked the plan; scorn/scorned; mock/mocks/mocked;
    deride/derided; ridicule/ridiculed; belittle; dismissed as; call/called it a; reckless; irresponsible; illegal;
    unlawful; unfriendly; hostile act; act of war; aggression; colonial; colonialism; neo colonial; sovereignty;
    violates; infringement; meddling; a threat; threat; provocative; destabilising/destabilizing; a trap; a ploy; a
    trick; cover for; invasion; invade; mercenaries; would lead to war; world war; war with; direct confrontation;
    confrontation; disappointed; disappointment; dismay; dismayed; angry; anger; outraged; irritated; alarm;
    alarmed; uneasy about; unhappy; unhappy with; displeased; concerned about; worry about; worries about; fears;
    fear; feared; caution/cautions/cautioned against; cautioned; warning; warnings; wrong; a bad idea; bad idea;
    disaster; a serious error; an error; unwise; inappropriate; counterproductive
objection target: legitimate target/targets; target; targets; be shot at; would be targets; considered targets; be
    hit; will be hit; be destroyed; destroyed; threatened; threaten/threatens; enemy; enemies; opened fire; fair
    game; military target; military targets; legitimate military; will be attacked; would be attacked; be attacked;
    will be killed; would be killed; be killed; be treated as; be considered; regarded as; would regard; will
    regard; would treat; will treat; would consider; will consider ~ target; will fight; would fight; fight them;
    fire on; fired on; shoot at; shot at; open fire; attack any; attack the; strike them; strike back; retaliate;
    retaliation; respond with force; answer with; coffins; body bags; graves; sent home in; resist by force; drive ~
    out; driven out; chase ~ out; at their own risk; consequences
objection block: veto; vetoes; block/blocks/blocking/blocked; resist/resists/resisted; stop/stops; halt; end; lift;
    hands off; closed to; is closed; hinder; prevent; drop; ending; stopping; removal of; thwart; stall; hold up;
    holds up; held up; obstruct/obstructs/obstructed; torpedo/torpedoed; sabotage; scupper/scuppered; derail;
    undermine; undo; deny/denies/denied access; refuse entry; bar/bars entry; closed its airspace; close its
    airspace; cut off; suspend; scrap; abandon; cancel; reverse; repeal; ease; eased; easing; relax; lifting;
    lifted; stop the; stopped the; cease; stand in the way; stands in the way; in the way; brake; put the brakes;
    throw a wrench; moratorium; prohibit; prohibits; prohibited; ban on; forbid; forbids; keep ~ out; kept ~ out;
    wants ~ out; wants ~ stopped; wants ~ scrapped; wants ~ lifted
acceptance welcome: welcome/welcomes/welcomed/welcoming; praise/praises/praised; applaud/applauds/applauded;
    hail/hails/hailed; grateful; satisfied; pleased; glad; thanked; thank; impressive; a good thing; good; victory;
    flowers; happy with; content; suits; salute/salutes/saluted; commend/commends/commended; cheer/cheers/cheered;
    celebrate/celebrated; appreciate/appreciates/appreciated; gratitude; thankful; delighted; happy about;
    heartened; encouraged by; encouraging; relieved; relief; open arms; warmly; a step forward; step forward;
    milestone; historic; important step; positive step; good news; good step; right step; right direction; pleased
    with; pleased to; glad of; glad to see; glad that; welcome step; most welcome; more than welcome; thanks;
    thanking; applause; proud; well received; satisfied with; satisfaction; excellent; great; wonderful; good idea;
    likes; liked; like the idea; fine idea
acceptance support: support/supports/supported/supporting; back/backs/backed/backing; endorse/endorses/endorsed; in
    favour; in favor; approves of; approve of; agree/agrees/agreed with; gave its blessing; blessing; stands behind;
    is right; sign off; supportive; supporter of; supporters; champion/champions/championed; stand/stands behind;
    stood behind; stand by; stands by; sides with; sided with; siding with; go along; goes along; went along; going
    along; on side; in agreement; is in favour; are in favour; speaks for; spoke for; votes for; voted for; will
    support; would support; would back; will back; seconded; second the; joined the call; echoed; echoes;
    concur/concurs/concurred; shares the view; shared the view; of one mind; blessed; bless; backing for; approves;
    approved of; gives its blessing; given its blessing; green light; give the green light; gave the green light;
    encouraged; vouched for; put its weight behind; throw its weight behind; threw its weight behind; in line with
acceptance accept: accept/accepts/accepting; acceptable; no objection/objections; not object; not oppose; not
    against; not averse; consents; let; lets; allow/allows/allowed; live with; would not stand in the way; not stand
    in the way; agree to host; greet/greeted; no problem; tolerate/tolerates; can stay; may stay; object to no one;
    stand in its way; fine with; acquiesce/acquiesced; acceptance; consent to; consented to; would accept; will
    accept; could accept; can accept; ready to accept; prepared to accept; willing to accept; has accepted; have
    accepted; had accepted; put up with; resign/resigned to; come to terms; came to terms; no objection to; no
    objections to; has no objection; have no objection; had no objection; raised no objection; no quarrel; not mind;
    doesn't mind; don't mind; wouldn't mind; does not mind; nothing against; not opposed; does not oppose; would not
    oppose; will not oppose; didn't oppose; dropped its objection; dropped its opposition; lifted its objection;
    lifts its objection; allow in; allowed in; let in; lets in; let ~ in; lets ~ in; admit/admits/admitted;
    permit/permits/permitted; give/gives/gave permission; granted permission; permission; invited ~ in; opened its
    doors; agreed to host; agrees to host; may come; can come; are welcome; is welcome; be welcome; would be
    welcome; will be welcome; would not be an obstacle; wouldn't be an obstacle; obstacle; could stay; free to;
    reconciled to; unobjectionable; tolerated; host consent; consent of the host; agreed to the stationing; agreed
    to the presence
"""

"""The words that announce conditions, those that tell their kind, and those that do both."""

# How words announce a condition; what each sense means is told where it is used.
MARKERS = """
strict: if; unless; provided; provided that; providing that; on condition that; on condition; on the condition that;
    only if; only when; subject to; depends on; depend on; depending on; conditional on; conditional upon; contingent
    on; as long as; so long as; except if; except under; only once; only after; only with; only under; not before; not
    until; always supposing; in the event of; in the event that; in case; until; on the understanding that; without;
    but only; as soon as; dependent on; conditions; conditions were; in agreement with; should; when conditions; once;
    preconditions; precondition; but not before; not unless; not without; if and when; on the understanding; condition
    is; condition was; three things; before ~ leaves; before a single; hang on; hangs on; failing which; failing that;
    the proviso; one condition; on one condition; the day that; unless and until; were ~ to; given that; so long; only
    then; only when; not while; no sooner than; neither ~ without; except with; only with; with the say so of; comes
    first; would first; must first; has first to; hinges/hinge on/upon; rests on; tied to; tied ~ to; ties ~ to; on
    two/three/four/five conditions; two/three/four/five conditions; on two/three/four understandings; two/four things;
    presupposes; presupposed; in return for; in exchange for; till; not till; as and when; the instant; supposing;
    barring; with the nod/leave/blessing/consent of; by leave of
clause: when; the moment; the day after; on the day; from the day; when the; by the time; when there; when there's;
    when there is; from the moment; from the hour; the minute; the very day; the morning after; the week after;
    before; pending; awaiting; the day
timed: after; following; upon; day after; within days of; within weeks of; within hours of; hours after; days after;
    weeks after; as part of; under; with; at; given; need/needs/needed; needs; would have to; will have to; must; has
    to; have to; from the first day of; in the days following; to come first; first; then; with/in/on the expectation
    that; in the expectation of; on the assumption that; assuming that; counting on; in the hope that; the same day;
    the hour; at the end of; in the wake of; goes to; go to; goes past; has still to; have still to; still has to;
    still have to; behind; in hand; needs the; wants
none: say if; saying if; said if; says if; decide if; know if; knows if; knew if; sure if; tell if; told if; asking
    if; unclear if; as long as it takes; as long as necessary; as long as needed; for as long as it takes; even if; as
    if; if anything; what if; asked if; if not; if only; ask if; even after; shortly after; soon after; after all; no
    matter when; if necessary; when asked; if any; after talks; after the meeting; after the summit; after the talks;
    speaking after; without conditions; without preconditions; with no conditions; without delay; without naming;
    without saying; without giving; without specifying; until now; until recently; until then; before the end; before
    the summer; without explanation; if so; should be; should not; should have; should work; must be; until at least;
    until the end; should agree; should take; should make; should come; should do; should give; should send; should
    stay; should leave; should lead; should pay; should join; should keep; should play; should go; should put; should
    provide; once again; once more; at once; if need be; if needed; if required; if possible; if ever; if you like; if
    you will; if you ask; if you asked; when it comes to; with or without; were
    told/asked/ordered/expected/due/prepared/ready/forced/supposed/unable/able/allowed/free/set/going/likely to
"""

# What follows tells the kind.
KINDS = """
ceasefire: ceasefire; cease fire; truce; armistice; peace deal; peace agreement; peace accord; peace settlement; peace
    treaty; peace; settlement; hostilities; fighting; the war; guns; the guns; shooting; the shooting; fall silent;
    falls silent; deal is; the deal; a deal; an agreement; agreement is; agreement; end of the war; after the war;
    postwar; war ends; war is over; settlement is; the treaty; a treaty; accord; fighting stops; shooting stops;
    cessation of hostilities; arms are silent; are silent; silent; is signed; conflict; the conflict; laid down their
    guns; lay down their guns; laid down their arms; lay down their arms; ceased firing; stopped shooting; stop
    shooting; stopped firing; stop firing; stops firing; bombs stop; nobody is bombing; nobody's bombing; the
    barricades; calm; calm returns; quiet; standstill; ink is dry; ink was dry; the line is frozen; line there is
    frozen; have signed; has signed a; signed map; sides have signed; made peace; silence of the guns; the war's end;
    war was over; war was done; war is done; is bound to peace; disengagement; pact is signed; if they settle; they
    settle; ceasefires
approval: parliament; parliament's; parliamentary; bundestag; riksdag; congress; senate; saeima; seimas; riigikogu;
    sejm; rada; storting; folketing; knesset; diet; chamber; the chamber; chambers; house of representatives; cabinet;
    the cabinet; government agrees; government approval; national assembly; lawmakers; mps; vote; votes; referendum;
    constitution; constitutional; basic law; ratified; ratification; ratifies; approval; approved;
    authorisation/authorization; dail; cortes; commons; the house; congressional; coalition agreement; member states
    agree; members agree; national procedures; council of state; governments agree; government and parliament; both
    houses; the president decides; national security council; the law; supreme council; unanimity; dáil; the dáil;
    assembly; the assembly; committee; main committee; change of law; law is changed; law allows; a law; lawyers;
    majority; a majority; appropriation; assent; legislature; legislators; deputies; senators; lower house; upper
    house; duma; eduskunta; oireachtas; majlis; parliaments; its parliament; their parliament; its parliaments; house
    consents; house agrees; members consent; ministers agree; ministers approve; ministers have; council of ministers;
    federal council; the king; the budget; budget passes; the bill; cabinet's; voters; ballot; the courts; court;
    ratify; voted; approve; legislation; decree; legislative; plenary; shura
mandate: mandate; un mandate; resolution; security council; un resolution; under the flag; nato decides; under un;
    under nato; auspices; umbrella of the un; blue flag; blue helmets; un flag; under a un; under the umbrella; ecowas
    decides; council decides; under the aegis; terms of reference; council votes; council says; council asks;
    council's asking; council blesses; council agrees; council has voted; council has spoken; resolutions; nato asks;
    nato calls; the council votes; security council votes; the council says; the council agrees; the council has
    voted; security council agrees; security council approves; the council approves; un asks; un calls; task on paper;
    in writing; put on paper; laid down; blue beret; blue berets; a legal basis; legal basis; mandates; charter;
    council's; the council; new york; a un; a u . n; blue helmet; osce; stamp
invitation: request; requested; asks for; asked for; ask for; ask us; invitation; invited; invites; consent of the
    palestinian; host consent; host government; if asked; asks; asked; kyiv asks; so wishes; government asks; consent;
    consents; at the request; the green light of the government; wants them; ask; invite; inviting; writes; wrote; has
    written; had written; a letter; letter comes; calls for them; calls them; called; wishes; wished; wishes it;
    wished it; thinks it useful; thought it useful; is willing; will have them; will have him; will have it; would
    have them; would have us; have us; wants us; want us; wants him; agreement on paper; host agrees; host asks;
    welcomes them; say the word; says the word; gives its leave; gave its leave; leave of; requests it; requests;
    want/wants them/it; let/lets them/us/him in; says/say/said yes/come; an invitation; authorities; both sides want;
    sides want; both capitals; both governments; host country; hosts
adversary: russia stops; russia does; russians do; russia did likewise; did likewise; does likewise; russia agrees;
    moscow agrees; other side; both sides; reciprocal; reciprocity; reciprocates; russia accepts; consent of russia;
    russian consent; moscow's consent; russia's consent; likewise; do the same; does the same; did the same;
    withdraws; withdrawn; withdraw; mutual; simultaneously; the enemy; the rebels; rebels; israel; its troops;
    occupation; drops its; pulls back; stop their; stops its; stop its; in turn; in return; pulled back; pull back;
    draws back; drew back; have gone; has gone; gone home; have left; has left; leaves; left the; clear out; clears
    out; in barracks; back in barracks; both armies; the two armies; both camps; both kiev; both kyiv; both parties;
    sides agree; sides want; nobody shoots; nobody shot; as theirs; theirs is; do too; does too; did too; the other
    lot; other camp; give up; gives up; gave up; lays down; lay down; lifts its; lift their; returns the; last
    soldier; raids; bombing; handed over; hand/hands over; to barracks; disarmed; disarm; siege; lifted; go/goes back;
    had gone; had left; are gone; withdrew; quit; militia; militias; warring; factions; hold/holds/held its/their
    fire; belligerents
others: others; other countries; other nations; other states; other allies; partners; fair share; share the burden;
    burden; allies do; allies agree; others do; everybody; more countries; enough countries; enough contributors;
    others join; together with; other contributors; like minded; others did; others go; others come; others fill;
    others filled; others pay; others follow; somebody goes; somebody else; someone else; somebody with; everyone
    else; everybody else; others too; not alone; alone; the only one; the only ones; not being the only; others were;
    others are; others have; a partner; second country; its partners; the partners; neighbours; other islanders;
    come/came along; rest of the; come/came as well
backing: backstop; backing; backup; back up; support; guarantee; guarantees; rear cover; americans; involvement;
    participation; without america; us backing; cover; help; protection; without washington; commitment;
    stand/stands/stood behind; back/backs it; back/backs them; underwrite/underwrites; lead/leads/led; would lead;
    joins; joined; join in; comes too; come too; came too; goes too; go too; went too; does so; do so; did so; does
    the same; foots the bill; foot the bill; pays; paid; pay for; in front; at its side; at their side; shares;
    shared; flies them; carries them; dresses them; equips them; behind it; lends; lent
"""

# The words are the condition themselves.
WITHIN = """
ceasefire: post ceasefire; post war; postwar; post conflict; after the war; after a ceasefire; after a truce; after
    peace; once peace; peacetime; after hostilities; when the guns fall silent; day after; keep a ceasefire; uphold ~
    ceasefire; guarantee a ceasefire; enforce a ceasefire; monitor a ceasefire; monitor the ceasefire; monitoring a
    ceasefire; monitor any ceasefire; monitoring of any truce; monitoring of a ceasefire; monitoring of the ceasefire;
    police a ceasefire; ceasefire is upheld; police a settlement; secure a ceasefire; secure a peace; in the event of
    a ceasefire; in the event of a deal; in the event of a peace deal; keep the peace; maintaining peace; ceasefire
    monitoring; verify a ceasefire; verifying the ceasefire; verifying a ceasefire; verify any ceasefire; any
    ceasefire; any truce; possible ceasefire; eventual ceasefire; future ceasefire; any peace deal; eventual peace;
    any peace; once the war; watch over a truce; oversee a ceasefire; oversee the ceasefire; monitor a truce;
    monitoring the ceasefire; guarantee a truce; police a peace; supervise the ceasefire; monitoring any ceasefire
approval: parliament permitting; last word; put to a vote; subject to approval; parliament decides; parliament would
    have to; parliament must; parliament will decide; must authorise; have to authorise; approval of parliament;
    parliament's approval; to be asked; vote in parliament; must vote; bundestag needed; bundestag would have to; go
    through cabinet; before parliament; congress must; congress would have to; congress is to vote; consent of the
    senate; mandate from the bundestag; bundestag mandate; parliamentary approval; approval by parliament; a vote;
    seek a mandate from
mandate: un mandate; mandate of the; mandate from the un; with a mandate; security council mandate; international
    mandate; clear mandate; without a mandate; robust mandate; a mandate
invitation: at ukraine's request; at the request of; if invited; if asked; when asked; if requested; on request; ask
    us; should the palestinians ask; without the consent
"""

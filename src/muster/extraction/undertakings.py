"""The words that set off an undertaking."""

from __future__ import annotations

from dataclasses import dataclass

from muster.extraction.phrases import PhraseTable, read_rows
from muster.model.scales import Undertaking


@dataclass(frozen=True, slots=True)
class Trigger:
    """A family of words for an undertaking; `undertaking` is None where only the context can tell it."""

    name: str
    undertaking: Undertaking | None


# One family a row: what it stands for (`context` where only the context can tell), its name, its words. The longest
# phrase at a word wins, so "peace deal" is no "deal" and "air defence" no "air".
_TABLE = """
troops soldiers: troop/troops; soldier/soldiers; infantry/infantrymen; ground troops; combat troops; boots on the
    ground; boots; paratroopers; marines; squaddies; servicemen; servicemen and women; gis; legionnaires; riflemen;
    combat unit/units; fighting men; boots in; ground forces; land forces; foot soldiers; commandos/commando;
    reservists; conscripts; guardsmen; rangers; mechanised/mechanized infantry; mountain troops; airborne troops;
    armoured/armored troops; combat forces; combat soldiers; regulars; rank and file; military men; uniformed men;
    armed men; infantry battalion/battalions; infantry company; soldiers on the ground; boots on ukrainian soil;
    expeditionary force; front line troops; ground contingent; men under arms; gunners; fusiliers; jagers; gurkhas;
    tommies; poilus
troops peacekeepers: peacekeeper/peacekeepers; blue helmets; peacekeeping
    force/forces/mission/troops/contingent/operation/duty; peacekeeping; peace force; peace keepers; keeping the
    peace; keep the peace; blue helmet; peace enforcement; peacemakers; peace support operation; peace support
    mission; peace operation/operations; blue berets; un troops; un soldiers; un force; un peacekeepers;
    interposition force; buffer force; truce force; disengagement force; peacekeeping battalion/contingents/brigade;
    green helmets
troops police: police officer/officers; police; policemen/policeman; gendarmes/gendarmerie; officers; police
    unit/units; formed police unit/units; constables; carabinieri; riot police; policing; police trainers; police
    contingent; civilian police; policewomen; sheriffs; law enforcement officers; officers and men; border guards;
    coast guards; gendarme
troops unit: battalion/battalions; brigade/brigades; contingent/contingents; division/divisions; regiment/regiments;
    company of; companies of; a company; units; platoon; squadron; detachment; battlegroup/battlegroups; special
    forces; garrison/garrisons; regiment of; company; task force; combat team; battle group; task group; regiments;
    corps; squad; formations; formation; elements; advance party; advance team; vanguard; rapid reaction;
    armoured/armored brigade; mechanised/mechanized brigade; infantry brigade; rotation; rotations; second
    contingent; first contingent; battery of; legion; national contingent/contingents
troops men: men; personnel; # people; # men; people on the ground; # more; men and women; # of its own; # of them;
    uniformed personnel; military personnel; people in uniform; # in uniform; # uniformed; # members; # strong; #
    staff; servicewomen; manpower; # soldiers; # police; # officers; # peacekeepers; # strong contingent
troops on the ground: on the ground; on land; by land; boots; land , sea; on ukrainian soil; on the soil
troops forces: forces; army; armies; military presence; presence; foreign presence; military contingent; foreign
    forces; military forces; armed forces; our forces; soldiery; military; western presence; invasion; invade;
    occupation forces; foreign armies; foreign military; garrison; military footprint; armed presence; foothold;
    military deployment of; allied forces; allied troops; western boots; nato soldiers; outside forces; foreign
    boots; security forces; forces on
troops force: force; stabilisation/stabilization force; reassurance force; multinational force; international force;
    intervention force; standby force; protection force; regional force; a force; rapid reaction force; joint force;
    stabilisation/stabilization mission; intervention; intervene+; security force; support mission; multinational
    mission; security mission; support force; assurance force; deterrence force; deterrent force; tripwire force;
    monitoring force; border force; follow on force; successor force; new force; hybrid force; coalition force;
    buffer; the arrangement; gang suppression force; suppression force
troops deployment: deployment/deployments; deploy/deploys/deployed/deploying; redeployment; redeploy+; the
    deployment; military deployment; troop deployment/deployments; deployment of troops; dispatch of; military
    intervention; combat role; combat mission; fight/fighting in; go in to fight; deployments of; dispatch;
    despatch; stationing; sending of; sending in; send in; put in; put boots; incursion; military operation; ground
    operation; ground offensive; land operation; ground war; ground invasion; land war; intervene militarily;
    engage/engaged militarily; military involvement; armed intervention; armed force; use of force
troops reinforce: reinforcement/reinforcements; reinforce+; top up; bolster+; beef/beefs/beefed/beefing up;
    strengthen its contingent; strengthen the force; replenish; relieve; relief of; replacement;
    replace/replaces/replaced/replacing; second battalion; surge; boost its
context mission: mission; the operation; operation; missions
context part: take/takes/took/taking/taken part; taking no part; play/plays/played/playing ~ part/role;
    participate/participates/participated/participating; participation; join+; joined up; part in; be part of; its
    part; their part; our part; involved; involvement; be/is/are in; sign/signs/signed/signing up; is/are/be on
    board; take a share; have a role; lend a hand; lends a hand; weigh in; on board; come on board; get involved;
    become involved; stay involved; be counted; count us in; do its part; do its share; do our part; do their part;
    doing its part; pull its weight; chip/chips/chipped in; make a contribution; made a contribution; throw in its
    lot; signed on; sign on; membership of the force; belong/belongs to; role; a role; step up
context contribution: contribute+; contribution/contributions; contributor/contributors; chip in; pitch in; share
    of; its share; bid; offer/offers; a pledge; pledges; bring; brings; what it brings; contributing; volunteer; its
    own contribution; national contribution; token contribution; something; what it can; commitments; undertakings;
    pledged; promises; promised; assets; capabilities; resources; means
context go: go in; goes in; going in; went in; go there; going there; will go; would go; to go; go; going; be there;
    being there; be present; is there; sit this out; step in; stepping in; stay+ out; stay/stays/stayed/staying;
    come; came; arrive+; landed; land; remain+; went; move in; moving in; move/moves; leave behind; keep+ out; set
    off; set out for; travel; travelled; head/heads/headed for; on their way; on its way; ship out; cross the
    border; enter/enters/entered; move forward; go ahead; return; returned; go back; going back; follow; follows;
    join them; get on a plane; get there; stand aside; stand by; stay behind; hold on; stay home; stay at home; hold
    out; stick it out
context such a step: such a move; such a step; such a mission; such a deployment; such a thing; do so; do that; do
    it; do this; doing so; doing that; the same; that step; this step; the idea; the plan; the proposal; the
    project; that; such; all of it; anything; nothing; any of it; it; such an operation; such an offer; such
    support; such a role; such troops; the scheme; the initiative; the request; the invitation; the move; the step;
    the venture; the undertaking; that option; this option; that role; this role; the task; that task; the job; the
    question; the matter; the demand; the appeal; so
context send: send/sends/sent/sending; put/puts/putting in; provide+; supply; supplies; supplied; supplying;
    dispatch+; despatch+; field+; lend/lends/lent/lending; give/gives/gave/given/giving; post+; station+; commit+;
    committing; committed; hand+ over; deliver+; delivery; deliveries; ship+; shipping; put/puts/putting;
    furnish/furnishes/furnished; earmark/earmarks; assign/assigns/assigned; loan; loaned; second; seconded;
    detach/detached; transfer/transfers/transferred; donate; ferry; airlifted; parachuted; hand/hands; turn/turned
    over; release/released; rush/rushed; pour/poured; make ready; line up; lined up; raise; raised;
    mobilise/mobilize/mobilised/mobilized; contribute; pledging
air air patrol: air patrol/patrols; air policing; air cover; air support; air power; airpower; air component; air
    leg; air operations; air strikes; air force; airspace; no fly zone; by air; from the air; in the air; air;
    wings; overflights; air shield; sky shield; skies; the skies; air bridge; air campaign; close air support;
    airborne; air strike; airstrikes; air raids; air umbrella; air protection; patrol the skies; patrols the skies;
    policing the skies; control of the air; air superiority; air wing; air assets; air element; air contingent;
    sorties; fly/flies/flying patrols; fly/flies/flying sorties; combat air patrols; from above; overhead; no fly;
    air mission; air lift of
air aircraft: fighter/fighters; fighter jets; fighter aircraft; jets; jet; warplanes; warplane; aircraft; planes;
    plane; f 16s; f 16; f 18s; f 35s; gripens; gripen; rafales; rafale; mirage; mirages; typhoons; eurofighters;
    helicopters; helicopter; helicopter gunships; squadron of; tornados/tornadoes; awacs; surveillance plane/planes;
    surveillance aircraft; bombers; bombing; drones; drone; combat aircraft; attack helicopters; f 15s; f 15; f 16
    fighters; f 35; su 25s; tornado; harriers; hornets; super hornets; phantoms; jaguars; hawkeyes; sentinels;
    reapers; reaper; uavs; surveillance drones; strike aircraft; fighter bombers; fighter squadron; squadrons; air
    squadron; helicopter unit; helicopter units; gunships; chinooks; black hawks; pumas; airmen; pilots; aircrew;
    aircrews; crews; squadron of fighters; patrol aircraft; poseidon; orion; orions; aeroplanes
sea naval: naval; naval presence; navy; maritime; at sea; sea; by sea; on the sea; seas; the seas; naval force;
    naval mission; maritime mission; maritime security; maritime element; maritime leg; naval patrols; black sea;
    the black sea; sea lanes; shipping lanes; coast; coastal patrol; blockade; escort+; escort missions; naval
    forces; naval units; naval vessel/vessels; naval task force; naval group; naval task group; afloat; coastline;
    shores; off the coast; offshore; territorial waters; waters; straits; strait; freedom of navigation; merchant
    shipping; shipping; sea lane; sea patrol/patrols; sea route; convoy; convoys; escorts; naval escorts; naval
    blockade; maritime task force; maritime force; maritime operation; maritime component; maritime domain; maritime
    patrol; coastguard; coast guard; harbour; red sea; gulf; mediterranean; baltic
sea ships: ship; ships; frigate/frigates; warship/warships; destroyer/destroyers; minehunter/minehunters;
    minesweeper/minesweepers; corvette/corvettes; vessel/vessels; aircraft carrier; carrier; sailors;
    submarine/submarines; patrol boats; patrol boat; flotilla; fleet; carrier strike group; patrol vessel/vessels;
    patrol ship/ships; support ship; supply ships; landing ship/ships; landing craft; amphibious ship/ships;
    helicopter carrier; cruiser/cruisers; gunboat/gunboats; cutter/cutters; minelayer; mine hunters; mine sweepers;
    minehunting; mine hunter; battleship; naval ship/ships; hulls; naval squadron; sloop; dhow; tugs; replenishment
    ship; carriers; seamen; opv; opvs
sea sea mines: mine clearance; mine hunting; mine sweeping; minesweeping; stray mines; mine countermeasures; mines;
    clear/cleared/clearing/clears ~ mines; sea mines; hunt/hunts/hunting/hunted ~ mines; demine the sea; naval
    mines; floating mines; drifting mines; mine warfare; mine free; sweep mines; sweeping; de mine the; clear the
    straits; clear the strait; clearing the strait; clear the waters; sea lanes of mines
sea maritime surveillance: maritime surveillance; maritime patrol aircraft; maritime patrol; maritime patrols
air_defence air defence: air defence/defense/defences/defenses; air defence/defense system/systems; missile
    defence/defense; anti aircraft; anti missile; air defence/defense batteries; air shield; missile shield; anti
    aircraft guns; anti aircraft systems; ground based air defence/defense; counter drone; anti drone; air and
    missile defence/defense; protect the skies; shield over; shoot down ~ missiles; shoot down drones; intercept
    missiles; iron dome
air_defence batteries: patriot/patriots; patriot system/systems/battery/batteries; missile battery/batteries;
    battery/batteries; samp; iris; nasams; hawk/hawks; interceptors; surface to air; launcher; launchers;
    interceptor missiles; interceptor; s 300; s 400; thaad; gepard/gepards; stingers; iris t; aster; crotale;
    mistral; roland; rapier; radar; radars; skyranger; sams; sam
intelligence intelligence: intelligence; intelligence sharing; intelligence support; surveillance; reconnaissance;
    satellite images; satellite imagery; intelligence cooperation; spies; early warning; satellites; satellite data;
    satellite; imagery; spy; spying; reconnaissance flights; signals intelligence; eavesdropping; battlefield data;
    targeting data; intel; information sharing; situational awareness; eyes and ears; listening posts; radar data;
    surveillance flights; isr; recon
logistics logistics: logistics; logistic; logistical; logistical support; logistics support; logistics hub; supply
    lines; supply chain; hub; resupply; supplies; provisions; rear support; service support; support unit; support
    units; support troops; support services; sustain the force; sustainment; food and fuel; fuel supplies; water;
    warehouse/warehouses; depot/depots; storage; convoy of; rail; trains; rear base; stores; tents; catering;
    support contingent; enabling; enablers; supply chains; forwarding
logistics transport: transport; transports; transport aircraft; transport plane/planes; airlift; airlifting;
    sealift; trucks; lorries; tanker; tankers; refuelling/refueling; c 130s; c 130; c 17; c 17s; carry; fly in;
    flights; air transport; transport helicopters; ferry+; lift; strategic lift; lift capacity; airlifter; transport
    capacity; troop transport; transporters; a400m; hercules; antonov; buses; ferries; carry troops; fly troops; fly
    them; fly the; flew the; flying the; flown in; moving troops; freight; cargo; cargo plane/planes; helicopter
    lift; barges; lorry; truck; tank transporters; tanker aircraft; air tankers; refuel
logistics medical: medical; medics; medical unit/units/team/teams; field hospital/hospitals; hospital ship;
    hospital; doctors; surgeons; the wounded; medical support; medical help; ambulances; nurses; hospitals; field
    clinic; clinic; ambulance; medical evacuation; medevac; surgical team; medical corps; medical staff; military
    doctors; military hospital; health; paramedics; blood; care for the wounded; treat the wounded; treating the
    wounded; wounded soldiers
logistics engineers: engineers; engineer; engineering; sappers; demining; de mining; deminers; mine clearing; land
    mines; engineer unit; engineering company; fuel; repairs; maintenance; spare parts; repair; construction;
    clearing land mines; rebuild; construction battalion; bridging; bridge building; bridges; bulldozers; road
    building; sapper; engineering unit/units/battalion; combat engineers; bomb disposal; explosive ordnance;
    unexploded; minefields; mine clearers; generators; power; energy repairs; roads; barracks; workshop; workshops;
    technicians; mechanics; clearance of mines; mine action
communications communications: communications; communication; cyber; starlink; satellite
    communication/communications; signals; radios; communication services; telecommunications; cyber
    defence/defense; radio; satellite terminals; internet; cyber security; cybersecurity; cyber attacks; networks;
    encrypted; telephone; broadband; telecoms; signallers; signal unit
command command: command; commander; command and control; headquarters; hq; staff officer/officers; liaison
    officers; deputy commander; force commander; joint headquarters; planning; planners; military planning; planning
    cell; coordination cell; co ordination cell; lead nation; framework nation; the planning; operational command;
    military plans; commanded; be in charge; general staff; command post; command structure; operational
    headquarters; force headquarters; commanding; chief of staff; deputy force commander; generals to; general to
    lead; sector; command of; liaison; planning staff; planning team; planning group; operations centre/center;
    coordination centre/center; coordination centre; joint staff; staff; secretariat; command role; staff posts; two
    star; three star
command lead: lead/leads/led/leading the force/mission/operation; lead/leading/leads/led ~
    force/mission/operation/coalition; the lead; take the lead; run/runs/running the force/mission; leadership; to
    lead; would lead; will lead; leads; lead; co chair; at the head; headed by; take charge; takes charge; in
    charge; leading country; leading nation; co ordinate; coordinate+; coordination;
    spearhead/spearheads/spearheaded/spearheading; at the helm; helm; steer/steering; under its command; under its
    leadership; under the leadership; head/heads/headed/heading the force/mission; take command; takes command; took
    command; take over command; take over the leadership; run it; lead it; leading role; leader of the force;
    leadership role; framework; lead country
monitoring monitoring: monitoring; monitor; monitors; ceasefire monitoring; monitoring mission; monitored;
    verify/verifies/verified/verifying; verification; verification mission; oversee/overseeing/oversight;
    supervise+; supervision; check+ that; watch over; watching; ceasefire violations; watch the; keep watch; keeping
    watch; patrol the line; watch the border; watch the line; keep an eye; control mechanism; monitoring mechanism;
    verification mechanism; verification of; monitoring role; inspection/inspections; inspect/inspecting; report on
    violations; report violations; police the truce; police the ceasefire; truce monitoring; border monitoring;
    surveillance of the ceasefire; surveillance of the truce; compliance; verify compliance; supervise the truce;
    ceasefire commission; ceasefire monitors; demarcation line; watch over the ceasefire
monitoring observers: observer/observers; military observers; observe; observing; observer mission; observation;
    unarmed observers; ceasefire observers; inspectors; truce monitors; truce observers; border monitors; civilian
    monitors; international monitors; monitoring team/teams; observer force; observer group; election observers;
    observation mission; observation post/posts; unarmed monitors; military monitors; verifiers; fact finding
    mission
training training: training; train/trains/trained; trainer/trainers; instructor/instructors; training mission;
    training of; train police; teach+; military training; mentors; advisers; mentoring; instruct; retrain; drill;
    drilling; coach; mentor; mentored; training camp; training centre/center; training programme/program; training
    team/teams; train up; retraining; military instructors; military advisers; military advisors; advisors; advise
    and assist; capacity building; build up the army; building up the army; rebuild the army; rebuild ~ forces;
    regenerate ~ forces; recruits; cadets; education of; schooling; combat training; police training; courses
arms weapons: weapons; weapon; arms; ammunition; munitions; shells; missiles; missile; tanks; tank; rifles;
    armoured/armored vehicles; armoured/armored personnel carriers; personnel carriers; armoured/armored cars;
    armour; howitzers; artillery; long range; military equipment; equipment; military hardware; hardware; arms
    deliveries; arms supplies; weapon systems; anti tank; cruise missiles; taurus; leopards; leopard; cartridges;
    vehicles; tomahawks; guns; machine guns; bullets; mortars; grenades; rockets; rocket; launch pads; ordnance;
    explosives; bombs; shell; cannon; weaponry; armaments; arms supply; arms shipments; arms shipment; military
    supplies; military gear; night vision; body armour/armor; helmets; bulletproof; apcs; humvees; jeeps; leopard
    tanks; abrams; challengers; bradleys; storm shadow; himars; atacms; javelins; jets for; materiel; warheads; long
    range missiles; antitank; infantry fighting vehicles; bushmasters; ammunition rounds; artillery shells; rounds;
    armored cars; small arms
arms military aid: military aid; military assistance; military support; military help; defence aid; aid package;
    package of aid; military package; arms package; package; weapons package; lethal aid; arming; arm; rearm; kit;
    kitting out; arms aid; security assistance; defence assistance; defense assistance; defence support; defense
    support; military backing; tranche of military; military supplies for; consignment; shipment; shipments; aid in
    kind; weapons deliveries; military donations; military contribution; purl; ramstein; defence package; defense
    package; support package; equipping; equip; rearming; rearmament
funding money: money; cash; funding; fund; funds; funded; financing; finance the; financial support; loan; loans; loan
    guarantee; budget support; trust fund; donation/donations; donate+; donor/donors; grant; grants; cheque/cheques;
    macro financial; credits; bankroll+; bill; costs; the cost; reparations loan; frozen assets; russian assets;
    budget; financial contribution; financially; sum; sums; dollar; euro; pound; aid money; financial aid; financial
    assistance; financial help; economic aid; budgetary; budget aid; treasury; tranche; instalment; credit; credit
    line; credit guarantee; guarantees for loans; peace facility; european peace facility; assessed contributions;
    voluntary contributions; voluntary fund; war chest; subsidy; subsidies; stipends; salaries; wages;
    reimbursement; reimburse; price tag; coffers; purse; facility; investment; reconstruction fund; windfall
    profits; immobilised assets; cash for; pledging conference; pledging; invoice; finances; funder; paymaster;
    financial burden
funding pay: pay/pays/paid/paying; foot the bill; pay for; paid into; paid for; spend; spent; contribute # million;
    put up; set aside; setting aside; earmark+; allocate+; cover/covers/covered the cost/costs; bear the cost/costs;
    bears the cost; bear the expense; pick up the bill; picks up the bill; pick up the tab; foots the bill; meet the
    cost; meet the costs; shoulder the cost; contribute financially; dip into; shell out; fork out; wire/wired;
    transfer/transferred ~ million; disburse/disbursed/disbursing; release/released ~ million; sponsor; sponsors;
    underwrite; underwrites; subsidise; donate ~ million
funding sum: million; billion; bn; m; # million; # billion; millions; billions; dollars; euros; pounds; crowns; yen;
    bn euros; billion euros; million euros; million dollars; billion dollars; krona; kroner; rupees; yuan; riyals;
    dirhams; marks; francs; lire; roubles/rubles; shillings; naira; rand; zlotys; trillion
bases bases: base; bases; military base/bases; air base/bases; airbase/airbases; airfield/airfields; runway/runways;
    host; hosts; hosted; hosting; overflight; transit; airspace to; hub for; military hubs; hubs; its soil;
    facilities; port; ports; stage from; staging; use of its; territory; open ~ airspace; transit rights; naval
    base; airstrip; airport; airports; harbour/harbor; harbours/harbors; barracks; camp; camps; depot; launching
    pad; staging post; staging area; staging ground; landing rights; overflights; airspace; air corridor; corridor;
    transit of; transit through; right of passage; garrison town; host nation; soil; forward base; logistics base;
    training base; stationing rights; basing; basing rights; open its skies; use its airspace; its airfields; its
    ports; berth; berths
sanctions sanctions: sanctions; sanction; tariff; tariffs; embargo; import ban; import bans; oil ban; price cap;
    secondary sanctions; sanctions package; package of sanctions; economic pressure; pressure on; asset freeze;
    sanctioned; sanctioning; imports of; oil imports; import+ ~ oil; buying ~ oil; buy+ russian oil; ban on;
    economic measures; blacklist+; visa ban; pressure; punitive measures; the screws; trade embargo; no fly;
    penalties; penalty; punitive tariffs; duties; import duties; export ban; export controls; arms embargo; travel
    ban; travel bans; asset freezes; freeze ~ assets; boycott; trade ban; trade restrictions; restrictions;
    restrictive measures; oil cap; gas ban; phase out ~ gas; stop buying ~ oil; oil purchases; gas purchases; flight
    ban; financial sanctions; banking sanctions; snapback; economic blockade; cut off from; swift; measures against;
    economic measures against; punish; punishing; isolate; shadow fleet; package of measures; secondary tariffs;
    blacklist; listing; listings
guarantee guarantee: guarantee; guarantees; guaranteed; guaranteeing; security guarantee/guarantees; security
    assurance/assurances; assurances; guarantor; guarantors; security commitment/commitments; article 5; article
    five; article 5 like; binding guarantee/guarantees; defence pact; defense pact; protection; mutual defence;
    collective defence; security pact; protocols; security agreement; security deal; assurance; security umbrella;
    nuclear umbrella; security arrangement/arrangements; security architecture; security promises; security promise;
    security package; mutual assistance; article 4; article v; treaty guarantee; binding commitment/commitments;
    binding assurance/assurances; collective security; solidarity clause; alliance obligation; come to ~
    defence/defense/aid; defence/defense guarantee; defence/defense commitment; deterrence; deterrent; shield;
    safeguard; safeguards; iron clad; ironclad
guarantee backstop: backstop; backup; back up; backing; rear cover; safety net; american/us support; us backing;
    support for; the backing; support; supporting; american participation; american involvement; us involvement; us
    role; american role; reinsurance; insurance; security umbrella; umbrella; help; assistance; with us; american
    commitment; solidarity; back+ them; stand behind; rely on; defend; come to the aid; come to its defence;
    protect; rear guard; underpinning; underpin/underpins; underwrite ~ security; safety belt; political support;
    diplomatic support; moral support; full support; military cover; cover; security support; enabling support; the
    americans in; america in; american presence; american power; american muscle; american help; us help; us
    assistance; us participation; us presence; american signature; us commitment; stand by; stands by; stand with;
    stands with; stand at; at its side; by its side; prop up; bolster; helped; helping;
    assist/assists/assisted/assisting; protecting; protects; aid; security role
ceasefire ceasefire: ceasefire; cease fire; ceasefires; truce; truces; armistice; hold+ fire; hold its fire; hold
    their fire; halt+ fire; stop/stops/stopped/stopping shooting/firing/fighting/attacks; lay down ~ arms; laying
    down ~ arms; stop the war; end the war; ending the war; pause in fighting; humanitarian pause; humanitarian
    truce; cessation of hostilities; end hostilities; halt to fighting; stop the fighting; silence the guns; stop
    the killing; energy truce; stop its attacks; halt in; hostilities; guns fall silent; stop bombing; hold to the
    truce; end to the fighting; quiet; cease hostilities; lull; standstill; halt hostilities; halt the offensive;
    stop the offensive; halt its offensive; suspend hostilities; end of hostilities; suspension of hostilities; end
    the fighting; end fighting; halt attacks; stop the attacks; halt the attacks; halt strikes; stop strikes; stop
    the strikes; end its attacks; cease firing; holding fire; held fire; respect the truce; respects the truce;
    respect the ceasefire; respects the ceasefire; observe ~ truce; observe ~ ceasefire; observes ~ ceasefire; break
    the ceasefire; truce extension; extend the truce; 30 day truce; temporary truce; moratorium; de escalation; down
    its arms; put down ~ arms; stop shelling; stop the bombardment; stop the bombing; energy ceasefire; easter
    truce; christmas truce; pause in the fighting; end of the war; end to the war; halt to the war; stop fighting
ceasefire peace deal: peace deal; peace agreement; peace plan; peace proposal; peace; peace treaty; peace accord;
    agreement to end; deal to end; settlement; the accord; the deal; accord; truce deal; peace initiative; framework
    agreement; plan; 20 point plan; deal; freeze; peace accords; accords; peace pact; peace process; peace formula;
    peace terms; peace talks deal; comprehensive settlement; negotiated settlement; final settlement; political
    settlement; roadmap; road map; the agreement; agreement with; point plan; trump plan; american plan; us plan;
    draft agreement; treaty; treaties; pact; reconciliation; terms; compromise; concessions; ceding; cede; recognise
    the; renounce force; renounce the use; refrain from force; non use of force
talks talks: talks; negotiate+; negotiating; negotiation/negotiations; negotiating table; negotiator/negotiators;
    mediate+; mediation; mediator; mediators; dialogue; sit down; sit at; conference; summit; meet; meeting; meets;
    face to face; delegation; round of talks; direct talks; peace talks; peace conference; the table; come to the
    table; send a delegation; discuss; talk to; talk with; talking to; envoy; diplomacy; diplomatic efforts;
    representative; hold talks; receive; good offices; consultations; parley; consult; consultation; bargaining;
    bargain; discussions; conversation; conversations; dialog; roundtable; round table; sit at the table; sits at
    the table; meet with; meets with; meet face; contacts; shuttle; mediating; facilitator; facilitate;
    facilitation; broker; brokering; negotiating team; delegations; emissaries; special envoy; envoys; peace envoy;
    attend; attends; attended; attending; host ~ talks; host ~ summit; hold a summit; trilateral; bilateral; receive
    ~ delegation; talk; talking; speak to; speak with; speaks with; invite ~ to
withdrawal withdrawal: withdraw/withdraws/withdrew/withdrawn/withdrawing; withdrawal/withdrawals; pull+ out; pull+
    back; pull+ its; pullout; pull out; pull outs; pull back; bring ~ home; brought ~ home; bringing ~ home; going
    home; go home; goes home; went home; come home; leave; leaves; left; leaving; exit; evacuate+; drawdown; draw
    down; drawing down; departure; phase+ out; hand+ over ~ base/bases; quit; quits; out by; hand back; clear out;
    gone; be out; end its mission; wind down; winding down; depart+; vacate; drawn back; scale+ down; cut+ its;
    reduce+; reduction; brought back; bring back; pulled its; home by; home; handed over; disengage+; retreat; stay
    on; stay put; repatriate/repatriates/repatriated/repatriation; redeploy out; redeploying; remove/removes/removed
    ~ troops/forces; removal of ~ troops/forces; troop pullout; troop withdrawal; pull/pulls/pulled/pulling the
    plug; wind/winds/wound up; close/closes/closed/closing ~ base/bases; closure of; shut ~ base; hand/hands/handed
    over ~ camp/camps/position/positions; evacuated; fall back; fell back; move out; moved out; moves out; ship
    home; fly home; flew home; flown home; sail home; sailed home; return home; returned home; returning home;
    recall/recalls/recalled; stand down; stood down; demob; out of the country; last soldiers; last troops; last
    soldier; last contingent; last french; go away; get out; getting out; leave by; be gone; cut its contingent;
    halve/halves/halved/halving; thin out; draw/draws down; drew down; extract; extricate; vacated; exit strategy;
    expel/expels/expelled; expulsion; not renew; without renewing; terminate/terminated
disarmament disarmament: disarm/disarms/disarmed/disarming; disarmament; lay down ~ weapons; give up ~ weapons/arms;
    giving up ~ weapons; surrender ~ weapons/arms; hand over ~ weapons/arms; hand+ in ~ weapons; decommission+;
    decommissioning; demilitarise+; demilitarisation/demilitarization; monopoly of arms; monopoly of force; collect
    ~ weapons; cantonment; demobilise+; demobilisation; lay down ~ guns; keep/keeping ~ weapons; arsenal; give up;
    surrender; weapons collection; lay/lays/laid down its/their/his arms; lay/lays/laid down weapons;
    hand/hands/handed over guns; hand/hands/handed in guns; hand/hands/handed in arms;
    surrender/surrenders/surrendered its/their weapons; turn/turned in ~ weapons/arms; give/gives/gave up its/their
    arms; give/gives/gave up arms/weapons/guns; store/stored/storing ~ weapons; weapons in storage; put ~ weapons;
    weapons beyond use; dismantle/dismantles/dismantled/dismantling; dissolve;
    disband/disbands/disbanded/disbanding; disbandment; reintegration; ddr; confiscate/confiscated; collect guns;
    collect arms; seize ~ weapons; destroy ~ tunnels; weapons free; free of weapons; state monopoly; keep its arms;
    keep their arms; keep their weapons; keep its weapons; part with; demilitarised/demilitarized; turn over ~
    weapons
"""
_CONTEXT = "context"

TRIGGERS = PhraseTable(
    (Trigger(row.name, None if row.sense == _CONTEXT else Undertaking(row.sense)), row.phrases)
    for row in read_rows(_TABLE)
)

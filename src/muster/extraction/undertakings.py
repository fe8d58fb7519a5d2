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
    combat unit/units; fighting men; boots in; ground forces; land forces; foot soldiers
troops peacekeepers: peacekeeper/peacekeepers; blue helmets; peacekeeping
    force/forces/mission/troops/contingent/operation/duty; peacekeeping; peace force; peace keepers; keeping the
    peace; keep the peace; blue helmet
troops police: police officer/officers; police; policemen/policeman; gendarmes/gendarmerie; officers; police
    unit/units; formed police unit/units
troops unit: battalion/battalions; brigade/brigades; contingent/contingents; division/divisions; regiment/regiments;
    company of; companies of; a company; units; platoon; squadron; detachment; battlegroup/battlegroups; special
    forces; garrison/garrisons; regiment of; company
troops men: men; personnel; # people; # men; people on the ground; # more; men and women; # of its own; # of them
troops on the ground: on the ground; on land; by land; boots; land , sea; on ukrainian soil; on the soil
troops forces: forces; army; armies; military presence; presence; foreign presence; military contingent; foreign
    forces; military forces; armed forces; our forces; soldiery; military; western presence; invasion; invade
troops force: force; stabilisation/stabilization force; reassurance force; multinational force; international force;
    intervention force; standby force; protection force; regional force; a force; rapid reaction force; joint force;
    stabilisation/stabilization mission; intervention; intervene+
troops deployment: deployment/deployments; deploy/deploys/deployed/deploying; redeployment; redeploy+; the
    deployment; military deployment; troop deployment/deployments; deployment of troops; dispatch of; military
    intervention; combat role; combat mission; fight/fighting in; go in to fight
troops reinforce: reinforcement/reinforcements; reinforce+; top up; bolster+
context mission: mission; the operation; operation; missions
context part: take/takes/took/taking/taken part; taking no part; play/plays/played/playing ~ part/role;
    participate/participates/participated/participating; participation; join+; joined up; part in; be part of; its
    part; their part; our part; involved; involvement; be/is/are in; sign/signs/signed/signing up; is/are/be on
    board
context contribution: contribute+; contribution/contributions; contributor/contributors; chip in; pitch in; share
    of; its share; bid; offer/offers; a pledge; pledges; bring; brings; what it brings
context go: go in; goes in; going in; went in; go there; going there; will go; would go; to go; go; going; be there;
    being there; be present; is there; sit this out; step in; stepping in; stay+ out; stay/stays/stayed/staying;
    come; came; arrive+; landed; land; remain+; went; move in; moving in; move/moves; leave behind; keep+ out
context such a step: such a move; such a step; such a mission; such a deployment; such a thing; do so; do that; do
    it; do this; doing so; doing that; the same; that step; this step; the idea; the plan; the proposal; the
    project; that; such; all of it; anything; nothing; any of it; it
context send: send/sends/sent/sending; put/puts/putting in; provide+; supply; supplies; supplied; supplying;
    dispatch+; despatch+; field+; lend/lends/lent/lending; give/gives/gave/given/giving; post+; station+; commit+;
    committing; committed; hand+ over; deliver+; delivery; deliveries; ship+; shipping; put/puts/putting
air air patrol: air patrol/patrols; air policing; air cover; air support; air power; airpower; air component; air
    leg; air operations; air strikes; air force; airspace; no fly zone; by air; from the air; in the air; air;
    wings; overflights; air shield; sky shield; skies; the skies; air bridge; air campaign; close air support
air aircraft: fighter/fighters; fighter jets; fighter aircraft; jets; jet; warplanes; warplane; aircraft; planes;
    plane; f 16s; f 16; f 18s; f 35s; gripens; gripen; rafales; rafale; mirage; mirages; typhoons; eurofighters;
    helicopters; helicopter; helicopter gunships; squadron of; tornados/tornadoes; awacs; surveillance plane/planes;
    surveillance aircraft; bombers; bombing; drones; drone
sea naval: naval; naval presence; navy; maritime; at sea; sea; by sea; on the sea; seas; the seas; naval force;
    naval mission; maritime mission; maritime security; maritime element; maritime leg; naval patrols; black sea;
    the black sea; sea lanes; shipping lanes; coast; coastal patrol; blockade; escort+; escort missions
sea ships: ship; ships; frigate/frigates; warship/warships; destroyer/destroyers; minehunter/minehunters;
    minesweeper/minesweepers; corvette/corvettes; vessel/vessels; aircraft carrier; carrier; sailors;
    submarine/submarines; patrol boats; patrol boat; flotilla; fleet; carrier strike group
sea sea mines: mine clearance; mine hunting; mine sweeping; minesweeping; stray mines; mine countermeasures; mines;
    clear/cleared/clearing/clears ~ mines; sea mines; hunt/hunts/hunting/hunted ~ mines
sea maritime surveillance: maritime surveillance; maritime patrol aircraft; maritime patrol; maritime patrols
air_defence air defence: air defence/defense/defences/defenses; air defence/defense system/systems; missile
    defence/defense; anti aircraft; anti missile; air defence/defense batteries
air_defence batteries: patriot/patriots; patriot system/systems/battery/batteries; missile battery/batteries;
    battery/batteries; samp; iris; nasams; hawk/hawks; interceptors; surface to air
intelligence intelligence: intelligence; intelligence sharing; intelligence support; surveillance; reconnaissance;
    satellite images; satellite imagery; intelligence cooperation; spies; early warning
logistics logistics: logistics; logistic; logistical; logistical support; logistics support; logistics hub; supply
    lines; supply chain; hub; resupply
logistics transport: transport; transports; transport aircraft; transport plane/planes; airlift; airlifting;
    sealift; trucks; lorries; tanker; tankers; refuelling/refueling; c 130s; c 130; c 17; c 17s; carry; fly in;
    flights; air transport; transport helicopters; ferry+; lift; strategic lift
logistics medical: medical; medics; medical unit/units/team/teams; field hospital/hospitals; hospital ship;
    hospital; doctors; surgeons; the wounded; medical support; medical help; ambulances; nurses
logistics engineers: engineers; engineer; engineering; sappers; demining; de mining; deminers; mine clearing; land
    mines; engineer unit; engineering company; fuel; repairs; maintenance; spare parts; repair; construction;
    clearing land mines; rebuild
communications communications: communications; communication; cyber; starlink; satellite
    communication/communications; signals; radios; communication services; telecommunications; cyber defence/defense
command command: command; commander; command and control; headquarters; hq; staff officer/officers; liaison
    officers; deputy commander; force commander; joint headquarters; planning; planners; military planning; planning
    cell; coordination cell; co ordination cell; lead nation; framework nation; the planning; operational command;
    military plans; commanded; be in charge; general staff
command lead: lead/leads/led/leading the force/mission/operation; lead/leading/leads/led ~
    force/mission/operation/coalition; the lead; take the lead; run/runs/running the force/mission; leadership; to
    lead; would lead; will lead; leads; lead; co chair; at the head; headed by; take charge; takes charge; in
    charge; leading country; leading nation; co ordinate; coordinate+; coordination
monitoring monitoring: monitoring; monitor; monitors; ceasefire monitoring; monitoring mission; monitored;
    verify/verifies/verified/verifying; verification; verification mission; oversee/overseeing/oversight;
    supervise+; supervision; check+ that; watch over; watching; ceasefire violations; watch the
monitoring observers: observer/observers; military observers; observe; observing; observer mission; observation;
    unarmed observers; ceasefire observers; inspectors
training training: training; train/trains/trained; trainer/trainers; instructor/instructors; training mission;
    training of; train police; teach+; military training; mentors; advisers; mentoring; instruct; retrain
arms weapons: weapons; weapon; arms; ammunition; munitions; shells; missiles; missile; tanks; tank; rifles;
    armoured/armored vehicles; armoured/armored personnel carriers; personnel carriers; armoured/armored cars;
    armour; howitzers; artillery; long range; military equipment; equipment; military hardware; hardware; arms
    deliveries; arms supplies; weapon systems; anti tank; cruise missiles; taurus; leopards; leopard; cartridges;
    vehicles; tomahawks
arms military aid: military aid; military assistance; military support; military help; defence aid; aid package;
    package of aid; military package; arms package; package; weapons package; lethal aid; arming; arm; rearm; kit;
    kitting out
funding money: money; cash; funding; fund; funds; funded; financing; finance; financial support; loan; loans; loan
    guarantee; budget support; trust fund; donation/donations; donate+; donor/donors; grant; grants; cheque/cheques;
    macro financial; credits; bankroll+; bill; costs; the cost; reparations loan; frozen assets; russian assets;
    budget; financial contribution; financially
funding pay: pay/pays/paid/paying; foot the bill; pay for; paid into; paid for; spend; spent; contribute # million;
    put up; set aside; setting aside; earmark+; allocate+
funding sum: million; billion; bn; m; # million; # billion; millions; billions; dollars; euros; pounds; crowns; yen
bases bases: base; bases; military base/bases; air base/bases; airbase/airbases; airfield/airfields; runway/runways;
    host; hosts; hosted; hosting; overflight; transit; airspace to; hub for; military hubs; hubs; its soil;
    facilities; port; ports; stage from; staging; use of its; territory; open ~ airspace; transit rights
sanctions sanctions: sanctions; sanction; tariff; tariffs; embargo; import ban; import bans; oil ban; price cap;
    secondary sanctions; sanctions package; package of sanctions; economic pressure; pressure on; asset freeze;
    sanctioned; sanctioning; imports of; oil imports; import+ ~ oil; buying ~ oil; buy+ russian oil; ban on;
    economic measures; blacklist+; visa ban; pressure; punitive measures; the screws; trade embargo; no fly
guarantee guarantee: guarantee; guarantees; guaranteed; guaranteeing; security guarantee/guarantees; security
    assurance/assurances; assurances; guarantor; guarantors; security commitment/commitments; article 5; article
    five; article 5 like; binding guarantee/guarantees; defence pact; defense pact; protection; mutual defence;
    collective defence; security pact; protocols; security agreement; security deal
guarantee backstop: backstop; backup; back up; backing; rear cover; safety net; american/us support; us backing;
    support for; the backing; support; supporting; american participation; american involvement; us involvement; us
    role; american role; reinsurance; insurance; security umbrella; umbrella; help; assistance; with us; american
    commitment; solidarity; back+ them; stand behind; rely on; defend; come to the aid; come to its defence; protect
ceasefire ceasefire: ceasefire; cease fire; ceasefires; truce; truces; armistice; hold+ fire; hold its fire; hold
    their fire; halt+ fire; stop/stops/stopped/stopping shooting/firing/fighting/attacks; lay down ~ arms; laying
    down ~ arms; stop the war; end the war; ending the war; pause in fighting; humanitarian pause; humanitarian
    truce; cessation of hostilities; end hostilities; halt to fighting; stop the fighting; silence the guns; stop
    the killing; energy truce; stop its attacks; halt in; hostilities; guns fall silent; stop bombing; hold to the
    truce; end to the fighting; quiet
ceasefire peace deal: peace deal; peace agreement; peace plan; peace proposal; peace; peace treaty; peace accord;
    agreement to end; deal to end; settlement; the accord; the deal; accord; truce deal; peace initiative; framework
    agreement; plan; 20 point plan; deal; freeze
talks talks: talks; negotiate+; negotiating; negotiation/negotiations; negotiating table; negotiator/negotiators;
    mediate+; mediation; mediator; mediators; dialogue; sit down; sit at; conference; summit; meet; meeting; meets;
    face to face; delegation; round of talks; direct talks; peace talks; peace conference; the table; come to the
    table; send a delegation; discuss; talk to; talk with; talking to; envoy; diplomacy; diplomatic efforts;
    representative; hold talks; receive; good offices; consultations
withdrawal withdrawal: withdraw/withdraws/withdrew/withdrawn/withdrawing; withdrawal/withdrawals; pull+ out; pull+
    back; pull+ its; pullout; pull out; pull outs; pull back; bring ~ home; brought ~ home; bringing ~ home; going
    home; go home; goes home; went home; come home; leave; leaves; left; leaving; exit; evacuate+; drawdown; draw
    down; drawing down; departure; phase+ out; hand+ over ~ base/bases; quit; quits; out by; hand back; clear out;
    gone; be out; end its mission; wind down; winding down; depart+; vacate; drawn back; scale+ down; cut+ its;
    reduce+; reduction; brought back; bring back; pulled its; home by; home; handed over; disengage+; retreat; stay
    on; stay put
disarmament disarmament: disarm/disarms/disarmed/disarming; disarmament; lay down ~ weapons; give up ~ weapons/arms;
    giving up ~ weapons; surrender ~ weapons/arms; hand over ~ weapons/arms; hand+ in ~ weapons; decommission+;
    decommissioning; demilitarise+; demilitarisation/demilitarization; monopoly of arms; monopoly of force; collect
    ~ weapons; cantonment; demobilise+; demobilisation; lay down ~ guns; keep/keeping ~ weapons; arsenal; give up;
    surrender; weapons collection
"""
_CONTEXT = "context"

TRIGGERS = PhraseTable(
    (Trigger(row.name, None if row.sense == _CONTEXT else Undertaking(row.sense)), row.phrases)
    for row in read_rows(_TABLE)
)

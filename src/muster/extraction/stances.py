"""The words that tell how firmly, or with which attitude."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.extraction.attitudes import ATTITUDES
from muster.extraction.phrases import PhraseTable, read_rows
from muster.extraction.shifts import SHIFTS


class Sense(StrEnum):
    """What a cue makes of the words around it: a rung of the ladder, an attitude, or a turn of another cue."""

    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    DOUBTFUL = "doubtful"
    UNDECIDED = "undecided"
    CONSIDERING = "considering"
    READY = "ready"
    PLEDGED = "pledged"
    FORMAL = "formal"
    DELIVERING = "delivering"
    DEMAND = "demand"
    OBJECTION = "objection"
    ACCEPTANCE = "acceptance"
    WILL = "will"
    WOULD = "would"
    MAY = "may"
    NOT = "not"
    DENIAL = "denial"
    IF = "if"
    SAY = "say"
    OUTSIDER = "outsider"
    PAST = "past"
    HAVE = "have"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Cue:
    """A family of words with one sense."""

    name: str
    sense: Sense


RUNGS = frozenset(
    {
        Sense.WITHDRAWN,
        Sense.REFUSED,
        Sense.DOUBTFUL,
        Sense.UNDECIDED,
        Sense.CONSIDERING,
        Sense.READY,
        Sense.PLEDGED,
        Sense.FORMAL,
        Sense.DELIVERING,
        Sense.DEMAND,
        Sense.OBJECTION,
        Sense.ACCEPTANCE,
    }
)

# One family a row: its sense, its name, its words; the longest phrase at a word wins, then the first row.
_TABLE = """
withdrawn take back: no longer; dropped; took back; take/taken back; withdrew ~ offer; withdrawn ~ offer; shelved;
    abandoned; scrapped; quietly lapsed; lapsed; backed out; went back on; walked back; back out; reneged; u turn;
    backtracked; called off; struck off; has quit; have quit; withdraws ~ offer; withdrew the offer;
    retract/retracts/retracted; rescind/rescinded; revoke/revoked; cancel/cancels/cancelled; pulled the offer; offer
    is off; offer was off; no longer on offer; no longer available; no longer wants; changed its mind; thought
    better of; take it back; walk/walks away from; walked away from; went cold; off again; gone back on; climbed
    down
refused rule out: rule/rules/ruled/ruling out; ruled ~ out; excluded; closed the door; shut the door; slammed the
    door; out of the question; never an option; not an option; off the table; a flat no; in no case; under no
    circumstances; rules ~ out; ruling that out; excludes; excluding; shuts the door; closes the door; door is
    closed; door is shut; no way; not on the cards; non starter; unthinkable; inconceivable; out of question; not
    for us; not our job; not our war; would have no part; will have no part; wants no part; want no part; not up to
    us; not an option for; by no means
considering not rule out: not rule/ruled/ruling/rules out; not ruling anything out; n't rule out; not
    exclude/excluded/excluding; nothing ~ ruled out; not ruling ~ out; not ~ ruled out; not ruled ~ out;
    declined/refused/refuses/declines to rule out; would/could/does/did not rule out;
    doesn't/hasn't/wouldn't/won't/didn't rule out; doesn't/wouldn't/won't/didn't/hasn't exclude; not to exclude;
    exclude/excludes/excluded nothing; rules/rule/ruling nothing out; nor ruled out; left/leave/leaves/leaving ~
    door open; keep/keeps/kept/keeping ~ door open; left open; leaves open; left ~ window open; keep/keeping/keeps ~
    options open; isn't/aren't/not ruling ~ out; not closed; not off the table; not excluding; no ~ excluded; has
    not closed the door; not closed the door; not shut the door; keeping an open mind; open mind; nothing is off;
    nothing is excluded; nothing excluded; no option ~ excluded; not averse; not dismiss; not dismissed; did not
    dismiss; not reject; did not reject; refused to exclude; declined to exclude; would not exclude; could not
    exclude; cannot be excluded; can't be excluded; cannot rule out; can't rule out; not be ruled out; never say
    never; never ruled out; without ruling out; stopped short of ruling out; everything is possible; options open
considering on the table: on the table; all options; under consideration; is/are/being considered; being
    assessed/examined/explored/weighed/studied
refused refuse: refuse/refuses/refused/refusing; refusal; decline/declines/declined/declining; turned down;
    turn/turns down; say/says/said no; brushed aside; balk/balks/balked; vetoed; stay/stays/stayed/staying out;
    keep/keeps/kept out of; sit/sits/sat out; exempt; exemption; opted out; opt/opts out; opting out; gave up;
    refusing to; spurn/spurns/spurned; rebuff/rebuffs/rebuffed; shrug/shrugged off; baulk/baulked; demur/demurred;
    begged off; bow/bowed out; bows out; steer clear; stay/stays/stayed away; stand/stands/stood aside;
    hold/holds/held back; holds off; held off; shies away; shied away; drew the line at; draws the line;
    reject/rejects/rejected the request; say no; sit this; passes on; passed on; thumbs down; resist/resisted calls;
    abstain/abstains/abstained; skip; skipped; snub; snubbed; boycott; boycotted; stick to its refusal;
    fail/fails/failed to; give it a miss; giving it a miss
refused will not: will not; won't; shall not; not going to; isn't/aren't going to; is/are not sending; isn't/aren't
    sending; will never; would never; never; is/are not available; no intention; will put no; will send no; there
    will/would be no; will/would be no; not to send; not send; not join; not take part; not participate; not be
    sending; no part in; not even then; have no place; is/are not going; is/are not joining; isn't/aren't going;
    isn't/aren't joining; not be; not be going; won't be; no question of; will in no; will under no; will do no;
    won't ever; aren't sending; isn't coming; aren't coming; is not coming; are not coming; will not ever; not be
    part; not be joining; not going there; not a chance; won't have; will not have; not sending; not be taking; not
    intend; doesn't intend; do not intend; does not intend; did not intend; don't intend; had no intention; have no
    intention; has no intention; not ready; not prepared; not willing; unwilling; isn't ready; isn't prepared; isn't
    willing; aren't ready; aren't prepared; aren't willing; unprepared; not about to; not interested; isn't
    interested; wasn't going to; not available; isn't available; not be available
refused would not: would not; wouldn't
refused nobody: nobody; none; no one; not one; not a single; no soldier/soldiers; no troops; no part; nothing; none
    of; no; no country; no man; no men; no force; no forces; no boots; no combat; no american; no french; no
    british; no german; not any; zero; without any; no soldiers whatsoever; no government
refused cannot: cannot; can't; could not; couldn't; not able; unable; not in a position; in no position; has not;
    have not; had not; hasn't; haven't; hadn't; did not; didn't; does not; do not; doesn't; don't; can not; cannot
    afford; can't afford; is unable; are unable; was unable; were unable; could no longer; incapable; no capacity;
    not capable; lacks the; lack the; too small; stretched; overstretched; forbids; forbidden; prohibits;
    prohibited; barred from; bars it; prevented from; not allowed; not permitted; not permit
doubtful no plans: no plans; no plan to; no plan; not plan; not planning; didn't plan; does/did/do not plan;
    doesn't/don't plan; not under discussion; not being discussed; not on the agenda; premature; no concrete
    plan/plans; not contemplating; nobody was contemplating; not envisaged; not foreseen; not foresee; isn't/not
    being considered; isn't/not considering; not considered; no hurry; not thinking of; not up for discussion; not
    expected; no need; not the time; without plans; not in the plan; not in our plans; no such plans; no such plan;
    not planned; isn't planned; aren't planned; was not planned; no intention of; not in the cards; not at issue;
    not the moment; not now; not for now; not topical; not currently; not at this stage; not at present; no
    discussion; no talk of; no question at present; not a priority; not being prepared; not in preparation; not
    aware of; never been discussed; not been discussed; not raised; has not been asked; not been asked; not foreseen
    at; no request
doubtful reluctant: reluctant; reluctance; sceptical/skeptical; sceptic; scepticism/skepticism; unlikely; wary;
    reticent; hesitant; hesitate/hesitates/hesitated; doubt/doubts/doubted; doubtful; cool on; lukewarm; probably
    not; not in favour; reservations; misgivings; cold feet; no appetite; little appetite; not keen; not convinced;
    little enthusiasm; cautious; poured cold water; hard to imagine; difficult to imagine; not believe;
    don't/doesn't think; not think; least effective; hesitation; lukewarm about; cold shoulder; uneasy; unease;
    nervous; queasy; unenthusiastic; unconvinced; unimpressed; disinclined; loath; loth; leery; circumspect;
    guarded; qualms; apprehensive; worried; concerned; pessimistic; dubious; questions the; questioned the;
    question/questioned whether; no great; cannot imagine; can't imagine; cannot see; can't see; doesn't see; did
    not see; see/sees/saw no; sees little; little chance; slim; remote; improbable; hardly; hardly any; politically
    difficult; difficult; risky; too risky; too dangerous; steep; far fetched; unrealistic; not realistic; not
    serious; least likely; not likely
doubtful deny: denied; denies; deny; denial; dismissed; dismisses; dismiss; denying; untrue; false; nonsense; no
    truth; rejected reports; rejected the report; played down; plays down; downplayed; not true; disputed;
    contradicted; rowed back; poured water; knocked down
undecided not decided: no decision; undecided; not decided; not yet decided; not been decided;
    hasn't/haven't/has/have/had not decided; hasn't been decided; not made up; not concluded; yet to;
    remains/remained to be seen; unclear; unsettled; open question; uncertain; up in the air; under review; still
    weighing; still unsettled; not settled; no definitive agreement; no agreement; has no idea; no such decision;
    not yet; not been fixed; no date; not taken a decision; no decision has; no decision had; no final decision; not
    reached a decision; not made a decision; without a decision; decision pending; pending; yet to decide; has yet
    to; have yet to; had yet to; still to decide; remains open; remained open; is open; open issue; unresolved;
    undetermined; to be determined; to be decided; to be settled; to be worked out; not worked out; hasn't been
    worked out; not final; not finalised/finalized; not fixed; still being; still debating; still discussing; split;
    divided; torn; dithering; dithers; in limbo; not clear; isn't clear; wasn't clear; not known; not agreed; not
    been agreed; no consensus; no position; not taken a position; keeps its options; jury is out
undecided not say: not specify; didn't/doesn't specify; not say; didn't/doesn't say; would/did/does not say;
    won't/wouldn't say; wouldn't tell; not be drawn; wouldn't/won't be drawn; would/will not be drawn; not comment;
    no comment; no reply; did not reply; not reply; no answer; not answer; silent; yet to say; gave no; no details;
    no numbers; vague; sidestepped; sidestep; non committal; noncommittal; without saying; without committing; not
    confirm/confirmed; no confirmation; nobody wished to comment; not said; hasn't/haven't/has/have not said;
    wouldn't be pinned; not be pinned; not commit himself; not commit itself; not commit herself; gave nothing away;
    give nothing away; left unsaid; left it open; leaves it open; left unclear; avoided; avoids;
    dodge/dodges/dodged; evade/evades/evaded; ducked; skirted; deflected; not elaborate; did not elaborate; didn't
    elaborate; without elaborating; without giving; not disclose; not disclosed; not revealed; not tell; did not
    tell; not answered; not respond; did not respond; no response; not given; mum on; tight lipped; coy; kept quiet;
    keeps quiet; stayed silent; stays silent; remained silent; silence; not mentioned; did not mention; no mention;
    made no; makes no; no word; said nothing; says nothing; has said nothing; not breathed a word; declined to say;
    refused to say; declined to comment; refused to comment; would only say; neither confirm; neither confirmed
undecided stopped short: stopped/stopping/stops/stop short; fell/falls/fall short; no commitment; not commit; not
    committed; no firm commitment; no promises; not sign; did not sign; not signed; no takers; nothing ~ in writing;
    not amount to; lack of; held back from; without promising; without a promise; made no promise; made no promises;
    made no commitment; gave no commitment; gave no promise; gave no assurance; no assurance; no guarantee that; no
    pledge; no pledges; no undertaking; uncommitted; not pledged; not promised; has not promised; has not pledged;
    not bound; not binding; non binding; not an american commitment; no concrete pledge; no clear; vague promise;
    nothing concrete; nothing firm; nothing definite; only words
undecided hold: delay/delays/delayed; postponed; on hold; suspend/suspends/suspended; suspension; paused; pause;
    pausing; put off; froze; frozen; freeze; freezes; cut/cuts off; halted; awaiting; await/awaits;
    wait/waits/waiting for; would wait; will wait; stuck; stalled; put on ice; on ice; shelve/shelves; hold off;
    holding off; in suspense; interrupt/interrupted; stalling; stalls; stopped; stops sending; stop sending; held
    up; holds up; deferred; defer/defers; adjourned; put back; pushed back; hung; in abeyance; in doubt; backlog;
    mothballed; temporarily; until further notice; wait and see; waits for; waiting; blocked; bottleneck; slow
    walked; dragged its feet; dragging its feet
undecided decide: would decide; will decide; to decide; be decided; decide; a decision; the decision; decision;
    whether; make up its mind; review; reviewing; look into; will be decided; would be decided; makes up its mind;
    made a decision; will make a decision; take a decision; taking a decision; decision will; decision would; will
    be taken; to be taken; be settled; would settle; will settle; determine; determines; when the time; at the right
    time; reconsider; reconsiders; revisit; reassess; re examine; reviewed; later; next week; next month
undecided too early: too early; too soon; far too early; so far; in due course; when the time comes/came
considering may: might; could; may; may well; mightn't; may yet; might yet; could yet; could also; may also; might
    also; could then; could perhaps; might then; could well; might well; perhaps; maybe
considering consider: consider/considers/considering; considered; consideration;
    explore/explores/explored/exploring; weigh/weighs/weighed/weighing; study/studies/studied/studying;
    examine/examines/examined/examining; contemplate/contemplates/contemplating; think/thinks/thinking about;
    think/thinks/thinking of; mull/mulls/mulled/mulling; look/looks/looked/looking at;
    assess/assesses/assessed/assessing; ponder/pondering; reflect on; reflecting; toyed with; ready/prepared/willing
    to consider; will/would consider; thought over; working on; work on; is/was working on; in talks; under
    discussion; discuss/discusses/discussed/discussing; debate; debating; interested; interest; ask/asked ~
    permission; is exploring; are exploring; explores; toy/toys with; toying with; sizing up; evaluating;
    evaluate/evaluates/evaluated; analyse/analysing/analysed; looking into; turning over; deliberate/deliberating;
    brainstorm; chew over; thinks it over; think it over; sounding; put out feelers; feelers; inquire/inquired;
    probing; scoping; preliminary; exploratory; feasibility; in discussion; in discussions; in negotiations; in
    negotiation; negotiating; under study; under examination; being discussed; is discussed; being debated; being
    considered; being studied; being explored; being weighed; being examined; being drawn; being worked; thought
    about; given thought; talks about; talked about; talking about; talks of; talked of; talking of;
    speak/speaks/spoke of
considering propose: propose/proposes/proposed/proposing; proposal; proposals; suggest/suggests/suggested;
    suggestion; float/floats/floated; idea; ideas; hint/hints/hinted/hinting; moot/mooted; raised the possibility;
    scenario/scenarios; put forward the idea; called for talks; recommend/recommends/recommended; recommendation;
    advocate/advocates/advocated; tabled; tables; put on the table; pitch/pitched; mention/mentions/mentioned;
    raise/raises/raised the possibility; broach/broached; envisions; envisioned; envisage/envisages/envisaged;
    foresees; foresee; blueprint; concept; draft; brings up; trial balloon; hypothetical; initiative; initiatives;
    sketch; outline/outlined; suggests; options paper; plan under; suggested that
considering open to: open to; openness; would like to; would ~ like to; constructive; in principle; not before; not
    until; not unless; thinkable; conceivable; imaginable; imagine; is/are possible; possible; feasible; if asked;
    exclude; opens the door; opened the door; opening the door; receptive; favourable; favorable; favourably;
    favorably; not hostile to; positive; look favourably; looks favourably; sympathetic; well disposed; could
    imagine; can imagine; can see; could see; could envisage; could live; could accept; would look at; would study;
    would examine; will look at; will study; will examine; will explore; would explore; would consider; ready to
    discuss; ready to talk about; ready to explore; ready to examine; prepared to discuss; prepared to talk; willing
    to discuss; willing to talk about; prepared to look; willing to look; ready to look; welcome to; if needed; if
    necessary; under certain; depending; at a later stage; one day; eventually; in time; some day
considering plan for: planning for; drawing up; draw/draws up; drawn up; plans for; plan for; preparations;
    potential; potentially; possibility; possibly; perhaps; probably; option; options; likely; expected to; is/are
    expected; sketched; may be; could be; might be; contingency; contingencies; being planned; is planned; are
    planned; planned; plans; plan; projected; scheduled; anticipated; prospect; prospective; eventual; envisaged;
    tentative; tentatively; provisional; provisionally; conceptual; in the works; pencilled; penciled; looks set;
    appears; seems; could mean; would mean; reportedly; said to be; is said; are said; rumoured; rumored
ready ready: ready; readiness; prepared; preparedness; willing; willingness; stands/stand/stood ready; stands/stand
    by; standby; at the disposal; available; make/made/makes available; poised to; volunteer/volunteers/volunteered;
    keen to; happy to; glad to; eager to; quite willing; ready and willing; in a position to; able to; disposed to;
    on standby; ready for; stands prepared; at the ready; in readiness; geared up; on call; on alert; on hand; all
    set; set and ready; fit to; up for; game; more than willing; more than ready; only too; fully prepared; stand
    prepared; has readied; readied; readying; readies; stands at the disposal; at its disposal; at their disposal;
    puts at; placed at; at ukraine's disposal; at the service; willingly; inclined; keen; eager; glad; disposed; up
    to the task; would not hesitate; will not hesitate; no objection to sending; would be happy; would be glad;
    would be honoured; would gladly; would be willing; would be prepared; volunteering; volunteered to; volunteers
    to
ready offer: offer/offers/offered/offering; has/have/had offered; put/puts forward; on offer; put ~ forward;
    put/puts ~ at the disposal; pencilled in; earmarked; held out; made an offer; makes an offer; its offer; offered
    up; tender/tendered; bid to; proffer/proffered; extended an offer; come/comes/came forward; propose to send;
    proposes to send; proposed to send; proposed sending; lined up; lines up; on the list; signalled/signaled;
    signals; signal; indicated; indicates; expressed readiness; expressed willingness; expressed interest; let it be
    known; put its name; put/puts its hand; raise/raised its hand; has put up
ready want to: want/wants/wanted to; hope/hopes/hoped/hoping to; wish/wishes/wished/wishing to;
    seek/seeks/sought/seeking to; would be ready; means to; meant to; determined to; resolved to; insists on being;
    wants to be; would love to; would wish to; desire/desires/desired to; desire; aspire; aspires; bent on; in
    favour of sending; in favor of sending; lobby to; pushing to; eager for; wants in; wanted in; insist on taking;
    looking to; looks to; look to; interested in joining; interested in sending; interested in taking; its wish;
    their wish; our wish; wish; ambition; ambitions; goal; aims; hopes; has asked to; asked to join; asks to join;
    applied to
ready intend: intend/intends/intended/intending; intention; plan/plans/planned/planning to; aim/aims/aimed to;
    preparing; prepares; preparing to; in preparation; given notice; gave notice; set out to; about to; seek;
    working towards; has in mind; have in mind; bent upon; proposes to; purposes; make/making preparations; gearing
    up; planning; working to; looking at sending; preparing for; prepared for; prepares for; its plan; its plans;
    seeking to; expects to; expected to send; hoping; targets; will seek; would seek; will ask; would ask; will
    propose; would propose; bill to; intends; undertaking preparations; advanced preparations; on course to; on
    track to
ready is to: is to; are to; was to; were to; due to; set to; is due; are due; to be; is about to; are about to; is
    slated; are slated; slated; scheduled to; is scheduled; are scheduled; is supposed; are supposed; supposed to;
    was due; were due; was meant; were meant; will be asked; is set; are set; is expected to; would now; next to;
    bound for; destined for; in line to; planned for; to follow; to come; to go; to send; to join; to lead; to take;
    to provide; to deploy; to contribute; to host; to train
ready can: can; is able; are able; can be; has the capacity; is capable; are capable; capable of; could provide;
    could spare; able and willing; have the means; has the means; can be ready; in a position; can count on; can
    rely on; can expect
pledged promise: pledge/pledges/pledged/pledging; promise/promises/promised/promising; vow/vows/vowed/vowing;
    undertook; undertake/undertakes/undertaken/undertaking; commit/commits/committed/committing;
    commitment/commitments; swore; sworn; assured; assurance; assurances; guaranteed; gave/given its/his word; on
    its word; bound itself; stump/stumped up; come/came up with; set a target; target of; notified; signed up;
    pledged to; gave its pledge; gave a pledge; its pledge; made a commitment; made a pledge; entered into; word of
    honour; given assurances; gave assurances; gave an assurance; gave a guarantee; gives its word; given its word;
    given his word; gave her word; reaffirm/reaffirms/reaffirmed; reaffirming; renewed its promise; renewed his
    promise; recommit; recommitted; dedicated; dedicates; obliged; obligation; bound; binds; bind; solemnly; stood
    by its; stands by its; stand by its; keep its word; keep its promise; keeps its promise; honour; honours;
    honoured; honor; honors; honored; make good; pencilled; subscribed; subscribe/subscribes; took on; takes on;
    take on; assume/assumes/assumed; shoulder/shoulders; ante up; cough up; coughed up; match/matches/matched;
    topped up; upped; doubled its
pledged agree: agreed; agree; agrees; agreeing; agreement to; accepted; consented; said yes; says yes; agreed in
    principle; agreed to; agrees to; has agreed; have agreed; had agreed; was agreed; were agreed; been agreed; gave
    the green light; gave its agreement; gave its assent; acceded; accede/accedes; assented; gave in; caved;
    relented; yielded; bowed to; granted; grant/grants; allowed; consents to; said yes to; nod; nodded; concurred;
    signed off; signed up to; on board; acquiesced; settled on; struck a deal; reached agreement; came to an
    agreement; clinched; concluded; accepts; accept
pledged announce: announce/announces/announced/announcing; announcement; confirm/confirms/confirmed/confirming;
    declare/declares/declared; unveiled; unveils; ordered; orders; decided; decides; has/have decided; decision to;
    found a further; raised to; doubling; doubles; doubled; step/stepped up; increase/increases/increased;
    raise/raises/raised; allocated; set aside; warned; insist/insists/insisted; put up; revealed; told parliament;
    added; made public; made known; published; presented; presents; proclaimed; proclaims; notified; informed;
    inform/informs; told the; told reporters that; disclosed; discloses; broke the news; issued orders; gave orders;
    gave the order; instructed; directs; directed; resolved; resolves; decreed; commissioned; greenlit; opted to;
    opts to; chose to; chooses to; elected to; commits to; sets aside; has set aside; budgeted; earmarks; assigned;
    tasked; mobilised; mobilising; activated; activate; speed up; sped up; accelerate/accelerated;
    expand/expands/expanded/expanding; enlarge/enlarged; extends; extended; prolong/prolonged; renews; stepping up;
    ramp/ramped/ramping up; is to get; will get; will receive
pledged will: will; shall; 'll; we'll; they'll; it'll; he'll; she'll; i'll; will be; will then; will also; must
    follow; will lead; will send; will now; will soon; will be sent; will be deployed; will go; will join; will
    take; will give; will pay; will provide; will contribute; will add; will keep; will stay; will leave; will host;
    will train; will put; will be there; will come; will do; will have; will help; will support; will back; will
    begin; will start; will remain; will continue; will follow; will arrive; will hand; shall be; 'll be; would be
    sent
pledged going to: is/are going to; 's going to; was/were going to; we're/they're/i'm going to; is/are sending;
    is/are adding; is/are joining; is/are buying; is/are giving; joins; sends; gives; adds; lends; takes over; take
    over; pays; leaves; leave; leaving; goes; moves; is deploying; are deploying; is contributing; are contributing;
    is adding; is lending; are lending; is donating; are donating; is putting; are putting; is withdrawing; are
    withdrawing; is pulling; are pulling; is leaving; are leaving; is staying; are staying; is taking; are taking;
    is joining; deploys; contributes; commits; withdraws; pulls out; donates; puts; takes; pledges; offers to; buys;
    is handing; are handing; is doubling; is reinforcing; is raising; is increasing; is extending; is keeping; are
    keeping; heads; leads; hosts; sets up; setting up; set up; trains; provides; delivers; ships
pledged keep on: continue/continues/continued/continuing; go/goes on; went on; going on; carry/carries on;
    keep/keeps/keeping; stay/stays/staying; remain/remains/remaining; maintain/maintains; last/lasts; renew/renewed;
    extend/extended/extends; persist/persists; persevere; see it through; stay the course; stays the course; for as
    long as; as long as it takes; won't stop; will not stop; not stop; not end; not cease; no intention of ending;
    not abandon; will not abandon; not let down; not desert; not waver; unwavering; steadfast; sustained; sustain;
    ongoing; uninterrupted; without interruption; stick with; sticks with; stuck with; stands firm; stand firm; stay
    on; stays on; stayed on
formal formal: formally; signed; sign/signs/signing; signature; declaration; ratified; ratify/ratifies; in writing;
    written down; treaty; memorandum; letter of intent; joint statement; formalised; binding; legally binding;
    notified congress; notified the; initialed/initialled; protocol; officially; official notification; formal
    notification; formal commitment; formal offer; formal decision; treaty bound; under the treaty; accord signed;
    agreement signed; pact; compact; countersigned; undersigned; put its signature; put their signatures; put his
    signature; communique; communiqué; charter; convention; codified; enshrined; enshrine; in law; into law; written
    commitment; written pledge; written into; written undertaking; on paper; black and white; exchange of notes;
    signatory; signatories; status of forces; memorandum of understanding; in a joint declaration; solemn
    declaration; decided formally; jointly declared
formal vote: approved; approve/approves; approved by parliament; parliament ~ approved; parliament ~ voted;
    parliament ~ backed; voted; vote; votes; adopted; adopt/adopts; enacted; authorised/authorized;
    authorises/authorizes; law; bill; decree; passed; cleared; green light; consent; mandate was extended; endorsed
    by parliament; passes; passing; voted through; by # votes; votes to; carried; endorsed; endorse; endorses;
    mandated; mandates; mandate; cleared by; given the go ahead; go ahead; nod from; gave its approval; gave their
    approval; approval of; has approved; have approved; was approved; were approved; been approved; sanctioned by;
    rubber stamped; ratification; resolution; resolutions; act of parliament; presidential order; executive order;
    imposed; imposes; impose; outlawed; banned; legislated; legislation; lawmakers approved; senate approved;
    cabinet approved; cabinet has; council approved; council adopted; parliament extended; took effect; takes
    effect; came into force; comes into force; enters into force; entered into force
delivering sent: has/have/had sent; sent; deployed; has/have/had deployed; delivered; delivers; delivering;
    dispatched; flown; flew; flew in; landed; arrived; arrive; reached; came; has/have come; handed over; handed;
    shipped; moved in; went in; have taken position; took position; rolled into; disembarked; disembark; touched
    down; rolled in; took up positions; taken up positions; took up; took over; taken over; takes up; have arrived;
    has arrived; had arrived; have landed; has landed; has moved; have moved; crossed; have crossed; has crossed;
    docked; dropped anchor; sailed; set sail; steamed; pitched camp; deployed to; deployed in; redeployed; posted;
    fielded; stationed; put ashore; went ashore; already sent; first units; first soldiers; first group; rushed;
    transferred; donated to; turned over; shipped to; dispatched to; handed to; has delivered; have delivered; had
    delivered; been delivered; been sent; been deployed; was sent; were sent; was deployed; were deployed
delivering given: has/have/had given; gave; given; has/have/had paid; paid; has/have/had put; provided; has/have/had
    provided; contributed; has/have/had contributed; spent; has/have/had spent; donated; put just; put in; supplied;
    trained; has/have/had trained; lent; hosted; bought; paid in; paid into; paid out; has donated; have donated;
    has bought; have bought; wired; disbursed; has disbursed; transferred; has transferred; poured in; invested;
    handed out; funded; has funded; financed; has financed; bankrolled; equipped; has equipped; armed; has armed;
    has hosted; have hosted; has spent; has lent; have lent; released; has released; has supplied; have supplied;
    has contributed; chipped in; footed; covered; has helped; have helped; helped; assisted; backed with; supported
    with
delivering is doing: is/are providing; provide/provides; is/are sharing; is/are training; trains; is/are leading;
    runs; run; is/are running; is/are patrolling; patrol/patrols; is/are hunting; hunts; is/are clearing; is/are
    supplying; supplies; contributes; hosts; hosting; leads; serves; serve; serving; holds; hold; is/are paying;
    is/are doing; bears; takes part; is/are taking part; shares; guards; guarding; has/have been; working; at work;
    are there; is there; is helping; are helping; is hosting; are hosting; is equipping; is arming; is funding; are
    funding; is financing; is contributing; are contributing; is supporting; are supporting; is monitoring; are
    monitoring; is observing; are observing; is keeping; are keeping; is holding; are holding; is guarding; are
    guarding; is escorting; are escorting; is flying; are flying; flies; fly; escorts; is commanding; commands; is
    protecting; are protecting; protects; mans; man; is manning; are manning; is enforcing; are enforcing; enforces;
    accounts for; accounted for; makes up; make up; fields; foots; is in charge; handles; is handling; operates; is
    operating; are operating; conducts; is conducting; carries out; carry out; monitors; observe; observes; teaches;
    is teaching; supports with; backs up; is under; is in place; are in place; in action; active; on duty; on the
    job; in the field; on the line; on site; on location
delivering already: already; currently; still; still has/have; since; now; in place; in position; on the spot; in
    the country; stationed; based; under way; underway; continues to; in force; on the ground; of them; with
    immediate effect; has/have begun; began; begun; started; has/have started; keeps in place; imposed; on patrol;
    to date; so far; thus far; until now; to this day; has long; have long; for years; for months; for weeks; for a
    year; at present; these days; at the moment; right now; today; present in; in service; in use; operational; up
    and running; running; ongoing; standing; existing; deployed there; in theatre; in theater; in situ; there since;
    nowadays; in full; remains in force; keep in place; kept in place
delivering left: withdrew; withdrawn; pulled out; left; has/have left; went home; gone; went; quit; finished;
    completed; ended; handed back; brought home; gave up; have gone; has gone; has withdrawn; have withdrawn; had
    withdrawn; was withdrawn; were withdrawn; been withdrawn; has pulled; have pulled; had pulled; pulled back; has
    ended; have ended; has closed; closed its; closed the; departed; has departed; have departed; vacated;
    evacuated; flew home; sailed home; came home; have come home; has come home; returned home; wound up; wound
    down; handed over its last; last of; moved out; moved back; retreated; fell back; has moved out; have moved out;
    stopped sending; ceased; has ceased; laid down; gave up its; surrendered; handed in
delivering has: has; have; had; with; keeps; kept; keep; maintains
"""

CUES = PhraseTable((Cue(row.name, Sense(row.sense)), row.phrases) for row in read_rows(_TABLE + ATTITUDES + SHIFTS))

"""The words that tell how firmly, or with which attitude."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muster.extraction.phrases import PhraseTable, read_rows


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
    backtracked; called off; struck off
refused rule out: rule+ out; ruled ~ out; ruling out; excluded; exclude+ any; out of the question; closed the door;
    shut the door; slammed the door; never; under no circumstances; was never an option; not an option; off the
    table; not an issue; a flat no; in none
considering not rule out: not rule/ruled/ruling/rules out; not ruling anything out; n't rule out; not
    exclude/excluded/excluding; nothing ~ ruled out; nothing had been ruled out; not ruling ~ out; not ~ ruled out;
    declined to rule out; refused to rule out; would not rule out; doesn't rule out; hasn't ruled out; not to
    exclude; won't exclude; wouldn't exclude; exclude+ nothing; rules nothing out; rule nothing out; nor ruled out;
    left the door open; leave/leaves/leaving ~ door open; keep+ ~ door open; left open; left ~ window open; keeping
    ~ options open; isn't ruling out; isn't ruling anything out; on the table; all options; not closed; not off the
    table; does not exclude
refused refuse: refuse/refuses/refused/refusing; refusal; decline/declines/declined/declining; reject ~ sending;
    turned down; turn+ down; say/says/said no; said no to; no intention; brushed aside; won't be; balk+; balked;
    vetoed; blocked; not available; will not; would not; won't; wouldn't; shall not; not going to; is not sending;
    are not sending; isn't sending; aren't sending; isn't going to; aren't going to; cannot; can't; will never;
    would never; no part; nobody; not one; will put no; there will be no; there would be no; will be no; not to
    send; not send; refrain+; not even then; stay out; stays out; keep+ out of; sit out; sat out; without us; have
    no place; be no; not be; no; not a single; none; is not going; not join; not take part; not participate; not be
    sending; no part in; none of
doubtful no plans: no plans; no plan to; no plan; not plan; not planning; didn't plan; does not plan; did not plan;
    doesn't plan; reluctant; reluctance; sceptical/skeptical; sceptic; scepticism/skepticism; unlikely; not under
    discussion; not being discussed; not on the agenda; premature; completely premature; no concrete plan/plans;
    wary; reticent; hesitant; hesitate+; doubt+; doubtful; doubts; cool on; lukewarm; not contemplating; nobody was
    contemplating; probably not; not envisaged; not foreseen; not foresee; is not envisaged; no intention at
    present; no hurry; not considering; isn't being considered; not being considered; not considered; isn't
    considering; not in favour; reservations; misgivings; cold feet; not thinking of; not much appetite; no
    appetite; not keen; not convinced; not in a position; no need; not expected; not believe; not think; little
    enthusiasm; cautious; poured cold water; hard to imagine; difficult to imagine; not up for discussion; denied;
    denies; deny; denial; dismissed; dismisses
undecided undecided: no decision; undecided; not decided; not yet decided; not been decided; hasn't decided; has not
    decided; hasn't been decided; not made up; not specify; didn't specify; did not specify; not say; didn't say;
    did not say; would not say; won't say; wouldn't say; wouldn't tell; stopped short; stopping short; stops short;
    fell short; falls short; non committal; noncommittal; not be drawn; wouldn't be drawn; would not be drawn;
    delayed; delay; delays; postponed; on hold; suspend+; suspension; paused; pause; pausing; put off; froze;
    frozen; freeze; no commitment; not commit; not committed; no firm commitment; without committing; too early; too
    soon; far too early; yet to; remains to be seen; unclear; unsettled; open question; uncertain; no confirmation;
    not confirm; not confirmed; would decide; will decide; to decide; be decided; decide; decision; a decision;
    sidestepped; sidestep; no promises; no definitive agreement; no agreement; not signed; did not sign; so far; not
    yet; no date; no date has been fixed; no details; gave no; vague; awaiting; await+; wait for; waiting for; still
    weighing; yet to say; silent; mum; cut off; cuts off; halted; stopped short of; not answer; no answer; no
    numbers; up in the air; has no idea; under review; review; reviewing; no reply; did not reply; not comment; no
    comment; no takers; nothing has been put in writing; no such decision; whether
considering consider: consider+; considering; consideration; under consideration; might; could; may; explore+;
    exploring; weigh+; weighing; propose+; proposing; proposal; proposals; proposed; suggest+; suggested; open to;
    openness; discuss+; discussing; discussed; look+ at; looking into; look+ into; study+; studying; examine+;
    examining; contemplate+; think+ about; thinking about; think+ of; thinking of; mull+; mulling; float+; floated;
    planning for; drawing up; draw up; draws up; drawn up; plans for; possible; possibly; possibility; perhaps;
    potential; potentially; probably; option; options; assess+; being assessed; assessing; under discussion; in
    talks; ponder+; hint+; hinted; moot+; in principle; working on; envisage+; envisaged; envisages; debate;
    debating; ready to consider; prepared to consider; willing to consider; idea; ideas; sounded out; toyed with;
    is/are/be possible; thinkable; conceivable; imaginable; could be; might be; raised the possibility; not before;
    not until; not unless; only thinkable; constructive; would like to; interested; interest in; interest; on
    condition; mulls; ask+ ~ military; likely; expected to; is expected; are expected; set out; sketched; open;
    scenario; scenarios; reflect on; reflecting; feasible; ask permission
ready ready: ready; readiness; prepared; preparedness; willing; willingness; offered; offer; offers; offering; would
    send; would contribute; would provide; would take part; would join; would be ready; intend+; intending;
    intention to; plans to; plan to; planned to; planning to; want+ to; wanted to; volunteered; volunteer;
    volunteers; aims to; aim to; hope+ to; hoping to; wish+ to; keen to; happy to; glad to; preparing; prepares;
    preparing to; stand+ ready; stands by; put forward; puts forward; earmarked; available; make available; made
    available; at the disposal; can; able to; wants to; would go; has offered; have offered; eager to; would give;
    would lend; would take; would be; would; ready and willing; stands ready; means to; meant to; due to; set to; in
    preparation; is to; are to; was to; were to; seek+; sought; determined; resolved; poised to; notified; given
    notice; no objection to sending; it would
pledged pledge: pledge+; pledging; promise+; promising; vow+; vowing; undertook; undertake; undertakes; undertaken;
    undertaking to; agree to; agreed; agrees; agree; agreeing; committed; commit; commits; committing; commitment;
    committed to; announce+; announcing; announcement; will; shall; said it would; said they would; said he would;
    swore; sworn; confirm+; confirmed; assured; assurance; guaranteed; decided; decides; decided to; has decided;
    accepted; signed up; going to; 's going to; is going to; are going to; decision to; insisted; it will; we will;
    they will; he will; we'll; they'll; it'll; he'll; i'll; is sending; are sending; we shall; must follow; will be;
    ordered; orders; joins; found a further; stump up; stumped up; set a target; target of; come up with; declared;
    declares; unveiled; unveils; allocated; approved; raise to; doubling; doubles; increase+; step up; stepped up;
    continue to; continue; will continue; go on; carry on; keep; to continue; warned
formal formal: formally; formally committed; signed; sign; signature; signing; declaration; ratified; ratify;
    ratifies; notified congress; in writing; written down; approved by parliament; parliament ~ approved; parliament
    ~ voted; parliament ~ backed; voted to; adopted; adopt; adopts; enacted; treaty; has approved; initialed;
    initialled; memorandum; letter of intent; joint statement; authorised/authorized; authorises/authorizes; mandate
    was extended; law; bill; decree; passed; voted through; green light; vote; voted; cleared; gave its consent;
    formalised; binding; legally binding; approve; approves; parliament has; extended
delivering deliver: has sent; have sent; sent; already; deployed; delivered; delivers; delivering; imposed; in
    force; is providing; are providing; providing; provides; kept; keeps; keeping; keeps in place; is sharing; are
    sharing; is training; are training; has been; have been; handed over; arrived; landed; has given; gave; given;
    has paid; paid; has put; currently; still has; still; since; has provided; have provided; provided; on patrol;
    patrols; is leading; are leading; runs; run; leads; is running; took part; are patrolling; in place; in
    position; has taken; has trained; trained; is already; are already; has begun; have begun; begun; began;
    started; starting; has been training; has contributed; contributes; contributed; put up; hosts; hosting; in the
    country; stationed; based; serve; serving; serves; withdrew; pulled out; left; has left; went; spent; put just;
    flew in; flew; has moved; of them; with immediate effect; under way; underway; at work; continues to; troops
    are; soldiers are; remain; remains; on the spot; is doing; does; holds; hold; has; have; had; is supplying;
    supplied; supplies; is paying; is clearing; are clearing; hunting; hunts
demand want: want+; wants; wanted; wanting; demand+; demanding; demands; expect+; expecting; expectation; urge+;
    urging; call+ on; calling on; call+ for; calling for; called for; appeal+; appealed; appealing; insist+;
    insisting; insisted that; must; should; need+; needs; needed; necessity; necessary; ought to; request+;
    requested; requesting; ask; asks; asked; asking; asked for; asks for; push+ for; pushing for; pressed; press;
    pressing; hope+; hoping; hopes; hoped; wish+; would like; invite+; invited; inviting; sounded out; sound+ out;
    implored; begged; plead+; pleaded; essential; indispensable; vital; crucial; decisive; required; require+;
    favour+; favours; looks to; look to; counting on; count on; seek+; seeks; sought; without which; no guarantee;
    without; there has to be; there had to be; has to; have to; had to; insists on; in return; lobbied; lobbying;
    wants more; up to; it's up to; tell/told ~ to; told to; ordered ~ to; rallying; ultimatum; gave ~ until; give ~
    until; gives ~ until; instructed; expected ~ to; required ~ to; summoned; stressed; underscored; underlined;
    emphasised/emphasized
objection object: reject+; rejects; rejected; rejecting; oppose+; opposes; opposed; opposing; opposition to;
    unacceptable; not acceptable; not accept; never accept; won't accept; not tolerate; will not tolerate; against;
    object+; objects; objected; objection; objections; condemn+; condemned; condemns; denounce+; denounced;
    legitimate target/targets; targets; warned against; veto; vetoes; block; blocks; blocking; blocked; resist+;
    resisted; criticise+/criticize+; criticised/criticized; protest+; hostile; occupation; occupiers; intruders;
    provocation; escalation; red line; foreign intervention; considered targets; would be targets; not allow; won't
    allow; no foreign; no more foreign; bars; barred; banned; unwelcome; not welcome; threatened; threaten+; would
    be wrong; a mistake; mistake; categorically; inadmissible; stop; halt; end; lift; drop; hands off; out of the
    question; dangerous; is closed; no veto; aggressors; enemies; enemy; invaders; treated as; not agree; disagree+;
    dismissed; dismiss+; dissatisfied; dislike+; regretted; regret+; regrets; interference
acceptance accept: welcome+; welcomed; welcomes; welcoming; accept+; accepts; accepted; accepting; acceptable;
    support+; supports; supported; back; backs; backed; praise+; praised; applaud+; applauded; hail+; hailed;
    endorse+; endorsed; approve of; in favour; in favor; no objection; no objections; not object; not oppose; not
    against; consent+; consented; consents; let; lets; allow+; allowed; allows; agree to host; greet+; glad; could
    live with; can live with; live with; would not stand in the way; not stand in the way; gave its blessing;
    blessing; grateful; satisfied; a good thing; good; right; agree with; agreed with; flowers; happy with; content;
    fine; no problem; invited; tolerate+; consent; not averse; pleased; approval
will will: 'll
not not: not; n't; neither; nor; without; hardly; isn't; aren't; doesn't; don't; didn't; wasn't; weren't; hasn't;
    haven't; hadn't; shouldn't; couldn't; mustn't; needn't; little; few; nothing; nowhere
if if: if; unless; until; once; when; after; before; provided; providing; as soon as; only; on condition that;
    subject to; as long as; so long as; should; pending; depends on; depend on; depending; conditional; conditioned;
    in the event; in case; were; without
say say: said; says; say; saying; told; tells; added; adds; according to; wrote; stated; explained; declared; noted;
    argued; claims; claimed; believes; believe; thinks; think; statement; tweeted; posted; reiterated; repeated;
    replied; answered; indicated; in an interview; reported
outsider outsider: analyst/analysts; expert/experts; opposition; opposition leader; opposition party; party leader;
    professor; think tank; critics; mp; mps; lawmaker/lawmakers; deputies; senator; former; columnist; historian;
    ngo; activists; residents; protesters; retired; researcher; court; leader of the; far right; editorial;
    commentators; union; church
past past: last year; years ago; in the past; earlier; previously; had been; once; formerly; back in; in #; ago; at
    the time; then; last month; last week; in
    january/february/march/april/may/june/july/august/september/october/november/december; yesterday; before; had
ask ask: ?; asked about; asked whether; asked if; question; asked
"""

CUES = PhraseTable((Cue(row.name, Sense(row.sense)), row.phrases) for row in read_rows(_TABLE))

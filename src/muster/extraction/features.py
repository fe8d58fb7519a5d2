"""What speaks for or against a candidate, each as a short name that can be shown to the reader."""

from __future__ import annotations

from muster.extraction.candidates import Candidate
from muster.extraction.heads import scope_of, word_after
from muster.extraction.mention import MentionKind
from muster.extraction.proposals import propose
from muster.extraction.stances import RUNGS, Sense
from muster.extraction.surroundings import Surroundings
from muster.model.actor import COLLECTIVES

_SHORT_BODIES = frozenset({"EU", "UN"})


def _bucket(number: int) -> str:
    if number <= 3:
        return str(number)
    return "4-6" if number <= 6 else "7-12" if number <= 12 else "13+"


def trigger_features(candidate: Candidate, around: Surroundings) -> list[str]:
    """Describe the trigger and the cues around it, whoever the doer is."""
    scene, trigger = candidate.scene, candidate.trigger
    name, undertaking = trigger.row.name, str(candidate.undertaking)
    clause = scene.clauses[trigger.first]
    names = [cue.row.name for cue in around.left[:3]]
    right = [cue for cue in scene.cues if cue.first >= trigger.end]
    found = [f"t:{name}", f"u:{undertaking}", f"t:{name}:{candidate.topic}", f"part:{scene.sentence.part}"]
    found += [f"cc:{cue.row.name}" for cue in scene.cues if scene.clauses[cue.first] == clause]
    found += [f"cs:{cue.row.sense}" for cue in scene.cues]
    found += [f"cl{at}:{cue}" for at, cue in enumerate(names)]
    found.append("cl:" + ">".join(names[:2]))
    found += [f"cr{at}:{cue.row.name}" for at, cue in enumerate(right[:2])]
    standing, link, nearest = around.standing, around.link, around.nearest
    after, scope = word_after(scene, trigger), scope_of(scene, trigger)
    found += [
        f"hs:{standing}",
        f"hl:{link}",
        f"ha:{after}",
        f"ho:{scope}",
        f"hs:{standing}:{name}",
        f"hl:{link}:{name}",
        f"ha:{after}:{name}",
        f"ho:{scope}:{name}",
        f"hlu:{link}:{undertaking}",
        f"hso:{standing}:{scope}",
        f"hsl:{standing}:{nearest}",
        f"hll:{link}:{nearest}",
        f"hla:{link}:{after}",
    ]
    if around.left:
        found.append(f"clu:{nearest}:{undertaking}")
        found.append(f"cln:{nearest}:{name}:{scene.clauses[around.left[0].first] == clause}")
    return found


def doer_features(candidate: Candidate) -> list[str]:
    """Describe the doer by itself."""
    group, scene, origin = candidate.group, candidate.scene, str(candidate.origin)
    voice, kind = voice_of(candidate), kind_of(candidate.actor)
    found = [f"o:{origin}", f"v:{voice}", f"k:{kind}", f"v:{voice}:{origin}", f"k:{kind}:{candidate.undertaking}"]
    if group is None:
        return found
    named = str(group.mentions[0].kind)
    before = scene.words.tokens[group.first - 1] if group.first else "^"
    said = candidate.attribution
    content = said is not None and said.content.meets(group.mentions[0].span)
    found += [
        f"mk:{named}",
        f"g:{min(len(group.mentions), 3)}",
        f"mk:{named}:{before}",
        f"in:{content}:{named}",
        f"in:{content}:{voice}",
        f"m0:{group.first == 0}",
        f"gi:{min(scene.groups.index(group), 3)}",
        f"mk:{named}:{voice}",
    ]
    following = next((cue for cue in scene.cues if cue.first >= group.end), None)
    if following is not None:
        found.append(f"mc:{following.row.name}:{_bucket(following.first - group.end)}")
        found.append(f"mc:{following.row.name}:{voice}")
    preceding = next((cue for cue in reversed(scene.cues) if cue.end <= group.first), None)
    if preceding is not None:
        found.append(f"pc:{preceding.row.name}:{_bucket(group.first - preceding.end)}")
    return found


def voice_of(candidate: Candidate) -> str:
    """Tell whether the words are put into the doer's own mouth, another's, one unknown, or none."""
    if candidate.attribution is None:
        return "none"
    speaker = candidate.attribution.speaker
    if speaker is None:
        return "unknown"
    return "own" if speaker.actor == candidate.actor else "other"


def kind_of(actor: str) -> str:
    """Tell whether the actor is a state, a body, or countries left unnamed."""
    if actor in COLLECTIVES:
        return actor
    return "state" if len(actor) == 2 and actor not in _SHORT_BODIES else "body"


def pair_features(candidate: Candidate, around: Surroundings) -> list[str]:
    """Describe how the doer stands to the trigger."""
    group, scene, trigger = candidate.group, candidate.scene, candidate.trigger
    speaker = candidate.attribution.speaker if candidate.attribution else None
    voice = "own" if speaker and speaker.actor == candidate.actor else "no" if speaker is None else "other"
    nearest, name = around.nearest, trigger.row.name
    if group is None:
        origin = str(candidate.origin)
        return [
            f"po:{origin}:{nearest}",
            f"po:{origin}:{name}",
            f"pv:{voice}:{nearest}:{origin}",
            f"pg:{origin}:{min(len(scene.groups), 3)}",
        ]
    kind = str(group.mentions[0].kind)
    order = "before" if group.end <= trigger.first else "after" if group.first >= trigger.end else "over"
    low, high = sorted(
        (group.end if order == "before" else trigger.end, trigger.first if order == "before" else group.first)
    )
    distance = _bucket(max(0, high - low) if order != "over" else 0)
    gap = abs(scene.clauses[group.first] - scene.clauses[trigger.first])
    between = [other.mentions[0].kind for other in scene.groups if low <= other.first < high]
    rivals = len(between)
    acting = rivals - between.count(MentionKind.PLACE) - between.count(MentionKind.PERSON)
    found = [
        f"p:{order}",
        f"pd:{order}:{distance}",
        f"pk:{order}:{kind}",
        f"pc:{order}:{min(gap, 3)}",
        f"pr:{order}:{min(rivals, 3)}",
        f"pa:{order}:{min(acting, 2)}:{kind}",
        f"pt:{order}:{name}:{min(rivals, 1)}",
        f"pkd:{order}:{kind}:{distance}",
        f"pv:{order}:{voice}:{nearest}",
        f"pn:{order}:{nearest}:{min(rivals, 2)}",
        f"pkn:{order}:{kind}:{nearest}",
        f"pu:{order}:{candidate.undertaking}",
        f"pcr:{order}:{min(gap, 2)}:{min(acting, 2)}",
        f"pvk:{voice}:{kind}:{order}",
    ]
    cues = [cue.row.name for cue in scene.cues if low <= cue.first < high]
    found += [f"pb:{order}:{cue}" for cue in cues]
    found.append(f"pbs:{order}:" + ">".join(cues[:3]))
    if cues:
        found += [f"pf:{order}:{cues[0]}", f"pl:{order}:{cues[-1]}", f"pfl:{order}:{cues[0]}:{cues[-1]}:{kind}"]
    return found


_TURNS = frozenset(
    {"unless", "until", "without", "before", "except", "only", "if", "once", "provided", "after", "when", "should"}
)


def grade_features(candidate: Candidate) -> list[str]:
    """Describe the cues that govern the trigger: the first after who acts, the last before it, and what turns them."""
    scene, trigger, said = candidate.scene, candidate.trigger, candidate.attribution
    tokens = scene.words.tokens
    acting = scene.actor_at(trigger.first)
    start = acting.end if acting and acting.end <= trigger.first else 0
    rungs = [cue for cue in scene.cues if cue.row.sense in RUNGS or cue.row.sense is Sense.WOULD]
    before = [cue.row.name for cue in rungs if start <= cue.first and cue.end <= trigger.first]
    after = [cue.row.name for cue in rungs if trigger.end <= cue.first <= trigger.end + 8]
    said_so = "plain" if said is None else "quoted" if _quoted(candidate) else "reported"
    turns = sorted({token for token in tokens if token in _TURNS})
    first = before[0] if before else "-"
    last = before[-1] if before else "-"
    then = after[0] if after else "-"
    found = [
        f"r1:{first}",
        f"r2:{last}",
        f"r3:{then}",
        f"r12:{first}>{last}",
        f"r1s:{first}:{said_so}",
        f"r2s:{last}:{said_so}",
        f"r23:{last}<{then}",
        f"r3s:{then}:{said_so}:{bool(before)}",
        f"rs:{said_so}",
    ]
    found += (
        [f"r1t:{first}:{turn}" for turn in turns]
        + [f"r2t:{last}:{turn}" for turn in turns]
        + [f"r3t:{then}:{turn}" for turn in turns]
        + [f"rt:{turn}" for turn in turns]
    )
    found += [f"ra:{cue.row.name}" for cue in scene.cues]
    if trigger.row.undertaking is None:
        found.append(f"ri:{last}:{trigger.row.name}")
    return found


_FIRST_PERSON = frozenset({"i", "we", "our", "us", "we're", "we'll", "we've", "i'm", "i'll"})


def _quoted(candidate: Candidate) -> bool:
    said = candidate.attribution
    return said is not None and not _FIRST_PERSON.isdisjoint(candidate.scene.words.tokens)


def subject_features(candidate: Candidate, around: Surroundings) -> list[str]:
    """Describe who acts where the trigger stands, and whether that is the doer."""
    group, scene, trigger = candidate.group, candidate.scene, candidate.trigger
    acting, name = scene.actor_at(trigger.first), around.nearest
    governing = scene.actor_at(around.left[0].first) if around.left else None
    at = "nobody" if acting is None else "doer" if acting is group else "other"
    over = "nobody" if governing is None else "doer" if governing is group else "other"
    place = str(group.place) if group else str(candidate.origin)
    kind = str(acting.mentions[0].kind) if acting else "-"
    chain = [cue.row.name for cue in scene.cues if acting and acting.end <= cue.first < trigger.first][-3:]
    found = [
        f"sa:{at}:{place}",
        f"so:{over}:{place}",
        f"sao:{at}:{over}:{place}",
        f"sn:{at}:{place}:{name}",
        f"sg:{over}:{place}:{name}",
        f"sk:{at}:{place}:{kind}",
    ]
    if at != "other":
        found += [
            f"sc:{at}:{place}:{'>'.join(chain)}",
            f"sd:{place}:{'>'.join(chain[:1])}",
            f"st:{at}:{place}:{trigger.row.name}",
        ]
    clause = scene.clauses[trigger.first]
    inside = [cue.row.name for cue in scene.cues if scene.clauses[cue.first] == clause]
    found += [f"si:{at}:{place}:{cue}" for cue in inside]
    if group is not None:
        found.append(f"pl:{place}:{'before' if group.end <= trigger.first else 'after'}:{name}")
    return found


def proposal_features(candidate: Candidate, around: Surroundings) -> list[str]:
    """Describe what the tables alone make of the candidate."""
    proposal = propose(candidate, around)
    said = candidate.attribution
    voice = (
        "none" if said is None or said.speaker is None else "own" if said.speaker.actor == candidate.actor else "other"
    )
    rule, outcome, cue, name = proposal.rule, proposal.outcome, proposal.cue, candidate.trigger.row.name
    standing, link = around.standing, around.link
    return [
        f"qs:{rule}:{standing}",
        f"qso:{outcome}:{standing}",
        f"ql:{rule}:{link}",
        f"q:{outcome}",
        f"qr:{rule}",
        f"qo:{rule}:{outcome}",
        f"qc:{rule}:{cue}",
        f"qv:{outcome}:{voice}",
        f"qrv:{rule}:{voice}",
        f"qt:{outcome is None}:{name}:{candidate.topic}",
        f"qrt:{rule}:{name}",
        f"qcv:{cue}:{voice}:{rule}",
        f"qu:{outcome}:{candidate.undertaking}",
        f"qc:{cue}",
    ]


def shared_features(candidate: Candidate, around: Surroundings) -> list[str]:
    """Return the features that all doers of one trigger share."""
    return [*trigger_features(candidate, around), *grade_features(candidate)]


def tie_features(candidate: Candidate, around: Surroundings) -> list[str]:
    """Describe how the doer is tied to the trigger; of a doer not named, only its origin and voice count."""
    return [
        *pair_features(candidate, around),
        *subject_features(candidate, around),
        *proposal_features(candidate, around),
    ]


def own_features(candidate: Candidate, around: Surroundings) -> list[str]:
    """Return the features that tell one doer from another."""
    return [*doer_features(candidate), *tie_features(candidate, around)]

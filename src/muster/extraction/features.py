"""What speaks for or against a candidate, each as a short name that can be shown to the reader."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from muster.extraction.candidates import Candidate
from muster.extraction.mention import MentionKind
from muster.extraction.phrases import Found
from muster.extraction.scenes import Scene
from muster.extraction.stances import Cue
from muster.extraction.undertakings import Trigger

_COLLECTIVES = frozenset({"coalition", "europe", "west", "others"})


def _bucket(number: int) -> str:
    if number <= 3:
        return str(number)
    return "4-6" if number <= 6 else "7-12" if number <= 12 else "13+"


def _near_cues(scene: Scene, trigger: Found[Trigger]) -> tuple[list[Found[Cue]], list[Found[Cue]]]:
    left = [cue for cue in scene.cues if cue.end <= trigger.first]
    right = [cue for cue in scene.cues if cue.first >= trigger.end]
    left.reverse()
    return left, right


def trigger_features(scene: Scene, trigger: Found[Trigger], *, undertaking: str, topic: str) -> list[str]:
    """Describe the trigger and its surroundings, whoever the doer is."""
    tokens = scene.words.tokens
    name = trigger.row.name
    first, end = trigger.first, trigger.end
    before = tokens[first - 1] if first else "^"
    before2 = tokens[first - 2] if first > 1 else "^"
    after = tokens[end] if end < len(tokens) else "$"
    after2 = tokens[end + 1] if end + 1 < len(tokens) else "$"
    clause = scene.clauses[first]
    start = scene.clauses.index(clause)
    left, right = _near_cues(scene, trigger)
    inside = [cue for cue in scene.cues if scene.clauses[cue.first] == clause]
    found = [
        f"t:{name}",
        f"u:{undertaking}",
        f"t:{name}:{topic}",
        f"tw:{' '.join(tokens[first:end])}",
        f"t<:{name}:{before}",
        f"t>:{name}:{after}",
        f"w<:{before}",
        f"w>:{after}",
        f"w<<:{before2} {before}",
        f"w>>:{after} {after2}",
        f"c^:{tokens[start]}",
        f"part:{scene.sentence.part}",
        f"s^:{tokens[0]}",
        f"s$:{tokens[-1]}",
    ]
    found += [f"cc:{cue.row.name}" for cue in inside]
    found += [f"cs:{cue.row.sense}" for cue in scene.cues]
    names = [cue.row.name for cue in islice(left, 3)]
    found += [f"cl{at}:{cue}" for at, cue in enumerate(names)]
    found.append("cl:" + ">".join(names[:2]))
    found += [f"cr{at}:{cue.row.name}" for at, cue in enumerate(islice(right, 2))]
    found += [f"b:{word}" for word in tokens[max(0, first - 5) : first]]
    found += [f"a:{word}" for word in tokens[end : end + 4]]
    if left:
        found.append(f"clw:{' '.join(tokens[left[0].first : left[0].end])}")
        found.append(f"clu:{left[0].row.name}:{undertaking}")
        found.append(f"cln:{left[0].row.name}:{name}:{scene.clauses[left[0].first] == clause}")
    if right and scene.clauses[right[0].first] == clause:
        found.append(f"crw:{' '.join(tokens[right[0].first : right[0].end])}")
    return found


def doer_features(candidate: Candidate) -> list[str]:
    """Describe the doer by itself."""
    actor, group, scene = candidate.actor, candidate.group, candidate.scene
    attribution = candidate.attribution
    speaker = attribution.speaker if attribution else None
    voice = (
        "none"
        if attribution is None
        else "unknown"
        if speaker is None
        else "own"
        if speaker.actor == actor
        else "other"
    )
    kind = actor if actor in _COLLECTIVES else "state" if len(actor) == 2 and actor not in ("EU", "UN") else "body"
    found = [
        f"o:{candidate.origin}",
        f"v:{voice}",
        f"k:{kind}",
        f"v:{voice}:{candidate.origin}",
        f"k:{kind}:{candidate.undertaking}",
    ]
    if group is None:
        return found
    tokens = scene.words.tokens
    mention = group.mentions[0]
    before = tokens[group.first - 1] if group.first else "^"
    after = tokens[group.end] if group.end < len(tokens) else "$"
    after2 = tokens[group.end + 1] if group.end + 1 < len(tokens) else "$"
    content = attribution is not None and attribution.content.meets(mention.span)
    found += [
        f"mk:{mention.kind}",
        f"g:{min(len(group.mentions), 3)}",
        f"m<:{before}",
        f"m>:{after}",
        f"m>>:{after} {after2}",
        f"mk:{mention.kind}:{before}",
        f"in:{content}:{mention.kind}",
        f"in:{content}:{voice}",
        f"m0:{group.first == 0}",
        f"gi:{min(scene.groups.index(group), 3)}",
        f"mk:{mention.kind}:{voice}",
    ]
    following = next((cue for cue in scene.cues if cue.first >= group.end), None)
    if following is not None:
        found.append(f"mc:{following.row.name}:{_bucket(following.first - group.end)}")
        found.append(f"mc:{following.row.name}:{voice}")
    preceding = next((cue for cue in reversed(scene.cues) if cue.end <= group.first), None)
    if preceding is not None:
        found.append(f"pc:{preceding.row.name}:{_bucket(group.first - preceding.end)}")
    return found


def pair_features(candidate: Candidate) -> list[str]:
    """Describe how the doer stands to the trigger."""
    group, scene, trigger = candidate.group, candidate.scene, candidate.trigger
    speaker = candidate.attribution.speaker if candidate.attribution else None
    voice = "own" if speaker and speaker.actor == candidate.actor else "no" if speaker is None else "other"
    left, _ = _near_cues(scene, trigger)
    nearest = left[0].row.name if left else "-"
    if group is None:
        return [
            f"po:{candidate.origin}:{nearest}",
            f"po:{candidate.origin}:{trigger.row.name}",
            f"pv:{voice}:{nearest}:{candidate.origin}",
            f"pg:{candidate.origin}:{min(len(scene.groups), 3)}",
        ]
    kind = group.mentions[0].kind
    order = "before" if group.end <= trigger.first else "after" if group.first >= trigger.end else "over"
    low, high = sorted(
        (group.end if order == "before" else trigger.end, trigger.first if order == "before" else group.first)
    )
    between = scene.words.tokens[low:high] if order != "over" else ()
    gap = abs(scene.clauses[group.first] - scene.clauses[trigger.first])
    rivals = sum(1 for other in scene.groups if low <= other.first < high)
    acting = sum(
        1
        for other in scene.groups
        if low <= other.first < high and other.mentions[0].kind not in (MentionKind.PLACE, MentionKind.PERSON)
    )
    found = [
        f"p:{order}",
        f"pd:{order}:{_bucket(len(between))}",
        f"pk:{order}:{kind}",
        f"pc:{order}:{min(gap, 3)}",
        f"pr:{order}:{min(rivals, 3)}",
        f"pa:{order}:{min(acting, 2)}:{kind}",
        f"pt:{order}:{trigger.row.name}:{min(rivals, 1)}",
        f"pkd:{order}:{kind}:{_bucket(len(between))}",
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
    if len(between) <= 3:
        found.append(f"pw:{order}:{' '.join(between)}")
    found += [f"pbw:{order}:{word}" for word in between[:8]]
    m_before = scene.words.tokens[group.first - 1] if group.first else "^"
    found += [f"pm:{order}:{m_before}:{nearest}", f"pm:{order}:{m_before}:{trigger.row.name}"]
    return found


def all_features(candidate: Candidate) -> Iterator[str]:
    """Yield all features of a candidate."""
    yield from trigger_features(
        candidate.scene, candidate.trigger, undertaking=candidate.undertaking, topic=candidate.topic
    )
    yield from doer_features(candidate)
    yield from pair_features(candidate)

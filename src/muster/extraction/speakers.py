"""In whose mouth a record is put, and whether that is the doer's own voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum

from muster.extraction.candidates import Candidate
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.proposals import cue_of
from muster.extraction.speaker_features import NOBODY, options_of
from muster.extraction.stances import Sense
from muster.extraction.subjects import Group
from muster.model.actor import COLLECTIVES
from muster.model.record import Speaker
from muster.model.scales import Voice

_CLEARLY = 0.75  # by how much somebody must outweigh whom the rules credit; set by cross-validation
_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.ROLE})


def speaker_of(candidate: Candidate) -> Speaker | None:
    """Return whom the report credits: by attribution, or the person who acts in the clause itself; else None."""
    if candidate.attribution is not None:
        return _of_list(candidate, candidate.attribution.speaker)
    group = candidate.group
    if group is None or group.first >= candidate.trigger.first or _is_at_work(candidate):
        return None
    return speaker_from(group.mentions[0], group)


def credit(candidate: Candidate, text: str, weights: Mapping[str, float], *, holders: Sequence[str]) -> Speaker | None:
    """Return whom a record is credited to: whom the rules find, unless the weights of all marks are clearly against it.

    `holders` hold an attitude, and one speaks where nobody else does; the answer is None then, as it is for nobody.
    """
    base = speaker_of(candidate)
    if is_said_by_person(candidate):
        return base
    holder = base.actor if base is not None and base.actor in holders else next(iter(holders), None)
    options = options_of(candidate, text, base=base, holder=holder)
    scores = {name: fsum(weights.get(mark, 0.0) for mark in option.marks) for name, option in options.items()}
    known = base.name if base else holder or NOBODY
    best = max(scores, key=lambda name: scores[name])
    if scores[best] - scores.get(known, 0.0) <= _CLEARLY:
        return base
    return None if best == holder else options[best].speaker


def is_said_by_person(candidate: Candidate) -> bool:
    """Tell whether the report says that a person who speaks for an actor says it: then the rules are hardly wrong."""
    said = candidate.attribution
    speaker = said.speaker if said is not None and said.spoken else None
    return speaker is not None and speaker.actor is not None and speaker.name != speaker.actor


def _is_at_work(candidate: Candidate) -> bool:
    """Tell whether the clause tells what somebody is doing, which is no saying: "has been working on a force"."""
    cue = cue_of(candidate)
    return cue is not None and cue.row.sense is Sense.DELIVERING


def _of_list(candidate: Candidate, speaker: Speaker | None) -> Speaker | None:
    """Let each of several countries that say something together speak for itself: "Mali and Chad let it be known"."""
    if speaker is None or candidate.group is None or speaker.name != speaker.actor:
        return speaker
    together = {mention.actor for mention in candidate.group.mentions}
    return Speaker(candidate.actor, candidate.actor) if speaker.actor in together else speaker


def speaker_from(mention: Mention, group: Group) -> Speaker | None:
    """Return a person who stands alone as the subject, as a speaker."""
    if len(group.mentions) > 1 or (mention.kind not in _PEOPLE and mention.person is None):
        return None
    name = mention.person or mention.actor
    return Speaker(name, mention.actor, mention.office) if name else None


def voice_of(speaker: Speaker | None, doer: str) -> Voice:
    """Tell for whom the speaker speaks; a member leads or speaks for a coalition only where it says so itself.

    A person whose country the report leaves out speaks, as a rule, for the one whose pledge he tells.
    """
    if speaker is None:
        return Voice.REPORTER
    alone = speaker.actor is None and doer not in COLLECTIVES
    if speaker.actor == doer or speaker.name == doer or alone:
        return Voice.OWN
    return Voice.OTHER

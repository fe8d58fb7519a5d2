"""In whose mouth a record is put, and whether that is the doer's own voice."""

from __future__ import annotations

from muster.extraction.candidates import Candidate
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.proposals import cue_of
from muster.extraction.stances import Sense
from muster.extraction.subjects import Group
from muster.model.record import Speaker
from muster.model.scales import Voice

_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.ROLE})


def speaker_of(candidate: Candidate) -> Speaker | None:
    """Return whom the report credits: by attribution, or the person who acts in the clause itself; else None."""
    if candidate.attribution is not None:
        return _of_list(candidate, candidate.attribution.speaker)
    group = candidate.group
    if group is None or group.first >= candidate.trigger.first or _is_at_work(candidate):
        return None
    return speaker_from(group.mentions[0], group)


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
    """Tell for whom the speaker speaks; a member leads or speaks for a coalition only where it says so itself."""
    if speaker is None:
        return Voice.REPORTER
    if speaker.actor == doer or speaker.name == doer:
        return Voice.OWN
    return Voice.OTHER

"""In whose mouth a record is put, and whether that is the doer's own voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import fsum, log

from muster.extraction.candidates import Candidate
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.proposals import cue_of
from muster.extraction.speaker_features import NOBODY, Option, options_of
from muster.extraction.stances import Sense
from muster.extraction.subjects import Group
from muster.model.actor import COLLECTIVES
from muster.model.record import Speaker
from muster.model.scales import Voice

_CLEARLY = 0.75  # by how much somebody must outweigh whom the rules credit; set by cross-validation
# What the network's chances count beside the weights of marks, and where another clause has the sentence's speaker.
_OF_HEARD, _OF_HEARD_BEHIND = 2.0, 0.4
_OF_VOICE = 1.0  # what the chance of a speaker's voice counts beside his own
_LIKELY = 0.3  # somebody who is likelier is an option even if no mark tells for him
_AWAY = 0.05  # the share of somebody who is named farther away, if nobody nearby speaks
_ELSEWHERE = 0.2  # the share of somebody who is said to speak in the sentence, but of something else
_OF_OTHERS = 0.25  # the share of somebody who tells of another's attitude
_SLIGHTEST = 0.02
_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.ROLE})


@dataclass(frozen=True)
class Heard:
    """What the network makes of who speaks; empty where nobody knows.

    `voices` has the chance of each voice that a commitment may be told in, `speakers` that of everybody named nearby.
    """

    voices: Mapping[Voice, float] = field(default_factory=dict)
    speakers: Sequence[tuple[Speaker, float]] = ()

    @property
    def known(self) -> bool:
        """Tell whether the network was asked."""
        return bool(self.voices or self.speakers)

    def tells(self, speaker: Speaker | None, candidate: Candidate, *, holder: str | None) -> float:
        """Return how much tells for a speaker, in log odds; nothing where a person is at work.

        The `holder` of an attitude has nobody's chance besides; others seldom tell of it.
        """
        if _works_in_person(candidate) or not self.known:
            return 0.0
        chance = self._chance(speaker)
        if holder is not None and speaker is not None and speaker.name == holder:
            chance += self._nobody
        elif holder is not None and speaker is not None and speaker.actor not in {None, holder}:
            chance *= _OF_OTHERS
        if speaker is not None and _speaks_elsewhere(speaker, candidate):
            chance *= _ELSEWHERE
        told = log(max(chance, _SLIGHTEST))
        if self.voices:
            told += _OF_VOICE * log(max(self.voices[voice_of(speaker, candidate.actor)], _SLIGHTEST))
        return (_OF_HEARD_BEHIND if _is_heard_behind(candidate) else _OF_HEARD) * told

    def _chance(self, speaker: Speaker | None) -> float:
        """Return the chance of a speaker; whoever is named farther away has a small share of nobody's."""
        return self._nobody if speaker is None else self._chances.get(speaker.name, _AWAY * self._nobody)

    @cached_property
    def _chances(self) -> Mapping[str, float]:
        return {speaker.name: chance for speaker, chance in self.speakers}

    @cached_property
    def _nobody(self) -> float:
        return 1.0 - fsum(self._chances.values())


def speaker_of(candidate: Candidate) -> Speaker | None:
    """Return whom the report credits: by attribution, or the person who acts in the clause itself; else None."""
    if candidate.attribution is not None:
        return _of_list(candidate, candidate.attribution.speaker)
    group = candidate.group
    if group is None or group.first >= candidate.trigger.first or _is_at_work(candidate):
        return None
    return speaker_from(group.mentions[0], group)


def credit(
    candidate: Candidate, text: str, weights: Mapping[str, float], *, holders: Sequence[str], heard: Heard
) -> Speaker | None:
    """Return whom a record is credited to: whom the rules find, unless all that is known is clearly against it.

    `holders` hold an attitude, and one speaks where nobody else does; the answer is None then, as it is for nobody.
    `weights` has what each mark of an option counts.
    """
    base = speaker_of(candidate)
    if is_said_of_others(candidate) or (not heard.known and is_said_by_person(candidate)):
        return base
    holder = base.actor if base is not None and base.actor in holders else next(iter(holders), None)
    options = options_of(candidate, text, base=base, holder=holder)
    for speaker, chance in heard.speakers:
        if chance > _LIKELY:
            options.setdefault(speaker.name, Option(speaker))
    scores = {
        name: fsum(weights.get(mark, 0.0) for mark in option.marks)
        + heard.tells(option.speaker, candidate, holder=holder)
        for name, option in options.items()
    }
    known = base.name if base else holder or NOBODY
    best = max(scores, key=lambda name: scores[name])
    if scores[best] - scores.get(known, 0.0) <= _CLEARLY:
        return base
    return None if best == holder else options[best].speaker


def is_said_by_person(candidate: Candidate) -> bool:
    """Tell whether the report says that a person who speaks for an actor says it: rules alone are hardly wrong then."""
    speaker = _said_by(candidate)
    return speaker is not None and speaker.actor is not None and speaker.name != speaker.actor


def is_said_of_others(candidate: Candidate) -> bool:
    """Tell whether the report says who says it of a collective, which has no mouth: then the rules are hardly wrong."""
    speaker = _said_by(candidate)
    return candidate.actor in COLLECTIVES and speaker is not None and speaker.actor not in {None, candidate.actor}


def _said_by(candidate: Candidate) -> Speaker | None:
    """Return who is said to say it, in so many words."""
    said = candidate.attribution
    return said.speaker if said is not None and said.spoken else None


def _is_at_work(candidate: Candidate) -> bool:
    """Tell whether the clause tells what somebody is doing, which is no saying: "has been working on a force"."""
    cue = cue_of(candidate)
    return cue is not None and cue.row.sense is Sense.DELIVERING


def _is_heard_behind(candidate: Candidate) -> bool:
    """Tell whether only what stands behind is somebody's word: "No sign of it, though Macron said he hoped"."""
    start = candidate.scene.words.starts[candidate.trigger.first]
    spoken = (said for said in candidate.scene.attributions if said.spoken and said.speaker)
    return candidate.attribution is None and any(min(said.cue.start, said.content.start) > start for said in spoken)


def _speaks_elsewhere(speaker: Speaker, candidate: Candidate) -> bool:
    """Tell whether the sentence has a speaker say something, and that is something else."""
    start = candidate.scene.words.starts[candidate.trigger.first]
    said = [said for said in candidate.scene.attributions if said.speaker and said.speaker.name == speaker.name]
    return any(each.spoken for each in said) and not any(
        each.content.start <= start < each.content.end for each in said
    )


def _works_in_person(candidate: Candidate) -> bool:
    """Tell whether a person is at work where the doer acts: "Starmer has been working on a force"."""
    group = candidate.group
    return group is not None and any(mention.person for mention in group.mentions) and _is_at_work(candidate)


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
    return mention.speaker


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

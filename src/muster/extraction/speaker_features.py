"""What speaks for and against each who could say a claim, as short names: nobody, those said to speak, those named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from muster.extraction.candidates import Candidate
from muster.extraction.finder import listed
from muster.extraction.mention import Attribution, Mention
from muster.extraction.proposals import cue_of
from muster.extraction.scenes import Scene
from muster.extraction.speech import SPEECH
from muster.extraction.subjects import Group, Place
from muster.model.record import Speaker

NOBODY = ""
_WOULD = listed("would could might should wouldn't couldn't")
_WILL = listed("will can may must shall won't cannot can't")
_OPENING = listed("he she it they but and so the we no yes not")
_OURS = listed("we our us i my")
_CREDITING = frozenset({"according"})
_QUOTES = frozenset("“\"‘«'")
_TURN = 40  # characters by which a content that is longer than its sentence is somebody's turn
_MOST = 3  # names of a list that may each speak, and layers of speech


@dataclass(slots=True)
class Option:
    """Somebody who may be credited, with the marks that tell for or against it; None is nobody."""

    speaker: Speaker | None
    marks: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Setting:
    """What all options of a candidate share, in words; `top` is who speaks at the trigger as far as rules can tell."""

    candidate: Candidate
    covering: tuple[Attribution, ...]
    top: str
    modal: str
    quoted: str
    cue: str
    acting: Group | None
    group: str
    opening: str
    ours: str
    attitude: bool


def options_of(candidate: Candidate, text: str, *, base: Speaker | None, holder: str | None) -> dict[str, Option]:
    """Return by name who may be credited with a candidate.

    `base` is whom the rules credit, `holder` the actor that holds an attitude, which then speaks if nobody else does;
    None for a commitment.
    """
    setting = _set(candidate, text, attitude=holder is not None)
    options: dict[str, Option] = {}
    if holder is None:
        _mark(options, None, _of_nobody(setting))
    else:
        _mark(options, Speaker(holder, holder), _of_holder(setting))
    _add_spoken(options, setting, text)
    _add_named(options, setting)
    _add_earlier(options, setting)
    _add_around(options, setting)
    if base is not None:
        kind = _kind(base)
        _mark(options, base, ("base", f"base {kind}", f"base {kind} {setting.top}", f"base {setting.cue}"))
    elif holder is None:
        _mark(options, None, ("base nobody", f"base nobody {setting.top}"))
    return options


def _mark(options: dict[str, Option], speaker: Speaker | None, marks: Iterator[str] | tuple[str, ...]) -> None:
    name = speaker.name if speaker else NOBODY
    option = options.get(name)
    if option is None:
        option = options[name] = Option(speaker)
    option.marks.update(marks)


def _set(candidate: Candidate, text: str, *, attitude: bool) -> Setting:
    scene, start = candidate.scene, candidate.scene.words.starts[candidate.trigger.first]
    within = (said for said in scene.attributions if said.content.start <= start < said.content.end)
    covering = tuple(sorted(within, key=lambda said: len(said.content)))[:_MOST]
    tokens, clause = scene.words.tokens, scene.clauses[candidate.trigger.first]
    own = [token for at, token in enumerate(tokens) if scene.clauses[at] == clause]
    cue, group = cue_of(candidate), candidate.group
    before = text[scene.sentence.span.start : start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return Setting(
        candidate,
        covering,
        _sort(scene, covering[0]) if covering else "none",
        next(("would" if token in _WOULD else "will" for token in own if token in _WOULD | _WILL), "-"),
        "quoted" if quoted else "plain",
        cue.row.name if cue else "-",
        scene.actor_at(cue.first) if cue else None,
        f"{_form(group.mentions[0])} {group.place}" if group else "-",
        tokens[0] if tokens and tokens[0] in _OPENING else "-",
        "ours" if not _OURS.isdisjoint(tokens) else "-",
        attitude,
    )


def _sort(scene: Scene, said: Attribution) -> str:
    """Tell of what sort an attribution is: who speaks, whether he is said to, whether the form of the report does."""
    who = _kind(said.speaker) if said.speaker else "unnamed"
    turn = " turn" if len(said.content) > len(scene.sentence.span) + _TURN else ""
    return f"{who}{turn}{_act(said)}"


def _kind(speaker: Speaker) -> str:
    if speaker.name == speaker.actor:
        return "state"
    return "person" if speaker.actor else "private"


def _form(mention: Mention) -> str:
    return f"{mention.kind}+" if mention.person else str(mention.kind)


def _verb(scene: Scene, said: Attribution) -> str:
    """Return the verb of a cue, as far as it stands in the sentence."""
    first, end = scene.words.within(said.cue)
    tokens = scene.words.tokens[first:end]
    known = [word for word in tokens if word in SPEECH or word in _CREDITING]
    return known[-1] if known else "-" if tokens else "away"


def _of_nobody(setting: Setting) -> Iterator[str]:
    scene, top = setting.candidate.scene, setting.top
    yield from ("nobody", f"nobody: {top}", f"nobody: {setting.group}", f"nobody: {top}, {setting.group}")
    yield from (f"nobody: {setting.modal}, {top}", f"nobody: {setting.quoted}, {top}", f"nobody: cue {setting.cue}")
    yield from (
        f"nobody: cue {setting.cue}, {top}",
        f"nobody: {setting.opening}, {top}",
        f"nobody: {setting.ours}, {top}",
    )
    yield from (f"nobody: in {scene.sentence.part}", f"nobody: {min(len(scene.groups), _MOST)} names, {top}")
    yield f"nobody: {'colon' if ':' in scene.words.tokens else '-'}, {top}"
    if setting.covering:
        yield from _against(setting, setting.covering[0])
    elif setting.candidate.earlier:
        before = setting.candidate.earlier[-1]
        heard = any(said.spoken and said.speaker for said in before.attributions)
        yield f"nobody: {'heard' if heard else 'unheard'} {_nearness(scene, before)} {setting.modal}"


def _against(setting: Setting, said: Attribution) -> Iterator[str]:
    kind = _kind(said.speaker) if said.speaker else "unnamed"
    verb = _verb(setting.candidate.scene, said)
    yield from (f"nobody: {kind} {verb}", f"nobody: {kind} {verb} {setting.modal}")
    if said.speaker:
        own = said.speaker.actor == setting.candidate.actor
        yield f"nobody: {kind} {'own' if own else 'other'} {'says' if said.spoken else 'acts'}"


def _of_holder(setting: Setting) -> Iterator[str]:
    top = setting.top
    yield from ("holder", f"holder: {top}", f"holder: cue {setting.cue}", f"holder: {setting.group}, {top}")
    yield f"holder: {setting.quoted}, {top}"
    if setting.covering:
        said = setting.covering[0]
        yield f"holder: {_kind(said.speaker) if said.speaker else 'unnamed'} {_verb(setting.candidate.scene, said)}"


def _shared(setting: Setting, speaker: Speaker, role: str) -> Iterator[str]:
    """Yield what every option of a role is marked with: who it is, and how it stands to the doer."""
    candidate, kind = setting.candidate, _kind(speaker)
    near = "self" if speaker.name == candidate.actor else "own" if speaker.actor == candidate.actor else "other"
    yield from (role, f"{role} {kind}", f"{role} {kind} {near}", f"{role} {kind}: {setting.top}", f"{kind} {near}")
    if setting.attitude:
        yield from (f"{role} {kind} attitude", f"{role} {kind} {near} attitude")


def _add_spoken(options: dict[str, Option], setting: Setting, text: str) -> None:
    """Add who speaks at the trigger or elsewhere in its sentence."""
    scene = setting.candidate.scene
    start = scene.words.starts[setting.candidate.trigger.first]
    for said in scene.attributions:
        speaker = said.speaker
        if speaker is None:
            if said in setting.covering:
                _mark(options, None, ("unnamed",)) if not setting.attitude else None
            continue
        role = _role(setting, said, start)
        kind, verb = _kind(speaker), _verb(scene, said)
        side = "before" if said.cue.start < start else "behind"
        _mark(options, speaker, (*_shared(setting, speaker, role), f"{role} {verb}", f"{kind} {verb}"))
        _mark(options, speaker, (f"{role} {side} {'here' if verb != 'away' else 'away'} {kind}",))
        if said.content.start <= start and text[max(0, said.content.start - 1)] in _QUOTES:
            _mark(options, speaker, (f"{role} in quotes",))


def _role(setting: Setting, said: Attribution, start: int) -> str:
    act = _act(said)
    if said in setting.covering:
        turn = " turn" if len(said.content) > len(setting.candidate.scene.sentence.span) + _TURN else ""
        return f"{'inner' if said is setting.covering[0] else 'outer'}{turn}{act}"
    if said.cue.start <= start < said.cue.end:
        return f"at cue{act}"
    return f"{'before' if said.content.start < start else 'after'} it{act}"


def _add_named(options: dict[str, Option], setting: Setting) -> None:
    """Add who is named in the sentence."""
    scene = setting.candidate.scene
    for group in scene.groups:
        if not group.acts or len(group.mentions) > _MOST:
            continue
        marks = tuple(_of_group(setting, group))
        for mention in group.mentions:
            speaker = mention.speaker
            if speaker:
                side = "before" if group.end <= setting.candidate.trigger.first else "after"
                _mark(options, speaker, (*_shared(setting, speaker, f"{group.place} {side}"), *marks))


def _of_group(setting: Setting, group: Group) -> Iterator[str]:
    tokens, form = setting.candidate.scene.words.tokens, _form(group.mentions[0])
    following = tokens[group.end] if group.end < len(tokens) else "$"
    side = "before" if group.end <= setting.candidate.trigger.first else "after"
    yield from (f"{form} {group.place} {side}", f"{form} then {SPEECH.get(following, '-')} {side}")
    yield from (f"{form} then {following}", f"{form} behind {tokens[group.first - 1] if group.first else '^'}")
    if group is setting.candidate.group:
        yield from (f"doer {form}", f"doer {form}: {setting.cue}", f"doer {form}: {setting.top}")
        yield f"doer {form} {group.place}"
    if group is setting.acting:
        yield from (f"acts {form}", f"acts {form}: {setting.cue}", f"acts {form}: {setting.top}")


def _add_earlier(options: dict[str, Option], setting: Setting) -> None:
    """Add the person who led the sentence before, and who was heard last."""
    scene, earlier = setting.candidate.scene, setting.candidate.earlier
    for group in earlier[-1].groups if earlier else ():
        mention = group.mentions[0]
        if mention.person and group.place is Place.SUBJECT:
            speaker = Speaker(mention.person, mention.actor, mention.office)
            _mark(options, speaker, tuple(_shared(setting, speaker, f"led {_nearness(scene, earlier[-1])}")))
            break
    for distance, before in enumerate(reversed(earlier), start=1):
        said = next((said for said in reversed(before.attributions) if said.speaker), None)
        if said is not None and said.speaker is not None:
            near = _nearness(scene, before)
            _mark(options, said.speaker, _of_heard(setting, said.speaker, f"heard {distance} {near}{_act(said)}"))
            return


def _add_around(options: dict[str, Option], setting: Setting) -> None:
    """Add the doer's people who are named shortly before or in the next sentence."""
    candidate = setting.candidate
    near = [(f"near {back}", scene) for back, scene in enumerate(reversed(candidate.earlier), start=1)]
    if candidate.following is not None:
        near.append(("follows", candidate.following))
    for role, scene in near:
        side = _nearness(candidate.scene, scene)
        for group in scene.groups:
            mention = group.mentions[0]
            if mention.person:
                speaker = Speaker(mention.person, mention.actor, mention.office)
                marks = (f"{role} {side}", f"{role} {side}: {setting.top}", f"{role} {side} {group.place}")
                _mark(options, speaker, (*marks, f"{role} {side} {setting.quoted} {setting.modal}"))
        for said in scene.attributions:
            if said.speaker and said.speaker.name != said.speaker.actor:
                _mark(options, said.speaker, (f"{role} {side} says", f"{role} {side} says: {setting.top}"))


def _of_heard(setting: Setting, speaker: Speaker, role: str) -> Iterator[str]:
    kind = _kind(speaker)
    yield from _shared(setting, speaker, role)
    yield from (f"{role} {kind} {setting.modal} {setting.top}", f"{role} {kind} {setting.group}")
    yield from (f"{role} {kind} {setting.opening}", f"{role} {kind} {setting.ours} {setting.quoted}")


def _act(said: Attribution) -> str:
    """Mark what is only told of, not said."""
    return "" if said.spoken else " act"


def _nearness(scene: Scene, before: Scene) -> str:
    return "beside" if before.sentence.paragraph == scene.sentence.paragraph else "apart"

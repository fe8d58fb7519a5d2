"""Readings that the words around them rule out, whatever the weights make of them."""

from __future__ import annotations

from collections.abc import Callable

from muster.extraction.decisions import Decision
from muster.extraction.finder import listed
from muster.extraction.proposals import cue_of
from muster.extraction.stances import Sense
from muster.extraction.subjects import Place
from muster.model.actor import OTHERS
from muster.model.scales import Firmness, Stance, Undertaking

_DISCUSSED = frozenset({"discuss", "discussed", "discussing", "discussions", "issues", "topics", "agenda"})
_TARIFFS = frozenset({"tariff", "tariffs", "trade"})
_GATHER = ("meet", "met")
_BODIES = frozenset({"bodies", "organization", "organisation", "agreement", "treaty", "pact", "council", "convention"})
_FEARS = frozenset({"concern", "concerns", "fear", "fears", "worry", "worries", "suspicion", "suspicions"})
_MAYBE = frozenset({"may", "might", "could", "would", "will"})
_WILLING = frozenset({"ready", "prepared", "willing", "open", "refused", "refuses", "agreed"})
_FEW = frozenset({"few", "hardly"})
_GOODS = frozenset({"sales", "prices", "revenues", "revenue", "exports"})
_WARES = frozenset({"fuel", "oil", "gas"})
_BURDENS = frozenset({"bulk", "burden", "brunt", "weight", "responsibility"})
_THOUGHTS = frozenset({"say", "think", "know", "believe", "mean"})
_ALLIES = frozenset({"allies", "partners", "backers", "friends", "supporters", "neighbours", "neighbors"})
_IDEALS = listed("""
    multilateralism multilateral unity democracy democratic dialogue diplomacy cooperation partnership friendship values
    principles peace stability law rights sovereignty reconstruction development solidarity
""")
_DEVOTION = listed("commitment committed support supports dedication devotion attachment belief")
_COMPLAINTS = listed("""
    complain complained complains complaining deplored deplores lamented laments denounced denounces condemned condemns
    accused accuses accusing blamed blames
""")
_REFUSALS = listed("refusal refusals rejection reluctance unwillingness failure")
_NO = frozenset(str(stance) for stance in Stance if stance.firmness is Firmness.NO)
_ADDED = ("in", "addition", "to")
_SOURCE = ("according", "to")
_REPORTS = frozenset({"emphasizes", "emphasises", "emphasized", "emphasised", "stressed", "stresses", "underlined"})
_OPENERS = frozenset({"they", "that", "it", "he", "she", "there", "the", "we"})
_TOWARDS = frozenset({("to",), ("for",), ("in",)})
_PASSING = 4
_FAR = 12


def is_barred(decision: Decision) -> bool:
    """Tell whether the words around a decision show that it is no record."""
    return any(bars(decision) for bars in BARS)


def _tokens(decision: Decision) -> tuple[str, ...]:
    return tuple(decision.candidate.scene.words.tokens)


def _named(decision: Decision) -> tuple[str, ...]:
    trigger = decision.candidate.trigger
    return _tokens(decision)[trigger.first : trigger.end]


def _before(decision: Decision, reach: int) -> tuple[str, ...]:
    first = decision.candidate.trigger.first
    return _tokens(decision)[max(0, first - reach) : first]


def _behind(decision: Decision, reach: int) -> tuple[str, ...]:
    end = decision.candidate.trigger.end
    return _tokens(decision)[end : end + reach]


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words)))


def is_topic(decision: Decision) -> bool:
    """Tell whether tariffs are only what was talked about."""
    tariffs = decision.candidate.undertaking is Undertaking.SANCTIONS and not _TARIFFS.isdisjoint(_named(decision))
    return tariffs and not _DISCUSSED.isdisjoint(_tokens(decision))


def is_gathering(decision: Decision) -> bool:
    """Tell whether people only plan to meet, which is an event; being ready to meet is more."""
    meeting = decision.candidate.undertaking is Undertaking.TALKS and _named(decision)[0].startswith(_GATHER)
    return meeting and _WILLING.isdisjoint(_before(decision, _PASSING))


def leaves_body(decision: Decision) -> bool:
    """Tell whether a state leaves a treaty or an organization rather than a place."""
    behind = _behind(decision, _FAR)
    leaves = decision.candidate.undertaking is Undertaking.WITHDRAWAL and behind[:1] == ("from",)
    return leaves and not _BODIES.isdisjoint(behind)


def is_feared(decision: Decision) -> bool:
    """Tell whether somebody only fears that it may come: "growing concerns in Europe that"."""
    before = _before(decision, len(_tokens(decision)))
    feared = (word in _FEARS and "that" in before[at + 1 : at + 5] for at, word in enumerate(before))
    return decision.stance is not None and any(feared) and not _MAYBE.isdisjoint(before)


def is_of_few(decision: Decision) -> bool:
    """Tell whether the doers are said to be few: "few countries have promised"."""
    group = decision.candidate.group
    return group is not None and not _FEW.isdisjoint(_tokens(decision)[max(0, group.first - 1) : group.end])


def is_of_allies(decision: Decision) -> bool:
    """Tell whether the doer is named only as whose allies act: "Kyiv's European allies are ready"."""
    group = decision.candidate.group
    if group is None or decision.stance is None or group.place is not Place.OWNER:
        return False
    return not _ALLIES.isdisjoint(_tokens(decision)[group.end : group.end + 3])


def is_devotion(decision: Decision) -> bool:
    """Tell whether nothing but an ideal is upheld: "France's commitment to multilateralism"."""
    if decision.candidate.undertaking is not Undertaking.GUARANTEE or decision.stance is None:
        return False
    tokens = _tokens(decision)
    upheld = [at for at, word in enumerate(tokens) if word in _DEVOTION and tokens[at + 1 : at + 2] in _TOWARDS]
    return bool(upheld) and all(not _IDEALS.isdisjoint(tokens[at + 2 : at + 5]) for at in upheld)


def is_divided(decision: Decision) -> bool:
    """Tell whether some do and some do not, so that nobody is said to: "some countries are ready, some are not"."""
    tokens = _tokens(decision)
    some = [at for at, word in enumerate(tokens) if word == "some"]
    return decision.candidate.actor == OTHERS and len(some) > 1 and "not" in tokens[some[-1] :]


def is_complained_of(decision: Decision) -> bool:
    """Tell whether somebody complains of what another does: "he accused Sudan of sending troops"."""
    stance, attribution = decision.stance, decision.candidate.attribution
    if stance is None or stance.firmness is Firmness.NO or _COMPLAINTS.isdisjoint(_tokens(decision)):
        return False
    speaker = attribution.speaker if attribution else None
    return speaker is None or speaker.actor != decision.candidate.actor


def is_refusal_of_another(decision: Decision) -> bool:
    """Tell whether the only refusal is another's: "she regretted Chile's refusal to join"."""
    scene, stance = decision.candidate.scene, decision.stance
    named = [at for at, word in enumerate(_tokens(decision)) if word in _REFUSALS]
    if not named or stance is None or stance.firmness is not Firmness.NO:
        return False
    owners = [group for group in scene.groups if group.place is Place.OWNER and {group.end, group.end + 1} & {*named}]
    owning = {mention.actor for group in owners for mention in group.mentions}
    others = any(set(range(cue.first, cue.end)).isdisjoint(named) for cue in scene.cues if str(cue.row.sense) in _NO)
    return bool(owning) and decision.candidate.actor not in owning and not others


def is_trade(decision: Decision) -> bool:
    """Tell whether fuel or gas is only sold."""
    return not _WARES.isdisjoint(_named(decision)) and not _GOODS.isdisjoint(_behind(decision, 2))


def is_burden(decision: Decision) -> bool:
    """Tell whether what is carried is a burden, so that nothing is transported."""
    logistics = decision.candidate.undertaking is Undertaking.LOGISTICS
    return logistics and not _BURDENS.isdisjoint(_behind(decision, _PASSING))


def is_added_to(decision: Decision) -> bool:
    """Tell whether the trigger only names what something else comes on top of."""
    before = _before(decision, len(_ADDED) + 3)
    return _holds(before, _ADDED) and "," not in before


def is_source(decision: Decision) -> bool:
    """Tell whether the name before a comma is only the source: "according to the minister, European troops"."""
    group, tokens = decision.candidate.group, _tokens(decision)
    if group is None or len(group.mentions) == 1 or group.mentions[-1].actor == decision.candidate.actor:
        return False
    return tokens[max(0, group.first - 2) : group.first] == _SOURCE


def is_conjunction(decision: Decision) -> bool:
    """Tell whether "that" or "provided" only opens a clause."""
    if decision.candidate.trigger.row.name == "such a step":
        said = frozenset(cue.end for cue in decision.candidate.scene.cues if cue.row.sense is Sense.SAY)
        reported = decision.candidate.trigger.first in said or not _REPORTS.isdisjoint(_before(decision, 1))
        return _named(decision) == ("that",) and reported
    opens = _behind(decision, 1)[:1]
    return _named(decision) == ("provided",) and _before(decision, 1) == (",",) and bool(opens) and opens[0] in _OPENERS


def is_formless(decision: Decision) -> bool:
    """Tell whether support is named whose form follows: "backing could come in the form of"."""
    general = decision.candidate.undertaking is Undertaking.GUARANTEE
    return general and _holds(_behind(decision, 9), ("form", "of"))


def is_backed(decision: Decision) -> bool:
    """Tell whether the doer only backs what somebody else does: "American backing for any deployment"."""
    candidate, tokens = decision.candidate, _tokens(decision)
    if candidate.undertaking is Undertaking.GUARANTEE or decision.stance is None:
        return False
    return any(
        found.row.undertaking is Undertaking.GUARANTEE and tokens[found.end] == "for"
        for found in candidate.scene.triggers
        if 0 < candidate.trigger.first - found.end <= _PASSING
    )


def is_auxiliary(decision: Decision) -> bool:
    """Tell whether nothing but "had" stands for an undertaking."""
    return decision.candidate.trigger.row.name == "implied" and _named(decision) == ("had",)


def is_obliged(decision: Decision) -> bool:
    """Tell whether somebody else must do what is read as a promise of this doer."""
    candidate = decision.candidate
    cue = cue_of(candidate)
    if cue is None or cue.row.name != "must" or decision.stance is None:
        return False
    acting = candidate.scene.actor_at(cue.first)
    group = candidate.group
    return acting is not None and group is not None and group is not acting and group.place is Place.BEHIND


def is_unsaid(decision: Decision) -> bool:
    """Tell whether only a saying or thinking is denied: "I do not say that lightly"."""
    if decision.stance is None or decision.stance.firmness is not Firmness.NO:
        return False
    tokens = _tokens(decision)
    ends = [cue.end for cue in decision.candidate.scene.cues if str(cue.row.sense) in _NO]
    denied = [at for at in range(len(tokens) - 1) if tokens[at] == "not" and tokens[at + 1] in _THOUGHTS]
    return bool(denied) and all(any(at - 1 <= end <= at + 2 for at in denied) for end in ends)


BARS: tuple[Callable[[Decision], bool], ...] = (
    is_topic,
    is_gathering,
    leaves_body,
    is_feared,
    is_of_few,
    is_of_allies,
    is_devotion,
    is_divided,
    is_complained_of,
    is_refusal_of_another,
    is_trade,
    is_burden,
    is_added_to,
    is_source,
    is_conjunction,
    is_formless,
    is_backed,
    is_auxiliary,
    is_obliged,
    is_unsaid,
)

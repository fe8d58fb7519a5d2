"""The words that tell of meetings, calls, visits, summits, signings, decisions, attacks and interviews."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from muster.model.record import EventType


class Form(StrEnum):
    """How the words stand in the sentence; it decides where participants are looked for."""

    VERB = "verb"  # "Macron met Trump": on both sides
    NOUN = "noun"  # "a meeting with Trump": after it, or the subject of the clause
    ACT = "act"  # "parliament approved": before it


@dataclass(frozen=True, slots=True)
class Rule:
    """Words of one kind of telling; a sentence is searched only where it holds one of the `stems`, in lower case."""

    name: str
    type: EventType
    form: Form
    stems: tuple[str, ...]
    words: re.Pattern[str]


_TALKS = r"(?:talks|discussions|negotiations|consultations|deliberations?|meetings?|sessions?|conversations?)"
_HOLD = r"(?:hold(?:s|ing)?|held|ha(?:s|d|ve|ving)|conven(?:e[sd]?|ing)|chair(?:s|ed|ing)?|open(?:s|ed)?)"
_OCCASION = (
    r"(?:meetings?|talks|summit|call|conference|session|gathering|leaders|video|forum|ceremony|dinner|lunch"
    r"|discussions)\b"
)
_SOMEBODY = (
    r"(?:the|his|her|their) (?:[\w-]+ )?"
    r"(?:president|leaders?|ministers?|chancellor|premier|guests?|counterparts?|envoys?)"
)
_PAPER = (
    r"(?:declaration|agreement|accord|pact|treaty|document|text|statement|memorandum|deal|letter|protocol|paper|charter"
    r"|partnership|convention|plan|contract)s?"
)
# Those who decide by vote or resolution; "the government" counts where it approves or ends something.
_BODY = (
    r"(?:[Pp]arliament|Bundestag|Bundesrat|Congress|Senate|House|Storting|Riksdag|Sejm|Riigikogu|Saeima|Seimas|Folketing"
    r"|Knesset|Duma|Sabor|Verkhovna Rada|Rada|[Cc]hamber|[Cc]abinet|[Cc]ouncil|[Gg]overnment|MPs|[Ll]awmakers"
    r"|[Dd]eputies|Assembly|assembly|Cortes|Tweede Kamer|Commons|[Cc]ourt|Dáil|Eduskunta|Majlis|legislature"
    r"|[Mm]ember [Ss]tates|its \d+ members|(?:foreign|defence|defense) ministers of the \w+|[Mm]ajority of the \w+"
    r"|resolution \d+|House of \w+|senators|legislators|junta)"
)
_DECIDED = (
    r"(?:approved|authori[sz]ed|adopted|extended|renewed|endorsed|ratified|passed|cleared|voted|rejected|blocked|launched"
    r"|g(?:ave|iven) [^.;]{0,40}?(?:approval|leave|green light|go-ahead|consent)|decided|ordered|backed|agreed"
    r"|instructed|ruled|signed off on|ended|prolonged|terminated|set up|turned down|mandated|annulled)"
)
_OPEN = r"(?:must|ha[sd] to|ha[sd] not|not|will|would|could|should|may|might|can|cannot|never|if|yet|no)"
_PASSED = (
    r"(?:[A-Z]{3,}[A-Za-z]*(?: [A-Z]{2,})?|mandate|mission|operation|resolution|force|motion|bill|law|package"
    r"|deployment)"
)
_ARMS = r"(?:missiles?|drones?|rockets?|shells?|bombs?|artillery|warplanes|mortars?|jets)"


def _rules(sort: EventType, form: Form, *rows: tuple[str, str, str]) -> tuple[Rule, ...]:
    """Make rules of rows of name, stems and words."""
    return tuple(
        Rule(name, sort, form, tuple(stems.split("|")), re.compile(rf"(?<![\w-])(?:{words})(?![\w])"))
        for name, stems, words in rows
    )


# Where two begin at one place, the longer wins, then the earlier row: order is part of the rule.
RULES = (
    *_rules(
        EventType.MEETING,
        Form.VERB,
        (
            "meet",
            "met|meet",
            r"meets?|(?<!been )(?<!be )(?<!is )(?<!are )(?<!were )(?<!was )met"
            r"|meeting(?= (?:with\b|him\b|her\b|[A-Z]))",
        ),
        (
            "hold talks",
            "hold|held|had |has |have |having|conven|chair|open",
            rf"{_HOLD}\s+(?:[^\s.;:]+\s+){{0,5}}?{_TALKS}",
        ),
        (
            "receive",
            "call",
            r"call(?:s|ed) on(?= (?:President|Chancellor|King|Queen|Prime|Premier|Pope)\b)(?![^.;]{0,80}\bto\b)",
        ),
        ("sit down", "sit|sat|huddl", r"(?:sit|sat|sits|sitting) down|sit-down|huddled"),
        ("receive", "host", r"host(?:s|ed|ing)?"),
        (
            "receive",
            "receiv|welcom|greet",
            rf"(?:receiv(?:es|ed|ing)|welcom(?:es|ed|ing)|greeted)(?= (?:[A-Z]|{_SOMEBODY}))"
            rf"(?!(?: [\w-]+){{1,4}}['’]s\b)",
        ),
        ("gather", "gather|assembl", r"gather(?:s|ed)?(?! the\b| intel| evid| info)|assembl(?:es?|ed)"),
        ("gather", "conven|confer", r"conven(?:es?|ed)|confer(?:red|s)?"),
        (
            "join",
            "dial|join|attend|part in|chair",
            rf"dial(?:l?ed|s) in|(?:joined|attend(?:s|ed|ing)?|t(?:ook|akes|aking) part in|chair(?:s|ed|ing)?)"
            rf"(?=[^.;]{{0,50}}?\b{_OCCASION})",
        ),
        ("discuss", "discuss", r"discuss(?:ed|es|ing)?\b(?=[^.;]{0,60}\bwith\b)"),
        (
            "beside",
            "beside|alongside|next to|side of|flanked",
            r"(?:st(?:ood|anding)|speaking|sat|sitting) (?:beside|alongside|next to)"
            r"|(?<!, )alongside(?= [A-Z])|flanked by|at (?:either|the) side of",
        ),
    ),
    *_rules(
        EventType.MEETING,
        Form.NOUN,
        ("news conference", "news |press ", r"(?:news|press) (?:conference|briefing)s?"),
        (
            "talks",
            "talks|negotiation|discussion|consultation",
            r"talks(?! as\b| of\b| like\b)|negotiations|discussions|consultations",
        ),
        ("meeting", "meeting", r"meetings?(?! with\b)|meeting with"),
        ("gathering", "gathering|get-together|encounter|rendezvous", r"gathering|get-together|encounter|rendezvous"),
        ("gathering", "dinner|lunch|table|audience", r"working (?:dinner|lunch)|round-?table|audience with"),
        ("gathering", "session|deliberat", r"session|deliberations?"),
        ("conference", "conference|forum", r"(?<!news )(?<!press )conference|forum"),
        ("video conference", "video|online", r"video[ -]?conference|online session|video link"),
        ("briefing", "joint ", r"joint (?:briefing|(?:news|press) conference)"),
        ("cabinet", "emergency", r"emergency cabinet"),
    ),
    *_rules(
        EventType.CALL,
        Form.NOUN,
        ("call", "call", r"(?:(?:tele)?phone |video |conference |[\w]+-minute |[\w]+-hour )calls?"),
        ("call with", "call", r"calls?(?= (?:with|between)\b)|(?<=\b[Ii]n a )call\b|(?<=\b[Tt]he )call\b(?! for)"),
        ("conversation", "conversation", r"(?:tele)?phone conversation|conversation(?= with\b)"),
    ),
    *_rules(
        EventType.CALL,
        Form.VERB,
        ("by phone", "phone|video", r"(?:by|on the|over the|via) (?:tele)?phone|by video(?= (?:with|to)\b)"),
        ("ring", "rang|rung|ring", r"rang|rung|ringing|ring(?= (?:[A-Z]|him\b|the [A-Z]))|rings(?= [A-Z])"),
        ("ring", "phon|dial", r"(?:tele)?phon(?:ed|ing)|dial(?:l?ed)(?= [A-Z])"),
        ("speak with", "spoke", r"spoken? for (?:[\w-]+ ){0,4}(?:minutes|hours?|an hour)"),
        (
            "speak with",
            "spoke|speak|talked",
            r"(?:spoke|spoken|speak|speaking|talked) (?:to|with)(?= [A-Z]| the \w+ (?:president|leader))",
        ),
    ),
    *_rules(EventType.SUMMIT, Form.NOUN, ("summit", "summit", r"[Ss]ummits?")),
    *_rules(
        EventType.VISIT,
        Form.VERB,
        ("visit", "visit", r"visit(?:s|ed|ing)?"),
        (
            "travel",
            "travel|fl|hurried|went|head",
            r"(?:travel(?:l?ed|s|l?ing)?|flew|fl(?:y|ies|ying|own)|hurried|went|heads?|headed|heading) (?:back )?"
            r"(?:home |up |across )?(?:to|into)(?= [A-Z])",
        ),
        (
            "arrive",
            "arriv|stopped|landed|back in|touched",
            r"(?:arriv(?:es?|ed|ing)|stopped|landed|(?:was|is) back|touched down)(?= in\b)",
        ),
        ("expected in", "expected in|due in", r"(?:expected|due)(?= in [A-Z])"),
    ),
    *_rules(EventType.VISIT, Form.NOUN, ("trip", "trip|tour|stop", r"(?:trips?|tour)(?= to\b)|trip|stopover")),
    *_rules(
        EventType.SIGNING,
        Form.VERB,
        (
            "sign",
            "sign",
            rf"(?<!no )(?<!any )(?<!rare )sign(?:s(?! that| of)|ed|ing)?\b(?! up| off| of| that)"
            rf"(?=(?:\s+[^\s.;]+){{0,8}}?\s+{_PAPER}\b)",
        ),
        (
            "sign bare",
            "sign|initial|name|inked",
            r"initial(?:l?)ed|inked|(?<!\ba )(?<!\bthe )signed(?! up| off)|put (?:their|its|his|her) names? to"
            r"|sign(?= (?:it|the|a|an|this)\b)",
        ),
    ),
    *_rules(
        EventType.SIGNING,
        Form.NOUN,
        ("signed", "signed|initial", rf"{_PAPER},?\s+(?:(?:[^\s.;]+\s+){{0,4}}?)(?:signed|initial(?:l?)ed)"),
        ("signing of", "sign", r"signing (?:of|ceremony)|signature of"),
    ),
    *_rules(
        EventType.DECISION,
        Form.ACT,
        (
            "to vote",
            "vote|decide",
            rf"{_BODY}\b[^.;:,]{{0,20}}?\b(?:will|is to|are to|due to|set to|scheduled to|expected to) (?:vote|decide)",
        ),
        (
            "decide",
            "ed|gave|set up|signed off",
            rf"{_BODY}\b(?!’s|'s)(?:(?!\b{_OPEN}\b)[^.;:,“”\"]){{0,45}}?\b{_DECIDED}",
        ),
    ),
    *_rules(
        EventType.DECISION,
        Form.NOUN,
        ("decided by", " by ", rf"{_DECIDED}\b[^.;:]{{0,25}}?\bby (?:the |a |its )?(?:[\w-]+ ){{0,4}}?{_BODY}"),
        ("voted by", "voted", rf"[Vv]oted\b[^.;:]{{0,20}}?\b{_BODY}"),
        ("passed", "was |were |been ", rf"{_PASSED}\b[^.;:,]{{0,30}}?\b(?:was|were|has been|had been) {_DECIDED}"),
        (
            "vote",
            "vot|by |opposed",
            r"(?:[Uu]nanimous|final|close) vote|\d+ votes (?:to|against)|by \d+ (?:votes )?to \d+"
            r"|vot(?:ed|e) (?:by )?\d+ to|more (?:\w+ ){0,3}than opposed",
        ),
        ("cabinet decision", "decision|vote", rf"(?:{_BODY})(?:’s|'s)? (?:decision|vote)"),
    ),
    *_rules(
        EventType.DECISION,
        Form.VERB,
        ("leader orders", "day ", r"on \w+day (?:ordered|signed off|decreed|declared|told his [\w ]{4,20} to)"),
    ),
    *_rules(
        EventType.ATTACK,
        Form.NOUN,
        (
            "attack",
            "attack|strike|assault|barrage|bombardment|raid|ambush",
            r"attacks?|(?:air|missile|drone) ?strikes?|strikes?(?= (?:on\b|near\b|in [A-Z]))|assaults?|barrages?"
            r"|bombardments?|raids?(?! alert)|ambush",
        ),
    ),
    *_rules(
        EventType.ATTACK,
        Form.VERB,
        (
            "attacked",
            "attacked|pounded|bombed|shelled|storm|ambush|overran|bombard|burst|fired|struck",
            r"attacked|pounded|bombed|shelled|stormed|ambushed|overran|bombarded|burst into|opened fire on"
            r"|fired (?:on|into|at)"
            r"|(?<!is )(?<!be )struck(?! (?:a|an|by|another|shortly|late|on|deals?)\b)",
        ),
        (
            "fired",
            "fired|launch|sent over|rained|unleash|hurled",
            rf"(?:fired|launched|sent over|rained|unleashed|hurled)\b(?=[^.;]{{0,60}}?\b{_ARMS}\b)",
        ),
        (
            "arms hit",
            "hit|killed|struck|flew|wounded|slammed",
            rf"{_ARMS}\b[^.;:]{{0,40}}?\b(?:hit|killed|struck|flew at|wounded|slammed)",
        ),
    ),
    *_rules(EventType.INTERVIEW, Form.NOUN, ("interview", "interview", r"interview(?:s|ed)?")),
)  # fmt: skip

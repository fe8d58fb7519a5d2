"""The words that tell of meetings, calls, summits and visits."""

from __future__ import annotations

from muster.extraction.event_rules import Form, rules_of
from muster.model.record import EventType

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
_DAY = (
    r"(?:[Oo]n |this |last |next |late |early )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|tonight|overnight)"
)
# Those whose gathering is a summit, and those whose gathering is a meeting; what they do there.
_HEADS = (
    r"(?:[Hh]eads of (?:state|government)(?: and (?:of )?government)?|leaders|presidents|prime ministers|premiers)"
    r"(?! of [A-Z]\w+ and [A-Z])"
)
_MINISTERS = (
    r"(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|interior) (?:and \w+ )?(?:ministers|secretaries|chiefs|staff)|ministers"
    r"|ambassadors|envoys|(?:army|military|staff) chiefs|chiefs of (?:the )?(?:\w+ )?staff|negotiators|delegat(?:ions"
    r"|es)"
    r"|mediators)"
)
# From those who act to what they did, past "of the alliance" and names, and not past what belongs to another clause.
_UP_TO = (
    r"(?=(?:,? (?!(?:after|before|over|to|with|about|since|that|if|when|as|but|by|because|while)\b)[\w’'-]+){0,9}?,?"
)
_DID = (
    r"(?:agreed|decided|endorsed|adopted|approved|promised|resolved|declared|suspended|launched|ordered|condemned"
    r"|backed|signed off|pledged|called|failed|came|come|imposed|renewed|extended|settled|drew up|set up|gave|named"
    r"|accepted|put|voted|asked|urged|warned|said|told|confirmed|issued|ha(?:ve|d) (?:\w+ed|told|given|said|gone)"
    r"|will (?:be|come|decide|discuss|consider|take|vote)|meet|met|gather(?:ed|ing|s)?|sat|conven(?:ed|e|ing))"
)

GATHERINGS = (
    *rules_of(
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
        (
            "gather",
            "reconven|huddle|parley|together|spent |seeing",
            r"reconven(?:es?|ed|ing)|huddle|parley|sat together|seeing(?= (?:[A-Z]|the \w+ (?:in|on)\b))"
            r"|spent (?:[\w-]+ ){1,6}with(?= (?:[A-Z]|him\b|her\b))",
        ),
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
            "beside|alongside|next to|side of|flanked| his side| her side|elbow|company of|presence of|looking on",
            r"(?:st(?:ood|anding)|speaking|sat|sitting) (?:beside|alongside|next to)"
            r"|(?<!, )(?:alongside|beside)(?= [A-Z])|flanked by|at (?:either|the) side of"
            r"|(?:at|by) (?:his|her) (?:side|elbow)|in the (?:company|presence) of|looking on|beside (?:him|her)",
        ),
        (
            "greet",
            "hand|embrac|dine|lunch|breakfast|supper|dinner|hour|coffee|notes|minutes|evening|afternoon|morning"
            "|day with",
            r"sh(?:ook|ak(?:e|es|ing)) hands|handshake|embrac(?:ed|es|ing)(?= [A-Z])|din(?:ed|es|ing)(?= with\b)"
            r"|(?:over|at|for|after|to|their) (?:lunch|dinner|breakfast|supper|coffee)|coffee(?= with\b)|compar(?:e"
            r"|ed|ing) notes"
            r"|(?:hours?|minutes|evening|afternoon|morning|day)(?= with [A-Z])",
        ),
        (
            "sees",
            "see",
            rf"(?:to |will |would |['’]ll )see(?= (?:[A-Z]|{_SOMEBODY}))|sees(?= [A-Z])|saw(?= (?:[A-Z]\w+ )+in [A-Z])",
        ),
        (
            "invite",
            "invit|summon|brought|bring|call",
            r"invit(?:e[sd]?|ing)(?=[^.;,]{0,50} (?:to|for) )|summon(?:s|ed|ing)?"
            r"|(?:brought|brings?|called|gathered) together|called in(?= the\b)",
        ),
        (
            "bargain",
            "negotiat|bargain|thrash|hammer|talk",
            r"(?:was|were) negotiated|negotiat(?:ing|ed)(?= (?:with|in|for)\b)|bargain(?:ing|ed)|thrash(?:ed|ing) out"
            r"|hammer(?:ed|ing) out|(?:have|has|had) been talking|talked (?:in|with|for)",
        ),
        (
            "at a table",
            "table|screen",
            r"(?:round|around|at|to) (?:a|one|the|his|her|its|the same) (?:\w+ )?table"
            r"|on a screen",
        ),
        (
            "tell",
            "told|tell|assured|warned|briefed|press|urged|thanked|asked|handed",
            r"(?:told|tell(?:s|ing)?|assured|briefed|press(?:ed|ing)|thanked|handed|warned|urged|asked)"
            r"(?= (?:(?:the|his|her|their|its|Mr|Mrs|Ms|visiting|fellow|assembled) )?(?:[A-Z]|\w+ (?:colleague"
            r"|counterpart"
            r"|leader|minister|envoy|ambassador|president|chancellor)|colleague|counterpart|ambassador|diplomat"
            r"|minister))",
        ),
    ),
    *rules_of(
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
        (
            "gathering",
            "session|deliberat|debate|sitting",
            r"sessions?|deliberations?|debate(?= (?:in|at|of)\b)"
            r"|sitting",
        ),
        (
            "round",
            "round",
            r"(?:first|second|third|fourth|fifth|sixth|next|last|new|another|further|latest) rounds?(?! table)",
        ),
        ("conference", "conference|forum", r"(?<!news )(?<!press )(?<!video )conference|[Ff]orum"),
        ("video conference", "video|online", r"video[ -]?conference|online session|video link"),
        ("briefing", "joint ", r"joint (?:briefing|(?:news|press) conference)"),
        ("cabinet", "emergency", r"emergency cabinet"),
        (
            "ministers",
            "minister|ambassador|envoy|chief|negotiator|delegat|mediator|secretaries|staff",
            rf"{_MINISTERS}{_UP_TO} {_DID}\b)",
        ),
    ),
    *rules_of(
        EventType.CALL,
        Form.NOUN,
        ("call", "call", r"(?:(?:tele)?phone |video |conference |[\w]+-minute |[\w]+-hour )calls?"),
        ("call with", "call", r"calls?(?= (?:with|between)\b)|(?<=\b[Ii]n a )call\b|(?<=\b[Tt]he )call\b(?! for)"),
        ("conversation", "conversation|chat", r"(?:tele)?phone conversation|conversation(?= with\b)|chat(?= with\b)"),
        ("call", "call", rf"(?<=\b[Aa] )call(?= (?:from|to)\b)|(?<=[sS] )call(?= (?:on|is|was)\b)|{_DAY}['’]s call"),
    ),
    *rules_of(
        EventType.CALL,
        Form.VERB,
        ("by phone", "phone|video", r"(?:by|on the|over the|via) (?:tele)?phone|by video(?= (?:with|to)\b)"),
        ("ring", "rang|rung|ring", r"rang|rung|ringing|ring(?= (?:[A-Z]|him\b|the [A-Z]))|rings(?= [A-Z])"),
        (
            "ring",
            "phon|dial",
            r"(?:tele)?phon(?:ed|ing|es)|(?:tele)?phone(?= (?:[A-Z]|the |him\b))"
            r"|dial(?:l?ed)(?= [A-Z])",
        ),
        (
            "on the line",
            " line|telephone|phone|patched|video",
            r"on the (?:line|phone|telephone|blower|video phone)|(?:picked|picks|pick) up (?:a|the) (?:tele)?phone"
            r"|round a telephone|patched in|by (?:video|satellite phone|telephone)|connected by video"
            r"|calls? up(?= [A-Z])",
        ),
        ("speak with", "spoke", r"spoken? for (?:[\w-]+ ){0,4}(?:minutes|hours?|an hour)"),
        (
            "speak with",
            "spoke|speak|talked|call",
            r"(?:spoke|spoken|speaks?|speaking|talked) (?:[\w-]+ ){0,3}?(?:to|with)(?= [A-Z]| (?:the|his|her"
            r"|its|both) )"
            r"|called(?= (?:President|Prime|Mr|King|Chancellor) )",
        ),
    ),
    *rules_of(
        EventType.SUMMIT,
        Form.NOUN,
        ("summit", "summit", r"[Ss]ummits?"),
        (
            "leaders",
            "leaders|heads of|presidents|prime ministers|premiers",
            rf"{_HEADS}{_UP_TO} {_DID}\b)",
        ),
        ("trilateral", "trilateral|quadrilateral|ordinary session", r"(?:tri|quadri)lateral|[Oo]rdinary [Ss]ession"),
    ),
    *rules_of(
        EventType.VISIT,
        Form.VERB,
        ("visit", "visit", r"visit(?:ed|ing)|visits?(?= (?:[A-Z]|the\b|his\b|her\b|their\b))"),
        (
            "travel",
            "travel|fl|hurried|went|head",
            r"(?:travel(?:l?ed|s|l?ing)?|flew|fl(?:y|ies|ying|own)|hurried|went|heads?|headed|heading) (?:back )?"
            r"(?:home |up |across )?(?:to|into)(?= [A-Z])",
        ),
        (
            "arrive",
            "arriv|stopped|landed|back in|touched",
            r"(?:arriv(?:es?|ed|ing)|stopped|stopping|land(?:ed|s)|(?:was|is) back|touch(?:ed|es|ing) down)"
            r"(?= (?:[\w-]+ ){0,3}?(?:in|at|from|on|next|here|there|to)\b)",
        ),
        ("expected in", "expected|due ", r"(?:expected|due)(?= (?:in [A-Z]|here\b|there\b|on \w+day|back\b|at [A-Z]))"),
        (
            "go to",
            "go to|goes |going |gone |went |came |come |comes |flew|flies|fly |flying|flown|return|set out|set off"
            "|sets o|bound "
            "|way to|way from|off to|back |travel|sent |sends |dispatch|despatch",
            r"(?:go(?:es|ing|ne)?|went|c(?:a|o)mes?|coming|flew|fl(?:y|ies|ying|own)|return(?:s|ed|ing)?"
            r"|set(?:s)? (?:out|off)"
            r"|bound|way|off|back|travel(?:s|l?ed|l?ing)?|sent|despatched|dispatched|sends)(?: out| in| up| home"
            r"| back| down)?"
            r"(?: (?:[\w-]+day|on \w+day|today|tomorrow|tonight|next week|this week|last week|yesterday|again|too"
            r"|also))?"
            r" (?:to|for|from|in)(?= (?:the )?[A-Z])",
        ),
        (
            "arrive",
            "dropp|drop in|stopp|turned up|touring|toured|fresh from|continued to|popped",
            r"(?:dropp?(?:ed|ing)?|stopp(?:ed|ing)) (?:in|into|by)(?= )|(?:turned|turns|popped) up (?:in|at)"
            r"|tour(?:ing|ed)(?= )"
            r"|fresh from(?= [A-Z])|continu(?:ed|ing) to(?= [A-Z])",
        ),
        (
            "leave",
            "left|leav",
            r"(?:left|leav(?:es?|ing))(?= (?:for )?[A-Z]\w+)",
        ),
        (
            "fly in",
            "flew |flies |flown |flying |here|there|came |come |comes |coming ",
            r"(?:flew|flies|flown|flying) (?:in|out|up|over|home|on)|(?:was|were|is|are|been|be) (?:here|there)"
            r"|c(?:a|o)m(?:es?|ing) (?:here|back|in person|on \w+day)",
        ),
        (
            "be in",
            "was |were |is in|is at|is back|are in|are at|been in|been at|been back|be in|be at|be back|being "
            "|himself in"
            "|, in |, at ",
            r"(?:was|were|is|are|been|be|being|had been)(?: back| also| already| again| still| himself| herself| due)? "
            r"(?:in|at)(?= (?:the )?[A-Z])|, (?:in|at)(?= [A-Z][\w’'-]+(?: [A-Z]\w+)?(?:,| (?:on|last|this|yesterday"
            r"|today|for)\b))",
        ),
    ),
    *rules_of(EventType.VISIT, Form.NOUN, ("a visit", "visit", r"visits?(?! (?:[A-Z]|the\b|his\b|her\b|their\b))"),
        ("trip", "trip|tour|stop", r"(?:trips?|tour)(?= to\b)|trip|stopover")),
)  # fmt: skip

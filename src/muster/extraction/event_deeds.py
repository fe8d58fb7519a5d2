"""The words that tell of signings, decisions, attacks and interviews."""

from __future__ import annotations

from muster.extraction.event_rules import Form, rules_of
from muster.model.record import EventType

_PAPER = (
    r"(?:declaration|agreement|accord|pact|treaty|document|text|statement|memorandum|deal|letter|protocol|paper|charter"
    r"|partnership|convention|plan|contract)s?"
)
# Those who decide by vote or resolution; "the government" counts where it approves or ends something.
_BODY = (
    r"(?:[Pp]arliament|Bundestag|Bundesrat|Congress|Senate|House|Storting|Riksdag|Sejm|Riigikogu|Saeima|Seimas"
    r"|Folketing"
    r"|Knesset|Duma|Sabor|Verkhovna Rada|Rada|[Cc]hamber|[Cc]abinet|[Cc]ouncil|[Gg]overnment|MPs|[Ll]awmakers"
    r"|[Dd]eputies|Assembly|assembly|Cortes|Tweede Kamer|Commons|[Cc]ourt|Dáil|Eduskunta|Majlis|[Ll]egislature"
    r"|[Mm]ember [Ss]tates|its \d+ members|(?:foreign|defence|defense) ministers of the \w+|[Mm]ajority of the \w+"
    r"|[Rr]esolution \d+|House of \w+|senators|legislators|junta|electorate|voters|[Cc]ommittee|congress|senate"
    r"|(?:upper|lower) house|Diet|diet|Vouli|Skupština|Likud cabinet"
    r"|constitutional court|Supreme Court)"
)
_DECIDED = (
    r"(?:approved|authori[sz]ed|adopted|extended|renewed|endorsed|ratified|passed|cleared|voted|rejected|blocked"
    r"|launched"
    r"|g(?:ave|iven) [^.;]{0,40}?(?:approval|leave|green light|go-ahead|consent)|decided|ordered|backed|agreed"
    r"|instructed|ruled|signed off on|ended|prolonged|terminated|set up|turned down|mandated|annulled|imposed|vetoed"
    r"|resolved|created|lifted|threw (?:it |them |the \w+ )?out|waved through|said (?:yes|no)|consented|confirmed"
    r"|suspended|expelled|condemned|forbade|(?:put|set) aside|turned away|gave [^.;]{0,40}?(?:more|months?|years?"
    r"|yes)|recommended|added|made clear|votes?|backs?|approves?|adopts?|extends?|blessed"
    r"|swallowed|rubber-stamped|opened|settled on|put its name to|g(?:ave|iven) [^.;]{0,25}?(?:nod|blessing|mandate))"
)
_OPEN = r"(?:must|ha[sd] to|ha[sd] not|not|will|would|could|should|may|might|can|cannot|never|if|yet|no)"
_PASSED = (
    r"(?:[A-Z]{3,}[A-Za-z]*(?: [A-Z]{2,})?|mandate|mission|operation|resolution|force|motion|bill|law|package"
    r"|deployment)"
)
_ARMS = (
    r"(?:missiles?|drones?|rockets?|shells?|bombs?|artillery|warplanes|mortars?|jets|gunners|gunmen|gunships?|bombers"
    r"|cannons?|torpedo(?:es)?|Shaheds?|Iskanders?|Oreshniks?|Tomahawks?|grenades?|mines?|MiGs?|MiG-\d+s?)"
)
_BODIES = (
    r"(?:E\.?U\.?|European Union|N(?:ATO|ato)|African Union|AU|U\.?N\.?|United Nations|ECOWAS|Ecowas|SADC|OSCE|OAS"
    r"|Arab League|CARICOM|Caricom|IGAD|ASEAN|Asean|CSTO|[Aa]lliance|bloc|[Uu]nion|Commission|League|OPCW|G-?7|G-?20"
    r"|[Ss]even|Twenty-[Ss]even|2[78]|Fifteen)"
)

DEEDS = (
    *rules_of(
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
            r"initial(?:l?ed|s|ling)|inked|(?<!\ba )(?<!\bthe )signed(?! up| off)"
            r"|(?:put|puts|putting|set) (?:[\w-]+ ){0,4}?(?:names?|signatures?|pens?|initials)\b"
            r"|signs?(?= (?:it|the|a|an|this|here|there|in|on|with|for)\b)",
        ),
    ),
    *rules_of(
        EventType.SIGNING,
        Form.NOUN,
        ("signed", "signed|initial", rf"{_PAPER},?\s+(?:(?:[^\s.;]+\s+){{0,4}}?)(?:signed|initial(?:l?)ed)"),
        ("signing of", "sign", r"signing (?:of|ceremony)|signature of|(?<=\bthe )signing|signatures?"),
        (
            "concluded",
            "conclu|struck|seal|finali",
            rf"(?:concluded|struck|sealed"
            rf"|finali[sz]ed)\b(?=[^.;]{{0,40}}?\b{_PAPER}\b)",
        ),
    ),
    *rules_of(
        EventType.DECISION,
        Form.ACT,
        (
            "to vote",
            "vote|decide",
            rf"{_BODY}\b[^.;:,]{{0,20}}?\b(?:will|is to|are to|due to|set to|scheduled to|expected to|could|must"
            rf"|have to|is|are|was"
            rf"|may|can) (?:vot(?:e|ing)|decid(?:e|ing)|approve|ratify|consider|deliberate|take up|debat(?:e|ing)"
            rf"|be asked)"
            rf"|{_BODY}\b[^.;:,]{{0,12}}?\b(?:votes?|decides?|meets)\b(?= (?:on |tomorrow|today|this |next |in "
            rf"|again))",
        ),
        (
            "ministers decide",
            "minister|ambassador",
            r"(?:ambassadors|(?:[Ff]oreign )?ministers)(?: (?:on \w+day|today|yesterday|have|had|has|formally|also"
            r"|\w+ly)){0,2} "
            r"(?:agreed|approved|imposed|adopted|decided|launched|set up|extended|prolonged|lifted|suspended|endorsed"
            r"|renewed"
            r"|gave)",
        ),
        (
            "body decides",
            "ed|gave|given|set up",
            rf"{_BODIES}\b(?:['’]s(?: [\w-]+){{0,4}}| \w+)?,?(?: on \w+day| yesterday| today| last night| \w+){{0,3}}? "
            rf"{_DECIDED}\b",
        ),
        (
            "decide",
            "ed|gave|set up|signed off|said|threw|put|vote|back|forb|extend|approve|adopt",
            rf"{_BODY}\b(?!’s|'s)(?:(?!\b{_OPEN}\b)[^.;:,“”\"]){{0,45}}?\b{_DECIDED}",
        ),
    ),
    *rules_of(
        EventType.DECISION,
        Form.NOUN,
        ("decided by", " by ", rf"{_DECIDED}\b[^.;:]{{0,25}}?\bby (?:the |a |its )?(?:[\w-]+ ){{0,4}}?{_BODY}"),
        ("voted by", "voted", rf"[Vv]oted\b[^.;:]{{0,20}}?\b{_BODY}"),
        ("passed", "was |were |been ", rf"{_PASSED}\b[^.;:,]{{0,30}}?\b(?:was|were|has been|had been) {_DECIDED}"),
        (
            "vote",
            "vot|by |opposed",
            r"(?:[Uu]nanimous|final|close) vote|\w+ votes (?:to|against)|by \d+ (?:votes )?to \d+"
            r"|vot(?:ed|e) (?:by )?\d+ to|more (?:\w+ ){0,3}than opposed|\d+[-–]0|[Uu]nanimously|\w+ (?:hands"
            r"|voices)(?= (?:went|to|for))"
            r"|(?:\w+|\d+) (?:for|in favou?r), (?:\w+|\d+) against|(?:a|the|this|that|to) vote(?! of| for| in favour)"
            r"|referendum",
        ),
        (
            "decision",
            "decision|veto|green light|blessing|go-ahead|nod|mandate",
            r"decision(?= (?:is|was|came|fell|due|expected|on|by|in|of|from|to)\b)|vetoe[sd]|veto(?= (?:on|of|in|by"
            r"|from)\b)|green light"
            r"|blessing|go-ahead|the nod",
        ),
        ("cabinet decision", "decision|vote", rf"(?:{_BODY})(?:’s|'s)? (?:decision|vote)"),
    ),
    *rules_of(
        EventType.DECISION,
        Form.VERB,
        (
            "leader orders",
            "day ",
            r"on \w+day (?:ordered|signed off|decreed|declared|told (?:his|her) [\w ]{4,20} to)"
            r"|(?:ordered|decreed|told (?:his|her) [\w ]{4,20}?)(?= on \w+day)",
        ),
        (
            "state decides",
            "decided|resolved|voted",
            r"(?:decided|resolved|voted)\b(?=[^.;]{0,12}(?:day|night|morning|afternoon|today|that"
            r"|to)\b)",
        ),
    ),
    *rules_of(
        EventType.ATTACK,
        Form.NOUN,
        (
            "attack",
            "attack|strike|assault|barrage|bombardment|raid|ambush",
            r"attacks?|(?:air|missile|drone|rocket) ?strikes?|strikes?(?= (?:on\b|near\b|in [A-Z]))|assaults?|barrages?"
            r"|bombardments?|raids?(?! alert)|ambush|incursions?",
        ),
        (
            "fighting",
            "fighting|clash|battle|shoot|shelling|bombing|explosion|blast|gunfire|coup|breach|violation|fire",
            r"(?:heavy |fresh |new |the )?fighting(?= (?:in|at|on|near|around|broke|between|had|has|had)\b)"
            r"|clash(?:es|ed)"
            r"|battle(?= (?:at|in|for|of)\b)|shooting(?= (?:at|in|of|on)\b)|shelling|bombings?|explosions?|blasts?"
            r"|gunfire|[Cc]oup"
            r"|exchanges? of fire|(?:came|come|coming) under (?:\w+ )?fire|breaches|violations",
        ),
        (
            "arms on",
            "missile|drone|rocket|shell|bomb|mortar|artillery",
            rf"{_ARMS}(?: fire| rounds)?(?= (?:on|over|at|against|near) (?:[A-Z]|a |the ))|under rockets",
        ),
    ),
    *rules_of(
        EventType.ATTACK,
        Form.VERB,
        (
            "attacked",
            "attacked|pounded|bombed|shelled|storm|ambush|overran|bombard|burst|fire|struck|hit|shot",
            r"attack(?:ed|s)?(?= )|pounded|bombed|shelled|stormed|ambushed|overran|bombarded|burst into"
            r"|open(?:ed)? (?:the )?fire(?: on)?"
            r"|fired (?:on|into|at|upon)|(?:was|were|been|are|is) (?:hit|struck|shelled|bombed|attacked|fired (?:on"
            r"|at)|shot at)"
            r"|(?<!is )(?<!be )struck(?! (?:a|an|by|another|shortly|late|on|deals?)\b)|hit(?= (?:[A-Z]|the |a |an "
            r"|two |three ))"
            r"|shot (?:down|dead|at|up)|shoot(?:s|ing)? down|shot(?= (?:an? |the |his |\w+['’]s ))",
        ),
        (
            "killed",
            "kill|murder|lost their|blew|blown|burn|died|wounded|injured|hostage|captive|kidnap|abduct|hijack|seiz"
            "|captur|ramm|board|grabb|took|taken|sank",
            r"kill(?:ed|ing|s)(?= )|murdered|lost their lives|bl(?:ew|own) up|burn(?:ed|t)(?= )|(?:took|taken|held"
            r"|seized|captured) (?:\w+ ){0,4}(?:hostage|captive|prisoner)"
            r"|kidnapped|abducted|hijacked|seized|captured|rammed|grabbed|sank|torpedoed"
            r"|took(?= (?:the (?:city|town|capital|region|airport)|[A-Z]\w+(?: [A-Z]\w+)?(?: on| in| last|[.,;])))"
            r"|(?:died|dead|wounded|injured|hurt)(?= (?:in|at|on|when|near|by)\b)",
        ),
        (
            "intruded",
            "airspace|crossed|entered|strayed|came down|come down|waters|violated|border",
            r"(?:entered|crossed into|strayed (?:into|over)|violated|penetrated|intruded into|flew (?:into|over)"
            r"|crossed)\b"
            r"(?=[^.;]{0,50}\b(?:airspace|air space|border|territory|waters|line)\b)|c(?:a|o)me down (?:on|in"
            r"|over)(?= )",
        ),
        (
            "fired",
            "fired|launch|sent over|rained|unleash|hurled",
            rf"(?:fired|launched|sent over|rained|unleashed|hurled)\b(?=[^.;]{{0,60}}?\b{_ARMS}\b)",
        ),
        (
            "arms hit",
            "missile|drone|rocket|shell|bomb|artillery|plane|mortar|jet|gun|grenade|mine|mig|cannon|oreshnik|iskander"
            "|tomahawk",
            rf"{_ARMS}\b[^.;:]{{0,40}}?\b(?:hit|killed|struck|flew at|wounded|slammed|fell|tore|ripped|wrecked"
            rf"|destroyed|landed"
            rf"|rained|crashed|came down|blew up|hammered|lobbed|silenced|flattened|set (?:fire|ablaze))",
        ),
    ),
    *rules_of(EventType.INTERVIEW, Form.NOUN, ("interview", "interview", r"interview(?:s|ed)?")),
)  # fmt: skip

"""What page chrome looks like, as a table: a line that matches is set aside for the reason beside it."""

from __future__ import annotations

import re

from muster.text.article import AsideReason

# Marks that stand before a line's words on a page: bullets, arrows, play buttons, icons.
_LEAD = r"[\s>»«›→➜▶►•·*\-–—\[☰⤴#+]*"

_AGENCY = (
    r"(?:AFP|AP|Reuters|REUTERS|BBC(?: News)?|CNN|DPA|dpa|ANSA|EFE|EPA|TASS|Interfax|Xinhua|Anadolu(?: Agency)?|AA|PTI|"
    r"ANI|IANS|PA(?: Media)?|UPI|Kyodo|Yonhap|Bloomberg|Ukrinform|Belga|ANP|APA|NTB|TT|Ritzau|STT|PAP|CTK|ČTK|MTI|"
    r"Agerpres|BTA|HINA|Tanjug|Lusa|NAN|GNA|VOA|RFE/RL|DW|Getty(?: Images)?|Agence France-Presse|"
    r"(?:The )?Associated Press|Press Association|Deutsche Presse-Agentur|[Aa]gencies|[Ww]ires?|[Ww]ire services)"
)
_AGENCIES = rf"{_AGENCY}(?:\s?(?:/|,|and|&|\+|via)\s?{_AGENCY})*"
_PLATFORM = (
    r"(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|instagram|reddit|threads|bluesky|messenger|viber|youtube|"
    r"tiktok|x|e-?mail|print|copy link|flipboard|pocket)"
)
_ICONS = "\u2600-\u27bf\U0001f300-\U0001faff\ufe0f"
_END = r"\s*[.:!]?\s*$"
_PERSON = r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:de|van|von|der|den|al|el|bin|la|le|di|da|dos|du)\b)*"

_WHEN = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|"
)
_WHEN += r"november|december|spring|summer|autumn|winter|christmas|easter)\b"

_Rule = tuple[AsideReason, re.Pattern[str]]


def _rule(reason: AsideReason, *patterns: str) -> _Rule:
    """Make a rule that heeds no case; what must heed it says so by `(?-i:...)`."""
    return reason, re.compile(_LEAD + "(?:" + "|".join(patterns) + ")", re.IGNORECASE)


# The first match wins. Each pattern begins where the line's words begin.
RULES: tuple[_Rule, ...] = (
    _rule(
        AsideReason.LABEL,
        rf"(?:for immediate release|press (?:release|statement|communiqu[eé])\b[^.]{{0,40}}){_END}",
        rf"\(?(?:ends?|signed|more to (?:come|follow))\)?{_END}|#{{2,}}\s*$|30\s?-\s*$|\*{{3,}}\s*$",
        r"/{3}.{0,40}/{3}\s*$",
        r"(?:date|type|title|dateline|number|slug|byline|datum|content|voiced at)=",
        r"[_=~*—–-]{3,}\s*$",
        r"p r e s s\s*$",
        r"(?:media|press|additional|further|more|for (?:more|further|media)) "
        r"(?:enquir\w+|inquir\w+|contacts?|information)\b[^.]{0,20}:",
        r"(?:contacts?|phone|tel\.?|telephone|fax|e-?mail)\s*:",
        r"[\w.+-]+@[\w-]+\.[\w.-]+\s*$",
        r".{0,80}\b(?:tel|phone|fax)\.?\s*:\s*\+?[\d ()/-]{6,}(?!.*[.!?]\s*$)",
    ),
    _rule(
        AsideReason.PLAYER,
        r"\d{0,2}:?0?0:00\s*(?:/\s*\d{1,2}:\d\d)?\s*$",
        r"$",
        r"update required\b.*\bflash|.{0,20}flash plugin",
        r"(?:listen|play|watch)(?: again| now| live| here)?\s*(?:[:▶►(|]|\d|$|to this)",
        r"(?:video|audio)\s*[:|]\s|(?:play|pause|mute|unmute|play video|skip ad|now playing)\s*$",
        r"(?:your |this )?(?:browser|javascript) (?:does not|is not|is disabled|is required)|please enable javascript",
        r"listen to (?:this |the )?(?:article|story)|(?:this )?audio (?:by|is|version)\b[^.]{0,40}$",
        r"[^.]{0,80}\(\d{1,2}(?::\d\d|\s?min(?:utes)?)\)\s*$",
    ),
    _rule(
        AsideReason.COOKIE,
        r".{0,60}\bcookies?\b.{0,160}"
        r"(?:accept|manage|policy|settings|reject|ok\b|agree|privacy|nicer|audience|personali[sz]e|improve|experience)",
        r"cookies?(?: (?:policy|settings|notice|preferences))?\s*(?:[|·•]|$)",
        r".{0,60}store (?:and|or)(?:/or)? access information",
        r"(?:accept|reject|decline) (?:all|cookies)\b|(?:accept|decline|reject|dismiss)\s*$",
        r"we (?:value|respect|care about) your privacy|(?:we|this (?:web)?site) uses? cookies",
        r"manage (?:my )?(?:choices|cookies|consent|preferences)",
    ),
    _rule(
        AsideReason.ADVERT,
        r"(?:story continues below )?advert(?:isement|isment|ising)?s?\b(?:\s*[-–—].{0,40})?\s*$",
        r"(?:article|story) continues (?:below|after)\b",
        r"(?:sponsored|promoted|paid)(?: (?:links?|content|post|by))?\s*(?::|$)",
        r"ads?\s*(?::\s|$)|report this ad\b|ad info\s*$",
        r"ad ?block(?:er)?s? (?:is )?detected",
        r".{0,60}\b(?:disabl\w+|switch\w* off|turn\w* off) (?:your |the )?ad ?block",
        r"home delivery\b",
        r"(?:start (?:your )?)?free trial\b",
        r"remove ads|why am i seeing this|we (?:have )?noticed (?:that )?you(?:['’]re| are) using an ad",
        r"support (?:our|the) [\w ]{0,30}(?:journalism|newsroom|work)\s*$|promoted by\b[^.]{0,30}$",
        r"support independent journalism|please support us\b|become a (?:member|supporter)\b|donate(?: now)?\s*$",
    ),
    _rule(
        AsideReason.NEWSLETTER,
        r"(?:un)?subscribe\b(?! to the (?:view|idea|principle))",
        r"(?:click here to )?(?:sign up|register) (?:for|to|here|now|free)\b.{0,80}"
        r"(?:newsletter|alerts?|briefing|e-?mail|free|here|now|inbox|reading|\|)",
        r"(?:click here to )?(?:sign up|register)\s*(?:here|now|today)?\s*$",
        r"(?:our |free )?(?:daily |weekly |morning )?newsletters?\s*(?::|$)",
        r"get (?:the|our|all|breaking|more|news|email|e-mail)\b.{0,90}"
        r"(?:inbox|e-?mail|newsletter|\bapp\b|telegram|whatsapp|alerts?)",
        r"(?:want|love|like|enjoy)\b.{0,60}(?:inbox|newsletter|our (?:daily|weekly|morning))",
        r".{0,40}\blike what you read\?",
        r".{0,60}\bwas this e-?mail forwarded",
        r".{0,30}\bview (?:this e-?mail )?in (?:your )?browser",
        r"you (?:receive|are receiving|received|get) this (?:e-?mail|newsletter|digest|letter|briefing|message)\b",
        r"(?:join|follow|find|subscribe to|subscribe you to) (?:us|our|the)\b.{0,40}"
        r"(?:telegram|whatsapp|twitter|facebook|threads|google news|instagram|channel|viber|\bx\b)",
        r"(?:whatsapp|telegram) channel\b",
        r"click here to get\b|download (?:the|our) app\b",
        r"back issues on request",
        r"(?:enter )?your e-?mail(?: address)?\s*$|thank you for (?:subscribing|signing up)",
        r"already a (?:subscriber|member)|become a subscriber|this (?:article|story) is for subscribers",
        r"to continue reading\b|(?:turn on|allow) notifications|(?:get|read in|open in) (?:the |our )?app\s*$",
        r"(?:google play|app store)\s*$",
    ),
    _rule(
        AsideReason.RELATED,
        r"(?:also read|read also|read more|read further|read next|read on|see also|see more|more like this|next post|"
        r"previous post|don['’]?t miss|next up)\b(?=\s*(?:[:|>»–—-]|$))",
        r"(?:related|related (?:topics?|stories|articles|news|content|links?|posts?|coverage)|recommended(?: for you)?|"
        r"trending(?: now)?|popular(?: now)?|you (?:may|might) also like|editor['’]?s picks?)\b"
        r"(?:\s*(?:[:|,]|$)|\s{2,}|\s+#)",
        r"(?:more|news) (?:on|from|in|about) (?:[^.:]{1,60}:|(?:[\w&'’-]+\s*){1,3}$)|more local news\b",
        r"(?:most (?:read|viewed|popular|shared|commented)|top stories)\b[^.]{0,40}$|most read\s*:",
        r"(?:tags?|keywords?|topics?|filed under|categories)\s*:|keywords\s",
        r"tags\s+(?-i:[A-Z])[^.]{0,80}$|explore more\b[^.]{0,40}$|what to read next\s*$|(?:from|around) the web\s*$",
        r"(?:more|latest|recommended|other|popular|featured|similar) (?:\w+ )?"
        r"(?:news|stories|articles|headlines|posts|videos)\s*$",
        r"you (?:may|might) (?:also )?be interested in\b[^.]{0,20}$",
        r"(?:photo )?gallery\s*(?::|$)|in pictures\s*(?::|$)|quiz\s*:|poll\s*(?::|$)",
        r"in this (?:story|article)\s*:?\s*$|more\s*:?\s*$|up next\s*$",
        r"(?:more|previous|next|interactive)\s*:\s(?!.*[.!]\s*$)",
        r"also inside\s*:|also today\s*:",
        r".{0,160}\bsee (?:\w+, )?page \w+\.?\s*$",
    ),
    _rule(
        AsideReason.SHARE,
        r"share (?:this|on|via|article|story|with)\b[^.]{0,120}$",
        rf"share\s*(?:$|[:|⤴]|\s{{2}}|(?:f|{_PLATFORM})\b)",
        r"shares?\s+[\d.,]+\s?[km]?\s*$",
        r"(?:print|e-?mail|save article|save|copy link|gift article|bookmark|read later|text size|font size|resize)\b"
        r"(?:\s*$|\s{2,}|\s*[|:]|\s+(?:print|e-?mail|this|a[+-]))",
        r"(?:printer friendly|e-?mail this story|add to my list|set as homepage|link copied|give this article)\b",
        r"a\+?\s*a-?\s*$|a-\s+a\+?\s*$|reset\s*$",
        rf"(?:[^:]{{0,40}}:\s*)?{_PLATFORM}(?:[\s|,/·•]+{_PLATFORM})+\s*$",
        r"(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|instagram)\s*$",
        r"(?:\[?(?:f|t|w|x|p|g|in|@|\+|✉)\]?\s+){2,}\[?(?:f|t|w|x|p|g|in|@|\+|✉)\]?\s*$",
        r"(?:tweet|pin it|copy (?:url|link)(?: to clipboard)?|like this:?|like loading\W*|a a a|-?\s*a \+)\s*$",
        r"click to (?:share|e-?mail|print)\b|follow @\w+\s*$",
        r"follow (?:us|me)\b[^.]{0,60}$|follow\s*$",
    ),
    _rule(
        AsideReason.COUNTER,
        r"(?:total )?(?:page )?views?\s*:\s*[\d.,]+",
        r"[\d.,]+\s?[km]?\s+(?:views?|reads?|likes?|shares?|comments?|reactions?)\b(?:\s*[|·•].*)?\s*$",
        r"\d{1,2}[\s-]min(?:ute)?s?(?: read)?\b(?:\s*[|·•].*)?\s*$",
        r"(?:reading time|estimated reading)\b",
        rf"(?:[{_ICONS}][{_ICONS}\s]*[\d.,]+\s?k?\s*)+$",
        r"page \d+(?: of \d+)?\s*$|\d+ ?/ ?\d+\s*$",
    ),
    _rule(
        AsideReason.COMMENT,
        r"(?:load |leave a |post a |add a |view |show |hide |join the )?"
        r"(?:comments?|reply|conversation|discussion)\s*(?:\(|:\s*$|$)",
        r"comments (?:have to|must|should|are (?:closed|moderated|subject))\b",
        r"be the first to comment|your e-?mail address will not be published",
        r"(?:please )?log ?in to (?:comment|post)",
        r"what do you think\?",
        r"(?:do you )?have (?:a |your )?(?:story|question|say|tip|family)\b.{0,80}"
        r"(?:\bus\b|\bour\b|write|call|newsroom|editors?|whatsapp|fax)",
        r"(?:noticed|found|spotted|see) (?:a |an )(?:mistake|typo|error)",
        r"report (?:this story|(?:an )?error|a typo)|tip us\s*:|tell us (?:if|what|about your)\b",
        r"talk back\s*:",
    ),
    _rule(
        AsideReason.CAPTION,
        r"\[?(?:file )?(?:photos?|images?|pictures?|foto|caption|pictured|graphic|map)"
        r"(?: (?:credits?|by|courtesy|source|caption))?\s*[:/,]\s(?!.{150})",
        r"file (?:photo|picture|image)\b|(?-i:FILE(?: PHOTO)?)\s*[-–—:]\s",
        r"[^\n]{0,240}\b(?:photo(?:graph)?(?: credit)?|image(?: credit)?|picture|foto|credit)\s*:\s*"
        r"[^.:]{2,50}[.)\]]*\s*$",
        r"[^\n]{0,240}(?:/|\()\s?(?:getty(?: images)?|shutterstock|handout|file photo|file|ap photo)\)?\s*$",
        rf"[^\n]{{0,240}}\[[^\]]{{0,60}}(?-i:{_AGENCY})[^\]]{{0,40}}\]\s*$",
        r"[^\n]{0,240}\((?-i:AP Photo)[^)]{0,60}\)\s*$",
        r"[^\n]{0,240}\((?:photo|image|picture|file)\b[^)]{0,80}\)\.?\s*$",
        r"[^\n]{0,240}(?-i:\b(?:REUTERS|AFP|EPA|AP Photo)/[A-Z][\w.’' -]+(?:/[\w ]+)?)\s*$",
        r"\[(?:photo|image|picture|video)\b[^\]]*\]\s*$|!\[[^\]]*\]\([^)]*\)\s*$",
    ),
    _rule(
        AsideReason.LEGAL,
        r".{0,40}(?:©|\(c\)\s\d|\bcopyright\b\s*(?:\d|©|\(|by\b|-|–))",
        r"all rights reserved",
        r"(?:terms|privacy)(?: (?:and conditions|of (?:use|service)|policy))?\s*(?:apply|[|·•]|$)",
        r".{0,60}\bpublished from a syndicated feed",
        r".{0,60}\bwithout (?:a |the )?(?:hyperlink|permission|consent) is (?:prohibited|forbidden)",
        r"(?:this )?(?:article|text|page|story|translation) (?:has been|was|is) "
        r"(?:translated automatically|automatically translated|machine[- ]translated)",
        r"no part of this (?:text|article|publication|page|material)\b",
        r"our standards\s*:|purchase licensing rights",
    ),
    _rule(
        AsideReason.MENU,
        r"skip to (?:main )?(?:content|navigation)|jump to (?:content|navigation)",
        r"(?:back|return) to (?:top|list|home|homepage|the top|all)\b",
        r"select (?:your )?(?:language|edition|region)\s*:?",
        r"(?:you are here|scroll to top|next (?:article|story|post)|previous (?:article|story|post))\s*(?::|$)",
        r"(?:contact|about|advertise with|write for|work for) us\s*$",
        r"(?:advertise|careers|translate|live updates|exclusive)\s*$",
        r"(?-i:(?:[A-Z]{2}\s+){2,}[A-Z]{2})\s*$|weather\b.{0,30}\d\s?°[^.]{0,20}$",
        r"(?:(?:main |toggle )?menu|search|log ?in|sign in|my account|dark mode|close|loading)\W*$|☰",
        r"home(?: ?page)?\s*[»›>/|]",
        r"(?:main page|portada|startseite|accueil)\s*[»›>/|]",
        r"(?:breaking|live|latest|world|politics|europe|national|international|local|business|opinion|analysis|sport)"
        r"(?: (?:news|politics))?\s*$",
        r"(?:download as|embed this)\b|(?:show|load|see|view) (?:more|all)\b[^.]{0,30}$",
        r"news\s*$|on air\b|live\s*[|·]",
    ),
    _rule(
        AsideReason.CREDIT,
        rf"(?-i:[(\[]?(?:{_AGENCIES})[)\]]?)\.?\s*$",
        rf"\(?with (?-i:{_AGENCIES})\)?\s*$|(?-i:[A-Z][A-Za-z ,]{{2,30}}\((?:{_AGENCIES})\))\s*$",
        rf"(?-i:(?:{_AGENCIES})\s*[-–—|,/]\s*[A-Z][\w ]{{2,30}})\s*$",
        r"(?-i:\([A-Z][\w.&/-]*(?: [A-Z][\w.&/-]*){0,3}\))\s*$",
        r"\(?(?:with|by) (?:inputs?|agency|agencies|additional|reporting|files?|material|contributions?)\b"
        r"[^.]{0,80}\.?\)?\s*$",
        r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|translation)"
        r"(?: and (?:writing|editing))? by\b.{0,160}$",
        r"(?:the )?(?-i:[A-Z][\w.& ]{2,40}) contributed to this (?:report|article|story)",
        r"(?:source|via)\s*:\s*[^.]{2,60}$",
    ),
    _rule(
        AsideReason.BYLINE,
        r"(?:(?:written|edited|posted|reported|compiled|story|text|analysis)?\s*by\s*:?|"
        r"(?:author|from|questions|interview|words|text)\s*:)\s+"
        rf"(?!{_WHEN})(?:(?:a|our|the|an)\s+)?(?-i:{_PERSON}(?:[ ,|&·•–—-]+(?:and\s+)?{_PERSON}){{0,3}})\s*"
        r"(?:$|[|•·]|,\s|\s[–—-]\s|\bin\b)(?!.*[.!?”\"]\s*$)",
        r"(?:written by|edited by|by|questions:|interview:)\s+(?:a |our |the )?"
        r"(?:staff|newsroom|correspondents?|agencies|admin|compiled|web|news|foreign|[\w-]+ correspondent)\b"
        r"(?!.*[.!?]\s*$)",
        r"from\s*:\s(?!.*[.!?]\s*$)[^!?]{3,90}$",
        r"(?:news|web|world|foreign|online|digital|national|defence|politics|international) (?:desk|team|staff)\s*$",
        r"(?-i:(?:FROM|BY) (?:OUR|A|STAFF) [A-Z ,]+)\s*$",
        r"(?-i:(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+), [\w ]{0,40}(?:correspondent|editor|reporter|columnist|writer)\b"
        r"[\w ]{0,20}$",
        r"(?:first )?(?:published|appeared) in (?:our|the) [\w ]{0,20}(?:edition|print)\b",
    ),
)

# An agency's name at the very end of a paragraph: "... the minister said. (AFP)"
_TRAILING_CREDIT = re.compile(rf"(?<=[.!?”\"’])\s+(?P<credit>(?:[—–-]\s?|\()(?:{_AGENCIES})\)?\.?)\s*$")


def rule_reason(words: str) -> AsideReason | None:
    """Return the reason of the first rule that a line matches, or None."""
    return next((reason for reason, pattern in RULES if pattern.match(words)), None)


def credit_start(words: str) -> int | None:
    """Return where an agency's credit begins that ends a paragraph, or None."""
    match = _TRAILING_CREDIT.search(words, max(0, len(words) - 60))
    return match.start("credit") if match else None

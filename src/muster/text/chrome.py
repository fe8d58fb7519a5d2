# ruff: noqa: E501
"""What page chrome looks like, as a table: a line that matches is set aside for the reason beside it."""

from __future__ import annotations

import re

from muster.text.article import AsideReason

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]*\.?)"
_CLOCK = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?"
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH}\b|{_MONTH}\s+\d{{1,2}}\b|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{4}}-\d\d-\d\d)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_AGENCY = (
    r"(?:AFP|AP|Reuters|REUTERS|BBC|CNN|dpa|DPA|ANSA|EFE|TASS|Interfax|Xinhua|Anadolu|AA|PTI|ANI|IANS|PA|UPI|Kyodo|Yonhap|Bloomberg|"
    r"Ukrinform|Belga|ANP|APA|NTB|TT|Ritzau|STT|PAP|CTK|ČTK|MTI|Agerpres|BTA|HINA|Tanjug|Lusa|NAN|GNA|VOA|RFE/RL|DW|"
    r"Agence France-Presse|(?:The )?Associated Press|Press Association|Deutsche Presse-Agentur|[Aa]gencies|[Ww]ires?|[Ww]ire services)"
)
_AGENCIES = rf"{_AGENCY}(?:\s?(?:/|,|and|&|\+)\s?{_AGENCY})*"

# Marks that stand before a line's words on a page: bullets, arrows, play buttons.
_LEAD = r"[\s>»«›→➜▶►•·*\-–—\[☰⤴]*"

_Rule = tuple[AsideReason, re.Pattern[str]]


def _rule(reason: AsideReason, *patterns: str, exact: bool = False) -> _Rule:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    flags = re.UNICODE if exact else re.IGNORECASE
    return reason, re.compile(rf"{_LEAD}(?:{joined})", flags)


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# The first match wins. Each pattern begins where the line's words begin.
RULES: tuple[_Rule, ...] = (
    _rule(
        AsideReason.PLAYER,
        r"(?:\d{1,2}:)?\d\d:\d\d\s*$",
        r"[-–—▶►]$",
        r"update required\b.*\bflash|.{0,20}flash plugin",
        r"(?:listen|play|watch)(?: again| now| live| here)?\s*(?:[:▶►(]|\d|$|to this)",
        r"(?:video|audio)\s*[:|]\s",
        r"your browser does not support",
    ),
    _rule(AsideReason.PLAYER, r"▶", r"[^.]{0,80}\(\d{1,2}(?::\d\d|\s?min)\)$"),
    _rule(
        AsideReason.COOKIE,
        r".{0,60}\bcookies?\b.{0,160}(?:accept|manage|policy|settings|reject|ok\b|agree|privacy|nicer|audience|personali[sz]e|improve)",
        r".{0,60}store (?:and|or)(?:/or)? access information",
        r"(?:accept|reject) (?:all|cookies)\b",
        r"manage (?:my )?(?:choices|cookies|consent|preferences)",
    ),
    _rule(
        AsideReason.ADVERT,
        r"(?:story continues below )?advert(?:isement|isment|ising)?s?\b(?:\s*[-–—].{0,40})?$",
        r"(?:article|story) continues (?:below|after)\b",
        r"(?:sponsored|promoted|paid)(?: (?:links?|content|post|by))?\s*(?::|$)",
        r"ad\s*:\s",
        r"ad ?block(?:er)?s? (?:is )?detected",
        r".{0,60}\b(?:disabl\w+|switch\w* off|turn\w* off) (?:your |the )?ad ?block",
        r"ad info$",
        r"home delivery\b",
        r"(?:start (?:your )?)?free trial\b",
        r"support independent journalism|please support us\b|become a (?:member|supporter)\b",
    ),
    _rule(
        AsideReason.NEWSLETTER,
        r"(?:un)?subscribe\b",
        r"(?:click here to )?(?:sign up|register) (?:for|to|here|now|free)\b",
        r"(?:our |free )?(?:daily |weekly |morning )?newsletters?\s*(?::|$)",
        r"get (?:the|our|all|breaking|more|news|email|e-mail)\b.{0,90}(?:inbox|e-?mail|newsletter|app\b|telegram|whatsapp|alerts?)",
        r"(?:want|love|like|enjoy)\b.{0,60}(?:inbox|newsletter|our (?:daily|weekly|morning))",
        r".{0,40}\blike what you read\?",
        r".{0,60}\bwas this e-?mail forwarded",
        r".{0,30}\bview (?:this e-?mail )?in (?:your )?browser",
        r"you (?:receive|are receiving|received|get) this\b",
        r"(?:join|follow|find|subscribe to) (?:us|our|the)\b.{0,40}(?:telegram|whatsapp|twitter|facebook|threads|google news|instagram|channel|viber|x\b)",
        r"whatsapp channel\b",
        r"click here to get\b|download (?:the|our) app\b",
        r"back issues on request",
    ),
    _rule(
        AsideReason.RELATED,
        r"(?:also read|read also|read more|read further|read next|read on|see also|see more|more like this|next post|previous post|don'?t miss|next up)\b(?=\s*(?:[:|>»–—-]|$))",
        r"(?:related|related (?:topics?|stories|articles|news|content|links?|posts?)|recommended(?: for you)?|trending(?: now)?|popular(?: now)?|you (?:may|might) also like|editor'?s picks?)\b(?:\s*(?:[:|,]|$)|\s{2,}|\s+#)",
        r"(?:more|news) (?:on|from|in|about|local) [^.]{1,60}(?::|$)",
        r"(?:most (?:read|viewed|popular|shared|commented)|top stories)\b[^.]{0,40}$|most read\s*:",
        r"(?:tags?|keywords?|topics?|filed under|categories)\s*:",
        r"keywords\s",
        r"in this story\s*:?$",
        r"more\s*:?$",
        r"(?:more|previous|next|interactive)\s*:\s[^.]*$",
        r"also inside\s*:",
        r"plus\s*:\s.{0,80}\bsee page\b",
    ),
    _rule(
        AsideReason.SHARE,
        r"share (?:this|on|via|article|story|with)\b[^.]{0,120}$",
        r"share\s*(?:$|[:|⤴]|\s{2}|(?:f|x|facebook|twitter)\b)",
        r"shares?\s+[\d.,]+\s?[km]?$",
        r"(?:print|e-?mail|save article|save|copy link|gift article|bookmark|read later|text size|font size|resize)\b(?:\s*$|\s{2,}|\s*[|:]|\s+(?:print|e-?mail|this|a[+-]))",
        r"(?:printer friendly|e-?mail this story|add to my list|set as homepage)\b",
        r"a\+?\s*a-?\s*$|a-\s+a\+?\s*$",
        r"reset$",
        r"(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|instagram)\b(?:[\s|,/·•]+(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|instagram|e-?mail|print|copy link))*\s*$",
        r"(?:\[?[a-z@+]\]?\s+){2,}\[?[a-z@+]\]?$",
        r"follow us\b[^.]{0,60}$",
    ),
    _rule(
        AsideReason.COUNTER,
        r"(?:total )?(?:page )?views?\s*:\s*[\d.,]+",
        r"[\d.,]+\s?[km]?\s+(?:views?|reads?|likes?|shares?|comments?|reactions?)\b(?:\s*[|·•].*)?$",
        r"\d{1,2}[\s-]min(?:ute)?s?(?: read)?\b(?:\s*[|·•].*)?$",
        r"(?:reading time|estimated reading)\b",
        r"page \d+(?: of \d+)?$|\d+ ?/ ?\d+$",
    ),
    _rule(
        AsideReason.COMMENT,
        r"(?:load |leave a |post a |add a |view )?comments?\s*(?:\(|:|$)",
        r"comments (?:have to|must|should|are (?:closed|moderated|subject))\b",
        r"(?:please )?log ?in to (?:comment|post)",
        r"what do you think\?",
        r"(?:do you )?have (?:a|your) (?:story|question|say|tip|family)\b.{0,80}(?:us|our|write|call|newsroom|editors?|whatsapp|fax)",
        r"(?:noticed|found|spotted|see) (?:a |an )?(?:mistake|typo|error)",
        r"report (?:this story|an error|a typo)",
        r"(?:tip|tell) us\b",
        r"talk back\s*:",
    ),
    _rule(
        AsideReason.CAPTION,
        r"\[?(?:file )?(?:photos?|images?|pictures?|foto|caption|pictured|graphic|map)(?: credits?| by| courtesy)?\s*[:/]",
        r"[^\n]{0,240}\b(?:photo(?:graph)?(?: credit)?|image(?: credit)?|picture|foto)\s*:\s*[^.:]{2,50}[.)\]]*$",
        r"[^\n]{0,240}(?:/|\()\s?(?:getty(?: images)?|shutterstock|handout|file photo|file)\)?$",
        r"\[(?:photo|image|picture|video)\b[^\]]*\]$",
    ),
    _rule(
        AsideReason.LEGAL,
        r".{0,40}(?:©|\(c\)\s|copyright\b)",
        r"all rights reserved",
        r"(?:terms|privacy)(?: (?:and conditions|of (?:use|service)|policy))?\s*(?:apply|[|·•]|$)",
        r".{0,60}\bpublished from a syndicated feed",
        r".{0,60}\bwithout (?:a |the )?(?:hyperlink|permission|consent) is (?:prohibited|forbidden)",
        r"(?:this )?(?:article|text|page|story) (?:has been|was|is) (?:translated automatically|machine[- ]translated)",
        r"no part of this\b",
    ),
    _rule(
        AsideReason.MENU,
        r"skip to (?:main )?content|jump to\b",
        r"(?:back|return) to (?:top|list|home|homepage|the top|all)\b",
        r"select (?:your )?(?:language|edition|region)\s*:?",
        r"(?:menu|search|log ?in|sign in|my account|dark mode)\s*$|☰",
        r"home(?: ?page)?\s*[»›>/|]",
        r"(?:main page|portada|startseite|accueil)\s*[»›>/|]",
        r"(?:breaking|live|latest|world|politics|europe|national|international|local|business|opinion|analysis|sport)(?: (?:news|politics))?$",
        r"(?:download as|embed this)\b",
        r"news$|on air\b|live\s*[|·]",
    ),
    _rule(
        AsideReason.CREDIT,
        rf"[(\[]?(?:{_AGENCIES})[)\]]?\.?$",
        r"\(?(?:with|by) (?:inputs?|agency|agencies|additional|reporting|files?|material|contributions?)\b[^.]{0,80}\.?\)?$",
        r"\(?(?:reporting|writing|editing|additional reporting|compiled|translated|translation) by\b.{0,160}$",
        r"(?:the )?[A-Z][\w.& ]{2,40} contributed to this (?:report|article|story)",
        r"(?:source|via)s?\s*:\s*[^.]{2,60}$",
        r"(?:©\s?)?(?:agencies)$",
        exact=True,
    ),
    _rule(AsideReason.CREDIT, r"with (?:inputs?|agency inputs?) from\b[^.]{0,80}$", r"sources?\s*:\s*\w+$"),
    _rule(
        AsideReason.BYLINE,
        r"(?:[Bb]y|BY|by:|[Ww]ritten by|[Ee]dited [Bb]y\s*:?|[Pp]osted by|[Rr]eported by|[Aa]uthor\s*:|[Ff]rom\s*:)\s+(?:(?:a|our|the|an)\s+)?[^\W\d_a-z][^!?]{1,110}(?<![.!?”\"])$",
        r"[Bb]y (?:a |our |the )?(?:staff|newsroom|correspondent|agencies|admin|compiled|web|news|foreign)\b[^!?]{0,110}(?<![.!?])$",
        r"(?:News|Web|World|Foreign|Online|Digital|National|Defence|Politics) (?:Desk|Team|Staff)$",
        r"(?:FROM|BY) (?:OUR|A) [A-Z ,]+$",
        r"[Bb]y [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}$",
        r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+, [\w ]{0,40}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Cc]olumnist|[Ww]riter)\b[\w ]{0,20}$",
        exact=True,
    ),
    _rule(
        AsideReason.BYLINE,
        r"(?:first |web |last )?(?:published|posted|updated?|created|dated?|modified)(?: (?:on|at|in))?\s*(?:[:–—-]|\s)\s*[^!?]{0,90}(?:\d|ago)[^!?]{0,60}(?<![.!?])$",
        rf"(?:[^\W\d_][\w()'’]*[ ,|·/–—-]+){{0,6}}(?:{_WEEKDAY},?\s+)?{DAY}(?:[ ,|·•/–—-]+[\w().,:+-]+){{0,8}}(?<!\.)$",
        rf"{_WEEKDAY},?\s+{DAY}.{{0,30}}(?<!\.)$",
    ),
    _rule(
        AsideReason.LABEL,
        r"(?:for immediate release|press (?:release|statement|communiqu[eé])\b[^.]{0,40})$",
        r"\(?ends?\)?\.?$|#{2,}$|-\s?30\s?-$|\*{3,}$",
        r"/{3}.{0,40}/{3}$",
        r"(?:date|type|title|dateline|number|slug|byline|datum)=",
        r"[_=~*—–-]{3,}$",
        r"p r e s s$",
    ),
)

_MENU_WORDS = _set_of(
    "home news sport sports tv showbiz money world politics business opinion life video videos podcast podcasts traffic weather "
    "jobs contests obituaries menu search latest markets energy events europe asia africa americas metro forum entertainment "
    "culture economy science health tech technology travel lifestyle subscribe log in login sign up newsletter newsletters archive "
    "crossword about us contact privacy terms cookies advertise advertising listen live cricket stories top industry land "
    "sea air naval property gas lng power carbon e-paper epaper edition english deutsch counties tides cookie settings print "
    "local national international war my list more help shop radio tickets horoscope lotto join account"
)
_SEPARATOR = re.compile(r"\s*[|•·›»▾►♪◐]\s*|\s{2,}|\]\s*\[|\s/\s|\s[–—]\s")
_DAY = re.compile(DAY, re.IGNORECASE)
_TIME = re.compile(rf"\b{_CLOCK}\b")
_LETTER = re.compile(r"[^\W\d_]")


def reason_of(words: str) -> AsideReason | None:
    """Return why a line of its own is no part of a report's body, or None if it may be."""
    for reason, pattern in RULES:
        if pattern.match(words):
            return reason
    return _menu_reason(words)


def _menu_reason(words: str) -> AsideReason | None:
    """Tell menus, which are rows of short entries, and bylines, which are rows with a day or an hour."""
    if words[-1] in '.!?”"' and "  " not in words:
        return None
    parts = [part for part in _SEPARATOR.split(words.strip("[] ")) if part]
    if any(len(part.split()) > 5 for part in parts):
        return None
    if len(parts) >= 2 and (_DAY.search(words) or _TIME.search(words)):
        return AsideReason.BYLINE
    return AsideReason.MENU if _is_menu(parts, words) else None


def _is_menu(parts: list[str], words: str) -> bool:
    entries = [entry.casefold() for entry in re.findall(r"[\w-]+", words)]
    known = sum(entry in _MENU_WORDS for entry in entries)
    if len(parts) >= 3:
        return known > 0 or len(parts) >= 4 or "|" in words
    if len(parts) == 2:
        return known * 2 >= len(entries)
    return len(entries) >= 3 and known == len(entries) and words.isupper()


def is_prose(words: str) -> bool:
    """Tell whether a line reads as sentences: it is long or ends like one."""
    ended = words.rstrip("”’\"')]»")[-1:] in {".", "!", "?", "…", ":"}
    return len(words) > 150 or (ended and len(words.split()) >= 6)

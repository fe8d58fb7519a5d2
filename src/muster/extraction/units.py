"""What numbers count: the nouns and currencies of reports, with the unit that a quantity gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Unit of the quantity: the nouns that stand for it, in the singular as regular expressions.
_NOUNS: tuple[tuple[str, str], ...] = (
    ("countries", r"(?:coalition|alliance|bloc) members|members of the (?:coalition|alliance|bloc|grouping|union)"),
    ("countries", r"troop[- ]contribut(?:ors|ing countries)|contributing (?:countries|states|nations)"),
    ("troops", r"troops?|soldiers?|servicem[ae]n|servicewom[ae]n|service members?|peacekeepers?|blue helmets?"),
    ("troops", r"infantrym[ae]n|paratroopers?|marines?|sappers?|legionnaires?|boots"),
    ("troops", r"m[ae]n|men and women|military(?=\s(?:in|with|to|for|and|at|from|on|there|is|are|were)\b|[.,;)]|$)"),
    ("police", r"(?:police ?|military police ?)?officers?|polic(?:e|em[ae]n|ewom[ae]n)|gendarmes?|constables?"),
    ("police", r"agents"),
    ("observers", r"(?:military )?observers?|monitors?"),
    ("instructors", r"instructors?|trainers?"),
    (
        "personnel",
        r"personnel|staff|engineers?|medics?|experts?|advisers?|specialists?|volunteers|reservists?|recruits?",
    ),
    ("people", r"people|members|civilians?|fighters|guerrillas|rebels|sailors|strong"),
    (
        "countries",
        r"countr(?:y|ies)|(?:member )?states?|member|nations?|governments?|capitals?|allies|partners?",
    ),
    ("countries", r"contributors?|participants?|donors?|backers?|signatories|delegations?|navies|flags"),
    ("countries", r"members(?= of the (?:\w+ ){0,2}(?:forum|club|group|council|contact|shield|operation|mission)\b)"),
    ("leaders", r"leaders?|heads? of (?:state|government)|prime ministers|presidents|ministers"),
    ("battalions", r"battalions?"),
    ("brigades", r"brigades?"),
    ("divisions", r"divisions?"),
    ("companies", r"companies|company"),
    ("platoons", r"platoons?"),
    ("squadrons", r"squadrons?"),
    ("batteries", r"batter(?:y|ies)"),
    ("systems", r"(?:air[ -]defen[cs]e )?systems?|launchers?"),
    ("missiles", r"missiles?|rockets?|interceptors?"),
    ("munitions", r"munitions?|shells?|rounds"),
    ("drones", r"drones?|u[ac]vs?"),
    ("aircraft", r"aircraft|(?:air)?planes?|(?:fighter )?jets?|fighters? jets?|warplanes?|bombers?"),
    ("aircraft", r"f-1[68]s?|f-35s?|gripens?|rafales?|typhoons?|eurofighters?|mirages?|awacs"),
    ("helicopters", r"helicopters?"),
    ("minehunters", r"mine ?hunters?|minesweepers?"),
    ("ships", r"(?:war)?ships?|vessels?|frigates?|corvettes?|destroyers?|submarines?|patrol boats?|boats?|carriers?"),
    ("tankers", r"tankers?"),
    ("tanks", r"(?:battle )?tanks?"),
    ("vehicles", r"(?:armou?red )?vehicles?|trucks?|lorr(?:y|ies)|personnel carriers?"),
    ("weapons", r"weapons?|guns?|rifles?|howitzers?"),
    ("bases", r"bases?|hubs?"),
    ("violations", r"violations?|breaches|breach|infringements?"),
    ("percent", r"per ?cent(?:age points)?|%"),
    ("votes", r"votes?|voices|members of parliament|mps|deputies|lawmakers|senators"),
    ("days", r"days?|nights?|hours?|weeks?|months?|years?|minutes?"),
    ("kilometres", r"kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?"),
)
_COMPILED = tuple((unit, re.compile(rf"(?:{nouns})(?![\w])", re.IGNORECASE)) for unit, nouns in _NOUNS)

PEOPLE = frozenset({"troops", "police", "observers", "instructors", "personnel", "people"})
NOT_AMOUNTS = frozenset({"votes", "days", "kilometres"})

_SYMBOLS = (
    (r"C\$|CA\$|CAD\s?", "CAD"),
    (r"A\$|AU\$|AUD\s?", "AUD"),
    (r"NZ\$", "NZD"),
    (r"(?:US)?\$|USD\s?", "USD"),
    (r"€|EUR\s?", "EUR"),
    (r"£|GBP\s?", "GBP"),
    (r"¥|JPY\s?", "JPY"),
    (r"CHF\s?", "CHF"),
    (r"SEK\s?", "SEK"),
    (r"NOK\s?", "NOK"),
    (r"DKK\s?", "DKK"),
    (r"PLN\s?", "PLN"),
)
_CURRENCIES = (
    (r"canadian dollars?|cad\b", "CAD"),
    (r"australian dollars?|aud\b", "AUD"),
    (r"new zealand dollars?", "NZD"),
    (r"(?:(?:us|u\.s\.|american) )?dollars?|usd\b|bucks", "USD"),
    (r"euros?|eur\b|€", "EUR"),
    (r"(?:pounds?(?: sterling)?|sterling|gbp\b|quid)", "GBP"),
    (r"norwegian (?:kroner?|crowns?)|nok\b|kroner", "NOK"),
    (r"danish (?:kroner?|crowns?)|dkk\b", "DKK"),
    (r"(?:swedish )?kron(?:or|a)|swedish crowns?|sek\b", "SEK"),
    (r"(?:czech )?(?:crowns?|koruna?s?)|czk\b", "CZK"),
    (r"(?:swiss )?francs?|chf\b", "CHF"),
    (r"zlot(?:y|ys|ych)|pln\b", "PLN"),
    (r"forints?|huf\b", "HUF"),
    (r"lei\b|ron\b", "RON"),
    (r"(?:japanese )?yen|jpy\b", "JPY"),
    (r"yuan|renminbi|cny\b", "CNY"),
    (r"won\b(?! the)|krw\b", "KRW"),
    (r"rou?bles?|rub\b", "RUB"),
    (r"hryvnias?|hryvnyas?|uah\b", "UAH"),
    (r"shekels?|ils\b", "ILS"),
    (r"(?:turkish )?lir[ae]s?|try\b", "TRY"),
    (r"(?:kenyan )?shillings?|kes\b", "KES"),
    (r"nairas?|ngn\b", "NGN"),
    (r"rands?\b|zar\b", "ZAR"),
    (r"rupees?|inr\b", "INR"),
    (r"riyals?|sar\b", "SAR"),
    (r"deutschmarks?|d-marks?|(?:german )?marks\b|dem\b", "DEM"),
    (r"guilders?|nlg\b", "NLG"),
)
_BEFORE = tuple((re.compile(rf"(?<![A-Za-z])(?:{symbol})\s?$"), code) for symbol, code in _SYMBOLS)
_AFTER = tuple((re.compile(rf"(?:{words})(?![\w])", re.IGNORECASE), code) for words, code in _CURRENCIES)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A currency before or after its number: the ISO 4217 code, and how many characters stand for it."""

    code: str
    length: int


def currency_before(words: str) -> Symbol | None:
    """Return the currency that `words` end with.

    >>> currency_before("about C$")
    Symbol(code='CAD', length=2)
    """
    for pattern, code in _BEFORE:
        if symbol := pattern.search(words):
            return Symbol(code, symbol.end() - symbol.start())
    return None


def currency_after(words: str) -> Symbol | None:
    """Return the currency that `words` begin with.

    >>> currency_after("Norwegian kroner for arms")
    Symbol(code='NOK', length=16)
    """
    for pattern, code in _AFTER:
        if symbol := pattern.match(words):
            return Symbol(code, symbol.end())
    return None


def counted(words: str) -> tuple[str, int] | None:
    """Return the unit of the noun that `words` begin with, and the length of the noun.

    >>> counted("peacekeepers in all")
    ('troops', 12)
    """
    for unit, pattern in _COMPILED:
        if noun := pattern.match(words):
            return unit, noun.end()
    return None

"""Words by which a report puts something into somebody's mouth."""

from __future__ import annotations

from enum import StrEnum

from muster.extraction.finder import listed


class Speech(StrEnum):
    """How a verb relates its subject to what is said."""

    SAY = "say"  # what is said follows, precedes or surrounds it: "said", "argued"
    TELL = "tell"  # whom it is said to stands between: "told reporters"
    ACT = "act"  # the verb is part of what is said: "ruled out", "urged"
    TAG = "tag"  # a participle that continues its subject's words: "adding"


_SAY = listed("""
    felt feels say+ said add+ announce+ argue+ assert+ affirm+ acknowledge+ admit+ admitted allege+ believe+ claim+
    clarify+ comment+ complain+ concede+ conclude+ confirm+ contend+ continued continues caution+ declare+ describe+
    disclose+ emphasise+ emphasize+ estimate+ explain+ express+ figures foresees foresaw hint+ imply+ indicate+
    insist+ joke+ maintain+ mention+ muse+ note+ observe+ outline+ posted posts predict+ point+ quip quips quipped
    reckon+ recall+ recounted reiterate+ remark+ repeat+ reply+ respond+ reveal+ signal signals signalled signaled
    specify+ spelled spelt state+ stress+ suggest+ tweet+ underline+ underscore+ voice+ write writes wrote written
    answer+ think thinks thought consider+ called calls retort+ summed ventured speaks spoke elaborated swore
    testify+ denied denies deny shrugged chimed grumbled lament+ regret regretted regrets marvelled bristled brief+
    briefed meant means heard hears understands understood framed portrayed listed praised praises ask asked asks
    pleaded judged judges calculates calculated promised promises vowed vows pledged pledges warns warned assured
    thundered scoffed puts put made makes let lets went goes termed labelled branded dismissed characterised
    characterized likened finds found remembers remembered underlines declares informs counts counted gives assures
    reminds reminded interpreted reported reports replied adds sighed laughed scoffs snapped urges urged advised
    apologised apologized articulated assessed attested avowed boasted bemoaned chided commended concurred confessed
    conveyed counselled countered cried decried deemed denounced denounces deplored deplores disputed disputes
    evoked exclaimed extolled fumed hailed hails implored intimated lauded mocked muttered opined proclaimed
    proclaims professed railed rebuffed rebuked recited refuted rejoined relayed scolded slammed slams speculated
    stipulated stipulates surmised testified touted trumpeted vented verified wondered wonders yelled whispered
    anticipate+ opine+ presume+ suspect+ assume+ insinuate+ jest+ chuckle+ shout+ sigh+ groan+ growl+ sniff+
    ascribe+ murmur+ pronounce+ retorted crowed enthused
    hinted alluded alludes summarised recommended recommends echoed echoes swears vouched ascribes ascribed
    attributed sneer+ fretted frets gloated gloats groused griped gripes intoned intones jeered jibed moaned moans
    mumbled parried parries preached purred raged rages ranted rasped reasoned reasons remonstrated roared seethed
    smirked snarled sniped spat stammered stormed taunted tutted wailed whined wisecracked bellowed barked blurted
    blustered bragged brags carped chirped cooed drawled gasped grunted gushed hissed howled lectured demurred demurs
    deadpanned expounded foretold forecasts guarantee+ hypothesised inferred interjected posited postulated
    prophesied reflected riposted ripostes ruminated theorised vouchsafed worried worries concurs counters
    contests submitted submits hazarded allowed allows granted grants knows knew learnt learned shot
    shoots intimates divulged divulges apprised certified expressed doubts queried queries
    protested protests backtracked backpedalled clarifies
""")
_TELL = listed(
    "tell tells told assure+ inform+ informed remind+ notify+ notified convinced reassured warn+ ask+ advised briefed"
)
_ACT = listed("""
    regards regarded undertake undertakes undertook undertaken offer+ promise+ pledge+ vow+ commit commits committed
    rule rules ruled exclude+ reject+ refuse+ decline+ demand+ want wants wanted wish+ hope+ seek seeks sought
    threaten+ oppose+ object+ welcome+ support+ back backs backed accept+ propose+ condemn+ criticise+ criticize+
    accuse+ renew+ press presses pressed plead+ invite+ instruct+ order+ prefer prefers preferred favour+ favor+
    require+ expect+ await+ thank+ endorse+ defend+ float+ raise+ intend+ plan plans planned drop drops dropped
    decide+ agree+ hesitate+ doubt+ fear+ salute+ applaud+ appeal+ request+ reserve+ approve+ reaffirm+ bar bars
    barred resist+ envisage+ need needs needed look looks looked refrain+ trust trusts trusted likes liked raised
    held holds weighs weighed tries tried hopes clung ducked sidestepped dodged resisted gave dismissed dismisses
    blamed blames rebuffed renounced scorned shunned vetoed vetoes blocked blocks beseeched begged begs pleaded
    exhorted exhorts summoned entreated lobbied lobbies petitioned petitions cautioned conditioned conditions
    hesitated balked balks volunteered volunteers insisted tied ties advocated advocates championed champions
    favoured favors contemplates contemplated mulls mulled envisions envisioned envisaged foreshadowed ordered
    instructs demanded deferred defers shied wavered relented softened hardened hedged equivocated reserved
    refrained authorised authorized ratified
""")
# Verbs that say something only with the word behind them.
PARTNERS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("put", "puts"), listed("it this that things")),
    **dict.fromkeys(("made", "make", "makes"), listed("clear plain known it no")),
    **dict.fromkeys(("let", "lets"), listed("it slip know be out drop fall on")),
    **dict.fromkeys(("went", "goes"), listed("on further")),
    **dict.fromkeys(("rule", "rules", "ruled"), listed("out")),
    **dict.fromkeys(("spelled", "spelt"), listed("out")),
    **dict.fromkeys(("point", "points", "pointed"), listed("out to")),
    **dict.fromkeys(("give", "given"), listed("assurances")),
    **dict.fromkeys(("gave", "gives"), listed("no assurances a warning notice an moscow putin")),
    **dict.fromkeys(("held", "holds"), listed("out that")),
    **dict.fromkeys(("saw", "sees"), listed("no little that it a")),
    **dict.fromkeys(("found", "finds"), listed("it that no")),
    **dict.fromkeys(("look", "looks", "looked"), listed("to forward")),
    **dict.fromkeys(("spoke", "speaks"), listed("of out against about")),
    **dict.fromkeys(("heard", "hears", "allowed", "allows", "granted", "grants", "knows", "knew"), listed("that")),
    **dict.fromkeys(("learnt", "learned", "submitted", "submits", "guarantee", "guarantees"), listed("that")),
    **dict.fromkeys(("guaranteed", "forecasts", "certified", "reasons", "contests"), listed("that")),
    **dict.fromkeys(("shot", "shoots"), listed("back")),
    **dict.fromkeys(("drop", "drops", "dropped"), listed("a hints")),
    **dict.fromkeys(("raise", "raises", "raised"), listed("the possibility no a")),
}
# Verbs that say something only with a clause, a quotation or a colon behind them, or in the end of a sentence.
HALF = listed("""
    add added adds adding goes went puts put makes made make write writes wrote written counts counted count finds
    found think thinks thought considers considered gives remembers remembered calculates calculated heard hears
    understands understood continued continues figures felt feels points pointed means meant judged
""")
# What a state "does" with these is said; with the other verbs that act, it is only done.
STATED = listed("""
    regards regarded denounced denounces blamed blames vetoed begged begs condemned deplored lobbied rejects
    rejected reject demands demanded demand condemns accuses accused insists insisted threatens threatened opposes
    opposed wants want wanted welcomed welcomes objects objected proposes proposed condemn hopes hoped expects
    expected calls called urged urges requires
""")
# Of the verbs that act, those by which somebody speaks; with the others he only does, wants or thinks something.
SPEAKING = listed("""
    undertake undertakes undertook offers offered promises promised pledges pledged vows vowed rules ruled excluded
    excludes rejects rejected refuses refused demands demanded threatens threatened objects objected proposes proposed
    condemned condemns criticised criticises criticized criticizes accuses accused pleads pleaded invites invited
    instructs instructed ordered orders thanked thanks endorses endorsed defends defended appeals appealed requests
    requested reaffirms reaffirmed begs begged petitioned petitions exhorts exhorted cautioned conditioned insisted
    advocates advocated ties tied exclude reject refuse rule demand propose promise pledge offer dismisses dismissed
    blames blamed urges urged declines declined
""")
# Verbs that their subject can follow: "…, said Macron".
INVERTING = listed("""
    promised promises vowed vows pledged pledges conceded concedes echoed echoes said says say added adds argued
    argues warned warns wrote writes explained explains insisted insists noted notes declared declares stated states
    announced announces replied replies complained complains admitted admits concluded continued recalled recalls
    assured assures reckoned reckons stressed stresses claimed claims confirmed confirms predicted predicts reminded
    remembered thinks believes joked quipped commented observed observes cautioned cautions suggested suggests
    affirmed affirms asserted underlined emphasised emphasized answered answers repeated repeats posted asked asks
    wondered wonders retorted retorts countered counters mused muses quips shrugged shrugs sighed sighs snapped snaps
    shouted concludes demanded demands growled grumbled muttered murmured whispered yelled cried exclaimed scoffed
    thundered testified recounted recounts estimated estimates hinted hints confessed disclosed discloses revealed
    reveals indicated indicates maintained maintains contended contends opined opines specified specifies reiterated
    reiterates summed boasted boasts lamented laments fumed joked jokes enthused pleaded pleads clarified
    asserts reassured underlines underscored underscores emphasises emphasizes described predicts tells summarised vows
    comments jokes laughs laughed stipulated
""")
# Of those, the ones that ask: a thing behind "for", or with a question before them.
ASKING = listed("asked asks pleaded pleads demanded demands")
# A base form after a modal verb says something only with these: "would not say", "will not rule out".
MODAL = listed("""
    say rule exclude confirm comment specify tell like welcome prefer expect want stress add argue describe
""")
_TAG = listed("""
    saying adding arguing stressing noting warning insisting explaining emphasising emphasizing suggesting telling
    calling claiming predicting pointing underlining underscoring recalling reiterating confirming declaring
    describing expressing promising pledging vowing urging demanding offering asking citing hoping acknowledging
    conceding writing announcing stating asserting reminding questioning admitting declining refusing indicating
    voicing complaining repeating ruling rejecting quoting
""")
# After these nouns "said" belongs to the paper, whose author must be found elsewhere.
PAPERS = listed("""
    statement communique communiqué document text letter declaration resolution release readout account note memo
    paper report summary transcript conclusions decree notice post message tweet press bulletin article interview
    speech
""")
# People whom a report leaves unnamed and who belong to no government that it names.
ANONYMOUS = listed("""
    diplomats diplomat sources source people person officials analysts analyst observers experts expert insiders
    participants participant witnesses residents media newspaper newspapers agency agencies reports outlets outlet
    polls poll critics those others many some figures quarters circles delegates correspondent correspondents
    commentators researchers lawyers aides somebody someone one nobody man woman colleagues
""")
# Verbs of the tables that are nouns just as often.
NOUNS = listed("""
    demands demand offers offer promises promise calls call claims claim reports plans plan notes note hopes hope
    fears fear states state warnings threats pledges pledge vows support backs back needs need orders order requests
    request welcome appeals appeal points figures posts comments answers answer wants looks press set rule rules
    bars bar signals signal drop drops doubts doubt thought puts counts voice let means shows wish wishes
""")


def _forms(word: str) -> tuple[str, ...]:
    if not word.endswith("+"):
        return (word,)
    root = word[:-1]
    if root.endswith("e"):
        return root, f"{root}s", f"{root}d"
    if root.endswith("y") and root[-2] not in "aeiou":
        return root, f"{root[:-1]}ies", f"{root[:-1]}ied"
    plural = f"{root}es" if root.endswith(("s", "sh", "ch", "x")) else f"{root}s"
    return root, plural, f"{root}ed"


SPEECH: dict[str, Speech] = {
    form: kind
    for kind, words in (
        (Speech.ACT, _ACT),
        (Speech.SAY, _SAY),
        (Speech.TELL, _TELL),
        (Speech.TAG, _TAG),
    )
    for word in words
    for form in _forms(word)
}

"""What tells that a run of capitalised words is a person's name: what is told of it."""

from __future__ import annotations

from muster.extraction.chunks import Chunk
from muster.extraction.finder import listed
from muster.extraction.scan import Scan
from muster.extraction.speech import INVERTING

_SPEECH = INVERTING | listed(
    "say told tells wants wanted urged urges called calls believed considers thinks hopes rejects"
)
_LINKING = listed("has had have also then later again")  # between a name and its verb
_FINITE = listed("""
    has had is was will would could can may might must does did made makes took takes gave gives went goes came comes
    put puts let lets got keeps kept found finds chose spoke stood stands swore swears sent sends flew brought brings
    left leaves met sat knows knew meant means saw sees wrote writes hoped wished won't wouldn't can't couldn't isn't
    wasn't hasn't hadn't doesn't didn't also then now still
""")
_EXPLAINING = listed("""
    who whose the a an his her its their once then for now since speaking prime foreign president minister defence
    defense spokesman spokeswoman
""")
_PLACING = listed("in at near to outside around between towards into from the a an this that")
_OF_BODIES = listed("""
    front movement league militia brigade brigades gang group forum fund republic liberation resistance congress courts
    organisation organization community society press radio news times post journal television agency network club
    company corp program programme project protocol commonwealth mechanism initiative process pact monitor watch mission
    response verification observer observers framework convention status dialogue division regiment battalion corps
    guard guards fleet task action contact reaction commissioner camp fort mount lake port valley road street avenue
    county district summit games cup trust foundation ltd people democratic patriotic revolutionary islamic popular
    pacific atlantic strategic public civil military police nations marines already
""")
_PAST = 4  # a word in -ed is a verb if it is longer


def speaks(scan: Scan, chunk: Chunk) -> bool:
    """Tell whether a verb of saying follows, or the colon of a label that opens its line."""
    if scan.gap(chunk.last).startswith(":"):
        return True
    at = chunk.last
    while scan.gap(at) == " " and scan.words[at + 1].text in _LINKING:
        at += 1
    return scan.gap(at) == " " and scan.words[at + 1].text in _SPEECH


def acts(scan: Scan, chunk: Chunk) -> bool:
    """Tell whether somebody of the name is told of, who does or says something or is explained: "Jo Holm, who left"."""
    if speaks(scan, chunk) or (scan.gap(chunk.first - 1) == " " and scan.words[chunk.first - 1].text in _SPEECH):
        return True
    if scan.before(chunk.first) in _PLACING or not _can_be_person(scan, chunk):
        return False
    gap = scan.gap(chunk.last)
    following = scan.words[chunk.last + 1].lower if gap in {" ", ", "} else ""
    if gap == ", ":
        return following in _EXPLAINING
    return following in _FINITE or (following.endswith("ed") and len(following) > _PAST)


def _can_be_person(scan: Scan, chunk: Chunk) -> bool:
    """Tell whether all words are letters with small ones among them, and none means a body or a place."""
    return all(
        word.text.isalpha() and not word.text.isupper() and word.lower not in _OF_BODIES
        for word in scan.words[chunk.first : chunk.last + 1]
    )

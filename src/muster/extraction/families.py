"""Which words of a person's name are the family name."""

from __future__ import annotations

import re
from collections.abc import Collection

from muster.extraction.finder import listed
from muster.language.pieces import plain

PARTICLES = listed("""
    von van der den de del della degli dei dal di da dos do das du la le les ten ter af bin bint ibn ben al el ould wa
    ag ap e zu zum zur vom st.
""")
_SERVANTS = listed("abu aboul abul abdel abdul")  # which only with what follows are a name
_JOINING = listed("de do dos da e y di")  # between two family names: "Perez de Cuellar"
_FAMILY_FIRST = frozenset({"CN", "KR", "KP", "VN", "TW", "KH"})
_TWO_FAMILIES = listed("ES MX AR CL CO PE EC BO UY PY VE GT HN SV NI CR PA DO CU")  # states of two family names
_OPENING = listed("""
    Wang Zhang Liu Chen Zhao Huang Zhou Wu Xu Hu Zhu Gao Guo Luo Liang Zheng Xie Tang Feng Dong Xiao Cheng Cao Deng Fu
    Shen Zeng Peng Su Jiang Cai Ding Wei Xue Ye Pan Du Dai Xia Zhong Tian Ren Fan Fang Yao Liao Zou Xiong Hao Kong Bai
    Cui Mao Qiu Qin Gu Hou Shao Meng Duan Lei Qian Yin Qiao Gong Wen Zhai Geng Hua Ban Choe Choi Chung Kang Roh Jeong
    Kwon Hwang Goh Teo Ng Chiang Nguyen Tran Hun Hor
""")  # family names that stand before the given ones
_OWN_FIRST = re.compile(r"[A-Z][a-z]+-[a-z]+")  # a given name of two syllables, as in Korea
_GIVEN = frozenset({"Ben"})  # a particle, but somebody's given name where it opens a name
_SUFFIXES = listed("Jr Sr II III IV")


def family_name(full: str, actor: str | None, given: Collection[str] = ()) -> str:
    """Return the family name of a full name as people of that actor's country order it; `given` are given names."""
    return family_of(tuple(full.split()), actor, given=given)


def family_of(
    parts: tuple[str, ...],
    actor: str | None,
    *,
    alone: Collection[tuple[str, ...]] = (),
    given: Collection[str] = (),
) -> str:
    """Return the family name among the parts of a name.

    What the report itself uses alone is it (`alone`), else the last word with its particles, and with the family name
    before it that is no given name (`given`).
    """
    parts = tuple(part.title() if part.isupper() and len(part) > 3 else part for part in parts)
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts = parts[:-1]
    for start in range(1, len(parts)):
        if parts[start:] in alone:
            return " ".join(parts[start:])
    if len(parts) > 1 and (parts[:1] in alone or actor in _FAMILY_FIRST):
        return parts[0]
    if len(parts) == 2 and _OWN_FIRST.fullmatch(parts[1]):
        return parts[0]  # "Kim Dae-jung"
    if len(parts) > 1 and parts[0] in _OPENING and not any(plain(part) in given for part in parts[1:]):
        return parts[0]
    return " ".join(parts[_beginning(parts, actor, given) :])


def _beginning(parts: tuple[str, ...], actor: str | None, given: Collection[str]) -> int:
    """Return the number of the part that the family name at the end begins with."""

    def is_family(number: int) -> bool:
        return number > 0 and plain(parts[number]) not in given and parts[number].lower() not in PARTICLES

    earliest = int(parts[0].lower() not in PARTICLES or parts[0] in _GIVEN)
    start = len(parts) - 1
    if start > earliest and is_family(start - 1) and (parts[start - 2].islower() or actor in _TWO_FAMILIES):
        start -= 1  # "de Hoop Scheffer", "Perez Soto"
    while start > earliest and parts[start - 1].lower() in PARTICLES | _SERVANTS:
        start -= 1
    joined = parts[start].lower() in _JOINING and start > earliest and is_family(start - 1)
    return start - 1 if joined else start

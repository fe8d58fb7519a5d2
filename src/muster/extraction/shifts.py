"""The words that turn other cues, or tell who speaks: negation, conditions, reporting verbs, outsiders, the past."""

# One family a row: its sense, its name, its words.
SHIFTS = """
would would: would; 'd; would be; would have; would then
not not: not; n't; neither; nor; hardly; isn't; aren't; wasn't; weren't; shouldn't; needn't; little; few; nowhere;
    barely
if if: if; unless; until; once; when; after; before; provided; providing; as soon as; only; on condition that;
    subject to; as long as; so long as; pending; depends/depend/depending on; conditional; in the event; in case;
    were; only if; only after; only when; only once; except; but only
say say: said; says; say; saying; told; tells; according to; wrote; writes; stated; explained; noted; argued;
    argues; claims; claimed; believes; believe; thinks; think; statement; tweeted; posted; reiterated; repeated;
    replied; answered; indicated; in an interview; reported; made clear; made it clear; recalled; pointed out; let
    it be known; announced that; told a; told the; declares; commented; comment; remarked; remark; observes;
    observed; mused; joked; warned that; insisted that; maintains; maintained; conceded; concedes; admitted;
    acknowledged; cautioned; countered; retorted; responded; asserted; affirmed; affirms; testified; briefed;
    revealed; disclosed; mentioned; recounted; described; hinted that; suggested that; in a statement; in a post; in
    a letter; in a speech; in remarks; in comments; on x; on television; on the radio; in parliament; tells us; told
    us; told reporters; told journalists; told lawmakers; told parliament; quoted; quoting; citing; cited; as
    saying; words of; in the words of; for his part; for her part; for its part
outsider outsider: analyst/analysts; expert/experts; opposition; opposition leader; opposition party; party leader;
    professor; think tank; critics; mp; mps; lawmaker/lawmakers; deputies; senator; former; columnist; historian;
    ngo; activists; residents; protesters; retired; researcher; court; leader of the; far right; editorial;
    commentators; union; church; poll; pundit/pundits; commentator; academic/academics; scholar; scholars;
    institute; fellow at; researcher at; author; opinion; op ed; columnists; pollster; survey; polls; voters;
    demonstrators; campaigners; activist; union leader; bishop; archbishop; imam; judge; judges; prosecutor; ex
    minister; ex president; former prime minister; former president; former minister; former foreign minister;
    former defence minister; former general; retired general; backbencher; backbenchers; opposition politician;
    opposition mp; rival; rivals; shadow; far left; populist; nationalists; liberals; conservatives; socialists;
    greens; communists; social democrats; party; the party; parties; movement; rebels; protest; petitioners; mayor;
    governor; relatives; families; mothers; veterans; lobby group; amnesty; human rights
past past: last year; years ago; in the past; earlier; previously; had been; formerly; back in; in #; ago; at the
    time; then; last month; last week; in
    january/february/march/april/may/june/july/august/september/october/november/december; yesterday; in the autumn;
    in the spring; last summer; last autumn
ask ask: ?; asked about; asked whether; asked if; question; asked how; when asked
"""

"""Openness: what is made public where and how often, ways to be heard, and what was heard."""

from core.figures import EvidenceRow
from reports.statements.declare import Facts, statement
from reports.statements.members import is_school
from reports.statements.wording import listed, quoted, run_of_months, sentence, split_items
from reports.tokens import token as t

FEW, MANY = 3, 10
OPENNESS = {"school": "校务公开", "factory": "厂务公开", "government": "政务公开", "union": "会务公开"}
CADENCES = {"long_term": "长期公开", "periodic": "定期公开", "immediate": "即时公开", "irregular": "不定期公开"}
VERBS = {"phone": "开通", "online": "开通", "meeting": "建立"}


@statement("open_affairs", "disclosure.topics", "disclosure.places", "members.by_laws", "members.profile")
def open_affairs(facts: Facts) -> str:
    """On what basis affairs are open, which of them, how regularly and on which boards; the union's own apart."""
    topics, places = facts.rows("disclosure.topics"), facts.rows("disclosure.places")
    # Rules with an issuer are told as the documents that openness rests on.
    own = [r for r in facts.rows("members.by_laws") if r["area"] == "disclosure" and not r["issued_by"]]
    rules = [quoted(row["title"]) for row in own]
    basis = f"依照{listed(rules)}" if rules else ""
    kinds = dict.fromkeys(row["affairs"] for row in [*topics, *places])
    bare = f"{basis}推行{_openness(next(iter(kinds), 'any'), facts)}"
    said = sentence(bare) if basis and not topics else ""
    for kind in kinds:
        told = _topics([row for row in topics if row["affairs"] == kind], basis, facts)
        said += told + _places([row for row in places if row["affairs"] == kind], facts)
        basis = "" if told else basis
    return said


def _openness(affairs: str, facts: Facts) -> str:
    """校务公开 and the like; affairs that nobody told apart are called after the employer."""
    return OPENNESS.get(affairs) or ("校务公开" if is_school(facts) else "政务公开")


def _topics(rows: list[EvidenceRow], basis: str, facts: Facts) -> str:
    if not rows:
        return ""
    """定期公开财务、评优事项: how regularly is part of the verb where it is the same for all of them."""
    affairs, names = rows[0]["affairs"], [row["name"] for row in rows]
    count = facts.split("disclosure.topics", affairs=affairs)
    cadences = list(dict.fromkeys(row["cadence"] for row in rows))
    begin = f"{basis}推行{_openness(affairs, facts)}"
    if len(names) <= FEW and len(cadences) > 1 and all(cadences):
        return sentence(begin, *(_of_cadence(rows, cadence) for cadence in cadences))
    verb = CADENCES[cadences[0]] if len(cadences) == 1 and cadences[0] else "公开"
    if len(names) <= FEW:
        what = f"{verb}{listed(names)}事项"
    elif len(names) <= MANY:
        what = f"{verb}{listed(names)}共{count}类事项"
    else:
        what = f"{verb}{listed(names[:FEW])}等{count}类事项"
    is_told = len(cadences) > 1 and len(rows) <= MANY
    parts = [_of_cadence(rows, cadence) for cadence in cadences if cadence] if is_told else []
    return sentence(begin, what) + sentence("，".join(parts) and f"其中{'，'.join(parts)}")


def _of_cadence(rows: list[EvidenceRow], cadence: str) -> str:
    return f"{listed(row['name'] for row in rows if row['cadence'] == cadence)}{CADENCES[cadence]}"


def _places(rows: list[EvidenceRow], facts: Facts) -> str:
    walls = [row for row in rows if row["kind"] == "physical"]
    online = [row for row in rows if row["kind"] == "online"]
    return sentence(_walls(walls, facts), _online(online, facts))


def _walls(rows: list[EvidenceRow], facts: Facts) -> str:
    """设校务公开栏2处，分别在会计室、办公大楼大厅; where they hang only when that is known of each."""
    if not rows:
        return ""
    affairs, where = rows[0]["affairs"], {row["where"] for row in rows}
    board = "公开栏" if affairs == "any" and not is_school(facts) else f"{_openness(affairs, facts)}栏"
    if len(rows) == 1:
        return f"在{rows[0]['where']}设{board}" if rows[0]["where"] else f"设有{board}"
    count = facts.split("disclosure.places", kind="physical", affairs=affairs)
    told = "" not in where and len(where) == len(rows) <= MANY
    return f"设{board}{count}处" + (f"，分别在{listed(row['where'] for row in rows)}" if told else "")


def _online(rows: list[EvidenceRow], facts: Facts) -> str:
    if len(rows) > FEW:
        return f"开设网上公开栏目{facts.split('disclosure.places', kind='online', affairs=rows[0]['affairs'])}个"
    return f"开设{listed(row['name'] for row in rows)}" if rows else ""


@statement("ways_to_be_heard", "disclosure.channels", "disclosure.contacts", "members.profile")
def ways_to_be_heard(facts: Facts) -> str:
    """Mailboxes and the like with their places, and whose telephone was published; never the number itself."""
    channels, contacts = facts.rows("disclosure.channels"), facts.rows("disclosure.contacts")
    if not (channels or contacts):
        return ""
    published = dict.fromkeys(row["what"] for row in contacts)
    numbers = [f"{listed(row['whose'] for row in contacts if row['what'] == what)}{what}" for what in published]
    people = "师生" if is_school(facts) else "职工"
    return sentence(
        *_channels(channels),
        f"公布{listed(numbers)}" if numbers else "",
        f"供{people}提出意见建议",
    )


def _channels(rows: list[EvidenceRow]) -> list[str]:
    if len(rows) > FEW:
        return [f"设{listed(row['name'] for row in rows[:FEW])}等意见渠道{t('disclosure.channels')}个"]
    ways = dict.fromkeys((VERBS.get(row["kind"], "设"), row["place"]) for row in rows)
    return [_way(verb, place, rows) for verb, place in ways]


def _way(verb: str, place: str, rows: list[EvidenceRow]) -> str:
    names = [row["name"] for row in rows if (VERBS.get(row["kind"], "设"), row["place"]) == (verb, place)]
    if verb == "建立":
        return f"建立{listed(name.removesuffix('制度') for name in names)}制度"
    return f"{f'在{place}' if place else ''}{verb}{listed(names)}"


@statement("suggestions", "disclosure.suggestions", "disclosure.suggestions_replied", "disclosure.suggestions_in_time")
def suggestions(facts: Facts) -> str:
    """How many suggestions came and how many were answered; what they say and from whom stays out."""
    if not facts.some("disclosure.suggestions"):
        return ""
    received = facts.value("disclosure.suggestions").value
    answered = facts.value("disclosure.suggestions_replied").value
    taken_up = facts.split("disclosure.suggestions_replied", outcome="taken_up") if answered else ""
    in_time = "在期限内" if answered and answered == facts.value("disclosure.suggestions_in_time").value else ""
    all_of_them = "均" if received > 1 else ""
    if answered and answered == received:
        replies = f"{facts.as_of()}{all_of_them}已{in_time}答复"
    else:
        replies = f"{facts.as_of()}已答复{t('disclosure.suggestions_replied')}条" if answered else ""
    begin = f"{facts.spoken_period}收到意见建议{t('disclosure.suggestions')}条"
    return sentence(begin, replies, f"采纳{taken_up}条" if taken_up else "")


@statement("money_publications", "disclosure.money_publications", "disclosure.money_months", "disclosure.money_monthly")
def money_publications(facts: Facts) -> str:
    """Which months were made public, what and where; 逐月 only when no month is missing."""
    rows = facts.rows("disclosure.money_publications")
    if not rows:
        return ""
    months = [row["covers"].first_day.month for row in facts.rows("disclosure.money_months")]
    contents = listed(split_items(row["contents"] for row in rows)) or "经费收支情况"
    place = listed(row["place"] for row in rows)
    monthly = t("disclosure.money_monthly") if facts.some("disclosure.money_monthly") else ""
    begin = f"{run_of_months(months)}{monthly}" if months else ""
    where = f"在{place}" if place else ""
    return sentence(f"{begin}{where}公开工会经费{contents}", f"共{t('disclosure.money_publications')}期，接受会员监督")


@statement("unit_affairs", "disclosure.unit_affairs", "disclosure.topics", "members.profile")
def unit_affairs(facts: Facts) -> str:
    """What of the employer's affairs was published; how openness is called is said once, with its topics."""
    rows = facts.rows("disclosure.unit_affairs")
    if not rows:
        return ""
    titles = listed(row["title"] for row in rows)
    told = any(row["affairs"] != "union" for row in facts.rows("disclosure.topics"))
    begin = "" if told else f"推进{_openness('any', facts)}"
    return sentence(begin, f"协助公开{titles}", f"共{t('disclosure.unit_affairs')}次")

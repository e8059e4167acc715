"""Who we are and how many: lead, membership, groups and bodies, changes of organisation."""

from core.periods import Period
from reports.statements.declare import Facts, statement
from reports.statements.wording import END, listed, sentence, split_items, when
from reports.tokens import token as t

# What a body is called where its own label would be too long or unusual in prose.
AUDIT, MEDIATION, OPENNESS = "audit", "mediation", "disclosure"
# So many of a kind are named, more are counted.
FEW = 3
BODY_NAMES = {
    "committee": "工会委员会",
    AUDIT: "经费审查委员会",
    "women": "女职工委员会",
    MEDIATION: "劳动争议调解委员会",
    "supervision": "劳动法律监督委员会",
}

# The order of texts by which a school tells its work.
SCHOOL_ORDER = "school"
SCHOOLS = ("学校", "中学", "小学", "学院", "大学")


def self_name(facts: Facts) -> str:
    """How the branch calls itself in its texts: 我处工会."""
    rows = facts.rows("members.profile")
    return (rows[0]["self_name"] if rows else "") or "工会"


def outline_of(facts: Facts) -> str:
    """In which order the branch tells its work."""
    rows = facts.rows("members.profile")
    return rows[0]["outline"] if rows else ""


def label_of(period: Period, facts: Facts) -> str:
    """What the branch calls a period; a school speaks of its terms."""
    return period.school_label if outline_of(facts) == SCHOOL_ORDER else period.label


def is_school(facts: Facts) -> bool:
    """Whether the employer is a school, told by its name, or by the branch's while the employer has none."""
    rows = facts.rows("members.profile")
    name = (rows[0]["unit_name"] or rows[0]["registered_name"]) if rows else ""
    return any(word in name for word in SCHOOLS)


def unit_word(facts: Facts) -> str:
    """What the employer is called in a text: 学校, else 单位."""
    return "学校" if is_school(facts) else "单位"


@statement("lead", "members.profile", "members.upper_unions")
def lead(facts: Facts) -> str:
    profile = facts.rows("members.profile")
    party = profile[0]["party_body"] if profile else ""
    task = profile[0]["central_task"] if profile else ""
    above = listed(row["name"] for row in facts.rows("members.upper_unions"))
    under = "和".join(part for part in (above, party) if part)
    duty = "依照《工会法》和《中国工会章程》履行职责"
    clauses = [f"在{under}的领导下" if under else "", f"围绕{task}" if task else "", duty]
    first, *rest = [clause for clause in clauses if clause]
    return sentence(label_of(facts.period, facts), f"{self_name(facts)}{first}", *rest, "现将主要情况报告如下")


@statement(
    "membership",
    "members.staff",
    "members.members",
    "members.women_members",
    "members.membership_rate",
    "members.coverage_rate",
    "members.rates_kept",
    "members.new_staff",
    "members.new_staff_joined",
    "members.joined",
    "members.transferred_in",
    "members.retained",
)
def membership(facts: Facts) -> str:
    if not facts.some("members.members"):
        return ""
    staff = f"在职职工{t('members.staff')}人" if facts.some("members.staff") else ""
    women = f"（其中女会员{t('members.women_members')}人）" if facts.some("members.women_members") else ""
    first = sentence(facts.as_of(), staff, f"工会会员{t('members.members')}人{women}", *_rates(facts))
    return first + _rates_kept(facts) + _movements(facts)


def _rates(facts: Facts) -> list[str]:
    """Clauses of the day's rates; what was kept at every month end says more and has a sentence of its own."""
    if not facts.some("members.membership_rate") or facts.some("members.rates_kept"):
        return []
    covered = f"工会覆盖率{t('members.coverage_rate')}" if facts.some("members.coverage_rate") else ""
    return [f"入会率{t('members.membership_rate')}", covered]


def _rates_kept(facts: Facts) -> str:
    if not facts.some("members.rates_kept"):
        return ""
    return f"工会覆盖率和入会率{t('members.rates_kept')}{t('members.membership_rate_by_month')}{END}"


def _movements(facts: Facts) -> str:
    joined = f"新入会{t('members.joined')}人" if facts.some("members.joined") else ""
    whom = "" if joined else "会员"
    moved_in = f"转入{whom}{t('members.transferred_in')}人" if facts.some("members.transferred_in") else ""
    kept = facts.rows("members.retained")
    why = "退休后" if kept and all("退休" in row["reason"] for row in kept) else ""
    retained = f"{t('members.retained')}人{why}保留会籍" if kept else ""
    both = "、".join(part for part in (joined, moved_in) if part)
    since = "今年" if facts.period.first_day.month == 1 else facts.spoken_period
    new, entered = facts.value("members.new_staff").value, facts.value("members.new_staff_joined").value
    newcomers = (
        f"新进职工{t('members.new_staff')}人{'均' if (new or 0) > 1 else ''}已申报入会"
        if new and new == entered
        else ""
    )
    return sentence(f"{since}{both}" if both else "", newcomers, retained)


@statement("organisation_changes", "members.organisation_changes")
def organisation_changes(facts: Facts) -> str:
    rows = facts.rows("members.organisation_changes")
    return "".join(sentence(f"{when(row['held'], facts.year)}{row['content']}") for row in rows)


@statement("groups", "members.groups", "members.groups_formed")
def groups(facts: Facts) -> str:
    if not facts.some("members.groups_formed"):
        return ""
    formed = f"{facts.spoken_period}组建工会小组{t('members.groups_formed')}个"
    whole = facts.value("members.groups").value
    more = whole != facts.value("members.groups_formed").value
    return sentence(formed, f"现有工会小组{t('members.groups')}个" if more else "")


@statement("sub_unions", "members.sub_unions", "members.sub_unions_formed")
def sub_unions(facts: Facts) -> str:
    """The sub-unions formed in the period, few of them by name, and how many there are; without news only the latter."""
    new, whole = facts.rows("members.sub_unions_formed"), facts.value("members.sub_unions").value
    names = listed(row["name"] for row in new)
    counted = f"分工会{t('members.sub_unions_formed')}个"
    formed = f"成立{names if len(new) <= FEW else counted}"
    if not new:
        return sentence(f"设有分工会{t('members.sub_unions')}个" if whole else "")
    more = f"现有分工会{t('members.sub_unions')}个" if whole and whole != len(new) else ""
    return sentence(f"{facts.spoken_period}{formed}", more)


@statement("bodies", "members.bodies", "members.bodies_set_up")
def bodies(facts: Facts) -> str:
    new = {row["kind"] for row in facts.rows("members.bodies_set_up")}
    old = [row["kind"] for row in facts.rows("members.bodies") if row["kind"] not in new]
    said = "".join(
        sentence(f"{when(row['set_up'], facts.year)}设立{BODY_NAMES[row['kind']]}")
        for row in facts.rows("members.bodies_set_up")
    )
    standing = listed(BODY_NAMES[kind] for kind in old if kind == AUDIT)
    return said + (sentence(f"设有{standing}") if standing else "")


@statement("by_laws", "members.by_laws")
def by_laws(facts: Facts) -> str:
    """The systems of democratic management, consultation and mediation that are in force."""
    rows = [row for row in facts.rows("members.by_laws") if row["area"] in {"congress", "consultation", MEDIATION}]
    return sentence(f"坚持执行{listed(row['title'] for row in rows)}") if rows else ""


@statement("openness_basis", "members.by_laws", "members.profile")
def openness_basis(facts: Facts) -> str:
    """Whose documents openness rests on: 依据市政府、市教育局文件，执行校务公开制度."""
    rows = [row for row in facts.rows("members.by_laws") if row["area"] == OPENNESS]
    issuers = listed(split_items(row["issued_by"] for row in rows))
    if not issuers:
        return ""
    return sentence(f"依据{issuers}文件", f"执行{listed(row['title'] for row in rows)}")


@statement("people_apart", "members.retired", "members.dependants")
def people_apart(facts: Facts) -> str:
    """The retired and families, who are no staff and stand in no rate."""
    retired = f"离退休人员{t('members.retired')}人" if facts.some("members.retired") else ""
    dependants = f"职工家属{t('members.dependants')}人" if facts.some("members.dependants") else ""
    both = "、".join(part for part in (retired, dependants) if part)
    return sentence(f"另有{both}") if both else ""

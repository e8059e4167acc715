"""Donations, aid in hardship and mutual aid."""

from core.figures import EvidenceRow
from reports.statements.declare import Facts, statement
from reports.statements.welfare.visits import FEWEST_FOR_SUM, sums_by_payer
from reports.statements.wording import listed, sentence, when
from reports.tokens import token as t

FEW = 3
LEVELS = {"deep": "深度困难", "relative": "相对困难", "accidental": "意外致困"}
SHARES = {"own_share": "个人缴费", "union_share": "工会补助", "upper_share": "上级工会补助"}


@statement("donations", "welfare.donations", "welfare.donors", "welfare.donation_amount")
def donations(facts: Facts) -> str:
    """Few campaigns are named one by one, many are summed up; nobody is named, neither who gave nor who got."""
    rows = facts.rows("welfare.donations")
    if len(rows) <= FEW:
        return "".join(_campaign(row, facts) for row in rows)
    donors = f"{t('welfare.donors')}人次参加" if facts.some("welfare.donors") else ""
    amount = f"捐款{t('welfare.donation_amount', fmt='yuan')}" if facts.some("welfare.donation_amount") else ""
    return sentence(f"{facts.spoken_period}开展和参加捐助活动{t('welfare.donations')}次", donors, amount)


def _campaign(row: EvidenceRow, facts: Facts) -> str:
    """12月组织职工参加县总工会献爱心活动，120人捐款2,880元，捐赠衣物50件."""
    host = row["organiser"] if row["organiser"] not in row["title"] else ""
    begin = f"组织职工参加{host}{row['title']}" if row["organiser"] else f"开展{row['title']}"
    donors = facts.split("welfare.donors", public_id=row.public_id)
    amount = facts.split("welfare.donation_amount", fmt="yuan", public_id=row.public_id)
    gave = f"捐款{amount}" if amount else "参加" if donors else ""
    return sentence(
        f"{when(row['held'], facts.year)}{begin}",
        f"{donors}人{gave}" if donors else gave,
        f"捐赠{row['goods']}" if row["goods"] else "",
    )


@statement(
    "hardship",
    "welfare.hardship_cases",
    "welfare.hardship_filed",
    "welfare.hardship_lifted",
    "welfare.hardship_aids",
    "welfare.hardship_people",
    "welfare.hardship_given",
    "welfare.hardship_amount",
    "members.profile",
)
def hardship(facts: Facts) -> str:
    """How many are on file, came and left, and were helped; never who, and no sum that would be one person's."""
    filed = f"新建档{t('welfare.hardship_filed')}人" if facts.some("welfare.hardship_filed") else ""
    lifted = f"解困脱困{t('welfare.hardship_lifted')}人" if facts.some("welfare.hardship_lifted") else ""
    moved = "、".join(part for part in (filed, lifted) if part)
    on_file, change = _on_file(facts), f"{facts.spoken_period}{moved}" if moved else ""
    # Behind 其中 another number would be read as one of its parts.
    first = sentence(*on_file) + sentence(change) if len(on_file) > 1 else sentence(*on_file, change)
    return first + sentence(_helped(facts), *sums_by_payer("welfare.hardship", "发放", "帮扶资金", facts))


def _on_file(facts: Facts) -> list[str]:
    if not facts.some("welfare.hardship_cases"):
        return []
    by_level = facts.by("welfare.hardship_cases", "level")
    parts = [
        f"{name}{facts.split('welfare.hardship_cases', level=level)}人"
        for level, name in LEVELS.items()
        if (level,) in by_level
    ]
    whole = f"{facts.as_of()}，在档困难职工{t('welfare.hardship_cases')}人"
    return [whole, f"其中{'、'.join(parts)}"] if len(by_level) > 1 else [whole]


def _helped(facts: Facts) -> str:
    """帮扶救助困难职工3人; the times beside the people only where somebody was helped more than once."""
    if not facts.some("welfare.hardship_people"):
        return ""
    times = facts.value("welfare.hardship_aids").value
    more = f"、{t('welfare.hardship_aids')}人次" if times != facts.value("welfare.hardship_people").value else ""
    return f"帮扶救助困难职工{t('welfare.hardship_people')}人{more}"


@statement(
    "mutual_aid",
    "welfare.mutual_aid_schemes",
    "welfare.mutual_aid_insured",
    *(f"welfare.mutual_aid_{share}" for share in SHARES),
    "welfare.mutual_aid_claims",
    "welfare.mutual_aid_paid",
)
def mutual_aid(facts: Facts) -> str:
    """The schemes that run, who pays for them, and what they paid; the sum of one claim alone is not told."""
    return _schemes(facts) + _claims(facts)


def _schemes(facts: Facts) -> str:
    rows = facts.rows("welfare.mutual_aid_schemes")
    if not rows:
        return ""
    names = listed(row["name"] for row in rows)
    what = names if len(rows) <= FEW else f"职工互助保障{t('welfare.mutual_aid_schemes')}项"
    unit = "人次" if len(rows) > 1 else "人"
    insured = f"参保{t('welfare.mutual_aid_insured')}{unit}" if facts.some("welfare.mutual_aid_insured") else ""
    shares = [
        f"{name}{t(f'welfare.mutual_aid_{share}', fmt='yuan')}"
        for share, name in SHARES.items()
        if facts.some(f"welfare.mutual_aid_{share}")
    ]
    return sentence(f"组织职工参加{what}", insured, "、".join(shares))


def _claims(facts: Facts) -> str:
    rows = facts.rows("welfare.mutual_aid_claims")
    if not rows:
        return ""
    told = sum(row["amount"] is not None for row in rows) >= FEWEST_FOR_SUM
    paid = f"赔付{t('welfare.mutual_aid_paid', fmt='yuan')}" if told else ""
    return sentence(f"{facts.spoken_period}互助保障理赔{t('welfare.mutual_aid_claims')}件", paid)

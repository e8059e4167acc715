"""Consolation and care: festival gifts, children's day, protection against heat and snakes, visits to the sick."""

from core.festivals import CHINESE_NAMES, Festival
from core.figures import EvidenceRow
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence, split_items
from reports.tokens import token as t

FORMS = {"goods": "慰问品", "voucher": "慰问券", "cash": "慰问金"}
PAYERS = {"own": "", "upper": "由上级工会出资", "unit": "会同单位"}


@statement("festival_gifts", "welfare.festival_gifts", "welfare.festival_people", "welfare.festival_amount")
def festival_gifts(facts: Facts) -> str:
    """Festivals of one form, payer and circle are one sentence; cash never with goods, another's money never with ours."""
    rows = facts.rows("welfare.festival_gifts")
    kinds = dict.fromkeys(_kind(row) for row in rows)
    return "".join(_gifts([row for row in rows if _kind(row) == kind], facts) for kind in kinds)


def _kind(row: EvidenceRow) -> tuple[str, ...]:
    return row["form"], row["payer"], row["beneficiaries"]


def _gifts(rows: list[EvidenceRow], facts: Facts) -> str:
    form, payer, to = _kind(rows[0])
    group = {"form": form, "payer": payer, "beneficiaries": to}
    names = listed(CHINESE_NAMES[Festival(row["festival"])] if row["festival"] else row["title"] for row in rows)
    people = facts.split("welfare.festival_people", **group)
    amount = facts.split("welfare.festival_amount", fmt="yuan", **group)
    counted = f"{people}{'人次' if len(rows) > 1 else '人'}" if people else ""
    total = "、".join(part for part in (counted, amount) if part)
    return sentence(
        f"{names}{PAYERS[payer]}向{to or '会员'}发放{FORMS[form]}",
        f"{'合计' if len(rows) > 1 else '共'}{total}" if total else "",
    )


def _all_signed(row: EvidenceRow) -> bool:
    people = row["people"]
    return bool(people and row["signed_count"] is not None and row["signed_count"] >= people.number)


@statement("childrens_day", "welfare.childrens_day", "welfare.childrens_people", "welfare.childrens_amount")
def childrens_day(facts: Facts) -> str:
    rows = facts.rows("welfare.childrens_day")
    if not rows:
        return ""
    to = listed(row["beneficiaries"] for row in rows) or "有儿童的职工"
    people = f"共{t('welfare.childrens_people')}人" if facts.some("welfare.childrens_people") else ""
    amount = t("welfare.childrens_amount", fmt="yuan") if facts.some("welfare.childrens_amount") else ""
    forms = listed(FORMS[row["form"]] for row in rows)
    return sentence(f"六一儿童节向{to}发放{forms}", "、".join(part for part in (people, amount) if part))


@statement("gifts_in_order", "welfare.festival_gifts", "welfare.childrens_day")
def gifts_in_order(facts: Facts) -> str:
    """That all of it was decided by the committee and signed for: only when every record says so."""
    rows = [*facts.rows("welfare.festival_gifts"), *facts.rows("welfare.childrens_day")]
    if not rows or not all(row["minutes_number"] for row in rows):
        return ""
    all_of_them = "均" if len(rows) > 1 else ""
    signed = "领取手续齐备" if all(_all_signed(row) for row in rows) else ""
    return sentence(f"发放事项{all_of_them}经工会委员会研究", signed)


@statement("protection", "welfare.protection_items", "welfare.heat_items")
def protection(facts: Facts) -> str:
    """Things handed out against heat, snakes and the like, by occasion: what for, what, to whom."""
    rows = [*facts.rows("welfare.protection_items"), *facts.rows("welfare.heat_items")]
    occasions = dict.fromkeys((row["season"], row["reason"], row["recipients"]) for row in rows)
    return "".join(
        _handed_out([row for row in rows if (row["season"], row["reason"], row["recipients"]) == occasion])
        for occasion in occasions
    )


def _handed_out(rows: list[EvidenceRow]) -> str:
    first = rows[0]
    reason = f"针对{first['reason']}" if first["reason"] else ""
    items = listed(split_items(row["item"] for row in rows))
    return sentence(
        f"{first['season']}{'，' if first['season'] and reason else ''}{reason}购置{items}等劳动保护用品",
        f"分送{first['recipients']}" if first["recipients"] else "",
    )


@statement(
    "hospital_visits",
    "welfare.hospital_visits",
    "welfare.hospital_people",
    "welfare.hospital_amount",
    "welfare.hospital_cases",
    "welfare.every_case_visited",
)
def hospital_visits(facts: Facts) -> str:
    """Visits to the sick: no names, no sum where it would be one person's, 均 only where nobody was left out."""
    if not facts.some("welfare.hospital_visits"):
        return ""
    alone = facts.value("welfare.hospital_visits").value == 1
    money = facts.some("welfare.hospital_amount") and not alone
    who = (
        f"看望住院职工{t('welfare.hospital_people')}人"
        if facts.some("welfare.hospital_people")
        else f"看望住院职工{t('welfare.hospital_visits')}人次"
    )
    every = (
        f"职工生病住院，工会{t('welfare.every_case_visited')}派人慰问"
        if facts.some("welfare.every_case_visited")
        else ""
    )
    return sentence(every, who, f"送上慰问金{t('welfare.hospital_amount', fmt='yuan')}" if money else "")


@statement("bereavements", "welfare.bereavements")
def bereavements(facts: Facts) -> str:
    """Mourning visits are counted; one alone is told without name, relation or sum."""
    rows = facts.rows("welfare.bereavements")
    if not rows:
        return ""
    together = "会同单位" if all(row["with_unit"] for row in rows) else ""
    return sentence(f"{together}吊唁慰问{t('welfare.bereavements')}人次")

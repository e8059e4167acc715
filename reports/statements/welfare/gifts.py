"""Gifts at festivals, on Children's Day and to the retired, and goods against heat and snakes."""

from core.festivals import CHINESE_NAMES, Festival
from core.figures import EvidenceRow
from reports.statements.declare import Facts, statement
from reports.statements.members import unit_word
from reports.statements.wording import listed, sentence, split_items, when

FORMS = {"goods": "慰问品", "voucher": "慰问券", "cash": "慰问金"}
KIND = ("form", "payer", "with_unit", "beneficiaries")


@statement(
    "festival_gifts",
    "welfare.festival_gifts",
    "welfare.festival_people",
    "welfare.festival_amount",
    "members.profile",
)
def festival_gifts(facts: Facts) -> str:
    """Festivals of one form, payer and circle are one sentence; cash never with goods, another's money never with ours."""
    return "".join(_festival(rows, facts) for rows in _alike(facts.rows("welfare.festival_gifts")))


def _alike(rows: list[EvidenceRow]) -> list[list[EvidenceRow]]:
    """The gifts that may share a sentence: of one form, from one payer, together with the employer or not, to the same."""
    found: dict[tuple, list[EvidenceRow]] = {}
    for row in rows:
        found.setdefault(tuple(row[name] for name in KIND), []).append(row)
    return list(found.values())


def _festival(rows: list[EvidenceRow], facts: Facts) -> str:
    names = listed(_festival_name(row) or row["title"] for row in rows)
    front, gift, tail = _giver(rows[0], facts)
    to = rows[0]["beneficiaries"] or "会员"
    return sentence(f"{names}{front}向{to}发放{gift}", _counted(rows, "festival", facts), tail)


def _festival_name(row: EvidenceRow) -> str:
    return CHINESE_NAMES[Festival(row["festival"])] if row["festival"] else ""


def _giver(row: EvidenceRow, facts: Facts) -> tuple[str, str, str]:
    """Who gives, what, and whose money it is where it is not the union's own: before the verb, after it, at the end."""
    gift, front, paid = FORMS[row["form"]], f"会同{unit_word(facts)}" if row["with_unit"] else "", ""
    if row["payer"] == "upper":
        if row["form"] == "cash":
            gift = "上级工会拨付的慰问金"
        else:
            paid = "由上级工会出资"
    elif row["payer"] == "unit":
        paid = f"由{unit_word(facts)}出资"
    return (front, gift, paid) if front else (paid, gift, "")


def _counted(rows: list[EvidenceRow], what: str, facts: Facts) -> str:
    """共120人、24,000元; of several gifts the same people may have been given each, so they are 人次."""
    group = {name: rows[0][name] for name in KIND}
    people = facts.split(f"welfare.{what}_people", **group)
    amount = facts.split(f"welfare.{what}_amount", fmt="yuan", **group)
    counted = f"{people}{'人次' if len(rows) > 1 else '人'}" if people else ""
    total = "、".join(part for part in (counted, amount) if part)
    return f"{'合计' if len(rows) > 1 else '共'}{total}" if total else ""


@statement(
    "childrens_day",
    "welfare.childrens_day",
    "welfare.childrens_people",
    "welfare.childrens_amount",
    "members.profile",
)
def childrens_day(facts: Facts) -> str:
    said = ""
    for rows in _alike(facts.rows("welfare.childrens_day")):
        front, gift, tail = _giver(rows[0], facts)
        to = rows[0]["beneficiaries"] or "有儿童的职工"
        said += sentence(f"六一儿童节{front}向{to}发放{gift}", _counted(rows, "childrens", facts), tail)
    return said


@statement(
    "retiree_gifts",
    "welfare.retiree_gifts",
    "welfare.retiree_people",
    "welfare.retiree_amount",
    "members.profile",
)
def retiree_gifts(facts: Facts) -> str:
    """Whoever the record calls them: 离退休教师, 退休职工; the occasion is the festival, or the day."""
    said = ""
    for rows in _alike(facts.rows("welfare.retiree_gifts")):
        days = listed(_festival_name(row) or when(row["issued"], facts.year) for row in rows)
        front, gift, tail = _giver(rows[0], facts)
        to = rows[0]["beneficiaries"] or "离退休人员"
        said += sentence(f"{days}{front}慰问{to}", f"发放{gift}", _counted(rows, "retiree", facts), tail)
    return said


@statement("gifts_in_order", "welfare.festival_gifts", "welfare.childrens_day")
def gifts_in_order(facts: Facts) -> str:
    """That all of it was decided by the committee and signed for: only when every record says so."""
    rows = [*facts.rows("welfare.festival_gifts"), *facts.rows("welfare.childrens_day")]
    if not rows or not all(row["minutes_number"] for row in rows):
        return ""
    all_of_them = "均" if len(rows) > 1 else ""
    signed = "领取手续齐备" if all(_all_signed(row, facts) for row in rows) else ""
    return sentence(f"发放事项{all_of_them}经工会委员会研究", signed)


def _all_signed(row: EvidenceRow, facts: Facts) -> bool:
    """By the number of signatures that the record tells; where it tells none, by the lines of its list."""
    people, signed = row["people"], row["signed_count"]
    if people and signed is None:
        found = facts.by("welfare.gift_people_signed", "disbursement__public_id").get((str(row.public_id),))
        signed = found.value if found else None
    return bool(people and signed is not None and signed >= people.number)


@statement("protection", "welfare.protection_items", "welfare.heat_items", "members.profile")
def protection(facts: Facts) -> str:
    """Things handed out against heat, snakes and the like, by occasion: what for, what, to whom, with whose money."""
    rows = [*facts.rows("welfare.protection_items"), *facts.rows("welfare.heat_items")]
    occasions: dict[tuple, list[EvidenceRow]] = {}
    for row in rows:
        occasions.setdefault((row["season"], row["reason"], row["recipients"], row["payer"]), []).append(row)
    return "".join(_handed_out(of_one, facts) for of_one in occasions.values())


def _handed_out(rows: list[EvidenceRow], facts: Facts) -> str:
    first = rows[0]
    reason = f"针对{first['reason']}，" if first["reason"] else ""
    payer = {"upper": "由上级工会出资", "unit": f"由{unit_word(facts)}出资"}.get(first["payer"], "")
    items = listed(split_items(row["item"] for row in rows))
    return sentence(
        f"{first['season']}{'，' if first['season'] and (reason or payer) else ''}{reason}{payer}购置{items}等劳动保护用品",
        f"分送{first['recipients']}" if first["recipients"] else "",
    )

"""Visits of care: to the sick, the bereaved and the retired."""

from core.figures import EvidenceRow
from reports.statements.declare import Facts, statement
from reports.statements.members import is_school, unit_word
from reports.statements.wording import listed, sentence, when
from reports.tokens import token as t

# With fewer, a sum would be one person's.
FEWEST_FOR_SUM = 2
A_GROUP = "退休"


@statement(
    "hospital_visits",
    "welfare.hospital_visits",
    "welfare.hospital_people",
    "welfare.hospital_given",
    "welfare.hospital_amount",
    "welfare.hospital_cases",
    "welfare.every_case_visited",
    "members.profile",
)
def hospital_visits(facts: Facts) -> str:
    """Visits to the sick: no names, no sum where it would be one person's, 均 only where nobody was left out."""
    if not facts.some("welfare.hospital_visits"):
        return ""
    people, times = facts.value("welfare.hospital_people").value, facts.value("welfare.hospital_visits").value
    count = f"{t('welfare.hospital_people')}人" if people else f"{t('welfare.hospital_visits')}人次"
    every, whom = "", "看望住院职工"
    if facts.some("welfare.every_case_visited"):
        every = f"职工生病住院，工会{t('welfare.every_case_visited')}派人慰问"
        whom = "共看望" if (people or times) > 1 else "看望"
    return sentence(every, f"{whom}{count}", *sums_by_payer("welfare.hospital", "送上", "慰问金", facts))


def sums_by_payer(key: str, verb: str, money: str, facts: Facts) -> list[str]:
    """A clause for each payer whose money at least two people got: 送上慰问金1,000元、转送上级工会慰问金600元."""
    owners = {"own": f"{verb}{money}", "upper": f"转送上级工会{money}", "unit": f"转送{unit_word(facts)}{money}"}
    return [
        f"{words}{facts.split(f'{key}_amount', fmt='yuan', payer=payer)}"
        for payer, words in owners.items()
        if _given_to(key, payer, facts) >= FEWEST_FOR_SUM
    ]


def _given_to(key: str, payer: str, facts: Facts) -> int:
    if not facts.some(f"{key}_given"):
        return 0
    found = facts.by(f"{key}_given", "payer").get((payer,))
    return found.value if found else 0


@statement("bereavements", "welfare.bereavements", "welfare.bereaved_people", "members.profile")
def bereavements(facts: Facts) -> str:
    """How many bereaved people were visited, without name, relation or sum; with the employer only if each time."""
    rows = facts.rows("welfare.bereavements")
    if not rows:
        return ""
    together = f"会同{unit_word(facts)}" if all(row["with_unit"] for row in rows) else ""
    staff = "教职工" if is_school(facts) else "职工"
    return sentence(f"{together}到{t('welfare.bereaved_people')}名{staff}家中吊唁")


@statement("retiree_visits", "welfare.retiree_visits", "welfare.retired_visited", "members.profile")
def retiree_visits(facts: Facts) -> str:
    """Visits to the retired: a group as the record calls it, single people by their number."""
    rows = facts.rows("welfare.retiree_visits")
    groups = [row for row in rows if A_GROUP in row["person_name"]]
    single = [row for row in rows if A_GROUP not in row["person_name"]]
    named = listed(row["person_name"] for row in groups)
    counted = f"离退休人员{t('welfare.retired_visited')}人" if single else ""
    return sentence(_visited(groups, named, facts)) + sentence(_visited(single, counted, facts))


def _visited(rows: list[EvidenceRow], whom: str, facts: Facts) -> str:
    if not rows:
        return ""
    days = {when(row["visited"], facts.year) for row in rows}
    day = days.pop() if len(days) == 1 else ""
    together = f"会同{unit_word(facts)}" if all(row["with_unit"] for row in rows) else ""
    return f"{day}{together}走访慰问{whom}"

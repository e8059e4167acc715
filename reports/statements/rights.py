"""Protection of rights: taking part, collective contracts, disputes and the supervision of labour law."""

from collections.abc import Sequence

from core.figures import EvidenceRow
from reports.statements.congress.meetings import is_school
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence, when
from reports.tokens import token as t

# So many of a kind are named, more are counted; of very many only the largest classes are told.
FEW, SOME, CLASSES = 3, 10, 2
# What a project is called, unless its name says so already: 教学楼 becomes 教学楼招标.
MATTERS = {
    "purchase": ("采购", "采购"),
    "tender": ("招标", "招标"),
    "construction": ("验收", "验收"),
    "title_review": ("评审", "评审"),
    "appraisal": ("考核", "考核"),
    "canteen": ("食堂", "食堂监督"),
    "accident": ("事故", "事故调查"),
    "other": ("", ""),
}
CLASS_NAMES = {
    "purchase": "采购",
    "tender": "招标",
    "construction": "基建验收",
    "title_review": "职称评审",
    "appraisal": "考核",
    "canteen": "食堂监督",
    "accident": "事故调查",
}


@statement("oversight", "rights.oversight", "rights.oversight_opinions", "rights.rules_made")
def oversight(facts: Facts) -> str:
    """In which purchases, tenders and reviews the union took part, and in the making of which rules."""
    rows = facts.rows("rights.oversight")
    opinions = f"对其中{t('rights.oversight_opinions')}项提出意见" if facts.some("rights.oversight_opinions") else ""
    if len(rows) <= 1:
        opinions = "提出意见" if opinions else ""
    said = sentence(f"工会代表{_projects(rows, facts)}", opinions) if rows else ""
    return said + _rules(facts)


def _projects(rows: Sequence[EvidenceRow], facts: Facts) -> str:
    """Few by name, more with the names of the first, many by their largest classes."""
    names = list(dict.fromkeys(_project(row) for row in rows))
    if len(rows) <= FEW:
        return f"参加{listed(names)}"
    total = f"{t('rights.oversight')}项"
    if len(rows) <= SOME:
        return f"参与{listed(names[:FEW])}等{total}监督"
    counts = facts.by("rights.oversight", "matter")
    largest = sorted((matter for (matter,) in counts if matter in CLASS_NAMES), key=lambda m: -counts[m,].value)
    classes = "、".join(
        f"{CLASS_NAMES[matter]}{facts.split('rights.oversight', matter=matter)}项" for matter in largest[:CLASSES]
    )
    return f"参与监督{total}" + (f"，其中{classes}" if classes else "")


def _project(row: EvidenceRow) -> str:
    word, ending = MATTERS[row["matter"]]
    return row["project"] if word in row["project"] else f"{row['project']}{ending}"


def _rules(facts: Facts) -> str:
    rows = facts.rows("rights.rules_made")
    if not rows:
        return ""
    names = list(dict.fromkeys(row["project"] for row in rows))
    more = len(rows) > FEW
    return sentence(f"参与研究制定{listed(names[:FEW])}" + (f"等{t('rights.rules_made')}项制度" if more else ""))


OFFERS = {
    "collective": "集体协商",
    "wage": "工资集体协商",
    "women": "女职工权益保护专项集体协商",
    "safety": "劳动安全卫生专项集体协商",
}


@statement(
    "collective_contracts",
    "rights.consultations_offered",
    "rights.contracts_signed",
    "rights.contracts_in_force",
    "members.profile",
)
def collective_contracts(facts: Facts) -> str:
    """What was offered and not signed yet, what was signed, and how many contracts are in force."""
    signed = facts.rows("rights.contracts_signed")
    days = dict.fromkeys(row["signed_on"] for row in signed)
    open_offers = [row for row in facts.rows("rights.consultations_offered") if not _by(row["signed_on"], facts)]
    told = "".join(_signed([row for row in signed if row["signed_on"] == day], facts) for day in days)
    many = sentence(f"{facts.spoken_period}签订集体合同和专项集体合同{t('rights.contracts_signed')}份")
    # Where nothing else is in force, the sentence on what was signed has said it.
    in_force = {row.public_id for row in facts.rows("rights.contracts_in_force")} - {row.public_id for row in signed}
    return (
        "".join(_offered(row, facts) for row in open_offers)
        + (many if len(signed) > FEW else told)
        + (sentence(f"现有履行期内的集体合同和专项集体合同{t('rights.contracts_in_force')}份") if in_force else "")
    )


def _by(day, facts: Facts) -> bool:
    return day is not None and day <= facts.scope.last_day


def _offered(row: EvidenceRow, facts: Facts) -> str:
    return sentence(
        f"{when(row.day('offered_on'), facts.year)}向单位发出{OFFERS[row['kind']]}要约",
        "单位已答复" if _by(row["answered_on"], facts) else "",
    )


def _signed(rows: Sequence[EvidenceRow], facts: Facts) -> str:
    """Contracts of one day are one sentence; that the congress adopted them is said where it did so of each."""
    congress = "教代会" if is_school(facts) else "职工代表大会"
    return sentence(
        f"{when(rows[0].day('signed_on'), facts.year)}签订{listed(row['title'] for row in rows)}",
        f"经{congress}审议通过" if all(_by(row["passed_on"], facts) for row in rows) else "",
        "已报送劳动行政部门" if all(_by(row["filed_on"], facts) for row in rows) else "",
    )


@statement("mediations", "rights.mediations_accepted", "rights.mediations_closed", "rights.mediations_agreed")
def mediations(facts: Facts) -> str:
    """Disputes are only ever counted: neither who nor what about is told."""
    accepted, closed, agreed = (facts.some(f"rights.mediations_{key}") for key in ("accepted", "closed", "agreed"))
    if not (accepted or closed):
        return ""
    whole = facts.value("rights.mediations_closed").value
    if agreed and facts.value("rights.mediations_agreed").value == whole:
        settled = "均达成协议" if whole > 1 else "达成协议"
    else:
        settled = f"其中达成协议{t('rights.mediations_agreed')}件" if agreed else ""
    return sentence(
        f"{facts.spoken_period}受理劳动争议{t('rights.mediations_accepted')}件" if accepted else "",
        f"{'' if accepted else facts.spoken_period}调解结案{t('rights.mediations_closed')}件" if closed else "",
        settled,
    )


LETTERS = {
    "reminder": "《工会劳动法律监督提示函》",
    "opinion": "《工会劳动法律监督意见书》",
    "proposal": "《工会劳动法律监督建议书》",
}


@statement("supervision_letters", "rights.letters", "rights.letters_replied", "rights.letters_mended")
def supervision_letters(facts: Facts) -> str:
    if not facts.some("rights.letters"):
        return ""
    counted = {kind: facts.split("rights.letters", kind=kind) for kind in LETTERS}
    sent = "、".join(f"{LETTERS[kind]}{number}份" for kind, number in counted.items() if number)
    replied = f"收到答复{t('rights.letters_replied')}份" if facts.some("rights.letters_replied") else ""
    mended = f"督促整改{t('rights.letters_mended')}件" if facts.some("rights.letters_mended") else ""
    return sentence(f"{facts.spoken_period}发出{sent}", replied, mended)

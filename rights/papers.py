"""The papers of rights work: the offer of a consultation, letters of supervision, the form of a dispute.

The words are plain ones of our own; where the upper union prints its own form, that form is used.
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from core.models import Branch
from core.papers import Grid, Paper, PaperText, paper
from members.selectors import profile_of
from rights.models import Consultation, Mediation, SupervisionLetter

BLANK, LINE = "＿＿＿＿＿＿", "＿＿＿＿＿＿＿＿＿＿＿＿"
SIGNED = "签名：　　　　　　　年　月　日"
SUBJECTS = {
    "collective": "集体合同",
    "wage": "工资专项集体合同",
    "women": "女职工权益保护专项集体合同",
    "safety": "劳动安全卫生专项集体合同",
}
LETTERS = {
    "reminder": ("工会劳动法律监督提示函", "现就有关事项提示如下：", "请予重视，并将有关情况函告本会。"),
    "opinion": ("工会劳动法律监督意见书", "经了解，现提出如下意见：", "请研究处理，并将处理情况书面答复本会。"),
    "proposal": ("工会劳动法律监督建议书", "有关情况如下：", "建议依法处理，并请将处理结果函告本会。"),
}


def _day(value: date | None) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def offer(branch: Branch, record: Consultation | None, clear: bool) -> PaperText:
    """集体协商要约书, from the union to the employer."""
    profile = profile_of(branch)
    subject = SUBJECTS[record.kind] if record else BLANK
    size = f"职工方协商代表{record.own_side}名" if record and record.own_side else f"职工方协商代表{BLANK}名"
    chief = f"首席代表为{record.own_chief}" if record and record.own_chief else f"首席代表为{BLANK}"
    return PaperText(
        title="集体协商要约书",
        addressee=BLANK,
        parts=(
            f"根据职工意愿，本会现就签订{subject}，向贵方提出集体协商要约。",
            f"拟协商的内容：{record.title if record else LINE}。",
            f"{size}，{chief}。请贵方确定协商代表和首席代表，双方代表人数对等。",
            f"拟协商时间：{LINE}。地点：{LINE}。",
            "请在规定的期限内书面答复。",
        ),
        signature=profile.registered_name,
        day=record.offered_on if record else None,
    )


def supervision_letter(branch: Branch, record: SupervisionLetter | None, clear: bool) -> PaperText:
    """提示函、意见书 or 建议书, as the record says which."""
    title, opening, request = LETTERS[record.kind if record else SupervisionLetter.Kind.REMINDER]
    number = (record.number,) if record and record.number else ()
    until = f"请于{_day(record.reply_due_on)}前答复。" if record and record.reply_due_on else ""
    return PaperText(
        title=title,
        addressee=(record and record.addressee) or BLANK,
        parts=(*number, opening, f"{record.matter}。" if record and record.matter else LINE, request + until),
        signature=profile_of(branch).registered_name,
        day=record.issued_on if record else None,
    )


def mediation(branch: Branch, record: Mediation | None, clear: bool) -> PaperText:
    """劳动争议调解登记表: the case, who mediates, what came of it; what is not recorded is left open."""
    told = (
        ("当事人", record and record.parties),
        ("争议事项", record and record.get_matter_display()),
        ("申请日期", record and _day(record.applied_on)),
        ("受理日期", record and _day(record.accepted_on)),
        ("调解员", record and record.mediators),
        ("调解经过", ""),
        ("调解结果", record and record.get_outcome_display()),
        ("结案日期", record and _day(record.closed_on)),
        ("协议履行日期", record and _day(record.performed_on)),
        ("申请人", SIGNED),
        ("被申请人", SIGNED),
        ("调解员", SIGNED),
    )
    rows = tuple((label, str(value or "")) for label, value in told)
    return PaperText(
        title="劳动争议调解登记表",
        parts=(
            Grid(rows, to_be_signed=True),
            "本表含个人信息，由调解组织专人保管；上级工会印发统一格式的，以其格式为准。",
        ),
        signature=profile_of(branch).registered_name,
    )


paper(Paper("offer", _("offer of a consultation"), "consultations", offer))
paper(Paper("supervision-letter", _("letter of supervision"), "supervision-letters", supervision_letter))
paper(Paper("mediation", _("form of a dispute"), "mediations", mediation))

"""The papers of correspondence: a letter in official form, the form that goes round with a document, the form for a seal."""

from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.errors import Refused
from core.models import Branch
from core.papers import Grid, Paper, PaperText, paper
from correspondence.models import Incoming, Letter, SealUse
from correspondence.wording import letter_words
from members.selectors import profile_of


def _day(value: date | None) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def letter(branch: Branch, record: Letter, clear: bool) -> PaperText:
    """The letter as it goes out. Refused for one whose text is not kept here."""
    if not record.text:
        raise Refused(
            _("The text of this letter is not entered: add it, or keep a scan of the letter."), code="no_text"
        )
    return letter_words(branch, record)


def handling_form(branch: Branch, record: Incoming | None, clear: bool) -> PaperText:
    """文件处理单: what came in, what the leader wrote on it, who saw to it and what came of it."""
    found = record or Incoming()
    sender = "　".join(part for part in (found.sender, found.number) if part)
    rows = (
        ("来文单位、文号", sender),
        ("文件标题", found.title),
        ("收文日期", _day(found.received_on)),
        ("来文要求", found.demand),
        ("办结期限", _day(found.due_on)),
        ("拟办意见", ""),
        ("领导批示", ""),
        ("承办人", found.handler),
        ("办理结果", found.report),
        ("报送（归档）日期", _day(found.reported_on or found.filed_on)),
    )
    return PaperText("文件处理单", (Grid(rows, profile_of(branch).registered_name),))


def seal_form(branch: Branch, record: SealUse | None, clear: bool) -> PaperText:
    """用印审批单."""
    found = record or SealUse()
    with override("zh-hans"):
        seal = str(found.get_seal_display()) if record else ""
    rows = (
        ("用印文件", found.document),
        ("印章", seal),
        ("份数", f"{found.copies}份" if record else ""),
        ("申请人", found.applicant),
        ("申请日期", _day(found.applied_on)),
        ("批准人", found.approver),
        ("批准日期", _day(found.approved_on)),
        ("监印人", found.handler),
        ("用印日期", _day(found.used_on)),
    )
    return PaperText("用印审批单", (Grid(rows),), signature=profile_of(branch).registered_name)


paper(Paper("letter", _("The letter"), "letters", letter, may_be_blank=False))
paper(Paper("handling-form", _("Handling form"), "incoming", handling_form))
paper(Paper("seal-form", _("Form for the use of a seal"), "seal-uses", seal_form))

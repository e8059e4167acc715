"""The papers of campaigns and of mentoring: one file for the inspector, the agreement, the record of work together."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from activities.models import Campaign, CampaignStep, Mentoring
from activities.selectors.campaigns import VISITS, Glance, VisitShown, glance_at
from activities.selectors.evidence import CriterionShown, Drawn, files_in_order
from activities.selectors.wording import day_told, plain_number
from core.models import Attachment, Branch
from core.papers import Grid, Pack, Paper, PaperText, Part, pack, paper
from members.selectors import profile_of

BLANK = "　" * 8
BLANK_ROWS = 12
CHECKLIST = ("编号", "指标", "具体要求", "分值", "自评", "佐证材料")
CHECKLIST_ALIGN = ("left", "left", "left", "right", "right", "left")
VISIT = ("时间", "事项", "何人", "意见", "整改情况")
RECORD = ("序号", "时间", "方式", "内容", "效果", "师傅签名", "徒弟签名")
ROWS_LISTED = 200


def cover(branch: Branch, campaign: Campaign) -> PaperText:
    """The cover of the file for the inspector."""
    return PaperText(
        title=f"{campaign.title}创建材料",
        parts=(f"申报称号：{campaign.title}", f"申报级别：{campaign.get_level_display()}"),
        signature=profile_of(branch).registered_name,
        day=timezone.localdate(),
    )


def parts_of(branch: Branch, campaign: Campaign) -> tuple[Part, ...]:
    """The file for the inspector: how far it is, the checklist, the evidence of each criterion, the visits, the files."""
    campaign.branch = branch
    return tuple(_parts(branch, glance_at(campaign, today=timezone.localdate(), rows=ROWS_LISTED)))


def _parts(branch: Branch, glance: Glance) -> Iterator[Part]:
    if not (glance.criteria or glance.visits):
        return
    yield Part("创建情况", _course(glance))
    if glance.asked:
        yield Part("指标自评表", _checklist(glance))
    for shown in glance.asked:
        if shown.drawn or shown.files or shown.criterion.kept_at:
            yield Part(f"佐证：{shown.criterion}", _evidence(shown))
    if glance.visits:
        yield Part("指导、检查与整改记录", _visits(glance))
    files = list(_files(glance))
    if files:
        yield Part("附件目录", _files_listed(files))
    for _about, file in files:
        yield Part(file.name, file=file)


def _course(glance: Glance) -> PaperText:
    campaign = glance.campaign
    days = (
        ("启动", "begun_on"),
        ("自评", "self_assessed_on"),
        ("申报", "applied_on"),
        ("考评", "inspected_on"),
        ("公示", "publicised_on"),
        ("授予", "granted_on"),
        ("复查", "rechecked_on"),
    )
    rows = [
        ("争创目标", campaign.title),
        ("级别", str(campaign.get_level_display())),
        ("考核期", glance.period.label),
        ("目前阶段", str(campaign.get_state_display())),
        *((name, day_told(getattr(campaign, attr))) for name, attr in days if getattr(campaign, attr)),
    ]
    if glance.asked:
        rows.append(("指标", f"{len(glance.asked)}项，已达标{glance.met}项"))
    if glance.is_scored:
        rows.append(("自评得分", f"{plain_number(glance.score)}分（满分{plain_number(glance.points)}分）"))
    return PaperText(f"{campaign.title}创建情况", (Grid(tuple(rows)),))


def _checklist(glance: Glance) -> PaperText:
    rows = [_line(shown) for shown in glance.asked]
    totals: tuple[int, ...] = ()
    if glance.is_scored:
        rows.append(("", "合计", "", plain_number(glance.points), plain_number(glance.score), ""))
        totals = (len(rows) - 1,)
    grid = Grid(tuple(rows), "", CHECKLIST, totals=totals, align=CHECKLIST_ALIGN)
    return PaperText(f"{glance.campaign.title}指标自评表", (grid,))


def _line(shown: CriterionShown) -> tuple[str, ...]:
    row = shown.criterion
    item = f"{row.section}：{row.item}" if row.section else row.item
    return row.number, item, row.asks, plain_number(row.points), plain_number(row.own_score), _evidence_told(shown)


def _evidence_told(shown: CriterionShown) -> str:
    said = [_drawn_told(source) for source in shown.drawn if not source.is_empty]
    if shown.files:
        said.append(f"附件{len(shown.files)}件")
    if shown.criterion.kept_at:
        said.append(shown.criterion.kept_at)
    return "；".join(said)


def _drawn_told(source: Drawn) -> str:
    return f"{source.name}{source.value}" if source.value else f"{source.name}{source.count}条"


def _evidence(shown: CriterionShown) -> PaperText:
    row = shown.criterion
    parts: list = [f"指标要求：{row.asks}"] if row.asks else []
    parts += [f"依据：{row.source}"] if row.source else []
    for source in shown.drawn:
        parts += _source(source, shown)
    if row.kept_at:
        parts.append(f"纸质材料：{row.kept_at}")
    if shown.files:
        parts.append(
            Grid(tuple((str(n), file.name) for n, file in enumerate(shown.files, 1)), "附件", ("序号", "名称"))
        )
    return PaperText(str(row), tuple(parts))


def _source(source: Drawn, shown: CriterionShown) -> list:
    if source.is_empty:
        return [f"{source.name}：{shown.period.label}没有记录。"]
    asked = shown.criterion.at_least
    parts: list = []
    if source.value:
        held_against = f"（要求不低于{plain_number(asked)}）" if asked is not None else ""
        parts.append(f"{source.name}（{shown.period.label}）：{source.value}{held_against}。口径：{source.definition}")
    else:
        parts.append(f"{source.name}（{shown.period.label}）：共{source.count}条。")
    if source.rows:
        rows = tuple((str(number), row.day, row.text) for number, row in enumerate(source.rows, 1))
        note = f"另有{source.more}条，见电子台账。" if source.more else ""
        parts.append(Grid(rows, f"{source.name}清单", ("序号", "时间", "名称"), note=note))
    return parts


def _visits(glance: Glance) -> PaperText:
    rows = tuple(_visit(visit) for visit in glance.visits)
    return PaperText(f"{glance.campaign.title}指导、检查与整改记录", (Grid(rows, "", VISIT),))


def _visit(visit: VisitShown) -> tuple[str, ...]:
    step: CampaignStep = visit.step
    held = step.held.chinese(with_year=True) if step.held else ""
    mended = "，".join(filter(None, (step.mended, day_told(step.mended_on))))
    said = step.findings or (step.content if step.kind in VISITS else "")
    what = str(step.get_kind_display())
    return (
        held,
        what if step.kind in VISITS else f"{what}{f'：{step.content}' if step.content else ''}",
        step.by_whom,
        said,
        mended,
    )


def _files(glance: Glance) -> Iterator[tuple[str, Attachment]]:
    """Every file once, with what it belongs to: those of the criteria first, then of the visits, then of the campaign."""
    for shown in glance.asked:
        for file in shown.files:
            yield f"指标 {shown.criterion}", file
    for visit in glance.visits:
        for file in visit.files:
            yield str(visit.step.get_kind_display()), file
    for file in files_in_order([glance.campaign, *glance.honours]):
        yield "创建材料", file


def _files_listed(files: list[tuple[str, Attachment]]) -> PaperText:
    rows = tuple((str(number), file.name, about) for number, (about, file) in enumerate(files, 1))
    return PaperText("附件目录", (Grid(rows, "", ("序号", "名称", "所属")),))


def agreement(branch: Branch, pair: Mentoring | None, clear: bool) -> PaperText:
    """师徒结对协议书: who teaches whom what, towards what, from when to when; blank lines where nothing is entered."""
    mentors, apprentices = (pair.mentors, pair.apprentices) if pair else ("", "")
    title = pair.title if pair and ("师徒" in pair.title or "结对" in pair.title) else "师徒结对"
    begun = pair.held.chinese(with_year=True) if pair and pair.held else "　　　　年　　月　　日"
    until = day_told(pair.last_day) if pair and pair.last_day else "　　　　年　　月　　日"
    return PaperText(
        title=f"{title}协议书",
        parts=(
            f"师傅：{mentors or BLANK}",
            f"徒弟：{apprentices or BLANK}",
            f"帮带内容：{(pair.subject if pair else '') or BLANK}",
            f"帮带目标：{(pair.goals if pair else '') or BLANK}",
            f"帮带期限：自{begun}至{until}",
            "一、师傅传授业务知识和工作经验，定期指导，听课评课或现场示范，并作记录。",
            "二、徒弟虚心学习，按时完成帮带任务，定期向师傅汇报学习情况。",
            "三、帮带期满，由工会会同有关部门考核，作出出师、延长或者终止的结论。",
            "四、本协议一式三份，师徒双方和工会各执一份。",
            "师傅（签名）：　　　　　　　　　徒弟（签名）：",
        ),
        signature=profile_of(branch).registered_name,
        day=pair.agreement_on if pair else None,
    )


def record_sheet(branch: Branch, pair: Mentoring | None, clear: bool) -> PaperText:
    """师徒活动记录表: what was done together, each to be signed by both; empty rows where nothing is recorded."""
    rows = _records(pair) if pair else []
    rows += [(str(number), *[""] * (len(RECORD) - 1)) for number in range(len(rows) + 1, BLANK_ROWS + 1)]
    outcome = f"{pair.get_outcome_display()}　{day_told(pair.outcome_on)}" if pair and pair.outcome else BLANK
    who = f"师傅：{(pair.mentors if pair else '') or BLANK}　　徒弟：{(pair.apprentices if pair else '') or BLANK}"
    return PaperText(
        title="师徒帮带活动记录表",
        parts=(who, Grid(tuple(rows), "", RECORD, to_be_signed=True), f"帮带结论：{outcome}"),
        signature=profile_of(branch).registered_name,
    )


def _records(pair: Mentoring) -> list[tuple[str, ...]]:
    found = pair.records.filter(voided_at=None).order_by("held_from", "pk")
    return [
        (
            str(number),
            each.held.chinese(with_year=True) if each.held else "",
            str(each.get_kind_display()),
            each.content,
            each.note,
            "",
            "",
        )
        for number, each in enumerate(found, 1)
    ]


pack(Pack("campaign", _("File for the inspector"), "campaigns", parts_of, cover))
paper(Paper("mentoring-agreement", _("Agreement of mentoring"), "mentoring", agreement))
paper(Paper("mentoring-records", _("Record of work together"), "mentoring", record_sheet))

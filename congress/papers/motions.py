"""提案表: printable at every stage; what has not happened yet is left open for the pen."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from congress.models import Motion, MotionUnit
from congress.selectors.motions import second_names, units_of
from core.models import Branch
from core.papers import Grid, Paper, PaperText, paper
from members.selectors import profile_of

BLANK_DAY = "　　　　年　　月　　日"
SIGNED = f"签名：　　　　　　　　{BLANK_DAY}"
CHOICE = "□立案　□并案　□转为意见建议　□不立案"
KINDS = {"A": "A 采纳并落实", "B": "B 列入计划", "C": "C 无法采纳", "D": "D 留作参考"}
KIND_CHOICE = "　".join(f"□{name}" for name in KINDS.values())
RATINGS = {"satisfied": "满意", "basically": "基本满意", "dissatisfied": "不满意", "none": "未评价"}
RATING_CHOICE = "□满意　□基本满意　□不满意"


def _day(value: date | None) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if value else BLANK_DAY


def motion_sheet(branch: Branch, motion: Motion | None, clear: bool) -> PaperText:
    """The sheet of one motion, or an empty one."""
    profile = profile_of(branch)
    one = motion or Motion(branch=branch)
    names = second_names(one) if motion else []
    units = units_of(one) if motion else []
    co_units = "、".join(unit.name for unit in units if unit.role == MotionUnit.Role.CO)
    return PaperText(
        title=f"{profile.motion_noun}表",
        parts=(
            f"{profile.registered_name}　　编号：{one.number or '　　　　　　'}",
            Grid(
                (
                    ("届次", str(one.meeting) if one.meeting else "", "类别", one.category),
                    ("案由", one.subject, "提交日期", _day(one.collected_on)),
                    ("提案人", one.mover or SIGNED, "附议人", "、".join(names) or "　\n　"),
                )
            ),
            Grid((("理由", one.grounds or "　\n　\n　"), ("建议与措施", one.proposal or "　\n　\n　"))),
            Grid((("审查意见", _decision(one)),)),
            Grid(
                (
                    ("主办部门", one.lead_unit, "协办部门", co_units),
                    ("交办日期", _day(one.assigned_on), "答复期限", _day(one.reply_due_on)),
                    (
                        "答复类型",
                        KINDS.get(one.reply_kind, KIND_CHOICE),
                        "落实日期",
                        _day(one.completion_on or one.plan_on),
                    ),
                )
            ),
            Grid(
                (
                    ("办理情况与答复", one.reply or "　\n　\n　"),
                    ("承办负责人", SIGNED),
                    ("分管领导审签", f"签名：　　　　　　　　{_day(one.signed_on)}"),
                    ("答复日期", _day(one.replied_on)),
                    ("提案人评价", _rating(one)),
                    ("再次办理", f"再次答复：{_day(one.again_on)}" if one.rework_on else "　"),
                    ("办结", f"{_day(one.closed_on)}　归档：{_day(one.archived_on)}"),
                )
            ),
        ),
    )


def _decision(motion: Motion) -> str:
    """What the committee decided, with its day; the boxes to tick as long as it has not."""
    told = {
        "并案": motion.merged_on,
        "转为意见建议": motion.converted_on,
        "不立案": motion.rejected_on,
        "撤案": motion.withdrawn_on,
        "立案": motion.filed_on,
    }
    word = next((word for word, day in told.items() if day), "")
    return f"{word}　{_day(told[word])}" if word else f"{CHOICE}　{SIGNED}"


def _rating(motion: Motion) -> str:
    said = RATINGS.get(motion.rating, "")
    return f"{said}　{motion.rating_note}".strip() if said else f"{RATING_CHOICE}　{SIGNED}"


paper(Paper("motion-sheet", _("Motion sheet"), "motions", motion_sheet))

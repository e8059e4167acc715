"""Who seconded motions, and the departments that handle them, as worksheets."""

from django.utils.translation import gettext_lazy as _

from congress.models import MotionSecond, MotionUnit
from congress.selectors.motions import second_warnings
from congress.services import AREA, take_second_row, take_unit_row
from core.sheets import Choice, Column, Day, Reference, Sheet, Text, sheet
from members.cells import Somebody

M, R = MotionSecond.Manner, MotionUnit.Role
MOTION = Column(
    "提案",
    "motion",
    Reference(model_label="congress.Motion", attr="subject", full="reference"),
    required=True,
    synonyms=("所属提案", "对应提案"),
    help=_("The number or subject of the motion as recorded."),
)

sheet(
    Sheet(
        slug="motion-seconds",
        title="提案附议",
        model_label="congress.MotionSecond",
        order=51,
        key=("motion", "subject"),
        area=AREA,
        purpose=_("Who put their name to a motion, on paper or by a link of their own. One row for each person."),
        titles=("附议名单", "提案附议人"),
        preload=("motion", "person"),
        write=take_second_row,
        warn=second_warnings,
        columns=(
            MOTION,
            Column("附议人", "subject", Somebody(), required=True, synonyms=("附议代表", "附议人姓名")),
            Column("附议日期", "seconded_on", Day(), synonyms=("附议时间",)),
            Column(
                "附议方式",
                "manner",
                Choice(choices=M, default=M.PAPER, synonyms={"签名": M.PAPER, "纸质": M.PAPER, "链接": M.LINK}),
                help=_("Signed on paper or by personal link; empty means on paper."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="motion-units",
        title="提案承办部门",
        model_label="congress.MotionUnit",
        order=51,
        key=("motion", "name"),
        area=AREA,
        purpose=_("The departments that handle a motion: one leads and answers, others put their names to it."),
        titles=("提案承办单位", "承办部门明细"),
        preload=("motion",),
        write=take_unit_row,
        columns=(
            MOTION,
            Column("部门", "name", Text(max_length=60), required=True, synonyms=("承办单位", "部门名称", "单位名称")),
            Column(
                "主办或协办",
                "role",
                Choice(
                    choices=R,
                    default=R.CO,
                    synonyms={"主办": R.LEAD, "主办单位": R.LEAD, "协办": R.CO, "协办单位": R.CO, "会办": R.CO},
                ),
                synonyms=("承办类别", "主协办"),
                help=_("The lead department or a co-unit; empty means a co-unit."),
            ),
            Column("部门答复期限", "due_on", Day(), synonyms=("答复期限", "办理期限")),
            Column("会签日期", "cosigned_on", Day(), synonyms=("会签时间",)),
        ),
    )
)

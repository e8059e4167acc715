"""用印登记: what the seals were put on."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Name, Reference, Sheet, Text, Whole, sheet
from core.states import Flow
from correspondence.models import SealUse
from correspondence.selectors import seal_warnings
from correspondence.services import move_seal, take_seal_row
from correspondence.states import AREA, SEAL_MOVES, SealState

S = SealUse.Seal
SEAL_WORDS = {
    **dict.fromkeys(("公章", "工会公章", "工会印章", "行政章"), S.UNION),
    **dict.fromkeys(("财务章", "财务专用章", "工会财务章"), S.FINANCE),
    **dict.fromkeys(("法人章", "名章", "法定代表人名章", "主席名章"), S.NAME),
    **dict.fromkeys(("经审章", "经审会章", "经费审查委员会章"), S.AUDIT),
    **dict.fromkeys(("其他", "其它"), S.OTHER),
}

sheet(
    Sheet(
        slug="seal-uses",
        title="用印登记",
        model_label="correspondence.SealUse",
        order=76,
        key=("document", "applied_on", "seal"),
        purpose=_("Each use of a seal: on what, how many copies, who asked for it, who approved it and who sealed."),
        titles=("用印登记簿", "用印登记表", "印章使用登记", "公章使用登记"),
        area=AREA,
        write=take_seal_row,
        warn=seal_warnings,
        flow=Flow(
            SEAL_MOVES,
            lambda use, **how: move_seal(use=use, **how),
            ends=frozenset({SealState.USED}),
            page="correspondence:seal_act",
        ),
        columns=(
            Column(
                "用印文件",
                "document",
                Text(max_length=120),
                required=True,
                synonyms=("文件名称", "用印事由", "材料名称"),
            ),
            Column(
                "印章",
                "seal",
                Choice(choices=S, default=S.UNION, synonyms=SEAL_WORDS),
                synonyms=("印章名称", "印章种类", "用印种类"),
            ),
            Column("用印份数", "copies", Whole(default=1), synonyms=("份数", "数量")),
            Column("申请日期", "applied_on", Day(begins=True), required=True, synonyms=("申请时间", "登记日期")),
            Column("申请人", "applicant", Name(), synonyms=("用印人", "经手人")),
            Column("批准人", "approver", Name(), synonyms=("审批人", "签批人")),
            Column("监印人", "handler", Name(), synonyms=("盖章人", "用印经办人")),
            Column("批准日期", "approved_on", Day(), synonyms=("审批日期",)),
            Column("用印日期", "used_on", Day(), synonyms=("盖章日期", "用印时间")),
            Column("未批准日期", "declined_on", Day(), synonyms=("不同意日期",)),
            Column(
                "对应发文",
                "letter",
                Reference(model_label="correspondence.Letter", attr="title", full="reference"),
                synonyms=("发文",),
                help=_("Where the document is a letter of the register."),
            ),
        ),
    )
)

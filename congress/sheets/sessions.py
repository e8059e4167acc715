"""Sessions of congresses and what meetings resolved as worksheets."""

from django.utils.translation import gettext_lazy as _

from congress.models import CongressSession
from congress.services import SESSION_MOVES, move_resolution, move_session, take_resolution_row, take_session_row
from congress.sheets.columns import MEETING
from congress.states.resolutions import MOVES as RESOLUTION_MOVES
from core.sheets import Choice, Column, Day, Reference, Sheet, Text, sheet
from core.states import Flow

P = CongressSession.Proposer

sheet(
    Sheet(
        slug="sessions",
        title="代表大会筹备",
        model_label="congress.CongressSession",
        order=31,
        key=("meeting",),
        purpose=_(
            "How the sessions of the congress are prepared, held and ended. One row for each session; what is kept on "
            "paper needs its days only."
        ),
        titles=("届次筹备", "教代会筹备", "职代会筹备", "大会筹备"),
        preload=("meeting",),
        write=take_session_row,
        flow=Flow(SESSION_MOVES, lambda session, **how: move_session(session=session, **how)),
        columns=(
            Column("会议", "meeting", MEETING, required=True, synonyms=("会议名称", "届次会议")),
            Column(
                "提议方",
                "proposed_by",
                Choice(
                    choices=P,
                    default="",
                    synonyms={"单位": P.EMPLOYER, "行政": P.EMPLOYER, "工会": P.UNION, "三分之一以上代表": P.DELEGATES},
                ),
                help=_("Of an extra session: who proposed it."),
            ),
            Column("请示日期", "requested_on", Day(), synonyms=("上报请示日期",)),
            Column("请示文号", "request_number", Text(max_length=60)),
            Column("批复日期", "approved_on", Day(), synonyms=("批复时间",)),
            Column("批复文号", "approval_number", Text(max_length=60)),
            Column("提案截止日期", "motions_until", Day(), synonyms=("提案截止",)),
            Column("材料送达日期", "documents_on", Day(), synonyms=("材料发放日期", "文件送达日期")),
            Column("主席团", "presidium", Text(max_length=300), synonyms=("主席团成员", "主席团名单")),
            Column("征集提案日期", "motions_on", Day()),
            Column("资格审查日期", "verified_on", Day(), synonyms=("代表资格审查日期",)),
            Column("预备会议日期", "preparatory_on", Day(), synonyms=("预备会日期",)),
            Column("开幕日期", "opened_on", Day(), synonyms=("开会日期",)),
            Column("表决日期", "voting_on", Day(), synonyms=("投票日期",)),
            Column("闭幕日期", "closed_on", Day()),
            Column("公布日期", "published_on", Day(), synonyms=("决议公布日期",)),
            Column("上报日期", "reported_on", Day(), synonyms=("报告上级日期",)),
            Column("归档日期", "archived_on", Day()),
            Column("流会日期", "adjourned_on", Day(), synonyms=("延期日期",)),
            Column("取消日期", "cancelled_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="resolutions",
        title="决议",
        model_label="congress.Resolution",
        order=36,
        key=("meeting", "title"),
        purpose=_("What meetings resolved, who carries it out by when, and how far it has come. One row each."),
        titles=("决议落实", "决议台账", "大会决议", "决议执行情况"),
        preload=("meeting", "item__meeting"),
        write=take_resolution_row,
        flow=Flow(RESOLUTION_MOVES, lambda resolution, **how: move_resolution(resolution=resolution, **how)),
        columns=(
            Column("会议", "meeting", MEETING, required=True, synonyms=("会议名称", "所属会议")),
            Column("决议名称", "title", Text(max_length=120), required=True, synonyms=("决议", "决议事项", "名称")),
            Column(
                "对应议题",
                "item",
                Reference(model_label="congress.AgendaItem", attr="title", full="reference"),
                synonyms=("议题",),
            ),
            Column("文号", "document_number", Text(max_length=60), synonyms=("决议文号",)),
            Column("通过日期", "adopted_on", Day(), synonyms=("决议日期", "通过时间")),
            Column("负责部门", "owner", Text(max_length=60), synonyms=("责任部门", "执行部门", "承办部门")),
            Column("完成期限", "due_on", Day(), synonyms=("期限", "要求完成时间")),
            Column("进展情况", "progress", Text(max_length=500), synonyms=("落实情况", "执行情况")),
            Column("开始日期", "begun_on", Day(), synonyms=("启动日期",)),
            Column("完成日期", "done_on", Day(), synonyms=("落实日期", "办结日期")),
            Column("受阻日期", "blocked_on", Day()),
            Column("决议全文", "text", Text(max_length=2000), synonyms=("正文", "决议内容")),
        ),
    )
)

"""收文登记: the documents that came in."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Column, Day, Reference, Sheet, Text, sheet
from core.states import Flow
from correspondence.selectors import incoming_warnings
from correspondence.services import move_incoming, take_incoming_row
from correspondence.states import AREA, INCOMING_MOVES, SETTLED

sheet(
    Sheet(
        slug="incoming",
        title="收文登记",
        model_label="correspondence.Incoming",
        order=75,
        key=("title", "number", "received_on"),
        purpose=_("Documents that came in, what they ask for by when, who sees to it, and what was reported back."),
        titles=("收文登记簿", "收文登记表", "来文登记", "上级来文", "收文台账", "来文登记表"),
        area=AREA,
        write=take_incoming_row,
        warn=incoming_warnings,
        flow=Flow(
            INCOMING_MOVES,
            lambda incoming, **how: move_incoming(incoming=incoming, **how),
            ends=SETTLED,
            page="correspondence:incoming_act",
        ),
        columns=(
            Column("来文标题", "title", Text(max_length=200), required=True, synonyms=("标题", "文件标题", "文件名称")),
            Column("来文字号", "number", Text(max_length=60), synonyms=("文号", "文件字号", "来文号")),
            Column("来文单位", "sender", Text(max_length=100), synonyms=("发文单位", "来文机关", "发文机关")),
            Column("收文日期", "received_on", Day(begins=True), required=True, synonyms=("收到日期", "收文时间")),
            Column(
                "来文要求",
                "demand",
                Text(max_length=300),
                synonyms=("要求", "办理要求", "任务要求"),
                help=_("What is to be done or handed in. Empty for what is only to be known."),
            ),
            Column("办结期限", "due_on", Day(), synonyms=("截止日期", "报送期限", "办理期限", "截止时间")),
            Column("承办人", "handler", Text(max_length=60), synonyms=("经办", "经办人", "承办部门", "承办")),
            Column(
                "所答复请示",
                "request",
                Reference(model_label="correspondence.Letter", attr="title", full="reference"),
                synonyms=("对应请示", "批复的请示"),
                help=_("Where the document answers a request of the branch."),
            ),
            Column("交办日期", "assigned_on", Day(), synonyms=("分办日期", "批办日期")),
            Column("办结日期", "handled_on", Day(), synonyms=("办理日期", "办毕日期")),
            Column("报送日期", "reported_on", Day(), synonyms=("上报日期", "回复日期", "反馈日期")),
            Column(
                "报送内容", "report", Text(max_length=300), synonyms=("办理结果", "报送情况", "反馈内容", "办理情况")
            ),
            Column("归档日期", "filed_on", Day(), synonyms=("存档日期",)),
        ),
    )
)

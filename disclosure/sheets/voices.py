"""Ways to be heard, published contacts and suggestions as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Reference, Sheet, Text, YesNo, sheet
from core.states import Flow
from disclosure.models import Channel, Suggestion
from disclosure.services import move_suggestion, take_suggestion_row
from disclosure.sheets.boards import ENDED, SINCE
from disclosure.suggestion_states import MOVES, own_moves

K, R = Channel.Kind, Suggestion.Outcome

sheet(
    Sheet(
        slug="channels",
        title="意见渠道",
        model_label="disclosure.Channel",
        order=46,
        key=("name", "place"),
        purpose=_("Ways in which the staff can be heard: mailboxes, boxes, telephones, online. One row each."),
        titles=("意见箱", "信箱", "建议渠道", "民意渠道"),
        columns=(
            Column(
                "渠道名称",
                "name",
                Text(max_length=60),
                required=True,
                synonyms=("意见渠道", "渠道", "名称"),
                help=_("Such as 校长信箱."),
            ),
            Column(
                "渠道类别",
                "kind",
                Choice(
                    choices=K,
                    synonyms={
                        "信箱": K.MAILBOX,
                        "领导信箱": K.MAILBOX,
                        "校长信箱": K.MAILBOX,
                        "主席信箱": K.MAILBOX,
                        "箱": K.BOX,
                        "建议箱": K.BOX,
                        "举报箱": K.BOX,
                        "热线": K.PHONE,
                        "热线电话": K.PHONE,
                        "网络": K.ONLINE,
                        "线上": K.ONLINE,
                        "邮箱": K.ONLINE,
                        "电子邮箱": K.ONLINE,
                        "微信": K.ONLINE,
                        "微信群": K.ONLINE,
                        "座谈": K.MEETING,
                        "会议": K.MEETING,
                        "接待日": K.MEETING,
                        "其它": K.OTHER,
                    },
                ),
                required=True,
                synonyms=("类别", "形式", "类型"),
            ),
            Column(
                "设置地点",
                "place",
                Text(max_length=100),
                synonyms=("地点", "位置", "所在位置"),
                help=_("Such as 教学楼."),
            ),
            SINCE,
            ENDED,
        ),
    )
)

sheet(
    Sheet(
        slug="contacts",
        title="公布的联系方式",
        model_label="disclosure.Contact",
        order=47,
        key=("whose", "what", "place"),
        purpose=_(
            "Whose telephone or other contact was published to the staff. One row each. The number itself may stay "
            "empty."
        ),
        titles=("联系方式", "公布电话", "领导电话"),
        columns=(
            Column(
                "公布对象",
                "whose",
                Text(max_length=60),
                required=True,
                synonyms=("何人", "谁的", "单位或职务", "职务"),
                help=_("Such as 学校领导."),
            ),
            Column(
                "联系方式",
                "what",
                Text(default="电话", max_length=20),
                synonyms=("方式", "公布内容"),
                help=_("Such as 电话 or 邮箱; empty means telephone."),
            ),
            Column(
                "号码",
                "full_number",
                Text(max_length=60),
                synonyms=("电话号码", "电话", "手机", "联系电话", "邮箱地址"),
                label=_("published number"),
                help=_("May stay empty. Stored encrypted; pages show it masked."),
                protected=True,
                mask="number_mask",
            ),
            Column("公布地点", "place", Text(max_length=100), synonyms=("地点", "公布位置", "张贴地点")),
            Column("公布时间", "since", SINCE.cell, synonyms=("公布日期", "时间", "开始时间")),
            ENDED,
        ),
    )
)

sheet(
    Sheet(
        slug="suggestions",
        kept="activities.records_kept",
        title="意见建议",
        model_label="disclosure.Suggestion",
        order=48,
        key=("received_on", "content"),
        purpose=_("Suggestions received and the replies. One row each. Who made them is not recorded."),
        titles=("意见建议登记", "意见登记", "建议登记", "意见和建议"),
        preload=("channel", "merged_into"),
        write=take_suggestion_row,
        flow=Flow(MOVES, move_suggestion, own=own_moves, page="disclosure:suggestion_act"),
        columns=(
            Column("收到日期", "received_on", Day(), required=True, synonyms=("日期", "时间", "登记日期", "提出日期")),
            Column(
                "来自渠道",
                "channel",
                Reference(model_label="disclosure.Channel"),
                synonyms=("渠道", "来源", "意见渠道"),
                help=_("The name of a recorded way to be heard."),
            ),
            Column("类别", "category", Text(max_length=40), synonyms=("意见类别", "建议类别", "方面")),
            Column(
                "意见内容",
                "content",
                Text(max_length=2000),
                required=True,
                synonyms=("内容", "意见建议", "建议内容", "意见建议内容"),
                help=_("Without the name of whoever made it."),
            ),
            Column("是否匿名", "is_anonymous", YesNo(), synonyms=("匿名",)),
            Column("承办人", "handler", Text(max_length=60), synonyms=("承办部门", "办理部门", "责任部门", "经办人")),
            Column("答复期限", "due_on", Day(), synonyms=("应答复日期", "办理期限")),
            Column("答复日期", "replied_on", Day(), synonyms=("回复日期", "答复时间")),
            Column("答复内容", "reply", Text(max_length=2000), synonyms=("答复", "回复", "办理情况", "处理情况")),
            Column(
                "处理结果",
                "outcome",
                Choice(
                    choices=R,
                    default="",
                    synonyms={
                        "已采纳": R.TAKEN_UP,
                        "部分采纳": R.TAKEN_UP,
                        "落实": R.TAKEN_UP,
                        "已落实": R.TAKEN_UP,
                        "采纳并落实": R.TAKEN_UP,
                        "解释": R.EXPLAINED,
                        "已解释": R.EXPLAINED,
                        "说明": R.EXPLAINED,
                        "参考": R.NOTED,
                        "留存": R.NOTED,
                        "暂未采纳": R.NOTED,
                        "未采纳": R.NOTED,
                    },
                ),
                synonyms=("结果", "办理结果", "采纳情况"),
                help=_("Taken up, explained or noted."),
            ),
            Column("办结日期", "closed_on", Day(), synonyms=("结案日期", "办结时间")),
            Column("受理日期", "triaged_on", Day(), synonyms=("受理时间",)),
            Column("交办日期", "assigned_on", Day(), synonyms=("转办日期", "交办时间")),
            Column("不予受理日期", "declined_on", Day(), synonyms=("不予办理日期",)),
            Column("并入日期", "merged_on", Day(), synonyms=("合并日期",)),
            Column("转提案日期", "converted_on", Day(), synonyms=("转为提案日期",)),
            Column("转为提案", "motion_reference", Text(max_length=60), synonyms=("提案号", "所转提案")),
        ),
    )
)

"""Who is in office as worksheets: bodies, their terms, and posts."""

from django.utils.translation import gettext_lazy as _

from core.services import void_unused
from core.sheets import Choice, Column, Day, Held, Sheet, Text, Whole, sheet
from members.body_cells import KIND_OF_BODY, BodyName, TermNumber
from members.cells import PERSON
from members.models import CameBy, Post
from members.office_warnings import body_warnings, post_warnings, term_warnings
from members.services import take_post_row, take_term_row, void_post
from members.services.posts import post_values

P = Post.Position
POST_WORDS = {
    **dict.fromkeys(("主席", "工会负责人"), P.CHAIR),
    **dict.fromkeys(("常务副主席",), P.EXEC_VICE_CHAIR),
    **dict.fromkeys(("副主席",), P.VICE_CHAIR),
    **dict.fromkeys(("委员", "工会委员会委员"), P.OFFICER),
    **dict.fromkeys(("组织",), P.ORGANISATION),
    **dict.fromkeys(("宣传", "宣教委员"), P.PUBLICITY),
    **dict.fromkeys(("文体", "文娱委员", "文体活动委员"), P.CULTURE_SPORTS),
    **dict.fromkeys(("女工委员", "女工"), P.WOMEN),
    **dict.fromkeys(("生活委员", "福利委员", "生活福利"), P.WELFARE),
    **dict.fromkeys(("维权委员", "劳动保护委员", "劳保委员"), P.RIGHTS),
    **dict.fromkeys(("民管委员",), P.DEMOCRATIC_MGMT),
    **dict.fromkeys(("财务", "经费委员"), P.TREASURER),
    **dict.fromkeys(("青年委员",), P.YOUTH),
    **dict.fromkeys(("经审会主任", "经费审查委员会主任", "经审委主任"), P.AUDIT_CHAIR),
    **dict.fromkeys(("经费审查委员",), P.AUDITOR),
    **dict.fromkeys(("女工委主任", "女工主任"), P.WOMEN_CHAIR),
    **dict.fromkeys(("劳动争议调解员",), P.MEDIATOR),
    **dict.fromkeys(("分会主席",), P.SUB_UNION_CHAIR),
    **dict.fromkeys(("小组长",), P.GROUP_LEADER),
    **dict.fromkeys(("工会组织员",), P.ORGANISER),
    **dict.fromkeys(("工会会计",), P.ACCOUNTANT),
    **dict.fromkeys(("工会出纳",), P.CASHIER),
    **dict.fromkeys(("积极分子",), P.ACTIVIST),
}
CAME_BY_WORDS = {
    **dict.fromkeys(("选举产生", "换届选举", "当选", "换届"), CameBy.ELECTED),
    **dict.fromkeys(("委派", "指派", "聘任", "任命"), CameBy.APPOINTED),
    **dict.fromkeys(("增补", "替补"), CameBy.CO_OPTED),
}

sheet(
    Sheet(
        slug="bodies",
        title="机构",
        model_label="members.Body",
        order=15,
        key=("kind", "set_up"),
        purpose=_("The union committee, the audit committee and other bodies, and when they were set up."),
        titles=("组织机构",),
        void=void_unused,
        warn=body_warnings,
        columns=(
            Column("机构", "kind", KIND_OF_BODY, required=True, synonyms=("机构名称",)),
            Column("设立时间", "set_up", Held(), synonyms=("成立时间",)),
            Column("撤销日期", "ended_on", Day()),
            Column("人数", "seats", Whole(), synonyms=("委员人数",), help=_("Seats that were decided on.")),
        ),
    )
)

sheet(
    Sheet(
        slug="terms",
        title="届期",
        model_label="members.Term",
        order=15,
        key=("body", "number"),
        purpose=_("For which days each body was elected: its terms, with the upper union's approval."),
        titles=("换届情况", "机构届期"),
        write=take_term_row,
        void=void_unused,
        warn=term_warnings,
        preload=("body",),
        columns=(
            Column("机构", "body", BodyName(), required=True, synonyms=("机构名称",)),
            Column("届次", "number", TermNumber(), required=True, synonyms=("届",), help=_("Such as 3 or 第三届.")),
            Column("选举日期", "elected_on", Day(begins=True), synonyms=("换届日期", "选举时间")),
            Column("任期起", "first_day", Day(begins=True), synonyms=("届期起", "任期开始")),
            Column("任期止", "last_day", Day(), synonyms=("届期止", "任期届满", "任期结束")),
            Column("产生方式", "came_by", Choice(choices=CameBy, default="", synonyms=CAME_BY_WORDS)),
            Column("批准文号", "approval_number", Text(max_length=60), synonyms=("批复文号",)),
        ),
    )
)

sheet(
    Sheet(
        slug="posts",
        title="工会职务",
        model_label="members.Post",
        order=16,
        key=("person", "position"),
        purpose=_("Union posts and when they were held. Rights follow from posts."),
        write=take_post_row,
        values=post_values,
        void=void_post,
        warn=post_warnings,
        preload=("person", "body", "term"),
        columns=(
            Column("姓名", "person", PERSON, required=True),
            Column(
                "职务",
                "position",
                Choice(choices=Post.Position, synonyms=POST_WORDS),
                required=True,
                synonyms=("工会职务",),
            ),
            Column("任职日期", "first_day", Day(begins=True)),
            Column("离任日期", "last_day", Day()),
            Column("所在机构", "body", BodyName(), synonyms=("任职机构",), label=_("body")),
            Column("届次", "term", TermNumber(), help=_("The term of the body, such as 3 or 第三届."), label=_("term")),
            Column("产生方式", "came_by", Choice(choices=CameBy, default="", synonyms=CAME_BY_WORDS)),
            Column("批准文号", "approval_number", Text(max_length=60), synonyms=("批复文号",)),
        ),
    )
)

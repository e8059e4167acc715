"""Posts as a worksheet."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Reference, Sheet, Text, sheet
from core.states import Flow
from disclosure.models import BoardPost, Publication
from disclosure.services import move_post, take_post_row, void_post
from disclosure.sheets.publications import MATTERS
from disclosure.states import AREA, MOVES

K, A, M = BoardPost.Kind, BoardPost.Readers, Publication.Matter

sheet(
    Sheet(
        slug="board-posts",
        title="公开内容",
        model_label="disclosure.BoardPost",
        order=46,
        key=("kind", "title", "published_on"),
        area=AREA,
        purpose=_(
            "Texts for the public page: announcements, and what is put up for objections. Written, reviewed by somebody "
            "else, published; they come down by themselves after their last day."
        ),
        titles=("公示公告", "公告", "公示内容"),
        preload=("topic", "corrects"),
        write=take_post_row,
        void=void_post,
        flow=Flow(MOVES, move_post),
        columns=(
            Column(
                "类型",
                "kind",
                Choice(choices=K, default=K.NOTICE, synonyms={"公告": K.NOTICE, "公开": K.NOTICE}),
                synonyms=("公开类型",),
                help=_(
                    "An announcement names nobody who got help; what is put up for objections names people in full."
                ),
            ),
            Column("标题", "title", Text(max_length=120), required=True, synonyms=("公示标题", "公告标题")),
            Column("正文", "text", Text(max_length=2000), required=True, synonyms=("公示正文", "内容")),
            Column(
                "事项类别",
                "matter",
                Choice(choices=M, default=M.OTHER, synonyms=MATTERS),
                synonyms=("事项",),
                help=_("As what it counts among what was made public, such as 工会经费."),
            ),
            Column("公开类别", "topic", Reference(model_label="disclosure.Topic", attr="name"), synonyms=("栏目",)),
            Column(
                "可见范围",
                "audience",
                Choice(
                    choices=A,
                    default=A.EVERYBODY,
                    synonyms={
                        "公开": A.EVERYBODY,
                        "互联网": A.EVERYBODY,
                        "不限": A.EVERYBODY,
                        "本单位": A.UNIT,
                        "单位内部": A.UNIT,
                        "内部": A.UNIT,
                        "内网": A.UNIT,
                        "纸质": A.CLOSED,
                        "线下": A.CLOSED,
                        "仅张贴": A.CLOSED,
                    },
                ),
                synonyms=("阅读范围", "查看范围"),
                help=_(
                    "Never wider than the board itself; what is put up for objections stays within the unit anyway."
                ),
            ),
            Column("公开起始日期", "first_day", Day(begins=True), synonyms=("公示起始日期", "公示开始日期")),
            Column("公开截止日期", "last_day", Day(), synonyms=("公示截止日期", "公示结束日期")),
            Column("责任人", "responsible", Text(max_length=60), synonyms=("发布人",)),
            Column("异议受理", "objections_to", Text(max_length=100), synonyms=("受理部门", "监督电话")),
            Column("异议情况", "objections", Text(max_length=300), synonyms=("异议处理",)),
            Column("替换", "corrects", Reference(model_label="disclosure.BoardPost", attr="title"), synonyms=("更正",)),
            Column("审核日期", "reviewed_on", Day()),
            Column("发布日期", "published_on", Day()),
            Column("撤下日期", "withdrawn_on", Day()),
            Column("归档日期", "archived_on", Day()),
        ),
    )
)

"""The roster and what happens to membership as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import RESIDENT_ID, Choice, Column, Day, Name, Sheet, Text, sheet
from members.cells import PERSON, PlaceName
from members.models import Person
from members.querysets import after_entry
from members.services import take_event_row, take_roster_row, void_event
from members.services.people import roster_values
from members.states import EventKind, Standing

# Whoever only says that somebody is no 职工 has not said that they are retired.
STANDING_WORDS = {
    **dict.fromkeys(("是", "有", "对", "√", "✓", "Y", "y", "yes", "1", "true"), Standing.STAFF),
    **dict.fromkeys(("否", "无", "不", "×", "x", "N", "n", "no", "0", "false"), Standing.OTHER),
    **dict.fromkeys(("在职", "在职职工", "在岗", "在编", "编外", "合同制", "聘用", "待岗", "内退"), Standing.STAFF),
    **dict.fromkeys(("离休", "退休", "离退", "退休人员", "离退休人员", "退休职工", "退休教师"), Standing.RETIRED),
    **dict.fromkeys(("职工家属", "遗属", "家属子女"), Standing.DEPENDANT),
}

sheet(
    Sheet(
        slug="roster",
        title="花名册",
        model_label="members.Person",
        order=14,
        key=("name", "number"),
        purpose=_(
            "Staff and members. Only the name is required. A member without a date of joining is on the register at "
            "the start and counts as no new member."
        ),
        titles=("职工花名册", "会员花名册", "会员名册", "人员名单"),
        write=take_roster_row,
        values=roster_values,
        preload=("department", "group", "events"),
        columns=(
            Column("姓名", "name", Name(), required=True, synonyms=("名字", "职工姓名", "会员姓名")),
            Column("工号", "number", Text(max_length=20), synonyms=("职工编号",)),
            Column("性别", "sex", Choice(choices=Person.Sex, default="")),
            Column(
                "部门", "department", Text(max_length=60), synonyms=("科室", "所在部门", "工作单位/部门", "单位部门")
            ),
            Column("工会小组", "group", PlaceName(), synonyms=("小组",)),
            Column(
                "人员类别",
                "standing",
                Choice(choices=Standing, default=Standing.STAFF, synonyms=STANDING_WORDS),
                synonyms=("是否职工", "人员类型", "人员性质", "在职情况", "就业状况"),
                help=_("Of the staff, retired, dependant or other; empty means of the staff."),
            ),
            Column("到岗日期", "staff_from", Day(begins=True), synonyms=("参加工作日期", "入职日期", "进单位日期")),
            Column("离岗日期", "staff_to", Day(), synonyms=("离职日期", "退休日期")),
            Column("出生日期", "birth_on", Day(begins=True), synonyms=("出生年月日",)),
            Column(
                "证件号码",
                "id_number",
                RESIDENT_ID,
                synonyms=("身份证号", "身份证号码", "公民身份号码"),
                help=_("May stay empty. Stored encrypted; pages show it masked."),
                protected=True,
            ),
            Column(
                "手机",
                "phone",
                Text(max_length=20),
                synonyms=("移动电话", "手机号", "联系电话", "电话"),
                help=_("May stay empty. Stored encrypted."),
                protected=True,
            ),
            Column(
                "入会方式",
                "entry",
                Choice(choices=EventKind, default="", synonyms={"入会": EventKind.JOIN, "期初": EventKind.OPENING}),
                label=_("how membership began"),
                help=_("On the register at the start, joined or transferred in; empty for those who are no members."),
            ),
            Column(
                "入会日期", "joined_on", Day(begins=True), synonyms=("入会时间", "批准入会日期"), label=_("joined on")
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="membership-events",
        title="会籍变动",
        model_label="members.MembershipEvent",
        order=19,
        key=("person", "kind", "on"),
        purpose=_(
            "What happened after joining: membership retained or resumed, moving away, leaving, death. One row each, "
            "in the order of time. Joining and transfers in belong in the roster."
        ),
        titles=("会籍变化",),
        void=void_event,
        preload=("person",),
        write=take_event_row,
        choose=after_entry,
        columns=(
            Column(
                "姓名",
                "person",
                PERSON,
                required=True,
                help=_("People of one name are told apart by their staff number: 姓名（工号）."),
            ),
            Column(
                "变动",
                "kind",
                Choice(
                    choices=EventKind,
                    without=frozenset({EventKind.OPENING}),
                    synonyms={"退休": EventKind.RETAIN, "调出": EventKind.TRANSFER_OUT},
                ),
                required=True,
                synonyms=("会籍变化类型", "变动类型"),
            ),
            Column("日期", "on", Day(), required=True, synonyms=("变动日期", "会籍变化日期")),
            Column("原因", "reason", Text(max_length=200), synonyms=("会籍变化原因",)),
        ),
    )
)

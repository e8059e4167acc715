"""People and their membership as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Name, Sheet, Text, YesNo, sheet
from core.states import Flow
from members.cells import ID_NUMBER, PERSON, EthnicChoice, PlaceName
from members.codes import (
    ChangeCause,
    Education,
    Employment,
    EmploymentForm,
    EthnicGroup,
    Household,
    IdType,
    PoliticalStatus,
    SkillLevel,
)
from members.models import Application, Person
from members.querysets import after_entry
from members.services import move_application, take_application_row, take_event_row, take_roster_row, void_event
from members.services.many import ManyPeople
from members.services.people import roster_values
from members.services.posts import void_person
from members.sheets.words import (
    CHANGE_WORDS,
    EDUCATION_WORDS,
    EMPLOYMENT_WORDS,
    HOUSEHOLD_WORDS,
    POLITICAL_WORDS,
    SEX_WORDS,
    SKILL_WORDS,
    STANDING_WORDS,
    codes,
)
from members.states import APPLICATION_MOVES, EventKind, MemberStatus, Standing

# What the national real-name register asks for beyond a branch's own roster.
REAL_NAME = (
    Column(
        "有效证件类别",
        "id_type",
        Choice(
            choices=IdType,
            default="",
            synonyms={**codes(IdType), "身份证": IdType.RESIDENT, "居民身份证": IdType.RESIDENT},
        ),
        synonyms=("证件类别", "证件类型"),
    ),
    Column("民族", "ethnic_group", EthnicChoice(choices=EthnicGroup, default="", synonyms=codes(EthnicGroup))),
    Column(
        "政治面貌",
        "political_status",
        Choice(choices=PoliticalStatus, default="", synonyms={**codes(PoliticalStatus), **POLITICAL_WORDS}),
    ),
    Column(
        "学历",
        "education",
        Choice(choices=Education, default="", synonyms=EDUCATION_WORDS),
        synonyms=("文化程度", "最高学历"),
    ),
    Column(
        "就业状况",
        "employment",
        Choice(choices=Employment, default="", synonyms={**codes(Employment), **EMPLOYMENT_WORDS}),
    ),
    Column(
        "用工形式",
        "employment_form",
        Choice(choices=EmploymentForm, default="", synonyms={"派遣": EmploymentForm.AGENCY}),
        synonyms=("编制情况", "用工性质"),
    ),
    Column(
        "技能等级",
        "skill_level",
        Choice(choices=SkillLevel, default="", synonyms={**codes(SkillLevel), **SKILL_WORDS}),
        synonyms=("技术等级"),
    ),
    Column(
        "户籍类型",
        "household",
        Choice(choices=Household, default="", synonyms=HOUSEHOLD_WORDS),
        synonyms=("户口类型", "户口性质"),
    ),
    Column("户籍所在地", "household_place", Text(max_length=60), synonyms=("户口所在地",)),
    Column("是否农民工", "is_rural_migrant", YesNo(default=None), synonyms=("农民工",)),
    Column("会员卡号", "card_number", Text(max_length=30), synonyms=("会员证号")),
)
# What the national sheet says of the last change of somebody's membership: an event of its own here.
LAST_CHANGE = (
    Column(
        "会籍变化类型",
        "change_kind",
        Choice(choices=EventKind, default="", synonyms=CHANGE_WORDS),
        label=_("change of membership"),
        derived=True,
    ),
    Column("会籍变化日期", "change_on", Day(), label=_("date of the change"), derived=True),
    Column(
        "会籍变化原因",
        "change_cause",
        Choice(choices=ChangeCause, default="", synonyms=codes(ChangeCause)),
        label=_("cause of the change"),
        derived=True,
    ),
    Column("工作单位", "workplace", Text(max_length=60), label=_("employer"), derived=True),
)

sheet(
    Sheet(
        slug="roster",
        kept="members.register_kept",
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
        many=ManyPeople,
        void=void_person,
        values=roster_values,
        preload=("department", "group", "events"),
        columns=(
            Column("姓名", "name", Name(), required=True, synonyms=("名字", "职工姓名", "会员姓名")),
            Column("工号", "number", Text(max_length=20), synonyms=("职工编号",)),
            Column("性别", "sex", Choice(choices=Person.Sex, default="", synonyms=SEX_WORDS), derived=True),
            Column("部门", "department", Text(max_length=60), synonyms=("科室", "所在部门", "单位部门")),
            Column("工会小组", "group", PlaceName(), synonyms=("小组",)),
            Column(
                "人员类别",
                "standing",
                Choice(choices=Standing, default=Standing.STAFF, synonyms=STANDING_WORDS),
                synonyms=("是否职工", "人员类型", "人员性质", "在职情况"),
                help=_("Of the staff, retired, dependant or other; empty means of the staff."),
            ),
            Column(
                "入会方式",
                "entry",
                Choice(
                    choices=EventKind,
                    default="",
                    synonyms={"入会": EventKind.JOIN, "期初": EventKind.OPENING},
                    unsaid=MemberStatus.NONE.label,
                ),
                label=_("how membership began"),
                help=_("On the register at the start, joined or transferred in; empty for those who are no members."),
            ),
            Column(
                "入会日期",
                "joined_on",
                Day(begins=True),
                synonyms=("入会时间", "批准入会日期"),
                label=_("joined on"),
                help=_("Such as 2024-05-01. With a day and no word of how, somebody joined on that day."),
            ),
            Column("到岗日期", "staff_from", Day(begins=True), synonyms=("参加工作日期", "入职日期", "进单位日期")),
            Column("离岗日期", "staff_to", Day(), synonyms=("离职日期", "退休日期")),
            Column(
                "出生日期",
                "birth_on",
                Day(begins=True),
                synonyms=("出生年月日", "出生年月"),
                help=_("Follows from the resident ID where it is empty."),
                derived=True,
            ),
            Column(
                "证件号码",
                "id_number",
                ID_NUMBER,
                synonyms=("身份证号", "身份证号码", "公民身份号码"),
                help=_("May stay empty. Stored encrypted; pages show it masked."),
                protected=True,
                mask="id_mask",
            ),
            Column(
                "手机",
                "phone",
                Text(max_length=20),
                synonyms=("移动电话", "手机号", "联系电话", "电话"),
                help=_("May stay empty. Stored encrypted."),
                protected=True,
                mask="phone_mask",
            ),
            *REAL_NAME,
        ),
        also_read=LAST_CHANGE,
    )
)

sheet(
    Sheet(
        slug="membership-events",
        kept="members.register_kept",
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
        fixed=True,
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
            Column(
                "原因类别",
                "cause",
                Choice(choices=ChangeCause, default="", synonyms=codes(ChangeCause)),
                synonyms=("会籍变化原因",),
            ),
            Column("原因", "reason", Text(max_length=200), synonyms=("变动原因",)),
            Column(
                "对方工会",
                "other_union",
                Text(max_length=100),
                synonyms=("转往工会", "转自工会", "接收工会"),
                help=_("From which or to which the membership moved."),
            ),
            Column(
                "依据文号",
                "document",
                Text(max_length=60),
                synonyms=("决定文号", "介绍信号"),
                help=_("The minutes, approval or letter that it rests on."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="applications",
        kept="members.register_kept",
        title="入会申请",
        model_label="members.Application",
        order=20,
        key=("person", "submitted_on"),
        area="members",
        purpose=_(
            "Applications for membership and what became of them. Who is admitted is a member from that day on; for "
            "people of the roster who were members before, nothing need be entered here."
        ),
        titles=("入会申请登记",),
        preload=("person",),
        write=take_application_row,
        flow=Flow(APPLICATION_MOVES, move_application),
        columns=(
            Column("姓名", "person", PERSON, required=True, synonyms=("申请人",)),
            Column("申请日期", "submitted_on", Day(), synonyms=("提出日期", "申请时间")),
            Column(
                "申请方式",
                "how",
                Choice(choices=Application.How, default=Application.How.PAPER),
            ),
            Column("小组意见", "group_opinion", Text(max_length=200), synonyms=("工会小组意见",)),
            Column("小组讨论日期", "group_on", Day()),
            Column("分工会意见", "sub_union_opinion", Text(max_length=200)),
            Column("分工会讨论日期", "sub_union_on", Day()),
            Column("委员会审核日期", "reviewed_on", Day(), synonyms=("审核日期",)),
            Column("会议纪要编号", "document", Text(max_length=60), synonyms=("纪要编号",)),
            Column("批准日期", "approved_on", Day(), synonyms=("批准时间",)),
            Column("不予批准日期", "rejected_on", Day()),
            Column("撤回日期", "withdrawn_on", Day()),
        ),
    )
)

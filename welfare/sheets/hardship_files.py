"""Who reads files of hardship, and what was reckoned for them, as worksheets as closed as the files."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from core.sheets import Column, Day, Money, Sheet, Text, Whole, sheet
from members.cells import PERSON
from welfare.permissions import READ_HARDSHIP
from welfare.services import take_reader_row
from welfare.sheets.cells import CaseOf, visible_to

sheet(
    Sheet(
        slug="hardship-readers",
        kept="welfare.hardship_kept",
        title="困难职工档案阅档人",
        model_label="welfare.HardshipReader",
        order=69,
        key=("reader", "case"),
        purpose=_(
            "Who may read which file of hardship: one row for each name. The post must give the right besides. Every "
            "opening of a file is noted."
        ),
        titles=("阅档人", "阅档人名单"),
        reads=READ_HARDSHIP,
        visible=visible_to,
        # Written out without its voided file it would come in again as a name for all.
        choose=lambda rows: rows.of_standing_cases(),
        preload=("case__person",),
        write=take_reader_row,
        columns=(
            Column("阅档人", "reader", PERSON, required=True, synonyms=("姓名", "阅览人")),
            Column(
                "困难职工",
                "case",
                CaseOf(),
                synonyms=("档案", "困难职工档案"),
                help=_("Whose file. Empty means all files of the branch."),
            ),
            Column("指定日期", "named_on", Day(), synonyms=("指定时间",)),
            Column(
                "指定依据",
                "basis",
                Text(max_length=60),
                synonyms=("会议纪要编号", "依据"),
                help=_("The minutes or the decision. Needed where you name yourself."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="hardship-sums",
        kept="welfare.hardship_kept",
        title="困难测算",
        model_label="welfare.HardshipSum",
        order=69,
        key=("case", "reckoned_on"),
        purpose=_(
            "What a family has a month and person: (disposable income of the year - hardship costs) / 12 / persons. It "
            "advises only; the level is what the county approved."
        ),
        titles=("困难职工测算", "家庭收入测算"),
        reads=READ_HARDSHIP,
        visible=visible_to,
        preload=("case__person",),
        columns=(
            Column("困难职工", "case", CaseOf(), required=True, synonyms=("姓名",)),
            Column("测算日期", "reckoned_on", Day(), required=True, synonyms=("日期",)),
            Column("家庭年可支配收入", "income", Money(), required=True, synonyms=("年收入", "家庭年收入")),
            Column(
                "困难支出",
                "costs",
                Money(default=Decimal(0)),
                synonyms=("刚性支出", "年困难支出"),
                help=_("Of the same year: for illness, study and the like, after insurance and aid. Empty means none."),
            ),
            Column("共同生活人数", "people", Whole(), required=True, synonyms=("家庭人口", "人口")),
            Column(
                "低保标准（元/月）",
                "line",
                Money(),
                required=True,
                synonyms=("低保线", "当地低保标准"),
                help=_("The local line of the minimum living allowance, a month and person."),
            ),
            Column(
                "标准来源",
                "line_source",
                Text(max_length=120),
                synonyms=("文号", "依据"),
                help=_("The document in which the line stands, with its year."),
            ),
        ),
    )
)

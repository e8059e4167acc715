"""Delegates to the congresses as a worksheet."""

from django.utils.translation import gettext_lazy as _

from congress.models import Delegate
from congress.sheets.columns import CONGRESS_WORDS
from core.sheets import Choice, Column, Day, Sheet, Text, Whole, sheet
from members.cells import Somebody

C, K = Delegate.Congress, Delegate.Kind

sheet(
    Sheet(
        slug="delegates",
        title="代表名册",
        model_label="congress.Delegate",
        order=34,
        key=("congress", "term", "subject"),
        purpose=_(
            "Who has a seat in the staff congress or the members' congress, term by term. One row for each person."
        ),
        titles=("代表名单", "代表花名册", "职工代表名册", "教代会代表名册", "职代会代表名册", "工代会代表名册"),
        preload=("person",),
        columns=(
            Column(
                "代表大会",
                "congress",
                Choice(
                    choices=C,
                    default=C.STAFF,
                    synonyms=CONGRESS_WORDS,
                ),
                help=_("Staff congress or members' congress; empty means the staff congress."),
            ),
            Column("届", "term", Whole(), synonyms=("届次",)),
            Column("姓名", "subject", Somebody(), required=True, synonyms=("代表姓名", "代表")),
            Column("选举单位", "constituency", Text(max_length=60), synonyms=("代表团", "选区", "代表组")),
            Column(
                "代表类别",
                "kind",
                Choice(
                    choices=K,
                    default=K.FORMAL,
                    synonyms={
                        **dict.fromkeys(("正式", "正式代表"), K.FORMAL),
                        **dict.fromkeys(("列席", "列席代表"), K.OBSERVER),
                        **dict.fromkeys(("特邀", "特邀代表"), K.GUEST),
                    },
                ),
                synonyms=("类别",),
                help=_("Formal, without vote (列席) or invited (特邀); empty means formal."),
            ),
            Column("任职日期", "first_day", Day(), synonyms=("当选日期",)),
            Column("离任日期", "last_day", Day(), synonyms=("终止日期",)),
        ),
    )
)

"""发文登记: the letters of the branch."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Name, Paragraphs, Sheet, Text, sheet
from core.states import Flow
from correspondence.models import Letter
from correspondence.selectors import letter_warnings
from correspondence.services import move_letter, take_letter_row
from correspondence.states import AREA, LETTER_MOVES, LetterState

K, M = Letter.Kind, Letter.Matter
KIND_WORDS = {
    "请示": K.REQUEST,
    "报告": K.REPORT,
    "函": K.LETTER,
    "公函": K.LETTER,
    "复函": K.LETTER,
    "通知": K.NOTICE,
    "批复": K.REPLY,
    **dict.fromkeys(("其他", "其它", "通报", "意见", "决定", "纪要"), K.OTHER),
}
MATTER_WORDS = {
    **dict.fromkeys(("换届", "换届选举", "换届请示"), M.ELECTION),
    **dict.fromkeys(("增补", "增补委员", "补选", "替补"), M.CO_OPTION),
    **dict.fromkeys(("教代会", "职代会", "召开教代会", "召开职代会"), M.CONGRESS),
    **dict.fromkeys(("选举结果", "选举结果报告"), M.RESULT),
    **dict.fromkeys(("补助", "补助申请", "经费补助"), M.AID),
    **dict.fromkeys(("其他", "其它"), M.OTHER),
}

sheet(
    Sheet(
        slug="letters",
        title="发文登记",
        model_label="correspondence.Letter",
        order=74,
        key=("title", "number", "issued_on"),
        purpose=_("Letters of the union: requests, reports, letters and notices, with their numbers. One row each."),
        titles=("发文登记簿", "发文登记表", "发文台账", "发文"),
        area=AREA,
        write=take_letter_row,
        warn=letter_warnings,
        flow=Flow(
            LETTER_MOVES,
            lambda letter, **how: move_letter(letter=letter, **how),
            ends=frozenset({LetterState.SENT}),
            page="correspondence:letter_act",
        ),
        columns=(
            Column(
                "文种", "kind", Choice(choices=K, synonyms=KIND_WORDS), required=True, synonyms=("公文种类", "种类")
            ),
            Column("发文标题", "title", Text(max_length=120), required=True, synonyms=("标题", "文件标题", "题名")),
            Column(
                "发文字号",
                "number",
                Text(max_length=60),
                synonyms=("文号", "发文号", "编号字号"),
                help=_("Drawn when the letter is signed. Fill it in only for letters numbered on paper."),
            ),
            Column(
                "主送单位", "addressee", Text(max_length=100), synonyms=("主送", "发往单位", "收文单位", "受文单位")
            ),
            Column(
                "发文事项",
                "matter",
                Choice(choices=M, default=M.OTHER, synonyms=MATTER_WORDS),
                synonyms=("事项",),
            ),
            Column("拟稿人", "drafted_by", Name(), synonyms=("拟稿", "起草人")),
            Column("签发人", "signer", Name(), synonyms=("签发",)),
            Column("签发日期", "issued_on", Day(), synonyms=("成文日期", "发文日期", "印发日期")),
            Column("发出日期", "sent_on", Day(), synonyms=("寄出日期", "报送时间")),
            Column("撤回日期", "withdrawn_on", Day(), synonyms=("作废日期",)),
            Column("正文", "text", Paragraphs(), synonyms=("内容", "文件正文"), help=_("A line for each paragraph.")),
            Column(
                "红头",
                "red_head",
                Text(max_length=60),
                synonyms=("发文机关标志", "文头"),
                help=_("The issuer in red above the letter; empty for plain paper."),
            ),
        ),
    )
)

"""Polls as a worksheet: drawn up here, or held on paper with their result."""

from django.utils.translation import gettext_lazy as _

from congress.models import Poll
from congress.services import move_poll, take_poll_row
from congress.states.polls import MOVES
from core.sheets import Choice, Column, Day, Sheet, Text, Whole, YesNo, sheet
from core.states import Flow

A, K = Poll.Audience, Poll.Kind

sheet(
    Sheet(
        slug="polls",
        title="投票测评",
        model_label="congress.Poll",
        order=36,
        key=("title", "opened_on", "closed_on"),
        purpose=_(
            "Surveys and appraisals by secret ballot: held online, where the branch does that, or on paper with the "
            "result in words. Elections of the union are held on paper and entered as elections."
        ),
        titles=("投票", "问卷", "民主测评表"),
        write=take_poll_row,
        flow=Flow(MOVES, lambda poll, **how: move_poll(poll=poll, **how)),
        columns=(
            Column("名称", "title", Text(max_length=120), required=True, synonyms=("投票名称", "事项")),
            Column(
                "类别", "kind", Choice(choices=K, default=K.SURVEY, synonyms={"测评": K.APPRAISAL, "问卷": K.SURVEY})
            ),
            Column(
                "问题",
                "questions",
                Text(max_length=1000),
                required=True,
                help=_("What is asked. Several questions are parted by ；, and each has the same options."),
            ),
            Column(
                "选项",
                "options",
                Text(max_length=300),
                required=True,
                help=_("Parted by ；, such as the words for yes, no and abstaining."),
            ),
            Column(
                "可选项数",
                "most",
                Whole(default=1),
                help=_("How many options of a question may be chosen; usually one."),
            ),
            Column("投票人", "audience", Choice(choices=A, default=A.MEMBERS)),
            Column("届", "term", Whole(), help=_("Where delegates vote: of which term.")),
            Column("截止日期", "closes_on", Day(), help=_("The last day on which ballots are taken.")),
            Column(
                "公布选票",
                "lists_ballots",
                YesNo(default=True),
                help=_(
                    "After the end every ballot is listed by its code, so that all can count again. Without it only the "
                    "codes are listed: then nobody can show a buyer how they voted."
                ),
            ),
            Column("开始日期", "opened_on", Day()),
            Column(
                "结束日期", "closed_on", Day(), help=_("Of a poll held on paper; online it is set by closing the poll.")
            ),
            Column("取消日期", "cancelled_on", Day()),
            Column("应参加", "entitled", Whole(), synonyms=("应投票人数",)),
            Column("参加", "took_part", Whole(), synonyms=("投票人数", "参加人数")),
            Column("结果", "result", Text(max_length=2000), help=_("The result of a poll held on paper, in words.")),
        ),
    )
)

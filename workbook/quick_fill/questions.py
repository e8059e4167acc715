"""The questions, in the order in which a summary tells its work today. What is fixed is what the question itself says."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.periods import Period
from workbook.quick_fill.months import months_told


@dataclass(frozen=True)
class Question:
    """One question: the kind of record that an answer makes, and which of its columns are asked for.

    `asks` are attributes of the sheet, `fixed` what the question itself says, as the sheet reads it; `defaults` stand in
    the line from the start and say nothing by themselves. Where several
    months may be told in one line, `spread` are the attributes that each month fills, and `titled` texts made for it.
    `rows` empty lines stand ready.
    """

    key: str
    section: Any
    text: Any
    sheet: str
    asks: tuple[str, ...]
    fixed: dict[str, str] = field(default_factory=dict)
    hints: dict[str, str] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)
    spread: tuple[str, ...] = ()
    titled: dict[str, str] = field(default_factory=dict)
    rows: int = 1

    def months(self, text: str, period: Period) -> list[int]:
        return months_told(text, period)


THOUGHT = _("Thought and study")
ORGANISATION = _("Organisation")
DEMOCRACY = _("Democratic management and rights")
SERVICE = _("Service to members")
CULTURE = _("Work, culture and sports")
WOMEN = _("Women workers")
MONEY = _("Money")
COMING = _("What comes next")
WHEN = {"held": "3月8日 / 3月", "issued": "端午节", "visited": "4月", "granted": "5月", "published": "3月"}

QUESTIONS = (
    Question(
        "study",
        THOUGHT,
        _("What did people study together?"),
        "activities",
        ("title", "held", "attendance"),
        {"kind": "学习培训"},
        {"title": "学习《工会法》", "held": "3月", "attendance": "40人次"},
    ),
    Question(
        "publicity",
        THOUGHT,
        _("Which booklets or pictures were given out?"),
        "publicity",
        ("title", "form", "held", "copies"),
        hints={"title": "《工会法》", "form": "小册子", "held": "3月", "copies": "120册"},
    ),
    Question(
        "committee",
        ORGANISATION,
        _("In which months did the union committee meet?"),
        "meetings",
        ("topics",),
        {"kind": "工会委员会会议"},
        {"topics": "年度工作安排"},
        spread=("held",),
        titled={"title": "{month}月工会委员会会议"},
    ),
    Question(
        "assembly",
        ORGANISATION,
        _("Which assemblies or congresses were held?"),
        "meetings",
        ("kind", "title", "held", "entitled", "present"),
        hints={"title": "2024年职工大会", "held": "2月20日", "entitled": "40", "present": "38"},
    ),
    Question(
        "joined",
        ORGANISATION,
        _("Who joined the union?"),
        "roster",
        ("name", "department", "joined_on"),
        {"entry": "入会"},
        {"name": "姓名", "joined_on": "3月"},
    ),
    Question(
        "left",
        ORGANISATION,
        _("Who retired, moved away or left?"),
        "membership-events",
        ("person", "kind", "on"),
        hints={"person": "姓名", "on": "5月"},
    ),
    Question(
        "election",
        ORGANISATION,
        _("Which elections were there?"),
        "elections",
        ("body", "manner", "held", "elected", "approval_number"),
        hints={"held": "4月", "elected": "5"},
    ),
    Question(
        "motions",
        DEMOCRACY,
        _("Which motions were put forward, and what became of them?"),
        "motions",
        ("subject", "filed_on", "lead_unit", "closed_on", "reply_kind"),
        hints={"subject": "增设饮水点", "filed_on": "2月20日", "closed_on": "5月"},
    ),
    Question(
        "money_public",
        DEMOCRACY,
        _("For which months was the union's money made public?"),
        "publications",
        ("place", "contents"),
        {"matter": "工会经费"},
        {"place": "单位公示栏", "contents": "收入、支出"},
        spread=("covers", "published"),
        titled={"title": "{month}月工会经费收支"},
    ),
    Question(
        "public",
        DEMOCRACY,
        _("What else was made public?"),
        "publications",
        ("matter", "title", "published", "place"),
        hints={"title": "年度考核结果", "published": "1月", "place": "公开栏"},
    ),
    Question(
        "participation",
        DEMOCRACY,
        _("In which purchases or tenders did the union take part?"),
        "participations",
        ("matter", "project", "held", "representatives"),
        hints={"project": "食堂食材采购", "held": "5月", "representatives": "2名工会委员"},
    ),
    Question(
        "suggestions",
        DEMOCRACY,
        _("Which suggestions came in, and were they answered?"),
        "suggestions",
        ("content", "received_on", "handler", "replied_on"),
        hints={"content": "延长图书室开放时间", "received_on": "3月", "replied_on": "4月"},
    ),
    Question(
        "gifts",
        SERVICE,
        _("What was given at festivals and to whom?"),
        "disbursements",
        ("title", "kind", "goods", "beneficiaries", "people", "amount", "issued"),
        hints={
            "title": "春节慰问",
            "goods": "粽子、鸡蛋",
            "beneficiaries": "在册会员",
            "people": "40",
            "amount": "8000",
            "issued": "春节",
        },
        rows=2,
    ),
    Question(
        "visits",
        SERVICE,
        _("Who was visited in illness, mourning or need?"),
        "visits",
        ("kind", "subject", "visited", "amount"),
        hints={"subject": "姓名", "visited": "4月", "amount": "500"},
        rows=2,
    ),
    Question(
        "protection",
        SERVICE,
        _("Which things against heat or for safety were handed out?"),
        "protective-goods",
        ("title", "item", "recipients", "issued"),
        hints={"title": "汛期劳动保护用品", "item": "风油精、人丹", "recipients": "各巡查段", "issued": "5月"},
    ),
    Question(
        "donation",
        SERVICE,
        _("Were there donations?"),
        "donations",
        ("title", "organiser", "held", "amount"),
        hints={"title": "献爱心捐款", "held": "12月", "amount": "2880"},
    ),
    Question(
        "mutual_aid",
        SERVICE,
        _("Which mutual-aid insurance was taken out?"),
        "mutual-aid",
        ("name", "first_day", "last_day", "insured"),
        hints={"name": "职工医疗互助", "first_day": "1月1日", "last_day": "12月31日", "insured": "40人"},
    ),
    Question(
        "activities",
        CULTURE,
        _("Which activities and matches were held?"),
        "activities",
        ("kind", "title", "held", "attendance"),
        hints={"title": "跳绳比赛", "held": "5月6日", "attendance": "近百人"},
        rows=2,
    ),
    Question(
        "contests",
        CULTURE,
        _("In which contests of others did you take part, and with what result?"),
        "contest-entries",
        ("title", "organiser", "held", "submitted", "unit", "result"),
        hints={"title": "文艺汇演", "held": "4月", "submitted": "2", "unit": "个", "result": "三等奖"},
    ),
    Question(
        "mentoring",
        CULTURE,
        _("Which pairs of mentor and apprentice were made?"),
        "mentoring",
        ("title", "held", "pairs"),
        hints={"title": "一帮一", "held": "3月", "pairs": "6对"},
    ),
    Question(
        "honours",
        CULTURE,
        _("Which honours were granted?"),
        "honours",
        ("title", "level", "holder", "granted", "earlier_grade"),
        defaults={"holder": "本工会"},
        hints={"title": "五星级基层工会", "granted": "4月", "earlier_grade": "三星级基层工会"},
    ),
    Question(
        "facilities",
        CULTURE,
        _("What was added to the reading room and other places?"),
        "facility-additions",
        ("facility", "items", "held"),
        hints={"facility": "职工书屋", "items": "图书柜、书籍", "held": "4月"},
    ),
    Question(
        "women",
        WOMEN,
        _("What was held for women workers?"),
        "activities",
        ("title", "held", "attendance"),
        {"kind": "女职工活动"},
        {"title": "三八节女职工座谈", "held": "三八节", "attendance": "12人"},
    ),
    Question(
        "money",
        MONEY,
        _("What came in and went out, in all or by account?"),
        "entries",
        ("account", "amount", "on", "summary"),
        hints={"account": "职工活动支出", "amount": "12000", "on": "6月30日", "summary": "上半年合计"},
        rows=2,
    ),
    Question(
        "plan",
        COMING,
        _("What is planned for the coming period?"),
        "plan",
        ("title", "text", "days"),
        {"kind": "主要工作"},
        {"title": "加强工会能力建设", "days": "下半年"},
        rows=2,
    ),
)

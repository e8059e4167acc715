"""The statement of union money as a text: its sums, its shares that add up, and what a changed record touches."""

from datetime import date
from decimal import Decimal

import pytest

from core.errors import Refused
from core.models import LiveArea
from core.periods import Period
from core.services.records import change_record
from core.tests.factories import make_branch
from finance.models import Account
from finance.tests.factories import (
    make_account,
    make_audit_review,
    make_budget_line,
    make_entry,
    make_income_account,
    make_month_statement,
)
from members.tests.people import make_officer
from reports.compose import compose
from reports.document import Table, cell_runs, plain_text, text_of
from reports.drafts import Draft
from reports.files import RENDERERS
from reports.html import render_page
from reports.report_page import document_of_report, file_of
from reports.services.approval import move_report
from reports.services.drafts import Typed, save_words, start_report
from reports.staleness import stale_sentences
from reports.tests.reading_word import docx_words
from reports.tests.saying import say

pytestmark = pytest.mark.django_db
YEAR = Period.year_of(2024)
ON = date(2025, 1, 20)
INCOMES = (("401", "会费收入", "12345.67"), ("402", "拨缴经费收入", "98765.43"), ("403", "上级补助收入", "3333.33"),
           ("405", "行政补助收入", "20000.00"), ("408", "其他收入", "88.88"))  # fmt: skip
# Fifteen accounts without one below them, on two and three levels.
LEAVES = (
    ("5010101", "学习教育", "3210.00"), ("5010102", "技能培训", "4567.89"), ("50102", "文体活动支出", "30123.45"),
    ("50103", "宣传活动支出", "1999.99"), ("5010401", "节日慰问", "52000.00"), ("5010402", "会员慰问", "7777.77"),
    ("50201", "劳动关系协调费", "1000.00"), ("50202", "劳动保护费", "3480.00"), ("50203", "法律援助费", "600.00"),
    ("50204", "困难职工帮扶费", "9000.00"), ("50301", "培训费", "8123.40"), ("50302", "会议费", "2345.60"),
    ("504", "行政支出", "12000.00"), ("505", "资本性支出", "5555.55"), ("510", "其他支出", "7.77"),
)  # fmt: skip
PARENTS = (("501", "职工活动支出"), ("50101", "职工教育支出"), ("50104", "职工集体福利支出"), ("502", "维权支出"),
           ("503", "业务支出"))  # fmt: skip
IN = sum(Decimal(amount) for _code, _name, amount in INCOMES)
OUT = sum(Decimal(amount) for _code, _name, amount in LEAVES)
OPENING = Decimal("50000.00")


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def entries(branch):
    """A year in which more went out than came in, with what was there before and what is left."""
    for code, name in PARENTS:
        make_account(branch, code=code, name=name)
    made = {}
    for code, name, amount in INCOMES:
        made[code] = make_entry(make_income_account(branch, code=code, name=name), amount)
    for code, name, amount in LEAVES:
        made[code] = make_entry(make_account(branch, code=code, name=name), amount)
    signed = {"signed_on": date(2025, 1, 6), "made_by": "孙示庚", "signed_by": "周示戊"}
    make_month_statement(branch, 1, opening=OPENING, **signed)
    make_month_statement(branch, 12, opening=OPENING + IN, expenditure=OUT, **signed)
    return made


@pytest.fixture
def chair(branch):
    return make_officer(branch, first_name="周示戊")


def rows_of(document, place: int = 0) -> list[list[str]]:
    table = [block for block in document.blocks if isinstance(block, Table)][place]
    return [[text_of(cell_runs(cell)) for cell in row] for row in table.rows]


def statement(branch, period=YEAR):
    return compose("finance_statement", branch=branch, period=period, as_of=period.last_day)


def begin(branch, by, period=YEAR):
    return start_report("finance_statement", branch=branch, period=period, as_of=period.last_day, by=by)


def settle(report, by):
    return move_report(report, action="finalise", by=by, on=ON)


def test_year_is_told_with_its_totals_balance_and_carry_over_apart(branch, entries):
    assert (Decimal("134533.31"), Decimal("141791.42")) == (IN, OUT)

    told = {row[0]: row[1:] for row in rows_of(statement(branch))}

    assert told["上年结转"] == ["50,000.00", ""]
    assert told["收入合计"] == ["134,533.31", "100.0%"]
    assert told["支出合计"] == ["141,791.42", "100.0%"]
    assert told["当年收支差额"] == ["−7,258.11", ""]
    assert told["年末结存"] == ["42,741.89", ""]
    assert told["　501 职工活动支出"] == ["99,679.10", "70.3%"]
    assert told["　　50101 职工教育支出"] == ["7,777.89", "5.5%"]
    assert told["　　　5010102 技能培训"] == ["4,567.89", "3.2%"]
    assert list(told)[:2] == ["上年结转", "收入合计"]


def shares_at(rows: list[list[str]], begin: str, depth: int) -> Decimal:
    """The shares of the rows so deep below the row that begins with `begin`, added up."""
    first = next(place for place, row in enumerate(rows) if row[0].startswith(begin))
    above = len(rows[first][0]) - len(rows[first][0].lstrip("　"))
    found = Decimal(0)
    for name, _amount, share in rows[first + 1 :]:
        indent = len(name) - len(name.lstrip("　"))
        if indent <= above:
            break
        if indent == depth:
            found += Decimal(share.removesuffix("%"))
    return found


def test_shares_add_up_on_every_level(branch, entries):
    rows = rows_of(statement(branch))
    told = {row[0].strip("　"): row[2] for row in rows}

    assert shares_at(rows, "收入合计", 1) == Decimal("100.0")
    assert shares_at(rows, "支出合计", 1) == Decimal("100.0")
    for parent, depth in (("　501 ", 2), ("　502 ", 2), ("　503 ", 2), ("　　50101 ", 3), ("　　50104 ", 3)):
        name = next(row[0] for row in rows if row[0].startswith(parent))
        assert shares_at(rows, name, depth) == Decimal(told[name.strip("　")].removesuffix("%"))
    leaves = {code for code, _name, _amount in LEAVES}
    assert sum(Decimal(told[name].removesuffix("%")) for name in told if name.split()[0] in leaves) == Decimal("100.0")
    # Rounded one by one they would not.
    plain = sum((Decimal(amount) * 100 / IN).quantize(Decimal("0.1")) for _code, _name, amount in INCOMES)
    assert plain == Decimal("100.1")


def test_html_pdf_and_word_say_the_same(branch, entries):
    document = statement(branch)
    words = plain_text(document)

    html, word = render_page(document), docx_words(RENDERERS["docx"](document))
    pdf = RENDERERS["pdf"](document)

    assert pdf.startswith(b"%PDF")
    for text in ("收入合计", "134,533.31", "70.3%", "−7,258.11", "　　　5010102 技能培训", "年末结存", "42,741.89"):
        assert text in words
        assert text in html
        assert text in word
    assert [text for text in words if text in word] == words


def test_lead_tells_the_balance_with_its_sign(branch, entries):
    assert say(branch, "statement_lead", YEAR) == (
        "2024年上年结转50,000元，收入134,533.31元，支出141,791.42元，当年收支差额−7,258.11元，年末结存42,741.89元。"
    )


def test_closing_that_the_entries_do_not_lead_to_is_not_told(branch, entries):
    make_entry(entries["510"].account, "1.00")

    document = statement(branch)

    assert "年末结存" not in "".join(plain_text(document))
    assert "上年结转" in "".join(plain_text(document))


def test_nothing_recorded_is_no_statement(branch):
    assert statement(branch).blocks == ()


def test_without_a_name_a_level_is_passed_over(branch):
    make_entry(make_account(branch, code="50102", name="文体活动支出"), "300")
    make_entry(make_account(branch, code="504", name="行政支出"), "100")

    assert rows_of(statement(branch)) == [
        ["支出合计", "400.00", "100.0%"],
        ["　50102 文体活动支出", "300.00", "75.0%"],
        ["　504 行政支出", "100.00", "25.0%"],
    ]


def test_month_names_who_made_and_signed_it(branch):
    make_entry(make_account(branch, code="504", name="行政支出"), "100")
    make_month_statement(branch, 3, expenditure=Decimal(100), made_by="孙示庚", signed_by="周示戊", signed_on=ON)
    march = Period.month(2024, 3)

    assert say(branch, "statement_signers", march) == "制表：孙示庚　　审签：周示戊"
    assert [row[0] for row in rows_of(statement(branch, march))] == [
        "上月结存",
        "支出合计",
        "　504 行政支出",
        "月末结存",
    ]


def test_unsigned_month_names_nobody_as_its_signer(branch):
    make_entry(make_account(branch, code="504", name="行政支出"), "100")
    make_month_statement(branch, 3, expenditure=Decimal(100), made_by="孙示庚", signed_by="周示戊")

    assert "周示戊" not in say(branch, "statement_signers", Period.month(2024, 3))


def test_opinion_of_the_audit_committee_stands_in_its_own_words(branch, entries):
    assert say(branch, "statement_review", YEAR) == ""
    days = {"first_day": YEAR.first_day, "last_day": YEAR.last_day, "reviewed_on": date(2024, 12, 31)}
    make_audit_review(branch, kind="annual", opinion="收支真实，手续齐备。", reviewers="郑示辛", **days)

    assert say(branch, "statement_review", YEAR) == (
        "2024年12月31日经费审查委员会审查了上述收支情况。审查意见：收支真实，手续齐备。审查人：郑示辛。"
    )


@pytest.mark.parametrize("is_live", [True, False])
def test_live_account_of_a_year_is_published_only_when_it_was_reviewed(branch, entries, chair, is_live):
    if is_live:
        LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))
    report = start_report("finance_statement", branch=branch, period=YEAR, as_of=YEAR.last_day, by=chair)
    settled = move_report(report, action="finalise", by=chair, on=ON)
    half = {"first_day": YEAR.first_day, "last_day": date(2024, 6, 30), "reviewed_on": date(2024, 7, 5)}
    make_audit_review(branch, **half)

    if is_live:
        with pytest.raises(Refused) as refusal:
            move_report(settled, action="publish", by=chair, on=ON)
        assert refusal.value.code == "not_reviewed"
        make_audit_review(branch, kind="annual", last_day=YEAR.last_day, reviewed_on=ON)
    assert move_report(settled, action="publish", by=chair, on=ON).state == "published"


def test_budget_is_told_with_what_was_planned_done_and_the_rest_in_per_cent(branch):
    sports, office = (make_account(branch, code=code, name=name) for code, name in (("50102", "文体"), ("504", "行政")))
    make_account(branch, code="501", name="职工活动支出")
    make_budget_line(sports, "30000")
    make_budget_line(office, "10000")
    make_entry(sports, "31500")
    make_entry(office, "900", on=date(2024, 10, 1))

    second = Period.half(2024, 2)

    assert rows_of(statement(branch, second), 1) == [
        ["支出合计", "40,000.00", "32,400.00", "81.0%"],
        ["　501 职工活动支出", "30,000.00", "31,500.00", "105.0%"],
        ["　　50102 文体", "30,000.00", "31,500.00", "105.0%"],
        ["　504 行政", "10,000.00", "900.00", "9.0%"],
    ]


@pytest.fixture
def before(branch, entries):
    """The year before: of one account a sound base, of another too little, and one that is no more."""
    for code, amount in (("501", "80000"), ("505", "400")):
        account = Account.objects.get(branch=branch, code=code)
        make_entry(account, amount, on=date(2023, 5, 5))
    make_entry(make_account(branch, code="506", name="补助下级支出"), "20000", on=date(2023, 5, 5))


def test_last_year_is_told_only_when_somebody_asks(branch, entries, before, chair):
    assert "与上年比较" not in plain_text(statement(branch))
    report = begin(branch, chair)
    place = next(place for place in Draft(report).places if place.part.key == "statement_last_year")
    assert place.part.is_off

    typed = Typed(place.part.pk, place.part.version, "", place.told, is_off=False)
    save_words(report, [typed], told={place.part.pk: place.told}, by=chair)

    rows = {row[0]: row[1:] for row in rows_of(document_of_report(report), 1)}
    assert rows["支出合计"] == ["141,791.42", "100,400.00", "+41,391.42", "增长41.2%"]
    assert rows["　501 职工活动支出"] == ["99,679.10", "80,000.00", "+19,679.10", "增长24.6%"]
    assert rows["　505 资本性支出"] == ["5,555.55", "400.00", "+5,155.55", "—"]
    assert rows["　506 补助下级支出"] == ["", "20,000.00", "−20,000.00", "—"]


def test_rows_of_a_table_are_not_written_by_hand(branch, entries, chair):
    report = begin(branch, chair)
    place = next(place for place in Draft(report).places if place.part.key == "statement_account")

    typed = Typed(place.part.pk, place.part.version, "收入合计\t1.00", place.told)
    save_words(report, [typed], told={place.part.pk: place.told}, by=chair)

    assert rows_of(document_of_report(report))[1] == ["收入合计", "134,533.31", "100.0%"]


def test_changed_record_marks_exactly_what_depends_on_it(branch, entries, chair):
    report = settle(begin(branch, chair), chair)
    before = {form: file_of(report, form)[0] for form in RENDERERS}
    assert stale_sentences(report) == []

    change_record(entries["50102"], {"amount": Decimal("30023.45")}, by=chair)

    touched = {(s.text.split("\t")[0].strip("　"), c.old, c.new) for s in stale_sentences(report) for c in s.changes}
    sums = {(name, old, new) for name, old, new in touched if not old.endswith("%") and "\t" not in name}
    assert {("50102 文体活动支出", "30,123.45", "30,023.45"), ("501 职工活动支出", "99,679.10", "99,579.10"),
            ("支出合计", "141,791.42", "141,691.42"), ("当年收支差额", "−7,258.11", "−7,158.11")} <= sums  # fmt: skip
    names = {name for name, _old, _new in touched}
    # What came in, what was there before and what is left rest on other records.
    assert not names & {"401 会费收入", "收入合计", "上年结转", "年末结存"}
    # A sum of another account stays; its share of all is another one.
    assert {old for name, old, _new in touched if name == "504 行政支出"} == {"8.5%"}
    assert {form: file_of(report, form)[0] for form in RENDERERS} == before


def test_month_comes_to_the_board_only_once_it_is_signed(branch, chair):
    make_entry(make_account(branch, code="504", name="行政支出"), "100")
    march = Period.month(2024, 3)
    report = begin(branch, chair, march)
    with pytest.raises(Refused) as refused:
        settle(report, chair)
    assert refused.value.code == "no_statement"

    made = make_month_statement(branch, 3, expenditure=Decimal(100))
    with pytest.raises(Refused) as refused:
        settle(report, chair)
    assert refused.value.code == "not_signed"

    type(made).objects.filter(pk=made.pk).update(state="signed", signed_on=date(2024, 4, 2))
    assert settle(report, chair).state == "final"

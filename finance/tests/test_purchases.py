"""What is asked before something is bought and looked over when it comes: what is refused, what then stands behind the expense."""

import pytest
from django.urls import reverse

from core.errors import Refused
from core.papers import paper_named
from core.services import void_record, void_unused
from core.tests.factories import make_branch, make_superuser
from finance.models import Acceptance, PriceInquiry, Quote
from finance.selectors.spending import pieces_in, pieces_lacking
from finance.tests.factories import make_acceptance, make_account, make_entry, make_inquiry, make_quote
from finance.tests.test_sheets import take
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
ASKED = {"采购内容": "购图书柜", "询价日期": "2024-03-01"}
QUOTED = {"询价内容": "购图书柜", "供应商": "示例家具店", "报价": "1480"}
LOOKED = {"验收内容": "图书柜", "验收日期": "2024-03-08"}


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def entry(branch):
    account = make_account(branch, name="资本性支出")
    return make_entry(account, "1480", summary="购图书柜", voucher_number="记008", minutes_number="工纪〔2024〕2号")


def printed(slug: str, record) -> list[tuple[str, ...] | str]:
    """The lines of a paper: its sentences and the rows of its tables."""
    text = paper_named(slug).text(record.branch, record, False, {})
    return [line for part in text.parts for line in ([part] if isinstance(part, str) else part.rows)]


def test_an_inquiry_its_quotes_and_the_acceptance_are_read_in_twice_alike(branch, entry):
    for _time in range(2):
        taken = [
            take("price-inquiries", branch, ASKED | {"凭证号": "记008"}),
            take("quotes", branch, QUOTED | {"是否选定": "是"}, QUOTED | {"供应商": "示例木器厂", "报价": "1750"}),
            take("acceptances", branch, LOOKED | {"数量质量相符": "否", "短缺情况": "少一层板", "凭证号": "记008"}),
        ]
        assert [each.faults for each in taken] == [[], [], []]

    assert (PriceInquiry.objects.get().entry, Acceptance.objects.get().entry) == (entry, entry)
    assert list(Quote.objects.order_by("amount").values_list("supplier", "is_chosen")) == [
        ("示例家具店", True),
        ("示例木器厂", False),
    ]


@pytest.mark.parametrize(
    ("slug", "rows", "faulty"),
    [
        ("quotes", [QUOTED | {"报价": "0"}], [2]),
        ("quotes", [QUOTED | {"询价内容": "购投影仪"}], [2]),
        ("quotes", [QUOTED | {"是否选定": "是"}, QUOTED | {"供应商": "示例木器厂", "是否选定": "是"}], [3]),
        ("quotes", [QUOTED | {"是否选定": "是"}, QUOTED | {"供应商": "示例木器厂", "是否选定": "否"}], []),
        ("acceptances", [LOOKED | {"短缺情况": "少一层板"}], [2]),
        ("acceptances", [LOOKED | {"短缺情况": "少一层板", "数量质量相符": "否"}], []),
        ("acceptances", [LOOKED | {"凭证号": "记999"}], [2]),
        ("price-inquiries", [ASKED | {"凭证号": "记999"}], [2]),
    ],
)
def test_what_cannot_be_is_told_at_its_row_of_the_file(branch, entry, slug, rows, faulty):
    make_inquiry(branch)

    assert [fault.row.number for fault in take(slug, branch, *rows).faults] == faulty


def test_an_inquiry_stays_while_it_has_quotes(branch):
    inquiry, by = make_inquiry(branch), make_superuser()
    quote = make_quote(inquiry, "示例家具店")

    with pytest.raises(Refused):
        void_unused(inquiry, by=by, reason="重复")
    void_record(quote, by=by, reason="重复")
    void_unused(inquiry, by=by, reason="重复")

    inquiry.refresh_from_db()
    assert inquiry.is_voided


def test_what_is_recorded_for_an_expense_stands_behind_it_and_no_longer_when_it_is_voided(branch, entry):
    other = make_entry(entry.account, summary="购投影仪")
    assert pieces_lacking(entry) == ["询价记录", "合同", "发票", "验收单"]

    inquiry = make_inquiry(branch, entry=entry)
    make_acceptance(branch, entry=entry)

    assert pieces_in(entry) == ["会议纪要", "询价记录", "验收单"]
    assert pieces_lacking(entry) == ["合同", "发票"]
    assert {"询价记录", "验收单"} <= set(pieces_lacking(other))
    void_record(inquiry, by=make_superuser(), reason="录错")
    assert pieces_lacking(entry) == ["询价记录", "合同", "发票"]


def test_an_inquiry_that_is_named_among_the_papers_is_not_told_twice(branch, entry):
    entry.pack = "发票、询价记录3份"
    make_inquiry(branch, entry=entry)

    assert pieces_in(entry) == ["发票", "询价记录3份", "会议纪要"]


def test_the_papers_say_who_was_chosen_what_was_short_and_what_is_there(branch, entry):
    inquiry = make_inquiry(branch, entry=entry, asked_by="赵示甲")
    make_quote(inquiry, "示例木器厂", "1750", note="自提")
    make_quote(inquiry, "示例家具店", "1480", is_chosen=True)
    short = make_acceptance(branch, is_complete=False, shortfall="少一层板")

    assert printed("inquiry-record", inquiry) == [
        "采购内容：购图书柜",
        ("示例家具店", "1,480.00", "√", ""),
        ("示例木器厂", "1,750.00", "□", "自提"),
        f"选定理由：{'　' * 8}",
        "询价人：赵示甲",
    ]
    assert ("验收结果", "□数量、质量相符　√不相符") in printed("acceptance-record", short)
    assert ("验收结果", "√数量、质量相符　□不相符") in printed("acceptance-record", make_acceptance(branch))
    said = dict(row for row in printed("expense-approval", entry))
    assert said["附件（购置支出）"] == "√会议纪要　√询价记录　□合同　□发票　□验收单"


@pytest.mark.parametrize(
    ("chosen", "reason", "is_asked"), [("1750", "", True), ("1750", "能送货", False), ("1480", "", False)]
)
def test_why_not_the_lowest_is_asked_for_where_nobody_says_it(client, branch, chosen, reason, is_asked):
    client.force_login(make_officer(branch))
    inquiry = make_inquiry(branch, reason=reason)
    for amount in ("1480", "1750"):
        make_quote(inquiry, f"示例{amount}", amount, is_chosen=amount == chosen)

    page = client.get(reverse("desk:record_detail", args=["ours", "price-inquiries", inquiry.public_id]))

    assert ("选定的不是最低报价" in page.content.decode()) is is_asked


def test_the_expense_and_what_is_recorded_for_it_lead_to_one_another(client, branch, entry):
    client.force_login(make_officer(branch))
    inquiry = make_inquiry(branch, entry=entry)
    quote = make_quote(inquiry, "示例家具店")
    acceptance = make_acceptance(branch, entry=entry, is_complete=False, shortfall="少一层板")

    def address(kind, record):
        return reverse("desk:record_detail", args=["ours", kind, record.public_id])

    def page(kind, record):
        return client.get(address(kind, record)).content.decode()

    on_entry = page("entries", entry)
    assert address("price-inquiries", inquiry) in on_entry
    assert address("acceptances", acceptance) in on_entry
    assert "少一层板" in on_entry
    assert address("entries", entry) in page("price-inquiries", inquiry)
    assert address("entries", entry) in page("acceptances", acceptance)
    assert address("price-inquiries", inquiry) in page("quotes", quote)

"""What holds of gifts and benefits whatever is done with them, in whatever order and by whatever way."""

from collections import Counter, defaultdict
from contextlib import suppress
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.dates import PreciseDay
from core.errors import Refused
from core.models import AuditEntry, LiveArea
from core.money import capital_amount
from core.quantities import Quantity
from core.services import void_record
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch
from members.tests.factories import make_member, make_person
from welfare.models import GiftLine, Visit
from welfare.papers import receipt_roster
from welfare.services import Mark, change_benefit, make_list, sign_list
from welfare.tests.factories import make_by_law_rule, make_draft, make_gift_item
from workbook.services import Mode, import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db
# Not made smaller when one fails: each of them is a whole history.
QUICK = {
    "phases": [Phase.explicit, Phase.generate],
    "max_examples": 15,
    "suppress_health_check": [HealthCheck.function_scoped_fixture],
    "deadline": None,
}
CAP, TIMES = Decimal(1000), 2
NAMES = "甲乙"
WAYS = ["form", "import", "change", "void"]


@settings(**QUICK)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(WAYS),
            st.sampled_from(NAMES),
            st.integers(1, 150_000),
            st.integers(2024, 2026),
            st.booleans(),
        ),
        max_size=14,
    )
)
def test_live_nobody_gets_more_than_the_by_law_allows_but_by_minutes_that_are_noted(acts):
    branch = make_branch()
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2020, 1, 1))
    make_by_law_rule(branch, "hospital", basis="year", cap=CAP, times=TIMES)
    for name in NAMES:
        make_person(branch, name=name)
    for way, name, fen, year, is_allowed in acts:
        with suppress(Refused):
            _do(way, branch, name, Decimal(fen).scaleb(-2), year, "9号" if is_allowed else "")

    visits = Visit.objects.filter(branch=branch).standing().select_related("person")
    by_year = defaultdict(list)
    for visit in visits:
        by_year[visit.person.name, visit.visited.first_day.year].append(visit)
    for given_to in by_year.values():
        allowed = [visit for visit in given_to if visit.exception_number]
        assert allowed or (sum(visit.amount for visit in given_to) <= CAP and len(given_to) <= TIMES)
    noted = AuditEntry.objects.filter(verb="welfare.exception", chain__branch=branch)
    assert noted.count() >= sum(1 for found in by_year.values() if sum(v.amount for v in found) > CAP)


def _do(way, branch, name, amount, year, minutes):
    cells = {"kind": "住院", "subject": name, "visited": f"{year}-06-08", "amount": str(amount)}
    latest = Visit.objects.filter(branch=branch, person__name=name).standing().order_by("-pk").first()
    if way == "form":
        row = TypedRow({**cells, "exception_number": minutes}, uuid4())
        enter_rows(sheet_named("visits"), [row], branch=branch, by=None)
    elif way == "import":
        head = ["类别", "姓名", "走访时间", "慰问金", "例外纪要编号"]
        book = xlsx({"走访慰问": [head, ["住院", name, f"{year}-06-08", str(amount), minutes]]})
        taken = import_workbook(
            content=book, file_name="a.xlsx", slug=branch.slug, by=None, mode=Mode.GOOD_ROWS, year=year
        )
        assert [fault.refusal.code for fault in taken.faults] in ([], ["by_law_cap"], ["by_law_times"])
    elif latest is not None and way == "change":
        change_benefit(latest, {"amount": amount, "exception_number": minutes}, by=None)
    elif latest is not None:
        void_record(latest, by=None, reason="误录")


@settings(**QUICK)
@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 99_999)), min_size=1, max_size=4),
    st.lists(st.sampled_from(["signed", "proxy", "returned", "open"]), min_size=1, max_size=9),
)
def test_lines_add_up_to_the_gift_and_to_what_the_roster_prints(things, marks):
    branch = make_branch()
    gift = make_draft(branch, planned=PreciseDay.on(date(2024, 6, 8)), people=None, amount=None, goods="粽子")
    for number, (each, fen) in enumerate(things):
        make_gift_item(gift, item=f"礼{number}", each=Quantity(each, "盒"), unit_price=Decimal(fen).scaleb(-2))
    make_list(gift, [make_member(branch) for _mark in marks], by=None)
    lines = list(GiftLine.objects.filter(disbursement=gift).order_by("pk"))

    sign_list(
        gift,
        {line.public_id: _marked(mark) for line, mark in zip(lines, marks, strict=True)},
        on=date(2024, 6, 8),
        by=None,
    )

    gift.refresh_from_db()
    each = sum(number * Decimal(fen).scaleb(-2) for number, fen in things)
    assert sum(line.amount for line in lines) == each * len(marks)
    assert gift.amount == sum(line.amount for line in lines)
    paper = receipt_roster(branch, gift, False)
    assert Counter(row[1] for row in paper.parts[1].rows)["合计"] == 1
    printed = next(row for row in paper.parts[1].rows if row[1] == "合计")[5]
    assert Decimal(printed.replace(",", "")) == sum(line.amount for line in lines)
    assert capital_amount(sum(line.amount for line in lines)) in paper.parts[2]


def _marked(mark):
    if mark == "proxy":
        return Mark(signed=True, proxy_name="代领人")
    return Mark(signed=mark == "signed", is_returned=mark == "returned")

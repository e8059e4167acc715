"""What strangers may read: the listed columns and figures of the areas, and nothing else of any record."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, models, transaction
from django.utils.translation import override

from activities.models import Activity
from activities.tests.factories import make_activity, make_honour
from board.models import BoardSetting
from board.services import set_audience
from congress.models import Meeting, Motion
from congress.tests.factories import make_meeting, make_motion
from core.columns import ROUGH_DAYS, stored_columns
from core.dates import PreciseDay
from core.figures import Scope
from core.periods import Period
from core.public import (
    Layout,
    PublicSection,
    Step,
    all_public,
    figure_name,
    public,
    public_bars,
    public_rows,
    public_values,
    years_told,
)
from core.quantities import Quantity
from core.tests.factories import make_branch, whole_year
from disclosure.tests.factories import make_publication
from finance.models import Account
from finance.tests.factories import make_account, make_entry, make_month_statement
from members.tests.factories import make_member, make_person
from tests.random_records import BUILDERS, fill
from tests.seeds import seeds
from welfare.models import Disbursement
from welfare.tests.factories import (
    make_disbursement,
    make_gift_line,
    make_hardship_aid,
    make_hardship_case,
    make_visit,
)

pytestmark = pytest.mark.django_db
SECTIONS = {section.key: section for section in all_public()}
OF_ROWS = [section for section in all_public() if section.rows]
NAME, ID_NUMBER, PHONE = "赵示甲", "11010519491231002X", "13800138000"


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def shown(client, branch):
    """The public page as a stranger reads it."""
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
    return lambda year=2024: client.get(f"/board/ours/?year={year}").text


def listed(section: PublicSection) -> set[tuple[type[models.Model], str]]:
    model = section.rows(whole_year(make_branch())).model
    return {(model, column) for path in section.columns for column in stored_columns(model, path)}


def texts(key: str, scope, column: str) -> list[str]:
    return [row.texts[column].text for row in public_rows(SECTIONS[key], scope).rows]


def test_sections_list_stored_columns_and_declared_figures():
    assert [section.key for section in OF_ROWS if not listed(section)] == []
    assert [key for section in all_public() for key in section.figures if not figure_name(key)] == []
    assert [section.rank for section in all_public()] == sorted(section.rank for section in all_public())


@pytest.mark.parametrize(
    "columns", [("title", "title"), (), ("title", "held")], ids=["key twice", "no columns", "step not listed"]
)
def test_section_that_speaks_of_what_it_does_not_list_is_refused(columns):
    key = "congress.motions" if columns == ("title", "title") else "congress.untold"
    section = PublicSection(
        key,
        "",
        1,
        Layout.STEPS,
        rows=SECTIONS["congress.motions"].rows,
        columns=columns,
        steps=(Step("closed_on", ""),),
    )

    with pytest.raises(ImproperlyConfigured):
        public(section)

    assert {section.key for section in all_public()} == set(SECTIONS)


@pytest.mark.parametrize(("model", "path"), [(Motion, "reference"), (Motion, "meeting"), (Activity, "plan_item")])
def test_what_may_be_made_of_anything_is_no_column(model, path):
    with pytest.raises(ImproperlyConfigured):
        stored_columns(model, path)


def canaries(branch) -> dict[str, tuple[type[models.Model], str]]:
    """A mark of its own into every free text of every record of the branch; what a constraint forbids stays out."""
    marks = {}
    for model in BUILDERS:
        for field in model._meta.concrete_fields:
            if not isinstance(field, models.CharField | models.TextField) or field.choices or field.generated:
                continue
            if field.name == ROUGH_DAYS:
                # Names of columns, never words of anybody's.
                continue
            # No token of a form, which is drawn by chance from letters and digits, can look like it.
            mark = f"标{len(marks)}记"
            try:
                with transaction.atomic():
                    if model.objects.filter(branch=branch).update(**{field.name: mark}):
                        marks[mark] = (model, field.name)
            except DatabaseError:
                continue
    return marks


@pytest.mark.parametrize("seed", seeds(1, 2024))
def test_text_of_a_record_is_shown_only_where_its_column_is_listed(branch, shown, seed):
    fill(branch, seed)
    marks = canaries(branch)
    pages = shown(2023) + shown(2024) + shown(2025)
    allowed = set().union(*(listed(section) for section in OF_ROWS))
    # The words of a chart's parts are the names of accounts.
    allowed |= {(Account, "name")}

    seen = {marks[mark] for mark in re.findall(r"标\d+记", pages)}

    assert {(model.__name__, name) for model, name in seen - allowed} == set()
    assert len(marks) > 150
    assert {(model.__name__, name) for model, name in seen} >= {
        ("Publication", "title"),
        ("Publication", "contents"),
        ("Motion", "subject"),
        ("Activity", "place"),
        ("Honour", "title"),
        ("Facility", "name"),
        ("Topic", "name"),
        ("Account", "name"),
    }


def test_no_person_number_or_phone_of_any_record_is_shown(branch, shown):
    person = make_person(branch, name=NAME, id_number=ID_NUMBER, phone=PHONE)
    make_member(branch, name=NAME + "乙", phone=PHONE)
    make_motion(branch, "closed", mover=NAME, seconders=NAME, reply=NAME, grounds=NAME, remark=NAME)
    make_honour(branch, holder="person", person=person, holder_title=NAME)
    make_visit(branch, person=person)
    make_gift_line(make_disbursement(branch, handler=NAME, approved_by_name=NAME), person=person)
    make_hardship_aid(make_hardship_case(branch, person=person), amount=Decimal(98765))
    make_disbursement(branch, title=f"{NAME}住院慰问", kind=Disbursement.Kind.OTHER, people=Quantity(1, "人"))
    make_month_statement(branch, made_by=NAME, signed_by=NAME, signed_on=date(2024, 2, 1))
    make_entry(make_account(branch), handler=NAME, summary=f"付{NAME}", witness=NAME, approver=NAME)
    make_publication(branch, title=f"联系电话{PHONE}", contents=f"证件 {ID_NUMBER}")
    make_activity(branch, place=f"活动室 {PHONE}", organiser=NAME, participants=NAME)

    page = shown()

    assert [word for word in (NAME, ID_NUMBER, PHONE, "98,765") if word in page] == []
    assert [word for word in ("138****8000", "110105********002X") if word in page] == [
        "138****8000",
        "110105********002X",
    ]


def test_steps_are_told_as_they_were_known_on_the_day(branch):
    motion = make_motion(
        branch, "closed", replied_on=date(2024, 5, 8), filed_on=date(2024, 3, 2), closed_on=date(2024, 6, 1)
    )

    def way(day):
        (row,) = public_rows(SECTIONS["congress.motions"], whole_year(branch, as_of=day)).rows
        return [(step.word, step.day, step.is_done, step.is_next) for step in row.steps]

    assert motion.assigned_on is None
    assert way(date(2024, 4, 30)) == [
        ("立案", "3月2日", True, False),
        ("交办", "", False, True),
        ("答复", "", False, False),
        ("办结", "", False, False),
    ]
    # Nobody wrote down the day of assigning, but what was answered had been assigned.
    assert way(date(2024, 5, 8))[1:] == [
        ("交办", "", True, False),
        ("答复", "5月8日", True, False),
        ("办结", "", False, True),
    ]


def test_motions_of_before_are_followed_until_they_are_closed(branch):
    make_motion(branch, "filed", subject="去年的", collected_on=date(2023, 3, 1), filed_on=date(2023, 3, 2))
    make_motion(
        branch,
        "closed",
        subject="早办结",
        collected_on=date(2023, 3, 1),
        filed_on=date(2023, 3, 2),
        closed_on=date(2023, 9, 1),
    )
    make_motion(branch, "filed", subject="今年的")
    make_motion(branch, "withdrawn", subject="撤回的", filed_on=date(2024, 3, 2))
    make_motion(branch, "collected", subject="没立案的")
    make_motion(branch, "merged", subject="并掉的")

    told = {year: texts("congress.motions", whole_year(branch, year), "subject") for year in (2023, 2024)}

    assert told == {2023: ["去年的", "早办结"], 2024: ["今年的", "去年的"]}


def occasion(branch, title, people, **over):
    return make_disbursement(branch, title=title, people=people and Quantity(people, "人"), amount="600.00", **over)


def gifts(branch):
    return [
        tuple(row.texts[column].text for column in ("title", "people", "amount", "payer"))
        for row in public_rows(SECTIONS["welfare.occasions"], whole_year(branch)).rows
    ]


@pytest.mark.parametrize(
    ("small", "others"),
    [
        ((), []),
        ((2,), [("其他", "", "", "")]),
        ((None,), [("其他", "", "", "")]),
        ((1, 1), [("其他", "", "", "")]),
        ((2, 1), [("其他", "3人", "1,200.00", "")]),
        ((2, 2, None), [("其他", "4人", "1,800.00", "")]),
        ((3,), [("小事0", "3人", "600.00", "工会经费")]),
    ],
)
def test_occasions_for_fewer_than_three_are_folded_into_one(branch, small, others):
    occasion(branch, "端午", 40)
    for number, people in enumerate(small):
        occasion(branch, f"小事{number}", people, issued=PreciseDay.on(date(2024, 5, 1)))

    assert gifts(branch) == [("端午", "40人", "600.00", "工会经费"), *others]


def test_sums_of_different_money_are_not_added(branch):
    occasion(branch, "一", 2)
    occasion(branch, "二", 2, payer="upper")

    assert gifts(branch) == [("其他", "4人", "", "")]


def test_money_in_hand_and_aid_in_hardship_are_not_told(branch):
    occasion(branch, "实物", 40)
    occasion(branch, "现金", 40, form="cash")
    occasion(branch, "困难", 40, kind=Disbursement.Kind.HARDSHIP)
    occasion(
        branch, "取消", 40, state="cancelled", issued=PreciseDay.on(date(2024, 5, 1)), cancelled_on=date(2024, 5, 2)
    )
    occasion(branch, "两人", 2)
    values = public_values(whole_year(branch))

    assert [title for title, *_ in gifts(branch)] == ["实物", "其他"]
    assert [values[key].value for key in ("welfare.open_occasions", "welfare.open_people")] == [1, 40]


def test_statements_are_told_once_they_are_signed(branch):
    make_month_statement(branch, 1, signed_on=date(2024, 2, 3))
    make_month_statement(branch, 2, signed_on=date(2024, 5, 3))
    make_month_statement(branch, 3)

    assert texts("finance.statements", whole_year(branch), "month") == ["2月", "1月"]
    assert texts("finance.statements", whole_year(branch, as_of=date(2024, 4, 1)), "month") == ["1月"]


def test_bars_are_the_first_level_and_where_it_has_no_name_the_accounts_themselves(branch):
    top = make_account(branch, code="501", name="职工活动支出")
    for code, name, amount in (("50101", "文体", "300"), ("50401", "维权", "200"), ("50402", "帮扶", "100")):
        make_entry(make_account(branch, code=code, name=name), amount)
    make_entry(top, "50")
    entry = make_entry(make_account(branch, code="505", name="退回"), "10")
    make_entry(entry.account, "-20", corrects=entry)

    bars = public_bars(SECTIONS["finance.spending"].chart, whole_year(branch))

    assert [(bar.label, bar.value) for bar in bars] == [("职工活动支出", 350), ("维权", 200), ("帮扶", 100)]


def test_assemblies_are_told_and_other_meetings_are_not(branch):
    make_meeting(branch, title="委员会", kind=Meeting.Kind.COMMITTEE)
    make_meeting(branch, title="大会", kind=Meeting.Kind.STAFF_ASSEMBLY)

    assert texts("congress.assemblies", whole_year(branch), "title") == ["大会"]


def test_what_was_taken_back_cancelled_or_revoked_is_told_no_more(branch):
    make_publication(branch, title="对的")
    make_publication(branch, title="错的", withdrawn_on=date(2024, 3, 1))
    make_activity(branch, title="办了")
    make_activity(branch, title="没办", cancelled_on=date(2024, 4, 1))
    make_honour(branch, title="在")
    make_honour(branch, title="撤销", revoked_on=date(2024, 6, 1))
    scope = whole_year(branch)

    assert texts("disclosure.publications", scope, "title") == ["对的"]
    assert texts("activities.activities", scope, "title") == ["办了"]
    assert texts("activities.honours", scope, "title") == ["在"]


def test_years_are_those_with_something_to_tell(branch, django_assert_num_queries):
    make_activity(branch, held=PreciseDay.on(date(2022, 5, 1)))
    make_publication(branch)
    make_publication(make_branch(), published=PreciseDay.on(date(2023, 5, 1)))
    ten = Scope.of(branch, Period(date(2015, 1, 1), date(2024, 12, 31)))

    with django_assert_num_queries(1):
        years = years_told(ten)

    assert years == [2024, 2022]


def test_numbers_and_days_follow_the_language_and_free_text_says_that_it_does_not(branch):
    occasion(branch, "端午", 40)

    with override("en"):
        (row,) = public_rows(SECTIONS["welfare.occasions"], whole_year(branch)).rows

    told = {column: (text.text, text.is_free) for column, text in row.texts.items()}
    assert told == {
        "title": ("端午", True),
        "issued": ("8 June", False),
        "form": ("gifts in kind", False),
        "payer": ("the branch's own money", False),
        "people": ("40", False),
        "amount": ("600.00", False),
    }

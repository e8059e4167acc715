"""What is said of sub-unions, of whom openness rests on, of women and of those who are no staff."""

from datetime import date

import pytest

from core.dates import PreciseDay
from core.figures import Scope
from core.periods import Period
from core.tests.factories import make_branch
from members.models import ByLaw
from members.states import Standing
from members.tests.factories import make_by_law, make_member, make_person, make_sub_union
from reports.document import text_of
from reports.statements import Facts, statement_named
from reports.tokens import Values, runs

pytestmark = pytest.mark.django_db
OLD, NEW = PreciseDay.on(date(2019, 5, 1)), PreciseDay.on(date(2024, 3, 1))


@pytest.fixture
def branch():
    return make_branch()


def say(branch, key: str) -> str:
    scope = Scope.of(branch, Period.half(2024, 1))
    facts = Facts(scope, Values(scope))
    return text_of(runs(statement_named(key).words(facts), facts.values))


@pytest.mark.parametrize("key", ["sub_unions", "openness_basis", "people_apart"])
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


def test_few_new_sub_unions_are_named(branch):
    for name in ("初中部分工会", "后勤分工会"):
        make_sub_union(branch, name=name, formed=NEW)
    assert say(branch, "sub_unions") == "上半年成立初中部分工会、后勤分工会。"

    make_sub_union(branch, name="小学部分工会", formed=OLD)
    assert say(branch, "sub_unions") == "上半年成立初中部分工会、后勤分工会，现有分工会3个。"


def test_many_new_sub_unions_are_counted(branch):
    for _number in range(4):
        make_sub_union(branch, formed=NEW)

    assert say(branch, "sub_unions") == "上半年成立分工会4个。"


def test_sub_unions_without_news_are_only_counted(branch):
    make_sub_union(branch, formed=OLD)
    make_sub_union(branch, formed=OLD, dissolved_on=date(2024, 5, 1))

    assert say(branch, "sub_unions") == "设有分工会1个。"


def test_openness_rests_on_the_documents_of_all_who_issued_them(branch):
    make_by_law(branch, area=ByLaw.Area.DISCLOSURE, title="校务公开制度", issued_by="市人民政府、市教育局、市教育工会")
    make_by_law(branch, area=ByLaw.Area.DISCLOSURE, title="厂务公开办法", issued_by="市教育局")
    make_by_law(branch, area=ByLaw.Area.FINANCE, title="财务制度", issued_by="省总工会")

    assert say(branch, "openness_basis") == (
        "依据市人民政府、市教育局、市教育工会文件，执行校务公开制度、厂务公开办法。"
    )


def test_rules_of_openness_without_an_issuer_rest_on_nothing(branch):
    make_by_law(branch, area=ByLaw.Area.DISCLOSURE, title="校务公开制度")

    assert say(branch, "openness_basis") == ""


def test_women_among_the_members_are_told_with_their_day(branch):
    make_member(branch, sex="2")
    make_member(branch, sex="1")

    assert say(branch, "membership").startswith("截至6月30日，在职职工2人，工会会员2人（其中女会员1人），入会率100%")


def test_retired_and_families_are_told_apart_from_the_staff(branch):
    make_person(branch)
    make_person(branch, standing=Standing.RETIRED)
    assert say(branch, "people_apart") == "另有离退休人员1人。"

    make_person(branch, standing=Standing.DEPENDANT)
    assert say(branch, "people_apart") == "另有离退休人员1人、职工家属1人。"

"""What is said of taking part, of collective contracts, of disputes and of letters of supervision."""

from datetime import date

import pytest

from core.dates import PreciseDay
from core.figures import Scope
from core.periods import Period
from core.tests.factories import make_branch
from members.tests.factories import make_profile
from reports.document import text_of
from reports.statements import Facts, statement_named
from reports.tokens import Values, runs
from rights.models import Consultation, Mediation, Participation
from rights.tests.factories import make_consultation, make_letter, make_mediation, make_participation

pytestmark = pytest.mark.django_db
M, K, OUT = Participation.Matter, Consultation.Kind, Mediation.Outcome
INSIDE = date(2024, 5, 20)


@pytest.fixture
def branch():
    return make_branch()


def say(branch, key: str, as_of: date | None = None) -> str:
    scope = Scope.of(branch, Period.half(2024, 1), as_of)
    facts = Facts(scope, Values(scope))
    return text_of(runs(statement_named(key).words(facts), facts.values))


@pytest.mark.parametrize("key", ["oversight", "collective_contracts", "mediations", "supervision_letters"])
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


def test_few_projects_are_named_and_called_by_their_matter_once(branch):
    make_participation(branch, project="较大采购")
    make_participation(branch, matter=M.TENDER, project="教学楼")
    make_participation(branch, matter=M.OTHER, project="绿化养护评比", held=PreciseDay.on(INSIDE))

    assert say(branch, "oversight") == "工会代表参加较大采购、教学楼招标、绿化养护评比。"


def test_opinions_are_told_as_parts_of_what_was_overseen(branch):
    make_participation(branch, project="课桌采购", opinion="建议公开询价")
    assert say(branch, "oversight") == "工会代表参加课桌采购，提出意见。"

    make_participation(branch, project="校服采购")
    assert say(branch, "oversight") == "工会代表参加课桌采购、校服采购，对其中1项提出意见。"


def test_more_projects_are_counted_beside_the_first_names(branch):
    for name in ("课桌", "校服", "电脑", "图书"):
        make_participation(branch, project=name)

    assert say(branch, "oversight") == "工会代表参与课桌采购、校服采购、电脑采购等4项监督。"


def test_very_many_projects_are_told_by_their_largest_classes(branch):
    for matter, number in ((M.PURCHASE, 6), (M.TENDER, 4), (M.CANTEEN, 1), (M.OTHER, 9)):
        for _number in range(number):
            make_participation(branch, matter=matter)

    assert say(branch, "oversight") == "工会代表参与监督20项，其中采购6项、招标4项。"


def test_rules_are_made_together_and_no_project_that_is_overseen(branch):
    make_participation(branch, matter=M.POLICY, project="学校重大政策")
    assert say(branch, "oversight") == "参与研究制定学校重大政策。"

    for name in ("绩效分配方案", "考勤办法", "请假办法"):
        make_participation(branch, matter=M.DISTRIBUTION, project=name)
    make_participation(branch, project="课桌采购")
    assert say(branch, "oversight") == (
        "工会代表参加课桌采购。参与研究制定学校重大政策、绩效分配方案、考勤办法等4项制度。"
    )


def test_offer_is_told_until_its_contract_is_signed(branch):
    make_consultation(
        branch, kind=K.WAGE, offered_on=date(2024, 3, 1), answered_on=date(2024, 3, 12), signed_on=INSIDE,
        title="工资专项集体合同",
    )  # fmt: skip

    assert say(branch, "collective_contracts", date(2024, 3, 11)) == "3月1日向单位发出工资集体协商要约。"
    assert say(branch, "collective_contracts", date(2024, 3, 12)) == "3月1日向单位发出工资集体协商要约，单位已答复。"
    assert say(branch, "collective_contracts") == "5月20日签订工资专项集体合同。"


def test_contracts_of_one_day_are_one_sentence_and_adopted_only_when_each_was(branch):
    make_profile(branch, outline="school")
    days = {"signed_on": INSIDE, "passed_on": date(2024, 5, 10), "first_day": date(2024, 6, 1)}
    make_consultation(branch, **days, filed_on=date(2024, 5, 25))
    make_consultation(branch, kind=K.WAGE, title="工资专项集体合同", **days)
    assert say(branch, "collective_contracts") == ("5月20日签订集体合同、工资专项集体合同，经教代会审议通过。")

    make_consultation(branch, kind=K.WOMEN, title="女职工专项集体合同", signed_on=INSIDE)
    assert say(branch, "collective_contracts").startswith("5月20日签订集体合同、工资专项集体合同、女职工专项集体合同。")


def test_contract_that_was_submitted_says_so(branch):
    make_consultation(branch, signed_on=INSIDE, passed_on=date(2024, 5, 10), filed_on=date(2024, 5, 25))

    assert say(branch, "collective_contracts") == ("5月20日签订集体合同，经职工代表大会审议通过，已报送劳动行政部门。")
    assert say(branch, "collective_contracts", date(2024, 5, 24)) == "5月20日签订集体合同，经职工代表大会审议通过。"


def test_many_contracts_are_counted(branch):
    for number in range(4):
        make_consultation(branch, title=f"合同{number}", signed_on=INSIDE)

    assert say(branch, "collective_contracts") == "上半年签订集体合同和专项集体合同4份。"


def test_one_dispute_tells_neither_who_nor_what_about(branch):
    make_mediation(branch, parties="赵示甲与某公司", matter=Mediation.Matter.DISMISSAL)
    assert say(branch, "mediations") == "上半年受理劳动争议1件。"

    Mediation.objects.update(closed_on=INSIDE, outcome=OUT.AGREED)
    assert say(branch, "mediations") == "上半年受理劳动争议1件，调解结案1件，达成协议。"


def test_disputes_are_counted_step_by_step(branch):
    make_mediation(branch, closed_on=INSIDE, outcome=OUT.AGREED)
    make_mediation(branch, closed_on=INSIDE, outcome=OUT.AGREED, accepted_on=date(2023, 12, 1))
    make_mediation(branch)
    assert say(branch, "mediations") == "上半年受理劳动争议2件，调解结案2件，均达成协议。"

    make_mediation(branch, closed_on=INSIDE, outcome=OUT.FAILED)
    assert say(branch, "mediations") == "上半年受理劳动争议3件，调解结案3件，其中达成协议2件。"


def test_dispute_of_before_that_ended_now_is_told_without_the_acceptance(branch):
    make_mediation(branch, accepted_on=date(2023, 12, 1), closed_on=INSIDE, outcome=OUT.FAILED)

    assert say(branch, "mediations") == "上半年调解结案1件。"


def test_letters_are_told_by_kind_with_their_answers(branch):
    make_letter(branch)
    make_letter(branch, replied_on=INSIDE)
    make_letter(branch, kind="opinion", replied_on=date(2024, 7, 2))

    assert say(branch, "supervision_letters") == (
        "上半年发出《工会劳动法律监督提示函》2份、《工会劳动法律监督意见书》1份，收到答复1份。"
    )

"""Days of which an officer knows the month or the year alone: taken, counted, shown as what they are."""

import io
from datetime import date

import openpyxl
import pytest

from congress.models import Motion
from core.columns import column_text
from core.figures import Scope, evaluate
from core.models import Branch
from core.periods import Period
from core.services import change_record
from core.sheets import sheet_named
from members.models import BranchProfile, MembershipEvent, MembershipSpan, Person
from members.tests.people import make_officer
from reports.compose import compose
from reports.document import plain_text
from rights.models import Consultation
from workbook.export import export_workbook
from workbook.services import Mode, import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db
PROFILE = [["工会全称", "自称"], ["示例工会委员会", "我处工会"]]
ROSTER = [
    ["姓名", "入会时间", "到岗日期", "出生日期"],
    ["赵示甲", "2024年3月", "1998年", "1975年6月"],
    ["钱示乙", "2005.09", "2005-09-01", ""],
]


def take(sheets):
    content = xlsx({"单位情况": PROFILE, **sheets})
    result = import_workbook(content=content, file_name="a.xlsx", slug="demo", by=None, mode=Mode.ALL_OR_NOTHING)
    return [str(fault) for fault in result.faults]


def person(name="赵示甲"):
    return Person.objects.get(name=name)


def test_month_and_year_of_a_roster_are_taken_and_said_as_they_were():
    assert take({"花名册": ROSTER}) == []

    told = sheet_named("roster").stored_values(person())
    assert [str(told[attr]) for attr in ("joined_on", "staff_from", "birth_on")] == ["2024年3月", "1998年", "1975年6月"]
    assert sheet_named("roster").stored_values(person("钱示乙"))["staff_from"] == date(2005, 9, 1)


def test_who_joined_in_a_month_counts_from_its_first_day():
    take({"花名册": ROSTER})

    branch = Branch.objects.get()
    assert MembershipSpan.objects.get(person=person()).first_day == date(2024, 3, 1)
    half = Scope.of(branch, Period.parse("2024H1"), date(2024, 6, 30))
    assert evaluate(["members.joined"], half)["members.joined"].value == 1


def test_what_ends_in_a_month_counts_from_its_last_day():
    rows = [["姓名", "变动", "日期"], ["赵示甲", "转出", "2024年5月"]]

    assert take({"花名册": ROSTER, "会籍变动": rows}) == []

    event = MembershipEvent.objects.get(kind="transfer_out")
    assert (event.on, column_text(event, "on")) == (date(2024, 5, 31), "2024年5月")
    assert MembershipSpan.objects.get(person=person()).last_day == date(2024, 5, 30)


def test_same_file_twice_changes_nothing_and_the_export_neither():
    take({"花名册": ROSTER})
    branch = Branch.objects.get()
    versions = list(Person.objects.order_by("pk").values_list("version", flat=True))

    take({"花名册": ROSTER})
    exported = export_workbook(branch)
    import_workbook(content=exported, file_name="b.xlsx", slug="demo", by=None, mode=Mode.ALL_OR_NOTHING)

    assert list(Person.objects.order_by("pk").values_list("version", flat=True)) == versions
    assert [row for row in cells(exported, "花名册") if "2024年3月" in row and "1998年" in row]


def cells(content, title):
    return openpyxl.load_workbook(io.BytesIO(content))[title].iter_rows(values_only=True)


def test_day_that_becomes_known_takes_the_place_of_its_month():
    take({"花名册": ROSTER})

    take({"花名册": [["姓名", "到岗日期"], ["赵示甲", "1998-07-01"]]})

    told = sheet_named("roster").stored_values(person())
    assert (told["staff_from"], person().version) == (date(1998, 7, 1), 2)
    assert str(told["birth_on"]) == "1975年6月"


def test_month_that_takes_the_place_of_its_last_day_is_a_change():
    take({"提案": [["案由", "立案日期"], ["增设饮水点", "2024-02-29"]]})
    assert take({"提案": [["案由", "立案日期"], ["增设饮水点", "2024年2月"]]}) == []

    motion = Motion.objects.get()
    assert (motion.filed_on, str(motion.day_known("filed_on")), motion.version) == (date(2024, 2, 29), "2024年2月", 2)


def test_day_set_by_a_service_is_meant_to_the_day():
    take({"花名册": ROSTER})

    changed = change_record(person(), {"staff_from": date(1998, 12, 1)}, by=None)

    assert changed.day_known("staff_from").chinese(with_year=True) == "1998年12月1日"


def test_text_says_the_month_and_not_its_last_day():
    rows = [["类别", "名称", "签订日期"], ["集体合同", "集体合同", "2024年4月"]]
    assert take({"集体协商与合同": rows}) == []

    branch, period = Branch.objects.get(), Period.parse("2024H1")
    text = "".join(plain_text(compose("half_year", branch=branch, period=period)))
    assert Consultation.objects.get().signed_on == date(2024, 4, 30)
    assert "4月签订集体合同" in text
    assert "4月30日" not in text


def test_page_and_form_say_the_month(client):
    take({"花名册": ROSTER})
    branch = Branch.objects.get()
    client.force_login(make_officer(branch, first_name="周示戊"))
    address = f"/desk/demo/records/roster/{person().public_id}/"

    page, form = client.get(address), client.get(f"{address}edit/").context["form"]

    assert "1998年" in page.text
    assert (form["staff_from"].value(), form["joined_on"].value()) == ("1998年", "2024年3月")
    client.cookies["django_language"] = "en"
    assert "March 2024" in client.get(address).text


@pytest.mark.parametrize("typed", ["2024年5月上旬", "2024年春节", "2024年5月1日至3日", "2024年上半年"])
def test_what_is_neither_day_nor_month_is_told(typed):
    told = take({"提案": [["案由", "立案日期"], ["增设饮水点", typed]]})

    assert [sentence for sentence in told if "2024-05-01" in sentence] == told != []
    assert BranchProfile.objects.count() == 0

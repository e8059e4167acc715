"""A roster of thousands gives the rows that the service for one person gives."""

import random
from datetime import date

import pytest

from core.crypto import digest
from core.identity import resident_id_check
from core.models import ImportBatch
from core.sheets import Intake, SourceRow, Table, ahead, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_branch
from members.models import Department, Group, MembershipEvent, MembershipSpan, Person
from members.services import check_spans
from members.tests.factories import make_department, make_group, make_person, make_profile

pytestmark = pytest.mark.django_db
BOOKKEEPING = {
    "id",
    "branch_id",
    "public_id",
    "created_at",
    "import_batch_id",
    "person_id",
    "department_id",
    "group_id",
}
ENCRYPTED = {"id_number", "phone"}
HEADERS = [
    "name",
    "number",
    "sex",
    "department",
    "group",
    "standing",
    "staff_from",
    "birth_on",
    "id_number",
    "phone",
    "entry",
    "joined_on",
    "ethnic_group",
    "employment",
    "is_rural_migrant",
    "change_kind",
    "change_on",
    "change_cause",
    "workplace",
    "remark",
]


def resident_id(number: int) -> str:
    first17 = f"990000{date(1970, 1, 1 + number % 28):%Y%m%d}{number % 1000:03d}"
    return first17 + resident_id_check(first17)


def random_cells(chance: random.Random, number: int) -> dict:
    entry = chance.choice(["", "入会", "期初", "转入", "保留会籍"])
    change = chance.choice(["", "", "", "", "保留", "转出", "4", "入会", "除名"])

    def or_bad(good: list, *bad: str):
        return chance.choice(good) if chance.random() < 0.93 else chance.choice(bad)

    return {
        "name": chance.choice("赵钱孙李单") + "示" + chance.choice("甲乙丙丁"),
        "number": f"S{number:03d}",
        "sex": or_bad(["男", "女", ""], "未填"),
        "department": chance.choice(["教务处", "后 勤 处", "新设科室", ""]),
        "group": chance.choice(["第一小组", "第九小组", ""]),
        "standing": chance.choice(["在职", "退休", ""]),
        "staff_from": or_bad([date(2019, 5, 1), "2019年5月", "2019", ""], "昨天"),
        "birth_on": chance.choice([date(1980, 1, 1), "1980-02", ""]),
        "id_number": or_bad([resident_id(number), "", ""], resident_id(1), "110105194912310021"),
        "phone": chance.choice(["19000000001", ""]),
        "entry": entry,
        "joined_on": chance.choice([date(2020, 3, 1), "2020年3月"]) if entry in {"转入", "保留会籍"} else "",
        "ethnic_group": chance.choice(["汉", "满族", "11", ""]),
        "employment": chance.choice(["在岗", "4", ""]),
        "is_rural_migrant": chance.choice(["是", "否", ""]),
        "change_kind": change,
        "change_on": chance.choice([date(2023, 6, 1), "20230601", "2023年6月", ""]) if change else "",
        "change_cause": chance.choice(["1", "个人要求退会", ""]) if change else "",
        "workplace": chance.choice(["某某单位", "新设科室", ""]),
        "remark": chance.choice(["借调", ""]),
    }


def take(branch, rows, *, headers=HEADERS, trial=False):
    sheet = sheet_named("roster")
    table = Table(sheet, "花名册", {attr: sheet.column(attr).header for attr in headers}, rows)
    batch = ImportBatch.objects.create(branch=branch, file_name="a.xlsx")
    return take_in(table, Intake(branch=branch, batch=batch, year=2024, today=date(2024, 7, 1), is_trial=trial))


def plain(model, branch):
    """The rows of a table without keys and times, with the names of what they point to, in the order of entry."""
    rows = model.objects.filter(branch=branch).order_by("pk")
    names = [field.attname for field in model._meta.concrete_fields if field.attname not in BOOKKEEPING]
    joined = [name for name in ("person", "department", "group") if hasattr(model, name)]
    return [
        [str(getattr(row, name)) for name in names] + [str(getattr(row, name) or "") for name in joined] for row in rows
    ]


def known_branch(slug):
    branch = make_branch(slug=slug)
    make_profile(branch, unit_name="某某单位")
    make_department(branch, name="教务处")
    make_department(branch, name="后勤处")
    make_group(branch, name="第一小组")
    make_person(branch, name="早已在册", id_number=resident_id(1))
    return branch


def faults_of(taken):
    return sorted((fault.row.number, fault.header, str(fault)) for fault in taken.faults)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    "left_out", [(), ("entry", "joined_on"), ("change_kind", "change_on", "change_cause", "department")]
)
def test_many_give_the_rows_that_one_by_one_gives(monkeypatch, seed, left_out):
    chance = random.Random(seed)
    headers = [name for name in HEADERS if name not in left_out]
    cells = [random_cells(chance, number) for number in range(60)]
    rows = [SourceRow(n, {k: v for k, v in c.items() if k in headers}) for n, c in enumerate(cells, 2)]
    slow, quick = known_branch("slow"), known_branch("quick")

    one_by_one = take(slow, rows, headers=headers)
    monkeypatch.setattr(ahead, "MANY", 1)
    at_once = take(quick, rows, headers=headers)

    assert faults_of(at_once) == faults_of(one_by_one)
    assert len(at_once.created) == len(one_by_one.created) > 10
    for model in (Person, MembershipEvent, MembershipSpan):
        assert plain(model, quick) == plain(model, slow)
    for model in (Department, Group):
        assert sorted(plain(model, quick)) == sorted(plain(model, slow))
    assert check_spans(quick) == []


def test_again_the_same_many_change_nothing(monkeypatch):
    monkeypatch.setattr(ahead, "MANY", 1)
    branch, chance = known_branch("ours"), random.Random(1)
    headers = [name for name in HEADERS if not name.startswith("change")]
    rows = [SourceRow(n, random_cells(chance, n)) for n in range(2, 42)]
    first = take(branch, rows, headers=headers)

    again = take(branch, [row for row in rows if row.place not in first.refused_rows], headers=headers)

    assert (again.created, again.changed, again.unchanged) == ([], [], len(first.created))


def test_changed_rows_among_many_are_changed_by_the_service(monkeypatch):
    monkeypatch.setattr(ahead, "MANY", 1)
    branch = known_branch("ours")
    take(branch, [SourceRow(n, {"name": "同名", "number": ""}) for n in (2, 3)], headers=("name", "number"))
    two = [SourceRow(2, {"name": "同名", "sex": ""}), SourceRow(3, {"name": "同名", "sex": "女"})]

    taken = take(branch, [*two, SourceRow(4, {"name": "新来", "sex": "男"})], headers=("name", "sex"))

    assert (len(taken.created), len(taken.changed), taken.unchanged) == (1, 1, 1)
    assert [person.sex for person in Person.objects.filter(name="同名").order_by("pk")] == ["", "2"]


def test_trial_of_many_writes_nothing_and_tells_the_same(monkeypatch):
    monkeypatch.setattr(ahead, "MANY", 1)
    branch, chance = known_branch("ours"), random.Random(2)
    rows = [SourceRow(n, random_cells(chance, n)) for n in range(2, 42)]
    before = Person.objects.count()

    trial = take(branch, rows, trial=True)
    counted = Person.objects.count(), Department.objects.count()
    real = take(branch, rows)

    assert counted == (before, 2)
    assert (len(trial.created), faults_of(trial)) == (len(real.created), faults_of(real))
    assert Person.objects.count() == before + len(real.created)


def test_what_was_made_ready_is_refused_once_somebody_else_wrote():
    branch, sheet = known_branch("ours"), sheet_named("roster")
    table = Table(sheet, "花名册", {"name": "姓名"}, [SourceRow(2, {"name": "赵示甲"})])
    intake = Intake(branch=branch, batch=ImportBatch.objects.create(branch=branch, file_name="a.xlsx"))
    made = ahead.look_ahead(table, intake)
    make_person(branch)

    with pytest.raises(ahead.Overtaken):
        take_in(table, intake, made)

    assert not Person.objects.filter(name="赵示甲").exists()
    assert take_in(table, intake, ahead.look_ahead(table, intake)).created != []


def test_encrypted_columns_of_many_are_encrypted(monkeypatch):
    monkeypatch.setattr(ahead, "MANY", 1)
    branch, number = known_branch("ours"), resident_id(77)

    take(branch, [SourceRow(2, {"name": "赵示甲", "id_number": number})], headers=("name", "id_number"))

    person = Person.objects.get(name="赵示甲")
    assert (person.id_number, person.id_digest) == (number, digest(number))
    stored = Person.objects.filter(pk=person.pk).extra(select={"raw": "id_number"}).values_list("raw", flat=True)[0]
    assert number not in stored

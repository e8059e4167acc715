"""Seconders and departments of motions come in and go out with the motions themselves."""

from datetime import date

import pytest

from congress.models import Motion, MotionSecond, MotionUnit
from congress.tests.factories import make_motion, make_second, make_unit
from core.models import LiveArea
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch
from members.tests.factories import make_person, make_profile
from tests.demo import begin_anew
from workbook.export import export_workbook
from workbook.services import import_workbook

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def motion(branch):
    return make_motion(branch, number="12", mover="赵示甲", collected_on=date(2024, 3, 1))


def take(branch, slug, **cells):
    table = Table(sheet_named(slug), "表", {name: name for name in cells}, [SourceRow(2, cells)])
    return take_in(table, Intake(branch=branch, batch=make_batch(branch), year=2024))


def codes(taken):
    return [fault.refusal.code for fault in taken.faults]


def test_handover_keeps_who_seconded_which_departments_and_whose_motion_it_is(branch, motion):
    mover = make_person(branch, name="赵示甲")
    make_profile(branch)
    told = {"extended_on": date(2024, 4, 1), "extension_reason": "需现场勘查", "mover_person": mover}
    Motion.objects.filter(pk=motion.pk).update(**told)
    make_second(motion, person=make_person(branch, name="钱示乙"), seconded_on=date(2024, 3, 2), manner="link")
    make_second(motion, person=None, person_name="孙示丙")
    make_unit(motion, name="总务科", role="lead", due_on=date(2024, 5, 1))
    make_unit(motion, name="财务科", role="co", cosigned_on=date(2024, 4, 20))
    content = export_workbook(branch)

    begin_anew()
    result = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)

    assert result.faults == []
    seconds = [(str(one), one.seconded_on, one.manner) for one in MotionSecond.objects.order_by("pk")]
    assert seconds == [("钱示乙", date(2024, 3, 2), "link"), ("孙示丙", None, "paper")]
    units = [(one.name, one.role, one.due_on, one.cosigned_on) for one in MotionUnit.objects.order_by("pk")]
    assert units == [
        ("总务科", "lead", date(2024, 5, 1), None),
        ("财务科", "co", None, date(2024, 4, 20)),
    ]
    kept = Motion.objects.select_related("mover_person").get()
    assert (kept.mover_person.name, kept.extended_on, kept.extension_reason) == (
        "赵示甲",
        date(2024, 4, 1),
        "需现场勘查",
    )


def test_own_name_on_paper_is_taken_and_told(branch, motion):
    taken = take(branch, "motion-seconds", motion="12", subject="赵示甲")

    assert (codes(taken), [warning.refusal.code for warning in taken.warnings]) == ([], ["mover"])
    assert MotionSecond.objects.get().person_name == "赵示甲"


def test_live_a_list_of_seconders_is_held_to_the_flow(branch, motion):
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2020, 1, 1))

    own, other = (take(branch, "motion-seconds", motion="12", subject=name) for name in ("赵示甲", "钱示乙"))
    Motion.objects.filter(pk=motion.pk).update(state="review", review_on=date(2024, 3, 5))
    late = take(branch, "motion-seconds", motion="12", subject="孙示丙")

    assert (codes(own), codes(other), codes(late)) == (["mover"], [], ["closed"])
    assert [str(one) for one in MotionSecond.objects.all()] == ["钱示乙"]


def test_live_a_list_of_departments_does_not_assign(branch, motion):
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2020, 1, 1))

    taken = take(branch, "motion-units", motion="12", name="总务科")

    assert (codes(taken), MotionUnit.objects.count()) == (["assign_it"], 0)


def test_second_lead_department_is_refused(branch, motion):
    make_unit(motion, name="总务科", role="lead")

    taken = take(branch, "motion-units", motion="12", name="财务科", role="主办")

    assert [str(fault) for fault in taken.faults] == ["一件提案只有一个主办部门。"]
    assert MotionUnit.objects.count() == 1

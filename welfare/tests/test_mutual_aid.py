"""Schemes of mutual aid: the roster and its sums, who waits, who goes on into the next term, claims by name."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from core.deadlines import due_in
from core.errors import Refused
from core.figures import Scope, evaluate
from core.gaps import gaps_of
from core.models import AuditEntry
from core.periods import Period
from core.public import all_public, public_rows
from core.quantities import Quantity
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_user, whole_year
from members.models import Post
from members.states import EventKind
from members.tests.factories import make_event, make_member, make_person
from members.tests.people import make_officer
from welfare.models import MutualAid, MutualAidClaim, MutualAidCover
from welfare.own import covers as own_lines
from welfare.papers import mutual_aid_roster
from welfare.selectors import claim_warnings, insurable, staying, term_after
from welfare.services import Shares, change_cover, change_scheme, insure, record_cover, renew, void_cover
from welfare.tests.factories import make_claim, make_cover, make_mutual_aid

pytestmark = pytest.mark.django_db
HALVES = Shares(Decimal("33.33"), Decimal("33.34"))
YEAR = {"first_day": date(2025, 1, 1), "last_day": date(2025, 12, 31), "waiting_days": 30}


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def scheme(branch):
    return make_mutual_aid(branch, insured=Quantity(85, "人", approximate=True), own_share="4675", waiting_days=30)


def names(people) -> list[str]:
    return sorted(str(person) for person in people)


def left_out(parts) -> dict[str, list[str]]:
    return {str(part.reason): names(part.people) for part in parts}


def told(scheme) -> tuple:
    found = MutualAid.objects.get(pk=scheme.pk)
    return found.insured.number, found.own_share, found.union_share, found.upper_share


def typed(kind: str, cells: dict, record=None, **more):
    number, version = (record.public_id, record.version) if record else (more.pop("number"), None)
    return enter_rows(sheet_named(kind), [TypedRow(cells, number, version)], by=None, **more)


def test_members_are_proposed_and_others_left_out_with_a_reason(branch, scheme):
    make_member(branch, name="在册")
    make_event(make_member(branch, name="转出"), EventKind.TRANSFER_OUT, date(2023, 12, 1))
    make_event(make_member(branch, name="保留"), EventKind.RETAIN, date(2023, 12, 1))
    make_person(branch, name="未入会")
    make_cover(scheme, person=make_member(branch, name="已参保"))

    found = insurable(scheme)

    assert names(found.people) == ["在册"]
    assert left_out(found.left_out) == {
        "当日不是会员": ["未入会", "转出"],
        "离岗后保留会籍": ["保留"],
        "已在名单上": ["已参保"],
    }


def test_roster_tells_the_totals_to_the_fen_and_what_it_does_not_say_stays_typed(branch, scheme):
    MutualAid.objects.filter(pk=scheme.pk).update(upper_share="7.00")

    assert insure(scheme, [make_member(branch) for _each in range(7)], HALVES, by=None) == 7

    assert told(scheme) == (7, Decimal("233.31"), Decimal("233.38"), Decimal("7.00"))
    assert not MutualAid.objects.get(pk=scheme.pk).insured.approximate
    assert AuditEntry.objects.filter(verb="welfare.mutualaidcover.list").count() == 1


def test_what_was_typed_comes_back_when_nobody_stands_on_the_roster_any_more(branch, scheme):
    cover = record_cover(MutualAidCover(branch=branch, mutual_aid=scheme, person_name="甲", own_share="50"), by=None)
    assert told(scheme)[:2] == (1, Decimal("50.00"))

    void_cover(cover, by=None, reason="写错")

    assert told(scheme) == (85, Decimal("4675.00"), None, None)
    assert MutualAid.objects.get(pk=scheme.pk).insured.approximate


def test_changed_and_moved_lines_change_both_schemes(branch, scheme):
    other = make_mutual_aid(branch, name="安康", insured=None)
    first = record_cover(MutualAidCover(branch=branch, mutual_aid=scheme, person_name="甲", own_share="50"), by=None)
    record_cover(MutualAidCover(branch=branch, mutual_aid=scheme, person_name="乙", own_share="20"), by=None)

    change_cover(first, {"own_share": Decimal("60.10")}, by=None)
    assert told(scheme)[:2] == (2, Decimal("80.10"))
    change_cover(first, {"mutual_aid": other}, by=None)

    assert (told(scheme)[:2], told(other)[:2]) == ((1, Decimal("20.00")), (1, Decimal("60.10")))


def test_one_person_stands_once_in_a_scheme_by_every_door(branch, scheme):
    person = make_member(branch, name="赵示甲", number="S1")
    assert insure(scheme, [person, person], HALVES, by=None) == 1
    with pytest.raises(Refused) as refusal:
        insure(scheme, [person], HALVES, by=None)
    assert refusal.value.code == "nobody"
    with pytest.raises(ValidationError):
        record_cover(MutualAidCover(branch=branch, mutual_aid=scheme, person=person), by=None)

    taken = typed(
        "mutual-aid-covers",
        {"mutual_aid": scheme.reference, "subject": "赵示甲"},
        branch=branch,
        number="00000000-0000-4000-8000-00000000000a",
    )

    assert [str(fault.refusal) for fault in taken.faults] == ["此人已在该项目名册上。"]
    # Another scheme is another matter.
    assert insure(make_mutual_aid(branch, name="安康"), [person], HALVES, by=None) == 1


def test_totals_of_a_roster_are_not_typed_over(branch, scheme):
    cells = {"name": scheme.name, "first_day": "2024-01-01"}
    assert typed("mutual-aid", cells | {"insured": "90人"}, scheme, branch=branch).faults == []
    assert told(scheme)[0] == 90
    insure(scheme, [make_member(branch)], HALVES, by=None)
    now = MutualAid.objects.get(pk=scheme.pk)

    taken = typed("mutual-aid", cells | {"insured": "91人"}, now, branch=branch)
    assert [fault.refusal.code for fault in taken.faults] == ["totals_counted"]
    with pytest.raises(Refused):
        change_scheme(now, {"own_share": Decimal(1)}, by=None)
    assert change_scheme(now, {"provider": "互助会"}, by=None).provider == "互助会"
    assert told(scheme)[0] == 1


def test_new_people_wait_and_those_who_go_on_do_not(branch, scheme):
    old, new = make_member(branch, name="老"), make_member(branch, name="新")
    make_cover(scheme, person=old)
    term = make_mutual_aid(branch, **YEAR)

    insure(term, [old, new], HALVES, by=None)

    from_days = {str(cover): cover.covered_from for cover in MutualAidCover.objects.filter(mutual_aid=term)}
    assert from_days == {"老": date(2025, 1, 1), "新": date(2025, 1, 31)}


def test_after_a_break_everybody_waits_again(branch, scheme):
    person = make_member(branch)
    make_cover(scheme, person=person)
    term = make_mutual_aid(branch, **{**YEAR, "first_day": date(2025, 1, 2)})

    insure(term, [person], HALVES, by=None)

    assert MutualAidCover.objects.get(mutual_aid=term).covered_from == date(2025, 2, 1)


def test_next_term_carries_over_who_stays_and_says_why_others_are_not(branch, scheme):
    for name in ("留", "保留会籍"):
        make_cover(scheme, person=make_member(branch, name=name), own_share="40.50")
    make_event(MutualAidCover.objects.last().person, EventKind.RETAIN, date(2024, 5, 1))
    for name, kind in (("调走", EventKind.TRANSFER_OUT), ("去世", EventKind.DEATH)):
        gone = make_member(branch, name=name)
        make_cover(scheme, person=gone)
        make_event(gone, kind, date(2024, 9, 1))
    make_cover(scheme, person=make_member(branch, name="退保"), ended_on=date(2024, 6, 30))
    make_cover(scheme, person_name="家属")

    found = staying(scheme, date(2025, 1, 1))
    term = renew(scheme, **YEAR, by=None)

    assert left_out(found.left_out) == {"转出": ["调走"], "去世": ["去世"], "保障已提前终止": ["退保"]}
    lines = MutualAidCover.objects.filter(mutual_aid=term)
    assert names(lines) == names(found.covers) == ["保留会籍", "家属", "留"]
    assert told(term) == (3, Decimal("136.00"), Decimal("165.00"), None)
    assert {cover.covered_from for cover in lines} == {date(2025, 1, 1)}


@pytest.mark.parametrize(("days", "code"), [({}, "renewed"), ({"first_day": date(2024, 12, 31)}, "overlaps")])
def test_term_is_renewed_once_and_after_it_ends(branch, scheme, days, code):
    make_cover(scheme)
    if code == "renewed":
        renew(scheme, **YEAR, by=None)

    with pytest.raises(Refused) as refusal:
        renew(scheme, **{**YEAR, **days}, by=None)

    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), (date(2025, 1, 1), date(2025, 12, 31))),
        (date(2023, 3, 1), date(2026, 2, 28), (date(2026, 3, 1), date(2029, 2, 28))),
        (date(2024, 1, 1), date(2024, 1, 31), (date(2024, 2, 1), date(2024, 3, 2))),
    ],
)
def test_next_term_is_as_long_as_the_last(branch, first, last, expected):
    said = term_after(make_mutual_aid(branch, first_day=first, last_day=last))

    assert (said["first_day"], said["last_day"]) == expected


def test_ending_scheme_is_due_until_the_next_term_is_recorded(branch, scheme):
    def due():
        found = due_in([branch.pk], date(2024, 12, 1))
        return [(item.day, item.text) for item in found if item.deadline.key == "welfare.mutual_aid_renewal"]

    assert due() == [(date(2024, 12, 31), "“住院医疗互助保障”2024-12-31到期，请为继续参保的人员办理续保。")]

    make_cover(scheme)
    renew(scheme, **YEAR, by=None)

    assert [day for day, _text in due()] == [date(2025, 12, 31)]


def test_missing_roster_and_missing_shares_are_gaps(branch, scheme):
    def keys():
        return {found.gap.key for found in gaps_of(Scope.of(branch, Period.half(2024, 1)), prefix="welfare.mutual")}

    assert keys() == {"welfare.mutual_aid_no_roster"}
    cover = make_cover(scheme, own_share=None, union_share=None)
    assert keys() == {"welfare.mutual_aid_no_shares"}
    change_cover(cover, {"own_share": Decimal(0)}, by=None)
    assert keys() == set()


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ({"claimed_on": date(2023, 12, 1), "paid_on": None}, "before_cover"),
        ({"happened_on": date(2025, 1, 1)}, "after_cover"),
        ({"happened_on": date(2024, 1, 20)}, "waiting"),
        ({"happened_on": date(2024, 1, 31)}, None),
        # Claimed after the end for an illness before it.
        ({"claimed_on": date(2025, 1, 20), "paid_on": date(2025, 2, 1)}, None),
    ],
)
def test_claim_outside_the_cover_is_told_and_kept(branch, scheme, claim, code):
    cover = make_cover(scheme)

    found = make_claim(scheme, cover=cover, **claim)

    assert [warning.code for warning in claim_warnings(found)] == ([code] if code else [])


def test_claim_of_somebody_who_goes_on_is_covered_at_once_and_of_ended_covers_is_not(scheme):
    going_on = make_cover(scheme, continues=True)
    ended = make_cover(scheme, person_name="乙", ended_on=date(2024, 6, 30))
    on_day = {"happened_on": date(2024, 1, 2)}, {"happened_on": date(2024, 7, 1)}

    claims = make_claim(scheme, cover=going_on, **on_day[0]), make_claim(scheme, cover=ended, **on_day[1])

    assert [[warning.code for warning in claim_warnings(claim)] for claim in claims] == [[], ["after_cover"]]


def test_claim_names_somebody_of_the_schemes_roster(branch, scheme):
    cover = make_cover(scheme)
    row = {"mutual_aid": scheme.reference, "claimed_on": "2024-05-01", "amount": "860"}
    enter = partial(typed, "mutual-aid-claims", branch=branch)

    refused = enter({**row, "insured": "李四"}, number="00000000-0000-4000-8000-00000000000a")
    taken = enter({**row, "insured": "张三"}, number="00000000-0000-4000-8000-00000000000b")
    without = enter({**row, "insured": ""}, number="00000000-0000-4000-8000-00000000000c")

    assert [fault.refusal.code for fault in refused.faults] == ["not_insured"]
    assert (taken.faults, without.faults) == ([], [])
    assert [claim.cover for claim in MutualAidClaim.objects.order_by("pk")] == [cover, None]
    with pytest.raises(Refused):
        void_cover(cover, by=None, reason="写错")


def test_people_covered_are_those_whose_cover_runs(branch, scheme):
    make_cover(scheme, person_name="甲")
    make_cover(make_mutual_aid(branch, name="安康"), person_name="甲")
    make_cover(scheme, person_name="乙", ended_on=date(2024, 6, 29))
    make_cover(scheme, person_name="丙", first_day=date(2024, 7, 1))
    key = "welfare.mutual_aid_covered"

    values = [evaluate([key], Scope.of(branch, Period.half(2024, 1), day))[key].value for day in
              (date(2024, 6, 29), date(2024, 6, 30))]  # fmt: skip

    assert values == [2, 1]


def test_strangers_read_totals_and_small_schemes_folded(branch):
    for name, people in (("住院", 85), ("安康", 2)):
        make_mutual_aid(branch, name=name, insured=Quantity(people, "人"), own_share=f"{people}.00")
    section = next(each for each in all_public() if each.key == "welfare.mutual_aid")

    rows = public_rows(section, whole_year(branch)).rows

    assert [{name: row.texts[name].text for name in ("name", "insured", "own_share")} for row in rows] == [
        {"name": "住院", "insured": "85人", "own_share": "85.00"},
        {"name": "其他项目", "insured": "", "own_share": ""},
    ]


def test_printed_roster_has_everybody_their_shares_and_days(branch, scheme):
    insure(scheme, [make_member(branch, name="赵示甲"), make_member(branch, name="钱示乙")], HALVES, by=None)

    text = mutual_aid_roster(branch, MutualAid.objects.get(pk=scheme.pk), False)

    grid = text.parts[1]
    assert text.title == "住院医疗互助保障参保名册"
    assert [row[1:9] for row in grid.rows] == [
        ("赵示甲", "", "33.33", "33.34", "", "2024-01-01", "2024-01-31", ""),
        ("钱示乙", "", "33.33", "33.34", "", "2024-01-01", "2024-01-31", ""),
        ("合计", "", "66.66", "66.68", "", "", "", ""),
    ]


def test_own_page_shows_a_member_their_own_cover_alone(client, branch, scheme):
    user = make_user(first_name="赵示甲")
    person = make_member(branch, name="赵示甲", user=user)
    make_cover(scheme, person=person, upper_share="1.00")
    make_cover(make_mutual_aid(branch, name="别人的保障"), person_name="钱示乙")
    client.force_login(user)

    page = client.get(reverse("desk:my", args=["ours"])).text

    (line,) = own_lines(person)
    assert line.more == "疾病自2024年1月31日起保障 · 个人缴费55元 · 工会补助55元 · 上级补助1元"
    assert line.more in page
    assert "别人的保障" not in page


def test_roster_is_made_and_renewed_on_pages(client, branch, scheme):
    person, other = make_member(branch, name="甲"), make_member(branch, name="乙")
    client.force_login(make_officer(branch, Post.Position.OFFICER))
    make, again = (reverse(f"welfare:scheme_{name}", args=["ours", scheme.public_id]) for name in ("insure", "renew"))

    assert "当日不是会员" in client.get(make).text
    assert client.post(make, {"people": []}).status_code == 422
    assert client.post(make, {"people": [person.public_id], "own_share": "-1"}).status_code == 422
    sent = {"people": [person.public_id, other.public_id], "own_share": "55", "union_share": "55.00"}
    assert client.post(make, sent).status_code == 302
    assert told(scheme)[:3] == (2, Decimal("110.00"), Decimal("110.00"))

    make_event(other, EventKind.TRANSFER_OUT, date(2025, 1, 10))
    days = {"first_day": "2025-02-01", "last_day": "2026-01-31"}
    looked = client.post(again, {**days, "look": "1"})
    assert (looked.status_code, MutualAid.objects.count()) == (200, 1)
    assert "转出" in looked.text
    assert client.post(again, {"first_day": "2025-02-01", "last_day": "2025-01-01"}).status_code == 422
    assert client.post(again, days).status_code == 302
    assert client.post(again, days).status_code == 422
    assert names(MutualAidCover.objects.filter(mutual_aid__first_day=date(2025, 2, 1))) == ["甲"]
    shown = client.get(f"/desk/ours/records/mutual-aid-covers/?scheme={scheme.public_id}")
    assert len(shown.context["page"].rows) == 2

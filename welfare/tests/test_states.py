from datetime import date

import pytest

from core.dates import PreciseDay
from core.errors import Refused
from core.festivals import Festival
from core.models import AuditEntry, LiveArea, RuleSet
from core.quantities import Quantity
from core.rules import load_rules
from core.services import create_record
from core.states import available
from core.tests.factories import make_branch, make_superuser, make_user
from members.models import Post
from members.tests.factories import make_person, make_post
from welfare.models import Disbursement
from welfare.selectors.gifts import FORM, form_warnings
from welfare.services import move_disbursement
from welfare.states import MOVES, DisbursementState, state_told_by
from welfare.tests.factories import make_disbursement, make_draft, make_rule

pytestmark = pytest.mark.django_db
S = DisbursementState
DAY = date(2024, 6, 8)
NEEDED = {
    S.DRAFT: {},
    S.SUBMITTED: {"submitted_on": DAY},
    S.APPROVED: {"approved_on": DAY},
    S.ISSUED: {"issued": PreciseDay.on(DAY)},
    S.ARCHIVED: {"issued": PreciseDay.on(DAY), "archived_on": DAY},
    S.REJECTED: {"rejected_on": DAY},
    S.CANCELLED: {"cancelled_on": DAY},
}
WAYS = {
    (S.DRAFT, "submit"): S.SUBMITTED,
    (S.SUBMITTED, "approve"): S.APPROVED,
    (S.SUBMITTED, "reject"): S.REJECTED,
    (S.REJECTED, "revise"): S.DRAFT,
    (S.APPROVED, "issue"): S.ISSUED,
    (S.ISSUED, "archive"): S.ARCHIVED,
    (S.DRAFT, "cancel"): S.CANCELLED,
    (S.SUBMITTED, "cancel"): S.CANCELLED,
    (S.APPROVED, "cancel"): S.CANCELLED,
}


def at(state, branch, **over):
    values = {"minutes_number": "3号", "evidence": "bank_slip", **NEEDED[state], **over}
    return make_disbursement(branch, state=state, **values)


def move(disbursement, action, by, **over):
    return move_disbursement(disbursement=disbursement, action=action, by=by, **{"on": DAY, "note": "说明", **over})


@pytest.mark.parametrize("state", S.values)
@pytest.mark.parametrize("action", MOVES)
def test_each_move_is_possible_exactly_from_its_states(state, action):
    disbursement = at(state, make_branch())
    target = WAYS.get((state, action))

    if target is None:
        with pytest.raises(Refused) as refusal:
            move(disbursement, action, make_superuser())
        assert refusal.value.code == "wrong_state"
        assert AuditEntry.objects.count() == 0
    else:
        moved = move(disbursement, action, make_superuser())
        assert (moved.state, moved.version, AuditEntry.objects.count()) == (target, 2, 1)
        assert state_told_by({name: getattr(moved, name) for name in ("issued_from", *NEEDED[target])}) == target
    disbursement.refresh_from_db()
    assert disbursement.state == (target or state)


def officer(branch, position):
    user = make_user()
    make_post(make_person(branch, user=user), position)
    return user


def test_a_gift_goes_its_way_through_two_hands():
    branch = make_branch()
    treasurer, chair = officer(branch, Post.Position.TREASURER), officer(branch, Post.Position.CHAIR)
    draft = make_draft(branch)

    assert list(available(MOVES, draft, treasurer)) == ["submit", "cancel"]
    submitted = move(draft, "submit", treasurer)
    assert list(available(MOVES, submitted, treasurer)) == ["cancel"]
    approved = move(submitted, "approve", chair)
    issued = move(approved, "issue", treasurer)

    assert (approved.submitted_by, approved.approved_by, issued.issued) == (treasurer, chair, PreciseDay.on(DAY))


def test_without_the_post_nothing_moves():
    draft = make_draft(make_branch())

    with pytest.raises(Refused) as refusal:
        move(draft, "submit", make_user())

    assert refusal.value.code == "no_right"


def test_who_entered_or_submitted_does_not_approve():
    branch = make_branch()
    one, two, three = make_superuser(), make_superuser(), make_superuser()
    draft = create_record(
        Disbursement(branch=branch, title="困难帮扶", kind="hardship", form="cash", amount="500"), by=one
    )
    submitted = move(draft, "submit", two)

    for own in (one, two):
        with pytest.raises(Refused) as refusal:
            move(submitted, "approve", own)
        assert refusal.value.code == "own_request"
    approved = move(submitted, "approve", three)
    with pytest.raises(Refused) as refusal:
        move(approved, "issue", three)
    assert refusal.value.code == "own_approval"
    assert move(approved, "issue", two).state == S.ISSUED


@pytest.mark.parametrize(("kind", "refused"), [("festival", True), ("birthday", True), ("hardship", False)])
def test_what_everybody_gets_is_approved_on_minutes(kind, refused):
    submitted = at(S.SUBMITTED, make_branch(), kind=kind, festival="", minutes_number="")

    if refused:
        with pytest.raises(Refused) as refusal:
            move(submitted, "approve", make_superuser())
        assert refusal.value.code == "needs_minutes"
    else:
        assert move(submitted, "approve", make_superuser()).state == S.APPROVED


@pytest.mark.parametrize(
    ("over", "code"),
    [
        ({"evidence": ""}, "needs_evidence"),
        ({"evidence": "signature"}, "unsigned"),
        ({"evidence": "signature", "signed_count": 119}, "unsigned"),
        ({"evidence": "signature", "signed_count": 120}, None),
        ({"evidence": "signature", "people": None}, None),
        ({"evidence": "bank_slip"}, None),
    ],
)
def test_only_filing_waits_for_the_last_signature(over, code):
    issued = at(S.ISSUED, make_branch(), **over)

    if code:
        with pytest.raises(Refused) as refusal:
            move(issued, "archive", make_superuser())
        assert refusal.value.code == code
    else:
        assert move(issued, "archive", make_superuser()).state == S.ARCHIVED


def test_turning_down_needs_a_reason_and_a_revised_draft_starts_afresh():
    submitted = move(make_draft(make_branch()), "submit", make_superuser())

    with pytest.raises(Refused) as refusal:
        move(submitted, "reject", make_superuser(), note=" ")
    draft = move(move(submitted, "reject", make_superuser()), "revise", make_superuser())

    assert refusal.value.code == "needs_note"
    assert (draft.state, draft.submitted_on, draft.submitted_by, draft.rejected_on) == (S.DRAFT, None, None, None)


def test_a_gift_may_be_handed_out_over_several_days():
    days = PreciseDay.parse("2024年6月")

    issued = move(at(S.APPROVED, make_branch()), "issue", make_superuser(), changes={"issued": days})

    assert Disbursement.objects.get(pk=issued.pk).issued == days


def test_festival_money_is_recorded_and_warned_of_with_its_source():
    load_rules()
    branch = make_branch()
    money = make_disbursement(branch, form="cash")
    womens_day = make_disbursement(branch, festival=Festival.WOMENS_DAY, issued=PreciseDay.parse("2024年3月8日"))

    warnings = {title: form_warnings(gift) for title, gift in {"money": money, "women": womens_day}.items()}

    assert {title: [found.code for found in all_found] for title, all_found in warnings.items()} == {
        "money": ["festival_money"],
        "women": ["festival_unlisted"],
    }
    assert all("总工办发〔2017〕32号" in found.source for all_found in warnings.values() for found in all_found)
    assert Disbursement.objects.filter(form="cash").count() == 1


def test_nothing_is_said_against_lawful_gifts_other_kinds_or_days_before_the_rule():
    load_rules()
    branch = make_branch()

    assert form_warnings(make_disbursement(branch)) == []
    assert form_warnings(make_disbursement(branch, form="voucher")) == []
    assert form_warnings(make_disbursement(branch, kind="hardship", form="cash")) == []
    assert form_warnings(make_disbursement(branch, form="cash", issued=PreciseDay.parse("2017年春节"))) == []
    assert form_warnings(Disbursement(branch=branch, kind="festival", form="cash")) == []
    assert len(form_warnings(Disbursement(branch=branch, kind="festival", form="cash"), on=DAY)) == 1


def test_live_a_quoted_rule_warns_and_the_branchs_own_refuses():
    load_rules()
    branch, strict = make_branch(), make_branch()
    make_rule(FORM, "goods", branch=strict, mark=RuleSet.Mark.CUSTOM)
    for live in (branch, strict):
        LiveArea.objects.create(branch=live, area="welfare", live_from=date(2024, 1, 1))

    approved = move(at(S.SUBMITTED, branch, form="cash"), "approve", make_superuser())
    with pytest.raises(Refused) as refusal:
        move(at(S.SUBMITTED, strict, form="voucher"), "approve", make_superuser())

    assert approved.state == S.APPROVED
    assert (refusal.value.code, refusal.value.source) == ("festival_money", "本单位慰问办法")


def test_the_dates_of_a_paper_record_tell_its_state():
    assert state_told_by({}) == S.DRAFT
    assert state_told_by({"approved_on": DAY}) == S.APPROVED
    assert state_told_by({"approved_on": DAY, "issued_from": DAY}) == S.ISSUED
    assert state_told_by({"issued_from": DAY, "cancelled_on": DAY}) == S.CANCELLED
    assert Quantity(120, "人") == at(S.ISSUED, make_branch()).people

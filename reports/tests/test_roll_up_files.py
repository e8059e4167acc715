"""The file that a branch sends up: whole, by whom, and without persons."""

import json
from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from core.errors import Refused
from core.figures import Scope, evaluate
from core.periods import Period
from core.signing import fingerprint, public_part, signing_key
from core.tests.factories import make_branch
from members.models import BranchProfile, Person
from members.tests.factories import make_member, make_person
from reports.roll_up_files.format import LARGEST, read_file, write_file
from reports.roll_up_files.sending import roll_up_file

pytestmark = pytest.mark.django_db
TODAY, HALF = date(2024, 11, 30), Period.half(2024, 1)
MADE = datetime(2024, 11, 30, 9, 0, tzinfo=UTC)
CANARY = "钱金丝雀"


def sent(*, members=8, others=2, profile=True):
    branch = make_branch(name="甲校工会")
    if profile:
        BranchProfile.objects.create(branch=branch, registered_name="甲校工会委员会", self_name="我校工会")
    for number in range(members):
        make_member(branch, **({"name": CANARY} if not number else {}))
    for _number in range(others):
        make_person(branch)
    return branch, lambda: roll_up_file(branch, HALF, today=TODAY, made_at=MADE)


def code_of(raw):
    with pytest.raises(Refused) as caught:
        read_file(raw)
    return caught.value.code


def test_another_installation_reads_the_figures_of_the_first(settings):
    with transaction.atomic():
        branch, make = sent()
        raw, identity = make(), BranchProfile.objects.get().public_id
        ours = evaluate(["members.members", "members.membership_rate"], Scope.of(branch, HALF))
        key = public_part(signing_key(identity))
        transaction.set_rollback(True)
    settings.AUDIT_KEY = "key-of-another-installation"

    content, signed_by = read_file(raw)

    figures = {figure.key: figure for figure in content.figures}
    rate = ours["members.membership_rate"]
    assert BranchProfile.objects.count() == 0
    assert (content.sender, content.name, content.period, content.covers) == (identity, "甲校工会委员会", HALF, 1)
    assert figures["members.members"].value == ours["members.members"].value == 8
    assert figures["members.membership_rate"].counts == (rate.numerator, rate.denominator) == (8, 10)
    assert signed_by == key != public_part(signing_key(identity))
    assert len(fingerprint(signed_by).split()) == 8


def test_a_file_altered_in_one_byte_or_cut_is_refused():
    raw = sent()[1]()

    assert read_file(raw)
    for at in range(0, len(raw), 7):
        altered = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
        assert code_of(altered) in {"altered", "no_roll_up", "schema"}
    assert {code_of(raw[:at]) for at in (0, 10, len(raw) // 2, len(raw) - 1)} == {"altered", "no_roll_up"}
    assert code_of(raw + b" ") == "altered"


def test_what_is_no_such_file_is_refused():
    raw = sent()[1]()
    outer = json.loads(raw)
    outer["content"]["schema"] = "unionhub roll-up 9"

    assert code_of(json.dumps(outer).encode()) == "schema"
    assert {code_of(one) for one in (b"", b"\xff\xfe", b"[]", b"{}", b"[" * 100_000)} == {"no_roll_up"}
    assert code_of(b" " * (LARGEST + 1)) == "large"


def test_nobody_is_named_and_so_few_are_not_told():
    branch, make = sent(members=2, others=8)
    raw = make().decode()

    figures = {figure.key: figure for figure in read_file(raw.encode())[0].figures}
    assert CANARY in {person.name for person in Person.objects.filter(branch=branch)}
    assert CANARY not in raw
    assert figures["members.members"].is_withheld
    assert figures["members.membership_rate"].is_withheld
    assert figures["members.staff"].value == 10


def test_signed_nonsense_is_refused():
    _branch, make = sent()
    content, _key = read_file(make())
    key = signing_key(content.sender)
    for wrong in (
        {"covers": 0},
        {"branches": ()},
        {"branches": (content.sender,) * 2, "covers": 2},
        {"name": " "},
        {"as_of": date(2025, 1, 1)},
        {"figures": content.figures * 2},
    ):
        fields = {name: getattr(content, name) for name in content.__dataclass_fields__}
        assert code_of(write_file(type(content)(**fields | wrong), key)) == "content"


def test_a_branch_without_a_name_and_a_period_to_come_are_refused():
    with pytest.raises(Refused) as caught:
        sent(profile=False)[1]()
    assert caught.value.code == "no_name"
    branch, _make = sent()
    with pytest.raises(Refused) as caught:
        roll_up_file(branch, Period.half(2026, 1), today=TODAY, made_at=MADE)
    assert caught.value.code == "not_begun"

"""The operation record: what is sealed, and that no tampering goes unseen."""

import random
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import F

from core import audit_verification
from core.audit import erase_detail, record
from core.audit_verification import verify_all, verify_audit
from core.models import AuditChain, AuditDetail, AuditEntry
from core.tests.factories import make_branch, make_user
from core.tests.tampering import rows, unguarded

pytestmark = pytest.mark.django_db
LENGTH = 12


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def chain(branch):
    """A sound chain of twelve entries by two users, one of them with a lawfully erased detail."""
    users = [make_user(), make_user()]
    entries = [
        record(f"test.act{number}", by=users[number % 2], branch=branch, target=f"x:{number}", detail={"n": number})
        for number in range(LENGTH - 1)
    ]
    erase_detail(entries[4], by=users[0], reason="依法删除")
    return AuditChain.objects.get(branch=branch)


def whats(chain):
    return [(fault.number, str(fault.what)) for fault in verify_audit(AuditChain.objects.get(pk=chain.pk))]


def test_act_is_sealed_into_the_chain_of_its_branch(branch):
    user = make_user()

    entry = record("test.act", by=user, branch=branch, target="x:1", detail={"b": [1, None], "a": "甲"})

    entry.refresh_from_db()
    assert (entry.number, entry.actor, entry.verb, entry.target, entry.previous) == (1, user, "test.act", "x:1", "")
    assert entry.detail.text == '{"a":"甲","b":[1,null]}'
    assert (entry.chain.branch, entry.chain.length, entry.chain.head) == (branch, 1, entry.seal)


def test_chains_of_branches_and_of_the_installation_are_apart(branch):
    other = make_branch()
    for place in (branch, other, None, branch, None):
        record("test.act", by=None, branch=place)

    lengths = {chain.branch: chain.length for chain in AuditChain.objects.all()}
    assert lengths == {branch: 2, other: 1, None: 2}
    assert list(verify_all()) == []


def test_equal_details_have_different_digests(branch):
    one, two = (record("test.act", by=None, branch=branch, detail={"n": 1}) for _ in range(2))

    assert one.detail_digest != two.detail_digest


def test_sound_chain_is_found_sound(chain):
    assert (chain.length, whats(chain)) == (LENGTH, [])


def test_failed_act_leaves_no_entry(chain):
    def act():
        with transaction.atomic():
            record("test.act", by=None, branch=chain.branch)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        act()

    assert AuditEntry.objects.filter(chain=chain).count() == LENGTH
    assert whats(chain) == []


def test_act_fails_when_its_entry_cannot_be_written(branch):
    user = make_user()

    def act():
        with transaction.atomic():
            user.first_name = "改"
            user.save()
            record("test.act", by=user, branch=branch, detail={1: "keys of two types", "a": "are in no order"})

    with pytest.raises(TypeError):
        act()

    user.refresh_from_db()
    assert (user.first_name, AuditEntry.objects.count()) == ("", 0)


def test_lawful_erasure_empties_the_words_and_keeps_the_chain(branch):
    entry = record("test.act", by=None, branch=branch, detail={"name": "张三"})
    eraser = erase_detail(entry, by=None, reason="依法删除")

    entry.refresh_from_db()
    assert (entry.detail.text, entry.detail.salt, entry.detail.erased_by_entry) == ("", "", eraser)
    assert list(verify_all()) == []


def test_unlawfully_emptied_detail_is_found(chain):
    with unguarded():
        rows(AuditDetail, entry__chain=chain, entry__number=2).update(text="", salt="")

    assert [number for number, _what in whats(chain)] == [2]


def test_emptied_detail_that_points_to_another_erasure_is_found(chain):
    eraser = AuditEntry.objects.get(chain=chain, verb="core.erase_detail")
    with unguarded():
        rows(AuditDetail, entry__chain=chain, entry__number=2).update(text="", salt="", erased_by_entry=eraser)

    assert [number for number, _what in whats(chain)] == [2]


def test_erased_detail_filled_again_is_found(chain):
    with unguarded():
        rows(AuditDetail, entry__chain=chain, entry__number=5).update(text='{"n":4}')

    assert [number for number, _what in whats(chain)] == [5]


def test_chain_given_to_another_branch_is_found(chain):
    with unguarded():
        rows(AuditChain, pk=chain.pk).update(branch=make_branch())

    assert len(whats(chain)) == LENGTH


def test_another_key_opens_nothing(chain, settings):
    settings.AUDIT_KEY = "another"

    assert len(whats(chain)) == LENGTH


def edit(chain, rng):
    """One sealed column of a random entry, its detail or the chain says something else."""
    entry = rows(AuditEntry, chain=chain, number=rng.randint(1, LENGTH))
    column, value = rng.choice(
        [
            ("at", F("at") + timedelta(microseconds=1)),
            ("actor", None),
            ("verb", "test.other"),
            ("target", "x:99"),
            ("detail_digest", "0" * 64),
            ("previous", "1" * 64),
            ("seal", "2" * 64),
            ("number", LENGTH + 5),
        ]
    )
    entry.update(**{column: value})


def edit_detail(chain, rng):
    detail = rows(AuditDetail, entry__chain=chain, entry__number=rng.choice([1, 2, 3, 4, 6, 7, 8, 9]))
    detail.update(**rng.choice([{"text": "{}"}, {"salt": "0" * 32}, {"text": '{"n": 1}', "salt": ""}]))


def remove(chain, numbers):
    entries = rows(AuditEntry, chain=chain, number__in=numbers)
    rows(AuditDetail, erased_by_entry__in=entries).update(erased_by_entry=None)
    rows(AuditDetail, entry__in=entries).delete()
    entries.delete()


def delete(chain, rng):
    """One entry vanishes; sometimes the later ones are numbered anew."""
    number = rng.randint(1, LENGTH)
    remove(chain, [number])
    if rng.random() < 0.5:
        for later in AuditEntry.objects.filter(chain=chain, number__gt=number).order_by("number"):
            rows(AuditEntry, pk=later.pk).update(number=later.number - 1)
        rows(AuditChain, pk=chain.pk).update(length=LENGTH - 1)


def insert(chain, rng):
    """A forged entry at the end, in place of another, or with the seal of another."""
    model = AuditEntry.objects.get(chain=chain, number=rng.randint(1, LENGTH))
    detail = model.detail
    model.pk, model.number, model.verb = None, LENGTH + 1, rng.choice(["test.forged", model.verb])
    model.previous = rng.choice([chain.head, model.previous])
    model._state.adding = True
    model.save(force_insert=True)
    AuditDetail.objects.create(entry=model, salt=detail.salt, text=detail.text)
    rows(AuditChain, pk=chain.pk).update(length=LENGTH + 1, head=model.seal)


def swap(chain, rng):
    """Two entries change places, with or without their seals."""
    one, two = AuditEntry.objects.filter(chain=chain, number__in=rng.sample(range(1, LENGTH + 1), 2))
    first, second = one.number, two.number
    rows(AuditEntry, pk=one.pk).update(number=LENGTH + 50)
    rows(AuditEntry, pk=two.pk).update(number=first)
    rows(AuditEntry, pk=one.pk).update(number=second)
    if rng.random() < 0.5:
        rows(AuditEntry, pk=one.pk).update(seal=two.seal, previous=two.previous)
        rows(AuditEntry, pk=two.pk).update(seal=one.seal, previous=one.previous)


def truncate(chain, rng):
    remove(chain, range(LENGTH - rng.randint(0, 4), LENGTH + 1))


def swap_details(chain, rng):
    one, two = rng.sample([1, 2, 3, 4, 6, 7, 8, 9, 10], 2)
    first = AuditDetail.objects.get(entry__chain=chain, entry__number=one)
    second = AuditDetail.objects.get(entry__chain=chain, entry__number=two)
    rows(AuditDetail, pk=first.pk).update(text=second.text)


TAMPERINGS = [edit, edit_detail, delete, insert, swap, truncate, swap_details]


def test_hundred_of_a_hundred_random_tamperings_are_found(chain):
    rng = random.Random(20240601)
    missed = []

    for number in range(100):
        tamper = TAMPERINGS[number % len(TAMPERINGS)]
        mark = transaction.savepoint()
        with unguarded():
            tamper(chain, rng)
        if not whats(chain):
            missed.append((number, tamper.__name__))
        transaction.savepoint_rollback(mark)

    assert missed == []
    assert whats(chain) == []


def test_untouched_chains_raise_no_false_alarm():
    rng = random.Random(7)
    branches = [make_branch() for _ in range(5)]
    entries = []
    for number in range(60):
        if entries and rng.random() < 0.2:
            erase_detail(rng.choice(entries), by=None, reason="依法删除")
        else:
            entries.append(record("test.act", by=None, branch=rng.choice([*branches, None]), detail={"n": number}))

    assert list(verify_all()) == []


def test_entries_written_while_the_record_is_read_are_no_fault(chain, monkeypatch):
    monkeypatch.setattr(audit_verification, "STEP", 5)
    left, before = [1, 1], AuditChain.objects.get(pk=chain.pk).length

    def somebody_acts(done):
        if left:
            record("test.act", by=None, branch=chain.branch, detail={"n": left.pop()})

    assert verify_audit(chain, step=somebody_acts) == []
    assert AuditChain.objects.get(pk=chain.pk).length == before + 2


def test_missing_entry_is_named(chain):
    with unguarded():
        rows(AuditDetail, entry__chain=chain, entry__number=3).delete()
        rows(AuditEntry, chain=chain, number=3).delete()

    assert [number for number, _what in whats(chain)] == [3, 4]
    assert str(verify_audit(chain)[0]).startswith(f"{chain.branch} #3: ")


def test_verification_reads_a_chain_in_few_queries(chain, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        verify_audit(chain)
    assert connection.vendor in {"sqlite", "postgresql"}


def test_numbers_of_people_in_a_detail_are_masked_and_record_numbers_are_not(branch):
    number, uuid = "110105194912310025", "11111111-2222-3333-4444-123456789012"
    detail = {"reason": [f"证件{number}，电话13800138000", "6222020200112233445"], "id": uuid, "n": 5}

    entry = record("test.act", by=None, branch=branch, detail=detail)

    text = entry.detail.text
    assert [told in text for told in (number, "13800138000", "6222020200112233445")] == [False] * 3
    assert (uuid in text, '"n":5' in text, "138****8000" in text) == (True, True, True)

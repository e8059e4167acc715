"""Personal links: each opens one thing, for a time, and nothing else."""

from datetime import timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from accounts import purposes
from accounts.models import PersonalLink
from accounts.purposes import link_purpose, offered_purposes
from accounts.services import issue_link, issue_links, revoke_link, use_link
from accounts.tests.factories import OWN_ENTRY
from core.audit_verification import verify_all
from core.errors import Refused
from core.models import AccessLog, AuditEntry
from core.services import void_record
from core.tests.factories import make_branch
from members.tests.factories import make_department, make_member, make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
ONCE = "tests.once"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(branch):
    return make_officer(branch)


@pytest.fixture
def once(monkeypatch):
    """A purpose whose act is done once: the page of it counts."""
    done = []
    monkeypatch.setattr(purposes, "_purposes", dict(purposes._purposes))

    @link_purpose(ONCE, "once", days=1, single_use=True)
    def act(request, link):
        if request.method == "POST":
            use_link(link=link)
            done.append(link.pk)
        return HttpResponse(link.proof)

    return done


def ticket(person, purpose=OWN_ENTRY, **over):
    return issue_link(branch=person.branch, purpose=purpose, person=person, by=None, **over)


def address(made) -> str:
    return f"/to/{made.token}/"


def proof_of(client, where: str) -> str:
    return client.get(where).text.split('name="proof" value="')[1].split('"')[0]


def test_link_shows_its_holder_their_own_entry_and_nobody_elses(client, branch):
    person = make_member(
        branch, name="赵示甲", number="S001", department=make_department(branch, name="办公室"), phone="13812345678"
    )
    make_member(branch, name="钱示乙", phone="13912345678")

    page = client.get(address(ticket(person)))

    assert page.status_code == 200
    shown = ("赵示甲", "S001", "办公室", "138****5678", "示例工会")
    assert [word for word in shown if word not in page.text] == []
    assert [word for word in ("13812345678", "钱示乙", "139") if word in page.text] == []


def test_answer_names_the_address_to_nobody_and_stays_in_no_cache(client, branch):
    made = ticket(make_person(branch))

    for page in (client.get(address(made)), client.get("/to/nothing/")):
        assert page["Referrer-Policy"] == "no-referrer"
        assert "no-store" in page["Cache-Control"]


def test_opening_gives_no_session_and_opens_nothing_else(client, branch):
    client.get(address(ticket(make_person(branch))))

    assert "sessionid" not in client.cookies
    assert [client.get(page).status_code for page in ("/account/", "/desk/ours/", "/admin/")] == [302] * 3


def test_looking_changes_nothing_but_the_access_log(client, branch):
    made = ticket(make_person(branch))
    before = list(PersonalLink.objects.values())

    for _ in range(2):
        assert client.get(address(made)).status_code == 200

    assert list(PersonalLink.objects.values()) == before
    lines = AccessLog.objects.filter(event="link")
    told = {(line.branch, line.target, line.user) for line in lines}
    assert (lines.count(), told) == (2, {(branch, f"accounts.personallink:{made.link.public_id}", None)})


def test_holder_confirms_once_and_is_thanked(client, branch):
    made = ticket(make_person(branch))
    proof = proof_of(client, address(made))

    for _ in range(2):
        assert client.post(address(made), {"proof": proof}).url == address(made)

    made.link.refresh_from_db()
    assert made.link.confirmed_at is not None
    assert "谢谢" in client.get(address(made)).text
    assert AuditEntry.objects.filter(verb="accounts.personallink.confirm").count() == 1


@pytest.mark.parametrize("proof", ["", "wrong"])
def test_nothing_is_done_without_the_proof_of_its_page(client, branch, proof):
    made = ticket(make_person(branch))

    assert client.post(address(made), {"proof": proof}).status_code == 403
    line = AccessLog.objects.get()
    assert (line.event, line.succeeded, line.target) == (
        "link_act",
        False,
        f"accounts.personallink:{made.link.public_id}",
    )
    made.link.refresh_from_db()
    assert made.link.confirmed_at is None


def test_proof_of_one_link_is_none_for_another(client, branch):
    first, second = (ticket(make_person(branch)) for _ in range(2))

    assert client.post(address(second), {"proof": proof_of(client, address(first))}).status_code == 403


def test_every_link_that_opens_nothing_gives_the_same_page(client, branch, chair, once, monkeypatch):
    used, revoked, expired, replaced, voided, undeclared = (ticket(make_person(branch)) for _ in range(6))
    spent = ticket(make_person(branch), ONCE)
    use_link(link=spent.link)
    revoke_link(link=revoked.link, by=chair)
    PersonalLink.objects.filter(pk=expired.link.pk).update(expires_at=timezone.now())
    PersonalLink.objects.filter(pk=used.link.pk).update(used_at=timezone.now())
    ticket(replaced.link.person)
    void_record(voided.link.person, by=None, reason="重复")
    PersonalLink.objects.filter(pk=undeclared.link.pk).update(purpose="tests.gone")

    where = [address(made) for made in (spent, used, revoked, expired, replaced, voided, undeclared)]
    pages = [client.get(place) for place in [*where, "/to/nothing/", "/to/%00/", f"/to/{'x' * 5000}/"]]

    assert {page.status_code for page in pages} == {404}
    assert len({page.text for page in pages}) == 1
    # Tries with links of ours are noted; strangers who guess fill no log.
    assert [line.succeeded for line in AccessLog.objects.filter(event="link")] == [False] * len(where)
    assert "链接无法打开" in pages[0].text


def test_link_holds_for_its_days(client, branch):
    made = ticket(make_person(branch), days=3)

    with time_machine.travel(timezone.now() + timedelta(days=2, hours=23)):
        assert client.get(address(made)).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=3, minutes=1)):
        assert client.get(address(made)).status_code == 404


def test_link_for_one_use_acts_once(client, branch, once):
    made = ticket(make_person(branch), ONCE)
    proof = client.get(address(made)).text

    answers = [client.post(address(made), {"proof": proof}).status_code for _ in range(2)]

    assert (answers, once) == ([200, 404], [made.link.pk])


def test_second_use_of_what_is_spent_is_refused(branch, once):
    link = ticket(make_person(branch), ONCE).link
    use_link(link=link)

    with pytest.raises(Refused):
        use_link(link=PersonalLink.objects.get())


def test_link_for_many_uses_is_refused_once_it_is_taken_back(branch, chair):
    link = ticket(make_person(branch)).link
    use_link(link=link)
    revoke_link(link=link, by=chair)

    for call in (lambda: use_link(link=link), lambda: revoke_link(link=link, by=chair)):
        with pytest.raises(Refused):
            call()


def test_logged_in_officer_sees_the_same_as_everybody(client, branch, chair):
    made = ticket(make_person(branch))
    stranger = client.get(address(made)).text.split("<main")[1]
    officer = Client()
    officer.force_login(chair)

    assert officer.get(address(made)).text.split("<main")[1] == stranger


def test_database_holds_no_token(branch):
    made = ticket(make_person(branch))

    assert made.token not in str(PersonalLink.objects.values().get())
    assert len(made.token) >= 32


def test_links_are_for_people_of_the_branch(branch, chair):
    with pytest.raises(Refused):
        issue_link(branch=branch, purpose=OWN_ENTRY, person=make_person(make_branch()), by=chair)


def test_purpose_that_nobody_declared_cannot_be_issued(branch, chair):
    with pytest.raises(KeyError):
        issue_link(branch=branch, purpose="tests.gone", person=make_person(branch), by=chair)


def test_two_purposes_of_one_name_are_a_fault(once):
    with pytest.raises(ValueError, match=ONCE):
        link_purpose(ONCE, "again", days=1)(lambda request, link: None)


def test_officer_is_offered_what_is_meant_for_handing_out(once):
    offered = {purpose.key for purpose in offered_purposes()}
    assert OWN_ENTRY in offered
    assert ONCE not in offered


def test_issuing_and_taking_back_stand_in_the_chain(branch, chair):
    tickets = issue_links(branch=branch, purpose=OWN_ENTRY, people=[make_person(branch)] * 2, by=chair)
    assert PersonalLink.objects.not_ended().count() == 1
    revoke_link(link=tickets[1].link, by=chair)

    verbs = AuditEntry.objects.filter(target__startswith="accounts.personallink").values_list("verb", flat=True)
    assert [verb.rpartition(".")[2] for verb in verbs] == ["issue", "issue", "revoke"]
    assert list(verify_all()) == []

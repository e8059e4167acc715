"""Polls by secret ballot: who may vote, what is counted, what is shown when."""

from collections import Counter
from datetime import date

import pytest

from accounts.models import PersonalLink
from accounts.tests.factories import make_link
from congress.models import Ballot, CastBallot, CastVote, Participation, Poll, Voter
from congress.selectors.polls import listed_ballots, poll_for, result_of
from congress.services import cast_ballot, move_poll
from congress.tests.factories import make_delegate, make_poll
from core.errors import Refused
from core.models import AccessLog, AuditDetail, AuditEntry, LiveArea
from core.tests.factories import make_branch
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
DAY = date(2024, 5, 10)


@pytest.fixture
def branch():
    found = make_branch(slug="ours")
    LiveArea.objects.create(branch=found, area="polls", live_from=date(2024, 1, 1))
    return found


@pytest.fixture
def members(branch):
    return [make_member(branch, name=f"示{number}") for number in range(6)]


def opened(branch, **over) -> Poll:
    return move_poll(poll=make_poll(branch, **over), action="open", by=None, on=DAY)


def closed(poll: Poll) -> Poll:
    return move_poll(poll=poll, action="close", by=None, on=DAY)


def refusal(act, **how) -> str:
    with pytest.raises(Refused) as caught:
        act(**how)
    return caught.value.code


def test_polls_are_off_until_the_branch_switches_them_on(members, branch):
    LiveArea.objects.all().delete()

    assert refusal(move_poll, poll=make_poll(branch), action="open", by=None, on=DAY) == "not_live"


def test_poll_is_not_opened_for_so_few_that_its_result_would_tell(branch):
    for _number in range(4):
        make_member(branch)

    assert refusal(move_poll, poll=make_poll(branch), action="open", by=None, on=DAY) == "too_few"


@pytest.mark.parametrize("over", [{"options": "赞成"}, {"questions": "；"}, {"most": 4}])
def test_poll_without_a_choice_is_not_opened(members, branch, over):
    assert refusal(move_poll, poll=make_poll(branch, **over), action="open", by=None, on=DAY) == "no_choice"


def test_roll_is_made_at_the_opening_and_never_grows(members, branch):
    poll = opened(branch)
    late = make_member(branch)

    assert {voter.person for voter in poll.voters.all()} == set(members)
    assert poll.entitled == 6
    assert refusal(cast_ballot, poll=poll, person=late, choices=[[0]], today=DAY) == "not_on_roll"


def test_only_formal_delegates_of_the_term_are_on_the_roll_of_a_congress(branch):
    seats = [make_delegate(branch, person=make_person(branch)) for _number in range(5)]
    make_delegate(branch, person=make_person(branch), kind="guest")
    make_delegate(branch, person=make_person(branch), term=2)

    poll = opened(branch, audience="staff_congress", term=3)

    assert {voter.person for voter in poll.voters.all()} == {seat.person for seat in seats}


def test_delegate_known_by_name_only_is_told_and_nothing_opened(branch):
    make_delegate(branch)

    poll = make_poll(branch, audience="staff_congress", term=3)
    assert refusal(move_poll, poll=poll, action="open", by=None, on=DAY) == "not_on_roster"


def test_nobody_votes_twice_or_outside_the_days(members, branch):
    poll = opened(branch, closes_on=DAY)
    vote = {"poll": poll, "person": members[0], "choices": [[0]]}
    cast_ballot(**vote, today=DAY)

    assert refusal(cast_ballot, **vote, today=DAY) == "voted"
    assert refusal(cast_ballot, **vote | {"person": members[1]}, today=date(2024, 5, 11)) == "not_open"
    assert refusal(cast_ballot, **vote | {"poll": make_poll(branch)}, today=DAY) == "not_open"
    assert (CastVote.objects.count(), CastBallot.objects.count()) == (1, 1)


@pytest.mark.parametrize("choices", [[], [[]], [[0], [0]], [[0, 1]], [[3]], [[-1]], [[0, 0]]])
def test_ballot_that_does_not_fit_is_refused_and_may_be_cast_again(members, branch, choices):
    poll = opened(branch)

    assert refusal(cast_ballot, poll=poll, person=members[0], choices=choices, today=DAY) == "does_not_fit"
    assert cast_ballot(poll=poll, person=members[0], choices=[[0]], today=DAY)


def test_nothing_is_told_before_the_end(members, branch):
    poll = opened(branch)
    cast_ballot(poll=poll, person=members[0], choices=[[0]], today=DAY)

    poll.refresh_from_db()
    assert (result_of(poll), listed_ballots(poll), poll.took_part, poll.result) == ([], [], None, "")


def test_count_is_that_of_whoever_counts_the_list_again(members, branch):
    poll = opened(branch, questions="食堂；午休室", most=2)
    for number, person in enumerate(members[:5]):
        cast_ballot(poll=poll, person=person, choices=[[number % 3], sorted({number % 2, 2})], today=DAY)

    poll = closed(poll)

    again = [Counter(), Counter()]
    for ballot in listed_ballots(poll):
        for counter, chosen in zip(again, ballot.chosen, strict=True):
            counter.update(chosen.split("、"))
    counted = [dict(count.votes) for count in result_of(poll)]
    assert counted == [{"赞成": 2, "反对": 2, "弃权": 1}, {"赞成": 3, "反对": 2, "弃权": 5}]
    assert [dict(counter) for counter in again] == counted
    assert (poll.took_part, poll.entitled) == (5, 6)
    assert poll.result == "食堂：赞成2票、反对2票、弃权1票。午休室：赞成3票、反对2票、弃权5票。"
    assert [count.leading for count in result_of(poll)] == [["赞成", "反对"], ["弃权"]]


def test_poll_in_which_nobody_voted_counts_nought(members, branch):
    poll = closed(opened(branch))

    assert [count.votes for count in result_of(poll)] == [(("赞成", 0), ("反对", 0), ("弃权", 0))]
    assert ([count.leading for count in result_of(poll)], poll.took_part) == ([[]], 0)


def test_every_voter_finds_their_code_and_a_ballot_thrown_away_is_missed(members, branch):
    poll = opened(branch)
    codes = {cast_ballot(poll=poll, person=person, choices=[[0]], today=DAY) for person in members}
    poll = closed(poll)
    assert {ballot.receipt for ballot in listed_ballots(poll)} == codes

    Ballot.objects.first().delete()

    assert len(listed_ballots(poll)) == poll.took_part - 1


def test_poll_may_list_the_codes_alone(members, branch):
    poll = opened(branch, lists_ballots=False)
    code = cast_ballot(poll=poll, person=members[0], choices=[[2]], today=DAY)

    poll = closed(poll)

    assert [(ballot.receipt, ballot.chosen) for ballot in listed_ballots(poll)] == [(code, ())]


def test_poll_that_is_called_off_keeps_no_ballot(members, branch):
    poll = opened(branch)
    cast_ballot(poll=poll, person=members[0], choices=[[0]], today=DAY)

    move_poll(poll=poll, action="cancel", by=None, on=DAY, note="改期")

    left = [model.objects.count() for model in (CastVote, CastBallot, Participation, Ballot)]
    assert left == [0, 0, 0, 0]


def test_record_tells_who_opened_and_closed_and_of_no_vote(members, branch):
    poll = opened(branch)
    before = AuditEntry.objects.count()
    code = cast_ballot(poll=poll, person=members[0], choices=[[0]], today=DAY)
    assert AuditEntry.objects.count() == before

    closed(poll)

    told = " ".join(AuditDetail.objects.values_list("text", flat=True))
    assert code not in told
    assert str(members[0].public_id) not in told


class TestPages:
    def link(self, poll, person):
        return make_link(person, f"token-{person.pk}", purpose="congress.vote", target_id=poll.public_id)

    def post(self, client, person, **data):
        address = f"/to/token-{person.pk}/"
        proof = client.get(address).context["link"].proof
        return client.post(address, {"proof": proof, **data})

    @pytest.fixture(autouse=True)
    def today(self, monkeypatch, members, branch):
        self.poll = opened(branch)
        self.person = members[0]
        self.link(self.poll, self.person)

    def test_voter_votes_by_the_link_and_is_told_the_code_once(self, client):
        answer = self.post(client, self.person, q0="1")

        (paper,) = CastBallot.objects.all()
        assert (answer.status_code, paper.choices) == (200, [[1]])
        assert paper.receipt in answer.content.decode()
        assert paper.receipt not in client.get(f"/to/token-{self.person.pk}/").content.decode()

    def test_second_vote_and_an_empty_ballot_are_told(self, client):
        assert self.post(client, self.person).status_code == 422
        self.post(client, self.person, q0="1")

        again = self.post(client, self.person, q0="0")

        assert (again.status_code, CastBallot.objects.count()) == (422, 1)

    def test_link_of_somebody_not_on_the_roll_opens_nothing(self, client, branch):
        late = make_member(branch)
        self.link(self.poll, late)

        assert client.get(f"/to/token-{late.pk}/").status_code == 404

    def test_after_the_end_the_link_shows_the_result_and_the_codes(self, client):
        code = cast_ballot(poll=self.poll, person=self.person, choices=[[2]], today=DAY)
        closed(self.poll)

        page = client.get(f"/to/token-{self.person.pk}/").content.decode()

        assert code in page
        assert "赞成" in page

    def test_access_log_tells_no_choice(self, client):
        self.post(client, self.person, q0="1")

        (paper,) = CastBallot.objects.all()
        told = str(list(AccessLog.objects.values()))
        assert paper.receipt not in told
        assert str(paper.pk) not in told

    def test_officer_hands_out_links_to_everybody_and_sees_nobody_s_vote(
        self, client, branch, django_assert_num_queries
    ):
        client.force_login(make_officer(branch))
        cast_ballot(poll=self.poll, person=self.person, choices=[[0]], today=DAY)

        page = client.post(f"/desk/ours/congress/polls/{self.poll.public_id}/links/")
        shown = client.get(f"/desk/ours/records/polls/{self.poll.public_id}/").content.decode()

        handed_out = PersonalLink.objects.filter(purpose="congress.vote", revoked_at=None)
        assert (page.status_code, handed_out.count()) == (200, 6)
        assert "赞成 1" not in shown
        with django_assert_num_queries(5):
            client.get(f"/desk/ours/congress/polls/{self.poll.public_id}/")

    def test_poll_that_was_opened_is_not_changed(self, client, branch):
        client.force_login(make_officer(branch))
        address = f"/desk/ours/records/polls/{self.poll.public_id}/edit/"
        form = client.get(address).context["form"]
        sent = {name: form[name].value() or "" for name in form.fields}

        answer = client.post(address, sent | {"questions": "改了的问题"})

        self.poll.refresh_from_db()
        assert (answer.status_code, self.poll.questions) == (422, "食堂是否延长开放")


def test_poll_for_is_of_the_roll_alone(members, branch):
    poll = opened(branch)

    assert poll_for(members[0], poll.public_id) == poll
    assert poll_for(make_person(branch), poll.public_id) is None
    assert poll_for(None, poll.public_id) is None
    assert Voter.objects.filter(branch=branch).count() == 6

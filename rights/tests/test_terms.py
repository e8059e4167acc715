"""Terms of rights work: what falls due, what is missing, what the pages and papers say, and who may know of a dispute."""

from datetime import date
from pathlib import Path

import pytest
from django.urls import reverse

from core.deadlines import due_for, due_in
from core.figures import Scope, evaluate
from core.gaps import gaps_of
from core.models import Branch, RuleSet
from core.papers import paper_named
from core.periods import Period
from core.rules import load_rules
from core.tests.factories import make_branch
from members.models import Post
from members.tests.factories import make_profile
from members.tests.people import make_officer
from rights.models import Consultation
from rights.selectors import consultation_warnings
from rights.tests.factories import make_consultation, make_letter, make_mediation, make_participation

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)
HALF = Period.half(2024, 1)


@pytest.fixture
def branch():
    found = make_branch(slug="ours", name="示例工会")
    make_profile(found)
    return found


@pytest.fixture
def ruled(branch):
    load_rules()
    return branch


def due(branch) -> list[tuple[str, date]]:
    return [(found.deadline.key, found.day) for found in due_in([branch.pk], TODAY)]


@pytest.mark.parametrize(
    ("said", "key", "day"),
    [
        ({"offered_on": date(2024, 6, 1)}, "consultation_answer", date(2024, 6, 21)),
        ({"signed_on": date(2024, 6, 25)}, "contract_filing", date(2024, 7, 5)),
        ({"filed_on": date(2023, 7, 1), "last_day": date(2024, 8, 1)}, "contract_end", date(2024, 8, 1)),
    ],
)
def test_next_step_of_a_consultation_falls_due(ruled, said, key, day):
    make_consultation(ruled, **said)

    assert due(ruled) == [(f"rights.{key}", day)]


@pytest.mark.parametrize(
    "said",
    [
        {"offered_on": date(2024, 6, 1), "answered_on": date(2024, 6, 5)},
        {"signed_on": date(2024, 6, 25), "filed_on": date(2024, 6, 26)},
        {"signed_on": date(2022, 6, 25), "last_day": date(2024, 8, 1), "ended_on": date(2024, 1, 1)},
    ],
)
def test_step_that_was_taken_and_contract_that_ended_fall_due_no_more(ruled, said):
    make_consultation(ruled, **said)

    assert due(ruled) == []


def test_contract_that_a_later_one_of_its_kind_follows_does_not_run_out(ruled):
    filed = date(2024, 1, 1)
    make_consultation(ruled, filed_on=filed, last_day=date(2024, 8, 1))
    make_consultation(ruled, kind=Consultation.Kind.WAGE, signed_on=filed, filed_on=filed, last_day=date(2026, 8, 1))
    assert ("rights.contract_end", date(2024, 8, 1)) in due(ruled)

    make_consultation(ruled, signed_on=filed, filed_on=filed, last_day=date(2026, 8, 1))
    assert ("rights.contract_end", date(2024, 8, 1)) not in due(ruled)


def test_without_a_rule_no_term_is_made_up(branch):
    make_consultation(branch, offered_on=date(2024, 6, 1))
    make_mediation(branch, applied_on=date(2024, 6, 20))

    assert due(branch) == []


def test_own_rule_of_the_branch_goes_before(ruled):
    make_consultation(ruled, offered_on=date(2024, 6, 1))
    values = {"key": "rights.contract_answer_days", "value": "15", "source": "《上海市集体合同条例》第十五条"}
    RuleSet.objects.create(branch=ruled, mark=RuleSet.Mark.CUSTOM, **values)

    assert due(ruled) == [("rights.consultation_answer", date(2024, 6, 16))]


@pytest.mark.parametrize(("post", "told"), [(Post.Position.CHAIR, True), (Post.Position.OFFICER, False)])
def test_term_of_a_mediation_is_told_to_those_who_read_cases_and_names_nobody(ruled, post, told):
    make_mediation(ruled, applied_on=date(2024, 6, 20), parties="赵示甲与某公司")
    found = [each.text for each in due_for(make_officer(ruled, post), ruled, TODAY)]

    assert bool(found) is told
    assert "赵示甲" not in "".join(found)
    assert not told or "2024-07-05" in found[0]


def test_closed_case_falls_due_no_more(ruled):
    make_mediation(ruled, applied_on=date(2024, 6, 20), closed_on=date(2024, 6, 25), outcome="agreed")

    assert due(ruled) == []


def test_letter_waits_for_its_answer_until_the_term_it_names(ruled):
    letter = make_letter(ruled, reply_due_on=date(2024, 7, 3))
    assert due(ruled) == [("rights.letter_reply", date(2024, 7, 3))]

    letter.replied_on = date(2024, 7, 1)
    letter.save()
    assert due(ruled) == []


def gaps(branch) -> set[str]:
    return {found.gap.key for found in gaps_of(Scope.of(branch, HALF, TODAY)) if found.gap.key.startswith("rights.")}


def test_missing_representative_answer_and_mending_are_gaps(branch):
    make_participation(branch)
    make_letter(branch, reply_due_on=date(2024, 6, 1))
    make_letter(branch, replied_on=date(2024, 4, 1))
    assert gaps(branch) == {"rights.no_representative", "rights.letter_unanswered", "rights.not_mended"}


def test_whole_records_are_no_gaps(branch):
    make_participation(branch, representatives="赵示甲")
    make_letter(branch, reply_due_on=date(2024, 6, 1), replied_on=date(2024, 5, 30), mended="补发加班工资")
    make_letter(branch, reply_due_on=date(2024, 7, 1))
    make_mediation(branch)
    assert gaps(branch) == set()


def test_letters_mended_by_the_end_are_counted_and_contracts_that_ended_are_not_in_force(branch):
    make_letter(branch, mended_on=date(2024, 6, 30))
    make_letter(branch, mended_on=date(2024, 7, 1))
    first = date(2024, 1, 1)
    make_consultation(branch, first_day=first, last_day=date(2026, 1, 1))
    make_consultation(branch, kind="wage", first_day=first, last_day=date(2026, 1, 1), ended_on=date(2024, 5, 1))
    keys = ["rights.letters_mended", "rights.contracts_in_force"]

    values = evaluate(keys, Scope.of(branch, HALF, TODAY))

    assert [values[key].value for key in keys] == [1, 1]


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ({"own_side": 5, "other_side": 5, "women": 2}, []),
        ({"own_side": 5, "other_side": 4}, ["sides"]),
        ({"own_side": 2, "women": 3}, ["women"]),
        ({"first_day": date(2024, 1, 1), "last_day": date(2026, 12, 31)}, []),
        ({"first_day": date(2024, 1, 1), "last_day": date(2027, 1, 1)}, ["term"]),
        ({"signed_on": date(2024, 1, 1), "offered_on": date(2024, 2, 1)}, ["order"]),
    ],
)
def test_what_speaks_against_a_consultation_is_told_and_stops_nobody(ruled, said, codes):
    found = make_consultation(ruled, **said)

    assert [warning.code for warning in consultation_warnings(found)] == codes


@pytest.mark.parametrize(
    ("kind", "title", "word"),
    [("reminder", "提示函", "函告本会"), ("opinion", "意见书", "书面答复"), ("proposal", "建议书", "依法处理")],
)
def test_letter_is_printed_as_its_kind_says(branch, kind, title, word):
    letter = make_letter(branch, kind=kind, number="工字〔2024〕1号", addressee="示例单位", matter="延长工作时间")
    text = paper_named("supervision-letter").text(branch, letter, False, {})

    assert text.title.endswith(title)
    assert text.addressee == "示例单位"
    assert word in "".join(text.parts)
    assert "工字〔2024〕1号" in text.parts


@pytest.mark.parametrize("slug", ["offer", "supervision-letter", "mediation"])
def test_blank_paper_leaves_room_and_prints(client, branch, slug):
    client.force_login(make_officer(branch))

    answer = client.post(reverse("desk:blank_paper", args=["ours", slug]))

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")


def test_offer_names_who_is_sent(branch):
    found = make_consultation(branch, own_side=5, own_chief="赵示甲", offered_on=date(2024, 6, 1))
    parts = "".join(paper_named("offer").text(branch, found, False, {}).parts)

    assert "职工方协商代表5名" in parts
    assert "首席代表为赵示甲" in parts


def test_page_of_a_consultation_tells_the_next_step_and_its_source(client, ruled):
    client.force_login(make_officer(ruled))
    found = make_consultation(ruled, offered_on=date(2024, 6, 1), last_day=date(2026, 1, 1))

    page = client.get(reverse("desk:record_detail", args=["ours", "consultations", found.public_id])).text

    assert "2024-06-21" in page
    assert "《集体合同规定》" in page
    assert "consultations/new/?kind=" in page


def test_page_of_a_dispute_tells_the_term_to_the_chair(client, ruled):
    client.force_login(make_officer(ruled))
    case = make_mediation(ruled, applied_on=date(2024, 6, 20))

    page = client.get(reverse("desk:record_detail", args=["ours", "mediations", case.public_id])).text

    assert "2024-07-05" in page
    assert "《中华人民共和国劳动争议调解仲裁法》第十四条" in page


def test_rules_that_were_not_read_name_no_article():
    rows = (Path(__file__).parents[2] / "core/rules/rights.csv").read_text().splitlines()

    assert [row for row in rows if row.endswith(",recalled") and "第" in row.split(",")[5]] == []
    assert Branch.objects.count() == 0

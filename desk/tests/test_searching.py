"""The search of the desk: what it finds, for whom, and at what cost."""

import pytest
from django.urls import reverse

from activities.tests.factories import make_activity
from congress.tests.factories import make_item, make_meeting, make_motion
from core.models import AccessLog
from core.searches import Searched, all_searched, searched
from core.services import void_record
from core.sheets import all_sheets
from core.tests.factories import make_branch
from members.models import Person
from members.tests.factories import make_by_law, make_department, make_person
from members.tests.people import make_officer
from welfare.tests.factories import make_hardship_case, make_hardship_reader, make_visit

pytestmark = pytest.mark.django_db
PAGE = "/desk/ours/search/"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def officer(client, branch):
    user = make_officer(branch, "officer")
    client.force_login(user)
    return user


def found(client, typed):
    page = client.get(PAGE, {"q": typed})
    return {kind.name: [hit.title for hit in kind.hits] for kind in page.context["found"]}


@pytest.mark.parametrize("typed", ["张示甲", "zsj", "ZHANGSHI", "s001", "示甲 s0"])
def test_people_are_found_by_name_letters_initials_and_number(client, branch, officer, typed):
    make_person(branch, name="张示甲", number="S001")
    make_person(branch, name="李示乙", number="S002")

    assert found(client, typed) == {"花名册": ["张示甲"]}


def test_number_of_a_motion_finds_it_first_among_those_that_hold_it(client, branch, officer):
    for number in ("2024-1", "2024-11", "2024-12"):
        make_motion(branch, number=number, subject=f"提案之{number}")

    assert found(client, "2024-1")["提案"] == ["提案之2024-1", "提案之2024-12", "提案之2024-11"]


def test_one_word_is_looked_for_in_all_kinds_in_their_order(client, branch, officer):
    make_activity(branch, title="春季健步走")
    make_meeting(branch, title="春季工会委员会议")
    make_motion(branch, subject="关于春季健步走的提案")
    make_by_law(branch, title="春季慰问办法")

    assert list(found(client, "春季")) == ["提案", "会议", "活动", "制度"]


def test_document_number_finds_its_by_law(client, branch, officer):
    make_by_law(branch, title="慰问办法", document_number="示工〔2024〕3号")

    assert found(client, "示工〔2024〕3号") == {"制度": ["慰问办法"]}


def test_few_are_shown_and_the_list_holds_the_rest(client, branch, officer):
    for number in range(7):
        make_motion(branch, subject=f"改造食堂之{number}")

    page = client.get(PAGE, {"q": "食堂"})
    (motions,) = page.context["found"]

    assert (len(motions.hits), motions.count, motions.is_cut) == (5, 7, False)
    assert f'href="{motions.more_url}">列表中全部 7 条</a>' in page.text
    assert client.get(motions.more_url).context["page"].count == "7"


def test_more_than_fifty_are_not_counted(client, branch, officer):
    for number in range(52):
        make_motion(branch, subject=f"改造食堂之{number}")

    assert "超过 50 条" in client.get(PAGE, {"q": "食堂"}).text


def test_other_branches_and_voided_records_are_not_found(client, branch, officer):
    make_motion(make_branch(slug="theirs"), subject="改造食堂")
    motion = make_motion(branch, subject="改造食堂")
    assert found(client, "食堂") == {"提案": ["改造食堂"]}
    void_record(motion, by=officer, reason="重复登记")

    assert found(client, "食堂") == {}


def test_files_of_hardship_are_found_by_their_readers_alone_and_it_is_noted(client, branch, officer):
    case = make_hardship_case(branch, person=make_person(branch, name="钱示丙"))
    assert list(found(client, "钱示丙")) == ["花名册"]
    assert not AccessLog.objects.filter(event="read").exists()
    stranger, reader = make_officer(branch, username="chair"), make_officer(branch, "vice_chair", username="named")
    make_hardship_reader(Person.objects.get(user=reader), case)

    client.force_login(stranger)
    assert list(found(client, "钱示丙")) == ["花名册"]
    client.force_login(reader)
    assert found(client, "钱示丙") == {"花名册": ["钱示丙"], "困难职工": ["钱示丙"]}
    assert AccessLog.objects.get(event="read").target == "welfare.hardshipcase:"


def test_numbers_that_only_some_may_see_are_not_searched(client, branch, officer):
    make_person(branch, name="钱示丙", phone="13900001234")

    assert (found(client, "13900001234"), list(found(client, "qsb"))) == ({}, ["花名册"])


def test_nothing_typed_asks_nothing_and_tells_what_may_be_typed(client, branch, officer):
    make_person(branch)

    assert "拼音首字母" in client.get(PAGE).text
    for typed in ("   ", "\0"):
        assert client.get(PAGE, {"q": typed}).context["found"] == []


def test_nothing_found_says_so_with_the_next_step(client, branch, officer):
    page = client.get(PAGE, {"q": "<没有>"}).text

    assert "没有哪条记录含有“&lt;没有&gt;”" in page
    assert f'href="{reverse("desk:record_list", args=["ours", "roster"])}"' in page


def test_masthead_of_the_desk_holds_the_search(client, branch, officer):
    page = client.get(reverse("desk:notices", args=["ours"])).text

    assert f'action="{PAGE}"' in page
    assert 'id="mast-search"' in page


def test_long_words_are_cut_and_never_a_fault(client, branch, officer):
    page = client.get(PAGE, {"q": "甲 " * 400})

    assert (page.status_code, len(page.context["typed"])) == (200, 60)


def test_every_kind_that_is_searched_has_a_sheet_and_known_fields():
    sheets = {sheet.slug: sheet for sheet in all_sheets()}

    for kind in all_searched():
        model = sheets[kind.sheet].model
        for name in (*kind.says, *kind.joined, *filter(None, [kind.title])):
            assert hasattr(model, name), (kind.sheet, name)


def test_kind_is_declared_once():
    with pytest.raises(ValueError, match="searched twice"):
        searched(Searched("motions", 1))


@pytest.mark.parametrize("rows", [1, 8])
def test_search_takes_the_same_queries_however_much_is_found(client, branch, officer, rows, django_assert_num_queries):
    for number in range(rows):
        person = make_person(branch, name=f"春示{number}", department=make_department(branch, name=f"部门{number}"))
        meeting = make_meeting(branch, title=f"春{number}")
        make_item(meeting, title=f"春{number}")
        make_visit(branch, person=person)
        make_motion(branch, subject=f"春{number}")
        make_activity(branch, title=f"春{number}")

    # Who asks and what for, the page around it, and each kind of record that an officer may see.
    with django_assert_num_queries(35):
        page = client.get(PAGE, {"q": "春"})
    assert len(page.context["found"]) == 6

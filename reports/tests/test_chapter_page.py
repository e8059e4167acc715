"""The editor of a chapter: where it leads, and what it shows again of what could not be kept."""

from datetime import date

import pytest
from django.urls import reverse

from core.periods import Period
from core.tests.factories import make_branch
from members.tests.factories import make_member
from members.tests.people import make_officer
from reports.drafts import Draft
from reports.services.drafts import add_part, start_report
from reports.slots import Shape

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
BAD = "[[nothing.here]]"


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    make_member(branch, on=date(2020, 1, 1))
    return branch


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, first_name="周示戊")
    client.force_login(user)
    return user


@pytest.fixture
def report(branch, chair):
    return start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=chair)


def address(report, key: str) -> str:
    return reverse("reports:chapter", args=["ours", report.public_id, key])


def sent(client, report, key: str, do: str, **more):
    """The chapter sent as it stands, with a button and what else is in the form."""
    form = {"do": do}
    for place in Draft(report).chapter(key).all:
        form |= {f"version-{place.part.pk}": place.part.version, f"text-{place.part.pk}": place.text}
    return client.post(address(report, key), form | more)


def second_chapter(report):
    return Draft(report).chapters()[1]


def own_parts(report):
    return report.parts.filter(is_own=True)


def test_new_paragraph_is_shown_where_it_stands(client, report):
    key = second_chapter(report).key

    response = sent(client, report, key, "add:paragraph", new="获赠锦旗1面。")

    assert response.url == f"{address(report, key)}#place-{own_parts(report).get().pk}"


def test_new_heading_opens_its_own_chapter(client, report):
    response = sent(client, report, second_chapter(report).key, "add:heading", new="本期亮点")

    heading = own_parts(report).get()
    assert response.url == f"{address(report, str(heading.pk))}#place-{heading.pk}"
    assert "标题下面有了内容" in client.get(response.url).text


def test_paragraph_moved_over_its_heading_is_followed_into_the_chapter_before(client, report):
    lead, chapter, *_others = Draft(report).chapters()
    first = chapter.places[0].part

    response = sent(client, report, chapter.key, f"up:{first.pk}")

    assert response.url == f"{address(report, lead.key)}#place-{first.pk}"


@pytest.mark.parametrize("where", ["in the new words", "in a place"])
def test_new_words_that_are_not_kept_stand_in_the_form_again(client, report, where):
    chapter = second_chapter(report)
    new = f"一段新话{BAD if where == 'in the new words' else ''}"
    wrong = {f"text-{chapter.places[0].part.pk}": BAD} if where == "in a place" else {}

    response = sent(client, report, chapter.key, "add:paragraph", new=new, **wrong)

    assert response.status_code == 422
    assert f">{new}</textarea>" in response.text
    assert "data-unsaved" in response.text
    assert not own_parts(report).exists()


def test_place_that_is_not_saved_is_told_at_the_top_with_its_figures_as_chips(client, report):
    chapter = second_chapter(report)
    place = chapter.places[0].part.pk

    response = sent(client, report, chapter.key, "save", **{f"text-{place}": f"[[members.members]]人{BAD}"})

    assert "有1处尚未保存" in response.text
    assert f'href="#place-{place}"' in response.text
    edited = next(one for one in response.context["page"].places if one.pk == place)
    assert edited.figures == '{"[[members.members]]": "1"}'


def test_figure_in_a_heading_is_told_as_it_prints(client, report, chair):
    heading = add_part(report, after=None, shape=Shape.HEADING, text="会员[[members.members]]人", by=chair)
    add_part(report, after=heading, shape=Shape.PARAGRAPH, text="一段话。", by=chair)

    page, editor = (
        client.get(reverse("reports:report", args=["ours", report.public_id])),
        address(report, str(heading.pk)),
    )

    assert "会员1人" in [line.text for line in page.context["page"].lines]
    assert client.get(editor).context["page"].title == "会员1人"

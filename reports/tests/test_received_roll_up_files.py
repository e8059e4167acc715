"""Files that other installations sent, beside the branches kept here: added once, whole, and only where they mean the same."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.models import Branch, ExportLog
from core.periods import Period
from core.services.branches import place_branch
from core.signing import fingerprint, public_part, signing_key
from core.tests.factories import make_branch
from members.models import BranchProfile
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer
from reports.below import below
from reports.roll_up_files.format import SentFigure, read_file, write_file
from reports.roll_up_files.received import beside, read_all
from reports.roll_up_files.sending import roll_up_file

pytestmark = pytest.mark.django_db
TODAY, HALF = date(2024, 11, 30), Period.half(2024, 1)
MADE = datetime(2024, 11, 30, 9, 0, tzinfo=UTC)
PAGE = "/desk/county/reports/roll-up-files/2024H1/"


@pytest.fixture
def county():
    """A union with one branch below it of five members among six."""
    county = make_branch(slug="county", kind=Branch.Kind.COUNTY)
    school = place_branch(make_branch(slug="school", name="甲校工会"), parent=county, by=None)
    for _ in range(5):
        make_member(school)
    make_person(school)
    return county


def sent(name="乙校工会委员会", members=8, others=2):
    """A file of a branch, which is gone afterwards, as if it stood in another installation."""
    branch = make_branch()
    profile = BranchProfile.objects.create(branch=branch, registered_name=name, self_name="我校工会")
    for _ in range(members):
        make_member(branch)
    for _ in range(others):
        make_person(branch)
    raw = roll_up_file(branch, HALF, today=TODAY, made_at=MADE)
    BranchProfile.objects.filter(pk=profile.pk).update(public_id=uuid4())
    return raw


def with_figures(raw, change):
    """The same file with other figures, signed anew."""
    content, _key = read_file(raw)
    figures = tuple(change(figure) for figure in content.figures)
    return write_file(replace(content, figures=figures), signing_key(content.sender))


def table(county, *files):
    received, faults = read_all(county, [("乙.json", raw) for raw in files], HALF)
    found = beside(below(county, HALF, today=TODAY), received)
    return received, faults, found


def text_of(found, key, place=None):
    at = [column.keys[0] for column in found.columns].index(key)
    return (found.totals if place is None else found.lines[place].cells)[at].text


def test_file_stands_beside_the_branches_kept_here_and_both_are_added(county):
    received, faults, found = table(county, sent())

    assert faults == []
    assert [line.name for line in found.lines] == ["甲校工会", "乙校工会委员会"]
    assert [text_of(found, "members.members", place) for place in (0, 1, None)] == ["5", "8", "13"]
    # 5 of 6 and 8 of 10.
    assert text_of(found, "members.membership_rate") == "81.3"
    assert received[0].unknown == ()


@pytest.mark.parametrize(
    "change",
    [{"definition": "另一种口径"}, {"key": "members.unheard_of"}, {"unit": "次"}],
    ids=["defined otherwise", "unheard of", "of another unit"],
)
def test_what_means_something_else_is_listed_and_not_added(county, change):
    def changed(figure: SentFigure) -> SentFigure:
        return replace(figure, **change) if figure.key == "members.members" else figure

    received, _faults, found = table(county, with_figures(sent(), changed))

    assert [figure.name for figure in received[0].unknown] == ["会员"]
    assert text_of(found, "members.members", 1) == "—"
    assert text_of(found, "members.members") == "≥5"


def test_so_few_that_they_are_not_told_are_at_least_one(county):
    _received, _faults, found = table(county, sent(members=2))

    assert [text_of(found, "members.members", place) for place in (1, None)] == ["<3", "≥6"]


def codes_of(county, *files):
    """How many files are laid beside one another, and what is said of the others."""
    received, faults, _found = table(county, *files)
    return len(received), [fault.split("：")[1] for fault in faults]


def test_nobody_is_counted_twice(county):
    raw, school = sent(), Branch.objects.get(slug="school")
    content, _key = read_file(raw)

    assert codes_of(county, raw, sent("丙校工会委员会")) == (2, [])
    assert codes_of(county, raw, raw) == (1, ["“乙校工会委员会”已经计入"])
    profile = {"registered_name": "甲校工会委员会", "self_name": "我校工会", "public_id": content.sender}
    BranchProfile.objects.create(branch=school, **profile)
    assert codes_of(county, raw) == (0, ["“乙校工会委员会”已经计入"])


def test_a_union_whose_branch_is_counted_already_is_refused(county):
    raw = sent()
    content, _key = read_file(raw)
    above = replace(content, sender=uuid4(), name="丁县总工会", covers=2)
    above = replace(above, branches=(above.sender, content.sender))
    told_by_above = write_file(above, signing_key(above.sender))

    assert codes_of(county, told_by_above) == (1, [])
    assert codes_of(county, raw, told_by_above) == (1, ["“丁县总工会”含有已经计入的工会"])
    assert codes_of(county, told_by_above, raw) == (1, ["“乙校工会委员会”已经计入"])


def test_file_of_another_period_is_refused(county):
    received, faults = read_all(county, [("乙.json", sent())], Period.year_of(2024))

    assert received == []
    assert "2024年上半年" in faults[0]


def test_a_count_without_a_number_is_not_taken_for_one(county):
    def changed(figure: SentFigure) -> SentFigure:
        return replace(figure, value=None) if figure.key == "congress.motions_filed" else figure

    _received, _faults, found = table(county, with_figures(sent(), changed))

    assert [text_of(found, "congress.motions_filed", place) for place in (1, None)] == ["—", "—"]


class TestPage:
    @pytest.fixture
    def upper(self, client, county):
        client.force_login(make_officer(county))
        return county

    def read(self, client, *files):
        return client.post(f"{PAGE}read/", {"files": [SimpleUploadedFile(name, raw) for name, raw in files]})

    def test_files_are_shown_with_the_fingerprint_and_what_is_wrong_with_others(self, client, upper):
        raw = sent()
        answer = self.read(client, ("乙.json", raw), ("丙.json", raw[:-9]))

        text = answer.content.decode()
        assert answer.status_code == 200
        assert fingerprint(read_file(raw)[1]) in text
        assert "丙.json：" in text
        assert "乙校工会委员会" in text

    @pytest.mark.parametrize("raw", [b"", b"{}", b"\xff\xfe", b"[" * 5000])
    def test_what_is_no_such_file_is_told(self, client, upper, raw):
        answer = self.read(client, ("乙.json", raw))

        assert answer.status_code == 422
        assert "乙校" not in answer.content.decode()

    def test_file_is_made_here_and_read_elsewhere(self, client, upper):
        profile = BranchProfile.objects.create(branch=upper, registered_name="某县总工会", self_name="县总")

        answer = client.post(f"{PAGE}make/")

        content, key = read_file(answer.content)
        assert (content.name, content.covers) == ("某县总工会", 2)
        assert key == public_part(signing_key(profile.public_id))
        assert fingerprint(key) in client.get(PAGE).content.decode()
        assert ExportLog.objects.filter(branch=upper, form="json").count() == 1

    def test_without_a_registered_name_none_is_made_and_the_page_says_why(self, client, upper):
        answer = client.post(f"{PAGE}make/", follow=True)

        assert "登记全称" in answer.content.decode()
        assert ExportLog.objects.count() == 0

"""Figures of years that nobody recorded here: compared with, told as last year's, and overtaken by real records."""

from datetime import date
from decimal import Decimal

import pytest

from activities.models import Activity
from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.errors import Refused
from core.figures import Scope
from core.periods import Period
from core.services.records import void_record
from core.tests.factories import make_branch
from members.tests.people import make_officer
from reports.chapter_page import Editor, chapter_page
from reports.desk_page import evidence_links
from reports.document import FigureRun
from reports.drafts import Draft
from reports.models import HistoricFigure
from reports.services.approval import move_report
from reports.services.drafts import Typed, save_words, start_report
from reports.services.earlier import write_down
from reports.staleness import stale_sentences
from reports.tests.factories import make_historic
from reports.tokens import Values, runs, words_of_values

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
SAID = "体育活动[[activities.sports]]项，[[activities.sports|fmt=change]]。"


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    for title in ("跳绳比赛", "拔河比赛"):
        make_activity(branch, title=title, kind="sports", held=PreciseDay.parse("2024-04-10"))
    return branch


def told(branch, text: str = SAID) -> str:
    return words_of_values(text, Values(Scope.of(branch, HALF)))


def test_without_anything_of_last_year_the_comparison_is_silent(branch):
    assert told(branch) == "体育活动2项。"


def test_figure_of_an_earlier_year_is_compared_with(branch):
    make_historic(branch)

    assert told(branch) == "体育活动2项，比上年同期减少3项。"
    assert told(branch, "上年同期[[activities.sports|scope=last_year]]次") == "上年同期5次"


def test_records_of_last_year_go_before_what_was_written_down(branch):
    make_historic(branch)
    make_activity(branch, title="登山", kind="sports", held=PreciseDay.parse("2023-04-10"))

    assert told(branch) == "体育活动2项，比上年同期增加1项。"


def test_figure_of_other_days_voided_or_of_another_branch_is_not_told(branch):
    make_historic(branch, first_day=date(2023, 1, 1), last_day=date(2023, 12, 31))
    make_historic(make_branch(slug="theirs"))
    void_record(make_historic(branch), by=None, reason="写错")

    assert told(branch) == "体育活动2项。"


def test_comparison_leads_to_what_it_rests_on(branch):
    figure = make_historic(branch)
    (run,) = (
        run for run in runs(SAID, Values(Scope.of(branch, HALF))) if isinstance(run, FigureRun) and run.fmt == "change"
    )

    assert evidence_links(branch, Scope.of(branch, HALF))(run).endswith(f"earlier/#earlier-{figure.public_id}")


def test_settled_comparison_is_stale_when_either_year_changes(branch):
    figure = make_historic(branch)
    report = start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=None)
    place = next(place for place in Draft(report).places if "membership" in place.part.key)
    typed = Typed(place.part.pk, place.part.version, SAID, place.told)
    assert save_words(report, [typed], told={place.part.pk: place.told}, by=None).faults == {}
    final = move_report(report, action="finalise", by=None, on=date(2024, 7, 1))
    assert stale_sentences(final) == []

    void_record(figure, by=None, reason="写错")

    (stale,) = stale_sentences(final)
    assert stale.text == "体育活动2项，比上年同期减少3项。"
    assert [(change.old, change.new) for change in stale.changes] == [("比上年同期减少3项", "")]


@pytest.mark.parametrize(
    ("key", "value"), [("activities.nonsense", "1"), ("members.membership_rate", "101")], ids=["no figure", "no share"]
)
def test_what_is_no_figure_is_refused(branch, key, value):
    with pytest.raises(Refused):
        write_down(branch=branch, key=key, period=HALF.year_before, value=Decimal(value), source="x", by=None)

    assert not HistoricFigure.objects.exists()


def test_page_writes_down_and_takes_back(client, branch):
    client.force_login(make_officer(branch, first_name="周示戊"))
    address = "/desk/ours/reports/earlier/"
    sent = {"key": "activities.sports", "period": "2023H1", "value": "5", "source": "2023年总结"}

    assert client.post(f"{address}add/", sent | {"period": "去年"}).status_code == 422
    assert client.post(f"{address}add/", sent).status_code == 302
    assert client.post(f"{address}add/", sent).status_code == 422
    figure = HistoricFigure.objects.get()
    assert "2023年总结" in client.get(address).text
    client.post(f"{address}{figure.public_id}/void/", {"reason": "写错"})

    assert "2023年总结" not in client.get(address).text
    assert Activity.objects.count() == 2


def test_editor_offers_the_comparison_beside_the_figure_it_compares(branch):
    make_historic(branch)
    report = start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=None)

    offered = chapter_page(Editor(report, "lead", by=None), query="activities.sports").figures

    (sports,) = (figure for figure in offered if figure.token == "[[activities.sports]]")
    assert (sports.text, sports.change) == ("2", "比上年同期减少3项")
    assert told(branch, sports.change_token) == sports.change


def test_editor_offers_a_blank_for_a_figure_of_which_nothing_is_recorded(branch):
    report = start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=None)

    offered = chapter_page(Editor(report, "lead", by=None), query="finance.income").figures

    (income,) = (figure for figure in offered if figure.token.startswith("[[finance.income|"))
    assert (income.text, income.is_blank) == ("＿＿", True)
    assert told(branch, f"收入{income.token}") == "收入＿＿"

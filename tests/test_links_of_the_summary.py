"""Every number of the desk's summary leads to a page whose rows give that number."""

from html import unescape

import pytest

from core.figures import Figure, Scope, declared
from core.tests.factories import make_superuser
from reports.compose import compose, figures_of
from reports.desk_page import evidence_links
from tests.demo import HALF, demo_branch

pytestmark = pytest.mark.django_db
SUMMARY = "/desk/water-works/reports/half_year/2024H1/"


@pytest.fixture
def branch(client):
    client.force_login(make_superuser())
    return demo_branch()


def runs_and_addresses(branch):
    address = evidence_links(branch, Scope.of(branch, HALF), back=SUMMARY)
    return [(run, address(run)) for run in figures_of(compose("half_year", branch=branch, period=HALF))]


def test_every_number_of_the_page_is_a_link_to_its_rows(branch, client):
    page = client.get(SUMMARY).content.decode()

    found = runs_and_addresses(branch)

    assert len(found) > 25
    assert [address for _run, address in found if f'href="{address}"' not in unescape(page)] == []


def test_rows_of_each_page_give_the_number_that_was_printed(branch, client):
    wrong, checked = [], 0
    for run, address in runs_and_addresses(branch):
        behind = client.get(address).context["behind"]
        pages = [source.page for source in behind.sources]
        item = declared(run.key)
        if not pages or not all(page.rows for page in pages):
            wrong.append((run.key, "no rows"))
        if not isinstance(item, Figure):
            continue
        (page,) = pages
        rows = [row.source for row in page.rows]
        checked += 1
        if page.next_url or item.measure.of_rows(rows) != run.value:
            wrong.append((run.key, run.text, len(rows)))

    assert wrong == []
    assert checked > 25

"""Ballot papers as they come out of the printer, to be cut apart."""

import io

import pypdf
import pytest

from congress.tests.factories import make_item, make_meeting
from core.papers import paper_named
from core.tests.factories import make_branch
from reports.paper_documents import document_of
from reports.pdf import render_pdf

pytestmark = [pytest.mark.django_db, pytest.mark.once]
MATTER = "关于进一步完善绩效工资分配方案和考核办法的议案及其实施细则"


def test_each_ballot_stands_whole_on_its_page_with_how_it_is_filled_in():
    branch = make_branch()
    item = make_item(make_meeting(branch), title=MATTER)
    made = render_pdf(document_of(paper_named("ballot"), branch, item, clear=False))

    pages = ["".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(made)).pages]

    assert [(page.count("划“○”"), page.count("表决事项"), page.count(MATTER)) for page in pages] == [(4, 4, 4)]

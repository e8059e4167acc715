"""The papers of union money as files: the demo's, drawn with the fonts that are there."""

import pytest

from core.papers import paper_named
from core.sheets import sheet_named
from reports.files import rendered
from reports.paper_documents import document_of
from tests.demo import demo_branch

pytestmark = pytest.mark.django_db
OF_MONEY = ("inquiry-record", "acceptance-record", "budget-table", "final-accounts", "expense-approval")


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_every_paper_is_drawn(form):
    branch = demo_branch()

    for slug in OF_MONEY:
        paper = paper_named(slug)
        record = sheet_named(paper.sheet).model.objects.filter(branch=branch).last()
        if slug == "expense-approval":
            record = record.__class__.objects.filter(branch=branch, inquiries__isnull=False).last()
        content = rendered(form, document_of(paper, branch, record, clear=False, chosen={}))
        assert content[:4] == (b"%PDF" if form == "pdf" else b"PK\x03\x04"), slug

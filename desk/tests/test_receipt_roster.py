"""The list that is signed, as PDF and Word: what stands on each page of it."""

import io
from decimal import Decimal

import pytest
from docx import Document as WordFile
from docx.oxml.ns import qn
from pypdf import PdfReader

from core.tests.factories import make_branch
from members.tests.factories import make_profile
from members.tests.people import make_officer
from welfare.tests.factories import make_disbursement, make_gift_line

pytestmark = pytest.mark.django_db


@pytest.fixture
def gift(client):
    branch = make_branch(slug="ours")
    make_profile(branch, registered_name="某县某某中学工会委员会")
    client.force_login(make_officer(branch))
    gift = make_disbursement(branch, title="端午节慰问", goods="粽子")
    for number in range(40):
        make_gift_line(gift, person=None, person_name=f"示{number}", amount=Decimal(100 + number), item="")
    return gift


def test_each_page_has_its_head_its_rows_and_its_sums_and_none_is_left_to_the_signers(client, gift):
    answer = client.post(f"/desk/ours/papers/receipt-roster/{gift.public_id}/")

    pages = ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(answer.content)).pages]
    assert len(pages) == 3
    assert ["姓名部门" in page for page in pages] == [True] * 3
    assert ["示12" in pages[0], "示13" in pages[1], "示29" in pages[1], "示30" in pages[2]] == [True] * 4
    assert ["本页小计" in page for page in pages] == [True] * 3
    assert ["累计" in page for page in pages] == [False, True, False]
    # 13 rows from 100 on, 17 more, 10 more: 1378, 2057, 1345.
    assert [sum_ in page for sum_, page in zip(("1,378.00", "2,057.00", "1,345.00"), pages, strict=True)] == [True] * 3
    assert "3,435.00" in pages[1]
    assert "4,780.00" in pages[2]
    assert "肆仟柒佰捌拾元整" in pages[2]
    assert "审批：" in pages[2]


def test_word_breaks_where_the_pdf_breaks_and_says_the_same(client, gift):
    answer = client.post(f"/desk/ours/papers/receipt-roster/{gift.public_id}/?form=docx")

    (table,) = WordFile(io.BytesIO(answer.content)).tables
    begins = [row.cells[1].text for row in table.rows if row._tr.findall(f".//{qn('w:pageBreakBefore')}")]
    assert begins == ["示13", "示30"]
    assert [row.cells[1].text for row in table.rows][-2:] == ["本页小计", "合计"]
    assert table.rows[-1].cells[5].text == "4,780.00"

import pytest
from django.urls import reverse

from core.models import LiveArea
from core.tests.factories import make_branch, make_superuser
from finance.models import MonthStatement
from finance.tests.factories import (
    make_account,
    make_audit_review,
    make_bank_account,
    make_budget_line,
    make_entry,
    make_month_statement,
)

pytestmark = pytest.mark.django_db
STATEMENT = {
    "month": "2024-01-01",
    "opening": "1000",
    "income": "0",
    "expenditure": "0.50",
    "closing": "999.50",
    "signed_by": "王主席",
    "signed_on": "2024-02-06",
}


@pytest.fixture
def admin_page(client):
    client.force_login(make_superuser(is_staff=True), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize(("live", "told"), [(False, ("signed", "王主席")), (True, ("draft", ""))])
def test_a_statement_entered_from_paper_is_signed_and_a_live_one_is_not(admin_page, live, told):
    branch = make_branch()
    if live:
        LiveArea.objects.create(branch=branch, area="finance", live_from="2020-01-01")

    admin_page.post(reverse("admin:finance_monthstatement_add"), {"branch": branch.pk, **STATEMENT})

    statement = MonthStatement.objects.get()
    assert (statement.state, statement.signed_by) == told


def test_lists_and_forms_open_without_the_number_of_a_bank_account(admin_page):
    branch = make_branch()
    rows = {
        "account": make_account(branch),
        "bankaccount": make_bank_account(branch, number="6222020200001234"),
        "entry": make_entry(make_account(branch)),
        "monthstatement": make_month_statement(branch),
        "budgetline": make_budget_line(make_account(branch)),
        "auditreview": make_audit_review(branch),
    }
    for name, row in rows.items():
        pages = [
            admin_page.get(reverse(f"admin:finance_{name}_changelist")),
            admin_page.get(reverse(f"admin:finance_{name}_change", args=[row.pk])),
        ]
        assert [page.status_code for page in pages] == [200, 200]
        assert not any("6222020200001234" in page.content.decode() for page in pages)
        assert name != "bankaccount" or all("**** 1234" in page.content.decode() for page in pages)

import pytest
from django.urls import reverse

from core.models import AuditEntry, LiveArea
from core.tests.factories import make_branch, make_superuser
from welfare.models import Disbursement
from welfare.tests.factories import make_disbursement, make_goods_item, make_visit

pytestmark = pytest.mark.django_db
GIFT = {
    "title": "端午节慰问",
    "kind": "festival",
    "festival": "dragon_boat",
    "form": "goods",
    "payer": "own",
    "people": "120人",
    "amount": "24000",
    "issued": "2024年6月",
    "approved_on": "2024-06-03",
}


@pytest.fixture
def admin_page(client):
    client.force_login(make_superuser(is_staff=True), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize(("live", "state", "day"), [(False, "issued", "2024年6月"), (True, "draft", "None")])
def test_a_gift_entered_from_paper_is_where_its_dates_say_and_a_live_one_a_draft(admin_page, live, state, day):
    branch = make_branch()
    if live:
        LiveArea.objects.create(branch=branch, area="welfare", live_from="2020-01-01")

    page = admin_page.post(reverse("admin:welfare_disbursement_add"), {"branch": branch.pk, **GIFT})

    gift = Disbursement.objects.get()
    assert (page.status_code, gift.state, str(gift.issued), AuditEntry.objects.count()) == (302, state, day, 1)
    assert str(gift.planned) == ("2024年6月" if live else "None")


def test_afterwards_its_state_and_days_are_shown_and_not_typed(admin_page):
    gift = make_disbursement(make_branch())
    url = reverse("admin:welfare_disbursement_change", args=[gift.pk])

    page = admin_page.get(url)
    admin_page.post(url, {**GIFT, "title": "端午慰问", "issued": "2024年5月", "state": "draft"})

    fields = set(page.context["adminform"].form.fields)
    assert fields & {"issued", "state", "submitted_on", "approved_on", "archived_on", "cancelled_on"} == set()
    assert "planned" in fields
    stored = Disbursement.objects.get()
    assert (stored.title, stored.state, stored.issued) == ("端午慰问", "issued", gift.issued)


def test_lists_and_forms_open(admin_page):
    branch = make_branch()
    for name, row in (("goodsitem", make_goods_item(branch)), ("visit", make_visit(branch))):
        pages = [
            admin_page.get(reverse(f"admin:welfare_{name}_changelist")),
            admin_page.get(reverse(f"admin:welfare_{name}_change", args=[row.pk])),
        ]
        assert [page.status_code for page in pages] == [200, 200]

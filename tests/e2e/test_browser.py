import pytest
from playwright.sync_api import expect

from core.models import User

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]


def test_admin_logs_in_with_the_browser(live_server, page):
    User.objects.create_superuser("root", password="correct horse battery")
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)

    page.goto(f"{live_server.url}/admin/")
    page.fill("[name=username]", "root")
    page.fill("[name=password]", "correct horse battery")
    page.locator(".gate-box [type=submit]").click()

    expect(page.locator("#user-tools")).to_contain_text("root")
    assert faults == []

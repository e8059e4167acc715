"""The demo goes whole, with what its people have set up at the door."""

import pytest

from accounts.models import ActivationCode, Authenticator, PersonalLink
from accounts.services import issue_link, set_login
from accounts.tests.factories import OWN_ENTRY, make_code, make_factor
from core.models import AuditEntry, User
from core.services.wiping import wipe_demo
from core.tests.factories import make_branch
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db


def test_codes_links_and_second_factors_of_the_demo_go_with_it(client, settings):
    settings.PASSWORD_POLICY = "dengbao"
    demo, ours = make_branch(is_demo=True), make_branch()
    chair, other = make_officer(demo, username="demo-chair"), make_officer(ours)
    for branch, by in ((demo, chair), (ours, other)):
        make_code(make_person(branch), by)
        issue_link(branch=branch, purpose=OWN_ENTRY, person=make_person(branch), by=by)
        make_factor(by)
        set_login(user=by, username=by.username, password="Zhuzi-Kaihua-8")
    client.force_login(chair)

    wipe_demo()

    assert list(User.objects.all()) == [other]
    left = [model.objects.count() for model in (ActivationCode, PersonalLink, Authenticator)]
    assert left == [1, 1, 1]
    assert AuditEntry.objects.filter(chain__branch=ours).count() > 0

"""三员分立: what each administrator sees and does in the Django admin, and that none does another's work."""

import sys
from datetime import date

import pytest
from django.contrib import admin
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone

from accounts.services import issue_codes
from accounts.tests.factories import make_link
from board.models import BoardSetting
from core.access_log import note_access
from core.admin_roles import AUDITOR, RIGHTS, ROLES, SECURITY, SYSTEM
from core.audit import record
from core.export_log import note_export
from core.models import AuditEntry, Branch, Job, LiveArea, RuleSet, User
from core.periods import Period
from core.records import BranchRecord
from core.tests.factories import make_batch, make_branch, make_superuser, make_user
from disclosure.tests.factories import make_box
from members.models import Consent, CorrectionRequest, MembershipSpan
from members.tests.factories import make_person
from reports.services.drafts import start_report
from reports.tests.factories import make_historic, make_ledger_setting, make_preset
from tests.lasting import lasting
from tests.random_records import fill
from welfare.tests.factories import make_hardship_reader

pytestmark = pytest.mark.django_db(databases="__all__")
MODELS = list(admin.site._registry)
# Who sees most asks both engines; what the others are refused is no matter of the engine.
OTHERS = [pytest.param(role, marks=pytest.mark.once) for role in ROLES]
PAGES = ("changelist", "add", "change", "delete", "history")
# Of whom nobody changes rows, and of which rows nobody adds.
READ_ONLY = {m for m, a in admin.site._registry.items() if "ReadOnlyAdmin" in {c.__name__ for c in type(a).__mro__}}


def make_admin(role: str, **over) -> User:
    user = make_user(is_staff=True, **over)
    user.groups.add(Group.objects.get_or_create(name=role)[0])
    return user


@pytest.fixture(scope="module")
def house(django_db_setup, django_db_blocker):
    """A row of everything that the admin knows."""
    with lasting(django_db_blocker):
        yield fill_house()


def fill_house() -> Branch:
    branch = make_branch()
    fill(branch, 11)
    person = make_person(branch)
    Consent.objects.create(branch=branch, person=person, purpose="publish", given_on=date(2024, 4, 1))
    CorrectionRequest.objects.create(branch=branch, person=person, about="other", proposed="x")
    user = make_user()
    record("core.branch.change", by=user, branch=branch)
    note_access("login", user=user, branch=branch)
    note_export(kind="list", subject="x", form="xlsx", content=b"x", user=user, branch=branch)
    RuleSet.objects.create(key="k", jurisdiction="CN", value="1", source="s", mark="custom")
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2024, 1, 1))
    Job.objects.create(kind="x.y")
    make_batch(branch)
    half = Period.half(2024, 1)
    make_historic(branch)
    make_preset(branch)
    make_ledger_setting(branch)
    make_box(branch)
    start_report("half_year", branch=branch, period=half, as_of=half.last_day, by=None)
    kind = ContentType.objects.get_for_model(Branch)
    LogEntry.objects.create(
        user=user, content_type=kind, object_id="1", object_repr="x", action_flag=ADDITION, action_time=timezone.now()
    )
    BoardSetting.objects.get_or_create(branch=branch)
    somebody = make_person(branch)
    make_link(somebody, "token-of-a-link")
    issue_codes(people=[somebody], by=None)
    assert [model for model in MODELS if not model._base_manager.exists()] == []
    return branch


def address(model, page: str) -> str:
    row = model._base_manager.order_by("pk").first()
    args = [] if page in {"changelist", "add"} else [row.pk]
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def wanted(role: str, model, page: str) -> bool:
    """Whether the page opens: from the table of rights, and for superusers whatever may be done at all."""
    if page == "delete":
        return False
    if page == "add" and (model in READ_ONLY or (model is User and role != "superuser")):
        return False
    if role == "superuser":
        return True
    rights = RIGHTS.get(model._meta.label_lower, {}).get(role, frozenset())
    return {"changelist": "view", "change": "view", "history": "view", "add": "add"}[page] in rights


@pytest.mark.parametrize("role", ["superuser", *OTHERS, pytest.param("staff", marks=pytest.mark.once)])
def test_every_page_of_every_model_opens_to_whom_the_table_says(client, house, role):
    user = make_superuser(is_staff=True) if role == "superuser" else make_user(is_staff=True)
    if role in ROLES:
        user = make_admin(role)
    if role == "superuser":
        # Files of hardship are for their named readers, in each of the branches that the pages are of.
        for branch in Branch.objects.all():
            make_hardship_reader(make_person(branch, user=user))
    client.force_login(user)
    found = {(model, page): client.get(address(model, page)).status_code == 200 for model in MODELS for page in PAGES}

    sys.stdout.write(f"\n{role}: {len(found)} pages, {sum(found.values())} open\n")
    assert {cell: opened for cell, opened in found.items() if opened != wanted(role, *cell)} == {}


@pytest.mark.parametrize("role", ["superuser", *OTHERS])
def test_nothing_is_deleted_by_anybody(client, house, role):
    client.force_login(make_superuser(is_staff=True) if role == "superuser" else make_admin(role))
    counts = {model: model._base_manager.count() for model in MODELS}

    for model in MODELS:
        client.post(address(model, "delete"), {"post": "yes"})
        row = model._base_manager.order_by("pk").first()
        action = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
        client.post(address(model, "changelist"), action)

    lost = {model: count for model, count in counts.items() if model._base_manager.count() < count}
    assert lost == {}


def test_no_two_administrators_may_change_the_same(house):
    changed = {
        label: {role for role, rights in by_role.items() if rights & {"add", "change"}}
        for label, by_role in RIGHTS.items()
    }

    assert {label: roles for label, roles in changed.items() if len(roles) > 1} == {"core.user": {SYSTEM, SECURITY}}
    assert AUDITOR not in set().union(*changed.values())
    assert {label for label in RIGHTS if admin.site.is_registered(_model(label)) is False} == set()


def _model(label):
    return next(model for model in MODELS if model._meta.label_lower == label)


def test_records_of_branches_are_closed_to_the_three(house):
    assert {model for model in MODELS if issubclass(model, BranchRecord) and model._meta.label_lower in RIGHTS} == set()


def change(client, user, **data):
    return client.post(reverse("admin:core_user_change", args=[user.pk]), data)


def test_system_administrator_switches_accounts_off_and_gives_no_roles(client, house):
    user, keeper = make_user(), make_admin(SYSTEM)
    group = Group.objects.get_or_create(name=SECURITY)[0]
    client.force_login(keeper)

    change(client, user, username="x", is_staff="on", is_superuser="on", groups=[group.pk])
    reset = client.post(
        f"/admin/core/user/{user.pk}/password/", {"password1": "neu-Pass-2024", "password2": "neu-Pass-2024"}
    )

    before = user.username, user.password
    user.refresh_from_db()
    assert (user.is_active, user.is_staff, user.is_superuser, list(user.groups.all())) == (False, False, False, [])
    assert (user.username, user.password) == before
    assert reset.status_code == 403
    entry = AuditEntry.objects.get(verb="core.user.change")
    assert (entry.actor, entry.chain.branch, entry.detail.text) == (keeper, None, '{"is_active":["是","否"]}')


def test_security_administrator_gives_roles_and_resets_passwords_and_switches_nobody_off(client, house):
    user, keeper = make_user(), make_admin(SECURITY)
    group = Group.objects.get_or_create(name=AUDITOR)[0]
    client.force_login(keeper)

    change(client, user, is_staff="on", groups=[group.pk], is_superuser="on", username="x")
    secret = "neu-Pass-2024-lang"
    client.post(
        f"/admin/core/user/{user.pk}/password/", {"password1": secret, "password2": secret, "usable_password": "true"}
    )

    user.refresh_from_db()
    assert (user.is_active, user.is_staff, user.is_superuser, list(user.groups.all())) == (True, True, False, [group])
    assert user.check_password(secret)
    verbs = list(AuditEntry.objects.filter(actor=keeper).values_list("verb", flat=True))
    assert verbs == ["core.user.change", "core.user.groups", "core.user.password"]
    assert secret not in "".join(AuditEntry.objects.values_list("detail__text", flat=True))


def test_nobody_is_two_administrators(client, house):
    user = make_user()
    client.force_login(make_admin(SECURITY))
    groups = [Group.objects.get_or_create(name=role)[0].pk for role in (SYSTEM, AUDITOR)]

    response = change(client, user, is_staff="on", groups=groups)

    assert list(response.context["adminform"].form.errors) == ["groups"]
    assert user.groups.count() == 0


@pytest.mark.parametrize("role", [SYSTEM, SECURITY])
def test_administrators_touch_neither_superusers_nor_themselves(client, house, role):
    keeper, chief = make_admin(role), make_superuser()
    client.force_login(keeper)

    answers = [change(client, user, is_staff="on").status_code for user in (chief, keeper)]
    reset = client.post(f"/admin/core/user/{chief.pk}/password/", {"password1": "x", "password2": "x"})

    chief.refresh_from_db()
    assert (answers, reset.status_code, chief.is_active) == ([403, 403], 403, True)


@pytest.mark.parametrize(
    ("path", "data", "verb"),
    [
        ("branch", {"slug": "neu", "name": "新工会", "kind": "unit"}, "core.branch.create"),
        (
            "ruleset",
            {"key": "a.b", "jurisdiction": "CN", "value": "1", "source": "s", "mark": "custom"},
            "core.ruleset.create",
        ),
    ],
)
def test_what_the_system_administrator_sets_is_told(client, house, path, data, verb):
    keeper = make_admin(SYSTEM)
    client.force_login(keeper)

    response = client.post(f"/admin/core/{path}/add/", data)

    assert response.status_code == 302
    assert AuditEntry.objects.get(verb=verb).actor == keeper


def test_branch_made_here_has_its_path_below_the_upper_union(client, house):
    client.force_login(make_admin(SYSTEM))

    client.post("/admin/core/branch/add/", {"slug": "neu", "name": "新工会", "kind": "unit", "parent": house.pk})

    assert Branch.objects.get(slug="neu").path == f"{house.path}neu/"


def test_role_ends_with_the_account(client, house):
    auditor = make_admin(AUDITOR)
    client.force_login(auditor)
    assert client.get("/admin/core/auditentry/").status_code == 200

    User.objects.filter(pk=auditor.pk).update(is_active=False)

    assert client.get("/admin/core/auditentry/").status_code == 302


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    "query", ["?_to_field=password", "?_to_field=id_number&_popup=1", "?password__startswith=a", "?id_digest=x"]
)
def test_columns_are_not_found_out_by_odd_queries(client, house, role, query):
    client.force_login(make_admin(role))

    answers = {client.get(f"/admin/{path}/{query}").status_code for path in ("core/user", "members/person")}

    assert answers <= {400, 403, 302}


@pytest.mark.parametrize("role", ROLES)
def test_completion_offers_nothing_of_what_one_may_not_see(client, house, role):
    client.force_login(make_admin(role))
    query = {"app_label": "members", "model_name": "post", "field_name": "person", "term": "职"}

    assert client.get("/admin/autocomplete/", query).status_code == 403


def test_lists_can_be_searched_or_filtered_and_say_more_than_a_name():
    poor = {
        model._meta.label
        for model, found in admin.site._registry.items()
        if model not in {Group}
        and (len(found.list_display) < 2 or not (found.search_fields or found.list_filter or found.date_hierarchy))
    }

    assert poor == set()
    assert MembershipSpan in READ_ONLY

"""What there is to be asked for: two branches full of records, a union above one of them, and everybody's way in."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.cookies import SimpleCookie

from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections, models, router, transaction
from django.test import Client

from accounts.tests.factories import make_link
from activities.tests.factories import make_campaign, make_criterion, make_plan_item
from congress.tests.factories import (
    make_election,
    make_item,
    make_meeting,
    make_meeting_brief,
    make_meeting_notice,
    make_meeting_photo,
    make_meeting_sign_up,
    make_motion,
    make_poll,
    make_sign_in,
)
from core.attachments import store
from core.models import AccessLog, Attachment, Branch, ExportLog, ImportBatch, Job
from core.periods import Period
from core.records import BranchRecord
from core.sheets import Sheet, all_sheets
from core.tests.factories import make_branch
from correspondence.tests.factories import make_incoming, make_letter, make_seal_use
from disclosure.tests.factories import make_published, make_suggestion, make_topic
from finance.models import Entry, MonthStatement
from members.models import Application, CorrectionRequest, MembershipEvent, MembershipSpan, Person
from members.states import EventKind
from members.tests.factories import make_event, make_member, make_person
from reports.models import Report
from reports.services.drafts import start_report
from reports.tests.factories import make_historic, make_preset
from tests.matrix.addresses import FOREIGN_THING, OUR_TOKEN, THING, path_of
from tests.matrix.roles import ROLES, make_role
from tests.random_records import fill
from welfare.tests.factories import (
    make_disbursement,
    make_hardship_aid,
    make_hardship_case,
    make_hardship_reader,
    make_mutual_aid,
    make_places,
    make_visit,
)
from workbook.jobs import STORE
from workbook.models import ImportJournal, Upload
from workbook.tests.books import xlsx
from workbook.uploads import keep_upload

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
# What the texts of the other branch are known by.
MARK = "他会内情"
NOT_FREE = {"void_reason", "rough_days", "origin", "id_digest", "id_mask", "phone_mask", "credit_code"}
# Written beside the acts, or by coming and going; everything else is touched by acts only.
NOT_BUSINESS = {AccessLog, ExportLog, Session}


@dataclass
class World:
    """The branches, how each role comes in, and the files that acts may throw away."""

    ours: Branch
    theirs: Branch
    cookies: dict[str, SimpleCookie] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)

    def client(self, role: str, **options) -> Client:
        """A browser of somebody who has just come in as this role."""
        client = Client(raise_request_exception=False, **options)
        client.cookies = SimpleCookie(self.cookies[role].output(header="", sep=";"))
        return client

    def records(self, sheet: Sheet, branch: Branch | None = None) -> list[str]:
        """The numbers of the standing records of a kind, of the branch `ours` unless told otherwise."""
        found = sheet.standing_rows(branch or self.ours).prefetch_related(None)
        return [str(number) for number in found.values_list("public_id", flat=True)]

    @contextmanager
    def left_as_it_is(self) -> Iterator[None]:
        """Whatever is done inside is undone."""
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        for path, content in self.files.items():
            if not default_storage.exists(path):
                default_storage.save(path, ContentFile(content))


def make_world() -> World:
    upper = make_branch(slug="upper", name="某县总工会", kind=Branch.Kind.COUNTY)
    ours = make_branch(slug="ours", path="/upper/ours/", parent=upper)
    theirs = make_branch(slug="theirs")
    world = World(ours, theirs)
    ours_and_theirs = ((ours, THING, OUR_TOKEN), (theirs, FOREIGN_THING, "token-of-a-link-of-theirs"))
    for seed, (branch, number, token) in enumerate(ours_and_theirs, start=11):
        fill(branch, seed)
        _tell_a_possible_past(branch)
        world.files |= _keep_things(branch, number)
        make_link(Person.objects.get(public_id=number), token, public_id=number)
    _mark(theirs)
    for role in ROLES:
        client, user = Client(), make_role(role, ours=ours, theirs=theirs, upper=upper)
        if user is not None:
            _open_files(ours, user)
            client.force_login(user)
        elif role == "link":
            client.get(path_of("accounts:open_link"))
        world.cookies[role] = client.cookies
    return world


def _open_files(branch: Branch, user) -> None:
    """Name somebody to read all files of hardship: whether they may is then the right's question alone."""
    person = Person.objects.filter(branch=branch, user=user).first()
    if person is not None:
        make_hardship_reader(person)


def _mark(branch: Branch) -> None:
    """Write a mark into the free texts of a branch, by which whatever leaks of it is known."""
    for model in record_models():
        fields = [field for field in model._meta.concrete_fields if _is_free_text(field)]
        for row in model.objects.filter(branch=branch):
            # Short enough for every column, and no two alike, for names are unique here and there.
            said = {f.name: f"{MARK}{row.pk}"[: f.max_length or 20] for f in fields if getattr(row, f.name)}
            model.objects.filter(pk=row.pk).update(**said)
    Attachment.objects.filter(branch=branch).update(name=f"{MARK}.pdf")


def _is_free_text(field: models.Field) -> bool:
    is_text = type(field) in {models.CharField, models.TextField} and not field.choices and not field.generated
    fits = field.max_length is None or field.max_length >= 12
    return is_text and fits and field.name not in NOT_FREE and not field.name.endswith(("_unit", "_words"))


def record_models() -> Iterator[type[BranchRecord]]:
    """Every model of business rows."""
    return (model for model in apps.get_models() if issubclass(model, BranchRecord))


def _tell_a_possible_past(branch: Branch) -> None:
    """Random events of membership follow from nothing, and no import is undone where they stand."""
    for model in (MembershipSpan, MembershipEvent):
        model.objects.filter(branch=branch).delete()
    make_event(make_member(branch), EventKind.RETAIN, date(2024, 3, 1))


def _keep_things(branch: Branch, number: str) -> dict[str, bytes]:
    """One thing of each sort that addresses name by its number; gives the files among them."""
    meeting = make_meeting(branch, public_id=number)
    for make in (make_sign_in, make_meeting_sign_up, make_meeting_photo, make_meeting_brief):
        make(meeting, public_id=number)
    make_item(meeting, public_id=number)
    make_plan_item(branch, public_id=number)
    make_election(branch, public_id=number)
    make_motion(branch, "collected", public_id=number)
    make_poll(branch, public_id=number)
    make_suggestion(branch, public_id=number)
    for model in (Entry, MonthStatement):
        first = model.objects.filter(branch=branch, voided_at=None).first()
        model.objects.filter(pk=first.pk).update(public_id=number)
    for make in (make_letter, make_incoming, make_seal_use):
        make(branch, public_id=number)
    make_criterion(make_campaign(branch, public_id=number))
    make_disbursement(branch, public_id=number)
    make_visit(branch, public_id=number)
    make_mutual_aid(branch, public_id=number)
    make_meeting_notice(meeting, places=300)
    make_places(branch, public_id=number)
    make_hardship_aid(make_hardship_case(branch), public_id=number)
    person = make_person(branch, public_id=number)
    CorrectionRequest.objects.create(branch=branch, person=person, about="other", proposed="x", public_id=number)
    post = make_published(branch, topic=make_topic(branch, public_id=number), public_id=number)
    kept = store(SimpleUploadedFile("a.pdf", PDF), branch=branch, by=None, target=post)
    Attachment.objects.filter(pk=kept.pk).update(public_id=number)
    content = xlsx({"花名册": [["姓名"], [""]]})
    upload = keep_upload(content, name="a.xlsx", year=None, branch=branch, by=None)
    Upload.objects.filter(pk=upload.pk).update(public_id=number)
    batch = ImportBatch.objects.create(branch=branch, file_name="a.xlsx", public_id=number)
    ImportJournal.objects.create(branch=branch, batch=batch)
    Application.objects.create(branch=branch, person=make_member(branch), public_id=number)
    half = Period.half(2024, 1)
    make_historic(branch, public_id=number)
    make_preset(branch, public_id=number)
    report = start_report("half_year", branch=branch, period=half, as_of=half.last_day, by=None)
    Report.objects.filter(pk=report.pk).update(public_id=number, title="工作总结")
    Job.objects.create(public_id=number, kind=STORE, branch_id=branch.pk)
    return {kept.path: PDF, upload.path: content}


def database_digest() -> str:
    """A fingerprint of every row of every table but those that are no business of anybody's."""
    digest = hashlib.sha256()
    for model in apps.get_models(include_auto_created=True):
        if model in NOT_BUSINESS or not model._meta.managed or model._meta.proxy:
            continue
        connection = connections[router.db_for_read(model)]
        table, key = (connection.ops.quote_name(name) for name in (model._meta.db_table, model._meta.pk.column))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table} ORDER BY {key}")
            digest.update(repr((table, cursor.fetchall())).encode())
    return digest.hexdigest()


def confidential() -> list[Sheet]:
    """The kinds of record that ask for a right of their own."""
    return [sheet for sheet in all_sheets() if sheet.reads]

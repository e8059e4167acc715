import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import core.dates
import core.quantities


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("core", "__first__"),
        ("members", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Meeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("held_from", models.DateField(null=True, verbose_name="first day")),
                ("held_to", models.DateField(null=True, verbose_name="last day")),
                (
                    "held_precision",
                    models.CharField(
                        choices=[
                            ("day", "one day"),
                            ("days", "several days"),
                            ("ten_days", "ten days of a month"),
                            ("month", "one month"),
                            ("months", "several months"),
                            ("quarter", "one quarter"),
                            ("half", "half a year"),
                            ("year", "one year"),
                            ("festival", "festival"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="precision",
                    ),
                ),
                (
                    "held_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="place")),
                (
                    "theme",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("thought", "guidance of thought"),
                            ("organisation", "building the organisation"),
                            ("democracy", "democratic management"),
                            ("rights", "protection of rights"),
                            ("service", "service to members"),
                            ("merit", "work and skill"),
                            ("culture", "culture and sports"),
                            ("women", "women workers"),
                            ("safety", "safety at work"),
                            ("money", "money and its audit"),
                        ],
                        max_length=12,
                        verbose_name="theme",
                    ),
                ),
                ("attendance_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "attendance_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="人", max_length=4, verbose_name="unit"
                    ),
                ),
                ("attendance_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("attendance_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("staff_assembly", "staff assembly"),
                            ("staff_congress", "staff congress"),
                            ("members_assembly", "members' assembly"),
                            ("members_congress", "members' congress"),
                            ("preparatory", "preparatory meeting"),
                            ("committee", "union committee meeting"),
                            ("audit", "audit committee meeting"),
                            ("women", "women workers' committee meeting"),
                            ("group", "group meeting"),
                            ("joint", "joint meeting"),
                            ("symposium", "symposium"),
                        ],
                        max_length=18,
                        verbose_name="kind of meeting",
                    ),
                ),
                ("term", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="term")),
                ("session", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="session")),
                (
                    "other_term",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="term of the other congress"),
                ),
                (
                    "other_session",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="session of the other congress"
                    ),
                ),
                ("is_extra", models.BooleanField(default=False, verbose_name="extra session")),
                ("entitled", models.PositiveIntegerField(blank=True, null=True, verbose_name="entitled to attend")),
                ("present", models.PositiveIntegerField(blank=True, null=True, verbose_name="present")),
                ("minutes_number", models.CharField(blank=True, max_length=40, verbose_name="number of the minutes")),
                ("topics", models.CharField(blank=True, max_length=300, verbose_name="topics")),
                ("chaired_by", models.CharField(blank=True, max_length=60, verbose_name="chaired by")),
                ("recorded_by", models.CharField(blank=True, max_length=60, verbose_name="minutes by")),
                ("scrutineers", models.CharField(blank=True, max_length=200, verbose_name="scrutineers")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "meeting",
                "verbose_name_plural": "meetings",
                "ordering": ["held_from", "held_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_meeting_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_meeting_in",
                    ),
                    models.Index(fields=["branch", "held_from"], name="congress_meeting_held"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_meeting_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("held_from__isnull", True), ("held_precision", "unknown"), ("held_to__isnull", True)
                            ),
                            models.Q(
                                ("held_from__isnull", False),
                                ("held_from__lte", models.F("held_to")),
                                ("held_to__isnull", False),
                                models.Q(("held_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_meeting_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="congress_meeting_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="congress_meeting_held_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("entitled", None),
                            ("present", None),
                            ("present__lte", models.F("entitled")),
                            _connector="OR",
                        ),
                        name="congress_meeting_present_fits",
                        violation_error_message="No more are present than are entitled to attend.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Election",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                (
                    "body",
                    models.CharField(
                        choices=[
                            ("committee", "union committee"),
                            ("audit", "audit committee"),
                            ("women", "women workers' committee"),
                            ("sub_union", "sub-union committee"),
                            ("group", "group leaders"),
                            ("delegates", "delegates to the congress"),
                        ],
                        max_length=12,
                        verbose_name="body",
                    ),
                ),
                ("term", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="term")),
                ("held_from", models.DateField(null=True, verbose_name="first day")),
                ("held_to", models.DateField(null=True, verbose_name="last day")),
                (
                    "held_precision",
                    models.CharField(
                        choices=[
                            ("day", "one day"),
                            ("days", "several days"),
                            ("ten_days", "ten days of a month"),
                            ("month", "one month"),
                            ("months", "several months"),
                            ("quarter", "one quarter"),
                            ("half", "half a year"),
                            ("year", "one year"),
                            ("festival", "festival"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="precision",
                    ),
                ),
                (
                    "held_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                (
                    "manner",
                    models.CharField(
                        choices=[
                            ("re_election", "re-election"),
                            ("by_election", "by-election"),
                            ("co_option", "co-option"),
                        ],
                        default="re_election",
                        max_length=12,
                        verbose_name="manner",
                    ),
                ),
                ("seats", models.PositiveIntegerField(blank=True, null=True, verbose_name="seats")),
                ("candidates", models.PositiveIntegerField(blank=True, null=True, verbose_name="candidates")),
                ("entitled", models.PositiveIntegerField(blank=True, null=True, verbose_name="entitled to attend")),
                ("present", models.PositiveIntegerField(blank=True, null=True, verbose_name="present")),
                ("issued", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers issued")),
                ("returned", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers returned")),
                ("void", models.PositiveIntegerField(blank=True, null=True, verbose_name="void papers")),
                ("elected", models.PositiveIntegerField(blank=True, null=True, verbose_name="elected")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="approved on")),
                ("approval_number", models.CharField(blank=True, max_length=60, verbose_name="number of the approval")),
                ("approved_by", models.CharField(blank=True, max_length=100, verbose_name="approved by")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "sub_union",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="elections",
                        to="members.subunion",
                        verbose_name="sub-union",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="elections",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "election",
                "verbose_name_plural": "elections",
                "ordering": ["held_from", "held_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_election_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_election_in",
                    ),
                    models.Index(fields=["branch", "held_from"], name="congress_election_held"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_election_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("held_from__isnull", True), ("held_precision", "unknown"), ("held_to__isnull", True)
                            ),
                            models.Q(
                                ("held_from__isnull", False),
                                ("held_from__lte", models.F("held_to")),
                                ("held_to__isnull", False),
                                models.Q(("held_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_election_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="congress_election_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="congress_election_held_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("body", "sub_union"), ("sub_union", None), _connector="OR"),
                        name="congress_election_of_sub_union",
                        violation_error_message="Only the election of a sub-union committee names a sub-union.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("entitled", None),
                            ("present", None),
                            ("present__lte", models.F("entitled")),
                            _connector="OR",
                        ),
                        name="congress_election_present_fits",
                        violation_error_message="No more are present than are entitled to attend.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CongressSession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("preparing", "in preparation"),
                            ("motions_open", "collecting motions"),
                            ("delegates_verified", "delegates verified"),
                            ("preparatory_held", "preparatory meeting held"),
                            ("opened", "session opened"),
                            ("voting", "voting"),
                            ("session_closed", "session closed"),
                            ("published", "resolutions published"),
                            ("reported", "reported to the upper union"),
                            ("archived", "archived"),
                            ("adjourned", "adjourned for want of a quorum"),
                            ("cancelled", "session cancelled"),
                        ],
                        default="preparing",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "proposed_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("employer", "the employer"),
                            ("union", "the union"),
                            ("delegates", "a third of the delegates or more"),
                        ],
                        max_length=10,
                        verbose_name="extra session proposed by",
                    ),
                ),
                ("requested_on", models.DateField(blank=True, null=True, verbose_name="request sent on")),
                ("request_number", models.CharField(blank=True, max_length=60, verbose_name="number of the request")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="approved on")),
                ("approval_number", models.CharField(blank=True, max_length=60, verbose_name="number of the approval")),
                ("motions_until", models.DateField(blank=True, null=True, verbose_name="motions until")),
                ("documents_on", models.DateField(blank=True, null=True, verbose_name="documents given out on")),
                ("presidium", models.CharField(blank=True, max_length=300, verbose_name="presidium")),
                ("motions_on", models.DateField(blank=True, null=True, verbose_name="collection of motions opened on")),
                ("verified_on", models.DateField(blank=True, null=True, verbose_name="delegates verified on")),
                ("preparatory_on", models.DateField(blank=True, null=True, verbose_name="preparatory meeting on")),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="opened on")),
                ("voting_on", models.DateField(blank=True, null=True, verbose_name="voting on")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="session closed on")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="published on")),
                ("reported_on", models.DateField(blank=True, null=True, verbose_name="reported on")),
                ("archived_on", models.DateField(blank=True, null=True, verbose_name="archived on")),
                ("adjourned_on", models.DateField(blank=True, null=True, verbose_name="adjourned on")),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="cancelled on")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "session of a congress",
                "verbose_name_plural": "sessions of congresses",
                "ordering": ["meeting__held_from", "pk"],
                "permissions": [("run_session", "run sessions of the congress and its resolutions")],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_congresssession_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_congresssession_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_congresssession_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("motions_on__isnull", False), ("state__in", ["motions_open"])),
                            (
                                "state__in",
                                [
                                    "adjourned",
                                    "archived",
                                    "cancelled",
                                    "delegates_verified",
                                    "opened",
                                    "preparatory_held",
                                    "published",
                                    "reported",
                                    "session_closed",
                                    "voting",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "adjourned",
                                            "archived",
                                            "cancelled",
                                            "delegates_verified",
                                            "motions_open",
                                            "opened",
                                            "preparatory_held",
                                            "published",
                                            "reported",
                                            "session_closed",
                                            "voting",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("motions_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_motions_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["delegates_verified"]), ("verified_on__isnull", False)),
                            (
                                "state__in",
                                [
                                    "adjourned",
                                    "archived",
                                    "cancelled",
                                    "opened",
                                    "preparatory_held",
                                    "published",
                                    "reported",
                                    "session_closed",
                                    "voting",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "adjourned",
                                            "archived",
                                            "cancelled",
                                            "delegates_verified",
                                            "opened",
                                            "preparatory_held",
                                            "published",
                                            "reported",
                                            "session_closed",
                                            "voting",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("verified_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_verified_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("preparatory_on__isnull", False), ("state__in", ["preparatory_held"])),
                            (
                                "state__in",
                                [
                                    "adjourned",
                                    "archived",
                                    "cancelled",
                                    "opened",
                                    "published",
                                    "reported",
                                    "session_closed",
                                    "voting",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "adjourned",
                                            "archived",
                                            "cancelled",
                                            "opened",
                                            "preparatory_held",
                                            "published",
                                            "reported",
                                            "session_closed",
                                            "voting",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("preparatory_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_preparatory_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opened_on__isnull", False), ("state__in", ["opened"])),
                            ("state__in", ["archived", "published", "reported", "session_closed", "voting"]),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        ["archived", "opened", "published", "reported", "session_closed", "voting"],
                                    ),
                                    _negated=True,
                                ),
                                ("opened_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_opened_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["voting"]), ("voting_on__isnull", False)),
                            ("state__in", ["archived", "published", "reported", "session_closed"]),
                            models.Q(
                                models.Q(
                                    ("state__in", ["archived", "published", "reported", "session_closed", "voting"]),
                                    _negated=True,
                                ),
                                ("voting_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_voting_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_on__isnull", False), ("state__in", ["session_closed"])),
                            ("state__in", ["archived", "published", "reported"]),
                            models.Q(
                                models.Q(
                                    ("state__in", ["archived", "published", "reported", "session_closed"]),
                                    _negated=True,
                                ),
                                ("closed_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_closed_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_on__isnull", False), ("state__in", ["published"])),
                            ("state__in", ["archived", "reported"]),
                            models.Q(
                                models.Q(("state__in", ["archived", "published", "reported"]), _negated=True),
                                ("published_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_published_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reported_on__isnull", False), ("state__in", ["reported"])),
                            ("state__in", ["archived"]),
                            models.Q(
                                models.Q(("state__in", ["archived", "reported"]), _negated=True),
                                ("reported_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_reported_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("archived_on__isnull", False), ("state__in", ["archived"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["archived"]), _negated=True), ("archived_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_archived_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("adjourned_on__isnull", False), ("state__in", ["adjourned"])),
                            (
                                "state__in",
                                [
                                    "archived",
                                    "cancelled",
                                    "opened",
                                    "published",
                                    "reported",
                                    "session_closed",
                                    "voting",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "adjourned",
                                            "archived",
                                            "cancelled",
                                            "opened",
                                            "published",
                                            "reported",
                                            "session_closed",
                                            "voting",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("adjourned_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_adjourned_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cancelled_on__isnull", False), ("state__in", ["cancelled"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["cancelled"]), _negated=True), ("cancelled_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="congress_session_cancelled_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.UniqueConstraint(
                        models.F("meeting"),
                        condition=models.Q(("voided_at", None)),
                        name="congress_session_once",
                        violation_error_message="This meeting has its session already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appraisal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("leaders", "appraisal of leaders"),
                            ("union", "appraisal of the union by its members"),
                            ("cadres", "appraisal of cadres"),
                            ("other", "other"),
                        ],
                        max_length=10,
                        verbose_name="kind of appraisal",
                    ),
                ),
                ("held_from", models.DateField(null=True, verbose_name="first day")),
                ("held_to", models.DateField(null=True, verbose_name="last day")),
                (
                    "held_precision",
                    models.CharField(
                        choices=[
                            ("day", "one day"),
                            ("days", "several days"),
                            ("ten_days", "ten days of a month"),
                            ("month", "one month"),
                            ("months", "several months"),
                            ("quarter", "one quarter"),
                            ("half", "half a year"),
                            ("year", "one year"),
                            ("festival", "festival"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="precision",
                    ),
                ),
                (
                    "held_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("appraised", models.CharField(blank=True, max_length=200, verbose_name="who was appraised")),
                ("issued", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers issued")),
                ("returned", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers returned")),
                (
                    "best",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="excellent or very satisfied"),
                ),
                ("good", models.PositiveIntegerField(blank=True, null=True, verbose_name="fit or satisfied")),
                ("fair", models.PositiveIntegerField(blank=True, null=True, verbose_name="basically fit or satisfied")),
                ("poor", models.PositiveIntegerField(blank=True, null=True, verbose_name="unfit or dissatisfied")),
                (
                    "rated",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.expressions.CombinedExpression(
                            django.db.models.expressions.CombinedExpression(
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.functions.comparison.Coalesce(models.F("best"), 0),
                                    "+",
                                    django.db.models.functions.comparison.Coalesce(models.F("good"), 0),
                                ),
                                "+",
                                django.db.models.functions.comparison.Coalesce(models.F("fair"), 0),
                            ),
                            "+",
                            django.db.models.functions.comparison.Coalesce(models.F("poor"), 0),
                        ),
                        output_field=models.PositiveIntegerField(verbose_name="papers with a grade"),
                        verbose_name="papers with a grade",
                    ),
                ),
                (
                    "satisfied",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.expressions.CombinedExpression(
                            django.db.models.functions.comparison.Coalesce(models.F("best"), 0),
                            "+",
                            django.db.models.functions.comparison.Coalesce(models.F("good"), 0),
                        ),
                        output_field=models.PositiveIntegerField(verbose_name="papers with one of the two best grades"),
                        verbose_name="papers with one of the two best grades",
                    ),
                ),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appraisals",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "appraisal",
                "verbose_name_plural": "appraisals",
                "ordering": ["held_from", "held_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_appraisal_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_appraisal_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_appraisal_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("held_from__isnull", True), ("held_precision", "unknown"), ("held_to__isnull", True)
                            ),
                            models.Q(
                                ("held_from__isnull", False),
                                ("held_from__lte", models.F("held_to")),
                                ("held_to__isnull", False),
                                models.Q(("held_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_appraisal_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="congress_appraisal_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="congress_appraisal_held_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issued", None), ("returned", None), ("returned__lte", models.F("issued")), _connector="OR"
                        ),
                        name="congress_appraisal_returned_fit",
                        violation_error_message="No more papers are returned than were issued.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("returned", None),
                            (
                                "returned__gte",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.functions.comparison.Coalesce(models.F("best"), 0),
                                            "+",
                                            django.db.models.functions.comparison.Coalesce(models.F("good"), 0),
                                        ),
                                        "+",
                                        django.db.models.functions.comparison.Coalesce(models.F("fair"), 0),
                                    ),
                                    "+",
                                    django.db.models.functions.comparison.Coalesce(models.F("poor"), 0),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="congress_appraisal_grades_fit",
                        violation_error_message="No more papers have a grade than were returned.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("title", models.CharField(max_length=120, verbose_name="topic")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("advise", "deliberate and advise"),
                            ("adopt", "deliberate and adopt"),
                            ("supervise", "review and supervise"),
                            ("elect", "elect"),
                            ("appraise", "appraise"),
                            ("discuss", "discuss"),
                        ],
                        default="discuss",
                        max_length=10,
                        verbose_name="kind of topic",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("discussed", "discussed"),
                            ("adopted", "adopted"),
                            ("rejected", "not adopted"),
                            ("deferred", "to be voted on"),
                        ],
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                ("yes", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes in favour")),
                ("no", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes against")),
                ("abstain", models.PositiveIntegerField(blank=True, null=True, verbose_name="abstentions")),
                ("void", models.PositiveIntegerField(blank=True, null=True, verbose_name="void votes")),
                ("issued", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers issued")),
                ("returned", models.PositiveIntegerField(blank=True, null=True, verbose_name="papers returned")),
                (
                    "ballot",
                    models.CharField(
                        blank=True,
                        choices=[("secret", "secret ballot"), ("hands", "show of hands")],
                        max_length=8,
                        verbose_name="manner of voting",
                    ),
                ),
                (
                    "of_congress",
                    models.CharField(
                        blank=True,
                        choices=[("staff_congress", "staff congress"), ("members_congress", "members' congress")],
                        max_length=18,
                        verbose_name="put to",
                    ),
                ),
                ("points", models.CharField(blank=True, max_length=2000, verbose_name="points made")),
                ("decision", models.CharField(blank=True, max_length=1000, verbose_name="decision")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "continues",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="continued_by",
                        to="congress.agendaitem",
                        verbose_name="continues",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "agenda item",
                "verbose_name_plural": "agenda items",
                "ordering": ["meeting__held_from", "meeting__held_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_agendaitem_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_agendaitem_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_agendaitem_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("continues", None), models.Q(("continues", models.F("id")), _negated=True), _connector="OR"
                        ),
                        name="congress_agendaitem_not_itself",
                        violation_error_message="An agenda item does not continue itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingAttendance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("person_name", models.CharField(blank=True, max_length=60, verbose_name="name outside the roster")),
                (
                    "who",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast("person", models.CharField(max_length=60)),
                            "person_name",
                        ),
                        output_field=models.CharField(max_length=60, verbose_name="whom"),
                        verbose_name="whom",
                    ),
                ),
                (
                    "presence",
                    models.CharField(
                        choices=[("present", "came"), ("on_leave", "on leave"), ("absent", "absent")],
                        default="present",
                        max_length=10,
                        verbose_name="presence",
                    ),
                ),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendances",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "meeting sign-in",
                "verbose_name_plural": "meeting sign-ins",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_meetingattendance_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_meetingattendance_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_meetingattendance_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="congress_meetingattendance_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingBrief",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("text", models.TextField(blank=True, max_length=2000, verbose_name="text")),
                ("author", models.CharField(blank=True, max_length=30, verbose_name="written by")),
                ("sent_to", models.CharField(blank=True, max_length=100, verbose_name="sent to")),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="sent on")),
                ("taken_by", models.CharField(blank=True, max_length=100, verbose_name="taken by")),
                ("taken_on", models.DateField(blank=True, null=True, verbose_name="taken on")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="briefs",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "short report of a meeting",
                "verbose_name_plural": "short reports of meetings",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_meetingbrief_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_meetingbrief_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_meetingbrief_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sent_on", None),
                            ("taken_on", None),
                            ("sent_on__lte", models.F("taken_on")),
                            _connector="OR",
                        ),
                        name="congress_meetingbrief_sent_before_taken",
                        violation_error_message="What was taken was sent before.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                (
                    "begins",
                    models.CharField(
                        blank=True, help_text="such as 14:30 or 下午2点半", max_length=20, verbose_name="time of day"
                    ),
                ),
                ("audience", models.CharField(blank=True, max_length=100, verbose_name="who is asked to come")),
                ("bring", models.CharField(blank=True, max_length=200, verbose_name="what to bring")),
                ("reply", models.CharField(blank=True, max_length=200, verbose_name="reply wanted")),
                ("contact", models.CharField(blank=True, max_length=60, verbose_name="whom to ask")),
                (
                    "places",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Whoever signs up beyond them waits in order.",
                        null=True,
                        verbose_name="places to be had",
                    ),
                ),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="sign up until")),
                ("text", models.TextField(blank=True, max_length=2000, verbose_name="text of the notice")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "notice of a meeting",
                "verbose_name_plural": "notices of meetings",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_meetingnotice_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_meetingnotice_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_meetingnotice_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)), fields=("of",), name="congress_meetingnotice_one_each"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingPhoto",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("caption", models.CharField(blank=True, max_length=200, verbose_name="caption")),
                ("photographer", models.CharField(blank=True, max_length=30, verbose_name="photographer")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="place in the order")),
                ("is_signed_sheet", models.BooleanField(default=False, verbose_name="signed sheet")),
                ("is_released", models.BooleanField(default=False, verbose_name="may be shown in public")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.attachment",
                        verbose_name="file",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="photos",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "photo of a meeting",
                "verbose_name_plural": "photos of meetings",
                "ordering": ["position", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_meetingphoto_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_meetingphoto_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_meetingphoto_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_signed_sheet", False), ("is_released", False), _connector="OR"),
                        name="congress_meetingphoto_sheet_stays_inside",
                        violation_error_message="A signed sheet is not shown in public.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingSignUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("person_name", models.CharField(blank=True, max_length=60, verbose_name="name outside the roster")),
                (
                    "who",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast("person", models.CharField(max_length=60)),
                            "person_name",
                        ),
                        output_field=models.CharField(max_length=60, verbose_name="whom"),
                        verbose_name="whom",
                    ),
                ),
                (
                    "people",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(20),
                        ],
                        verbose_name="people",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("link", "by a link"),
                            ("list", "from a list in a messenger group"),
                            ("by_hand", "entered by an officer"),
                        ],
                        default="by_hand",
                        max_length=10,
                        verbose_name="how",
                    ),
                ),
                ("signed_up_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="signed up at")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sign_ups",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "sign-up for a meeting",
                "verbose_name_plural": "sign-ups for meetings",
                "ordering": ["signed_up_at", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_meetingsignup_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_meetingsignup_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_meetingsignup_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="congress_meetingsignup_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("of", "person"),
                        name="congress_meetingsignup_once",
                        violation_error_message="This person has signed up already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("people__gte", 1)), name="congress_meetingsignup_somebody_comes"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Motion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("number", models.CharField(blank=True, max_length=20, verbose_name="number of the motion")),
                ("subject", models.CharField(max_length=100, verbose_name="subject")),
                ("category", models.CharField(blank=True, max_length=40, verbose_name="category")),
                ("mover", models.CharField(blank=True, max_length=60, verbose_name="mover")),
                ("is_collective", models.BooleanField(default=False, verbose_name="moved by a delegation")),
                ("seconders", models.CharField(blank=True, max_length=200, verbose_name="seconders")),
                ("grounds", models.TextField(blank=True, verbose_name="grounds")),
                ("proposal", models.TextField(blank=True, verbose_name="proposal")),
                ("lead_unit", models.CharField(blank=True, max_length=60, verbose_name="lead department")),
                ("reply_due_on", models.DateField(blank=True, null=True, verbose_name="reply due on")),
                ("extended_on", models.DateField(blank=True, null=True, verbose_name="time extended on")),
                (
                    "extension_reason",
                    models.CharField(blank=True, max_length=200, verbose_name="reason for the extension"),
                ),
                ("reply", models.TextField(blank=True, verbose_name="reply")),
                (
                    "reply_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A taken up and carried out"),
                            ("B", "B put on the plan"),
                            ("C", "C cannot be taken up"),
                            ("D", "D kept for reference"),
                        ],
                        max_length=1,
                        verbose_name="kind of reply",
                    ),
                ),
                ("completion_on", models.DateField(blank=True, null=True, verbose_name="carried out by")),
                ("plan_on", models.DateField(blank=True, null=True, verbose_name="planned to be carried out on")),
                (
                    "rating",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("satisfied", "satisfied"),
                            ("basically", "mostly satisfied"),
                            ("dissatisfied", "not satisfied"),
                            ("none", "not rated"),
                        ],
                        max_length=12,
                        verbose_name="rating",
                    ),
                ),
                ("rating_note", models.CharField(blank=True, max_length=300, verbose_name="words on the rating")),
                ("is_excellent", models.BooleanField(default=False, verbose_name="excellent motion")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("collected", "collected"),
                            ("returned", "returned to its mover"),
                            ("review", "under review"),
                            ("filed", "filed"),
                            ("assigned", "assigned"),
                            ("handling", "accepted by the department"),
                            ("drafted", "reply drafted"),
                            ("cosigned", "reply co-signed"),
                            ("signed", "reply signed off"),
                            ("replied", "replied"),
                            ("rework", "being handled again"),
                            ("again", "replied again"),
                            ("rated", "rated"),
                            ("coordinated", "settled by the committee"),
                            ("closed", "closed"),
                            ("archived", "archived"),
                            ("merged", "merged into another"),
                            ("converted", "turned into a suggestion"),
                            ("rejected", "not filed"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("collected_on", models.DateField(blank=True, null=True, verbose_name="collected on")),
                ("returned_on", models.DateField(blank=True, null=True, verbose_name="returned on")),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="under review since")),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="filed on")),
                ("assigned_on", models.DateField(blank=True, null=True, verbose_name="assigned on")),
                ("sent_back_on", models.DateField(blank=True, null=True, verbose_name="sent back by a department on")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="accepted by the department on")),
                ("drafted_on", models.DateField(blank=True, null=True, verbose_name="reply drafted on")),
                ("cosigned_on", models.DateField(blank=True, null=True, verbose_name="reply co-signed on")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="reply signed off on")),
                ("replied_on", models.DateField(blank=True, null=True, verbose_name="replied on")),
                ("rework_on", models.DateField(blank=True, null=True, verbose_name="handled again from")),
                ("again_on", models.DateField(blank=True, null=True, verbose_name="replied again on")),
                ("rated_on", models.DateField(blank=True, null=True, verbose_name="rated on")),
                ("coordinated_on", models.DateField(blank=True, null=True, verbose_name="settled by the committee on")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                ("archived_on", models.DateField(blank=True, null=True, verbose_name="archived on")),
                ("merged_on", models.DateField(blank=True, null=True, verbose_name="merged on")),
                ("converted_on", models.DateField(blank=True, null=True, verbose_name="turned into a suggestion on")),
                ("rejected_on", models.DateField(blank=True, null=True, verbose_name="not filed on")),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="withdrawn on")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="motions",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="congress.motion",
                        verbose_name="merged into",
                    ),
                ),
                (
                    "mover_person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="members.person",
                        verbose_name="mover on the register",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "motion",
                "verbose_name_plural": "motions",
                "ordering": ["collected_on", "number", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_motion_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_motion_in",
                    ),
                    models.Index(fields=["branch", "filed_on"], name="congress_motion_filed"),
                    models.Index(fields=["branch", "collected_on"], name="congress_motion_collected"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_motion_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("collected_on__isnull", False), ("state__in", ["collected", "returned"])),
                            (
                                "state__in",
                                [
                                    "again",
                                    "archived",
                                    "assigned",
                                    "closed",
                                    "converted",
                                    "coordinated",
                                    "cosigned",
                                    "drafted",
                                    "filed",
                                    "handling",
                                    "merged",
                                    "rated",
                                    "rejected",
                                    "replied",
                                    "review",
                                    "rework",
                                    "signed",
                                    "withdrawn",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "again",
                                            "archived",
                                            "assigned",
                                            "closed",
                                            "collected",
                                            "converted",
                                            "coordinated",
                                            "cosigned",
                                            "drafted",
                                            "filed",
                                            "handling",
                                            "merged",
                                            "rated",
                                            "rejected",
                                            "replied",
                                            "returned",
                                            "review",
                                            "rework",
                                            "signed",
                                            "withdrawn",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("collected_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_collected_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("returned_on__isnull", False), ("state__in", ["returned"])),
                            ("state__in", ["withdrawn"]),
                            models.Q(
                                models.Q(("state__in", ["returned", "withdrawn"]), _negated=True),
                                ("returned_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_returned_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("review_on__isnull", False), ("state__in", ["review"])),
                            (
                                "state__in",
                                [
                                    "again",
                                    "archived",
                                    "assigned",
                                    "closed",
                                    "converted",
                                    "coordinated",
                                    "cosigned",
                                    "drafted",
                                    "filed",
                                    "handling",
                                    "merged",
                                    "rated",
                                    "rejected",
                                    "replied",
                                    "rework",
                                    "signed",
                                    "withdrawn",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "again",
                                            "archived",
                                            "assigned",
                                            "closed",
                                            "converted",
                                            "coordinated",
                                            "cosigned",
                                            "drafted",
                                            "filed",
                                            "handling",
                                            "merged",
                                            "rated",
                                            "rejected",
                                            "replied",
                                            "review",
                                            "rework",
                                            "signed",
                                            "withdrawn",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("review_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_review_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("filed_on__isnull", False),
                                (
                                    "state__in",
                                    [
                                        "again",
                                        "archived",
                                        "assigned",
                                        "closed",
                                        "coordinated",
                                        "cosigned",
                                        "drafted",
                                        "filed",
                                        "handling",
                                        "merged",
                                        "rated",
                                        "replied",
                                        "rework",
                                        "signed",
                                    ],
                                ),
                            ),
                            ("state__in", ["withdrawn"]),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "again",
                                            "archived",
                                            "assigned",
                                            "closed",
                                            "coordinated",
                                            "cosigned",
                                            "drafted",
                                            "filed",
                                            "handling",
                                            "merged",
                                            "rated",
                                            "replied",
                                            "rework",
                                            "signed",
                                            "withdrawn",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("filed_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_filed_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("assigned_on__isnull", False), ("state__in", ["assigned"])),
                            (
                                "state__in",
                                [
                                    "again",
                                    "archived",
                                    "closed",
                                    "coordinated",
                                    "cosigned",
                                    "drafted",
                                    "handling",
                                    "rated",
                                    "replied",
                                    "rework",
                                    "signed",
                                    "withdrawn",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "again",
                                            "archived",
                                            "assigned",
                                            "closed",
                                            "coordinated",
                                            "cosigned",
                                            "drafted",
                                            "handling",
                                            "rated",
                                            "replied",
                                            "rework",
                                            "signed",
                                            "withdrawn",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("assigned_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_assigned_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("accepted_on__isnull", False), ("state__in", ["handling"])),
                            (
                                "state__in",
                                [
                                    "again",
                                    "archived",
                                    "closed",
                                    "coordinated",
                                    "cosigned",
                                    "drafted",
                                    "rated",
                                    "replied",
                                    "rework",
                                    "signed",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "again",
                                            "archived",
                                            "closed",
                                            "coordinated",
                                            "cosigned",
                                            "drafted",
                                            "handling",
                                            "rated",
                                            "replied",
                                            "rework",
                                            "signed",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("accepted_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_accepted_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("drafted_on__isnull", False), ("state__in", ["drafted"])),
                            (
                                "state__in",
                                [
                                    "again",
                                    "archived",
                                    "closed",
                                    "coordinated",
                                    "cosigned",
                                    "rated",
                                    "replied",
                                    "rework",
                                    "signed",
                                ],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "again",
                                            "archived",
                                            "closed",
                                            "coordinated",
                                            "cosigned",
                                            "drafted",
                                            "rated",
                                            "replied",
                                            "rework",
                                            "signed",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("drafted_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_drafted_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cosigned_on__isnull", False), ("state__in", ["cosigned"])),
                            (
                                "state__in",
                                ["again", "archived", "closed", "coordinated", "rated", "replied", "rework", "signed"],
                            ),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "again",
                                            "archived",
                                            "closed",
                                            "coordinated",
                                            "cosigned",
                                            "rated",
                                            "replied",
                                            "rework",
                                            "signed",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("cosigned_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_cosigned_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("signed_on__isnull", False), ("state__in", ["signed"])),
                            ("state__in", ["again", "archived", "closed", "coordinated", "rated", "replied", "rework"]),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "again",
                                            "archived",
                                            "closed",
                                            "coordinated",
                                            "rated",
                                            "replied",
                                            "rework",
                                            "signed",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("signed_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_signed_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("replied_on__isnull", False), ("state__in", ["again", "replied", "rework"])),
                            ("state__in", ["archived", "closed", "coordinated", "rated"]),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        ["again", "archived", "closed", "coordinated", "rated", "replied", "rework"],
                                    ),
                                    _negated=True,
                                ),
                                ("replied_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_replied_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rework_on__isnull", False), ("state__in", ["rework"])),
                            ("state__in", ["again", "archived", "closed", "coordinated", "rated"]),
                            models.Q(
                                models.Q(
                                    ("state__in", ["again", "archived", "closed", "coordinated", "rated", "rework"]),
                                    _negated=True,
                                ),
                                ("rework_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_rework_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("again_on__isnull", False), ("state__in", ["again"])),
                            ("state__in", ["archived", "closed", "coordinated", "rated"]),
                            models.Q(
                                models.Q(
                                    ("state__in", ["again", "archived", "closed", "coordinated", "rated"]),
                                    _negated=True,
                                ),
                                ("again_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_again_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rated_on__isnull", False), ("state__in", ["rated"])),
                            ("state__in", ["archived", "closed"]),
                            models.Q(
                                models.Q(("state__in", ["archived", "closed", "rated"]), _negated=True),
                                ("rated_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_rated_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("coordinated_on__isnull", False), ("state__in", ["coordinated"])),
                            ("state__in", ["archived", "closed"]),
                            models.Q(
                                models.Q(("state__in", ["archived", "closed", "coordinated"]), _negated=True),
                                ("coordinated_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_coordinated_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_on__isnull", False), ("state__in", ["archived", "closed"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["archived", "closed"]), _negated=True),
                                ("closed_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_closed_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("archived_on__isnull", False), ("state__in", ["archived"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["archived"]), _negated=True), ("archived_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_archived_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("merged_on__isnull", False), ("state__in", ["merged"])),
                            ("state__in", []),
                            models.Q(models.Q(("state__in", ["merged"]), _negated=True), ("merged_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="congress_motion_merged_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("converted_on__isnull", False), ("state__in", ["converted"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["converted"]), _negated=True), ("converted_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_converted_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rejected_on__isnull", False), ("state__in", ["rejected"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["rejected"]), _negated=True), ("rejected_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_rejected_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["withdrawn"]), ("withdrawn_on__isnull", False)),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["withdrawn"]), _negated=True), ("withdrawn_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="congress_motion_withdrawn_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", None), ("merged_on__isnull", False), _connector="OR"),
                        name="congress_motion_merged_with_day",
                        violation_error_message="Say on which day the motion was merged.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="congress_motion_not_into_itself",
                        violation_error_message="A motion is not merged into itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sent_back_on", None), ("filed_on__isnull", False), _connector="OR"),
                        name="congress_motion_sent_back_after_filing",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("extended_on", None), models.Q(("extension_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_motion_extended_with_reason",
                        violation_error_message="Give the reason for the extension.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MotionSecond",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("person_name", models.CharField(blank=True, max_length=60, verbose_name="name outside the roster")),
                (
                    "who",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast("person", models.CharField(max_length=60)),
                            "person_name",
                        ),
                        output_field=models.CharField(max_length=60, verbose_name="whom"),
                        verbose_name="whom",
                    ),
                ),
                ("seconded_on", models.DateField(blank=True, null=True, verbose_name="seconded on")),
                (
                    "manner",
                    models.CharField(
                        choices=[("paper", "signed on paper"), ("link", "by personal link")],
                        default="paper",
                        max_length=6,
                        verbose_name="manner",
                    ),
                ),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "motion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seconds",
                        to="congress.motion",
                        verbose_name="motion",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "second",
                "verbose_name_plural": "seconds",
                "ordering": ["motion", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_motionsecond_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_motionsecond_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_motionsecond_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="congress_motionsecond_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                    models.UniqueConstraint(
                        models.F("motion"),
                        django.db.models.functions.comparison.Coalesce("person", 0),
                        models.F("person_name"),
                        condition=models.Q(("voided_at", None)),
                        name="congress_motionsecond_once",
                        violation_error_message="This person has seconded the motion already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MotionSetting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "is_full",
                    models.BooleanField(
                        default=False,
                        help_text="With review, acceptance, signatures, rating and archive; else: handed in, filed, assigned, replied to, closed.",
                        verbose_name="the full way",
                    ),
                ),
                (
                    "min_seconders",
                    models.PositiveSmallIntegerField(default=2, verbose_name="smallest number of seconders"),
                ),
                ("mover_counts", models.BooleanField(default=False, verbose_name="the mover is counted among them")),
                (
                    "reply_days",
                    models.PositiveSmallIntegerField(
                        default=60,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="days until the reply",
                    ),
                ),
                (
                    "extended_days",
                    models.PositiveSmallIntegerField(
                        default=90,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="days until the reply, once extended",
                    ),
                ),
                (
                    "rating_days",
                    models.PositiveSmallIntegerField(default=10, verbose_name="days in which a reply is rated"),
                ),
                (
                    "closing_days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="What comes in later can only be turned into a suggestion. Empty: there is no such day.",
                        null=True,
                        verbose_name="closes so many days before the session",
                    ),
                ),
                (
                    "branch",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="motion_setting",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
            ],
            options={
                "verbose_name": "rules for motions",
                "verbose_name_plural": "rules for motions",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("extended_days__gte", models.F("reply_days"))),
                        name="congress_motionsetting_extended_is_longer",
                        violation_error_message="An extension does not make the time shorter.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MotionUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("name", models.CharField(max_length=60, verbose_name="department")),
                (
                    "role",
                    models.CharField(
                        choices=[("lead", "lead department"), ("co", "co-unit")],
                        default="co",
                        max_length=4,
                        verbose_name="part",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                ("cosigned_on", models.DateField(blank=True, null=True, verbose_name="co-signed on")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "motion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="units",
                        to="congress.motion",
                        verbose_name="motion",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "department of a motion",
                "verbose_name_plural": "departments of motions",
                "ordering": ["motion", "-role", "name", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_motionunit_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_motionunit_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_motionunit_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("role", "lead"), ("voided_at", None)),
                        fields=("motion",),
                        name="congress_motionunit_one_lead",
                        violation_error_message="A motion has one lead department.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("motion", "name"),
                        name="congress_motionunit_once",
                        violation_error_message="This department is named already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("cosigned_on", None), ("role", "co"), _connector="OR"),
                        name="congress_motionunit_lead_does_not_cosign",
                        violation_error_message="The lead department answers; only co-units co-sign.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Poll",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[("survey", "survey"), ("appraisal", "democratic appraisal")],
                        default="survey",
                        max_length=10,
                        verbose_name="kind of poll",
                    ),
                ),
                ("questions", models.CharField(max_length=1000, verbose_name="questions")),
                ("options", models.CharField(max_length=300, verbose_name="options")),
                ("most", models.PositiveSmallIntegerField(default=1, verbose_name="options that may be chosen")),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("members", "all members"),
                            ("staff_congress", "formal delegates to the staff congress"),
                            ("members_congress", "formal delegates to the members' congress"),
                        ],
                        default="members",
                        max_length=18,
                        verbose_name="who may vote",
                    ),
                ),
                ("term", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="term")),
                ("closes_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("lists_ballots", models.BooleanField(default=True, verbose_name="list the ballots after the end")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("open", "poll under way"),
                            ("closed", "poll ended"),
                            ("cancelled", "called off"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="opened on")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="called off on")),
                ("entitled", models.PositiveIntegerField(blank=True, null=True, verbose_name="entitled to vote")),
                ("took_part", models.PositiveIntegerField(blank=True, null=True, verbose_name="took part")),
                ("result", models.TextField(blank=True, verbose_name="result")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "poll",
                "verbose_name_plural": "polls",
                "ordering": ["-opened_on", "-pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_poll_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_poll_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_poll_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opened_on__isnull", False), ("state__in", ["open"])),
                            ("state__in", ["cancelled", "closed"]),
                            models.Q(
                                models.Q(("state__in", ["cancelled", "closed", "open"]), _negated=True),
                                ("opened_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_poll_opened_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_on__isnull", False), ("state__in", ["closed"])),
                            ("state__in", []),
                            models.Q(models.Q(("state__in", ["closed"]), _negated=True), ("closed_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="congress_poll_closed_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cancelled_on__isnull", False), ("state__in", ["cancelled"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["cancelled"]), _negated=True), ("cancelled_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="congress_poll_cancelled_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("most__gte", 1)),
                        name="congress_poll_most",
                        violation_error_message="At least one option may be chosen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("entitled", None),
                            ("took_part", None),
                            ("took_part__lte", models.F("entitled")),
                            _connector="OR",
                        ),
                        name="congress_poll_turnout_fits",
                        violation_error_message="No more take part than are entitled to vote.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CastBallot",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("receipt", models.CharField(max_length=16, verbose_name="receipt")),
                ("choices", models.JSONField(verbose_name="choices")),
                (
                    "branch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "poll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="congress.poll",
                        verbose_name="poll",
                    ),
                ),
            ],
            options={
                "verbose_name": "ballot in the box",
                "verbose_name_plural": "ballots in the box",
                "abstract": False,
                "indexes": [models.Index(fields=["branch", "poll"], name="congress_castballot_br")],
                "constraints": [
                    models.UniqueConstraint(fields=("poll", "receipt"), name="congress_castballot_receipt")
                ],
            },
        ),
        migrations.CreateModel(
            name="Ballot",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("receipt", models.CharField(max_length=16, verbose_name="receipt")),
                ("choices", models.JSONField(verbose_name="choices")),
                (
                    "branch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "poll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="congress.poll",
                        verbose_name="poll",
                    ),
                ),
            ],
            options={
                "verbose_name": "ballot",
                "verbose_name_plural": "ballots",
                "ordering": ["receipt"],
                "abstract": False,
                "indexes": [models.Index(fields=["branch", "poll"], name="congress_ballot_br")],
                "constraints": [models.UniqueConstraint(fields=("poll", "receipt"), name="congress_ballot_receipt")],
            },
        ),
        migrations.CreateModel(
            name="Resolution",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("text", models.CharField(blank=True, max_length=2000, verbose_name="text")),
                ("document_number", models.CharField(blank=True, max_length=60, verbose_name="document number")),
                ("adopted_on", models.DateField(blank=True, null=True, verbose_name="adopted on")),
                ("owner", models.CharField(blank=True, max_length=60, verbose_name="carried out by")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="to be carried out until")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("pending", "not begun"),
                            ("in_progress", "being carried out"),
                            ("done", "carried out"),
                            ("blocked", "held up"),
                        ],
                        default="pending",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("progress", models.CharField(blank=True, max_length=500, verbose_name="how far it has come")),
                ("begun_on", models.DateField(blank=True, null=True, verbose_name="carrying out begun on")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="wholly carried out on")),
                ("blocked_on", models.DateField(blank=True, null=True, verbose_name="held up since")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resolutions",
                        to="congress.agendaitem",
                        verbose_name="agenda item",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resolutions",
                        to="congress.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "resolution",
                "verbose_name_plural": "resolutions",
                "ordering": ["adopted_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_resolution_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_resolution_in",
                    ),
                    models.Index(fields=["branch", "due_on"], name="congress_resolution_due"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_resolution_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("begun_on__isnull", False), ("state__in", ["in_progress"])),
                            ("state__in", ["blocked", "done"]),
                            models.Q(
                                models.Q(("state__in", ["blocked", "done", "in_progress"]), _negated=True),
                                ("begun_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_resolution_begun_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_on__isnull", False), ("state__in", ["done"])),
                            ("state__in", []),
                            models.Q(models.Q(("state__in", ["done"]), _negated=True), ("done_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="congress_resolution_done_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("blocked_on__isnull", False), ("state__in", ["blocked"])),
                            ("state__in", ["done", "in_progress"]),
                            models.Q(
                                models.Q(("state__in", ["blocked", "done", "in_progress"]), _negated=True),
                                ("blocked_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="congress_resolution_blocked_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="congress_resolution_titled",
                        violation_error_message="A resolution has a title.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Voter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "branch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="polls",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "poll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="congress.poll",
                        verbose_name="poll",
                    ),
                ),
            ],
            options={
                "verbose_name": "voter",
                "verbose_name_plural": "voters",
                "abstract": False,
                "indexes": [models.Index(fields=["branch", "poll"], name="congress_voter_br")],
                "constraints": [models.UniqueConstraint(fields=("poll", "person"), name="congress_voter_once")],
            },
        ),
        migrations.CreateModel(
            name="Participation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "branch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "poll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="congress.poll",
                        verbose_name="poll",
                    ),
                ),
                (
                    "voter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participation",
                        to="congress.voter",
                        verbose_name="voter",
                    ),
                ),
            ],
            options={
                "verbose_name": "participation",
                "verbose_name_plural": "participations",
                "abstract": False,
                "indexes": [models.Index(fields=["branch", "poll"], name="congress_participation_br")],
            },
        ),
        migrations.CreateModel(
            name="CastVote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "branch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "poll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="congress.poll",
                        verbose_name="poll",
                    ),
                ),
                (
                    "voter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cast",
                        to="congress.voter",
                        verbose_name="voter",
                    ),
                ),
            ],
            options={
                "verbose_name": "vote cast",
                "verbose_name_plural": "votes cast",
                "abstract": False,
                "indexes": [models.Index(fields=["branch", "poll"], name="congress_castvote_br")],
            },
        ),
        migrations.CreateModel(
            name="Delegate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("person_name", models.CharField(blank=True, max_length=60, verbose_name="name outside the roster")),
                (
                    "who",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast("person", models.CharField(max_length=60)),
                            "person_name",
                        ),
                        output_field=models.CharField(max_length=60, verbose_name="whom"),
                        verbose_name="whom",
                    ),
                ),
                (
                    "congress",
                    models.CharField(
                        choices=[("staff_congress", "staff congress"), ("members_congress", "members' congress")],
                        default="staff_congress",
                        max_length=18,
                        verbose_name="congress",
                    ),
                ),
                ("term", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="term")),
                ("constituency", models.CharField(blank=True, max_length=60, verbose_name="constituency")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("formal", "formal delegate"),
                            ("observer", "delegate without vote"),
                            ("guest", "invited delegate"),
                        ],
                        default="formal",
                        max_length=10,
                        verbose_name="kind of delegate",
                    ),
                ),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="delegate from")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="delegate to")),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "delegate",
                "verbose_name_plural": "delegates",
                "ordering": ["congress", "term", "constituency", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_delegate_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_delegate_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_delegate_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="congress_delegate_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                    models.UniqueConstraint(
                        models.F("branch"),
                        models.F("congress"),
                        django.db.models.functions.comparison.Coalesce("term", 0),
                        django.db.models.functions.comparison.Coalesce("person", 0),
                        models.F("person_name"),
                        condition=models.Q(("voided_at", None)),
                        name="congress_delegate_once",
                        violation_error_message="This person is a delegate of this congress and term already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_day", None),
                            ("last_day", None),
                            ("first_day__lte", models.F("last_day")),
                            _connector="OR",
                        ),
                        name="congress_delegate_days_in_order",
                        violation_error_message="The last day in office is not before the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Candidate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="version")),
                (
                    "origin",
                    models.CharField(
                        choices=[("form", "entered in a form"), ("import", "imported"), ("quick_fill", "quick fill")],
                        default="form",
                        editable=False,
                        max_length=12,
                        verbose_name="origin",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=300, verbose_name="remark")),
                (
                    "rough_days",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="days known roughly"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("voided_at", models.DateTimeField(editable=False, null=True, verbose_name="voided at")),
                (
                    "void_reason",
                    models.CharField(blank=True, editable=False, max_length=200, verbose_name="reason for voiding"),
                ),
                ("person_name", models.CharField(blank=True, max_length=60, verbose_name="name outside the roster")),
                (
                    "who",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.Cast("person", models.CharField(max_length=60)),
                            "person_name",
                        ),
                        output_field=models.CharField(max_length=60, verbose_name="whom"),
                        verbose_name="whom",
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(default=1, verbose_name="ballot")),
                ("is_written_in", models.BooleanField(default=False, verbose_name="written in by voters")),
                ("yes", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes in favour")),
                ("no", models.PositiveIntegerField(blank=True, null=True, verbose_name="votes against")),
                ("abstain", models.PositiveIntegerField(blank=True, null=True, verbose_name="abstentions")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("elected", "is elected"),
                            ("not_elected", "not elected"),
                            ("run_off", "to a run-off"),
                        ],
                        max_length=12,
                        verbose_name="result",
                    ),
                ),
                (
                    "branch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "import_batch",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.importbatch",
                        verbose_name="import",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "voided_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
                (
                    "election",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="candidacies",
                        to="congress.election",
                        verbose_name="election",
                    ),
                ),
            ],
            options={
                "verbose_name": "candidate",
                "verbose_name_plural": "standing candidates",
                "ordering": ["election", "round", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="congress_candidate_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="congress_candidate_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="congress_candidate_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="congress_candidate_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                    models.UniqueConstraint(
                        models.F("election"),
                        models.F("round"),
                        django.db.models.functions.comparison.Coalesce("person", 0),
                        models.F("person_name"),
                        condition=models.Q(("voided_at", None)),
                        name="congress_candidate_once",
                        violation_error_message="This person stands in this ballot already.",
                    ),
                ],
            },
        ),
    ]

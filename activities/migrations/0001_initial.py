import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import core.dates
import core.money
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
            name="Campaign",
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
                ("title", models.CharField(max_length=100, verbose_name="target")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("national", "national"),
                            ("provincial", "provincial"),
                            ("prefectural", "municipal"),
                            ("county", "county"),
                            ("system", "of the system"),
                            ("unit", "of the unit"),
                        ],
                        max_length=12,
                        verbose_name="level",
                    ),
                ),
                ("begun_on", models.DateField(blank=True, null=True, verbose_name="begun on")),
                ("granted_on", models.DateField(blank=True, null=True, verbose_name="granted on")),
                ("given_up_on", models.DateField(blank=True, null=True, verbose_name="given up on")),
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
                "verbose_name": "campaign",
                "verbose_name_plural": "campaigns",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_campaign_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_campaign_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_campaign_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CampaignStep",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("guidance", "guidance on the spot"),
                            ("materials", "materials put in order"),
                            ("self_check", "self-assessment"),
                            ("application", "application"),
                        ],
                        max_length=12,
                        verbose_name="step",
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
                ("by_whom", models.CharField(blank=True, max_length=100, verbose_name="by whom")),
                ("content", models.CharField(blank=True, max_length=200, verbose_name="content")),
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
                    "campaign",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="activities.campaign",
                        verbose_name="campaign",
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
                "verbose_name": "campaign step",
                "verbose_name_plural": "campaign steps",
                "ordering": ["held_from", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_campaignstep_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_campaignstep_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_campaignstep_void_has_reason",
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
                        name="activities_campaignstep_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="activities_campaignstep_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="activities_campaignstep_held_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContestEntry",
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
                ("title", models.CharField(max_length=120, verbose_name="contest")),
                ("organiser", models.CharField(blank=True, max_length=100, verbose_name="organiser")),
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
                ("occasion", models.CharField(blank=True, max_length=100, verbose_name="occasion")),
                ("sent_what", models.CharField(blank=True, max_length=20, verbose_name="what was sent")),
                ("submitted", models.PositiveIntegerField(blank=True, null=True, verbose_name="entries sent")),
                ("valid", models.PositiveIntegerField(blank=True, null=True, verbose_name="valid entries")),
                ("unit", models.CharField(default="篇", max_length=4, verbose_name="unit of entries")),
                ("result", models.CharField(blank=True, max_length=60, verbose_name="result")),
                (
                    "standing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("prize", "prize"),
                            ("place", "placed"),
                            ("excellent", "award of excellence"),
                            ("organisation", "award for organisation"),
                            ("took_part", "took part only"),
                        ],
                        max_length=12,
                        verbose_name="kind of result",
                    ),
                ),
                (
                    "rank",
                    models.PositiveSmallIntegerField(
                        blank=True, editable=False, null=True, verbose_name="grade or place"
                    ),
                ),
                ("is_tied", models.BooleanField(default=False, editable=False, verbose_name="tied")),
                (
                    "competed",
                    models.CharField(
                        blank=True,
                        choices=[("team", "as a team"), ("person", "as single people")],
                        max_length=6,
                        verbose_name="competed",
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
            ],
            options={
                "verbose_name": "contest entry",
                "verbose_name_plural": "contest entries",
                "ordering": ["held_from", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_contestentry_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_contestentry_in",
                    ),
                    models.Index(fields=["branch", "held_from"], name="activities_entry_held"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_contestentry_void_has_reason",
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
                        name="activities_contestentry_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="activities_contestentry_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="activities_contestentry_held_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("submitted", None), ("valid", None), ("valid__lte", models.F("submitted")), _connector="OR"
                        ),
                        name="activities_contestentry_valid_fits",
                        violation_error_message="No more entries are valid than were sent.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Facility",
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
                ("name", models.CharField(max_length=60, verbose_name="name of the place")),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("reading", "staff reading room"),
                            ("gym", "gym"),
                            ("activity", "activity room"),
                            ("nursing", "nursing room"),
                            ("counselling", "counselling room"),
                            ("studio", "innovation studio"),
                            ("home", "home of the staff"),
                            ("other", "other place of the staff"),
                        ],
                        max_length=12,
                        verbose_name="kind of place",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="place")),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("national", "national"),
                            ("provincial", "provincial"),
                            ("prefectural", "municipal"),
                            ("county", "county"),
                            ("system", "of the system"),
                            ("unit", "of the unit"),
                        ],
                        max_length=12,
                        verbose_name="level",
                    ),
                ),
                ("granted_by", models.CharField(blank=True, max_length=100, verbose_name="granted by")),
                ("since_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("since_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "since_precision",
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
                    "since_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
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
                "verbose_name": "place of the staff",
                "verbose_name_plural": "places of the staff",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_facility_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_facility_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_facility_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("since_from__isnull", True), ("since_precision", "unknown"), ("since_to__isnull", True)
                            ),
                            models.Q(
                                ("since_from__isnull", False),
                                ("since_from__lte", models.F("since_to")),
                                ("since_to__isnull", False),
                                models.Q(("since_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="activities_facility_since_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "day"), _negated=True),
                            ("since_from", models.F("since_to")),
                            _connector="OR",
                        ),
                        name="activities_facility_since_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "festival"), models.Q(("since_festival", ""), _negated=True)),
                            models.Q(models.Q(("since_precision", "festival"), _negated=True), ("since_festival", "")),
                            _connector="OR",
                        ),
                        name="activities_facility_since_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FacilityAddition",
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
                ("facility", models.CharField(max_length=60, verbose_name="place")),
                ("items", models.CharField(max_length=200, verbose_name="what was added")),
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
                "verbose_name": "addition to a place of the staff",
                "verbose_name_plural": "additions to places of the staff",
                "ordering": ["held_from", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_facilityaddition_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_facilityaddition_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_facilityaddition_void_has_reason",
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
                        name="activities_facilityaddition_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="activities_facilityaddition_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="activities_facilityaddition_held_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GuidingThought",
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
                ("text", models.TextField(verbose_name="guiding thought")),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="from")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="to")),
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
                "verbose_name": "guiding thought",
                "verbose_name_plural": "guiding thoughts",
                "ordering": [models.OrderBy(models.F("first_day"), nulls_first=True), "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_guidingthought_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_guidingthought_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_guidingthought_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_day", None),
                            ("last_day", None),
                            ("first_day__lte", models.F("last_day")),
                            _connector="OR",
                        ),
                        name="activities_guidingthought_days_in_order",
                        violation_error_message="The last day of a guiding thought is not before its first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Honour",
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
                ("title", models.CharField(max_length=100, verbose_name="honour")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("national", "national"),
                            ("provincial", "provincial"),
                            ("prefectural", "municipal"),
                            ("county", "county"),
                            ("system", "of the system"),
                            ("unit", "of the unit"),
                        ],
                        max_length=12,
                        verbose_name="level",
                    ),
                ),
                ("granted_by", models.CharField(blank=True, max_length=100, verbose_name="granted by")),
                ("granted_from", models.DateField(null=True, verbose_name="first day")),
                ("granted_to", models.DateField(null=True, verbose_name="last day")),
                (
                    "granted_precision",
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
                    "granted_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                (
                    "holder",
                    models.CharField(
                        choices=[
                            ("branch", "the union"),
                            ("unit", "the employer"),
                            ("group", "a group or team"),
                            ("person", "a person"),
                        ],
                        max_length=8,
                        verbose_name="holder",
                    ),
                ),
                ("holder_title", models.CharField(blank=True, max_length=60, verbose_name="post or group")),
                ("earlier_grade", models.CharField(blank=True, max_length=100, verbose_name="grade before")),
                ("document_number", models.CharField(blank=True, max_length=60, verbose_name="document number")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                ("revoked_on", models.DateField(blank=True, null=True, verbose_name="revoked on")),
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
                        related_name="honours",
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
                "verbose_name": "honour",
                "verbose_name_plural": "honours",
                "ordering": ["granted_from", "granted_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_honour_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_honour_in",
                    ),
                    models.Index(fields=["branch", "granted_from"], name="activities_honour_granted"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_honour_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("granted_from__isnull", True),
                                ("granted_precision", "unknown"),
                                ("granted_to__isnull", True),
                            ),
                            models.Q(
                                ("granted_from__isnull", False),
                                ("granted_from__lte", models.F("granted_to")),
                                ("granted_to__isnull", False),
                                models.Q(("granted_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="activities_honour_granted_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("granted_precision", "day"), _negated=True),
                            ("granted_from", models.F("granted_to")),
                            _connector="OR",
                        ),
                        name="activities_honour_granted_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("granted_precision", "festival"), models.Q(("granted_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("granted_precision", "festival"), _negated=True), ("granted_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="activities_honour_granted_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mentoring",
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
                ("title", models.CharField(max_length=100, verbose_name="mentoring programme")),
                ("held_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("held_to", models.DateField(blank=True, null=True, verbose_name="last day")),
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
                ("pairs_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "pairs_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="对", max_length=4, verbose_name="unit"
                    ),
                ),
                ("pairs_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("pairs_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("mentors", models.CharField(blank=True, max_length=200, verbose_name="mentors")),
                ("apprentices", models.CharField(blank=True, max_length=200, verbose_name="apprentices")),
                ("subject", models.CharField(blank=True, max_length=100, verbose_name="subject of the mentoring")),
                ("agreement_on", models.DateField(blank=True, null=True, verbose_name="agreement signed on")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("completed", "apprenticeship completed"),
                            ("extended", "apprenticeship extended"),
                            ("ended", "apprenticeship broken off"),
                        ],
                        max_length=10,
                        verbose_name="outcome",
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
            ],
            options={
                "verbose_name": "mentoring",
                "verbose_name_plural": "mentoring",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_mentoring_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_mentoring_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_mentoring_void_has_reason",
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
                        name="activities_mentoring_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="activities_mentoring_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="activities_mentoring_held_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome__in", ["completed", "ended"]), _negated=True),
                            ("last_day__isnull", False),
                            _connector="OR",
                        ),
                        name="activities_mentoring_end_has_day",
                        violation_error_message="Say on which day the mentoring ended.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("held_from", None),
                            ("last_day", None),
                            ("held_from__lte", models.F("last_day")),
                            _connector="OR",
                        ),
                        name="activities_mentoring_days_in_order",
                        violation_error_message="The last day of the mentoring is not before its beginning.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanItem",
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
                    "kind",
                    models.CharField(
                        choices=[("goal", "goal"), ("main_work", "main work"), ("activity", "planned activity")],
                        default="activity",
                        max_length=10,
                        verbose_name="kind of item",
                    ),
                ),
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
                ("position", models.PositiveSmallIntegerField(default=1, verbose_name="position")),
                ("title", models.CharField(max_length=100, verbose_name="title")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                ("first_day", models.DateField(verbose_name="from")),
                ("last_day", models.DateField(verbose_name="to")),
                ("owner", models.CharField(blank=True, max_length=60, verbose_name="who sees to it")),
                ("target_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "target_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="次", max_length=4, verbose_name="unit"
                    ),
                ),
                ("target_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("target_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("budget", core.money.MoneyField(blank=True, null=True, verbose_name="budget")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("done", "done"),
                            ("under_way", "under way"),
                            ("moved", "moved to a later time"),
                            ("dropped", "dropped"),
                        ],
                        max_length=10,
                        verbose_name="state of the work",
                    ),
                ),
                ("outcome_on", models.DateField(blank=True, null=True, verbose_name="outcome known on")),
                ("actual_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "actual_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="次", max_length=4, verbose_name="unit"
                    ),
                ),
                ("actual_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("actual_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("reason", models.CharField(blank=True, max_length=100, verbose_name="reason")),
                ("moved_to_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("moved_to_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "moved_to_precision",
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
                    "moved_to_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
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
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_items",
                        to="activities.campaign",
                        verbose_name="campaign",
                    ),
                ),
                (
                    "continues",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="continued_by",
                        to="activities.planitem",
                        verbose_name="goes on from",
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
                "verbose_name": "plan item",
                "verbose_name_plural": "plan items",
                "ordering": ["first_day", "kind", "position", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_planitem_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_planitem_in",
                    ),
                    models.Index(fields=["branch", "first_day"], name="activities_plan_first_day"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_planitem_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("moved_to_from__isnull", True),
                                ("moved_to_precision", "unknown"),
                                ("moved_to_to__isnull", True),
                            ),
                            models.Q(
                                ("moved_to_from__isnull", False),
                                ("moved_to_from__lte", models.F("moved_to_to")),
                                ("moved_to_to__isnull", False),
                                models.Q(("moved_to_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="activities_planitem_moved_to_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("moved_to_precision", "day"), _negated=True),
                            ("moved_to_from", models.F("moved_to_to")),
                            _connector="OR",
                        ),
                        name="activities_planitem_moved_to_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("moved_to_precision", "festival"), models.Q(("moved_to_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("moved_to_precision", "festival"), _negated=True), ("moved_to_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="activities_planitem_moved_to_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first_day__lte", models.F("last_day"))),
                        name="activities_planitem_days_in_order",
                        violation_error_message="The last day of a plan item is not before its first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", ""), ("outcome_on", None)),
                            models.Q(models.Q(("outcome", ""), _negated=True), ("outcome_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="activities_planitem_outcome_has_day",
                        violation_error_message="An outcome and the day it is known from go together.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome__in", ["moved", "dropped"]), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="activities_planitem_outcome_has_reason",
                        violation_error_message="Say why the item was moved or dropped.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Activity",
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
                            ("sports", "sports"),
                            ("culture", "art and culture"),
                            ("reading", "reading"),
                            ("festival", "celebration of a festival"),
                            ("training", "study and training"),
                            ("visit", "visit"),
                            ("labour", "labour contest"),
                            ("model_worker", "talks of model workers"),
                            ("safety", "safety activity"),
                            ("women", "women workers' activity"),
                            ("health", "health of the staff"),
                            ("outing", "outing"),
                            ("volunteer", "volunteering"),
                            ("friendship", "friendship match"),
                            ("other", "other activity"),
                        ],
                        max_length=12,
                        verbose_name="kind of activity",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("national", "national"),
                            ("provincial", "provincial"),
                            ("prefectural", "municipal"),
                            ("county", "county"),
                            ("system", "of the system"),
                            ("unit", "of the unit"),
                        ],
                        max_length=12,
                        verbose_name="level",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("organised", "organised"),
                            ("co_organised", "organised with others"),
                            ("supported", "supported"),
                            ("took_part", "took part"),
                        ],
                        default="organised",
                        max_length=14,
                        verbose_name="role of the union",
                    ),
                ),
                ("organiser", models.CharField(blank=True, max_length=100, verbose_name="organiser")),
                (
                    "partner",
                    models.CharField(
                        blank=True, help_text="opponent or co-organiser", max_length=100, verbose_name="with whom"
                    ),
                ),
                ("occasion", models.CharField(blank=True, max_length=100, verbose_name="occasion")),
                ("participants", models.CharField(blank=True, max_length=100, verbose_name="who took part")),
                ("planned_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "planned_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="人", max_length=4, verbose_name="unit"
                    ),
                ),
                ("planned_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("planned_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("women", models.PositiveIntegerField(blank=True, null=True, verbose_name="women among them")),
                ("times", models.PositiveIntegerField(blank=True, null=True, verbose_name="times or matches")),
                ("is_series", models.BooleanField(default=False, verbose_name="series")),
                (
                    "occasions",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(then=models.F("times"), times__isnull=False),
                            models.When(is_series=True, then=None),
                            default=1,
                        ),
                        output_field=models.PositiveIntegerField(null=True, verbose_name="times counted"),
                        verbose_name="times counted",
                    ),
                ),
                ("hours", models.PositiveIntegerField(blank=True, null=True, verbose_name="training hours")),
                ("postponed_from_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("postponed_from_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "postponed_from_precision",
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
                    "postponed_from_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
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
                    "plan_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activities",
                        to="activities.planitem",
                        verbose_name="plan item",
                    ),
                ),
            ],
            options={
                "verbose_name": "activity",
                "verbose_name_plural": "activities",
                "ordering": ["held_from", "held_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_activity_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_activity_in",
                    ),
                    models.Index(fields=["branch", "held_from"], name="activities_activity_held"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_activity_void_has_reason",
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
                        name="activities_activity_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="activities_activity_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="activities_activity_held_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("postponed_from_from__isnull", True),
                                ("postponed_from_precision", "unknown"),
                                ("postponed_from_to__isnull", True),
                            ),
                            models.Q(
                                ("postponed_from_from__isnull", False),
                                ("postponed_from_from__lte", models.F("postponed_from_to")),
                                ("postponed_from_to__isnull", False),
                                models.Q(("postponed_from_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="activities_activity_postponed_from_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("postponed_from_precision", "day"), _negated=True),
                            ("postponed_from_from", models.F("postponed_from_to")),
                            _connector="OR",
                        ),
                        name="activities_activity_postponed_from_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("postponed_from_precision", "festival"),
                                models.Q(("postponed_from_festival", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("postponed_from_precision", "festival"), _negated=True),
                                ("postponed_from_festival", ""),
                            ),
                            _connector="OR",
                        ),
                        name="activities_activity_postponed_from_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("women", None),
                            ("attendance_number", None),
                            models.Q(("attendance_unit", "人"), _negated=True),
                            ("attendance_approximate", True),
                            ("women__lte", models.F("attendance_number")),
                            _connector="OR",
                        ),
                        name="activities_activity_women_fit",
                        violation_error_message="No more women came than people.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
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
                ("title", models.CharField(max_length=120, verbose_name="proposal")),
                ("proposer", models.CharField(blank=True, max_length=60, verbose_name="proposed by")),
                ("handed_in_on", models.DateField(verbose_name="handed in on")),
                ("adopted_on", models.DateField(blank=True, null=True, verbose_name="taken up on")),
                ("carried_out_on", models.DateField(blank=True, null=True, verbose_name="carried out on")),
                ("reply", models.CharField(blank=True, max_length=300, verbose_name="reply")),
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
                "verbose_name": "rationalisation proposal",
                "verbose_name_plural": "rationalisation proposals",
                "ordering": ["handed_in_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_proposal_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_proposal_in",
                    ),
                    models.Index(fields=["branch", "handed_in_on"], name="activities_proposal_handed_in"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_proposal_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("adopted_on", None), ("adopted_on__gte", models.F("handed_in_on")), _connector="OR"
                            ),
                            models.Q(
                                ("carried_out_on", None),
                                ("carried_out_on__gte", models.F("handed_in_on")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("adopted_on", None),
                                ("carried_out_on", None),
                                ("carried_out_on__gte", models.F("adopted_on")),
                                _connector="OR",
                            ),
                        ),
                        name="activities_proposal_days_in_order",
                        violation_error_message="A proposal is handed in, then adopted, then carried out.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Publicity",
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
                ("title", models.CharField(max_length=120, verbose_name="materials")),
                (
                    "form",
                    models.CharField(
                        blank=True, help_text="booklet, picture …", max_length=60, verbose_name="form of publicity"
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
                ("copies_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "copies_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="册", max_length=4, verbose_name="unit"
                    ),
                ),
                ("copies_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("copies_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("audience", models.CharField(blank=True, max_length=100, verbose_name="for whom")),
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
                "verbose_name": "publicity",
                "verbose_name_plural": "publicity",
                "ordering": ["held_from", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_publicity_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_publicity_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_publicity_void_has_reason",
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
                        name="activities_publicity_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="activities_publicity_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="activities_publicity_held_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityAttendance",
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
                        to="activities.activity",
                        verbose_name="activity",
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
                "verbose_name": "sign-in at an activity",
                "verbose_name_plural": "sign-ins at activities",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_attendance_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_attendance_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_activityattendance_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="activities_activityattendance_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityBrief",
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
                        to="activities.activity",
                        verbose_name="activity",
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
                "verbose_name": "short report of an activity",
                "verbose_name_plural": "short reports of activities",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_activitybrief_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_activitybrief_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_activitybrief_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sent_on", None),
                            ("taken_on", None),
                            ("sent_on__lte", models.F("taken_on")),
                            _connector="OR",
                        ),
                        name="activities_activitybrief_sent_before_taken",
                        violation_error_message="What was taken was sent before.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityNotice",
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
                        to="activities.activity",
                        verbose_name="activity",
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
                "verbose_name": "notice of an activity",
                "verbose_name_plural": "notices of activities",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_activitynotice_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_activitynotice_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_activitynotice_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("of",),
                        name="activities_activitynotice_one_each",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivityPhoto",
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
                        to="activities.activity",
                        verbose_name="activity",
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
                "verbose_name": "photo of an activity",
                "verbose_name_plural": "photos of activities",
                "ordering": ["position", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_activityphoto_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_activityphoto_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_activityphoto_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_signed_sheet", False), ("is_released", False), _connector="OR"),
                        name="activities_activityphoto_sheet_stays_inside",
                        violation_error_message="A signed sheet is not shown in public.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivitySignUp",
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
                        to="activities.activity",
                        verbose_name="activity",
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
                "verbose_name": "sign-up for an activity",
                "verbose_name_plural": "sign-ups for activities",
                "ordering": ["signed_up_at", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="activities_activitysignup_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="activities_activitysignup_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="activities_activitysignup_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="activities_activitysignup_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("of", "person"),
                        name="activities_activitysignup_once",
                        violation_error_message="This person has signed up already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("people__gte", 1)), name="activities_activitysignup_somebody_comes"
                    ),
                ],
            },
        ),
    ]

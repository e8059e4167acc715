import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.crypto
import core.dates
import core.money


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("core", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Consultation",
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
                            ("collective", "collective contract"),
                            ("wage", "special contract on wages"),
                            ("women", "special contract on women workers"),
                            ("safety", "special contract on safety and health"),
                        ],
                        max_length=12,
                        verbose_name="kind of contract",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("offered_on", models.DateField(blank=True, null=True, verbose_name="offered on")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="answered on")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
                ("passed_on", models.DateField(blank=True, null=True, verbose_name="adopted by the congress on")),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="submitted to the authority on")),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="valid from")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="valid to")),
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
                "verbose_name": "collective consultation",
                "verbose_name_plural": "collective consultations",
                "ordering": ["signed_on", "offered_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="rights_consultation_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="rights_consultation_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="rights_consultation_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_day", None),
                            ("last_day", None),
                            ("first_day__lte", models.F("last_day")),
                            _connector="OR",
                        ),
                        name="rights_consultation_days_in_order",
                        violation_error_message="The last day of a contract is not before its first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mediation",
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
                    "matter",
                    models.CharField(
                        choices=[
                            ("relation", "whether there is a labour relation"),
                            ("contract", "the labour contract"),
                            ("dismissal", "dismissal or leaving"),
                            ("hours", "working hours and leave"),
                            ("insurance", "social insurance and welfare"),
                            ("pay", "pay, work injury and compensation"),
                            ("other", "other"),
                        ],
                        max_length=10,
                        verbose_name="matter in dispute",
                    ),
                ),
                ("parties", core.crypto.EncryptedField(blank=True, verbose_name="parties")),
                ("applied_on", models.DateField(blank=True, null=True, verbose_name="applied on")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="accepted on")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="closed on")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("agreed", "agreement reached"),
                            ("failed", "no agreement"),
                            ("withdrawn", "application withdrawn"),
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
                "verbose_name": "mediation of a dispute",
                "verbose_name_plural": "mediations of disputes",
                "ordering": ["accepted_on", "applied_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="rights_mediation_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="rights_mediation_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="rights_mediation_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Participation",
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
                    "matter",
                    models.CharField(
                        choices=[
                            ("purchase", "purchase"),
                            ("tender", "tender"),
                            ("construction", "acceptance of building works"),
                            ("title_review", "review of professional titles"),
                            ("appraisal", "assessment of staff"),
                            ("canteen", "canteen"),
                            ("distribution", "scheme of distribution"),
                            ("accident", "inquiry into an accident"),
                            ("policy", "making of rules"),
                            ("other", "other"),
                        ],
                        default="other",
                        max_length=12,
                        verbose_name="matter",
                    ),
                ),
                ("project", models.CharField(max_length=120, verbose_name="project")),
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
                ("amount", core.money.MoneyField(blank=True, null=True, verbose_name="amount")),
                (
                    "representatives",
                    models.CharField(blank=True, max_length=100, verbose_name="representatives of the union"),
                ),
                ("opinion", models.CharField(blank=True, max_length=300, verbose_name="opinion given")),
                ("result", models.CharField(blank=True, max_length=200, verbose_name="what came of it")),
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
                "verbose_name": "participation",
                "verbose_name_plural": "participations",
                "ordering": ["held_from", "held_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="rights_participation_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="rights_participation_in",
                    ),
                    models.Index(fields=["branch", "held_from"], name="rights_participation_held"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="rights_participation_void_has_reason",
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
                        name="rights_participation_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="rights_participation_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="rights_participation_held_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SupervisionLetter",
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
                            ("reminder", "letter of reminder"),
                            ("opinion", "letter of opinion"),
                            ("proposal", "letter of proposal"),
                        ],
                        max_length=10,
                        verbose_name="kind of letter",
                    ),
                ),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="document number")),
                ("issued_on", models.DateField(verbose_name="issued on")),
                ("addressee", models.CharField(blank=True, max_length=100, verbose_name="addressee")),
                ("matter", models.CharField(blank=True, max_length=200, verbose_name="matter")),
                ("reply_due_on", models.DateField(blank=True, null=True, verbose_name="reply due on")),
                ("replied_on", models.DateField(blank=True, null=True, verbose_name="replied on")),
                ("mended", models.CharField(blank=True, max_length=300, verbose_name="what was mended")),
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
                "verbose_name": "letter of supervision",
                "verbose_name_plural": "letters of supervision",
                "ordering": ["issued_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="rights_supervisionletter_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="rights_supervisionletter_in",
                    ),
                    models.Index(fields=["branch", "issued_on"], name="rights_letter_issued"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="rights_supervisionletter_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    )
                ],
            },
        ),
    ]

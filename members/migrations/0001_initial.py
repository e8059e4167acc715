import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.crypto
import core.dates
import core.search


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Body",
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
                            ("committee", "union committee"),
                            ("audit", "audit committee"),
                            ("women", "women workers' committee"),
                            ("mediation", "labour-dispute mediation committee"),
                            ("supervision", "labour-law supervision committee"),
                        ],
                        max_length=12,
                        verbose_name="body",
                    ),
                ),
                ("set_up_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("set_up_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "set_up_precision",
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
                    "set_up_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                ("seats", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="seats")),
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
                "verbose_name": "body",
                "verbose_name_plural": "bodies",
                "ordering": ["kind", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_body_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_body_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_body_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("set_up_from__isnull", True),
                                ("set_up_precision", "unknown"),
                                ("set_up_to__isnull", True),
                            ),
                            models.Q(
                                ("set_up_from__isnull", False),
                                ("set_up_from__lte", models.F("set_up_to")),
                                ("set_up_to__isnull", False),
                                models.Q(("set_up_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="members_body_set_up_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("set_up_precision", "day"), _negated=True),
                            ("set_up_from", models.F("set_up_to")),
                            _connector="OR",
                        ),
                        name="members_body_set_up_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("set_up_precision", "festival"), models.Q(("set_up_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("set_up_precision", "festival"), _negated=True), ("set_up_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="members_body_set_up_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BranchProfile",
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
                    "registered_name",
                    models.CharField(
                        help_text="as on the seal and the certificate", max_length=100, verbose_name="registered name"
                    ),
                ),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="short name")),
                (
                    "self_name",
                    models.CharField(
                        help_text="as in its own texts: 我处工会 or 我校工会",
                        max_length=30,
                        verbose_name="how the branch calls itself",
                    ),
                ),
                ("unit_name", models.CharField(blank=True, max_length=100, verbose_name="employer")),
                ("party_body", models.CharField(blank=True, max_length=100, verbose_name="Party organisation")),
                (
                    "central_task",
                    models.CharField(blank=True, max_length=100, verbose_name="the employer's central task"),
                ),
                ("credit_code", models.CharField(blank=True, max_length=18, verbose_name="unified social credit code")),
                ("address", models.CharField(blank=True, max_length=120, verbose_name="address")),
                (
                    "industry",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("01", "farming, forestry and fishing"),
                            ("02", "mining"),
                            ("03", "manufacturing"),
                            ("04", "power, heat, gas and water supply"),
                            ("05", "building"),
                            ("06", "wholesale and retail trade"),
                            ("07", "transport, storage and post"),
                            ("08", "hotels and catering"),
                            ("09", "information and software"),
                            ("10", "finance"),
                            ("11", "property"),
                            ("12", "leasing and business services"),
                            ("13", "research and technical services"),
                            ("14", "water, environment and public facilities"),
                            ("15", "household services, repair and other services"),
                            ("16", "teaching and education"),
                            ("17", "health and social work"),
                            ("18", "culture, sports and entertainment"),
                            ("19", "public administration and social organisations"),
                            ("20", "international organisations"),
                        ],
                        max_length=2,
                        verbose_name="industry",
                    ),
                ),
                (
                    "unit_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("110", "state-owned enterprise"),
                            ("120", "collective enterprise"),
                            ("150", "limited company"),
                            ("160", "company limited by shares"),
                            ("170", "private enterprise"),
                            ("400", "public institution"),
                            ("500", "government body"),
                            ("600", "sole trader"),
                            ("700", "private non-profit unit"),
                            ("900", "unit of another kind"),
                        ],
                        max_length=3,
                        verbose_name="kind of unit",
                    ),
                ),
                (
                    "motion_noun",
                    models.CharField(
                        choices=[("提案", "提案"), ("议案", "议案")],
                        default="提案",
                        max_length=4,
                        verbose_name="word for motions in reports",
                    ),
                ),
                (
                    "outline",
                    models.CharField(
                        choices=[("current", "today's order"), ("institution", "institution"), ("school", "school")],
                        default="current",
                        max_length=12,
                        verbose_name="order of summaries",
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
                "verbose_name": "branch profile",
                "verbose_name_plural": "branch profiles",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_branchprofile_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_branchprofile_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_branchprofile_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("branch",),
                        name="members_branchprofile_one",
                        violation_error_message="The branch has a profile already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ByLaw",
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
                ("title", models.CharField(max_length=100, verbose_name="title")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("congress", "democratic management"),
                            ("consultation", "collective consultation"),
                            ("mediation", "dispute mediation"),
                            ("finance", "union money"),
                            ("disclosure", "openness"),
                            ("welfare", "consolation and aid"),
                            ("other", "other"),
                        ],
                        max_length=12,
                        verbose_name="area",
                    ),
                ),
                ("document_number", models.CharField(blank=True, max_length=60, verbose_name="document number")),
                ("issued_by", models.CharField(blank=True, max_length=200, verbose_name="issued by")),
                ("in_force_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("in_force_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "in_force_precision",
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
                    "in_force_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
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
                "verbose_name": "by-law",
                "verbose_name_plural": "by-laws",
                "ordering": ["area", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_bylaw_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_bylaw_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_bylaw_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("in_force_from__isnull", True),
                                ("in_force_precision", "unknown"),
                                ("in_force_to__isnull", True),
                            ),
                            models.Q(
                                ("in_force_from__isnull", False),
                                ("in_force_from__lte", models.F("in_force_to")),
                                ("in_force_to__isnull", False),
                                models.Q(("in_force_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="members_bylaw_in_force_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("in_force_precision", "day"), _negated=True),
                            ("in_force_from", models.F("in_force_to")),
                            _connector="OR",
                        ),
                        name="members_bylaw_in_force_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("in_force_precision", "festival"), models.Q(("in_force_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("in_force_precision", "festival"), _negated=True), ("in_force_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="members_bylaw_in_force_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Certificate",
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
                ("name", models.CharField(blank=True, max_length=100, verbose_name="name on the certificate")),
                ("code", models.CharField(max_length=18, verbose_name="unified social credit code")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                (
                    "legal_representative",
                    models.CharField(blank=True, max_length=60, verbose_name="legal representative"),
                ),
                ("registered_address", models.CharField(blank=True, max_length=120, verbose_name="registered address")),
                ("issuing_body", models.CharField(blank=True, max_length=100, verbose_name="issuing body")),
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
                "verbose_name": "legal-person certificate",
                "verbose_name_plural": "legal-person certificates",
                "ordering": ["issued_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_certificate_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_certificate_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_certificate_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issued_on", None),
                            ("valid_until", None),
                            ("issued_on__lte", models.F("valid_until")),
                            _connector="OR",
                        ),
                        name="members_certificate_days_in_order",
                        violation_error_message="A certificate does not end before it is issued.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Department",
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
                ("name", models.CharField(max_length=60, verbose_name="name")),
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
                "verbose_name": "department",
                "verbose_name_plural": "departments",
                "ordering": ["name"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_department_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_department_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_department_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Group",
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
                ("name", models.CharField(max_length=60, verbose_name="name")),
                ("formed_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("formed_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "formed_precision",
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
                    "formed_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("dissolved_on", models.DateField(blank=True, null=True, verbose_name="dissolved on")),
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
                "verbose_name": "union group",
                "verbose_name_plural": "union groups",
                "ordering": ["name"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganisationChange",
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
                    "aspect",
                    models.CharField(
                        choices=[
                            ("structure", "organisation"),
                            ("mechanism", "working mechanism"),
                            ("form", "way of activity"),
                        ],
                        max_length=12,
                        verbose_name="aspect",
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
                ("content", models.CharField(max_length=300, verbose_name="what changed")),
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
                "verbose_name": "change of organisation",
                "verbose_name_plural": "changes of organisation",
                "ordering": ["held_from", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_organisationchange_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_organisationchange_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_organisationchange_void_has_reason",
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
                        name="members_organisationchange_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="members_organisationchange_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="members_organisationchange_held_festival",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
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
                ("name", models.CharField(max_length=60, verbose_name="full name")),
                ("number", models.CharField(blank=True, max_length=20, verbose_name="staff number")),
                (
                    "sex",
                    models.CharField(
                        blank=True, choices=[("1", "male"), ("2", "female")], max_length=1, verbose_name="sex"
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("staff", "of the staff"),
                            ("retired", "retired"),
                            ("dependant", "dependant"),
                            ("other", "other"),
                        ],
                        default="staff",
                        max_length=10,
                        verbose_name="standing",
                    ),
                ),
                ("staff_from", models.DateField(blank=True, null=True, verbose_name="on the staff from")),
                ("staff_to", models.DateField(blank=True, null=True, verbose_name="on the staff to")),
                ("birth_on", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                (
                    "id_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "resident identity card"),
                            ("2", "passport"),
                            ("3", "officer's certificate"),
                            ("hk_macao", "permit of a resident of Hong Kong or Macao"),
                            ("taiwan", "permit of a resident of Taiwan"),
                            ("residence", "permanent residence card of a foreigner"),
                            ("other", "other papers"),
                        ],
                        max_length=10,
                        verbose_name="kind of papers",
                    ),
                ),
                ("id_number", core.crypto.EncryptedField(blank=True, verbose_name="resident ID")),
                (
                    "id_digest",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="digest of the resident ID"
                    ),
                ),
                (
                    "id_mask",
                    models.CharField(blank=True, editable=False, max_length=20, verbose_name="resident ID (masked)"),
                ),
                ("phone", core.crypto.EncryptedField(blank=True, verbose_name="phone")),
                (
                    "phone_mask",
                    models.CharField(blank=True, editable=False, max_length=20, verbose_name="phone (masked)"),
                ),
                (
                    "ethnic_group",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("01", "Han"),
                            ("02", "Mongol"),
                            ("03", "Hui"),
                            ("04", "Tibetan"),
                            ("05", "Uygur"),
                            ("06", "Miao"),
                            ("07", "Yi"),
                            ("08", "Zhuang"),
                            ("09", "Bouyei"),
                            ("10", "Korean"),
                            ("11", "Manchu"),
                            ("12", "Dong"),
                            ("13", "Yao"),
                            ("14", "Bai"),
                            ("15", "Tujia"),
                            ("16", "Hani"),
                            ("17", "Kazak"),
                            ("18", "Dai"),
                            ("19", "Li"),
                            ("20", "Lisu"),
                            ("21", "Va"),
                            ("22", "She"),
                            ("23", "Gaoshan"),
                            ("24", "Lahu"),
                            ("25", "Sui"),
                            ("26", "Dongxiang"),
                            ("27", "Naxi"),
                            ("28", "Jingpo"),
                            ("29", "Kirgiz"),
                            ("30", "Tu"),
                            ("31", "Daur"),
                            ("32", "Mulao"),
                            ("33", "Qiang"),
                            ("34", "Blang"),
                            ("35", "Salar"),
                            ("36", "Maonan"),
                            ("37", "Gelao"),
                            ("38", "Xibe"),
                            ("39", "Achang"),
                            ("40", "Pumi"),
                            ("41", "Tajik"),
                            ("42", "Nu"),
                            ("43", "Uzbek"),
                            ("44", "Russian"),
                            ("45", "Ewenki"),
                            ("46", "De'ang"),
                            ("47", "Bonan"),
                            ("48", "Yugur"),
                            ("49", "Gin"),
                            ("50", "Tatar"),
                            ("51", "Derung"),
                            ("52", "Oroqen"),
                            ("53", "Hezhen"),
                            ("54", "Monba"),
                            ("55", "Lhoba"),
                            ("56", "Jino"),
                            ("97", "other"),
                            ("98", "of foreign descent"),
                        ],
                        max_length=2,
                        verbose_name="ethnic group",
                    ),
                ),
                (
                    "political_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("01", "member of the Communist Party"),
                            ("02", "probationary member of the Communist Party"),
                            ("03", "member of the Communist Youth League"),
                            ("04", "member of the Revolutionary Committee of the Kuomintang"),
                            ("05", "member of the China Democratic League"),
                            ("06", "member of the China National Democratic Construction Association"),
                            ("07", "member of the China Association for Promoting Democracy"),
                            ("08", "member of the Peasants' and Workers' Democratic Party"),
                            ("09", "member of the China Zhi Gong Party"),
                            ("10", "member of the Jiusan Society"),
                            ("11", "member of the Taiwan Democratic Self-Government League"),
                            ("12", "personage without party affiliation"),
                            ("13", "of no party"),
                        ],
                        max_length=2,
                        verbose_name="political status",
                    ),
                ),
                (
                    "education",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("graduate", "graduate school"),
                            ("university", "university"),
                            ("college", "junior college"),
                            ("vocational", "secondary vocational school"),
                            ("technical", "technical school"),
                            ("high_school", "high school"),
                            ("middle_school", "middle school"),
                            ("primary_school", "primary school"),
                            ("other", "other schooling"),
                        ],
                        max_length=14,
                        verbose_name="education",
                    ),
                ),
                (
                    "household",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("rural", "rural household"),
                            ("urban", "urban household"),
                            ("unified", "household without distinction"),
                        ],
                        max_length=8,
                        verbose_name="kind of household",
                    ),
                ),
                ("household_place", models.CharField(blank=True, max_length=60, verbose_name="place of the household")),
                (
                    "employment",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "at the post"),
                            ("2", "waiting for a post"),
                            ("3", "unemployed"),
                            ("4", "retired"),
                            ("5", "retired with full pay"),
                            ("6", "resigned from the post"),
                            ("7", "internally retired"),
                            ("8", "on long sick leave"),
                            ("9", "other employment"),
                        ],
                        max_length=1,
                        verbose_name="employment",
                    ),
                ),
                (
                    "employment_form",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("established", "on the establishment"),
                            ("contract", "by contract"),
                            ("agency", "through an agency"),
                            ("part_time", "part-time"),
                            ("rehired", "rehired after retirement"),
                        ],
                        max_length=12,
                        verbose_name="form of employment",
                    ),
                ),
                (
                    "skill_level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "level one (senior technician)"),
                            ("2", "level two (technician)"),
                            ("3", "level three (senior)"),
                            ("4", "level four (middle)"),
                            ("5", "level five (junior)"),
                        ],
                        max_length=1,
                        verbose_name="skill level",
                    ),
                ),
                ("is_rural_migrant", models.BooleanField(blank=True, null=True, verbose_name="rural migrant worker")),
                (
                    "card_number",
                    models.CharField(blank=True, max_length=30, verbose_name="number of the member's card"),
                ),
                ("search", core.search.SearchField(of=("name", "number"), verbose_name="search text")),
                ("sound", core.search.SoundField(of=("name",), verbose_name="sound of the name")),
                (
                    "erased_on",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="personal data erased on"),
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
                    "department",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="members.department",
                        verbose_name="department",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="members.group",
                        verbose_name="union group",
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
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
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
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "ordering": ["name", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_person_in",
                    ),
                    models.Index(
                        condition=models.Q(("voided_at", None)),
                        fields=["branch", "sound", "id", "search", "department", "group"],
                        name="members_person_sound",
                    ),
                    models.Index(
                        condition=models.Q(("voided_at", None)),
                        fields=["branch", "number", "id"],
                        name="members_person_number",
                    ),
                    models.Index(
                        fields=["branch", "-created_at", "id"],
                        name="members_person_entered",
                    ),
                    models.Index(
                        fields=["user"], condition=models.Q(("user__isnull", False)), name="members_person_user"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_person_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None), models.Q(("id_digest", ""), _negated=True)),
                        fields=("branch", "id_digest"),
                        name="members_person_id_once",
                        violation_error_message="Somebody of the branch has this resident ID.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("staff_from", None),
                            ("staff_to", None),
                            ("staff_from__lte", models.F("staff_to")),
                            _connector="OR",
                        ),
                        name="members_person_staff_days_in_order",
                        violation_error_message="The last day on the staff is not before the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MembershipSpan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="record number"),
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
                    "status",
                    models.CharField(
                        choices=[
                            ("none", "not a member"),
                            ("active", "member"),
                            ("retained", "retained member"),
                            ("transferred_out", "transferred out"),
                            ("resigned", "resigned"),
                            ("auto_resigned", "resigned by absence"),
                            ("expelled", "expelled"),
                            ("deceased", "deceased"),
                        ],
                        max_length=16,
                        verbose_name="membership",
                    ),
                ),
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spans",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "span of membership",
                "verbose_name_plural": "spans of membership",
                "ordering": ["person__name", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_membershipspan_in",
                    ),
                    models.Index(fields=["branch", "status", "first_day", "last_day"], name="members_span_in_force"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_membershipspan_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_day", None),
                            ("last_day", None),
                            ("first_day__lte", models.F("last_day")),
                            _connector="OR",
                        ),
                        name="members_span_days_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MembershipEvent",
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
                            ("opening", "on the register at the start"),
                            ("join", "joined"),
                            ("transfer_in", "transferred in"),
                            ("retain", "membership retained"),
                            ("resume", "membership resumed"),
                            ("transfer_out", "moved away"),
                            ("resign", "left the union"),
                            ("auto_resign", "left by absence"),
                            ("expel", "was expelled"),
                            ("second", "seconded elsewhere"),
                            ("death", "died"),
                        ],
                        max_length=12,
                        verbose_name="event",
                    ),
                ),
                ("on", models.DateField(blank=True, null=True, verbose_name="date")),
                (
                    "cause",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "the labour relation changed"),
                            ("2", "waiting for a post after a lay-off"),
                            ("3", "unemployment"),
                            ("4", "the enterprise went bankrupt"),
                            ("5", "own wish"),
                            ("6", "expelled for a crime"),
                            ("retirement", "retirement"),
                            ("military", "military service"),
                            ("absence", "no dues and no union life for six months"),
                            ("other", "other cause"),
                        ],
                        max_length=10,
                        verbose_name="cause",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                (
                    "other_union",
                    models.CharField(
                        blank=True,
                        help_text="from which or to which the membership moved",
                        max_length=100,
                        verbose_name="the other union",
                    ),
                ),
                (
                    "document",
                    models.CharField(
                        blank=True,
                        help_text="minutes, approval or letter that it rests on",
                        max_length=60,
                        verbose_name="document",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "membership event",
                "verbose_name_plural": "membership events",
                "ordering": [models.OrderBy(models.F("on"), nulls_first=True), "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_membershipevent_in",
                    ),
                    models.Index(fields=["branch", "kind", "on"], name="members_event_kind_on"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_membershipevent_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("on__isnull", False), ("kind", "opening"), _connector="OR"),
                        name="members_event_dated",
                        violation_error_message="A membership event has a date; only an opening entry may be without.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectionRequest",
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
                    "about",
                    models.CharField(
                        choices=[
                            ("name", "full name"),
                            ("sex", "sex"),
                            ("birth_on", "date of birth"),
                            ("id_number", "resident ID"),
                            ("phone", "phone"),
                            ("department", "department"),
                            ("other", "something else"),
                        ],
                        max_length=12,
                        verbose_name="what is wrong",
                    ),
                ),
                ("proposed", core.crypto.EncryptedField(blank=True, verbose_name="what is right")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "waiting for an answer"),
                            ("accepted", "taken over"),
                            ("rejected", "not taken over"),
                        ],
                        default="open",
                        editable=False,
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("answered_on", models.DateField(blank=True, editable=False, null=True, verbose_name="answered on")),
                ("answer", models.CharField(blank=True, editable=False, max_length=200, verbose_name="answer")),
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "wish for a correction",
                "verbose_name_plural": "wishes for corrections",
                "ordering": ["-created_at", "-pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_correctionrequest_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_correctionrequest_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_correctionrequest_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on__isnull", False), ("state__in", ["accepted", "rejected"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["accepted", "rejected"]), _negated=True),
                                ("answered_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="members_correction_answered_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Consent",
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
                    "purpose",
                    models.CharField(
                        choices=[
                            ("publish", "full name published"),
                            ("health", "health and hardship"),
                            ("bank", "bank account"),
                            ("children", "data of children under 14"),
                            ("identity", "resident ID"),
                        ],
                        max_length=10,
                        verbose_name="consent to",
                    ),
                ),
                ("text_version", models.CharField(blank=True, max_length=20, verbose_name="version of the text")),
                ("given_on", models.DateField(verbose_name="given on")),
                (
                    "how",
                    models.CharField(
                        choices=[("paper", "signed on paper"), ("online", "given on the page")],
                        default="paper",
                        max_length=8,
                        verbose_name="how it was given",
                    ),
                ),
                ("by_guardian", models.BooleanField(default=False, verbose_name="given by a guardian")),
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consents",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "consent",
                "verbose_name_plural": "consents",
                "ordering": ["given_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_consent_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_consent_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_consent_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_on", None), ("withdrawn_on__gte", models.F("given_on")), _connector="OR"
                        ),
                        name="members_consent_withdrawn_after",
                        violation_error_message="A consent is not withdrawn before it is given.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Application",
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
                    "how",
                    models.CharField(
                        choices=[("paper", "in writing"), ("oral", "by word of mouth"), ("online", "online")],
                        default="paper",
                        max_length=8,
                        verbose_name="how it was made",
                    ),
                ),
                ("group_opinion", models.CharField(blank=True, max_length=200, verbose_name="opinion of the group")),
                (
                    "sub_union_opinion",
                    models.CharField(blank=True, max_length=200, verbose_name="opinion of the sub-union"),
                ),
                ("document", models.CharField(blank=True, max_length=60, verbose_name="minutes of the committee")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "handed in"),
                            ("group", "heard by the group"),
                            ("sub_union", "heard by the sub-union"),
                            ("reviewed", "reviewed by the committee"),
                            ("approved", "approved"),
                            ("rejected", "turned down"),
                            ("withdrawn", "withdrawn by the applicant"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="handed in on")),
                ("group_on", models.DateField(blank=True, null=True, verbose_name="heard by the group on")),
                ("sub_union_on", models.DateField(blank=True, null=True, verbose_name="heard by the sub-union on")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="reviewed by the committee on")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="approved on")),
                ("rejected_on", models.DateField(blank=True, null=True, verbose_name="turned down on")),
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="members.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "application for membership",
                "verbose_name_plural": "applications for membership",
                "ordering": ["submitted_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_application_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_application_in",
                    ),
                    models.Index(fields=["branch", "state", "submitted_on"], name="members_application_state"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_application_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["submitted"]), ("submitted_on__isnull", False)),
                            ("state__in", ["approved", "group", "rejected", "reviewed", "sub_union", "withdrawn"]),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        [
                                            "approved",
                                            "group",
                                            "rejected",
                                            "reviewed",
                                            "sub_union",
                                            "submitted",
                                            "withdrawn",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                ("submitted_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="members_application_submitted_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("group_on__isnull", False), ("state__in", ["group"])),
                            ("state__in", ["approved", "rejected", "reviewed", "sub_union", "withdrawn"]),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        ["approved", "group", "rejected", "reviewed", "sub_union", "withdrawn"],
                                    ),
                                    _negated=True,
                                ),
                                ("group_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="members_application_group_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["sub_union"]), ("sub_union_on__isnull", False)),
                            ("state__in", ["approved", "rejected", "reviewed", "withdrawn"]),
                            models.Q(
                                models.Q(
                                    ("state__in", ["approved", "rejected", "reviewed", "sub_union", "withdrawn"]),
                                    _negated=True,
                                ),
                                ("sub_union_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="members_application_sub_union_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reviewed_on__isnull", False), ("state__in", ["reviewed"])),
                            ("state__in", ["approved", "rejected", "withdrawn"]),
                            models.Q(
                                models.Q(
                                    ("state__in", ["approved", "rejected", "reviewed", "withdrawn"]), _negated=True
                                ),
                                ("reviewed_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="members_application_reviewed_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_on__isnull", False), ("state__in", ["approved"])),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["approved"]), _negated=True), ("approved_on__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="members_application_approved_on_fits_state",
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
                        name="members_application_rejected_on_fits_state",
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
                        name="members_application_withdrawn_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("voided_at", None),
                            models.Q(("state__in", ["approved", "rejected", "withdrawn"]), _negated=True),
                        ),
                        fields=("person",),
                        name="members_application_one_open",
                        violation_error_message="An application of this person is under way already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SubUnion",
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
                ("name", models.CharField(max_length=60, verbose_name="name")),
                ("formed_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("formed_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "formed_precision",
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
                    "formed_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("dissolved_on", models.DateField(blank=True, null=True, verbose_name="dissolved on")),
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
                "verbose_name": "sub-union",
                "verbose_name_plural": "sub-unions",
                "ordering": ["name", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_subunion_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_subunion_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_subunion_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("formed_from__isnull", True),
                                ("formed_precision", "unknown"),
                                ("formed_to__isnull", True),
                            ),
                            models.Q(
                                ("formed_from__isnull", False),
                                ("formed_from__lte", models.F("formed_to")),
                                ("formed_to__isnull", False),
                                models.Q(("formed_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="members_subunion_formed_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("formed_precision", "day"), _negated=True),
                            ("formed_from", models.F("formed_to")),
                            _connector="OR",
                        ),
                        name="members_subunion_formed_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("formed_precision", "festival"), models.Q(("formed_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("formed_precision", "festival"), _negated=True), ("formed_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="members_subunion_formed_festival",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="group",
            name="sub_union",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="groups",
                to="members.subunion",
                verbose_name="sub-union",
            ),
        ),
        migrations.CreateModel(
            name="Term",
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
                ("number", models.PositiveSmallIntegerField(verbose_name="term number")),
                ("elected_on", models.DateField(blank=True, null=True, verbose_name="elected on")),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="from")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="planned to")),
                (
                    "came_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("elected", "by vote"),
                            ("by_election", "by-election"),
                            ("co_opted", "co-opted"),
                            ("appointed", "appointed"),
                        ],
                        max_length=12,
                        verbose_name="how it came",
                    ),
                ),
                ("approval_number", models.CharField(blank=True, max_length=60, verbose_name="number of the approval")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terms",
                        to="members.body",
                        verbose_name="body",
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
                "verbose_name": "term of a body",
                "verbose_name_plural": "terms of bodies",
                "ordering": ["body", "number", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_term_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_term_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_term_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("body", "number"),
                        name="members_term_number_once",
                        violation_error_message="The body has a term of this number already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_day", None),
                            ("last_day", None),
                            ("first_day__lte", models.F("last_day")),
                            _connector="OR",
                        ),
                        name="members_term_days_in_order",
                        violation_error_message="The last day of a term is not before its first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Post",
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
                    "position",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("exec_vice_chair", "executive vice-chair"),
                            ("vice_chair", "vice-chair"),
                            ("officer", "committee member"),
                            ("organisation", "committee member for organisation"),
                            ("publicity", "committee member for publicity"),
                            ("culture_sports", "committee member for culture and sports"),
                            ("women", "committee member for women workers"),
                            ("welfare", "committee member for welfare"),
                            ("rights", "committee member for workers' rights"),
                            ("democratic_mgmt", "committee member for democratic management"),
                            ("treasurer", "committee member for money"),
                            ("youth", "committee member for young workers"),
                            ("audit_chair", "audit committee chair"),
                            ("auditor", "audit committee member"),
                            ("women_chair", "chair of the women workers' committee"),
                            ("mediator", "mediator"),
                            ("sub_union_chair", "sub-union chair"),
                            ("group_leader", "group leader"),
                            ("organiser", "union organiser"),
                            ("accountant", "accountant"),
                            ("cashier", "cashier"),
                            ("activist", "union activist"),
                        ],
                        max_length=20,
                        verbose_name="post",
                    ),
                ),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="from")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="to")),
                (
                    "came_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("elected", "by vote"),
                            ("by_election", "by-election"),
                            ("co_opted", "co-opted"),
                            ("appointed", "appointed"),
                        ],
                        max_length=12,
                        verbose_name="how it came",
                    ),
                ),
                ("approval_number", models.CharField(blank=True, max_length=60, verbose_name="number of the approval")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="members.body",
                        verbose_name="body",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
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
                    "term",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="members.term",
                        verbose_name="term",
                    ),
                ),
            ],
            options={
                "verbose_name": "post",
                "verbose_name_plural": "posts",
                "ordering": ["position", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_post_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_post_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_post_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_day", None),
                            ("last_day", None),
                            ("first_day__lte", models.F("last_day")),
                            _connector="OR",
                        ),
                        name="members_post_days_in_order",
                        violation_error_message="The last day of a post is not before its first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UpperUnion",
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
                ("name", models.CharField(max_length=100, verbose_name="name")),
                (
                    "line",
                    models.CharField(
                        choices=[("territorial", "territorial"), ("industrial", "industrial")],
                        max_length=12,
                        verbose_name="line",
                    ),
                ),
                (
                    "is_primary",
                    models.BooleanField(
                        default=False,
                        help_text="approves elections and receives the remittance",
                        verbose_name="primary",
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
                "verbose_name": "upper union",
                "verbose_name_plural": "upper unions",
                "ordering": ["-is_primary", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="members_upperunion_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="members_upperunion_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="members_upperunion_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_primary", True), ("voided_at", None)),
                        fields=("branch",),
                        name="members_upperunion_one_primary",
                        violation_error_message="Only one upper union is the primary one.",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="group",
            index=models.Index(fields=["branch", "voided_at"], name="members_group_br"),
        ),
        migrations.AddIndex(
            model_name="group",
            index=models.Index(
                fields=["import_batch"], condition=models.Q(("import_batch__isnull", False)), name="members_group_in"
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.CheckConstraint(
                condition=models.Q(("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"),
                name="members_group_void_has_reason",
                violation_error_message="A record is voided with a reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("formed_from__isnull", True), ("formed_precision", "unknown"), ("formed_to__isnull", True)
                    ),
                    models.Q(
                        ("formed_from__isnull", False),
                        ("formed_from__lte", models.F("formed_to")),
                        ("formed_to__isnull", False),
                        models.Q(("formed_precision", "unknown"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="members_group_formed_span",
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("formed_precision", "day"), _negated=True),
                    ("formed_from", models.F("formed_to")),
                    _connector="OR",
                ),
                name="members_group_formed_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("formed_precision", "festival"), models.Q(("formed_festival", ""), _negated=True)),
                    models.Q(models.Q(("formed_precision", "festival"), _negated=True), ("formed_festival", "")),
                    _connector="OR",
                ),
                name="members_group_formed_festival",
            ),
        ),
    ]

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("core", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Preset",
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
                ("name", models.CharField(max_length=40, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("half_year", "Half-year summary"),
                            ("annual", "Yearly summary"),
                            ("work_plan", "Work plan"),
                            ("motion_report", "Report on motions"),
                        ],
                        max_length=20,
                        verbose_name="kind of text",
                    ),
                ),
                ("order", models.CharField(blank=True, max_length=20, verbose_name="order of the text")),
                ("head", models.JSONField(blank=True, default=dict, verbose_name="head")),
                ("places", models.JSONField(default=list, verbose_name="places")),
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
                    "word_head",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.attachment",
                        verbose_name="Word file with the head",
                    ),
                ),
            ],
            options={
                "verbose_name": "preset of a text",
                "verbose_name_plural": "presets of texts",
                "ordering": ["kind", "name"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="reports_preset_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="reports_preset_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="reports_preset_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("branch", "kind", "name"),
                        name="reports_preset_once",
                        violation_error_message="There is a preset of this name already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Report",
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
                            ("half_year", "Half-year summary"),
                            ("annual", "Yearly summary"),
                            ("work_plan", "Work plan"),
                            ("motion_report", "Report on motions"),
                        ],
                        max_length=20,
                        verbose_name="kind of text",
                    ),
                ),
                ("first_day", models.DateField(verbose_name="first day")),
                ("last_day", models.DateField(verbose_name="last day")),
                ("as_of", models.DateField(verbose_name="as of")),
                ("order", models.CharField(blank=True, max_length=20, verbose_name="order of the text")),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="title")),
                ("day", models.DateField(blank=True, null=True, verbose_name="date under the signature")),
                ("red_head", models.CharField(blank=True, max_length=60, verbose_name="red head")),
                ("number", models.CharField(blank=True, max_length=40, verbose_name="number of the document")),
                ("signer", models.CharField(blank=True, max_length=30, verbose_name="signed by")),
                ("annexes", models.JSONField(blank=True, default=list, verbose_name="annexes")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "handed up"),
                            ("final", "final"),
                            ("published", "made public"),
                            ("corrected", "replaced by a corrected issue"),
                            ("dropped", "dropped"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="handed up on")),
                ("finalised_on", models.DateField(blank=True, null=True, verbose_name="final since")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="published on")),
                (
                    "settled_at",
                    models.PositiveBigIntegerField(
                        editable=False, null=True, verbose_name="entries of the record when it was settled"
                    ),
                ),
                (
                    "settled_wording",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=64,
                        verbose_name="wording of the program when it was settled",
                    ),
                ),
                (
                    "compared_at",
                    models.PositiveBigIntegerField(
                        editable=False, null=True, verbose_name="entries of the record when it was last compared"
                    ),
                ),
                (
                    "stale",
                    models.PositiveIntegerField(
                        default=0, editable=False, verbose_name="sentences that no longer hold"
                    ),
                ),
                (
                    "settled_title",
                    models.CharField(
                        blank=True, editable=False, max_length=200, verbose_name="title when it was settled"
                    ),
                ),
                (
                    "settled_issuer",
                    models.CharField(
                        blank=True, editable=False, max_length=200, verbose_name="issuer when it was settled"
                    ),
                ),
                (
                    "settled_day",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="date under the settled text"),
                ),
                ("settled_head", models.JSONField(editable=False, null=True, verbose_name="settled red head")),
                ("settled_annexes", models.JSONField(default=list, editable=False, verbose_name="settled annexes")),
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
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="reports.report",
                        verbose_name="corrects",
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
                    "preset",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="reports.preset",
                        verbose_name="preset",
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
                "verbose_name": "report",
                "verbose_name_plural": "reports",
                "ordering": ["-last_day", "-pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="reports_report_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="reports_report_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="reports_report_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["submitted"]), ("submitted_on__isnull", False)),
                            ("state__in", ["corrected", "draft", "dropped", "final", "published"]),
                            models.Q(
                                models.Q(
                                    ("state__in", ["corrected", "draft", "dropped", "final", "published", "submitted"]),
                                    _negated=True,
                                ),
                                ("submitted_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="reports_report_submitted_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("finalised_on__isnull", False), ("state__in", ["corrected", "final", "published"])
                            ),
                            ("state__in", []),
                            models.Q(
                                models.Q(("state__in", ["corrected", "final", "published"]), _negated=True),
                                ("finalised_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="reports_report_finalised_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_on__isnull", False), ("state__in", ["published"])),
                            ("state__in", ["corrected"]),
                            models.Q(
                                models.Q(("state__in", ["corrected", "published"]), _negated=True),
                                ("published_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="reports_report_published_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first_day__lte", models.F("last_day"))),
                        name="reports_report_days_in_order",
                        violation_error_message="The first day lies after the last.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(models.Q(("state", "dropped"), _negated=True), ("voided_at", None)),
                        fields=("corrects",),
                        name="reports_report_corrected_once",
                        violation_error_message="A corrected issue is being written already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FrozenPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=400, verbose_name="place")),
                ("position", models.PositiveIntegerField(verbose_name="position")),
                (
                    "shape",
                    models.CharField(
                        choices=[
                            ("heading", "heading"),
                            ("paragraph", "paragraph"),
                            ("points", "numbered points"),
                            ("months", "points by month"),
                        ],
                        max_length=12,
                        verbose_name="what stands there",
                    ),
                ),
                ("level", models.PositiveSmallIntegerField(default=0, verbose_name="rank of the heading")),
                ("is_ahead", models.BooleanField(default=False, verbose_name="speaks of what comes next")),
                ("runs", models.JSONField(verbose_name="words and figures")),
                ("told", models.TextField(blank=True, verbose_name="what the records said")),
                ("is_edited", models.BooleanField(default=False, verbose_name="in somebody's own words")),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frozen_parts",
                        to="reports.report",
                        verbose_name="report",
                    ),
                ),
            ],
            options={
                "verbose_name": "settled place of a report",
                "verbose_name_plural": "settled places of reports",
                "ordering": ["position"],
                "constraints": [models.UniqueConstraint(fields=("report", "key"), name="reports_frozen_part_once")],
            },
        ),
        migrations.CreateModel(
            name="FrozenFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=80, verbose_name="figure")),
                ("scope", models.CharField(max_length=400, verbose_name="read for")),
                ("fmt", models.CharField(default="plain", max_length=8, verbose_name="written as")),
                ("text", models.CharField(blank=True, max_length=200, verbose_name="printed as")),
                ("value", models.CharField(blank=True, max_length=200, verbose_name="value")),
                ("rows", models.JSONField(verbose_name="records")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="fingerprint")),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frozen_figures",
                        to="reports.report",
                        verbose_name="report",
                    ),
                ),
            ],
            options={
                "verbose_name": "settled figure",
                "verbose_name_plural": "settled figures",
                "constraints": [
                    models.UniqueConstraint(fields=("report", "key", "scope", "fmt"), name="reports_frozen_figure_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "form",
                    models.CharField(
                        choices=[("html", "HTML"), ("pdf", "PDF"), ("docx", "Word")], max_length=4, verbose_name="form"
                    ),
                ),
                ("content", models.BinaryField(verbose_name="bytes")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made at")),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="reports.report",
                        verbose_name="report",
                    ),
                ),
            ],
            options={
                "verbose_name": "file of a report",
                "verbose_name_plural": "files of reports",
                "constraints": [models.UniqueConstraint(fields=("report", "form"), name="reports_file_once")],
            },
        ),
        migrations.CreateModel(
            name="ReportPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=400, verbose_name="place")),
                ("position", models.PositiveIntegerField(verbose_name="position")),
                (
                    "shape",
                    models.CharField(
                        choices=[
                            ("heading", "heading"),
                            ("paragraph", "paragraph"),
                            ("points", "numbered points"),
                            ("months", "points by month"),
                        ],
                        max_length=12,
                        verbose_name="what stands there",
                    ),
                ),
                ("level", models.PositiveSmallIntegerField(default=0, verbose_name="rank of the heading")),
                ("is_ahead", models.BooleanField(default=False, verbose_name="speaks of what comes next")),
                ("is_own", models.BooleanField(default=False, verbose_name="added by hand")),
                ("is_off", models.BooleanField(default=False, verbose_name="left out")),
                ("text", models.TextField(blank=True, verbose_name="words")),
                ("seen", models.TextField(blank=True, verbose_name="what the records said then")),
                ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="reports.report",
                        verbose_name="report",
                    ),
                ),
            ],
            options={
                "verbose_name": "place of a report",
                "verbose_name_plural": "places of reports",
                "ordering": ["position", "pk"],
                "constraints": [models.UniqueConstraint(fields=("report", "key"), name="reports_part_once")],
            },
        ),
        migrations.CreateModel(
            name="HistoricFigure",
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
                ("key", models.CharField(max_length=80, verbose_name="figure")),
                ("first_day", models.DateField(verbose_name="first day")),
                ("last_day", models.DateField(verbose_name="last day")),
                ("value", models.DecimalField(decimal_places=2, max_digits=15, verbose_name="value")),
                ("source", models.CharField(max_length=200, verbose_name="where it stands")),
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
                "verbose_name": "figure of an earlier year",
                "verbose_name_plural": "figures of earlier years",
                "ordering": ["-last_day", "key", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="reports_historicfigure_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="reports_historicfigure_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="reports_historicfigure_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first_day__lte", models.F("last_day"))),
                        name="reports_historic_days_in_order",
                        violation_error_message="The first day lies after the last.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("branch", "key", "first_day", "last_day"),
                        name="reports_historic_once",
                        violation_error_message="This figure is kept for these days already: void that one first.",
                    ),
                ],
            },
        ),
    ]

import datetime
import uuid

import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditChain",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("length", models.PositiveBigIntegerField(default=0, verbose_name="length")),
                ("head", models.CharField(blank=True, max_length=64, verbose_name="head")),
            ],
            options={
                "verbose_name": "operation record",
                "verbose_name_plural": "operation records",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="JobEffect",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("job_id", models.UUIDField(unique=True)),
                ("done_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "effect of a job",
                "verbose_name_plural": "effects of jobs",
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
                ("session_epoch", models.PositiveIntegerField(default=0, editable=False)),
                ("mail_notices", models.BooleanField(default=True, verbose_name="notices by mail")),
                (
                    "notice_ways",
                    models.JSONField(blank=True, default=dict, editable=False, verbose_name="ways of being reminded"),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "abstract": False,
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveBigIntegerField(verbose_name="serial number")),
                ("at", models.DateTimeField(verbose_name="at")),
                ("verb", models.CharField(max_length=60, verbose_name="act")),
                ("target", models.CharField(blank=True, max_length=120, verbose_name="record")),
                ("detail_digest", models.CharField(max_length=64, verbose_name="digest of the detail")),
                ("previous", models.CharField(blank=True, max_length=64, verbose_name="previous seal")),
                ("seal", models.CharField(max_length=64, verbose_name="seal")),
                (
                    "actor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "chain",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="core.auditchain",
                        verbose_name="operation record",
                    ),
                ),
            ],
            options={
                "verbose_name": "operation",
                "verbose_name_plural": "operations",
                "ordering": ["chain", "number"],
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(fields=["target", "number"], name="core_auditentry_target"),
                    models.Index(fields=["chain", "at"], name="core_auditentry_at"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("chain", "number"), name="core_auditentry_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditDetail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("salt", models.CharField(blank=True, max_length=32, verbose_name="salt")),
                ("text", models.TextField(blank=True, verbose_name="detail")),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="detail",
                        to="core.auditentry",
                        verbose_name="operation",
                    ),
                ),
                (
                    "erased_by_entry",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="erased_details",
                        to="core.auditentry",
                        verbose_name="erased by",
                    ),
                ),
            ],
            options={
                "verbose_name": "detail of an operation",
                "verbose_name_plural": "details of operations",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Branch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "slug",
                    models.SlugField(
                        unique=True,
                        validators=[django.core.validators.RegexValidator("^[a-z0-9][a-z0-9-]*$")],
                        verbose_name="short address",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("unit", "branch of one employer"),
                            ("county", "county union"),
                            ("system", "industrial union"),
                        ],
                        default="unit",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="made-up data, which can be wiped out whole",
                        verbose_name="demo",
                    ),
                ),
                (
                    "path",
                    models.CharField(blank=True, db_index=True, editable=False, max_length=255, verbose_name="path"),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="core.branch",
                        verbose_name="upper union in this installation",
                    ),
                ),
            ],
            options={
                "verbose_name": "branch",
                "verbose_name_plural": "branches",
                "ordering": ["path", "slug"],
            },
        ),
        migrations.AddField(
            model_name="auditchain",
            name="branch",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="audit_chain",
                to="core.branch",
                verbose_name="branch",
            ),
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("jpeg", "JPEG picture"),
                            ("png", "PNG picture"),
                            ("webp", "WebP picture"),
                            ("pdf", "PDF document"),
                            ("ofd", "OFD document"),
                            ("xlsx", "Excel workbook"),
                            ("xls", "old Excel workbook"),
                            ("docx", "Word document"),
                            ("doc", "old Word document"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                ("path", models.CharField(editable=False, max_length=100, unique=True)),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("sha256", models.CharField(editable=False, max_length=64)),
                ("width", models.PositiveIntegerField(editable=False, null=True)),
                ("height", models.PositiveIntegerField(editable=False, null=True)),
                ("uploaded_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="uploaded at")),
                ("target_label", models.CharField(blank=True, editable=False, max_length=100)),
                ("target_id", models.UUIDField(editable=False, null=True)),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
                (
                    "branch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
            ],
            options={
                "verbose_name": "attachment",
                "verbose_name_plural": "attachments",
                "ordering": ["uploaded_at", "pk"],
                "indexes": [
                    models.Index(fields=["branch", "target_label", "target_id"], name="core_attachment_target")
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("size__gt", 0)), name="core_attachment_not_empty"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("target_id", None), ("target_label", "")),
                            models.Q(models.Q(("target_label", ""), _negated=True), ("target_id__isnull", False)),
                            _connector="OR",
                        ),
                        name="core_attachment_target_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccessLog",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_index=True, verbose_name="at")),
                ("address", models.GenericIPAddressField(null=True, verbose_name="address")),
                ("event", models.CharField(max_length=40, verbose_name="event")),
                ("target", models.CharField(blank=True, max_length=200, verbose_name="target")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason")),
                ("columns", models.CharField(blank=True, max_length=200, verbose_name="columns")),
                ("succeeded", models.BooleanField(default=True, verbose_name="succeeded")),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "branch",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
            ],
            options={
                "verbose_name": "access",
                "verbose_name_plural": "accesses",
                "ordering": ["-at", "-pk"],
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["branch", "-at"], name="core_accesslog_br")],
            },
        ),
        migrations.CreateModel(
            name="Counter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("series", models.CharField(max_length=60, verbose_name="series")),
                ("last", models.PositiveIntegerField(default=0, verbose_name="last number")),
                (
                    "branch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
            ],
            options={
                "verbose_name": "counter",
                "verbose_name_plural": "counters",
                "constraints": [models.UniqueConstraint(fields=("branch", "series"), name="core_counter_once")],
            },
        ),
        migrations.CreateModel(
            name="ExportLog",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_index=True, verbose_name="at")),
                ("address", models.GenericIPAddressField(null=True, verbose_name="address")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("list", "list of records"),
                            ("figure", "rows behind a figure"),
                            ("workbook", "workbook"),
                            ("report", "report"),
                            ("paper", "paper to be signed"),
                            ("file", "stored file"),
                            ("own", "one's own data"),
                            ("trail", "heads of the operation record"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("subject", models.CharField(max_length=200, verbose_name="what")),
                ("form", models.CharField(max_length=8, verbose_name="form")),
                ("filters", models.CharField(blank=True, max_length=300, verbose_name="filter")),
                ("columns", models.TextField(blank=True, verbose_name="columns")),
                ("rows", models.PositiveIntegerField(null=True, verbose_name="rows")),
                ("purpose", models.CharField(blank=True, max_length=200, verbose_name="purpose")),
                ("has_protected", models.BooleanField(default=False, verbose_name="with protected columns")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                ("size", models.PositiveBigIntegerField(verbose_name="size in bytes")),
                (
                    "branch",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "export",
                "verbose_name_plural": "exports",
                "ordering": ["-at", "-pk"],
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["branch", "-at"], name="core_exportlog_br")],
            },
        ),
        migrations.CreateModel(
            name="ImportBatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("file_name", models.CharField(max_length=255, verbose_name="file")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("rows_created", models.PositiveIntegerField(default=0, verbose_name="rows added")),
                ("rows_changed", models.PositiveIntegerField(default=0, verbose_name="rows changed")),
                ("undone_at", models.DateTimeField(editable=False, null=True, verbose_name="undone at")),
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
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="undone by",
                    ),
                ),
            ],
            options={
                "verbose_name": "import",
                "verbose_name_plural": "imports",
                "ordering": ["-created_at"],
                "indexes": [models.Index(fields=["branch", "created_at"], name="core_importbatch_br")],
            },
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("kind", models.CharField(max_length=60, verbose_name="kind")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "waiting its turn"),
                            ("running", "at work"),
                            ("done", "finished"),
                            ("failed", "not finished"),
                            ("cancelled", "called off"),
                        ],
                        default="queued",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("branch_id", models.BigIntegerField(null=True, verbose_name="branch")),
                ("user_id", models.BigIntegerField(null=True, verbose_name="started by")),
                ("params", models.JSONField(default=dict)),
                ("task_id", models.CharField(blank=True, max_length=64)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("progress_done", models.PositiveBigIntegerField(default=0)),
                ("progress_total", models.PositiveBigIntegerField(default=0)),
                ("message", models.CharField(blank=True, max_length=400)),
                ("message_params", models.JSONField(default=dict)),
                ("message_code", models.CharField(blank=True, max_length=60)),
                ("result_path", models.CharField(blank=True, max_length=200)),
                ("result_name", models.CharField(blank=True, max_length=255)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="created at")),
                ("queued_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("started_at", models.DateTimeField(null=True, verbose_name="started at")),
                ("heartbeat_at", models.DateTimeField(null=True)),
                ("finished_at", models.DateTimeField(null=True, verbose_name="finished at")),
            ],
            options={
                "verbose_name": "job",
                "verbose_name_plural": "jobs",
                "ordering": ["-created_at", "-pk"],
                "indexes": [
                    models.Index(fields=["branch_id", "created_at"], name="core_job_branch"),
                    models.Index(fields=["state", "heartbeat_at"], name="core_job_alive"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("finished_at", None), ("state__in", ["queued", "running"])),
                            models.Q(("finished_at__isnull", False), ("state__in", ["done", "failed", "cancelled"])),
                            _connector="OR",
                        ),
                        name="core_job_finished_has_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "running"), _negated=True),
                            models.Q(("heartbeat_at__isnull", False), ("started_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="core_job_running_has_heartbeat",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("progress_total", 0), ("progress_done__lte", models.F("progress_total")), _connector="OR"
                        ),
                        name="core_job_progress_within_total",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ListColumns",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("list_name", models.CharField(max_length=60, verbose_name="list")),
                ("columns", models.JSONField(default=list, verbose_name="columns")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="list_columns",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "choice of columns",
                "verbose_name_plural": "choices of columns",
                "constraints": [models.UniqueConstraint(fields=("user", "list_name"), name="core_listcolumns_once")],
            },
        ),
        migrations.CreateModel(
            name="LiveArea",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("area", models.CharField(max_length=30, verbose_name="area")),
                ("live_from", models.DateField(verbose_name="live from")),
                (
                    "branch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="live_areas",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
            ],
            options={
                "verbose_name": "live area",
                "verbose_name_plural": "live areas",
                "constraints": [models.UniqueConstraint(fields=("branch", "area"), name="core_livearea_once")],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("key", models.CharField(max_length=60, verbose_name="deadline")),
                ("target", models.UUIDField(verbose_name="record")),
                ("day", models.DateField(verbose_name="due on")),
                ("step", models.SmallIntegerField(verbose_name="days before")),
                ("params", models.JSONField(default=dict, verbose_name="names")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("read_at", models.DateTimeField(editable=False, null=True, verbose_name="read at")),
                ("mailed_at", models.DateTimeField(editable=False, null=True, verbose_name="mailed at")),
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "notice",
                "verbose_name_plural": "notices",
                "ordering": ["-created_at", "-pk"],
                "indexes": [models.Index(fields=["user", "branch", "read_at"], name="core_notice_of_user")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "branch", "key", "target", "day", "step"),
                        name="core_notice_once",
                        violation_error_message="This reminder was made already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleSet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60, verbose_name="key")),
                (
                    "jurisdiction",
                    models.CharField(
                        blank=True,
                        help_text="CN, a province's name, or empty for a branch",
                        max_length=40,
                        verbose_name="jurisdiction",
                    ),
                ),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="from")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="to")),
                ("value", models.CharField(max_length=200, verbose_name="value")),
                ("source", models.CharField(max_length=200, verbose_name="source")),
                (
                    "mark",
                    models.CharField(
                        choices=[
                            ("read", "text read: may refuse"),
                            ("quoted", "read in a quotation: warns"),
                            ("recalled", "from memory, unconfirmed: warns, never printed as law"),
                            ("custom", "local custom: a setting"),
                        ],
                        max_length=10,
                        verbose_name="how far to trust it",
                    ),
                ),
                (
                    "branch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.branch",
                        verbose_name="branch",
                    ),
                ),
            ],
            options={
                "verbose_name": "rule",
                "verbose_name_plural": "rules",
                "ordering": ["key", "jurisdiction", "first_day"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_day", None),
                            ("last_day", None),
                            ("first_day__lte", models.F("last_day")),
                            _connector="OR",
                        ),
                        name="core_ruleset_days_in_order",
                        violation_error_message="The first day of a rule is not after its last.",
                    ),
                    models.UniqueConstraint(
                        models.F("key"),
                        models.F("jurisdiction"),
                        django.db.models.functions.comparison.Coalesce(models.F("branch"), models.Value(0)),
                        django.db.models.functions.comparison.Coalesce(
                            models.F("first_day"), models.Value(datetime.date(1, 1, 1), output_field=models.DateField())
                        ),
                        name="core_ruleset_once",
                        violation_error_message="This rule is set for that day already.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="auditchain",
            constraint=models.UniqueConstraint(
                models.Value(1), condition=models.Q(("branch", None)), name="core_auditchain_one_without_branch"
            ),
        ),
    ]

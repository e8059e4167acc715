import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.crypto
import core.dates


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("core", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Channel",
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
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                ("name", models.CharField(max_length=60, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("mailbox", "mailbox of a leader"),
                            ("box", "box for opinions"),
                            ("phone", "telephone"),
                            ("online", "online"),
                            ("meeting", "symposium"),
                            ("other", "other way"),
                        ],
                        max_length=8,
                        verbose_name="kind of way",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="place")),
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
                "verbose_name": "way to be heard",
                "verbose_name_plural": "ways to be heard",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="disclosure_channel_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="disclosure_channel_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="disclosure_channel_void_has_reason",
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
                        name="disclosure_channel_since_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "day"), _negated=True),
                            ("since_from", models.F("since_to")),
                            _connector="OR",
                        ),
                        name="disclosure_channel_since_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "festival"), models.Q(("since_festival", ""), _negated=True)),
                            models.Q(models.Q(("since_precision", "festival"), _negated=True), ("since_festival", "")),
                            _connector="OR",
                        ),
                        name="disclosure_channel_since_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None),
                            ("since_from", None),
                            ("ended_on__gte", models.F("since_from")),
                            _connector="OR",
                        ),
                        name="disclosure_channel_ended_after",
                        violation_error_message="Nothing ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
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
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                ("whose", models.CharField(max_length=60, verbose_name="whose")),
                ("what", models.CharField(default="电话", max_length=20, verbose_name="what was published")),
                ("number", core.crypto.EncryptedField(blank=True, verbose_name="published number")),
                (
                    "number_mask",
                    models.CharField(
                        blank=True, editable=False, max_length=40, verbose_name="published number (masked)"
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="place")),
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
                "verbose_name": "published contact",
                "verbose_name_plural": "published contacts",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="disclosure_contact_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="disclosure_contact_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="disclosure_contact_void_has_reason",
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
                        name="disclosure_contact_since_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "day"), _negated=True),
                            ("since_from", models.F("since_to")),
                            _connector="OR",
                        ),
                        name="disclosure_contact_since_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "festival"), models.Q(("since_festival", ""), _negated=True)),
                            models.Q(models.Q(("since_precision", "festival"), _negated=True), ("since_festival", "")),
                            _connector="OR",
                        ),
                        name="disclosure_contact_since_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None),
                            ("since_from", None),
                            ("ended_on__gte", models.F("since_from")),
                            _connector="OR",
                        ),
                        name="disclosure_contact_ended_after",
                        violation_error_message="Nothing ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
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
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                ("name", models.CharField(max_length=60, verbose_name="name")),
                ("where", models.CharField(blank=True, max_length=100, verbose_name="where")),
                (
                    "kind",
                    models.CharField(
                        choices=[("physical", "board on a wall"), ("online", "online board")],
                        default="physical",
                        max_length=10,
                        verbose_name="kind of board",
                    ),
                ),
                (
                    "affairs",
                    models.CharField(
                        choices=[
                            ("school", "affairs of the school"),
                            ("factory", "affairs of the enterprise"),
                            ("government", "affairs of the institution"),
                            ("union", "affairs of the union"),
                            ("any", "affairs not told apart"),
                        ],
                        default="any",
                        max_length=12,
                        verbose_name="whose affairs",
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
                "verbose_name": "board",
                "verbose_name_plural": "boards",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="disclosure_place_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="disclosure_place_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="disclosure_place_void_has_reason",
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
                        name="disclosure_place_since_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "day"), _negated=True),
                            ("since_from", models.F("since_to")),
                            _connector="OR",
                        ),
                        name="disclosure_place_since_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "festival"), models.Q(("since_festival", ""), _negated=True)),
                            models.Q(models.Q(("since_precision", "festival"), _negated=True), ("since_festival", "")),
                            _connector="OR",
                        ),
                        name="disclosure_place_since_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None),
                            ("since_from", None),
                            ("ended_on__gte", models.F("since_from")),
                            _connector="OR",
                        ),
                        name="disclosure_place_ended_after",
                        violation_error_message="Nothing ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Suggestion",
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
                ("received_on", models.DateField(verbose_name="received on")),
                ("category", models.CharField(blank=True, max_length=40, verbose_name="category")),
                ("content", models.CharField(max_length=500, verbose_name="content")),
                ("is_anonymous", models.BooleanField(default=False, verbose_name="anonymous")),
                ("handler", models.CharField(blank=True, max_length=60, verbose_name="handled by")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                ("replied_on", models.DateField(blank=True, null=True, verbose_name="replied on")),
                ("reply", models.CharField(blank=True, max_length=500, verbose_name="reply")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("taken_up", "taken up"), ("explained", "explained"), ("noted", "noted")],
                        max_length=10,
                        verbose_name="how it was dealt with",
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
                    "channel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="suggestions",
                        to="disclosure.channel",
                        verbose_name="way to be heard",
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
                "verbose_name": "suggestion",
                "verbose_name_plural": "suggestions",
                "ordering": ["received_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="disclosure_suggestion_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="disclosure_suggestion_in",
                    ),
                    models.Index(fields=["branch", "received_on"], name="disclosure_suggestion_received"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="disclosure_suggestion_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_on", None), ("due_on__gte", models.F("received_on")), _connector="OR"),
                        name="disclosure_suggestion_due_on_after",
                        violation_error_message="Nothing is due, answered or closed before it was received.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("replied_on", None), ("replied_on__gte", models.F("received_on")), _connector="OR"
                        ),
                        name="disclosure_suggestion_replied_on_after",
                        violation_error_message="Nothing is due, answered or closed before it was received.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on", None), ("closed_on__gte", models.F("received_on")), _connector="OR"
                        ),
                        name="disclosure_suggestion_closed_on_after",
                        violation_error_message="Nothing is due, answered or closed before it was received.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Topic",
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
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
                ("name", models.CharField(max_length=40, verbose_name="name")),
                (
                    "affairs",
                    models.CharField(
                        choices=[
                            ("school", "affairs of the school"),
                            ("factory", "affairs of the enterprise"),
                            ("government", "affairs of the institution"),
                            ("union", "affairs of the union"),
                            ("any", "affairs not told apart"),
                        ],
                        default="any",
                        max_length=12,
                        verbose_name="whose affairs",
                    ),
                ),
                (
                    "cadence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("long_term", "kept public"),
                            ("periodic", "published regularly"),
                            ("immediate", "published at once"),
                            ("irregular", "published from time to time"),
                        ],
                        max_length=10,
                        verbose_name="how regularly",
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
                "verbose_name": "topic made public",
                "verbose_name_plural": "topics made public",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="disclosure_topic_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="disclosure_topic_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="disclosure_topic_void_has_reason",
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
                        name="disclosure_topic_since_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "day"), _negated=True),
                            ("since_from", models.F("since_to")),
                            _connector="OR",
                        ),
                        name="disclosure_topic_since_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("since_precision", "festival"), models.Q(("since_festival", ""), _negated=True)),
                            models.Q(models.Q(("since_precision", "festival"), _negated=True), ("since_festival", "")),
                            _connector="OR",
                        ),
                        name="disclosure_topic_since_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on", None),
                            ("since_from", None),
                            ("ended_on__gte", models.F("since_from")),
                            _connector="OR",
                        ),
                        name="disclosure_topic_ended_after",
                        violation_error_message="Nothing ends before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
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
                            ("union_money", "union money"),
                            ("unit_affairs", "affairs of the employer"),
                            ("welfare", "gifts and aid"),
                            ("plan", "plans and summaries"),
                            ("congress", "democratic management"),
                            ("other", "other matter"),
                        ],
                        max_length=12,
                        verbose_name="matter",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("contents", models.CharField(blank=True, max_length=200, verbose_name="contents")),
                ("covers_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("covers_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "covers_precision",
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
                    "covers_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("published_from", models.DateField(null=True, verbose_name="first day")),
                ("published_to", models.DateField(null=True, verbose_name="last day")),
                (
                    "published_precision",
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
                    "published_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="place")),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="taken back on")),
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
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publications",
                        to="disclosure.topic",
                        verbose_name="topic made public",
                    ),
                ),
            ],
            options={
                "verbose_name": "publication",
                "verbose_name_plural": "publications",
                "ordering": ["published_from", "published_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="disclosure_publication_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="disclosure_publication_in",
                    ),
                    models.Index(fields=["branch", "published_from"], name="disclosure_publication_made"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="disclosure_publication_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("covers_from__isnull", True),
                                ("covers_precision", "unknown"),
                                ("covers_to__isnull", True),
                            ),
                            models.Q(
                                ("covers_from__isnull", False),
                                ("covers_from__lte", models.F("covers_to")),
                                ("covers_to__isnull", False),
                                models.Q(("covers_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="disclosure_publication_covers_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("covers_precision", "day"), _negated=True),
                            ("covers_from", models.F("covers_to")),
                            _connector="OR",
                        ),
                        name="disclosure_publication_covers_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("covers_precision", "festival"), models.Q(("covers_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("covers_precision", "festival"), _negated=True), ("covers_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="disclosure_publication_covers_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("published_from__isnull", True),
                                ("published_precision", "unknown"),
                                ("published_to__isnull", True),
                            ),
                            models.Q(
                                ("published_from__isnull", False),
                                ("published_from__lte", models.F("published_to")),
                                ("published_to__isnull", False),
                                models.Q(("published_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="disclosure_publication_published_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_precision", "day"), _negated=True),
                            ("published_from", models.F("published_to")),
                            _connector="OR",
                        ),
                        name="disclosure_publication_published_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("published_precision", "festival"), models.Q(("published_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("published_precision", "festival"), _negated=True), ("published_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="disclosure_publication_published_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_on", None),
                            ("published_from", None),
                            ("withdrawn_on__gte", models.F("published_from")),
                            _connector="OR",
                        ),
                        name="disclosure_publication_withdrawn_after",
                        violation_error_message="Nothing is withdrawn before it was published.",
                    ),
                ],
            },
        ),
    ]

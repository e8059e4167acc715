import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ImportJournal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.JSONField(default=dict, verbose_name="records added")),
                ("changed", models.JSONField(default=dict, verbose_name="records changed")),
                (
                    "batch",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="journal",
                        to="core.importbatch",
                        verbose_name="import",
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
                "verbose_name": "journal of an import",
                "verbose_name_plural": "journals of imports",
                "indexes": [models.Index(fields=["branch", "batch"], name="workbook_journal_br")],
            },
        ),
        migrations.CreateModel(
            name="RememberedLayout",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fingerprint", models.CharField(max_length=64, verbose_name="fingerprint of the headers")),
                ("wishes", models.JSONField(default=dict, verbose_name="decisions")),
                ("used_at", models.DateTimeField(auto_now=True, verbose_name="used at")),
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
                "verbose_name": "remembered layout",
                "verbose_name_plural": "remembered layouts",
                "constraints": [models.UniqueConstraint(fields=("branch", "fingerprint"), name="workbook_layout_once")],
            },
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="record number"),
                ),
                ("path", models.CharField(max_length=200, verbose_name="file")),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year of dates without one"),
                ),
                ("wishes", models.JSONField(default=dict, verbose_name="decisions")),
                ("has_rest", models.BooleanField(default=False, verbose_name="rows are left")),
                ("size", models.PositiveIntegerField(default=0, verbose_name="bytes")),
                ("job_id", models.UUIDField(null=True, verbose_name="job")),
                ("review", models.TextField(blank=True, verbose_name="what was found")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
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
            ],
            options={
                "verbose_name": "uploaded file",
                "verbose_name_plural": "uploaded files",
                "ordering": ["-created_at"],
                "indexes": [models.Index(fields=["branch", "created_at"], name="workbook_upload_br")],
            },
        ),
    ]

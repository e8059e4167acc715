import uuid

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
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
            name="Account",
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
                    "chart",
                    models.CharField(
                        choices=[("2010", "chart of 2010"), ("2021", "chart of 2021")],
                        max_length=4,
                        verbose_name="chart of accounts",
                    ),
                ),
                ("code", models.CharField(max_length=20, verbose_name="code")),
                ("name", models.CharField(max_length=60, verbose_name="account name")),
                (
                    "direction",
                    models.CharField(
                        choices=[("income", "income"), ("expenditure", "expenditure")],
                        max_length=12,
                        verbose_name="direction",
                    ),
                ),
                (
                    "top_code",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Substr("code", 1, 3),
                        output_field=models.CharField(max_length=20, verbose_name="code of the first level"),
                        verbose_name="code of the first level",
                    ),
                ),
                (
                    "middle_code",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Substr("code", 1, 5),
                        output_field=models.CharField(max_length=20, verbose_name="code of the second level"),
                        verbose_name="code of the second level",
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
                "verbose_name": "ledger account",
                "verbose_name_plural": "ledger accounts",
                "ordering": ["chart", "code", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="finance_account_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="finance_account_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="finance_account_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("branch", "chart", "code"),
                        name="finance_account_once",
                        violation_error_message="The chart has this code already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditReview",
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
                ("first_day", models.DateField(verbose_name="first day reviewed")),
                ("last_day", models.DateField(verbose_name="last day reviewed")),
                ("reviewed_on", models.DateField(verbose_name="reviewed on")),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("half_year", "review of half a year"),
                            ("annual", "review of a year"),
                            ("leaving", "review on leaving office"),
                            ("special", "special review"),
                        ],
                        max_length=10,
                        verbose_name="kind of review",
                    ),
                ),
                (
                    "opinion",
                    models.CharField(blank=True, max_length=500, verbose_name="opinion of the audit committee"),
                ),
                ("reviewers", models.CharField(blank=True, max_length=100, verbose_name="reviewed by")),
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
                "verbose_name": "audit committee's review",
                "verbose_name_plural": "audit committee's reviews",
                "ordering": ["reviewed_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="finance_auditreview_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="finance_auditreview_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="finance_auditreview_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first_day__lte", models.F("last_day"))),
                        name="finance_auditreview_days_in_order",
                        violation_error_message="The last day reviewed is not before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reviewed_on__gte", models.F("first_day"))),
                        name="finance_auditreview_after_its_days",
                        violation_error_message="Nothing is reviewed before it begins.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BankAccount",
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
                ("name", models.CharField(max_length=100, verbose_name="name of the account")),
                ("bank", models.CharField(blank=True, max_length=100, verbose_name="bank")),
                ("number", core.crypto.EncryptedField(blank=True, verbose_name="account number")),
                (
                    "number_digest",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="digest of the account number"
                    ),
                ),
                (
                    "number_mask",
                    models.CharField(blank=True, editable=False, max_length=40, verbose_name="account number (masked)"),
                ),
                ("is_separate", models.BooleanField(default=False, verbose_name="the union's own account")),
                ("opened_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("opened_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "opened_precision",
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
                    "opened_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="account closed on")),
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
                "verbose_name": "bank account",
                "verbose_name_plural": "bank accounts",
                "ordering": ["opened_from", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="finance_bankaccount_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="finance_bankaccount_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="finance_bankaccount_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("opened_from__isnull", True),
                                ("opened_precision", "unknown"),
                                ("opened_to__isnull", True),
                            ),
                            models.Q(
                                ("opened_from__isnull", False),
                                ("opened_from__lte", models.F("opened_to")),
                                ("opened_to__isnull", False),
                                models.Q(("opened_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="finance_bankaccount_opened_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opened_precision", "day"), _negated=True),
                            ("opened_from", models.F("opened_to")),
                            _connector="OR",
                        ),
                        name="finance_bankaccount_opened_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("opened_precision", "festival"), models.Q(("opened_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("opened_precision", "festival"), _negated=True), ("opened_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="finance_bankaccount_opened_festival",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None), models.Q(("number_digest", ""), _negated=True)),
                        fields=("branch", "number_digest"),
                        name="finance_bankaccount_once",
                        violation_error_message="The branch has an account with this number already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on", None),
                            ("opened_from", None),
                            ("closed_on__gte", models.F("opened_from")),
                            _connector="OR",
                        ),
                        name="finance_bankaccount_closed_after",
                        violation_error_message="An account is not closed before it is opened.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetLine",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="budget year")),
                ("amount", core.money.MoneyField(verbose_name="amount")),
                ("adopted_on", models.DateField(blank=True, null=True, verbose_name="adopted on")),
                ("is_adjustment", models.BooleanField(default=False, verbose_name="adjustment of the budget")),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note on the budget")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budget_lines",
                        to="finance.account",
                        verbose_name="ledger account",
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
                "verbose_name": "line of the budget",
                "verbose_name_plural": "lines of the budget",
                "ordering": ["year", "account__code", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="finance_budgetline_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="finance_budgetline_in",
                    ),
                    models.Index(fields=["branch", "year"], name="finance_budgetline_year"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="finance_budgetline_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0), ("is_adjustment", True), _connector="OR"),
                        name="finance_budgetline_amount_sound",
                        violation_error_message="Only an adjustment may take something out of a budget.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__gte", 1900), ("year__lte", 2200)),
                        name="finance_budgetline_year_sound",
                        violation_error_message="That is no year of a budget.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Entry",
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
                ("on", models.DateField(verbose_name="date")),
                ("amount", core.money.MoneyField(verbose_name="amount")),
                ("summary", models.CharField(max_length=200, verbose_name="purpose")),
                ("handler", models.CharField(blank=True, max_length=60, verbose_name="handled by")),
                ("witness", models.CharField(blank=True, max_length=60, verbose_name="witnessed by")),
                ("approver", models.CharField(blank=True, max_length=60, verbose_name="approved by")),
                ("voucher_number", models.CharField(blank=True, max_length=40, verbose_name="voucher number")),
                ("minutes_number", models.CharField(blank=True, max_length=40, verbose_name="number of the minutes")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="finance.account",
                        verbose_name="ledger account",
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
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="finance.entry",
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
                "verbose_name": "money entry",
                "verbose_name_plural": "money entries",
                "ordering": ["on", "voucher_number", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="finance_entry_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="finance_entry_in",
                    ),
                    models.Index(fields=["branch", "on"], name="finance_entry_on"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="finance_entry_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__gt", 0), models.Q(("corrects__isnull", False), ("amount__lt", 0)), _connector="OR"
                        ),
                        name="finance_entry_amount_positive",
                        violation_error_message="An amount is more than nothing; only a correction may take something back.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MonthStatement",
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
                ("month", models.DateField(help_text="the first day of the month", verbose_name="month")),
                ("opening", core.money.MoneyField(verbose_name="opening balance")),
                ("income", core.money.MoneyField(verbose_name="income")),
                ("expenditure", core.money.MoneyField(verbose_name="expenditure")),
                ("closing", core.money.MoneyField(verbose_name="closing balance")),
                ("made_by", models.CharField(blank=True, max_length=60, verbose_name="made by")),
                ("signed_by", models.CharField(blank=True, max_length=60, verbose_name="signed by")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("signed", "signed")],
                        default="draft",
                        editable=False,
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
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
                "verbose_name": "monthly statement",
                "verbose_name_plural": "monthly statements",
                "ordering": ["month", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="finance_monthstatement_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="finance_monthstatement_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="finance_monthstatement_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("signed_on__isnull", False), ("state__in", ["signed"])),
                            ("state__in", []),
                            models.Q(models.Q(("state__in", ["signed"]), _negated=True), ("signed_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="finance_monthstatement_signed_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at", None)),
                        fields=("branch", "month"),
                        name="finance_monthstatement_once",
                        violation_error_message="This month has a statement already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "closing",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("opening"), "+", models.F("income")
                                    ),
                                    "-",
                                    models.F("expenditure"),
                                ),
                            )
                        ),
                        name="finance_monthstatement_balances",
                        violation_error_message="Closing is opening and income less expenditure.",
                    ),
                ],
            },
        ),
    ]

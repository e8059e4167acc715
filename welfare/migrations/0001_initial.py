import uuid

import django.db.models.deletion
import django.db.models.functions.comparison
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
            name="Disbursement",
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
                            ("festival", "festival gifts"),
                            ("childrens_day", "Children's Day gifts"),
                            ("birthday", "birthday gifts"),
                            ("heat", "relief from the heat"),
                            ("retiree", "gifts to the retired"),
                            ("hardship", "aid in hardship"),
                            ("other", "other gifts"),
                        ],
                        max_length=14,
                        verbose_name="kind of gift",
                    ),
                ),
                (
                    "festival",
                    models.CharField(
                        blank=True, choices=core.dates.festival_choices, max_length=20, verbose_name="festival"
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[("goods", "gifts in kind"), ("cash", "gifts of money"), ("voucher", "vouchers")],
                        max_length=8,
                        verbose_name="form of the gift",
                    ),
                ),
                ("goods", models.CharField(blank=True, max_length=200, verbose_name="things given")),
                ("beneficiaries", models.CharField(blank=True, max_length=100, verbose_name="beneficiaries")),
                ("people_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "people_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="人", max_length=4, verbose_name="unit"
                    ),
                ),
                ("people_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("people_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("amount", core.money.MoneyField(blank=True, null=True, verbose_name="amount")),
                (
                    "payer",
                    models.CharField(
                        choices=[
                            ("own", "the branch's own money"),
                            ("upper", "an upper union's money"),
                            ("unit", "the employer's money"),
                        ],
                        default="own",
                        max_length=6,
                        verbose_name="paid by",
                    ),
                ),
                ("with_unit", models.BooleanField(default=False, verbose_name="together with the employer")),
                ("planned_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("planned_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "planned_precision",
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
                    "planned_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("minutes_number", models.CharField(blank=True, max_length=40, verbose_name="number of the minutes")),
                ("approved_by_name", models.CharField(blank=True, max_length=60, verbose_name="approved by")),
                ("handler", models.CharField(blank=True, max_length=60, verbose_name="handled by")),
                (
                    "evidence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("signature", "signed list"),
                            ("bank_slip", "bank slip"),
                            ("voucher", "record of vouchers"),
                        ],
                        max_length=10,
                        verbose_name="evidence of receipt",
                    ),
                ),
                ("signed_count", models.PositiveIntegerField(blank=True, null=True, verbose_name="people who signed")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("approved", "approved"),
                            ("issued", "issued"),
                            ("archived", "filed away"),
                            ("rejected", "turned down"),
                            ("cancelled", "cancelled"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="submitted on")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="approved on")),
                ("issued_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("issued_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "issued_precision",
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
                    "issued_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("archived_on", models.DateField(blank=True, null=True, verbose_name="filed away on")),
                ("rejected_on", models.DateField(blank=True, null=True, verbose_name="turned down on")),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="cancelled on")),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="approved in the system by",
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
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="submitted by",
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
                "verbose_name": "disbursement",
                "verbose_name_plural": "disbursements",
                "ordering": ["issued_from", "issued_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_disbursement_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_disbursement_in",
                    ),
                    models.Index(fields=["branch", "issued_from"], name="welfare_disbursement_issued"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_disbursement_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("planned_from__isnull", True),
                                ("planned_precision", "unknown"),
                                ("planned_to__isnull", True),
                            ),
                            models.Q(
                                ("planned_from__isnull", False),
                                ("planned_from__lte", models.F("planned_to")),
                                ("planned_to__isnull", False),
                                models.Q(("planned_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_planned_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("planned_precision", "day"), _negated=True),
                            ("planned_from", models.F("planned_to")),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_planned_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("planned_precision", "festival"), models.Q(("planned_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("planned_precision", "festival"), _negated=True), ("planned_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_planned_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("issued_from__isnull", True),
                                ("issued_precision", "unknown"),
                                ("issued_to__isnull", True),
                            ),
                            models.Q(
                                ("issued_from__isnull", False),
                                ("issued_from__lte", models.F("issued_to")),
                                ("issued_to__isnull", False),
                                models.Q(("issued_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_issued_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("issued_precision", "day"), _negated=True),
                            ("issued_from", models.F("issued_to")),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_issued_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("issued_precision", "festival"), models.Q(("issued_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("issued_precision", "festival"), _negated=True), ("issued_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_issued_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["submitted"]), ("submitted_on__isnull", False)),
                            ("state__in", ["approved", "archived", "cancelled", "issued", "rejected"]),
                            models.Q(
                                models.Q(
                                    (
                                        "state__in",
                                        ["approved", "archived", "cancelled", "issued", "rejected", "submitted"],
                                    ),
                                    _negated=True,
                                ),
                                ("submitted_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_submitted_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_on__isnull", False), ("state__in", ["approved"])),
                            ("state__in", ["archived", "cancelled", "issued"]),
                            models.Q(
                                models.Q(("state__in", ["approved", "archived", "cancelled", "issued"]), _negated=True),
                                ("approved_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_approved_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("issued_from__isnull", False), ("state__in", ["archived", "issued"])),
                            ("state__in", ["cancelled"]),
                            models.Q(
                                models.Q(("state__in", ["archived", "cancelled", "issued"]), _negated=True),
                                ("issued_from__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_issued_from_fits_state",
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
                        name="welfare_disbursement_archived_on_fits_state",
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
                        name="welfare_disbursement_rejected_on_fits_state",
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
                        name="welfare_disbursement_cancelled_on_fits_state",
                        violation_error_message="The dates do not fit the state.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount", None), ("amount__gt", 0), _connector="OR"),
                        name="welfare_disbursement_amount_positive",
                        violation_error_message="The amount is more than nothing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("people_unit", "人")),
                        name="welfare_disbursement_people_persons",
                        violation_error_message="Who is given something is counted in persons.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("signed_count", None),
                            ("people_number", None),
                            ("signed_count__lte", models.F("people_number")),
                            _connector="OR",
                        ),
                        name="welfare_disbursement_signed_fits",
                        violation_error_message="No more have signed than were given something.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Donation",
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
                ("donors_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "donors_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="人", max_length=4, verbose_name="unit"
                    ),
                ),
                ("donors_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("donors_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("amount", core.money.MoneyField(blank=True, null=True, verbose_name="amount")),
                ("goods", models.CharField(blank=True, max_length=200, verbose_name="things given")),
                ("beneficiary", models.CharField(blank=True, max_length=100, verbose_name="given for")),
                ("handed_over_on", models.DateField(blank=True, null=True, verbose_name="handed over on")),
                ("receipt_number", models.CharField(blank=True, max_length=40, verbose_name="number of the receipt")),
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
                "verbose_name": "donation",
                "verbose_name_plural": "donations",
                "ordering": ["held_from", "held_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_donation_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_donation_in",
                    ),
                    models.Index(fields=["branch", "held_from"], name="welfare_donation_held"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_donation_void_has_reason",
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
                        name="welfare_donation_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="welfare_donation_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="welfare_donation_held_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount", None), ("amount__gt", 0), _connector="OR"),
                        name="welfare_donation_amount_positive",
                        violation_error_message="The amount is more than nothing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("donors_unit", "人")),
                        name="welfare_donation_donors_persons",
                        violation_error_message="Donors are counted in persons.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GiftLine",
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
                ("item", models.CharField(blank=True, max_length=100, verbose_name="item")),
                ("quantity_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "quantity_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="份", max_length=4, verbose_name="unit"
                    ),
                ),
                ("quantity_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("quantity_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("unit_price", core.money.MoneyField(blank=True, null=True, verbose_name="price of one")),
                ("amount", core.money.MoneyField(blank=True, null=True, verbose_name="amount")),
                ("signed", models.BooleanField(default=False, verbose_name="signed for")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed for on")),
                ("proxy_name", models.CharField(blank=True, max_length=60, verbose_name="fetched by")),
                (
                    "proxy_relation",
                    models.CharField(blank=True, max_length=40, verbose_name="relation of who fetched it"),
                ),
                ("is_returned", models.BooleanField(default=False, verbose_name="given back")),
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
                    "disbursement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="welfare.disbursement",
                        verbose_name="disbursement",
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
                "verbose_name": "line of a disbursement",
                "verbose_name_plural": "lines of disbursements",
                "ordering": ["disbursement", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_giftline_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_giftline_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_giftline_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="welfare_giftline_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount", None), ("amount__gte", 0), _connector="OR"),
                        name="welfare_giftline_amount_positive",
                        violation_error_message="The amount is not less than nothing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("signed_on", None), ("signed", True), _connector="OR"),
                        name="welfare_giftline_signed_fits",
                        violation_error_message="What has a day of signing is signed for.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GoodsItem",
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
                ("title", models.CharField(max_length=120, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("labour_protection", "labour protection"), ("heat", "protection against heat")],
                        default="labour_protection",
                        max_length=18,
                        verbose_name="kind of goods",
                    ),
                ),
                ("item", models.CharField(max_length=100, verbose_name="item")),
                ("quantity_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "quantity_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="份", max_length=4, verbose_name="unit"
                    ),
                ),
                ("quantity_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("quantity_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("amount", core.money.MoneyField(blank=True, null=True, verbose_name="amount")),
                ("reason", models.CharField(blank=True, max_length=100, verbose_name="against what")),
                ("season", models.CharField(blank=True, max_length=40, verbose_name="season")),
                ("recipients", models.CharField(blank=True, max_length=100, verbose_name="given to")),
                ("issued_from", models.DateField(null=True, verbose_name="first day")),
                ("issued_to", models.DateField(null=True, verbose_name="last day")),
                (
                    "issued_precision",
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
                    "issued_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                (
                    "payer",
                    models.CharField(
                        choices=[
                            ("own", "the branch's own money"),
                            ("upper", "an upper union's money"),
                            ("unit", "the employer's money"),
                        ],
                        default="own",
                        max_length=6,
                        verbose_name="paid by",
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
                "verbose_name": "protective goods",
                "verbose_name_plural": "protective goods",
                "ordering": ["issued_from", "issued_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_goodsitem_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_goodsitem_in",
                    ),
                    models.Index(fields=["branch", "issued_from"], name="welfare_goodsitem_issued"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_goodsitem_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("issued_from__isnull", True),
                                ("issued_precision", "unknown"),
                                ("issued_to__isnull", True),
                            ),
                            models.Q(
                                ("issued_from__isnull", False),
                                ("issued_from__lte", models.F("issued_to")),
                                ("issued_to__isnull", False),
                                models.Q(("issued_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="welfare_goodsitem_issued_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("issued_precision", "day"), _negated=True),
                            ("issued_from", models.F("issued_to")),
                            _connector="OR",
                        ),
                        name="welfare_goodsitem_issued_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("issued_precision", "festival"), models.Q(("issued_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("issued_precision", "festival"), _negated=True), ("issued_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="welfare_goodsitem_issued_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount", None), ("amount__gt", 0), _connector="OR"),
                        name="welfare_goodsitem_amount_positive",
                        violation_error_message="The amount is more than nothing.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HardshipCase",
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
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("deep", "deep hardship"),
                            ("relative", "relative hardship"),
                            ("accidental", "hardship by accident"),
                        ],
                        max_length=10,
                        verbose_name="level of hardship",
                    ),
                ),
                (
                    "cause",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("illness", "illness"),
                            ("disability", "disability"),
                            ("study", "children's study"),
                            ("accident", "accident or disaster"),
                            ("low_income", "low income"),
                            ("other", "other cause"),
                        ],
                        max_length=10,
                        verbose_name="cause of hardship",
                    ),
                ),
                ("applied_on", models.DateField(blank=True, null=True, verbose_name="applied on")),
                ("surveyed_on", models.DateField(blank=True, null=True, verbose_name="visited at home on")),
                ("publicised_on", models.DateField(blank=True, null=True, verbose_name="shown in the unit on")),
                ("reported_on", models.DateField(blank=True, null=True, verbose_name="reported upward on")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="approved on")),
                ("lifted_on", models.DateField(blank=True, null=True, verbose_name="lifted on")),
                ("approval_number", models.CharField(blank=True, max_length=60, verbose_name="number of the approval")),
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
                "verbose_name": "file of hardship",
                "verbose_name_plural": "files of hardship",
                "ordering": ["approved_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_hardshipcase_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_hardshipcase_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_hardshipcase_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="welfare_hardshipcase_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lifted_on", None),
                            ("approved_on", None),
                            ("lifted_on__gte", models.F("approved_on")),
                            _connector="OR",
                        ),
                        name="welfare_hardshipcase_lifted_after",
                        violation_error_message="A file is not lifted before it was approved.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HardshipAid",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("living", "aid to live"),
                            ("medical", "medical aid"),
                            ("study", "aid to study"),
                            ("job", "aid to find work"),
                            ("legal", "legal aid"),
                            ("other", "other aid"),
                        ],
                        default="living",
                        max_length=8,
                        verbose_name="kind of aid",
                    ),
                ),
                ("amount", core.money.MoneyField(blank=True, null=True, verbose_name="amount")),
                ("goods", models.CharField(blank=True, max_length=200, verbose_name="things given")),
                (
                    "payer",
                    models.CharField(
                        choices=[
                            ("own", "the branch's own money"),
                            ("upper", "an upper union's money"),
                            ("unit", "the employer's money"),
                        ],
                        default="own",
                        max_length=6,
                        verbose_name="paid by",
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
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aids",
                        to="welfare.hardshipcase",
                        verbose_name="file of hardship",
                    ),
                ),
            ],
            options={
                "verbose_name": "aid in hardship",
                "verbose_name_plural": "aid in hardship",
                "ordering": ["held_from", "held_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_hardshipaid_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_hardshipaid_in",
                    ),
                    models.Index(fields=["branch", "held_from"], name="welfare_hardshipaid_held"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_hardshipaid_void_has_reason",
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
                        name="welfare_hardshipaid_held_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "day"), _negated=True),
                            ("held_from", models.F("held_to")),
                            _connector="OR",
                        ),
                        name="welfare_hardshipaid_held_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("held_precision", "festival"), models.Q(("held_festival", ""), _negated=True)),
                            models.Q(models.Q(("held_precision", "festival"), _negated=True), ("held_festival", "")),
                            _connector="OR",
                        ),
                        name="welfare_hardshipaid_held_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount", None), ("amount__gt", 0), _connector="OR"),
                        name="welfare_hardshipaid_amount_positive",
                        violation_error_message="The amount is more than nothing.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MutualAid",
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
                ("name", models.CharField(max_length=100, verbose_name="name of the scheme")),
                ("provider", models.CharField(blank=True, max_length=100, verbose_name="provider of the scheme")),
                ("first_day", models.DateField(verbose_name="first day")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("insured_number", models.PositiveIntegerField(blank=True, null=True, verbose_name="quantity")),
                (
                    "insured_unit",
                    models.CharField(
                        choices=core.quantities.unit_choices, default="人", max_length=4, verbose_name="unit"
                    ),
                ),
                ("insured_approximate", models.BooleanField(default=False, verbose_name="approximate")),
                ("insured_words", models.CharField(blank=True, default="", max_length=40, verbose_name="in words")),
                ("own_share", core.money.MoneyField(blank=True, null=True, verbose_name="paid by the insured")),
                ("union_share", core.money.MoneyField(blank=True, null=True, verbose_name="paid by the union")),
                ("upper_share", core.money.MoneyField(blank=True, null=True, verbose_name="paid by an upper union")),
                ("waiting_days", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="waiting days")),
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
                "verbose_name": "mutual aid scheme",
                "verbose_name_plural": "mutual aid schemes",
                "ordering": ["first_day", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_mutualaid_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_mutualaid_in",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_mutualaid_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("last_day", None), ("last_day__gte", models.F("first_day")), _connector="OR"
                        ),
                        name="welfare_mutualaid_days_in_order",
                        violation_error_message="The last day is not before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("insured_unit", "人")),
                        name="welfare_mutualaid_insured_persons",
                        violation_error_message="The insured are counted in persons.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("own_share", None), ("own_share__gte", 0), _connector="OR"),
                        name="welfare_mutualaid_own_share_positive",
                        violation_error_message="The amount is not less than nothing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("union_share", None), ("union_share__gte", 0), _connector="OR"),
                        name="welfare_mutualaid_union_share_positive",
                        violation_error_message="The amount is not less than nothing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("upper_share", None), ("upper_share__gte", 0), _connector="OR"),
                        name="welfare_mutualaid_upper_share_positive",
                        violation_error_message="The amount is not less than nothing.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MutualAidClaim",
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
                ("claimed_on", models.DateField(blank=True, null=True, verbose_name="claim made on")),
                ("paid_on", models.DateField(blank=True, null=True, verbose_name="claim paid on")),
                ("amount", core.money.MoneyField(blank=True, null=True, verbose_name="amount")),
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
                    "mutual_aid",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="welfare.mutualaid",
                        verbose_name="mutual aid scheme",
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
                "verbose_name": "mutual aid claim",
                "verbose_name_plural": "mutual aid claims",
                "ordering": ["paid_on", "claimed_on", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_mutualaidclaim_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_mutualaidclaim_in",
                    ),
                    models.Index(fields=["branch", "paid_on"], name="welfare_claim_paid"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_mutualaidclaim_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount", None), ("amount__gt", 0), _connector="OR"),
                        name="welfare_mutualaidclaim_amount_positive",
                        violation_error_message="The amount is more than nothing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("claimed_on", None),
                            ("paid_on", None),
                            ("paid_on__gte", models.F("claimed_on")),
                            _connector="OR",
                        ),
                        name="welfare_mutualaidclaim_paid_after",
                        violation_error_message="Nothing is paid before it was claimed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Visit",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("hospital", "illness in hospital"),
                            ("bereavement", "bereavement"),
                            ("hardship", "hardship"),
                            ("retiree", "the retired"),
                            ("marriage", "marriage"),
                            ("childbirth", "childbirth"),
                            ("retirement", "retirement"),
                        ],
                        max_length=12,
                        verbose_name="kind of visit",
                    ),
                ),
                ("relation", models.CharField(blank=True, max_length=60, verbose_name="relation")),
                ("happened_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("happened_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "happened_precision",
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
                    "happened_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("visited_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("visited_to", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "visited_precision",
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
                    "visited_festival",
                    models.CharField(
                        blank=True,
                        choices=core.dates.festival_choices,
                        default="",
                        max_length=20,
                        verbose_name="festival",
                    ),
                ),
                ("visitors", models.CharField(blank=True, max_length=100, verbose_name="visitors")),
                ("amount", core.money.MoneyField(blank=True, null=True, verbose_name="amount")),
                ("goods", models.CharField(blank=True, max_length=200, verbose_name="things given")),
                (
                    "payer",
                    models.CharField(
                        choices=[
                            ("own", "the branch's own money"),
                            ("upper", "an upper union's money"),
                            ("unit", "the employer's money"),
                        ],
                        default="own",
                        max_length=6,
                        verbose_name="paid by",
                    ),
                ),
                ("with_unit", models.BooleanField(default=False, verbose_name="together with the employer")),
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
                "verbose_name": "visit of care",
                "verbose_name_plural": "visits of care",
                "ordering": ["visited_from", "visited_to", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["branch", "voided_at"], name="welfare_visit_br"),
                    models.Index(
                        fields=["import_batch"],
                        condition=models.Q(("import_batch__isnull", False)),
                        name="welfare_visit_in",
                    ),
                    models.Index(fields=["branch", "visited_from"], name="welfare_visit_visited"),
                    models.Index(fields=["branch", "happened_from"], name="welfare_visit_happened"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voided_at", None), models.Q(("void_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="welfare_visit_void_has_reason",
                        violation_error_message="A record is voided with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", None), ("person_name", ""), _connector="XOR"),
                        name="welfare_visit_somebody",
                        violation_error_message="Name one person: of the roster, or by name outside it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("happened_from__isnull", True),
                                ("happened_precision", "unknown"),
                                ("happened_to__isnull", True),
                            ),
                            models.Q(
                                ("happened_from__isnull", False),
                                ("happened_from__lte", models.F("happened_to")),
                                ("happened_to__isnull", False),
                                models.Q(("happened_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="welfare_visit_happened_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("happened_precision", "day"), _negated=True),
                            ("happened_from", models.F("happened_to")),
                            _connector="OR",
                        ),
                        name="welfare_visit_happened_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("happened_precision", "festival"), models.Q(("happened_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("happened_precision", "festival"), _negated=True), ("happened_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="welfare_visit_happened_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("visited_from__isnull", True),
                                ("visited_precision", "unknown"),
                                ("visited_to__isnull", True),
                            ),
                            models.Q(
                                ("visited_from__isnull", False),
                                ("visited_from__lte", models.F("visited_to")),
                                ("visited_to__isnull", False),
                                models.Q(("visited_precision", "unknown"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="welfare_visit_visited_span",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("visited_precision", "day"), _negated=True),
                            ("visited_from", models.F("visited_to")),
                            _connector="OR",
                        ),
                        name="welfare_visit_visited_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("visited_precision", "festival"), models.Q(("visited_festival", ""), _negated=True)
                            ),
                            models.Q(
                                models.Q(("visited_precision", "festival"), _negated=True), ("visited_festival", "")
                            ),
                            _connector="OR",
                        ),
                        name="welfare_visit_visited_festival",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount", None), ("amount__gt", 0), _connector="OR"),
                        name="welfare_visit_amount_positive",
                        violation_error_message="The amount is more than nothing.",
                    ),
                ],
            },
        ),
    ]

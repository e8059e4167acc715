import random
from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import FieldError, ValidationError
from django.db import IntegrityError, connection, models
from django.db.models import Avg, Case, F, Max, Q, Sum, Value, When
from django.db.models.functions import Coalesce
from django.test.utils import isolate_apps
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Refused
from core.money import MoneyField, capital_amount, exact_yuan, money_value, parse_money, wan, yuan

D = Decimal


@pytest.fixture
def budget(transactional_db):
    with isolate_apps("core"):

        class Budget(models.Model):
            opening = MoneyField("opening", default=D(0))
            income = MoneyField("income", default=D(0))
            expense = MoneyField("expense", default=D(0))
            closing = MoneyField("closing", default=D(0))
            share = models.IntegerField(default=1)
            note = MoneyField("note", null=True, blank=True)

            class Meta:
                app_label = "core"
                constraints = [
                    models.CheckConstraint(
                        condition=Q(closing=F("opening") + F("income") - F("expense")), name="test_budget_balances"
                    ),
                    models.CheckConstraint(
                        condition=Q(opening__lte=D("10000000")) & Q(expense__lt=F("opening") + D("1000000")),
                        name="test_budget_caps",
                    ),
                ]

            def __str__(self) -> str:
                return str(self.closing)

    with connection.schema_editor() as editor:
        editor.create_model(Budget)
    yield Budget
    with connection.schema_editor() as editor:
        editor.delete_model(Budget)


def test_money_is_whole_fen_in_the_database_and_yuan_in_python(budget):
    row = budget.objects.create(opening=D("1600.5"), closing="1600.50", note=None)

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT opening, closing, note FROM {budget._meta.db_table}")
        assert cursor.fetchone() == (160050, 160050, None)
    row.refresh_from_db()
    assert (str(row.opening), str(row.closing), row.note) == ("1600.50", "1600.50", None)


def test_random_budgets_are_spent_to_exactly_zero(budget):
    chance = random.Random(20240630)
    for _round in range(40):
        total = D(chance.randint(1, 10_000_000)).scaleb(-2)
        row = budget.objects.create(opening=total, closing=total)
        left, refused = total, 0
        while left:
            part = min(left, D(chance.randint(1, 4_000_000)).scaleb(-2))
            ask = left + D("0.01") if chance.random() < 0.3 else part
            fits = budget.objects.filter(pk=row.pk, closing__gte=ask, expense__lte=F("opening") - ask)
            done = fits.update(expense=F("expense") + ask, closing=F("closing") - ask)
            assert done == (0 if ask > left else 1)
            left -= ask * done
            refused += 1 - done
        row.refresh_from_db()
        assert (row.closing, row.expense) == (D("0.00"), total)


def test_the_balance_holds_for_thousands_of_random_rows_and_no_fen_less(budget):
    chance = random.Random(7)
    rows = []
    for _round in range(3000):
        opening, income, expense = (D(chance.randint(0, 99_999_999)).scaleb(-2) for _part in range(3))
        rows.append(budget(opening=opening, income=income, expense=expense, closing=opening + income - expense))
    budget.objects.bulk_create(rows)

    sums = budget.objects.aggregate(*(Sum(name) for name in ("opening", "income", "expense", "closing")))
    assert sums["closing__sum"] == sum(row.closing for row in rows)
    assert sums["closing__sum"] == sums["opening__sum"] + sums["income__sum"] - sums["expense__sum"]
    with pytest.raises(IntegrityError):
        budget.objects.create(opening=D("0.30"), income=D("0.10"), closing=D("0.39"))
    with pytest.raises(IntegrityError):
        budget.objects.create(opening=D("10000000.01"), closing=D("10000000.01"))
    with pytest.raises(IntegrityError):
        budget.objects.create(opening=D("1"), expense=D("1000001"), closing=D("-1000000"))


def test_lookups_speak_yuan(budget):
    for amount in ("0.99", "1.00", "1.01", "100.00"):
        budget.objects.create(opening=D(amount), closing=D(amount))

    def count(**words):
        return budget.objects.filter(**words).count()

    assert count(opening=D("1")) == 1
    assert count(opening=1) == 1
    assert count(opening="1.00") == 1
    assert count(opening__lte=D("1")) == 2
    assert count(opening__gt=D("1.00")) == 2
    assert count(opening__in=[D("0.99"), D("100")]) == 2
    assert count(opening__range=(D("0.99"), D("1.00"))) == 2
    assert count(opening__range=(F("closing") - D("0.01"), F("closing"))) == 4
    assert count(opening=F("closing")) == 4
    assert count(opening__lt=F("closing") + D("0.01")) == 4
    assert count(opening__lt=F("closing") - D("0.01")) == 0
    assert count(opening=Value(D("100"))) == 1
    assert count(note__isnull=True) == 4


def test_arithmetic_of_money_gives_money(budget):
    budget.objects.create(opening=D("10.50"), income=D("0.25"), closing=D("10.75"), share=3)
    budget.objects.create(opening=D("1.00"), closing=D("1.00"), share=2)

    rows = budget.objects.annotate(total=F("opening") + F("income"), parts=F("opening") * F("share")).order_by("-id")
    assert [str(row.total) for row in rows] == ["1.00", "10.75"]
    assert [str(row.parts) for row in rows] == ["2.00", "31.50"]
    assert rows.filter(total__gt=D("1")).get().total == D("10.75")
    assert budget.objects.aggregate(s=Sum(F("opening") * F("share")))["s"] == D("33.50")
    assert budget.objects.aggregate(s=Sum("opening") - Sum("income"))["s"] == D("11.25")
    assert budget.objects.aggregate(m=Max("opening"), a=Avg("opening")) == {"m": D("10.50"), "a": D("5.75")}
    assert budget.objects.none().aggregate(s=Sum("opening", default=D(0)))["s"] == D(0)
    assert budget.objects.filter(share=9).aggregate(s=Sum("opening", default=D("1.25")))["s"] == D("1.25")
    assert budget.objects.annotate(n=Coalesce("note", money_value(D("1.50")))).first().n == D("1.50")
    by_case = Case(When(share=3, then="opening"), default=money_value(D("0.01")))
    assert budget.objects.aggregate(s=Sum(by_case))["s"] == D("10.51")


def test_updates_speak_yuan(budget):
    row = budget.objects.create(opening=D("10"), closing=D("10"))
    budget.objects.bulk_update([budget(pk=row.pk, note=D("2.50"))], ["note"])
    assert budget.objects.get().note == D("2.50")

    for expression, expected in [
        (F("note") + D("0.01"), "2.51"),
        (F("note") - 1, "1.51"),
        (D("3.00") - F("note"), "1.49"),
        (F("note") + F("opening") - D("0.49"), "11.00"),
        (F("note") * 2, "22.00"),
        (Value(D("4.20")), "4.20"),
        (D("4.21"), "4.21"),
    ]:
        budget.objects.update(note=expression)
        assert str(budget.objects.get().note) == expected
    row.note = F("note") + D("1")
    row.save()
    row.refresh_from_db()
    assert row.note == D("5.21")
    assert budget.objects.create(note=Value(D("7.77")) + D("0.01")).note is not None
    assert budget.objects.latest("pk").note == D("7.78")


def test_an_expression_that_is_no_money_is_an_error_and_not_a_wrong_sum(budget):
    with pytest.raises(FieldError):
        budget.objects.update(note=F("opening") * D("0.6"))
    with pytest.raises(FieldError):
        budget.objects.update(note=F("share"))
    with pytest.raises(FieldError):
        budget.objects.update(note=F("opening") + F("share"))
    with pytest.raises(FieldError):
        list(budget.objects.annotate(wrong=F("opening") - D("1")))
    with pytest.raises(FieldError):
        list(budget.objects.filter(opening__lte=F("share") + D("1")))


@pytest.mark.parametrize("value", ["1.001", D("NaN"), D("Infinity"), "many", 0.1, True, 10**13, "1e99", object()])
def test_what_is_no_exact_amount_is_refused(value):
    field = MoneyField()

    for use in (field.get_prep_value, field.to_python, exact_yuan):
        with pytest.raises(ValidationError):
            use(value)


def test_an_amount_has_two_places_and_no_negative_zero():
    assert [str(exact_yuan(value)) for value in ("1.500", 3, "-0", "1E+2", "-2.5")] == [
        "1.50", "3.00", "0.00", "100.00", "-2.50",
    ]  # fmt: skip


def test_the_field_rebuilds_serialises_and_asks_for_two_decimals(budget):
    field = budget._meta.get_field("note")
    _name, path, args, kwargs = field.deconstruct()

    assert (path, args, kwargs) == ("core.money.MoneyField", [], {"verbose_name": "note", "null": True, "blank": True})
    assert field.value_to_string(budget(note=D("1600"))) == "1600.00"
    assert field.value_to_string(budget()) == ""
    assert (field.to_python("1600.00"), field.to_python("")) == (D("1600.00"), None)
    assert field.clone().get_internal_type() == "BigIntegerField"
    form_field = field.formfield()
    assert type(form_field) is forms.DecimalField
    assert (form_field.max_digits, form_field.decimal_places, form_field.required) == (15, 2, False)
    assert form_field.clean("12.5") == D("12.5")


def test_full_clean_turns_text_into_an_amount(budget):
    row = budget(note="12.5", opening="1", closing="1")
    row.full_clean()
    assert (row.note, type(row.note)) == (D("12.50"), Decimal)

    with pytest.raises(ValidationError) as error:
        budget(note="12.555").full_clean()
    assert list(error.value.message_dict) == ["note"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1600", "1600.00"), ("1,600.50", "1600.50"), ("￥1,600", "1600.00"), ("¥ 1600", "1600.00"),
        ("１２０．５", "120.50"), ("300元", "300.00"), ("300 元整", "300.00"), ("1.2万", "12000.00"),
        ("1.2万元", "12000.00"), ("3千元", "3000.00"), ("-45.6", "-45.60"), ("¥-45.6", "-45.60"), ("−3", "-3.00"),
        ("人民币300圆", "300.00"), ("1，600", "1600.00"), ("0", "0.00"), ("5.", "5.00"), (" 24,000元 ", "24000.00"),
        (1600, "1600.00"), (0.1 + 0.2, "0.30"), (1600.0, "1600.00"), (12345.67, "12345.67"), (D("3.50"), "3.50"),
        (1e12, "1000000000000.00"), ("0.0001亿元", "10000.00"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_officers_write_it(text, expected):
    assert str(parse_money(text)) == expected


def test_the_header_says_the_unit_of_bare_numbers_only():
    assert parse_money("1.2", unit="万元") == D("12000.00")
    assert parse_money(1.2, unit="万元") == D("12000.00")
    assert parse_money("0.1234", unit="万元") == D("1234.00")
    assert parse_money(0.123456, unit="万元") == D("1234.56")
    assert parse_money("300元", unit="万元") == D("300.00")


@pytest.mark.parametrize(
    "text",
    ["", "300元/人", "约300元", "100-200", "1,60", "1.600,50", "1 600 x", "--3", "-¥-3", "三百", "(300)", "300+200",
     "无", "12000,000", None, date(2024, 5, 1), float("nan"), float("inf"), "1.2.3", "300元5", "1e3", "，"],
)  # fmt: skip
def test_ambiguous_text_is_refused(text):
    with pytest.raises(Refused) as refusal:
        parse_money(text)

    assert refusal.value.code == "money_unreadable"


@pytest.mark.parametrize("text", ["1.001", 1.005, 0.3333333, "9999999999999999", "0.00000000001亿"])
def test_parts_of_a_fen_and_impossible_sums_are_refused(text):
    with pytest.raises(Refused) as refusal:
        parse_money(text)

    assert refusal.value.code == "money_inexact"


@pytest.mark.parametrize(
    ("amount", "text"),
    [("1600", "1,600元"), ("1600.5", "1,600.50元"), ("0", "0元"), ("0.05", "0.05元"), ("-24000", "-24,000元"),
     ("1234567.89", "1,234,567.89元")],
)  # fmt: skip
def test_yuan_is_written_in_the_official_form(amount, text):
    assert yuan(D(amount)) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [("11200", "1.12万元"), ("16000", "1.6万元"), ("10000", "1万元"), ("11234", "约1.12万元"), ("300", "0.03万元"),
     ("12345678900", "1,234,567.89万元"), ("-16000", "-1.6万元"), ("100000", "10万元"), ("11250.01", "约1.13万元")],
)  # fmt: skip
def test_ten_thousands_say_when_they_are_rounded(amount, text):
    assert wan(D(amount)) == text


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("120.30", "壹佰贰拾元叁角整"), ("0", "零元整"), ("0.50", "伍角整"), ("0.05", "伍分"), ("0.55", "伍角伍分"),
        ("1", "壹元整"), ("10", "壹拾元整"), ("15", "壹拾伍元整"), ("1.05", "壹元零伍分"), ("100.05", "壹佰元零伍分"),
        ("1409.50", "壹仟肆佰零玖元伍角整"), ("6007.14", "陆仟零柒元壹角肆分"), ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("107000.53", "壹拾万零柒仟元伍角叁分"), ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("10000", "壹万元整"), ("10500", "壹万零伍佰元整"), ("10005", "壹万零伍元整"), ("100000", "壹拾万元整"),
        ("1200000", "壹佰贰拾万元整"), ("20300400", "贰仟零叁拾万零肆佰元整"), ("100000000", "壹亿元整"),
        ("120030000", "壹亿贰仟零叁万元整"), ("10000000001", "壹佰亿零壹元整"), ("100000001.01", "壹亿零壹元零壹分"),
        ("1000000000000", "壹万亿元整"),
        ("2345678901234.56", "贰万叁仟肆佰伍拾陆亿柒仟捌佰玖拾万零壹仟贰佰叁拾肆元伍角陆分"),
        ("-24000", "负贰万肆仟元整"),
    ],
)  # fmt: skip
def test_capital_amounts_follow_the_rules_of_zeros(amount, words):
    assert capital_amount(D(amount)) == words


@given(st.integers(0, 10**15 - 1))
def test_capital_amounts_never_stutter(fen):
    words = capital_amount(D(fen).scaleb(-2))

    assert "零零" not in words
    assert "零元" not in words.replace("零元整", "", 1 if fen == 0 else 0)
    assert words.endswith(("整", "分"))


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_every_printed_amount_reads_back(fen):
    amount = D(fen).scaleb(-2)

    assert parse_money(yuan(amount)) == amount
    assert MoneyField().from_db_value(MoneyField().get_prep_value(amount), None, None) == amount


def test_full_clean_knows_the_constraints_in_yuan(budget):
    budget(opening=D("1"), expense=D("0.40"), closing=D("0.60")).full_clean()
    for wrong, name in [
        ({"opening": D("1"), "closing": D("0.99")}, "test_budget_balances"),
        ({"expense": D("1000000"), "closing": D("-1000000")}, "test_budget_caps"),
    ]:
        with pytest.raises(ValidationError, match=name):
            budget(**wrong).full_clean()

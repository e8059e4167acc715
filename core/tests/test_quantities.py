import pytest
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.test.utils import isolate_apps

from core.errors import Refused
from core.quantities import Quantity, QuantityField

Q = Quantity


@pytest.mark.parametrize(
    ("text", "expected", "printed"),
    [
        ("40人", Q(40, "人"), "40人"), ("40名", Q(40, "人"), "40人"), ("40位", Q(40, "人"), "40人"),
        ("120", Q(120, "次"), "120次"),
        (120, Q(120, "次"), "120次"), ("４０人次", Q(40, "人次"), "40人次"), (" 3 户 ", Q(3, "户"), "3户"),
        ("1,200人次", Q(1200, "人次"), "1200人次"), ("1.2万人次", Q(12_000, "人次"), "12000人次"),
        ("十二件", Q(12, "件"), "12件"), ("两处", Q(2, "处"), "2处"), ("一对", Q(1, "对"), "1对"),
        ("0人", Q(0, "人"), "0人"),
        ("约30人次", Q(30, "人次", True), "约30人次"), ("约30", Q(30, "次", True), "约30次"),
        ("约30名", Q(30, "人", True), "约30人"),
        ("近百人", Q(100, "人", True, "近百人"), "近百人"), ("近百", Q(100, "次", True, "近百次"), "近百次"),
        ("十余次", Q(10, "次", True, "十余次"), "十余次"),
        ("30余人", Q(30, "人", True, "30余人"), "30余人"),
        ("200多人次", Q(200, "人次", True, "200多人次"), "200多人次"),
        ("十几人", Q(10, "人", True, "十几人"), "十几人"),
        ("上百人", Q(100, "人", True, "上百人"), "上百人"), ("30人左右", Q(30, "人", True, "30人左右"), "30人左右"),
        ("30左右", Q(30, "次", True, "30次左右"), "30次左右"), ("约三十人", Q(30, "人", True), "约30人"),
        ("百余", Q(100, "次", True, "百余次"), "百余次"),
    ],
)  # fmt: skip
def test_a_quantity_is_read_as_officers_write_it(text, expected, printed):
    value = Quantity.parse(text, "次")

    assert value == expected
    assert (value.chinese(), str(value)) == (printed, printed)
    assert Quantity.parse(printed) == value


@pytest.mark.parametrize(
    "text", ["", "几十人", "许多", "-3人", "1.5人", "3-5人", "人", None, "99999999999人", "十二三人", "1,2人"]
)
def test_an_unclear_number_is_refused(text):
    with pytest.raises(Refused) as refusal:
        Quantity.parse(text, "人")

    assert refusal.value.code == "quantity_unreadable"


@pytest.mark.parametrize("text", ["40", "近百", "40头", "40人/次", "300元"])
def test_an_unknown_or_missing_unit_is_refused(text):
    with pytest.raises(Refused) as refusal:
        Quantity.parse(text)

    assert refusal.value.code == "quantity_unit"


def test_a_sum_is_approximate_as_soon_as_one_part_is():
    assert Q(40, "人") + Q(2, "人") == Q(42, "人")
    assert Q(40, "人") + Q(100, "人", True, "近百人") == Q(140, "人", True)
    assert (Q(40, "人", True) + Q(2, "人")).chinese() == "约42人"
    assert Quantity.total([Q(1, "件"), None, Q(2, "件")], "件") == Q(3, "件")
    assert Quantity.total([], "件") == Q(0, "件")


def test_different_units_are_never_added():
    with pytest.raises(Refused) as refusal:
        Q(40, "人") + Q(96, "人次")
    assert (refusal.value.code, refusal.value.params) == ("quantity_units_differ", {"one": "40人", "other": "96人次"})
    with pytest.raises(Refused):
        Quantity.total([Q(40, "人")], "人次")
    with pytest.raises(TypeError):
        Q(40, "人") + 2


@pytest.fixture
def training(transactional_db):
    with isolate_apps("core"):

        class Training(models.Model):
            attended = QuantityField("attended", unit="人次")
            books = QuantityField("books", unit="册", blank=True)

            class Meta:
                app_label = "core"

            def __str__(self) -> str:
                return str(self.attended)

    with connection.schema_editor() as editor:
        editor.create_model(Training)
    yield Training
    with connection.schema_editor() as editor:
        editor.delete_model(Training)


def test_a_quantity_is_columns_of_the_row(training):
    value = Quantity.parse("近百人")
    row = training.objects.create(attended=value)

    stored = training.objects.get(pk=row.pk)
    assert (stored.attended, stored.books, stored.books_unit) == (value, None, "册")
    assert (stored.attended_number, stored.attended_words) == (100, "近百人")
    training.objects.update(**training.attended.as_columns(Q(3, "户")))
    assert training.objects.get().attended == Q(3, "户")
    assert training.objects.aggregate(total=models.Sum("attended_number"))["total"] == 3
    training.objects.update(**training.attended.as_columns(None))
    assert training.objects.get().attended is None
    with pytest.raises(TypeError, match="Quantity"):
        row.attended = 5


def test_the_unit_is_one_of_the_known_ones(training):
    training(attended=Q(3, "户")).full_clean()
    with pytest.raises(ValidationError) as error:
        training(attended=Q(3, "头")).full_clean()

    assert set(error.value.message_dict) == {"attended_unit"}

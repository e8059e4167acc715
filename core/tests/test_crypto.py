import pytest
from django.apps import apps
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection, models
from django.test.utils import isolate_apps

from core.crypto import EncryptedField, WrongKey, decrypt, digest, encrypt, rotate


@pytest.fixture
def person(transactional_db, monkeypatch):
    with isolate_apps("core"):

        class Person(models.Model):
            phone = EncryptedField("phone", blank=True, default="")
            number = EncryptedField("number", null=True)

            class Meta:
                app_label = "core"

            def __str__(self) -> str:
                return str(self.pk)

    with connection.schema_editor() as editor:
        editor.create_model(Person)
    real_models = apps.get_models
    monkeypatch.setattr(apps, "get_models", lambda *args, **kwargs: [*real_models(*args, **kwargs), Person])
    yield Person
    with connection.schema_editor() as editor:
        editor.delete_model(Person)


def stored(model, column="phone"):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {model._meta.db_table} ORDER BY id")
        return [row[0] for row in cursor.fetchall()]


def test_the_database_never_sees_the_text(person):
    person.objects.create(phone="13812345678", number="11010519491231002X")
    person.objects.create(phone="13812345678")

    assert [row.phone for row in person.objects.all()] == ["13812345678"] * 2
    assert person.objects.values_list("number", flat=True).order_by("id")[0] == "11010519491231002X"
    first, second = stored(person)
    assert "138" not in first
    assert first != second
    assert decrypt(first) == "13812345678"


def test_empty_stays_empty(person):
    person.objects.create()
    person.objects.create(phone="1", number="2")

    assert (stored(person)[0], stored(person, "number")[0]) == ("", None)
    row = person.objects.get(phone="")
    assert (row.phone, row.number) == ("", None)
    assert person.objects.filter(number__isnull=True).count() == 1
    assert person.objects.exclude(phone="").get().phone == "1"
    assert (encrypt(""), decrypt("")) == ("", "")


def test_a_search_that_could_find_nothing_is_an_error(person):
    for words in ({"phone": "1"}, {"phone__contains": "1"}, {"phone__in": ["1"]}, {"phone__gt": ""}):
        with pytest.raises(FieldError):
            person.objects.filter(**words).exists()


def test_bulk_writing_and_updating_encrypt_too(person):
    person.objects.bulk_create([person(phone=f"1380000000{n}") for n in range(3)])
    person.objects.filter(pk=person.objects.first().pk).update(phone="changed")

    assert [row.phone for row in person.objects.order_by("pk")] == ["changed", "13800000001", "13800000002"]
    assert all(len(token) > 50 for token in stored(person))


def test_a_wrong_key_is_an_error_and_never_garbage(person, settings):
    person.objects.create(phone="13812345678")
    settings.FIELD_KEYS = ["another key"]

    with pytest.raises(WrongKey, match="FIELD_KEYS"):
        person.objects.get()
    with pytest.raises(WrongKey):
        decrypt("never encrypted")


def test_a_damaged_value_is_an_error(person):
    token = encrypt("13812345678")
    for damaged in (token[:-4] + "AAA=", token[:40], "x" + token[1:], token[:50] + token[51:], token[1:], token + "=="):
        with pytest.raises(WrongKey):
            decrypt(damaged)


@pytest.mark.parametrize("text", ["1", "13812345678", "11010519491231002X", "赵示甲"])
def test_a_value_of_which_any_letter_was_cut_or_altered_is_refused(text):
    token = encrypt(text)
    cut = [token[:end] for end in range(1, len(token))]
    altered = [
        token[:at] + letter + token[at + 1 :]
        for at in range(len(token))
        for letter in "AQgw+é\n="
        if letter != token[at]
    ]

    for damaged in (*cut, *altered):
        with pytest.raises(WrongKey):
            decrypt(damaged)
    assert decrypt(token) == text


def test_a_value_tells_its_key_by_name_and_is_bound_to_it(settings):
    settings.FIELD_KEYS = ["old"]
    old, also_old = encrypt("1"), encrypt("1")
    settings.FIELD_KEYS = ["new", "old"]
    new = encrypt("1")

    assert old[:6] == also_old[:6] != new[:6]
    with pytest.raises(WrongKey):
        decrypt(new[:6] + old[6:])
    assert "old" not in old


def test_a_damaged_value_under_the_first_key_stops_rotation(person):
    token = encrypt("13812345678")
    row = person.objects.create(phone="1")
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {person._meta.db_table} SET phone = %s", [token[:-8] + "AAAAAAA="])

    with pytest.raises(WrongKey):
        rotate(person.objects.all(), ["phone"])
    assert row.pk


def test_without_keys_nothing_is_written(settings):
    for keys in ([], [""], ["good", ""]):
        settings.FIELD_KEYS = keys
        with pytest.raises(ImproperlyConfigured):
            encrypt("text")
    settings.DIGEST_KEY = ""
    with pytest.raises(ImproperlyConfigured):
        digest("text")


def test_every_key_decrypts_and_the_first_encrypts(person, settings):
    settings.FIELD_KEYS = ["old"]
    person.objects.create(phone="1")
    settings.FIELD_KEYS = ["new", "old"]
    person.objects.create(phone="2")

    assert [row.phone for row in person.objects.order_by("pk")] == ["1", "2"]
    settings.FIELD_KEYS = ["new"]
    assert person.objects.order_by("pk").last().phone == "2"
    with pytest.raises(WrongKey):
        person.objects.order_by("pk").first()


def test_after_rotation_the_old_key_may_go(person, settings):
    settings.FIELD_KEYS = ["old"]
    person.objects.bulk_create([person(phone=str(n), number=None if n % 2 else str(n)) for n in range(7)])
    person.objects.create(phone="")
    settings.FIELD_KEYS = ["new", "old"]
    person.objects.create(phone="already new")
    before = stored(person)

    assert rotate(person.objects.all(), ["phone", "number"], batch_size=3) == 7
    assert rotate(person.objects.all(), ["phone", "number"], batch_size=3) == 0
    settings.FIELD_KEYS = ["new"]
    rows = list(person.objects.order_by("pk"))
    assert [row.phone for row in rows] == [*(str(n) for n in range(7)), "", "already new"]
    assert [row.number for row in rows[:7]] == ["0", None, "2", None, "4", None, "6"]
    assert stored(person)[7:] == before[7:]


def test_the_command_rotates_every_model_with_encrypted_columns(person, settings, capsys):
    settings.FIELD_KEYS = ["old"]
    person.objects.create(phone="1", number="2")
    settings.FIELD_KEYS = ["new", "old"]

    call_command("rotate_field_keys", "--batch-size", "1")

    settings.FIELD_KEYS = ["new"]
    assert (person.objects.get().phone, person.objects.get().number) == ("1", "2")
    assert "core.Person" in capsys.readouterr().out


def test_the_command_stops_at_a_value_that_no_key_opens(person, settings):
    settings.FIELD_KEYS = ["lost"]
    person.objects.create(phone="1")
    settings.FIELD_KEYS = ["new"]
    before = stored(person)

    with pytest.raises(CommandError, match=r"core\.Person"):
        call_command("rotate_field_keys")
    assert stored(person) == before


def test_equal_values_have_equal_digests_however_they_are_typed(settings):
    same = {
        digest(text)
        for text in ("11010519491231002X", "11010519491231002x", " 110105 19491231002X ", "１１010519491231002Ｘ")
    }

    assert len(same) == 1
    assert len(same.pop()) == 64
    assert digest("11010519491231002X") != digest("110105194912310021")
    assert (digest(""), digest("  ")) == ("", "")
    before = digest("1")
    settings.DIGEST_KEY = "another"
    assert digest("1") != before


def test_the_field_is_a_text_column_in_migrations():
    field = EncryptedField("phone", blank=True)

    assert field.get_internal_type() == "TextField"
    assert field.deconstruct()[1:] == ("core.crypto.EncryptedField", [], {"verbose_name": "phone", "blank": True})

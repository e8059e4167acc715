from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Refused
from core.identity import (
    CODE_ALPHABET,
    ResidentId,
    Sex,
    credit_code_check,
    parse_credit_code,
    parse_resident_id,
    resident_id_check,
)

# The specimen numbers of the standard: no living person has them.
SPECIMEN = "11010519491231002X"
OTHER_SPECIMEN = "440524188001010014"
CODE_SPECIMEN = "91350100M000100Y43"


@pytest.mark.parametrize(
    "text",
    [
        SPECIMEN,
        SPECIMEN.lower(),
        f" {SPECIMEN} ",
        f"'{SPECIMEN}",
        "110105 19491231 002x",
        "１１０１０５１９４９１２３１００２Ｘ",
    ],
)
def test_an_id_number_tells_birthday_and_sex(text):
    assert parse_resident_id(text) == ResidentId(SPECIMEN, date(1949, 12, 31), Sex.FEMALE)


def test_an_odd_seventeenth_digit_means_a_man():
    value = parse_resident_id(OTHER_SPECIMEN)

    assert (value.sex, value.birth_date, str(value)) == (Sex.MALE, date(1880, 1, 1), OTHER_SPECIMEN)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("110105491231002", "id_old"), ("1101051949123100", "id_form"), ("", "id_form"), (None, "id_form"),
        ("11010519491231002A", "id_form"), ("X1010519491231002X", "id_form"), ("1101051949123100211", "id_form"),
        ("11010519490231002X", "id_birthday"), ("110105194913310021", "id_birthday"),
        ("110105000001010020", "id_birthday"), ("110105001701010020", "id_birthday"),
        ("110105194912310021", "id_check"), ("110105194912310000", "digits_lost"), ("1.10E+17", "digits_lost"),
        ("1.10105194912310e17", "digits_lost"), (1.10105194912310e17, "digits_lost"), ("1E17", "digits_lost"),
    ],
)  # fmt: skip
def test_a_wrong_id_number_is_refused_by_what_is_wrong_and_not_repeated(text, code):
    with pytest.raises(Refused) as refusal:
        parse_resident_id(text)

    assert refusal.value.code == code
    assert not text or str(text) not in str(refusal.value)


@given(st.integers(0, 10**17 - 1), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(number, place, step):
    digits = f"{number:017}"
    wrong = digits[:place] + str((int(digits[place]) + step) % 10) + digits[place + 1 :]

    assert resident_id_check(digits) != resident_id_check(wrong)


@pytest.mark.parametrize("text", [CODE_SPECIMEN, CODE_SPECIMEN.lower(), f" {CODE_SPECIMEN[:8]} {CODE_SPECIMEN[8:]}"])
def test_a_credit_code_is_read(text):
    assert parse_credit_code(text) == CODE_SPECIMEN


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("91350100M000100Y44", "credit_code_check"), ("91350100M000100Y4", "credit_code_form"),
        ("91350100O000100Y43", "credit_code_form"), ("", "credit_code_form"), ("8.13E+17", "digits_lost"),
        (8.133e17, "digits_lost"), ("19350100M000100Y43", "credit_code_check"),
    ],
)  # fmt: skip
def test_a_wrong_credit_code_is_refused(text, code):
    with pytest.raises(Refused) as refusal:
        parse_credit_code(text)

    assert refusal.value.code == code


@given(st.text(CODE_ALPHABET, min_size=17, max_size=17))
def test_every_code_with_its_check_character_is_accepted(first17):
    code = first17 + credit_code_check(first17)

    assert parse_credit_code(code) == code

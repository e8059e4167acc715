import pytest

from core.masking import mask_bank_card, mask_name, mask_phone, mask_resident_id, mask_text


@pytest.mark.parametrize(
    ("name", "first", "ends"),
    [
        ("张三", "张*", "张*"), ("张三丰", "张**", "张*丰"), ("欧阳修文", "欧阳**", "欧阳*文"), ("欧阳修", "欧阳*", "欧阳*"),
        ("欧阳", "欧*", "欧*"), ("诸葛亮", "诸葛*", "诸葛*"), ("张　三", "张*", "张*"), ("张", "张", "张"), ("", "", ""),
        ("买买提·艾力", "买*****", "买****力"), ("Smith", "S****", "S***h"),
    ],
)  # fmt: skip
def test_a_name_keeps_its_surname(name, first, ends):
    assert mask_name(name) == first
    assert mask_name(name, keep="ends") == ends


@pytest.mark.parametrize(
    ("number", "masked"),
    [("11010519491231002X", "110105********002X"), ("110105 19491231 002X", "110105********002X"), ("E12345678", "*********"),
     ("110105491231002", "***************"), ("", "")],
)  # fmt: skip
def test_an_id_number_keeps_its_region_and_tail(number, masked):
    assert mask_resident_id(number) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [("13812345678", "138****5678"), ("138-1234-5678", "138****5678"), ("010-62345678", "****5678"), ("62345678", "****5678"),
     ("110", "***"), ("", "")],
)  # fmt: skip
def test_a_phone_number_hides_its_middle(number, masked):
    assert mask_phone(number) == masked


def test_a_card_shows_its_last_four_digits():
    assert mask_bank_card("6222 0200 1234 5678 123") == "**** 8123"
    assert (mask_bank_card("12345678"), mask_bank_card("")) == ("********", "")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("身份证11010519491231002X，手机13812345678。", "身份证110105********002X，手机138****5678。"),
        ("11010519491231002x", "110105********002x"),
        ("110105 19491231 002X", "110105********002X"),
        ("电话：+86 138 1234 5678转", "电话：+86 138****5678转"),
        ("卡号6222 0200 1234 5678 123", "卡号**** 8123"),
        ("账号6222020012345678", "账号**** 5678"),
        ("１３８１２３４５６７８", "１３８****５６７８"),
        ("13812345678、13912345678", "138****5678、139****5678"),
    ],
)
def test_numbers_of_persons_in_free_text_are_masked(text, masked):
    assert mask_text(text) == masked
    assert mask_text(masked) == masked


@pytest.mark.parametrize(
    "text",
    ["2024-05-01至2024-05-03", "20240501", "共1,600.50元", "81330000724538949J", "编号12345678901", "第123456789012号", "",
     "12345678901234567890123", "a13812345678", "138123456789"],
)  # fmt: skip
def test_other_numbers_stay(text):
    assert mask_text(text) == text

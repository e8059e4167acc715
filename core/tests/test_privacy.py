"""What strangers must not read is found in texts, and what is harmless is not."""

import pytest

from core.privacy import Kind, findings

NAMES = {"赵示甲", "欧阳示文"}


def found(text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.shown) for each in findings([("正文", text)], names=NAMES)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("身份证11010519491231002X", [(Kind.RESIDENT_ID, "110105********002X")]),
        ("身份证 110105 19491231 002X", [(Kind.RESIDENT_ID, "110105********002X")]),
        ("联系13800005678", [(Kind.PHONE, "138****5678")]),
        ("卡号6222 0200 0000 0001 234", [(Kind.CARD, "**** 1234")]),
        ("慰问职工赵示甲", [(Kind.NAME, "赵**")]),
        ("帮扶欧阳示文", [(Kind.NAME, "欧阳**")]),
        ("因肝硬化住院", [(Kind.ILLNESS, "因肝硬化住院")]),
    ],
)
def test_each_kind_is_found_and_shown_masked(text, told):
    assert found(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "2024年6月30日，经费支出124,003.50元，共120人。",
        "统一社会信用代码91350100M000100Y43",
        "工会主席赵示甲主持会议。",
        "慰问职工赵*甲",
        "办公电话0514-12345678",
        "编号20240001",
        "",
    ],
)
def test_what_is_harmless_is_not_found(text):
    assert found(text) == []


def test_name_counts_wherever_one_of_the_texts_speaks_of_help():
    told = findings([("标题", "春节慰问公布"), ("正文", "名单：赵示甲、钱示乙")], names=NAMES)

    assert [(each.kind, each.where) for each in told] == [(Kind.NAME, "正文")]


def test_sentence_says_where_and_what():
    (told,) = findings([("正文", "联系13800005678")])

    assert "138****5678" in str(told)
    assert "13800005678" not in str(told)

from datetime import date
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.utils.translation import override

from board.page import Part, board_page
from board.page import _side_by_side as side_by_side
from board.words import number_of
from congress.tests.factories import make_motion
from core.figures import FigureValue
from core.models import Branch
from core.tests.factories import make_branch
from disclosure.tests.factories import make_publication
from finance.tests.factories import make_account, make_entry
from tests.demo import demo_branch

TODAY = date(2024, 11, 24)
MONEY, PEOPLE, RATE = "finance.expenditure", "welfare.open_people", "members.membership_rate"
NUMBERS = [
    (FigureValue(MONEY, Decimal("31940.00"), "元"), ("3.19", "万元"), ("31,940", "yuan")),
    (FigureValue(MONEY, Decimal("31945.50"), "元"), ("3.19", "万元"), ("31,946", "yuan")),
    (FigureValue(MONEY, Decimal("9999.90"), "元"), ("9,999.90", "元"), ("9,999.90", "yuan")),
    (FigureValue(MONEY, Decimal("123456789.00"), "元"), ("12,345.68", "万元"), ("123,456,789", "yuan")),
    (FigureValue(PEOPLE, 1200, "人次"), ("1,200", "人次"), ("1,200", "")),
    (FigureValue(PEOPLE, 1200, "人次", approximate=True), ("约1,200", "人次"), ("~1,200", "")),
    (FigureValue(RATE, Decimal("100.0"), "%"), ("100", "%"), ("100", "%")),
    (FigureValue(RATE, Decimal("99.9"), "%"), ("99.9", "%"), ("99.9", "%")),
]


@pytest.mark.parametrize(("value", "chinese", "english"), NUMBERS, ids=[str(row[1]) for row in NUMBERS])
def test_numbers_are_said_as_the_language_says_them(value, chinese, english):
    told = []
    for language in ("zh-hans", "en"):
        with override(language):
            number = number_of(value)
            told.append((number.text, number.unit))

    assert told == [chinese, english]


def test_halves_stand_in_pairs_and_one_left_over_alone():
    parts = [Part(name, "", "", is_half=name.islower()) for name in "abcDefG"]

    lines = ["".join(part.anchor for part in line) for line in side_by_side(parts)]

    assert lines == ["ab", "c", "D", "ef", "G"]


@pytest.mark.django_db
def test_long_sections_show_the_latest_and_fold_the_rest():
    branch = make_branch()
    for number in range(7):
        make_publication(branch, title=f"第{number}期")

    (part,) = board_page(branch, asked="", today=TODAY).parts

    assert [entry.title.text for entry in part.first] == ["第6期", "第5期", "第4期", "第3期", "第2期"]
    assert [entry.title.text for entry in part.rest] == ["第1期", "第0期"]
    assert not part.is_cut


@pytest.mark.django_db
def test_what_is_longer_than_a_page_is_cut_and_says_so():
    branch = make_branch()
    for _ in range(101):
        make_publication(branch)

    (part,) = board_page(branch, asked="", today=TODAY).parts

    assert (len(part.first) + len(part.rest), part.is_cut) == (100, True)


@pytest.mark.django_db
def test_first_figure_that_says_something_leads_and_nought_is_silent():
    branch = make_branch()
    make_motion(branch, "filed")

    (lead,) = board_page(branch, asked="", today=TODAY).leads

    assert (lead.number.text, [note.text for note in lead.notes]) == ("1", ["1"])


@pytest.mark.django_db
def test_bars_are_drawn_to_the_widest_and_add_up():
    branch = make_branch()
    for name, amount in (("甲", "1000"), ("乙", "250.50"), ("丙", "1")):
        make_entry(make_account(branch, name=name), amount)

    part = next(part for part in board_page(branch, asked="", today=TODAY).parts if part.bars)

    assert [(bar.label, bar.amount, bar.width) for bar in part.bars] == [
        ("甲", "1,000.00", 100),
        ("乙", "250.50", 25),
        ("丙", "1.00", 1),
    ]
    assert part.total == "1,251.50"


@pytest.mark.django_db
def test_board_of_the_demo_tells_what_its_branch_did():
    board = board_page(demo_branch(), asked="2024", today=date(2026, 11, 24))

    assert board.head.name == "示例水务工程管理处工会委员会"
    assert [(lead.number.name, lead.number.text, lead.number.unit) for lead in board.leads] == [
        ("入会率", "100", "%"),
        ("支出", "3.19", "万元"),
        ("立案提案", "3", "件"),
        ("慰问", "100", "人次"),
    ]
    assert [[part.title for part in line] for line in board.lines] == [
        ["公示公告"],
        ["最新公布", "钱花在哪里"],
        ["逐月收支"],
        ["提案办理"],
        ["大会", "荣誉"],
        ["慰问关爱"],
        ["互助保障"],
        ["疗休养、体检和票券"],
        ["活动"],
        ["职工阵地", "公示栏"],
        ["宣传", "公开事项"],
    ]


@pytest.mark.django_db
def test_boards_of_the_demo_are_open(client, settings, tmp_path):
    settings.DEMO, settings.VAR_DIR = True, tmp_path

    call_command("load_demo", verbosity=0)

    slugs = list(Branch.objects.values_list("slug", flat=True))
    assert len(slugs) > 1
    assert [client.get(f"/board/{slug}/").status_code for slug in slugs] == [200] * len(slugs)

"""What is said of gifts, visits, donations, hardship and mutual aid; what is never said of one person."""

from datetime import date

import pytest

from core.dates import PreciseDay
from core.festivals import Festival
from core.quantities import Quantity
from core.tests.factories import make_branch
from members.tests.factories import make_person, make_profile
from reports.tests.saying import on, say
from welfare.models import Disbursement, HardshipCase, Visit
from welfare.tests.factories import (
    make_claim,
    make_disbursement,
    make_donation,
    make_gift_line,
    make_goods_item,
    make_hardship_aid,
    make_hardship_case,
    make_mutual_aid,
    make_place,
    make_places,
    make_visit,
)

pytestmark = pytest.mark.django_db
K = Visit.Kind
SPRING = PreciseDay.parse("2024年春节")


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def school(branch):
    make_profile(branch, unit_name="示例中学")
    return branch


@pytest.mark.parametrize(
    "key",
    [
        "festival_gifts", "childrens_day", "retiree_gifts", "gifts_in_order", "protection", "hospital_visits",
        "bereavements", "retiree_visits", "donations", "hardship", "mutual_aid", "places",
    ],
)  # fmt: skip
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({}, "端午节向会员发放慰问品，共120人、24,000元。"),
        ({"with_unit": True}, "端午节会同学校向会员发放慰问品，共120人、24,000元。"),
        ({"payer": "upper"}, "端午节由上级工会出资向会员发放慰问品，共120人、24,000元。"),
        ({"payer": "upper", "form": "cash"}, "端午节向会员发放上级工会拨付的慰问金，共120人、24,000元。"),
        ({"payer": "unit"}, "端午节由学校出资向会员发放慰问品，共120人、24,000元。"),
        ({"payer": "unit", "with_unit": True}, "端午节会同学校向会员发放慰问品，共120人、24,000元，由学校出资。"),
        (
            {"payer": "upper", "with_unit": True, "form": "voucher"},
            "端午节会同学校向会员发放慰问券，共120人、24,000元，由上级工会出资。",
        ),
    ],
)
def test_whose_money_it_is_and_with_whom_it_was_given_is_told(school, over, said):
    make_disbursement(school, **over)

    assert say(school, "festival_gifts") == said


@pytest.mark.parametrize(
    ("unit", "word"),
    [
        ("示例水务处", "单位"),
        ("示例学校", "学校"),
        ("示例小学", "学校"),
        ("示例学院", "学校"),
        ("示例大学", "学校"),
        ("", "单位"),
    ],
)
def test_employer_is_called_by_its_kind(branch, unit, word):
    make_profile(branch, unit_name=unit)
    make_disbursement(branch, with_unit=True)

    assert say(branch, "festival_gifts").startswith(f"端午节会同{word}向会员")


def test_gifts_of_the_union_alone_and_with_the_employer_are_two_sentences(branch):
    make_disbursement(branch, festival=Festival.SPRING_FESTIVAL, with_unit=True, issued=SPRING)
    make_disbursement(branch, amount="6000")

    assert say(branch, "festival_gifts") == (
        "春节会同单位向会员发放慰问品，共120人、24,000元。端午节向会员发放慰问品，共120人、6,000元。"
    )


def test_money_of_others_for_childrens_day_is_not_added_to_ours(branch):
    make_disbursement(branch, kind="childrens_day", festival="", people=Quantity(9, "人"), amount="900")
    make_disbursement(branch, kind="childrens_day", festival="", people=Quantity(5, "人"), amount="500", payer="upper")

    assert say(branch, "childrens_day") == (
        "六一儿童节向有儿童的职工发放慰问品，共9人、900元。"
        "六一儿童节由上级工会出资向有儿童的职工发放慰问品，共5人、500元。"
    )


def test_the_retired_are_called_as_the_record_calls_them(school):
    over = {"kind": "retiree", "festival": "", "issued": SPRING, "beneficiaries": "离退休教师"}
    make_disbursement(school, **over, people=Quantity(30, "人"), amount="6000", with_unit=True)

    assert say(school, "retiree_gifts") == "春节会同学校慰问离退休教师，发放慰问品，共30人、6,000元。"


def test_gift_to_the_retired_of_which_nothing_more_is_known(school):
    make_disbursement(
        school, kind="retiree", festival="", issued=PreciseDay.parse("2024年3月"), people=None, amount=None
    )

    assert say(school, "retiree_gifts") == "3月慰问离退休人员，发放慰问品。"


def test_a_group_of_the_retired_is_named_and_single_people_are_counted(school):
    make_visit(school, kind=K.RETIREE, person_name="离退休教师", visited=SPRING, with_unit=True)
    assert say(school, "retiree_visits") == "春节会同学校走访慰问离退休教师。"

    for name in ("赵示甲", "钱示乙"):
        make_visit(school, kind=K.RETIREE, person_name=name, visited=on(5, 1), amount="500")
    assert say(school, "retiree_visits") == "春节会同学校走访慰问离退休教师。5月1日走访慰问离退休人员2人。"


def test_retired_people_visited_on_several_days_are_told_without_a_day(branch):
    make_visit(branch, kind=K.RETIREE, person_name="赵示甲", visited=on(5, 1), with_unit=True)
    make_visit(branch, kind=K.RETIREE, person_name="钱示乙", visited=on(5, 2))

    assert say(branch, "retiree_visits") == "走访慰问离退休人员2人。"


@pytest.mark.parametrize(
    ("names", "with_unit", "said"),
    [
        (("赵示甲", "钱示乙"), True, "会同学校到2名教职工家中吊唁。"),
        (("赵示甲",), True, "会同学校到1名教职工家中吊唁。"),
        (("赵示甲", "赵示甲"), False, "到1名教职工家中吊唁。"),
    ],
)
def test_the_bereaved_are_counted_and_nothing_else_is_told(school, names, with_unit, said):
    for name in names:
        make_visit(school, kind=K.BEREAVEMENT, person_name=name, relation="母亲", amount="500", with_unit=with_unit)

    assert say(school, "bereavements") == said


def test_with_the_employer_is_said_only_of_every_visit(branch):
    make_visit(branch, kind=K.BEREAVEMENT, person_name="赵示甲", with_unit=True)
    make_visit(branch, kind=K.BEREAVEMENT, person_name="钱示乙")

    assert say(branch, "bereavements") == "到2名职工家中吊唁。"


def test_sums_for_the_sick_are_told_by_payer_and_never_of_one_person(branch):
    for name in ("赵示甲", "钱示乙"):
        make_visit(branch, person_name=name, amount="500")
    make_visit(branch, person_name="孙示丙", amount="800", payer="upper")
    assert say(branch, "hospital_visits") == "看望住院职工3人，送上慰问金1,000元。"

    make_visit(branch, person_name="李示丁", amount="200", payer="upper")
    assert say(branch, "hospital_visits") == ("看望住院职工4人，送上慰问金1,000元，转送上级工会慰问金1,000元。")


def test_sum_of_two_visits_to_one_person_is_not_told(branch):
    person = make_person(branch)
    for _number in range(2):
        make_visit(branch, person=person, amount="500")
    make_visit(branch, person_name="钱示乙")

    assert say(branch, "hospital_visits") == "看望住院职工2人。"


def test_goods_of_another_payer_are_told_apart(branch):
    make_goods_item(branch, recipients="各巡查段")
    make_goods_item(branch, item="绿豆", kind="heat", payer="upper", recipients="各巡查段")

    assert say(branch, "protection") == (
        "汛期前购置风油精等劳动保护用品，分送各巡查段。汛期前，由上级工会出资购置绿豆等劳动保护用品，分送各巡查段。"
    )


def test_signed_for_is_proved_by_the_lines_where_the_record_counts_no_signatures(branch):
    gift = make_disbursement(branch, minutes_number="1号", people=Quantity(2, "人"))
    make_gift_line(gift, person_name="赵示甲", signed=True)
    assert say(branch, "gifts_in_order") == "发放事项经工会委员会研究。"

    make_gift_line(gift, person_name="钱示乙", signed=True)
    assert say(branch, "gifts_in_order") == "发放事项经工会委员会研究，领取手续齐备。"

    Disbursement.objects.update(signed_count=1)
    assert say(branch, "gifts_in_order") == "发放事项经工会委员会研究。"


@pytest.mark.parametrize(
    ("over", "said"),
    [
        (
            {"title": "献爱心活动", "organiser": "示例镇", "held": PreciseDay.parse("2024年5月"), "amount": "2880"},
            "5月组织职工参加示例镇献爱心活动，捐款2,880元。",
        ),
        ({"donors": Quantity(120, "人"), "amount": "2880"}, "5月12日开展献爱心活动，120人捐款2,880元。"),
        ({"donors": Quantity(100, "人", True)}, "5月12日开展献爱心活动，约100人参加。"),
        ({"goods": "衣物50件"}, "5月12日开展献爱心活动，捐赠衣物50件。"),
        ({}, "5月12日开展献爱心活动。"),
        ({"title": "示例镇募捐", "organiser": "示例镇"}, "5月12日组织职工参加示例镇募捐。"),
    ],
)
def test_a_campaign_is_told_as_far_as_it_is_known(branch, over, said):
    make_donation(branch, beneficiary="患病职工赵示甲", **over)

    assert say(branch, "donations") == said


def test_many_campaigns_are_summed_up(branch):
    for number in range(1, 5):
        make_donation(branch, title=f"捐款{number}", donors=Quantity(10, "人"), amount="100")

    assert say(branch, "donations") == "上半年开展和参加捐助活动4次，40人次参加，捐款400元。"


def test_one_person_in_hardship_is_counted_and_nothing_else_is_told(branch):
    case = make_hardship_case(branch, person_name="赵示甲", cause="illness")
    make_hardship_aid(case, amount="1000", kind="medical")

    assert say(branch, "hardship") == ("截至6月30日，在档困难职工1人，上半年新建档1人。帮扶救助困难职工1人。")


def test_hardship_of_many_is_told_by_level_payer_and_times(branch):
    deep, *others = [
        make_hardship_case(branch, person_name=f"职工{number}", level=level, approved_on=date(2023, 5, 1))
        for number, level in enumerate(("deep", "relative", "relative", "accidental"))
    ]
    make_hardship_case(branch, approved_on=date(2023, 5, 1), lifted_on=date(2024, 6, 1))
    for case in (deep, others[0]):
        make_hardship_aid(case, amount="1000")
        make_hardship_aid(case, amount="500", payer="upper")
    make_hardship_aid(others[1], goods="米、油")
    make_hardship_aid(others[2], amount="300", payer="unit")

    assert say(branch, "hardship") == (
        "截至6月30日，在档困难职工4人，其中深度困难1人、相对困难2人、意外致困1人。上半年解困脱困1人。"
        "帮扶救助困难职工4人、6人次，发放帮扶资金2,000元，转送上级工会帮扶资金1,000元。"
    )


def test_applications_are_not_told(branch):
    make_hardship_case(branch, approved_on=None, applied_on=date(2024, 3, 1), level=HardshipCase.Level.DEEP)

    assert say(branch, "hardship") == ""


def test_one_scheme_is_told_with_its_shares(branch):
    scheme = make_mutual_aid(branch, own_share="4675", union_share="4675")
    for amount in ("1500", "3000"):
        make_claim(scheme, amount=amount)

    assert say(branch, "mutual_aid") == (
        "组织职工参加住院医疗互助保障，参保85人，个人缴费4,675元、工会补助4,675元。上半年互助保障理赔2件，赔付4,500元。"
    )


def test_sum_of_one_claim_is_not_told(branch):
    scheme = make_mutual_aid(branch, insured=None)
    make_claim(scheme, amount="1500")
    assert say(branch, "mutual_aid") == "组织职工参加住院医疗互助保障。上半年互助保障理赔1件。"

    make_claim(scheme)
    assert say(branch, "mutual_aid").endswith("上半年互助保障理赔2件。")


def test_several_schemes_count_attendances_and_a_rough_number_stays_rough(branch):
    make_mutual_aid(branch)
    make_mutual_aid(branch, name="女职工安康互助", insured=Quantity(40, "人", approximate=True), upper_share="200")
    assert say(branch, "mutual_aid") == (
        "组织职工参加住院医疗互助保障、女职工安康互助，参保约125人次，上级工会补助200元。"
    )

    for name in ("意外互助", "重疾互助"):
        make_mutual_aid(branch, name=name, insured=None)
    assert say(branch, "mutual_aid") == "组织职工参加职工互助保障4项，参保约125人次，上级工会补助200元。"


def test_who_went_is_told_by_the_kind_of_offer_and_who_only_applied_is_not(branch):
    may = PreciseDay.on(date(2024, 5, 10))
    for kind, names in (("ticket", "甲"), ("convalescence", "甲乙丙"), ("check_up", "")):
        offer = make_places(branch, title=kind, kind=kind, held=may)
        make_place(offer, person_name="未去")
        for name in names:
            make_place(offer, person_name=name, went=True)

    assert say(branch, "places") == "上半年组织职工疗休养3人、向职工发放普惠票券1人。"

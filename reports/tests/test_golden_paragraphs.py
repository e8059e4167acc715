"""Whole paragraphs as they print, each from a few records: they must read as an officer of many years would write."""

from datetime import date

import pytest

from activities.tests.factories import (
    make_activity,
    make_campaign,
    make_campaign_step,
    make_contest_entry,
    make_facility,
    make_facility_addition,
    make_honour,
    make_mentoring,
    make_plan_item,
    make_proposal,
    make_publicity,
)
from congress.models import Meeting
from congress.states.motions import MotionState
from congress.tests.factories import make_election, make_item, make_meeting, make_motion
from core.dates import PreciseDay
from core.figures import Scope
from core.models import Branch
from core.quantities import Quantity
from core.tests.factories import make_branch
from disclosure.tests.factories import (
    make_channel,
    make_contact,
    make_month_published,
    make_place,
    make_publication,
    make_suggestion,
    make_topic,
)
from finance.tests.factories import (
    make_account,
    make_audit_review,
    make_bank_account,
    make_budget_line,
    make_entry,
    make_income_account,
)
from members.tests.factories import (
    make_body,
    make_by_law,
    make_event,
    make_group,
    make_member,
    make_organisation_change,
    make_person,
    make_profile,
    make_upper_union,
)
from reports.outlines import KINDS
from reports.telling import Telling
from reports.tests.saying import HALF, on
from reports.tokens import words_of_values
from rights.tests.factories import make_consultation, make_letter, make_mediation, make_participation
from welfare.tests.factories import (
    make_claim,
    make_disbursement,
    make_donation,
    make_goods_item,
    make_hardship_aid,
    make_hardship_case,
    make_mutual_aid,
    make_visit,
)

pytestmark = pytest.mark.django_db
NEXT = {"first_day": date(2024, 7, 1), "last_day": date(2024, 12, 31)}
SPRING = PreciseDay.parse("2024年春节")


@pytest.fixture
def hospital():
    branch = make_branch(name="望澜市示例医院工会委员会")
    make_profile(
        branch,
        unit_name="望澜市示例医院",
        self_name="我院工会",
        party_body="院党委",
        central_task="医疗质量和等级评审",
        outline="current",
    )
    make_upper_union(branch, name="望澜市总工会", is_primary=True)
    return branch


@pytest.fixture
def school():
    branch = make_branch(name="云岫县示例中学工会委员会")
    make_profile(branch, unit_name="云岫县示例中学", self_name="我校工会", outline="school")
    return branch


@pytest.fixture
def works():
    branch = make_branch(name="望澜示例机械有限公司工会委员会")
    make_profile(branch, unit_name="望澜示例机械有限公司", self_name="公司工会", outline="institution")
    return branch


def people(number: int) -> Quantity:
    return Quantity(number, "人")


def told(branch: Branch, statement: str) -> str:
    """The whole paragraph, or list of points, in which a statement stands in the half-year summary, as it prints."""
    telling = Telling(KINDS["half_year"], branch, Scope.of(branch, HALF))
    slot = next(slot for slot in telling.slots if statement in (slot.key, *slot.statements))
    values = telling.facts_of(is_ahead=slot.is_ahead).values
    return "\n".join(words_of_values(line, values) for line in telling.words(slot).split("\n"))


def test_lead(hospital):
    assert told(hospital, "lead") == (
        "2024年上半年，我院工会在望澜市总工会和院党委的领导下，围绕医疗质量和等级评审，依照《工会法》和《中国工会章程》"
        "履行职责，现将主要情况报告如下。"
    )


def test_membership(hospital):
    group = make_group(hospital)
    for number in range(18):
        make_member(hospital, group=group, sex="2" if number < 11 else "1")
    for name, day in (("赵示甲", date(2024, 3, 4)), ("钱示乙", date(2024, 5, 6))):
        make_member(hospital, kind="join", on=day, staff_from=date(2024, 2, 20), name=name, sex="1", group=group)
    make_member(hospital, kind="transfer_in", on=date(2024, 4, 1), staff_from=date(2024, 4, 1), sex="2", group=group)
    old = make_member(hospital, staff_to=date(2024, 3, 31), standing="retired", sex="2")
    make_event(old, "retain", date(2024, 3, 31), reason="退休")
    make_person(hospital, standing="retired")
    make_person(hospital, group=group, staff_from=date(2023, 1, 1))

    assert told(hospital, "membership") == (
        "截至6月30日，在职职工22人，工会会员21人（其中女会员12人），入会率95.5%，工会覆盖率100%。"
        "今年新入会2人、转入1人，新进职工3人均已申报入会，1人退休后保留会籍。另有离退休人员2人。"
    )


def test_organisation(works):
    make_organisation_change(works, held=PreciseDay.parse("2024年3月"), content="撤并机修、动力两个工会小组")
    make_group(works, name="装配工会小组", formed=on(4, 1))
    make_group(works, name="质检工会小组")
    make_body(works, kind="women", set_up=on(3, 6))
    make_election(
        works,
        manner="by_election",
        elected=2,
        held=PreciseDay.parse("2024年4月"),
        approved_on=date(2024, 4, 28),
        approved_by="望澜市总工会",
    )

    assert told(works, "groups") == (
        "3月撤并机修、动力两个工会小组。上半年组建工会小组1个，现有工会小组2个。3月6日设立女职工委员会。"
    )
    assert told(works, "elections") == "4月补选工会委员会委员2名，望澜市总工会已批复。"


def test_staff_congress_with_its_motions(school):
    make_by_law(school, title="教职工代表大会制度", area="congress")
    congress = make_meeting(
        school, kind=Meeting.Kind.STAFF_CONGRESS, held=on(3, 22), term=4, session=2, entitled=45, present=43
    )
    for title in ("学校工作报告", "财务工作报告", "工会工作报告"):
        make_item(congress, title=title, kind="advise", outcome="discussed")
    make_item(congress, title="绩效工资分配方案（修订）", kind="adopt", outcome="adopted")
    for month in (1, 2, 4, 5, 6):
        make_meeting(school, held=on(month, 10))
    make_meeting(school, kind=Meeting.Kind.AUDIT, held=on(1, 24))
    for kind in "AAAAAAC":
        make_motion(school, MotionState.CLOSED, reply_kind=kind, closed_on=date(2024, 6, 3))
    for _number in range(2):
        make_motion(school, MotionState.FILED, lead_unit="总务处")
    for _number in range(3):
        make_motion(school, MotionState.CONVERTED)

    assert told(school, "meetings") == (
        "坚持执行教职工代表大会制度。3月22日召开四届二次教代会，应到代表45名、实到43名，"
        "听取学校工作报告、财务工作报告、工会工作报告，审议通过《绩效工资分配方案（修订）》。"
        "上半年召开工会委员会会议5次、经费审查委员会会议1次。收到提案12件，立案9件，转为意见建议3件。"
        "截至6月30日已解决6件、答复办结1件，其余2件由总务处办理。"
    )


def test_few_motions(works):
    make_meeting(works, kind=Meeting.Kind.STAFF_ASSEMBLY, held=on(2, 20))
    make_motion(works, MotionState.CLOSED, reply_kind="A", closed_on=date(2024, 5, 8))
    for unit in ("设备部", "后勤部"):
        make_motion(works, MotionState.FILED, lead_unit=unit)

    assert told(works, "motions") == (
        "上半年召开职工大会1次。提出有效提案3件，截至6月30日已解决1件，其余2件由设备部、后勤部分别办理。"
    )


def test_public_disclosure(works):
    make_by_law(works, title="厂务公开实施办法", area="disclosure")
    for name in ("经费收支", "评先评优", "岗位聘用", "大宗采购"):
        make_topic(works, name=name, affairs="factory", cadence="periodic")
    for where in ("办公楼大厅", "一车间"):
        make_place(works, name="厂务公开栏", where=where, affairs="factory")
    make_publication(works, matter="unit_affairs", title="年度考核结果", published=on(2, 20))
    make_publication(works, matter="unit_affairs", title="职工食堂承包招标结果", published=on(4, 20))
    make_channel(works, name="总经理信箱", place="办公楼大厅")
    make_contact(works, whose="工会主席")
    for day, outcome in ((1, "taken_up"), (2, "taken_up"), (3, "explained")):
        make_suggestion(works, received_on=date(2024, 3, day), replied_on=date(2024, 3, 20), outcome=outcome)

    assert told(works, "open_affairs") == (
        "依照《厂务公开实施办法》推行厂务公开，定期公开经费收支、评先评优、岗位聘用、大宗采购共4类事项。"
        "设厂务公开栏2处，分别在办公楼大厅、一车间。协助公开年度考核结果、职工食堂承包招标结果，共2次。"
    )
    assert told(works, "suggestions") == (
        "在办公楼大厅设总经理信箱，公布工会主席电话，供职工提出意见建议。"
        "上半年收到意见建议3条，截至6月30日均已答复，采纳2条。"
    )


def test_finance(works):
    make_bank_account(works)
    make_by_law(works, title="工会经费管理办法", area="finance")
    income, fun = make_income_account(works), make_account(works, name="职工活动支出")
    care, rights = make_account(works, name="职工服务支出"), make_account(works, name="维权支出")
    for month in range(1, 7):
        make_entry(income, "8000.00", date(2024, month, 10))
    make_entry(fun, "13600.00", date(2024, 4, 20))
    make_entry(care, "18250.50", date(2024, 2, 6))
    make_entry(rights, "1000.00", date(2024, 2, 6))
    for account, planned in ((income, "96000.00"), (fun, "40000.00"), (care, "45000.00")):
        make_budget_line(account, planned)
    make_audit_review(works)
    for month in range(1, 6):
        make_month_published(works, month, place="厂务公开栏")
    make_publication(works, covers=PreciseDay.parse("2024年6月"), published=on(6, 30), place="厂务公开栏")

    assert told(works, "income_and_expenditure") == (
        "工会单独开设银行账户，执行工会经费管理办法。全年预算收入96,000元、支出85,000元，截至6月30日支出预算执行率38.6%。"
        "上半年经费收入48,000元、支出32,850.50元，其中职工服务支出18,250.50元、职工活动支出13,600元。"
        "收支相抵，结余15,149.50元。收支情况已由经费审查委员会审查。"
        "1—6月逐月在厂务公开栏公开工会经费收入、支出、经费使用计划，共6期，接受会员监督。"
    )


def test_festival_gifts(hospital):
    spring = {"title": "春节慰问", "festival": "spring_festival", "issued": SPRING, "amount": "36000"}
    make_disbursement(hospital, **spring, people=people(120), minutes_number="1号", signed_count=120)
    make_disbursement(hospital, people=people(121), amount="24200", minutes_number="3号", signed_count=121)
    women = {"title": "三八节慰问", "festival": "womens_day", "issued": on(3, 8), "beneficiaries": "女会员"}
    make_disbursement(hospital, **women, people=people(80), amount="8000", minutes_number="2号", signed_count=80)
    children = {"title": "六一节慰问", "kind": "childrens_day", "festival": "", "issued": on(5, 30)}
    make_disbursement(hospital, **children, people=people(35), amount="3500", minutes_number="4号", signed_count=35)

    assert told(hospital, "festival_gifts") == (
        "春节、端午节向会员发放慰问品，合计241人次、60,200元。三八妇女节向女会员发放慰问品，共80人、8,000元。"
        "六一儿童节向有儿童的职工发放慰问品，共35人、3,500元。发放事项均经工会委员会研究，领取手续齐备。"
    )


def test_visits(school):
    for day in (on(3, 2), on(4, 9), on(5, 16)):
        make_visit(school, person=make_person(school), happened=day, visited=day, amount="500")
    for day in (3, 4):
        make_visit(school, person=make_person(school), kind="bereavement", visited=on(5, day), with_unit=True)
    retired = {"kind": "retiree", "festival": "spring_festival", "issued": SPRING, "beneficiaries": "离退休教师"}
    make_disbursement(school, **retired, people=people(30), amount="6000", with_unit=True)

    assert told(school, "hospital_visits") == (
        "春节会同学校慰问离退休教师，发放慰问品，共30人、6,000元。"
        "职工生病住院，工会均派人慰问，共看望3人，送上慰问金1,500元。会同学校到2名教职工家中吊唁。"
    )


def test_hardship(school):
    cases = [
        make_hardship_case(school, person_name=name, level=level, approved_on=date(2023, 5, 1))
        for name, level in (("李示甲", "deep"), ("李示乙", "relative"), ("李示丙", "relative"))
    ]
    make_hardship_case(school, person_name="李示丁", level="relative", approved_on=date(2024, 3, 1))
    make_hardship_case(school, person_name="李示戊", approved_on=date(2023, 3, 1), lifted_on=date(2024, 5, 1))
    for case in cases:
        make_hardship_aid(case, amount="2000")
    make_hardship_aid(cases[0], amount="3000", payer="upper")
    make_hardship_aid(cases[1], amount="1000", payer="upper")
    scheme = make_mutual_aid(school, own_share="4675", union_share="4675")
    for amount in ("1500", "3000"):
        make_claim(scheme, amount=amount)
    day = {"title": "“慈善一日捐”活动", "held": PreciseDay.parse("2024年5月")}
    make_donation(school, **day, organiser="云岫县总工会", donors=people(85), amount="4260")

    assert told(school, "hardship") == (
        "截至6月30日，在档困难职工4人，其中深度困难1人、相对困难3人。上半年新建档1人、解困脱困1人。"
        "帮扶救助困难职工3人、5人次，发放帮扶资金6,000元，转送上级工会帮扶资金4,000元。"
        "组织职工参加住院医疗互助保障，参保85人，个人缴费4,675元、工会补助4,675元。"
        "上半年互助保障理赔2件，赔付4,500元。5月组织职工参加云岫县总工会“慈善一日捐”活动，85人捐款4,260元。"
    )


def test_safety(works):
    for item in ("风油精", "人丹", "藿香正气水"):
        make_goods_item(works, item=item, season="高温季节前", reason="铸造车间高温作业", recipients="各班组")
    drill = {"title": "消防疏散演练", "occasion": "安全生产月期间", "participants": "全体职工"}
    make_activity(works, kind="safety", held=on(6, 12), attendance=people(286), **drill)
    contest = {"title": "“安康杯”竞赛", "organiser": "望澜市总工会", "role": "took_part"}
    make_activity(works, kind="safety", held=on(4, 12), **contest)

    assert told(works, "protection") == (
        "高温季节前，针对铸造车间高温作业，购置风油精、人丹、藿香正气水等劳动保护用品，分送各班组。"
        "4月12日参加望澜市总工会举办的“安康杯”竞赛。安全生产月期间组织全体职工开展消防疏散演练，286人参加。"
    )


def test_sports_and_culture(hospital):
    for title in ("掼蛋比赛", "乒乓球比赛", "跳绳比赛"):
        make_activity(hospital, title=title, occasion="五一节后", held=on(5, 8))
    make_activity(hospital, title="春季健步走", held=on(4, 13), attendance=people(160))
    make_contest_entry(
        hospital, title="职工文艺汇演", organiser="望澜市总工会", sent_what="节目", submitted=2, unit="个",
        result="三等奖", held=on(4, 28),
    )  # fmt: skip
    make_activity(hospital, title="健康讲座", kind="health", held=on(6, 5), attendance=people(60))

    assert told(hospital, "sports") == (
        "4月13日组织春季健步走，160人参加。五一节后举办掼蛋、乒乓球、跳绳比赛。"
        "4月28日参加望澜市总工会职工文艺汇演，选送节目2个，获三等奖。6月5日举办健康讲座，60人参加。"
    )


def test_places_of_the_staff(hospital):
    make_facility(hospital, name="职工书屋", since=on(2, 1))
    make_facility_addition(hospital, facility="职工活动室", items="乒乓球台、跑步机")

    assert told(hospital, "facilities") == "上半年新建职工书屋。职工活动室新添乒乓球台、跑步机。"


def test_publicity_and_training(hospital):
    make_publicity(
        hospital, title="《工会法》、《女职工劳动保护特别规定》", form="宣传册", copies=Quantity(300, "册"),
        audience="各科室",
    )  # fmt: skip
    for month in (1, 3, 4, 5):
        make_activity(hospital, title="学习", kind="training", held=on(month, 5), attendance=Quantity(96, "人次"))
    course = {"title": "工会干部培训班", "organiser": "望澜市总工会", "role": "took_part"}
    make_activity(hospital, kind="training", held=PreciseDay.parse("2024年5月"), attendance=people(3), **course)

    assert told(hospital, "training") == (
        "印发《工会法》《女职工劳动保护特别规定》等宣传册，共300册，分送各科室。"
        "1、3、4、5月组织职工集体学习4次，384人次参加。5月组织3人参加望澜市总工会举办的工会干部培训班。"
    )


def test_contests_of_labour_proposals_and_mentoring(hospital):
    for title, day in (("护理技能竞赛", on(5, 11)), ("急救技能比武", on(6, 11))):
        make_activity(hospital, title=title, kind="labour", held=day, attendance=people(46))
    for title in ("门诊增设轮椅租借点", "药房错峰取药"):
        make_proposal(hospital, title=title, adopted_on=date(2024, 5, 1))
    make_proposal(hospital, title="增设雨棚")
    make_mentoring(
        hospital, title="护理传帮带", mentors="高年资护士", apprentices="新入职护士", pairs=Quantity(12, "对")
    )

    assert told(hospital, "mentoring") == (
        "5月11日举办护理技能竞赛，46人参加。6月11日举办急救技能比武，46人参加。"
        "收到“门诊增设轮椅租借点”“药房错峰取药”“增设雨棚”等合理化建议3条，其中采纳2条。"
        "开展“护理传帮带”师徒结对活动，由高年资护士带新入职护士，共12对。"
    )


@pytest.mark.parametrize(
    ("over", "became"),
    [({}, ""), ({"adopted_on": date(2024, 5, 1)}, "，已采纳"),
     ({"adopted_on": date(2024, 5, 1), "carried_out_on": date(2024, 6, 1)}, "，已采纳并实施")],
)  # fmt: skip
def test_only_proposal_is_no_part_of_itself(hospital, over, became):
    make_proposal(hospital, **over)

    assert told(hospital, "proposals") == f"收到“增设雨棚”合理化建议1条{became}。"


def test_honours_and_campaigns(hospital):
    campaign = make_campaign(hospital, title="省模范职工之家")
    for day in (on(3, 2), on(5, 2)):
        make_campaign_step(campaign, by_whom="望澜市总工会", held=day)
    make_campaign_step(campaign, kind="materials", content="补齐台账资料")
    april, may = PreciseDay.parse("2024年4月"), PreciseDay.parse("2024年5月")
    make_honour(hospital, title="四星级基层工会", earlier_grade="三星级基层工会", granted=april)
    make_honour(hospital, title="望澜市工人先锋号", granted=may, holder="group", holder_title="急诊科")
    make_honour(hospital, title="望澜市五一劳动奖章", granted=may, holder="person", holder_title="手术室护士长")

    assert told(hospital, "honours") == (
        "对照创建标准补齐台账资料，请望澜市总工会现场指导2次。4月由三星级基层工会晋升为四星级基层工会，"
        "5月急诊科获评望澜市工人先锋号、手术室护士长获望澜市五一劳动奖章。正在争创省模范职工之家。"
    )


def test_rights(works):
    make_participation(works, project="职工食堂承包", matter="tender")
    make_participation(works, project="工作服采购", held=on(4, 2))
    days = {"offered_on": date(2024, 2, 20), "passed_on": date(2024, 4, 12), "filed_on": date(2024, 4, 28)}
    make_consultation(
        works, kind="wage", title="工资专项集体合同", signed_on=date(2024, 4, 18), first_day=date(2024, 4, 18), **days
    )
    make_consultation(works, signed_on=date(2023, 4, 18), first_day=date(2023, 4, 18))
    for day in (date(2024, 4, 2), date(2024, 5, 2)):
        make_mediation(works, closed_on=day, outcome="agreed")
    make_mediation(works, accepted_on=date(2024, 6, 20))
    make_letter(works, replied_on=date(2024, 4, 1))

    assert told(works, "oversight") == "工会代表参加职工食堂承包招标、工作服采购。"
    assert told(works, "collective_contracts") == (
        "4月18日签订工资专项集体合同，经职工代表大会审议通过，已报送劳动行政部门。"
        "现有履行期内的集体合同和专项集体合同2份。上半年受理劳动争议3件，调解结案2件，均达成协议。"
        "上半年发出《工会劳动法律监督提示函》1份，收到答复1份。"
    )


def test_womens_work(hospital):
    womens_day = PreciseDay.parse("2024年三八妇女节")
    make_meeting(hospital, kind="symposium", title="女职工代表座谈会", held=womens_day, attendance=people(12))
    make_meeting(hospital, kind="symposium", title="班组长座谈会", held=on(5, 20), attendance=people(15))
    make_activity(hospital, title="女职工维权讲座", kind="women", held=on(3, 8), attendance=people(40))

    assert told(hospital, "womens_symposia") == (
        "三八妇女节召开女职工代表座谈会，12人参加。3月8日举办女职工维权讲座，40人参加。"
    )
    assert told(hospital, "symposia") == "5月20日召开班组长座谈会，15人参加。"


def test_outcome_of_the_plan(works):
    settled = {"kind": "activity", "outcome_on": date(2024, 6, 1)}
    for title in ("开展技能比武", "建成职工书屋"):
        make_plan_item(works, title=title, outcome="done", **settled)
    make_plan_item(works, title="组织春游", outcome="under_way", **settled)
    later = PreciseDay.parse("2024年9月")
    make_plan_item(works, title="组织疗休养", outcome="moved", reason="场地维修", moved_to=later, **settled)

    assert told(works, "plan_outcome") == "年初计划的4项工作完成2项，1项在推进，1项因场地维修移至9月。"


def test_plan_of_the_next_half_year(works):
    make_plan_item(works, title="争创省模范职工之家", **NEXT)
    work = "推进产业工人队伍建设", "做好服务保障"
    for title, text in zip(work, ("办好技能培训班，年底前完成岗位练兵。", "落实疗休养和互助保障续保。"), strict=True):
        make_plan_item(works, kind="main_work", title=title, text=text, **NEXT)
    make_plan_item(works, kind="activity", title="举办职工运动会", **NEXT)

    assert told(works, "plan_lead") == "下半年，把争创省模范职工之家作为努力方向，重点做好以下工作："
    assert told(works, "points") == (
        "推进产业工人队伍建设。办好技能培训班，年底前完成岗位练兵。\n做好服务保障。落实疗休养和互助保障续保。"
    )
    assert told(works, "planned_activities") == "活动安排：举办职工运动会。"


def test_nothing_stands_in_a_paragraph_without_a_record(hospital):
    """The golden texts above rest on their records: the same union without any says none of them."""
    places = (
        "membership",
        "meetings",
        "open_affairs",
        "income_and_expenditure",
        "festival_gifts",
        "hardship",
        "sports",
    )

    assert [place for place in places if told(hospital, place)] == []

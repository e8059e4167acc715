"""A branch with a few records of every area in the first half of 2024, so that its summary speaks in each place."""

from datetime import date

from activities.tests.factories import (
    make_activity,
    make_campaign,
    make_campaign_step,
    make_contest_entry,
    make_facility,
    make_honour,
    make_mentoring,
    make_plan_item,
    make_proposal,
    make_publicity,
)
from congress.models import AgendaItem, Meeting
from congress.states.motions import MotionState
from congress.tests.factories import make_appraisal, make_election, make_item, make_meeting, make_motion
from core.models import Branch
from core.quantities import Quantity
from core.tests.factories import make_branch
from correspondence.tests.factories import make_incoming, make_issued, make_seal_use
from disclosure.tests.factories import (
    make_board_post,
    make_channel,
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
    make_department,
    make_group,
    make_member,
    make_organisation_change,
    make_person,
    make_profile,
    make_upper_union,
)
from reports.tests.saying import on
from rights.tests.factories import make_consultation, make_letter, make_mediation, make_participation
from welfare.tests.factories import (
    make_claim,
    make_cover,
    make_disbursement,
    make_donation,
    make_goods_item,
    make_hardship_aid,
    make_hardship_case,
    make_mutual_aid,
    make_visit,
)

AHEAD = {"first_day": date(2024, 7, 1), "last_day": date(2024, 12, 31)}


def make_rich_branch() -> Branch:
    """The branch, with some records besides that stand behind nothing which its summary of the half-year says."""
    branch = make_branch(slug="rich", name="示范市某某纺织厂工会委员会")
    for make in (
        _people,
        _meetings,
        _motions,
        _openness,
        _money,
        _gifts,
        _care,
        _activities,
        _work,
        _rights,
        _letters,
        _plan,
    ):
        make(branch)
    _beside(branch)
    return branch


def _people(branch: Branch) -> None:
    make_profile(branch, unit_name="示范市某某纺织厂", short_name="某某纺织厂工会", party_body="厂党支部")
    make_upper_union(branch, name="示范市总工会", is_primary=True)
    group = make_group(branch, name="第一小组")
    for number, sex in enumerate("112221", start=1):
        make_member(branch, name=f"钱示{'甲乙丙丁戊己'[number - 1]}", sex=sex, group=group)
    make_member(branch, kind="join", on=date(2024, 3, 12), name="赵示庚", sex="1", staff_from=date(2024, 3, 1))
    make_member(branch, name="赵示辛", standing="retired", staff_to=date(2024, 2, 1))
    make_group(branch, name="第二小组", formed=on(4, 1))
    make_body(branch, kind="audit", set_up=on(1, 5))
    make_by_law(branch, title="职代会监督制度", area="congress")
    make_by_law(branch, title="工会财务制度", area="finance")
    make_organisation_change(branch)


def _letters(branch: Branch) -> None:
    make_issued(branch, kind="report", number="示工〔2024〕1号")
    done = {"state": "reported", "assigned_on": date(2024, 3, 6), "reported_on": date(2024, 3, 20)}
    make_incoming(branch, demand="报送材料", due_on=date(2024, 3, 31), **done)
    make_incoming(branch, state="filed", filed_on=date(2024, 3, 5))
    make_seal_use(branch, state="used", approved_on=date(2024, 3, 5), used_on=date(2024, 3, 5))


def _meetings(branch: Branch) -> None:
    for month in (1, 3, 5):
        make_meeting(branch, held=on(month, 8))
    session = make_meeting(
        branch, kind=Meeting.Kind.STAFF_CONGRESS, held=on(4, 12), term=3, session=2, entitled=48, present=45
    )
    make_item(session, title="绩效工资方案", kind=AgendaItem.Kind.ADOPT, outcome=AgendaItem.Outcome.ADOPTED)
    make_item(session, title="财务报告", kind=AgendaItem.Kind.ADVISE, outcome=AgendaItem.Outcome.DISCUSSED)
    make_meeting(
        branch, kind=Meeting.Kind.SYMPOSIUM, title="班组长座谈会", held=on(5, 20), attendance=Quantity(12, "人")
    )
    make_election(branch, manner="by_election", elected=2, held=on(3, 1))
    make_appraisal(branch, returned=30, good=27, fair=3)


def _motions(branch: Branch) -> None:
    make_motion(branch, MotionState.CLOSED, reply_kind="A", closed_on=date(2024, 5, 8))
    for _number in range(2):
        make_motion(branch, MotionState.FILED, lead_unit="后勤科")


def _openness(branch: Branch) -> None:
    for month in (1, 2, 3, 4, 5):
        make_month_published(branch, month)
    make_topic(branch, name="财务", affairs="factory")
    make_place(branch, name="厂务公开栏", where="办公楼大厅", affairs="factory")
    make_channel(branch, name="职工意见箱", place="食堂")
    make_publication(branch, matter="unit_affairs", title="考核结果", published=on(2, 20))
    make_board_post(branch)
    make_suggestion(branch, replied_on=date(2024, 3, 20), due_on=date(2024, 4, 1))
    make_suggestion(branch, received_on=date(2024, 4, 2))


def _money(branch: Branch) -> None:
    make_bank_account(branch)
    income, sports, care = (
        make_income_account(branch),
        make_account(branch, name="职工活动支出"),
        make_account(branch, name="职工帮扶支出"),
    )
    for month in (1, 4):
        make_entry(income, "9000.00", date(2024, month, 10))
    make_entry(sports, "3200.00", date(2024, 4, 20))
    make_entry(care, "1500.50", date(2024, 2, 6))
    make_budget_line(income, "36000.00")
    make_budget_line(sports, "20000.00")
    make_audit_review(branch)


def _gifts(branch: Branch) -> None:
    make_disbursement(branch, minutes_number="工委〔2024〕3号", people=Quantity(7, "人"), amount="1400.00")
    make_disbursement(
        branch, title="三八节慰问", festival="womens_day", form="voucher", issued=on(3, 8), amount="300.00"
    )
    make_goods_item(branch, recipients="各车间")


def _care(branch: Branch) -> None:
    people = [make_person(branch, name=name, standing="retired") for name in ("孙示甲", "孙示乙", "孙示丙")]
    for day, person in enumerate(people[:2], start=10):
        make_visit(branch, person=person, happened=on(4, day), visited=on(4, day + 1), amount="500.00")
    make_visit(branch, person=people[2], kind="bereavement", visited=on(5, 3))
    case = make_hardship_case(branch, person_name="李示甲")
    make_hardship_aid(case, amount="1000.00")
    aid = make_mutual_aid(branch, insured=Quantity(7, "人"), own_share="350.00", union_share="350.00")
    for number in range(7):
        make_cover(aid, person_name=f"参保{number}", own_share="50", union_share="50")
    for amount in ("800.00", "1200.00"):
        make_claim(aid, amount=amount)
    make_donation(branch, donors=Quantity(7, "人"), amount="700.00")


def _activities(branch: Branch) -> None:
    for title, day in (("跳绳比赛", on(4, 10)), ("拔河比赛", on(5, 6))):
        make_activity(branch, title=title, held=day, attendance=Quantity(20, "人"))
    for month in (2, 3, 4, 5):
        make_activity(branch, title="集中学习", kind="training", held=on(month, 7), attendance=Quantity(7, "人次"))
    make_activity(branch, title="插花活动", kind="women", held=on(3, 8))
    make_activity(branch, title="消防演练", kind="safety", held=on(6, 12))
    make_contest_entry(
        branch, organiser="示范市总工会", sent_what="节目", submitted=2, unit="个", result="三等奖", held=on(4, 28)
    )


def _work(branch: Branch) -> None:
    make_publicity(branch, copies=Quantity(60, "册"), form="小册子", audience="各车间")
    make_facility(branch, since=on(2, 1))
    make_mentoring(branch, pairs=Quantity(3, "对"))
    make_proposal(branch, adopted_on=date(2024, 5, 1))
    make_honour(branch, granted=on(5, 1))
    make_campaign_step(make_campaign(branch), by_whom="示范市总工会")


def _rights(branch: Branch) -> None:
    make_participation(branch, project="食堂设备采购")
    make_consultation(branch, signed_on=date(2024, 3, 20), first_day=date(2024, 3, 20))
    make_mediation(branch, closed_on=date(2024, 4, 2), outcome="agreed")
    make_letter(branch)


def _plan(branch: Branch) -> None:
    make_plan_item(branch, kind="activity", title="举办趣味运动会", outcome="done", outcome_on=date(2024, 5, 6))
    make_plan_item(branch, kind="activity", title="组织春游")
    make_plan_item(branch, title="争创模范职工之家", **AHEAD)
    make_plan_item(branch, kind="main_work", title="办好职工学校", text="每月一课。", **AHEAD)
    make_plan_item(branch, kind="activity", title="举办登山活动", **AHEAD)


def _beside(branch: Branch) -> None:
    """Of other days, or of no interest to any sentence."""
    make_department(branch, name="机修车间")
    make_meeting(branch, held=on(11, 3, 2023))
    make_activity(branch, title="登山", held=on(10, 3))
    make_disbursement(branch, state="draft", title="国庆节慰问", festival="national_day")
    make_honour(branch, title="旧荣誉", granted=on(5, 1, 2022))

"""The paper of prizes: a list that is signed by whoever got one."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from activities.models import Activity, ActivityResult
from activities.selectors import results_of
from core.models import Branch
from core.money import capital_amount
from core.paging import signed_list
from core.papers import Grid, Paper, PaperText, paper
from members.selectors import profile_of

HEAD = ("序号", "姓名或队名", "部门", "项目", "奖项", "奖品", "金额（元）", "签名", "备注")
AMOUNT = 6
BLANK_ROWS = 20
SIGNERS = "制表：　　　　　　经办：　　　　　　审批：　　　　　　"


def prize_receipts(branch: Branch, activity: Activity | None, clear: bool) -> PaperText:
    """领奖签收表: a row for everybody who won something or got a souvenir, with the sums of each page, or empty rows."""
    results = results_of(activity) if activity else []
    empty = Grid(
        tuple((str(n), *[""] * (len(HEAD) - 1)) for n in range(1, BLANK_ROWS + 1)), head=HEAD, to_be_signed=True
    )
    grid = (
        signed_list(HEAD, [_row(*each) for each in enumerate(results, start=1)], summed=(AMOUNT,)) if results else empty
    )
    total = sum((each.worth for each in results if each.worth is not None), Decimal(0))
    in_words = capital_amount(total) if total else "　" * 12
    when = activity.held.chinese(with_year=True) if activity and activity.held else "＿＿＿＿＿＿"
    facts = f"活动时间：{when}　　地点：{activity.place if activity and activity.place else '＿＿＿＿＿＿'}"
    return PaperText(
        title=f"{activity.title}领奖签收表" if activity else "活动领奖签收表",
        parts=(facts, grid, f"合计金额（大写）：{in_words}", SIGNERS),
        signature=profile_of(branch).registered_name,
    )


def _row(number: int, result: ActivityResult) -> tuple:
    person = result.person
    team = f"{result.people}人" if result.people > 1 else ""
    return (
        str(number),
        str(result.subject),
        person.department.name if person and person.department else "",
        result.event,
        result.result,
        result.prize,
        result.worth,
        "",
        team,
    )


paper(Paper("prize-receipts", _("Receipt list of the prizes"), "activities", prize_receipts))

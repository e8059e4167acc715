"""Acts on letters: several are signed at once, and each draws its number."""

from datetime import date

from core.errors import Refused
from correspondence.models import Letter
from correspondence.services import move_letter
from tests.races.acts.declare import act, linger, new_branch

DAY = date(2024, 3, 2)


@act
def letters(slug: str) -> str:
    """Five drafts, and one letter that was numbered on paper."""
    branch = new_branch(slug)
    for number in range(5):
        Letter.objects.create(branch=branch, kind="request", title=f"请示{number}")
    Letter.objects.create(
        branch=branch, kind="report", title="报告", number="示工〔2024〕7号", state="issued", issued_on=DAY
    )
    return "prepared"


def _titled(slug: str, number: str) -> Letter:
    return Letter.objects.select_related("branch").get(branch__slug=slug, title=f"请示{number}")


@act
def issue(slug: str, number: str) -> str:
    try:
        return move_letter(letter=_titled(slug, number), action="issue", by=None, on=DAY, word="示工").number
    except Refused as refusal:
        return refusal.code


@act
def careless_issue(slug: str, number: str) -> str:
    """Who counts what is there, waits and writes, as nobody should. (The constraint would refuse the same number.)"""
    letter = _titled(slug, number)
    known = Letter.objects.filter(branch=letter.branch).exclude(number="").count()
    linger()
    Letter.objects.filter(pk=letter.pk).update(state="issued", issued_on=DAY, signer=f"示工〔2024〕{known + 1}号")
    return f"示工〔2024〕{known + 1}号"

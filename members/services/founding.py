"""The first union of an empty installation: its names, its first officer, and the way in."""

import secrets
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch, User
from core.services import change_record
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from members.models import Person
from members.selectors import is_unclaimed

FIRST_OFFICER = "工会干部"


@dataclass(frozen=True)
class Founding:
    """What the welcome page asks: the four things that a first text needs."""

    name: str
    self_name: str
    upper_unions: tuple[str, ...]
    party_body: str


@transaction.atomic
def found_branch(founding: Founding) -> tuple[Branch, User]:
    """Make the branch with its names and upper unions, and an account that may record and appoint for it.

    The account belongs to somebody who is neither staff nor member, so nobody is counted who is not there; it has no
    password until one is set. Refused when the installation has a union already, or when a name cannot be taken.
    """
    if not is_unclaimed():
        raise Refused(_("This installation has a union already: log in."), code="claimed")
    branch = Branch.objects.create(slug=_free_slug(), name=founding.name)
    branch.path = f"/{branch.slug}/"
    branch.save(update_fields=["path"])
    user = User(username=f"officer-{secrets.token_hex(3)}", first_name=FIRST_OFFICER)
    user.set_unusable_password()
    user.save()
    profile = {
        "registered_name": founding.name,
        "self_name": founding.self_name,
        "party_body": founding.party_body,
    }
    _enter("branch", [profile], branch, user)
    lines = [
        {"name": name, "line": _line_of(name), "is_primary": "是" if place == 0 else "否"}
        for place, name in enumerate(founding.upper_unions)
    ]
    _enter("upper-unions", lines, branch, user)
    _enter("roster", [{"name": FIRST_OFFICER, "standing": "其他", "entry": ""}], branch, user)
    # The installation itself appoints whoever comes first; from then on people appoint one another.
    _enter("posts", [{"person": FIRST_OFFICER, "position": "组织委员"}], branch, None)
    change_record(Person.objects.get(branch=branch, name=FIRST_OFFICER), {"user": user}, by=user)
    return branch, user


def _line_of(name: str) -> str:
    """A general union stands for a territory; any other upper union for an industry."""
    return "地方工会" if "总工会" in name or "联合会" in name else "产业（系统）工会"


def _free_slug() -> str:
    number = Branch.objects.count()
    while Branch.objects.filter(slug=(slug := f"union-{number}" if number else "union")).exists():
        number += 1
    return slug


def _enter(slug: str, rows: list[dict[str, str]], branch: Branch, by: User | None) -> None:
    if not rows:
        return
    typed = [TypedRow(cells, uuid.uuid4()) for cells in rows]
    taken = enter_rows(sheet_named(slug), typed, branch=branch, by=by)
    for fault in taken.faults:
        raise fault.refusal
